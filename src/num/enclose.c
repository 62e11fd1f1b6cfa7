/* Two-sided enclosures of lazy sums by MPFR with directed rounding. */
#include "num/enclose.h"

#include "base/fmt.h"
#include "num/size.h"

void dcl__mpfr_enter(dcl__mpfr *state)
{
    state->flags = mpfr_flags_save();
    state->emin = mpfr_get_emin();
    state->emax = mpfr_get_emax();
    (void)mpfr_set_emin(mpfr_get_emin_min());
    (void)mpfr_set_emax(mpfr_get_emax_max());
}

void dcl__mpfr_leave(const dcl__mpfr *state)
{
    (void)mpfr_set_emin(state->emin);
    (void)mpfr_set_emax(state->emax);
    mpfr_flags_restore(state->flags, MPFR_FLAGS_ALL);
}

void dcl__enc_init(dcl__enc *x)
{
    mpfr_init2(x->lo, MPFR_PREC_MIN);
    mpfr_init2(x->hi, MPFR_PREC_MIN);
    mpz_init(x->e);
}

void dcl__enc_clear(dcl__enc *x)
{
    mpfr_clear(x->lo);
    mpfr_clear(x->hi);
    mpz_clear(x->e);
}

/* [lo, hi] = [floor, ceiling] of |q| to the precision of the two. */
static void enclose_q(mpfr_ptr lo, mpfr_ptr hi, mpq_srcptr q)
{
    mpfr_t d;
    mpfr_init2(d, mpfr_get_prec(lo));
    mpfr_set_z(lo, mpq_numref(q), MPFR_RNDZ);
    mpfr_set_z(hi, mpq_numref(q), MPFR_RNDA);
    mpfr_abs(lo, lo, MPFR_RNDN);
    mpfr_abs(hi, hi, MPFR_RNDN);
    if (mpz_cmp_ui(mpq_denref(q), 1) != 0) {
        mpfr_set_z(d, mpq_denref(q), MPFR_RNDU);
        mpfr_div(lo, lo, d, MPFR_RNDD);
        mpfr_set_z(d, mpq_denref(q), MPFR_RNDD);
        mpfr_div(hi, hi, d, MPFR_RNDU);
    }
    mpfr_clear(d);
}

/* sum += n * log2(f), rounded toward `dir` (RNDD or RNDU), at sum's precision;
 * f >= 3.  For n < 0 the logarithm must be rounded the other way. */
static void add_log(mpfr_ptr sum, mpz_srcptr f, mpz_srcptr n, mpfr_rnd_t dir)
{
    mpfr_rnd_t away = dir == MPFR_RNDD ? MPFR_RNDU : MPFR_RNDD;
    mpfr_rnd_t log_dir = mpz_sgn(n) > 0 ? dir : away;
    mpfr_t l;
    mpfr_init2(l, mpfr_get_prec(sum));
    mpfr_set_z(l, f, log_dir);
    mpfr_log2(l, l, log_dir);
    mpfr_mul_z(l, l, n, dir);
    mpfr_add(sum, sum, l, dir);
    mpfr_clear(l);
}

/* Multiplies [lo, hi] by 2^frac and adds the rest to e, where frac and the
 * integer part are those of the sum of logarithms. */
static void times_powers(dcl__enc *x, const dcl__term *t, uint64_t n_bits)
{
    mpfr_prec_t p = mpfr_get_prec(x->lo) + (mpfr_prec_t)n_bits + 2;
    mpfr_t lo, hi;
    mpz_t whole;
    mpfr_init2(lo, p);
    mpfr_init2(hi, p);
    mpz_init(whole);
    mpfr_set_zero(lo, 1);
    mpfr_set_zero(hi, 1);
    for (size_t i = 0; i < t->powers; i++) {
        if (mpz_cmp_ui(t->power[i].f, 2) == 0) continue;
        add_log(lo, t->power[i].f, t->power[i].n, MPFR_RNDD);
        add_log(hi, t->power[i].f, t->power[i].n, MPFR_RNDU);
    }
    (void)mpfr_get_z(whole, lo, MPFR_RNDD);
    mpfr_sub_z(lo, lo, whole, MPFR_RNDD);
    mpfr_sub_z(hi, hi, whole, MPFR_RNDU);
    mpz_add(x->e, x->e, whole);
    mpfr_exp2(lo, lo, MPFR_RNDD);
    mpfr_exp2(hi, hi, MPFR_RNDU);
    mpfr_mul(x->lo, x->lo, lo, MPFR_RNDD);
    mpfr_mul(x->hi, x->hi, hi, MPFR_RNDU);
    mpz_clear(whole);
    mpfr_clear(hi);
    mpfr_clear(lo);
}

