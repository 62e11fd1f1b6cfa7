/* Weekdays (Monday to Friday) and business days (weekdays but for a list of
 * days off), counted in closed form. */
#ifndef DATE_WORKDAY_H
#define DATE_WORKDAY_H

#include <decillion/date.h>

typedef struct dcl__day_range {
    dcl_day first, last;
} dcl__day_range;

/* Days off: sorted and disjoint ranges.  A list speaks for the calendar years
 * that its days touch and no other; an empty list says that there are none,
 * ever. */
typedef struct dcl__days_off {
    const dcl__day_range *range;
    size_t ranges;
} dcl__days_off;

/* Weekdays in first..last, both included; 0 when last < first. */
int64_t dcl__weekdays(dcl_day first, dcl_day last);

/* The n-th weekday (n >= 1) on or after `day`. */
dcl_day dcl__weekday_nth(dcl_day day, int64_t n);

/* Business days in first..last.  off NULL: weekdays.
 * Fails: DCL_RANGE, the year in the message, where the list does not speak
 * for a year of first..last. */
dcl_status dcl__workdays(int64_t *out, dcl_day first, dcl_day last,
                         const dcl__days_off *off, dcl_err *err);

/* The n-th business day (n >= 1) on or after `day`; the inverse of the count:
 * dcl__workdays(day, nth(n)) == n.  Fails: DCL_RANGE as above, or past
 * DCL_DAY_FAR. */
dcl_status dcl__workday_nth(dcl_day *out, dcl_day day, int64_t n,
                            const dcl__days_off *off, dcl_err *err);

/* Whether that one day is a business day. */
dcl_status dcl__is_workday(int *out, dcl_day day, const dcl__days_off *off,
                           dcl_err *err);

/* Sorts the ranges and merges those that overlap or touch; answers how many
 * are left. */
size_t dcl__day_ranges_merge(dcl__day_range *range, size_t ranges);

#endif
