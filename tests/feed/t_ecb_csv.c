/* The ECB's CSV: history and one day. */
#include "feed/samples.h"

static void the_history(void)
{
    dcl_rates *r = t_feed("ecb-hist.csv", NULL, NULL);
    t_held(r, "EUR/USD", "ecb", "2024-10-29", "1", "1.0774");
    t_held(r, "EUR/USD", "ecb", "2024-10-31", "1", "1.0882");
    t_held(r, "EUR/RUB", "ecb", "2022-03-01", "1", "117.201");
    t_held(r, "EUR/HRK", "ecb", "2022-12-30", "1", "7.5365");
    t_held(r, "EUR/ISK", "ecb", "2022-03-02", "1", "143");
    T_REFUSED(r, "EUR/RUB", "2022-03-02", NULL, DCL_NO_RATE,
              "ecb ended EUR/RUB on 2022-03-01");
    T_RATE(r, "EUR/USD", "2024-11-02", NULL, "5441/5000");
    dcl_rates_free(r);
}

/* The order of the rows does not matter, and a gap within is no end. */
static void what_ended(void)
{
    static const char *const text[] = {
        "Date,HRK,ISK,\n2023-01-02,N/A,151.5,\n2022-12-30,7.5365,151.5,\n"
        "2022-12-29,N/A,N/A,\n2022-12-28,7.5,150,\n",
        "Date,HRK,ISK,\n2022-12-28,7.5,150,\n2022-12-29,N/A,N/A,\n"
        "2022-12-30,7.5365,151.5,\n2023-01-02,N/A,151.5,\n"};
    for (size_t i = 0; i < 2; i++) {
        dcl_rates *r = NULL;
        dcl_series s;
        dcl_err err = {0};
        T_STATUS(t_feed_text(&r, text[i], NULL, &err), DCL_OK, &err);
        if (r == NULL) continue;
        T_RATE(r, "EUR/HRK", "2023-01-01", NULL, "15073/2000");
        T_REFUSED(r, "EUR/HRK", "2023-01-02", NULL, DCL_NO_RATE, "ended");
        T_RATE(r, "EUR/ISK", "2023-01-04", NULL, "303/2");
        T_STATUS(dcl_rates_series(&s, r, 0, &err), DCL_OK, &err);
        CU_ASSERT_EQUAL(s.ended, t_day("2023-01-01"));
        dcl_rates_free(r);
    }
}

static void one_day(void)
{
    dcl_rates *r = t_feed("ecb-day.csv", NULL, NULL);
    t_held(r, "EUR/USD", "ecb", "2024-10-29", "1", "1.0774");
    t_held(r, "EUR/GBP", "ecb", "2024-10-29", "1", "0.8302");
    dcl_rates_free(r);
}

static void what_is_refused(void)
{
    t_feed_bad("Date,USD,JPY,\n2024-10-29,1.0774,165,66,\n", DCL_SYNTAX,
               "f:2:1: a row of 5 columns under a header of 4");
    t_feed_bad("Date,USD,\n2024-10-29,1.07", DCL_SYNTAX, "f:2:1");
    t_feed_bad("Date,USD,\n2024-10-29,1.07,", DCL_SYNTAX, "cut off");
    t_feed_bad("Date,USD,\n2024-02-30,1.07,\n", DCL_RANGE, "f:2:1");
    t_feed_bad("Date,USD,usd,\n", DCL_SYNTAX, "f:1:10: `usd`");
    t_feed_bad("Date,USD,\n2024-10-29,-1.07,\n", DCL_SYNTAX, "f:2:12");
    t_feed_bad("Date,USD,\n2024-10-29,0.0,\n", DCL_RANGE, "zero");
    t_feed_bad("Date,USD,JPY,\n2024-10-29,,165.66,\n", DCL_SYNTAX, "f:2:12");
    t_feed_bad("Date,USD,\n2024-10-29,1.07,\n2024-10-29,1.08,\n",
               DCL_CONFLICT, "1.07 (f:2) and 1.08 (f:3)");
    t_feed_bad("Date,USD,EUR,\n2024-10-29,1.07,1,\n", DCL_RANGE, "itself");
    t_feed_bad("Date,USD,\n", DCL_NO_RATE, "holds no rate");
    t_feed_bad("Date,USD,\n2024-10-29,1.07,\n20", DCL_SYNTAX, "f:3:1");
}

T_TESTS(feed, ecb_csv, T(the_history), T(what_ended), T(one_day),
        T(what_is_refused));
