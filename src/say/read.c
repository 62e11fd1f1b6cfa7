/* Reading numbers back: a literal, a literal and a unit, or words. */
#include "say/tongue.h"

#include <string.h>

#include "base/digits.h"
#include "base/fmt.h"

size_t dcl__blank_at(const char *s, size_t n, size_t i)
{
    if (i < n && (s[i] == ' ' || s[i] == '\t')) return 1;
    if (n - i >= 2 && (memcmp(s + i, "\xC2\xA0", 2) == 0 ||
                       memcmp(s + i, "\xC2\xAD", 2) == 0))
        return 2;
    if (n - i >= 3 && (memcmp(s + i, "\xE2\x80\x89", 3) == 0 ||
                       memcmp(s + i, "\xE2\x80\xAF", 3) == 0 ||
                       memcmp(s + i, "\xE3\x80\x80", 3) == 0))
        return 3;
    return 0;
}

void dcl__skip_blanks(dcl__reader *r)
{
    size_t len;
    while ((len = dcl__blank_at(r->text, r->n, r->i)) > 0) r->i += len;
}

size_t dcl__figures_at(unsigned *value, const dcl__reader *r, size_t after)
{
    enum { MOST = 6 };
    const char *s = r->text + r->i;
    size_t n = r->n - r->i, i;
    *value = 0;
    /* "2 million - 3 million" is a range */
    if (n == 0 || *s == '0' ||
        (after > 0 && memchr(r->text + after, '-', r->i - after) != NULL))
        return 0;
    for (i = 0; i < n && s[i] >= '0' && s[i] <= '9'; i++)
        if (i < MOST) *value = *value * 10 + (unsigned)(s[i] - '0');
    if (i > MOST || (i + 1 < n && s[i + 1] >= '0' && s[i + 1] <= '9' &&
                     strchr(".,'_-", s[i]) != NULL))
        return 0;
    return i;
}

dcl_status dcl__no_word(dcl__reader *r, size_t at, size_t len)
{
    if (len == 1 && r->text[at] == 'm')
        return dcl__fail(r->err, DCL_SYNTAX, at, len,
                         "`m` is milli in style si, and a million to many: "
                         "name the style, or write the word");
    return dcl__fail(r->err, DCL_SYNTAX, at, len,
                     "%q is no word of a number in %s, %s scale",
                     r->text + at, len, dcl_lang_name(r->way->s.lang),
                     dcl_scale_name(r->way->s.scale));
}

dcl_status dcl__misfit_fail(dcl__reader *r, dcl__misfit misfit, size_t at,
                            size_t len)
{
    const char *why = "%q does not fit after what is before it";
    if (misfit == DCL__FITS) return DCL_OK;
    if (misfit == DCL__NO_COUNT) why = "%q has no number before it to count it";
    if (misfit == DCL__UNORDERED)
        why = "%q must be smaller than the magnitude before it";
    return dcl__fail(r->err, DCL_SYNTAX, at, len, why, r->text + at, len);
}

static dcl__lit_form form_of(const dcl__way *way)
{
    dcl__lit_form f = {way->point, 0, 0, 0};
    dcl_lang lang = way->s.lang;
    dcl_group group = way->s.group;
    /* where blanks group, a point is as clear as the comma */
    f.both = lang == DCL_LANG_RU || lang == DCL_LANG_UK ||
             lang == DCL_LANG_PL || lang == DCL_LANG_FR;
    f.indian = group == DCL_GROUP_INDIAN || way->s.scale == DCL_SCALE_INDIAN;
    f.myriad = group == DCL_GROUP_MYRIAD || way->s.scale == DCL_SCALE_MYRIAD;
    return f;
}

/* Whether a literal begins at i: a digit, or a mark or sign before one. */
static int literal_at(const char *s, size_t n, size_t i)
{
    if (i < n && (s[i] == '-' || s[i] == '+')) i++;
    else if (n - i >= 3 && memcmp(s + i, "\xE2\x88\x92", 3) == 0) i += 3;
    if (i < n && (s[i] == '.' || s[i] == ',')) i++;
    return i < n && s[i] >= '0' && s[i] <= '9';
}

/* The rest as an SI prefix. */
static dcl_status read_prefix(dcl__reader *r, int64_t *shift)
{
    static const char letters[] = "qryzafpnum\nkMGTPEZYRQ";
    size_t at = r->i, len = r->n - at;
    const char *found;
    if (len == 2 && (memcmp(r->text + at, "\xC2\xB5", 2) == 0 ||
                     memcmp(r->text + at, "\xCE\xBC", 2) == 0)) {
        *shift = -6;
        return DCL_OK;
    }
    found = len == 1 ? strchr(letters, r->text[at]) : NULL;
    if (found == NULL || *found == '\0' || *found == '\n')
        return dcl__fail(r->err, DCL_SYNTAX, at, len,
                         "%q is no SI prefix", r->text + at, len);
    *shift = 3 * (found - letters) - 30;
    return DCL_OK;
}

/* Whether the rest is an SI prefix in any style: a symbol alone after a blank,
 * but for m, which is a million to many; k and M without the blank as well. */
static int plain_prefix(const dcl__reader *r, size_t digits_end)
{
    size_t len = r->n - r->i;
    const char *s = r->text + r->i;
    if (r->i == digits_end) return len == 1 && (*s == 'k' || *s == 'M');
    if (len == 1) return *s != 'm' && strchr("qryzafpnkMGTPEZYRQ", *s) != NULL;
    return len == 2 && (memcmp(s, "\xC2\xB5", 2) == 0 ||
                        memcmp(s, "\xCE\xBC", 2) == 0);
}

