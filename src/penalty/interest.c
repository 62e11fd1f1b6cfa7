/* Interest: a slice earns principal x rate x the years between its ends. */
#include "penalty/walk.h"

#include <string.h>

#include "penalty/try.h"

static dcl_status rounded(dcl__sum *x, const dcl__walk *w)
{
    const dcl__rounding *r = &w->p->s->rounding;
    if (!dcl__rounds_slices(w->p)) return DCL_OK;
    return dcl__sum_round(x, r->unit, r->mode, &w->p->limits, w->err);
}

dcl_status dcl__part_close(const dcl__walk *w, dcl__state *s)
{
    dcl_status st = DCL_OK;
    if (dcl__sum_is_zero(&s->part)) return DCL_OK;
    TRY(rounded(&s->part, w));
    TRY(dcl__plus(&s->interest, &s->part, 1, w->err));
    TRY(dcl__plus(&s->unpaid, &s->part, 1, w->err));
    dcl__sum_clear(&s->part);
done:
    return st;
}

static int earns(const dcl__walk *w)
{
    return !w->stopped && !w->lost && !w->over;
}

/* Interest joins the principal. */
static dcl_status join(dcl__walk *w)
{
    dcl_status st = DCL_OK;
    TRY(dcl__part_close(w, &w->at));
    TRY(dcl__plus(&w->at.balance, &w->at.unpaid, 1, w->err));
    dcl__sum_clear(&w->at.unpaid);
done:
    return st;
}

/* The principal of claimants who come or go. */
static dcl_status claimants_change(dcl__walk *w)
{
    dcl_status st = DCL_OK;
    mpq_t q;
    mpq_init(q);
    mpq_sub(q, w->claimants, w->in_balance);
    if (mpq_sgn(q) != 0) {
        TRY(dcl__part_close(w, &w->at));
        mpq_mul(q, q, w->p->principal);
        TRY(dcl__sum_add_q(&w->at.balance, q, w->err));
        mpq_set(w->in_balance, w->claimants);
    }
done:
    mpq_clear(q);
    return st;
}

/* The rate of the region.  A table is read where it takes force, and again
 * with each reading; between two the walk goes on past the boundaries at
 * which the table has not changed. */
static dcl_status find_rate(dcl__walk *w)
{
    const dcl__piece *s = w->p->s;
    size_t spec = dcl__dated_on(&w->p->amount, w->a);
    const dcl__rate *rate = w->p->amount.at[spec].rate;
    int every = s->rate_read.said == 2 && !w->stopped;
    dcl_status st = DCL_OK;
    dcl_day next;
    mpq_t r;
    mpq_init(r);
    if (every) {
        int64_t k;
        TRY(dcl__spans_passed(&k, w, &s->rate_read.every, w->a));
        if (k > w->reads) w->read_on = w->a;
    }
    if (spec != w->spec) {
        w->spec = spec;
        w->read_on = w->a;
    }
    st = dcl__rate_on(r, &w->read_until, rate, w->read_on, w->p->eval, w->err);
    if (st == DCL_NO_RATE && !earns(w)) { /* not wanted yet */
        if (w->err != NULL) memset(w->err, 0, sizeof *w->err);
        w->read_until = w->a;
        st = DCL_OK;
    }
    TRY(st);
    if (!earns(w) || !mpq_equal(r, w->rate))
        TRY(dcl__part_close(w, &w->at));
    if (earns(w)) mpq_set(w->rate, r);
    if (every && w->read_until != DCL__NO_END) {
        dcl_day from = w->read_until - 1 > w->a ? w->read_until - 1 : w->a;
        TRY(dcl__clock_next(&next, &w->clock, s->rate_read.every.unit,
                            mpz_get_si(mpq_numref(s->rate_read.every.count)),
                            from, w->err));
        if (next != DCL__NO_END && next - 1 < w->b) w->b = next - 1;
    }
done:
    mpq_clear(r);
    return st;
}

