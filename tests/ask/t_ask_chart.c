/* Rows that are kept, and the span that gives as many as fit. */
#include <decillion/chart.h>

#include "support.h"

static dcl_penalty *schedule(const char *text)
{
    dcl_penalty *penalty = NULL;
    dcl_err err = {0};
    T_STATUS(
        dcl_penalty_read(&penalty, text, strlen(text), NULL, NULL, &err),
        DCL_OK, &err);
    return penalty;
}

typedef struct twin {
    const dcl_chart_answer *a;
    size_t n;
} twin;

static int same(void *ctx, const dcl_table_row *row)
{
    twin *t = ctx;
    const dcl_table_row *kept = &t->a->row[t->n++];
    int order = 1;
    CU_ASSERT_EQUAL(kept->on, row->on);
    CU_ASSERT_EQUAL(kept->index, row->index);
    T_STR(kept->days_text, row->days_text);
    T_STR(kept->total.ccy.code, row->total.ccy.code);
    (void)dcl_num_cmp(&order, kept->total.num, row->total.num, NULL, NULL,
                      NULL);
    CU_ASSERT_EQUAL(order, 0);
    (void)dcl_num_cmp(&order, kept->added.num, row->added.num, NULL, NULL,
                      NULL);
    CU_ASSERT_EQUAL(order, 0);
    return 0;
}

/* The rows are those of the table. */
static void rows_are_the_tables(void)
{
    dcl_penalty *penalty =
        schedule("100000 RUB/day, x2 every 7 days, from 2022-11-24");
    dcl_table_question q = {0};
    dcl_chart_answer *a = NULL;
    dcl_table_sink sink;
    twin t = {NULL, 0};
    dcl_err err = {0};
    q.penalty = penalty;
    (void)dcl_date_read(&q.from, "2022-11-24", 10, NULL);
    (void)dcl_date_read(&q.to, "2024-10-29", 10, NULL);
    q.unit = DCL_UNIT_MONTH;
    T_STATUS(dcl_ask_chart(&a, NULL, &q, NULL, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(a->rows, 25);
    CU_ASSERT_EQUAL(a->events, 0);
    T_STR(a->schedule, "100000 RUB/day, x2 every 7 days, from 2022-11-24");
    t.a = a;
    sink.put = same;
    sink.ctx = &t;
    T_STATUS(dcl_ask_table(&sink, NULL, &q, NULL, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(t.n, 25);
    dcl_chart_answer_free(a);
    dcl_penalty_free(penalty);
}

static void too_many(void)
{
    dcl_penalty *penalty = schedule("1 USD/day, from 0001-01-01");
    dcl_table_question q = {0};
    dcl_chart_answer *a = NULL;
    dcl_err err = {0};
    q.penalty = penalty;
    q.from = DCL_DAY_MIN;
    q.to = DCL_DAY_MAX;
    T_STATUS(dcl_ask_chart(&a, NULL, &q, NULL, &err), DCL_TOO_BIG, &err);
    CU_ASSERT_PTR_NULL(a);
    dcl_chart_answer_free(NULL);
    dcl_penalty_free(penalty);
}

static void no_memory_leaves_nothing_behind(void)
{
    dcl_penalty *penalty =
        schedule("lines: 10 USD/day, from 2024-01-01, at most 50 USD; "
                 "5 USD/day, from 2024-01-03");
    dcl_table_question q = {0};
    dcl_status s = DCL_NO_MEMORY;
    size_t k;
    q.penalty = penalty;
    (void)dcl_date_read(&q.from, "2024-01-01", 10, NULL);
    (void)dcl_date_read(&q.to, "2024-01-08", 10, NULL);
    for (k = 1; s == DCL_NO_MEMORY && k < 5000; k++) {
        t_heap h = {0, 0, k};
        dcl_mem mem = t_heap_mem(&h);
        dcl_chart_answer *a = NULL;
        s = dcl_ask_chart(&a, NULL, &q, &mem, NULL);
        dcl_chart_answer_free(a);
        CU_ASSERT_EQUAL(h.live, 0);
    }
    CU_ASSERT_EQUAL(s, DCL_OK);
    dcl_penalty_free(penalty);
}

static void fits(int64_t days, uint64_t rows, uint64_t every, dcl_unit unit)
{
    dcl_table_question q = {0};
    uint64_t n = 0;
    q.to = q.from + days;
    dcl_table_fit(&q, rows);
    CU_ASSERT_EQUAL(q.every, every);
    CU_ASSERT_EQUAL(q.unit, unit);
    CU_ASSERT_EQUAL(q.max_rows, 0);
    CU_ASSERT_EQUAL(dcl_table_count(&n, &q, NULL), DCL_OK);
    CU_ASSERT(n <= rows);
}

static void the_finest_that_fits(void)
{
    fits(0, 40, 1, DCL_UNIT_DAY);
    fits(39, 40, 1, DCL_UNIT_DAY);
    fits(40, 40, 1, DCL_UNIT_WEEK);
    fits(705, 40, 1, DCL_UNIT_MONTH);
    fits(2000, 40, 1, DCL_UNIT_QUARTER);
    fits(10000, 40, 1, DCL_UNIT_YEAR);
    fits(36500, 40, 5, DCL_UNIT_YEAR);
    fits(DCL_DAY_MAX, 40, 500, DCL_UNIT_YEAR);
    fits(DCL_DAY_MAX, 2, 10000, DCL_UNIT_YEAR);
}

T_TESTS(ask, ask_chart, T(rows_are_the_tables), T(too_many),
        T(no_memory_leaves_nothing_behind), T(the_finest_that_fits));
