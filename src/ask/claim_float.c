/* Whether the digits of a printed figure betray that it went through a
 * double-precision number.
 *
 * A double has 53 bits.  Written out, it ends in one of two ways: at the
 * shortest decimal that reads back to it, of at most 17 digits, the rest filled
 * with zeros; or with all digits of its value m * 2^k, m < 2^53. */
#include "ask/claim_scan.h"

enum { BITS = 53, LEAST_ODD_BITS = 40, FEWEST = 16, MOST = 17, ZEROS = 3 };

/* d = the double nearest to v (an integer above 2^53), ties to even; *half =
 * half the distance to its neighbours above. */
static void nearest_double(mpz_ptr d, mpz_ptr half, mpz_srcptr v)
{
    mp_bitcnt_t k = mpz_sizeinbase(v, 2) - BITS;
    mpz_set_ui(half, 1);
    mpz_mul_2exp(half, half, k - 1);
    mpz_tdiv_q_2exp(d, v, k);
    if (mpz_tstbit(v, k - 1) && (mpz_scan1(v, 0) < k - 1 || mpz_odd_p(d)))
        mpz_add_ui(d, d, 1);
    mpz_mul_2exp(d, d, k);
}

/* |a - b| <= c / 2 */
static int within_half(mpz_srcptr a, mpz_srcptr b, mpz_srcptr c)
{
    mpz_t x;
    int is;
    mpz_init(x);
    mpz_sub(x, a, b);
    mpz_mul_2exp(x, x, 1);
    is = mpz_cmpabs(x, c) <= 0;
    mpz_clear(x);
    return is;
}

/* Digits and zeros are the shortest writing of a double: it is the nearest of
 * its length to one, and no shorter one reads back to the same. */
static int is_shortest(const dcl__printed *p, unsigned long zeros)
{
    mpz_t v, d, half, unit, shorter;
    int is;
    mpz_inits(v, d, half, unit, shorter, NULL);
    mpz_ui_pow_ui(unit, 10, zeros);
    mpz_mul(v, p->digits, unit);
    nearest_double(d, half, v);
    is = within_half(v, d, unit);
    /* the nearest decimal with a digit less, rounded half up */
    mpz_mul_ui(unit, unit, 10);
    mpz_tdiv_q_2exp(shorter, unit, 1);
    mpz_add(shorter, shorter, d);
    mpz_tdiv_q(shorter, shorter, unit);
    mpz_mul(shorter, shorter, unit);
    mpz_sub(shorter, shorter, d);
    if (mpz_cmpabs(shorter, half) < 0) is = 0;
    mpz_clears(v, d, half, unit, shorter, NULL);
    return is;
}

/* All digits of m * 2^k with an m that fills a double: so much of chance that
 * 20 bits of zeros are none. */
static int is_binary(const dcl__printed *p, unsigned long zeros)
{
    mpz_t v;
    mp_bitcnt_t bits, low;
    int is;
    mpz_init(v);
    mpz_ui_pow_ui(v, 10, zeros);
    mpz_mul(v, v, p->digits);
    bits = mpz_sizeinbase(v, 2);
    low = mpz_scan1(v, 0);
    is =
        bits >= BITS + 20 && bits - low <= BITS && bits - low >= LEAST_ODD_BITS;
    mpz_clear(v);
    return is;
}

unsigned dcl__claim_float(const dcl__printed *p)
{
    unsigned long zeros;
    /* past 310 digits there is no double */
    if (mpz_sgn(p->digits) == 0 || mpz_sgn(p->exponent) < 0 ||
        mpz_cmp_ui(p->exponent, 310) > 0 || p->count > 310)
        return 0;
    zeros = mpz_get_ui(p->exponent);
    if (p->count >= FEWEST && p->count <= MOST && zeros >= ZEROS)
        return is_shortest(p, zeros) ? DCL_SLIP_FLOAT : 0;
    if (p->count > MOST + 1 && is_binary(p, zeros)) return DCL_SLIP_BINARY;
    return 0;
}
