/* The whole value of a number in decimal. */
#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "base/round.h"
#include "num/num.h"
#include "num/num_lead.h"
#include "num/size.h"

/* |value| rounded is scaled / 10^places. */
typedef struct figure {
    mpz_t scaled;
    uint64_t places;
    int negative;
    int inexact; /* as dcl_num_write's, of |value| */
} figure;

static dcl_status too_long(const dcl_limits *l, dcl_err *err)
{
    return dcl__fail(err, DCL_TOO_BIG, 0, 0,
                     "more than the limit of %u digits", l->digits);
}

/* Places after the point of num / den in lowest terms: den = 2^a * 5^b takes
 * max(a, b).  0: it has no finite decimal. */
static int finite_places(uint64_t *places, mpz_srcptr den)
{
    uint64_t twos = mpz_scan1(den, 0), fives;
    int finite;
    mpz_t rest, five;
    mpz_init(rest);
    mpz_init_set_ui(five, 5);
    mpz_tdiv_q_2exp(rest, den, twos);
    fives = mpz_remove(rest, rest, five);
    finite = mpz_cmp_ui(rest, 1) == 0;
    mpz_clear(five);
    mpz_clear(rest);
    *places = twos > fives ? twos : fives;
    return finite;
}

/* With a and b bits, q >= 2^(a-b-1), which has a - b bits. */
static uint64_t whole_digits_below(mpq_srcptr q)
{
    uint64_t a = dcl__size_z(mpq_numref(q)), b = dcl__size_z(mpq_denref(q));
    return dcl__digits_below(a > b ? a - b : 1);
}

/* q is spent. */
static dcl_status scale_exact(figure *f, mpq_ptr q, const dcl_num_form *form,
                              const dcl_limits *l, dcl_err *err)
{
    uint64_t most;
    int finite = finite_places(&most, mpq_denref(q));
    mpz_t ten;
    if (form->places < 0 && !finite)
        return dcl__fail(err, DCL_RANGE, 0, 0,
                         "the value is no finite decimal: ask for a number of "
                         "places");
    f->places = form->places < 0 ? most : (uint64_t)form->places;
    if (finite && f->places > most) f->places = most;
    if (dcl__size_add(whole_digits_below(q), f->places) > l->digits)
        return too_long(l, err);
    mpz_init(ten);
    mpz_ui_pow_ui(ten, 10, f->places);
    mpz_mul(mpq_numref(q), mpq_numref(q), ten);
    f->negative = mpq_sgn(q) < 0;
    f->inexact = dcl__q_round(f->scaled, q, form->round);
    mpz_abs(f->scaled, f->scaled);
    if (f->negative) f->inexact = -f->inexact;
    mpz_clear(ten);
    return DCL_OK;
}

/* f->scaled = floor(|value| * 10^(places+1)) comes in, with `more` after it. */
static void round_last(figure *f, int more, dcl_round mode)
{
    unsigned long last = mpz_tdiv_q_ui(f->scaled, f->scaled, 10);
    char digit = (char)('0' + last);
    dcl__tail tail = dcl__tail_of(&digit, 1, more);
    f->inexact = tail == DCL__TAIL_ZERO ? 0 : -1;
    if (dcl__round_up(mode, f->negative, mpz_odd_p(f->scaled), tail)) {
        mpz_add_ui(f->scaled, f->scaled, 1);
        f->inexact = 1;
    }
}

/* A value too large to be held exactly may still be short enough to write
 * (1.0001^(10^7) has 435 digits before the point): by certified digits, one
 * more than is kept, which with `more` is all that rounding needs. */
static dcl_status scale_certified(figure *f, const dcl__sum *s,
                                  const dcl_num_form *form,
                                  const dcl_limits *l, dcl_err *err)
{
    dcl_status st;
    dcl__lead x;
    mpz_t need;
    dcl__lead_init(&x);
    mpz_init(need);
    f->places = (uint64_t)form->places;
    st = dcl__lead_of(&x, s, 1, l, err);
    if (st == DCL_OK) {
        /* digits from the first to one past the last kept */
        mpz_add_ui(need, x.exponent, 2 + f->places);
        if (mpz_cmp_ui(need, l->digits + 1) > 0) st = too_long(l, err);
    }
    if (st == DCL_OK && mpz_sgn(need) <= 0) {
        mpz_set_ui(f->scaled, 0);
        x.more = 1;
    } else if (st == DCL_OK) {
        st = dcl__lead_of(&x, s, mpz_get_ui(need), l, err);
        mpz_set(f->scaled, x.digits);
    }
    if (st == DCL_OK) {
        f->negative = x.negative;
        round_last(f, x.more, form->round);
    }
    mpz_clear(need);
    dcl__lead_clear(&x);
    return st;
}

/* Bits past which a value is first asked for certified digits, and how many
 * times fewer bits those must be than the exact value's: expanding
 * (99/100)^(10^6) to 13 million bits for five digits is what this avoids. */
