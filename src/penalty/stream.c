/* Makes a stream ready: its dates, its amounts by date, its marks. */
#include "penalty/stream.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "num/size.h"
#include "penalty/try.h"

void dcl__stream_init(dcl__stream *p, const dcl_mem *mem)
{
    memset(p, 0, sizeof *p);
    p->mem = mem;
    mpq_init(p->principal);
    dcl__bounds_init(&p->unit);
    dcl__bounds_init(&p->item);
    dcl__bounds_init(&p->claimant);
    dcl__bounds_init(&p->whole);
}

static void list_clear(dcl__dated_list *list, const dcl_mem *mem)
{
    for (size_t i = 0; i < list->n; i++) mpq_clear(list->at[i].q);
    dcl__release(mem, list->at, list->cap * sizeof *list->at);
}

static size_t payments_of(const dcl__stream *p)
{
    return p->s->payments + (p->all != NULL ? p->all->payments : 0);
}

void dcl__stream_clear(dcl__stream *p)
{
    list_clear(&p->amount, p->mem);
    list_clear(&p->items, p->mem);
    list_clear(&p->claimants, p->mem);
    for (size_t i = 0; i < p->windows; i++) mpq_clear(p->window_cap[i]);
    if (p->s != NULL) {
        if (p->payment != NULL)
            dcl__release(p->mem, p->payment,
                         payments_of(p) * sizeof *p->payment);
        dcl__release(p->mem, p->window, p->s->caps * sizeof *p->window);
        dcl__release(p->mem, p->window_cap,
                     p->s->caps * sizeof *p->window_cap);
    }
    dcl__release(p->mem, p->mark, p->mark_cap * sizeof *p->mark);
    mpq_clear(p->principal);
    dcl__bounds_clear(&p->unit);
    dcl__bounds_clear(&p->item);
    dcl__bounds_clear(&p->claimant);
    dcl__bounds_clear(&p->whole);
}

/* The place for what holds from `day` on, in order; a later entry for the same
 * day replaces. */
static dcl__dated *dated_add(dcl__dated_list *list, dcl_day day,
                             const dcl_mem *mem)
{
    void *p = list->at;
    dcl__dated *d;
    size_t i = list->n;
    while (i > 0 && list->at[i - 1].from > day) i--;
    if (i > 0 && list->at[i - 1].from == day) return &list->at[i - 1];
    if (!dcl__grow(mem, &p, list->n, &list->cap, sizeof *list->at)) return NULL;
    list->at = p;
    d = list->at + i;
    memmove(d + 1, d, (list->n - i) * sizeof *d);
    list->n++;
    memset(d, 0, sizeof *d);
    d->from = day;
    mpq_init(d->q);
    return d;
}

size_t dcl__dated_on(const dcl__dated_list *list, dcl_day day)
{
    size_t i = list->n - 1;
    while (i > 0 && list->at[i].from > day) i--;
    return i;
}

static dcl_status mark(dcl__stream *p, dcl_day day, dcl_err *err)
{
    void *m = p->mark;
    if (day <= p->first || day == DCL__NO_END) return DCL_OK;
    if (!dcl__grow(p->mem, &m, p->marks, &p->mark_cap, sizeof *p->mark))
        return dcl__no_memory(err);
    p->mark = m;
    p->mark[p->marks++] = day;
    return DCL_OK;
}

static int by_day(const void *a, const void *b)
{
    dcl_day x = *(const dcl_day *)a, y = *(const dcl_day *)b;
    return (x > y) - (x < y);
}

static void sort_marks(dcl__stream *p)
{
    size_t n = 0;
    if (p->marks == 0) return;
    qsort(p->mark, p->marks, sizeof *p->mark, by_day);
    for (size_t i = 0; i < p->marks; i++)
        if (n == 0 || p->mark[n - 1] != p->mark[i]) p->mark[n++] = p->mark[i];
    p->marks = n;
}

dcl__grid dcl__stream_grid(const dcl__stream *p, const dcl__span *span)
{
    dcl__grid g = {span->unit, 1, p->anchor, p->after, &p->off};
    if (mpz_fits_slong_p(mpq_numref(span->count)))
        g.n = mpz_get_si(mpq_numref(span->count));
    else
        g.n = INT64_MAX; /* no boundary of it lies in the calendar */
    return g;
}

static dcl_status date_of(dcl_day *out, const dcl__stream *p,
                          const dcl__date *d, dcl_err *err)
{
    if (d->unknown)
        return dcl__fail(err, DCL_ARGUMENT, p->s->place.at, p->s->place.len,
                         "the schedule holds a `?`: only solve answers it");
    if (d->shift == DCL__SHIFT_NONE) {
        *out = d->day;
        return DCL_OK;
    }
    return dcl__workday_nth(out, d->day, 1,
                            d->shift == DCL__SHIFT_BUSINESS_DAY ? &p->off
                                                                : NULL,
                            err);
}

