/* Lazy sums against GMP's rationals, and like powers of any size cancelling. */
#include "num/sum.h"

#include "num/size.h"
#include "nums.h"
#include "support.h"

static const char *const factor[] = {"2",   "3",    "1/2", "3/2",   "8",
                                     "4/9", "10",   "6",   "21/20", "1/27",
                                     "5",   "1331", "7/4", "1000001/1000000"};
enum { FACTORS = sizeof factor / sizeof *factor };

static void random_sums_are_exact(void)
{
    for (uint64_t round = t_effort(300); round > 0; round--) {
        dcl__sum s;
        mpq_t want, got, q, f, p;
        mpz_t n;
        mpq_inits(want, got, q, p, NULL);
        mpz_init(n);
        dcl__sum_init(&s, NULL);
        for (uint64_t i = 1 + t_below(5); i > 0; i--) {
            long times = (long)t_below(t_below(2) ? 40 : 6000);
            if (t_below(3) == 0) times = -times;
            t_q(f, factor[t_below(FACTORS)]);
            t_random_q(q, t_below(4) == 0 ? 500 : 40);
            mpz_set_si(n, times);
            t_pow(p, q, f, times);
            if (t_below(4) == 0) {
                CU_ASSERT_EQUAL(dcl__sum_mul_pow(&s, f, n, NULL), DCL_OK);
                mpq_set_ui(q, 1, 1);
                t_pow(p, q, f, times);
                mpq_mul(want, want, p);
            } else if (t_below(4) == 0) {
                CU_ASSERT_EQUAL(dcl__sum_mul_q(&s, q, NULL), DCL_OK);
                mpq_mul(want, want, q);
            } else if (t_below(4) == 0) {
                CU_ASSERT_EQUAL(dcl__sum_add_mul(&s, &s, q, NULL), DCL_OK);
                mpq_mul(p, want, q);
                mpq_add(want, want, p);
            } else {
                CU_ASSERT_EQUAL(dcl__sum_add_pow(&s, q, f, n, NULL), DCL_OK);
                mpq_add(want, want, p);
            }
            mpq_clear(f);
        }
        CU_ASSERT_EQUAL(dcl__sum_exact(got, &s, NULL, NULL), DCL_OK);
        CU_ASSERT(mpq_equal(got, want));
        CU_ASSERT(dcl__sum_is_zero(&s) ||
                  dcl__size_q(got) <= dcl__sum_bits(&s));
        dcl__sum_clear(&s);
        mpz_clear(n);
        mpq_clears(want, got, q, p, NULL);
    }
}

/* each line: terms q f n, the sum of which is 0 */
static void like_powers_cancel(void)
{
    static const char *const zero[][9] = {
        {"1", "8", "10^30", "-1", "2", "3000000000000000000000000000000"},
        {"1", "1/2", "10^30", "-1", "2", "-10^30"},
        {"1", "4/9", "10^30", "-1", "3/2", "-2000000000000000000000000000000"},
        {"4", "2", "10^18", "-1", "2", "1000000000000000002"},
        {"1/3", "3", "10^18", "-9", "3", "999999999999999997"},
        {"700000", "2", "10^1000", "-350000", "2", "10^1000", "-350000", "2",
         "10^1000"},
        {"1", "2", "1000000000000000001", "-1", "2", "10^18", "-1", "2",
         "10^18"},
        {"1", "1030301", "10^20", "-1", "101", "300000000000000000000"},
        {"1", "1018081/1000000", "10^20", "-1", "1009/1000",
         "200000000000000000000"},
        {"1", "1073741827", "2000000000", "-1", "1152921511049297929",
         "1000000000"},
    };
    for (size_t i = 0; i < sizeof zero / sizeof *zero; i++) {
        dcl__sum s;
        int sign = 7;
        dcl__sum_init(&s, NULL);
        for (int j = 0; j < 9 && zero[i][j] != NULL; j += 3) {
            CU_ASSERT(j == 0 || !dcl__sum_is_zero(&s));
            t_add_pow(&s, zero[i][j], zero[i][j + 1], zero[i][j + 2]);
        }
        CU_ASSERT(dcl__sum_is_zero(&s));
        CU_ASSERT_EQUAL(dcl__sum_sign(&sign, &s, NULL, NULL), DCL_OK);
        CU_ASSERT_EQUAL(sign, 0);
        dcl__sum_clear(&s);
    }
}

