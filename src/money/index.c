/* From records as they came to the sorted, merged table. */
#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "date/civil.h"
#include "money/rate_text.h"
#include "money/rates.h"

static int by_code(const void *a, const void *b, const void *ctx)
{
    const dcl__ccy *x = a, *y = b;
    (void)ctx;
    return dcl__ccy_cmp(x->ccy, y->ccy);
}

static int same_text(const dcl_rates *r, dcl__off a, dcl__off b)
{
    return strcmp(dcl__at(r, a), dcl__at(r, b)) == 0;
}

static int same_ccy(const dcl_rates *r, const dcl__ccy *a, const dcl__ccy *b)
{
    int same = a->number == b->number && a->minor == b->minor &&
               a->from == b->from && a->to == b->to &&
               a->becomes == b->becomes &&
               dcl__ccy_cmp(a->successor, b->successor) == 0 &&
               same_text(r, a->factor, b->factor) &&
               same_text(r, a->symbol, b->symbol);
    for (size_t i = 0; i < DCL__CCY_NAMES; i++) {
        same = same && same_text(r, a->name[i], b->name[i]);
    }
    return same;
}

/* Where a code is described twice, the user's word replaces the built-in one,
 * and the user may not contradict himself. */
static dcl_status merge_ccys(dcl_rates *r, dcl_err *err)
{
    size_t kept = 0;
    void *scratch = dcl__alloc_array(&r->mem, r->ccys, sizeof *r->ccy);
    if (r->ccys > 0 && scratch == NULL) return dcl__no_memory(err);
    dcl__merge_sort(r->ccy, scratch, r->ccys, sizeof *r->ccy, by_code, NULL);
    dcl__release(&r->mem, scratch, r->ccys * sizeof *r->ccy);
    for (size_t i = 0; i < r->ccys; i++) {
        const dcl__ccy *c = &r->ccy[i];
        dcl__ccy *last = kept > 0 ? &r->ccy[kept - 1] : NULL;
        if (last == NULL || dcl__ccy_cmp(last->ccy, c->ccy) != 0) {
            r->ccy[kept++] = *c;
        } else if (last->builtin) {
            *last = *c;
        } else if (!c->builtin && !same_ccy(r, last, c)) {
            return dcl__fail(err, DCL_CONFLICT, 0, 0,
                             "%s is described twice: %s:%z and %s:%z",
                             c->ccy.code, dcl__at(r, last->file),
                             (size_t)last->line, dcl__at(r, c->file),
                             (size_t)c->line);
        }
    }
    r->ccys = kept;
    return DCL_OK;
}

static int by_pair(const void *a, const void *b, const void *ctx)
{
    const dcl__series *x = a, *y = b;
    const dcl_rates *r = ctx;
    int c = dcl__ccy_cmp(x->base, y->base);
    if (c == 0) c = dcl__ccy_cmp(x->quote, y->quote);
    if (c == 0) {
        c = strcmp(dcl__at(r, r->publisher[x->publisher].key),
                   dcl__at(r, r->publisher[y->publisher].key));
    }
    return c;
}

/* One series a (pair, publisher); each block learns its own. */
static dcl_status make_series(dcl_rates *r, dcl_err *err)
{
    dcl__series *all = dcl__alloc_array(&r->mem, r->blocks, 2 * sizeof *all);
    size_t n = 0;
    if (all == NULL) return dcl__no_memory(err);
    for (size_t i = 0; i < r->blocks; i++) {
        const dcl__block *b = &r->block[i];
        all[i] = (dcl__series){b->base, b->quote, b->publisher,
                               (uint32_t)i, 0, DCL_DAY_MAX};
    }
    dcl__merge_sort(all, all + r->blocks, r->blocks, sizeof *all, by_pair, r);
    for (size_t i = 0; i < r->blocks; i++) {
        if (n == 0 || by_pair(&all[n - 1], &all[i], r) != 0) {
            uint32_t block = all[i].first;
            all[n] = all[i];
            all[n].first = 0;
            r->block[block].series = (uint32_t)n++;
        } else {
            r->block[all[i].first].series = (uint32_t)(n - 1);
        }
    }
    r->series = dcl__alloc_array(&r->mem, n, sizeof *all);
    if (r->series != NULL) {
        memcpy(r->series, all, n * sizeof *all);
        r->seriess = r->series_cap = n;
    }
    dcl__release(&r->mem, all, r->blocks * 2 * sizeof *all);
    return r->series != NULL ? DCL_OK : dcl__no_memory(err);
}

