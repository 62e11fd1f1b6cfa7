/* The leading decimal digits of a lazy sum, each proven (PROOFS.md, section 2).
 */
#include "num/num_lead.h"

#include "base/fmt.h"
#include "num/enclose.h"
#include "num/lead_quick.h"
#include "num/size.h"

void dcl__lead_init(dcl__lead *x)
{
    mpz_init(x->digits);
    mpz_init(x->exponent);
    x->negative = x->more = 0;
}

void dcl__lead_clear(dcl__lead *x)
{
    mpz_clear(x->digits);
    mpz_clear(x->exponent);
}

/* out = floor(|q| / 10^x), *more whether that cuts. */
static void floor_scaled(mpz_ptr out, int *more, mpq_srcptr q, int64_t x)
{
    mpz_t num, den, ten;
    mpz_init(num);
    mpz_init(den);
    mpz_init(ten);
    mpz_abs(num, mpq_numref(q));
    mpz_set(den, mpq_denref(q));
    mpz_ui_pow_ui(ten, 10, (unsigned long)(x < 0 ? -x : x));
    if (x < 0)
        mpz_mul(num, num, ten);
    else
        mpz_mul(den, den, ten);
    mpz_tdiv_qr(out, num, num, den);
    *more = mpz_sgn(num) != 0;
    mpz_clear(ten);
    mpz_clear(den);
    mpz_clear(num);
}

/* A power of ten not above 2^bits, and less than 10^4 below it for bits up to
 * 2^27, 10^300 up to 2^36:  0 < 30103/100000 - log10(2) < 2^-27, and the two
 * divisions cut toward 0, by less than 2 together. */
static int64_t tens_below(int64_t bits)
{
    int64_t x = bits / 100000 * 30103 + bits % 100000 * 30103 / 100000 - 2;
    return bits > 0 ? x - (bits >> 27) - 1 : x;
}

/* With a and b bits, 2^(a-b-1) < |q|; so |q| / 10^x has at least k digits, or x
 * is 0 because q is an integer. */
void dcl__lead_of_q(dcl__lead *r, mpq_srcptr q, size_t k)
{
    int64_t x = tens_below((int64_t)dcl__size_z(mpq_numref(q)) -
                           (int64_t)dcl__size_z(mpq_denref(q)) - 1) -
                (int64_t)(k - 1);
    mpz_t end;
    if (x < 0 && mpz_cmp_ui(mpq_denref(q), 1) == 0) x = 0;
    floor_scaled(r->digits, &r->more, q, x);
    mpz_init(end);
    mpz_ui_pow_ui(end, 10, k);
    for (; mpz_cmp(r->digits, end) >= 0; x++)
        r->more |= mpz_tdiv_q_ui(r->digits, r->digits, 10) != 0;
    mpz_clear(end);
    mpz_set_si(r->exponent, x);
    r->negative = mpq_sgn(q) < 0;
}

/* MPFR's and GMP's numbers of one try, at one precision. */
typedef struct work {
    dcl__enc enc;     /* |value| = [lo, hi] * 2^e */
    mpfr_t lo, hi;    /* logarithms, then [lo, hi] * 10^tens */
    mpz_t tens, most; /* most: floor(hi * 10^j) */
} work;

static void work_init(work *w)
{
    dcl__enc_init(&w->enc);
    mpfr_init2(w->lo, MPFR_PREC_MIN);
    mpfr_init2(w->hi, MPFR_PREC_MIN);
    mpz_init(w->tens);
    mpz_init(w->most);
}

static void work_clear(work *w)
{
    dcl__enc_clear(&w->enc);
    mpfr_clear(w->lo);
    mpfr_clear(w->hi);
    mpz_clear(w->tens);
    mpz_clear(w->most);
}

/* x = e * log10(2) rounded toward dir. */
static void log_of_power(mpfr_ptr x, mpz_srcptr e, mpfr_rnd_t dir)
{
    mpfr_rnd_t away = dir == MPFR_RNDD ? MPFR_RNDU : MPFR_RNDD;
    mpfr_set_ui(x, 2, MPFR_RNDN);
    mpfr_log10(x, x, mpz_sgn(e) >= 0 ? dir : away);
    mpfr_mul_z(x, x, e, dir);
}

