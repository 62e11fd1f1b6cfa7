/* Rests within one region: powers, months of four lengths, 400 years. */
#include <stdio.h>

#include "comes.h"

static const t_comes rows[] = {
    {"36.5% interest on 1000, compounded every 1 day by act/365, from "
     "2024-01-01",
     "2024-01-02", "2.001"},
    {"36.5% interest on 1000, compounded every 1 day by act/365, from "
     "2024-01-01",
     "2024-01-03", "3.003001"},
    {"36.5% interest on 1000, compounded every 1 week by act/365, from "
     "2024-01-01",
     "2024-01-15", "15.063049"}, /* 1.007^2 1.001 */
    {"100% interest on 1, compounded every 1 year by act/act, from 2021-01-01",
     "2030-12-31", "1023"},
    {"10% interest on 1000, compounded on 2024-03-01 by 30E/360, after "
     "2023-12-31",
     "2024-06-30", "655139/12960"},
    {"10% interest on 1000, compounded every 1 year from 2025-01-01 by "
     "30E/360, after 2023-12-31",
     "2025-12-31", "210"},
};

static void by_hand(void)
{
    T_COMES(rows);
}

/* Two roads over a thousand years: the closed form, and the same schedule cut
 * at each new year by a payment of nothing. */
static void cycles_of_400_years(void)
{
    static const char *const texts[] = {
        "1% interest on 1000, compounded every 1 month by act/365, after "
        "2000-01-31",
        "1% interest on 1000, compounded every 1 quarter by act/act, from "
        "2000-02-29",
        "1% interest on 1000, compounded every 1 year by 30/360, from "
        "2000-01-31",
        "1% interest on 1000, compounded every 1 year by years + days/365, "
        "after 2000-02-29",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        dcl_penalty *p = t_penalty(texts[i]);
        dcl_total *a = NULL, *b = NULL;
        dcl_err err = {0};
        char cut[4096];
        int sign = 1;
        T_STATUS(dcl_penalty_at(&a, p, t_on("2999-06-15"), NULL, NULL, &err),
                 DCL_OK, &err);
        dcl_penalty_free(p);
        (void)snprintf(cut, sizeof cut, "%s, payments to interest first",
                       texts[i]);
        for (int y = 2050; y < 2999; y += 50)
            (void)snprintf(cut + strlen(cut), sizeof cut - strlen(cut),
                           ", paid 0 on %d-07-01", y);
        p = t_penalty(cut);
        T_STATUS(dcl_penalty_at(&b, p, t_on("2999-06-15"), NULL, NULL, &err),
                 DCL_OK, &err);
        T_STATUS(dcl_num_cmp(&sign, dcl_total_accrued(a), dcl_total_accrued(b),
                             NULL, NULL, &err),
                 DCL_OK, &err);
        CU_ASSERT_EQUAL(sign, 0);
        dcl_total_free(a);
        dcl_total_free(b);
        dcl_penalty_free(p);
    }
}

/* Daily rests for a million years are a power, not a million steps. */
static void absurd_times(void)
{
    static const t_comes far[] = {
        {"1% interest on 1000, compounded every 1 month by act/365, from "
         "2024-01-01",
         "+1000000000000000000 day", "!DCL_RANGE"},
    };
    dcl_penalty *p = t_penalty("3.65% interest on 1000, compounded every 1 day "
                               "by act/365, from 2024-01-01");
    dcl_num *count = t_number("10^18");
    dcl_total *t = NULL;
    dcl_near near_;
    dcl_err err = {0};
    T_STATUS(dcl_penalty_after(&t, p, count, DCL_UNIT_DAY, NULL, NULL, &err),
             DCL_OK, &err);
    /* 1000 * 1.0001^(10^18) - 1000: 10^18 log10(1.0001) = 43427276862669.64 */
    T_STATUS(dcl_num_near(&near_, dcl_total_accrued(t), 3, NULL, NULL, &err),
             DCL_OK, &err);
    CU_ASSERT_EQUAL(near_.dec.exponent_count, 14);
    CU_ASSERT_NSTRING_EQUAL(near_.dec.exponent, "43427276862670", 14);
    dcl_num_near_free(&near_);
    dcl_total_free(t);
    dcl_num_free(count);
    dcl_penalty_free(p);
    T_COMES(far);
}

T_TESTS(penalty, compound, T(by_hand), T(cycles_of_400_years), T(absurd_times));
