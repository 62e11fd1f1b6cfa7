/* Refusals name the reason and the way out, and fit the message. */
#include "money/monies.h"

static void no_rates_of_a_currency(void)
{
    dcl_rates *r = t_builtin();
    T_REFUSED(r, "RUB/KZT", "2024-10-29", NULL, DCL_NO_RATE,
              "no rates of KZT are held; --rates FILE adds them");
    T_REFUSED(r, "KZT/RUB", "2024-10-29", NULL, DCL_NO_RATE,
              "no rates of KZT");
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

T_TESTS(money, refuse, T(no_rates_of_a_currency), T(outside_of_what_is_held),
        T(no_way), T(the_message_is_whole));
