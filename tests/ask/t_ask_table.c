/* Rows of a table: which days, what they add. */
#include <stdlib.h>

#include <decillion/ask.h>

#include "support.h"

typedef struct kept {
    dcl_day day[512];
    t_text text; /* "day days added total|" */
    size_t n, stop_at;
} kept;

static void put_num(t_text *text, const dcl_num *num)
{
    dcl_num_form form = {sizeof form, 2, DCL_ROUND_HALF_EVEN, 0};
    dcl_sink sink = t_sink(text);
    dcl_err err = {0};
    T_STATUS(dcl_num_write(&sink, NULL, num, &form, NULL, NULL, &err), DCL_OK,
             &err);
}

static int keep(void *ctx, const dcl_table_row *row)
{
    kept *k = ctx;
    char day[32];
    size_t need;
    dcl_sink sink = t_sink(&k->text);
    CU_ASSERT_EQUAL(row->index, k->n);
    if (k->n < 512) k->day[k->n] = row->on;
    k->n++;
    if (k->n < 4) {
        (void)dcl_date_write(day, sizeof day, &need, row->on, NULL);
        (void)sink.put(sink.ctx, day, need);
        (void)sink.put(sink.ctx, " ", 1);
        (void)sink.put(sink.ctx, row->days_text, strlen(row->days_text));
        (void)sink.put(sink.ctx, " ", 1);
        put_num(&k->text, row->added.num);
        (void)sink.put(sink.ctx, " ", 1);
        put_num(&k->text, row->total.num);
        (void)sink.put(sink.ctx, "|", 1);
    }
    return k->stop_at > 0 && k->n >= k->stop_at;
}

static dcl_status table(kept *k, const char *schedule, const char *from,
                        const char *to, uint64_t every, dcl_unit unit,
                        uint64_t max_rows)
{
    dcl_table_question q = {0};
    dcl_table_sink sink = {keep, k};
    dcl_penalty *penalty = NULL;
    dcl_err err = {0};
    dcl_status status;
    T_STATUS(dcl_penalty_read(&penalty, schedule, strlen(schedule), NULL, NULL,
                              &err),
             DCL_OK, &err);
    T_STATUS(dcl_date_read(&q.from, from, 10, &err), DCL_OK, &err);
    T_STATUS(dcl_date_read(&q.to, to, 10, &err), DCL_OK, &err);
    q.penalty = penalty;
    q.every = every;
    q.unit = unit;
    q.max_rows = max_rows;
    status = dcl_ask_table(&sink, NULL, &q, NULL, &err);
    dcl_penalty_free(penalty);
    return status;
}

/* Rows as digits are rows of the same days, the last of them too. */
static int digits(void *ctx, const dcl_table_row *row)
{
    kept *k = ctx;
    dcl_sink sink = t_sink(&k->text);
    CU_ASSERT_EQUAL(row->index, k->n++);
    CU_ASSERT(row->digits != NULL && row->total.num == NULL);
    if (row->digits == NULL) return 1;
    (void)sink.put(sink.ctx, row->days_text, strlen(row->days_text));
    (void)sink.put(sink.ctx, " ", 1);
    (void)sink.put(sink.ctx, row->digits->added, row->digits->added_n);
    (void)sink.put(sink.ctx, " ", 1);
    (void)sink.put(sink.ctx, row->digits->total, row->digits->total_n);
    (void)sink.put(sink.ctx, "|", 1);
    return 0;
}

#define FIVE "5 EUR/day, from 2024-01-01"

static void rows_as_digits(void)
{
    kept *k = calloc(1, sizeof *k);
    dcl_table_question q = {0};
    dcl_table_sink sink = {digits, k};
    dcl_penalty *penalty = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_penalty_read(&penalty, FIVE, strlen(FIVE), NULL, NULL, &err),
             DCL_OK, &err);
    T_STATUS(dcl_date_read(&q.from, "2024-01-02", 10, &err), DCL_OK, &err);
    q.size = sizeof q;
    q.to = q.from + 3;
    q.penalty = penalty;
    q.every = 2;
    q.digits_only = 1;
    T_STATUS(dcl_ask_table(&sink, NULL, &q, NULL, &err), DCL_OK, &err);
    T_STR(t_cstr(&k->text), "2 10 10|4 10 20|5 5 25|");
    dcl_penalty_free(penalty);
    t_free(&k->text);
    free(k);
}

