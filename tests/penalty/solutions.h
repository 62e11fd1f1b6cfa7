/* Solutions of a schedule's `?`, heard as one text. */
#ifndef TESTS_PENALTY_SOLUTIONS_H
#define TESTS_PENALTY_SOLUTIONS_H

#include "comes.h"

typedef struct t_solved {
    /* "2024-01-05 2024-01-06", "12 13", "1.9-2.1"; "2.." and "..2024-01-05"
     * without an end; > and < before an end that does not count; ^ and _ after
     * one that was rounded up, down; ~ after a decimal that was cut */
    char text[4096];
    size_t n, told;
    uint64_t count;
} t_solved;

/* The sink's function: ctx is a t_solved. */
int t_solution(void *ctx, const dcl_solution *solution);

/* What explains a total between low and high on a day, nearest to target
 * first. */
dcl_status t_solve(t_solved *out, const char *schedule, const char *on,
                   const char *target, const char *low, const char *high);

#endif
