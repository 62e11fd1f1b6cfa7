/* Bars in the terminal. */
#include "show/charts.h"

#define BLOCK "\xE2\x96\x88"

static const char *shown(t_text *out, dcl_chart_answer *a, int ascii,
                         unsigned width)
{
    dcl_show_style style = {0};
    dcl_sink sink = t_sink(out);
    dcl_err err = {0};
    style.ascii = ascii;
    style.width = width;
    T_STATUS(dcl_show_chart(&sink, a, &style, NULL, &err), DCL_OK, &err);
    return t_cstr(out);
}

/* 100,000 is five blocks; 900,000 is 5.954 powers: five blocks and seven
 * eighths. */
static void a_block_is_a_factor_of_ten(void)
{
    dcl_chart_answer *a =
        t_chart(T_GOOGLE, "2022-11-24", "2022-12-01", 1, DCL_UNIT_WEEK);
    t_text out = {0};
    t_has(shown(&out, a, 0, 80), "2022-11-24     100,000  " BLOCK BLOCK BLOCK
                                     BLOCK BLOCK "\n");
    t_has(out.p, "2022-12-01     900,000  " BLOCK BLOCK BLOCK BLOCK BLOCK
                 "\xE2\x96\x89\n");
    t_has(out.p, "a block is a factor of ten; bars begin at 1 RUB; a row "
                 "every 1 week\n");
    t_free(&out);
    memset(&out, 0, sizeof out);
    t_has(shown(&out, a, 1, 80), "2022-12-01     900,000  #####+\n");
    t_free(&out);
    dcl_chart_answer_free(a);
}

static void scaled_where_it_does_not_fit(void)
{
    dcl_chart_answer *a =
        t_chart("1 USD/day, x10 every 1 day, from 0001-01-01", "2738-11-27",
                "2738-11-27", 1, DCL_UNIT_DAY);
    t_text out = {0};
    t_has(shown(&out, a, 1, 60), "10^50,000, so that the bars");
    /* 999,999 powers at 50,000 to a block */
    t_has(out.p, "  ###################+\n");
    t_free(&out);
    dcl_chart_answer_free(a);
}

/* What has no logarithm has no bar. */
static void no_bar(void)
{
    dcl_chart_answer *a = t_chart("0.01 USD/day, from 2024-01-02", "2024-01-01",
                                  "2024-01-03", 1, DCL_UNIT_DAY);
    t_text out = {0};
    t_has(shown(&out, a, 0, 80), "2024-01-01           0\n");
    t_has(out.p, "2024-01-02        0.01\n");
    t_has(out.p, "zero has no logarithm\n");
    t_has(out.p, "sums below 1");
    t_free(&out);
    dcl_chart_answer_free(a);
}

static void no_memory_leaves_nothing_behind(void)
{
    dcl_chart_answer *a =
        t_chart("100 USD/day, from 2024-01-01, at most 1500 USD", "2024-01-01",
                "2024-01-29", 1, DCL_UNIT_WEEK);
    dcl_status s = DCL_NO_MEMORY;
    size_t k;
    for (k = 1; s == DCL_NO_MEMORY && k < 5000; k++) {
        t_heap h = {0, 0, k};
        dcl_mem mem = t_heap_mem(&h);
        t_text out = {0};
        dcl_sink sink = t_sink(&out);
        s = dcl_show_chart(&sink, a, NULL, &mem, NULL);
        CU_ASSERT_EQUAL(h.live, 0);
        t_free(&out);
    }
    CU_ASSERT_EQUAL(s, DCL_OK);
    dcl_chart_answer_free(a);
}

T_TESTS(show, chart_text, T(a_block_is_a_factor_of_ten),
        T(scaled_where_it_does_not_fit), T(no_bar),
        T(no_memory_leaves_nothing_behind));
