/* Boundaries of spans: count and nth are inverse, and agree with a walk. */
#include "date/span.h"

#include "date/civil.h"
#include "support.h"

static const dcl_unit units[] = {
    DCL_UNIT_DAY,   DCL_UNIT_WEEKDAY, DCL_UNIT_BUSINESS_DAY, DCL_UNIT_WEEK,
    DCL_UNIT_MONTH, DCL_UNIT_QUARTER, DCL_UNIT_HALF_YEAR,    DCL_UNIT_YEAR};

static dcl__day_range range[40];
static dcl__days_off off = {range, 0};

static void make_off(void)
{
    size_t n = 0;
    for (int year = 1995; year <= 2034; year++, n++) {
        range[n].first = dcl__day_of(year, 1, 1) + (dcl_day)t_below(340);
        range[n].last = range[n].first + (dcl_day)t_below(12);
    }
    off.ranges = dcl__day_ranges_merge(range, n);
}

static int works(dcl_day day, dcl_unit unit)
{
    if (dcl_date_weekday(day) > 4) return 0;
    if (unit == DCL_UNIT_BUSINESS_DAY)
        for (size_t i = 0; i < off.ranges; i++)
            if (day >= range[i].first && day <= range[i].last) return 0;
    return 1;
}

/* Does boundary k fall at the beginning of `day`?  The definition, walked. */
static int naive_boundary(const dcl__grid *g, int64_t k, dcl_day day)
{
    dcl_day at = g->after ? day - 1 : day, d = g->anchor;
    int months = dcl__unit_months(g->unit);
    if (months == 0 && dcl__unit_days(g->unit) == 0) {
        int64_t left = k * g->n;
        if (!g->after)
            while (!works(d, g->unit)) d++;
        while (left > 0) left -= works(++d, g->unit);
        return d == at;
    }
    if (months > 0) {
        dcl_ymd a = dcl_date_to_ymd(g->anchor), b = dcl_date_to_ymd(at);
        int64_t m = a.month + k * g->n * months - 1;
        int length;
        a.year += m / 12;
        a.month = (int)(m % 12) + 1;
        length = dcl__month_days(a.year, a.month);
        if (a.day > length) a.day = length;
        return a.year == b.year && a.month == b.month && a.day == b.day;
    }
    return at - g->anchor == k * g->n * dcl__unit_days(g->unit);
}

