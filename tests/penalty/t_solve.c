/* The unknown that explains a total. */
#include <stdio.h>
#include <stdlib.h>

#include "solutions.h"

static const struct {
    const char *text, *on, *target, *low, *high;
    const char *first; /* the solutions begin with these, nearest first */
    uint64_t count;
} solved[] = {
    {"100000 RUB/day, x2 every 7 days, from ?", "2024-10-29", "2e36", "1.5e36",
     "2.5e36", "2022-11-22 2022-11-23 2022-11-21 2022-11-24 2022-11-25", 5},
    {"100000 RUB/day, x2 every 7 days, from ?, 17 claimants", "2024-10-29",
     "2e36", "1.5e36", "2.5e36", "2022-12-21 ", 5},
    {"100000 RUB/day, x2 every 7 days, from 2022-11-24, ? claimants",
     "2023-10-17", "182958734861925000000", "182958734861925000000",
     "182958734861925000000", "2", 1},
    {"? RUB/day, x2 every 7 days, from 2022-11-24", "2023-10-17",
     "91479367430962500000", "91479367430962500000", "91479367430962500000",
     "100000-100000", 1},
    {"? RUB/day, from 2024-01-01", "2024-01-03", "1", "1", "1", NULL, 1},
    {"100 RUB/day, x? every 7 days, from 2024-01-01", "2024-01-14", "2100",
     "2100", "2100", "2-2", 1},
    {"100 RUB/day, x? every 7 days, from 2024-01-01", "2024-01-14", "2100",
     "2050", "2150", "1.928571428571~-2.071428571428~", 1},
    {"10 EUR/day, for ? days", "2024-01-01", "125", "120", "130", "12 13", 2},
    {"10 EUR/day, from 2024-01-01, to ?", "2024-03-01", "50", "45", "65",
     "2024-01-05 2024-01-06", 2},
    {"10 EUR/day, from ?, stay 2024-02-01..2024-02-29 clock runs, at most 500 "
     "EUR",
     "2024-03-10", "150", "150", "150", "2024-01-27", 1},
};

static void known_answers(void)
{
    for (size_t i = 0; i < sizeof solved / sizeof *solved; i++) {
        dcl_penalty *p = t_penalty(solved[i].text);
        t_solved h = {"", 0, 0, 0};
        dcl_solution_sink sink = {t_solution, &h};
        dcl_solved out = {0};
        dcl_solve ask = {0};
        dcl_err err = {0};
        ask.day = t_on(solved[i].on);
        ask.target = t_number(solved[i].target);
        ask.low = t_number(solved[i].low);
        ask.high = t_number(solved[i].high);
        T_STATUS(dcl_penalty_solve(&out, p, &ask, &sink, NULL, NULL, &err),
                 DCL_OK, &err);
        if (solved[i].first != NULL &&
            strncmp(h.text, solved[i].first, strlen(solved[i].first)) != 0)
            T_STR(h.text, solved[i].first);
        CU_ASSERT_EQUAL(out.count, solved[i].count);
        if (out.count != solved[i].count) printf("    %s\n", solved[i].text);
        dcl_num_free((dcl_num *)(uintptr_t)ask.target);
        dcl_num_free((dcl_num *)(uintptr_t)ask.low);
        dcl_num_free((dcl_num *)(uintptr_t)ask.high);
        dcl_num_free(out.low);
        dcl_num_free(out.high);
        dcl_penalty_free(p);
    }
}

static const struct {
    const char *text, *low, *high;
    dcl_status status;
} unsolved[] = {
    {"10 EUR/day, from 2024-01-01", "1", "2", DCL_ARGUMENT},
    {"10 EUR/day, from ?", "11", "12", DCL_NEVER},
    {"10 EUR/day, from 2024-01-01, ? claimants", "11", "12", DCL_NEVER},
    {"10 EUR, from ?", "11", "12", DCL_NEVER},
};

