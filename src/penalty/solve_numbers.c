/* Numbers that explain a total: whole ones by doubling and bisection, others
 * digit by digit.  The total moves one way with the number; which, its values
 * at two ends say. */
#include "penalty/solve.h"

#include "base/fmt.h"
#include "penalty/try.h"

#define DIGITS 12
#define MOST_BITS 62
#define MOST_TENS 40

/* The side of a value, mirrored where the total falls with the number, so that
 * -1 always means: go up. */
static dcl_status side_at(int *side, dcl__search *s, mpq_srcptr q, int way)
{
    dcl_status st = DCL_OK;
    TRY(dcl__try_q(s, q));
    TRY(dcl__side(side, s));
    *side *= way;
done:
    return st;
}

/* 1 or -1: whether the total rises from a to b. */
static dcl_status find_way(int *way, dcl__search *s, mpq_srcptr a, mpq_srcptr b)
{
    dcl_status st = DCL_OK;
    dcl__sum at_a;
    int sign;
    dcl__sum_init(&at_a, s->mem);
    TRY(dcl__try_q(s, a));
    TRY(dcl__sum_set(&at_a, &s->total, s->err));
    TRY(dcl__try_q(s, b));
    TRY(dcl__sum_cmp(&sign, &at_a, &s->total, &s->limits, s->err));
    *way = sign > 0 ? -1 : 1;
done:
    dcl__sum_clear(&at_a);
    return st;
}

/* The first whole number in lo + 1 .. hi whose side is at least `want`: lo's
 * is not, hi's is. */
static dcl_status first_at(mpz_ptr out, dcl__search *s, int want, int way,
                           mpz_srcptr low, mpz_srcptr high)
{
    dcl_status st = DCL_OK;
    mpz_t lo, hi, mid;
    mpq_t q;
    int side;
    mpz_init_set(lo, low);
    mpz_init_set(hi, high);
    mpz_init(mid);
    mpq_init(q);
    for (;;) {
        mpz_add(mid, lo, hi);
        mpz_fdiv_q_2exp(mid, mid, 1);
        if (mpz_cmp(mid, lo) <= 0) break;
        mpq_set_z(q, mid);
        TRY(side_at(&side, s, q, way));
        mpz_set(side >= want ? hi : lo, mid);
    }
    mpz_set(out, hi);
done:
    mpz_clears(lo, hi, mid, NULL);
    mpq_clear(q);
    return st;
}

/* *out: the first whole number from 1 on whose side is at least want, *any 0
 * where none is up to 2^62, or where the total has ceased to move. */
static dcl_status first_from_one(mpz_ptr out, int *any, dcl__search *s,
                                 int want, int way)
{
    dcl_status st = DCL_OK;
    mpz_t lo, hi;
    mpq_t q;
    int side;
    mpz_init(lo);
    mpz_init_set_ui(hi, 1);
    mpq_init(q);
    *any = 0;
    for (int bits = 0; bits <= MOST_BITS && !*any; bits++) {
        mpq_set_z(q, hi);
        TRY(side_at(&side, s, q, way));
        if (side >= want) {
            TRY(first_at(out, s, want, way, lo, hi));
            *any = 1;
        } else {
            mpz_set(lo, hi);
            mpz_mul_2exp(hi, hi, 1);
        }
    }
done:
    mpz_clear(lo);
    mpz_clear(hi);
    mpq_clear(q);
    return st;
}

dcl_status dcl__solve_count(mpz_ptr first, mpz_ptr last, int *found,
                            dcl__search *s)
{
    dcl_status st = DCL_OK;
    int way, any, side;
    mpq_t one, many;
    mpq_init(one);
    mpq_init(many);
    mpq_set_ui(one, 1, 1);
    mpq_set_ui(many, 1024, 1);
    *found = 0;
    TRY(find_way(&way, s, one, many));
    TRY(first_from_one(first, &any, s, 0, way));
    if (!any) goto done;
    mpq_set_z(one, first);
    TRY(side_at(&side, s, one, way));
    if (side != 0) goto done; /* it leaps over the interval */
    *found = 1;
    TRY(first_from_one(last, &any, s, 1, way));
    if (any) {
        mpz_sub_ui(last, last, 1);
    } else { /* it moves no more: only the first says something */
        mpz_set(last, first);
    }
done:
    mpq_clear(one);
    mpq_clear(many);
    return st;
}

/* ---- decimals ---- */

/* q = n * 10^e */
static void decimal(mpq_ptr q, mpz_srcptr n, int e)
{
    mpz_t ten;
    mpz_init(ten);
    mpz_ui_pow_ui(ten, 10, (unsigned long)(e < 0 ? -e : e));
    mpq_set_z(q, n);
    if (e < 0) mpz_set(mpq_denref(q), ten);
    else mpz_mul(mpq_numref(q), mpq_numref(q), ten);
    mpq_canonicalize(q);
    mpz_clear(ten);
}

