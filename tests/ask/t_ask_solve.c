/* What explains a total: each solution's total lies within the bounds, and the
 * neighbours' do not. */
#include <decillion/ask.h>

#include "support.h"

static dcl_solve_answer *ask(const char *schedule, const char *total,
                             const char *day, dcl_status want)
{
    dcl_penalty *penalty = NULL;
    dcl_solve_question q = {0};
    dcl_solve_answer *a = NULL;
    dcl_rates *rates = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_penalty_read(&penalty, schedule, strlen(schedule), NULL, NULL,
                              &err),
             DCL_OK, &err);
    T_STATUS(dcl_rates_builtin(&rates, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_date_read(&q.day, day, 10, &err), DCL_OK, &err);
    q.penalty = penalty;
    q.total = total;
    q.total_n = strlen(total);
    T_STATUS(dcl_ask_solve(&a, rates, &q, NULL, &err), want, &err);
    dcl_rates_free(rates);
    dcl_penalty_free(penalty);
    return a;
}

static void dates(const char *schedule, const char *first, const char *last,
                  uint64_t count)
{
    dcl_solve_answer *a =
        ask(schedule, "2 undecillion RUB", "2024-10-29", DCL_OK);
    char got[32];
    size_t need, i;
    int order;
    if (a == NULL) return;
    CU_ASSERT_EQUAL(a->unknown, DCL_UNKNOWN_DATE);
    T_STR(a->name, "start");
    CU_ASSERT_EQUAL(a->count, count);
    CU_ASSERT_EQUAL(a->solutions, count);
    (void)dcl_date_write(got, sizeof got, &need, a->first, NULL);
    T_STR(got, first);
    (void)dcl_date_write(got, sizeof got, &need, a->last, NULL);
    T_STR(got, last);
    for (i = 0; i < a->solutions; i++) {
        CU_ASSERT_EQUAL(dcl_num_cmp(&order, a->solution[i].total.num,
                                    a->low.num, NULL, NULL, NULL),
                        DCL_OK);
        CU_ASSERT(order >= 0);
        CU_ASSERT_EQUAL(dcl_num_cmp(&order, a->solution[i].total.num,
                                    a->high.num, NULL, NULL, NULL),
                        DCL_OK);
        CU_ASSERT(order <= 0);
    }
    dcl_solve_answer_free(a);
}

/* Worked out day by day in the facts of the case. */
static void the_start_of_the_google_fine(void)
{
    dates("100000 RUB/day, x2 every 7 days, from ?", "2022-11-21", "2022-11-25",
          5);
    dates("100000 RUB/day, x2 every 7 days, 17 claimants, from ?", "2022-12-19",
          "2022-12-23", 5);
}

static void other_unknowns(void)
{
    static const struct {
        const char *schedule, *name;
        dcl_unknown unknown;
    } row[] = {{"100000 RUB/day, x2 every 7 days, ? claimants, from 2022-12-20",
                "claimants", DCL_UNKNOWN_COUNT},
               {"? RUB/day, x2 every 7 days, from 2022-11-24", "base",
                DCL_UNKNOWN_AMOUNT},
               {"100000 RUB/day, x? every 7 days, from 2022-11-24", "factor",
                DCL_UNKNOWN_AMOUNT}};
    size_t i;
    for (i = 0; i < sizeof row / sizeof *row; i++) {
        dcl_solve_answer *a =
            ask(row[i].schedule, "2 undecillion", "2024-10-29", DCL_OK);
        if (a == NULL) continue;
        CU_ASSERT_EQUAL(a->unknown, row[i].unknown);
        T_STR(a->name, row[i].name);
        CU_ASSERT(a->solutions > 0);
        dcl_solve_answer_free(a);
    }
}

static void nothing_fits(void)
{
    dcl_solve_answer *a =
        ask("5 EUR/day, from ?", "7.5 EUR", "2024-01-01", DCL_OK);
    if (a != NULL) CU_ASSERT_EQUAL(a->count, 0);
    dcl_solve_answer_free(a);
    (void)ask("5 EUR/day, from ?", "7 USD", "2024-01-01", DCL_CONFLICT);
    (void)ask("5 EUR/day, from ?", "seven apples", "2024-01-01", DCL_SYNTAX);
    (void)ask("5 EUR/day, from 2024-01-01", "7", "2024-01-01", DCL_ARGUMENT);
}

T_TESTS(ask, ask_solve, T(the_start_of_the_google_fine), T(other_unknowns),
        T(nothing_fits));