/* 10^n and 2^n 5^n, by multiplying */
static void composite_factors_come_apart(void)
{
    dcl__sum a, b;
    mpz_t n;
    mpq_t f, g, q;
    int sign = 7;
    t_z(n, "10^1000");
    t_q(f, "10");
    t_q(g, "5");
    t_q(q, "3/7");
    dcl__sum_init(&a, NULL);
    dcl__sum_init(&b, NULL);
    CU_ASSERT_EQUAL(dcl__sum_add_pow(&a, q, f, n, NULL), DCL_OK);
    mpq_set_ui(f, 2, 1);
    CU_ASSERT_EQUAL(dcl__sum_add_pow(&b, q, f, n, NULL), DCL_OK);
    CU_ASSERT_EQUAL(dcl__sum_mul_pow(&b, g, n, NULL), DCL_OK);
    CU_ASSERT_EQUAL(dcl__sum_cmp(&sign, &a, &b, NULL, NULL), DCL_OK);
    CU_ASSERT_EQUAL(sign, 0);
    CU_ASSERT_EQUAL(dcl__sum_add_q(&b, q, NULL), DCL_OK);
    CU_ASSERT_EQUAL(dcl__sum_cmp(&sign, &a, &b, NULL, NULL), DCL_OK);
    CU_ASSERT_EQUAL(sign, -1);
    dcl__sum_clear(&a);
    dcl__sum_clear(&b);
    mpq_clears(f, g, q, NULL);
    mpz_clear(n);
}

/* A merged term may be like one that was passed over: with x = 2^5000,
 * -x 2^n + (x - 1) 2^n + 2^n = 0, where the first and the last are not like. */
static void merging_goes_on(void)
{
    dcl__sum s;
    mpq_t q, two;
    mpz_t n;
    t_q(q, "-1");
    t_q(two, "2");
    t_z(n, "10^18");
    dcl__sum_init(&s, NULL);
    mpz_add_ui(n, n, 5000);
    CU_ASSERT_EQUAL(dcl__sum_add_pow(&s, q, two, n, NULL), DCL_OK);
    mpz_sub_ui(n, n, 5000);
    mpz_ui_pow_ui(mpq_numref(q), 2, 5000);
    mpz_sub_ui(mpq_numref(q), mpq_numref(q), 1);
    CU_ASSERT_EQUAL(dcl__sum_add_pow(&s, q, two, n, NULL), DCL_OK);
    CU_ASSERT_EQUAL(s.terms, 2);
    mpq_set_ui(q, 1, 1);
    CU_ASSERT_EQUAL(dcl__sum_add_pow(&s, q, two, n, NULL), DCL_OK);
    CU_ASSERT(dcl__sum_is_zero(&s));
    dcl__sum_clear(&s);
    mpq_clears(q, two, NULL);
    mpz_clear(n);
}

static void small_sums_are_one_rational(void)
{
    dcl__sum s;
    dcl__sum_init(&s, NULL);
    CU_ASSERT_PTR_NOT_NULL(dcl__sum_rational(&s));
    CU_ASSERT_EQUAL(mpq_sgn(dcl__sum_rational(&s)), 0);
    t_add_pow(&s, "700000", "2", "100");
    t_add_pow(&s, "-700000", "2", "0");
    CU_ASSERT_PTR_NOT_NULL(dcl__sum_rational(&s));
    t_add_pow(&s, "1", "2", "5000");
    CU_ASSERT_PTR_NULL(dcl__sum_rational(&s));
    t_add_pow(&s, "-2", "2", "4999");
    CU_ASSERT_PTR_NOT_NULL(dcl__sum_rational(&s));
    dcl__sum_clear(&s);
    dcl__sum_clear(&s);
}