static dcl_status end_at_rests(dcl__walk *w, const dcl__rests *r)
{
    dcl_day next;
    dcl_status st;
    if (w->over && w->payment == w->p->payments) return DCL_OK;
    /* nothing is due that could join */
    if (!earns(w) && dcl__sum_is_zero(&w->at.unpaid)) return DCL_OK;
    st = dcl__rests_next(&next, w, r, w->a);
    if (st == DCL_OK && next != DCL__NO_END && next - 1 < w->b)
        w->b = next - 1;
    return st;
}

dcl_status dcl__interest_begin(dcl__walk *w)
{
    const dcl__piece *s = w->p->s;
    int rests = s->method.kind == DCL__COMPOUND, on, sign;
    int rounds = s->rounding.kind == DCL__ROUND_RESTS;
    dcl_status st = DCL_OK;
    if (rests) {
        TRY(dcl__rests_on(&on, w, &s->method.rests, &w->rests));
        if (on) TRY(join(w));
    }
    if (rounds) {
        TRY(dcl__rests_on(&on, w, &s->rounding.rests, &w->rounds));
        if (on) TRY(dcl__part_close(w, &w->at));
    }
    TRY(claimants_change(w));
    TRY(find_rate(w));
    TRY(dcl__sum_sign(&sign, &w->at.balance, &w->p->limits, w->err));
    /* interest due on a principal that is paid joins at the next rest */
    if (rests &&
        (dcl__rounds_slices(w->p) || w->each || !earns(w) || sign <= 0))
        TRY(end_at_rests(w, &s->method.rests));
    if (rounds && earns(w)) TRY(end_at_rests(w, &s->rounding.rests));
done:
    return st;
}

/* x: interest so far, the open slice as if it closed. */
static dcl_status so_far(dcl__sum *x, const dcl__walk *w, const dcl__state *s)
{
    dcl_status st = DCL_OK;
    TRY(dcl__sum_set(x, &s->part, w->err));
    TRY(rounded(x, w));
    TRY(dcl__plus(x, &s->interest, 1, w->err));
done:
    return st;
}

static dcl_status slice_earns(dcl__state *s, const dcl__walk *w,
                              const dcl__moment *m)
{
    dcl__moment before = {0};
    dcl_status st = DCL_OK;
    mpq_t y, y0;
    mpq_init(y);
    mpq_init(y0);
    before.day = w->a - 1;
    TRY(dcl__years(y, w->p, m, w->err));
    TRY(dcl__years(y0, w->p, &before, w->err));
    mpq_sub(y, y, y0);
    mpq_mul(y, y, w->rate);
    TRY(dcl__sum_add_mul(&s->part, &s->balance, y, w->err));
done:
    mpq_clear(y);
    mpq_clear(y0);
    return st;
}

dcl_status dcl__interest(dcl__state *s, const dcl__walk *w,
                         const dcl__moment *m)
{
    dcl_status st = DCL_OK;
    dcl__sum x, before;
    mpq_t n;
    int sign;
    dcl__sum_init(&x, w->p->mem);
    dcl__sum_init(&before, w->p->mem);
    mpq_init(n);
    if (!earns(w)) goto done;
    TRY(dcl__sum_sign(&sign, &s->balance, &w->p->limits, w->err));
    if (sign <= 0) goto done; /* a principal paid below zero earns nothing */
    TRY(so_far(&before, w, s));
    TRY(w->p->s->method.kind == DCL__COMPOUND && !dcl__rounds_slices(w->p) &&
                !w->each
            ? dcl__compound(s, w, m)
            : slice_earns(s, w, m));
    TRY(so_far(&x, w, s));
    TRY(dcl__plus(&x, &before, -1, w->err));
    if (mpq_sgn(w->claimants) > 0) {
        mpq_inv(n, w->claimants);
        TRY(dcl__sum_mul_q(&x, n, w->err));
        TRY(dcl__multiply_claimants(w, s, &x, w->claimants));
        TRY(dcl__plus(&s->earned, &x, 1, w->err));
    }
done:
    dcl__sum_clear(&x);
    dcl__sum_clear(&before);
    mpq_clear(n);
    return st;
}
