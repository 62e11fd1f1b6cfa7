/* Figures as intervals, compared without a float. */
#include "ask/claim_gauge.h"

#include <limits.h>
#include <string.h>

#include "base/fmt.h"

void dcl__gauge_init(dcl__gauge *g, const dcl_mem *mem)
{
    dcl__sum_init(&g->low, mem);
    dcl__sum_init(&g->value, mem);
    dcl__sum_init(&g->high, mem);
}

void dcl__gauge_clear(dcl__gauge *g)
{
    dcl__sum_clear(&g->low);
    dcl__sum_clear(&g->value);
    dcl__sum_clear(&g->high);
}

dcl_status dcl__gauge_printed(dcl__gauge *g, const dcl__printed *p,
                              dcl_err *err)
{
    dcl_status status = dcl__printed_value(&g->low, p, -1, err);
    if (status == DCL_OK) status = dcl__printed_value(&g->value, p, 0, err);
    if (status == DCL_OK) status = dcl__printed_value(&g->high, p, 1, err);
    if (p->negative) dcl__sum_swap(&g->low, &g->high);
    return status;
}

dcl_status dcl__gauge_set(dcl__gauge *g, const dcl__gauge *from, dcl_err *err)
{
    dcl_status status = dcl__sum_set(&g->low, &from->low, err);
    if (status == DCL_OK) status = dcl__sum_set(&g->value, &from->value, err);
    if (status == DCL_OK) status = dcl__sum_set(&g->high, &from->high, err);
    return status;
}

dcl_status dcl__gauge_exact(dcl__gauge *g, const dcl__sum *s, dcl_err *err)
{
    dcl_status status = dcl__sum_set(&g->low, s, err);
    if (status == DCL_OK) status = dcl__sum_set(&g->value, s, err);
    if (status == DCL_OK) status = dcl__sum_set(&g->high, s, err);
    return status;
}

dcl_status dcl__gauge_mul(dcl__gauge *g, mpq_srcptr q, dcl_err *err)
{
    dcl_status status = dcl__sum_mul_q(&g->low, q, err);
    if (status == DCL_OK) status = dcl__sum_mul_q(&g->value, q, err);
    if (status == DCL_OK) status = dcl__sum_mul_q(&g->high, q, err);
    return status;
}

dcl_status dcl__gauge_meet(int *meet, const dcl__gauge *a, const dcl__gauge *b,
                           const dcl_limits *limits, dcl_err *err)
{
    int x = 0, y = 0;
    dcl_status status = dcl__sum_cmp(&x, &a->low, &b->high, limits, err);
    if (status == DCL_OK)
        status = dcl__sum_cmp(&y, &b->low, &a->high, limits, err);
    if (status == DCL_OK) *meet = x <= 0 && y <= 0;
    return status;
}

dcl_status dcl__gauge_ratio(mpq_ptr q, int *known, const dcl__gauge *a,
                            const dcl__gauge *b, const dcl_limits *limits,
                            dcl_err *err)
{
    mpq_t x, y;
    dcl_status status;
    mpq_init(x);
    mpq_init(y);
    *known = 0;
    status = dcl__sum_exact(x, &a->value, limits, err);
    if (status == DCL_OK) status = dcl__sum_exact(y, &b->value, limits, err);
    if (status == DCL_OK && mpq_sgn(y) != 0) {
        mpq_div(q, x, y);
        *known = 1;
    }
    mpq_clear(y);
    mpq_clear(x);
    return status == DCL_TOO_BIG ? DCL_OK : status;
}

/* q^2 < 10^n */
static int square_below(mpq_srcptr q, long n)
{
    mpz_t a, b, ten;
    int below;
    mpz_inits(a, b, ten, NULL);
    mpz_mul(a, mpq_numref(q), mpq_numref(q));
    mpz_mul(b, mpq_denref(q), mpq_denref(q));
    mpz_ui_pow_ui(ten, 10, n < 0 ? 0 - (unsigned long)n : (unsigned long)n);
    if (n < 0)
        mpz_mul(a, a, ten);
    else
        mpz_mul(b, b, ten);
    below = mpz_cmp(a, b) < 0;
    mpz_clears(a, b, ten, NULL);
    return below;
}

int dcl__nearest_power(mpq_srcptr q)
{
    /* within two of the answer, since sizeinbase is at most one too large */
    long p = (long)mpz_sizeinbase(mpq_numref(q), 10) -
             (long)mpz_sizeinbase(mpq_denref(q), 10) - 2;
    while (!square_below(q, 2 * p + 1)) p++;
    return p > INT_MAX || p < INT_MIN ? 0 : (int)p;
}

/* Whether 10^power times a's interval meets b's. */
static dcl_status meet_at(int *meet, const dcl__gauge *a, const dcl__gauge *b,
                          int power, const dcl_limits *limits, dcl_err *err)
{
    dcl__gauge g;
    mpq_t ten;
    dcl_status status;
    dcl__gauge_init(&g, a->value.mem);
    mpq_init(ten);
    mpz_ui_pow_ui(mpq_numref(ten), 10,
                  power < 0 ? 0u - (unsigned)power : (unsigned)power);
    if (power < 0) mpq_inv(ten, ten);
    status = dcl__gauge_set(&g, a, err);
    if (status == DCL_OK) status = dcl__gauge_mul(&g, ten, err);
    if (status == DCL_OK) status = dcl__gauge_meet(meet, &g, b, limits, err);
    mpq_clear(ten);
    dcl__gauge_clear(&g);
    return status;
}

dcl_status dcl__gauge_compare(dcl_compared *out, dcl__keep *keep,
                              const dcl__gauge *a, const dcl__gauge *b,
                              const dcl_limits *limits, dcl_err *err)
{
    dcl_compared c;
    mpq_t q;
    int known = 0, sign = 0;
    dcl_status status;
    memset(&c, 0, sizeof c);
    c.known = 1;
    mpq_init(q);
    status = dcl__gauge_meet(&c.agree, a, b, limits, err);
    if (status == DCL_OK)
        status = dcl__sum_cmp(&sign, &b->value, &a->value, limits, err);
    c.larger = sign > 0;
    if (status == DCL_OK)
        status = dcl__gauge_ratio(q, &known, b, a, limits, err);
    if (status == DCL_OK && known && mpq_sgn(q) > 0) {
        c.power = dcl__nearest_power(q);
        if (!c.agree && c.power != 0)
            status = meet_at(&c.is_power, a, b, c.power, limits, err);
        if (!c.larger) mpq_inv(q, q);
        if (status == DCL_OK) status = dcl__keep_q(&c.factor, keep, q, err);
    }
    mpq_clear(q);
    if (status == DCL_OK) *out = c;
    return status;
}
