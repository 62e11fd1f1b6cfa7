/* Compact figures of a plain style by tables. */
#ifndef SAY_COMPACT_FAST_H
#define SAY_COMPACT_FAST_H

#include <string.h>

#include <decillion/say.h>

#include "base/wide.h"

/* Never another library's, so that it is found without a look at a table. */
#if defined(__GNUC__) || defined(__clang__)
#define DCL__OWN __attribute__((visibility("hidden")))
#else
#define DCL__OWN
#endif

/* How a figure whose first digit is worth 10^lead is laid out: a row for each
 * lead to a vigintillion's.  after: the bytes of the three digits that come
 * behind the point; point: where it stands; both in a word, the first digit
 * lowest.  With three digits before it the point is the fourth, and the name
 * is written over it. */
enum { DCL__NAME_LONG = 20, DCL__NAME_SHORT = 16, DCL__LEADS = 66 };
enum { DCL__COMPACT_LONG = 4 + DCL__NAME_LONG,
       DCL__COMPACT_SHORT = 4 + DCL__NAME_SHORT };
typedef struct dcl__lead_row {
    uint32_t after;
    uint32_t point;
    unsigned char figure; /* bytes before the name */
    unsigned char n;      /* with it */
    uint16_t first;       /* its digits' row of dcl__figures */
    char name[DCL__NAME_LONG]; /* up to undecillion DCL__NAME_SHORT, with NUL */
} dcl__lead_row;
DCL__OWN extern const dcl__lead_row dcl__lead_rows[DCL__LEADS];

/* "000" to "999" and "100" for what was rounded to 1000, each in a word with
 * the first digit lowest: 41 / 2^12 and 103 / 2^10 are a little more than 1/100
 * and 1/10, and the integer parts are right for q < 1000 and two digits. */
static inline uint32_t dcl__three(size_t q)
{
    uint32_t rest = q > 999 ? 100 : (uint32_t)q, h = rest * 41 >> 12, t;
    rest -= 100 * h;
    t = rest * 103 >> 10;
    return 0x303030 + h + (t << 8) + ((rest - 10 * t) << 16);
}

/* The same with their point, where a row wants it: what is behind the point
 * moves on by a byte. */
static inline uint32_t dcl__figure_computed(const dcl__lead_row *r, size_t q)
{
    uint32_t w = dcl__three(q), after = w & r->after;
    return w + r->point + (after << 8) - after;
}

/* From a table of 12 KiB, but for those who embed the formatter or save. */
#if defined(__OPTIMIZE_SIZE__) || defined(DCL__ALONE)
#define DCL__FIGURES 0
#else
#define DCL__FIGURES 1
DCL__OWN extern const char dcl__figures[3 * 1001][4];
#endif
static inline uint32_t dcl__figure_word(const dcl__lead_row *r, size_t q)
{
#if DCL__FIGURES
    const unsigned char *d = (const unsigned char *)dcl__figures[r->first + q];
    return d[0] | (uint32_t)d[1] << 8 | (uint32_t)d[2] << 16 |
           (uint32_t)d[3] << 24;
#else
    return dcl__figure_computed(r, q);
#endif
}

static inline dcl_trim dcl__trim_of(const dcl_say_style *s)
{
    return s != NULL ? s->trim : DCL_TRIM_AUTO;
}

/* Whether all but the trimming of it is the default: zero, that is, but for a
 * default's own number.  The size is looked at before what may lie behind the
 * end of an older struct. */
static inline int dcl__compact_is_plain(const dcl_say_style *s)
{
    if (s == NULL) return 1;
    if (s->size != 0 && s->size < sizeof *s) return 0;
    return ((unsigned)s->kind | (unsigned)s->lang |
            ((unsigned)s->scale & ~(unsigned)DCL_SCALE_SHORT) |
            (unsigned)s->names | (unsigned)s->round | (unsigned)s->group |
            (unsigned)s->noun | s->flags | (s->digits == 3 ? 0 : s->digits)) ==
               0 &&
           (unsigned)s->trim <= DCL_TRIM_NEVER;
}

/* Writes three digits q, 100 <= q <= 1000, the first worth 10^lead (1000: then
 * it is 10^(lead + 1)), and the name's first bytes; 4 + name bytes in all.
 * Answers how many are text; a NUL is behind them. */
static inline size_t dcl__compact_row(char *p, size_t q, size_t lead,
                                      size_t name)
{
    const dcl__lead_row *r = &dcl__lead_rows[lead + (q > 999)];
    uint32_t w = dcl__figure_word(r, q);
    p[0] = (char)w;
    p[1] = (char)(w >> 8);
    p[2] = (char)(w >> 16);
    p[3] = (char)(w >> 24);
    memcpy(p + r->figure, r->name, name);
    return r->n;
}

/* The same as a whole answer: inexact < 0, 0, > 0 as q is below, equal to or
 * above the truth. */
dcl_status dcl__compact_put(char *buf, size_t cap, size_t *need, int *inexact,
                            size_t q, size_t lead, int off, dcl_trim trim,
                            dcl_err *err);

/* As dcl_say_compact in such a style; 0, and nothing done, for a number that
 * the road is not made for (below 1000, negative, past a vigintillion). */
int dcl__compact_fast(dcl_status *status, char *buf, size_t cap, size_t *need,
                      int *inexact, const dcl_dec *x, dcl_trim trim,
                      dcl_err *err);

#endif
