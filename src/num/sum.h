/* A lazy exact number: a sum of rational multiples of powers, never expanded
 * unless it is asked for and fits.
 *
 *     value = sum over terms of  q * prod over factors of  f^n
 *
 * q: any rational; f: an integer above 1 that is no perfect power; n: an
 * integer of any size, negative too.  100000 RUB a day doubled weekly for
 * 10^1000 weeks is two terms: 700000 * 2^(10^1000) - 700000.
 *
 * A rational factor is taken apart when it comes in: primes below
 * DCL__PRIME_END are split off, what is left is reduced to its primitive root.
 * So 8^n and 2^(3n), (4/9)^n and (3/2)^(-2n), 10^n and 2^n * 5^n have the same
 * factors.
 *
 * Invariant after each call: within a term the factors are distinct, sorted,
 * with n != 0, and do not divide the numerator or denominator of q, which is
 * not 0; a factor is kept only while its power is too large to be formed
 * (powers of at most DCL__FOLD_BITS are folded into q), so that sums of
 * ordinary size are one rational term; no two terms have powers whose quotient
 * has at most DCL__FOLD_BITS (such like powers are merged into one, which is
 * how equal values cancel).  Zero is the sum without terms. */
#ifndef NUM_SUM_H
#define NUM_SUM_H

#include <gmp.h>

#include <decillion/num.h>

/* A power of at most this many bits (numerator and denominator together) is
 * folded into q at once. */
#define DCL__FOLD_BITS 4096
#define DCL__PRIME_END 1024

typedef struct dcl__power {
    mpz_t f;
    mpz_t n;
} dcl__power;

typedef struct dcl__term {
    mpq_t q;
    dcl__power *power;
    size_t powers, power_cap;
} dcl__term;

typedef struct dcl__sum {
    dcl__term *term;
    size_t terms, term_cap;
    const dcl_mem *mem;
    mpq_t zero; /* a view of a constant, for dcl__sum_rational */
} dcl__sum;

/* Safe to clear at once and twice.  mem must outlive the sum. */
void dcl__sum_init(dcl__sum *s, const dcl_mem *mem);
void dcl__sum_clear(dcl__sum *s);
void dcl__sum_swap(dcl__sum *a, dcl__sum *b);

/* All of these fail with DCL_NO_MEMORY, or DCL_TOO_BIG where a rational would
 * grow past the default of dcl_limits.bits; the sum is then as it was.  The
 * sums that they read may be s itself. */
dcl_status dcl__sum_set(dcl__sum *s, const dcl__sum *from, dcl_err *err);
dcl_status dcl__sum_set_q(dcl__sum *s, mpq_srcptr q, dcl_err *err);
/* s += q */
dcl_status dcl__sum_add_q(dcl__sum *s, mpq_srcptr q, dcl_err *err);
/* s += q * f^n,  f > 0 */
dcl_status dcl__sum_add_pow(dcl__sum *s, mpq_srcptr q, mpq_srcptr f,
                            mpz_srcptr n, dcl_err *err);
/* s += q * a */
dcl_status dcl__sum_add_mul(dcl__sum *s, const dcl__sum *a, mpq_srcptr q,
                            dcl_err *err);
/* s *= q */
dcl_status dcl__sum_mul_q(dcl__sum *s, mpq_srcptr q, dcl_err *err);
/* s *= f^n,  f > 0 */
dcl_status dcl__sum_mul_pow(dcl__sum *s, mpq_srcptr f, mpz_srcptr n,
                            dcl_err *err);

int dcl__sum_is_zero(const dcl__sum *s);
/* The one rational it is, or NULL while a power is unexpanded. */
mpq_srcptr dcl__sum_rational(const dcl__sum *s);

/* -1, 0, 1.  Like powers cancel first; then enclosures of doubled precision
 * decide, up to the precision at which the exact value is as cheap (it then
 * decides), or, where that is past limits->bits, up to limits->bits / 64.
 * limits NULL: the defaults, here and below.  Fails: DCL_UNDECIDED. */
dcl_status dcl__sum_cmp(int *sign, const dcl__sum *a, const dcl__sum *b,
                        const dcl_limits *limits, dcl_err *err);
dcl_status dcl__sum_sign(int *sign, const dcl__sum *a,
                         const dcl_limits *limits, dcl_err *err);

/* Bits that the whole value can take at most, numerator plus denominator;
 * UINT64_MAX when that is past any size; 0 for zero. */
uint64_t dcl__sum_bits(const dcl__sum *s);
/* The whole value.  Fails: DCL_TOO_BIG when dcl__sum_bits is past limits->bits,
 * so before GMP is asked. */
dcl_status dcl__sum_exact(mpq_ptr out, const dcl__sum *s,
                          const dcl_limits *limits, dcl_err *err);

/* Rounds to a multiple of unit (> 0), exactly.  Fails as dcl__sum_exact. */
dcl_status dcl__sum_round(dcl__sum *s, mpq_srcptr unit, dcl_round mode,
                          const dcl_limits *limits, dcl_err *err);

/* q rounded to an integer: -1, 0, 1 as that is below, equal to, above q.  out
 * may be a part of q; q may have common factors. */
int dcl__q_round(mpz_ptr out, mpq_srcptr q, dcl_round mode);

/* An opaque, immutable number that the caller frees, made of the sum. */
dcl_status dcl__num_of_sum(dcl_num **out, const dcl__sum *s,
                           const dcl_mem *mem, dcl_err *err);
/* The same of a rational in lowest terms. */
dcl_status dcl__num_of_q(dcl_num **out, mpq_srcptr q, const dcl_mem *mem,
                         dcl_err *err);
/* And back. */
dcl_status dcl__sum_of_num(dcl__sum *s, const dcl_num *num, dcl_err *err);

#endif
