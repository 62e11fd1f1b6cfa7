/* A figure in a claim: its digits, its names, on the short and the long
 * scale. */
#include <string.h>

#include "ask/claim_scan.h"
#include "base/alloc.h"
#include "base/fmt.h"
#include "base/literal.h"

/* A spelled-out number is at most this many words long. */
enum { MOST_WORDS = 24 };

void dcl__found_init(dcl__found *f)
{
    memset(f, 0, sizeof *f);
    f->symbol = "";
    dcl__printed_init(&f->value[0]);
    dcl__printed_init(&f->value[1]);
}

void dcl__found_clear(dcl__found *f)
{
    dcl__printed_clear(&f->value[0]);
    dcl__printed_clear(&f->value[1]);
}

static dcl_status read_text(dcl__printed *p, const dcl__claim_text *c,
                            const dcl_say_style *style, size_t at, size_t n,
                            dcl_err *err)
{
    dcl_status status =
        dcl__printed_read(p, c->s + at, n, style, c->limits, c->mem, err);
    if (status != DCL_OK && err != NULL) err->at += at;
    return status;
}

/* The power of ten that a word is ("undecillion", "thousand"), into p with
 * digits 1.  Its plural is that after 1, 2 or 5. */
static dcl_status word_power(dcl__printed *p, const dcl__claim_text *c,
                             const dcl_say_style *style, size_t at, size_t n)
{
    static const char before[] = "125";
    char text[256];
    size_t k;
    dcl_status status = DCL_SYNTAX;
    if (n + 2 > sizeof text) return status;
    text[1] = ' ';
    memcpy(text + 2, c->s + at, n);
    for (k = 0; k < 3; k++) {
        text[0] = before[k];
        status =
            dcl__printed_read(p, text, n + 2, style, c->limits, c->mem, NULL);
        if (status == DCL_NO_MEMORY) return status;
        if (status == DCL_OK && p->count == 1 && !p->negative &&
            mpz_cmp_ui(p->digits, (unsigned long)(before[k] - '0')) == 0 &&
            mpz_sgn(p->exponent) > 0) {
            mpz_set_ui(p->digits, 1);
            return DCL_OK;
        }
    }
    return DCL_SYNTAX;
}

/* How far the words after a figure were understood, and the power of ten that
 * the last of its groups counts ("2 million 500 thousand": 3). */
typedef struct tail {
    size_t end;
    int named;
    mpz_t power;
} tail;

/* digits as printed times the power of each word: "20 trillion trillion". */
static dcl_status product(dcl__printed *out, tail *t, const dcl__claim_text *c,
                          const dcl_say_style *style, size_t end, dcl_err *err)
{
    dcl__printed word;
    dcl_status status = DCL_OK;
    dcl__printed_init(&word);
    t->end = end;
    t->named = 0;
    mpz_set_ui(t->power, 0);
    for (;;) {
        size_t i = dcl__claim_blanks(c->s, c->n, t->end), n;
        if (t->end < c->n && c->s[t->end] == '-') i = t->end + 1;
        n = dcl__claim_word(c->s, c->n, i);
        if (n == 0) break;
        status = word_power(&word, c, style, i, n);
        if (status != DCL_OK) break;
        mpz_add(out->exponent, out->exponent, word.exponent);
        mpz_add(t->power, t->power, word.exponent);
        t->end = i + n;
        t->named++;
    }
    dcl__printed_clear(&word);
    if (status != DCL_NO_MEMORY) return DCL_OK;
    return dcl__no_memory(err);
}

/* a += b, where b is below 10^room; 0 where it is not, or is too far below to
 * be written out. */
static int append(dcl__printed *a, const dcl__printed *b, mpz_srcptr room)
{
    enum { MOST_DIGITS = 10000 };
    mpz_t lead, shift, ten;
    int fits;
    mpz_inits(lead, shift, ten, NULL);
    mpz_add_ui(lead, b->exponent, b->count);
    mpz_sub(shift, a->exponent, b->exponent);
    fits = mpz_cmp(lead, room) <= 0 && mpz_sgn(shift) >= 0 &&
           mpz_cmp_ui(shift, MOST_DIGITS) <= 0;
    if (fits) {
        mpz_ui_pow_ui(ten, 10, mpz_get_ui(shift));
        mpz_mul(a->digits, a->digits, ten);
        mpz_add(a->digits, a->digits, b->digits);
        mpz_set(a->exponent, b->exponent);
        a->count += mpz_get_ui(shift);
    }
    mpz_clears(lead, shift, ten, NULL);
    return fits;
}

