/* Where the boundaries of a repeated span fall.
 *
 * Boundary k of a span is D + k spans reckoned from D itself, never step by
 * step; a day that the month lacks becomes its last.  Under `from D` the
 * boundary is that day's beginning, under `after D` its end.  So `from` 31
 * January the second month begins on 28 February; `after` 31 January the first
 * month ends with 28 February and the second begins on 1 March.
 *
 * Weekdays and business days: boundary k is where k of them have passed.
 * Under `from D`, D being one or else the next one taken for it, it is the
 * beginning of the k-th after D; under `after D` the end of the k-th after D.
 *
 * Period k lies between boundaries k and k + 1; period 0 begins with the
 * start: D, or the day after it. */
#ifndef DATE_SPAN_H
#define DATE_SPAN_H

#include "date/workday.h"

typedef struct dcl__grid {
    dcl_unit unit;
    int64_t n;                /* units to a span, above 0 */
    dcl_day anchor;           /* D */
    int after;                /* of `after D`, else `from D` */
    const dcl__days_off *off; /* for business days */
} dcl__grid;

/* The first day of period k >= 0.
 * Fails: DCL_RANGE past DCL_DAY_FAR, or where the days off do not speak. */
dcl_status dcl__grid_nth(dcl_day *out, const dcl__grid *grid, int64_t k,
                         dcl_err *err);

/* How many boundaries (k >= 1) lie at or before the beginning of `day`: the
 * largest k with nth(k) <= day; 0 for a day in period 0, -1 for one before the
 * start.  Fails: DCL_RANGE where the days off do not speak. */
dcl_status dcl__grid_count(int64_t *out, const dcl__grid *grid, dcl_day day,
                           dcl_err *err);

/* day + n units (n of any sign for calendar units; n >= 0 for weekdays and
 * business days: the n-th after `day`).  Fails: DCL_RANGE. */
dcl_status dcl__day_add(dcl_day *out, dcl_day day, int64_t n, dcl_unit unit,
                        const dcl__days_off *off, dcl_err *err);

/* Months in a unit: 1, 3, 6, 12; 0 for those counted in days. */
int dcl__unit_months(dcl_unit unit);

/* 1 for a day, 7 for a week, else 0. */
int dcl__unit_days(dcl_unit unit);

#endif