enum { LONG_BITS = 65536, FEW = 64 };

static int few_digits(const dcl__sum *s, const dcl_num_form *form,
                      const dcl_limits *l)
{
    uint64_t bits = dcl__sum_bits(s);
    dcl__lead x;
    int few = 0;
    if (dcl__sum_rational(s) != NULL || bits <= LONG_BITS) return 0;
    dcl__lead_init(&x);
    if (dcl__lead_of(&x, s, 1, l, NULL) == DCL_OK) {
        mpz_add_ui(x.exponent, x.exponent, (uint64_t)form->places);
        few = mpz_cmp_ui(x.exponent, bits / FEW) < 0;
    }
    dcl__lead_clear(&x);
    return few;
}

static dcl_status scale(figure *f, const dcl__sum *s, const dcl_num_form *form,
                        const dcl_limits *l, dcl_err *err)
{
    int exact = form->places < 0 || dcl__sum_bits(s) <= l->bits;
    dcl_status st;
    mpq_t q;
    if (!exact || (form->places >= 0 && few_digits(s, form, l))) {
        st = scale_certified(f, s, form, l, err);
        if (!exact || st == DCL_OK) return st;
    }
    mpq_init(q);
    st = dcl__sum_exact(q, s, l, err);
    if (st == DCL_OK) st = scale_exact(f, q, form, l, err);
    mpq_clear(q);
    return st;
}

static int put_zeros(const dcl_sink *sink, uint64_t n)
{
    static const char zeros[] = "00000000000000000000000000000000";
    const uint64_t some = sizeof zeros - 1;
    int bad = 0;
    for (; n > 0 && !bad; n -= n < some ? n : some)
        bad = dcl__put(sink, zeros, n < some ? (size_t)n : (size_t)some);
    return bad;
}

/* digits[0..n) with `places` of them after the point and `pad` zeros then. */
static int put_decimal(const dcl_sink *sink, const char *digits, size_t n,
                       uint64_t places, uint64_t pad)
{
    size_t whole = n > places ? n - (size_t)places : 0;
    int bad = whole > 0 ? dcl__put(sink, digits, whole)
                        : dcl__put(sink, "0", 1);
    if (places + pad > 0 && !bad) bad = dcl__put(sink, ".", 1);
    if (!bad && places > n) bad = put_zeros(sink, places - n);
    if (!bad) bad = dcl__put(sink, digits + whole, n - whole);
    return bad ? bad : put_zeros(sink, pad);
}

static dcl_status put_figure(const dcl_sink *sink, const figure *f,
                             const dcl_num_form *form, const dcl_limits *l,
                             const dcl_mem *mem, dcl_err *err)
{
    size_t cap = mpz_sizeinbase(f->scaled, 10) + 2, n;
    uint64_t places = f->places, pad = 0, total;
    dcl_status st = DCL_OK;
    char *digits = dcl__alloc(mem, cap);
    int bad = 0;
    if (digits == NULL) return dcl__no_memory(err);
    (void)mpz_get_str(digits, 10, f->scaled);
    n = strlen(digits);
    if (form->pad && form->places > 0)
        pad = (uint64_t)form->places - places;
    for (; !form->pad && places > 0 && n > 0 && digits[n - 1] == '0'; n--)
        places--;
    if (n == 0) places = 0;
    total = (n > places ? n : places + 1) + pad;
    if (total > l->digits) st = too_long(l, err);
    if (st == DCL_OK && f->negative && mpz_sgn(f->scaled) != 0)
        bad = dcl__put(sink, "-", 1);
    if (st == DCL_OK && !bad) bad = put_decimal(sink, digits, n, places, pad);
    dcl__release(mem, digits, cap);
    if (bad)
        return dcl__fail(err, DCL_STOPPED, 0, 0, "the output was stopped");
    return st;
}

dcl_status dcl_num_write(const dcl_sink *sink, int *inexact,
                         const dcl_num *num, const dcl_num_form *form,
                         const dcl_limits *limits, const dcl_mem *mem,
                         dcl_err *err)
{
    static const dcl_num_form shortest = {.places = -1};
    dcl_limits l = dcl__limits(limits);
    dcl__sum s = num->sum;
    dcl_status st;
    figure f = {.places = 0};
    if (form == NULL) form = &shortest;
    if (form->places < -1)
        return dcl__fail(err, DCL_ARGUMENT, 0, 0, "%i places", form->places);
    if (form->places >= 0 && (uint64_t)form->places >= l.digits)
        return too_long(&l, err);
    s.mem = mem;
    mpz_init(f.scaled);
    st = scale(&f, &s, form, &l, err);
    if (st == DCL_OK) st = put_figure(sink, &f, form, &l, mem, err);
    if (st == DCL_OK && inexact != NULL)
        *inexact = f.negative ? -f.inexact : f.inexact;
    mpz_clear(f.scaled);
    return st;
}
