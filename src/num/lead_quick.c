/* Leading digits of a sum ruled by one power of two, by 256 bits of fixed
 * point: value = m * 2^N with m in [1, 2), and 2^N = 10^E * 10^f. */
#include "num/lead_quick.h"

#include <string.h>

#include "num/cut.h"
#include "num/size.h"

#if DCL__HAVE_EXP10

enum {
    N_LIMBS = DCL__LOG10_2_LIMBS - 5, /* of an exponent */
    Q_BITS = 1 << 14,                 /* of a coefficient */
    FAR_BITS = 280,                   /* from the first term to the others */
    BELOW = 1, /* units: PROOFS.md, 4 */
    INTERVAL = 20,
    HALF_DIGITS = 30
};

/* Whether t is q * 2^n or q. */
static int is_binary(const dcl__term *t)
{
    if (t->powers > 1 || dcl__size_q(t->q) > Q_BITS) return 0;
    return t->powers == 0 || mpz_cmp_ui(t->power[0].f, 2) == 0;
}

/* The same, and e = about log2|t|, less than 2 off. */
static int binary_order(mpz_ptr e, const dcl__term *t)
{
    if (!is_binary(t)) return 0;
    mpz_set_ui(e, 0);
    if (t->powers == 1) mpz_set(e, t->power[0].n);
    mpz_add_ui(e, e, dcl__size_z(mpq_numref(t->q)));
    mpz_sub_ui(e, e, dcl__size_z(mpq_denref(t->q)));
    return 1;
}

/* The term that is 2^FAR_BITS above the sum of the others, or NULL: with
 * orders less than 2 off, FAR_BITS + 8 between them leaves room for 16 terms.
 */
static const dcl__term *ruling_term(const dcl__sum *s)
{
    const dcl__term *top = NULL;
    mpz_t e, most, second;
    int good = s->terms > 0 && s->terms <= 16;
    if (s->terms == 1) return is_binary(s->term) ? s->term : NULL;
    mpz_inits(e, most, second, NULL);
    for (size_t i = 0; i < s->terms && good; i++) {
        good = binary_order(e, s->term + i);
        if (top == NULL || mpz_cmp(e, most) > 0) {
            mpz_swap(second, most);
            mpz_swap(most, e);
            top = s->term + i;
        } else if (i == 1 || mpz_cmp(e, second) > 0) {
            mpz_swap(second, e);
        }
    }
    mpz_sub_ui(most, most, FAR_BITS + 8);
    if (!good || mpz_cmp(most, second) < 0) top = NULL;
    mpz_clears(e, most, second, NULL);
    return top;
}

/* The top 256 bits of an integer above 0, with zeros behind them. */
static void top_bits(uint64_t m[4], int64_t *shift, mpz_srcptr z)
{
    const mp_limb_t *limb = mpz_limbs_read(z);
    size_t n = mpz_size(z), bits = mpz_sizeinbase(z, 2);
    int up = (int)(64 * n - bits);
    for (size_t i = 0; i < 4; i++) {
        uint64_t high = i < n ? limb[n - 1 - i] : 0;
        uint64_t low = i + 1 < n ? limb[n - 2 - i] : 0;
        m[3 - i] = up > 0 ? high << up | low >> (64 - up) : high;
    }
    *shift = (int64_t)bits - 1;
}

/* The same of num / den: a quotient of 257 or 258 bits is enough. */
static void divide(uint64_t m[4], int64_t *shift, mpq_srcptr q)
{
    int64_t up = 257 - (int64_t)dcl__size_z(mpq_numref(q)) +
                 (int64_t)dcl__size_z(mpq_denref(q)), bits;
    mpz_t num, den;
    mpz_init(num);
    mpz_init(den);
    mpz_abs(num, mpq_numref(q));
    mpz_set(den, mpq_denref(q));
    if (up > 0)
        mpz_mul_2exp(num, num, (mp_bitcnt_t)up);
    else
        mpz_mul_2exp(den, den, (mp_bitcnt_t)-up);
    mpz_tdiv_q(num, num, den);
    top_bits(m, &bits, num);
    *shift = bits - up;
    mpz_clear(den);
    mpz_clear(num);
}

