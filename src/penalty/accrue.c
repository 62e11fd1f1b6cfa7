/* Charges by the unit: what a region earns, in closed form. */
#include "penalty/walk.h"

#include "base/fmt.h"
#include "num/whole.h"
#include "penalty/try.h"

/* A longer span would have no boundary in any calendar. */
#define SPAN_MOST (INT64_C(1) << 50)

static int is_unit(const dcl_unit u)
{
    return u == DCL_UNIT_WEEKDAY || u == DCL_UNIT_BUSINESS_DAY;
}

/* Ticks in common of a unit and a span: days, months, or days of work; 0 when
 * they have none. */
static int64_t ticks(dcl_unit unit, dcl_unit of)
{
    if (is_unit(unit) || is_unit(of)) return unit == of;
    if ((dcl__unit_months(unit) > 0) != (dcl__unit_months(of) > 0)) return 0;
    return dcl__unit_months(unit) + dcl__unit_days(unit);
}

static int64_t span_of(const dcl__span *every)
{
    return mpz_cmp_si(mpq_numref(every->count), (long)SPAN_MOST) < 0
               ? mpz_get_si(mpq_numref(every->count))
               : SPAN_MOST;
}

static int pro_rata_months(const dcl__charge *c)
{
    return c->pro_rata && dcl__unit_months(c->unit) > 0;
}

/* Sets the series of units, and whether the escalation has to be followed
 * span by span: where unit and span have no common measure, or where what a
 * span earned must be known before the next. */
static dcl_status make_series(dcl__walk *w)
{
    const dcl__piece *s = w->p->s;
    const dcl__escalation *e = &s->escalation;
    dcl__series *y = &w->series;
    dcl_unit unit = s->charge.unit;
    int64_t n = 1;
    y->kind = e->kind == DCL__ESC_TOTAL ? DCL__ESC_NONE : e->kind;
    y->base = w->base;
    y->q = e->q;
    y->bounds = &w->p->unit;
    y->limits = &w->p->limits;
    y->unit = y->span = 1;
    y->offset = 0;
    w->cut = 0;
    if (e->kind == DCL__ESC_NONE || e->every.item != NULL ||
        s->charge.kind == DCL__CHARGE_ITEM)
        return DCL_OK;
    n = span_of(&e->every);
    if (n >= SPAN_MOST)
        return dcl__fail(w->err, DCL_TOO_BIG, e->place.at, e->place.len,
                         "no span may have 2^50 units or more");
    if (s->charge.pro_rata && unit == DCL_UNIT_WEEK) unit = DCL_UNIT_DAY;
    y->unit = ticks(unit, e->every.unit);
    y->span = n * ticks(e->every.unit, unit);
    w->cut = dcl__rounds_slices(w->p);
    if (s->charge.kind == DCL__CHARGE_UNIT)
        w->cut |= y->unit == 0 || pro_rata_months(&s->charge);
    if (e->kind == DCL__ESC_TOTAL)
        w->cut |= dcl__bounds_any(&w->p->item) ||
                  dcl__bounds_any(&w->p->claimant) ||
                  (mpq_cmp_ui(e->q, 1, 1) < 0 &&
                   (w->follow || w->p->windows > 0));
    if (w->cut) y->kind = DCL__ESC_NONE;
    else if (s->charge.full && !s->charge.pro_rata && !is_unit(unit))
        y->offset = y->unit - 1;
    return DCL_OK;
}

/* All earned so far, times the factor, n times. */
static dcl_status multiply_total(dcl__state *s, const dcl__walk *w,
                                 mpz_srcptr n)
{
    const dcl__escalation *e = &w->p->s->escalation;
    dcl_status st = DCL_OK;
    dcl__sum growth;
    mpq_t q;
    dcl__sum_init(&growth, w->p->mem);
    mpq_init(q);
    if (mpz_sgn(n) <= 0) goto done;
    if (!dcl__rounds_slices(w->p)) {
        TRY(dcl__sum_mul_pow(&s->earned, e->q, n, w->err));
        goto done;
    }
    mpq_set_ui(q, 1, 1);
    dcl__q_sub(q, e->q, q);
    for (unsigned long i = mpz_get_ui(n); i > 0; i--) {
        TRY(dcl__slice_close(w, s));
        TRY(dcl__sum_set(&growth, &s->earned, w->err));
        TRY(dcl__sum_mul_q(&growth, q, w->err));
        TRY(dcl__slice_whole(w, s, &growth));
    }
done:
    dcl__sum_clear(&growth);
    mpq_clear(q);
    return st;
}

/* The escalation's boundary on the first day of a region that is cut there. */
static dcl_status cut_begin(dcl__walk *w)
{
    const dcl__escalation *e = &w->p->s->escalation;
    dcl__moment m = {0};
    dcl_status st = DCL_OK;
    dcl_day next;
    mpz_t k, n;
    mpz_inits(k, n, NULL);
    m.day = w->a;
    TRY(dcl__clock_passed(k, &w->clock, e->every.unit, span_of(&e->every), &m,
                          0, w->err));
    mpz_sub(n, k, w->at.spans);
    if (e->kind == DCL__ESC_TOTAL) {
        if (!w->lost) TRY(multiply_total(&w->at, w, n));
    } else {
        dcl__series y = w->series;
        y.kind = e->kind;
        TRY(dcl__series_amount(w->flat, &y, k, w->err));
        w->series.base = w->flat;
    }
    mpz_set(w->at.spans, k);
    TRY(dcl__clock_next(&next, &w->clock, e->every.unit, span_of(&e->every),
                        w->a, w->err));
    w->no_calendar = next == DCL__NO_END;
    if (next != DCL__NO_END && next - 1 < w->b) w->b = next - 1;
done:
    mpz_clears(k, n, NULL);
    return st;
}

