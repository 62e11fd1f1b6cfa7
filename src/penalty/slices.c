/* From what one item earns to what the stream does: caps of the item and the
 * claimant, their numbers, and slices that round as they close. */
#include "penalty/walk.h"

#include "penalty/try.h"

int dcl__rounds_slices(const dcl__stream *p)
{
    return p->s->rounding.kind == DCL__ROUND_CHANGE ||
           p->s->rounding.kind == DCL__ROUND_RESTS;
}

dcl_status dcl__slice_close(const dcl__walk *w, dcl__state *s)
{
    const dcl__stream *p = w->p;
    dcl_status st = DCL_OK;
    if (dcl__sum_is_zero(&s->slice)) return DCL_OK;
    TRY(dcl__sum_round(&s->slice, p->s->rounding.unit, p->s->rounding.mode,
                       &p->limits, w->err));
    TRY(dcl__plus(&s->earned, &s->slice, 1, w->err));
    dcl__sum_clear(&s->slice);
done:
    return st;
}

dcl_status dcl__slice_add(const dcl__walk *w, dcl__state *s, mpq_srcptr rate,
                          mpq_srcptr number, const dcl__sum *x)
{
    dcl_status st = DCL_OK;
    if (!dcl__rounds_slices(w->p)) return dcl__plus(&s->earned, x, 1, w->err);
    if (!s->keyed || !mpq_equal(s->key_rate, rate) ||
        !mpq_equal(s->key_number, number)) {
        TRY(dcl__slice_close(w, s));
        s->keyed = 1;
        mpq_set(s->key_rate, rate);
        mpq_set(s->key_number, number);
    }
    TRY(dcl__plus(&s->slice, x, 1, w->err));
done:
    return st;
}

dcl_status dcl__slice_whole(const dcl__walk *w, dcl__state *s,
                            const dcl__sum *x)
{
    dcl_status st = DCL_OK;
    if (!dcl__rounds_slices(w->p)) return dcl__plus(&s->earned, x, 1, w->err);
    TRY(dcl__slice_close(w, s));
    TRY(dcl__plus(&s->slice, x, 1, w->err));
    TRY(dcl__slice_close(w, s));
done:
    return st;
}

/* x becomes what the bounds leave of it, *so_far having been earned before. */
static dcl_status bounded(const dcl__walk *w, dcl__sum *x, dcl__sum *so_far,
                          const dcl__bounds *b)
{
    dcl_status st = DCL_OK;
    dcl__sum before;
    mpq_t minus;
    if (!dcl__bounds_any(b)) return DCL_OK;
    dcl__sum_init(&before, x->mem);
    mpq_init(minus);
    mpq_set_si(minus, -1, 1);
    TRY(dcl__sum_set(&before, so_far, w->err));
    TRY(dcl__bounds_sum(&before, b, &w->p->limits, w->err));
    TRY(dcl__plus(so_far, x, 1, w->err));
    TRY(dcl__sum_set(x, so_far, w->err));
    TRY(dcl__bounds_sum(x, b, &w->p->limits, w->err));
    TRY(dcl__sum_add_mul(x, &before, minus, w->err));
done:
    dcl__sum_clear(&before);
    mpq_clear(minus);
    return st;
}

static dcl_status times(const dcl__walk *w, dcl__sum *x, mpq_srcptr n)
{
    if (mpq_cmp_ui(n, 1, 1) == 0) return DCL_OK;
    if (mpq_sgn(n) == 0) {
        dcl__sum_clear(x);
        return DCL_OK;
    }
    return dcl__sum_mul_q(x, n, w->err);
}

dcl_status dcl__multiply_claimants(const dcl__walk *w, dcl__state *s,
                                   dcl__sum *x, mpq_srcptr claimants)
{
    dcl_status st = DCL_OK;
    TRY(bounded(w, x, &s->claimant, &w->p->claimant));
    TRY(times(w, x, claimants));
done:
    return st;
}

dcl_status dcl__multiply(const dcl__walk *w, dcl__state *s, dcl__sum *x,
                         mpq_srcptr items, mpq_srcptr claimants)
{
    dcl_status st = DCL_OK;
    TRY(bounded(w, x, &s->item, &w->p->item));
    TRY(times(w, x, items));
    TRY(dcl__multiply_claimants(w, s, x, claimants));
done:
    return st;
}
