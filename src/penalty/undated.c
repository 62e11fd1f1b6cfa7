/* A stream without a start, counted in its own units. */
#include "penalty/case.h"

#include "base/fmt.h"
#include "penalty/try.h"

static dcl_status no_measure(dcl_err *err)
{
    return dcl__fail(err, DCL_RANGE, 0, 0,
                     "without a start, days and months have no common "
                     "measure; count in the schedule's own unit, or give it "
                     "a start");
}

/* count spans of `of` in units of `unit`: days against weeks, months against
 * longer ones. */
static dcl_status ratio(mpq_ptr out, mpq_srcptr count, dcl_unit of,
                        dcl_unit unit, dcl_err *err)
{
    int months = dcl__unit_months(of) > 0;
    int a = months ? dcl__unit_months(of) : dcl__unit_days(of);
    int b = months ? dcl__unit_months(unit) : dcl__unit_days(unit);
    mpq_t f;
    if (of == unit) {
        mpq_set(out, count);
        return DCL_OK;
    }
    if (a == 0 || b == 0) return no_measure(err);
    mpq_init(f);
    mpq_set_si(f, a, (unsigned long)b);
    mpq_canonicalize(f);
    mpq_mul(out, count, f);
    mpq_clear(f);
    return DCL_OK;
}

/* Units owed after `count`: in the charge's own unit as they are; else those
 * begun, or ended, or each day's share. */
static dcl_status units(mpq_ptr out, mpq_srcptr count, dcl_unit of,
                        const dcl__charge *c, dcl_err *err)
{
    dcl_status st = ratio(out, count, of, c->unit, err);
    if (st != DCL_OK || of == c->unit || c->pro_rata) return st;
    if (c->full)
        mpz_fdiv_q(mpq_numref(out), mpq_numref(out), mpq_denref(out));
    else
        mpz_cdiv_q(mpq_numref(out), mpq_numref(out), mpq_denref(out));
    mpz_set_ui(mpq_denref(out), 1);
    return DCL_OK;
}

typedef struct length {
    mpq_srcptr count;
    dcl_unit unit;
} length;

/* The shortest of what was asked for and what the stream lasts. */
static dcl_status find_length(length *out, mpq_ptr n, const dcl__stream *p,
                              mpq_srcptr count, dcl_unit unit, dcl_err *err)
{
    const dcl__piece *s = p->s;
    dcl_status st = DCL_OK;
    mpq_t x;
    mpq_init(x);
    out->count = count;
    out->unit = unit;
    if (count != NULL) TRY(units(n, count, unit, &s->charge, err));
    for (size_t i = 0; i < s->ends; i++) {
        const dcl__span *span = &s->end[i].span;
        if (s->end[i].kind != DCL__END_FOR || span->item != NULL) continue;
        if (span->unknown)
            TRY(dcl__fail(err, DCL_ARGUMENT, s->end[i].place.at,
                          s->end[i].place.len,
                          "the schedule holds a `?`: only solve answers it"));
        TRY(units(x, span->count, span->unit, &s->charge, err));
        if (out->count != NULL && mpq_cmp(x, n) >= 0) continue;
        mpq_set(n, x);
        out->count = span->count;
        out->unit = span->unit;
    }
    if (out->count == NULL)
        TRY(dcl__fail(err, DCL_ARGUMENT, s->place.at, s->place.len,
                      "from when, or for how long? add `from DATE`, or `for "
                      "90 days`, or ask for a total after a span"));
done:
    mpq_clear(x);
    return st;
}

/* Unit and span in common ticks; the series that its units follow. */
static dcl_status make_series(dcl__series *y, const dcl__stream *p,
                              dcl_err *err)
{
    const dcl__escalation *e = &p->s->escalation;
    const dcl__charge *c = &p->s->charge;
    dcl_status st = DCL_OK;
    mpq_t r;
    mpq_init(r);
    y->kind = e->kind == DCL__ESC_TOTAL ? DCL__ESC_NONE : e->kind;
    y->base = p->amount.at[0].q;
    y->q = e->q;
    y->bounds = &p->unit;
    y->limits = &p->limits;
    y->unit = y->span = 1;
    y->offset = 0;
    if (e->kind == DCL__ESC_NONE) goto done;
    TRY(ratio(r, e->every.count, e->every.unit, c->unit, err));
    if (mpz_sizeinbase(mpq_numref(r), 2) > 50)
        TRY(dcl__fail(err, DCL_TOO_BIG, e->place.at, e->place.len,
                      "no span may have 2^50 units or more"));
    y->span = mpz_get_si(mpq_numref(r));
    y->unit = mpz_get_si(mpq_denref(r));
    if (c->full && !c->pro_rata) y->offset = y->unit - 1;
done:
    mpq_clear(r);
    return st;
}

