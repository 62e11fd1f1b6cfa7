/* Leading digits of start * 2^n - less, by fixed point. */
#include <decillion/doubling.h>

#include <string.h>

#include "base/fmt.h"
#include "num/doubling_try.h"
#include "num/enclose.h"
#include "num/num.h"
#include "num/num_lead.h"
#include "num/pow16.h"
#include "num/size.h"
#include "num/text16.h"

enum {
    LOG_BITS = 256,
    MOST_BITS = 1000000,
    /* one unit below for `less`, one above, and the bound of 10^f */
    INTERVAL = DCL__EXP10_OUT + 2
};

/* log10(|q|) rounded down: the fraction's bits and the integer part. */
static void set_log(dcl_doubling *d, mpq_srcptr q)
{
    dcl__mpfr state;
    mpfr_t x, den;
    mpz_t whole;
    dcl__mpfr_enter(&state);
    mpfr_init2(x, LOG_BITS + 128);
    mpfr_init2(den, LOG_BITS + 128);
    mpz_init(whole);
    mpfr_set_z(x, mpq_numref(q), MPFR_RNDZ);
    mpfr_abs(x, x, MPFR_RNDN);
    mpfr_set_z(den, mpq_denref(q), MPFR_RNDU);
    mpfr_div(x, x, den, MPFR_RNDD);
    mpfr_log10(x, x, MPFR_RNDD);
    (void)mpfr_get_z(whole, x, MPFR_RNDD);
    d->tens = mpz_get_si(whole);
    mpfr_sub_z(x, x, whole, MPFR_RNDD);
    mpfr_mul_2ui(x, x, LOG_BITS, MPFR_RNDD);
    (void)mpfr_get_z(whole, x, MPFR_RNDD);
    memset(d->log, 0, sizeof d->log);
    (void)mpz_export(d->log, NULL, -1, sizeof *d->log, 0, 0, whole);
    mpz_clear(whole);
    mpfr_clear(den);
    mpfr_clear(x);
    dcl__mpfr_leave(&state);
}

/* With a and b bits on the two sides, |q| is within 2^(a-b-1) and 2^(a-b+1). */
static int64_t log2_above(mpq_srcptr q)
{
    return (int64_t)dcl__size_z(mpq_numref(q)) -
           (int64_t)dcl__size_z(mpq_denref(q)) + 1;
}

/* A whole number from 0 to 2^bits - 1, bits < 64. */
static int is_small(uint64_t *whole, mpq_srcptr q, size_t bits)
{
    *whole = 0;
    if (q == NULL) return 1;
    if (mpq_sgn(q) < 0 || mpz_cmp_ui(mpq_denref(q), 1) != 0 ||
        dcl__size_z(mpq_numref(q)) > bits)
        return 0;
    (void)mpz_export(whole, NULL, -1, sizeof *whole, 0, 0, mpq_numref(q));
    return 1;
}

dcl_status dcl_doubling_init(dcl_doubling *out, const dcl_num *start,
                             const dcl_num *less, dcl_err *err)
{
    dcl_doubling d = {.start = start, .less = less};
    mpq_srcptr q = dcl__sum_rational(&start->sum), minus = NULL;
    if (less != NULL && dcl__sum_is_zero(&less->sum)) d.less = NULL;
    if (d.less != NULL) minus = dcl__sum_rational(&less->sum);
    if (q == NULL || dcl__size_q(q) > MOST_BITS ||
        (d.less != NULL && (minus == NULL || dcl__size_q(minus) > MOST_BITS)))
        return dcl__fail(err, DCL_TOO_BIG, 0, 0,
                         "a doubling starts from a plain number");
    if (mpq_sgn(q) == 0)
        return dcl__fail(err, DCL_ARGUMENT, 0, 0, "zero does not double");
    set_log(&d, q);
    d.negative = mpq_sgn(q) < 0;
    d.small = is_small(d.whole, q, 44) && is_small(d.whole + 1, minus, 63);
    d.from = minus != NULL ? log2_above(minus) - (log2_above(q) - 2)
                           : INT64_MIN / 2;
    *out = d;
    return DCL_OK;
}

