/* Amounts, percentages and factors that explain a total: the two ends of the
 * range.
 *
 * Each end is found digit by digit, 12 of them, or more where the range is
 * narrower than that; then a straight line through two neighbours says where
 * the total meets the interval's end, which is the end itself where the total
 * is such a line.  Whether it is, is tried: the total there must equal the
 * interval's end, and a millionth of a unit further out it must be outside.
 * What is not exact lies inside, and says so. */
#include "base/fmt.h"
#include "penalty/solve.h"
#include "penalty/try.h"

#define DIGITS 12
#define MOST_DIGITS 96
#define MOST_TENS 4096

/* A search for the ends on a grid of so many digits. */
typedef struct grid {
    dcl__search *s;
    int way; /* 1: the total rises with the number */
    int digits;
} grid;

/* q = n * 10^e */
static void decimal(mpq_ptr q, mpz_srcptr n, int e)
{
    mpz_t ten;
    mpz_init(ten);
    mpz_ui_pow_ui(ten, 10, (unsigned long)(e < 0 ? -e : e));
    mpq_set_z(q, n);
    if (e < 0)
        mpz_set(mpq_denref(q), ten);
    else
        mpz_mul(mpq_numref(q), mpq_numref(q), ten);
    mpq_canonicalize(q);
    mpz_clear(ten);
}

/* Whether the side of 10^e is at least want. */
static dcl_status power(int *yes, const grid *g, int e, int want)
{
    dcl_status st = DCL_OK;
    mpz_t one;
    mpq_t q;
    int side;
    mpz_init_set_ui(one, 1);
    mpq_init(q);
    decimal(q, one, e);
    TRY(dcl__solve_side(&side, g->s, q, g->way));
    *yes = side >= want;
done:
    mpz_clear(one);
    mpq_clear(q);
    return st;
}

/* The power of ten 10^e with side(10^e) < want <= side(10^(e+1)).  *where: 0
 * where there is one; 1: none up to 10^4096 is that far, -1: each down to
 * 10^-4096 is. */
static dcl_status find_tens(int *e, int *where, const grid *g, int want)
{
    dcl_status st = DCL_OK;
    int lo = 0, hi = 0, yes, up;
    TRY(power(&yes, g, 0, want));
    up = !yes;
    for (int step = 1; yes != up; step *= 2) {
        if (step > MOST_TENS) {
            *where = up ? 1 : -1;
            goto done;
        }
        if (up)
            lo = hi;
        else
            hi = lo;
        *(up ? &hi : &lo) = up ? step : -step;
        TRY(power(&yes, g, up ? step : -step, want));
    }
    while (hi - lo > 1) {
        int mid = lo + (hi - lo) / 2;
        TRY(power(&yes, g, mid, want));
        *(yes ? &hi : &lo) = mid;
    }
    *e = lo;
    *where = 0;
done:
    return st;
}

/* *n: the first n of so many digits with side(n * 10^e) >= want. */
static dcl_status refine(mpz_ptr n, const grid *g, int e, int want)
{
    dcl_status st = DCL_OK;
    mpz_t lo, hi;
    mpq_t q;
    int side;
    mpz_inits(lo, hi, NULL);
    mpq_init(q);
    mpz_ui_pow_ui(lo, 10, (unsigned long)g->digits - 1);
    mpz_ui_pow_ui(hi, 10, (unsigned long)g->digits);
    for (;;) {
        mpz_add(n, lo, hi);
        mpz_fdiv_q_2exp(n, n, 1);
        if (mpz_cmp(n, lo) <= 0) break;
        decimal(q, n, e);
        TRY(dcl__solve_side(&side, g->s, q, g->way));
        mpz_set(side >= want ? hi : lo, n);
    }
    mpz_set(n, hi);
done:
    mpz_clears(lo, hi, NULL);
    mpq_clear(q);
    return st;
}

/* Where the line through the totals at a and at b comes to `bound`; *any 0:
 * nowhere, or the totals are too large to be told exactly. */
static dcl_status line(mpq_ptr out, int *any, dcl__search *s, mpq_srcptr a,
                       mpq_srcptr b, const dcl__sum *bound)
{
    dcl_status st = DCL_OK;
    mpq_t fa, fb, t;
    mpq_inits(fa, fb, t, NULL);
    *any = 0;
    TRY(dcl__try_q(s, a));
    TRY(dcl__sum_exact(fa, &s->total, &s->limits, s->err));
    TRY(dcl__try_q(s, b));
    TRY(dcl__sum_exact(fb, &s->total, &s->limits, s->err));
    TRY(dcl__sum_exact(t, bound, &s->limits, s->err));
    mpq_sub(fb, fb, fa);
    if (mpq_sgn(fb) == 0) goto done;
    mpq_sub(t, t, fa);
    mpq_div(t, t, fb);
    mpq_sub(out, b, a);
    mpq_mul(t, t, out);
    mpq_add(out, a, t);
    *any = mpq_sgn(out) > 0;
done:
    mpq_clears(fa, fb, t, NULL);
    return st == DCL_TOO_BIG ? DCL_OK : st;
}

