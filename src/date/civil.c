/* Civil day arithmetic: the proleptic Gregorian calendar. */
#include "date/civil.h"

#include "base/fmt.h"

enum {
    ERA_YEARS = 400,
    ERA_DAYS = 146097, /* of 400 years: 400 * 365 + 97 */
    EPOCH = 719468     /* days from 0000-03-01 to 1970-01-01 */
};

/* Year 10^9, the last that is computed and written. */
#define YEAR_FAR INT64_C(1000000000)

static int64_t floor_div(int64_t a, int64_t b)
{
    return a / b - (a % b < 0);
}

static int is_leap(int64_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int dcl__month_days(int64_t year, int month)
{
    static const signed char days[] = {31, 28, 31, 30, 31, 30,
                                       31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap(year));
}

const char *dcl__month_name(int month)
{
    static const char *const name[] = {
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    return name[month - 1];
}

/* The year is taken to begin on 1 March, so that the leap day is its last.
 * The months from March have 31 30 31 30 31 | 31 30 31 30 31 | 31 .. days: the
 * day of the year on which month m (0 March) begins is floor((153 m + 2) / 5),
 * since 153 = 31+30+31+30+31. */
dcl_day dcl__day_of(int64_t year, int month, int day)
{
    int64_t y = year - (month <= 2);
    int64_t era = floor_div(y, ERA_YEARS);
    int64_t yoe = y - era * ERA_YEARS;                   /* 0..399 */
    int64_t m = month > 2 ? month - 3 : month + 9;       /* 0..11 */
    int64_t doy = (153 * m + 2) / 5 + day - 1;           /* 0..365 */
    int64_t doe = yoe * 365 + yoe / 4 - yoe / 100 + doy; /* 0..146096 */
    return era * ERA_DAYS + doe - EPOCH;
}

/* The inverse.  From the day of the era, the leap days before it are taken
 * off (one each 1460 days, not each 36524, yet the last of the era), which
 * leaves a count of years of 365 days. */
dcl_ymd dcl_date_to_ymd(dcl_day day)
{
    int64_t z = day + EPOCH;
    int64_t era = floor_div(z, ERA_DAYS);
    int64_t doe = z - era * ERA_DAYS;
    int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    int64_t m = (5 * doy + 2) / 153;
    dcl_ymd out;
    out.day = (int)(doy - (153 * m + 2) / 5 + 1);
    out.month = (int)(m < 10 ? m + 3 : m - 9);
    out.year = yoe + era * ERA_YEARS + (out.month <= 2);
    return out;
}

dcl_status dcl_date_from_ymd(dcl_day *out, dcl_ymd ymd, dcl_err *err)
{
    int last;
    if (ymd.year < 1 || ymd.year > YEAR_FAR)
        return dcl__fail(err, DCL_RANGE, 0, 0,
                         "year %i: years go from 1 to 10^9", ymd.year);
    if (ymd.month < 1 || ymd.month > 12)
        return dcl__fail(err, DCL_RANGE, 0, 0,
                         "there is no month %d; a year has 12", ymd.month);
    last = dcl__month_days(ymd.year, ymd.month);
    if (ymd.day < 1 || ymd.day > last)
        return dcl__fail(err, DCL_RANGE, 0, 0, "%s %i has %d days",
                         dcl__month_name(ymd.month), ymd.year, last);
    *out = dcl__day_of(ymd.year, ymd.month, ymd.day);
    return DCL_OK;
}

int dcl_date_weekday(dcl_day day)
{
    /* day 0 was a Thursday, 3 when Monday is 0 */
    return (int)(day + 3 - floor_div(day + 3, 7) * 7);
}

dcl_status dcl_date_add_months(dcl_day *out, dcl_day day, int64_t months,
                               dcl_err *err)
{
    const int64_t far = 12 * YEAR_FAR;
    dcl_ymd d = dcl_date_to_ymd(day);
    int64_t m;
    int last;
    if (months < -far || months > far) goto range;
    m = d.year * 12 + d.month - 1 + months;
    if (m < 12 || m > far + 11) goto range;
    d.year = m / 12;
    d.month = (int)(m % 12) + 1;
    last = dcl__month_days(d.year, d.month);
    *out = dcl__day_of(d.year, d.month, d.day < last ? d.day : last);
    return DCL_OK;
range:
    return dcl__fail(err, DCL_RANGE, 0, 0,
                     "%i months lead out of the calendar, years 1 to 10^9",
                     months);
}

const char *dcl_unit_name(dcl_unit unit)
{
    switch (unit) {
#define NAME(name, number, text)                                               \
    case DCL_UNIT_##name: return text;
        DCL_UNIT_MAP(NAME)
#undef NAME
    }
    return NULL;
}
