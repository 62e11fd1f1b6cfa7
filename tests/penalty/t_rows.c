/* A table's rows: the total at each, what was added, and the ends of months. */
#include <stdio.h>

#include "comes.h"

typedef struct seen {
    const char *const *want;
    size_t n, stop_at;
} seen;

static int row(void *ctx, const dcl_row *r)
{
    seen *s = ctx;
    t_text day = {0};
    dcl_sink sink = t_sink(&day);
    dcl_num_form whole = {0, -1, DCL_ROUND_HALF_EVEN, 0};
    const dcl_num *part[] = {r->days, r->rate, r->added, r->total};
    sink.put(sink.ctx, t_iso(r->day), 10);
    for (size_t i = 0; i < 4; i++) {
        sink.put(sink.ctx, " ", 1);
        if (part[i] != NULL)
            T_STATUS(dcl_num_write(&sink, NULL, part[i], &whole, NULL, NULL,
                                   NULL),
                     DCL_OK, NULL);
    }
    if (s->want != NULL) T_STR(t_cstr(&day), s->want[s->n]);
    t_free(&day);
    return ++s->n == s->stop_at;
}

static dcl_status rows_of(seen *s, const char *text, const char *from,
                          const char *to, int64_t every, dcl_unit unit,
                          const dcl_eval *eval, dcl_err *err)
{
    dcl_penalty *p = t_penalty(text);
    dcl_row_sink sink = {row, s};
    dcl_status st = dcl_penalty_rows(p, t_on(from), t_on(to), every, unit,
                                     &sink, eval, NULL, err);
    dcl_penalty_free(p);
    return st;
}

static void month_ends_are_reckoned_from_the_first_row(void)
{
    static const char *const want[] = {
        "2024-01-31 31 100 3100 3100", "2024-02-29 60 100 2900 6000",
        "2024-03-31 91 100 3100 9100", "2024-04-30 121 100 3000 12100"};
    seen s = {want, 0, 0};
    dcl_err err;
    T_STATUS(rows_of(&s, "100 EUR/day, from 2024-01-01", "2024-01-31",
                     "2024-05-30", 1, DCL_UNIT_MONTH, NULL, &err),
             DCL_OK, &err);
    CU_ASSERT_EQUAL(s.n, 4);
}

static void the_rate_is_the_one_in_force(void)
{
    static const char *const want[] = {
        "2022-11-23 0  0 0", "2022-11-30 7 100000 700000 700000",
        "2022-12-07 14 200000 1400000 2100000",
        "2022-12-14 21 400000 2800000 4900000"};
    seen s = {want, 0, 0};
    dcl_err err;
    T_STATUS(rows_of(&s, "100000 RUB/day, x2 every 7 days, from 2022-11-24",
                     "2022-11-23", "2022-12-20", 1, DCL_UNIT_WEEK, NULL, &err),
             DCL_OK, &err);
    CU_ASSERT_EQUAL(s.n, 4);
}

static void a_table_can_be_stopped_and_is_bounded(void)
{
    dcl_limits limits = {sizeof limits, 0, 0, 100, 0, 0, 0, 0};
    dcl_eval eval = {sizeof eval, &limits, NULL, 0, 0, 0};
    seen s = {NULL, 0, 3};
    dcl_err err;
    T_STATUS(rows_of(&s, "1 EUR/day, from 2024-01-01", "2024-01-01",
                     "2024-12-31", 1, DCL_UNIT_DAY, NULL, &err),
             DCL_STOPPED, &err);
    CU_ASSERT_EQUAL(s.n, 3);
    s = (seen){NULL, 0, 0};
    T_STATUS(rows_of(&s, "1 EUR/day, from 2024-01-01", "2024-01-01",
                     "2024-12-31", 1, DCL_UNIT_DAY, &eval, &err),
             DCL_TOO_BIG, &err);
    CU_ASSERT_EQUAL(s.n, 0);
    T_STATUS(rows_of(&s, "1 EUR/day, from 2024-01-01", "2024-01-01",
                     "2024-12-31", 0, DCL_UNIT_DAY, NULL, &err),
             DCL_ARGUMENT, &err);
    CU_ASSERT_EQUAL(s.n, 0);
}

T_TESTS(penalty, rows, T(month_ends_are_reckoned_from_the_first_row),
        T(the_rate_is_the_one_in_force),
        T(a_table_can_be_stopped_and_is_bounded));
