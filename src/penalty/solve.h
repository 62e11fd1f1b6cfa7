/* What value of the `?` explains a total. */
#ifndef PENALTY_SOLVE_H
#define PENALTY_SOLVE_H

#include "penalty/case.h"
#include "penalty/unknown.h"

/* A search under way.  A value is a day or a number; its side says where the
 * total with it lies: -1 below the interval, 0 within, 1 above. */
typedef struct dcl__search {
    dcl_penalty *penalty; /* our own copy */
    dcl__unknown unknown;
    const dcl_eval *eval;
    const dcl_mem *mem;
    dcl_err *err;
    dcl_limits limits;
    dcl_day day;
    int low_open, high_open;
    dcl__sum target, low, high;
    dcl__sum total; /* of the value last tried */
    /* the days found, as ranges in order */
    dcl__day_range *range;
    size_t ranges, range_cap;
    int no_low, no_high; /* the earliest, the latest of them has no such end */
} dcl__search;

/* An end of the numbers found. */
typedef struct dcl__solve_end {
    mpq_t q;
    int none;    /* they go on without end; q is a number far out */
    int open;    /* q itself does not count */
    int rounded; /* q lies inside the range, less than a unit of its last
                    digit from the end */
} dcl__solve_end;

typedef struct dcl__ends {
    dcl__solve_end low, high;
} dcl__ends;

/* The total with a value in place of the `?`, into s->total. */
dcl_status dcl__try_day(dcl__search *s, dcl_day day);
dcl_status dcl__try_q(dcl__search *s, mpq_srcptr q);
dcl_status dcl__side(int *side, const dcl__search *s);

/* solve_days.c: fills the ranges. */
dcl_status dcl__solve_days(dcl__search *s);
/* solve_numbers.c: the ends of the whole numbers, solve_amounts.c: of the
 * amounts, whose total is within; *found 0: there is none. */
void dcl__ends_init(dcl__ends *e);
void dcl__ends_clear(dcl__ends *e);
dcl_status dcl__solve_count(dcl__ends *out, int *found, dcl__search *s);
dcl_status dcl__solve_amount(dcl__ends *out, int *found, dcl__search *s);
/* The side of a value, mirrored where the total falls with the number, so that
 * -1 always means: go up. */
dcl_status dcl__solve_side(int *side, dcl__search *s, mpq_srcptr q, int way);
/* 1 or -1: whether the total rises from a to b, or from their squares where
 * it does not move between them. */
dcl_status dcl__solve_way(int *way, dcl__search *s, unsigned long a,
                          unsigned long b);

#endif
