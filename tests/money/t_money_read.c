/* The library's own form: what is refused, and where. */
#include <stdlib.h>

#include "money/monies.h"

static void refused(const char *text, dcl_status status, const char *at,
                    const char *part)
{
    dcl_rates *r = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_rates_read(&r, text, strlen(text), "t.rec", NULL, &err),
             status, &err);
    CU_ASSERT(r == NULL);
    if (strstr(err.msg, part) == NULL) T_STR(err.msg, part);
    if (at != NULL) {
        const char *p = strstr(text, at);
        CU_ASSERT(p != NULL);
        CU_ASSERT_EQUAL(err.at, (size_t)(p - text));
    }
    dcl_rates_free(r);
}

static void what_is_refused(void)
{
    refused("Pair: USD/RUB\nRate: 2024-10-29 97,23\n", DCL_SYNTAX, ",23",
            "t.rec:2: ");
    refused("Pair: USD/RUB\nRate: 2024-02-30 97\n", DCL_RANGE, NULL,
            "t.rec:2: ");
    refused("Pair: USD/RUB\n\n\nPair: USD/RUB\nRate: 2024-02-30 97\n",
            DCL_RANGE, NULL, "t.rec:5: ");
    refused("Pair: USD/RUB\nRate: 2024-10-29\n", DCL_SYNTAX, NULL, "t.rec:2");
    refused("Pair: USD/RUB\nRate: 2024-10-29 0\n", DCL_RANGE, "0\n", "zero");
    refused("Pair: USD/RUB\nRate: 2024-10-29 -5\n", DCL_SYNTAX, "-5", "");
    refused("Pair: USD/USD\nRate: 2024-10-29 1\n", DCL_RANGE, "USD/USD",
            "itself");
    refused("Pair: USD\n", DCL_SYNTAX, NULL, "capital");
    refused("Pair: usd/RUB\n", DCL_SYNTAX, "usd", "capital");
    refused("Pair: USD/RUB\nNominal: 0\n", DCL_RANGE, "0", "t.rec:2");
    refused("Pair: USD/RUB\nSauce: x\n", DCL_SYNTAX, "Sauce",
            "did you mean Source");
    refused("Rates: USD/RUB\n", DCL_SYNTAX, "Rates", "meaning");
    refused("USD/RUB 97.23\n", DCL_SYNTAX, NULL, "t.rec:1: ");
    refused("Currency: RUBLEDOOM\n", DCL_SYNTAX, "RUBLEDOOM", "capital");
    refused("Currency: ABC\nMinor: 31\n", DCL_RANGE, "31", "0 to 30");
    refused("Currency: ABC\nNumber: 1000\n", DCL_RANGE, "1000", "three");
    refused("Currency: ABC\nFrom: 2020-01-02\nTo: 2020-01-01\n", DCL_RANGE,
            "ABC", "before its first");
    refused("Currency: ABC\nBecomes: ABD\n", DCL_SYNTAX, NULL, "t.rec:2");
    refused("Currency: ABC\nBecomes: ABD 10 tomorrow\n", DCL_SYNTAX, NULL,
            "t.rec:2");
    refused("Currency: ABC\nEnglish: a / b / c\n", DCL_SYNTAX, "c\n",
            "forms");
    refused("Currency: ABC\nSymbol: a\tb\n", DCL_SYNTAX, "\tb", "control");
    refused("Publisher: x\nAge: -1\n", DCL_RANGE, "-1", "days");
    refused("Publisher: x\n\nPublisher: x\n", DCL_CONFLICT, NULL, "twice");
    refused("Pair: USD/RUB\nSource: a\n+ b\n", DCL_SYNTAX, NULL, "one line");
}

static void an_empty_table_is_a_table(void)
{
    dcl_rates *r = t_table("# nothing\n\n");
    CU_ASSERT_EQUAL(dcl_rates_count(r), 0);
    T_REFUSED(r, "USD/RUB", "2024-10-29", NULL, DCL_NO_CURRENCY, "USD");
    dcl_rates_free(r);
}

