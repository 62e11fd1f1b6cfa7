/* What is seen of a state: within a stay, under a window, rounded. */
#include "comes.h"

static const t_comes rows[] = {
    {"10 EUR/day, from 2024-01-01, stay 2024-01-03..2024-01-05 clock runs "
     "then owed",
     "2024-01-05", "20"},
    {"10 EUR/day, from 2024-01-01, stay 2024-01-03..2024-01-05 clock runs "
     "then owed",
     "2024-01-06", "60"},
    {"10 EUR/day, from 2024-01-01, to 2024-01-04, stay 2024-01-03..2024-01-05 "
     "clock runs then owed",
     "2024-01-09", "40"},
    {"10.4 EUR/day, from 2024-01-01, at most 25 EUR until 2024-01-05 then "
     "continue, rounded half-up to 1 at the end",
     "2024-01-04", "25"},
    {"10.4 EUR/day, from 2024-01-01, at most 25 EUR until 2024-01-05 then "
     "continue, rounded half-up to 1 at the end",
     "2024-01-05", "35"},
};

static void by_hand(void)
{
    T_COMES(rows);
}

T_TESTS(penalty, seen, T(by_hand));
