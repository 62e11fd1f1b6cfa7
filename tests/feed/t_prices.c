/* Price lines of ledger, hledger and beancount. */
#include "feed/samples.h"

static void the_samples(void)
{
    dcl_rates *r = t_feed("prices.ledger", NULL, NULL);
    t_held(r, "USD/RUB", "user", "2024-10-29", "1", "97.2300");
    t_held(r, "USD/RUB", "user", "2024-10-30", "1", "97.3261");
    t_held(r, "USD/RUB", "user", "2024-10-31", "1", "97.0530");
    t_held(r, "USD/RUB", "user", "2024-11-01", "1", "97.0226");
    dcl_rates_free(r);
    r = t_feed("prices.beancount", NULL, NULL);
    t_held(r, "EUR/USD", "user", "2024-10-29", "1", "1.0774");
    dcl_rates_free(r);
}

static void forms_of_a_line(void)
{
    static const char *const text[] = {
        "P 2024-10-29 USD 97.23 RUB\n", "P 2024-10-29 USD 97.23RUB\n",
        "P 2024-10-29 USD RUB 97.23\n", "P 2024.10.29 USD 97,23 RUB\r\n",
        "\n\nP\t2024-10-29 \"USD\" 97.23 \"RUB\" ; why\n",
        "* org\n# note\nP 2024-10-29 0:00 USD 97.23 RUB\n",
        "2024-10-29 price USD 97.23 RUB; a comment\n"};
    for (size_t i = 0; i < sizeof text / sizeof *text; i++) {
        dcl_rates *r = NULL;
        dcl_err err = {0};
        T_STATUS(t_feed_text(&r, text[i], NULL, &err), DCL_OK, &err);
        t_held(r, "USD/RUB", "user", "2024-10-29", "1", "97.23");
        dcl_rates_free(r);
    }
}

static void what_is_refused(void)
{
    t_feed_bad("P 2024-10-29 USD 1,234 RUB\n", DCL_SYNTAX,
               "may be a grouped number");
    t_feed_bad("P 2024-10-29 USD 1,234.5 RUB\n", DCL_SYNTAX, "grouping");
    t_feed_bad("P 2024-10-29 $ 97.23 RUB\n", DCL_SYNTAX, "symbol");
    t_feed_bad("P 2024-10-29 USD 97.23\n", DCL_SYNTAX, "97.2300 RUB");
    t_feed_bad("P 2024-10-29 USD 97.23 RUB EUR\n", DCL_SYNTAX, "f:1:14");
    t_feed_bad("P 2024-02-30 USD 97.23 RUB\n", DCL_SYNTAX, "not a price line");
    t_feed_bad("P 2024-10-29 USD -97.23 RUB\n", DCL_SYNTAX, "97.2300 RUB");
    t_feed_bad("P 2024-10-29 USD 97.23 USD\n", DCL_RANGE, "itself");
    /* it may be the half of 97.2300 */
    t_feed_bad("P 2024-10-29 USD RUB 97.23", DCL_SYNTAX, "does not end");
    t_feed_bad("2024-10-29 * \"Payee\"\n", DCL_SYNTAX, "not a price line");
    t_feed_bad("P 2024-10-29 USD 97.23 RUB\nP 2024-10-29 USD 97.24 RUB\n",
               DCL_CONFLICT, "(f:1)");
}

static void a_comma_is_a_point_where_it_can_be_nothing_else(void)
{
    dcl_rates *r = NULL;
    dcl_err err = {0};
    T_STATUS(t_feed_text(&r, "P 2024-10-29 USD 0,125 RUB\n", NULL, &err),
             DCL_OK, &err);
    t_held(r, "USD/RUB", "user", "2024-10-29", "1", "0.125");
    dcl_rates_free(r);
}

T_TESTS(feed, prices, T(the_samples), T(forms_of_a_line), T(what_is_refused),
        T(a_comma_is_a_point_where_it_can_be_nothing_else));