/* [lo, hi] * 10^tens out of enc: 2^e = 10^tens * 10^f, 0 <= f. */
static void to_tens(work *w, mpfr_prec_t p)
{
    mpfr_prec_t wide = p + (mpfr_prec_t)dcl__size_z(w->enc.e) + 16;
    mpfr_set_prec(w->lo, wide);
    mpfr_set_prec(w->hi, wide);
    log_of_power(w->lo, w->enc.e, MPFR_RNDD);
    log_of_power(w->hi, w->enc.e, MPFR_RNDU);
    (void)mpfr_get_z(w->tens, w->lo, MPFR_RNDD);
    mpfr_sub_z(w->lo, w->lo, w->tens, MPFR_RNDD);
    mpfr_sub_z(w->hi, w->hi, w->tens, MPFR_RNDU);
    mpfr_prec_round(w->lo, p, MPFR_RNDD);
    mpfr_prec_round(w->hi, p, MPFR_RNDU);
    mpfr_exp10(w->lo, w->lo, MPFR_RNDD);
    mpfr_exp10(w->hi, w->hi, MPFR_RNDU);
    mpfr_mul(w->lo, w->lo, w->enc.lo, MPFR_RNDD);
    mpfr_mul(w->hi, w->hi, w->enc.hi, MPFR_RNDU);
}

/* How the true digits compare with those of the try. */
typedef enum verdict {
    WIDE,    /* the enclosure is too wide */
    DECIDED, /* digits, and more after them */
    NEXT     /* digits - 1, digits exactly, or digits and more */
} verdict;

/* Scales to k digits: digits and exponent of r, or a candidate for them. */
static verdict cut(dcl__lead *r, work *w, size_t k)
{
    size_t j = mpfr_cmp_ui(w->lo, 1) < 0 ? k : k - 1;
    int integer;
    mpz_ui_pow_ui(r->digits, 10, j);
    mpfr_mul_z(w->lo, w->lo, r->digits, MPFR_RNDD);
    mpfr_mul_z(w->hi, w->hi, r->digits, MPFR_RNDU);
    integer = mpfr_integer_p(w->lo);
    (void)mpfr_get_z(r->digits, w->lo, MPFR_RNDD);
    (void)mpfr_get_z(w->most, w->hi, MPFR_RNDD);
    mpz_sub_ui(r->exponent, w->tens, j);
    if (mpz_cmp(r->digits, w->most) == 0) return integer ? NEXT : DECIDED;
    mpz_add_ui(r->digits, r->digits, 1);
    return mpz_cmp(r->digits, w->most) == 0 ? NEXT : WIDE;
}

/* A candidate may be 10^k itself: the value then has one digit more. */
static void shorten(dcl__lead *r, size_t k)
{
    mpz_t end;
    mpz_init(end);
    mpz_ui_pow_ui(end, 10, k);
    if (mpz_cmp(r->digits, end) == 0) {
        mpz_divexact_ui(r->digits, r->digits, 10);
        mpz_add_ui(r->exponent, r->exponent, 1);
    }
    mpz_clear(end);
}

/* Decides a candidate by the sign of |s| - digits * 10^exponent, in which like
 * powers cancel. */
static dcl_status compare(dcl__lead *r, const dcl__sum *s, size_t k,
                          const dcl_limits *limits, dcl_err *err)
{
    dcl_status st;
    dcl__sum d;
    int sign = 0;
    mpq_t q, ten;
    dcl__sum_init(&d, s->mem);
    mpq_init(q);
    mpq_init(ten);
    mpq_set_ui(ten, 10, 1);
    mpq_set_z(q, r->digits);
    if (!r->negative) mpq_neg(q, q);
    st = dcl__sum_set(&d, s, err);
    if (st == DCL_OK) st = dcl__sum_add_pow(&d, q, ten, r->exponent, err);
    if (st == DCL_OK) st = dcl__sum_sign(&sign, &d, limits, err);
    if (r->negative) sign = -sign;
    r->more = sign != 0;
    if (sign < 0) mpz_sub_ui(r->digits, r->digits, 1);
    shorten(r, k);
    mpq_clear(ten);
    mpq_clear(q);
    dcl__sum_clear(&d);
    return st;
}

