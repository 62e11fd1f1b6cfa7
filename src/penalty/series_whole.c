/* The short road of a geometric sum: whole numbers, small powers. */
#include "num/size.h"
#include "num/sum.h"
#include "penalty/series.h"

/* t *= factor^c */
static void power_times(mpz_ptr t, unsigned long factor, unsigned long c)
{
    mpz_t p;
    if (factor == 2) {
        mpz_mul_2exp(t, t, c);
        return;
    }
    mpz_init(p);
    mpz_ui_pow_ui(p, factor, c);
    mpz_mul(t, t, p);
    mpz_clear(p);
}

static int is_whole(mpq_srcptr q)
{
    return mpz_cmp_ui(mpq_denref(q), 1) == 0;
}

/* q *= k, without a look for common factors where both are whole. */
static void times_rational(mpq_ptr q, mpq_srcptr k)
{
    if (is_whole(q) && is_whole(k))
        mpz_mul(mpq_numref(q), mpq_numref(q), mpq_numref(k));
    else
        mpq_mul(q, q, k);
}

/* The geometric sum in whole numbers, where a factor f >= 2 multiplies every P
 * units from the first on and its powers are small:
 *
 *     k * ((P + r (f - 1)) f^c - (P + r' (f - 1)) f^c') / (f - 1),
 *
 * at to = c P + r less at from = c' P + r'.  The quotient is a sum of powers,
 * so whole.  0 where it is not so. */
int dcl__series_whole(mpq_ptr sum, const dcl__series *s, mpz_srcptr from,
                      mpz_srcptr to, mpq_srcptr k)
{
    mpq_srcptr f = s->q;
    unsigned long factor = mpz_get_ui(mpq_numref(f)), p, c;
    mpz_t t;
    if (s->unit < 1 || s->span % s->unit != 0 || s->offset != 0 ||
        mpz_sgn(from) < 0 || factor < 2 || !is_whole(f) ||
        !mpz_fits_ushort_p(mpq_numref(f)))
        return 0;
    p = (unsigned long)(s->span / s->unit);
    mpz_init(t);
    mpz_fdiv_q_ui(t, to, p);
    if (mpz_cmp_ui(t, DCL__FOLD_BITS) >= 0 ||
        dcl__size_q(f) * mpz_get_ui(t) > DCL__FOLD_BITS) {
        mpz_clear(t);
        return 0;
    }
    mpq_set_ui(sum, 0, 1);
    for (int end = 1; end >= 0; end--) {
        unsigned long r = mpz_fdiv_q_ui(t, end ? to : from, p);
        c = mpz_get_ui(t);
        mpz_set_ui(t, r);
        mpz_mul_ui(t, t, factor - 1);
        mpz_add_ui(t, t, p);
        power_times(t, factor, c);
        if (end) mpz_set(mpq_numref(sum), t);
        else mpz_sub(mpq_numref(sum), mpq_numref(sum), t);
    }
    mpz_divexact_ui(mpq_numref(sum), mpq_numref(sum), factor - 1);
    mpz_clear(t);
    times_rational(sum, k);
    return 1;
}
