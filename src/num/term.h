/* One term of a lazy sum: a rational times powers of primitive integers. */
#ifndef NUM_TERM_H
#define NUM_TERM_H

#include "num/sum.h"

/* The value 0, without powers; clear it once. */
void dcl__term_init(dcl__term *t);
void dcl__term_clear(dcl__term *t, const dcl_mem *mem);

/* What fails leaves *t with some other value, to be cleared. */

/* t, just initialised, = from. */
dcl_status dcl__term_copy(dcl__term *t, const dcl__term *from,
                          const dcl_mem *mem, dcl_err *err);
dcl_status dcl__term_mul_q(dcl__term *t, mpq_srcptr q, dcl_err *err);
/* t *= f^n, f > 0, taken apart into primitive factors.  Settle it then. */
dcl_status dcl__term_mul_pow(dcl__term *t, mpq_srcptr f, mpz_srcptr n,
                             const dcl_mem *mem, dcl_err *err);
/* Brings a term that is not 0 to the invariant of its powers. */
dcl_status dcl__term_settle(dcl__term *t, const dcl_mem *mem, dcl_err *err);

/* Whether the powers' quotient has at most DCL__FOLD_BITS. */
int dcl__term_like(const dcl__term *a, const dcl__term *b);
/* a += b, of a like term; settled, or 0. */
dcl_status dcl__term_merge(dcl__term *a, const dcl__term *b,
                           const dcl_mem *mem, dcl_err *err);

/* DCL_OK, or DCL_TOO_BIG with its message when bits are past the default. */
dcl_status dcl__fits(uint64_t bits, uint64_t limit, dcl_err *err);

#endif
