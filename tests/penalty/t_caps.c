/* Caps and floors, each scope and the order in which they bind. */
#include "comes.h"

static const t_comes rows[] = {
    {"10 EUR/day, x2 every 1 day, from 2024-01-01, at most 50 EUR/day",
     "2024-01-05", "170"},
    {"10 EUR/day, x2 every 1 day, from 2024-01-01, at least 15 EUR/day",
     "2024-01-03", "75"},
    {"100 EUR/day, x1/2 every 1 day, from 2024-01-01, at least 30 EUR/day",
     "2024-01-04", "210"},
    {"100 EUR/day, x1/2 every 1 day, from 2024-01-01, at most 60 EUR/day",
     "2024-01-03", "135"},
    {"10 EUR/day, from 2024-01-01, 3 claimants, at most 25 EUR/claimant",
     "2024-01-05", "75"},
    {"10 EUR/day, from 2024-01-01, 3 claimants, 1 claimant from 2024-01-03, "
     "at most 25 EUR/claimant",
     "2024-01-05", "65"}, /* 3 x 20 and 1 x 5 */
    {"10 EUR/site/day, 2 sites, from 2024-01-01, at most 25 EUR/site, 2 "
     "claimants, at most 45 EUR/claimant",
     "2024-01-05", "90"},
    {"10 EUR/day, from 2024-01-01, 3 claimants, at most 70 EUR",
     "2024-01-05", "70"},
    {"10 EUR/day, from 2024-01-01, at least 35 EUR", "2024-01-02", "35"},
    {"10 EUR/day, from 2024-01-03, at least 35 EUR", "2024-01-02", "0"},
    {"10 EUR/day, from 2024-01-01; 10 EUR/day, from 2024-01-01, at most 25 "
     "EUR in all",
     "2024-01-05", "25"},
};

static void by_hand(void)
{
    T_COMES(rows);
}

T_TESTS(penalty, caps, T(by_hand));