/* One try at precision p; *done when it was enough. */
static dcl_status attempt(int *done, dcl__lead *r, work *w, const dcl__sum *s,
                          size_t k, mpfr_prec_t p, const dcl_limits *limits,
                          dcl_err *err)
{
    verdict v;
    dcl_status st =
        dcl__enclose(&w->enc, s, p, dcl__most_bits(limits), err);
    if (st != DCL_OK) return st;
    if (dcl__size_z(w->enc.e) > dcl__most_bits(limits))
        return dcl__fail(err, DCL_TOO_BIG, 0, 0,
                         "an exponent of %u bits, past the limit of %u",
                         dcl__size_z(w->enc.e), dcl__most_bits(limits));
    r->negative = mpfr_sgn(w->enc.hi) < 0;
    if (r->negative) {
        mpfr_neg(w->enc.lo, w->enc.lo, MPFR_RNDN);
        mpfr_neg(w->enc.hi, w->enc.hi, MPFR_RNDN);
        mpfr_swap(w->enc.lo, w->enc.hi);
    }
    if (mpfr_sgn(w->enc.lo) <= 0) return DCL_OK;
    to_tens(w, p);
    v = cut(r, w, k);
    r->more = 1;
    if (v == NEXT) st = compare(r, s, k, limits, err);
    *done = v != WIDE;
    return st;
}

static dcl_status exactly(dcl__lead *r, const dcl__sum *s, size_t k,
                          const dcl_limits *limits, dcl_err *err)
{
    dcl_status st;
    mpq_t q;
    mpq_init(q);
    st = dcl__sum_exact(q, s, limits, err);
    if (st == DCL_OK && mpq_sgn(q) != 0) {
        dcl__lead_of_q(r, q, k);
    } else if (st == DCL_OK) {
        mpz_set_ui(r->digits, 0);
        mpz_set_ui(r->exponent, 0);
        r->negative = r->more = 0;
    }
    mpq_clear(q);
    return st;
}

/* A precision p costs about as much as the exact digits of EXACT_FACTOR p bits,
 * and the first try as those of EXACT_BITS. */
enum { EXACT_FACTOR = 32, EXACT_BITS = 16384, GUARD_BITS = 40 };

dcl_status dcl__lead_by_enclosures(dcl__lead *r, const dcl__sum *s, size_t k,
                                   const dcl_limits *limits, dcl_err *err)
{
    dcl_limits l = dcl__limits(limits);
    uint64_t p = dcl__bits_of_digits(k) + GUARD_BITS, bits = dcl__sum_bits(s);
    uint64_t most = dcl__most_bits(&l) > 4 * p ? dcl__most_bits(&l) : 4 * p;
    int done = 0, exact = 0;
    dcl_status st = DCL_OK;
    dcl__mpfr state;
    work w;
    dcl__mpfr_enter(&state);
    work_init(&w);
    for (; !done && !exact && st == DCL_OK && p <= most; p *= 2) {
        exact = bits <= l.bits && bits <= EXACT_FACTOR * p + EXACT_BITS;
        if (!exact)
            st = attempt(&done, r, &w, s, k, (mpfr_prec_t)p, &l, err);
    }
    work_clear(&w);
    dcl__mpfr_leave(&state);
    if (st != DCL_OK || done) return st;
    if (exact || bits <= l.bits) return exactly(r, s, k, &l, err);
    return dcl__fail(err, DCL_UNDECIDED, 0, 0,
                     "%z digits are not decided at %u bits", k, most);
}

dcl_status dcl__lead_of(dcl__lead *r, const dcl__sum *s, size_t k,
                        const dcl_limits *limits, dcl_err *err)
{
    if (dcl__lead_quick(r, s, k)) return DCL_OK;
    return dcl__lead_by_enclosures(r, s, k, limits, err);
}
