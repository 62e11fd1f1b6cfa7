/* Slices round as they close. */
#include "comes.h"

static const t_comes rows[] = {
    {"1.004 EUR/day, from 2024-01-01, rounded up to 0.01 each change",
     "2024-01-03", "3.02"},
    {"1.004 EUR/day, then 2.004 EUR/day from 2024-01-03, from 2024-01-01, "
     "rounded up to 0.01 each change",
     "2024-01-03", "4.02"}, /* 2.008 and 2.004 */
    {"1.004 EUR/day, x2 every 1 day, from 2024-01-01, rounded down to 0.01 "
     "each change",
     "2024-01-03", "7.01"}, /* 1.00, 2.00, 4.01 */
    {"1.004 EUR/day, from 2024-01-01, stay 2024-01-02..2024-01-02 clock runs, "
     "rounded up to 0.01 each change",
     "2024-01-03", "2.02"},
    {"1.004 EUR/day, 2 claimants, 3 claimants from 2024-01-02, from "
     "2024-01-01, rounded up to 0.01 each change",
     "2024-01-02", "5.03"}, /* 2.008 and 3.012 */
};

static void by_hand(void)
{
    T_COMES(rows);
}

T_TESTS(penalty, slices, T(by_hand));
