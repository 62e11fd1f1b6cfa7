/* Dates of a stream: starts, ends, thens, windows by span. */
#include "comes.h"

static const t_comes rows[] = {
    {"1 EUR/day, from 2024-01-31, for 1 month", "2024-12-31", "29"},
    {"1 EUR/day, after 2024-01-31, for 1 month", "2024-12-31", "29"},
    {"1 EUR/day, from 2024-01-01, to 2024-01-10, for 20 days", "2024-12-31",
     "10"},
    {"1 EUR/day, from 2024-01-01, until 2024-01-10", "2024-12-31", "9"},
    {"1 EUR/day, from 2024-01-01, until 2024-01-13 or next weekday",
     "2024-12-31", "14"},
    {"1 EUR/day, from 2024-01-01, after 1 week, for 1 week", "2024-12-31",
     "7"},
    {"1 EUR/day, then 3 EUR/day after 10 days, from 2024-01-01, after 1 week",
     "2024-01-12", "9"}, /* from the 8th; 3 from the 11th on */
    {"1 EUR/day, from 2024-01-01, at most 5 EUR within 10 days then continue",
     "2024-01-11", "6"},
    {"1 EUR/day, from ?", "2024-01-11", "!DCL_ARGUMENT"},
    {"? EUR/day, from 2024-01-01", "2024-01-11", "!DCL_ARGUMENT"},
    {"1 EUR/day, from 2024-01-01, ? claimants", "2024-01-11",
     "!DCL_ARGUMENT"},
    {"1 EUR/day, x? every 1 week, from 2024-01-01", "2024-01-11",
     "!DCL_ARGUMENT"},
};

static void by_hand(void)
{
    T_COMES(rows);
}

T_TESTS(penalty, stream, T(by_hand));
