/* Yardsticks: what sums are compared to. */
#include "ask/yardstick.h"

#include <string.h>

#include "base/alloc.h"
#include "base/nearest.h"

static const unsigned char builtin[] = {
#include "yardsticks.rec.inc"
};

void dcl__yardsticks_clear(dcl__yardsticks *y)
{
    dcl__release(y->mem, y->yard, y->yard_cap * sizeof *y->yard);
    dcl__release(y->mem, y->also, y->also_cap * sizeof *y->also);
    dcl__release(y->mem, y->value, y->value_cap * sizeof *y->value);
    memset(y, 0, sizeof *y);
}

/* ---- reading ---- */

typedef struct work {
    dcl__yardsticks *y;
    dcl__rec_reader reader;
    dcl__record rec;
} work;

#define GROW(y, array, count, cap)                                             \
    dcl__grow((y)->mem, (void **)&(y)->array, (y)->count, &(y)->cap,           \
              sizeof *(y)->array)

static dcl__view first_line(const work *w, const dcl__rec_field *f)
{
    const dcl__rec_part *p = &w->rec.part[f->part];
    dcl__view v = {w->y->text + p->at, p->n};
    while (v.n > 0 && (v.s[v.n - 1] == ' ' || v.s[v.n - 1] == '\t')) v.n--;
    return v;
}

/* "2023 106.94 trillion USD" */
static dcl_status add_value(work *w, dcl__yardstick *yard,
                            const dcl__rec_field *f, dcl_err *err)
{
    dcl__view v = first_line(w, f);
    dcl__yard_value value = {0, NULL, 0, ""};
    size_t i;
    int ok = v.n > 10 && v.s[4] == ' ' && v.s[v.n - 4] == ' ';
    for (i = 0; ok && i < 4; i++) {
        ok = v.s[i] >= '0' && v.s[i] <= '9';
        value.year = value.year * 10 + (v.s[i] - '0');
    }
    for (i = 0; ok && i < 3; i++) {
        value.ccy[i] = v.s[v.n - 3 + i];
        ok = value.ccy[i] >= 'A' && value.ccy[i] <= 'Z';
    }
    if (!ok)
        return dcl__fail(err, DCL_SYNTAX, w->rec.part[f->part].at, v.n,
                         "a value is a year, an amount and a currency, `2023 "
                         "106.94 trillion USD`");
    value.amount = v.s + 5;
    value.amount_n = v.n - 9;
    if (!GROW(w->y, value, values, value_cap)) return dcl__no_memory(err);
    w->y->value[w->y->values++] = value;
    yard->values++;
    return DCL_OK;
}

static dcl_status add_field(work *w, dcl__yardstick *yard,
                            const dcl__rec_field *f, dcl_err *err)
{
    dcl__view v = first_line(w, f);
    if (dcl__rec_is(&w->reader, f, "Yardstick")) {
        yard->name = v.s;
        yard->name_n = v.n;
    } else if (dcl__rec_is(&w->reader, f, "Title")) {
        yard->title = v.s;
        yard->title_n = v.n;
    } else if (dcl__rec_is(&w->reader, f, "Source")) {
        if (yard->source == NULL) {
            yard->source = v.s;
            yard->source_n = v.n;
        }
    } else if (dcl__rec_is(&w->reader, f, "Also")) {
        if (!GROW(w->y, also, alsos, also_cap)) return dcl__no_memory(err);
        w->y->also[w->y->alsos++] = v;
        yard->alsos++;
    } else if (dcl__rec_is(&w->reader, f, "Value")) {
        return add_value(w, yard, f, err);
    } else if (!dcl__rec_is(&w->reader, f, "Note")) {
        return dcl__fail(err, DCL_SYNTAX, f->key_at, f->key_n,
                         "no key %q in a yardstick", w->y->text + f->key_at,
                         f->key_n);
    }
    return DCL_OK;
}

static dcl_status add_record(work *w, dcl_err *err)
{
    dcl__yardstick yard;
    dcl_status status = DCL_OK;
    size_t i;
    memset(&yard, 0, sizeof yard);
    yard.also = w->y->alsos;
    yard.value = w->y->values;
    for (i = 0; i < w->rec.fields && status == DCL_OK; i++)
        status = add_field(w, &yard, &w->rec.field[i], err);
    if (status != DCL_OK) return status;
    if (yard.name == NULL || yard.title == NULL || yard.source == NULL ||
        yard.values == 0)
        return dcl__fail(err, DCL_SYNTAX, w->rec.field[0].key_at, 0,
                         "a yardstick has a Title, a Value and a Source");
    if (!GROW(w->y, yard, yards, yard_cap)) return dcl__no_memory(err);
    w->y->yard[w->y->yards++] = yard;
    return DCL_OK;
}

