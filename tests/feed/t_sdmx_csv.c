/* The ECB's data-api. */
#include "feed/samples.h"

static void the_sample(void)
{
    dcl_rates *r = t_feed("ecb-sdmx.csv", NULL, NULL);
    t_held(r, "EUR/USD", "ecb", "2024-10-29", "1", "1.0774");
    t_held(r, "EUR/JPY", "ecb", "2024-10-30", "1", "165.91");
    dcl_rates_free(r);
}

#define HEAD "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,TIME_PERIOD,OBS_VALUE\n"

static void columns_by_name(void)
{
    dcl_rates *r = NULL;
    dcl_feed_report report;
    dcl_err err = {0};
    T_STATUS(t_feed_text(&r,
                         "OBS_VALUE,TIME_PERIOD,CURRENCY_DENOM,CURRENCY\n"
                         "1.0774,2024-10-29,EUR,USD\n",
                         NULL, &err),
             DCL_OK, &err);
    t_held(r, "EUR/USD", "ecb", "2024-10-29", "1", "1.0774");
    dcl_rates_free(r);
    r = NULL;
    T_STATUS(t_feed_text(&r,
                         HEAD "k,D,USD,EUR,SP00,2024-10-29,1.0774\n"
                              "m,M,USD,EUR,SP00,2024-10,1.0904\n"
                              "x,D,E8,EUR,EN00,2024-10-29,98.9\n",
                         &report, &err),
             DCL_OK, &err);
    CU_ASSERT_EQUAL(report.rates, 1);
    CU_ASSERT_EQUAL(report.skipped, 2);
    T_STR(report.skipped_what, "m");
    dcl_rates_free(r);
}

static void what_is_refused(void)
{
    t_feed_bad("CURRENCY_DENOM,CURRENCY\nEUR,USD\n", DCL_SYNTAX, "no column");
    t_feed_bad(HEAD "k,D,USD,EUR,SP00,2024-10-29,1.0774", DCL_SYNTAX,
               "cut off");
    t_feed_bad(HEAD "k,D,USD,EUR,SP00,2024-10-29\n", DCL_SYNTAX, "columns");
    t_feed_bad(HEAD "k,D,USD,EUR,SP00,2024-10,1.0774\n", DCL_SYNTAX, "f:2:18");
    t_feed_bad("CURRENCY_DENOM,CURRENCY,TIME_PERIOD,OBS_VALUE,UNIT_MULT\n"
               "EUR,USD,2024-10-29,1.0774,3\n",
               DCL_RANGE, "multiplier");
    t_feed_bad(HEAD, DCL_NO_RATE, "no rate");
}

T_TESTS(feed, sdmx_csv, T(the_sample), T(columns_by_name),
        T(what_is_refused));
