/* The leading decimal digits of a lazy sum. */
#ifndef NUM_NUM_LEAD_H
#define NUM_NUM_LEAD_H

#include "num/sum.h"

/* |value| = (digits + t) * 10^exponent with 0 <= t < 1, and `more` where t > 0.
 * digits has k digits, or fewer where the value is an integer of fewer (then
 * more and exponent are 0). */
typedef struct dcl__lead {
    mpz_t digits, exponent;
    int negative, more;
} dcl__lead;

void dcl__lead_init(dcl__lead *x);
void dcl__lead_clear(dcl__lead *x);

/* k >= 1, and s is not zero as it stands.  Fails: DCL_UNDECIDED, DCL_TOO_BIG
 * (exponents too long to take logarithms with), DCL_NO_MEMORY. */
dcl_status dcl__lead_of(dcl__lead *x, const dcl__sum *s, size_t k,
                        const dcl_limits *limits, dcl_err *err);

/* The same by the general road alone. */
dcl_status dcl__lead_by_enclosures(dcl__lead *x, const dcl__sum *s, size_t k,
                                   const dcl_limits *limits, dcl_err *err);

/* The texts of r, whose exponent loses the zeros at the digits' end, in one
 * block.  Fails: DCL_TOO_BIG, DCL_NO_MEMORY. */
dcl_status dcl__near_of_lead(dcl_near *out, dcl__lead *r,
                             const dcl_limits *limits, const dcl_mem *mem,
                             dcl_err *err);

/* The digits of a rational that is not 0, exactly, converting no more than
 * k digits and a few. */
void dcl__lead_of_q(dcl__lead *x, mpq_srcptr q, size_t k);

#endif
