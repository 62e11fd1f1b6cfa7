/* The walk: where regions begin and end. */
#include "penalty/walk.h"

#include <string.h>

#include "base/fmt.h"
#include "penalty/try.h"

/* A region is that many steps of the work that limits.steps allows: a few
 * seconds of it in all. */
#define STEPS_A_REGION 10

void dcl__walk_init(dcl__walk *w, const dcl__stream *p, dcl_err *err)
{
    memset(w, 0, sizeof *w);
    w->p = p;
    w->err = err;
    dcl__state_init(&w->at, p->mem);
    mpq_init(w->flat);
    mpq_init(w->rate);
    dcl__sum_init(&w->frozen, p->mem);
    dcl__sum_init(&w->paid, p->mem);
    dcl__sum_init(&w->sum_owed, p->mem);
    mpq_init(w->sum_amount);
    mpq_init(w->items_done);
    mpq_init(w->in_balance);
}

void dcl__walk_clear(dcl__walk *w)
{
    dcl__state_clear(&w->at);
    mpq_clear(w->flat);
    mpq_clear(w->rate);
    dcl__sum_clear(&w->frozen);
    dcl__sum_clear(&w->paid);
    dcl__sum_clear(&w->sum_owed);
    mpq_clear(w->sum_amount);
    mpq_clear(w->items_done);
    mpq_clear(w->in_balance);
}

static int wants(const dcl__piece *s, dcl_unit unit)
{
    const dcl__span *spans[] = {
        s->escalation.kind != DCL__ESC_NONE ? &s->escalation.every : NULL,
        s->method.kind == DCL__COMPOUND ? &s->method.rests.every : NULL,
        s->rate_read.said == 2 ? &s->rate_read.every : NULL,
        s->rounding.kind == DCL__ROUND_RESTS ? &s->rounding.rests.every : NULL,
    };
    if (s->charge.kind == DCL__CHARGE_UNIT && s->charge.unit == unit) return 1;
    for (size_t i = 0; i < sizeof spans / sizeof *spans; i++)
        if (spans[i] != NULL && spans[i]->item == NULL &&
            spans[i]->unit == unit)
            return 1;
    return 0;
}

static void start_clock(dcl__walk *w, dcl_day anchor, int after)
{
    dcl__clock_start(&w->clock, w->p, anchor, after);
    w->clock.counts_work[0] = wants(w->p->s, DCL_UNIT_WEEKDAY);
    w->clock.counts_work[1] = wants(w->p->s, DCL_UNIT_BUSINESS_DAY);
}

static void restart(dcl__walk *w)
{
    start_clock(w, w->a, 0);
    mpz_set_ui(w->at.units, 0);
    mpz_set_ui(w->at.spans, 0);
    mpq_set_ui(w->at.share, 0, 1);
    w->at.keyed = 0;
    w->rests = w->reads = w->rounds = 0;
}

/* What a window's cap cut off is never owed. */
static dcl_status end_window(dcl__walk *w, const dcl__window *win)
{
    dcl_status st = DCL_OK;
    dcl__sum seen, cap;
    mpq_t minus;
    int sign;
    dcl__sum_init(&seen, w->p->mem);
    dcl__sum_init(&cap, w->p->mem);
    mpq_init(minus);
    mpq_set_si(minus, -1, 1);
    TRY(dcl__slice_close(w, &w->at));
    TRY(dcl__walk_seen(&seen, w, &w->at));
    TRY(dcl__sum_set_q(&cap, win->cap, w->err));
    TRY(dcl__sum_cmp(&sign, &seen, &cap, &w->p->limits, w->err));
    if (sign > 0) {
        TRY(dcl__sum_add_mul(&seen, &cap, minus, w->err));
        TRY(dcl__sum_add_mul(&w->at.earned, &seen, minus, w->err));
        TRY(dcl__sum_add_mul(&w->frozen, &seen, minus, w->err));
    }
    if (win->after == DCL__AFTER_RESTART) restart(w);
done:
    dcl__sum_clear(&seen);
    dcl__sum_clear(&cap);
    mpq_clear(minus);
    return st;
}

