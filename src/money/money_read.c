/* The library's own form: currencies, publishers and rates in records.
 *
 *     Currency: RUB            Publisher: cbr           Pair: USD/RUB
 *     Number: 643              Name: Bank of Russia     By: cbr
 *     Minor: 2                 Day: in force            Nominal: 1
 *     ...                      Age: 14                  Rate: 2024-10-29 97.23
 *
 * The built-in data and a user's file go the same way. */
#include <string.h>

#include "money/money_record.h"

static dcl_status one_part_each(dcl__money_reader *r)
{
    for (size_t i = 0; i < r->now.fields; i++) {
        if (r->now.field[i].parts != 1) {
            return dcl__mr_bad(r, DCL_SYNTAX, dcl__mr_value(r, i),
                               "a value stands in one line here");
        }
    }
    return DCL_OK;
}

static dcl_status read_record(dcl__money_reader *r)
{
    static const char *const known[] = {"Currency", "Publisher", "Pair"};
    dcl_status status = one_part_each(r);
    if (status != DCL_OK) return status;
    if (dcl__mr_is(dcl__mr_key(r, 0), "Currency")) return dcl__mr_ccy(r);
    if (dcl__mr_is(dcl__mr_key(r, 0), "Publisher")) return dcl__mr_publisher(r);
    if (dcl__mr_is(dcl__mr_key(r, 0), "Pair")) return dcl__mr_pair(r);
    return dcl__mr_unknown(r, 0, known, sizeof known / sizeof *known);
}

/* The first "Rate: " at the start of a line from byte `at` on; n where there is
 * none. */
static size_t find_rate(const char *text, size_t at, size_t n)
{
    while (at + DCL__RATE_KEY_N <= n &&
           memcmp(text + at, DCL__RATE_KEY, DCL__RATE_KEY_N) != 0) {
        const char *eol = memchr(text + at, '\n', n - at);
        if (eol == NULL) return n;
        at = (size_t)(eol - text) + 1;
    }
    return at + DCL__RATE_KEY_N <= n ? at : n;
}

/* How many bytes of Rate lines there are from `at` to the end of the record;
 * 0 where another line is among them. */
static size_t run_of(const char *text, size_t at, size_t n)
{
    size_t from = at;
    while (at + DCL__RATE_KEY_N <= n &&
           memcmp(text + at, DCL__RATE_KEY, DCL__RATE_KEY_N) == 0) {
        const char *eol = memchr(text + at, '\n', n - at);
        at = eol != NULL ? (size_t)(eol - text) + 1 : n;
    }
    return at == n || text[at] == '\n' ? at - from : 0;
}

/* The next record, the Rate lines at its end in r->run; *rate is the first Rate
 * line not yet passed. */
static dcl_status next_record(dcl__money_reader *r, size_t n, size_t *rate)
{
    const char *text = r->rec.text;
    size_t from = r->rec.at, run;
    dcl_status status;
    r->run = (dcl__view){text, 0};
    if (*rate < from) *rate = find_rate(text, from, n);
    run = *rate < n ? run_of(text, *rate, n) : 0;
    /* a line before it, not blank, of the same record */
    if (run > 0 && *rate > from + 1 && text[*rate - 2] > ' ') {
        r->rec.n = *rate;
        status = dcl__rec_next(&r->rec, &r->now, r->err);
        r->rec.n = n;
        if (status != DCL_OK) return status;
        if (r->rec.at < *rate) return DCL_OK;
        if (r->now.fields > 0 && dcl__mr_is(dcl__mr_key(r, 0), "Pair")) {
            r->run = (dcl__view){text + *rate, run};
            r->rec.at = *rate + run;
            return DCL_OK;
        }
        r->rec.at = from;
    }
    return dcl__rec_next(&r->rec, &r->now, r->err);
}

dcl_status dcl__money_read(dcl_rates *rates, const char *text, size_t n,
                           const char *name, int builtin, dcl_err *err)
{
    /* a record may hold a rate a day for some thousand years */
    dcl_limits limits = {
        .size = sizeof limits, .clauses = 1 << 24, .line = DCL__RATE_LINE};
    dcl__money_reader r = {.rates = rates,
                           .name = name,
                           .builtin = builtin,
                           .line = 1,
                           .err = err};
    size_t rate;
    dcl_status status =
        dcl__rates_text(&r.file, rates, name, strlen(name), err);
    dcl__rec_start(&r.rec, text, n, &limits, &rates->mem);
    rate = find_rate(text, r.rec.at, n);
    while (status == DCL_OK) {
        status = next_record(&r, n, &rate);
        if (status != DCL_OK) {
            status = dcl__mr_moved(&r, status, text);
            break;
        }
        if (r.now.fields == 0) break;
        status = read_record(&r);
    }
    dcl__rec_clear(&r.now, &rates->mem);
    return status;
}
