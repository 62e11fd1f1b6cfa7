/* Regions: windows, what follows them, and work that is bounded. */
#include "comes.h"

static const t_comes rows[] = {
    {"10 EUR/day, x2 every 2 days, from 2024-01-01, at most 50 EUR until "
     "2024-01-07 then continue",
     "2024-01-07", "130"},
    {"10 EUR/day, x2 every 2 days, from 2024-01-01, at most 50 EUR until "
     "2024-01-07 then restart",
     "2024-01-07", "60"},
    {"10 EUR/day, x2 every 2 days, from 2024-01-01, at most 50 EUR until "
     "2024-01-07 then hold",
     "2024-01-07", "90"}, /* reached on the 4th; the 7th is the fifth day */
    {"10 EUR/day, from 2024-01-01, rounded up to 1 every 1 day",
     "+1000000000 week", "!DCL_TOO_BIG"},
};

static void by_hand(void)
{
    T_COMES(rows);
}

T_TESTS(penalty, walk, T(by_hand));