dcl_status dcl__accrue_begin(dcl__walk *w)
{
    dcl_status st = DCL_OK;
    w->no_calendar = 0;
    TRY(make_series(w));
    if (w->cut && !w->stopped && !w->done) TRY(cut_begin(w));
done:
    return st;
}

/* Units pro rata by the end of a day, of months. */
static dcl_status share_by(mpq_ptr share, const dcl__walk *w,
                           const dcl__moment *m)
{
    dcl_day first, end;
    dcl_status st = DCL_OK;
    mpz_t k;
    mpz_init(k);
    if (m->far) {
        TRY(dcl__clock_units(k, &w->clock, w->p->s->charge.unit, 1, m, w->err));
        mpq_set_z(share, k);
        goto done;
    }
    TRY(dcl__clock_passed(k, &w->clock, w->p->s->charge.unit, 1, m, 0, w->err));
    TRY(dcl__clock_unit(&first, &end, &w->clock, w->p->s->charge.unit, m->day,
                        w->err));
    mpq_set_si(share, (long)(m->day - w->clock.stopped - first + 1),
               (unsigned long)(end - first));
    mpq_canonicalize(share);
    mpz_addmul(mpq_numref(share), k, mpq_denref(share));
done:
    mpz_clear(k);
    return st;
}

/* *any: whether a unit is owed in the region by then; x: what one item earns
 * of them, where the total is multiplied as it stands at the moment. */
static dcl_status units_earn(dcl__sum *x, int *any, dcl__state *s,
                             const dcl__walk *w, const dcl__moment *m,
                             mpz_srcptr total_spans)
{
    const dcl__charge *c = &w->p->s->charge;
    int by_day = c->pro_rata && c->unit == DCL_UNIT_WEEK;
    dcl_status st = DCL_OK;
    mpq_t scale, share;
    mpz_t k;
    mpq_init(scale);
    mpq_init(share);
    mpz_init(k);
    mpq_set_ui(scale, 1, by_day ? 7 : 1);
    TRY(dcl__clock_units(k, &w->clock, by_day ? DCL_UNIT_DAY : c->unit,
                         c->full && !c->pro_rata, m, w->err));
    *any = mpz_cmp(k, s->units) > 0;
    if (pro_rata_months(c)) {
        TRY(share_by(share, w, m));
        dcl__q_sub(scale, share, s->share);
        mpq_set(s->share, share);
        *any = 1;
        if (!w->lost && !w->over) {
            mpq_set(share, w->series.base);
            dcl__bounds_q(share, &w->p->unit);
            dcl__q_mul(scale, scale, share);
            TRY(dcl__sum_add_q(x, scale, w->err));
        }
    } else if (w->lost || w->over) {
        *any = 0;
    } else if (total_spans != NULL) {
        mpq_set(share, w->series.base);
        dcl__bounds_q(share, &w->p->unit);
        dcl__q_mul(scale, scale, share);
        TRY(dcl__series_add_total(x, &w->series, s->units, k, total_spans,
                                  scale, w->err));
    } else {
        TRY(dcl__series_add(x, &w->series, s->units, k, scale, w->err));
    }
    mpz_set(s->units, k);
done:
    mpq_clear(scale);
    mpq_clear(share);
    mpz_clear(k);
    return st;
}

/* A total's escalation: spans passed by the moment, those of the region. */
static dcl_status total_spans(mpz_ptr k, mpz_ptr n, const dcl__state *s,
                              const dcl__walk *w, const dcl__moment *m)
{
    const dcl__escalation *e = &w->p->s->escalation;
    dcl_status st;
    st = dcl__clock_passed(k, &w->clock, e->every.unit, span_of(&e->every), m,
                           m->flush && !w->over, w->err);
    mpz_sub(n, k, s->spans);
    return st;
}

/* The rate and the number that the units of the region are owed at. */
static void key_of(mpq_ptr rate, mpq_ptr number, const dcl__walk *w)
{
    mpq_set(rate, w->series.base);
    dcl__bounds_q(rate, &w->p->unit);
    dcl__q_mul(number, w->items, w->claimants);
}

dcl_status dcl__accrue(dcl__state *s, const dcl__walk *w, const dcl__moment *m)
{
    int total = w->p->s->escalation.kind == DCL__ESC_TOTAL, any = 0;
    int by_unit = w->p->s->charge.kind == DCL__CHARGE_UNIT;
    dcl_status st = DCL_OK;
    dcl__sum x;
    mpq_t rate, number;
    mpz_t k, n;
    dcl__sum_init(&x, w->p->mem);
    mpq_init(rate);
    mpq_init(number);
    mpz_inits(k, n, NULL);
    if (w->stopped || w->done) goto done;
    if (m->far && w->no_calendar)
        TRY(dcl__fail(w->err, DCL_RANGE, 0, 0,
                      "past the calendar: the escalation and the charge have "
                      "no common measure there"));
    if (total) TRY(total_spans(k, n, s, w, m));
    if (total && !w->cut && !w->lost) {
        if (by_unit) TRY(units_earn(&x, &any, s, w, m, k));
        TRY(multiply_total(s, w, n));
    } else if (by_unit) {
        TRY(units_earn(&x, &any, s, w, m, NULL));
    }
    if (any) {
        TRY(dcl__multiply(w, s, &x, w->items, w->claimants));
        key_of(rate, number, w);
        TRY(dcl__slice_add(w, s, rate, number, &x));
    }
    if (total && w->cut && !w->lost) TRY(multiply_total(s, w, n));
    if (total) mpz_set(s->spans, k);
done:
    dcl__sum_clear(&x);
    mpq_clear(rate);
    mpq_clear(number);
    mpz_clears(k, n, NULL);
    return st;
}
