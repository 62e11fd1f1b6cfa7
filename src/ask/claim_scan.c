/* The figures in a claim, one after the other. */
#include "ask/claim_scan.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"

void dcl__claim_text_clear(dcl__claim_text *c)
{
    size_t i;
    for (i = 0; i < c->parts; i++) dcl__found_clear(&c->part[i]);
    dcl__release(c->mem, c->part, c->part_cap * sizeof *c->part);
    c->part = NULL;
    c->parts = c->part_cap = 0;
}

/* Room for a part; it is taken by take(), else cleared by the next. */
static dcl__found *next_part(dcl__claim_text *c)
{
    if (!dcl__grow(c->mem, (void **)&c->part, c->parts, &c->part_cap,
                   sizeof *c->part))
        return NULL;
    dcl__found_init(&c->part[c->parts]);
    return &c->part[c->parts];
}

/* ---- zeros and digits ---- */

static int is_zeros(const dcl__claim_text *c, size_t i, size_t n)
{
    return dcl__claim_word_is(c->s, i, n, "zero", 2) ||
           dcl__claim_word_is(c->s, i, n, "nought", 1) ||
           /* nul... */
           dcl__claim_word_is(c->s, i, n, "\xD0\xBD\xD1\x83\xD0\xBB", 8) ||
           /* nol... */
           dcl__claim_word_is(c->s, i, n, "\xD0\xBD\xD0\xBE\xD0\xBB", 12);
}

static int is_digits(const dcl__claim_text *c, size_t i, size_t n)
{
    return dcl__claim_word_is(c->s, i, n, "digit", 1) ||
           dcl__claim_word_is(c->s, i, n, "digit-", 8) ||
           dcl__claim_word_is(c->s, i, n, "figure", 1) ||
           /* tsifr..., znachn... */
           dcl__claim_word_is(c->s, i, n, "\xD1\x86\xD0\xB8\xD1\x84\xD1\x80",
                              4) ||
           dcl__claim_word_is(c->s, i, n, "\xD0\xB7\xD0\xBD\xD0\xB0\xD1\x87",
                              12);
}

/* The word before byte `end`, blanks before `end` skipped; its length. */
static size_t word_before(const dcl__claim_text *c, size_t *end)
{
    size_t n = 0;
    while (*end > 0 && dcl__claim_blank(c->s[*end - 1])) --*end;
    while (n < *end && (dcl__claim_letter(c->s[*end - n - 1]) ||
                        dcl__claim_digit(c->s[*end - n - 1]) ||
                        c->s[*end - n - 1] == '.' || c->s[*end - n - 1] == ','))
        n++;
    return n;
}

static int ends_in(const dcl__claim_text *c, size_t end, size_t n,
                   const char *word)
{
    return dcl__claim_word_is(c->s, end - n, n, word, 0);
}

/* "a 2 followed by" before byte `at`: the 2 into value; where it begins, or
 * `at` if there is none. */
static size_t mantissa_before(dcl__printed *value, const dcl__claim_text *c,
                              size_t at)
{
    size_t end = at, n = word_before(c, &end), begin;
    if (n > 0 && ends_in(c, end, n, "by")) {
        end -= n;
        n = word_before(c, &end);
        if (n == 0 || !ends_in(c, end, n, "followed")) return at;
    } else if (n == 0 ||
               !(ends_in(c, end, n, "with") || ends_in(c, end, n, "and") ||
                 ends_in(c, end, n, "plus"))) {
        return at;
    }
    end -= n;
    n = word_before(c, &end);
    if (n == 0) return at;
    begin = end - n;
    if (ends_in(c, end, n, "unit") || ends_in(c, end, n, "one")) {
        mpz_set_ui(value->digits, 1);
        value->count = 1;
    } else if (!dcl__claim_digit(c->s[begin]) ||
               dcl__printed_read(value, c->s + begin, n, NULL, c->limits,
                                 c->mem, NULL) != DCL_OK) {
        return at;
    }
    return begin;
}

/* A whole number of at most 18 digits, from what was printed. */
static int small(uint64_t *out, const dcl__printed *p)
{
    mpz_t v;
    int is = mpz_sgn(p->exponent) >= 0 && !p->negative &&
             mpz_cmp_ui(p->exponent, 18) <= 0 && p->count <= 18;
    if (!is) return 0;
    mpz_init(v);
    mpz_ui_pow_ui(v, 10, mpz_get_ui(p->exponent));
    mpz_mul(v, v, p->digits);
    is = mpz_cmp_ui(v, 1000000000000000000u) < 0;
    if (is) *out = mpz_get_ui(v);
    mpz_clear(v);
    return is;
}

/* The figure before a word that counts: 36 zeros, a 37-digit figure.  1 where
 * it was taken as such. */
static int take_count(const dcl__claim_text *c, dcl__found *f, size_t *end)
{
    size_t i = *end, n, begin;
    if (i < c->n && c->s[i] == '-')
        i++;
    else
        i = dcl__claim_blanks(c->s, c->n, i);
    n = dcl__claim_word(c->s, c->n, i);
    if (n == 0 || !small(&f->count, &f->value[0])) return 0;
    if (is_digits(c, i, n)) {
        f->kind = DCL_PART_COUNT;
        f->values = 0;
    } else if (is_zeros(c, i, n)) {
        f->kind = DCL_PART_ZEROS;
        f->values = 0;
        mpz_set_ui(f->value[0].exponent, 0);
        begin = mantissa_before(&f->value[0], c, f->at);
        if (begin < f->at) {
            f->values = 1;
            f->scale[0] = DCL_SCALE_LANGUAGE;
            mpz_add_ui(f->value[0].exponent, f->value[0].exponent, f->count);
            f->at = begin;
        }
    } else {
        return 0;
    }
    f->n = i + n - f->at;
    f->weak = 0;
    f->slips = 0;
    *end = i + n;
    return 1;
}

