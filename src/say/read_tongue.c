/* Words of the other languages, read by their tables. */
#include <string.h>

#include "base/fmt.h"
#include "say/fold.h"
#include "say/tongue.h"

/* A word found in the text. */
typedef struct found {
    dcl__word_kind kind;
    unsigned value;
    int bare;
    int figures; /* a number in digits */
    size_t at;
    size_t len;
} found;

/* Between words: blanks, hyphens, a comma before a blank. */
static size_t between(const dcl__reader *r, size_t i)
{
    size_t blank = dcl__blank_at(r->text, r->n, i);
    if (blank > 0) return blank;
    if (i < r->n && r->text[i] == '-') return 1;
    if (i < r->n && r->text[i] == ',' &&
        dcl__blank_at(r->text, r->n, i + 1) > 0)
        return 1;
    return 0;
}

static size_t skip_between(const dcl__reader *r, size_t i)
{
    size_t len;
    while ((len = between(r, i)) > 0) i += len;
    return i;
}

/* The next compared letter at *i, past those that are not; 0 at the end. */
static uint32_t letter(const char *s, size_t n, size_t *i)
{
    uint32_t c = 0;
    size_t len;
    while (*i < n && c == 0) {
        c = dcl__fold(dcl__rune(s + *i, n - *i, &len));
        *i += len;
    }
    return c;
}

/* The bytes of the text at `at` that are the word, 0 when they are not.  A
 * blank or hyphen of the word is any space between words in the text. */
static size_t match(const dcl__reader *r, size_t at, const char *word,
                    int spaced)
{
    size_t i = at, j = 0, n = strlen(word), back;
    while (j < n) {
        uint32_t c, d;
        if (word[j] == ' ' || word[j] == '-') {
            back = skip_between(r, i);
            if (back == i) return 0;
            i = back;
            j++;
            continue;
        }
        c = letter(word, n, &j);
        if (c == 0) break;
        d = letter(r->text, r->n, &i);
        if (c != d) return 0;
    }
    /* marks that are not compared belong to the letter before them */
    for (;;) {
        size_t len;
        if (i >= r->n || between(r, i) > 0 ||
            dcl__fold(dcl__rune(r->text + i, r->n - i, &len)) != 0)
            break;
        i += len;
    }
    if (spaced && i < r->n && between(r, i) == 0) return 0;
    return i - at;
}

/* "duecentottanta": the o of cento, already taken, belongs to otto as well. */
static size_t elided(const dcl__reader *r, size_t end)
{
    return r->way->s.lang == DCL_LANG_IT && end + 1 < r->n &&
           (r->text[end] | 0x20) == 't' && (r->text[end + 1] | 0x20) == 't';
}

/* The longest word there; `only`: of that kind, unless it is DCL__W_END. */
static void look_up(found *w, const dcl__reader *r, const dcl__tongue *t,
                    dcl__word_kind only)
{
    size_t i, len;
    for (i = 0; i < t->vocabs; i++) {
        if (only != DCL__W_END && only != (dcl__word_kind)t->vocab[i].kind)
            continue;
        len = match(r, w->at, t->vocab[i].text, t->spaced);
        if (len == 0 || len <= w->len) continue;
        w->len = len;
        w->kind = (dcl__word_kind)t->vocab[i].kind;
        w->value = t->vocab[i].value;
        w->bare = t->vocab[i].bare;
    }
    if (w->kind == DCL__W_NUMBER && w->value >= 100 &&
        elided(r, w->at + w->len))
        w->len--;
}

/* The next word; DCL__W_END at the end. */
static dcl_status next_of(found *w, dcl__reader *r, const dcl__tongue *t,
                          dcl__word_kind only)
{
    size_t len, after = r->i;
    memset(w, 0, sizeof *w);
    r->i = w->at = skip_between(r, r->i);
    if (r->i == r->n) return DCL_OK;
    w->len = only == DCL__W_END ? dcl__figures_at(&w->value, r, after) : 0;
    if (w->len > 0) {
        w->kind = DCL__W_NUMBER;
        w->figures = 1;
        r->i += w->len;
        return DCL_OK;
    }
    look_up(w, r, t, only);
    if (w->len == 0) {
        while (r->i < r->n && between(r, r->i) == 0) {
            (void)dcl__rune(r->text + r->i, r->n - r->i, &len);
            r->i += len;
        }
        return dcl__no_word(r, w->at, r->i - w->at);
    }
    r->i = w->at + w->len;
    return DCL_OK;
}