/* Whether a window that holds the clock has left nothing by the state. */
static dcl_status is_held(int *held, const dcl__walk *w, const dcl__state *s)
{
    dcl_status st = DCL_OK;
    dcl__sum seen, cap;
    int sign;
    *held = 0;
    dcl__sum_init(&seen, w->p->mem);
    dcl__sum_init(&cap, w->p->mem);
    for (size_t i = w->window; i < w->p->windows; i++) {
        if (w->p->window[i].after != DCL__AFTER_HOLD) continue;
        TRY(dcl__walk_seen(&seen, w, s));
        TRY(dcl__sum_set_q(&cap, w->p->window[i].cap, w->err));
        TRY(dcl__sum_cmp(&sign, &seen, &cap, &w->p->limits, w->err));
        if (sign >= 0) *held = 1;
    }
done:
    dcl__sum_clear(&seen);
    dcl__sum_clear(&cap);
    return st;
}

/* What the stays say of the region's first day. */
static dcl_status find_stay(dcl__walk *w)
{
    const dcl__stream *p = w->p;
    dcl_status st = DCL_OK;
    int freeze = 0;
    w->stopped = w->lost = w->owed_later = 0;
    for (size_t i = 0; i < p->s->stays; i++) {
        const dcl__stay *y = &p->s->stay[i];
        if (w->a < y->first || w->a > y->last) continue;
        if (y->stops) w->stopped = 1;
        else if (!y->then_owed) w->lost = 1;
        else {
            w->owed_later = 1;
            freeze |= y->first == w->a ||
                      (w->a == p->first && y->first < w->a);
        }
    }
    if (freeze) {
        int later = w->owed_later;
        w->owed_later = 0;
        TRY(dcl__walk_seen(&w->frozen, w, &w->at));
        w->owed_later = later;
    }
done:
    return st;
}

/* The day on which the cap of a window that holds the clock is first reached
 * ends the region: the rest of it stands still. */
static dcl_status end_where_held(dcl__walk *w)
{
    dcl_status st = DCL_OK;
    dcl__moment m = {0};
    dcl__state s;
    dcl_day lo, hi;
    int held, any = 0;
    for (size_t i = w->window; i < w->p->windows; i++)
        any |= w->p->window[i].after == DCL__AFTER_HOLD;
    if (!any || w->stopped || w->b == DCL__NO_END) return DCL_OK;
    dcl__state_init(&s, w->p->mem);
    lo = w->a - 1; /* not held, or the region would be */
    hi = m.day = w->b;
    TRY(dcl__walk_state(&s, w, &m));
    TRY(is_held(&held, w, &s));
    if (!held) goto done;
    while (hi - lo > 1) {
        m.day = lo + (hi - lo) / 2;
        TRY(dcl__walk_state(&s, w, &m));
        TRY(is_held(&held, w, &s));
        if (held) hi = m.day;
        else lo = m.day;
    }
    w->b = hi;
done:
    dcl__state_clear(&s);
    return st;
}

static dcl_status begin_charge(dcl__walk *w)
{
    const dcl__stream *p = w->p;
    dcl_status st = DCL_OK;
    int on;
    if (w->stopped || w->lost) w->at.keyed = 0;
    w->claimants = p->claimants.at[dcl__dated_on(&p->claimants, w->a)].q;
    if (dcl__is_interest(&p->s->charge)) return dcl__interest_begin(w);
    w->items = p->items.at[dcl__dated_on(&p->items, w->a)].q;
    w->base = p->amount.at[dcl__dated_on(&p->amount, w->a)].q;
    if (p->s->rounding.kind == DCL__ROUND_RESTS && !w->over) {
        dcl_day next;
        TRY(dcl__rests_on(&on, w, &p->s->rounding.rests, &w->rounds));
        if (on) w->at.keyed = 0;
        TRY(dcl__rests_next(&next, w, &p->s->rounding.rests, w->a));
        if (next != DCL__NO_END && next - 1 < w->b) w->b = next - 1;
    }
    TRY(dcl__accrue_begin(w));
    TRY(dcl__events_begin(w));
done:
    return st;
}

