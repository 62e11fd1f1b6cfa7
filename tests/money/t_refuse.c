/* Refusals name the reason and the way out, and fit the message. */
#include "money/monies.h"

static void no_rates_of_a_currency(void)
{
    dcl_rates *r = t_builtin();
    T_REFUSED(r, "RUB/KZT", "2024-10-29", NULL, DCL_NO_RATE,
              "no rates of KZT are held; `decillion rates update ecb --from "
              "2024-10-29 --to 2024-10-29` or --rates FILE may add them, "
              "--assume-rate \"N RUB/KZT\" stands in");
    T_REFUSED(r, "KZT/RUB", "2024-10-29", NULL, DCL_NO_RATE,
              "no rates of KZT");
    dcl_rates_free(r);
}

/* What the law made of it is what rates are wanted of. */
static void no_rates_of_a_successor(void)
{
    dcl_rates *r = t_builtin();
    T_REFUSED(r, "TRL/USD", "2024-10-29", NULL, DCL_NO_RATE,
              "no rates of TRY are held, which TRL became on 2005-01-01; ");
    T_REFUSED(r, "TRL/USD", "2024-10-29", NULL, DCL_NO_RATE,
              "--assume-rate \"N TRY/USD\"");
    T_REFUSED(r, "TRL/USD", "2004-10-29", NULL, DCL_NO_RATE,
              "no rates of TRL are held; ");
    dcl_rates_free(r);
}

static void one_day_is_no_days(void)
{
    dcl_rates *r = t_table("Pair: USD/RUB\nRate: 2024-10-29 97\n");
    dcl_policy p = {.size = sizeof p, .max_age = DCL_AGE_NONE};
    T_REFUSED(r, "USD/RUB", "2024-10-30", &p, DCL_NO_RATE,
              "within 0 days of 2024-10-30; the nearest is of 2024-10-29, 1 "
              "day away;");
    p.max_age = 1;
    T_REFUSED(r, "USD/RUB", "2024-10-31", &p, DCL_NO_RATE,
              "within 1 day of 2024-10-31; the nearest is of 2024-10-29, 2 "
              "days away;");
    dcl_rates_free(r);
}

static void a_source_that_is_not_known(void)
{
    dcl_rates *r = t_builtin();
    dcl_err err = {0};
    T_STATUS(dcl_source_check(r, "cbr", &err), DCL_OK, &err);
    T_STATUS(dcl_source_check(r, "xxx", &err), DCL_NO_RATE, &err);
    T_STR(err.msg, "no rates of a publisher `xxx`; those known: cbr, ecb, "
                   "fed, imf");
    dcl_rates_free(r);
}

/* What the policy shut out is named. */
static void what_would_answer(void)
{
    dcl_rates *r = t_builtin();
    dcl_policy p = {.size = sizeof p, .rule = DCL_RULE_EXACT};
    T_REFUSED(r, "USD/RUB", "2024-11-04", &p, DCL_NO_RATE,
              "; --rate-policy asof would answer;");
    p.rule = DCL_RULE_ASOF;
    p.max_legs = 1;
    T_REFUSED(r, "RUB/EUR", "2024-10-29", &p, DCL_NO_RATE,
              "; --max-legs 2 would answer;");
    p.max_legs = 0;
    p.no_builtin = 1;
    T_REFUSED(r, "RUB/EUR", "2024-10-29", &p, DCL_NO_RATE,
              "; the built-in data would answer;");
    dcl_rates_free(r);
}

static void outside_of_what_is_held(void)
{
    dcl_rates *r = t_builtin();
    T_REFUSED(r, "EUR/USD", "2020-05-31", NULL, DCL_NO_RATE,
              "those held run from 2020-06-01 to");
    T_REFUSED(r, "USD/RUB", "2010-05-31", NULL, DCL_NO_RATE,
              "within 14 days of 2010-05-31; the nearest is of 1998-01-17");
    T_REFUSED(r, "RUB/USD", "2026-11-22", NULL, DCL_NO_RATE,
              "the nearest is of 2024-12-10, 712 days away; --max-age, "
              "--rate-on or --assume-rate decides");
    dcl_rates_free(r);
}

static void no_way(void)
{
    dcl_rates *r = t_table("Pair: AAA/BBB\nRate: 2024-10-29 1\n\n"
                           "Pair: CCC/DDD\nRate: 2024-10-29 1\n");
    T_REFUSED(r, "AAA/CCC", "2024-10-29", NULL, DCL_NO_RATE,
              "no way from AAA to CCC on 2024-10-29");
    dcl_rates_free(r);
}

static void the_message_is_whole(void)
{
    dcl_rates *r = t_builtin();
    static const char *const ecb[] = {"ecb"};
    dcl_policy p = {.size = sizeof p, .sources = ecb, .source_count = 1};
    T_REFUSED(r, "EUR/RUB", "2024-10-29", &p, DCL_NO_RATE,
              "European Central Bank ended EUR/RUB on 2022-03-01; its newest "
              "rate is 973 days older than 2024-10-29; --source ecb --source "
              "cbr would answer; --max-age none, --rate-on or --assume-rate "
              "decides");
    dcl_rates_free(r);
}

T_TESTS(money, refuse, T(no_rates_of_a_currency), T(no_rates_of_a_successor),
        T(one_day_is_no_days), T(a_source_that_is_not_known),
        T(what_would_answer),
        T(outside_of_what_is_held), T(no_way), T(the_message_is_whole));
