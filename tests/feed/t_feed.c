/* Any file: its form is told from its content; cut off or bent, it is read
 * whole or refused. */
#include <stdlib.h>

#include "feed/samples.h"

static const struct {
    const char *name;
    dcl_feed_form form;
    size_t rates, gaps, skipped;
    int ends_itself; /* a cut is never a whole file of fewer rows */
} sample[] = {
    {"ecb-hist.csv", DCL_FEED_ECB_CSV, 54, 10, 0, 0},
    {"ecb-day.csv", DCL_FEED_ECB_CSV, 4, 0, 0, 0},
    {"ecb-day.xml", DCL_FEED_ECB_XML, 5, 0, 0, 1},
    {"ecb-hist.xml", DCL_FEED_ECB_XML, 20, 0, 0, 1},
    {"ecb-sdmx.csv", DCL_FEED_SDMX_CSV, 6, 1, 0, 0},
    {"cbr-day.xml", DCL_FEED_CBR_XML, 6, 0, 0, 1},
    {"cbr-range.xml", DCL_FEED_CBR_XML, 3, 0, 0, 1},
    {"fed.csv", DCL_FEED_FED_CSV, 6, 3, 1, 0},
    {"fed-bare.csv", DCL_FEED_FED_CSV, 2, 2, 0, 0},
    {"imf.tsv", DCL_FEED_IMF_TSV, 5, 3, 0, 0},
    {"prices.ledger", DCL_FEED_PRICES, 4, 0, 0, 0},
    {"prices.beancount", DCL_FEED_PRICES, 2, 0, 0, 0},
    {"plain.csv", DCL_FEED_CSV, 3, 0, 0, 0},
    {"per.csv", DCL_FEED_CSV, 3, 0, 0, 0},
    {"cbr-export.csv", DCL_FEED_CSV, 5, 0, 0, 0},
    {"own.rec", DCL_FEED_OWN, 4, 0, 0, 0},
};
enum { SAMPLES = sizeof sample / sizeof *sample };

static void each_form_is_told_from_its_content(void)
{
    for (size_t i = 0; i < SAMPLES; i++) {
        dcl_feed_report report = {.size = sizeof report};
        dcl_rates *r = t_feed(sample[i].name, NULL, &report);
        size_t held = 0;
        T_STR(dcl_feed_name(report.form), dcl_feed_name(sample[i].form));
        CU_ASSERT_EQUAL(report.rates, sample[i].rates);
        CU_ASSERT_EQUAL(report.gaps, sample[i].gaps);
        CU_ASSERT_EQUAL(report.skipped, sample[i].skipped);
        CU_ASSERT(report.first <= report.last);
        for (size_t k = 0; k < dcl_rates_count(r); k++) {
            dcl_series s;
            dcl_err err = {0};
            T_STATUS(dcl_rates_series(&s, r, k, &err), DCL_OK, &err);
            held += s.count;
        }
        CU_ASSERT_EQUAL(held, sample[i].rates);
        dcl_rates_free(r);
    }
}

/* Every rate read is one of the whole file, digit for digit. */
static void all_of(const dcl_rates *part, const dcl_rates *whole, size_t want)
{
    dcl_policy exact = {.size = sizeof exact, .rule = DCL_RULE_EXACT};
    size_t held = 0;
    for (size_t i = 0; i < dcl_rates_count(part); i++) {
        dcl_series s = {.count = 0};
        dcl_leg leg, same;
        dcl_err err = {0};
        T_STATUS(dcl_rates_series(&s, part, i, &err), DCL_OK, &err);
        for (size_t k = 0; k < s.count; k++, held++) {
            T_STATUS(dcl_rates_nth(&leg, part, i, k, &err), DCL_OK, &err);
            T_STATUS(dcl_rates_at(&same, whole, leg.base, leg.quote,
                                  leg.source, leg.day, &exact, &err),
                     DCL_OK, &err);
            T_STR(leg.rate, same.rate);
            T_STR(leg.nominal, same.nominal);
            CU_ASSERT_EQUAL(leg.line, same.line);
        }
    }
    CU_ASSERT_EQUAL(held, want);
}

/* A cut file is refused, except where it is cut behind a whole line: then its
 * rates are those of the whole file's lines. */
static void cut_at_every_byte(void)
{
    for (size_t i = 0; i < SAMPLES; i++) {
        size_t n;
        char *text = t_sample(sample[i].name, &n);
        dcl_rates *whole = t_feed(sample[i].name, NULL, NULL);
        for (size_t cut = 0; cut < n; cut++) {
            /* exactly cut bytes, so that a read past them is caught */
            char *part = malloc(cut > 0 ? cut : 1);
            t_heap h = {0, 0, 0};
            dcl_mem mem = t_heap_mem(&h);
            dcl_rates *r = NULL;
            dcl_feed_report report = {.size = sizeof report};
            dcl_err err = {0};
            dcl_status status;
            memcpy(part, text, cut);
            status = dcl_feed_read(&r, &report, part, cut, NULL, &mem, &err);
            CU_ASSERT((status == DCL_OK) == (r != NULL));
            CU_ASSERT(status == DCL_OK || err.msg[0] != '\0');
            CU_ASSERT(err.at <= cut);
            if (sample[i].ends_itself) {
                CU_ASSERT(status != DCL_OK);
            } else if (status == DCL_OK) {
                CU_ASSERT(cut > 0 && text[cut - 1] == '\n');
                CU_ASSERT(report.rates <= sample[i].rates);
            }
            if (status == DCL_OK) all_of(r, whole, report.rates);
            dcl_rates_free(r);
            CU_ASSERT_EQUAL(h.live, 0);
            free(part);
        }
        dcl_rates_free(whole);
        free(text);
    }
}