/* Brings the quotes of each series together, in the order they came. */
static dcl_status gather(dcl_rates *r, dcl_err *err)
{
    uint32_t at = 0;
    dcl__quote *to;
    for (size_t i = 0; i < r->quotes; i++) {
        r->series[r->block[r->quote[i].block].series].count++;
    }
    for (size_t s = 0; s < r->seriess; s++) {
        r->series[s].first = at;
        at += r->series[s].count;
        r->series[s].count = 0;
    }
    if (r->quotes == 0) return DCL_OK;
    to = dcl__alloc_array(&r->mem, r->quotes, sizeof *to);
    if (to == NULL) return dcl__no_memory(err);
    for (size_t i = 0; i < r->quotes; i++) {
        dcl__series *s = &r->series[r->block[r->quote[i].block].series];
        to[s->first + s->count++] = r->quote[i];
    }
    dcl__release(&r->mem, r->quote, r->quote_cap * sizeof *to);
    r->quote = to;
    r->quote_cap = r->quotes;
    return DCL_OK;
}

static int by_day(const void *a, const void *b, const void *ctx)
{
    const dcl__quote *x = a, *y = b;
    (void)ctx;
    return (x->day > y->day) - (x->day < y->day);
}

static void reverse(dcl__quote *q, size_t n)
{
    for (size_t i = 0; i < n / 2; i++) {
        dcl__quote swap = q[i];
        q[i] = q[n - 1 - i];
        q[n - 1 - i] = swap;
    }
}

int dcl__same_rate(const dcl_rates *r, const dcl__quote *a,
                   const dcl__quote *b)
{
    const dcl__block *x = &r->block[a->block], *y = &r->block[b->block];
    mpq_t p, q;
    int same;
    if (same_text(r, a->rate, b->rate) && same_text(r, x->nominal, y->nominal))
        return 1;
    mpq_init(p);
    mpq_init(q);
    dcl__rate_per(p, dcl__at(r, a->rate), dcl__at(r, x->nominal));
    dcl__rate_per(q, dcl__at(r, b->rate), dcl__at(r, y->nominal));
    same = mpq_equal(p, q);
    mpq_clear(q);
    mpq_clear(p);
    return same;
}

static dcl_status conflict(const dcl_rates *r, const dcl__quote *a,
                           const dcl__quote *b, dcl_err *err)
{
    const dcl__block *x = &r->block[a->block], *y = &r->block[b->block];
    char day[16] = "";
    (void)dcl_date_write(day, sizeof day, &(size_t){0}, a->day, NULL);
    return dcl__fail(err, DCL_CONFLICT, 0, 0,
                     "two rates of %s for %s/%s on %s: %s (%s:%z) and "
                     "%s (%s:%z)",
                     dcl__at(r, r->publisher[x->publisher].key), x->base.code,
                     x->quote.code, day, dcl__at(r, a->rate),
                     dcl__at(r, x->file), (size_t)a->line, dcl__at(r, b->rate),
                     dcl__at(r, y->file), (size_t)b->line);
}

/* Keeps what the quote at `own` stands in place of, if it is another rate. */
static dcl_status keep_over(dcl_rates *r, const dcl__quote *own,
                            const dcl__quote *builtin, dcl_err *err)
{
    void *grown = r->over;
    if (dcl__same_rate(r, own, builtin)) return DCL_OK;
    if (!dcl__grow(&r->mem, &grown, r->overs, &r->over_cap, sizeof *r->over)) {
        return dcl__no_memory(err);
    }
    r->over = grown;
    r->over[r->overs++] =
        (dcl__over){(uint32_t)(own - r->quote), builtin->rate, builtin->line,
                    builtin->block};
    return DCL_OK;
}