/* Whether q is the end: the total there is the bound, and a millionth of a
 * unit (ulp) outwards (-1 down, 1 up) it is not within. */
static dcl_status is_end(int *yes, const grid *g, mpq_srcptr q, mpq_srcptr ulp,
                         int outwards, const dcl__sum *bound)
{
    dcl__search *s = g->s;
    dcl_status st = DCL_OK;
    mpq_t out;
    int sign, side;
    mpq_init(out);
    *yes = 0;
    TRY(dcl__try_q(s, q));
    TRY(dcl__sum_cmp(&sign, &s->total, bound, &s->limits, s->err));
    if (sign != 0) goto done;
    mpq_set_si(out, outwards, 1000000);
    mpq_mul(out, out, ulp);
    mpq_add(out, out, q);
    if (mpq_sgn(out) > 0) TRY(dcl__solve_side(&side, s, out, g->way));
    *yes = mpq_sgn(out) <= 0 || side != 0;
done:
    mpq_clear(out);
    return st;
}

/* The exact end in (n - 1)..n * 10^e, if a line finds it: the one outside of
 * the range (up: the high end), else the one inside. */
static dcl_status exact_end(dcl__solve_end *out, int *found, const grid *g,
                            mpz_srcptr n, int e, int up)
{
    dcl__search *s = g->s;
    const dcl__sum *bound = up == (g->way > 0) ? &s->high : &s->low;
    const int from[2] = {up ? 0 : -2, up ? -2 : 0};
    dcl_status st = DCL_OK;
    mpz_t k;
    mpq_t a, b, x, ulp, lo, hi;
    int side;
    mpz_init(k);
    mpq_inits(a, b, x, ulp, lo, hi, NULL);
    *found = 0;
    mpz_set_ui(k, 1);
    decimal(ulp, k, e);
    decimal(hi, n, e);
    mpq_sub(lo, hi, ulp);
    for (int i = 0; i < 2 && !*found; i++) {
        mpz_set(k, n);
        if (from[i] < 0) mpz_sub_ui(k, k, 2);
        decimal(a, k, e);
        mpq_add(b, a, ulp);
        if (mpq_sgn(a) <= 0) continue;
        TRY(line(x, found, s, a, b, bound));
        if (*found) *found = mpq_cmp(x, lo) >= 0 && mpq_cmp(x, hi) <= 0;
        if (*found) TRY(is_end(found, g, x, ulp, up ? 1 : -1, bound));
    }
    if (!*found) goto done;
    mpq_set(out->q, x);
    TRY(dcl__solve_side(&side, s, x, g->way));
    out->open = side != 0;
done:
    mpz_clear(k);
    mpq_clears(a, b, x, ulp, lo, hi, NULL);
    return st;
}

/* One end.  *found 0: no number of so many digits is within, and no line says
 * where the end is. */
static dcl_status find_end(dcl__solve_end *out, int *found, const grid *g,
                           int up)
{
    dcl_status st = DCL_OK;
    mpz_t n;
    int where, e = 0, side;
    mpz_init_set_ui(n, 1);
    *found = 1;
    TRY(find_tens(&e, &where, g, up));
    if (where != 0) {
        out->none = where > 0 ? up : !up;
        *found = out->none;
        decimal(out->q, n, where * MOST_TENS);
        goto done;
    }
    e -= g->digits - 1;
    TRY(refine(n, g, e, up));
    TRY(exact_end(out, found, g, n, e, up));
    if (*found) goto done;
    if (up) mpz_sub_ui(n, n, 1);
    decimal(out->q, n, e);
    out->rounded = 1;
    TRY(dcl__solve_side(&side, g->s, out->q, g->way));
    *found = side == 0;
done:
    mpz_clear(n);
    return st;
}

dcl_status dcl__solve_amount(dcl__ends *out, int *found, dcl__search *s)
{
    dcl_status st = DCL_OK;
    grid g = {s, 1, DIGITS};
    int high = 0;
    *found = 0;
    TRY(dcl__solve_way(&g.way, s, 1, 1000));
    for (; !(*found && high) && g.digits <= MOST_DIGITS; g.digits *= 2) {
        out->low.rounded = out->high.rounded = 0;
        TRY(find_end(&out->low, found, &g, 0));
        if (*found) TRY(find_end(&out->high, &high, &g, 1));
        if (mpq_cmp(out->low.q, out->high.q) > 0) high = 0;
    }
    if (!high) *found = 0;
    /* a line may find two ends where no number lies between them */
    if (*found && mpq_equal(out->low.q, out->high.q) &&
        (out->low.open || out->high.open))
        *found = 0;
done:
    return st;
}