/* "20 trillion times world GDP" */
static int take_times(const dcl__claim_text *c, dcl__found *f, size_t *end)
{
    size_t i = dcl__claim_blanks(c->s, c->n, *end), used;
    size_t n = dcl__claim_word(c->s, c->n, i);
    const dcl__yardstick *yard;
    if (!dcl__claim_word_is(c->s, i, n, "times", 0)) return 0;
    yard = dcl__yardstick_at(&used, c->yards, c->s + i + n, c->n - i - n);
    if (yard == NULL) return -1; /* times something that nobody has measured */
    f->kind = DCL_PART_TIMES;
    f->yardstick = yard;
    f->weak = 0;
    *end = i + n + used;
    f->n = *end - f->at;
    return 1;
}

/* ---- figures ---- */

/* The part to come begins within the last one, its mantissa, and takes its
 * place. */
static void absorb(dcl__claim_text *c)
{
    dcl__found *f = &c->part[c->parts], *last = f - 1;
    if (c->parts == 0 || last->at + last->n <= f->at) return;
    f->ccy = last->ccy;
    f->symbol = last->symbol;
    if (last->at < f->at) {
        f->n += f->at - last->at;
        f->at = last->at;
    }
    dcl__found_clear(last);
    *last = *f; /* a move */
    c->parts--;
}

/* What stands around the figure: its currency, zeros, a multiple. */
static dcl_status finish(dcl__claim_text *c, dcl__found *f, size_t *end,
                         dcl_err *err)
{
    size_t used = 0, begin = f->at;
    dcl_status status = DCL_OK;
    int times;
    if (take_count(c, f, end)) {
        absorb(c);
        c->parts++;
        return DCL_OK;
    }
    times = take_times(c, f, end);
    if (times < 0 || (*end < c->n && c->s[*end] == '%')) {
        dcl__found_clear(f);
        return DCL_OK;
    }
    if (times == 0) {
        status =
            dcl__claim_ccy_before(&f->ccy, &f->symbol, &used, c, begin, err);
        if (status != DCL_OK) {
            dcl__found_clear(f);
            return status;
        }
        f->at -= used;
        f->n += used;
        if (used == 0) {
            used = dcl__claim_ccy_after(&f->ccy, &f->symbol, c, *end);
            *end += used;
            f->n += used;
        }
        if (used > 0) f->weak = 0;
    }
    c->parts++;
    return DCL_OK;
}

/* 2024-10-29, 10/11/2024, 12:30: the bytes; 0 for none. */
static size_t date_at(const dcl__claim_text *c, size_t i)
{
    size_t k = i;
    int marks = 0;
    while (k < c->n && (dcl__claim_digit(c->s[k]) ||
                        ((c->s[k] == '-' || c->s[k] == '/' || c->s[k] == ':') &&
                         k + 1 < c->n && dcl__claim_digit(c->s[k + 1])))) {
        marks += !dcl__claim_digit(c->s[k]);
        k++;
    }
    return marks > 0 ? k - i : 0;
}

static dcl_status at_figure(dcl__claim_text *c, size_t *i, int digits,
                            dcl_err *err)
{
    dcl__found *f = next_part(c);
    size_t end = *i;
    dcl_status status;
    if (f == NULL) return dcl__no_memory(err);
    status = digits ? dcl__claim_literal(f, &end, c, *i, err)
                    : dcl__claim_words(f, &end, c, *i, err);
    if (status != DCL_OK || end == *i) {
        dcl__found_clear(f);
        return status;
    }
    *i = end;
    return finish(c, f, i, err);
}

/* Small bare numbers ("17 channels") are figures only if nothing else is, and
 * then the first. */
static void drop_weak(dcl__claim_text *c)
{
    size_t i, kept = 0, strong = 0;
    for (i = 0; i < c->parts; i++) strong += !c->part[i].weak;
    for (i = 0; i < c->parts; i++) {
        if (c->part[i].weak && (strong > 0 || kept > 0)) {
            dcl__found_clear(&c->part[i]);
            continue;
        }
        /* a bitwise move: what is left behind is not used again */
        if (kept != i) c->part[kept] = c->part[i];
        kept++;
    }
    c->parts = kept;
}

/* The first figure leads: what is only a count needs one before it. */
static int has_figure(const dcl__claim_text *c)
{
    size_t i;
    for (i = 0; i < c->parts; i++)
        if (c->part[i].values > 0) return 1;
    return 0;
}

dcl_status dcl__claim_scan(dcl__claim_text *c, dcl_err *err)
{
    dcl_status status = DCL_OK;
    size_t i = 0;
    while (i < c->n && status == DCL_OK) {
        size_t n = dcl__claim_word(c->s, c->n, i), begin = i;
        if (dcl__claim_digit(c->s[i])) {
            size_t date = date_at(c, i);
            if (date > 0)
                i += date;
            else
                status = at_figure(c, &i, 1, err);
        } else if (n > 0) {
            status = at_figure(c, &i, 0, err);
            if (i == begin) i += n;
        } else {
            i++;
        }
    }
    if (status != DCL_OK) return status;
    drop_weak(c);
    if (!has_figure(c))
        return dcl__fail(err, DCL_SYNTAX, 0, c->n,
                         "no figure in it; write it as it was published, as "
                         "in `$2.5 decillion`");
    return DCL_OK;
}
