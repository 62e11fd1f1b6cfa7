/* The texts of one figure. */
#include "show/show_figure.h"

#include <string.h>

#include "base/alloc.h"
#include "base/digits.h"
#include "num/sum.h"

dcl_status dcl__stopped(dcl_err *err)
{
    return dcl__fail(err, DCL_STOPPED, 0, 0, "the output was stopped");
}

void dcl__figure_text_clear(dcl__figure_text *t)
{
    dcl__text_clear(&t->value);
    dcl__text_clear(&t->fraction);
    dcl__text_clear(&t->leading);
    dcl__text_clear(&t->exponent);
    dcl__text_clear(&t->name);
    if (t->has_near) dcl_num_near_free(&t->near_);
    t->has_near = 0;
}

static uint64_t most_digits(const dcl_show_style *style)
{
    return style->max_digits > 0 ? style->max_digits : DCL__MAX_DIGITS;
}

/* style's limits, but for the digits of a value that is written whole */
static dcl_limits whole_limits(const dcl_show_style *style)
{
    dcl_limits limits = {0};
    if (style->limits != NULL) {
        size_t n = style->limits->size;
        if (n == 0 || n > sizeof limits) n = sizeof limits;
        memcpy(&limits, style->limits, n);
    }
    limits.size = sizeof limits;
    limits.digits = most_digits(style);
    return limits;
}

static dcl_status text_status(const dcl__text *t, dcl_status status,
                              dcl_err *err)
{
    return t->status != DCL_OK ? dcl__no_memory(err) : status;
}

/* An integer, in digits. */
static dcl_status put_integer(dcl__text *out, mpz_srcptr z,
                              const dcl_limits *limits, const dcl_mem *mem,
                              dcl_err *err)
{
    dcl_num_form form = {sizeof form, 0, DCL_ROUND_HALF_EVEN, 0};
    dcl_sink sink = dcl__text_sink(out);
    dcl_num *num = NULL;
    dcl__sum sum;
    mpq_t q;
    dcl_status status;
    dcl__sum_init(&sum, mem);
    mpq_init(q);
    mpz_set(mpq_numref(q), z);
    status = dcl__sum_set_q(&sum, q, err);
    if (status == DCL_OK) status = dcl__num_of_sum(&num, &sum, mem, err);
    if (status == DCL_OK) {
        status = dcl_num_write(&sink, NULL, num, &form, limits, mem, err);
    }
    dcl_num_free(num);
    mpq_clear(q);
    dcl__sum_clear(&sum);
    return text_status(out, status, err);
}

static dcl_status make_fraction(dcl__figure_text *t, const dcl_figure *f,
                                const dcl_show_style *style, const dcl_mem *mem,
                                dcl_err *err)
{
    dcl_limits limits = whole_limits(style);
    dcl__sum sum;
    mpq_t q;
    dcl_status status;
    /* a decimal digit is less than 3.33 bits; numerator and denominator */
    if (limits.digits < UINT64_MAX / 8) limits.bits = limits.digits * 7 + 64;
    dcl__sum_init(&sum, mem);
    mpq_init(q);
    status = dcl__sum_of_num(&sum, f->num, err);
    if (status == DCL_OK) status = dcl__sum_exact(q, &sum, &limits, err);
    if (status == DCL_OK) {
        status = put_integer(&t->fraction, mpq_numref(q), &limits, mem, err);
    }
    if (status == DCL_OK) {
        dcl__text_put(&t->fraction, "/", 1);
        status = put_integer(&t->fraction, mpq_denref(q), &limits, mem, err);
    }
    mpq_clear(q);
    dcl__sum_clear(&sum);
    if (status == DCL_OK) t->has_fraction = 1;
    return status == DCL_TOO_BIG ? DCL_OK : status;
}

/* ---- leading digits, exponent, name ---- */

static dcl_status say_to_text(dcl__text *out, int *inexact, const dcl_dec *dec,
                              const dcl_say_style *say, dcl_err *err)
{
    dcl_sink sink = dcl__text_sink(out);
    dcl_status status = dcl_say_write(&sink, inexact, dec, say, err);
    return text_status(out, status, err);
}

