/* English words, read back in any of the scales. */
#include <string.h>

#include "base/fmt.h"
#include "say/name_en.h"
#include "say/reader.h"

typedef enum token {
    VALUE,    /* 0..19 and the tens */
    ONE,      /* a, an: where a number begins */
    HUNDRED,
    THOUSAND,
    LAKH,
    CRORE,
    GOOGOL,
    AND,
    POINT,
    MINUS,
    ILLI,
    SHORT_ILLI, /* bn */
    NOTHING
} token;

typedef struct word {
    token kind;
    unsigned value;
    int figures; /* VALUE in digits */
    size_t at;
    size_t len;
    dcl__illi illi;
} word;

typedef struct entry {
    char text[10];
    unsigned char kind;
    unsigned char value;
} entry;

static const entry entries[] = {
    {"a", ONE, 1},          {"an", ONE, 1},        {"and", AND, 0},
    {"mn", SHORT_ILLI, 1},  {"mln", SHORT_ILLI, 1}, {"bn", SHORT_ILLI, 2},
    {"bln", SHORT_ILLI, 2}, {"tn", SHORT_ILLI, 3}, {"trn", SHORT_ILLI, 3},
    {"cr", CRORE, 0},
    {"one", VALUE, 1},      {"two", VALUE, 2},     {"six", VALUE, 6},
    {"ten", VALUE, 10},     {"four", VALUE, 4},    {"five", VALUE, 5},
    {"nine", VALUE, 9},     {"zero", VALUE, 0},    {"lakh", LAKH, 0},
    {"lac", LAKH, 0},       {"three", VALUE, 3},   {"seven", VALUE, 7},
    {"eight", VALUE, 8},    {"forty", VALUE, 40},  {"fifty", VALUE, 50},
    {"sixty", VALUE, 60},   {"crore", CRORE, 0},   {"point", POINT, 0},
    {"minus", MINUS, 0},    {"eleven", VALUE, 11}, {"twelve", VALUE, 12},
    {"twenty", VALUE, 20},  {"thirty", VALUE, 30}, {"eighty", VALUE, 80},
    {"ninety", VALUE, 90},  {"googol", GOOGOL, 0}, {"lakhs", LAKH, 0},
    {"crores", CRORE, 0},   {"fifteen", VALUE, 15}, {"sixteen", VALUE, 16},
    {"seventy", VALUE, 70}, {"hundred", HUNDRED, 0},
    {"thirteen", VALUE, 13}, {"fourteen", VALUE, 14},
    {"eighteen", VALUE, 18}, {"nineteen", VALUE, 19},
    {"thousand", THOUSAND, 0}, {"negative", MINUS, 0},
    {"seventeen", VALUE, 17}};

static int is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Between words: blanks, hyphens, and a comma with a blank after it. */
static size_t between(const dcl__reader *r, size_t i)
{
    size_t blank = dcl__blank_at(r->text, r->n, i);
    if (blank > 0) return blank;
    if (i < r->n && r->text[i] == '-') return 1;
    if (i < r->n && r->text[i] == ',' &&
        dcl__blank_at(r->text, r->n, i + 1) > 0)
        return 1;
    if (r->n - i >= 3 && (memcmp(r->text + i, "\xE2\x80\x90", 3) == 0 ||
                          memcmp(r->text + i, "\xE2\x80\x91", 3) == 0))
        return 3;
    return 0;
}

static int look_up(word *w, const char *s)
{
    char low[10];
    size_t i;
    if (w->len >= sizeof low) return 0;
    for (i = 0; i < w->len; i++) low[i] = (char)(s[i] | 0x20);
    for (i = 0; i < sizeof entries / sizeof *entries; i++)
        if (entries[i].text[0] == low[0] && entries[i].text[w->len] == '\0' &&
            memcmp(entries[i].text, low, w->len) == 0) {
            w->kind = (token)entries[i].kind;
            w->value = entries[i].value;
            return 1;
        }
    return 0;
}

/* The next word; NOTHING at the end. */
static dcl_status next(word *w, dcl__reader *r)
{
    size_t len, after = r->i;
    memset(w, 0, sizeof *w);
    while ((len = between(r, r->i)) > 0) r->i += len;
    w->at = r->i;
    w->kind = NOTHING;
    if (r->i == r->n) return DCL_OK;
    w->len = dcl__figures_at(&w->value, r, after);
    if (w->len > 0) {
        w->kind = VALUE;
        w->figures = 1;
        r->i += w->len;
        return DCL_OK;
    }
    while (r->i < r->n && is_letter(r->text[r->i])) r->i++;
    w->len = r->i - w->at;
    if (w->len > 0 && look_up(w, r->text + w->at)) {
        if (w->kind == SHORT_ILLI) {
            w->kind = ILLI;
            w->illi.number = w->value;
        }
        return DCL_OK;
    }
    if (w->len > 0 && dcl__illi_read(&w->illi, r->text + w->at, w->len)) {
        w->kind = ILLI;
        return DCL_OK;
    }
    while (r->i < r->n && between(r, r->i) == 0) r->i++;
    return dcl__no_word(r, w->at, r->i - w->at);
}

