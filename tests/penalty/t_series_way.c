/* Where an escalating amount passes a sum: the first span, and not the one
 * before. */
#include <stdlib.h>

#include "penalty/series.h"
#include "support.h"

static void first_past(void)
{
    static const struct {
        dcl__escalation_kind kind;
        const char *base, *q, *x;
        int way;
        const char *e;
    } rows[] = {
        {DCL__ESC_FACTOR, "100", "2", "1000000", 1, "14"},
        {DCL__ESC_FACTOR, "100", "2", "102400", 1, "10"},
        {DCL__ESC_FACTOR, "100", "2", "102401", 1, "11"},
        {DCL__ESC_FACTOR, "100", "2", "50", 1, "0"},
        {DCL__ESC_FACTOR, "100", "1/2", "100", -1, "0"},
        {DCL__ESC_FACTOR, "100", "1/2", "25", -1, "2"},
        {DCL__ESC_FACTOR, "1", "10", "1" "00000" "00000" "00000", 1, "15"},
        {DCL__ESC_STEP, "100", "25", "1000", 1, "36"},
        {DCL__ESC_STEP, "100", "25", "1001", 1, "37"},
        {DCL__ESC_STEP, "100", "1/3", "100", 1, "0"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        dcl__series s = {rows[i].kind, NULL, NULL, 1, 1, 0, NULL, NULL};
        mpq_t base, q, x;
        mpz_t e;
        dcl_err err = {0};
        int past;
        mpq_inits(base, q, x, NULL);
        mpz_init(e);
        mpq_set_str(base, rows[i].base, 10);
        mpq_set_str(q, rows[i].q, 10);
        mpq_set_str(x, rows[i].x, 10);
        s.base = base;
        s.q = q;
        T_STATUS(dcl__series_first_past(e, &s, rows[i].way, x, &err), DCL_OK,
                 &err);
        CU_ASSERT_EQUAL(mpz_get_si(e), strtol(rows[i].e, NULL, 10));
        T_STATUS(dcl__series_past(&past, &s, rows[i].way, e, x, &err), DCL_OK,
                 &err);
        CU_ASSERT_EQUAL(past, 1);
        if (mpz_sgn(e) > 0) {
            mpz_sub_ui(e, e, 1);
            T_STATUS(dcl__series_past(&past, &s, rows[i].way, e, x, &err),
                     DCL_OK, &err);
            CU_ASSERT_EQUAL(past, 0);
        }
        mpq_clears(base, q, x, NULL);
        mpz_clear(e);
    }
}

/* A factor next to 1 and a sum of ten thousand digits: 1.0001^e passes
 * 10^10000 at e = 10000 ln 10 / ln 1.0001 = 230270022.03. */
static void a_small_factor_and_a_large_sum(void)
{
    dcl__series s = {DCL__ESC_FACTOR, NULL, NULL, 1, 1, 0, NULL, NULL};
    mpq_t base, q, x;
    mpz_t e;
    dcl_err err = {0};
    mpq_inits(base, q, x, NULL);
    mpz_init(e);
    mpq_set_ui(base, 1, 1);
    mpq_set_str(q, "10001/10000", 10);
    mpz_ui_pow_ui(mpq_numref(x), 10, 10000);
    s.base = base;
    s.q = q;
    T_STATUS(dcl__series_first_past(e, &s, 1, x, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(mpz_cmp_ui(e, 230270023), 0);
    mpq_clears(base, q, x, NULL);
    mpz_clear(e);
}

T_TESTS(penalty, series_way, T(first_past), T(a_small_factor_and_a_large_sum));
