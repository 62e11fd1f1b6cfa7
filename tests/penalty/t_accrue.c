/* Charges by the unit: escalations of the rate and of the total. */
#include "comes.h"

static const t_comes rows[] = {
    {"10 EUR/day, x2 every 2 days, from 2024-01-01", "2024-01-05", "100"},
    {"10 EUR/day, +5 every 2 days, from 2024-01-01", "2024-01-05", "70"},
    {"10 EUR/day, x3/2 every 1 week, from 2024-01-01", "2024-01-09", "100"},
    {"10 EUR/week, x2 every 10 days, from 2024-01-01", "2024-01-15", "40"},
    {"10 EUR/full week, x2 every 10 days, from 2024-01-01", "2024-01-14",
     "30"},
    {"10 EUR/month, x2 every 2 months, from 2024-01-31", "2024-04-30", "60"},
    {"10 EUR/day, x2 every 1 month, from 2024-01-31", "2024-02-29", "310"},
    {"10 EUR/day, total x2 every 2 days, from 2024-01-01", "2024-01-05",
     "130"},
    {"10 EUR/day, total x2 every 2 days, from 2024-01-01", "+2 day", "40"},
    {"10 EUR/day, total x2 every 2 days, from 2024-01-01, for 2 days",
     "2024-01-09", "40"},
    {"10 EUR/month pro rata, total x2 every 1 month, from 2024-01-01",
     "2024-02-29", "30"},
    {"7 EUR/week pro rata, x2 every 3 days, from 2024-01-01", "2024-01-07",
     "13"},
    {"10 EUR/day, then 20 EUR/day after 3 days, from 2024-01-01",
     "2024-01-05", "70"},
};

static void by_hand(void)
{
    T_COMES(rows);
}

T_TESTS(penalty, accrue, T(by_hand));
