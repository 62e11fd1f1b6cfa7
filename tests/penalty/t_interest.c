/* Interest: slices, rates by date and by table, claimants. */
#include "comes.h"

static const t_comes rows[] = {
    {"36.5% interest on 1000 EUR, simple by act/365, from 2024-01-01",
     "2024-01-10", "10"},
    {"36.5% interest on 1000 EUR, then 73% from 2024-01-06, simple by "
     "act/365, from 2024-01-01",
     "2024-01-10", "15"},
    {"36.5% interest on 1000 EUR, simple by act/365, from 2024-01-01, stay "
     "2024-01-03..2024-01-04 clock runs",
     "2024-01-10", "8"},
    {"36.5% interest on 1000 EUR, simple by act/365, from 2024-01-01, stay "
     "2024-01-03..2024-01-09 clock runs then owed",
     "2024-01-09", "2"},
    {"36.5% interest on 1000 EUR, simple by act/365, from 2024-01-01, stay "
     "2024-01-03..2024-01-09 clock runs then owed",
     "2024-01-10", "10"},
    {"36.5% interest on 1000 EUR, 2 claimants, 3 claimants from 2024-01-06, "
     "simple by act/365, from 2024-01-01",
     "2024-01-10", "25"},
    {"36.5% interest on 1000 EUR, 2 claimants, simple by act/365, from "
     "2024-01-01, at most 4 EUR/claimant",
     "2024-01-10", "8"},
    {"rate base interest on 36500 EUR, simple by act/365, rate read every 1 "
     "month, from 2022-02-10",
     "2022-03-12", "1189/2"}, /* 28 days at 20%, three at 11.5% */
    {"1% interest on 100 EUR, simple by act/365, from 2024-01-01, rounded "
     "half-up to 0.01 every 1 day",
     "2024-01-10", "0"},
    {"2% interest on 100 EUR, simple by act/365, from 2024-01-01, rounded "
     "half-up to 0.01 every 1 day",
     "2024-01-10", "0.1"},
};

static void by_hand(void)
{
    T_COMES(rows);
}

T_TESTS(penalty, interest, T(by_hand));
