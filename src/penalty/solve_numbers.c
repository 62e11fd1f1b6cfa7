/* Whole numbers that explain a total: by doubling and bisection.  The total
 * moves one way with the number; which, its values at two ends say. */
#include "base/fmt.h"
#include "penalty/solve.h"
#include "penalty/try.h"

#define MOST_BITS 512

void dcl__ends_init(dcl__ends *e)
{
    mpq_inits(e->low.q, e->high.q, NULL);
    e->low.none = e->low.open = e->low.rounded = 0;
    e->high.none = e->high.open = e->high.rounded = 0;
}

void dcl__ends_clear(dcl__ends *e)
{
    mpq_clears(e->low.q, e->high.q, NULL);
}

dcl_status dcl__solve_side(int *side, dcl__search *s, mpq_srcptr q, int way)
{
    dcl_status st = DCL_OK;
    TRY(dcl__try_q(s, q));
    TRY(dcl__side(side, s));
    *side *= way;
done:
    return st;
}

dcl_status dcl__solve_way(int *way, dcl__search *s, unsigned long a,
                          unsigned long b)
{
    dcl_status st = DCL_OK;
    dcl__sum at_a;
    mpq_t q;
    int sign = 0;
    dcl__sum_init(&at_a, s->mem);
    mpq_init(q);
    for (int k = 0; k < 2 && sign == 0; k++) {
        mpq_set_ui(q, a, 1);
        if (k == 1) mpq_set_ui(q, a, b); /* below both, and far above */
        TRY(dcl__try_q(s, q));
        TRY(dcl__sum_set(&at_a, &s->total, s->err));
        mpq_set_ui(q, k == 1 ? b * b * b : b, 1);
        TRY(dcl__try_q(s, q));
        TRY(dcl__sum_cmp(&sign, &at_a, &s->total, &s->limits, s->err));
        if (s->unknown.kind == DCL_UNKNOWN_COUNT) break;
    }
    *way = sign > 0 ? -1 : 1;
done:
    dcl__sum_clear(&at_a);
    mpq_clear(q);
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
        TRY(dcl__solve_side(&side, s, q, way));
        mpz_set(side >= want ? hi : lo, mid);
    }
    mpz_set(out, hi);
done:
    mpz_clears(lo, hi, mid, NULL);
    mpq_clear(q);
    return st;
}

/* *out: the first whole number from 1 on whose side is at least want; *any 0
 * where none is up to 2^512, which *out then is. */
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
    for (unsigned long bits = 1; !*any; bits *= 2) {
        mpq_set_z(q, hi);
        TRY(dcl__solve_side(&side, s, q, way));
        if (side >= want) {
            TRY(first_at(out, s, want, way, lo, hi));
            *any = 1;
        } else {
            mpz_set(lo, hi);
            if (bits > MOST_BITS) break;
            mpz_set_ui(hi, 1);
            mpz_mul_2exp(hi, hi, bits);
        }
    }
    if (!*any) mpz_set(out, lo);
done:
    mpz_clear(lo);
    mpz_clear(hi);
    mpq_clear(q);
    return st;
}

dcl_status dcl__solve_count(dcl__ends *out, int *found, dcl__search *s)
{
    dcl_status st = DCL_OK;
    int way, any, side;
    mpz_t n;
    mpz_init(n);
    *found = 0;
    TRY(dcl__solve_way(&way, s, 1, 1024));
    TRY(first_from_one(n, &any, s, 0, way));
    if (!any) goto done;
    mpq_set_z(out->low.q, n);
    TRY(dcl__solve_side(&side, s, out->low.q, way));
    if (side != 0) goto done; /* it leaps over the interval */
    *found = 1;
    TRY(first_from_one(n, &any, s, 1, way));
    out->high.none = !any;
    if (any) mpz_sub_ui(n, n, 1);
    mpq_set_z(out->high.q, n);
done:
    mpz_clear(n);
    return st;
}
