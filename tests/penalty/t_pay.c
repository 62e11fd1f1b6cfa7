/* Payments: what they take of interest and of principal. */
#include "comes.h"

static const t_comes rows[] = {
    {"36.5% interest on 1000 EUR, simple by act/365, from 2024-01-01, paid "
     "510 EUR on 2024-01-10, payments to interest first",
     "2024-01-20", "15"}, /* 10 due; 500 of the principal is left */
    {"36.5% interest on 1000 EUR, simple by act/365, from 2024-01-01, paid "
     "500 EUR on 2024-01-10, payments to principal first",
     "2024-01-20", "15"},
    {"36.5% interest on 1000 EUR, compounded every 10 days by act/365, from "
     "2024-01-01, paid 5 EUR on 2024-01-05, payments to interest first",
     "2024-01-11", "11.005"}, /* 10 earned, 5 of them paid, 5 joins */
    {"1000 EUR with 36.5% interest, simple by act/365, from 2024-01-01, paid "
     "all on 2024-01-10, payments to interest first",
     "2024-02-20", "10"},
    {"1000 EUR with 36.5% interest, simple by act/365, from 2024-01-01, paid "
     "2000 EUR on 2024-01-10, payments to interest first",
     "2024-02-20", "10"},
    {"10 EUR/day, from 2024-01-01, paid 25 EUR on 2024-01-02", "2024-01-05",
     "50"},
};

static void by_hand(void)
{
    T_COMES(rows);
}

T_TESTS(penalty, pay, T(by_hand));