/* "91 quintillion 511 quadrillion 687 trillion": the groups after the first,
 * each in the room that the one before leaves. */
static dcl_status more_groups(dcl__printed *out, tail *t,
                              const dcl__claim_text *c,
                              const dcl_say_style *style, dcl_err *err)
{
    dcl__printed group;
    dcl_status status = DCL_OK;
    mpz_t room;
    int more = t->named == 1;
    dcl__printed_init(&group);
    mpz_init(room);
    while (more && status == DCL_OK) {
        size_t end = t->end, i = dcl__claim_blanks(c->s, c->n, t->end), n = i;
        while (n < c->n && dcl__claim_digit(c->s[n])) n++;
        mpz_set(room, t->power);
        more = i > end && n > i && n - i <= 3 &&
               read_text(&group, c, style, i, n - i, NULL) == DCL_OK;
        if (!more) break;
        status = product(&group, t, c, style, n, err);
        more = status == DCL_OK && t->named == 1 && append(out, &group, room);
        if (!more) t->end = end;
    }
    mpz_clear(room);
    dcl__printed_clear(&group);
    return status;
}

/* The ends of the words after byte i. */
static size_t word_ends(size_t ends[MOST_WORDS], const dcl__claim_text *c,
                        size_t i)
{
    size_t count = 0, n;
    while (count < MOST_WORDS) {
        i = dcl__claim_blanks(c->s, c->n, i);
        n = dcl__claim_word(c->s, c->n, i);
        if (n == 0) break;
        ends[count++] = i += n;
    }
    return count;
}

/* The longest run of words from `at` on that reads as a number; *end = at:
 * none does.  Those after `least` are words; before it a figure in digits may
 * stand. */
static dcl_status longest(dcl__printed *out, size_t *end,
                          const dcl__claim_text *c, const dcl_say_style *style,
                          size_t at, size_t least, dcl_err *err)
{
    size_t ends[MOST_WORDS];
    size_t count = word_ends(ends, c, least);
    dcl_status status;
    *end = at;
    /* most words begin no number: one look tells */
    if (least == at && count > 0) {
        status = read_text(out, c, style, at, ends[0] - at, NULL);
        if (status == DCL_NO_MEMORY) return dcl__no_memory(err);
        if (status != DCL_OK) return DCL_OK;
    }
    while (count-- > 0) {
        status = read_text(out, c, style, at, ends[count] - at, NULL);
        if (status == DCL_NO_MEMORY) return dcl__no_memory(err);
        if (status != DCL_OK) continue;
        *end = ends[count];
        return DCL_OK;
    }
    return DCL_OK;
}

/* The figure at `at` on one scale: digits up to literal_end (= at: none) and
 * the words after them.  *end = at: none. */
static dcl_status on_scale(dcl__printed *p, size_t *end,
                           const dcl__claim_text *c, const dcl_say_style *style,
                           size_t at, size_t literal_end, dcl_err *err)
{
    tail t;
    size_t far = at;
    dcl__printed whole;
    dcl_status status = DCL_OK;
    t.end = at;
    mpz_init(t.power);
    dcl__printed_init(&whole);
    if (literal_end > at) {
        status = read_text(p, c, style, at, literal_end - at, err);
        if (status == DCL_OK)
            status = product(p, &t, c, style, literal_end, err);
        if (status == DCL_OK) status = more_groups(p, &t, c, style, err);
    }
    if (status == DCL_OK)
        status = longest(&whole, &far, c, style, at, literal_end, err);
    if (status == DCL_OK && far > t.end) {
        mpz_swap(p->digits, whole.digits);
        mpz_swap(p->exponent, whole.exponent);
        p->count = whole.count;
        p->negative = whole.negative;
        t.end = far;
    }
    dcl__printed_clear(&whole);
    mpz_clear(t.power);
    *end = t.end;
    return status;
}

static int same(const dcl__printed *a, const dcl__printed *b)
{
    return mpz_cmp(a->digits, b->digits) == 0 &&
           mpz_cmp(a->exponent, b->exponent) == 0;
}

