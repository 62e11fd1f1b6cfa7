/* The ends of the amounts that explain a total: exact where the total is a
 * line, inside the range where it is not. */
#include <stdio.h>

#include "solutions.h"

static const struct {
    const char *text, *on, *low, *high, *want;
} rows[] = {
    {"? EUR/day, from 2024-01-01", "2024-01-03", "45", "55",
     "15-18.333333333333~"},
    {"? EUR/day, from 2024-01-01", "2024-01-03", "1", "1",
     "0.333333333333~-0.333333333333~"},
    {"10 EUR/day, x? every 1 day, from 2024-01-01", "2024-01-03", "40", "70",
     "1.30277563774^-2"},
    {"10 EUR/day, x? every 1 day, from 2024-01-01", "2024-01-03",
     "40.0000000000000000000000000000000000001",
     "40.0000000000000000000000000000000000002",
     "1.30277563773199464655961063373524797312842178791^-"
     "1.30277563773199464655961063373524797313119528888_"},
    {"100 EUR/day, +? every 1 day, from 2024-01-01", "2024-01-03", "330", "360",
     "10-20"},
    {"? EUR/day, from 2024-01-01, rounded half-up to 1 at the end",
     "2024-01-03", "10", "10", "3.16666666667^-3.49999999999_"},
    {"? EUR/day, from 2024-01-01", "2024-01-10",
     "10000000000000000000000000000000000000000000000000000000000000000000",
     "10000000000000000000000000000000000000000000000000000000000000000000",
     "1000000000000000000000000000000000000000000000000000000000000000000-"
     "1000000000000000000000000000000000000000000000000000000000000000000"},
};

static void by_hand(void)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        t_solved got;
        T_STATUS(t_solve(&got, rows[i].text, rows[i].on, rows[i].low,
                         rows[i].low, rows[i].high),
                 DCL_OK, NULL);
        T_STR(got.text, rows[i].want);
    }
}

/* The second road: a total with an end of the range, put into the text. */
static void the_ends_are_within(void)
{
    for (uint64_t k = t_effort(40); k > 0; k--) {
        unsigned days = 1 + (unsigned)t_below(60);
        unsigned low = 1 + (unsigned)t_below(5000);
        unsigned high = low + (unsigned)t_below(300);
        unsigned cap = 1 + (unsigned)t_below(6000);
        char text[160], on[16], lo[16], hi[16], want[160], first[40];
        t_solved got;
        dcl_status st;
        (void)snprintf(text, sizeof text,
                       "? EUR/day, from 2024-01-01, at most %u EUR", cap);
        (void)snprintf(on, sizeof on, "%s",
                       t_iso(t_on("2024-01-01") + days - 1));
        (void)snprintf(lo, sizeof lo, "%u", low);
        (void)snprintf(hi, sizeof hi, "%u", high);
        st = t_solve(&got, text, on, lo, lo, hi);
        CU_ASSERT_EQUAL(st, cap < low ? DCL_NEVER : DCL_OK);
        if (st != DCL_OK) continue;
        /* low / days, cut to twelve places */
        (void)snprintf(first, sizeof first, "%u.%012llu", low / days,
                       (unsigned long long)(low % days) * 1000000000000 / days);
        while (first[strlen(first) - 1] == '0') first[strlen(first) - 1] = 0;
        if (first[strlen(first) - 1] == '.') first[strlen(first) - 1] = 0;
        (void)snprintf(want, sizeof want, "%s", first);
        CU_ASSERT_EQUAL(strncmp(got.text, want, strlen(want)), 0);
        if (strncmp(got.text, want, strlen(want)) != 0) T_STR(got.text, want);
        CU_ASSERT_EQUAL(strstr(got.text, "..") != NULL, cap <= high);
    }
}

T_TESTS(penalty, solve_amounts, T(by_hand), T(the_ends_are_within));