static void line_ends_and_marks_of_other_systems(void)
{
    dcl_rates *r = t_table("\xEF\xBB\xBFPair: USD/RUB\r\n"
                           "Rate: 2024-10-29 97.2300\r\n");
    dcl_leg leg;
    dcl_err err = {0};
    T_STATUS(dcl_rates_nth(&leg, r, 0, 0, &err), DCL_OK, &err);
    T_STR(leg.rate, "97.2300");
    T_STR(leg.source, "user");
    T_STR(leg.file, "t.rec");
    CU_ASSERT_EQUAL(leg.line, 2);
    CU_ASSERT_EQUAL(leg.builtin, 0);
    dcl_rates_free(r);
}

/* Each text cut anywhere is read or refused, and nothing leaks. */
static void cut_anywhere(void)
{
    static const char text[] =
        "Currency: ABC\nNumber: 007\nMinor: 2\nBecomes: ABD 4e29 2030-01-01\n"
        "English: abacus / abaci\n\nPublisher: nbx\nAge: 3\n\n"
        "Pair: USD/ABC\nBy: nbx\nNominal: 100\nRate: 2024-10-29 97.2300\n";
    size_t good = 0;
    for (size_t n = 0; n <= strlen(text); n++) {
        t_heap h = {0, 0, 0};
        dcl_mem mem = t_heap_mem(&h);
        dcl_rates *r = NULL;
        dcl_err err = {0};
        dcl_status status =
            dcl_rates_read(&r, text, n, "cut.rec", &mem, &err);
        CU_ASSERT((status == DCL_OK) == (r != NULL));
        CU_ASSERT(status == DCL_OK || (err.msg[0] != '\0' && err.at <= n));
        good += status == DCL_OK;
        dcl_rates_free(r);
        CU_ASSERT_EQUAL(h.live, 0);
    }
    CU_ASSERT(good > 10 && good < strlen(text) / 2);
}

static void every_allocation_may_fail(void)
{
    static const char text[] =
        "Currency: ABC\nEnglish: a\n\nPublisher: nbx\nAge: 3\n\n"
        "Pair: USD/ABC\nBy: nbx\nRate: 2024-10-30 1\nRate: 2024-10-29 2\n"
        "Rate: 2024-10-31 2\n";
    t_heap h = {0, 0, 0};
    dcl_mem mem = t_heap_mem(&h);
    dcl_status status = DCL_NO_MEMORY;
    for (h.fail_at = 1; status == DCL_NO_MEMORY && h.fail_at < 500;
         h.fail_at++) {
        dcl_rates *r = NULL;
        dcl_err err = {0};
        h.requests = 0;
        status = dcl_rates_read(&r, text, strlen(text), "t", &mem, &err);
        CU_ASSERT((status == DCL_OK) == (r != NULL));
        dcl_rates_free(r);
        CU_ASSERT_EQUAL(h.live, 0);
    }
    T_STATUS(status, DCL_OK, NULL);
    CU_ASSERT(h.fail_at > 10);
}

/* The short way to a day is dcl_date_read's: every day of some years, and what
 * is none. */
static void days_by_two_roads(void)
{
    dcl_day first = t_day("1899-12-25");
    for (uint64_t i = t_effort(400); i > 0; i--) {
        dcl_day day = first + (dcl_day)t_below(80000), seen = 0;
        char text[64] = "Pair: USD/RUB\nRate: ", iso[16];
        size_t need, at = strlen(text);
        dcl_leg leg;
        dcl_rates *r = NULL;
        dcl_err err = {0};
        dcl_status want, got;
        (void)dcl_date_write(iso, sizeof iso, &need, day, NULL);
        if (t_below(3) == 0) iso[5 + t_below(5)] = (char)('0' + t_below(10));
        strcat(text, iso);
        strcat(text, " 1\n");
        want = dcl_date_read(&seen, iso, strlen(iso), NULL);
        got = dcl_rates_read(&r, text, strlen(text), "t.rec", NULL, &err);
        T_STATUS(got, want, &err);
        CU_ASSERT(got == DCL_OK || (err.at >= at && err.at <= at + 10));
        if (got == DCL_OK && want == DCL_OK) {
            T_STATUS(dcl_rates_nth(&leg, r, 0, 0, &err), DCL_OK, &err);
            CU_ASSERT_EQUAL(leg.day, seen);
        }
        dcl_rates_free(r);
    }
}

