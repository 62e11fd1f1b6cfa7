/* The second road: what a schedule comes to, day by day, straight from the
 * manual's definitions, with plain rationals.  It shares no code with the
 * engine, not even the calendar, and is written to be seen to be right. */
#ifndef TESTS_PENALTY_NAIVE_H
#define TESTS_PENALTY_NAIVE_H

#include <string.h>

#include <gmp.h>

#include "penalty/model.h"

#define NAIVE_STREAMS 16

typedef struct naive {
    mpq_t accrued, paid, owed;
    mpq_t share[NAIVE_STREAMS];
} naive;

void naive_init(naive *n);
void naive_clear(naive *n);

/* At the end of `day`.  0: answered; else the schedule is refused there. */
int naive_at(naive *out, const dcl_penalty *penalty, dcl_day day,
             const dcl_eval *eval);

/* At the beginning of `day`: as naive_at(day - 1), and a span of the total's
 * escalation that ends at that moment has multiplied it. */
int naive_before(naive *out, const dcl_penalty *penalty, dcl_day day,
                 const dcl_eval *eval);

/* An undated schedule after `count` units. */
int naive_units(naive *out, const dcl_penalty *penalty, mpq_srcptr count,
                dcl_unit unit);

/* ---- shared by the files of this road ---- */

typedef struct nv_ymd {
    long y;
    int m, d;
} nv_ymd;

nv_ymd nv_ymd_of(dcl_day day);
dcl_day nv_day_of(long y, int m, int d);
int nv_leap(long y);
dcl_day nv_add_months(dcl_day day, long months);
int nv_unit_months(dcl_unit u);
int nv_is_weekday(dcl_day day);
/* -1: the list does not speak for that year */
int nv_is_business(dcl_day day, const dcl__holidays *h);
int nv_counts(dcl_day day, dcl_unit unit, const dcl__holidays *h);

/* The beginning of boundary k >= 0 of a span (calendar time). */
dcl_day nv_boundary(dcl_day anchor, int after, const dcl__span *span, long k,
                    const dcl__holidays *h);

/* Years earned from the first day (anchor, or the day after it) to d. */
void nv_years(mpq_t out, dcl__day_count by, dcl_day anchor, int after,
              dcl_day d);

void nv_amount(mpq_t out, const dcl__amount *a, const dcl__piece *s);
void nv_round(mpq_t x, mpq_srcptr unit, dcl_round mode);
/* 0: no such table or step */
int nv_table(mpq_t out, const char *name, dcl_day day, const dcl_eval *eval);

/* Written date, first day, last day of a stream. */
typedef struct nv_time {
    dcl_day written; /* D of from D, after D */
    int after;
    dcl_day anchor; /* D moved by the grace */
    dcl_day first, last;
    int has_fraction;       /* a broken `for` in the rate's own unit */
    dcl_day fraction_from;  /* units owed from here on count ... */
    mpq_t fraction;         /* ... this much */
} nv_time;

void nv_time_of(nv_time *t, const dcl__piece *s);
dcl_day nv_date(const dcl__date *d, const dcl__holidays *h);
/* The first day from which `then` holds. */
dcl_day nv_when(const dcl__when *w, const nv_time *t, const dcl__piece *s);

#endif
