/* Gathering rates one by one, for readers of other forms. */
#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "money/rate_text.h"
#include "money/rates.h"

struct dcl_quotes {
    dcl_mem mem;
    dcl_rates *rates; /* NULL: nothing gathered since the last table */
    dcl__off file;
    char name[256];
};

/* A table to gather into, its file's name stored. */
static dcl_status begin(dcl_quotes *q, dcl_err *err)
{
    dcl_status status = DCL_OK;
    if (q->rates == NULL) {
        status = dcl__rates_new(&q->rates, &q->mem, err);
        if (status == DCL_OK) {
            status = dcl__rates_text(&q->file, q->rates, q->name,
                                     strlen(q->name), err);
        }
    }
    return status;
}

dcl_status dcl_quotes_new(dcl_quotes **out, const char *name,
                          const dcl_mem *mem, dcl_err *err)
{
    dcl_quotes *q = dcl__alloc(mem, sizeof *q);
    size_t n = strlen(name);
    dcl_status status;
    if (q == NULL) return dcl__no_memory(err);
    memset(q, 0, sizeof *q);
    q->mem = mem != NULL ? *mem : dcl__libc;
    memcpy(q->name, name, n < sizeof q->name ? n : sizeof q->name - 1);
    status = begin(q, err);
    if (status == DCL_OK) {
        *out = q;
    } else {
        dcl_quotes_free(q);
    }
    return status;
}

static int is_code(dcl_ccy ccy)
{
    dcl_ccy same;
    const char *end = memchr(ccy.code, '\0', sizeof ccy.code);
    return end != NULL &&
           dcl__ccy_code(&same, ccy.code, (size_t)(end - ccy.code));
}

dcl_status dcl_quotes_pair(size_t *out, dcl_quotes *q, const dcl_pair *pair,
                           dcl_err *err)
{
    const char *nominal = pair->nominal != NULL ? pair->nominal : "1";
    const char *source = pair->source != NULL ? pair->source : "user";
    const char *citation = pair->citation != NULL ? pair->citation : "";
    dcl__block b = {.base = pair->base, .quote = pair->quote,
                    .ended = DCL_DAY_MIN};
    uint32_t index;
    dcl_status status = begin(q, err);
    if (status == DCL_OK && (!is_code(b.base) || !is_code(b.quote))) {
        status = dcl__fail(err, DCL_SYNTAX, 0, 0,
                           "a currency code is 3 to 7 capital letters or "
                           "digits");
    }
    if (status == DCL_OK && dcl__ccy_cmp(b.base, b.quote) == 0) {
        status = dcl__fail(err, DCL_RANGE, 0, 0, "%s in itself", b.base.code);
    }
    if (status == DCL_OK) {
        status = dcl__rate_check(nominal, strlen(nominal), err);
    }
    if (status == DCL_OK) {
        status = dcl__rates_text(&b.nominal, q->rates, nominal,
                                 strlen(nominal), err);
    }
    if (status == DCL_OK) {
        status = dcl__rates_text(&b.source, q->rates, citation,
                                 strlen(citation), err);
    }
    if (status == DCL_OK) {
        status = dcl__rates_publisher(&b.publisher, q->rates, source,
                                      strlen(source), err);
    }
    b.file = q->file;
    if (status == DCL_OK) {
        status = dcl__rates_push_block(&index, q->rates, &b, err);
    }
    if (status == DCL_OK) *out = index;
    return status;
}

dcl_status dcl_quotes_add(dcl_quotes *q, size_t pair, dcl_day day,
                          const char *rate, size_t n, size_t line,
                          dcl_err *err)
{
    if (q->rates == NULL || pair >= q->rates->blocks) {
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "pair %z was not announced", pair);
    }
    return dcl__rates_push_quote(q->rates, (uint32_t)pair, day, rate, n, line,
                                 err);
}

dcl_status dcl_quotes_end(dcl_quotes *q, size_t pair, dcl_day day,
                          dcl_err *err)
{
    if (q->rates == NULL || pair >= q->rates->blocks) {
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "pair %z was not announced", pair);
    }
    q->rates->block[pair].ended = day;
    return DCL_OK;
}

dcl_status dcl_quotes_rates(dcl_rates **out, dcl_quotes *q, dcl_err *err)
{
    dcl_status status = begin(q, err);
    if (status == DCL_OK) status = dcl__rates_finish(q->rates, err);
    if (status == DCL_OK) {
        *out = q->rates;
    } else {
        dcl_rates_free(q->rates);
    }
    q->rates = NULL;
    return status;
}

void dcl_quotes_free(dcl_quotes *q)
{
    dcl_mem mem;
    if (q == NULL) return;
    mem = q->mem;
    dcl_rates_free(q->rates);
    dcl__release(&mem, q, sizeof *q);
}
