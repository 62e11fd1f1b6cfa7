/* Rates as lines that ledger, hledger, beancount and spreadsheets read. */
#include <string.h>

#include "base/fmt.h"
#include "feed/decimal.h"
#include "feed/source.h"

typedef struct writer {
    const dcl_sink *sink;
    dcl_feed_form form;
    const dcl_feed_choice *choice;
    size_t written;
    dcl_err *err;
} writer;

static int is_bound(dcl_ccy ccy)
{
    return ccy.code[0] != '\0';
}

static int same(dcl_ccy a, dcl_ccy b)
{
    return memcmp(&a, &b, sizeof a) == 0;
}

static int is_chosen(const dcl_feed_choice *c, const dcl_series *s)
{
    return c == NULL ||
           ((!is_bound(c->base) || same(c->base, s->base)) &&
            (!is_bound(c->quote) || same(c->quote, s->quote)) &&
            (c->source == NULL || strcmp(c->source, s->source) == 0));
}

static int is_within(const dcl_feed_choice *c, dcl_day day)
{
    return c == NULL || ((c->from == NULL || day >= *c->from) &&
                         (c->to == NULL || day <= *c->to));
}

/* The name of a commodity; ledger takes digits in one only within quotes. */
static int put_code(const writer *w, dcl_ccy ccy)
{
    int plain = 1;
    for (const char *p = ccy.code; *p != '\0'; p++) {
        plain = plain && (*p < '0' || *p > '9');
    }
    return dcl__putf(w->sink,
                     plain || w->form != DCL_FEED_LEDGER ? "%s" : "\"%s\"",
                     ccy.code);
}

static int put_line(writer *w, const dcl_leg *leg, const char *day, int shift)
{
    int bad;
    if (w->form == DCL_FEED_CSV) {
        return dcl__putf(w->sink, "%s,%s,%s,%s,%s,%s\n", day, leg->base.code,
                         leg->quote.code, leg->rate, leg->nominal,
                         leg->source);
    }
    bad = dcl__putf(w->sink,
                    w->form == DCL_FEED_LEDGER ? "P %s " : "%s price ", day);
    if (!bad) bad = put_code(w, leg->base);
    if (!bad) bad = dcl__put(w->sink, " ", 1);
    if (!bad) bad = dcl__decimal_put(w->sink, leg->rate, shift);
    if (!bad) bad = dcl__put(w->sink, " ", 1);
    if (!bad) bad = put_code(w, leg->quote);
    return bad ? bad : dcl__put(w->sink, "\n", 1);
}

static dcl_status write_series(writer *w, const dcl_rates *rates, size_t i,
                               const dcl_series *s)
{
    dcl_leg leg;
    char day[24];
    size_t need;
    for (size_t k = 0; k < s->count; k++) {
        int shift = 0;
        dcl_status status = dcl_rates_nth(&leg, rates, i, k, w->err);
        if (status != DCL_OK) return status;
        if (!is_within(w->choice, leg.day)) continue;
        if (w->form != DCL_FEED_CSV) {
            shift = dcl__decimal_power(leg.nominal);
            if (shift < 0) {
                return dcl__fail(w->err, DCL_RANGE, 0, 0,
                                 "%s/%s is for %s units: no power of ten; "
                                 "write csv",
                                 leg.base.code, leg.quote.code, leg.nominal);
            }
        }
        (void)dcl_date_write(day, sizeof day, &need, leg.day, NULL);
        if (put_line(w, &leg, day, shift)) {
            return dcl__fail(w->err, DCL_STOPPED, 0, 0,
                             "the output was stopped");
        }
        w->written++;
    }
    return DCL_OK;
}

dcl_status dcl_feed_write(const dcl_sink *sink, size_t *written,
                          const dcl_rates *rates, dcl_feed_form form,
                          const dcl_feed_choice *choice, dcl_err *err)
{
    writer w = {sink, form, choice, 0, err};
    dcl_status status = DCL_OK;
    if (form != DCL_FEED_LEDGER && form != DCL_FEED_BEANCOUNT &&
        form != DCL_FEED_CSV) {
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "rates are written as ledger, beancount or csv");
    }
    if (form == DCL_FEED_CSV &&
        dcl__putf(sink, "date,base,quote,rate,nominal,source\n")) {
        return dcl__fail(err, DCL_STOPPED, 0, 0, "the output was stopped");
    }
    for (size_t i = 0; i < dcl_rates_count(rates) && status == DCL_OK; i++) {
        dcl_series s;
        status = dcl_rates_series(&s, rates, i, err);
        if (status == DCL_OK && is_chosen(choice, &s)) {
            status = write_series(&w, rates, i, &s);
        }
    }
    if (written != NULL && status == DCL_OK) *written = w.written;
    return status;
}
