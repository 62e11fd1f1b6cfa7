/* Sums and charges by the item: earned on a day, not by days. */
#include "penalty/walk.h"

#include <string.h>

#include "penalty/try.h"

/* x += what `number` items earn, the first after those done: an item broken
 * by a fraction earns its parts at the item's own amount. */
static dcl_status items_earn(dcl__sum *x, dcl__walk *w, mpq_srcptr number)
{
    const dcl__escalation *e = &w->p->s->escalation;
    int by_item = e->kind != DCL__ESC_NONE && e->every.item != NULL;
    dcl__series y = w->series;
    dcl_status st = DCL_OK;
    mpz_t i, j, k;
    mpq_t end, part, amount;
    mpz_inits(i, j, k, NULL);
    mpq_init(end);
    mpq_init(part);
    mpq_init(amount);
    mpq_add(end, w->items_done, number);
    if (!by_item) { /* at the spans of time that have passed */
        int64_t spans = 0;
        if (e->kind == DCL__ESC_FACTOR || e->kind == DCL__ESC_STEP) {
            TRY(dcl__spans_passed(&spans, w, &e->every, w->a));
            y.kind = e->kind;
        }
        mpz_set_si(k, (long)spans);
        TRY(dcl__series_amount(amount, &y, k, w->err));
        mpq_mul(amount, amount, number);
        TRY(dcl__sum_add_q(x, amount, w->err));
    } else {
        y.kind = e->kind;
        y.q = e->q;
        y.unit = 1;
        y.span = mpz_get_si(mpq_numref(e->every.count));
        mpz_fdiv_q(i, mpq_numref(w->items_done), mpq_denref(w->items_done));
        mpz_fdiv_q(j, mpq_numref(end), mpq_denref(end));
        mpq_set_ui(part, 1, 1);
        TRY(dcl__series_add(x, &y, i, j, part, w->err));
        mpq_set_z(part, i); /* less what was done of the first */
        mpq_sub(part, w->items_done, part);
        dcl__series_exponent(k, &y, i);
        TRY(dcl__series_amount(amount, &y, k, w->err));
        mpq_mul(amount, amount, part);
        mpq_neg(amount, amount);
        TRY(dcl__sum_add_q(x, amount, w->err));
        mpq_set_z(part, j); /* and a part of the last */
        mpq_sub(part, end, part);
        dcl__series_exponent(k, &y, j);
        TRY(dcl__series_amount(amount, &y, k, w->err));
        mpq_mul(amount, amount, part);
        TRY(dcl__sum_add_q(x, amount, w->err));
    }
    mpq_set(w->items_done, end);
done:
    mpz_clears(i, j, k, NULL);
    mpq_clear(end);
    mpq_clear(part);
    mpq_clear(amount);
    return st;
}

static dcl_status items_begin(dcl__walk *w)
{
    const dcl__piece *s = w->p->s;
    int claimants = strcmp(s->charge.item, "claimant") == 0;
    dcl_status st = DCL_OK;
    dcl__sum x;
    mpq_t one;
    mpq_init(one);
    mpq_set_ui(one, 1, 1);
    dcl__sum_init(&x, w->p->mem);
    for (size_t i = 0; i < s->counts; i++) {
        const dcl__count *c = &s->count[i];
        if (strcmp(c->item, s->charge.item) != 0) continue;
        if (c->dated == 2 ? c->day != w->a : w->items_begun) continue;
        dcl__sum_clear(&x);
        TRY(items_earn(&x, w, c->q));
        if (w->lost) continue;
        TRY(dcl__multiply_claimants(w, &w->at, &x,
                                    claimants ? one : w->claimants));
        TRY(dcl__slice_whole(w, &w->at, &x));
    }
    w->items_begun = 1;
done:
    dcl__sum_clear(&x);
    mpq_clear(one);
    return st;
}

/* A sum is owed on its first day; what replaces it, on its own. */
static dcl_status sum_begin(dcl__walk *w)
{
    dcl_status st = DCL_OK;
    dcl__sum x;
    mpq_t q;
    dcl__sum_init(&x, w->p->mem);
    mpq_init(q);
    if (!w->sum_begun) {
        w->sum_begun = 1;
        w->sum_live = !w->lost;
    } else if (mpq_equal(w->sum_amount, w->base)) {
        goto done;
    }
    mpq_set(w->sum_amount, w->base);
    if (!w->sum_live) goto done;
    mpq_set(q, w->base);
    dcl__bounds_q(q, &w->p->claimant);
    mpq_mul(q, q, w->claimants);
    TRY(dcl__sum_set_q(&x, q, w->err));
    mpq_set_si(q, -1, 1);
    TRY(dcl__sum_add_mul(&x, &w->sum_owed, q, w->err));
    mpq_neg(q, q);
    TRY(dcl__sum_add_mul(&w->sum_owed, &x, q, w->err));
    TRY(dcl__slice_whole(w, &w->at, &x));
done:
    dcl__sum_clear(&x);
    mpq_clear(q);
    return st;
}

dcl_status dcl__events_begin(dcl__walk *w)
{
    if (w->stopped || w->over) return DCL_OK;
    if (w->p->s->charge.kind == DCL__CHARGE_ITEM) return items_begin(w);
    if (w->p->s->charge.kind == DCL__CHARGE_SUM) return sum_begin(w);
    return DCL_OK;
}
