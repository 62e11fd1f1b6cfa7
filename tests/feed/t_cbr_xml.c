/* The Bank of Russia's XML: a day, a range, nominals, the comma, exponents. */
#include "feed/samples.h"

static void a_day(void)
{
    dcl_rates *r = t_feed("cbr-day.xml", NULL, NULL);
    t_held(r, "USD/RUB", "cbr", "2026-04-25", "1", "75.5273");
    t_held(r, "VND/RUB", "cbr", "2026-04-25", "10000", "30.0750");
    t_held(r, "IRR/RUB", "cbr", "2026-04-25", "1000000", "53.9256");
    t_held(r, "BYN/RUB", "cbr", "2026-04-25", "1", "26.7960");
    dcl_rates_free(r);
}

static void a_range(void)
{
    dcl_rates *r = t_feed("cbr-range.xml", NULL, NULL);
    t_held(r, "VND/RUB", "cbr", "2026-03-03", "10000", "30.8225");
    t_held(r, "VND/RUB", "cbr", "2026-03-05", "10000", "31.0558");
    T_RATE(r, "VND/RUB", "2026-03-03", NULL, "12329/4000000");
    dcl_rates_free(r);
}

static void the_day_that_was_asked_for(void)
{
    size_t i;
    static const struct {
        const char *asked;
        dcl_status status;
    } want[] = {{"2026-04-25", DCL_OK},    {"2026-04-26", DCL_OK},
                {"2026-05-09", DCL_OK},    {"2026-05-10", DCL_RANGE},
                {"2026-04-24", DCL_RANGE}, {"2025-04-25", DCL_RANGE}};
    static const char text[] =
        "<ValCurs Date=\"25.04.2026\"><Valute ID=\"R01235\">"
        "<CharCode>USD</CharCode><Nominal>1</Nominal><Value>75,5273</Value>"
        "</Valute></ValCurs>";
    for (i = 0; i < sizeof want / sizeof *want; i++) {
        dcl_day asked = t_day(want[i].asked);
        dcl_feed_options o = {.size = sizeof o, .asked = &asked};
        dcl_rates *r = NULL;
        dcl_err err = {0};
        T_STATUS(dcl_feed_read(&r, NULL, text, strlen(text), &o, NULL, &err),
                 want[i].status, &err);
        if (want[i].status == DCL_OK) {
            t_held(r, "USD/RUB", "cbr", "2026-04-25", "1", "75.5273");
        } else {
            CU_ASSERT(strstr(err.msg, "of 2026-04-25, not of") != NULL);
        }
        dcl_rates_free(r);
    }
}

/* The unit of the rate changed on 1998-01-01, the nominal did not. */
static void the_redenomination(void)
{
    dcl_rates *r = NULL;
    dcl_err err = {0};
    T_STATUS(
        t_feed_text(
            &r,
            "<ValCurs ID=\"R01235\" DateRange1=\"30.12.1997\" "
            "DateRange2=\"01.01.1998\"><Record Date=\"30.12.1997\" "
            "Id=\"R01235\"><Nominal>1</Nominal><Value>5960,0000</Value>"
            "</Record><Record Date=\"01.01.1998\" Id=\"R01235\"><Nominal>1"
            "</Nominal><Value>5,9600</Value></Record></ValCurs>",
            NULL, &err),
        DCL_OK, &err);
    t_held(r, "USD/RUR", "cbr", "1997-12-30", "1", "5960.0000");
    t_held(r, "USD/RUB", "cbr", "1998-01-01", "1", "5.9600");
    dcl_rates_free(r);
}

