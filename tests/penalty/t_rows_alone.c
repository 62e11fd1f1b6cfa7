/* Rows of a table: each total as asked for by itself. */
#include "comes.h"
#include "draw.h"

typedef struct table {
    const dcl_penalty *p;
    unsigned rows, wrong, stop_at;
    dcl_day last;
    char rate[64];
} table;

static int check(void *ctx, const dcl_row *row)
{
    table *t = ctx;
    dcl_total *alone = NULL;
    int sign = 1;
    t->rows++;
    t->last = row->day;
    if (dcl_penalty_at(&alone, t->p, row->day, &t_eval, NULL, NULL) == DCL_OK)
        dcl_num_cmp(&sign, dcl_total_accrued(alone), row->total, NULL, NULL,
                    NULL);
    t->wrong += sign != 0;
    dcl_total_free(alone);
    return t->rows == t->stop_at;
}

static dcl_status rows(table *t, const char *from, const char *to,
                       int64_t every, dcl_unit unit, dcl_err *err)
{
    dcl_row_sink sink = {check, t};
    return dcl_penalty_rows(t->p, t_on(from), t_on(to), every, unit, &sink,
                            &t_eval, NULL, err);
}

static void each_as_alone(void)
{
    dcl_penalty *p = t_penalty("100000 RUB/day, x2 every 7 days, from "
                               "2022-11-24, stay 2023-01-01..2023-02-01 clock "
                               "stops, 3 claimants, rounded up to 1 at the "
                               "end");
    table t = {p, 0, 0, 0, 0, ""};
    dcl_err err = {0};
    T_STATUS(rows(&t, "2022-11-01", "2023-06-01", 1, DCL_UNIT_DAY, &err),
             DCL_OK, &err);
    CU_ASSERT_EQUAL(t.rows, 213);
    CU_ASSERT_EQUAL(t.wrong, 0);
    t.rows = 0;
    T_STATUS(rows(&t, "2023-01-31", "2023-06-30", 1, DCL_UNIT_MONTH, &err),
             DCL_OK, &err);
    CU_ASSERT_EQUAL(t.rows, 6);
    CU_ASSERT_EQUAL(t.last, t_on("2023-06-30"));
    t.rows = 0;
    t.stop_at = 2;
    T_STATUS(rows(&t, "2023-01-31", "2023-06-30", 1, DCL_UNIT_WEEK, &err),
             DCL_STOPPED, &err);
    CU_ASSERT_EQUAL(t.rows, 2);
    T_STATUS(rows(&t, "2023-01-31", "2023-06-30", 0, DCL_UNIT_WEEK, &err),
             DCL_ARGUMENT, &err);
    T_STATUS(rows(&t, "2023-06-30", "2023-01-31", 1, DCL_UNIT_WEEK, &err),
             DCL_RANGE, &err);
    dcl_penalty_free(p);
}

static int last_row(void *ctx, const dcl_row *row)
{
    dcl_row *r = ctx;
    (void)row;
    if (row->day == t_on("2024-01-10")) {
        t_num_is(row->rate, "80", "rate");
        t_num_is(row->added, "160", "added");
        t_num_is(row->days, "10", "days");
        t_num_is(row->total, "400", "total");
        r->day = 1;
    }
    return 0;
}

/* 10 a day, doubled every 4 days, two claimants: 80 + 160 + 2 x 80 by the
 * 10th, and on the 8th, the row before, 240. */
static void what_a_row_says(void)
{
    dcl_penalty *p = t_penalty("10 EUR/day, x2 every 4 days, from 2024-01-01, "
                               "2 claimants, at most 80 EUR/day");
    dcl_row seen = {0};
    dcl_row_sink sink = {last_row, &seen};
    dcl_err err = {0};
    T_STATUS(dcl_penalty_rows(p, t_on("2024-01-02"), t_on("2024-01-12"), 2,
                              DCL_UNIT_DAY, &sink, NULL, NULL, &err),
             DCL_OK, &err);
    CU_ASSERT_EQUAL(seen.day, 1);
    dcl_penalty_free(p);
}

static void random_schedules(void)
{
    uint64_t cases = t_effort(50), done = 0;
    while (done < cases) {
        draw d;
        table t = {NULL, 0, 0, 0, 0, ""};
        dcl_penalty *p = NULL;
        dcl_row_sink sink = {check, &t};
        dcl_err err = {0};
        draw_schedule(&d);
        if (dcl_penalty_read(&p, d.text, d.n, NULL, NULL, NULL) != DCL_OK)
            continue;
        done++;
        t.p = p;
        T_STATUS(dcl_penalty_rows(p, d.start, d.horizon, 3, DCL_UNIT_DAY, &sink,
                                  &t_eval, NULL, &err),
                 DCL_OK, &err);
        CU_ASSERT_EQUAL(t.wrong, 0);
        dcl_penalty_free(p);
    }
}

T_TESTS(penalty, rows_alone, T(each_as_alone), T(what_a_row_says),
        T(random_schedules));
