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

/* The loop is mostly stores, and fewer where they are wider: it is compiled for
 * what the processor may have beside what it must have, and chosen when it
 * runs.  Not in the amalgamation, which is to stay small. */
#if defined(__x86_64__) && defined(__GNUC__) && !defined(DCL__ALONE)
#define WIDE_ROADS 1
#else
#define WIDE_ROADS 0
#endif

#if defined(__GNUC__)
#define INLINE __attribute__((always_inline)) static inline
typedef char row32 __attribute__((vector_size(32), aligned(1), may_alias));
typedef char row64 __attribute__((vector_size(64), aligned(1), may_alias));
#define COPY32(to, from) (*(row32 *)(to) = *(const row32 *)(const void *)(from))
#define COPY64(to, from) (*(row64 *)(to) = *(const row64 *)(const void *)(from))
#else
#define INLINE static inline
#define COPY32(to, from) memcpy(to, from, 32)
#define COPY64(to, from) memcpy(to, from, 64)
#endif

/* WORD and STEM: the tables' rows.  SLACK: two groups' words, prefixes and
 * stems, copied by whole rows. */
enum { WORD = sizeof words[0], STEM = sizeof dcl__stems[0], BLOCK = 64,
       PREFIX = 4 * BLOCK, /* six stems of 40 */
       WINDOW = 4096,
       SLACK = 2 * (WORD + PREFIX + STEM) };

typedef struct road {
    const dcl_sink *sink;
    char *p;
    int stopped;
    size_t prefix_n;
    int64_t prefix_of; /* N / 1000 that the prefix names */
    char prefix[PREFIX];
    char b[WINDOW + SLACK];
} road;

INLINE char *put_word(char *p, unsigned v)
{
    COPY32(p, words[v]);
    return p + words_n[v];
}

INLINE char *put_stem(char *p, unsigned v, unsigned less)
{
    COPY64(p, dcl__stems[v]);
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

/* The prefix, by whole blocks of it. */
INLINE char *put_prefix(const road *r, char *p)
{
    size_t i;
    for (i = 0; i < r->prefix_n; i += BLOCK)
        COPY64(p + i, r->prefix + i);
    return p + r->prefix_n;
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

/* A group's words and, below it, the name of N = group - 1 >= 0; -1: thousand,
 * -2: nothing. */
INLINE char *put_group(road *r, char *p, unsigned v, int64_t n, int dictionary)
{
    p = put_word(p, v);
    if (n > 0) {
        if (n >= 1000) {
            if (n / 1000 != r->prefix_of) make_prefix(r, n / 1000);
            p = put_prefix(r, p);
        } else if (dictionary && (n == 16 || n == 19)) {
            memcpy(p, n == 16 ? "sexdecillion   " : "novemdecillion ", 15);
            return p + (n == 16 ? 13 : 15);
        }
        return put_stem(p, (unsigned)(n % 1000), 0);
    }
    if (n == 0) {
        memcpy(p, "thousand ", 9);
        p += 9;
    }
    return p;
}

INLINE unsigned three(const char *d)
{
    return (unsigned)d[0] * 100 + (unsigned)d[1] * 10 + (unsigned)d[2] -
           111 * '0';
}

/* Groups N .. N - low, low = N % 1000, N >= 1000: they have one prefix.  d has
 * three digits for each. */
INLINE void thousand_names(road *r, const char *d, int64_t n, size_t low)
{
    char *p = r->p, *full = r->b + WINDOW;
    make_prefix(r, n / 1000);
    for (;; low--, d += 3) {
        unsigned v = three(d);
        if (v > 0) {
            p = put_prefix(r, put_word(p, v));
            p = put_stem(p, (unsigned)low, 0);
            if (p >= full) {
                r->p = p;
                flush(r);
                p = r->p;
                if (r->stopped) break;
            }
        }
        if (low == 0) break;
    }
    r->p = p;
}

/* Groups N .. 1, N < 1000, as many as *d has three digits for. */
INLINE int64_t small_names(road *r, const char **d, const char *end, int64_t n,
                           int dictionary)
{
    char *p = r->p, *full = r->b + WINDOW;
    for (; n > 0 && end - *d >= 3 && !r->stopped; n--, *d += 3) {
        unsigned v = three(*d);
        if (v == 0) continue;
        if (dictionary && (n == 16 || n == 19)) {
            p = put_group(r, p, v, n, dictionary);
            continue;
        }
        p = put_stem(put_word(p, v), (unsigned)n, 0);
        if (p >= full) {
            r->p = p;
            flush(r);
            p = r->p;
        }
    }
    r->p = p;
    return n;
}

INLINE void spell(road *r, const char *d, const char *end, int64_t lead,
                  int dictionary)
{
    int64_t n = lead / 3 - 1;
    size_t first = (size_t)(lead - 3 * (n + 1)) + 1, i, low;
    unsigned v = 0;
    /* the first group may be short, and so may the last that has digits */
    for (i = 0; i < first; i++)
        v = v * 10 + (d < end ? (unsigned)(*d++ - '0') : 0);
    r->p = put_group(r, r->p, v, n--, dictionary);
    while (n >= 1000 && end - d >= 3 && !r->stopped) {
        low = (size_t)(n % 1000);
        if ((size_t)(end - d) / 3 > low) {
            thousand_names(r, d, n, low);
            n -= (int64_t)low + 1;
            d += 3 * (low + 1);
            continue;
        }
        v = three(d);
        d += 3;
        if (v > 0) r->p = put_group(r, r->p, v, n, dictionary);
        n--;
        if (r->p >= r->b + WINDOW) flush(r);
    }
    n = small_names(r, &d, end, n, dictionary);
    for (; d < end && !r->stopped; n--) {
        for (v = 0, i = 0; i < 3; i++)
            v = v * 10 + (d < end ? (unsigned)(*d++ - '0') : 0);
        if (v > 0) r->p = put_group(r, r->p, v, n, dictionary);
    }
    if (!r->stopped) flush(r);
}

typedef void spell_road(road *r, const char *d, const char *end, int64_t lead,
                        int dictionary);

static void spell_plain(road *r, const char *d, const char *end, int64_t lead,
                        int dictionary)
{
    spell(r, d, end, lead, dictionary);
}

#if WIDE_ROADS
__attribute__((target("avx2"))) static void
spell_avx2(road *r, const char *d, const char *end, int64_t lead,
           int dictionary)
{
    spell(r, d, end, lead, dictionary);
}

__attribute__((target("avx2,avx512f,avx512bw,avx512vl"))) static void
spell_avx512(road *r, const char *d, const char *end, int64_t lead,
             int dictionary)
{
    spell(r, d, end, lead, dictionary);
}
#endif

/* The widest of those that may be taken. */
static spell_road *road_of(unsigned widest)
{
#if WIDE_ROADS
    if (widest >= 2 && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vl"))
        return spell_avx512;
    if (widest >= 1 && __builtin_cpu_supports("avx2")) return spell_avx2;
#else
    (void)widest;
#endif
    return spell_plain;
}

int dcl__spell_en_by(unsigned widest, int *stopped, const dcl_sink *sink,
                     const dcl_dec *x, const dcl_say_style *style)
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
    road_of(widest)(&r, x->digits, x->digits + x->count,
                  exponent + (int64_t)x->count - 1,
                  style == NULL || style->names == DCL_NAMES_DICTIONARY);
    *stopped = r.stopped;
    return 1;
}

int dcl__spell_en_fast(int *stopped, const dcl_sink *sink, const dcl_dec *x,
                       const dcl_say_style *style)
{
    return dcl__spell_en_by(2, stopped, sink, x, style);
}