/* What the scales make of it, ends[k] of value[k]: those that understand most
 * of the text; one where they agree. */
static void settle(dcl__found *f, size_t *end, const dcl__claim_text *c,
                   const size_t ends[2])
{
    f->values = (size_t)c->styles;
    f->scale[0] = c->style[0].scale;
    f->scale[1] = c->style[1].scale;
    *end = ends[0];
    if (f->values == 2 && ends[1] > ends[0]) {
        dcl__printed p = f->value[0];
        f->value[0] = f->value[1];
        f->value[1] = p;
        f->scale[0] = f->scale[1];
        f->values = 1;
        *end = ends[1];
    } else if (f->values == 2 && ends[1] < ends[0]) {
        f->values = 1;
    } else if (f->values == 2 && same(&f->value[0], &f->value[1])) {
        f->values = 1;
        f->scale[0] = DCL_SCALE_LANGUAGE;
    }
}

static dcl_status on_scales(dcl__found *f, size_t *end,
                            const dcl__claim_text *c, size_t at,
                            size_t literal_end, dcl_err *err)
{
    size_t ends[2] = {0, 0};
    dcl_status status = DCL_OK;
    int k;
    for (k = 0; k < c->styles && status == DCL_OK; k++)
        status = on_scale(&f->value[k], &ends[k], c, &c->style[k], at,
                          literal_end, err);
    if (status == DCL_OK) settle(f, end, c, ends);
    return status;
}

/* ---- digits ---- */

/* Digits with marks that do not group them: without the marks, if there are
 * two at least.  One mark may be a decimal point. */
static dcl_status ungrouped(dcl__found *f, size_t *end,
                            const dcl__claim_text *c, size_t at,
                            const dcl_err *why, dcl_err *err)
{
    size_t i, digits = 0, marks = 0;
    char *text;
    dcl_status status;
    for (i = at; i < c->n; i++) {
        if (dcl__claim_digit(c->s[i]))
            digits++;
        else if ((c->s[i] == ',' || c->s[i] == '.' || c->s[i] == '_' ||
                  c->s[i] == '\'') &&
                 i + 1 < c->n && dcl__claim_digit(c->s[i + 1]))
            marks++;
        else
            break;
    }
    if (marks < 2) {
        if (err != NULL) {
            *err = *why;
            err->at += at;
        }
        return why->status;
    }
    *end = i;
    text = dcl__alloc(c->mem, digits);
    if (text == NULL) return dcl__no_memory(err);
    digits = 0;
    for (i = at; i < *end; i++)
        if (dcl__claim_digit(c->s[i])) text[digits++] = c->s[i];
    status = dcl__printed_read(&f->value[0], text, digits, NULL, c->limits,
                               c->mem, err);
    dcl__release(c->mem, text, digits);
    f->values = 1;
    f->scale[0] = DCL_SCALE_LANGUAGE;
    f->slips |= DCL_SLIP_GROUPING;
    return status;
}

/* " x 10^21" after a figure, blanks and all: the exponent into p; its bytes. */
static size_t times_ten(dcl__printed *p, const dcl__claim_text *c, size_t end)
{
    size_t i = dcl__claim_blanks(c->s, c->n, end);
    dcl__printed ten;
    size_t n = 0;
    if (i < c->n && (c->s[i] == 'x' || c->s[i] == '*'))
        i++;
    else if (c->n - i > 2 && memcmp(c->s + i, "\xC3\x97", 2) == 0)
        i += 2;
    else
        return 0;
    i = dcl__claim_blanks(c->s, c->n, i);
    if (c->n - i < 4 || memcmp(c->s + i, "10^", 3) != 0) return 0;
    for (n = 3; i + n < c->n && dcl__claim_digit(c->s[i + n]); n++) {
    }
    dcl__printed_init(&ten);
    if (n == 3 || dcl__printed_read(&ten, c->s + i, n, NULL, c->limits, c->mem,
                                    NULL) != DCL_OK)
        n = 0;
    else
        mpz_add(p->exponent, p->exponent, ten.exponent);
    dcl__printed_clear(&ten);
    return n > 0 ? i + n - end : 0;
}

