/* Payments: what each comes to, and what of a balance it takes. */
#include "penalty/walk.h"

#include "penalty/try.h"

dcl_status dcl__principal_owed(dcl__sum *out, const dcl__walk *w, dcl_day day)
{
    const dcl__stream *p = w->p;
    dcl_status st;
    mpq_t q;
    if (p->s->charge.kind != DCL__CHARGE_SUM_WITH_INTEREST || !w->begun ||
        day < p->first) {
        dcl__sum_clear(out);
        return DCL_OK;
    }
    mpq_init(q);
    mpq_mul(q, p->principal,
            p->claimants.at[dcl__dated_on(&p->claimants, day)].q);
    st = dcl__sum_set_q(out, q, w->err);
    mpq_clear(q);
    return st;
}

/* What a payment at the end of `day` comes to, `paid` having been paid. */
static dcl_status amount_of(dcl__sum *out, const dcl__walk *w,
                            const dcl__payment *pay, const dcl__sum *paid,
                            const dcl__state *s)
{
    const dcl__piece *of = w->p->s;
    dcl_status st = DCL_OK;
    dcl__sum x;
    int sign;
    mpq_t q;
    dcl__sum_init(&x, w->p->mem);
    mpq_init(q);
    if (!pay->all) {
        TRY(dcl__amount_value(q, &pay->amount, of, w->err));
        TRY(dcl__sum_set_q(out, q, w->err));
        goto done;
    }
    dcl__sum_clear(out);
    if (!w->begun) goto done;
    TRY(dcl__walk_out(out, w, s));
    TRY(dcl__principal_owed(&x, w, pay->day));
    TRY(dcl__plus(out, &x, 1, w->err));
    TRY(dcl__plus(out, paid, -1, w->err));
    TRY(dcl__sum_sign(&sign, out, &w->p->limits, w->err));
    if (sign < 0) dcl__sum_clear(out);
done:
    dcl__sum_clear(&x);
    mpq_clear(q);
    return st;
}

/* *from gives to *left what it has, as far as that is needed: x =
 * min(*left, *from), at least 0, is taken from both. */
static dcl_status take(dcl__sum *from, dcl__sum *left, const dcl__walk *w)
{
    dcl_status st = DCL_OK;
    dcl__sum x;
    int sign;
    dcl__sum_init(&x, w->p->mem);
    TRY(dcl__sum_cmp(&sign, left, from, &w->p->limits, w->err));
    TRY(dcl__sum_set(&x, sign < 0 ? left : from, w->err));
    TRY(dcl__sum_sign(&sign, &x, &w->p->limits, w->err));
    if (sign > 0) {
        TRY(dcl__plus(from, &x, -1, w->err));
        TRY(dcl__plus(left, &x, -1, w->err));
    }
done:
    dcl__sum_clear(&x);
    return st;
}

/* A payment on interest and its principal, in the order said. */
static dcl_status allocate(dcl__walk *w, const dcl__sum *paid)
{
    const dcl__stream *p = w->p;
    dcl_status st = DCL_OK;
    dcl__sum left;
    dcl__sum_init(&left, p->mem);
    TRY(dcl__part_close(w, &w->at));
    TRY(dcl__sum_set(&left, paid, w->err));
    if (p->s->allocation == DCL__ALLOC_PRINCIPAL)
        TRY(take(&w->at.balance, &left, w));
    TRY(take(&w->at.unpaid, &left, w));
    /* what is over: a credit */
    TRY(dcl__plus(&w->at.balance, &left, -1, w->err));
done:
    dcl__sum_clear(&left);
    return st;
}

dcl_status dcl__pay_before(dcl__walk *w, dcl_day day)
{
    const dcl__stream *p = w->p;
    dcl_status st = DCL_OK;
    dcl__sum x;
    dcl__sum_init(&x, p->mem);
    for (; w->payment < p->payments; w->payment++) {
        if (p->payment[w->payment]->day >= day) break;
        TRY(amount_of(&x, w, p->payment[w->payment], &w->paid, &w->at));
        TRY(dcl__plus(&w->paid, &x, 1, w->err));
        if (dcl__is_interest(&p->s->charge)) TRY(allocate(w, &x));
    }
done:
    dcl__sum_clear(&x);
    return st;
}

dcl_status dcl__paid_by(dcl__sum *paid, const dcl__walk *w, dcl_day day,
                        const dcl__state *s)
{
    const dcl__stream *p = w->p;
    dcl_status st = DCL_OK;
    dcl__sum x;
    dcl__sum_init(&x, p->mem);
    TRY(dcl__sum_set(paid, &w->paid, w->err));
    for (size_t i = w->payment; i < p->payments; i++) {
        if (p->payment[i]->day > day) break;
        TRY(amount_of(&x, w, p->payment[i], paid, s));
        TRY(dcl__plus(paid, &x, 1, w->err));
    }
done:
    dcl__sum_clear(&x);
    return st;
}
