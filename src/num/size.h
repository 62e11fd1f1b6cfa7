/* The size question: how many bits or digits a result would have, bounded
 * without overflow, before GMP or MPFR is asked to form it.
 *
 * Sizes are uint64_t that saturate at UINT64_MAX, which is past every limit. */
#ifndef NUM_SIZE_H
#define NUM_SIZE_H

#include <gmp.h>

#include <decillion/num.h>

/* The limits with each zero member replaced by its default; limits may be
 * NULL.  Values above what the program can hold are cut to it. */
dcl_limits dcl__limits(const dcl_limits *limits);

static inline uint64_t dcl__size_add(uint64_t a, uint64_t b)
{
    return a > UINT64_MAX - b ? UINT64_MAX : a + b;
}

static inline uint64_t dcl__size_mul(uint64_t a, uint64_t b)
{
    return a > 0 && b > UINT64_MAX / a ? UINT64_MAX : a * b;
}

/* Bits of |z|; 0 has 1. */
static inline uint64_t dcl__size_z(mpz_srcptr z)
{
    return mpz_sizeinbase(z, 2);
}

/* Bits of numerator plus denominator. */
uint64_t dcl__size_q(mpq_srcptr q);

/* At least the bits of f^|n|, f >= 1; within a 16th of a bit for each factor
 * of less than 64 bits. */
uint64_t dcl__size_pow(mpz_srcptr f, mpz_srcptr n);

/* At least as many digits, at most as many, as a number of that many bits can
 * have:  301/1000 < log10(2) < 30103/100000. */
uint64_t dcl__digits_above(uint64_t bits);
uint64_t dcl__digits_below(uint64_t bits);

/* Enough bits for that many digits:  log2(10) < 3322/1000. */
uint64_t dcl__bits_of_digits(uint64_t digits);

#endif
