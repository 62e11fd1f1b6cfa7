/* Weekdays and business days against counting one day after the other. */
#include "date/workday.h"

#include "date/civil.h"
#include "support.h"

static int naive_is(dcl_day day, const dcl__days_off *off)
{
    if (dcl_date_weekday(day) > 4) return 0;
    for (size_t i = 0; off != NULL && i < off->ranges; i++)
        if (day >= off->range[i].first && day <= off->range[i].last) return 0;
    return 1;
}

static int64_t naive_count(dcl_day first, dcl_day last,
                           const dcl__days_off *off)
{
    int64_t n = 0;
    for (; first <= last; first++) n += naive_is(first, off);
    return n;
}

static void weekdays_in_closed_form(void)
{
    for (uint64_t i = t_effort(3000); i-- > 0;) {
        dcl_day first = (dcl_day)t_below(40000) - 20000;
        dcl_day last = first + (dcl_day)t_below(400) - 5;
        int64_t n = dcl__weekdays(first, last);
        CU_ASSERT_EQUAL(n, naive_count(first, last, NULL));
        if (n > 0) {
            dcl_day at = dcl__weekday_nth(first, n);
            CU_ASSERT(at <= last && naive_is(at, NULL));
            CU_ASSERT_EQUAL(dcl__weekdays(first, at), n);
        }
    }
    /* 10^9 years are 2,500,000 eras of 20,871 weeks */
    CU_ASSERT_EQUAL(dcl__weekdays(DCL_DAY_MIN, DCL_DAY_FAR),
                    INT64_C(2500000) * 20871 * 5);
}

enum { MAX_RANGES = 12 };

/* Ranges that touch each of the years 2019..2026, in 2019-2026. */
static size_t random_off(dcl__day_range *r)
{
    size_t n = 0;
    for (int year = 2019; year <= 2026; year++) {
        r[n].first = dcl__day_of(year, 1, 1) + (dcl_day)t_below(360);
        r[n].last = r[n].first + (dcl_day)t_below(5) * (dcl_day)t_below(3);
        n++;
    }
    while (n < MAX_RANGES) {
        r[n].first = dcl__day_of(2019, 1, 1) + (dcl_day)t_below(2900);
        r[n].last = r[n].first + (dcl_day)t_below(30);
        n++;
    }
    return dcl__day_ranges_merge(r, n);
}

static void business_days_against_a_walk(void)
{
    for (uint64_t i = t_effort(1500); i-- > 0;) {
        dcl__day_range r[MAX_RANGES];
        dcl__days_off off = {r, random_off(r)};
        dcl_day first = dcl__day_of(2019, 1, 1) + (dcl_day)t_below(2000);
        dcl_day last = first + (dcl_day)t_below(500) - 3, at = 0;
        int64_t n = -1;
        dcl_err err = {0};
        for (size_t k = 1; k < off.ranges; k++)
            CU_ASSERT(r[k - 1].last + 1 < r[k].first);
        T_STATUS(dcl__workdays(&n, first, last, &off, &err), DCL_OK, &err);
        CU_ASSERT_EQUAL(n, naive_count(first, last, &off));
        if (n > 0) {
            T_STATUS(dcl__workday_nth(&at, first, n, &off, &err), DCL_OK, &err);
            CU_ASSERT(at <= last && naive_is(at, &off));
            CU_ASSERT_EQUAL(naive_count(first, at, &off), n);
        }
    }
}

static void a_list_speaks_for_its_years(void)
{
    dcl__day_range r[] = {{dcl__day_of(2022, 12, 26), dcl__day_of(2023, 1, 2)},
                          {dcl__day_of(2025, 5, 1), dcl__day_of(2025, 5, 1)}};
    dcl__days_off off = {r, 2}, none = {NULL, 0};
    dcl_err err = {0};
    int64_t n = 0;
    int is = 0;
    dcl_day at = 0;
    T_STATUS(dcl__workdays(&n, dcl__day_of(2022, 1, 1),
                           dcl__day_of(2023, 12, 31), &off, &err),
             DCL_OK, &err);
    CU_ASSERT_EQUAL(n, 260 + 260 - 6); /* 26-30 December, 2 January */
    T_STATUS(dcl__workdays(&n, dcl__day_of(2023, 1, 1), dcl__day_of(2024, 1, 1),
                           &off, &err),
             DCL_RANGE, &err);
    T_STR(err.msg, "the holidays say nothing of 2024; list that year's too");
    T_STATUS(dcl__workdays(&n, dcl__day_of(2021, 12, 31),
                           dcl__day_of(2022, 1, 1), &off, &err),
             DCL_RANGE, &err);
    T_STR(err.msg, "the holidays say nothing of 2021; list that year's too");
    T_STATUS(dcl__workday_nth(&at, dcl__day_of(2023, 6, 1), 300, &off, &err),
             DCL_RANGE, &err);
    T_STATUS(dcl__is_workday(&is, dcl__day_of(2025, 5, 1), &off, &err), DCL_OK,
             &err);
    CU_ASSERT_EQUAL(is, 0);
    T_STATUS(dcl__is_workday(&is, dcl__day_of(2025, 5, 2), &off, &err), DCL_OK,
             &err);
    CU_ASSERT_EQUAL(is, 1);
    T_STATUS(dcl__is_workday(&is, dcl__day_of(2026, 1, 1), &off, &err),
             DCL_RANGE, &err);
    /* "holidays none" speaks for every year */
    T_STATUS(dcl__workdays(&n, dcl__day_of(1900, 1, 1), dcl__day_of(2100, 1, 1),
                           &none, &err),
             DCL_OK, &err);
    CU_ASSERT_EQUAL(
        n, dcl__weekdays(dcl__day_of(1900, 1, 1), dcl__day_of(2100, 1, 1)));
}

/* Mongelli, 1993: 39 business days from 14 May to 9 July, with Memorial Day
 * and the day for 4 July off. */
static void mongelli(void)
{
    dcl__day_range r[] = {{dcl__day_of(1993, 5, 31), dcl__day_of(1993, 5, 31)},
                          {dcl__day_of(1993, 7, 5), dcl__day_of(1993, 7, 5)}};
    dcl__days_off off = {r, 2};
    int64_t n = 0;
    CU_ASSERT_EQUAL(dcl__workdays(&n, dcl__day_of(1993, 5, 14),
                                  dcl__day_of(1993, 7, 9), &off, NULL),
                    DCL_OK);
    CU_ASSERT_EQUAL(n, 39);
}

static void the_far_end(void)
{
    dcl_day at = 7;
    dcl_err err = {0};
    T_STATUS(dcl__workday_nth(&at, 0, INT64_MAX, NULL, &err), DCL_RANGE, &err);
    T_STATUS(dcl__workday_nth(&at, DCL_DAY_FAR, 2, NULL, &err), DCL_RANGE,
             &err);
    CU_ASSERT_EQUAL(at, 7);
    T_STATUS(dcl__workday_nth(&at, DCL_DAY_FAR - 10, 3, NULL, &err), DCL_OK,
             &err);
}

T_TESTS(date, workday, T(weekdays_in_closed_form),
        T(business_days_against_a_walk), T(a_list_speaks_for_its_years),
        T(mongelli), T(the_far_end));
