/* Leading digits against GMP's whole decimals, and against MPFR at a precision
 * far above the one that was needed where no decimal can be written. */
#include <decillion/num.h>

#include <stdlib.h>

#include <mpfr.h>

#include "num/sum.h"
#include "nums.h"
#include "support.h"

static dcl_num *num_of(dcl__sum *s)
{
    dcl_num *num = NULL;
    CU_ASSERT_EQUAL(dcl__num_of_sum(&num, s, NULL, NULL), DCL_OK);
    return num;
}

/* "digits e exponent", with a + where more follows */
static char *near_text(const dcl_num *num, size_t k)
{
    static char text[20000];
    dcl_near n = {0};
    dcl_err err = {0};
    size_t at = 0;
    T_STATUS(dcl_num_near(&n, num, k, NULL, NULL, &err), DCL_OK, &err);
    if (n.block == NULL || n.dec.count + n.dec.exponent_count > 19000)
        return strcpy(text, "?");
    if (n.dec.negative) text[at++] = '-';
    memcpy(text + at, n.dec.digits, n.dec.count);
    at += n.dec.count;
    if (n.dec.more) text[at++] = '+';
    text[at++] = 'e';
    memcpy(text + at, n.dec.exponent, n.dec.exponent_count);
    text[at + n.dec.exponent_count] = '\0';
    dcl_num_near_free(&n);
    CU_ASSERT_PTR_NULL(n.block);
    return text;
}

/* The same by writing out the quotient to k digits, one digit at a time. */
static char *slow_text(mpq_srcptr q, size_t k)
{
    static char text[20000];
    size_t at = 0, count = 0;
    long e = 0;
    mpz_t num, den, d;
    mpz_inits(num, den, d, NULL);
    mpz_abs(num, mpq_numref(q));
    mpz_set(den, mpq_denref(q));
    if (mpq_sgn(q) == 0) {
        mpz_clears(num, den, d, NULL);
        return strcpy(text, "0e0");
    }
    for (; mpz_cmp(num, den) < 0; e--) mpz_mul_ui(num, num, 10);
    for (;; e++) {
        mpz_mul_ui(d, den, 10);
        if (mpz_cmp(num, d) < 0) break;
        mpz_set(den, d);
    }
    if (mpq_sgn(q) < 0) text[at++] = '-';
    for (; count < k && mpz_sgn(num) != 0; count++) {
        mpz_tdiv_qr(d, num, num, den);
        text[at++] = (char)('0' + mpz_get_ui(d));
        mpz_mul_ui(num, num, 10);
    }
    if (mpz_sgn(num) != 0)
        text[at++] = '+';
    else
        while (text[at - 1] == '0') {
            at--;
            count--;
        }
    (void)gmp_snprintf(text + at, 100, "e%ld", e - (long)count + 1);
    mpz_clears(num, den, d, NULL);
    return text;
}

static void check(dcl__sum *s, mpq_srcptr q, size_t k)
{
    dcl_num *num = num_of(s);
    T_STR(near_text(num, k), slow_text(q, k));
    dcl_num_free(num);
}

static void rationals_against_long_division(void)
{
    for (uint64_t i = t_effort(2000); i > 0; i--) {
        dcl__sum s;
        mpq_t q;
        mpq_init(q);
        dcl__sum_init(&s, NULL);
        t_random_q(q, 1 + (unsigned)t_below(t_below(8) == 0 ? 3000 : 80));
        if (t_below(3) == 0) mpz_set_ui(mpq_denref(q), 1);
        if (t_below(100) == 0) mpq_set_ui(q, 0, 1);
        CU_ASSERT_EQUAL(dcl__sum_set_q(&s, q, NULL), DCL_OK);
        check(&s, q, 1 + t_below(t_below(8) == 0 ? 1000 : 30));
        dcl__sum_clear(&s);
        mpq_clear(q);
    }
}

/* Sizes where both roads exist: powers of thousands of bits go by enclosures
 * (k is small), long division has the whole number. */
