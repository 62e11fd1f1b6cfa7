/* Gathering rates one by one. */
#include "money/monies.h"

static void gathered_is_a_table(void)
{
    dcl_quotes *q = NULL;
    dcl_rates *r = NULL, *none = NULL;
    dcl_pair usd = {t_ccy("USD"), t_ccy("RUB"), NULL, "cbr", "there"};
    dcl_pair vnd = {t_ccy("VND"), t_ccy("RUB"), "10000", NULL, NULL};
    dcl_leg leg;
    dcl_err err = {0};
    size_t a = 9, b = 9;
    T_STATUS(dcl_quotes_new(&q, "file.xml", NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_quotes_pair(&a, q, &usd, &err), DCL_OK, &err);
    T_STATUS(dcl_quotes_pair(&b, q, &vnd, &err), DCL_OK, &err);
    T_STATUS(dcl_quotes_add(q, b, 5, "30.8225xx", 7, 12, &err), DCL_OK, &err);
    T_STATUS(dcl_quotes_add(q, a, 5, "97.2300", 7, 13, &err), DCL_OK, &err);
    T_STATUS(dcl_quotes_add(q, 2, 5, "97.2300", 7, 13, &err), DCL_ARGUMENT,
             &err);
    T_STATUS(dcl_quotes_add(q, a, 5, "97,2300", 7, 13, &err), DCL_SYNTAX,
             &err);
    T_STATUS(dcl_quotes_end(q, b, 5, &err), DCL_OK, &err);
    T_STATUS(dcl_quotes_end(q, 2, 5, &err), DCL_ARGUMENT, &err);
    T_STATUS(dcl_quotes_rates(&r, q, &err), DCL_OK, &err);
    T_STATUS(dcl_rates_at(&leg, r, t_ccy("VND"), t_ccy("RUB"), "user", 6, NULL,
                          &err),
             DCL_NO_RATE, &err);
    T_STATUS(dcl_rates_at(&leg, r, t_ccy("USD"), t_ccy("RUB"), "cbr", 5, NULL,
                          &err),
             DCL_OK, &err);
    T_STR(leg.rate, "97.2300");
    T_STR(leg.file, "file.xml");
    T_STR(leg.citation, "there");
    CU_ASSERT_EQUAL(leg.line, 13);
    T_STATUS(dcl_rates_at(&leg, r, t_ccy("VND"), t_ccy("RUB"), "user", 5, NULL,
                          &err),
             DCL_OK, &err);
    T_STR(leg.nominal, "10000");
    T_STATUS(dcl_quotes_rates(&none, q, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(dcl_rates_count(none), 0);
    dcl_rates_free(none);
    dcl_rates_free(r);
    dcl_quotes_free(q);
    dcl_quotes_free(NULL);
}

static void what_is_refused(void)
{
    dcl_quotes *q = NULL;
    dcl_rates *r = NULL;
    dcl_pair bad = {t_ccy("usd"), t_ccy("RUB"), NULL, NULL, NULL};
    dcl_err err = {0};
    size_t a;
    T_STATUS(dcl_quotes_new(&q, "f", NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_quotes_pair(&a, q, &bad, &err), DCL_SYNTAX, &err);
    memset(bad.base.code, 'A', sizeof bad.base.code);
    T_STATUS(dcl_quotes_pair(&a, q, &bad, &err), DCL_SYNTAX, &err);
    bad.base = t_ccy("RUB");
    T_STATUS(dcl_quotes_pair(&a, q, &bad, &err), DCL_RANGE, &err);
    bad.base = t_ccy("USD");
    bad.nominal = "0";
    T_STATUS(dcl_quotes_pair(&a, q, &bad, &err), DCL_RANGE, &err);
    bad.nominal = NULL;
    T_STATUS(dcl_quotes_pair(&a, q, &bad, &err), DCL_OK, &err);
    T_STATUS(dcl_quotes_add(q, a, 5, "1", 1, 1, &err), DCL_OK, &err);
    T_STATUS(dcl_quotes_add(q, a, 5, "2", 1, 2, &err), DCL_OK, &err);
    T_STATUS(dcl_quotes_rates(&r, q, &err), DCL_CONFLICT, &err);
    CU_ASSERT(r == NULL);
    dcl_quotes_free(q);
}

T_TESTS(money, quotes, T(gathered_is_a_table), T(what_is_refused));
