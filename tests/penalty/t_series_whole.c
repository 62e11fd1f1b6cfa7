/* Geometric sums in whole numbers, against unit after unit. */
#include "penalty/series.h"

#include "support.h"

/* k * the sum of f^floor(unit i / span), added up. */
static void by_unit(mpq_ptr out, const dcl__series *s, unsigned long from,
                    unsigned long to, mpq_srcptr k)
{
    mpz_t p;
    mpz_init(p);
    mpq_set_ui(out, 0, 1);
    for (unsigned long i = from; i < to; i++) {
        mpz_pow_ui(p, mpq_numref(s->q),
                   i * (unsigned long)s->unit / (unsigned long)s->span);
        mpz_add(mpq_numref(out), mpq_numref(out), p);
    }
    mpq_mul(out, out, k);
    mpz_clear(p);
}

static void unit_after_unit(void)
{
    uint64_t taken = 0, cases = t_effort(300);
    mpq_t got, want, f, k;
    mpz_t from, to;
    mpq_inits(got, want, f, k, NULL);
    mpz_inits(from, to, NULL);
    for (uint64_t n = 0; n < cases; n++) {
        dcl__series s = {.kind = DCL__ESC_FACTOR, .q = f};
        unsigned long a = t_random() % 300, b = a + 1 + t_random() % 300;
        s.unit = t_random() % 2 == 0 ? 1 : 7;
        s.span = s.unit * (int64_t)(1 + t_random() % 40);
        mpq_set_ui(f, 2 + t_random() % (n % 3 == 0 ? 1 : 70), 1);
        mpq_set_ui(k, 1 + t_random() % 1000, 1 + t_random() % 6);
        mpq_canonicalize(k);
        mpz_set_ui(from, a);
        mpz_set_ui(to, b);
        if (!dcl__series_whole(got, &s, from, to, k)) continue;
        taken++;
        by_unit(want, &s, a, b, k);
        CU_ASSERT(mpq_equal(got, want));
    }
    CU_ASSERT(taken > cases / 2);
    mpq_clears(got, want, f, k, NULL);
    mpz_clears(from, to, NULL);
}

/* What the road must leave to the others. */
static void not_whole_not_taken(void)
{
    dcl__series s = {.kind = DCL__ESC_FACTOR, .unit = 1, .span = 7};
    mpq_t sum, f, k;
    mpz_t from, to;
    mpq_inits(sum, f, k, NULL);
    mpz_inits(from, to, NULL);
    s.q = f;
    mpq_set_ui(k, 1, 1);
    mpz_set_ui(to, 70);
    mpq_set_ui(f, 3, 1);
    CU_ASSERT_TRUE(dcl__series_whole(sum, &s, from, to, k));
    CU_ASSERT_EQUAL(mpq_cmp_ui(sum, 7 * 29524, 1), 0); /* (3^10 - 1) / 2 */
    mpq_set_ui(f, 3, 2);
    CU_ASSERT_FALSE(dcl__series_whole(sum, &s, from, to, k));
    mpq_set_ui(f, 1, 1);
    CU_ASSERT_FALSE(dcl__series_whole(sum, &s, from, to, k));
    mpq_set_ui(f, 3, 1);
    s.offset = 1;
    CU_ASSERT_FALSE(dcl__series_whole(sum, &s, from, to, k));
    s.offset = 0;
    s.unit = 3;
    CU_ASSERT_FALSE(dcl__series_whole(sum, &s, from, to, k));
    s.unit = 1;
    mpz_ui_pow_ui(to, 10, 30);
    CU_ASSERT_FALSE(dcl__series_whole(sum, &s, from, to, k));
    mpq_clears(sum, f, k, NULL);
    mpz_clears(from, to, NULL);
}

T_TESTS(penalty, series_whole, T(unit_after_unit), T(not_whole_not_taken));