/* Where an -illion is in the scale.
 * Fails: DCL_SYNTAX where the scale has no such word. */
static dcl_status place_of(dcl__place *place, const word *w,
                           const dcl__reader *r)
{
    dcl_scale scale = r->way->s.scale;
    unsigned step = scale == DCL_SCALE_SHORT ? 3 : 6;
    unsigned plus = scale == DCL_SCALE_SHORT || w->illi.illiard ? 3 : 0;
    if ((w->illi.illiard && scale != DCL_SCALE_LONG) ||
        scale == DCL_SCALE_INDIAN)
        return dcl__fail(r->err, DCL_SYNTAX, w->at, w->len,
                         "%q is no word of the %s scale",
                         r->text + w->at, w->len, dcl_scale_name(scale));
    place->text = w->illi.text;
    place->n = w->illi.n;
    place->step = step;
    place->plus = plus;
    place->at = w->illi.number < 0
                    ? -1
                    : w->illi.number * (int64_t)step + (int64_t)plus;
    return DCL_OK;
}

/* Lakh and crore: crores multiply everything said before them. */
static dcl__misfit indian(dcl__tally *t, token k)
{
    dcl__misfit misfit;
    if (k == LAKH) return dcl__tally_multiply(t, 5, 0);
    while (t->depth > 0 && t->applied[t->depth - 1] <= 7) t->depth--;
    misfit = dcl__tally_multiply(t, 7, 0);
    return misfit;
}

static dcl_status thousand_of(dcl__reader *r, const word *w)
{
    return dcl__fail(r->err, DCL_SYNTAX, w->at, w->len,
                     "a thousand %q is said in the british scale, not in the "
                     "%s one",
                     r->text + w->at, w->len,
                     dcl_scale_name(r->way->s.scale));
}

static dcl_status magnitude(dcl__reader *r, const word *w)
{
    static const dcl__place thousand = {3, NULL, 0, 0, 0};
    static const dcl__place googol = {100, NULL, 0, 0, 0};
    dcl__place place;
    dcl_scale scale = r->way->s.scale;
    dcl_status status;
    dcl__misfit misfit;
    switch (w->kind) {
    case THOUSAND:
        misfit = scale == DCL_SCALE_SHORT || scale == DCL_SCALE_LONG
                     ? dcl__tally_magnitude(&r->tally, &thousand, 0)
                     : dcl__tally_multiply(&r->tally, 3, 0);
        break;
    case LAKH:
    case CRORE:
        if (scale != DCL_SCALE_INDIAN)
            return dcl__no_word(r, w->at, w->len);
        misfit = indian(&r->tally, w->kind);
        break;
    case GOOGOL:
        misfit = dcl__tally_magnitude(&r->tally, &googol, 1);
        break;
    default:
        status = place_of(&place, w, r);
        if (status != DCL_OK) return status;
        misfit = dcl__tally_magnitude(&r->tally, &place, 0);
        if (misfit == DCL__NO_COUNT && r->tally.terms > 0 &&
            r->tally.last.at == 3)
            return thousand_of(r, w);
        break;
    }
    return dcl__misfit_fail(r, misfit, w->at, w->len);
}

/* "hundred" counts 1 to 9, or 11 to 99 that are no tens. */
static dcl__misfit hundred(dcl__tally *t)
{
    uint64_t low = t->value % 1000;
    if (low > 99 || (low > 9 && low % 10 == 0)) return DCL__NOT_HERE;
    return dcl__tally_multiply(t, 2, 0);
}

static unsigned room_after(unsigned value)
{
    return value >= 20 && value % 10 == 0 ? 1 : 0;
}

/* A word of a number; digits are not put together with words of one ("twenty
 * 5"). */
static dcl__misfit take_value(dcl__tally *t, const word *w)
{
    if (w->figures && t->begun && t->depth == 0) return DCL__NOT_HERE;
    return dcl__tally_add(t, w->value, w->figures ? 0 : room_after(w->value));
}

/* The digits after "point", and a magnitude that may follow them ("two point
 * five million"). */
static dcl_status fraction(dcl__reader *r)
{
    word w;
    size_t digits = 0;
    dcl_status status = next(&w, r);
    for (; status == DCL_OK && w.kind == VALUE && w.value < 10 && !w.figures;
         status = next(&w, r), digits++)
        (void)dcl__tally_fraction(&r->tally, w.value);
    if (status != DCL_OK) return status;
    if (digits == 0)
        return dcl__fail(r->err, DCL_SYNTAX, w.at, w.len,
                         "a digit is expected after `point`");
    if (w.kind == NOTHING) return DCL_OK;
    if (r->tally.terms > 1 || r->tally.last.at != 0)
        return dcl__misfit_fail(r, DCL__NOT_HERE, w.at, w.len);
    r->i = w.at;
    return dcl__read_unit_en(r, &r->tally.last);
}

