/* Tables joined: what outranks what. */
#include "money/monies.h"

static void the_user_s_rate_replaces_the_built_in(void)
{
    dcl_rates *r = t_with("Pair: USD/RUB\nBy: cbr\nRate: 2024-10-29 97.5\n");
    dcl_policy user = {.size = sizeof user, .no_builtin = 1};
    dcl_leg leg;
    dcl_err err = {0};
    T_RATE(r, "USD/RUB", "2024-10-29", NULL, "195/2");
    T_RATE(r, "USD/RUB", "2024-10-30", NULL, "973261/10000");
    T_STATUS(dcl_rates_at(&leg, r, t_ccy("USD"), t_ccy("RUB"), "cbr",
                          t_day("2024-10-29"), NULL, &err),
             DCL_OK, &err);
    T_STR(leg.file, "t.rec");
    T_STR(leg.source_name, "Bank of Russia");
    CU_ASSERT_EQUAL(leg.builtin, 0);
    T_RATE(r, "USD/RUB", "2024-10-29", &user, "195/2");
    T_REFUSED(r, "USD/RUB", "2024-10-30", &user, DCL_NO_RATE, "USD");
    dcl_rates_free(r);
}

static void rates_of_no_publisher_go_first(void)
{
    dcl_rates *r = t_with("Pair: USD/RUB\nRate: 2024-10-29 98\n");
    T_RATE(r, "USD/RUB", "2024-10-29", NULL, "98");
    dcl_rates_free(r);
}

static void two_user_tables_may_not_disagree(void)
{
    dcl_rates *a = t_table("Pair: USD/RUB\nRate: 2024-10-29 98\n");
    dcl_rates *b = t_table("Pair: USD/RUB\nRate: 2024-10-29 99\n");
    const dcl_rates *part[] = {a, b, a};
    dcl_rates *r = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_rates_join(&r, part, 2, NULL, &err), DCL_CONFLICT, &err);
    CU_ASSERT(r == NULL);
    part[1] = a;
    T_STATUS(dcl_rates_join(&r, part, 3, NULL, &err), DCL_OK, &err);
    dcl_rates_free(b);
    dcl_rates_free(a);
    T_RATE(r, "USD/RUB", "2024-10-29", NULL, "98");
    dcl_rates_free(r);
}

static void a_described_publisher_wins_over_a_name(void)
{
    dcl_rates *r = t_with("Publisher: nbx\nName: Bank of X\nAge: 1\n\n"
                          "Pair: USD/RUB\nBy: nbx\nRate: 2030-10-29 98\n");
    T_RATE(r, "USD/RUB", "2030-10-30", NULL, "98");
    T_REFUSED(r, "USD/RUB", "2030-10-31", NULL, DCL_NO_RATE,
              "Bank of X within 1 day of");
    dcl_rates_free(r);
}

T_TESTS(money, join, T(the_user_s_rate_replaces_the_built_in),
        T(rates_of_no_publisher_go_first),
        T(two_user_tables_may_not_disagree),
        T(a_described_publisher_wins_over_a_name));
