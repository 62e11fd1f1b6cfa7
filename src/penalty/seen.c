/* What a state comes to: what is seen of it within a stay, under windows and
 * caps, rounded at the end. */
#include "penalty/walk.h"

#include "penalty/try.h"

#define STATE_SUMS(X, s)                                                       \
    X(&(s)->item) X(&(s)->claimant) X(&(s)->earned) X(&(s)->slice)             \
    X(&(s)->balance) X(&(s)->unpaid) X(&(s)->interest) X(&(s)->part)

void dcl__state_init(dcl__state *s, const dcl_mem *mem)
{
#define SUM_INIT(x) dcl__sum_init(x, mem);
    STATE_SUMS(SUM_INIT, s)
#undef SUM_INIT
    s->keyed = 0;
    mpq_init(s->key_rate);
    mpq_init(s->key_number);
    mpz_init(s->units);
    mpq_init(s->share);
    mpz_init(s->spans);
}

void dcl__state_clear(dcl__state *s)
{
#define SUM_CLEAR(x) dcl__sum_clear(x);
    STATE_SUMS(SUM_CLEAR, s)
#undef SUM_CLEAR
    mpq_clear(s->key_rate);
    mpq_clear(s->key_number);
    mpz_clear(s->units);
    mpq_clear(s->share);
    mpz_clear(s->spans);
}

static dcl_status set(dcl__sum *x, const dcl__sum *y, dcl_err *err)
{
    if (dcl__sum_is_zero(y)) {
        dcl__sum_clear(x);
        return DCL_OK;
    }
    return dcl__sum_set(x, y, err);
}

dcl_status dcl__state_set(dcl__state *s, const dcl__state *from, dcl_err *err)
{
    dcl_status st = DCL_OK;
    TRY(set(&s->item, &from->item, err));
    TRY(set(&s->claimant, &from->claimant, err));
    TRY(set(&s->earned, &from->earned, err));
    TRY(set(&s->slice, &from->slice, err));
    TRY(set(&s->balance, &from->balance, err));
    TRY(set(&s->unpaid, &from->unpaid, err));
    TRY(set(&s->interest, &from->interest, err));
    TRY(set(&s->part, &from->part, err));
    s->keyed = from->keyed;
    if (s->keyed) {
        mpq_set(s->key_rate, from->key_rate);
        mpq_set(s->key_number, from->key_number);
    }
    mpz_set(s->units, from->units);
    mpq_set(s->share, from->share);
    mpz_set(s->spans, from->spans);
done:
    return st;
}

dcl_status dcl__walk_seen(dcl__sum *seen, const dcl__walk *w,
                          const dcl__state *s)
{
    const dcl__rounding *r = &w->p->s->rounding;
    dcl_status st = DCL_OK;
    mpq_t one;
    if (w->owed_later) return dcl__sum_set(seen, &w->frozen, w->err);
    if (dcl__sum_is_zero(&s->slice))
        return dcl__sum_set(seen, &s->earned, w->err);
    mpq_init(one);
    mpq_set_ui(one, 1, 1);
    TRY(dcl__sum_set(seen, &s->slice, w->err));
    TRY(dcl__sum_round(seen, r->unit, r->mode, &w->p->limits, w->err));
    TRY(dcl__sum_add_mul(seen, &s->earned, one, w->err));
done:
    mpq_clear(one);
    return st;
}

dcl_status dcl__walk_out(dcl__sum *out, const dcl__walk *w,
                         const dcl__state *s)
{
    const dcl__rounding *r = &w->p->s->rounding;
    dcl_status st = DCL_OK;
    dcl__bounds window;
    TRY(dcl__walk_seen(out, w, s));
    window.has_floor = 0;
    window.has_cap = 1;
    for (size_t i = w->window; i < w->p->windows; i++) {
        window.cap[0] = w->p->window[i].cap[0]; /* a view, not cleared */
        TRY(dcl__bounds_sum(out, &window, &w->p->limits, w->err));
    }
    TRY(dcl__bounds_sum(out, &w->p->whole, &w->p->limits, w->err));
    if (r->kind == DCL__ROUND_END)
        TRY(dcl__sum_round(out, r->unit, r->mode, &w->p->limits, w->err));
done:
    return st;
}