size_t dcl__minus_en(const dcl__reader *r)
{
    word w;
    memset(&w, 0, sizeof w);
    w.at = r->i;
    while (w.at + w.len < r->n && is_letter(r->text[w.at + w.len])) w.len++;
    return look_up(&w, r->text + w.at) && w.kind == MINUS ? w.len : 0;
}

dcl_status dcl__read_words_en(dcl__reader *r)
{
    word w;
    int first = 1, was_and = 0;
    dcl_status status;
    for (;; first = 0) {
        dcl__misfit misfit = DCL__FITS;
        status = next(&w, r);
        if (status != DCL_OK) return status;
        if (w.kind == NOTHING || w.kind == POINT) break;
        if (w.kind == AND && (first || was_and)) misfit = DCL__NOT_HERE;
        was_and = w.kind == AND;
        if (was_and && misfit == DCL__FITS) continue;
        if (w.kind == MINUS && first && !r->tally.negative) {
            r->tally.negative = 1;
            status = next(&w, r);
            if (status != DCL_OK) return status;
        }
        if (w.kind == ONE)
            misfit = r->tally.begun || r->tally.terms > 0
                         ? DCL__NOT_HERE
                         : dcl__tally_add(&r->tally, 1, 0);
        else if (w.kind == VALUE)
            misfit = take_value(&r->tally, &w);
        else if (w.kind == HUNDRED)
            misfit = hundred(&r->tally);
        else if (w.kind == MINUS || w.kind == NOTHING)
            misfit = DCL__NOT_HERE;
        else if (w.kind != AND) {
            status = magnitude(r, &w);
            if (status != DCL_OK) return status;
        }
        if (misfit != DCL__FITS)
            return dcl__misfit_fail(r, misfit, w.at, w.len);
    }
    if (was_and || (first && w.kind == NOTHING))
        return dcl__fail(r->err, DCL_SYNTAX, w.at, w.len,
                         "the number ends too soon");
    if (!(w.kind == NOTHING && !r->tally.begun)) {
        dcl__misfit misfit = dcl__tally_units(&r->tally);
        if (misfit != DCL__FITS)
            return dcl__misfit_fail(r, misfit, w.at, w.len);
    }
    return w.kind == POINT ? fraction(r) : DCL_OK;
}

/* 5K, 2.5b: one letter for thousand, and in the short scale for billion and
 * trillion.  The power of ten, 0 where it is none. */
static int64_t letter_unit(const dcl__reader *r)
{
    char c = r->n - r->i == 1 ? r->text[r->i] : '\0';
    if (c == 'K') return 3;
    if (r->way->s.scale != DCL_SCALE_SHORT) return 0;
    return c == 'b' || c == 'B' ? 9 : c == 'T' ? 12 : 0;
}

dcl_status dcl__read_unit_en(dcl__reader *r, dcl__place *place)
{
    word w;
    int64_t shift = 0;
    dcl_scale scale = r->way->s.scale;
    int done = 0;
    place->at = letter_unit(r);
    if (place->at > 0) return DCL_OK;
    for (;;) {
        dcl_status status = next(&w, r);
        if (status != DCL_OK) return status;
        if (w.kind == NOTHING) break;
        if (done && shift == 3 && w.kind == ILLI) return thousand_of(r, &w);
        if (done) return dcl__misfit_fail(r, DCL__NOT_HERE, w.at, w.len);
        done = scale == DCL_SCALE_SHORT || scale == DCL_SCALE_LONG;
        memset(place, 0, sizeof *place);
        if (w.kind == THOUSAND && shift == 0) {
            shift = 3;
        } else if (w.kind == GOOGOL && shift == 0) {
            shift = 100;
            done = 1;
        } else if (scale == DCL_SCALE_INDIAN && shift <= 7 &&
                   (w.kind == CRORE || (w.kind == LAKH && shift == 0))) {
            shift += w.kind == CRORE ? 7 : 5;
        } else if (w.kind == ILLI) {
            status = place_of(place, &w, r);
            if (status != DCL_OK) return status;
            done = 1;
        } else {
            return w.kind == LAKH || w.kind == CRORE
                       ? dcl__no_word(r, w.at, w.len)
                       : dcl__misfit_fail(r, DCL__NOT_HERE, w.at, w.len);
        }
    }
    if (place->at < 0)
        place->plus += (unsigned)shift;
    else
        place->at += shift;
    return DCL_OK;
}