/* s, just initialised, = start * 2^n - less */
static dcl_status value_at(dcl__sum *s, const dcl_doubling *d, uint64_t n,
                           dcl_err *err)
{
    dcl_status st;
    mpq_t q;
    mpz_t z;
    mpq_init(q);
    mpz_init(z);
    mpz_import(z, 1, -1, sizeof n, 0, 0, &n);
    mpq_set_ui(q, 2, 1);
    st = dcl__sum_add_pow(s, dcl__sum_rational(&d->start->sum), q, z, err);
    mpq_set_si(q, -1, 1);
    if (st == DCL_OK && d->less != NULL)
        st = dcl__sum_add_mul(s, &d->less->sum, q, err);
    mpz_clear(z);
    mpq_clear(q);
    return st;
}

/* The general road: exact where that is short, enclosures otherwise. */
static dcl_status generally(dcl__lead *r, const dcl_doubling *d, uint64_t n,
                            size_t k, const dcl_limits *limits,
                            const dcl_mem *mem, dcl_err *err)
{
    dcl_status st;
    dcl__sum s;
    dcl__sum_init(&s, mem);
    st = value_at(&s, d, n, err);
    if (st == DCL_OK && !dcl__sum_is_zero(&s))
        st = dcl__lead_of(r, &s, k, limits, err);
    dcl__sum_clear(&s);
    return st;
}

#if DCL__HAVE_EXP10

/* Whether `less` is below one unit in the last place of 10^f at that width:
 * 10 |less / (start 2^n)| < 2^4 2^(from - n) <= 2^-(width - 4). */
static inline int is_far(const dcl_doubling *d, uint64_t n, int width)
{
    return n > INT64_MAX || (int64_t)n - width >= d->from;
}

/* n log10(2) + log10(start): the integer part, and the fraction's top bits. */
static inline uint64_t split_64(int64_t *tens, const dcl_doubling *d,
                                uint64_t n)
{
    const uint64_t *l = dcl__log10_2 + DCL__LOG10_2_LIMBS;
    dcl__u128 low = (dcl__u128)n * l[-2];
    dcl__u128 high = (dcl__u128)n * l[-1] + (uint64_t)(low >> 64);
    uint64_t f = (uint64_t)high + d->log[3];
    *tens = (int64_t)(high >> 64) + d->tens + (f < d->log[3]);
    return f;
}

static dcl__u128 split_128(int64_t *tens, const dcl_doubling *d, uint64_t n)
{
    const uint64_t *l = dcl__log10_2 + DCL__LOG10_2_LIMBS;
    dcl__u128 low = (dcl__u128)n * l[-3];
    dcl__u128 mid = (dcl__u128)n * l[-2] + (uint64_t)(low >> 64);
    dcl__u128 high = (dcl__u128)n * l[-1] + (uint64_t)(mid >> 64);
    dcl__u128 log = (dcl__u128)d->log[3] << 64 | d->log[2];
    dcl__u128 f = (high << 64 | (uint64_t)mid) + log;
    *tens = (int64_t)(high >> 64) + d->tens + (f < log);
    return f;
}

static void split_256(uint64_t f[4], int64_t *tens, const dcl_doubling *d,
                      uint64_t n)
{
    const uint64_t *l = dcl__log10_2 + DCL__LOG10_2_LIMBS - 5;
    dcl__u128 c = ((dcl__u128)n * l[0]) >> 64, carry = 0;
    for (int i = 0; i < 4; i++) {
        c += (dcl__u128)n * l[i + 1];
        carry += (dcl__u128)(uint64_t)c + d->log[i];
        f[i] = (uint64_t)carry;
        carry >>= 64;
        c >>= 64;
    }
    *tens = (int64_t)c + d->tens + (int64_t)carry;
}

static inline int lead_64(uint64_t *digits, int64_t *exponent,
                          const dcl_doubling *d, uint64_t n, int k)
{
    uint64_t y = dcl__exp10_64(split_64(exponent, d, n)) - 1;
    *exponent -= k - 1;
    return dcl__cut_64(digits, y, INTERVAL, k) && is_far(d, n, 64);
}

static int lead_128(dcl__runs *digits, int64_t *exponent,
                    const dcl_doubling *d, uint64_t n, int k)
{
    dcl__u128 y = dcl__exp10_128(split_128(exponent, d, n)) - 1;
    *exponent -= k - 1;
    return dcl__cut_128(digits, y, INTERVAL, k) && is_far(d, n, 128);
}

