/* Starts, ends, stays and holidays, read and refused. */
#include "penalty/schedule.h"

static const t_refusal times_are_refused_rows[] = {
    {"5 EUR/day, from 2024-01-01, from 2024-01-01", 29,
     "a second start; `from 2024-01-01` stands at 12"},
    {"5 EUR/day, after 2024-01-01, from 2024-01-01", 30,
     "a second start; `after 2024-01-01` stands at 12"},
    {"5 EUR/day, after 5 days, after 2024-01-01, after 6 days", 44,
     "a second time to wait; `after 5 days` stands at 12"},
    {"5 EUR/day, from 2024-01-01, to 2024-02-01, to 2024-03-01", 44,
     "a second `to`; `to 2024-02-01` stands at 29"},
    {"5 EUR/day, from 2024-01-01, until 2024-02-01, until 2024-03-01", 47,
     "a second `until`; `until 2024-02-01` stands at 29"},
    {"5 EUR/day, for 3 days, for 4 days", 24,
     "a second `for`; `for 3 days` stands at 12"},
    {"5 EUR/day, for", 15, "how long? write a span, as in `7 days`"},
    {"5 EUR/day, for days", 16, "a number belongs here, not `days`"},
    {"5 EUR/day, for three days", 16, "a number belongs here, not `three`"},
    {"5 EUR/day, from 2024-01-01, stay 2024-02-01 clock runs", 34,
     "a stay has a first and a last day: `stay 2023-03-01..2023-05-31`; "
     "one day is `2023-03-01..2023-03-01`"},
    {"5 EUR/day, from 2024-01-01, stay", 33,
     "which day? write 2024-10-29 or 29 Oct 2024"},
    {"5 EUR/day, from 2024-01-01, stay 2024-02-01..2024-03-01 clock", 62,
     "the clock `runs` or `stops`"},
    {"5 EUR/day, from 2024-01-01, stay 2024-02-01..2024-03-01 clock walks", 63,
     "the clock `runs` or `stops`"},
    {"5 EUR/day, from 2024-01-01, stay 2024-02-01..2024-03-01 clock runs "
     "then",
     72, "`owed` is missing: write `clock runs then owed`"},
    {"5 EUR/day, from 2024-01-01, stay 2024-02-01..2024-03-01 clock stops "
     "then owed",
     69, "a stopped clock withholds nothing: write `clock runs then owed`"},
    {"5 EUR/day, from 2024-01-01, stay 2024-02-01.. clock runs then owed", 58,
     "an open stay is never lifted: write its last day"},
    {"5 EUR/business day, from 2024-01-01, holidays", 46,
     "which day? write 2024-10-29 or 29 Oct 2024"},
    {"5 EUR/business day, from 2024-01-01, holidays none none", 52,
     "`none` after `holidays none` is not understood"},
    {"5 EUR/business day, from 2024-01-01, holidays 2024-05-01, 2024-05-09", 59,
     "a date alone says nothing; write `from`, `after`, `to` or `until` "
     "before it, and blanks between holidays"},
    {"5 EUR/business day, from 2024-01-01, holidays 2024-05-01..", 47,
     "holidays have an end: `2023-05-01..2023-05-09`"},
    {"5 EUR/business day, from 2024-01-01, holidays none, holidays "
     "2024-05-01",
     53, "a second list of holidays; `holidays none` stands at 38"},
    {"5 EUR/business day, from 2024-01-01, holidays Christmas", 47,
     "a date is written 2024-10-29 or 29 Oct 2024"},
};

static void times_are_refused(void)
{
    T_REFUSED(times_are_refused_rows);
}

static void times_are_read(void)
{
    t_reads("5 EUR/day, from 2024-01-01, to 2024-03-01, until 2024-04-01, for "
            "90 days",
            NULL);
    t_reads("5 EUR/day, from 2024-01-01, to ?", NULL);
    t_reads("5 EUR/day, for ? days", NULL);
    t_reads("5 EUR/day, for 12.5 days", NULL);
    t_reads("5 EUR/day, from 2024-01-01, stay 2024-02-01.. clock stops", NULL);
    t_reads(
        "5 EUR/day, from 2024-01-01, stay 2024-02-01..2024-02-01 clock runs",
        NULL);
    t_reads("5 EUR/day, stay 2024-03-01..2024-03-02 clock stops, stay "
            "2024-02-01..2024-02-29 clock runs then owed, after 3 months, from "
            "2024-01-01",
            "5 EUR/day, from 2024-01-01, after 3 months, stay "
            "2024-02-01..2024-02-29 clock runs then owed, stay "
            "2024-03-01..2024-03-02 clock stops");
    t_reads("5 EUR/business day, from 2024-01-01, holidays 2024-12-25 "
            "2024-05-01..2024-05-03 2024-05-03..2024-05-09 2024-12-26",
            "5 EUR/business day, from 2024-01-01, holidays "
            "2024-05-01..2024-05-09 2024-12-25..2024-12-26");
    t_reads("5 EUR/business day, from 2024-01-01, holidays none", NULL);
}

T_TESTS(penalty, read_time, T(times_are_refused), T(times_are_read));