/* The first day after a span from D; past the calendar: DCL__NO_END. */
static dcl_status span_end(dcl_day *out, const dcl__stream *p, dcl_day d,
                           const dcl__span *span, dcl_err *err)
{
    dcl__grid g = dcl__stream_grid(p, span);
    dcl_status st;
    g.anchor = d;
    st = dcl__grid_nth(out, &g, 1, err);
    if (st == DCL_RANGE && span->unit != DCL_UNIT_BUSINESS_DAY) {
        *out = DCL__NO_END;
        st = DCL_OK;
    }
    return st;
}

static dcl_status find_start(dcl__stream *p, dcl_err *err)
{
    dcl_status st = DCL_OK;
    p->undated = p->s->start.kind == DCL__WHEN_NONE;
    p->after = p->s->start.kind == DCL__WHEN_AFTER;
    if (p->undated) return DCL_OK;
    TRY(date_of(&p->written, p, &p->s->start.date, err));
    p->anchor = p->written;
    if (p->s->grace.kind == DCL__WHEN_SPAN) {
        TRY(span_end(&p->anchor, p, p->written, &p->s->grace.span, err));
        if (p->anchor == DCL__NO_END)
            TRY(dcl__fail(err, DCL_RANGE, p->s->grace.place.at,
                          p->s->grace.place.len,
                          "that span leads out of the calendar"));
        p->anchor -= p->after;
    }
    p->first = p->anchor + p->after;
done:
    return st;
}

static dcl_status find_end(dcl__stream *p, dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl_day e;
    p->last = DCL__NO_END;
    for (size_t i = 0; i < p->s->ends; i++) {
        const dcl__end *end = &p->s->end[i];
        if (end->kind == DCL__END_FOR) {
            if (end->span.unknown)
                TRY(dcl__fail(err, DCL_ARGUMENT, end->place.at, end->place.len,
                              "the schedule holds a `?`: only solve answers "
                              "it"));
            TRY(span_end(&e, p, p->anchor, &end->span, err));
        } else {
            TRY(date_of(&e, p, &end->date, err));
            if (end->kind == DCL__END_TO) e++;
        }
        if (e != DCL__NO_END && e - 1 < p->last) p->last = e - 1;
    }
    TRY(mark(p, p->last == DCL__NO_END ? p->last : p->last + 1, err));
    TRY(mark(p, p->last == DCL__NO_END ? p->last : p->last + 2, err));
done:
    return st;
}

static dcl_status make_amounts(dcl__stream *p, dcl_err *err)
{
    const dcl__piece *s = p->s;
    dcl_status st = DCL_OK;
    int interest = dcl__is_interest(&s->charge);
    dcl__dated *d = dated_add(&p->amount, INT64_MIN, p->mem);
    if (d == NULL) return dcl__no_memory(err);
    d->rate = &s->charge.rate;
    TRY(dcl__amount_value(interest ? p->principal : d->q, &s->charge.amount, s,
                          err));
    if (interest && s->charge.rate.unknown)
        TRY(dcl__fail(err, DCL_ARGUMENT, s->charge.place.at,
                      s->charge.place.len,
                      "the schedule holds a `?`: only solve answers it"));
    for (size_t i = 0; i < s->thens; i++) {
        const dcl__then *t = &s->then[i];
        dcl_day day;
        if (t->when.kind == DCL__WHEN_SPAN) {
            TRY(span_end(&day, p, p->written, &t->when.span, err));
        } else {
            TRY(date_of(&day, p, &t->when.date, err));
            if (t->when.kind == DCL__WHEN_AFTER) day++;
        }
        if (day == DCL__NO_END) continue;
        if ((d = dated_add(&p->amount, day, p->mem)) == NULL)
            TRY(dcl__no_memory(err));
        d->rate = &t->rate;
        if (!t->is_rate)
            TRY(dcl__amount_value(d->q, &t->charge.amount, s, err));
        TRY(mark(p, day, err));
    }
done:
    return st;
}

/* The number of an item by date, `otherwise` where none is said. */
static dcl_status make_counts(dcl__stream *p, dcl__dated_list *list,
                              const char *item, unsigned otherwise,
                              dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl__dated *d = dated_add(list, INT64_MIN, p->mem);
    if (d == NULL) return dcl__no_memory(err);
    mpq_set_ui(d->q, otherwise, 1);
    for (size_t i = 0; i < p->s->counts && item != NULL; i++) {
        const dcl__count *c = &p->s->count[i];
        if (strcmp(c->item, item) != 0) continue;
        if (c->unknown)
            TRY(dcl__fail(err, DCL_ARGUMENT, c->place.at, c->place.len,
                          "the schedule holds a `?`: only solve answers it"));
        if (c->dated == 2) { /* an event */
            TRY(mark(p, c->day, err));
            TRY(mark(p, c->day + 1, err));
            continue;
        }
        d = dated_add(list, c->dated ? c->day : INT64_MIN, p->mem);
        if (d == NULL) TRY(dcl__no_memory(err));
        mpq_set(d->q, c->q);
        if (c->dated) TRY(mark(p, c->day, err));
    }
done:
    return st;
}