/* Moves the exponent of the larger end into e. */
static void normalise(dcl__enc *x)
{
    mpfr_srcptr big = mpfr_cmpabs(x->lo, x->hi) > 0 ? x->lo : x->hi;
    mpfr_exp_t shift;
    if (!mpfr_regular_p(big)) return;
    shift = mpfr_get_exp(big);
    mpfr_mul_2si(x->lo, x->lo, -shift, MPFR_RNDD);
    mpfr_mul_2si(x->hi, x->hi, -shift, MPFR_RNDU);
    if (shift >= 0)
        mpz_add_ui(x->e, x->e, (unsigned long)shift);
    else
        mpz_sub_ui(x->e, x->e, 0 - (unsigned long)shift);
}

static void set_prec(dcl__enc *x, mpfr_prec_t p)
{
    mpfr_set_prec(x->lo, p);
    mpfr_set_prec(x->hi, p);
}

static dcl_status enclose_term(dcl__enc *x, const dcl__term *t,
                               uint64_t most_bits, dcl_err *err)
{
    uint64_t n_bits = 0;
    enclose_q(x->lo, x->hi, t->q);
    mpz_set_ui(x->e, 0);
    for (size_t i = 0; i < t->powers; i++) {
        uint64_t bits = dcl__size_z(t->power[i].n);
        if (mpz_cmp_ui(t->power[i].f, 2) == 0)
            mpz_add(x->e, x->e, t->power[i].n);
        else if (bits > n_bits)
            n_bits = bits;
    }
    if (n_bits > most_bits)
        return dcl__fail(err, DCL_TOO_BIG, 0, 0,
                         "an exponent of %u bits, past the limit of %u",
                         n_bits, most_bits);
    if (n_bits > 0) times_powers(x, t, n_bits);
    if (mpq_sgn(t->q) < 0) {
        mpfr_neg(x->lo, x->lo, MPFR_RNDN);
        mpfr_neg(x->hi, x->hi, MPFR_RNDN);
        mpfr_swap(x->lo, x->hi);
    }
    normalise(x);
    return DCL_OK;
}

/* Brings y, normalised, to exponent e >= y->e.  What falls more than 2p bits
 * below is replaced by [0, 2^(-2p)], its negative, or their union, which
 * encloses it as |y| < 1. */
static void shift_to(dcl__enc *y, mpz_srcptr e)
{
    mpfr_prec_t p = mpfr_get_prec(y->lo);
    mpz_t d;
    mpz_init(d);
    mpz_sub(d, e, y->e);
    if (mpz_cmp_ui(d, 2 * (unsigned long)p) > 0) {
        int below = mpfr_sgn(y->lo) < 0, above = mpfr_sgn(y->hi) > 0;
        mpfr_set_si_2exp(y->lo, -below, -2 * (mpfr_exp_t)p, MPFR_RNDD);
        mpfr_set_si_2exp(y->hi, above, -2 * (mpfr_exp_t)p, MPFR_RNDU);
    } else {
        mpfr_div_2ui(y->lo, y->lo, mpz_get_ui(d), MPFR_RNDD);
        mpfr_div_2ui(y->hi, y->hi, mpz_get_ui(d), MPFR_RNDU);
    }
    mpz_set(y->e, e);
    mpz_clear(d);
}

dcl_status dcl__enclose(dcl__enc *x, const dcl__sum *s, mpfr_prec_t p,
                        uint64_t most_bits, dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl__enc y;
    dcl__enc_init(&y);
    set_prec(&y, p);
    set_prec(x, p);
    mpfr_set_zero(x->lo, 1);
    mpfr_set_zero(x->hi, 1);
    mpz_set_ui(x->e, 0);
    for (size_t i = 0; i < s->terms && st == DCL_OK; i++) {
        st = enclose_term(&y, s->term + i, most_bits, err);
        if (st != DCL_OK) break;
        if (i == 0) {
            mpfr_swap(x->lo, y.lo);
            mpfr_swap(x->hi, y.hi);
            mpz_swap(x->e, y.e);
            continue;
        }
        if (mpz_cmp(x->e, y.e) < 0)
            shift_to(x, y.e);
        else
            shift_to(&y, x->e);
        mpfr_add(x->lo, x->lo, y.lo, MPFR_RNDD);
        mpfr_add(x->hi, x->hi, y.hi, MPFR_RNDU);
        normalise(x);
    }
    dcl__enc_clear(&y);
    return st;
}