/* |q| = m * 2^*shift, m at 2^255 rounded down, in [2^255, 2^256). */
static void mantissa(uint64_t m[4], int64_t *shift, mpq_srcptr q)
{
    if (mpz_cmp_ui(mpq_denref(q), 1) == 0)
        top_bits(m, shift, mpq_numref(q));
    else
        divide(m, shift, q);
}
/* n log10(2), n > 0: the integer part, and the fraction's top 256 bits. */
static void split(mpz_ptr tens, uint64_t f[4], mpz_srcptr n)
{
    mp_limb_t product[2 * DCL__LOG10_2_LIMBS], l[DCL__LOG10_2_LIMBS];
    size_t limbs = mpz_size(n), fraction = limbs + 5;
    mpz_t view;
    for (size_t i = 0; i < fraction; i++)
        l[i] = dcl__log10_2[DCL__LOG10_2_LIMBS - fraction + i];
    (void)mpn_mul(product, l, (mp_size_t)fraction, mpz_limbs_read(n),
                  (mp_size_t)limbs);
    for (int i = 0; i < 4; i++) f[i] = product[fraction - 4 + (size_t)i];
    mpz_set(tens, mpz_roinit_n(view, product + fraction, (mp_size_t)limbs));
}

/* The runs as one integer, in *x. */
static void join(dcl__lead *x, const dcl__runs *runs)
{
    mpz_set_ui(x->digits, 0);
    for (int i = 0; i < runs->runs; i++) {
        mpz_mul_ui(x->digits, x->digits, dcl__tens[runs->digits[i]]);
        mpz_add_ui(x->digits, x->digits, runs->value[i]);
    }
}

/* From m * 10^f at 2^251, less BELOW: two digits before the point or one. */
static int cut_digits(dcl__lead *x, const uint64_t v[4], int at, int k)
{
    int two = v[3] >> (251 - 192) >= 10;
    int want = k > 1 ? k : 2;    /* the tens digit alone is not cut */
    dcl__runs runs;
    if (!dcl__cut_256(&runs, v, 251, INTERVAL, at, want - two)) return 0;
    runs.digits[0] += two;
    join(x, &runs);
    mpz_sub_ui(x->exponent, x->exponent, (unsigned long)(want - two - 1));
    if (k == 1) {
        mpz_tdiv_q_ui(x->digits, x->digits, 10);
        mpz_add_ui(x->exponent, x->exponent, 1);
    }
    return 1;
}

/* m * 10^f at 2^251, less BELOW; the error is counted in word `at`: 2 where
 * 10^f is taken at 128 bits, which is six times as quick, 0 at 256. */
static int product(uint64_t v[4], const uint64_t m[4], const uint64_t f[4],
                   int at)
{
    uint64_t y[4] = {0, 0, 0, 0};
    if (at == 0) {
        dcl__exp10_256(y, f);
    } else {
        dcl__u128 half = dcl__exp10_128((dcl__u128)f[3] << 64 | f[2]);
        y[2] = (uint64_t)half;
        y[3] = (uint64_t)(half >> 64);
    }
    dcl__mulhi_256(v, m, y);
    /* no borrow but by chance, and then this does not decide */
    return v[at]-- >= BELOW;
}

static int quick(dcl__lead *x, const dcl__term *t, int k)
{
    uint64_t m[4], f[4], v[4];
    int64_t shift;
    int good;
    mpz_t n;
    mpz_init(n);
    mantissa(m, &shift, t->q);
    if (t->powers == 1) mpz_set(n, t->power[0].n);
    if (shift >= 0)
        mpz_add_ui(n, n, (unsigned long)shift);
    else
        mpz_sub_ui(n, n, 0 - (unsigned long)shift);
    good = mpz_sgn(n) > 0 && mpz_size(n) <= N_LIMBS;
    if (good) {
        split(x->exponent, f, n);
        good = (k <= HALF_DIGITS && product(v, m, f, 2) &&
                cut_digits(x, v, 2, k)) ||
               (product(v, m, f, 0) && cut_digits(x, v, 0, k));
    }
    x->negative = mpq_sgn(t->q) < 0;
    x->more = 1;
    mpz_clear(n);
    return good;
}

int dcl__lead_quick(dcl__lead *x, const dcl__sum *s, size_t k)
{
    const dcl__term *t = k < DCL__CUT_256 ? ruling_term(s) : NULL;
    return t != NULL && quick(x, t, (int)k);
}

#else

int dcl__lead_quick(dcl__lead *x, const dcl__sum *s, size_t k)
{
    (void)x, (void)s, (void)k;
    return 0;
}

#endif
