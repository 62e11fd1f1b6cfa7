/* The way from one currency to another: dated quotes, legal edges, and the
 * total order that always chooses the same. */
#ifndef MONEY_PATH_H
#define MONEY_PATH_H

#include "money/rates.h"

#define DCL__NO_SERIES UINT32_MAX
/* Successors in a row; a longer chain (a circle in a user's file) is cut. */
#define DCL__CHAIN_MAX 8

/* A user's own rate: 1 base = rate quote. */
typedef struct dcl__assumed {
    dcl_ccy base, quote;
    char rate[DCL__RATE_DIGITS + 8];
    int given;
} dcl__assumed;

/* A quote that may be used on the day asked. */
typedef struct dcl__edge {
    uint32_t series; /* DCL__NO_SERIES: assumed */
    uint32_t quote;
    uint32_t publisher;
    size_t rank;
    int64_t age;
    dcl_ccy base, quote_ccy;
    dcl_ccy base_root, quote_root; /* after the legal edges of that day */
} dcl__edge;

typedef struct dcl__way {
    dcl__edge edge[2];
    size_t edges;
} dcl__way;

/* What is asked, with the policy's zeros resolved. */
typedef struct dcl__request {
    const dcl_rates *rates;
    const dcl_policy *policy;
    const dcl__assumed *assumed;
    dcl_ccy from, to;
    dcl_ccy from_root, to_root;
    dcl_day day;
    dcl_rule rule;
    int relaxed; /* nonzero: no limit of age, skew or today */
} dcl__request;

/* The last successor of a currency by the law of that day. */
dcl_ccy dcl__legal_root(const dcl_rates *r, dcl_ccy ccy, dcl_day day);
/* Whether 1 successor = factor of this holds on that day. */
int dcl__is_legal(const dcl__ccy *c, dcl_day day);

/* Position of the quote that the rule gives within the series; 0 when there is
 * none. */
int dcl__pick(size_t *out, const dcl_rates *r, const dcl__series *s,
              dcl_day day, dcl_rule rule);

/* The edge that a series gives for the request; 0: none that may be used. */
int dcl__edge_make(dcl__edge *e, const dcl__request *q, size_t series);

/* The limit of age for a publisher, INT64_MAX where there is none. */
int64_t dcl__age_limit(int64_t asked, int64_t by_default);

static inline int64_t dcl__distance_of(int64_t age)
{
    return age < 0 ? -age : age;
}

/* All ways that the policy allows, best first, at most `most` of them kept.
 * *ways is allocated with rates' hook given as mem: `most` entries. */
dcl_status dcl__ways(dcl__way *ways, size_t *count, size_t most,
                     const dcl__request *q, const dcl_mem *mem, dcl_err *err);

/* Why `behind` comes after `chosen`, a constant; <0, 0, >0 by the order. */
int dcl__way_cmp(const char **why, const dcl__way *chosen,
                 const dcl__way *behind);

#endif
