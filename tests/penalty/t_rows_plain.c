/* Rows as digits, and the same rows as numbers. */
#include <stdio.h>
#include <stdlib.h>

#include "comes.h"
#include "num/running.h"
#include "penalty/case.h"

typedef struct kept {
    t_text text;
    size_t rows, as_digits;
} kept;

static void put(t_text *out, const char *s, size_t n)
{
    dcl_sink sink = t_sink(out);
    (void)sink.put(sink.ctx, s, n);
}

static void number(t_text *out, const dcl_num *num)
{
    dcl_num_form whole = {0, -1, DCL_ROUND_HALF_EVEN, 0};
    dcl_sink sink = t_sink(out);
    if (num != NULL)
        T_STATUS(dcl_num_write(&sink, NULL, num, &whole, NULL, NULL, NULL),
                 DCL_OK, NULL);
    put(out, " ", 1);
}

static void digits(t_text *out, const char *s, size_t n)
{
    if (s != NULL) {
        CU_ASSERT_EQUAL(strlen(s), n);
        put(out, s, n);
    }
    put(out, " ", 1);
}

static int keep(void *ctx, const dcl_row *r)
{
    kept *k = ctx;
    const dcl_row_digits *d = r->digits;
    put(&k->text, t_iso(r->day), 10);
    put(&k->text, " ", 1);
    if (d != NULL) {
        CU_ASSERT(r->total == NULL && r->days == NULL);
        digits(&k->text, d->days, d->days_n);
        digits(&k->text, d->rate, d->rate_n);
        digits(&k->text, d->added, d->added_n);
        digits(&k->text, d->total, d->total_n);
        k->as_digits++;
    } else {
        number(&k->text, r->days);
        number(&k->text, r->rate);
        number(&k->text, r->added);
        number(&k->text, r->total);
    }
    put(&k->text, "\n", 1);
    k->rows++;
    return 0;
}

/* Both ways; 1 where digits came. */
static int both(const char *text, dcl_day from, dcl_day to, int64_t every,
                dcl_unit unit)
{
    dcl_penalty *p = t_penalty(text);
    kept k[2] = {{{0}, 0, 0}, {{0}, 0, 0}};
    dcl_err err = {0};
    int came;
    if (p == NULL) return -1;
    for (int i = 0; i < 2; i++) {
        dcl_eval eval = {0};
        dcl_row_sink sink = {keep, &k[i]};
        eval.size = sizeof eval;
        eval.row_digits = i;
        T_STATUS(dcl_penalty_rows(p, from, to, every, unit, &sink, &eval, NULL,
                                  &err),
                 DCL_OK, &err);
    }
    T_STR(t_cstr(&k[1].text), t_cstr(&k[0].text));
    CU_ASSERT_EQUAL(k[0].as_digits, 0);
    CU_ASSERT(k[1].as_digits == 0 || k[1].as_digits == k[1].rows);
    came = k[1].as_digits > 0;
    t_free(&k[0].text);
    t_free(&k[1].text);
    dcl_penalty_free(p);
    return came;
}

static void plain_ones(void)
{
    static const char *const text[] = {
        "100000 RUB/day, x2 every 7 days, from 2022-11-24",
        "100000 RUB/day, x2 every 1 week, after 2022-11-24",
        "5 EUR/day, from 2022-12-01",
        "7 USD/day, x3 every 2 weeks, from 2022-12-01, to 2023-02-05",
        "7 USD/day, x10 every 5 days, after 10 days, from 2022-12-01",
        "9 USD/day, x7 every 30 days, from 2021-01-01, 17 claimants",
        "10^40 USD/day, x999 every 1 day, from 2022-12-24, for 40 days",
        "1 USD/day, x2 every 7 days, from 1901-01-01"};
    for (size_t i = 0; i < sizeof text / sizeof *text; i++) {
        dcl_day from = t_on("2022-11-20");
        CU_ASSERT(both(text[i], from, from + 150, 1, DCL_UNIT_DAY));
        CU_ASSERT(both(text[i], from, from + 900, 1, DCL_UNIT_MONTH));
        CU_ASSERT(both(text[i], from + 40, from + 900, 170, DCL_UNIT_DAY));
    }
}

