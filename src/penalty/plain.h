/* The plainest schedule: an amount a day, times whole claimants,
 * multiplied by a whole factor every so many days.  Most of what is asked about
 * is of that kind, and what it comes to is one formula. */
#ifndef PENALTY_PLAIN_H
#define PENALTY_PLAIN_H

#include "penalty/stream.h"

typedef struct dcl__plain {
    dcl_day first, last; /* last: DCL__NO_END */
    uint64_t span;       /* days */
    unsigned factor;     /* 1 to 1000 */
    mpz_t base, over;    /* of all claimants: base / over */
} dcl__plain;

/* Safe to clear after init, once. */
void dcl__plain_init(dcl__plain *x);
void dcl__plain_clear(dcl__plain *x);

/* Whether the only stream of a case is so; *x but for its days.  Every clause
 * that says more makes it another schedule. */
int dcl__plain_of(dcl__plain *x, const dcl_penalty *penalty);

/* The days, where dates alone tell them: 0 for grace, spans, working days. */
int dcl__plain_days(dcl__plain *x, const dcl_penalty *penalty);

/* Days counted by the end of a day. */
uint64_t dcl__plain_count(const dcl__plain *x, dcl_day day);

/* More bits than base times what it comes to after k days has; saturates. */
uint64_t dcl__plain_bits(const dcl__plain *x, uint64_t k);

/* The total after k days and the rate of the day after them, times `over`. */
void dcl__plain_form(mpz_ptr total, mpz_ptr rate, const dcl__plain *x,
                     uint64_t k);

/* Days after which the total times `over` is first at least sum > 0; 0: none
 * that fits, or the base is 0. */
uint64_t dcl__plain_reach(const dcl__plain *x, mpz_srcptr sum);

#endif
