/* Caps and floors: what an amount becomes under them. */
#include "penalty/stream.h"

#include "penalty/try.h"

void dcl__bounds_init(dcl__bounds *b)
{
    b->has_floor = b->has_cap = 0;
    mpq_init(b->floor);
    mpq_init(b->cap);
}

void dcl__bounds_clear(dcl__bounds *b)
{
    mpq_clear(b->floor);
    mpq_clear(b->cap);
}

dcl_status dcl__bounds_add(dcl__bounds *b, const dcl__cap *cap,
                           const dcl__piece *s, dcl_err *err)
{
    int *has = cap->least ? &b->has_floor : &b->has_cap;
    mpq_ptr kept = cap->least ? b->floor : b->cap;
    dcl_status st = DCL_OK;
    mpq_t q;
    mpq_init(q);
    TRY(dcl__amount_value(q, &cap->amount, s, err));
    if (cap->least && mpq_sgn(q) == 0) goto done; /* bars nothing */
    if (!*has || (cap->least ? mpq_cmp(q, kept) > 0 : mpq_cmp(q, kept) < 0))
        mpq_set(kept, q);
    *has = 1;
done:
    mpq_clear(q);
    return st;
}

void dcl__bounds_q(mpq_ptr x, const dcl__bounds *b)
{
    if (mpq_sgn(x) == 0) return;
    if (b->has_floor && mpq_cmp(x, b->floor) < 0) mpq_set(x, b->floor);
    if (b->has_cap && mpq_cmp(x, b->cap) > 0) mpq_set(x, b->cap);
}

/* One comparison; *x = q where x is on that side of it. */
static dcl_status bound(dcl__sum *x, mpq_srcptr q, int side,
                        const dcl_limits *limits, dcl_err *err)
{
    mpq_srcptr value = dcl__sum_rational(x);
    dcl_status st = DCL_OK;
    dcl__sum limit;
    int sign;
    if (value != NULL) {
        sign = mpq_cmp(value, q);
        return (sign > 0) - (sign < 0) == side ? dcl__sum_set_q(x, q, err)
                                               : DCL_OK;
    }
    dcl__sum_init(&limit, x->mem);
    TRY(dcl__sum_set_q(&limit, q, err));
    TRY(dcl__sum_cmp(&sign, x, &limit, limits, err));
    if (sign == side) dcl__sum_swap(x, &limit);
done:
    dcl__sum_clear(&limit);
    return st;
}

dcl_status dcl__bounds_sum(dcl__sum *x, const dcl__bounds *b,
                           const dcl_limits *limits, dcl_err *err)
{
    dcl_status st = DCL_OK;
    if (!dcl__bounds_any(b) || dcl__sum_is_zero(x)) return DCL_OK;
    if (b->has_floor) TRY(bound(x, b->floor, -1, limits, err));
    if (b->has_cap) TRY(bound(x, b->cap, 1, limits, err));
done:
    return st;
}
