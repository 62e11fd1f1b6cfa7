/* Rational arithmetic that looks whether both are integers first: GMP looks for
 * common factors of denominators that are 1. */
#ifndef NUM_WHOLE_H
#define NUM_WHOLE_H

#include <gmp.h>

static inline int dcl__z_is_one(mpz_srcptr z)
{
    return mpz_sgn(z) > 0 && mpz_size(z) == 1 && mpz_getlimbn(z, 0) == 1;
}

static inline int dcl__q_is_whole(mpq_srcptr q)
{
    return dcl__z_is_one(mpq_denref(q));
}

/* r = a * b, a + b, a - b; r may be a or b. */
static inline void dcl__q_mul(mpq_ptr r, mpq_srcptr a, mpq_srcptr b)
{
    if (dcl__q_is_whole(a) && dcl__q_is_whole(b)) {
        mpz_mul(mpq_numref(r), mpq_numref(a), mpq_numref(b));
        mpz_set_ui(mpq_denref(r), 1);
    } else {
        mpq_mul(r, a, b);
    }
}

static inline void dcl__q_add(mpq_ptr r, mpq_srcptr a, mpq_srcptr b)
{
    if (dcl__q_is_whole(a) && dcl__q_is_whole(b)) {
        mpz_add(mpq_numref(r), mpq_numref(a), mpq_numref(b));
        mpz_set_ui(mpq_denref(r), 1);
    } else {
        mpq_add(r, a, b);
    }
}

static inline void dcl__q_sub(mpq_ptr r, mpq_srcptr a, mpq_srcptr b)
{
    if (dcl__q_is_whole(a) && dcl__q_is_whole(b)) {
        mpz_sub(mpq_numref(r), mpq_numref(a), mpq_numref(b));
        mpz_set_ui(mpq_denref(r), 1);
    } else {
        mpq_sub(r, a, b);
    }
}

#endif
