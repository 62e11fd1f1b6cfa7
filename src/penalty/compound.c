/* Interest compounded at rests that lie within one region, without walking
 * from rest to rest.
 *
 * With B the principal on the morning of a rest, each whole period multiplies
 * it by 1 + r dY, so that periods of equal dY (there are few lengths of a
 * month) make powers: B prod (1 + r dY_i)^n_i.  Where dY is one and the same
 * nothing is counted one by one; else the calendar repeats after 400 years,
 * 146097 days, which are 4800 months and 20871 weeks. */
#include "penalty/walk.h"

#include "base/fmt.h"
#include "penalty/try.h"

#define CYCLE_DAYS INT64_C(146097)
#define CYCLE_MONTHS 4800
#define LENGTHS 48

/* How many periods had which dY. */
typedef struct periods {
    mpq_t years[LENGTHS];
    mpz_t n[LENGTHS];
    size_t used;
} periods;

static void periods_init(periods *p)
{
    p->used = 0;
    for (size_t i = 0; i < LENGTHS; i++) {
        mpq_init(p->years[i]);
        mpz_init(p->n[i]);
    }
}

static void periods_clear(periods *p)
{
    for (size_t i = 0; i < LENGTHS; i++) {
        mpq_clear(p->years[i]);
        mpz_clear(p->n[i]);
    }
}

/* x *= prod (1 + r dY_i)^n_i, and the periods are forgotten. */
static dcl_status multiply(dcl__sum *x, periods *p, mpq_srcptr rate,
                           dcl_err *err)
{
    dcl_status st = DCL_OK;
    mpq_t f, one;
    mpq_init(f);
    mpq_init(one);
    mpq_set_ui(one, 1, 1);
    for (size_t i = 0; i < p->used; i++) {
        mpq_mul(f, rate, p->years[i]);
        mpq_add(f, f, one);
        if (mpz_sgn(p->n[i]) > 0)
            TRY(dcl__sum_mul_pow(x, f, p->n[i], err));
        mpz_set_ui(p->n[i], 0);
    }
    p->used = 0;
done:
    mpq_clear(f);
    mpq_clear(one);
    return st;
}

static dcl_status note(dcl__sum *x, periods *p, mpq_srcptr years, mpz_srcptr n,
                       mpq_srcptr rate, dcl_err *err)
{
    dcl_status st = DCL_OK;
    size_t i = 0;
    while (i < p->used && !mpq_equal(p->years[i], years)) i++;
    if (i == LENGTHS) {
        TRY(multiply(x, p, rate, err));
        i = 0;
    }
    if (i == p->used) {
        p->used++;
        mpq_set(p->years[i], years);
        mpz_set_ui(p->n[i], 0);
    }
    mpz_add(p->n[i], p->n[i], n);
done:
    return st;
}

static dcl_status years_by(mpq_ptr y, const dcl__walk *w, dcl_day day)
{
    dcl__moment m = {0};
    m.day = day;
    return dcl__years(y, w->p, &m, w->err);
}

/* Years earned on the days from..to. */
static dcl_status years_between(mpq_ptr y, const dcl__walk *w, dcl_day from,
                                dcl_day to)
{
    dcl_status st = DCL_OK;
    mpq_t y0;
    mpq_init(y0);
    TRY(years_by(y, w, to));
    TRY(years_by(y0, w, from - 1));
    mpq_sub(y, y, y0);
done:
    mpq_clear(y0);
    return st;
}

/* The days of a period where all have the same dY; 0: they have not. */
static int64_t even_period(const dcl__walk *w)
{
    const dcl__method *m = &w->p->s->method;
    int64_t days = dcl__unit_days(m->rests.every.unit);
    if (m->rests.by_dates || days == 0 ||
        (m->by != DCL__ACT_365 && m->by != DCL__ACT_360) ||
        !mpz_fits_sint_p(mpq_numref(m->rests.every.count)))
        return 0;
    return days * mpz_get_si(mpq_numref(m->rests.every.count));
}