static void days_and_sums(void)
{
    kept *k = calloc(1, sizeof *k);
    CU_ASSERT_EQUAL(
        table(k, FIVE, "2024-01-01", "2024-01-03", 1, DCL_UNIT_DAY, 0), DCL_OK);
    T_STR(t_cstr(&k->text), "2024-01-01 1 5 5|2024-01-02 2 5 10|"
                            "2024-01-03 3 5 15|");
    CU_ASSERT_EQUAL(k->n, 3);
    t_free(&k->text);
    memset(k, 0, sizeof *k);
    /* months from their own first day; the last row is the last day asked */
    CU_ASSERT_EQUAL(
        table(k, FIVE, "2024-01-31", "2024-03-15", 1, DCL_UNIT_MONTH, 0),
        DCL_OK);
    T_STR(t_cstr(&k->text), "2024-01-31 31 155 155|2024-02-29 60 145 300|"
                            "2024-03-15 75 75 375|");
    CU_ASSERT_EQUAL(k->n, 3);
    t_free(&k->text);
    free(k);
}

static void every_step_of_every_unit(void)
{
    static const struct {
        uint64_t every;
        dcl_unit unit;
        size_t rows;
    } row[] = {{1, DCL_UNIT_DAY, 366},     {0, DCL_UNIT_DAY, 366},
               {7, DCL_UNIT_DAY, 54},      {1, DCL_UNIT_WEEK, 54},
               {1, DCL_UNIT_MONTH, 13},    {1, DCL_UNIT_QUARTER, 5},
               {1, DCL_UNIT_HALF_YEAR, 3}, {1, DCL_UNIT_YEAR, 2},
               {1000, DCL_UNIT_DAY, 2},    {UINT64_MAX, DCL_UNIT_YEAR, 2},
               {1, DCL_UNIT_WEEKDAY, 262}};
    size_t i, j;
    for (i = 0; i < sizeof row / sizeof *row; i++) {
        kept *k = calloc(1, sizeof *k);
        CU_ASSERT_EQUAL(table(k, FIVE, "2024-01-01", "2024-12-31", row[i].every,
                              row[i].unit, 0),
                        DCL_OK);
        CU_ASSERT_EQUAL(k->n, row[i].rows);
        for (j = 1; j < k->n; j++) CU_ASSERT(k->day[j] > k->day[j - 1]);
        t_free(&k->text);
        free(k);
    }
}

static void limits(void)
{
    kept *k = calloc(1, sizeof *k);
    CU_ASSERT_EQUAL(
        table(k, FIVE, "2024-01-01", "2024-12-31", 1, DCL_UNIT_DAY, 365),
        DCL_TOO_BIG);
    CU_ASSERT_EQUAL(
        table(k, FIVE, "0001-01-01", "9999-12-31", 1, DCL_UNIT_DAY, 0),
        DCL_TOO_BIG);
    CU_ASSERT_EQUAL(
        table(k, FIVE, "2024-01-02", "2024-01-01", 1, DCL_UNIT_DAY, 0),
        DCL_ARGUMENT);
    CU_ASSERT_EQUAL(k->n, 0);
    CU_ASSERT_EQUAL(
        table(k, FIVE, "2024-01-01", "2024-12-31", 1, DCL_UNIT_DAY, 366),
        DCL_OK);
    CU_ASSERT_EQUAL(k->n, 366);
    k->n = 0;
    k->stop_at = 5;
    CU_ASSERT_EQUAL(
        table(k, FIVE, "2024-01-01", "2024-12-31", 1, DCL_UNIT_DAY, 366),
        DCL_STOPPED);
    CU_ASSERT_EQUAL(k->n, 5);
    t_free(&k->text);
    free(k);
}

T_TESTS(ask, ask_table, T(rows_as_digits), T(days_and_sums),
        T(every_step_of_every_unit), T(limits));