/* Bytes changed at random: no crash, no leak, nothing half read. */
static void bent_at_random(void)
{
    for (uint64_t k = t_effort(1500); k > 0; k--) {
        size_t n;
        char *text = t_sample(sample[t_below(SAMPLES)].name, &n);
        t_heap h = {0, 0, 0};
        dcl_mem mem = t_heap_mem(&h);
        dcl_rates *r = NULL;
        dcl_err err = {0};
        dcl_status status;
        for (uint64_t j = 1 + t_below(4); j > 0; j--) {
            static const char likely[] = "\0\"',;<>&/\n\r\t .-0129AZaz\xC3\xFF";
            text[t_below(n)] = likely[t_below(sizeof likely)];
        }
        status = dcl_feed_read(&r, NULL, text, n, NULL, &mem, &err);
        CU_ASSERT((status == DCL_OK) == (r != NULL));
        dcl_rates_free(r);
        CU_ASSERT_EQUAL(h.live, 0);
        free(text);
    }
}

static void every_allocation_may_fail(void)
{
    for (size_t i = 0; i < SAMPLES; i++) {
        size_t n;
        char *text = t_sample(sample[i].name, &n);
        t_heap h = {0, 0, 0};
        dcl_mem mem = t_heap_mem(&h);
        dcl_status status = DCL_NO_MEMORY;
        for (h.fail_at = 1; status == DCL_NO_MEMORY && h.fail_at < 500;
             h.fail_at++) {
            dcl_rates *r = NULL;
            dcl_err err = {0};
            h.requests = 0;
            status = dcl_feed_read(&r, NULL, text, n, NULL, &mem, &err);
            CU_ASSERT((status == DCL_OK) == (r != NULL));
            dcl_rates_free(r);
            CU_ASSERT_EQUAL(h.live, 0);
        }
        T_STATUS(status, DCL_OK, NULL);
        free(text);
    }
}

static void what_is_no_file_of_rates(void)
{
    dcl_rates *r = NULL;
    dcl_err err = {0};
    t_feed_bad("", DCL_NO_RATE, "empty");
    t_feed_bad(" \r\n\t\n", DCL_NO_RATE, "empty");
    t_feed_bad("<!DOCTYPE html><html><body>503</body></html>", DCL_SYNTAX,
               "form of this file");
    t_feed_bad("Not found\n", DCL_SYNTAX, "form of this file");
    t_feed_bad("{\"error\":1}", DCL_SYNTAX, "form of this file");
    T_STATUS(dcl_feed_read(&r, NULL, "P 2024\0x", 8, NULL, NULL, &err),
             DCL_SYNTAX, &err);
    CU_ASSERT_EQUAL(err.at, 6);
}

static void too_large_is_refused_unread(void)
{
    dcl_rates *r = NULL;
    dcl_err err = {0};
    size_t n = ((size_t)64 << 20) + 1;
    char *text = malloc(n);
    memset(text, '1', n);
    T_STATUS(dcl_feed_read(&r, NULL, text, n, NULL, NULL, &err), DCL_TOO_BIG,
             &err);
    memcpy(text, "date,base,quote,rate\n", 21);
    T_STATUS(dcl_feed_read(&r, NULL, text, 100000, NULL, NULL, &err),
             DCL_TOO_BIG, &err);
    memset(text, '1', 100);
    memcpy(text, "P 2024-10-29 USD ", 17);
    T_STATUS(dcl_feed_read(&r, NULL, text, 100000, NULL, NULL, &err),
             DCL_TOO_BIG, &err);
    free(text);
}

static void the_own_form(void)
{
    dcl_rates *r = NULL;
    dcl_feed_report report = {.size = sizeof report};
    dcl_err err = {0};
    T_STATUS(t_feed_text(&r, "# mine\n\nPair: USD/RUB\nRate: 2024-10-29 97\n",
                         &report, &err),
             DCL_OK, &err);
    CU_ASSERT_EQUAL(report.form, DCL_FEED_OWN);
    CU_ASSERT_EQUAL(report.rates, 1);
    CU_ASSERT_EQUAL(report.first, t_day("2024-10-29"));
    t_held(r, "USD/RUB", "user", "2024-10-29", "1", "97");
    dcl_rates_free(r);
}

static void names_of_forms(void)
{
    dcl_feed_form form = DCL_FEED_ANY;
    dcl_err err = {0};
    T_STATUS(dcl_feed_form_read(&form, "cbr-xml", 7, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(form, DCL_FEED_CBR_XML);
    T_STATUS(dcl_feed_form_read(&form, "cbr", 3, &err), DCL_SYNTAX, &err);
    CU_ASSERT(strstr(err.msg, "ecb-csv, ecb-xml") != NULL);
    CU_ASSERT(dcl_feed_name((dcl_feed_form)99) == NULL);
}

T_TESTS(feed, feed, T(each_form_is_told_from_its_content),
        T(cut_at_every_byte), T(bent_at_random), T(every_allocation_may_fail),
        T(what_is_no_file_of_rates), T(too_large_is_refused_unread),
        T(the_own_form), T(names_of_forms));
