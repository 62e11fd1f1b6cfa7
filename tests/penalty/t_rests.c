/* Rests and readings: from the start, from a date, on dates. */
#include "comes.h"

static const t_comes rows[] = {
    {"100% interest on 1, compounded every 1 year by act/act, from "
     "2021-07-01",
     "2022-06-30", "1"},
    {"100% interest on 360 EUR, compounded every 1 year from 2022-01-01 by "
     "30E/360, after 2021-06-30",
     "2022-06-30", "450"}, /* 180, then half of 540 */
    {"100% interest on 360 EUR, compounded on 2022-01-01 by 30E/360, after "
     "2021-06-30",
     "2022-06-30", "450"},
    {"1.004 EUR/day, from 2024-01-01, rounded half-up to 0.01 every 1 week",
     "2024-01-07", "7.03"},
    {"1.004 EUR/day, from 2024-01-01, rounded half-up to 0.01 every 1 day",
     "2024-01-07", "7"},
    {"1.004 EUR/day, from 2024-01-01, rounded up to 0.01 every 1 week after "
     "2024-01-03",
     "2024-01-07", "7.04"}, /* 3.012 up, 4.016 up */
};

static void by_hand(void)
{
    T_COMES(rows);
}

T_TESTS(penalty, rests, T(by_hand));
