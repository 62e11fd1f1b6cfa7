/* Answers for the tests of their forms. */
#ifndef TESTS_SHOW_ANSWERS_H
#define TESTS_SHOW_ANSWERS_H

#include <decillion/show.h>

#include "support.h"

/* A schedule asked about on a day, converted into `in` (NULL: not), all kept
 * together; freed with t_answer_free. */
typedef struct t_answer {
    dcl_penalty *penalty;
    dcl_rates *rates;
    dcl_num *count;
    dcl_total_answer *total;
    dcl_ccy in[4];
} t_answer;

/* day: "2024-10-29", or a span, "10^18 weeks". */
t_answer t_ask(const char *schedule, const char *day, const char *in);
void t_answer_free(t_answer *a);

/* What dcl_show_total writes in a style. */
const char *t_shown(t_text *out, const t_answer *a,
                    const dcl_show_style *style);

/* What dcl_show_solve writes: which value of the schedule's `?` makes the total
 * on that day. */
const char *t_shown_solve(t_text *out, const char *schedule, const char *total,
                          const char *day, dcl_form form);

/* The text has the part in it; both are printed when it has not. */
void t_has(const char *text, const char *part);

#define T_GOOGLE "100000 RUB/day, x2 every 7 days, from 2022-11-24"

#endif
