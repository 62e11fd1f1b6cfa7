/* Sums, and charges by the item. */
#include "comes.h"

static const t_comes rows[] = {
    {"10 EUR/night, 2.5 nights", "", "25"},
    {"10 EUR/night, x2 every 1 night, 2.5 nights", "", "50"},
    {"10 EUR/night, +5 every 2 nights, 4.5 nights", "", "60"},
    {"10 EUR/night, x2 every 1 night, at most 15 EUR/night, 2.5 nights", "",
     "32.5"},
    {"10 EUR/night, from 2024-01-01, 1 night on 2024-01-03, 2 nights on "
     "2024-01-05",
     "2024-01-04", "10"},
    {"10 EUR/night, from 2024-01-01, 1 night on 2024-01-03, 2 nights on "
     "2024-01-05",
     "2024-01-05", "30"},
    {"10 EUR/night, 3 claimants, 2 nights", "", "60"},
    {"100 EUR, from 2024-01-03", "2024-01-02", "0"},
    {"100 EUR, after 2024-01-03", "2024-01-04", "100"},
    {"100 EUR, then 40 EUR from 2024-02-01, from 2024-01-03", "2024-01-31",
     "100"},
    {"100 EUR, then 40 EUR from 2024-02-01, from 2024-01-03", "2024-02-01",
     "40"},
    {"100 EUR", "2024-02-01", "100"},
};

static void by_hand(void)
{
    T_COMES(rows);
}

T_TESTS(penalty, events, T(by_hand));
