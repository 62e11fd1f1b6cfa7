/* A table in a compiled form, of which one day can be read without the rest.
 *
 *     head       counts, and a sum over all up to the ends
 *     key        the caller's: what the table was made of
 *     arrays     currencies, publishers, blocks, series, replaced rates
 *     texts      of those
 *     ends       of each series, where its first and its last quote are
 *     days       those that have a quote, ascending
 *     rows       for each day, of each series, where the last quote on or
 * before it is and where the first after it quotes     by day, then by series,
 * so that a day's stand together
 *
 * The head part, some 100 KiB, is summed whole when a day is read.  A quote has
 * a sum of its own, seeded with the head's, over its series, its number there,
 * its day, digits and place.  Days and rows only lead to quotes: what is found
 * is the last on or before the day and the first after it because the two are
 * neighbours by their summed numbers and have the day between them.  So a byte
 * that went bad is found out wherever it could have changed an answer. */
#ifndef MONEY_PACKED_H
#define MONEY_PACKED_H

#include "money/rates.h"

#define DCL__PACK_MAGIC "dclrate1"

/* In this order behind the head. */
enum {
    DCL__PACK_KEY,
    DCL__PACK_CCY,
    DCL__PACK_PUBLISHER,
    DCL__PACK_BLOCK,
    DCL__PACK_SERIES,
    DCL__PACK_OVER,
    DCL__PACK_TEXT,
    DCL__PACK_ENDS, /* the last that the head's sum covers */
    DCL__PACK_DAYS,
    DCL__PACK_ROWS,
    DCL__PACK_QUOTES,
    DCL__PACK_PARTS
};

typedef struct dcl__pack_head {
    char magic[8];
    uint64_t order;                  /* 1, to be read as written */
    uint64_t size[DCL__PACK_PARTS];  /* of an element */
    uint64_t count[DCL__PACK_PARTS]; /* elements; a part is padded to 8 bytes */
    uint64_t seed; /* of the quotes' sums; drawn from what the head part says */
    uint64_t sum;  /* of the head part, this member taken as 0 */
} dcl__pack_head;

/* Places of quotes, in units of 8 bytes from the first; DCL__PACK_NONE. */
typedef struct dcl__pack_pair {
    uint32_t before, after;
} dcl__pack_pair;

#define DCL__PACK_NONE UINT32_MAX

/* Its digits follow, NUL-terminated and padded to 8 bytes. */
typedef struct dcl__pack_quote {
    uint64_t sum;
    int32_t day;
    uint32_t series, number, line, block, digits; /* bytes of them */
} dcl__pack_quote;

static inline uint64_t dcl__pack_mix(uint64_t h, uint64_t v)
{
    h = (h ^ v) * UINT64_C(0x9E3779B97F4A7C15);
    return h ^ (h >> 29);
}

/* The sum of n bytes, going on from h. */
uint64_t dcl__pack_sum(uint64_t h, const void *p, size_t n);
uint64_t dcl__pack_quote_sum(uint64_t seed, const dcl__pack_quote *q,
                             const char *digits);

static inline uint64_t dcl__pack_padded(uint64_t bytes)
{
    return (bytes + 7) / 8 * 8;
}

#endif