/* A clause more, and the digits do not follow it. */
static void others(void)
{
    static const char *const clause[] = {
        "stay 2023-01-01..2023-02-01 clock stops", "at most 50000 USD/day",
        "at most 10^20 USD", "at least 10 USD/day", "rounded to 1000 at end",
        "then 5 USD/day from 2023-01-01", "paid 5 USD on 2023-01-01",
        "19 claimants from 2023-03-03", "1.5 claimants"};
    static const char *const whole[] = {
        "0.5 USD/day, x2 every 7 days, from 2022-12-01",
        "5 USD/day, x1.5 every 7 days, from 2022-12-01",
        "5 USD/day, x2 every 1 month, from 2022-12-01",
        "5 USD/day, x2 every 1 weekday, from 2022-12-01",
        "5 USD/day, +2 every 7 days, from 2022-12-01",
        "5 USD/day, total x2 every 7 days, from 2022-12-01",
        "5 USD/weekday, x2 every 7 days, from 2022-12-01",
        "5 USD/week, x2 every 7 days, from 2022-12-01",
        "5 USD/day, from 2022-12-01; 6 USD/day, from 2022-12-01",
        "5 USD/day, x1001 every 7 days, from 2022-12-01",
        "5 USD, from 2022-12-01"};
    dcl_day from = t_on("2022-11-20");
    for (size_t i = 0; i < sizeof clause / sizeof *clause; i++) {
        char text[200];
        dcl_penalty *p = NULL;
        (void)snprintf(text, sizeof text,
                       "5 USD/day, x2 every 7 days, from 2022-12-01, %s",
                       clause[i]);
        if (dcl_penalty_read(&p, text, strlen(text), NULL, NULL, NULL) !=
            DCL_OK)
            continue;
        dcl_penalty_free(p);
        CU_ASSERT(!both(text, from, from + 150, 1, DCL_UNIT_DAY));
    }
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
        CU_ASSERT(!both(whole[i], from, from + 150, 1, DCL_UNIT_DAY));
    /* numbers too long to be read */
    CU_ASSERT(!both("5 USD/day, x999 every 1 day, from 2022-11-20",
                    from + 10000, from + 10003, 1, DCL_UNIT_DAY));
}

static void random_ones(void)
{
    for (uint64_t k = t_effort(150); k > 0; k--) {
        char text[200];
        dcl_day from = t_on("2022-11-20") + (dcl_day)t_below(400);
        (void)snprintf(text, sizeof text,
                       "%lu USD/day, x%lu every %lu %s, from 2022-12-01%s",
                       (unsigned long)(1 + (t_random() >> (1 + t_below(62)))),
                       (unsigned long)(2 + t_below(12)),
                       (unsigned long)(1 + t_below(40)),
                       t_below(2) > 0 ? "days" : "weeks",
                       t_below(3) > 0 ? "" : ", to 2023-06-30");
        (void)both(text, from, from + (dcl_day)t_below(500),
                   1 + (int64_t)t_below(t_below(4) > 0 ? 3 : 250),
                   t_below(4) > 0 ? DCL_UNIT_DAY : DCL_UNIT_WEEK);
    }
}

static void memory_runs_out(void)
{
    for (size_t i = 1;; i++) {
        t_heap heap = {0, 0, i};
        dcl_mem mem = t_heap_mem(&heap);
        dcl_penalty *p = t_penalty("7/day, x3 every 7 days, from 2022-12-01");
        kept k = {{0}, 0, 0};
        dcl_row_sink sink = {keep, &k};
        dcl_eval eval = {0};
        dcl_status st;
        eval.size = sizeof eval;
        eval.row_digits = 1;
        st = dcl_penalty_rows(p, t_on("2022-12-01"), t_on("2023-12-01"), 3,
                              DCL_UNIT_DAY, &sink, &eval, &mem, NULL);
        CU_ASSERT_EQUAL(heap.live, 0);
        dcl_penalty_free(p);
        t_free(&k.text);
        if (st == DCL_OK) break;
        T_STATUS(st, DCL_NO_MEMORY, NULL);
    }
}

T_TESTS(penalty, rows_plain, T(plain_ones), T(others), T(random_ones),
        T(memory_runs_out));
