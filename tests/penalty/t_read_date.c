/* Dates inside a schedule, read and refused. */
#include "penalty/schedule.h"

static const t_refusal dates_are_refused_rows[] = {
    {"5 EUR/day, from", 16, "which day? write 2024-10-29 or 29 Oct 2024"},
    {"5 EUR/day, from 2024-13-01", 17, "there is no month 13; a year has 12"},
    {"5 EUR/day, from 2024-1-5", 17, "write the date as 2024-01-05"},
    {"5 EUR/day, from 24-01-05", 17,
     "write the year with four digits, as in 2024-10-29"},
    {"5 EUR/day, from 05.01.2024", 17,
     "5 January or 1 May? write 2024-01-05 or 2024-05-01"},
    {"5 EUR/day, from 20240105", 17,
     "a date is written 2024-10-29 or 29 Oct 2024"},
    {"5 EUR/day, from 0000-01-01", 17,
     "there is no year 0; dates go from 0001-01-01 to 9999-12-31"},
    {"5 EUR/day, from 10000-01-01", 17,
     "a date is written 2024-10-29 or 29 Oct 2024"},
    {"5 EUR/day, from Oct 29, 2024", 17, "write the day first: 29 Oct 2024"},
    {"5 EUR/day, from 29 Octember 2024", 17,
     "a date is written 2024-10-29 or 29 Oct 2024"},
    {"5 EUR/day, from 29 Oct", 17,
     "a date is written 29 Oct 2024, the year with four digits"},
    {"5 EUR/day, from tomorrow", 17,
     "a schedule cannot hang on tomorrow; write the date"},
    {"5 EUR/day, from now", 17,
     "a schedule cannot hang on now; write the date"},
    {"5 EUR/day, from Monday", 17,
     "a date is written 2024-10-29 or 29 Oct 2024"},
    {"5 EUR/day, from 7", 17, "a date is written 2024-10-29 or 29 Oct 2024"},
    {"5 EUR/day, from 2024-01-01 or", 30,
     "`next` is missing: write `or next weekday`"},
    {"5 EUR/day, from 2024-01-01 or next", 35,
     "the next what? `weekday` or `business day`"},
    {"5 EUR/day, from 2024-01-01 or next day", 36,
     "the next what? `weekday` or `business day`"},
    {"5 EUR/day, from 2024-01-01 or weekday", 31,
     "`next` belongs here, not `weekday`: write `or next weekday`"},
    {"5 EUR/day, after", 17, "which day? write 2024-10-29 or 29 Oct 2024"},
    {"5 EUR/day, after 5", 19, "of what? write a unit, as in `7 days`"},
    {"5 EUR/day, after 5 fortnights, from 2024-01-01", 20,
     "time is not counted in `fortnight`; write days, weeks, months or "
     "years"},
    {"5 EUR/day, from 2024-01-01, stay ?..2024-02-01 clock runs", 34,
     "an unknown date stands in `from`, `after`, `to`, `until` or `then`, "
     "not here"},
    {"5 EUR/day, from 2024-01-01, stay 2024-02-01..2024-01-01 clock runs", 34,
     "the range ends before it begins"},
    {"5 EUR/day, from 2024-01-01, paid 5 EUR on 2024-06-01 or next "
     "business day",
     43, "write the business day itself here"},
};

static void dates_are_refused(void)
{
    T_REFUSED(dates_are_refused_rows);
}

static void dates_are_read(void)
{
    t_reads("5 EUR/day, from 1 January 2024", "5 EUR/day, from 2024-01-01");
    t_reads("5 EUR/day, from 1 jan. 2024", "5 EUR/day, from 2024-01-01");
    t_reads("5 EUR/day, from 2024-06-01 or next weekday", NULL);
    t_reads("5 EUR/day, from 2024-06-01 or next business day, holidays none",
            NULL);
    t_reads("5 EUR/day, from ? or next weekday", NULL);
    t_reads("5 EUR/day, after ?", NULL);
    t_reads("5 EUR/day, from 2024-01-01, after ? days", NULL);
    t_reads("5 EUR/day, after 29 Oct 2024", "5 EUR/day, after 2024-10-29");
    t_reads("5 EUR/day, after 2 000 days, from 2024-01-01",
            "5 EUR/day, from 2024-01-01, after 2000 days");
    t_reads(
        "5 EUR/day, from 2024-01-01, stay 1 Feb 2024..2 Feb 2024 clock runs",
        "5 EUR/day, from 2024-01-01, stay 2024-02-01..2024-02-02 clock runs");
    t_reads(
        "5 EUR/day, from 2024-01-01, paid 5 EUR on 2024-06-01 or next weekday",
        "5 EUR/day, from 2024-01-01, paid 5 EUR on 2024-06-03");
}

T_TESTS(penalty, read_date, T(dates_are_refused), T(dates_are_read));
