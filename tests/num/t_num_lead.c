/* The two roads to leading digits on the same values: by the whole value, and
 * by enclosures alone (limits that hold nothing exactly). */
#include "num/num_lead.h"

#include "nums.h"
#include "support.h"

static void two_roads(void)
{
    dcl_limits tight = {.bits = 1};
    for (uint64_t i = t_effort(2000); i > 0; i--) {
        size_t k = 1 + t_below(t_below(4) == 0 ? 200 : 20);
        dcl__lead a, b;
        dcl__sum s;
        mpq_t q;
        dcl_err err;
        dcl__lead_init(&a);
        dcl__lead_init(&b);
        dcl__sum_init(&s, NULL);
        mpq_init(q);
        t_random_q(q, 1 + (unsigned)t_below(100));
        if (t_below(2)) { /* short decimals, of which many end within k */
            mpz_ui_pow_ui(mpq_denref(q), 10, (unsigned long)t_below(30));
            mpq_canonicalize(q);
        }
        CU_ASSERT_EQUAL(dcl__sum_set_q(&s, q, NULL), DCL_OK);
        dcl__lead_of_q(&a, q, k);
        T_STATUS(dcl__lead_by_enclosures(&b, &s, k, &tight, &err), DCL_OK,
                 &err);
        CU_ASSERT_EQUAL(a.negative, b.negative);
        CU_ASSERT_EQUAL(a.more, b.more);
        if (!a.more) { /* zeros at the end are free */
            for (dcl__lead *x = &a; x != NULL; x = x == &a ? &b : NULL)
                while (mpz_divisible_ui_p(x->digits, 10)) {
                    mpz_divexact_ui(x->digits, x->digits, 10);
                    mpz_add_ui(x->exponent, x->exponent, 1);
                }
        }
        CU_ASSERT_EQUAL(mpz_cmp(a.digits, b.digits), 0);
        CU_ASSERT_EQUAL(mpz_cmp(a.exponent, b.exponent), 0);
        dcl__lead_clear(&a);
        dcl__lead_clear(&b);
        dcl__sum_clear(&s);
        mpq_clear(q);
    }
}

/* Ends of the estimate: powers of two and of ten, and one beside them. */
static void estimates_hold_at_the_ends(void)
{
    for (uint64_t i = 0; i < 500 + t_effort(20); i++) {
        unsigned long n =
            i < 500 ? (unsigned long)i : (unsigned long)t_below(100000);
        size_t k = 1 + t_below(5);
        mpq_t q;
        mpz_t low;
        dcl__lead x;
        mpq_init(q);
        mpz_init(low);
        dcl__lead_init(&x);
        mpz_ui_pow_ui(mpq_numref(q), t_below(2) ? 2 : 10, n);
        if (t_below(3) == 0) mpz_add_ui(mpq_numref(q), mpq_numref(q), 1);
        if (t_below(3) == 0) mpz_sub_ui(mpq_numref(q), mpq_numref(q), 1);
        if (mpq_sgn(q) == 0) mpz_set_ui(mpq_numref(q), 1);
        if (t_below(2)) mpq_inv(q, q);
        dcl__lead_of_q(&x, q, k);
        mpz_ui_pow_ui(low, 10, k);
        CU_ASSERT(mpz_cmp(x.digits, low) < 0);
        mpz_divexact_ui(low, low, 10);
        CU_ASSERT(mpz_cmp(x.digits, low) >= 0 ||
                  (!x.more && mpz_sgn(x.exponent) == 0));
        CU_ASSERT(mpz_sgn(x.digits) > 0);
        dcl__lead_clear(&x);
        mpz_clear(low);
        mpq_clear(q);
    }
}

T_TESTS(num, num_lead, T(two_roads), T(estimates_hold_at_the_ends));