static uint32_t shown_digits(const dcl_show_style *style)
{
    return style->say.digits > 0 && style->say.digits != DCL_SAY_ALL
               ? style->say.digits
               : 3;
}

static dcl_status make_leading(dcl__figure_text *t, const dcl_show_style *style,
                               dcl_err *err)
{
    dcl_say_style say = {0};
    char *e;
    dcl_status status;
    say.size = sizeof say;
    say.kind = DCL_SAY_SCIENTIFIC;
    say.trim = DCL_TRIM_NEVER;
    say.digits = shown_digits(style);
    say.round = style->say.round;
    status = say_to_text(&t->leading, NULL, &t->near_.dec, &say, err);
    if (status != DCL_OK) return status;
    e = memchr(t->leading.p, 'e', t->leading.n);
    if (e == NULL) {
        dcl__text_put(&t->exponent, "0", 1);
    } else {
        size_t n = (size_t)(e - t->leading.p);
        dcl__text_put(&t->exponent, e + 1, t->leading.n - n - 1);
        t->leading.n = n;
        *e = '\0';
    }
    return text_status(&t->exponent, DCL_OK, err);
}

static dcl_status make_name(dcl__figure_text *t, const dcl_show_style *style,
                            dcl_err *err)
{
    dcl_say_style say = style->say;
    say.kind = DCL_SAY_COMPACT;
    say.digits = shown_digits(style);
    return say_to_text(&t->name, &t->name_inexact, &t->near_.dec, &say, err);
}

/* ---- the value ---- */

/* Of what has no minor unit (gold, the SDR) and no end as a decimal. */
enum { UNITLESS_PLACES = 8 };

/* Below a minor unit the minor units would show nothing: then as many places
 * as the leading digits take.  0: too far below for a line of digits. */
static int places_of(int64_t *places, const dcl__figure_text *t,
                     const dcl_figure *f, const dcl_show_style *style)
{
    const char *s;
    int below = 0;
    *places = f->minor;
    if (f->minor < 0 && t->exponent.n > 9) *places = 0; /* past any limit */
    if (f->minor < 0 || t->zero || t->exponent.p[0] != '-') return 1;
    if (t->exponent.n > 7) return 0;
    for (s = t->exponent.p + 1; *s != '\0'; s++) {
        below = below * 10 + (*s - '0');
    }
    if (below <= f->minor) return 1;
    if ((uint64_t)below + shown_digits(style) >= most_digits(style))
        return 0;
    *places = below + (int)shown_digits(style) - 1;
    return 1;
}

static dcl_status make_value(dcl__figure_text *t, const dcl_figure *f, int how,
                             const dcl_show_style *style, const dcl_mem *mem,
                             dcl_err *err)
{
    dcl_limits limits = whole_limits(style);
    dcl_num_form form = {sizeof form, f->minor, style->say.round, 0};
    dcl_sink sink = dcl__text_sink(&t->value);
    int inexact = 0;
    dcl_status status;
    if (!places_of(&form.places, t, f, style)) return DCL_OK;
    form.pad = how == DCL__FIG_PADDED && form.places == f->minor;
    t->places = (int)form.places;
    status = dcl_num_write(&sink, &inexact, f->num, &form, &limits, mem, err);
    if (status == DCL_OK && inexact != 0 && !form.pad) {
        /* rounded after all: then to all the minor units */
        t->value.n = 0;
        form.pad = 1;
        status =
            dcl_num_write(&sink, &inexact, f->num, &form, &limits, mem, err);
    }
    if (status == DCL_RANGE && f->minor < 0) {
        dcl_figure cut = *f;
        cut.minor = UNITLESS_PLACES;
        return make_value(t, &cut, how, style, mem, err);
    }
    status = text_status(&t->value, status, err);
    if (status == DCL_TOO_BIG && !style->whole) {
        dcl__text_clear(&t->value);
        return DCL_OK;
    }
    if (status != DCL_OK) return status;
    t->has_value = 1;
    t->exact = 1;
    t->rounded = inexact != 0;
    return DCL_OK;
}