static dcl_status begin(dcl__walk *w)
{
    const dcl__stream *p = w->p;
    dcl_status st = DCL_OK;
    TRY(dcl__pay_before(w, w->a));
    w->begun = 1;
    for (; w->window < p->windows && p->window[w->window].end <= w->a;
         w->window++)
        if (p->window[w->window].end == w->a)
            TRY(end_window(w, &p->window[w->window]));
    TRY(is_held(&w->held, w, &w->at));
    TRY(find_stay(w));
    w->stopped |= w->held;
    w->over = w->a > p->last;
    w->done = w->over && w->a > p->last + 1;
    while (w->mark < p->marks && p->mark[w->mark] <= w->a) w->mark++;
    w->b = w->mark < p->marks ? p->mark[w->mark] - 1 : DCL__NO_END;
    TRY(begin_charge(w));
    TRY(end_where_held(w));
done:
    return st;
}

/* Boundaries that passed by the region's end, so that the next finds those on
 * its first day. */
static dcl_status count_boundaries(dcl__walk *w)
{
    const dcl__piece *s = w->p->s;
    dcl_status st = DCL_OK;
    if (w->stopped) return DCL_OK;
    if (s->rate_read.said == 2)
        TRY(dcl__spans_passed(&w->reads, w, &s->rate_read.every, w->b));
    if (s->method.kind == DCL__COMPOUND && !s->method.rests.by_dates &&
        s->method.rests.anchor == DCL__WHEN_NONE)
        TRY(dcl__spans_passed(&w->rests, w, &s->method.rests.every, w->b));
    if (s->rounding.kind == DCL__ROUND_RESTS && !s->rounding.rests.by_dates &&
        s->rounding.rests.anchor == DCL__WHEN_NONE)
        TRY(dcl__spans_passed(&w->rounds, w, &s->rounding.rests.every, w->b));
done:
    return st;
}

static dcl_status too_much(const dcl__walk *w)
{
    return dcl__fail(w->err, DCL_TOO_BIG, 0, 0,
                     "more segments or roundings than limits.steps allows");
}

dcl_status dcl__walk_next(dcl__walk *w)
{
    dcl_status st = DCL_OK;
    dcl__moment m = {0};
    if (w->steps >= w->p->limits.steps) TRY(too_much(w));
    w->steps += STEPS_A_REGION;
    if (w->begun && w->b - w->a >= w->longest) w->longest = w->b - w->a + 1;
    if (!w->begun) {
        w->a = w->read_on = w->p->first;
        start_clock(w, w->p->anchor, w->p->after);
        mpq_set_ui(w->at.share, 0, 1);
    } else {
        dcl__state s;
        dcl__state_init(&s, w->p->mem);
        m.day = w->b;
        st = dcl__walk_state(&s, w, &m);
        if (st == DCL_OK) {
            dcl__state t = w->at;
            w->at = s;
            s = t;
        }
        dcl__state_clear(&s);
        TRY(st);
        TRY(count_boundaries(w));
        TRY(dcl__clock_go(&w->clock, w->b + 1, w->stopped, w->err));
        w->a = w->b + 1;
    }
    TRY(begin(w));
done:
    return st;
}

dcl_status dcl__walk_reach(dcl__walk *w, dcl_day day)
{
    dcl_status st = DCL_OK;
    while (!w->begun || w->b < day) {
        TRY(dcl__walk_next(w));
        /* many like regions, and more to come than there are steps left:
         * said at once, not after the last of them */
        if (w->steps > 1000 * STEPS_A_REGION && w->mark >= w->p->marks &&
            w->b < day && (uint64_t)((day - w->b) / w->longest) >
                              w->p->limits.steps / STEPS_A_REGION)
            TRY(too_much(w));
    }
done:
    return st;
}

dcl_status dcl__walk_state(dcl__state *out, const dcl__walk *w,
                           const dcl__moment *m)
{
    dcl_status st = DCL_OK;
    TRY(dcl__state_set(out, &w->at, w->err));
    TRY(dcl__is_interest(&w->p->s->charge) ? dcl__interest(out, w, m)
                                           : dcl__accrue(out, w, m));
done:
    return st;
}
