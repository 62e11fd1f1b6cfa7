/* Each entry is within half a unit in its last place, by exact arithmetic. */
#include "num/binade.h"

#include <gmp.h>

#include "support.h"

/* |d - num/den| <= 2^-53 * the power of two below it */
static void near_truth(double d, mpz_srcptr num, mpz_srcptr den)
{
    mpq_t x, truth, bound;
    mpq_inits(x, truth, bound, NULL);
    mpq_set_num(truth, num);
    mpq_set_den(truth, den);
    mpq_canonicalize(truth);
    mpq_set_d(x, d);
    mpq_set(bound, x); /* at least its binade */
    mpq_div_2exp(bound, bound, 53);
    mpq_sub(x, x, truth);
    mpq_abs(x, x);
    CU_ASSERT(mpq_cmp(x, bound) <= 0);
    mpq_clears(x, truth, bound, NULL);
}

static void powers_of_two(void)
{
    mpz_t two, ten;
    mpz_inits(two, ten, NULL);
    for (unsigned long w = 0; w < DCL__BINADES; w++) {
        int e = dcl__binade_tens((int)w);
        mpz_set_ui(two, 1);
        mpz_mul_2exp(two, two, w);
        mpz_ui_pow_ui(ten, 10, (unsigned long)e);
        near_truth(dcl__binades[w], two, ten);
        CU_ASSERT(dcl__binades[w] >= 1 && dcl__binades[w] < 10);
        CU_ASSERT_EQUAL(dcl__binade_tens(-(int)w), w > 0 ? -e - 1 : 0);
    }
    mpz_clears(two, ten, NULL);
}

static void powers_of_ten(void)
{
    mpz_t one, ten;
    mpz_init(ten);
    mpz_init_set_ui(one, 1);
    for (int i = 0; i < DCL__TENS_NEAR; i++) {
        int e = DCL__TENS_FROM + i;
        mpz_ui_pow_ui(ten, 10, (unsigned long)(e < 0 ? -e : e));
        near_truth(dcl__tens_near[i], e < 0 ? one : ten, e < 0 ? ten : one);
    }
    mpz_clears(one, ten, NULL);
}

T_TESTS(num, binade, T(powers_of_two), T(powers_of_ten));
