/* Rates as plain CSV. */
#include "feed/samples.h"

static void the_sample(void)
{
    dcl_rates *r = t_feed("plain.csv", NULL, NULL);
    t_held(r, "USD/RUB", "cbr", "2024-10-29", "1", "97.2300");
    t_held(r, "VND/RUB", "cbr", "2026-03-03", "10000", "30.8225");
    t_held(r, "EUR/USD", "ecb", "2024-10-29", "1", "1.0774");
    dcl_rates_free(r);
}

static void columns_in_any_order(void)
{
    dcl_rates *r = NULL;
    dcl_err err = {0};
    T_STATUS(t_feed_text(&r,
                         "\xEF\xBB\xBFquote,rate,base,date\r\n"
                         "RUB,\"97.2300\",USD,2024-10-29\r\n",
                         NULL, &err),
             DCL_OK, &err);
    t_held(r, "USD/RUB", "user", "2024-10-29", "1", "97.2300");
    dcl_rates_free(r);
}

static void what_is_refused(void)
{
    t_feed_bad("date,base,quote\n", DCL_SYNTAX, "no column rate");
    t_feed_bad("date,base,quote,rate,base\n", DCL_SYNTAX, "each once");
    t_feed_bad("date,base,quote,rate,bank\n", DCL_SYNTAX, "`bank`");
    t_feed_bad("date,base,quote,rate\n2024-10-29,USD,RUB\n", DCL_SYNTAX,
               "f:2:1");
    t_feed_bad("date,base,quote,rate\n2024-10-29,USD,roubles,97\n",
               DCL_SYNTAX, "capital");
    t_feed_bad("date,base,quote,rate\n29/10/2024,USD,RUB,97\n", DCL_SYNTAX,
               "not a day");
    t_feed_bad("date,base,quote,rate\n2024-10-29,USD,RUB,97", DCL_SYNTAX,
               "cut off");
}

T_TESTS(feed, plain_csv, T(the_sample), T(columns_in_any_order),
        T(what_is_refused));
