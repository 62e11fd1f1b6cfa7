/* Putting a dcl_rates together: texts, currencies, publishers, quotes. */
#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "money/rate_text.h"
#include "money/rates.h"

dcl_status dcl__rates_new(dcl_rates **out, const dcl_mem *mem, dcl_err *err)
{
    dcl_rates *r = dcl__alloc(mem, sizeof *r);
    dcl__off empty;
    dcl_status status;
    if (r == NULL) return dcl__no_memory(err);
    memset(r, 0, sizeof *r);
    r->mem = mem != NULL ? *mem : dcl__libc;
    status = dcl__rates_text(&empty, r, "", 0, err);
    if (status != DCL_OK) {
        dcl_rates_free(r);
    } else {
        *out = r;
    }
    return status;
}

void dcl_rates_free(dcl_rates *r)
{
    dcl_mem mem;
    if (r == NULL) return;
    mem = r->mem;
    dcl__release(&mem, r->text, r->text_cap);
    dcl__release(&mem, r->ccy, r->ccy_cap * sizeof *r->ccy);
    dcl__release(&mem, r->publisher, r->publisher_cap * sizeof *r->publisher);
    dcl__release(&mem, r->block, r->block_cap * sizeof *r->block);
    dcl__release(&mem, r->series, r->series_cap * sizeof *r->series);
    dcl__release(&mem, r->quote, r->quote_cap * sizeof *r->quote);
    dcl__release(&mem, r->over, r->over_cap * sizeof *r->over);
    dcl__release(&mem, r, sizeof *r);
}

dcl_status dcl__rates_text(dcl__off *out, dcl_rates *r, const char *s,
                           size_t n, dcl_err *err)
{
    if (n == 0 && r->text_n > 0) {
        *out = 0;
        return DCL_OK;
    }
    if (n >= UINT32_MAX - r->text_n) {
        return dcl__fail(err, DCL_TOO_BIG, 0, 0,
                         "more than 4 GiB of rates in one table");
    }
    if (r->text_n + n + 1 > r->text_cap) {
        size_t cap = r->text_cap < 256 ? 256 : r->text_cap;
        char *p;
        while (cap < r->text_n + n + 1) cap *= 2;
        p = dcl__resize(&r->mem, r->text, r->text_cap, cap);
        if (p == NULL) return dcl__no_memory(err);
        r->text = p;
        r->text_cap = cap;
    }
    *out = (dcl__off)r->text_n;
    if (n > 0) memcpy(r->text + r->text_n, s, n);
    r->text[r->text_n + n] = '\0';
    r->text_n += n + 1;
    return DCL_OK;
}

dcl_status dcl__rates_publisher(uint32_t *out, dcl_rates *r, const char *key,
                                size_t n, dcl_err *err)
{
    dcl__publisher p = {.max_age = 7};
    void *grown = r->publisher;
    dcl_status status;
    for (size_t i = 0; i < r->publishers; i++) {
        const char *k = dcl__at(r, r->publisher[i].key);
        if (strlen(k) == n && memcmp(k, key, n) == 0) {
            *out = (uint32_t)i;
            return DCL_OK;
        }
    }
    status = dcl__rates_text(&p.key, r, key, n, err);
    if (status == DCL_OK) {
        status = dcl__rates_text(&p.day_word, r, "published", 9, err);
    }
    if (status != DCL_OK) return status;
    p.name = p.key;
    if (n == 4 && memcmp(key, "user", 4) == 0) {
        static const char name[] = "the user's rates";
        status = dcl__rates_text(&p.name, r, name, sizeof name - 1, err);
        if (status == DCL_OK) {
            status = dcl__rates_text(&p.day_word, r, "given for", 9, err);
        }
        if (status != DCL_OK) return status;
    }
    if (!dcl__grow(&r->mem, &grown, r->publishers, &r->publisher_cap,
                   sizeof p)) {
        return dcl__no_memory(err);
    }
    r->publisher = grown;
    *out = (uint32_t)r->publishers;
    r->publisher[r->publishers++] = p;
    return DCL_OK;
}

dcl_status dcl__rates_push_ccy(dcl_rates *r, const dcl__ccy *c, dcl_err *err)
{
    void *grown = r->ccy;
    if (!dcl__grow(&r->mem, &grown, r->ccys, &r->ccy_cap, sizeof *c)) {
        return dcl__no_memory(err);
    }
    r->ccy = grown;
    r->ccy[r->ccys++] = *c;
    return DCL_OK;
}

dcl_status dcl__rates_push_block(uint32_t *out, dcl_rates *r,
                                 const dcl__block *b, dcl_err *err)
{
    void *grown = r->block;
    if (!dcl__grow(&r->mem, &grown, r->blocks, &r->block_cap, sizeof *b)) {
        return dcl__no_memory(err);
    }
    r->block = grown;
    *out = (uint32_t)r->blocks;
    r->block[r->blocks++] = *b;
    return DCL_OK;
}

dcl_status dcl__rates_push_quote(dcl_rates *r, uint32_t block, dcl_day day,
                                 const char *rate, size_t n, size_t line,
                                 dcl_err *err)
{
    dcl__quote q = {.day = (int32_t)day, .block = block};
    void *grown = r->quote;
    dcl_status status = dcl__rate_check(rate, n, err);
    if (status != DCL_OK) return status;
    if (day < DCL_DAY_MIN || day > DCL_DAY_MAX) {
        return dcl__fail(err, DCL_RANGE, 0, 0,
                         "a rate's day lies within 0001-01-01..9999-12-31");
    }
    status = dcl__rates_text(&q.rate, r, rate, n, err);
    if (status != DCL_OK) return status;
    q.line = line > UINT32_MAX ? 0 : (uint32_t)line;
    if (!dcl__grow(&r->mem, &grown, r->quotes, &r->quote_cap, sizeof q)) {
        return dcl__no_memory(err);
    }
    r->quote = grown;
    r->quote[r->quotes++] = q;
    return DCL_OK;
}