/* A failed call leaves the value as it was, and nothing is lost. */
static void every_allocation_fails_once(void)
{
    mpq_t before, after, q, f;
    mpz_t n;
    mpq_inits(before, after, NULL);
    t_q(q, "5/3");
    t_q(f, "3/2");
    t_z(n, "6000");
    for (int what = 0; what < 5; what++) {
        dcl_status st = DCL_NO_MEMORY;
        for (size_t k = 1; st == DCL_NO_MEMORY && k < 100; k++) {
            t_heap h = {0};
            dcl_mem mem = t_heap_mem(&h);
            dcl__sum s, t;
            dcl__sum_init(&s, &mem);
            dcl__sum_init(&t, &mem);
            t_add_pow(&s, "7", "6", "5000");
            t_add_pow(&s, "1", "2", "9000");
            t_add_pow(&s, "-1/7", "2", "0");
            (void)dcl__sum_exact(before, &s, NULL, NULL);
            h.fail_at = h.requests + k;
            switch (what) {
            case 0: st = dcl__sum_add_pow(&s, q, f, n, NULL); break;
            case 1: st = dcl__sum_mul_pow(&s, f, n, NULL); break;
            case 2: st = dcl__sum_add_mul(&s, &s, q, NULL); break;
            case 3: st = dcl__sum_mul_q(&s, q, NULL); break;
            default: st = dcl__sum_set(&t, &s, NULL); break;
            }
            if (st != DCL_OK) {
                CU_ASSERT_EQUAL(st, DCL_NO_MEMORY);
                (void)dcl__sum_exact(after, &s, NULL, NULL);
                CU_ASSERT(mpq_equal(before, after));
                CU_ASSERT(dcl__sum_is_zero(&t));
            }
            dcl__sum_clear(&s);
            dcl__sum_clear(&t);
            CU_ASSERT_EQUAL(h.live, 0);
        }
        CU_ASSERT_EQUAL(st, DCL_OK);
    }
    mpq_clears(before, after, q, f, NULL);
    mpz_clear(n);
}

static void too_big_is_refused_before_it_is_made(void)
{
    dcl__sum s;
    mpq_t q;
    mpz_t n;
    dcl_err err;
    dcl__sum_init(&s, NULL);
    t_q(q, "1");
    t_z(n, "10^18");
    mpz_mul_2exp(mpq_numref(q), mpq_numref(q), (1u << 26) - 1);
    T_STATUS(dcl__sum_add_q(&s, q, &err), DCL_TOO_BIG, &err);
    CU_ASSERT(dcl__sum_is_zero(&s));
    mpz_tdiv_q_2exp(mpq_numref(q), mpq_numref(q), 1);
    T_STATUS(dcl__sum_add_q(&s, q, &err), DCL_OK, &err);
    T_STATUS(dcl__sum_mul_q(&s, q, &err), DCL_TOO_BIG, &err);
    CU_ASSERT(mpq_equal(dcl__sum_rational(&s), q));
    mpq_set_si(q, -2, 1);
    T_STATUS(dcl__sum_add_pow(&s, q, q, n, &err), DCL_ARGUMENT, &err);
    dcl__sum_clear(&s);
    mpq_clear(q);
    mpz_clear(n);
}

T_TESTS(num, sum, T(random_sums_are_exact), T(like_powers_cancel),
        T(composite_factors_come_apart), T(merging_goes_on),
        T(small_sums_are_one_rational), T(every_allocation_fails_once),
        T(too_big_is_refused_before_it_is_made));