static void no_answers(void)
{
    for (size_t i = 0; i < sizeof unsolved / sizeof *unsolved; i++) {
        dcl_penalty *p = t_penalty(unsolved[i].text);
        t_solved h = {"", 0, 0, 0};
        dcl_solution_sink sink = {t_solution, &h};
        dcl_solved out = {0};
        dcl_solve ask = {0};
        dcl_err err = {0};
        dcl_num *low = t_number(unsolved[i].low);
        dcl_num *high = t_number(unsolved[i].high);
        ask.day = t_on("2024-01-01");
        ask.target = ask.low = low;
        ask.high = high;
        T_STATUS(dcl_penalty_solve(&out, p, &ask, &sink, NULL, NULL, &err),
                 unsolved[i].status, &err);
        CU_ASSERT_EQUAL(h.told, 0);
        dcl_num_free(low);
        dcl_num_free(high);
        dcl_penalty_free(p);
    }
}

/* Many: a hundred are told, all are counted. */
static void many(void)
{
    t_solved h;
    T_STATUS(t_solve(&h, "10 EUR/day, from ?, at most 5000 EUR", "2024-01-10",
                     "2500", "10", "4990"),
             DCL_OK, NULL);
    CU_ASSERT_EQUAL(h.told, 100);
    CU_ASSERT_EQUAL(h.count, 499);
}

/* A cap or a floor makes the total flat: the values go on without end. */
static void without_end(void)
{
    static const struct {
        const char *text, *on, *low, *high, *want;
    } row[] = {
        {"10 EUR/day, from 2023-01-01, at most 50 EUR, ? claimants",
         "2023-01-04", "50", "50", "2.."},
        {"? EUR/day, from 2023-01-01, at most 50 EUR", "2023-01-04", "50", "50",
         "12.5.."},
        {"? EUR/day, from 2023-01-01, at most 50 EUR", "2023-01-03", "50", "50",
         "16.666666666666~.."},
        {"10 EUR/day, from 2023-01-01, for ? days", "2023-01-04", "40", "40",
         "4.."},
        {"10 EUR/day, from 2023-01-01, at most ? EUR", "2023-01-04", "40", "40",
         "40.."},
        {"? EUR/day, from 2023-01-01, at least 50 EUR", "2023-01-04", "50",
         "60", "..15"},
        {"10 EUR/day, from ?, at most 50 EUR", "2023-01-10", "50", "50",
         "..2023-01-06"},
        {"10 EUR/day, from ?, at most 50 EUR", "2023-01-10", "30", "50",
         "..2023-01-08"},
        {"10 EUR/day, from 2023-01-01, to ?", "2023-01-04", "40", "40",
         "2023-01-04.."},
        {"10 EUR/day, from ?", "2023-01-04", "0", "0", "2023-01-05.."},
        {"10 EUR/day, from ?", "2023-01-04", "0", "10", "2023-01-04.."},
        {"1 EUR/day, ? claimants, from 2023-01-01, at most 9 EUR/claimant, at "
         "most 60 EUR",
         "2023-02-01", "60", "60", "7.."},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        t_solved h;
        T_STATUS(t_solve(&h, row[i].text, row[i].on, row[i].low, row[i].low,
                         row[i].high),
                 DCL_OK, NULL);
        T_STR(h.text, row[i].want);
        CU_ASSERT_EQUAL(h.told, 1);
    }
}

/* Before the first year of a list of holidays nothing is known, which is told
 * only where the answer would hang on it. */
static void holidays_begin_somewhere(void)
{
    static const char text[] =
        "4000 USD/business day, from ?, holidays 2023-01-02";
    t_solved h;
    T_STATUS(t_solve(&h, text, "2023-01-05", "8000", "8000", "8000"), DCL_OK,
             NULL);
    T_STR(h.text, "2023-01-04");
    T_STATUS(t_solve(&h, text, "2023-01-05", "90000", "90000", "90000"),
             DCL_RANGE, NULL);
}

T_TESTS(penalty, solve, T(known_answers), T(no_answers), T(many),
        T(without_end), T(holidays_begin_somewhere));
