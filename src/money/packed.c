/* Writing a table in its compiled form. */
#include "money/packed.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"

uint64_t dcl__pack_sum(uint64_t h, const void *p, size_t n)
{
    const unsigned char *s = p;
    uint64_t v;
    size_t i = 0;
    for (; i + sizeof v <= n; i += sizeof v) {
        memcpy(&v, s + i, sizeof v);
        h = dcl__pack_mix(h, v);
    }
    v = n;
    for (; i < n; i++) v = v << 8 | s[i];
    return dcl__pack_mix(h, v);
}

uint64_t dcl__pack_quote_sum(uint64_t seed, const dcl__pack_quote *q,
                             const char *digits)
{
    uint64_t h = dcl__pack_mix(seed, (uint64_t)q->series << 32 | q->number);
    h = dcl__pack_mix(h, (uint64_t)(uint32_t)q->day << 32 | q->line);
    h = dcl__pack_mix(h, (uint64_t)q->digits << 32 | q->block);
    return dcl__pack_sum(h, digits, q->digits);
}

/* The quotes in their new order. */
typedef struct order {
    const dcl_rates *r;
    const dcl_mem *mem;
    uint32_t *quote; /* the table's number of each, by day, then by series */
    uint32_t *place; /* of each number of the table's */
    uint32_t *series;
    dcl__pack_pair *ends, *row;
    int32_t *days;
    size_t n, count, places; /* of days; of quotes, in units of 8 bytes */
} order;

typedef struct part {
    const void *p;
    size_t size, count;
} part;

static size_t bytes(const part *p)
{
    return p->size * p->count;
}

static int put_part(const dcl_sink *sink, const part *p)
{
    static const char zeros[8] = "";
    size_t n = bytes(p), pad = (size_t)dcl__pack_padded(n) - n;
    int bad = n > 0 && dcl__put(sink, p->p, n);
    return bad || (pad > 0 && dcl__put(sink, zeros, pad));
}

static uint64_t sum_of(const dcl__pack_head *head, const part *p)
{
    uint64_t h = dcl__pack_sum(1, head, sizeof *head);
    for (size_t i = 0; i <= DCL__PACK_ENDS; i++) {
        h = dcl__pack_sum(h, p[i].p, bytes(&p[i]));
    }
    return h;
}

static int by_day(const void *a, const void *b, const void *ctx)
{
    const order *o = ctx;
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    int32_t p = o->r->quote[x].day, q = o->r->quote[y].day;
    return p != q ? (p > q) - (p < q) : (x > y) - (x < y);
}

static size_t digits_of(const dcl_rates *r, uint32_t quote)
{
    return strlen(dcl__at(r, r->quote[quote].rate)) + 1;
}

static void find_places(order *o)
{
    const dcl_rates *r = o->r;
    for (size_t i = 0; i < o->n; i++) {
        uint32_t q = o->quote[i];
        o->place[q] = (uint32_t)o->places;
        o->places += (size_t)(sizeof(dcl__pack_quote) +
                              dcl__pack_padded(digits_of(r, q))) /
                     8;
        if (i == 0 || r->quote[q].day != r->quote[o->quote[i - 1]].day) {
            o->days[o->count++] = r->quote[q].day;
        }
    }
    for (uint32_t s = 0; s < r->seriess; s++) {
        const dcl__series *series = &r->series[s];
        uint32_t last = series->first + series->count - 1;
        dcl__pack_pair none = {DCL__PACK_NONE, DCL__PACK_NONE};
        o->ends[s] = o->row[s] = none;
        if (series->count == 0) continue;
        o->ends[s] = (dcl__pack_pair){o->place[series->first], o->place[last]};
        o->row[s].after = o->ends[s].before;
        for (uint32_t k = series->first; k <= last; k++) o->series[k] = s;
    }
}

static void clear_order(order *o)
{
    size_t n = o->r->quotes > 0 ? o->r->quotes : 1;
    size_t s = o->r->seriess > 0 ? o->r->seriess : 1;
    dcl__release(o->mem, o->quote, n * sizeof *o->quote);
    dcl__release(o->mem, o->place, n * sizeof *o->place);
    dcl__release(o->mem, o->series, n * sizeof *o->series);
    dcl__release(o->mem, o->days, n * sizeof *o->days);
    dcl__release(o->mem, o->ends, s * sizeof *o->ends);
    dcl__release(o->mem, o->row, s * sizeof *o->row);
}

static dcl_status make_order(order *o, dcl_err *err)
{
    size_t n, s = o->r->seriess > 0 ? o->r->seriess : 1;
    /* finished tables have unused quotes at the end of each series */
    for (size_t i = 0; i < o->r->seriess; i++) o->n += o->r->series[i].count;
    n = o->r->quotes > 0 ? o->r->quotes : 1;
    o->quote = dcl__alloc_array(o->mem, n, sizeof *o->quote);
    o->place = dcl__alloc_array(o->mem, n, sizeof *o->place);
    o->series = dcl__alloc_array(o->mem, n, sizeof *o->series);
    o->days = dcl__alloc_array(o->mem, n, sizeof *o->days);
    o->ends = dcl__alloc_array(o->mem, s, sizeof *o->ends);
    o->row = dcl__alloc_array(o->mem, s, sizeof *o->row);
    if (o->quote == NULL || o->place == NULL || o->series == NULL ||
        o->days == NULL || o->ends == NULL || o->row == NULL) {
        return dcl__no_memory(err);
    }
    n = 0;
    for (size_t i = 0; i < o->r->seriess; i++) {
        const dcl__series *series = &o->r->series[i];
        for (uint32_t k = 0; k < series->count; k++) {
            o->quote[n++] = series->first + k;
        }
    }
    /* `place` is not needed yet */
    dcl__merge_sort(o->quote, o->place, n, sizeof *o->quote, by_day, o);
    find_places(o);
    return DCL_OK;
}