static int lead_256(dcl__runs *digits, int64_t *exponent,
                    const dcl_doubling *d, uint64_t n, int k)
{
    uint64_t f[4], y[4];
    split_256(f, exponent, d, n);
    dcl__exp10_256(y, f);
    for (int i = 0; y[i]-- == 0;) i++;
    *exponent -= k - 1;
    return is_far(d, n, 256) && dcl__cut_256(digits, y, 252, INTERVAL, 0, k);
}

#endif

/* The general road's answer as an integer of at most 19 digits. */
static dcl_status slow_lead(uint64_t *digits, int64_t *exponent, int *more,
                            int *negative, const dcl_doubling *d, uint64_t n,
                            size_t k, const dcl_limits *limits,
                            const dcl_mem *mem, dcl_err *err)
{
    dcl_status st;
    dcl__lead r;
    dcl__lead_init(&r);
    st = generally(&r, d, n, k, limits, mem, err);
    if (st == DCL_OK) {
        *digits = 0;
        (void)mpz_export(digits, NULL, -1, sizeof *digits, 0, 0, r.digits);
        *exponent = mpz_get_si(r.exponent);
        *more = r.more;
        if (negative != NULL) *negative = r.negative;
    }
    dcl__lead_clear(&r);
    return st;
}

dcl_status dcl_doubling_lead(uint64_t *digits, int64_t *exponent, int *more,
                             int *negative, const dcl_doubling *doubling,
                             uint64_t n, size_t k, const dcl_limits *limits,
                             const dcl_mem *mem, dcl_err *err)
{
    if (k == 0 || k > 19)
        return dcl__fail(err, DCL_ARGUMENT, 0, 0, "1 to 19 digits, not %z", k);
#if DCL__HAVE_EXP10
    uint64_t got = 0;
    int64_t at = 0;
    dcl__runs wide;
    int found = k <= DCL__CUT_64 && lead_64(&got, &at, doubling, n, (int)k);
    if (!found) {
        found = lead_128(&wide, &at, doubling, n, (int)k);
        got = wide.value[0] * dcl__tens[wide.digits[1]] + wide.value[1];
    }
    if (found) {
        *digits = got;
        *exponent = at;
        *more = 1;
        if (negative != NULL) *negative = doubling->negative;
        return DCL_OK;
    }
#endif
    return slow_lead(digits, exponent, more, negative, doubling, n, k, limits,
                     mem, err);
}

#if DCL__HAVE_EXP10

/* "00" "01" ... "99" */
#define TEN(t)                                                                 \
    t "0" t "1" t "2" t "3" t "4" t "5" t "6" t "7" t "8" t "9"
#define PAIRS                                                                  \
    TEN("0") TEN("1") TEN("2") TEN("3") TEN("4")                               \
    TEN("5") TEN("6") TEN("7") TEN("8") TEN("9")

int dcl__doubling_try(dcl__runs *runs, int64_t *exponent,
                      const dcl_doubling *d, uint64_t n, size_t k, int width)
{
    uint64_t head;
    switch (width) {
    case 64:
        if (k > DCL__CUT_64 || !lead_64(&head, exponent, d, n, (int)k))
            return 0;
        *runs = (dcl__runs){{head}, {(int)k}, 1};
        return 1;
    case 128:
        return k <= DCL__CUT_128 && lead_128(runs, exponent, d, n, (int)k);
    default:
        return k <= DCL__CUT_256 && lead_256(runs, exponent, d, n, (int)k);
    }
}

/* Two digits at a time: half as many divisions. */
static void put_digits(char *out, uint64_t value, int digits)
{
    static const char pairs[] = PAIRS;
    for (; digits > 1; value /= 100) {
        digits -= 2;
        memcpy(out + digits, pairs + 2 * (value % 100), 2);
    }
    if (digits > 0) out[0] = (char)('0' + value % 10);
}

#endif

static dcl_status slow_near(char *digits, size_t *count, int64_t *exponent,
                            int *more, int *negative, const dcl_doubling *d,
                            uint64_t n, size_t k, const dcl_limits *limits,
                            const dcl_mem *mem, dcl_err *err)
{
    dcl_status st;
    dcl_near text = {0};
    dcl__lead r;
    dcl__lead_init(&r);
    st = generally(&r, d, n, k, limits, mem, err);
    if (st == DCL_OK) st = dcl__near_of_lead(&text, &r, limits, mem, err);
    if (st == DCL_OK) {
        memcpy(digits, text.dec.digits, text.dec.count);
        *count = text.dec.count;
        *exponent = mpz_get_si(r.exponent);
        *more = r.more;
        if (negative != NULL) *negative = r.negative;
    }
    dcl_num_near_free(&text);
    dcl__lead_clear(&r);
    return st;
}

