/* Answers for the tests of their forms. */
#include "show/answers.h"

#include <stdio.h>

t_answer t_ask(const char *schedule, const char *day, const char *in)
{
    t_answer a;
    dcl_total_question q = {0};
    dcl_err err = {0};
    memset(&a, 0, sizeof a);
    T_STATUS(dcl_penalty_read(&a.penalty, schedule, strlen(schedule), NULL,
                              NULL, &err),
             DCL_OK, &err);
    T_STATUS(dcl_rates_builtin(&a.rates, NULL, &err), DCL_OK, &err);
    q.penalty = a.penalty;
    if (strchr(day, ' ') != NULL) {
        T_STATUS(
            dcl_ask_span(&a.count, &q.unit, day, strlen(day), NULL, NULL, &err),
            DCL_OK, &err);
        q.count = a.count;
        q.after = day;
    } else {
        T_STATUS(dcl_date_read(&q.day, day, strlen(day), &err), DCL_OK, &err);
    }
    for (; in != NULL && *in != '\0'; in += strlen(in) > 3 ? 4 : 3) {
        memcpy(a.in[q.in_count++].code, in, 3);
    }
    q.in = a.in;
    T_STATUS(dcl_ask_total(&a.total, a.rates, &q, NULL, &err), DCL_OK, &err);
    return a;
}

void t_answer_free(t_answer *a)
{
    dcl_total_answer_free(a->total);
    dcl_num_free(a->count);
    dcl_rates_free(a->rates);
    dcl_penalty_free(a->penalty);
}

const char *t_shown(t_text *out, const t_answer *a, const dcl_show_style *style)
{
    dcl_sink sink = t_sink(out);
    dcl_err err = {0};
    T_STATUS(dcl_show_total(&sink, a->total, style, NULL, &err), DCL_OK, &err);
    return t_cstr(out);
}

const char *t_shown_solve(t_text *out, const char *schedule, const char *total,
                          const char *day, dcl_form form)
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
    T_STATUS(dcl_date_read(&q.day, day, strlen(day), &err), DCL_OK, &err);
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

void t_has(const char *text, const char *part)
{
    if (strstr(text, part) == NULL) {
        (void)printf("\n  in   %s\n  want %s\n", text, part);
        CU_FAIL("a part is missing");
    } else {
        CU_PASS("found");
    }
}