/* The run of Rate lines at a record's end is read by itself, unless something
 * stands among them: the built-in table both ways, written again. */
static void rates_by_two_roads(void)
{
    dcl_rates *r = t_builtin(), *slow = NULL;
    t_text first = {0}, second = {0};
    dcl_sink a = t_sink(&first), b = t_sink(&second);
    dcl_err err = {0};
    const char *text;
    char *bent;
    size_t at = 0, comments = 0;
    T_STATUS(dcl_rates_write(&a, r, &err), DCL_OK, &err);
    text = t_cstr(&first);
    bent = malloc(2 * first.n);
    for (const char *p = text; *p != '\0';) {
        size_t n = strcspn(p, "\n") + 1;
        memcpy(bent + at, p, n);
        at += n;
        if (strncmp(p, "Rate: ", 6) == 0 && strncmp(p + n, "Rate: ", 6) == 0 &&
            comments++ % 100 == 0) {
            memcpy(bent + at, "# among them\n", 13);
            at += 13;
        }
        p += n;
    }
    T_STATUS(dcl_rates_read(&slow, bent, at, "slow", NULL, &err), DCL_OK,
             &err);
    T_STATUS(dcl_rates_write(&b, slow, &err), DCL_OK, &err);
    CU_ASSERT(comments > 2000);
    CU_ASSERT(strcmp(text, t_cstr(&second)) == 0);
    free(bent);
    dcl_rates_free(slow);
    dcl_rates_free(r);
    t_free(&second);
    t_free(&first);
}

/* A key after the rates, a blank at their end, another record's rates. */
static void rates_among_other_lines(void)
{
    dcl_rates *r = t_table("Pair: USD/RUB\nRate: 2024-10-29 97\t\r\n"
                           "Rate: 2023-10-29  90\nBy: cbr\n\n\n"
                           "Pair: EUR/RUB\n# none\n\n"
                           "Pair: EUR/USD\nRate: 2024-10-29 1.0774");
    dcl_leg leg;
    dcl_err err = {0};
    CU_ASSERT_EQUAL(dcl_rates_count(r), 3);
    T_STATUS(dcl_rates_at(&leg, r, t_ccy("USD"), t_ccy("RUB"), "cbr",
                          t_day("2024-10-29"), NULL, &err),
             DCL_OK, &err);
    T_STR(leg.rate, "97");
    CU_ASSERT_EQUAL(leg.line, 2);
    T_STATUS(dcl_rates_at(&leg, r, t_ccy("USD"), t_ccy("RUB"), "cbr",
                          t_day("2023-10-29"), NULL, &err),
             DCL_OK, &err);
    CU_ASSERT_EQUAL(leg.line, 3);
    T_STATUS(dcl_rates_at(&leg, r, t_ccy("EUR"), t_ccy("USD"), "user",
                          t_day("2024-10-29"), NULL, &err),
             DCL_OK, &err);
    T_STR(leg.rate, "1.0774");
    CU_ASSERT_EQUAL(leg.line, 11);
    dcl_rates_free(r);
    refused("Currency: ABC\nRate: 2024-10-29 97\n", DCL_SYNTAX, "Rate",
            "t.rec:2: ");
    refused("Rate: 2024-10-29 97\n", DCL_SYNTAX, "Rate", "t.rec:1: ");
    refused("Pair: USD/RUB\n\nRate: 2024-10-29 97\n", DCL_SYNTAX, "Rate",
            "t.rec:3: ");
    refused("Pair: USD/RUB\nRate: 2024-10-29 97\nRate: 2024-10-30 9x\n",
            DCL_SYNTAX, "x\n", "t.rec:3: ");
    refused("Pair: USD/RUB\nRate: 2024-10-29 97\nRate: 2024-10-32 9\n",
            DCL_RANGE, "2024-10-32", "t.rec:3: ");
}

T_TESTS(money, money_read, T(rates_by_two_roads),
        T(rates_among_other_lines), T(days_by_two_roads), T(what_is_refused),
        T(an_empty_table_is_a_table),
        T(line_ends_and_marks_of_other_systems), T(cut_anywhere),
        T(every_allocation_may_fail));
