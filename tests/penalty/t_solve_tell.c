/* The order in which values are told, and a sink that stops. */
#include "solutions.h"

static void nearest_first(void)
{
    t_solved got;
    T_STATUS(t_solve(&got, "10 EUR/day, from 2024-01-01, ? claimants",
                     "2024-01-10", "520", "300", "800"),
             DCL_OK, NULL);
    T_STR(got.text, "5 6 4 7 3 8");
    T_STATUS(t_solve(&got, "10 EUR/day, from 2024-01-01, to ?", "2024-03-01",
                     "55", "30", "80"),
             DCL_OK, NULL);
    CU_ASSERT_EQUAL(got.told, 6);
}

/* More than a uint64 can number: the nearest is still found, a hundred told. */
static void beyond_counting(void)
{
    t_solved got;
    T_STATUS(t_solve(&got, "1 EUR/day, ? claimants, from 2024-01-01",
                     "2024-01-05", "1000000000000000000000000000000000000",
                     "500000000000000000000000000000000000",
                     "1500000000000000000000000000000000000"),
             DCL_OK, NULL);
    CU_ASSERT_EQUAL(got.count, UINT64_MAX);
    CU_ASSERT_EQUAL(got.told, 100);
    CU_ASSERT_EQUAL(
        strncmp(got.text, "200000000000000000000000000000000000 ", 37), 0);
}

static int refuse(void *ctx, const dcl_solution *solution)
{
    (void)solution;
    ++*(int *)ctx;
    return 1;
}

static void a_sink_may_stop_it(void)
{
    dcl_penalty *p = t_penalty("10 EUR/day, from ?, at most 90 EUR");
    int calls = 0;
    dcl_solution_sink sink = {refuse, &calls};
    dcl_num *n = t_number("50"), *cap = t_number("90");
    dcl_solved out = {0};
    dcl_solve ask = {0};
    ask.day = t_on("2024-01-20");
    ask.target = ask.low = ask.high = n;
    T_STATUS(dcl_penalty_solve(&out, p, &ask, &sink, NULL, NULL, NULL),
             DCL_STOPPED, NULL);
    ask.target = ask.low = ask.high = cap;
    T_STATUS(dcl_penalty_solve(&out, p, &ask, &sink, NULL, NULL, NULL),
             DCL_STOPPED, NULL);
    CU_ASSERT_EQUAL(calls, 2);
    dcl_num_free(n);
    dcl_num_free(cap);
    dcl_penalty_free(p);
}

T_TESTS(penalty, solve_tell, T(nearest_first), T(beyond_counting),
        T(a_sink_may_stop_it));
