/* Numbers that explain a total. */
#include "solutions.h"

static const struct {
    const char *text, *on, *target, *low, *high, *want;
    uint64_t count;
} rows[] = {
    {"10 EUR/day, from 2024-01-01, ? claimants", "2024-01-10", "500", "450",
     "650", "5 6", 2},
    {"10 EUR/site/day, ? sites, from 2024-01-01", "2024-01-10", "500", "500",
     "500", "5", 1},
    {"10 EUR/day, from 2024-01-01, for ? weeks", "2024-12-31", "70", "70",
     "140", "1 2", 2},
    {"10 EUR/day, x2 every ? days, from 2024-01-01", "2024-01-14", "210", "205",
     "215", "7", 1},
    {"? EUR/day, from 2024-01-01", "2024-01-03", "1", "1", "1", NULL, 1},
    {"?% interest on 1000 EUR, simple by act/365, from 2024-01-01",
     "2024-12-30", "50", "50", "50", "0.05-0.05", 1},
    {"100 EUR/day, +? every 1 day, from 2024-01-01", "2024-01-03", "330", "330",
     "330", "10-10", 1},
    {"10 EUR/day, from 2024-01-01, at most ? EUR", "2024-03-01", "77", "77",
     "77", "77-77", 1},
};

static void by_hand(void)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        t_solved got;
        dcl_status st = t_solve(&got, rows[i].text, rows[i].on, rows[i].target,
                                rows[i].low, rows[i].high);
        T_STATUS(st, DCL_OK, NULL);
        if (rows[i].want != NULL) T_STR(got.text, rows[i].want);
        CU_ASSERT_EQUAL(got.count, rows[i].count);
    }
}

T_TESTS(penalty, solve_numbers, T(by_hand));
