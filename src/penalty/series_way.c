/* Where the bounds of an escalating amount begin or end to bind. */
#include "penalty/series.h"

#include "num/size.h"
#include "num/whole.h"
#include "penalty/try.h"

/* -1 falling, 1 rising, 0 flat */
int dcl__series_way(const dcl__series *s)
{
    if (s->kind == DCL__ESC_STEP) return mpq_sgn(s->q);
    if (s->kind == DCL__ESC_FACTOR && mpq_sgn(s->base) != 0)
        return mpq_cmp_ui(s->q, 1, 1);
    return 0;
}

static void sign_of(int *sign)
{
    *sign = (*sign > 0) - (*sign < 0);
}

/* The sign of base * q^e - x, or of base + q e - x. */
static dcl_status compare(int *sign, const dcl__series *s, mpz_srcptr e,
                          mpq_srcptr x, dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl__sum a, b;
    mpq_t q;
    dcl__sum_init(&a, NULL);
    dcl__sum_init(&b, NULL);
    mpq_init(q);
    if (s->kind == DCL__ESC_STEP) {
        mpq_set_z(q, e);
        dcl__q_mul(q, q, s->q);
        dcl__q_add(q, q, s->base);
        *sign = mpq_cmp(q, x);
    } else if (mpz_sizeinbase(e, 2) <= 12 &&
               dcl__size_q(s->q) * mpz_get_ui(e) <= DCL__FOLD_BITS) {
        mpz_pow_ui(mpq_numref(q), mpq_numref(s->q), mpz_get_ui(e));
        if (!dcl__q_is_whole(s->q))
            mpz_pow_ui(mpq_denref(q), mpq_denref(s->q), mpz_get_ui(e));
        dcl__q_mul(q, q, s->base);
        *sign = dcl__q_is_whole(q) && dcl__q_is_whole(x)
                    ? mpz_cmp(mpq_numref(q), mpq_numref(x))
                    : mpq_cmp(q, x);
    } else {
        TRY(dcl__sum_add_pow(&a, s->base, s->q, e, err));
        if (dcl__sum_rational(&a) != NULL) {
            *sign = mpq_cmp(dcl__sum_rational(&a), x);
        } else {
            TRY(dcl__sum_set_q(&b, x, err));
            TRY(dcl__sum_cmp(sign, &a, &b, s->limits, err));
        }
    }
    sign_of(sign);
done:
    dcl__sum_clear(&a);
    dcl__sum_clear(&b);
    mpq_clear(q);
    return st;
}

dcl_status dcl__series_past(int *past, const dcl__series *s, int way,
                            mpz_srcptr e, mpq_srcptr x, dcl_err *err)
{
    int sign = 0;
    dcl_status st = compare(&sign, s, e, x, err);
    *past = sign * way >= 0;
    return st;
}

/* log2 of q > 0, only to begin a search with. */
static double log2_near(mpq_srcptr q)
{
    long en, ed;
    double n = mpz_get_d_2exp(&en, mpq_numref(q));
    double d = mpz_get_d_2exp(&ed, mpq_denref(q));
    double r = n / d, log = (double)(en - ed), step = 0.5;
    while (r >= 2) r /= 2, log += 1;
    while (r < 1) r *= 2, log -= 1;
    for (int i = 0; i < 50; i++, step /= 2) { /* a bit of the log a turn */
        r *= r;
        if (r >= 2) r /= 2, log += step;
    }
    return log;
}

double dcl__sum_log2(const dcl__sum *x)
{
    double most = -1e300;
    for (size_t i = 0; i < x->terms; i++) {
        const dcl__term *t = x->term + i;
        double log;
        mpq_t q;
        mpq_init(q);
        mpq_abs(q, t->q);
        log = log2_near(q);
        for (size_t k = 0; k < t->powers; k++) {
            mpq_set_z(q, t->power[k].f);
            log += log2_near(q) * mpz_get_d(t->power[k].n);
        }
        mpq_clear(q);
        if (log > most) most = log;
    }
    return most;
}

/* A first guess at the e where base * q^e (or base + q e) is x. */
static void guess(mpz_ptr e, const dcl__series *s, mpq_srcptr x)
{
    mpq_t r;
    mpq_init(r);
    mpz_set_ui(e, 0);
    if (s->kind == DCL__ESC_STEP) {
        dcl__q_sub(r, x, s->base);
        mpq_div(r, r, s->q);
        mpz_cdiv_q(e, mpq_numref(r), mpq_denref(r));
    } else if (mpq_sgn(x) > 0) {
        double f = log2_near(s->q), n;
        mpq_div(r, x, s->base);
        n = f != 0 ? log2_near(r) / f : 0;
        if (n > 0 && n < 1e300) mpz_set_d(e, n);
    }
    if (mpz_sgn(e) < 0) mpz_set_ui(e, 0);
    mpq_clear(r);
}

/* *e: the first e >= 0 at which the amount is at or past x (way 1: at least x;
 * way -1: at most x).  From a guess, by doubling strides, then bisection: each
 * answer is exact. */
dcl_status dcl__series_first_past(mpz_ptr e, const dcl__series *s, int way,
                             mpq_srcptr x, dcl_err *err)
{
    dcl_status st = DCL_OK;
    int sign;
    mpz_t lo, hi, stride; /* not past at lo (or lo = -1), past at hi */
    mpz_inits(lo, hi, stride, NULL);
    mpz_set_ui(stride, 1);
    guess(hi, s, x);
    TRY(compare(&sign, s, hi, x, err));
    if (sign * way >= 0) {
        do {
            mpz_sub(lo, hi, stride);
            mpz_mul_2exp(stride, stride, 1);
            if (mpz_sgn(lo) < 0) {
                mpz_set_si(lo, -1);
                break;
            }
            TRY(compare(&sign, s, lo, x, err));
            if (sign * way >= 0) mpz_set(hi, lo);
        } while (sign * way >= 0);
    } else {
        do {
            mpz_set(lo, hi);
            mpz_add(hi, hi, stride);
            mpz_mul_2exp(stride, stride, 1);
            TRY(compare(&sign, s, hi, x, err));
        } while (sign * way < 0);
    }
    for (;;) {
        mpz_add(stride, lo, hi);
        mpz_fdiv_q_2exp(stride, stride, 1);
        if (mpz_cmp(stride, lo) == 0) break;
        TRY(compare(&sign, s, stride, x, err));
        mpz_set(sign * way >= 0 ? hi : lo, stride);
    }
    mpz_set(e, hi);
done:
    mpz_clears(lo, hi, stride, NULL);
    return st;
}
