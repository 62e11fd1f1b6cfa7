/* A stream's clock: how many spans have passed and units begun on a day, with
 * the stays that stopped it left out. */
#ifndef PENALTY_CLOCK_H
#define PENALTY_CLOCK_H

#include "penalty/stream.h"

/* Invariant: the clock runs on each day from `from` to the day asked about;
 * before `from` it stood still on `stopped` days since its start, and counted
 * work[0] weekdays and work[1] business days. */
typedef struct dcl__clock {
    const dcl__stream *p;
    dcl_day anchor; /* D, or the day a window restarted it */
    int after;
    dcl_day from;
    int64_t stopped;
    int64_t work[2];
    int counts_work[2]; /* whether work[] is wanted at all */
} dcl__clock;

/* The last counted day, or one past the calendar: then `n` days (or months)
 * are counted from the stream's first day, and `day` means nothing.
 * flush: the moment that day ends, so that a span which ends then has. */
typedef struct dcl__moment {
    dcl_day day;
    int flush;
    int far, months;
    mpz_srcptr n;
} dcl__moment;

void dcl__clock_start(dcl__clock *c, const dcl__stream *p, dcl_day anchor,
                      int after);
/* The days c->from .. to - 1 have gone by, running or stopped. */
dcl_status dcl__clock_go(dcl__clock *c, dcl_day to, int stopped, dcl_err *err);

/* Spans of `n` `unit`s passed when the moment's day begins, or (end) when it
 * ends. */
dcl_status dcl__clock_passed(mpz_ptr k, const dcl__clock *c, dcl_unit unit,
                             int64_t n, const dcl__moment *m, int end,
                             dcl_err *err);

/* Units owed by the end of the moment's day: begun, or (full) ended. */
dcl_status dcl__clock_units(mpz_ptr k, const dcl__clock *c, dcl_unit unit,
                            int full, const dcl__moment *m, dcl_err *err);

/* The first day after `day` with which another span has passed, as long as
 * the clock runs; DCL__NO_END where the calendar ends. */
dcl_status dcl__clock_next(dcl_day *out, const dcl__clock *c, dcl_unit unit,
                           int64_t n, dcl_day day, dcl_err *err);

/* The first and the day after the last day of the unit that runs on `day`. */
dcl_status dcl__clock_unit(dcl_day *first, dcl_day *end, const dcl__clock *c,
                           dcl_unit unit, dcl_day day, dcl_err *err);

#endif
