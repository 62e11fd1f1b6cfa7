/* A figure as the interval it stands for, and two of them compared. */
#ifndef ASK_CLAIM_GAUGE_H
#define ASK_CLAIM_GAUGE_H

#include <decillion/claim.h>

#include "ask/claim_keep.h"
#include "book/printed.h"

/* low <= value <= high. */
typedef struct dcl__gauge {
    dcl__sum low, value, high;
} dcl__gauge;

void dcl__gauge_init(dcl__gauge *g, const dcl_mem *mem);
void dcl__gauge_clear(dcl__gauge *g);

dcl_status dcl__gauge_printed(dcl__gauge *g, const dcl__printed *p,
                              dcl_err *err);
dcl_status dcl__gauge_set(dcl__gauge *g, const dcl__gauge *from, dcl_err *err);
dcl_status dcl__gauge_exact(dcl__gauge *g, const dcl__sum *s, dcl_err *err);
/* g *= q > 0 */
dcl_status dcl__gauge_mul(dcl__gauge *g, mpq_srcptr q, dcl_err *err);

/* Whether the intervals meet. */
dcl_status dcl__gauge_meet(int *meet, const dcl__gauge *a, const dcl__gauge *b,
                           const dcl_limits *limits, dcl_err *err);

/* out but for other_scale: b as measured by a. */
dcl_status dcl__gauge_compare(dcl_compared *out, dcl__keep *keep,
                              const dcl__gauge *a, const dcl__gauge *b,
                              const dcl_limits *limits, dcl_err *err);

/* q = a / b where both values can be held and b is not zero; *known says
 * so. */
dcl_status dcl__gauge_ratio(mpq_ptr q, int *known, const dcl__gauge *a,
                            const dcl__gauge *b, const dcl_limits *limits,
                            dcl_err *err);

/* The p with 10^(p - 1/2) <= q < 10^(p + 1/2), q > 0. */
int dcl__nearest_power(mpq_srcptr q);

#endif
