/* Enclosures against the exact values that they enclose. */
#include "num/enclose.h"

#include "num/size.h"
#include "nums.h"
#include "support.h"

/* lo * 2^e as a rational */
static void end_value(mpq_ptr out, mpfr_srcptr x, mpz_srcptr e)
{
    mpfr_t t;
    mpfr_init2(t, mpfr_get_prec(x));
    mpfr_mul_2si(t, x, mpz_get_si(e), MPFR_RNDN);
    mpfr_get_q(out, t);
    mpfr_clear(t);
}

static void random_sum(dcl__sum *s)
{
    static const char *const factor[] = {"2",  "3",   "3/2",   "10",
                                         "7/4", "1/2", "21/20", "11"};
    for (uint64_t i = 1 + t_below(3); i > 0; i--) {
        mpq_t q, f;
        mpz_t n;
        mpq_init(q);
        t_q(f, factor[t_below(8)]);
        mpz_init_set_si(n, (long)t_below(12000) - 6000);
        t_random_q(q, 200);
        CU_ASSERT_EQUAL(dcl__sum_add_pow(s, q, f, n, NULL), DCL_OK);
        mpz_clear(n);
        mpq_clears(q, f, NULL);
    }
}

/* The ends are on the two sides, and for one sign they are near each other:
 * within 2^(-p+10) of the largest term where nothing cancels. */
static void the_truth_lies_between(void)
{
    dcl__mpfr state;
    dcl__mpfr_enter(&state);
    for (uint64_t i = t_effort(300); i > 0; i--) {
        mpfr_prec_t p = 2 + (mpfr_prec_t)t_below(300);
        mpq_t want, lo, hi;
        dcl__enc x;
        dcl__sum s;
        mpq_inits(want, lo, hi, NULL);
        dcl__enc_init(&x);
        dcl__sum_init(&s, NULL);
        random_sum(&s);
        CU_ASSERT_EQUAL(dcl__sum_exact(want, &s, NULL, NULL), DCL_OK);
        CU_ASSERT_EQUAL(dcl__enclose(&x, &s, p, 4096, NULL), DCL_OK);
        end_value(lo, x.lo, x.e);
        end_value(hi, x.hi, x.e);
        CU_ASSERT(mpq_cmp(lo, want) <= 0);
        CU_ASSERT(mpq_cmp(want, hi) <= 0);
        if (s.terms == 1 && p > 20) {
            mpq_sub(hi, hi, lo);
            mpq_div(hi, hi, lo);
            mpq_abs(hi, hi);
            mpq_mul_2exp(hi, hi, (mp_bitcnt_t)p - 10);
            CU_ASSERT(mpq_cmp_ui(hi, 1, 1) < 0);
        }
        dcl__sum_clear(&s);
        dcl__enc_clear(&x);
        mpq_clears(want, lo, hi, NULL);
    }
    dcl__mpfr_leave(&state);
}

/* One power with nothing beside it, so that no other rounding makes up for one
 * in the wrong direction. */
static void a_bare_power_lies_between(void)
{
    static const char *const factor[] = {"3", "5", "7", "11", "1/3", "1021"};
    dcl__mpfr state;
    dcl__mpfr_enter(&state);
    for (uint64_t i = t_effort(1000); i > 0; i--) {
        mpq_t one, f, want, lo, hi;
        long n = 2600 + (long)t_below(6000);
        dcl__enc x;
        dcl__sum s;
        mpz_t nn;
        if (t_below(2)) n = -n;
        mpz_init_set_si(nn, n);
        t_q(one, "1");
        t_q(f, factor[t_below(6)]);
        mpq_inits(want, lo, hi, NULL);
        dcl__enc_init(&x);
        dcl__sum_init(&s, NULL);
        CU_ASSERT_EQUAL(dcl__sum_add_pow(&s, one, f, nn, NULL), DCL_OK);
        t_pow(want, one, f, n);
        CU_ASSERT_EQUAL(
            dcl__enclose(&x, &s, 2 + (mpfr_prec_t)t_below(60), 4096, NULL),
            DCL_OK);
        end_value(lo, x.lo, x.e);
        end_value(hi, x.hi, x.e);
        CU_ASSERT(mpq_cmp(lo, want) <= 0);
        CU_ASSERT(mpq_cmp(want, hi) <= 0);
        dcl__sum_clear(&s);
        dcl__enc_clear(&x);
        mpz_clear(nn);
        mpq_clears(one, f, want, lo, hi, NULL);
    }
    dcl__mpfr_leave(&state);
}

/* A term far below the others widens the side it lies on, and only that. */
static void tiny_terms_count(void)
{
    static const char *const tiny[] = {"1", "-1"};
    dcl__mpfr state;
    dcl__mpfr_enter(&state);
    for (int i = 0; i < 2; i++) {
        dcl__enc x;
        dcl__sum s;
        dcl__enc_init(&x);
        dcl__sum_init(&s, NULL);
        t_add_pow(&s, tiny[i], "3", "-10^30");
        t_add_pow(&s, "1", "2", "10^30");
        CU_ASSERT_EQUAL(dcl__enclose(&x, &s, 64, 4096, NULL), DCL_OK);
        CU_ASSERT_EQUAL(mpfr_cmp_d(x.lo, 0.5), i == 0 ? 0 : -1);
        CU_ASSERT_EQUAL(mpfr_cmp_d(x.hi, 0.5), i == 0 ? 1 : 0);
        dcl__enc_clear(&x);
        dcl__sum_clear(&s);
    }
    dcl__mpfr_leave(&state);
}

static void long_exponents_are_refused(void)
{
    dcl__mpfr state;
    dcl__enc x;
    dcl__sum s;
    dcl_err err;
    dcl__mpfr_enter(&state);
    dcl__enc_init(&x);
    dcl__sum_init(&s, NULL);
    t_add_pow(&s, "1", "3", "2^5000");
    T_STATUS(dcl__enclose(&x, &s, 64, 5001, &err), DCL_OK, &err);
    T_STATUS(dcl__enclose(&x, &s, 64, 5000, &err), DCL_TOO_BIG, &err);
    dcl__sum_clear(&s);
    /* those of 2 need no logarithm */
    t_add_pow(&s, "1", "2", "2^5000");
    T_STATUS(dcl__enclose(&x, &s, 64, 5000, &err), DCL_OK, &err);
    dcl__sum_clear(&s);
    dcl__enc_clear(&x);
    dcl__mpfr_leave(&state);
}

T_TESTS(num, enclose, T(the_truth_lies_between),
        T(a_bare_power_lies_between), T(tiny_terms_count),
        T(long_exponents_are_refused));
