/* The ends of a range of values, as scripts read them. */
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
    T_STATUS(dcl_date_read(&q.day, "2023-01-10", 10, &err), DCL_OK, &err);
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

static void in_json(void)
{
    static const struct {
        const char *schedule, *total, *want;
    } row[] = {
        {"10 EUR/day, from 2023-01-07, at most 50 EUR, ? claimants", "50 EUR",
         "\"count\":null,"},
        {"10 EUR/day, from 2023-01-07, at most 50 EUR, ? claimants", "50 EUR",
         "\"solutions\":[{\"low\":\"2\",\"high\":null,"},
        {"? EUR/day, from 2023-01-01, at least 50 EUR", "50 EUR",
         "{\"low\":null,\"high\":\"5.5\",\"highOpen\":true,"},
        {"10 EUR/day, from ?, at most 50 EUR", "50 EUR",
         "\"first\":null,\"last\":\"2023-01-06\","},
        {"10 EUR/day, from ?, at most 50 EUR", "50 EUR",
         "{\"low\":null,\"high\":\"2023-01-06\","},
        {"? EUR/day, from 2023-01-08", "1.000 EUR",
         "{\"low\":\"0.333166666667\",\"lowRounded\":\"up\",\"lowFraction\":"
         "\"1999/6000\",\"high\":\"0.3335\","},
    };
    size_t i;
    for (i = 0; i < sizeof row / sizeof *row; i++) {
        t_text out = {0};
        t_has(shown(&out, row[i].schedule, row[i].total, DCL_FORM_JSON),
              row[i].want);
        t_free(&out);
    }
}

T_TESTS(show, solve_end, T(in_json));
