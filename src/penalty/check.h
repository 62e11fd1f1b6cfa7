/* What only the whole schedule tells, shared by the checks.  Each answers
 * DCL_OK, or fails with the place of the clause at fault. */
#ifndef PENALTY_CHECK_H
#define PENALTY_CHECK_H

#include "penalty/read.h"

/* Where a span stands, for the rules that differ. */
typedef enum dcl__span_role {
    DCL__SPAN_EVERY, /* of an escalation */
    DCL__SPAN_FOR,
    DCL__SPAN_REST /* of a grace, a window, a change, rests */
} dcl__span_role;

typedef struct dcl__span_seen {
    const dcl__span *span;
    const dcl__place *place; /* of its clause */
    dcl__span_role role;
} dcl__span_seen;

/* Shows each span of a stream to `see` until that answers nonzero, which is
 * the answer; else 0. */
int dcl__each_span(const dcl__piece *s,
                   int (*see)(void *ctx, const dcl__span_seen *seen),
                   void *ctx);

/* The first place where a stream counts business days, or NULL. */
const dcl__place *dcl__business_use(const dcl__piece *s);

/* A stream with a written date. */
int dcl__is_dated(const dcl__piece *s);

/* The first day that is counted, where it can be told without holidays. */
int dcl__first_day(dcl_day *out, const dcl__piece *s);

/* "a second %s; ... stands at" for two places of one piece or of two. */
dcl_status dcl__check_second(const dcl__reader *r, const char *what,
                             const dcl__place *a, const dcl__place *b);

int dcl__mentions_principal(const dcl__amount *a);

dcl_status dcl__check_charge(const dcl__reader *r, const dcl__piece *s);
dcl_status dcl__check_time(const dcl__reader *r, const dcl__piece *s);
dcl_status dcl__check_limits(const dcl__reader *r, const dcl__piece *s);
dcl_status dcl__check_interest(const dcl__reader *r, const dcl__piece *s);

#endif