static dcl_status next(found *w, dcl__reader *r, const dcl__tongue *t)
{
    return next_of(w, r, t, DCL__W_END);
}

static dcl__misfit noun(dcl__tally *t, const dcl__tongue *tongue,
                        const found *w)
{
    dcl__place place = {(int64_t)w->value, NULL, 0, 0, 0};
    if (w->value == tongue->again && t->terms > 0 && t->top < w->value)
        return dcl__tally_again(t, w->value);
    int lone = w->bare && (tongue->lone == LONE_ALL ||
                           (tongue->lone == LONE_FIRST && t->terms == 0) ||
                           w->value == tongue->bare);
    if (w->value == 3 && tongue->mil) return dcl__tally_multiply(t, 3, lone);
    return dcl__tally_magnitude(t, &place, lone);
}

/* Adds a word to the whole part being read. */
static dcl__misfit add(dcl__tally *t, const dcl__tongue *tongue,
                       const found *w)
{
    unsigned v = w->value;
    switch (w->kind) {
    case DCL__W_NUMBER:
        /* a zero fills a gap between signs, but is no digit after one */
        if (v == 0 && tongue->gap[0] == '\0' && (t->begun || t->terms > 0) &&
            !t->zero)
            return t->begun && t->room == 0 ? DCL__NOT_HERE : DCL__FITS;
        if (w->figures)
            return t->begun && t->depth == 0 ? DCL__NOT_HERE
                                             : dcl__tally_add(t, v, 0);
        if (v >= 100) return dcl__tally_add(t, v, v % 100 == 0 ? 2 : 0);
        /* signs stand for one digit each; what ten they count comes next */
        return dcl__tally_add(t, v, tongue->joins && v >= 20 && v % 10 == 0);
    case DCL__W_TEN:
        /* signs of units fall within a group: ba shi bai is no number */
        if (t->depth > 0 && t->applied[t->depth - 1] < v)
            return DCL__UNORDERED;
        return dcl__tally_multiply(t, v, 1);
    case DCL__W_NOUN: return noun(t, tongue, w);
    default: return DCL__NOT_HERE;
    }
}

/* "... point five": digits to the end. */
static dcl_status fraction(dcl__reader *r, const dcl__tongue *t)
{
    found w;
    size_t digits = 0;
    dcl_status status = next(&w, r, t);
    for (; status == DCL_OK && w.kind == DCL__W_NUMBER && w.value < 10 &&
           !w.figures;
         status = next(&w, r, t), digits++)
        (void)dcl__tally_fraction(&r->tally, w.value);
    if (status != DCL_OK) return status;
    if (w.kind != DCL__W_END)
        return dcl__misfit_fail(r, DCL__NOT_HERE, w.at, w.len);
    if (digits == 0)
        return dcl__fail(r->err, DCL_SYNTAX, w.at, 0, "a digit is expected");
    return DCL_OK;
}

/* "... whole ones, five tenths": a number and what parts it counts. */
static dcl_status parts(dcl__reader *r, const dcl__tongue *t)
{
    char digits[24], exponent[4];
    dcl_dec_out out = {digits, sizeof digits, 0, exponent, sizeof exponent,
                       0, 0};
    dcl__tally tally;
    dcl__misfit misfit = DCL__FITS;
    found w;
    dcl_status status;
    size_t i, zeros;
    dcl__tally_init(&tally, &out);
    for (;;) {
        status = next(&w, r, t);
        if (status != DCL_OK) return status;
        if (w.kind == DCL__W_PART || w.kind == DCL__W_END) break;
        misfit = add(&tally, t, &w);
        if (misfit != DCL__FITS)
            return dcl__misfit_fail(r, misfit, w.at, w.len);
    }
    if (w.kind == DCL__W_END)
        return dcl__fail(r->err, DCL_SYNTAX, w.at, 0,
                         "what part of one it is must follow");
    misfit = dcl__tally_units(&tally);
    if (misfit != DCL__FITS || dcl__tally_end(&tally, NULL) != DCL_OK ||
        out.digits_need > w.value)
        return dcl__misfit_fail(r, DCL__NOT_HERE, w.at, w.len);
    zeros = w.value - out.digits_need;
    for (i = 0; i < w.value; i++)
        (void)dcl__tally_fraction(
            &r->tally, i < zeros ? 0 : (unsigned)(digits[i - zeros] - '0'));
    status = next(&w, r, t);
    if (status == DCL_OK && w.kind != DCL__W_END)
        status = dcl__misfit_fail(r, DCL__NOT_HERE, w.at, w.len);
    return status;
}

