/* Weekdays and business days, counted in closed form. */
#include "date/workday.h"

#include <stdlib.h>

#include "base/fmt.h"

/* Weekdays in Monday-based week days 0..d-1. */
static int64_t first_five(int d)
{
    return d < 5 ? d : 5;
}

int64_t dcl__weekdays(dcl_day first, dcl_day last)
{
    /* from the Monday of first's week: whole weeks have 5 */
    int lead = dcl_date_weekday(first);
    int64_t days;
    if (last < first) return 0;
    days = last - first + 1 + lead;
    return days / 7 * 5 + first_five((int)(days % 7)) - first_five(lead);
}

dcl_day dcl__weekday_nth(dcl_day day, int64_t n)
{
    int lead = dcl_date_weekday(day);
    int64_t k = n - 1 + first_five(lead); /* weekdays from that Monday on */
    return day - lead + k / 5 * 7 + k % 5;
}

/* Does the list speak for each year of first..last?  Ranges are sorted, so one
 * pass that keeps the first year still wanting is enough. */
static dcl_status speaks(dcl_day first, dcl_day last, const dcl__days_off *off,
                         dcl_err *err)
{
    int64_t year = dcl_date_to_ymd(first).year;
    int64_t end = dcl_date_to_ymd(last).year;
    if (off == NULL || off->ranges == 0) return DCL_OK;
    for (size_t i = 0; i < off->ranges && year <= end; i++) {
        if (dcl_date_to_ymd(off->range[i].first).year > year) break;
        if (dcl_date_to_ymd(off->range[i].last).year >= year)
            year = dcl_date_to_ymd(off->range[i].last).year + 1;
    }
    if (year > end) return DCL_OK;
    return dcl__fail(err, DCL_RANGE, 0, 0,
                     "the holidays say nothing of %i; list that year's too",
                     year);
}

/* Weekdays of a range that lie in first..last. */
static int64_t weekdays_off(const dcl__day_range *r, dcl_day first,
                            dcl_day last)
{
    return dcl__weekdays(r->first > first ? r->first : first,
                         r->last < last ? r->last : last);
}

dcl_status dcl__workdays(int64_t *out, dcl_day first, dcl_day last,
                         const dcl__days_off *off, dcl_err *err)
{
    int64_t n;
    if (last < first) {
        *out = 0;
        return DCL_OK;
    }
    if (speaks(first, last, off, err) != DCL_OK) return DCL_RANGE;
    n = dcl__weekdays(first, last);
    for (size_t i = 0; off != NULL && i < off->ranges; i++)
        n -= weekdays_off(&off->range[i], first, last);
    *out = n;
    return DCL_OK;
}

dcl_status dcl__workday_nth(dcl_day *out, dcl_day day, int64_t n,
                            const dcl__days_off *off, dcl_err *err)
{
    dcl_day at;
    if (n > DCL_DAY_FAR - day) goto far;
    at = dcl__weekday_nth(day, n);
    /* each range that begins at or before the answer so far pushes it on by
     * its weekdays; ranges are sorted, so none comes back into play */
    for (size_t i = 0; off != NULL && i < off->ranges; i++) {
        if (off->range[i].first > at) break;
        n += weekdays_off(&off->range[i], day, DCL_DAY_FAR);
        at = dcl__weekday_nth(day, n);
    }
    if (at > DCL_DAY_FAR) goto far;
    if (speaks(day, at, off, err) != DCL_OK) return DCL_RANGE;
    *out = at;
    return DCL_OK;
far:
    return dcl__fail(err, DCL_RANGE, 0, 0,
                     "%i business days lead past the year 10^9", n);
}

dcl_status dcl__is_workday(int *out, dcl_day day, const dcl__days_off *off,
                           dcl_err *err)
{
    int64_t n;
    dcl_status s = dcl__workdays(&n, day, day, off, err);
    if (s == DCL_OK) *out = n == 1;
    return s;
}

static int by_first(const void *a, const void *b)
{
    const dcl__day_range *x = a, *y = b;
    return x->first != y->first ? (x->first > y->first) - (x->first < y->first)
                                : (x->last > y->last) - (x->last < y->last);
}

size_t dcl__day_ranges_merge(dcl__day_range *range, size_t ranges)
{
    size_t kept = 0;
    if (ranges == 0) return 0;
    qsort(range, ranges, sizeof *range, by_first);
    for (size_t i = 1; i < ranges; i++) {
        if (range[i].first <= range[kept].last + 1) {
            if (range[i].last > range[kept].last)
                range[kept].last = range[i].last;
        } else {
            range[++kept] = range[i];
        }
    }
    return kept + 1;
}
