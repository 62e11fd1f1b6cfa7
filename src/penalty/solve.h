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
} dcl__search;

/* The total with a value in place of the `?`, into s->total. */
dcl_status dcl__try_day(dcl__search *s, dcl_day day);
dcl_status dcl__try_q(dcl__search *s, mpq_srcptr q);
dcl_status dcl__side(int *side, const dcl__search *s);

/* solve_days.c: fills the ranges. */
dcl_status dcl__solve_days(dcl__search *s);
/* solve_numbers.c: the first and the last whole number, or decimal of 12
 * digits, whose total is within; *found 0: there is none. */
dcl_status dcl__solve_count(mpz_ptr first, mpz_ptr last, int *found,
                            dcl__search *s);
dcl_status dcl__solve_amount(mpq_ptr low, mpq_ptr high, int *found,
                             dcl__search *s);

#endif