/* x += n units, the last of them a fraction. */
static dcl_status add_units(dcl__sum *x, const dcl__series *y, mpq_srcptr n,
                            mpz_srcptr spans, dcl_err *err)
{
    dcl_status st = DCL_OK;
    mpz_t zero, whole, next;
    mpq_t scale;
    mpz_inits(zero, whole, next, NULL);
    mpq_init(scale);
    mpz_fdiv_q(whole, mpq_numref(n), mpq_denref(n));
    mpz_add_ui(next, whole, 1);
    for (int last = 0; last < 2; last++) {
        mpz_srcptr from = last ? whole : zero, to = last ? next : whole;
        mpq_set_ui(scale, 1, 1);
        if (last) {
            mpq_set_z(scale, whole);
            mpq_sub(scale, n, scale);
            if (mpq_sgn(scale) == 0) break;
        }
        if (spans == NULL) {
            TRY(dcl__series_add(x, y, from, to, scale, err));
        } else {
            mpq_t u;
            mpq_init(u);
            mpq_set(u, y->base);
            dcl__bounds_q(u, y->bounds);
            mpq_mul(scale, scale, u);
            mpq_clear(u);
            TRY(dcl__series_add_total(x, y, from, to, spans, scale, err));
        }
    }
done:
    mpz_clears(zero, whole, next, NULL);
    mpq_clear(scale);
    return st;
}

/* What a charge by the unit comes to. */
static dcl_status by_unit(dcl__sum *x, const dcl__stream *p, mpq_srcptr count,
                          dcl_unit unit, dcl_err *err)
{
    const dcl__escalation *e = &p->s->escalation;
    dcl_status st = DCL_OK;
    dcl__series y;
    length l;
    mpq_t n, r;
    mpz_t spans;
    mpq_init(n);
    mpq_init(r);
    mpz_init(spans);
    TRY(find_length(&l, n, p, count, unit, err));
    TRY(make_series(&y, p, err));
    if (e->kind == DCL__ESC_TOTAL) {
        TRY(ratio(r, l.count, l.unit, e->every.unit, err));
        mpq_div(r, r, e->every.count);
        mpz_fdiv_q(spans, mpq_numref(r), mpq_denref(r));
        TRY(add_units(x, &y, n, spans, err));
    } else {
        TRY(add_units(x, &y, n, NULL, err));
    }
done:
    mpq_clear(n);
    mpq_clear(r);
    mpz_clear(spans);
    return st;
}

/* A sum that grows by itself. */
static dcl_status grow(dcl__sum *x, const dcl__stream *p, mpq_srcptr count,
                       dcl_unit unit, dcl_err *err)
{
    const dcl__escalation *e = &p->s->escalation;
    dcl_status st = DCL_OK;
    mpq_t r;
    mpz_t spans;
    mpq_init(r);
    mpz_init(spans);
    if (count == NULL)
        TRY(dcl__fail(err, DCL_ARGUMENT, p->s->place.at, p->s->place.len,
                      "from when does it grow? add `from DATE`, or ask for a "
                      "total after a span"));
    TRY(ratio(r, count, unit, e->every.unit, err));
    mpq_div(r, r, e->every.count);
    mpz_fdiv_q(spans, mpq_numref(r), mpq_denref(r));
    TRY(dcl__sum_mul_pow(x, e->q, spans, err));
done:
    mpq_clear(r);
    mpz_clear(spans);
    return st;
}

/* Sums and items, owed always: the events of a first day. */
static dcl_status always(dcl__sum *x, const dcl__stream *p, dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl__walk w;
    dcl__walk_init(&w, p, err);
    TRY(dcl__walk_next(&w));
    TRY(dcl__walk_seen(x, &w, &w.at));
done:
    dcl__walk_clear(&w);
    return st;
}

static dcl_status after_caps(dcl__sum *x, const dcl__stream *p, dcl_err *err)
{
    const dcl__rounding *r = &p->s->rounding;
    dcl_status st = DCL_OK;
    TRY(dcl__bounds_sum(x, &p->whole, &p->limits, err));
    if (r->kind == DCL__ROUND_END)
        TRY(dcl__sum_round(x, r->unit, r->mode, &p->limits, err));
done:
    return st;
}

/* ---- as if it had a start ---- */

/* A Monday, the first of a year.  Where units and spans have a common measure
 * no start differs from another. */
#define SOME_MONDAY INT64_C(11323) /* 2001-01-01 */

