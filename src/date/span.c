/* Where the boundaries of a repeated span fall. */
#include "date/span.h"

#include "base/fmt.h"

int dcl__unit_months(dcl_unit unit)
{
    switch (unit) {
    case DCL_UNIT_MONTH: return 1;
    case DCL_UNIT_QUARTER: return 3;
    case DCL_UNIT_HALF_YEAR: return 6;
    case DCL_UNIT_YEAR: return 12;
    default: return 0;
    }
}

int dcl__unit_days(dcl_unit unit)
{
    return unit == DCL_UNIT_DAY ? 1 : unit == DCL_UNIT_WEEK ? 7 : 0;
}

static dcl_status far_off(dcl_err *err)
{
    return dcl__fail(err, DCL_RANGE, 0, 0,
                     "that span leads out of the calendar, years 1 to 10^9");
}

/* a * b for b > 0; 0 when the product passes every day of the calendar. */
static int times(int64_t *out, int64_t a, int64_t b)
{
    const int64_t far = 2 * DCL_DAY_FAR;
    if (a > far / b || a < -far / b) return 0;
    *out = a * b;
    return 1;
}

/* The days off that count for a unit. */
static const dcl__days_off *off_of(dcl_unit unit, const dcl__days_off *off)
{
    return unit == DCL_UNIT_BUSINESS_DAY ? off : NULL;
}

dcl_status dcl__day_add(dcl_day *out, dcl_day day, int64_t n, dcl_unit unit,
                        const dcl__days_off *off, dcl_err *err)
{
    int64_t days = dcl__unit_days(unit), months = dcl__unit_months(unit);
    if (months > 0) {
        if (!times(&months, n, months)) return far_off(err);
        return dcl_date_add_months(out, day, months, err);
    }
    if (days > 0) {
        if (!times(&days, n, days) || day + days > DCL_DAY_FAR ||
            day + days < DCL_DAY_MIN)
            return far_off(err);
        *out = day + days;
        return DCL_OK;
    }
    if (n == 0) {
        *out = day;
        return DCL_OK;
    }
    return dcl__workday_nth(out, day + 1, n, off_of(unit, off), err);
}

/* The anchor of weekdays under `from`: D, or the next that is one. */
static dcl_status work_anchor(dcl_day *out, const dcl__grid *g, dcl_err *err)
{
    if (g->after) {
        *out = g->anchor;
        return DCL_OK;
    }
    return dcl__workday_nth(out, g->anchor, 1, off_of(g->unit, g->off), err);
}

static int counts_work(dcl_unit unit)
{
    return unit == DCL_UNIT_WEEKDAY || unit == DCL_UNIT_BUSINESS_DAY;
}

dcl_status dcl__grid_nth(dcl_day *out, const dcl__grid *g, int64_t k,
                         dcl_err *err)
{
    dcl_day at = g->anchor;
    int64_t units = 0;
    dcl_status s = DCL_OK;
    if (k > 0 && !times(&units, k, g->n)) return far_off(err);
    if (k > 0 && counts_work(g->unit)) s = work_anchor(&at, g, err);
    if (s == DCL_OK && k > 0)
        s = dcl__day_add(&at, at, units, g->unit, g->off, err);
    if (s != DCL_OK) return s;
    if (g->after) at++;
    if (at > DCL_DAY_FAR) return far_off(err);
    *out = at;
    return DCL_OK;
}

/* Months: the k that the calendar months apart suggest is at most one too
 * many, since a boundary lies in the month it is reckoned to (or, under
 * `after`, on the first of the next). */
static int64_t months_count(const dcl__grid *g, dcl_day day)
{
    dcl_ymd a = dcl_date_to_ymd(g->anchor), b = dcl_date_to_ymd(day);
    int64_t span, k;
    int64_t apart = (b.year - a.year) * 12 + (b.month - a.month);
    if (!times(&span, g->n, dcl__unit_months(g->unit))) return 0;
    for (k = apart / span; k > 0; k--) {
        dcl_day at;
        if (dcl__grid_nth(&at, g, k, NULL) == DCL_OK && at <= day) break;
    }
    return k > 0 ? k : 0;
}

static dcl_status work_count(int64_t *out, const dcl__grid *g, dcl_day day,
                             dcl_err *err)
{
    dcl_day anchor;
    int64_t passed;
    dcl_status s = work_anchor(&anchor, g, err);
    if (s == DCL_OK)
        s = dcl__workdays(&passed, anchor + 1, g->after ? day - 1 : day,
                          off_of(g->unit, g->off), err);
    if (s == DCL_OK) *out = passed / g->n;
    return s;
}

dcl_status dcl__grid_count(int64_t *out, const dcl__grid *g, dcl_day day,
                           dcl_err *err)
{
    dcl_day start = g->anchor + (g->after ? 1 : 0);
    int64_t days;
    if (day < start) {
        *out = -1;
        return DCL_OK;
    }
    if (counts_work(g->unit)) return work_count(out, g, day, err);
    if (dcl__unit_months(g->unit) > 0)
        *out = months_count(g, day);
    else if (times(&days, g->n, dcl__unit_days(g->unit)))
        *out = (day - start) / days;
    else
        *out = 0;
    return DCL_OK;
}