dcl_status dcl__yardsticks_read(dcl__yardsticks *out, const char *text,
                                size_t n, const dcl_mem *mem, dcl_err *err)
{
    work w;
    dcl_status status;
    memset(&w, 0, sizeof w);
    memset(out, 0, sizeof *out);
    out->mem = mem;
    out->text = text;
    w.y = out;
    dcl__rec_start(&w.reader, text, n, NULL, mem);
    do {
        status = dcl__rec_next(&w.reader, &w.rec, err);
        if (status == DCL_OK && w.rec.fields > 0) status = add_record(&w, err);
    } while (status == DCL_OK && w.rec.fields > 0);
    dcl__rec_clear(&w.rec, mem);
    return status;
}

dcl_status dcl__yardsticks_builtin(dcl__yardsticks *out, const dcl_mem *mem,
                                   dcl_err *err)
{
    const void *text = builtin;
    return dcl__yardsticks_read(out, text, sizeof builtin, mem, err);
}

/* ---- finding ---- */

static int is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '-';
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static int is_letter(char c)
{
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9');
}

/* Bytes of a possessive at s: 's, or the same with U+2019. */
static size_t possessive(const char *s, size_t n)
{
    if (n >= 2 && s[0] == '\'' && lower(s[1]) == 's') return 2;
    if (n >= 4 && memcmp(s, "\xE2\x80\x99", 3) == 0 && lower(s[3]) == 's')
        return 4;
    return 0;
}

/* The bytes of text that say `name`, or 0. */
static size_t match(const char *text, size_t n, dcl__view name)
{
    size_t i = 0, k = 0, skip;
    while (k < name.n) {
        if (is_blank(name.s[k]) || name.s[k] == '\'') {
            skip = possessive(name.s + k, name.n - k);
            k += skip != 0 ? skip : 1;
            if (skip != 0) i += possessive(text + i, n - i);
            continue;
        }
        if (k > 0 && is_blank(name.s[k - 1])) {
            i += possessive(text + i, n - i);
            if (i >= n || !is_blank(text[i])) return 0;
            while (i < n && is_blank(text[i])) i++;
        }
        if (i >= n || lower(text[i]) != lower(name.s[k])) return 0;
        i++;
        k++;
    }
    return i == n || !is_letter(text[i]) ? i : 0;
}

static size_t skip_words(const char *text, size_t n)
{
    static const char *const words[] = {"of", "the", "all"};
    size_t i = 0, w;
    while (i < n && is_blank(text[i])) i++;
    for (w = 0; w < sizeof words / sizeof *words; w++) {
        dcl__view word = {words[w], strlen(words[w])};
        size_t used = match(text + i, n - i, word);
        if (used == 0) continue;
        i += used;
        while (i < n && is_blank(text[i])) i++;
    }
    return i;
}

const dcl__yardstick *dcl__yardstick_at(size_t *used, const dcl__yardsticks *y,
                                        const char *text, size_t n)
{
    const dcl__yardstick *best = NULL;
    size_t most = 0, skip = skip_words(text, n), i, k;
    for (i = 0; i < y->yards; i++) {
        const dcl__yardstick *yard = &y->yard[i];
        for (k = 0; k < yard->alsos + 2; k++) {
            dcl__view name = {yard->name, yard->name_n};
            size_t len;
            if (k == 1) name = (dcl__view){yard->title, yard->title_n};
            if (k >= 2) name = y->also[yard->also + k - 2];
            len = match(text + skip, n - skip, name);
            if (len <= most) continue;
            most = len;
            best = yard;
        }
    }
    *used = most + skip;
    return best;
}

dcl_status dcl__yardstick_unknown(const dcl__yardsticks *y, const char *text,
                                  size_t n, dcl_err *err)
{
    dcl__nearest best = {NULL, 0, 0};
    size_t i;
    for (i = 0; i < y->alsos; i++)
        dcl__nearest_offer(&best, text, n, y->also[i].s, y->also[i].n);
    if (best.word != NULL)
        return dcl__fail(err, DCL_NO_NAME, 0, n,
                         "no yardstick %q; did you mean `%v`?", text, n,
                         best.word, best.n);
    return dcl__fail(err, DCL_NO_NAME, 0, n,
                     "no yardstick %q; there are `world GDP`, `US GDP`, "
                     "`Russian money supply`, `Alphabet revenue`",
                     text, n);
}
