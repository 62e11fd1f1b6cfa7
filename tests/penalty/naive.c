/* The case of the second road: its streams, the caps in all, the payments. */
#include <stdlib.h>

#include "naive_sim.h"

void naive_init(naive *n)
{
    mpq_inits(n->accrued, n->paid, n->owed, NULL);
    for (int i = 0; i < NAIVE_STREAMS; i++) mpq_init(n->share[i]);
}

void naive_clear(naive *n)
{
    mpq_clears(n->accrued, n->paid, n->owed, NULL);
    for (int i = 0; i < NAIVE_STREAMS; i++) mpq_clear(n->share[i]);
}

/* `count` in another unit, as a number of them. */
static void ratio(mpq_t out, const dcl__span *count, dcl_unit unit)
{
    long a = count->unit == DCL_UNIT_WEEK  ? 7
             : count->unit == DCL_UNIT_DAY ? 1
                                           : nv_unit_months(count->unit);
    long b = unit == DCL_UNIT_WEEK  ? 7
             : unit == DCL_UNIT_DAY ? 1
                                    : nv_unit_months(unit);
    mpq_set(out, count->count);
    if (count->unit == unit) return;
    mpz_mul_si(mpq_numref(out), mpq_numref(out), a);
    mpz_mul_si(mpq_denref(out), mpq_denref(out), b);
    mpq_canonicalize(out);
}

/* Units an undated stream owes after `count`: in its own unit as they are;
 * else those begun, or those ended, or each day's share. */
static void units_of(mpq_t out, const dcl__span *count, const dcl__charge *c)
{
    ratio(out, count, c->unit);
    if (count->unit == c->unit || c->pro_rata) return;
    if (c->full) mpz_fdiv_q(mpq_numref(out), mpq_numref(out), mpq_denref(out));
    else mpz_cdiv_q(mpq_numref(out), mpq_numref(out), mpq_denref(out));
    mpz_set_ui(mpq_denref(out), 1);
}

/* Windows and the like: as if it began on some Monday, day by day. */
static int as_if_dated(mpq_t out, const dcl__piece *undated_,
                       const dcl__span *count)
{
    dcl__piece s = *undated_;
    dcl__span limit = *count;
    dcl_day end;
    nv_sim v;
    int wants = s.rounding.kind == DCL__ROUND_CHANGE ||
                s.rounding.kind == DCL__ROUND_RESTS;
    for (size_t i = 0; i < s.caps; i++)
        wants |= s.cap[i].scope == DCL__CAP_WINDOW ||
                 (s.cap[i].scope == DCL__CAP_ITEM &&
                  s.escalation.kind == DCL__ESC_TOTAL);
    if (!wants) return 0;
    s.start.kind = DCL__WHEN_FROM;
    s.start.date.day = nv_day_of(2001, 1, 1);
    nv_sim_init(&v, &s, NULL);
    end = nv_boundary(v.t.anchor, 0, &limit, 1, &s.holidays);
    if (mpq_sgn(limit.count) == 0) end = v.t.first;
    if (end > v.t.last + 1) end = v.t.last + 1;
    for (dcl_day d = v.t.first; d < end; d++) {
        nv_sim_day(&v, d);
        nv_sim_out(&v, d);
    }
    if (end > v.t.first) nv_sim_flush(&v, end);
    nv_sim_out(&v, end - 1);
    mpq_set(out, v.out);
    nv_sim_clear(&v);
    return 1;
}