static size_t digits_of(const char *s, size_t n)
{
    size_t i, digits = 0;
    for (i = 0; i < n; i++) digits += (size_t)dcl__claim_digit(s[i]);
    return digits;
}

/* The language's decimal mark; groups of three, or Indian ones. */
static dcl__lit_form form_of(const dcl__claim_text *c)
{
    dcl__lit_form form = {'.', 0, 1, 0};
    switch (c->style[0].lang) {
    case DCL_LANG_RU:
    case DCL_LANG_UK:
    case DCL_LANG_PL:
    case DCL_LANG_FR:
        form.both = 1;
        form.point = ',';
        break;
    case DCL_LANG_DE:
    case DCL_LANG_ES:
    case DCL_LANG_IT: form.point = ','; break;
    default: break;
    }
    return form;
}

dcl_status dcl__claim_literal(dcl__found *f, size_t *end,
                              const dcl__claim_text *c, size_t at, dcl_err *err)
{
    dcl__lit_form form = form_of(c);
    dcl__lit lit;
    dcl_err why;
    size_t power;
    dcl_status status = dcl__lit_scan(&lit, c->s + at, c->n - at, &form, &why);
    f->at = at;
    if (status != DCL_OK) {
        status = ungrouped(f, end, c, at, &why, err);
    } else {
        f->whole = digits_of(lit.whole, lit.whole_n);
        status = on_scales(f, end, c, at, at + lit.end, err);
        if (status == DCL_OK && f->values == 0)
            status =
                dcl__fail(err, DCL_SYNTAX, at, lit.end, "this is no number");
    }
    if (status != DCL_OK) return status;
    f->kind = f->slips == 0 && *end > at + lit.end ? DCL_PART_NAME
              : f->slips == 0 && lit.exp != NULL   ? DCL_PART_POWER
                                                   : DCL_PART_DIGITS;
    if (f->kind == DCL_PART_DIGITS) {
        power = times_ten(&f->value[0], c, *end);
        if (power > 0) f->kind = DCL_PART_POWER;
        *end += power;
    }
    f->weak = f->kind == DCL_PART_DIGITS && digits_of(c->s + at, *end - at) < 7;
    if (f->kind == DCL_PART_DIGITS) f->slips |= dcl__claim_float(f->value);
    f->n = *end - at;
    return DCL_OK;
}

/* ---- words ---- */

/* "an undecillion": one of it. */
static dcl_status one_of(dcl__found *f, size_t *end, const dcl__claim_text *c,
                         size_t i, dcl_err *err)
{
    size_t ends[2] = {0, 0};
    dcl_status status = DCL_OK;
    int k;
    for (k = 0; k < c->styles && status == DCL_OK; k++) {
        dcl__printed *p = &f->value[k];
        tail t;
        mpz_init(t.power);
        mpz_set_ui(p->digits, 1);
        mpz_set_ui(p->exponent, 0);
        status = product(p, &t, c, &c->style[k], i, err);
        if (t.named > 0) ends[k] = t.end;
        mpz_clear(t.power);
    }
    if (status == DCL_OK) settle(f, end, c, ends);
    return status;
}

/* Below a million, a number in words is rather a count of something. */
static int is_small(const dcl__printed *p)
{
    return mpz_cmp_ui(p->exponent, 6) < 0 &&
           mpz_get_si(p->exponent) + (long)p->count <= 6;
}

dcl_status dcl__claim_words(dcl__found *f, size_t *end,
                            const dcl__claim_text *c, size_t at, dcl_err *err)
{
    size_t n = dcl__claim_word(c->s, c->n, at);
    dcl_status status;
    int article = dcl__claim_word_is(c->s, at, n, "a", 0) ||
                  dcl__claim_word_is(c->s, at, n, "an", 0);
    *end = at;
    f->at = at;
    f->kind = DCL_PART_NAME;
    if (article)
        status = one_of(f, end, c, dcl__claim_blanks(c->s, c->n, at + n), err);
    else
        status = on_scales(f, end, c, at, at, err);
    /* a bare magnitude counts where the claim begins with it */
    if (status == DCL_OK && *end <= at && !article && at == 0)
        status = one_of(f, end, c, at, err);
    if (*end < at) *end = at;
    f->n = *end - at;
    f->weak = is_small(&f->value[0]);
    return status;
}