static dcl_status read_literal(dcl__reader *r, dcl_dec_out *out, int negative)
{
    dcl__lit_form form = form_of(r->way);
    dcl__lit lit;
    dcl__place place = {0, NULL, 0, 0, 0};
    int64_t shift = 0;
    size_t base = r->i;
    dcl_status status =
        dcl__lit_scan(&lit, r->text + base, r->n - base, &form, r->err);
    if (status != DCL_OK) {
        if (r->err != NULL) r->err->at += base;
        return status;
    }
    if (negative) lit.negative = 1;
    r->i += lit.end;
    dcl__skip_blanks(r);
    if (r->i == r->n) return dcl__lit_value(out, &lit, 0, r->err);
    if (r->way->s.kind == DCL_SAY_SI ||
        (lit.exp == NULL && plain_prefix(r, base + lit.end))) {
        status = read_prefix(r, &shift);
        if (status == DCL_OK) status = dcl__lit_value(out, &lit, shift, r->err);
        return status;
    }
    if (lit.exp != NULL)
        return dcl__fail(r->err, DCL_SYNTAX, r->i, r->n - r->i,
                         "a power of ten and then %q: one of them is enough",
                         r->text + r->i, r->n - r->i);
    status = r->way->s.lang == DCL_LANG_EN ? dcl__read_unit_en(r, &place)
                                           : dcl__read_unit_tongue(r, &place);
    if (status != DCL_OK) return status;
    /* digits as of the literal, and the exponent of the unit's place */
    status = dcl__lit_value(out, &lit, 0, NULL);
    if (status != DCL_OK && status != DCL_SPACE) return status;
    if (out->digits_need > 1 || out->digits_cap == 0 || out->digits[0] != '0')
        dcl__place_write(out, &place, -(int64_t)lit.frac_n);
    return dcl__tally_fits(out, r->err);
}

/* A sign before words. */
static int take_sign(dcl__reader *r)
{
    static const struct {
        const char *text;
        int negative;
    } signs[] = {{"-", 1}, {"+", 0}, {"\xE2\x88\x92", 1}};
    size_t i;
    for (i = 0; i < sizeof signs / sizeof *signs; i++) {
        size_t len = strlen(signs[i].text);
        if (r->n - r->i >= len &&
            memcmp(r->text + r->i, signs[i].text, len) == 0) {
            r->i += len;
            dcl__skip_blanks(r);
            return signs[i].negative;
        }
    }
    return 0;
}

static dcl_status read_words(dcl__reader *r, dcl_dec_out *out, int negative)
{
    dcl_status status;
    if (r->way->s.lang == DCL_LANG_EN &&
        r->way->s.scale == DCL_SCALE_SHORT &&
        dcl__read_fast(out, r->text + r->i, r->n - r->i))
        return dcl__tally_fits(out, r->err);
    if (!negative) negative = take_sign(r);
    dcl__tally_init(&r->tally, out);
    r->tally.negative = negative;
    status = r->way->s.lang == DCL_LANG_EN ? dcl__read_words_en(r)
                                           : dcl__read_words_tongue(r);
    if (status != DCL_OK) return status;
    return dcl__tally_end(&r->tally, r->err);
}

/* A sign or a word of minus before digits: "minus 5 million", "- 5". */
static int take_minus(dcl__reader *r)
{
    size_t start = r->i, len;
    int negative = take_sign(r);
    if (r->i == start) {
        len = r->way->s.lang == DCL_LANG_EN ? dcl__minus_en(r)
                                            : dcl__minus_tongue(r);
        r->i += len;
        dcl__skip_blanks(r);
        negative = len > 0;
    }
    if (negative && r->i < r->n && r->text[r->i] != '-' &&
        r->text[r->i] != '+' && literal_at(r->text, r->n, r->i))
        return 1;
    r->i = start;
    return 0;
}

/* Digits and their unit; or digits that count names one after another ("2
 * million 500 thousand"), which are read as words are.  Where both fail, the
 * place that is farther is told. */
static dcl_status read_figures(dcl__reader *r, dcl_dec_out *out, int negative)
{
    dcl_err first, second, *err = r->err;
    size_t start = r->i;
    dcl_status status;
    first.at = first.len = 0;
    first.msg[0] = '\0';
    r->err = &first;
    status = read_literal(r, out, negative);
    if (status == DCL_SYNTAX && first.at > start &&
        r->way->s.kind != DCL_SAY_SI) {
        r->err = &second;
        r->i = start;
        status = read_words(r, out, negative);
        if (status == DCL_SYNTAX ? second.at >= first.at : status != DCL_OK)
            first = second;
    }
    r->err = err;
    if (status != DCL_OK && err != NULL) {
        *err = first;
        err->status = status;
    }
    return status;
}

dcl_status dcl_say_read(dcl_dec_out *out, const char *text, size_t n,
                        const dcl_say_style *style, dcl_err *err)
{
    dcl__way way;
    dcl__reader r;
    int negative;
    dcl_status status = dcl__way_of(&way, style, err);
    if (status != DCL_OK) return status;
    memset(&r, 0, sizeof r);
    r.text = text;
    r.n = n;
    r.way = &way;
    r.err = err;
    dcl__skip_blanks(&r);
    while (r.n > r.i && (text[r.n - 1] == ' ' || text[r.n - 1] == '\t')) r.n--;
    if (r.i == r.n)
        return dcl__fail(err, DCL_SYNTAX, r.i, 0, "a number is expected here");
    negative = take_minus(&r);
    return literal_at(r.text, r.n, r.i) ? read_figures(&r, out, negative)
                                        : read_words(&r, out, 0);
}