static void begin(dcl__figure_text *t, const dcl_mem *mem)
{
    memset(t, 0, sizeof *t);
    t->value.mem = t->fraction.mem = t->leading.mem = t->exponent.mem =
        t->name.mem = mem;
}

/* What is made of near_ alone. */
static dcl_status from_near(dcl__figure_text *t, unsigned what,
                            const dcl_show_style *style, dcl_err *err)
{
    dcl_status status;
    t->exact = t->near_.exact;
    t->zero = t->near_.dec.digits[0] == '0';
    status = make_leading(t, style, err);
    if (status == DCL_OK && (what & DCL__FIG_NAME) != 0) {
        status = make_name(t, style, err);
    }
    return status;
}

/* Whether the value has more digits than an everyday sum, and is one that
 * would be written without being refused. */
static int is_far(const dcl__figure_text *t, const dcl_figure *f,
                  const dcl_show_style *style)
{
    int64_t digits = dcl__lead_power(&t->near_.dec) + 1;
    return t->near_.exact && f->minor >= 0 && digits > DCL__EVERYDAY + 1 &&
           (uint64_t)digits + (uint64_t)f->minor + 1 < most_digits(style);
}

dcl_status dcl__figure_text_make(dcl__figure_text *t, const dcl_figure *f,
                                 int how, unsigned what,
                                 const dcl_show_style *style,
                                 const dcl_mem *mem, dcl_err *err)
{
    dcl_status status;
    begin(t, mem);
    status = dcl_num_near(&t->near_, f->num, (size_t)shown_digits(style) + 4,
                          style->limits, mem, err);
    if (status != DCL_OK) return status;
    t->has_near = 1;
    status = from_near(t, what, style, err);
    if ((what & DCL__FIG_SMALL) != 0 && !is_far(t, f, style)) {
        what |= DCL__FIG_VALUE;
    }
    if (status == DCL_OK && (what & DCL__FIG_VALUE) != 0) {
        status = make_value(t, f, how, style, mem, err);
        t->exact = t->has_value;
    }
    if (status == DCL_OK && (what & DCL__FIG_FRACTION) != 0 && t->has_value) {
        status = make_fraction(t, f, style, mem, err);
    }
    return status;
}

/* ---- of digits ---- */

dcl_dec dcl__lead_of_digits(char *tens, const char *digits, size_t n,
                            const dcl_show_style *style)
{
    size_t k = (size_t)shown_digits(style) + 4, i;
    dcl_dec dec = {digits, n < k ? n : k, NULL, 0, 0, 0};
    char *p = tens + 24;
    for (i = dec.count; i < n && digits[i] == '0'; i++) {
    }
    dec.more = i < n;
    while (!dec.more && dec.count > 1 && digits[dec.count - 1] == '0')
        dec.count--;
    i = digits[0] == '0' ? 0 : n - dec.count;
    *--p = '\0';
    do *--p = (char)('0' + i % 10);
    while ((i /= 10) > 0);
    dec.exponent = p;
    dec.exponent_count = (size_t)(tens + 23 - p);
    return dec;
}

int dcl__digits_fit(const dcl_figure *f, size_t n, const dcl_show_style *style)
{
    uint64_t most = most_digits(style);
    return n <= most && (f->minor < 0 || (uint64_t)f->minor < most);
}

dcl_status dcl__digits_text_make(dcl__figure_text *t, const dcl_figure *f,
                                 const char *digits, size_t n, unsigned what,
                                 const dcl_show_style *style,
                                 const dcl_mem *mem, dcl_err *err)
{
    dcl_status status;
    begin(t, mem);
    t->near_.dec = dcl__lead_of_digits(t->tens, digits, n, style);
    t->near_.exact = 1;
    status = from_near(t, what, style, err);
    if (status != DCL_OK || (what & DCL__FIG_VALUE) == 0) return status;
    t->has_value = t->exact = dcl__digits_fit(f, n, style);
    if (t->has_value) {
        dcl__text_put(&t->value, digits, n);
    } else if (style->whole) {
        return dcl__fail(err, DCL_TOO_BIG, 0, 0,
                         "more than the limit of %u digits",
                         most_digits(style));
    }
    return text_status(&t->value, DCL_OK, err);
}

