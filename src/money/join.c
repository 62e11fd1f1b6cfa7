/* Several tables into one. */
#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "money/rates.h"

/* A text of `from` in `to`. */
static dcl_status carry(dcl__off *off, dcl_rates *to, const dcl_rates *from,
                        dcl_err *err)
{
    const char *s = dcl__at(from, *off);
    return dcl__rates_text(off, to, s, strlen(s), err);
}

static dcl_status join_ccy(dcl_rates *to, const dcl_rates *from, dcl__ccy c,
                           dcl_err *err)
{
    dcl_status status = carry(&c.factor, to, from, err);
    if (status == DCL_OK) status = carry(&c.symbol, to, from, err);
    if (status == DCL_OK) status = carry(&c.source, to, from, err);
    if (status == DCL_OK) status = carry(&c.file, to, from, err);
    for (size_t i = 0; i < DCL__CCY_NAMES && status == DCL_OK; i++) {
        status = carry(&c.name[i], to, from, err);
    }
    return status == DCL_OK ? dcl__rates_push_ccy(to, &c, err) : status;
}

/* A described publisher replaces one that is only named, or built in. */
static dcl_status join_publisher(uint32_t *index, dcl_rates *to,
                                 const dcl_rates *from, dcl__publisher p,
                                 dcl_err *err)
{
    const char *key = dcl__at(from, p.key);
    dcl_status status =
        dcl__rates_publisher(index, to, key, strlen(key), err);
    const dcl__publisher *old;
    if (status != DCL_OK) return status;
    old = &to->publisher[*index];
    if (!p.known || (old->known && !old->builtin)) return DCL_OK;
    status = carry(&p.key, to, from, err);
    if (status == DCL_OK) status = carry(&p.name, to, from, err);
    if (status == DCL_OK) status = carry(&p.day_word, to, from, err);
    if (status == DCL_OK) status = carry(&p.source, to, from, err);
    if (status == DCL_OK) to->publisher[*index] = p;
    return status;
}

static dcl_status join_blocks(dcl_rates *to, const dcl_rates *from,
                              dcl_err *err)
{
    dcl_status status = DCL_OK;
    for (size_t i = 0; i < from->blocks && status == DCL_OK; i++) {
        dcl__block b = from->block[i];
        uint32_t index;
        status = join_publisher(&b.publisher, to, from,
                                from->publisher[b.publisher], err);
        if (status == DCL_OK) status = carry(&b.nominal, to, from, err);
        if (status == DCL_OK) status = carry(&b.source, to, from, err);
        if (status == DCL_OK) status = carry(&b.file, to, from, err);
        if (status == DCL_OK) {
            status = dcl__rates_push_block(&index, to, &b, err);
        }
    }
    return status;
}

static dcl_status join_quotes(dcl_rates *to, const dcl_rates *from,
                              dcl_err *err)
{
    uint32_t first = (uint32_t)to->blocks;
    dcl_status status = join_blocks(to, from, err);
    for (size_t i = 0; i < from->seriess && status == DCL_OK; i++) {
        const dcl__series *s = &from->series[i];
        for (size_t k = 0; k < s->count && status == DCL_OK; k++) {
            const dcl__quote *q = &from->quote[s->first + k];
            const char *rate = dcl__at(from, q->rate);
            status = dcl__rates_push_quote(to, first + q->block, q->day, rate,
                                           strlen(rate), q->line, err);
        }
    }
    /* what was replaced goes along, to be replaced again */
    for (size_t i = 0; i < from->overs && status == DCL_OK; i++) {
        const dcl__over *o = &from->over[i];
        const char *rate = dcl__at(from, o->rate);
        status = dcl__rates_push_quote(to, first + o->block,
                                       from->quote[o->quote].day, rate,
                                       strlen(rate), o->line, err);
    }
    return status;
}

static dcl_status join_names(dcl_rates *to, const dcl_rates *from,
                             dcl_err *err)
{
    dcl_status status = DCL_OK;
    uint32_t index;
    for (size_t i = 0; i < from->ccys && status == DCL_OK; i++) {
        status = join_ccy(to, from, from->ccy[i], err);
    }
    for (size_t i = 0; i < from->publishers && status == DCL_OK; i++) {
        status = join_publisher(&index, to, from, from->publisher[i], err);
    }
    return status;
}

dcl_status dcl__rates_heads(dcl_rates *to, const dcl_rates *from, dcl_err *err)
{
    void *grown = NULL;
    dcl_status status = join_names(to, from, err);
    if (status == DCL_OK) status = join_blocks(to, from, err);
    for (size_t i = 0; i < from->overs && status == DCL_OK; i++) {
        dcl__over o = from->over[i];
        status = carry(&o.rate, to, from, err);
        grown = to->over;
        if (status == DCL_OK && !dcl__grow(&to->mem, &grown, to->overs,
                                           &to->over_cap, sizeof o)) {
            status = dcl__no_memory(err);
        }
        if (status != DCL_OK) break;
        to->over = grown;
        to->over[to->overs++] = o;
    }
    return status;
}

static dcl_status join_one(dcl_rates *to, const dcl_rates *from, dcl_err *err)
{
    dcl_status status = join_names(to, from, err);
    if (status == DCL_OK && from->one_day) {
        status = dcl__fail(err, DCL_ARGUMENT, 0, 0,
                           "a table of one day is joined with none");
    }
    return status == DCL_OK ? join_quotes(to, from, err) : status;
}

dcl_status dcl_rates_join(dcl_rates **out, const dcl_rates *const *parts,
                          size_t count, const dcl_mem *mem, dcl_err *err)
{
    dcl_rates *r = NULL;
    dcl_status status = dcl__rates_new(&r, mem, err);
    if (status != DCL_OK) return status;
    for (size_t i = 0; i < count && status == DCL_OK; i++) {
        status = join_one(r, parts[i], err);
    }
    if (status == DCL_OK) status = dcl__rates_finish(r, err);
    if (status == DCL_OK) {
        *out = r;
    } else {
        dcl_rates_free(r);
    }
    return status;
}