static void powers_against_long_division(void)
{
    static const char *const factor[] = {"2", "3/2", "10", "7/4", "1/2",
                                         "21/20", "5", "1/10"};
    for (uint64_t i = t_effort(60); i > 0; i--) {
        long n = 5000 + (long)t_below(4000);
        dcl__sum s;
        mpq_t q, f, d, p;
        mpz_t nn;
        mpq_inits(q, d, p, NULL);
        mpz_init_set_si(nn, n);
        dcl__sum_init(&s, NULL);
        t_q(f, factor[t_below(8)]);
        t_random_q(q, 20);
        t_random_q(d, 20);
        t_pow(p, q, f, n);
        CU_ASSERT_EQUAL(dcl__sum_add_pow(&s, q, f, nn, NULL), DCL_OK);
        if (t_below(4) != 0) {
            CU_ASSERT_EQUAL(dcl__sum_add_q(&s, d, NULL), DCL_OK);
            mpq_add(p, p, d);
        }
        check(&s, p, 1 + t_below(40));
        dcl__sum_clear(&s);
        mpz_clear(nn);
        mpq_clears(q, f, d, p, NULL);
    }
}

/* 10^n, 10^n - 1, 10^n + 1 and neighbours of k-digit numbers, at sizes that
 * can and that cannot be written: no precision decides these, cancelling
 * does. */
static void next_to_a_power_of_ten(void)
{
    static const char *const n[] = {"7000", "10^9", "10^1000"};
    static const struct {
        const char *q, *d;
        size_t k;
        const char *digits;
        int shift; /* exponent - n */
    } v[] = {
        {"1", "0", 5, "1", 0},          {"1", "-1", 5, "99999+", -5},
        {"1", "1", 5, "10000+", -4},    {"12345", "0", 5, "12345", 0},
        {"12345", "-1", 5, "12344+", 0}, {"12345", "1", 5, "12345+", 0},
        {"-12345", "1", 5, "-12344+", 0}, {"12345", "-1", 4, "1234+", 1},
        {"12345", "1/7", 6, "123450+", -1}, {"1/8", "0", 2, "12+", -2},
        {"1/8", "0", 3, "125", -3},     {"1/8", "-1/3", 3, "124+", -3},
        {"10", "-3", 1, "9+", 0},       {"-1", "3", 1, "-9+", -1},
    };
    for (size_t i = 0; i < sizeof n / sizeof *n; i++)
        for (size_t j = 0; j < sizeof v / sizeof *v; j++) {
            static char want[2000];
            dcl__sum s;
            dcl_num *num;
            mpz_t e;
            mpq_t d;
            t_z(e, n[i]);
            t_q(d, v[j].d);
            dcl__sum_init(&s, NULL);
            t_add_pow(&s, v[j].q, "10", n[i]);
            CU_ASSERT_EQUAL(dcl__sum_add_q(&s, d, NULL), DCL_OK);
            num = num_of(&s);
            if (v[j].shift < 0)
                mpz_sub_ui(e, e, (unsigned long)-v[j].shift);
            else
                mpz_add_ui(e, e, (unsigned long)v[j].shift);
            (void)gmp_snprintf(want, sizeof want, "%se%Zd", v[j].digits, e);
            T_STR(near_text(num, v[j].k), want);
            dcl_num_free(num);
            dcl__sum_clear(&s);
            mpq_clear(d);
            mpz_clear(e);
        }
}

