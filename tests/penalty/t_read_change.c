/* Escalations and changes by date, read and refused. */
#include "penalty/schedule.h"

static const t_refusal changes_are_refused_rows[] = {
    {"100 EUR/day, x2", 16, "x2 how often? write `x2 every 7 days`"},
    {"100 EUR/day, x2 each 7 days", 16,
     "x2 how often? write `x2 every 7 days`"},
    {"100 EUR/day, x2 every", 22, "of what? write a unit, as in `7 days`"},
    {"100 EUR/day, x2 every 7", 24, "of what? write a unit, as in `7 days`"},
    {"100 EUR/day, x2 every week and a half", 28,
     "`and` after `x2 every week` is not understood"},
    {"100 EUR/day, x0", 15, "a factor is above 0"},
    {"100 EUR/day, x-1 every 7 days", 15, "a factor is above 0"},
    {"100 EUR/day, x2/0 every 7 days", 15, "nothing can be divided by 0"},
    {"100 EUR/day, x every 7 days", 14,
     "by which factor? write `x2 every 7 days`"},
    {"100 EUR/day, x2 every 0 days", 23, "a span is above 0"},
    {"100 EUR/day, x2 every -7 days", 23, "a number here has no sign"},
    {"100 EUR/day, x2 every 7 days, x3 every 7 days", 31,
     "a stream escalates in one way; `x2 every 7 days` stands at 14"},
    {"100 EUR/day, total x2 every 7 days, x3 every 7 days", 37,
     "a stream escalates in one way; `total x2 every 7 days` stands at 14"},
    {"100 EUR/day, total", 19,
     "a factor belongs here: `total x2 every 1 week`"},
    {"100 EUR/day, total 2 every 7 days", 20,
     "a factor belongs here: `total x2 every 1 week`"},
    {"100 EUR/day, total x2", 22,
     "total x2 how often? write `total x2 every 7 days`"},
    {"100 EUR/day, +", 15, "a number is missing here"},
    {"100 EUR/day, +25000", 20,
     "+25000 how often? write `+25000 every 7 days`"},
    {"100 EUR/day, +5% every 1 day", 16,
     "a step is an amount, as in `+25000 every 1 day`; growth by a part is "
     "a factor, as in `x1.05`"},
    {"100 EUR/day, +-5 every 1 day", 15, "a number here has no sign"},
    {"100 EUR/day, +5 USD every 1 day", 17,
     "one case, one currency: this stream is in EUR"},
    {"100 EUR/day, then", 18,
     "then what? write `then 500000 EUR/day from 2023-04-21`"},
    {"100 EUR/day, then 50 EUR/day", 29,
     "from when on? add `from DATE`, `after DATE` or `after 3 months`"},
    {"100 EUR/day, then 50 EUR/day since 2024-01-01", 29,
     "from when on? add `from DATE`, `after DATE` or `after 3 months`"},
    {"100 EUR/day, then 50 EUR/day from", 34,
     "which day? write 2024-10-29 or 29 Oct 2024"},
    {"100 EUR/day, then 50 EUR/day after", 35,
     "which day? write 2024-10-29 or 29 Oct 2024"},
    {"100 EUR/day, then 18 claimants from 2024-01-01", 14,
     "`then` is followed by an amount, as in `then 500000 EUR/day from "
     "2023-04-21`; a new number of claimants is `18 claimants from "
     "2023-03-01`"},
    {"100 EUR/day, then 5% interest on 9 EUR from 2024-01-01", 22,
     "only the rate is said again: `then 6.5% from 2020-03-18`"},
    {"5% interest on 9 EUR, then 5% interest from 2024-01-01", 31,
     "only the rate is said again: `then 6.5% from 2020-03-18`"},
    {"100 EUR/day, then from 2024-01-01", 19,
     "`from` is no amount; an amount is `100 EUR`, `5% of principal`, "
     "`greater of A and B`"},
};

static void changes_are_refused(void)
{
    T_REFUSED(changes_are_refused_rows);
}

static void changes_are_read(void)
{
    t_reads("100 EUR/day, \xC3\x97"
            "2 every 7 days",
            "100 EUR/day, x2 every 7 days");
    t_reads("100 EUR/day, x 2 every 7 days", "100 EUR/day, x2 every 7 days");
    t_reads("100 EUR/day, X2 every week", "100 EUR/day, x2 every 1 week");
    t_reads("100 EUR/day, x3/2 every 7 days", "100 EUR/day, x1.5 every 7 days");
    t_reads("100 EUR/day, x6/4 every 7 days", "100 EUR/day, x1.5 every 7 days");
    t_reads("100 EUR/day, x4/3 every 7 days", "100 EUR/day, x4/3 every 7 days");
    t_reads("100 EUR/day, x1/2 every 7 days", "100 EUR/day, x0.5 every 7 days");
    t_reads("100 EUR/day, +50 EUR every day", "100 EUR/day, +50 every 1 day");
    t_reads("100 EUR/day, +? every 1 day", NULL);
    t_reads("100 EUR/day, x? every 7 days", NULL);
    t_reads("100 EUR/day, x2 every ? days", NULL);
    t_reads("100 EUR/day, then 5 EUR/day after 2024-03-01, then 6 EUR/day from "
            "2024-02-01, from 2024-01-01",
            "100 EUR/day, then 6 EUR/day from 2024-02-01, then 5 EUR/day after "
            "2024-03-01, from 2024-01-01");
    t_reads("100 EUR/day, then 6 EUR/day from ?, from 2024-01-01", NULL);
    t_reads("100 EUR/day, then 6 EUR/day after 10 days, for 30 days", NULL);
    t_reads("100 EUR, then 6 EUR from 2024-02-01, from 2024-01-01", NULL);
    t_reads("5% interest on 9 EUR, then rate key + 1% from 2024-02-01, simple "
            "by act/365, rate read once, from 2024-01-01",
            NULL);
    t_reads("5% of principal/day, then 6% of principal/day from 2024-02-01, "
            "principal 5 EUR, from 2024-01-01",
            NULL);
    t_reads("100 EUR/violation, x2 every 1 violation, 5 violations", NULL);
}

T_TESTS(penalty, read_change, T(changes_are_refused), T(changes_are_read));