/* One grid, walked for some periods: every day's count is right. */
static void walk(const dcl__grid *g, int periods)
{
    int64_t k = 0, got = 0;
    dcl_day day = g->anchor + (g->after ? 1 : 0), nth = 0;
    size_t bad = 0;
    dcl_err err = {0};
    T_STATUS(dcl__grid_nth(&nth, g, 0, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(nth, day);
    T_STATUS(dcl__grid_count(&got, g, day - 1, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(got, -1);
    for (; k < periods; day++) {
        if (naive_boundary(g, k + 1, day)) {
            k++;
            bad += dcl__grid_nth(&nth, g, k, &err) != DCL_OK || nth != day;
        }
        bad += dcl__grid_count(&got, g, day, &err) != DCL_OK || got != k;
    }
    CU_ASSERT_EQUAL(bad, 0);
}

static void count_and_nth_agree_with_a_walk(void)
{
    make_off();
    for (uint64_t i = t_effort(400); i-- > 0;) {
        dcl__grid g;
        g.unit = units[t_below(8)];
        g.n = 1 + (int64_t)t_below(dcl__unit_months(g.unit) > 0 ? 3 : 9);
        g.anchor = dcl__day_of(2000, 1, 1) + (dcl_day)t_below(3000);
        g.after = (int)t_below(2);
        g.off = &off;
        walk(&g, dcl__unit_months(g.unit) > 2 ? 4 : 12);
    }
}

static void month_ends_as_the_language_says(void)
{
    dcl__grid from = {DCL_UNIT_MONTH, 1, 0, 0, NULL};
    dcl__grid after = {DCL_UNIT_MONTH, 1, 0, 1, NULL};
    dcl_day at = 0;
    from.anchor = after.anchor = dcl__day_of(2023, 1, 31);
    CU_ASSERT_EQUAL(dcl__grid_nth(&at, &from, 1, NULL), DCL_OK);
    CU_ASSERT_EQUAL(at, dcl__day_of(2023, 2, 28));
    CU_ASSERT_EQUAL(dcl__grid_nth(&at, &after, 1, NULL), DCL_OK);
    CU_ASSERT_EQUAL(at, dcl__day_of(2023, 3, 1));
    /* never step by step: the third month begins on the 31st again */
    CU_ASSERT_EQUAL(dcl__grid_nth(&at, &from, 2, NULL), DCL_OK);
    CU_ASSERT_EQUAL(at, dcl__day_of(2023, 3, 31));
}

static void from_a_saturday_no_weekday_has_passed_on_monday(void)
{
    dcl__grid g = {DCL_UNIT_WEEKDAY, 1, 0, 0, NULL};
    int64_t k = -7;
    g.anchor = dcl__day_of(2022, 4, 2); /* Saturday */
    CU_ASSERT_EQUAL(dcl__grid_count(&k, &g, g.anchor + 2, NULL), DCL_OK);
    CU_ASSERT_EQUAL(k, 0);
    CU_ASSERT_EQUAL(dcl__grid_count(&k, &g, g.anchor + 3, NULL), DCL_OK);
    CU_ASSERT_EQUAL(k, 1);
    g.anchor--; /* Friday */
    CU_ASSERT_EQUAL(dcl__grid_count(&k, &g, g.anchor + 3, NULL), DCL_OK);
    CU_ASSERT_EQUAL(k, 1);
}

static void huge_spans_do_not_overflow(void)
{
    static const int64_t big[] = {INT64_MAX, INT64_MAX / 2, INT64_C(1) << 40,
                                  INT64_C(100000000000)};
    for (size_t u = 0; u < sizeof units / sizeof *units; u++)
        for (size_t i = 0; i < sizeof big / sizeof *big; i++) {
            dcl__grid g = {units[u], big[i], 0, 0, NULL};
            dcl_day at = 7;
            int64_t k = 7;
            dcl_err err = {0};
            T_STATUS(dcl__grid_nth(&at, &g, big[i], &err), DCL_RANGE, &err);
            T_STATUS(dcl__grid_count(&k, &g, DCL_DAY_MAX, &err), DCL_OK, &err);
            CU_ASSERT_EQUAL(k, 0);
            /* 10^11 days are 2.7 * 10^8 years; all else is too far */
            T_STATUS(dcl__day_add(&at, 0, big[i], g.unit, NULL, &err),
                     i == 3 && dcl__unit_months(g.unit) == 0 &&
                             dcl__unit_days(g.unit) != 7
                         ? DCL_OK
                         : DCL_RANGE,
                     &err);
        }
}

static void adding_units(void)
{
    dcl_day d = dcl__day_of(2024, 3, 31), at = 0;
    CU_ASSERT_EQUAL(dcl__day_add(&at, d, -1, DCL_UNIT_MONTH, NULL, NULL),
                    DCL_OK);
    CU_ASSERT_EQUAL(at, dcl__day_of(2024, 2, 29));
    CU_ASSERT_EQUAL(dcl__day_add(&at, d, 2, DCL_UNIT_WEEK, NULL, NULL), DCL_OK);
    CU_ASSERT_EQUAL(at, d + 14);
    CU_ASSERT_EQUAL(dcl__day_add(&at, d, 0, DCL_UNIT_WEEKDAY, NULL, NULL),
                    DCL_OK);
    CU_ASSERT_EQUAL(at, d);
    CU_ASSERT_EQUAL(dcl__day_add(&at, d, 5, DCL_UNIT_WEEKDAY, NULL, NULL),
                    DCL_OK);
    CU_ASSERT_EQUAL(at, dcl__day_of(2024, 4, 5));
    CU_ASSERT_EQUAL(
        dcl__day_add(&at, DCL_DAY_MIN, -1, DCL_UNIT_DAY, NULL, NULL),
        DCL_RANGE);
}

T_TESTS(date, span, T(count_and_nth_agree_with_a_walk),
        T(month_ends_as_the_language_says),
        T(from_a_saturday_no_weekday_has_passed_on_monday),
        T(huge_spans_do_not_overflow), T(adding_units));
