/* Amounts: percentages, the principal, greater and lesser; rate tables. */
#include "comes.h"

static const t_comes rows[] = {
    {"5% of 200 EUR/day, from 2024-01-01", "2024-01-02", "20"},
    {"greater of 3 EUR and 5% of principal/day, principal 200 EUR, from "
     "2024-01-01",
     "2024-01-01", "10"},
    {"lesser of 3 EUR and 5% of principal/day, principal 200 EUR, from "
     "2024-01-01",
     "2024-01-01", "3"},
    {"principal 200 EUR, at most 10% of principal in all; 15 EUR, from "
     "2024-01-01; 15 EUR, from 2024-01-01",
     "2024-01-01", "20"},
    {"rate base interest on 36500 EUR, simple by act/365, rate read once, "
     "from 2024-01-01",
     "2024-01-02", "32"}, /* 16% */
    {"rate base x2 + 1% interest on 36500 EUR, simple by act/365, rate read "
     "once, from 2024-01-01",
     "2024-01-01", "33"},
    {"rate base interest on 36500 EUR, simple by act/365, rate read once, "
     "from 2010-01-01",
     "2010-01-01", "!DCL_NO_RATE"},
    {"rate other interest on 36500 EUR, simple by act/365, rate read once, "
     "from 2010-01-01",
     "2010-01-01", "!DCL_NO_RATE"},
};

static void by_hand(void)
{
    T_COMES(rows);
}

T_TESTS(penalty, amounts, T(by_hand));
