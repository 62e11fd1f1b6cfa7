/* What dcl_rates is made of: one arena of texts and flat arrays over it.
 *
 * Invariants of a finished dcl_rates:
 *   - ccy is ascending by code, each code once;
 *   - series is ascending by (base, quote, key of the publisher), each once;
 *   - the quotes of a series are contiguous, strictly ascending by day;
 *   - over is ascending by quote;
 *   - a text is an offset into the arena of a NUL-terminated string, 0 being
 *     the empty one. */
#ifndef MONEY_RATES_H
#define MONEY_RATES_H

#include <decillion/money.h>

/* A line of a rate file, and the digits of one rate. */
#define DCL__RATE_LINE 65536
#define DCL__RATE_DIGITS 64

typedef uint32_t dcl__off;

typedef struct dcl__quote {
    int32_t day;
    dcl__off rate;
    uint32_t line;
    uint32_t block;
} dcl__quote;

/* What a run of quotes has in common. */
typedef struct dcl__block {
    dcl_ccy base, quote;
    uint32_t publisher;
    uint32_t series; /* set when finished */
    dcl__off nominal, source, file;
    dcl_day ended; /* the publisher's last; DCL_DAY_MIN: goes on */
    int builtin;
} dcl__block;

/* A built-in rate that one of the user's stands in place of. */
typedef struct dcl__over {
    uint32_t quote; /* the user's */
    dcl__off rate;
    uint32_t line, block;
} dcl__over;

typedef struct dcl__series {
    dcl_ccy base, quote;
    uint32_t publisher;
    uint32_t first, count;
    dcl_day ended; /* no rate answers for a later day; DCL_DAY_MAX: goes on */
} dcl__series;

typedef struct dcl__publisher {
    dcl__off key, name, day_word, source;
    int64_t max_age;
    int known; /* nonzero: described, not only named */
    int builtin;
} dcl__publisher;

enum {
    DCL__EN_ONE,
    DCL__EN_MANY,
    DCL__RU_ONE,
    DCL__RU_FEW,
    DCL__RU_MANY,
    DCL__RU_BROKEN,
    DCL__CCY_NAMES
};

typedef struct dcl__ccy {
    dcl_ccy ccy, successor;
    int number, minor;
    dcl_day from, to, becomes;
    dcl__off factor, symbol, source, file;
    dcl__off name[DCL__CCY_NAMES];
    uint32_t line;
    int builtin;
} dcl__ccy;

struct dcl_rates {
    dcl_mem mem;
    char *text;
    size_t text_n, text_cap;
    dcl__ccy *ccy;
    size_t ccys, ccy_cap;
    dcl__publisher *publisher;
    size_t publishers, publisher_cap;
    dcl__block *block;
    size_t blocks, block_cap;
    dcl__series *series;
    size_t seriess, series_cap;
    dcl__quote *quote;
    size_t quotes, quote_cap;
    dcl__over *over; /* ascending by quote */
    size_t overs, over_cap;
    int one_day; /* nonzero: it holds what answers for `only`, no more */
    dcl_day only;
};

static inline const char *dcl__at(const dcl_rates *r, dcl__off off)
{
    return r->text + off;
}

/* ---- making one (make.c) ---- */

dcl_status dcl__rates_new(dcl_rates **out, const dcl_mem *mem, dcl_err *err);
dcl_status dcl__rates_text(dcl__off *out, dcl_rates *r, const char *s,
                           size_t n, dcl_err *err);
dcl_status dcl__rates_publisher(uint32_t *out, dcl_rates *r, const char *key,
                                size_t n, dcl_err *err);
dcl_status dcl__rates_push_ccy(dcl_rates *r, const dcl__ccy *c, dcl_err *err);
dcl_status dcl__rates_push_block(uint32_t *out, dcl_rates *r,
                                 const dcl__block *b, dcl_err *err);
/* The rate's text is checked: DCL_SYNTAX, DCL_RANGE. */
dcl_status dcl__rates_push_quote(dcl_rates *r, uint32_t block, dcl_day day,
                                 const char *rate, size_t n, size_t line,
                                 dcl_err *err);
/* Sorts, merges and indexes (index.c).  Fails: DCL_CONFLICT. */
dcl_status dcl__rates_finish(dcl_rates *r, dcl_err *err);

/* Adds the records of a text in the library's own form (money_read.c). */
dcl_status dcl__money_read(dcl_rates *rates, const char *text, size_t n,
                           const char *name, int builtin, dcl_err *err);

/* ---- reading one ---- */

/* NULL when there is none. */
const dcl__ccy *dcl__ccy_at(const dcl_rates *r, dcl_ccy ccy);
/* The first series of the pair and how many (one per publisher). */
const dcl__series *dcl__series_of(size_t *count, const dcl_rates *r,
                                  dcl_ccy base, dcl_ccy quote);

/* DCL_ARGUMENT for another day than a table of one day is for. */
dcl_status dcl__only_day(const dcl_rates *r, dcl_day day, dcl_err *err);
/* All but the quotes and the series, into an empty table: each keeps its
 * number (join.c). */
dcl_status dcl__rates_heads(dcl_rates *to, const dcl_rates *from,
                            dcl_err *err);

/* What the quote at that index stands in place of; NULL: nothing. */
const dcl__over *dcl__over_at(const dcl_rates *r, uint32_t quote);
/* Whether two quotes of one pair are one rate. */
int dcl__same_rate(const dcl_rates *r, const dcl__quote *a,
                   const dcl__quote *b);

static inline int dcl__ccy_cmp(dcl_ccy a, dcl_ccy b)
{
    for (size_t i = 0; i < sizeof a.code; i++) {
        if (a.code[i] != b.code[i]) {
            return (unsigned char)a.code[i] < (unsigned char)b.code[i] ? -1 : 1;
        }
    }
    return 0;
}

/* 1 and *out when the n bytes are a code in capitals. */
int dcl__ccy_code(dcl_ccy *out, const char *s, size_t n);

/* Stable merge sort with scratch of n * size bytes. */
void dcl__merge_sort(void *base, void *scratch, size_t n, size_t size,
                     int (*cmp)(const void *a, const void *b, const void *ctx),
                     const void *ctx);

#endif
