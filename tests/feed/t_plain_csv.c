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

/* The header has the pair, or the reader was told it. */
static void the_pair_of_a_file(void)
{
    dcl_feed_options o = {.size = sizeof o, .name = "f", .source = "cbr",
                          .base = {"USD"}, .quote = {"RUB"}};
    static const char bare[] = "date,rate\n29.10.2024,97.2300\n";
    static const char own[] = "date,rub_per_eur\n2024-10-29,105\n";
    dcl_rates *r = t_feed("per.csv", NULL, NULL);
    dcl_err err = {0};
    t_held(r, "USD/RUB", "user", "2024-10-29", "1", "97.23");
    dcl_rates_free(r);
    r = NULL;
    T_STATUS(dcl_feed_read(&r, NULL, bare, strlen(bare), &o, NULL, &err),
             DCL_OK, &err);
    t_held(r, "USD/RUB", "cbr", "2024-10-29", "1", "97.2300");
    dcl_rates_free(r);
    r = NULL;
    T_STATUS(dcl_feed_read(&r, NULL, own, strlen(own), &o, NULL, &err),
             DCL_CONFLICT, &err);
    CU_ASSERT(strstr(err.msg, "names its pairs itself") != NULL);
    t_feed_bad(bare, DCL_SYNTAX, "--pair USD/RUB");
}

/* The Bank of Russia's export names its currency in Russian, and does not mark
 * the redenomination. */
static void an_export(void)
{
    dcl_rates *r = t_feed("cbr-export.csv", NULL, NULL);
    t_held(r, "USD/RUB", "cbr", "2023-11-30", "1", "88.8841");
    t_held(r, "USD/RUB", "cbr", "1998-01-01", "1", "5.9600");
    t_held(r, "USD/RUR", "cbr", "1997-12-30", "1", "5960.0000");
    dcl_rates_free(r);
    t_feed_bad("nominal,data,curs,cdx\n1,2023-11-30,88.8841,Dollar\n",
               DCL_NO_CURRENCY, "which currency is `Dollar`");
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
        T(the_pair_of_a_file), T(an_export),
        T(what_is_refused));
