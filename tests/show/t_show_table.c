/* A table in each form, row by row. */
#include "show/answers.h"

typedef struct page {
    const dcl_show_style *style;
    dcl_table_layout layout;
    dcl_sink sink;
} page;

static int one_row(void *ctx, const dcl_table_row *row)
{
    page *p = ctx;
    dcl_err err = {0};
    T_STATUS(
        dcl_show_table_row(&p->sink, &p->layout, row, p->style, NULL, &err),
        DCL_OK, &err);
    return 0;
}

static const char *table(t_text *out, const dcl_show_style *style,
                         const char *to, uint64_t every, dcl_unit unit)
{
    t_answer a = t_ask(T_GOOGLE, to, NULL);
    dcl_table_question q = {0};
    dcl_table_sink rows;
    dcl_err err = {0};
    page p = {0};
    p.style = style;
    p.sink = t_sink(out);
    rows.put = one_row;
    rows.ctx = &p;
    q.penalty = a.penalty;
    q.from = a.total->first;
    q.to = a.total->on;
    q.every = every;
    q.unit = unit;
    T_STATUS(
        dcl_show_table_head(&p.sink, &p.layout, a.total, style, NULL, &err),
        DCL_OK, &err);
    T_STATUS(dcl_ask_table(&rows, a.rates, &q, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_show_table_tail(&p.sink, &p.layout, style, &err), DCL_OK,
             &err);
    t_answer_free(&a);
    return t_cstr(out);
}

/* Every line of the table is as long as the next. */
static void columns_are_aligned(void)
{
    dcl_show_style style = {0};
    t_text out = {0};
    const char *s =
        strstr(table(&out, &style, "2024-10-29", 1, DCL_UNIT_MONTH), "\n\n");
    size_t first = 0, lines = 0;
    CU_ASSERT_PTR_NOT_NULL(s);
    for (s = s != NULL ? s + 2 : ""; *s != '\0'; lines++) {
        size_t n = strcspn(s, "\n");
        if (lines == 0) first = n;
        CU_ASSERT_EQUAL(n, first);
        s += n + 1;
    }
    CU_ASSERT_EQUAL(lines, 26); /* a head and 25 rows */
    t_has(out.p, "2024-10-29   706");
    t_has(out.p, "  1.65 undecillion\n");
    t_free(&out);
}

static void digits_and_names(void)
{
    dcl_show_style style = {0};
    t_text out = {0};
    style.say.kind = DCL_SAY_GROUPED;
    t_has(table(&out, &style, "2022-12-01", 1, DCL_UNIT_WEEK),
          "  900,000  900 thousand\n");
    t_free(&out);
}

static void for_programs(void)
{
    dcl_show_style style = {0};
    t_text out = {0};
    style.form = DCL_FORM_JSON;
    t_has(table(&out, &style, "2022-12-01", 1, DCL_UNIT_WEEK),
          "},\n{\"on\":\"2022-12-01\",\"days\":\"8\",\"rate\":");
    CU_ASSERT_EQUAL(out.p[0], '[');
    CU_ASSERT_EQUAL(out.p[out.n - 2], ']');
    t_free(&out);
    memset(&out, 0, sizeof out);
    style.form = DCL_FORM_JSONL;
    t_has(table(&out, &style, "2022-12-01", 1, DCL_UNIT_WEEK),
          "}\n{\"on\":\"2022-12-01\",\"days\":\"8\",\"rate\":");
    CU_ASSERT_EQUAL(out.p[0], '{');
    t_free(&out);
    memset(&out, 0, sizeof out);
    style.form = DCL_FORM_CSV;
    t_has(table(&out, &style, "2022-12-01", 1, DCL_UNIT_WEEK),
          ",\"800000\",\"900000\",RUB,exact,5.9542,900 thousand\r\n");
    t_free(&out);
}

T_TESTS(show, show_table, T(columns_are_aligned), T(digits_and_names),
        T(for_programs));
