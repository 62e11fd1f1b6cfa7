/* The clock: boundaries of weeks, months and days of work, moved by stays. */
#include "comes.h"

static const t_comes rows[] = {
    /* a month's last day; `after` its end, `from` its beginning */
    {"1 EUR/month, from 2023-01-31", "2023-02-27", "1"},
    {"1 EUR/month, from 2023-01-31", "2023-02-28", "2"},
    {"1 EUR/month, after 2023-01-31", "2023-02-28", "1"},
    {"1 EUR/month, after 2023-01-31", "2023-03-01", "2"},
    {"1 EUR/full month, after 2023-01-31", "2023-02-28", "1"},
    {"1 EUR/full month, from 2023-01-31", "2023-02-26", "0"},
    {"1 EUR/full month, from 2023-01-31", "2023-02-27", "1"},
    {"28 EUR/month pro rata, from 2023-02-01", "2023-02-10", "10"},
    {"7 EUR/week pro rata, from 2023-02-01", "2023-02-10", "10"},
    /* weeks are blocks of seven days from the start */
    {"1 EUR/week, from 2023-02-01", "2023-02-07", "1"},
    {"1 EUR/week, from 2023-02-01", "2023-02-08", "2"},
    /* a stay of five days moves what comes later, or what falls in it is
     * lost */
    {"1 EUR/week, from 2023-02-01, stay 2023-02-03..2023-02-07 clock stops",
     "2023-02-12", "1"},
    {"1 EUR/week, from 2023-02-01, stay 2023-02-03..2023-02-07 clock stops",
     "2023-02-13", "2"},
    {"1 EUR/week, from 2023-02-01, stay 2023-02-08..2023-02-08 clock runs",
     "2023-02-14", "1"},
    {"1 EUR/week, from 2023-02-01, stay 2023-02-08..2023-02-08 clock runs",
     "2023-02-15", "2"},
    /* weekdays: 2023-02-03 is a Friday */
    {"1 EUR/weekday, +1 every 1 weekday, from 2023-02-03", "2023-02-06", "3"},
    {"1 EUR/weekday, +1 every 1 weekday, after 2023-02-03", "2023-02-07", "3"},
    {"1 EUR/day, +1 every 1 weekday, from 2023-02-03", "2023-02-06", "5"},
    {"1 EUR/day, +1 every 1 weekday, from 2023-02-03, stay "
     "2023-02-04..2023-02-06 clock stops",
     "2023-02-07", "3"},
    {"1 EUR/business day, from 2023-04-06, holidays 2023-04-07 2023-04-10",
     "2023-04-11", "2"},
    /* grace, and a shift to the next weekday */
    {"1 EUR/day, from 2023-02-01, after 5 days", "2023-02-06", "1"},
    {"1 EUR/day, after 2023-02-01, after 5 days", "2023-02-07", "1"},
    {"1 EUR/day, from 2023-02-04 or next weekday", "2023-02-06", "1"},
};

static void boundaries(void)
{
    T_COMES(rows);
}

static void past_the_calendar(void)
{
    static const t_comes far[] = {
        {"1 EUR/week, from 2023-02-01", "+70000000000000000000000 day",
         "10000000000000000000000"},
        {"1 EUR/week, from 2023-02-01", "+70000000000000000000001 day",
         "10000000000000000000001"},
        {"1 EUR/full week, from 2023-02-01", "+70000000000000000000001 day",
         "10000000000000000000000"},
        {"1 EUR/weekday, from 2023-02-03", "+70000000000000000000002 day",
         "50000000000000000000001"},
        {"1 EUR/weekday, from 2023-02-03", "+50000000000000000000001 weekday",
         "50000000000000000000001"},
        {"1 EUR/month, from 2023-02-01", "+10000000000000000000000 year",
         "120000000000000000000000"},
        {"1 EUR/year, from 2023-02-01", "+25000000000000000000000 month",
         "2083333333333333333334"},
        {"1 EUR/day, from 2023-02-01", "+25000000000000000000000 month",
         "!DCL_RANGE"},
        {"1 EUR/month, from 2023-02-01", "+25000000000000000000000 day",
         "!DCL_RANGE"},
        {"1 EUR/day, +1 every 1 month, from 2023-02-01",
         "+25000000000000000000000 day", "!DCL_RANGE"},
        {"1 EUR/week, from 2023-02-01, stay 2023-02-03..2023-02-07 clock "
         "stops",
         "+70000000000000000000005 day", "10000000000000000000000"},
        {"1 EUR/business day, from 2023-02-01, holidays 2023-03-01",
         "+70000000000000000000005 day", "!DCL_RANGE"},
    };
    T_COMES(far);
}

T_TESTS(penalty, clock, T(boundaries), T(past_the_calendar));
