/* Schedules without a start, counted in their own units. */
#include "comes.h"

static const t_comes rows[] = {
    {"10 EUR/month, x2 every 1 quarter, for 7 months", "", "130"},
    {"10 EUR/day, for 2 weeks", "", "140"},
    {"10 EUR/week, for 8 days", "", "20"},
    {"10 EUR/weekday, +1 every 2 weekdays, for 5 weekdays", "", "54"},
    {"10 EUR/day, total x2 every 2 days, for 4 days", "", "120"},
    {"10 EUR/day, at most 25 EUR within 1 week then continue", "+8 day",
     "35"},
    {"10 EUR/day, 2 claimants, at most 25 EUR/claimant", "+8 day", "50"},
    {"10 EUR/day", "", "!DCL_ARGUMENT"},
    {"10 EUR/day", "+3 month", "!DCL_RANGE"},
    {"10 EUR/month, for 2.5 months", "", "25"},
};

static void by_hand(void)
{
    T_COMES(rows);
}

T_TESTS(penalty, undated, T(by_hand));
