/* Terms: taken apart, folded, told alike. */
#include "num/term.h"

#include "num/size.h"
#include "nums.h"
#include "support.h"

static void make(dcl__term *t, const char *q, const char *f, const char *n)
{
    mpq_t ff, qq;
    mpz_t nn;
    t_q(qq, q);
    t_q(ff, f);
    t_z(nn, n);
    dcl__term_init(t);
    mpq_set(t->q, qq);
    CU_ASSERT_EQUAL(dcl__term_mul_pow(t, ff, nn, NULL, NULL), DCL_OK);
    CU_ASSERT_EQUAL(dcl__term_settle(t, NULL, NULL), DCL_OK);
    mpz_clear(nn);
    mpq_clears(qq, ff, NULL);
}

/* "2^a 3^b" */
static const char *factors(const dcl__term *t)
{
    static char text[500];
    size_t at = 0;
    text[0] = '\0';
    for (size_t i = 0; i < t->powers; i++)
        at += (size_t)gmp_snprintf(text + at, sizeof text - at, "%s%Zd^%Zd",
                                   i > 0 ? " " : "", t->power[i].f,
                                   t->power[i].n);
    return text;
}

static void factors_are_primitive_and_sorted(void)
{
    static const struct {
        const char *q, *f, *n, *want, *rest;
    } v[] = {
        {"1", "8", "5000", "2^15000", "1"},
        {"1", "12/35", "10000", "2^20000 3^10000 5^-10000 7^-10000", "1"},
        {"6", "3/2", "-9000", "2^9001 3^-8999", "1"},
        {"1/18", "6", "5000", "2^4999 3^4998", "1"},
        {"5", "2", "100", "", "6338253001141147007483516026880"},
        {"7", "1", "10000", "", "7"},
        {"1", "1062961", "1000", "1031^2000", "1"},
        {"1", "1023", "1000", "31^1000", "0"},
    };
    for (size_t i = 0; i < sizeof v / sizeof *v; i++) {
        dcl__term t;
        mpq_t rest;
        make(&t, v[i].q, v[i].f, v[i].n);
        T_STR(factors(&t), v[i].want);
        t_q(rest, v[i].rest);
        CU_ASSERT(mpq_sgn(rest) == 0 || mpq_equal(rest, t.q));
        mpq_clear(rest);
        dcl__term_clear(&t, NULL);
    }
}

static void like_is_near(void)
{
    static const struct {
        const char *f, *n, *g, *m;
        int like;
    } v[] = {
        {"2", "10^18", "2", "1000000000000004000", 1},
        {"2", "10^18", "2", "1000000000000005000", 0},
        {"2", "10^18", "3", "10^18", 0},
        {"6", "10^18", "6", "1000000000000001500", 1},
        {"6", "10^18", "6", "1000000000000002000", 0},
        {"6", "10^18", "2", "10^18", 0},
    };
    for (size_t i = 0; i < sizeof v / sizeof *v; i++) {
        dcl__term a, b;
        make(&a, "1", v[i].f, v[i].n);
        make(&b, "1", v[i].g, v[i].m);
        CU_ASSERT_EQUAL(dcl__term_like(&a, &b), v[i].like);
        CU_ASSERT_EQUAL(dcl__term_like(&b, &a), v[i].like);
        dcl__term_clear(&a, NULL);
        dcl__term_clear(&b, NULL);
    }
}

/* 1/3 * 2^(n+2) + 5/3 * 2^n = 3 * 2^n, also the other way round */
static void merging_adds(void)
{
    for (int i = 0; i < 2; i++) {
        dcl__term a, b;
        make(&a, "4/3", "2", "10^18");
        make(&b, "5/3", "2", "10^18");
        if (i == 1) {
            dcl__term t = a;
            a = b;
            b = t;
        }
        CU_ASSERT_EQUAL(dcl__term_merge(&a, &b, NULL, NULL), DCL_OK);
        T_STR(factors(&a), "2^1000000000000000000");
        CU_ASSERT_EQUAL(mpq_cmp_ui(a.q, 3, 1), 0);
        dcl__term_clear(&a, NULL);
        dcl__term_clear(&b, NULL);
    }
}

static void the_limit_has_a_message(void)
{
    dcl_err err;
    T_STATUS(dcl__fits(10, 10, &err), DCL_OK, &err);
    T_STATUS(dcl__fits(11, 10, &err), DCL_TOO_BIG, &err);
    T_STR(err.msg, "the exact value may take 11 bits, past the limit of 10");
    T_STATUS(dcl__fits(UINT64_MAX, 10, &err), DCL_TOO_BIG, &err);
    T_STR(err.msg, "the exact value is past any size; the limit is 10 bits");
}

T_TESTS(num, term, T(factors_are_primitive_and_sorted), T(like_is_near),
        T(merging_adds), T(the_limit_has_a_message));
