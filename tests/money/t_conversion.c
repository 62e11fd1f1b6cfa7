/* The record of a conversion: legs and runners-up as published. */
#include "money/monies.h"

static dcl_conversion *convert(const dcl_rates *r, const char *from,
                               const char *to, const char *day,
                               const dcl_policy *p)
{
    dcl_num *n = t_num("100");
    dcl_conversion *c = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_rates_convert(&c, r, n, t_ccy(from), t_ccy(to), t_day(day), p,
                               NULL, &err),
             DCL_OK, &err);
    dcl_num_free(n);
    return c;
}

static void legs_are_as_published(void)
{
    dcl_rates *r = t_builtin();
    dcl_conversion *c = convert(r, "RUB", "EUR", "2024-10-29", NULL);
    const dcl_path *p = dcl_conversion_path(c);
    CU_ASSERT_EQUAL(p->legs, 2);
    CU_ASSERT_EQUAL(p->market_legs, 2);
    T_STR(p->leg[0].base.code, "USD");
    T_STR(p->leg[0].quote.code, "RUB");
    T_STR(p->leg[0].rate, "97.2300");
    T_STR(p->leg[0].nominal, "1");
    T_STR(p->leg[0].source, "cbr");
    T_STR(p->leg[0].source_name, "Bank of Russia");
    T_STR(p->leg[0].day_word, "in force");
    T_STR(p->leg[0].file, "");
    CU_ASSERT_EQUAL(p->leg[0].inverted, 1);
    CU_ASSERT_EQUAL(p->leg[0].day, t_day("2024-10-29"));
    CU_ASSERT_EQUAL(p->leg[0].age, 0);
    CU_ASSERT(p->leg[0].builtin && p->leg[0].line > 0);
    T_STR(p->leg[1].rate, "1.0774");
    T_STR(p->leg[1].source_name, "European Central Bank");
    T_STR(p->leg[1].day_word, "published");
    CU_ASSERT_EQUAL(p->leg[1].inverted, 1);
    dcl_conversion_free(c);
    dcl_rates_free(r);
}

static void nominal_and_exponent(void)
{
    dcl_rates *r = t_table("Pair: VND/RUB\nBy: cbr\nNominal: 10000\n"
                           "Rate: 2026-03-03 30.8225\n\n"
                           "Pair: IRR/RUB\nBy: cbr\n"
                           "Rate: 2026-03-03 5.88139E-05\n");
    T_RATE(r, "VND/RUB", "2026-03-03", NULL, "12329/4000000");
    T_RATE(r, "RUB/VND", "2026-03-03", NULL, "4000000/12329");
    T_RATE(r, "IRR/RUB", "2026-03-03", NULL, "588139/10000000000");
    dcl_rates_free(r);
}

static void legal_edges_around_a_market_leg(void)
{
    dcl_rates *r = t_builtin();
    dcl_conversion *c = convert(r, "DEM", "RUR", "2021-06-02", NULL);
    const dcl_path *p = dcl_conversion_path(c);
    CU_ASSERT_EQUAL(p->legs, 3);
    CU_ASSERT_EQUAL(p->market_legs, 1);
    T_STR(p->leg[0].rate, "1.95583");
    CU_ASSERT_EQUAL(p->leg[0].kind, DCL_LEG_LEGAL);
    CU_ASSERT_EQUAL(p->leg[1].kind, DCL_LEG_MARKET);
    T_STR(p->leg[1].source, "ecb");
    T_STR(p->leg[2].rate, "1000");
    CU_ASSERT_EQUAL(p->leg[2].inverted, 0);
    dcl_conversion_free(c);
    dcl_rates_free(r);
}

static void runners_up(void)
{
    dcl_rates *r = t_builtin();
    dcl_conversion *c = convert(r, "RUB", "EUR", "2022-02-18", NULL);
    const dcl_path *o;
    CU_ASSERT_EQUAL(dcl_conversion_path(c)->market_legs, 1);
    CU_ASSERT_EQUAL(dcl_conversion_others(c), 1);
    o = dcl_conversion_other(c, 0);
    T_STR(o->why, "more market legs");
    CU_ASSERT_EQUAL(o->legs, 2);
    /* 86.2815/(75.7527*1.1354) is 1.003161... */
    T_STR(o->apart, "+0.32 %");
    CU_ASSERT(dcl_conversion_other(c, 1) == NULL);
    dcl_conversion_free(c);
    dcl_rates_free(r);
}

static void the_same_currency(void)
{
    dcl_rates *r = t_builtin();
    dcl_conversion *c = convert(r, "RUB", "RUB", "2031-10-29", NULL);
    CU_ASSERT_EQUAL(dcl_conversion_path(c)->legs, 0);
    T_STR(dcl_conversion_path(c)->rate, "1");
    CU_ASSERT_EQUAL(dcl_conversion_notes(c), 0);
    dcl_conversion_free(c);
    dcl_rates_free(r);
}

T_TESTS(money, conversion, T(legs_are_as_published), T(nominal_and_exponent),
        T(legal_edges_around_a_market_leg), T(runners_up),
        T(the_same_currency));
