/* Which rows an event marks: a row stands for the days since the one before. */
#include "show/chart_marks.h"

#include "show/charts.h"

static void marks_of_rows(void)
{
    dcl_chart_answer *a = t_chart(
        "100 USD/day, from 2024-01-01, stay 2024-01-09..2024-01-10 clock runs, "
        "at most 1500 USD",
        "2024-01-01", "2024-01-29", 1, DCL_UNIT_WEEK);
    static const char *const want[] = {"", "", "s", "c", "c"};
    char s[16];
    size_t i;
    CU_ASSERT_EQUAL(a->rows, 5);
    for (i = 0; i < a->rows; i++) {
        dcl__chart_marks(s, a, i);
        T_STR(s, want[i]);
    }
    CU_ASSERT_EQUAL(dcl__chart_mark_width(a), 1);
    dcl_chart_answer_free(a);
}

static void in_words(void)
{
    dcl_chart_answer *a = t_chart(
        "100 USD/day, from 2024-01-01, stay 2024-01-09..2024-01-10 clock runs, "
        "at most 1500 USD; 7 USD/day, from 2024-01-05",
        "2024-01-01", "2024-01-29", 1, DCL_UNIT_WEEK);
    static const char *const want[] = {
        "2024-01-05: stream 2 begins",
        ("2024-01-09 to 2024-01-10: stayed: earns nothing, and the clock runs "
         "on"),
        "from 2024-01-18 on: the cap on the stream binds"};
    size_t i;
    CU_ASSERT_EQUAL(a->events, 3);
    for (i = 0; i < a->events && i < 3; i++) {
        t_text out = {0};
        dcl_sink sink = t_sink(&out);
        CU_ASSERT_EQUAL(dcl__put_event(&sink, a, &a->event[i], NULL), DCL_OK);
        T_STR(t_cstr(&out), want[i]);
        t_free(&out);
    }
    dcl_chart_answer_free(a);
}

T_TESTS(show, chart_marks, T(marks_of_rows), T(in_words));
