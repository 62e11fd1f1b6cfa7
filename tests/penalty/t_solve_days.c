/* Days that explain a total, against trying each day. */
#include <stdio.h>
#include <stdlib.h>

#include "solutions.h"

static const char *const templates[] = {
    "10 EUR/day, x2 every 7 days, from %s",
    "10 EUR/weekday, after %s, 3 claimants",
    "10 EUR/month, +5 every 1 month, from %s",
    "10 EUR/day, from %s, stay 2024-03-01..2024-04-10 clock stops, at most 900 "
    "EUR",
    "10 EUR/day, x3/2 every 1 week, after %s, at most 500 EUR within 2 months "
    "then continue",
    "10 EUR/day, then 30 EUR/day from 2024-04-01, from %s, stay "
    "2024-02-01..2024-03-10 clock runs",
    "36.5%% interest on 1000 EUR, compounded every 1 month by act/365, from %s",
    "10 EUR/day, from 2024-01-10, to %s",
    "10 EUR/day, x1/2 every 5 days, from %s",
};

static int within(const char *schedule, dcl_day on, const dcl_num *low,
                  const dcl_num *high)
{
    dcl_penalty *p = NULL;
    dcl_total *t = NULL;
    int a = -1, b = 1;
    if (dcl_penalty_read(&p, schedule, strlen(schedule), NULL, NULL, NULL) !=
        DCL_OK)
        return 0;
    if (dcl_penalty_at(&t, p, on, &t_eval, NULL, NULL) == DCL_OK) {
        dcl_num_cmp(&a, dcl_total_accrued(t), low, NULL, NULL, NULL);
        dcl_num_cmp(&b, dcl_total_accrued(t), high, NULL, NULL, NULL);
    }
    dcl_total_free(t);
    dcl_penalty_free(p);
    return a >= 0 && b <= 0;
}

static void against_each_day(void)
{
    const dcl_day on = t_on("2024-06-15");
    for (uint64_t k = t_effort(30); k > 0; k--) {
        const char *form = templates[t_below(9)];
        char text[512], low[32], high[32];
        unsigned long x = 50 + (unsigned long)t_below(2000);
        uint64_t n = 0;
        dcl_num *lo, *hi;
        t_solved got;
        dcl_status st;
        (void)snprintf(low, sizeof low, "%lu", x);
        (void)snprintf(high, sizeof high, "%lu", x + x / 10);
        lo = t_number(low);
        hi = t_number(high);
        (void)snprintf(text, sizeof text, form, "?");
        st = t_solve(&got, text, "2024-06-15", low, low, high);
        for (dcl_day d = on - 1600; d <= on; d++) {
            char with[512];
            (void)snprintf(with, sizeof with, form, t_iso(d));
            n += (uint64_t)within(with, on, lo, hi);
        }
        if (got.count > 900) { /* a capped one: more than was looked at */
            n = got.count;
        }
        if (got.count != n)
            printf("\n    %s, %s to %s: %llu of %llu days\n", text, low, high,
                   (unsigned long long)got.count, (unsigned long long)n);
        CU_ASSERT_EQUAL(got.count, n);
        CU_ASSERT_EQUAL(st, n > 0 ? DCL_OK : DCL_NEVER);
        dcl_num_free(lo);
        dcl_num_free(hi);
    }
}

T_TESTS(penalty, solve_days, T(against_each_day));
