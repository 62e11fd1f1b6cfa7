/* What explains a total, in each form. */
#include "show/answers.h"

static const char *shown(t_text *out, const char *schedule, const char *total,
                         dcl_form form)
{
    dcl_penalty *penalty = NULL;
    dcl_rates *rates = NULL;
    dcl_solve_question q = {0};
    dcl_solve_answer *a = NULL;
    dcl_show_style style = {0};
    dcl_sink sink = t_sink(out);
    dcl_err err = {0};
    T_STATUS(dcl_penalty_read(&penalty, schedule, strlen(schedule), NULL, NULL,
                              &err),
             DCL_OK, &err);
    T_STATUS(dcl_rates_builtin(&rates, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_date_read(&q.day, "2024-01-31", 10, &err), DCL_OK, &err);
    q.penalty = penalty;
    q.total = total;
    q.total_n = strlen(total);
    style.form = form;
    T_STATUS(dcl_ask_solve(&a, rates, &q, NULL, &err), DCL_OK, &err);
    if (a != NULL) {
        T_STATUS(dcl_show_solve(&sink, a, &style, NULL, &err), DCL_OK, &err);
    }
    dcl_solve_answer_free(a);
    dcl_rates_free(rates);
    dcl_penalty_free(penalty);
    return t_cstr(out);
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