/* floor of a * 2^n at k digits by MPFR at 8000 bits, one value, not two. */
static void mpfr_text(char *text, size_t size, unsigned long a, mpz_srcptr n,
                      size_t k)
{
    mpfr_t x, l;
    mpz_t e, d;
    mpfr_init2(x, 8000);
    mpfr_init2(l, 8000);
    mpz_init(e);
    mpz_init(d);
    mpfr_set_ui(x, 2, MPFR_RNDN);
    mpfr_log10(x, x, MPFR_RNDN);
    mpfr_mul_z(x, x, n, MPFR_RNDN);
    mpfr_set_ui(l, a, MPFR_RNDN);
    mpfr_log10(l, l, MPFR_RNDN);
    mpfr_add(x, x, l, MPFR_RNDN);
    mpfr_get_z(e, x, MPFR_RNDD);
    mpfr_sub_z(x, x, e, MPFR_RNDN);
    mpfr_add_ui(x, x, (unsigned long)(k - 1), MPFR_RNDN);
    mpfr_exp10(x, x, MPFR_RNDN);
    mpfr_get_z(d, x, MPFR_RNDD);
    mpz_sub_ui(e, e, (unsigned long)(k - 1));
    (void)gmp_snprintf(text, size, "%Zd+e%Zd", d, e);
    mpz_clear(e);
    mpz_clear(d);
    mpfr_clear(x);
    mpfr_clear(l);
}

static void huge_against_mpfr(void)
{
    static const char *const fixed[] = {"10^18", "10^1000", "-10^18", "2^64"};
    static char want[4000];
    for (uint64_t i = 0; i < 4 + t_effort(20); i++) {
        unsigned long a = 1 + (unsigned long)t_below(10000000);
        size_t k = 1 + t_below(60);
        char q[30];
        dcl__sum s;
        dcl_num *num;
        mpz_t n;
        mpq_t f, qq;
        if (i < 4) {
            t_z(n, fixed[i]);
            a = 700000;
        } else {
            mpz_init_set_ui(n, (unsigned long)(t_random() >> t_below(40)));
            mpz_mul_2exp(n, n, (unsigned long)t_below(500));
            mpz_add_ui(n, n, 100000);
        }
        (void)gmp_snprintf(q, sizeof q, "%lu", a);
        t_q(f, "2");
        t_q(qq, q);
        dcl__sum_init(&s, NULL);
        CU_ASSERT_EQUAL(dcl__sum_add_pow(&s, qq, f, n, NULL), DCL_OK);
        if (mpz_sgn(n) > 0 && i != 1) {
            mpq_neg(qq, qq);
            CU_ASSERT_EQUAL(dcl__sum_add_q(&s, qq, NULL), DCL_OK);
        }
        num = num_of(&s);
        mpfr_text(want, sizeof want, a, n, k);
        T_STR(near_text(num, k), want);
        CU_ASSERT_EQUAL(dcl_num_is_exact(num, NULL),
                        mpz_cmpabs_ui(n, 1ul << 26) < 0);
        dcl_num_free(num);
        dcl__sum_clear(&s);
        mpq_clears(f, qq, NULL);
        mpz_clear(n);
    }
}

/* The convergents p/q of log10(2) give the 2^q nearest to powers of ten:
 * 2^q / 10^p = 1 +- less than 2.31/q. */
static void next_to_a_carry(void)
{
    static char want[4000];
    mpfr_t x;
    mpz_t a, n[2], t;
    mpfr_init2(x, 2000);
    mpz_inits(a, n[0], n[1], t, NULL);
    mpz_set_ui(n[1], 1);
    mpfr_set_ui(x, 2, MPFR_RNDN);
    mpfr_log10(x, x, MPFR_RNDN);
    for (int i = 0; i < 150; i++) {
        mpfr_ui_div(x, 1, x, MPFR_RNDN);
        mpfr_get_z(a, x, MPFR_RNDD);
        mpfr_sub_z(x, x, a, MPFR_RNDN);
        mpz_set(t, n[1]);
        mpz_mul(n[1], n[1], a);
        mpz_add(n[1], n[1], n[0]);
        mpz_set(n[0], t);
        if (mpz_cmp_ui(n[1], 10000) < 0) continue;
        size_t digits = mpz_sizeinbase(n[1], 10);
        for (size_t k = digits > 2 ? digits - 2 : 1; k <= digits + 2; k++) {
            dcl__sum s;
            dcl_num *num;
            mpq_t one, two;
            t_q(one, "1");
            t_q(two, "2");
            dcl__sum_init(&s, NULL);
            CU_ASSERT_EQUAL(dcl__sum_add_pow(&s, one, two, n[1], NULL),
                            DCL_OK);
            num = num_of(&s);
            mpfr_text(want, sizeof want, 1, n[1], k);
            T_STR(near_text(num, k), want);
            dcl_num_free(num);
            dcl__sum_clear(&s);
            mpq_clears(one, two, NULL);
        }
    }
    mpz_clears(a, n[0], n[1], t, NULL);
    mpfr_clear(x);
}