/* ---- to a sink ---- */

dcl_dec dcl__dec_of_text(const char *text, char *digits, char *exponent)
{
    dcl_dec dec = {0};
    size_t places = 0, n = 0;
    int point = 0;
    char s[24];
    size_t i = sizeof s;
    dec.negative = *text == '-';
    if (dec.negative) text++;
    for (; *text != '\0'; text++) {
        if (*text == '.') {
            point = 1;
        } else {
            digits[n++] = *text;
            places += (size_t)point;
        }
    }
    dec.digits = digits;
    dec.count = n;
    if (places == 0) return dec;
    for (; places > 0; places /= 10) s[--i] = (char)('0' + places % 10);
    s[--i] = '-';
    memcpy(exponent, s + i, sizeof s - i);
    dec.exponent = exponent;
    dec.exponent_count = sizeof s - i;
    return dec;
}

dcl_status dcl__figure_say(const dcl_sink *sink, int *inexact,
                           const dcl__figure_text *t, const dcl_say_style *say,
                           dcl_err *err)
{
    const dcl_mem *mem = t->value.mem;
    dcl_say_style style = *say;
    char exponent[24];
    char *digits;
    dcl_dec dec;
    dcl_status status;
    int written_out = style.kind == DCL_SAY_WORDS ||
                      style.kind == DCL_SAY_DIGITS ||
                      style.kind == DCL_SAY_GROUPED;
    if (!t->has_value || !written_out || style.digits != 0) {
        if (style.digits == 0) style.digits = 3;
        /* a number that cannot be written out is named */
        if (!t->has_value && written_out) style.kind = DCL_SAY_COMPACT;
        return dcl_say_write(sink, inexact, &t->near_.dec, &style, err);
    }
    digits = dcl__alloc(mem, t->value.n + 1);
    if (digits == NULL) return dcl__no_memory(err);
    dec = dcl__dec_of_text(t->value.p, digits, exponent);
    style.digits = DCL_SAY_ALL;
    if (style.kind != DCL_SAY_WORDS) style.trim = DCL_TRIM_NEVER;
    status = dcl_say_write(sink, inexact, &dec, &style, err);
    dcl__release(mem, digits, t->value.n + 1);
    return status;
}

int64_t dcl__lead_power(const dcl_dec *dec)
{
    const int64_t far = INT64_C(100000000000000000);
    dcl__exp e;
    int64_t v = 0;
    if (!dcl__exp_set(&e, dec->exponent, dec->exponent_count)) return 0;
    if (!dcl__exp_small(&e, &v) || v > far || v < -far)
        return e.negative || v < 0 ? -far : far;
    return v + (int64_t)dec->count - 1;
}

dcl_status dcl__put_count(const dcl_sink *sink, const char *digits,
                          const char *noun, dcl_err *err)
{
    size_t n = strlen(digits);
    dcl_say_style say = {0};
    dcl_dec dec = {0};
    char small[48], exponent[24];
    dcl_status status;
    say.size = sizeof say;
    say.kind = DCL_SAY_GROUPED;
    if (n < 40) {
        dec = dcl__dec_of_text(digits, small, exponent);
    } else if (strchr(digits, '.') == NULL) {
        dec.digits = digits;
        dec.count = n;
        say.kind = DCL_SAY_SCIENTIFIC;
    } else {
        return dcl__putf(sink, "%s %ss", digits, noun) ? dcl__stopped(err)
                                                       : DCL_OK;
    }
    status = dcl_say_write(sink, NULL, &dec, &say, err);
    if (status != DCL_OK) return status;
    return dcl__putf(sink, " %s%s", noun, strcmp(digits, "1") == 0 ? "" : "s")
               ? dcl__stopped(err)
               : DCL_OK;
}
