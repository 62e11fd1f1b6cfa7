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
    T_REFUSED(r, "EUR/RUB", "2022-03-09", NULL, DCL_NO_RATE, "2022-03-01");
    dcl_rates_free(r);
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

T_TESTS(feed, ecb_csv, T(the_history), T(one_day), T(what_is_refused));