const dcl__over *dcl__over_at(const dcl_rates *r, uint32_t quote)
{
    size_t low = 0, high = r->overs;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (r->over[mid].quote == quote) return &r->over[mid];
        if (r->over[mid].quote < quote) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return NULL;
}

/* One quote a day in the n at q; the user's replaces a built-in one. */
static dcl_status unique(size_t *out, dcl_rates *r, dcl__quote *q, size_t n,
                         dcl_err *err)
{
    dcl_status status = DCL_OK;
    size_t kept = 0;
    for (size_t i = 0; i < n; i++) {
        dcl__quote *last = kept > 0 ? &q[kept - 1] : NULL;
        int last_builtin, builtin = r->block[q[i].block].builtin;
        if (last == NULL || last->day != q[i].day) {
            q[kept++] = q[i];
            continue;
        }
        last_builtin = r->block[last->block].builtin;
        if (last_builtin && !builtin) {
            dcl__quote replaced = *last;
            *last = q[i];
            status = keep_over(r, last, &replaced, err);
            if (status != DCL_OK) return status;
        } else if (builtin && !last_builtin) {
            /* the user's came first: a table that was joined before */
            if (dcl__over_at(r, (uint32_t)(last - r->quote)) == NULL) {
                status = keep_over(r, last, &q[i], err);
            }
            if (status != DCL_OK) return status;
        } else if (last_builtin == builtin && !dcl__same_rate(r, last, &q[i])) {
            return conflict(r, last, &q[i], err);
        }
    }
    *out = kept;
    return DCL_OK;
}

static int is_ascending(const dcl__quote *q, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        if (q[i - 1].day >= q[i].day) return 0;
    }
    return 1;
}

static dcl_status order_series(dcl_rates *r, dcl__series *s, dcl_err *err)
{
    dcl__quote *q, *scratch;
    size_t n = s->count;
    dcl_status status = DCL_OK;
    if (n == 0) return DCL_OK; /* then there may be no quotes at all */
    q = r->quote + s->first;
    if (n > 1 && q[0].day > q[n - 1].day) reverse(q, n);
    if (is_ascending(q, n)) return DCL_OK;
    scratch = dcl__alloc_array(&r->mem, n, sizeof *q);
    if (scratch == NULL) return dcl__no_memory(err);
    dcl__merge_sort(q, scratch, n, sizeof *q, by_day, NULL);
    dcl__release(&r->mem, scratch, n * sizeof *q);
    status = unique(&n, r, q, n, err);
    if (status == DCL_OK) s->count = (uint32_t)n;
    return status;
}

/* A publisher that gave up a pair, and did not take it up again in what is
 * held. */
static void find_ends(dcl_rates *r)
{
    for (size_t i = 0; i < r->blocks; i++) {
        const dcl__block *b = &r->block[i];
        dcl__series *s = &r->series[b->series];
        dcl_day last = s->count > 0 ? r->quote[s->first + s->count - 1].day
                                    : DCL_DAY_MIN;
        if (b->ended != DCL_DAY_MIN && b->ended >= last) s->ended = b->ended;
    }
}

dcl_status dcl__rates_finish(dcl_rates *r, dcl_err *err)
{
    dcl_status status = merge_ccys(r, err);
    if (status != DCL_OK || r->blocks == 0) return status;
    status = make_series(r, err);
    if (status == DCL_OK) status = gather(r, err);
    for (size_t s = 0; s < r->seriess && status == DCL_OK; s++) {
        status = order_series(r, &r->series[s], err);
    }
    if (status == DCL_OK) find_ends(r);
    return status;
}

const dcl__series *dcl__series_of(size_t *count, const dcl_rates *r,
                                  dcl_ccy base, dcl_ccy quote)
{
    size_t low = 0, high = r->seriess, n = 0;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        int c = dcl__ccy_cmp(r->series[mid].base, base);
        if (c == 0) c = dcl__ccy_cmp(r->series[mid].quote, quote);
        if (c < 0) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    while (low + n < r->seriess &&
           dcl__ccy_cmp(r->series[low + n].base, base) == 0 &&
           dcl__ccy_cmp(r->series[low + n].quote, quote) == 0) {
        n++;
    }
    *count = n;
    return n > 0 ? &r->series[low] : NULL;
}