/* The power of ten 10^e with side(10^e) < want <= side(10^(e+1)); *any 0:
 * there is none between 10^-40 and 10^MOST. */
static dcl_status find_tens(int *e, int *any, dcl__search *s, int want, int way)
{
    dcl_status st = DCL_OK;
    int side, at = 0, step;
    mpz_t one;
    mpq_t q;
    mpz_init_set_ui(one, 1);
    mpq_init(q);
    *any = 0;
    decimal(q, one, 0);
    TRY(side_at(&side, s, q, way));
    step = side >= want ? -1 : 1;
    for (;;) {
        at += step;
        if (at < -MOST_TENS || at > 3 * MOST_TENS) break;
        decimal(q, one, at);
        TRY(side_at(&side, s, q, way));
        if ((side >= want) != (step < 0)) {
            *e = step > 0 ? at - 1 : at;
            *any = 1;
            break;
        }
    }
done:
    mpz_clear(one);
    mpq_clear(q);
    return st;
}

/* *n: the first n of 12 digits with side(n * 10^e) >= want. */
static dcl_status refine(mpz_ptr n, int e, dcl__search *s, int want, int way)
{
    dcl_status st = DCL_OK;
    mpz_t lo, hi;
    mpq_t q;
    int side;
    mpz_inits(lo, hi, NULL);
    mpq_init(q);
    mpz_ui_pow_ui(lo, 10, DIGITS - 1);
    mpz_ui_pow_ui(hi, 10, DIGITS);
    for (;;) {
        mpz_add(n, lo, hi);
        mpz_fdiv_q_2exp(n, n, 1);
        if (mpz_cmp(n, lo) <= 0) break;
        decimal(q, n, e);
        TRY(side_at(&side, s, q, way));
        mpz_set(side >= want ? hi : lo, n);
    }
    mpz_set(n, hi);
done:
    mpz_clears(lo, hi, NULL);
    mpq_clear(q);
    return st;
}

/* Where 12 digits are too coarse: the number that a straight line through two
 * neighbours gives for the target, which is exact where the total is one. */
static dcl_status straight(mpq_ptr out, int *found, dcl__search *s,
                           mpz_srcptr n, int e, int way)
{
    dcl_status st = DCL_OK;
    mpz_t m;
    mpq_t a, b, fa, fb, t;
    int side;
    mpz_init(m);
    mpq_inits(a, b, fa, fb, t, NULL);
    mpz_sub_ui(m, n, 1);
    decimal(a, m, e);
    decimal(b, n, e);
    TRY(dcl__try_q(s, a));
    TRY(dcl__sum_exact(fa, &s->total, &s->limits, s->err));
    TRY(dcl__try_q(s, b));
    TRY(dcl__sum_exact(fb, &s->total, &s->limits, s->err));
    TRY(dcl__sum_exact(t, &s->target, &s->limits, s->err));
    mpq_sub(fb, fb, fa);
    if (mpq_sgn(fb) == 0) goto done;
    mpq_sub(t, t, fa);
    mpq_div(t, t, fb);
    mpq_sub(b, b, a);
    mpq_mul(t, t, b);
    mpq_add(out, a, t);
    if (mpq_sgn(out) <= 0) goto done;
    TRY(side_at(&side, s, out, way));
    *found = side == 0;
done:
    mpz_clear(m);
    mpq_clears(a, b, fa, fb, t, NULL);
    if (st == DCL_TOO_BIG) st = DCL_OK; /* too large to be told exactly */
    return st;
}

dcl_status dcl__solve_amount(mpq_ptr low, mpq_ptr high, int *found,
                             dcl__search *s)
{
    dcl_status st = DCL_OK;
    int way, any, e, side;
    mpz_t n;
    mpz_init(n);
    *found = 0;
    mpq_set_ui(low, 1, 1);
    mpq_set_ui(high, 1000, 1);
    TRY(find_way(&way, s, low, high));
    TRY(find_tens(&e, &any, s, 0, way));
    if (!any) goto done;
    TRY(refine(n, e - DIGITS + 1, s, 0, way));
    decimal(low, n, e - DIGITS + 1);
    TRY(side_at(&side, s, low, way));
    if (side != 0) {
        TRY(straight(low, found, s, n, e - DIGITS + 1, way));
        mpq_set(high, low);
        goto done;
    }
    *found = 1;
    TRY(find_tens(&e, &any, s, 1, way));
    if (!any) { /* from there on it moves no more */
        mpq_set(high, low);
        goto done;
    }
    TRY(refine(n, e - DIGITS + 1, s, 1, way));
    mpz_sub_ui(n, n, 1);
    decimal(high, n, e - DIGITS + 1);
done:
    mpz_clear(n);
    return st;
}
