/* Lazy sums: the whole value where it fits, comparing, rounding. */
#include "base/fmt.h"
#include "base/round.h"
#include "num/enclose.h"
#include "num/size.h"
#include "num/sum.h"
#include "num/term.h"

/* Bits of the two sides of q * prod f^n. */
static void term_bits(uint64_t *num, uint64_t *den, const dcl__term *t)
{
    *num = dcl__size_z(mpq_numref(t->q));
    *den = dcl__size_z(mpq_denref(t->q));
    for (size_t i = 0; i < t->powers; i++) {
        uint64_t *side = mpz_sgn(t->power[i].n) > 0 ? num : den;
        *side = dcl__size_add(
            *side, dcl__size_pow(t->power[i].f, t->power[i].n));
    }
}

/* Over the product of the denominators, of d bits at most, term i has at most
 * num_i + d - den_i bits, and a sum of k numbers below 2^b is below
 * 2^(b + bits(k)). */
uint64_t dcl__sum_bits(const dcl__sum *s)
{
    uint64_t d = 0, top = 0, num, den;
    size_t i;
    if (s->terms == 0) return 0;
    for (i = 0; i < s->terms; i++) {
        term_bits(&num, &den, s->term + i);
        d = dcl__size_add(d, den);
    }
    if (s->terms == 1) return dcl__size_add(num, den);
    if (d == UINT64_MAX) return d;
    for (i = 0; i < s->terms; i++) {
        term_bits(&num, &den, s->term + i);
        num = dcl__size_add(num, d - den);
        if (num > top) top = num;
    }
    for (i = s->terms; i > 0; i /= 2) top = dcl__size_add(top, 1);
    return dcl__size_add(top, d);
}

/* q * prod f^n.  The powers' exponents fit a long: dcl__sum_bits was asked.
 * No f divides a side of q, but a composite one may share a factor with it. */
static void expand(mpq_ptr out, const dcl__term *t)
{
    mpq_t p;
    mpq_init(p);
    mpq_set(out, t->q);
    for (size_t i = 0; i < t->powers; i++) {
        long n = mpz_get_si(t->power[i].n);
        unsigned long times = n < 0 ? 0 - (unsigned long)n : (unsigned long)n;
        if (mpz_cmp_ui(t->power[i].f, 2) == 0) {
            if (n > 0)
                mpz_mul_2exp(mpq_numref(out), mpq_numref(out), times);
            else
                mpz_mul_2exp(mpq_denref(out), mpq_denref(out), times);
            continue;
        }
        mpz_pow_ui(mpq_numref(p), t->power[i].f, times);
        mpz_set_ui(mpq_denref(p), 1);
        if (n < 0) mpq_inv(p, p);
        mpq_mul(out, out, p);
    }
    mpq_clear(p);
}

dcl_status dcl__sum_exact(mpq_ptr out, const dcl__sum *s,
                          const dcl_limits *limits, dcl_err *err)
{
    mpq_t sum, one;
    dcl_status st =
        dcl__fits(dcl__sum_bits(s), dcl__limits(limits).bits, err);
    if (st != DCL_OK) return st;
    mpq_init(sum);
    mpq_init(one);
    for (size_t i = 0; i < s->terms; i++) {
        expand(one, s->term + i);
        mpq_add(sum, sum, one);
    }
    mpq_swap(out, sum);
    mpq_clear(one);
    mpq_clear(sum);
    return DCL_OK;
}

static dcl_status exact_sign(int *sign, const dcl__sum *a,
                             const dcl_limits *limits, dcl_err *err)
{
    dcl_status st;
    mpq_t q;
    mpq_init(q);
    st = dcl__sum_exact(q, a, limits, err);
    if (st == DCL_OK) *sign = mpq_sgn(q);
    mpq_clear(q);
    return st;
}

/* An enclosure at precision p costs about as much as the exact value of some
 * EXACT_FACTOR p bits. */
enum { FIRST_BITS = 64, EXACT_FACTOR = 16, MOST_BITS_LEAST = 256 };

/* 1, -1, or 0: precision `most` was not enough, or *exact is cheaper. */
static dcl_status enclosed_sign(int *found, int *exact, const dcl__sum *a,
                                const dcl_limits *l, dcl_err *err)
{
    uint64_t bits = dcl__sum_bits(a), p = FIRST_BITS;
    uint64_t most = dcl__most_bits(l);
    dcl_status st = DCL_OK;
    dcl__mpfr state;
    dcl__enc x;
    *found = *exact = 0;
    dcl__mpfr_enter(&state);
    dcl__enc_init(&x);
    for (; *found == 0 && p <= most && st == DCL_OK; p *= 2) {
        if (bits <= l->bits && bits <= EXACT_FACTOR * p) break;
        st = dcl__enclose(&x, a, (mpfr_prec_t)p, most, err);
        if (st != DCL_OK) break;
        *found = mpfr_sgn(x.lo) > 0 ? 1 : mpfr_sgn(x.hi) < 0 ? -1 : 0;
    }
    *exact = st == DCL_OK && *found == 0 && bits <= l->bits;
    dcl__enc_clear(&x);
    dcl__mpfr_leave(&state);
    return st;
}