/* Whether the rests fall alike in each 400 years. */
static int repeats(const dcl__walk *w)
{
    const dcl__rests *r = &w->p->s->method.rests;
    int64_t days = dcl__unit_days(r->every.unit);
    int64_t months = dcl__unit_months(r->every.unit), n;
    if (r->by_dates || !mpz_fits_sint_p(mpq_numref(r->every.count))) return 0;
    n = mpz_get_si(mpq_numref(r->every.count));
    return (days > 0 && CYCLE_DAYS % (days * n) == 0) ||
           (months > 0 && CYCLE_MONTHS % (months * n) == 0);
}

/* The rests as a grid of days or months; 0: they are none. */
static int as_grid(dcl__grid *g, dcl_day *shift, const dcl__walk *w)
{
    const dcl__rests *r = &w->p->s->method.rests;
    int dated = r->anchor != DCL__WHEN_NONE;
    if (r->by_dates || !mpz_fits_sint_p(mpq_numref(r->every.count)) ||
        dcl__unit_days(r->every.unit) + dcl__unit_months(r->every.unit) == 0)
        return 0;
    g->unit = r->every.unit;
    g->n = mpz_get_si(mpq_numref(r->every.count));
    g->anchor = dated ? r->anchor_day : w->clock.anchor;
    g->after = dated ? r->anchor == DCL__WHEN_AFTER : w->clock.after;
    g->off = NULL;
    *shift = dated ? 0 : w->clock.stopped;
    return 1;
}

/* Rest after rest. */
typedef struct stepper {
    const dcl__walk *w;
    int is_grid;
    dcl__grid g;
    dcl_day shift;
    int64_t k;
    unsigned long base; /* of act/365, act/360; else 0 */
} stepper;

static dcl_status stepper_at(stepper *t, const dcl__walk *w, dcl_day rest)
{
    dcl__day_count by = w->p->s->method.by;
    t->w = w;
    t->base = by == DCL__ACT_365 ? 365 : by == DCL__ACT_360 ? 360 : 0;
    t->is_grid = as_grid(&t->g, &t->shift, w);
    return t->is_grid ? dcl__grid_count(&t->k, &t->g, rest - t->shift, w->err)
                      : DCL_OK;
}

/* The rest after `rest`, and the years between. */
static dcl_status step(dcl_day *next, mpq_ptr y, stepper *t, dcl_day rest)
{
    dcl_status st = DCL_OK;
    if (t->is_grid) {
        st = dcl__grid_nth(next, &t->g, ++t->k, t->w->err);
        if (st == DCL_RANGE) {
            *next = DCL__NO_END;
            return DCL_OK;
        }
        *next += t->shift;
    } else {
        st = dcl__rests_next(next, t->w, &t->w->p->s->method.rests, rest);
    }
    if (st != DCL_OK || *next == DCL__NO_END) return st;
    if (t->base == 0) return years_between(y, t->w, rest, *next - 1);
    mpz_set_si(mpq_numref(y), (long)(*next - rest));
    mpz_set_ui(mpq_denref(y), t->base);
    mpq_canonicalize(y);
    return DCL_OK;
}

/* x *= the whole periods from *rest up to the last rest at or before `day`,
 * where *rest then is, walked one by one. */
static dcl_status step_by_step(dcl__sum *x, periods *p, dcl_day *rest,
                               const dcl__walk *w, dcl_day day)
{
    dcl_status st = DCL_OK;
    uint64_t steps = 0;
    stepper t;
    dcl_day next;
    mpq_t y;
    mpz_t one;
    mpq_init(y);
    mpz_init_set_ui(one, 1);
    TRY(stepper_at(&t, w, *rest));
    for (;; *rest = next) {
        TRY(step(&next, y, &t, *rest));
        if (next == DCL__NO_END || next > day) break;
        if (steps++ >= w->p->limits.steps)
            TRY(dcl__fail(w->err, DCL_TOO_BIG, 0, 0,
                          "more than limits.steps rests"));
        TRY(note(x, p, y, one, w->rate, w->err));
    }
done:
    mpq_clear(y);
    mpz_clear(one);
    return st;
}

