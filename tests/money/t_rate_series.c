/* Looking at what is held. */
#include "money/monies.h"

static void by_number(void)
{
    dcl_rates *r = t_table("Pair: USD/RUB\nBy: cbr\nNominal: 10\nSource: s\n"
                           "Rate: 2024-10-30 9\nRate: 2024-10-29 8\n\n"
                           "Pair: EUR/RUB\nRate: 2024-10-29 7\n");
    dcl_series s;
    dcl_leg leg;
    dcl_err err = {0};
    CU_ASSERT_EQUAL(dcl_rates_count(r), 2);
    T_STATUS(dcl_rates_series(&s, r, 0, &err), DCL_OK, &err);
    T_STR(s.base.code, "EUR");
    T_STR(s.source, "user");
    T_STATUS(dcl_rates_series(&s, r, 1, &err), DCL_OK, &err);
    T_STR(s.base.code, "USD");
    T_STR(s.nominal, "10");
    T_STR(s.citation, "s");
    T_STR(s.file, "t.rec");
    CU_ASSERT_EQUAL(s.count, 2);
    CU_ASSERT_EQUAL(s.first, t_day("2024-10-29"));
    CU_ASSERT_EQUAL(s.last, t_day("2024-10-30"));
    T_STATUS(dcl_rates_nth(&leg, r, 1, 0, &err), DCL_OK, &err);
    T_STR(leg.rate, "8");
    CU_ASSERT_EQUAL(leg.age, 0);
    T_STATUS(dcl_rates_nth(&leg, r, 1, 2, &err), DCL_RANGE, &err);
    T_STATUS(dcl_rates_nth(&leg, r, 2, 0, &err), DCL_RANGE, &err);
    T_STATUS(dcl_rates_series(&s, r, 2, &err), DCL_RANGE, &err);
    dcl_rates_free(r);
}

static void by_pair_and_day(void)
{
    dcl_policy any = {.size = sizeof any, .max_age = DCL_AGE_ANY};
    dcl_rates *r = t_builtin();
    dcl_leg leg;
    dcl_err err = {0};
    T_STATUS(dcl_rates_at(&leg, r, t_ccy("USD"), t_ccy("RUB"), NULL,
                          t_day("2024-10-28"), NULL, &err),
             DCL_OK, &err);
    T_STR(leg.rate, "96.6657");
    CU_ASSERT_EQUAL(leg.age, 2);
    T_STATUS(dcl_rates_at(&leg, r, t_ccy("RUB"), t_ccy("USD"), NULL,
                          t_day("2024-10-28"), NULL, &err),
             DCL_NO_RATE, &err);
    T_STATUS(dcl_rates_at(&leg, r, t_ccy("USD"), t_ccy("RUB"), "ecb",
                          t_day("2024-10-28"), NULL, &err),
             DCL_NO_RATE, &err);
    T_STATUS(dcl_rates_at(&leg, r, t_ccy("EUR"), t_ccy("RUB"), "ecb",
                          t_day("2024-10-28"), NULL, &err),
             DCL_NO_RATE, &err);
    T_STATUS(dcl_rates_at(&leg, r, t_ccy("EUR"), t_ccy("RUB"), "ecb",
                          t_day("2024-10-28"), &any, &err),
             DCL_OK, &err);
    T_STR(leg.rate, "117.201");
    T_STATUS(dcl_rates_at(&leg, r, t_ccy("EUR"), t_ccy("RUB"), "ecb",
                          t_day("2022-03-02"), NULL, &err),
             DCL_NO_RATE, &err);
    dcl_rates_free(r);
}

T_TESTS(money, rate_series, T(by_number), T(by_pair_and_day));
