/* The ECB's XML: one day and a history. */
#include "feed/samples.h"

static void days(void)
{
    dcl_rates *r = t_feed("ecb-day.xml", NULL, NULL);
    t_held(r, "EUR/USD", "ecb", "2023-01-03", "1", "1.0545");
    /* trailing zeros are kept here, and dropped in the CSV */
    t_held(r, "EUR/RON", "ecb", "2023-01-03", "1", "4.9310");
    dcl_rates_free(r);
    r = t_feed("ecb-hist.xml", NULL, NULL);
    t_held(r, "EUR/USD", "ecb", "2024-10-28", "1", "1.0818");
    t_held(r, "EUR/USD", "ecb", "2024-10-29", "1", "1.0774");
    t_held(r, "EUR/RUB", "ecb", "2022-03-01", "1", "117.201");
    dcl_rates_free(r);
}

#define OPEN                                                                   \
    "<gesmes:Envelope xmlns:gesmes=\"http://www.gesmes.org/xml/2002-08-01\" "  \
    "xmlns=\"http://www.ecb.int/vocabulary/2002-08-01/eurofxref\"><Cube>"
#define CLOSE "</Cube></gesmes:Envelope>"

static void what_is_refused(void)
{
    t_feed_bad(OPEN "<Cube currency='USD' rate='1.05'/>" CLOSE, DCL_SYNTAX,
               "without a day");
    t_feed_bad(OPEN "<Cube time='2023-13-03'/>" CLOSE, DCL_RANGE, "not a day");
    t_feed_bad(OPEN "<Cube time='2023-01-03'>\n<Cube currency='USD' "
                    "rate='1,05'/></Cube>" CLOSE,
               DCL_SYNTAX, "f:2:1: ");
    t_feed_bad(OPEN "<Cube time='2023-01-03'><Cube currency='usd' "
                    "rate='1.05'/></Cube>" CLOSE,
               DCL_SYNTAX, "currency code");
    t_feed_bad(OPEN CLOSE, DCL_NO_RATE, "holds no rate");
    t_feed_bad(OPEN "</Cube>", DCL_SYNTAX, "well-formed");
    t_feed_bad("<x>Envelope</x>", DCL_SYNTAX, "root");
    t_feed_bad(OPEN "<Cube time='2023-01-03'><Cube currency='USD' "
                    "rate='1.05'/><Cube currency='USD' rate='1.06'/></Cube>"
                    CLOSE,
               DCL_CONFLICT, "two rates");
}

T_TESTS(feed, ecb_xml, T(days), T(what_is_refused));
