/* Conversions whose figures are known, and laws that any must keep. */
#include <stdlib.h>

#include <gmp.h>

#include "money/monies.h"
#include "num/sum.h"

/* amount (a text of t_num) from, to, on a day; in units of 10^-places. */
static void comes_to(const dcl_rates *r, const char *amount, const char *from,
                     const char *to, const char *day, unsigned long places,
                     const char *want)
{
    dcl_num *n = t_num(amount);
    dcl_conversion *c = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_rates_convert(&c, r, n, t_ccy(from), t_ccy(to), t_day(day),
                               NULL, NULL, &err),
             DCL_OK, &err);
    if (c != NULL) {
        char *got = t_units(dcl_conversion_amount(c), places);
        T_STR(got, want);
        T_STR(dcl_conversion_ccy(c).code, to);
        free(got);
    }
    dcl_conversion_free(c);
    dcl_num_free(n);
}

#define TWO_E36 "2000000000000000000000000000000000000"

static void the_fine_on_the_day_of_the_reports(void)
{
    dcl_rates *r = t_builtin();
    comes_to(r, TWO_E36, "RUB", "USD", "2024-10-29", 2,
             "2056978298878946827110973979224519181");
    comes_to(r, TWO_E36, "RUB", "EUR", "2024-10-29", 2,
             "1909205772117084487758468516079932413");
    comes_to(r, "1647945780296698221945714166988100000", "RUB", "USD",
             "2024-10-29", 2, "1694894353899720479220111248573588399");
    comes_to(r, "1647945780296698221945714166988100000", "RUB", "EUR",
             "2024-10-29", 2, "1573133797939224502710331583974000741");
    dcl_rates_free(r);
}

/* The second road: 2*10^36 times 10^4 over the rate's digits, by GMP. */
static void four_days_of_october(void)
{
    static const char *const day[] = {"2024-10-28", "2024-10-29",
                                      "2024-10-30", "2024-10-31"};
    static const unsigned long rate[] = {966657, 972300, 973261, 970530};
    dcl_rates *r = t_builtin();
    for (size_t i = 0; i < 4; i++) {
        mpz_t z;
        char *want;
        mpz_init(z);
        mpz_ui_pow_ui(z, 10, 36);
        mpz_mul_ui(z, z, 2UL * 10000 * 100 * 2);
        mpz_add_ui(z, z, rate[i]); /* the nearest; a tie is impossible here */
        mpz_fdiv_q_ui(z, z, 2 * rate[i]);
        want = malloc(mpz_sizeinbase(z, 10) + 2);
        mpz_get_str(want, 10, z);
        comes_to(r, TWO_E36, "RUB", "USD", day[i], 2, want);
        free(want);
        mpz_clear(z);
    }
    dcl_rates_free(r);
}

static void rates_are_exact_fractions(void)
{
    dcl_rates *r = t_builtin();
    T_RATE(r, "RUB/USD", "2024-10-29", NULL, "100/9723");
    T_RATE(r, "USD/RUB", "2024-10-29", NULL, "9723/100");
    T_RATE(r, "RUB/EUR", "2024-10-29", NULL, "500000/52377801");
    T_RATE(r, "RUB/RUB", "2024-10-29", NULL, "1");
    /* Sunday 3 November after a working Saturday, in force to the 5th */
    T_RATE(r, "USD/RUB", "2024-11-03", NULL, "975499/10000");
    T_RATE(r, "USD/RUB", "2024-11-05", NULL, "975499/10000");
    T_RATE(r, "USD/RUB", "2024-10-28", NULL, "966657/10000");
    T_RATE(r, "EUR/RUB", "2022-03-01", NULL, "117201/1000");
    dcl_rates_free(r);
}

