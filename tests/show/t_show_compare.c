/* Schedules side by side, in each form. */
#include "show/answers.h"

static const char *shown(t_text *out, dcl_form form)
{
    static const char *const text[2] = {
        "5 EUR/day, from 2024-01-01",
        "1 EUR/day, x2 every 7 days, from 2024-01-01"};
    const dcl_penalty *list[2];
    dcl_penalty *p[2] = {NULL, NULL};
    dcl_compare_question q = {0};
    dcl_compare_answer *a = NULL;
    dcl_show_style style = {0};
    dcl_sink sink = t_sink(out);
    dcl_day day;
    dcl_err err = {0};
    size_t i;
    for (i = 0; i < 2; i++) {
        T_STATUS(
            dcl_penalty_read(&p[i], text[i], strlen(text[i]), NULL, NULL, &err),
            DCL_OK, &err);
        list[i] = p[i];
    }
    T_STATUS(dcl_date_read(&day, "2024-02-01", 10, &err), DCL_OK, &err);
    q.penalty = list;
    q.count = 2;
    q.day = &day;
    q.days = 1;
    style.form = form;
    T_STATUS(dcl_ask_compare(&a, NULL, &q, NULL, &err), DCL_OK, &err);
    if (a != NULL) {
        T_STATUS(dcl_show_compare(&sink, a, &style, NULL, &err), DCL_OK, &err);
    }
    dcl_compare_answer_free(a);
    dcl_penalty_free(p[0]);
    dcl_penalty_free(p[1]);
    return t_cstr(out);
}

static void every_form(void)
{
    t_text out = {0};
    const char *s = shown(&out, DCL_FORM_TEXT);
    t_has(s, "\ndiffers   from A first on 2024-01-01; overtakes, or is "
             "overtaken, on 2024-02-01\n");
    t_has(s, "\n2024-02-01\nA         160 EUR\nB         169 EUR, 1.05625 "
             "times A\n");
    t_free(&out);
    memset(&out, 0, sizeof out);
    s = shown(&out, DCL_FORM_JSON);
    t_has(s, "\"differs\":\"2024-01-01\",\"crosses\":\"2024-02-01\"}],");
    t_has(s, "\"ratio\":\"1.05625\"}]}]}\n");
    t_free(&out);
    memset(&out, 0, sizeof out);
    s = shown(&out, DCL_FORM_CSV);
    t_has(s, "on,schedule,total,name,ratio\r\n2024-02-01,\"5 EUR/day, from "
             "2024-01-01\",160,160,\r\n");
    t_has(s, ",169,169,1.05625\r\n");
    t_free(&out);
}

T_TESTS(show, show_compare, T(every_form));
