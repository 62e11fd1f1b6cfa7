/* The Federal Reserve's H.10: both directions, both dialects. */
#include "feed/samples.h"

static void the_samples(void)
{
    dcl_feed_report report;
    dcl_rates *r = t_feed("fed.csv", NULL, &report);
    t_held(r, "EUR/USD", "fed", "2021-02-19", "1", "1.2136");
    t_held(r, "USD/BRL", "fed", "2021-02-22", "1", "5.4781");
    t_held(r, "GBP/USD", "fed", "2021-02-22", "1", "1.4077");
    T_STR(report.skipped_what, "JRXWTFB_N.B");
    dcl_rates_free(r);
    r = t_feed("fed-bare.csv", NULL, NULL);
    t_held(r, "USD/BRL", "fed", "2021-02-19", "1", "5.3938");
    dcl_rates_free(r);
}

#define HEAD(unit, mult, ccy, id)                                              \
    "Series Description,x\nUnit:," unit "\nMultiplier:," mult                  \
    "\nCurrency:," ccy "\nUnique Identifier: ,H10/H10/" id "\nTime Period," id \
    "\n"

static void what_is_refused(void)
{
    t_feed_bad(HEAD("Currency:_Per_USD", "1", "EUR", "RXI$US_N.B.EU")
               "2021-02-19,1.2136\n",
               DCL_CONFLICT, "do not say the same");
    t_feed_bad(HEAD("Currency:_Per_EUR", "100", "USD", "RXI$US_N.B.EU")
               "2021-02-19,1.2136\n",
               DCL_CONFLICT, "do not say the same");
    t_feed_bad(HEAD("Currency:_Per_EUR", "1", "USD", "RXI$US_N.B.EU")
               "2021-02-19,1.2136,5\n",
               DCL_SYNTAX, "columns");
    t_feed_bad(HEAD("Currency:_Per_EUR", "1", "USD", "RXI$US_N.B.EU")
               "2021-02-19,NaN\n",
               DCL_SYNTAX, "f:7:12");
    t_feed_bad("Series Description,x\nUnit:,Currency:_Per_EUR\n", DCL_SYNTAX,
               "Time Period");
    t_feed_bad(HEAD("Index:_2006", "1", "NA", "JRXWTFB_N.B")
               "2021-02-19,98.1\n",
               DCL_NO_RATE, "no rate");
}

T_TESTS(feed, fed_csv, T(the_samples), T(what_is_refused));