/* Windows, caps on one claimant of a total that multiplies, and slices want
 * the units in their order. */
static int wants_days(const dcl__stream *p)
{
    return p->windows > 0 || dcl__rounds_slices(p) ||
           (p->s->escalation.kind == DCL__ESC_TOTAL &&
            (dcl__bounds_any(&p->item) || dcl__bounds_any(&p->claimant)));
}

static dcl_status broken(const dcl__stream *p, dcl_err *err)
{
    return dcl__fail(err, DCL_ARGUMENT, p->s->place.at, p->s->place.len,
                     "a broken number of units, and a cap or a rounding that "
                     "needs their order: add `from DATE`");
}

/* The moment `count` units from some Monday. */
static dcl_status moment_of(dcl__moment *m, mpz_ptr n, const dcl__stream *p,
                            mpq_srcptr count, dcl_unit unit, dcl_err *err)
{
    int days = dcl__unit_days(unit), months = dcl__unit_months(unit);
    dcl__grid g = {unit, 1, p->anchor, p->after, &p->off};
    dcl_status st = DCL_OK;
    if (mpz_cmp_ui(mpq_denref(count), 1) != 0) return broken(p, err);
    m->flush = 1;
    if (mpz_cmp_si(mpq_numref(count), (long)(DCL_DAY_FAR / 400)) < 0) {
        st = dcl__grid_nth(&m->day, &g, mpz_get_si(mpq_numref(count)), err);
        m->day--;
        return st;
    }
    if (days + months == 0) return no_measure(err);
    m->far = 1;
    m->months = months > 0;
    mpz_mul_ui(n, mpq_numref(count), (unsigned long)(days + months));
    m->n = n;
    return st;
}

static dcl_status as_if_dated(dcl__sum *out, const dcl__stream *undated,
                              mpq_srcptr count, dcl_unit unit, dcl_err *err)
{
    dcl__piece s = *undated->s;
    dcl_status st = DCL_OK;
    dcl__moment m = {0};
    dcl__stream p;
    dcl__walk w;
    dcl__state state;
    length l;
    mpq_t q;
    mpz_t n;
    mpq_init(q);
    mpz_init(n);
    s.start.kind = DCL__WHEN_FROM;
    s.start.date.day = SOME_MONDAY;
    dcl__stream_init(&p, undated->mem);
    dcl__walk_init(&w, &p, err);
    dcl__state_init(&state, undated->mem);
    for (size_t i = 0; i < s.ends; i++)
        if (mpz_cmp_ui(mpq_denref(s.end[i].span.count), 1) != 0)
            TRY(broken(undated, err));
    TRY(find_length(&l, q, undated, count, unit, err)); /* one measure */
    TRY(dcl__stream_make(&p, &s, NULL, undated->eval, err));
    TRY(moment_of(&m, n, &p, l.count, l.unit, err));
    dcl__sum_clear(out);
    if (!m.far && m.day < p.first) goto done;
    if (m.far) TRY(dcl__reach_far(&w, err));
    else TRY(dcl__walk_reach(&w, m.day));
    TRY(dcl__walk_state(&state, &w, &m));
    TRY(dcl__walk_out(out, &w, &state));
done:
    dcl__walk_clear(&w);
    dcl__stream_clear(&p);
    dcl__state_clear(&state);
    mpq_clear(q);
    mpz_clear(n);
    return st;
}

dcl_status dcl__undated(dcl__sum *out, const dcl__stream *p, mpq_srcptr count,
                        dcl_unit unit, dcl_err *err)
{
    const dcl__piece *s = p->s;
    dcl_status st = DCL_OK;
    dcl__sum_clear(out);
    if (dcl__is_interest(&s->charge))
        TRY(dcl__fail(err, DCL_ARGUMENT, s->charge.place.at,
                      s->charge.place.len,
                      "interest needs a start: add `from DATE` or `after "
                      "DATE`"));
    if (s->charge.kind == DCL__CHARGE_UNIT && wants_days(p))
        return as_if_dated(out, p, count, unit, err);
    if (s->charge.kind == DCL__CHARGE_UNIT) {
        dcl__walk w;
        dcl__walk_init(&w, p, err);
        st = by_unit(out, p, count, unit, err);
        if (st == DCL_OK)
            st = dcl__multiply(&w, &w.at, out, p->items.at[0].q,
                               p->claimants.at[0].q);
        dcl__walk_clear(&w);
        TRY(st);
    } else {
        TRY(always(out, p, err));
        if (s->escalation.kind == DCL__ESC_TOTAL)
            TRY(grow(out, p, count, unit, err));
    }
    TRY(after_caps(out, p, err));
done:
    return st;
}
