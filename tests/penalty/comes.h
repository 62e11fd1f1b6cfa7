/* What schedules come to, in tables of texts. */
#ifndef TESTS_PENALTY_COMES_H
#define TESTS_PENALTY_COMES_H

#include <decillion/penalty.h>

#include "support.h"

typedef struct t_comes {
    const char *text;
    const char *when;   /* "2024-10-29", "+706 day", or "" for its own end */
    const char *total;  /* decimal, or "num/den" */
} t_comes;

/* Each row's total is exactly that, and, where there is a date, the second
 * road's too.  A row in error: total is "!" and the status' name. */
void t_comes_to(const t_comes *rows, size_t n);
#define T_COMES(rows) t_comes_to(rows, sizeof(rows) / sizeof *(rows))

/* Reads, or fails the test and answers NULL. */
dcl_penalty *t_penalty(const char *text);
dcl_num *t_number(const char *text);
dcl_day t_on(const char *text);
/* "2024-10-29" */
const char *t_iso(dcl_day day);
/* Equal to a decimal or a fraction. */
void t_num_is(const dcl_num *num, const char *want, const char *what);

/* The table `base` that rates may name. */
extern const dcl_eval t_eval;

#endif
