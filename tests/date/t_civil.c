/* Civil days against a second road: a calendar that is walked day by day. */
#include "date/civil.h"

#include "support.h"

/* The naive calendar: the day after, by the rules as school teaches them. */
static int naive_leap(int64_t y)
{
    if (y % 400 == 0) return 1;
    if (y % 100 == 0) return 0;
    return y % 4 == 0;
}

static int naive_length(int64_t y, int m)
{
    if (m == 2) return naive_leap(y) ? 29 : 28;
    return m == 4 || m == 6 || m == 9 || m == 11 ? 30 : 31;
}

static void naive_next(dcl_ymd *d)
{
    if (++d->day <= naive_length(d->year, d->month)) return;
    d->day = 1;
    if (++d->month <= 12) return;
    d->month = 1;
    d->year++;
}

static int same(dcl_ymd a, dcl_ymd b)
{
    return a.year == b.year && a.month == b.month && a.day == b.day;
}

static void every_day_of_the_readable_years(void)
{
    dcl_ymd d = {1, 1, 1};
    int weekday = 0; /* 0001-01-01 was a Monday */
    dcl_day day, made;
    size_t bad = 0;
    for (day = DCL_DAY_MIN; d.year <= 9999; day++) {
        bad += !same(dcl_date_to_ymd(day), d);
        bad += dcl__day_of(d.year, d.month, d.day) != day;
        bad += dcl_date_from_ymd(&made, d, NULL) != DCL_OK || made != day;
        bad += dcl_date_weekday(day) != weekday;
        weekday = (weekday + 1) % 7;
        naive_next(&d);
    }
    CU_ASSERT_EQUAL(bad, 0);
    CU_ASSERT_EQUAL(day - 1, DCL_DAY_MAX);
}

static void known_days(void)
{
    dcl_ymd unix_day = {1970, 1, 1}, google = {2024, 10, 29};
    dcl_day day = -1;
    CU_ASSERT_EQUAL(dcl_date_from_ymd(&day, unix_day, NULL), DCL_OK);
    CU_ASSERT_EQUAL(day, 0);
    CU_ASSERT_EQUAL(dcl_date_weekday(0), 3);
    CU_ASSERT_EQUAL(dcl_date_from_ymd(&day, google, NULL), DCL_OK);
    CU_ASSERT_EQUAL(day, 20025);
    CU_ASSERT_EQUAL(dcl_date_weekday(day), 1);
}

static void far_years(void)
{
    dcl_ymd last = {INT64_C(1000000000), 12, 31}, d;
    dcl_day day = 0;
    CU_ASSERT_EQUAL(dcl_date_from_ymd(&day, last, NULL), DCL_OK);
    CU_ASSERT_EQUAL(day, DCL_DAY_FAR);
    for (uint64_t i = t_effort(20000); i-- > 0;) {
        day = DCL_DAY_MIN +
              (dcl_day)t_below((uint64_t)(DCL_DAY_FAR - DCL_DAY_MIN));
        d = dcl_date_to_ymd(day);
        CU_ASSERT_EQUAL(dcl__day_of(d.year, d.month, d.day), day);
        naive_next(&d);
        CU_ASSERT(same(dcl_date_to_ymd(day + 1), d));
        CU_ASSERT_EQUAL((dcl_date_weekday(day) + 1) % 7,
                        dcl_date_weekday(day + 1));
    }
}

static void dates_that_do_not_exist(void)
{
    static const struct {
        dcl_ymd d;
        const char *msg;
    } bad[] = {
        {{2024, 2, 30}, "February 2024 has 29 days"},
        {{2023, 2, 29}, "February 2023 has 28 days"},
        {{1900, 2, 29}, "February 1900 has 28 days"},
        {{2024, 4, 31}, "April 2024 has 30 days"},
        {{2024, 4, 0}, "April 2024 has 30 days"},
        {{2024, 13, 1}, "there is no month 13; a year has 12"},
        {{2024, 0, 1}, "there is no month 0; a year has 12"},
        {{0, 1, 1}, "year 0: years go from 1 to 10^9"},
        {{INT64_C(1000000001), 1, 1},
         "year 1000000001: years go from 1 to 10^9"},
        {{INT64_MIN, 1, 1},
         "year -9223372036854775808: years go from 1 to 10^9"},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        dcl_day day = 7;
        dcl_err err = {0};
        T_STATUS(dcl_date_from_ymd(&day, bad[i].d, &err), DCL_RANGE, &err);
        T_STR(err.msg, bad[i].msg);
        CU_ASSERT_EQUAL(day, 7);
    }
}

/* Second road: month by month to the target, the day kept apart. */
static dcl_day naive_months(dcl_day day, int months)
{
    dcl_ymd d = dcl_date_to_ymd(day);
    for (; months > 0; months--)
        if (++d.month > 12) d.month = 1, d.year++;
    for (; months < 0; months++)
        if (--d.month < 1) d.month = 12, d.year--;
    while (d.day > naive_length(d.year, d.month)) d.day--;
    return dcl__day_of(d.year, d.month, d.day);
}

static void months_are_clamped(void)
{
    dcl_day day = dcl__day_of(2023, 1, 31), got = 0;
    CU_ASSERT_EQUAL(dcl_date_add_months(&got, day, 1, NULL), DCL_OK);
    CU_ASSERT_EQUAL(got, dcl__day_of(2023, 2, 28));
    for (uint64_t i = t_effort(5000); i-- > 0;) {
        int months = (int)t_below(2000) - 1000;
        day = dcl__day_of(1000, 1, 1) + (dcl_day)t_below(2000000);
        T_STATUS(dcl_date_add_months(&got, day, months, NULL), DCL_OK, NULL);
        CU_ASSERT_EQUAL(got, naive_months(day, months));
    }
}

static void months_do_not_leave_the_calendar(void)
{
    static const struct {
        dcl_day day;
        int64_t months;
        dcl_status want;
    } c[] = {
        {DCL_DAY_FAR, 0, DCL_OK},
        {DCL_DAY_FAR, 1, DCL_RANGE},
        {DCL_DAY_MIN, 0, DCL_OK},
        {DCL_DAY_MIN, -1, DCL_RANGE},
        {0, INT64_MAX, DCL_RANGE},
        {0, INT64_MIN, DCL_RANGE},
        {DCL_DAY_FAR, INT64_MIN, DCL_RANGE},
        {DCL_DAY_MIN, INT64_C(11999999999), DCL_OK},
        {DCL_DAY_MIN, INT64_C(12000000000), DCL_RANGE},
    };
    for (size_t i = 0; i < sizeof c / sizeof *c; i++) {
        dcl_day got = 7;
        dcl_err err = {0};
        T_STATUS(dcl_date_add_months(&got, c[i].day, c[i].months, &err),
                 c[i].want, &err);
        if (c[i].want != DCL_OK) CU_ASSERT_EQUAL(got, 7);
    }
}

static void units_have_names(void)
{
    T_STR(dcl_unit_name(DCL_UNIT_BUSINESS_DAY), "business day");
    T_STR(dcl_unit_name(DCL_UNIT_HALF_YEAR), "half-year");
    CU_ASSERT_PTR_NULL(dcl_unit_name((dcl_unit)99));
}

T_TESTS(date, civil, T(every_day_of_the_readable_years), T(known_days),
        T(far_years), T(dates_that_do_not_exist), T(months_are_clamped),
        T(months_do_not_leave_the_calendar), T(units_have_names));
