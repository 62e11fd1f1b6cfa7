/* A stream made ready for the engine: amounts worked out, dates found, and the
 * days on which anything can change. */
#ifndef PENALTY_STREAM_H
#define PENALTY_STREAM_H

#include "date/span.h"
#include "num/sum.h"
#include "penalty/model.h"

#define DCL__NO_END INT64_MAX

/* At least floor once anything is owed, at most cap.  Several of a kind have
 * become the strictest one. */
typedef struct dcl__bounds {
    int has_floor, has_cap;
    mpq_t floor, cap;
} dcl__bounds;

/* What holds from a day on: an amount, a rate, a number of items. */
typedef struct dcl__dated {
    dcl_day from; /* INT64_MIN: always */
    mpq_t q;
    const dcl__rate *rate;
} dcl__dated;

typedef struct dcl__dated_list {
    dcl__dated *at; /* ascending by `from`; never empty */
    size_t n, cap;
} dcl__dated_list;

/* A cap on the total through the day before `end`. */
typedef struct dcl__window {
    dcl_day end;
    mpq_srcptr cap;
    dcl__after_window after;
} dcl__window;

typedef struct dcl__stream {
    const dcl__piece *s;
    const dcl__piece *all; /* payments of the case's only stream, or NULL */
    const dcl_mem *mem;
    const dcl_eval *eval;
    dcl_limits limits;
    dcl__days_off off;
    int undated;
    dcl_day written, anchor; /* D; D moved by the grace */
    int after;
    dcl_day first, last;     /* last: DCL__NO_END */
    dcl__dated_list amount;  /* or rates, for interest */
    dcl__dated_list items, claimants;
    mpq_t principal;         /* of interest */
    dcl__bounds unit, item, claimant, whole;
    dcl__window *window;     /* ascending by end */
    mpq_t *window_cap;
    size_t windows;
    const dcl__payment **payment; /* ascending by day */
    size_t payments;
    dcl_day *mark;           /* ascending, each once, > first */
    size_t marks, mark_cap;
} dcl__stream;

/* Safe to clear after init, once. */
void dcl__stream_init(dcl__stream *p, const dcl_mem *mem);
void dcl__stream_clear(dcl__stream *p);

/* s, all, eval and mem must outlive *p, which is just initialised.
 * Fails: DCL_ARGUMENT for an unknown or for clauses that do not go together,
 * DCL_RANGE for a date that does not exist. */
dcl_status dcl__stream_make(dcl__stream *p, const dcl__piece *s,
                            const dcl__piece *all, const dcl_eval *eval,
                            dcl_err *err);

/* The entry in force on a day. */
size_t dcl__dated_on(const dcl__dated_list *list, dcl_day day);

/* The k-th day of a grid of the stream's own calendar. */
dcl__grid dcl__stream_grid(const dcl__stream *p, const dcl__span *span);

/* ---- amounts.c ---- */

/* An amount of a piece, whose principal it may name. */
dcl_status dcl__amount_value(mpq_ptr out, const dcl__amount *a,
                             const dcl__piece *s, dcl_err *err);
/* A rate's value when its table is read on `day`.  *until: the first day on
 * which the table has another value (DCL__NO_END: none).
 * Fails: DCL_NO_RATE. */
dcl_status dcl__rate_on(mpq_ptr out, dcl_day *until, const dcl__rate *rate,
                           dcl_day day, const dcl_eval *eval, dcl_err *err);

/* ---- caps.c ---- */

void dcl__bounds_init(dcl__bounds *b);
void dcl__bounds_clear(dcl__bounds *b);
dcl_status dcl__bounds_add(dcl__bounds *b, const dcl__cap *cap,
                           const dcl__piece *s, dcl_err *err);
/* Nothing stays nothing; else at least the floor, at most the cap. */
void dcl__bounds_q(mpq_ptr x, const dcl__bounds *b);
dcl_status dcl__bounds_sum(dcl__sum *x, const dcl__bounds *b,
                           const dcl_limits *limits, dcl_err *err);
static inline int dcl__bounds_any(const dcl__bounds *b)
{
    return b->has_cap || b->has_floor;
}

#endif
