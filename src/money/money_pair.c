/* A publisher's record, and a pair's with its rates. */
#include <string.h>

#include "money/money_record.h"
#include "money/rate_text.h"

dcl_status dcl__mr_publisher(dcl__money_reader *r)
{
    static const char *const known[] = {"Publisher", "Name", "Day", "Age",
                                        "Source"};
    dcl__publisher p;
    uint32_t index;
    dcl__view v = dcl__mr_value(r, 0);
    dcl_status status =
        v.n == 0 ? dcl__mr_bad(r, DCL_SYNTAX, v, "a publisher needs a key")
                 : dcl__rates_publisher(&index, r->rates, v.s, v.n, r->err);
    if (status != DCL_OK) return status;
    p = r->rates->publisher[index];
    if (p.known) return dcl__mr_bad(r, DCL_CONFLICT, v, "described twice");
    p.known = 1;
    p.builtin = r->builtin;
    for (size_t i = 1; i < r->now.fields && status == DCL_OK; i++) {
        dcl__view key = dcl__mr_key(r, i);
        v = dcl__mr_value(r, i);
        if (dcl__mr_is(key, "Name")) {
            status = dcl__mr_store(r, &p.name, v);
        } else if (dcl__mr_is(key, "Day")) {
            status = dcl__mr_store(r, &p.day_word, v);
        } else if (dcl__mr_is(key, "Source")) {
            status = dcl__mr_store(r, &p.source, v);
        } else if (dcl__mr_is(key, "Age")) {
            p.max_age = dcl__mr_small(v);
            if (p.max_age < 0) {
                status =
                    dcl__mr_bad(r, DCL_RANGE, v, "an age is 0 to 9999 days");
            }
        } else {
            status = dcl__mr_unknown(r, i, known, sizeof known / sizeof *known);
        }
    }
    if (status == DCL_OK) r->rates->publisher[index] = p;
    return status;
}

static dcl_status pair_header(dcl__money_reader *r, dcl__block *b, size_t i)
{
    static const char *const known[] = {"Pair",   "By",    "Nominal",
                                        "Source", "Ended", "Rate"};
    dcl__view key = dcl__mr_key(r, i), v = dcl__mr_value(r, i);
    if (dcl__mr_is(key, "By")) {
        if (v.n == 0) return dcl__mr_bad(r, DCL_SYNTAX, v, "a publisher's key");
        return dcl__rates_publisher(&b->publisher, r->rates, v.s, v.n, r->err);
    }
    if (dcl__mr_is(key, "Nominal")) {
        dcl_status status = dcl__rate_check(v.s, v.n, r->err);
        if (status != DCL_OK) return dcl__mr_moved(r, status, v.s);
        return dcl__mr_store(r, &b->nominal, v);
    }
    if (dcl__mr_is(key, "Source")) return dcl__mr_store(r, &b->source, v);
    if (dcl__mr_is(key, "Ended")) return dcl__mr_day(r, &b->ended, v);
    return dcl__mr_unknown(r, i, known, sizeof known / sizeof *known);
}

static dcl_status read_rate(dcl__money_reader *r, uint32_t block, dcl__view v)
{
    dcl__view day = dcl__mr_cut(&v, ' ');
    dcl_day when;
    dcl_status status = dcl__mr_day(r, &when, day);
    if (status != DCL_OK) return status;
    status = dcl__rates_push_quote(
        r->rates, block, when, v.s, v.n,
        dcl__mr_line(r, (size_t)(day.s - r->rec.text)), r->err);
    return status == DCL_OK || status == DCL_NO_MEMORY
               ? status
               : dcl__mr_moved(r, status, v.s);
}

/* The lines of r->run, each "Rate: DAY DIGITS", without the record reader: a
 * table is little else. */
static dcl_status read_run(dcl__money_reader *r, uint32_t block)
{
    const char *p = r->run.s, *end = p + r->run.n;
    dcl_status status = DCL_OK;
    while (p < end && status == DCL_OK) {
        const char *eol = memchr(p, '\n', (size_t)(end - p));
        dcl__view v = {p + DCL__RATE_KEY_N,
                       (size_t)((eol != NULL ? eol : end) - p) -
                           DCL__RATE_KEY_N};
        dcl_day day;
        if (v.n > 11 && v.s[10] == ' ' && v.s[11] != ' ' &&
            v.s[v.n - 1] > ' ' &&
            dcl__mr_plain_day(&day, (dcl__view){v.s, 10})) {
            status = dcl__rates_push_quote(
                r->rates, block, day, v.s + 11, v.n - 11,
                dcl__mr_line(r, (size_t)(p - r->rec.text)), r->err);
            if (status != DCL_OK) status = dcl__mr_moved(r, status, v.s + 11);
        } else {
            while (v.n > 0 && (v.s[v.n - 1] == ' ' || v.s[v.n - 1] == '\r' ||
                               v.s[v.n - 1] == '\t')) {
                v.n--;
            }
            status = read_rate(r, block, v);
        }
        p = eol != NULL ? eol + 1 : end;
    }
    return status;
}

dcl_status dcl__mr_pair(dcl__money_reader *r)
{
    dcl__block b = {.file = r->file,
                    .builtin = r->builtin,
                    .publisher = UINT32_MAX,
                    .ended = DCL_DAY_MIN};
    dcl__view v = dcl__mr_value(r, 0), whole = v, base = dcl__mr_cut(&v, '/');
    uint32_t block = 0;
    dcl_status status = dcl__mr_code(r, &b.base, base);
    if (status == DCL_OK) status = dcl__mr_code(r, &b.quote, v);
    if (status == DCL_OK && dcl__ccy_cmp(b.base, b.quote) == 0) {
        status = dcl__mr_bad(r, DCL_RANGE, whole, "a currency in itself");
    }
    if (status == DCL_OK) {
        status = dcl__rates_text(&b.nominal, r->rates, "1", 1, r->err);
    }
    for (size_t i = 1; i < r->now.fields && status == DCL_OK; i++) {
        if (!dcl__mr_is(dcl__mr_key(r, i), "Rate")) {
            status = pair_header(r, &b, i);
        }
    }
    if (status == DCL_OK && b.publisher == UINT32_MAX) {
        status =
            dcl__rates_publisher(&b.publisher, r->rates, "user", 4, r->err);
    }
    if (status == DCL_OK) {
        status = dcl__rates_push_block(&block, r->rates, &b, r->err);
    }
    for (size_t i = 1; i < r->now.fields && status == DCL_OK; i++) {
        if (dcl__mr_is(dcl__mr_key(r, i), "Rate")) {
            status = read_rate(r, block, dcl__mr_value(r, i));
        }
    }
    return status == DCL_OK ? read_run(r, block) : status;
}