/* The two words before a noun or the end, by signs: a zero fills a gap before
 * something, and a Chinese digit right after a hundred, thousand or myriad is
 * said of the next power as often as of the units (san qian wu is 3500 to
 * many). */
static int ends_badly(const found *last, const found *before,
                      dcl__word_kind then, dcl_lang lang)
{
    if (then == DCL__W_NOUN && before->kind == DCL__W_NOUN && last->value > 0)
        return 0; /* yi yi wu wan: no other power can be meant */
    if (last->kind != DCL__W_NUMBER || before->kind == DCL__W_END) return 0;
    if (last->figures && last->value >= 10) return 0; /* yi yi 2000 */
    if (last->value == 0) return 1;
    return lang == DCL_LANG_ZH && (before->kind == DCL__W_NOUN ||
                                   (before->kind == DCL__W_TEN &&
                                    before->value > 1));
}

size_t dcl__minus_tongue(const dcl__reader *r)
{
    const dcl__tongue *t = dcl__tongue_of(r->way->s.lang);
    found w;
    memset(&w, 0, sizeof w);
    w.at = r->i;
    look_up(&w, r, t, DCL__W_MINUS);
    return w.len;
}

dcl_status dcl__read_words_tongue(dcl__reader *r)
{
    const dcl__tongue *t = dcl__tongue_of(r->way->s.lang);
    int first = 1;
    found w, last = {DCL__W_END, 0, 0, 0, 0, 0}, before = last;
    dcl__misfit misfit;
    for (;; first = 0) {
        dcl_status status = next(&w, r, t);
        if (status != DCL_OK) return status;
        if (w.kind == DCL__W_END || w.kind == DCL__W_POINT ||
            w.kind == DCL__W_WHOLE)
            break;
        if (w.kind == DCL__W_MINUS && first && !r->tally.negative) {
            r->tally.negative = 1;
            continue;
        }
        if (w.kind == DCL__W_NOUN && t->gap[0] == '\0' &&
            ends_badly(&last, &before, w.kind, r->way->s.lang))
            return dcl__misfit_fail(r, DCL__NOT_HERE, last.at, last.len);
        misfit = w.kind == DCL__W_TEN && last.figures && last.value >= 10
                     ? DCL__NOT_HERE
                     : add(&r->tally, t, &w);
        if (misfit != DCL__FITS)
            return dcl__misfit_fail(r, misfit, w.at, w.len);
        before = last;
        last = w;
    }
    if (t->gap[0] == '\0' &&
        ends_badly(&last, &before, w.kind, r->way->s.lang))
        return dcl__misfit_fail(r, DCL__NOT_HERE, last.at, last.len);
    if (!r->tally.begun && r->tally.terms == 0)
        return dcl__fail(r->err, DCL_SYNTAX, w.at, w.len,
                         "the number ends too soon");
    if (w.kind != DCL__W_END || r->tally.begun) {
        misfit = dcl__tally_units(&r->tally);
        if (misfit != DCL__FITS)
            return dcl__misfit_fail(r, misfit, w.at, w.len);
    }
    if (w.kind == DCL__W_END) return DCL_OK;
    return w.kind == DCL__W_POINT ? fraction(r, t) : parts(r, t);
}

dcl_status dcl__read_unit_tongue(dcl__reader *r, dcl__place *place)
{
    const dcl__tongue *t = dcl__tongue_of(r->way->s.lang);
    int count = 0;
    found w;
    for (;; count++) {
        dcl_status status = next_of(&w, r, t, DCL__W_NOUN);
        if (status != DCL_OK) return status;
        if (w.kind == DCL__W_END) return DCL_OK;
        if (count > 0 && !(count == 1 && t->mil && place->at == 3) &&
            !(w.value == t->again && place->at <= w.value && count == 1))
            return dcl__misfit_fail(r, DCL__NOT_HERE, w.at, w.len);
        place->at += w.value;
    }
}
