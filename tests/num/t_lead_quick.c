/* The quick road against enclosures, at exponents of every size, next to ties,
 * and where other terms stand beside the first. */
#include "num/lead_quick.h"

#include <mpfr.h>

#include "num/exp10.h"
#include "nums.h"
#include "support.h"

static unsigned decided, refused;

/* Where the quick road answers, the general one gives the same. */
static void check(const dcl__sum *s, size_t k)
{
    dcl__lead a, b;
    dcl_err err;
    dcl__lead_init(&a);
    dcl__lead_init(&b);
    if (dcl__lead_quick(&a, s, k)) {
        decided++;
        T_STATUS(dcl__lead_by_enclosures(&b, s, k, NULL, &err), DCL_OK, &err);
        CU_ASSERT_EQUAL(mpz_cmp(a.digits, b.digits), 0);
        CU_ASSERT_EQUAL(mpz_cmp(a.exponent, b.exponent), 0);
        CU_ASSERT_EQUAL(a.negative, b.negative);
        CU_ASSERT_EQUAL(a.more, b.more);
        CU_ASSERT_EQUAL(mpz_sizeinbase(a.digits, 10) - k < 2, 1);
    } else {
        refused++;
    }
    dcl__lead_clear(&a);
    dcl__lead_clear(&b);
}

static void add(dcl__sum *s, mpq_srcptr q, mpz_srcptr n)
{
    mpq_t two;
    mpq_init(two);
    mpq_set_ui(two, 2, 1);
    CU_ASSERT_EQUAL(dcl__sum_add_pow(s, q, two, n, NULL), DCL_OK);
    mpq_clear(two);
}

static void random_sums(void)
{
    decided = refused = 0;
    for (uint64_t i = t_effort(1500); i > 0; i--) {
        uint64_t bits = t_below(8) == 0 ? 4400 : t_below(200);
        dcl__sum s;
        mpq_t q;
        mpz_t n;
        mpq_init(q);
        mpz_init_set_ui(n, (unsigned long)t_random());
        mpz_mul_2exp(n, n, bits);
        mpz_add_ui(n, n, (unsigned long)t_random());
        mpz_tdiv_q_2exp(n, n, (mp_bitcnt_t)t_below(60));
        dcl__sum_init(&s, NULL);
        for (uint64_t j = 1 + t_below(3); j > 0; j--) {
            t_random_q(q, 1 + (unsigned)t_below(400));
            add(&s, q, n);
            switch (t_below(3)) {
            case 0: mpz_sub_ui(n, n, (unsigned long)t_below(8000)); break;
            case 1: mpz_tdiv_q_2exp(n, n, 1); break;
            default: mpz_set_ui(n, 0); break;
            }
        }
        check(&s, 1 + t_below(t_below(3) ? 25 : 75));
        dcl__sum_clear(&s);
        mpz_clear(n);
        mpq_clear(q);
    }
#if DCL__HAVE_EXP10
    CU_ASSERT(decided > 600);
    CU_ASSERT(refused > 50);
#endif
}

/* How far apart terms must be: a second term of every size near 2^-256. */
static void second_terms(void)
{
    for (unsigned long far = 200; far < 400; far++) {
        dcl__sum s;
        mpq_t q;
        mpz_t n;
        t_q(q, far % 2 ? "1" : "-1");
        t_z(n, "10^30");
        dcl__sum_init(&s, NULL);
        add(&s, q, n);
        mpz_sub_ui(n, n, far + 5000);
        mpq_set_ui(q, 1, 1);
        mpz_mul_2exp(mpq_numref(q), mpq_numref(q), 5000);
        mpz_setbit(mpq_numref(q), 0);
        add(&s, q, n);
        for (size_t k = 60; k < 75; k++) check(&s, k);
        dcl__sum_clear(&s);
        mpz_clear(n);
        mpq_clear(q);
    }
}

/* Exponents of up to 1300 digits whose power of two is next to one of ten. */
static void next_to_a_carry(void)
{
    mpfr_t x;
    mpz_t a, p, q, t;
    mpq_t one;
    mpfr_init2(x, 9000);
    mpz_inits(a, p, q, t, NULL);
    mpz_set_ui(q, 1);
    t_q(one, "1");
    mpfr_set_ui(x, 2, MPFR_RNDN);
    mpfr_log10(x, x, MPFR_RNDN);
    for (int i = 0; mpz_sizeinbase(q, 10) < 1300; i++) {
        mpfr_ui_div(x, 1, x, MPFR_RNDN);
        mpfr_get_z(a, x, MPFR_RNDD);
        mpfr_sub_z(x, x, a, MPFR_RNDN);
        mpz_set(t, q);
        mpz_mul(q, q, a);
        mpz_add(q, q, p);
        mpz_set(p, t);
        if (i % 10 != 0 || mpz_cmp_ui(q, 100000) < 0) continue;
        size_t digits = mpz_sizeinbase(q, 10);
        for (size_t k = digits > 4 ? digits - 4 : 1; k <= digits + 4; k++) {
            dcl__sum s;
            dcl__sum_init(&s, NULL);
            add(&s, one, q);
            check(&s, k < 75 ? k : k % 75 + 1);
            dcl__sum_clear(&s);
        }
    }
    mpz_clears(a, p, q, t, NULL);
    mpq_clear(one);
    mpfr_clear(x);
}

static void other_kinds_are_refused(void)
{
    static const char *const f[] = {"3", "10", "1/2", "2"};
    static const char *const n[] = {"10^20", "10^20", "10^20", "2^4300"};
    for (size_t i = 0; i < 4; i++) {
        dcl__sum s;
        dcl__lead x;
        dcl__lead_init(&x);
        dcl__sum_init(&s, NULL);
        t_add_pow(&s, "1", f[i], n[i]);
        CU_ASSERT_EQUAL(dcl__lead_quick(&x, &s, 5), 0);
        dcl__sum_clear(&s);
        dcl__lead_clear(&x);
    }
}

T_TESTS(num, lead_quick, T(random_sums), T(second_terms), T(next_to_a_carry),
        T(other_kinds_are_refused));