static void a_thousand_digits(void)
{
    dcl_rates *r = t_builtin();
    dcl_num *n = t_num("10^1000");
    dcl_conversion *c = NULL;
    dcl_err err = {0};
    mpz_t z;
    char *got, *want;
    T_STATUS(dcl_rates_convert(&c, r, n, t_ccy("RUB"), t_ccy("USD"),
                               t_day("2024-10-29"), NULL, NULL, &err),
             DCL_OK, &err);
    mpz_init(z);
    mpz_ui_pow_ui(z, 10, 1002);
    want = malloc(2000);
    mpz_get_str(want, 10, z);
    strcat(want, "/9723");
    got = t_value(dcl_conversion_amount(c));
    T_STR(got, want);
    free(got);
    got = t_units(dcl_conversion_amount(c), 0);
    CU_ASSERT_EQUAL(strlen(got), 999);
    free(got);
    free(want);
    mpz_clear(z);
    dcl_conversion_free(c);
    dcl_num_free(n);
    dcl_rates_free(r);
}

/* 700000 * 2^(10^18) stays unexpanded, and is that over 97.23. */
static void a_lazy_sum(void)
{
    dcl_rates *r = t_builtin();
    dcl_num *n = NULL;
    dcl_conversion *there = NULL, *back = NULL;
    dcl_err err = {0};
    dcl__sum s, got;
    mpq_t q, two;
    mpz_t e;
    int sign = 1;
    mpq_inits(q, two, NULL);
    mpz_init(e);
    mpq_set_ui(q, 700000, 1);
    mpq_set_ui(two, 2, 1);
    mpz_ui_pow_ui(e, 10, 18);
    dcl__sum_init(&s, NULL);
    dcl__sum_init(&got, NULL);
    T_STATUS(dcl__sum_add_pow(&s, q, two, e, &err), DCL_OK, &err);
    T_STATUS(dcl__num_of_sum(&n, &s, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_rates_convert(&there, r, n, t_ccy("RUB"), t_ccy("USD"),
                               t_day("2024-10-29"), NULL, NULL, &err),
             DCL_OK, &err);
    T_STATUS(dcl_rates_convert(&back, r, dcl_conversion_amount(there),
                               t_ccy("USD"), t_ccy("RUB"),
                               t_day("2024-10-29"), NULL, NULL, &err),
             DCL_OK, &err);
    T_STATUS(dcl__sum_of_num(&got, dcl_conversion_amount(back), &err), DCL_OK,
             &err);
    T_STATUS(dcl__sum_cmp(&sign, &got, &s, NULL, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(sign, 0);
    T_STATUS(dcl__sum_of_num(&got, dcl_conversion_amount(there), &err), DCL_OK,
             &err);
    T_STATUS(dcl__sum_cmp(&sign, &got, &s, NULL, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(sign, -1);
    dcl_conversion_free(back);
    dcl_conversion_free(there);
    dcl_num_free(n);
    dcl__sum_clear(&got);
    dcl__sum_clear(&s);
    mpz_clear(e);
    mpq_clears(q, two, NULL);
    dcl_rates_free(r);
}

/* There and back is the same rational, whatever the amount, pair and day. */
static void there_and_back(void)
{
    static const char *const code[] = {"RUB", "USD", "EUR", "DEM", "ITL",
                                       "FRF"};
    dcl_rates *r = t_builtin();
    dcl_day first = t_day("2020-06-02"), days = t_day("2022-03-01") - first;
    for (uint64_t i = t_effort(300); i > 0; i--) {
        char amount[48], day[16];
        dcl_num *n;
        dcl_conversion *there = NULL, *back = NULL;
        const char *a = code[t_below(6)], *b = code[t_below(6)];
        dcl_err err = {0};
        size_t need;
        char *got, *want;
        mpq_t q;
        mpq_init(q);
        mpz_set_ui(mpq_numref(q), t_random() >> 1);
        mpz_set_ui(mpq_denref(q), 1 + t_below(1000000));
        mpq_canonicalize(q);
        mpq_get_str(amount, 10, q);
        mpq_clear(q);
        n = t_num(amount);
        T_STATUS(dcl_date_write(day, sizeof day, &need,
                                first + (dcl_day)t_below((uint64_t)days), &err),
                 DCL_OK, &err);
        T_STATUS(dcl_rates_convert(&there, r, n, t_ccy(a), t_ccy(b),
                                   t_day(day), NULL, NULL, &err),
                 DCL_OK, &err);
        T_STATUS(dcl_rates_convert(&back, r, dcl_conversion_amount(there),
                                   t_ccy(b), t_ccy(a), t_day(day), NULL, NULL,
                                   &err),
                 DCL_OK, &err);
        got = t_value(dcl_conversion_amount(back));
        want = t_value(n);
        T_STR(got, want);
        free(want);
        free(got);
        dcl_conversion_free(back);
        dcl_conversion_free(there);
        dcl_num_free(n);
    }
    dcl_rates_free(r);
}

static void the_law_of_the_euro(void)
{
    dcl_policy by_law = {.size = sizeof by_law, .eu1103 = 1};
    dcl_rates *r = t_builtin();
    dcl_num *n = t_num("2");
    dcl_conversion *c = NULL;
    dcl_err err = {0};
    T_RATE(r, "DEM/FRF", "2000-05-05", NULL, "655957/195583");
    T_RATE(r, "FRF/DEM", "2005-01-01", NULL, "195583/655957");
    /* 2 DEM = 1.023 euro (1.02258...), and that is 6.71044011 francs */
    T_STATUS(dcl_rates_convert(&c, r, n, t_ccy("DEM"), t_ccy("FRF"),
                               t_day("2001-01-02"), &by_law, NULL, &err),
             DCL_OK, &err);
    if (c != NULL) {
        char *got = t_value(dcl_conversion_amount(c));
        T_STR(got, "671044011/100000000");
        free(got);
        CU_ASSERT_EQUAL(dcl_conversion_notes(c), 1);
    }
    dcl_conversion_free(c);
    dcl_num_free(n);
    T_REFUSED(r, "DEM/USD", "2001-01-02", &by_law, DCL_ARGUMENT, "national");
    T_REFUSED(r, "DEM/FRF", "1998-01-02", &by_law, DCL_ARGUMENT, "national");
    T_REFUSED(r, "DEM/EUR", "1998-12-31", NULL, DCL_NO_CURRENCY, "1999-01-01");
    T_RATE(r, "HRK/EUR", "2023-01-01", NULL, "2000/15069");
    dcl_rates_free(r);
}

static void redenominations(void)
{
    dcl_rates *r = t_builtin();
    T_RATE(r, "RUR/RUB", "1998-01-01", NULL, "1/1000");
    T_RATE(r, "RUB/RUR", "2024-01-01", NULL, "1000");
    T_RATE(r, "USD/RUR", "1997-12-30", NULL, "5960");
    T_RATE(r, "USD/RUB", "1998-01-01", NULL, "149/25");
    T_RATE(r, "USD/RUR", "1998-01-01", NULL, "5960");
    T_RATE(r, "HUF/HUP", "1946-08-01", NULL,
           "400000000000000000000000000000");
    T_RATE(r, "ZWG/ZWL", "2024-04-05", NULL, "12493621/5000");
    T_REFUSED(r, "RUB/USD", "1997-12-30", NULL, DCL_NO_CURRENCY, "RUR");
    /* three in a row: ZWD to ZWN to ZWR to ZWL, 10^3 * 10^10 * 10^12 */
    T_RATE(r, "ZWL/ZWD", "2010-01-01", NULL, "10000000000000000000000000");
    dcl_rates_free(r);
}

static void an_assumed_rate(void)
{
    dcl_policy p = {.size = sizeof p, .assume = "97.23 RUB/USD"};
    dcl_policy bad = {.size = sizeof bad, .assume = "97.23"};
    dcl_rates *r = t_builtin();
    dcl_num *n = t_num("1");
    dcl_conversion *c = NULL;
    dcl_err err = {0};
    T_RATE(r, "RUB/USD", "2031-01-01", &p, "100/9723");
    T_RATE(r, "USD/RUB", "2031-01-01", &p, "9723/100");
    T_RATE(r, "RUB/EUR", "2024-10-29", &p, "500000/52377801");
    /* it goes before the published one of the day */
    T_RATE(r, "USD/RUB", "2024-10-30", &p, "9723/100");
    T_STATUS(dcl_rates_convert(&c, r, n, t_ccy("RUB"), t_ccy("USD"),
                               t_day("2031-01-01"), &p, NULL, &err),
             DCL_OK, &err);
    CU_ASSERT_EQUAL(dcl_conversion_path(c)->leg[0].kind, DCL_LEG_ASSUMED);
    T_STR(dcl_conversion_path(c)->leg[0].rate, "97.23");
    T_STR(dcl_conversion_path(c)->leg[0].source_name, "assumed by the user");
    T_STR(dcl_conversion_note(c, 0), "assumed by the user: 1 USD = 97.23 RUB");
    dcl_conversion_free(c);
    dcl_num_free(n);
    T_REFUSED(r, "RUB/USD", "2024-10-29", &bad, DCL_SYNTAX, "97.23 RUB/USD");
    bad.assume = "0 RUB/USD";
    T_REFUSED(r, "RUB/USD", "2024-10-29", &bad, DCL_RANGE, "zero");
    bad.assume = "1 RUB/RUB";
    T_REFUSED(r, "RUB/USD", "2024-10-29", &bad, DCL_SYNTAX, "itself");
    T_STATUS(dcl_assume_check(r, p.assume, &err), DCL_OK, &err);
    T_STATUS(dcl_assume_check(r, "1 RUB/USX", &err), DCL_NO_CURRENCY, &err);
    CU_ASSERT_EQUAL(err.at, 6);
    bad.assume = "1 RUB/USX";
    T_REFUSED(r, "RUB/USD", "2024-10-29", &bad, DCL_NO_CURRENCY, "USD");
    dcl_rates_free(r);
}

static void every_allocation_may_fail(void)
{
    dcl_rates *r = t_builtin();
    dcl_num *n = t_num("7/3");
    t_heap h = {0, 0, 0};
    dcl_mem mem = t_heap_mem(&h);
    dcl_status status = DCL_NO_MEMORY;
    for (h.fail_at = 1; status == DCL_NO_MEMORY && h.fail_at < 500;
         h.fail_at++) {
        dcl_conversion *c = NULL;
        dcl_err err = {0};
        h.requests = 0;
        status = dcl_rates_convert(&c, r, n, t_ccy("RUB"), t_ccy("EUR"),
                                   t_day("2022-02-20"), NULL, &mem, &err);
        CU_ASSERT((status == DCL_OK) == (c != NULL));
        dcl_conversion_free(c);
        CU_ASSERT_EQUAL(h.live, 0);
    }
    T_STATUS(status, DCL_OK, NULL);
    dcl_num_free(n);
    dcl_rates_free(r);
}

static void rules_have_names(void)
{
    T_STR(dcl_rule_name(DCL_RULE_ASOF), "asof");
    T_STR(dcl_rule_name(DCL_RULE_NEAREST), "nearest");
    CU_ASSERT(dcl_rule_name((dcl_rule)9) == NULL);
}

T_TESTS(money, convert, T(the_fine_on_the_day_of_the_reports),
        T(four_days_of_october), T(rates_are_exact_fractions),
        T(a_thousand_digits), T(a_lazy_sum), T(there_and_back),
        T(the_law_of_the_euro), T(redenominations), T(an_assumed_rate),
        T(every_allocation_may_fail), T(rules_have_names));
