/* What explains a total, in each form. */
#include "show/answers.h"

static const char *shown(t_text *out, const char *schedule, const char *total,
                         dcl_form form)
{
    return t_shown_solve(out, schedule, total, "2024-01-31", form);
}

static void every_form(void)
{
    t_text out = {0};
    const char *s = shown(&out, "5 EUR/day, from ?", "51 EUR", DCL_FORM_TEXT);
    CU_ASSERT_PTR_EQUAL(strstr(s, "no start explains 51 EUR on 2024-01-31,\n"),
                        s);
    t_free(&out);
    memset(&out, 0, sizeof out);
    s = shown(&out, "5 EUR/day, from ?", "52", DCL_FORM_JSON);
    CU_ASSERT_PTR_EQUAL(strstr(s, "{\"unknown\":\"start\",\"count\":\"0\","),
                        s);
    t_has(s, ",\"solutions\":[]}\n");
    t_free(&out);
    memset(&out, 0, sizeof out);
    s = shown(&out, "5 EUR/day, from ?", "60 EUR", DCL_FORM_TEXT);
    t_has(s, "2024-01-20  60 EUR  +0%\n");
    t_has(s, "2024-01-21  55 EUR  -8.33%\n");
    t_free(&out);
    memset(&out, 0, sizeof out);
    s = shown(&out, "5 EUR/day, from ?", "60 EUR", DCL_FORM_JSON);
    t_has(s, "\"solutions\":[{\"value\":\"2024-01-20\",\"total\":{");
    t_has(s, "\"off\":\"-0.083333333333\"}");
    t_free(&out);
    memset(&out, 0, sizeof out);
    s = shown(&out, "? EUR/day, from 2024-01-01", "62", DCL_FORM_JSON);
    t_has(s, "\"solutions\":[{\"low\":\"");
    t_has(s, "\",\"high\":\"");
    t_free(&out);
    memset(&out, 0, sizeof out);
    s = shown(&out, "5 EUR/day, from ?", "50 EUR", DCL_FORM_CSV);
    t_has(s, "low,high,total,off\r\n2024-01-22,2024-01-22,50,0\r\n");
    t_free(&out);
}

T_TESTS(show, show_solve, T(every_form));
