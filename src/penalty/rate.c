/* The rate in force on a day of a region. */
#include "penalty/walk.h"

#include "penalty/try.h"

/* A unit's amount at the spans that have passed when the day begins. */
static dcl_status unit_rate(dcl__sum *out, const dcl__walk *w, dcl_day day)
{
    const dcl__escalation *e = &w->p->s->escalation;
    dcl__series y = w->series;
    dcl__moment m = {0};
    dcl_status st = DCL_OK;
    mpz_t k;
    mpq_t q;
    mpz_init(k);
    mpq_init(q);
    m.day = day;
    if (w->stopped) m.day = w->a; /* as it stood */
    if (!w->cut && (e->kind == DCL__ESC_FACTOR || e->kind == DCL__ESC_STEP))
        TRY(dcl__clock_passed(k, &w->clock, e->every.unit,
                              mpz_get_si(mpq_numref(e->every.count)), &m, 0,
                              w->err));
    dcl__sum_clear(out);
    if (y.kind == DCL__ESC_FACTOR) {
        TRY(dcl__sum_add_pow(out, y.base, y.q, k, w->err));
        TRY(dcl__bounds_sum(out, &w->p->unit, &w->p->limits, w->err));
    } else {
        TRY(dcl__series_amount(q, &y, k, w->err));
        TRY(dcl__sum_set_q(out, q, w->err));
    }
    mpq_mul(q, w->items, w->claimants);
    if (mpq_cmp_ui(q, 1, 1) != 0) TRY(dcl__sum_mul_q(out, q, w->err));
done:
    mpz_clear(k);
    mpq_clear(q);
    return st;
}

dcl_status dcl__walk_rate(dcl__sum *out, int *has, const dcl__walk *w,
                          dcl_day day)
{
    *has = 1;
    if (w->over) {
        *has = 0;
        return DCL_OK;
    }
    if (dcl__is_interest(&w->p->s->charge))
        return dcl__sum_set_q(out, w->rate, w->err);
    if (w->p->s->charge.kind == DCL__CHARGE_UNIT)
        return unit_rate(out, w, day);
    *has = 0;
    return DCL_OK;
}