/* Where the quotes of each series around a day are, day by day. */
static int put_rows(const dcl_sink *sink, const order *o)
{
    const dcl_rates *r = o->r;
    size_t at = 0;
    int bad = 0;
    for (size_t d = 0; d < o->count && !bad; d++) {
        while (at < o->n && r->quote[o->quote[at]].day == o->days[d]) {
            uint32_t q = o->quote[at++], s = o->series[q];
            const dcl__series *series = &r->series[s];
            int is_last = q + 1 == series->first + series->count;
            o->row[s] = (dcl__pack_pair){
                o->place[q], is_last ? DCL__PACK_NONE : o->place[q + 1]};
        }
        bad = dcl__put(sink, (const char *)o->row, r->seriess * sizeof *o->row);
    }
    return bad;
}

static int put_quotes(const dcl_sink *sink, const order *o, uint64_t seed)
{
    static const char zeros[8] = "";
    const dcl_rates *r = o->r;
    int bad = 0;
    for (size_t i = 0; i < o->n && !bad; i++) {
        uint32_t k = o->quote[i];
        const dcl__quote *from = &r->quote[k];
        const char *digits = dcl__at(r, from->rate);
        size_t n = digits_of(r, k), pad = (size_t)dcl__pack_padded(n) - n;
        dcl__pack_quote q = {0,
                             from->day,
                             o->series[k],
                             k - r->series[o->series[k]].first,
                             from->line,
                             from->block,
                             (uint32_t)n};
        q.sum = dcl__pack_quote_sum(seed, &q, digits);
        bad = dcl__put(sink, (const char *)&q, sizeof q) ||
              dcl__put(sink, digits, n) ||
              (pad > 0 && dcl__put(sink, zeros, pad));
    }
    return bad;
}

static int put_all(const dcl_sink *sink, const order *o, const dcl_rates *texts,
                   const char *key)
{
    const dcl_rates *r = o->r;
    const part p[DCL__PACK_PARTS] = {
        [DCL__PACK_KEY] = {key, 1, strlen(key) + 1},
        [DCL__PACK_CCY] = {texts->ccy, sizeof *r->ccy, texts->ccys},
        [DCL__PACK_PUBLISHER] = {texts->publisher, sizeof *r->publisher,
                                 texts->publishers},
        [DCL__PACK_BLOCK] = {texts->block, sizeof *r->block, texts->blocks},
        [DCL__PACK_SERIES] = {r->series, sizeof *r->series, r->seriess},
        [DCL__PACK_OVER] = {texts->over, sizeof *r->over, texts->overs},
        [DCL__PACK_TEXT] = {texts->text, 1, texts->text_n},
        [DCL__PACK_ENDS] = {o->ends, sizeof *o->ends, r->seriess},
        [DCL__PACK_DAYS] = {o->days, sizeof *o->days, o->count},
        [DCL__PACK_ROWS] = {NULL, sizeof *o->row, o->count * r->seriess},
        [DCL__PACK_QUOTES] = {NULL, 8, o->places}};
    dcl__pack_head head;
    int bad;
    memset(&head, 0, sizeof head);
    memcpy(head.magic, DCL__PACK_MAGIC, sizeof head.magic);
    head.order = 1;
    for (size_t i = 0; i < DCL__PACK_PARTS; i++) {
        head.size[i] = p[i].size;
        head.count[i] = p[i].count;
    }
    head.seed = sum_of(&head, p);
    head.sum = sum_of(&head, p);
    bad = dcl__put(sink, (const char *)&head, sizeof head);
    for (size_t i = 0; i < DCL__PACK_ROWS && !bad; i++) {
        bad = put_part(sink, &p[i]);
    }
    return bad || put_rows(sink, o) || put_quotes(sink, o, head.seed);
}

dcl_status dcl_rates_pack(const dcl_sink *sink, const dcl_rates *rates,
                          const char *key, dcl_err *err)
{
    order o = {.r = rates, .mem = &rates->mem};
    dcl_rates *texts = NULL;
    dcl_status status;
    if (rates->one_day) {
        return dcl__fail(err, DCL_ARGUMENT, 0, 0, "a table of one day");
    }
    status = dcl__rates_new(&texts, &rates->mem, err);
    /* into an empty one, so that everything keeps its number */
    if (status == DCL_OK) status = dcl__rates_heads(texts, rates, err);
    if (status == DCL_OK) {
        status = make_order(&o, err);
        if (status == DCL_OK && put_all(sink, &o, texts, key)) {
            status =
                dcl__fail(err, DCL_STOPPED, 0, 0, "the output was stopped");
        }
        clear_order(&o);
    }
    dcl_rates_free(texts);
    return status;
}