static void the_state_of_mpfr_is_left_as_found(void)
{
    dcl__sum s;
    dcl_num *num;
    mpfr_exp_t emin = mpfr_get_emin(), emax = mpfr_get_emax();
    mpfr_set_emin(-3);
    mpfr_set_emax(5);
    mpfr_clear_flags();
    mpfr_set_erangeflag();
    dcl__sum_init(&s, NULL);
    t_add_pow(&s, "700000", "3/2", "10^18");
    t_add_pow(&s, "-700000", "2", "10^17");
    num = num_of(&s);
    CU_ASSERT_STRING_NOT_EQUAL(near_text(num, 30), "?");
    CU_ASSERT_EQUAL(mpfr_get_emin(), -3);
    CU_ASSERT_EQUAL(mpfr_get_emax(), 5);
    CU_ASSERT_EQUAL(mpfr_flags_save(), MPFR_FLAGS_ERANGE);
    mpfr_clear_flags();
    mpfr_set_emin(emin);
    mpfr_set_emax(emax);
    dcl_num_free(num);
    dcl__sum_clear(&s);
}

static void limits_and_arguments(void)
{
    dcl_limits l = {.digits = 10};
    dcl_near n = {0};
    dcl__sum s;
    dcl_num *num;
    dcl_err err;
    dcl__sum_init(&s, NULL);
    t_add_pow(&s, "1", "2", "10^18");
    num = num_of(&s);
    T_STATUS(dcl_num_near(&n, num, 0, NULL, NULL, &err), DCL_ARGUMENT, &err);
    T_STATUS(dcl_num_near(&n, num, 11, &l, NULL, &err), DCL_TOO_BIG, &err);
    CU_ASSERT_PTR_NULL(n.block);
    T_STATUS(dcl_num_near(&n, num, 10, &l, NULL, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(n.dec.count, 10);
    dcl_num_near_free(&n);
    dcl_num_near_free(&n);
    dcl_num_near_free(NULL);
    dcl_num_free(num);
    dcl__sum_clear(&s);
}

static void every_allocation_fails_once(void)
{
    dcl_status st = DCL_NO_MEMORY;
    dcl__sum s;
    dcl_num *num;
    dcl__sum_init(&s, NULL);
    t_add_pow(&s, "12345", "10", "10^18");
    t_add_pow(&s, "-1", "2", "10^18");
    num = num_of(&s);
    for (size_t k = 1; st == DCL_NO_MEMORY && k < 100; k++) {
        t_heap h = {.fail_at = k};
        dcl_mem mem = t_heap_mem(&h);
        dcl_near n = {0};
        st = dcl_num_near(&n, num, 5, NULL, &mem, NULL);
        CU_ASSERT_EQUAL(h.live, st == DCL_OK);
        CU_ASSERT_EQUAL(n.block != NULL, st == DCL_OK);
        dcl_num_near_free(&n);
        CU_ASSERT_EQUAL(h.live, 0);
    }
    CU_ASSERT_EQUAL(st, DCL_OK);
    dcl_num_free(num);
    dcl__sum_clear(&s);
}

T_TESTS(num, num_near, T(rationals_against_long_division),
        T(powers_against_long_division), T(next_to_a_power_of_ten),
        T(huge_against_mpfr), T(next_to_a_carry),
        T(the_state_of_mpfr_is_left_as_found), T(limits_and_arguments),
        T(every_allocation_fails_once));