/* One unit after another, and the fraction of the last. */
static void undated(mpq_t out, const dcl__piece *s, const dcl__span *count)
{
    const dcl__escalation *e = &s->escalation;
    nv_sim v;
    dcl__span limit = *count;
    mpq_t units, span, k, u, w, items, n, x;
    long i, next = 1;
    if (as_if_dated(out, s, count)) return;
    mpq_inits(units, span, k, u, w, items, n, x, NULL);
    nv_sim_init(&v, s, NULL);
    nv_count_of(n, s, "claimant", 0, 1);
    mpq_set_ui(items, 1, 1);
    if (s->charge.item != NULL && strcmp(s->charge.item, "claimant") != 0)
        nv_count_of(items, s, s->charge.item, 0, 0);
    units_of(units, &limit, &s->charge);
    for (size_t j = 0; j < s->ends; j++) {
        units_of(x, &s->end[j].span, &s->charge);
        if (mpq_cmp(x, units) < 0) {
            limit = s->end[j].span;
            mpq_set(units, x);
        }
    }
    if (e->kind != DCL__ESC_NONE) ratio(span, &e->every, s->charge.unit);
    for (i = 0;; i++) {
        if (e->kind == DCL__ESC_TOTAL) { /* spans that end by unit i */
            mpq_t end;
            int due;
            mpq_init(end);
            ratio(end, &limit, s->charge.unit);
            mpq_set_si(x, next, 1);
            mpq_mul(x, x, span);
            mpq_set_si(w, i + s->charge.full, 1);
            due = mpq_cmp(x, w) < (s->charge.full ? 0 : 1) &&
                  mpq_cmp(x, end) <= 0;
            mpq_set_si(w, i, 1); /* no unit is left: its end is all there is */
            mpq_sub(w, units, w);
            if (mpq_sgn(w) <= 0) due = mpq_cmp(x, end) <= 0;
            mpq_clear(end);
            if (due) {
                mpq_mul(v.slice, v.slice, e->q);
                next++;
                i--;
                continue;
            }
        }
        mpq_set_si(w, i, 1);
        mpq_sub(w, units, w);
        if (mpq_sgn(w) <= 0) break;
        if (mpq_cmp_ui(w, 1, 1) > 0) mpq_set_ui(w, 1, 1);
        nv_amount(u, &s->charge.amount, s);
        if (e->kind == DCL__ESC_FACTOR || e->kind == DCL__ESC_STEP) {
            mpz_t spans;
            mpz_init(spans);
            mpq_set_si(k, i + (s->charge.full ? 1 : 0), 1);
            mpq_div(k, k, span);
            if (s->charge.full) { /* the span that ends with it is not over */
                mpz_cdiv_q(spans, mpq_numref(k), mpq_denref(k));
                mpz_sub_ui(spans, spans, 1);
            } else {
                mpz_fdiv_q(spans, mpq_numref(k), mpq_denref(k));
            }
            for (long j = mpz_get_si(spans); j > 0; j--)
                if (e->kind == DCL__ESC_FACTOR) mpq_mul(u, u, e->q);
                else mpq_add(u, u, e->q);
            mpz_clear(spans);
        }
        nv_clamp(u, s, DCL__CAP_UNIT, 0);
        mpq_mul(w, w, u);
        mpq_set(x, v.item_earned);
        nv_clamp(x, s, DCL__CAP_ITEM, 0);
        mpq_add(v.item_earned, v.item_earned, w);
        mpq_set(w, v.item_earned);
        nv_clamp(w, s, DCL__CAP_ITEM, 0);
        mpq_sub(w, w, x);
        mpq_mul(w, w, items);
        nv_add_claimants(&v, w, n);
    }
    mpq_set(v.seen, v.slice);
    nv_sim_out(&v, 0);
    mpq_set(out, v.out);
    nv_sim_clear(&v);
    mpq_clears(units, span, k, u, w, items, n, x, NULL);
}

static int is_undated(const dcl__piece *s)
{
    return s->start.kind == DCL__WHEN_NONE;
}

/* An undated charge without time: its items or its sum, always owed. */
static void always(mpq_t out, const dcl__piece *s)
{
    nv_sim v;
    nv_sim_init(&v, s, NULL);
    v.t.first = v.t.anchor = v.anchor = 0;
    v.t.last = INT64_MAX / 2;
    nv_sim_day(&v, 0);
    nv_sim_out(&v, 0);
    mpq_set(out, v.out);
    nv_sim_clear(&v);
}