static dcl_status add_window(dcl__stream *p, const dcl__cap *c, dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl__window w = {0, NULL, c->after};
    size_t i = p->windows;
    if (p->window == NULL) {
        p->window = dcl__alloc_array(p->mem, p->s->caps, sizeof *p->window);
        p->window_cap =
            dcl__alloc_array(p->mem, p->s->caps, sizeof *p->window_cap);
        if (p->window == NULL || p->window_cap == NULL)
            return dcl__no_memory(err);
    }
    if (c->within)
        TRY(span_end(&w.end, p, p->written, &c->span, err));
    else
        TRY(date_of(&w.end, p, &c->until, err));
    mpq_init(p->window_cap[i]);
    p->windows++;
    w.cap = p->window_cap[i];
    for (; i > 0 && p->window[i - 1].end > w.end; i--)
        p->window[i] = p->window[i - 1];
    p->window[i] = w;
    TRY(dcl__amount_value(p->window_cap[p->windows - 1], &c->amount, p->s,
                          err));
    TRY(mark(p, w.end, err));
done:
    return st;
}

static dcl_status make_caps(dcl__stream *p, dcl_err *err)
{
    dcl_status st = DCL_OK;
    for (size_t i = 0; i < p->s->caps; i++) {
        const dcl__cap *c = &p->s->cap[i];
        /* what one item earns of a charge without time is its unit */
        int by_item = p->s->charge.kind == DCL__CHARGE_ITEM;
        int of_unit = c->scope == DCL__CAP_UNIT ||
                      (c->scope == DCL__CAP_ITEM && by_item &&
                       strcmp(c->item, "claimant") != 0);
        dcl__bounds *b =
            of_unit                                 ? &p->unit
            : c->scope == DCL__CAP_STREAM           ? &p->whole
            : c->scope != DCL__CAP_ITEM             ? NULL
            : strcmp(c->item, "claimant") == 0      ? &p->claimant
                                                    : &p->item;
        if (b != NULL) TRY(dcl__bounds_add(b, c, p->s, err));
        else if (c->scope == DCL__CAP_WINDOW) TRY(add_window(p, c, err));
    }
done:
    return st;
}

/* In order of their days; on one day the stream's own come first. */
static dcl_status make_payments(dcl__stream *p, dcl_err *err)
{
    dcl_status st = DCL_OK;
    if (payments_of(p) == 0) return DCL_OK;
    p->payment =
        dcl__alloc_array(p->mem, payments_of(p), sizeof *p->payment);
    if (p->payment == NULL) return dcl__no_memory(err);
    for (int k = 0; k < 2; k++) {
        const dcl__piece *from = k == 0 ? p->s : p->all;
        for (size_t i = 0; from != NULL && i < from->payments; i++) {
            size_t j = p->payments++;
            for (; j > 0 && p->payment[j - 1]->day > from->payment[i].day; j--)
                p->payment[j] = p->payment[j - 1];
            p->payment[j] = &from->payment[i];
            TRY(mark(p, from->payment[i].day + 1, err));
        }
    }
done:
    return st;
}

static dcl_status make_marks(dcl__stream *p, dcl_err *err)
{
    const dcl__piece *s = p->s;
    dcl_status st = DCL_OK;
    for (size_t i = 0; i < s->stays; i++) {
        TRY(mark(p, s->stay[i].first, err));
        if (s->stay[i].last != INT64_MAX)
            TRY(mark(p, s->stay[i].last + 1, err));
    }
    TRY(make_payments(p, err));
    sort_marks(p);
done:
    return st;
}

dcl_status dcl__stream_make(dcl__stream *p, const dcl__piece *s,
                            const dcl__piece *all, const dcl_eval *eval,
                            dcl_err *err)
{
    dcl_status st = DCL_OK;
    const char *item = s->charge.item;
    p->s = s;
    p->all = all;
    p->eval = eval;
    p->limits = dcl__limits(eval != NULL ? eval->limits : NULL);
    p->off.range = s->holidays.range;
    p->off.ranges = s->holidays.ranges;
    if (s->escalation.kind != DCL__ESC_NONE &&
        (s->escalation.unknown || s->escalation.every.unknown))
        TRY(dcl__fail(err, DCL_ARGUMENT, s->escalation.place.at,
                      s->escalation.place.len,
                      "the schedule holds a `?`: only solve answers it"));
    TRY(find_start(p, err));
    if (!p->undated) TRY(find_end(p, err));
    TRY(make_amounts(p, err));
    TRY(make_counts(p, &p->items,
                    item != NULL && strcmp(item, "claimant") != 0 ? item : NULL,
                    item != NULL && strcmp(item, "claimant") != 0 ? 0 : 1,
                    err));
    TRY(make_counts(p, &p->claimants, "claimant", 1, err));
    TRY(make_caps(p, err));
    TRY(make_marks(p, err));
done:
    return st;
}
