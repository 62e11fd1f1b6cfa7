/* Interest and rounding, read and refused. */
#include "penalty/schedule.h"

static const t_refusal methods_are_refused_rows[] = {
    {"1 EUR with 5% interest, simple", 31,
     "how are days counted? add `by` with act/365, act/360, act/act, "
     "30/360, 30E/360 or years + days/365"},
    {"1 EUR with 5% interest, simple act/365", 31,
     "how are days counted? add `by` with act/365, act/360, act/act, "
     "30/360, 30E/360 or years + days/365"},
    {"1 EUR with 5% interest, simple by act/366", 35,
     "days are counted by act/365, act/360, act/act, 30/360, 30E/360 or "
     "years + days/365"},
    {"1 EUR with 5% interest, simple by", 34,
     "days are counted by act/365, act/360, act/act, 30/360, 30E/360 or "
     "years + days/365"},
    {"1 EUR with 5% interest, compounded by act/365", 35,
     "how often does interest join the principal? add `every 1 year` or "
     "`on DATE`"},
    {"1 EUR with 5% interest, compounded yearly by act/365", 35,
     "how often does interest join the principal? add `every 1 year` or "
     "`on DATE`"},
    {"1 EUR with 5% interest, compounded every 1 year", 48,
     "how are days counted? add `by` with act/365, act/360, act/act, "
     "30/360, 30E/360 or years + days/365"},
    {"1 EUR with 5% interest, compounded on by act/365", 39,
     "a date is written 2024-10-29 or 29 Oct 2024"},
    {"1 EUR with 5% interest, compounded on 2024-01-01 2024-01-01 by "
     "act/365",
     50, "that day is said twice"},
    {"1 EUR with 5% interest, simple by act/365, compounded every 1 year "
     "by act/365",
     44, "a second method of interest; `simple by act/365` stands at 25"},
    {"rate key interest on 9 EUR, rate read", 38,
     "`rate read once` or `rate read every 1 day`?"},
    {"rate key interest on 9 EUR, rate read daily", 39,
     "`rate read once` or `rate read every 1 day`?"},
    {"rate key interest on 9 EUR, rate read once, rate read once", 45,
     "a second reading of the rate; `rate read once` stands at 29"},
    {"5 EUR/day, rounded", 19,
     "rounded how? half-even, half-up, half-down, up, down, ceiling or "
     "floor"},
    {"5 EUR/day, rounded properly to 1 at the end", 20,
     "rounded how? half-even, half-up, half-down, up, down, ceiling or "
     "floor"},
    {"5 EUR/day, rounded half-up", 27,
     "`to` is missing: write `rounded half-up to 0.01 at the end`"},
    {"5 EUR/day, rounded half-up to 0 at the end", 31,
     "nothing can be rounded to 0; write 0.01 or 1"},
    {"5 EUR/day, rounded half-up to ? at the end", 31,
     "an unknown cannot stand here"},
    {"5 EUR/day, rounded half-up to 1", 32,
     "rounded when? add `at the end`, `each change` or `every 1 day`"},
    {"5 EUR/day, rounded half-up to 1 at end", 36,
     "`the` belongs here, not `end`: write `at the end`"},
    {"5 EUR/day, rounded half-up to 1 each", 37,
     "`change` is missing: write `each change`"},
    {"5 EUR/day, rounded half-up to 1 at the end, rounded up to 1 at the "
     "end",
     45, "a second rounding; `rounded half-up to 1 at the end` stands at 12"},
};

static void methods_are_refused(void)
{
    T_REFUSED(methods_are_refused_rows);
}

static void methods_are_read(void)
{
    t_reads("1 EUR with 5% interest, simple by ACT/365, from 2024-01-01",
            "1 EUR with 5% interest, simple by act/365, from 2024-01-01");
    t_reads(
        "1 EUR with 5% interest, simple by years+days/365, from 2024-01-01",
        "1 EUR with 5% interest, simple by years + days/365, from 2024-01-01");
    t_reads("5% interest on 9 EUR, simple by 30E/360, from 2024-01-01", NULL);
    t_reads("5% interest on 9 EUR, simple by 30/360, from 2024-01-01", NULL);
    t_reads("5% interest on 9 EUR, simple by act/360, from 2024-01-01", NULL);
    t_reads("5% interest on 9 EUR, simple by act/act, from 2024-01-01", NULL);
    t_reads("5% interest on 9 EUR, compounded every 1 year from 2024-01-01 by "
            "act/365, from 2023-05-01",
            NULL);
    t_reads("5% interest on 9 EUR, compounded every 1 year after 2023-12-31 by "
            "act/365, from 2023-05-01",
            NULL);
    t_reads("5% interest on 9 EUR, compounded on 2024-06-30 2024-01-31 by "
            "act/365, from 2023-05-01",
            "5% interest on 9 EUR, compounded on 2024-01-31 2024-06-30 by "
            "act/365, from 2023-05-01");
    t_reads("rate key interest on 9 EUR, simple by act/365, rate read every 3 "
            "months, from 2023-05-01",
            NULL);
    t_reads("5 EUR/day, from 2024-01-01, rounded half-even to 0.01 each change",
            NULL);
    t_reads("5 EUR/day, from 2024-01-01, rounded floor to 0.05 every 1 day",
            NULL);
    t_reads("5 EUR/day, from 2024-01-01, rounded ceiling to 100 on 2024-02-01 "
            "2024-03-01",
            NULL);
    t_reads("?% interest on 9 EUR, simple by act/365, from 2024-01-01", NULL);
}

T_TESTS(penalty, read_interest, T(methods_are_refused), T(methods_are_read));
