/* The IMF's month: two blocks, names, the direction of "(1)". */
#include "feed/samples.h"

static void the_sample(void)
{
    dcl_rates *r = t_feed("imf.tsv", NULL, NULL);
    t_held(r, "EUR/USD", "imf", "2023-01-03", "1", "1.0545");
    t_held(r, "EUR/USD", "imf", "2023-01-05", "1", "1.0601");
    t_held(r, "USD/RUB", "imf", "2023-01-10", "1", "70.3002");
    dcl_rates_free(r);
}

#define HEAD                                                                   \
    "Representative Exchange Rates for Selected Currencies for January 2023\n" \
    "Currency\tJanuary 10, 2023\tJanuary 11, 2023\n"

static void names_that_are_not_known_are_counted(void)
{
    dcl_rates *r = NULL;
    dcl_feed_report report;
    dcl_err err = {0};
    T_STATUS(t_feed_text(&r,
                         HEAD "Rai stones\t1\t2\nJapanese yen\t\t132.5\n"
                              "U.K. pound(1)\t1.2156\t1.2138\n",
                         &report, &err),
             DCL_OK, &err);
    CU_ASSERT_EQUAL(report.skipped, 1);
    T_STR(report.skipped_what, "Rai stones");
    CU_ASSERT_EQUAL(report.gaps, 1);
    t_held(r, "USD/JPY", "imf", "2023-01-11", "1", "132.5");
    t_held(r, "GBP/USD", "imf", "2023-01-10", "1", "1.2156");
    dcl_rates_free(r);
}

static void what_is_refused(void)
{
    t_feed_bad(HEAD "Japanese yen\t132\n", DCL_SYNTAX, "columns");
    t_feed_bad(HEAD "Japanese yen\t132\t13x\n", DCL_SYNTAX, "f:3:18");
    t_feed_bad(HEAD "Japanese yen\t132\t133", DCL_SYNTAX, "cut off");
    t_feed_bad("Representative Exchange Rates\nCurrency\t10 January 2023\n",
               DCL_SYNTAX, "January 09, 2023");
}

T_TESTS(feed, imf_tsv, T(the_sample), T(names_that_are_not_known_are_counted),
        T(what_is_refused));
