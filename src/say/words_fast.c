/* The fast road of English words: short scale, plain spelling.
 *
 * Every group of three digits is one copy of its words and one or two of its
 * name, from tables made at build time; each copy has a fixed size and the
 * place moves on by the true length.  A name is that of N / 1000, which stays
 * for a thousand groups, and the stem of N % 1000.  dcl__spell_en is the
 * twin. */
#include "say/illion.h"
#include "say/speller.h"

#include "say-fast.inc"

/* WORD and STEM: the tables' rows.  SLACK: one group's words, prefix and stem,
 * copied by whole rows. */
enum { WORD = sizeof words[0], STEM = sizeof dcl__stems[0], PREFIX = 6 * 40,
       WINDOW = 4096,
       SLACK = WORD + PREFIX + STEM + 16 };

typedef struct road {
    const dcl_sink *sink;
    char *p;
    int stopped;
    size_t prefix_n;
    int64_t prefix_of; /* N / 1000 that the prefix names */
    char prefix[PREFIX];
    char b[WINDOW + SLACK];
} road;

static char *put_word(char *p, unsigned v)
{
    memcpy(p, words[v], WORD);
    return p + words_n[v];
}

static char *put_stem(char *p, unsigned v, unsigned less)
{
    memcpy(p, dcl__stems[v], STEM);
    return p + dcl__stems_n[v] - less;
}

/* -lli- after each stem: the row without its "on ". */
static void make_prefix(road *r, int64_t n)
{
    unsigned group[7];
    int count = 0;
    char *p = r->prefix;
    char row[STEM];
    r->prefix_of = n;
    for (; n > 0; n /= 1000) group[count++] = (unsigned)(n % 1000);
    while (count-- > 0) {
        size_t len = (size_t)(put_stem(row, group[count], 3) - row);
        memcpy(p, row, len);
        p += len;
    }
    r->prefix_n = (size_t)(p - r->prefix);
}

/* All but the blank at the end, which may be the last of all. */
static void flush(road *r)
{
    size_t n = (size_t)(r->p - r->b) - 1;
    r->stopped = dcl__put(r->sink, r->b, n) != 0;
    r->b[0] = ' ';
    r->p = r->b + 1;
}

static char *put_name(road *r, char *p, int64_t n, int dictionary)
{
    if (n >= 1000) {
        if (n / 1000 != r->prefix_of) make_prefix(r, n / 1000);
        memcpy(p, r->prefix, r->prefix_n);
        p += r->prefix_n;
    } else if (dictionary && (n == 16 || n == 19)) {
        memcpy(p, n == 16 ? "sexdecillion   " : "novemdecillion ", 15);
        return p + (n == 16 ? 13 : 15);
    }
    return put_stem(p, (unsigned)(n % 1000), 0);
}

/* The default of everything that changes a word. */
static int is_plain(const dcl_say_style *s)
{
    return s == NULL ||
           ((s->size == 0 || s->size >= sizeof *s) &&
            s->lang == DCL_LANG_EN && s->flags == 0 &&
            (s->scale == DCL_SCALE_LANGUAGE || s->scale == DCL_SCALE_SHORT) &&
            (s->names == DCL_NAMES_DICTIONARY ||
             s->names == DCL_NAMES_MIAKINEN) &&
            (s->digits == 0 || s->digits == DCL_SAY_ALL) &&
            (unsigned)s->round <= DCL_ROUND_FLOOR &&
            (unsigned)s->trim <= DCL_TRIM_NEVER &&
            s->group == DCL_GROUP_LANGUAGE &&
            (unsigned)s->noun <= DCL_NOUN_NEUTER);
}

/* The power of ten of the last digit; -1 where it is not a small whole one. */
static int64_t plain_exponent(const dcl_dec *x)
{
    int64_t e = 0;
    size_t i;
    if (x->exponent == NULL) return x->exponent_count == 0 ? 0 : -1;
    if (x->exponent_count > 17) return -1;
    for (i = 0; i < x->exponent_count; i++) {
        if (x->exponent[i] < '0' || x->exponent[i] > '9') return -1;
        e = e * 10 + (x->exponent[i] - '0');
    }
    return e;
}

static void spell(road *r, const char *d, const char *end, int64_t lead,
                  int dictionary)
{
    int64_t group = lead / 3;
    size_t first = (size_t)(lead % 3) + 1, i;
    for (; group >= 0 && d < end && !r->stopped; group--, first = 3) {
        unsigned v = 0;
        if (first == 3 && end - d >= 3) {
            v = (unsigned)(d[0] - '0') * 100 + (unsigned)(d[1] - '0') * 10 +
                (unsigned)(d[2] - '0');
            d += 3;
        } else {
            for (i = 0; i < first; i++)
                v = v * 10 + (d < end ? (unsigned)(*d++ - '0') : 0);
        }
        if (v == 0) continue;
        r->p = put_word(r->p, v);
        if (group > 1) {
            r->p = put_name(r, r->p, group - 1, dictionary);
        } else if (group == 1) {
            memcpy(r->p, "thousand ", 9);
            r->p += 9;
        }
        if (r->p >= r->b + WINDOW) flush(r);
    }
    if (!r->stopped) flush(r);
}

int dcl__spell_en_fast(int *stopped, const dcl_sink *sink, const dcl_dec *x,
                       const dcl_say_style *style)
{
    uint64_t most = style == NULL || style->max == 0 ? 10000000 : style->max;
    road r;
    int64_t exponent;
    if (!is_plain(style) || x == NULL || x->digits == NULL || x->count == 0 ||
        x->count > most || x->negative || x->more || x->digits[0] == '0')
        return 0;
    exponent = plain_exponent(x);
    if (exponent < 0 || !dcl__all_digits(x->digits, x->count)) return 0;
    r.sink = sink;
    r.p = r.b;
    r.stopped = 0;
    r.prefix_n = 0;
    r.prefix_of = 0;
    spell(&r, x->digits, x->digits + x->count,
          exponent + (int64_t)x->count - 1,
          style == NULL || style->names == DCL_NAMES_DICTIONARY);
    *stopped = r.stopped;
    return 1;
}