uint64_t dcl__most_bits(const dcl_limits *limits)
{
    uint64_t most = limits->bits / 64;
    return most > MOST_BITS_LEAST ? most : MOST_BITS_LEAST;
}

dcl_status dcl__sum_sign(int *sign, const dcl__sum *a,
                         const dcl_limits *limits, dcl_err *err)
{
    dcl_limits l = dcl__limits(limits);
    size_t positive = 0;
    int found, exact;
    dcl_status st;
    for (size_t i = 0; i < a->terms; i++)
        positive += mpq_sgn(a->term[i].q) > 0;
    if (positive == a->terms || positive == 0) {
        *sign = a->terms == 0 ? 0 : positive > 0 ? 1 : -1;
        return DCL_OK;
    }
    st = enclosed_sign(&found, &exact, a, &l, err);
    if (st != DCL_OK) return st;
    if (exact) return exact_sign(sign, a, &l, err);
    if (found == 0)
        return dcl__fail(err, DCL_UNDECIDED, 0, 0,
                         "two values do not separate at %u bits",
                         dcl__most_bits(&l));
    *sign = found;
    return DCL_OK;
}

dcl_status dcl__sum_cmp(int *sign, const dcl__sum *a, const dcl__sum *b,
                        const dcl_limits *limits, dcl_err *err)
{
    mpq_srcptr qa = dcl__sum_rational(a), qb = dcl__sum_rational(b);
    dcl_status st;
    dcl__sum d;
    mpq_t minus;
    if (qa != NULL && qb != NULL) {
        int c = mpq_cmp(qa, qb);
        *sign = (c > 0) - (c < 0);
        return DCL_OK;
    }
    dcl__sum_init(&d, a->mem);
    mpq_init(minus);
    mpq_set_si(minus, -1, 1);
    st = dcl__sum_set(&d, a, err);
    if (st == DCL_OK) st = dcl__sum_add_mul(&d, b, minus, err);
    if (st == DCL_OK) st = dcl__sum_sign(sign, &d, limits, err);
    mpq_clear(minus);
    dcl__sum_clear(&d);
    return st;
}

static dcl__tail tail_of(mpz_srcptr rest, mpz_srcptr den)
{
    dcl__tail tail = DCL__TAIL_ZERO;
    if (mpz_sgn(rest) != 0) {
        mpz_t twice;
        int c;
        mpz_init(twice);
        mpz_mul_2exp(twice, rest, 1);
        c = mpz_cmpabs(twice, den);
        tail = c < 0    ? DCL__TAIL_BELOW_HALF
               : c == 0 ? DCL__TAIL_HALF
                        : DCL__TAIL_ABOVE_HALF;
        mpz_clear(twice);
    }
    return tail;
}

int dcl__q_round(mpz_ptr out, mpq_srcptr q, dcl_round mode)
{
    int negative = mpq_sgn(q) < 0, inexact;
    mpz_t whole, rest;
    mpz_init(whole);
    mpz_init(rest);
    mpz_tdiv_qr(whole, rest, mpq_numref(q), mpq_denref(q));
    inexact = -mpz_sgn(rest);
    if (dcl__round_up(mode, negative, mpz_odd_p(whole),
                      tail_of(rest, mpq_denref(q)))) {
        inexact = -inexact;
        if (negative)
            mpz_sub_ui(whole, whole, 1);
        else
            mpz_add_ui(whole, whole, 1);
    }
    mpz_swap(out, whole);
    mpz_clear(rest);
    mpz_clear(whole);
    return inexact;
}

dcl_status dcl__sum_round(dcl__sum *s, mpq_srcptr unit, dcl_round mode,
                          const dcl_limits *limits, dcl_err *err)
{
    dcl_status st;
    mpq_t q;
    if (mpq_sgn(unit) <= 0)
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "the unit to round to must be above 0");
    mpq_init(q);
    st = dcl__sum_exact(q, s, limits, err);
    if (st == DCL_OK)
        st = dcl__fits(dcl__size_add(dcl__size_q(q), dcl__size_q(unit)),
                       dcl__limits(limits).bits, err);
    if (st == DCL_OK) {
        mpq_div(q, q, unit);
        (void)dcl__q_round(mpq_numref(q), q, mode);
        mpz_set_ui(mpq_denref(q), 1);
        mpq_mul(q, q, unit);
        st = dcl__sum_set_q(s, q, err);
    }
    mpq_clear(q);
    return st;
}