static void an_id_that_the_table_has_not(void)
{
    static const char text[] =
        "<ValCurs ID=\"R09999\" DateRange1=\"01.03.2026\" "
        "DateRange2=\"05.03.2026\"><Record Date=\"03.03.2026\" "
        "Id=\"R09999\"><Nominal>1</Nominal><Value>7,5</Value></Record>"
        "</ValCurs>";
    dcl_feed_options o = {.size = sizeof o, .ccy = {"ABC"}};
    dcl_rates *r = NULL;
    dcl_err err = {0};
    t_feed_bad(text, DCL_NO_CURRENCY, "`R09999`");
    T_STATUS(dcl_feed_read(&r, NULL, text, strlen(text), &o, NULL, &err),
             DCL_OK, &err);
    t_held(r, "ABC/RUB", "cbr", "2026-03-03", "1", "7.5");
    dcl_rates_free(r);
}

#define DAY "<ValCurs Date=\"25.04.2026\">"
#define USD(inner)                                                             \
    "<Valute><CharCode>USD</CharCode>" inner "</Valute></ValCurs>"
#define RANGE                                                                  \
    "<ValCurs ID=\"R01235\" DateRange1=\"01.03.2026\" "                        \
    "DateRange2=\"05.03.2026\">"

static void what_is_refused(void)
{
    t_feed_bad(DAY USD("<Nominal>1</Nominal>"), DCL_SYNTAX, "without");
    t_feed_bad(DAY USD("<Value>7,5</Value>"), DCL_SYNTAX, "without");
    t_feed_bad(DAY USD("<Nominal>1</Nominal><Value>7.5</Value>"), DCL_SYNTAX,
               "decimal point");
    t_feed_bad(DAY USD("<Nominal>0</Nominal><Value>7,5</Value>"), DCL_RANGE,
               "zero");
    t_feed_bad(DAY USD("<Nominal>1</Nominal><Value>0,0000</Value>"),
               DCL_RANGE, "zero");
    t_feed_bad(DAY USD("<Nominal>1</Nominal><Value>7,5,1</Value>"),
               DCL_SYNTAX, "not a rate");
    t_feed_bad(DAY USD("<Nominal>100</Nominal><Value>7,5</Value>"
                       "<VunitRate>0,75</VunitRate>"),
               DCL_CONFLICT, "VunitRate 0.75 is not Value 7.5 for Nominal 100");
    t_feed_bad(DAY "</ValCurs>", DCL_NO_RATE, "holds no rate");
    t_feed_bad("<ValCurs Date=\"25/04/2026\"></ValCurs>", DCL_SYNTAX, "Date");
    t_feed_bad(RANGE "<Record Date=\"06.03.2026\" Id=\"R01235\"/></ValCurs>",
               DCL_SYNTAX, "range");
    t_feed_bad(RANGE "<Record Date=\"03.03.2026\" Id=\"R01239\"/></ValCurs>",
               DCL_SYNTAX, "another currency");
    t_feed_bad(RANGE "<Valute/></ValCurs>", DCL_SYNTAX, "Valute");
    t_feed_bad(DAY "<Record/></ValCurs>", DCL_SYNTAX, "Record");
    t_feed_bad(DAY "<Error/></ValCurs>", DCL_SYNTAX, "neither");
}

/* 5,39256E-05 is 53,9256 for a million; tested apart from the sample. */
static void the_exponent_of_a_unit_rate(void)
{
    dcl_rates *r = NULL;
    dcl_err err = {0};
    T_STATUS(t_feed_text(&r,
                         DAY USD("<Nominal>1000000</Nominal>"
                                 "<Value>53,9256</Value>"
                                 "<VunitRate>5,39256E-05</VunitRate>"),
                         NULL, &err),
             DCL_OK, &err);
    dcl_rates_free(r);
    t_feed_bad(DAY USD("<Nominal>1000000</Nominal><Value>53,9256</Value>"
                       "<VunitRate>5,39256E-04</VunitRate>"),
               DCL_CONFLICT, "VunitRate");
}

T_TESTS(feed, cbr_xml, T(a_day), T(a_range), T(the_day_that_was_asked_for),
        T(the_redenomination), T(an_id_that_the_table_has_not),
        T(what_is_refused), T(the_exponent_of_a_unit_rate));