static int stream_at(naive *o, size_t i, const dcl__piece *s, dcl_day day,
                     const dcl__piece *all, const dcl_eval *eval, int flush)
{
    nv_sim v;
    int refused;
    if (is_undated(s)) {
        if (s->charge.kind != DCL__CHARGE_UNIT) always(o->share[i], s);
        else if (s->ends == 0) return 1;
        else undated(o->share[i], s, &s->end[0].span);
        mpq_add(o->accrued, o->accrued, o->share[i]);
        mpq_add(o->owed, o->owed, o->share[i]);
        return 0;
    }
    nv_sim_init(&v, s, eval);
    v.all = all;
    nv_sim_pay(&v, v.t.first - 1 < day ? v.t.first - 1 : day, INT64_MIN);
    for (dcl_day d = v.t.first; d <= day; d++) {
        nv_sim_day(&v, d);
        nv_sim_out(&v, d);
        nv_sim_pay(&v, d, d);
    }
    if (flush && day + 1 > v.t.first) nv_sim_flush(&v, day + 1);
    nv_sim_out(&v, day);
    mpq_set(o->share[i], v.out);
    mpq_add(o->accrued, o->accrued, v.out);
    mpq_add(o->paid, o->paid, v.paid);
    mpq_add(o->owed, o->owed, v.owed);
    refused = v.refused;
    nv_sim_clear(&v);
    return refused;
}

static void caps_in_all(mpq_t x, const dcl_penalty *p)
{
    nv_clamp(x, &p->all, DCL__CAP_ALL, 0);
}

static int case_at(naive *o, const dcl_penalty *p, dcl_day day,
                   const dcl_eval *eval, int flush)
{
    int refused = 0;
    mpq_t before;
    mpq_init(before);
    mpq_set_ui(o->accrued, 0, 1);
    mpq_set_ui(o->paid, 0, 1);
    mpq_set_ui(o->owed, 0, 1);
    for (size_t i = 0; i < p->streams; i++)
        refused |= stream_at(o, i, &p->stream[i], day,
                             p->streams == 1 ? &p->all : NULL, eval, flush);
    mpq_set(before, o->accrued);
    caps_in_all(o->accrued, p);
    mpq_sub(before, o->accrued, before);
    mpq_add(o->owed, o->owed, before);
    mpq_clear(before);
    return refused;
}

/* Payments on the sum of all streams, in the common piece. */
static void common_payments(naive *o, const dcl_penalty *p, dcl_day day,
                            const dcl_eval *eval)
{
    const dcl__piece *c = &p->all;
    mpq_t x, paid;
    if (p->streams == 1) return; /* they are the stream's */
    mpq_inits(x, paid, NULL);
    for (size_t i = 0; i < c->payments; i++) {
        if (c->payment[i].day > day) continue;
        if (c->payment[i].all) { /* by date: those before are in `paid` */
            naive then;
            naive_init(&then);
            case_at(&then, p, c->payment[i].day, eval, 0);
            mpq_sub(x, then.owed, paid);
            if (mpq_sgn(x) < 0) mpq_set_ui(x, 0, 1);
            naive_clear(&then);
        } else {
            nv_amount(x, &c->payment[i].amount, c);
        }
        mpq_add(paid, paid, x);
    }
    mpq_add(o->paid, o->paid, paid);
    mpq_sub(o->owed, o->owed, paid);
    mpq_clears(x, paid, NULL);
}

int naive_at(naive *out, const dcl_penalty *p, dcl_day day,
             const dcl_eval *eval)
{
    int refused = case_at(out, p, day, eval, 0);
    common_payments(out, p, day, eval);
    return refused;
}

int naive_before(naive *out, const dcl_penalty *p, dcl_day day,
                 const dcl_eval *eval)
{
    int refused = case_at(out, p, day - 1, eval, 1);
    common_payments(out, p, day - 1, eval);
    return refused;
}

int naive_units(naive *out, const dcl_penalty *p, mpq_srcptr count,
                dcl_unit unit)
{
    dcl__span c;
    memset(&c, 0, sizeof c);
    mpq_init(c.count);
    mpq_set(c.count, count);
    c.unit = unit;
    mpq_set_ui(out->accrued, 0, 1);
    for (size_t i = 0; i < p->streams; i++) {
        const dcl__piece *s = &p->stream[i];
        if (s->charge.kind == DCL__CHARGE_UNIT)
            undated(out->share[i], s, &c);
        else
            always(out->share[i], s);
        mpq_add(out->accrued, out->accrued, out->share[i]);
    }
    caps_in_all(out->accrued, p);
    mpq_clear(c.count);
    return 0;
}