/* The periods within 400 years, as often as they pass. */
static dcl_status cycles(dcl__sum *x, periods *p, dcl_day *rest,
                         const dcl__walk *w, dcl_day day)
{
    int64_t n = (day - *rest) / CYCLE_DAYS;
    dcl_status st = DCL_OK;
    dcl_day from = *rest;
    mpz_t times;
    mpz_init(times);
    if (n < 2 || !repeats(w)) goto done;
    TRY(multiply(x, p, w->rate, w->err));
    TRY(step_by_step(x, p, rest, w, from + CYCLE_DAYS));
    mpz_set_si(times, (long)n);
    for (size_t i = 0; i < p->used; i++) mpz_mul(p->n[i], p->n[i], times);
    *rest = from + n * CYCLE_DAYS;
done:
    mpz_clear(times);
    return st;
}

/* Days from `rest` to the moment's, both counted. */
static void days_since(mpz_ptr n, const dcl__walk *w, dcl_day rest,
                       const dcl__moment *m)
{
    if (m->far)
        mpz_sub_ui(n, m->n, (unsigned long)(rest - w->p->first));
    else
        mpz_set_si(n, (long)(m->day - rest + 1));
}

/* x, the principal on the morning of `rest`, becomes that of the last rest;
 * y: the years from there through the moment. */
static dcl_status grow(dcl__sum *x, mpq_ptr y, const dcl__walk *w,
                       dcl_day rest, const dcl__moment *m)
{
    dcl_status st = DCL_OK;
    int64_t even = even_period(w);
    periods p;
    mpz_t n;
    periods_init(&p);
    mpz_init(n);
    if (m->far && (m->months || even == 0))
        TRY(dcl__fail(w->err, DCL_RANGE, 0, 0,
                      "past the calendar, which ends with the year 10^9, only "
                      "rests in days or weeks by act/365 or act/360 can be "
                      "counted"));
    if (even > 0) {
        unsigned long left, base =
            w->p->s->method.by == DCL__ACT_365 ? 365 : 360;
        days_since(n, w, rest, m);
        /* a rest on the day after the moment is still to come */
        mpz_sub_ui(n, n, 1);
        left = mpz_fdiv_q_ui(n, n, (unsigned long)even);
        mpq_set_si(y, (long)even, base);
        mpq_canonicalize(y);
        TRY(note(x, &p, y, n, w->rate, w->err));
        mpq_set_ui(y, left + 1, base);
        mpq_canonicalize(y);
    } else {
        TRY(cycles(x, &p, &rest, w, m->day));
        TRY(step_by_step(x, &p, &rest, w, m->day));
        TRY(years_between(y, w, rest, m->day));
    }
    TRY(multiply(x, &p, w->rate, w->err));
done:
    periods_clear(&p);
    mpz_clear(n);
    return st;
}

/* From the region's morning through the moment: up to the first rest in it,
 * the whole periods, the open one. */
dcl_status dcl__compound(dcl__state *s, const dcl__walk *w,
                         const dcl__moment *m)
{
    dcl_status st = DCL_OK;
    dcl_day rest;
    dcl__sum x;
    mpq_t y;
    mpq_init(y);
    dcl__sum_init(&x, w->p->mem);
    TRY(dcl__rests_next(&rest, w, &w->p->s->method.rests, w->a));
    if (rest == DCL__NO_END || (!m->far && rest > m->day)) {
        if (m->far)
            TRY(dcl__fail(w->err, DCL_RANGE, 0, 0,
                          "past the calendar, which ends with the year 10^9"));
        TRY(years_between(y, w, w->a, m->day));
    } else {
        TRY(years_between(y, w, w->a, rest - 1));
        mpq_mul(y, y, w->rate);
        TRY(dcl__sum_add_mul(&s->part, &s->balance, y, w->err));
        TRY(dcl__part_close(w, s));
        TRY(dcl__plus(&s->balance, &s->unpaid, 1, w->err));
        dcl__sum_clear(&s->unpaid);
        TRY(dcl__sum_set(&x, &s->balance, w->err));
        TRY(grow(&x, y, w, rest, m));
        /* what it grew by was interest, and has joined */
        TRY(dcl__plus(&s->interest, &x, 1, w->err));
        TRY(dcl__plus(&s->interest, &s->balance, -1, w->err));
        dcl__sum_swap(&s->balance, &x);
    }
    mpq_mul(y, y, w->rate);
    TRY(dcl__sum_add_mul(&s->part, &s->balance, y, w->err));
done:
    mpq_clear(y);
    dcl__sum_clear(&x);
    return st;
}