dcl_status dcl_doubling_near(char *digits, size_t *count, int64_t *exponent,
                             int *more, int *negative,
                             const dcl_doubling *doubling, uint64_t n,
                             size_t k, const dcl_limits *limits,
                             const dcl_mem *mem, dcl_err *err)
{
    if (k == 0 || k > dcl__limits(limits).digits)
        return dcl__fail(err, k == 0 ? DCL_ARGUMENT : DCL_TOO_BIG, 0, 0,
                         "%z digits are asked for", k);
#if DCL__HAVE_EXP10
    dcl__runs runs;
    int64_t at;
    if (dcl__doubling_try(&runs, &at, doubling, n, k, 64) ||
        dcl__doubling_try(&runs, &at, doubling, n, k, 128) ||
        dcl__doubling_try(&runs, &at, doubling, n, k, 256)) {
        for (int i = 0; i < runs.runs; digits += runs.digits[i++])
            put_digits(digits, runs.value[i], runs.digits[i]);
        *count = k;
        *exponent = at;
        *more = 1;
        if (negative != NULL) *negative = doubling->negative;
        return DCL_OK;
    }
#endif
    return slow_near(digits, count, exponent, more, negative, doubling, n, k,
                     limits, mem, err);
}

/* By GMP. */
static dcl_status slow_write(dcl__buf *b, const dcl_doubling *d, uint64_t n,
                             const dcl_limits *limits, const dcl_mem *mem,
                             dcl_err *err)
{
    dcl_status st;
    dcl__sum s;
    dcl_num *num = NULL;
    dcl_sink sink = dcl__buf_sink(b);
    dcl__sum_init(&s, mem);
    st = value_at(&s, d, n, err);
    if (st == DCL_OK) st = dcl__num_of_sum(&num, &s, mem, err);
    if (st == DCL_OK)
        st = dcl_num_write(&sink, NULL, num, NULL, limits, mem, err);
    dcl_num_free(num);
    dcl__sum_clear(&s);
    return st;
}

#if DCL__HAVE_EXP10

/* By table; 0: not one for it.  start * 2^n > less is seen without forming
 * it. */
static int quick_write(dcl__buf *b, const dcl_doubling *d, uint64_t n,
                       const dcl_limits *limits)
{
    uint64_t c[DCL__POW16_UNITS];
    size_t units, size;
    if (!d->small || n >= DCL__POW16_N ||
        (n < 63 && d->whole[0] <= d->whole[1] >> n) ||
        (limits != NULL && dcl__limits(limits).digits < 16 * DCL__POW16_UNITS))
        return 0;
    units = dcl__pow16(c, d->whole[0], (unsigned)n, d->whole[1]);
    size = dcl__text16_size(c, units);
    if (size < b->cap) {
        dcl__text16(b->p, size, c, units, dcl__cpu());
        b->need = size;
    } else {
        char text[16 * DCL__POW16_UNITS];
        dcl__text16(text, size, c, units, dcl__cpu());
        dcl__buf_put(b, text, size);
    }
    return 1;
}

#endif

dcl_status dcl_doubling_write(char *buf, size_t cap, size_t *need,
                              const dcl_doubling *doubling, uint64_t n,
                              const dcl_limits *limits, const dcl_mem *mem,
                              dcl_err *err)
{
    const dcl_doubling *d = doubling;
    dcl_status st = DCL_OK;
    dcl__buf b = {buf, cap, 0};
    int quick = 0;
#if DCL__HAVE_EXP10
    quick = quick_write(&b, d, n, limits);
#endif
    if (!quick) st = slow_write(&b, d, n, limits, mem, err);
    if (st != DCL_OK) return st;
    st = dcl__buf_end(&b);
    *need = b.need;
    if (st != DCL_OK)
        return dcl__fail(err, st, 0, 0, "%z bytes and a NUL are needed",
                         b.need);
    return DCL_OK;
}
