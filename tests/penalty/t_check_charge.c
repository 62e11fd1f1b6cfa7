/* Checks of charges, escalations, changes and counts. */
#include "penalty/schedule.h"

static const t_refusal contradictions_are_refused_rows[] = {
    {"400000 EUR/site/full half-year, after 2014-12-02", 12,
     "nothing counts `site`; add their number, as in `1 site`"},
    {"100 EUR/site/day, 3 sites from 2024-02-01, from 2024-01-01", 9,
     "how many `site` before the first dated number? add `1 site`"},
    {"100 EUR/moth, from 2024-01-01", 9,
     "nothing counts `moth`; did you mean `month`? (or add `1 moth`)"},
    {"100 EUR/daily, from 2024-01-01", 9,
     "nothing counts `daily`; did you mean `day`? (or add `1 daily`)"},
    {"100 EUR/workday, from 2024-01-01", 9,
     "nothing counts `workday`; did you mean `weekday`? (or add `1 "
     "workday`)"},
    {"100 EUR/claim/day, 3 claimants", 9,
     "nothing counts `claim`; add their number, as in `1 claim`"},
    {"100 EUR/line, 3 lines, 4 lines", 24,
     "a second number of the same; `3 lines` stands at 15"},
    {"100 EUR/line, 3 lines from 2024-01-01, 5 lines, from 2023-01-01", 15,
     "events happen `on` a day: write `on` for `from`"},
    {"100 EUR/line, 3 lines on 2024-01-01", 15,
     "events `on` a day need a start to be dated from: add `from DATE` or "
     "`after DATE`"},
    {"100 EUR/line, 3 lines on 2024-01-01, 4 lines on 2024-01-01, from "
     "2023-01-01",
     38,
     "a second number of the same; `3 lines on 2024-01-01` stands at 15"},
    {"100 EUR/day, 3 sites", 14,
     "nothing is charged by the `site`; charge it, as in `100 "
     "EUR/site/day`, or leave the number out"},
    {"100 EUR/day, 17 plaintiffs", 14,
     "the language calls them claimants: write `17 claimants`"},
    {"100 EUR/day, 17 claimants, 18 claimants", 28,
     "a second number of the same; `17 claimants` stands at 14"},
    {"100 EUR/day, 17 claimants from 2024-02-01, 18 claimants from "
     "2024-02-01, from 2024-01-01",
     44,
     "a second number of the same; `17 claimants from 2024-02-01` stands "
     "at 14"},
    {"100 EUR/day, 3 claimants on 2024-01-01, from 2023-01-01", 14,
     "only events that are charged without time happen `on` a day; write "
     "`from`"},
    {"100 EUR/day, 2.5 claimants", 14, "claimants are whole"},
    {"100 EUR/day, 0 claimants", 14, "with 0 `claimant` nothing is ever owed"},
    {"100 EUR/site/day, 0 sites", 19, "with 0 `site` nothing is ever owed"},
    {"100 EUR, x2 every 7 days, from 2024-01-01", 10,
     "a sum has no rate to escalate; for a sum that grows write `total x2 "
     "every 1 week`"},
    {"100 EUR, +5 every 7 days, from 2024-01-01", 10,
     "a sum has no rate to escalate; for a sum that grows write `total x2 "
     "every 1 week`"},
    {"100 EUR/day, x1 every 7 days", 14, "`x1 every 7 days` changes nothing"},
    {"100 EUR/day, +0 every 7 days", 14, "`+0 every 7 days` changes nothing"},
    {"100 EUR, total x1 every 7 days, from 2024-01-01", 10,
     "`total x1 every 7 days` changes nothing"},
    {"5% interest on 9 EUR, simple by act/365, x2 every 1 week, from "
     "2024-01-01",
     42,
     "interest grows by its rate: write `compounded every 1 year by "
     "act/365`, or `then 6.5% from DATE`"},
    {"100 EUR/violation, 5 violations, x2 every 7 days, from 2024-01-01", 45,
     "the charge is by the `violation`, without time: write `every 1 "
     "violation`"},
    {"100 EUR/violation, 5 violations, x2 every 1 line", 45,
     "the charge is by the `violation`, not by the `line`"},
    {"100 EUR/day, x2 every 3 violations", 25,
     "time is not counted in `violation`; write days, weeks, months or "
     "years"},
    {"100 EUR/day, x2 every 7 dayz", 25,
     "nothing counts `dayz`; did you mean `days`?"},
    {"100 EUR/day, x2 every 7 days, then 50 EUR/day from 2024-02-01, from "
     "2024-01-01",
     31, "does the clock of `x2 every 7 days` go on? say it by two streams"},
    {"100 EUR/day, then 50 EUR/week from 2024-02-01, from 2024-01-01", 14,
     "the new charge has the unit of the first, `100 EUR/day`; two streams "
     "can have two"},
    {"100 EUR/day, then 50 EUR from 2024-02-01, from 2024-01-01", 14,
     "the new charge has the unit of the first, `100 EUR/day`; two streams "
     "can have two"},
    {"100 EUR/month, then 50 EUR/full month from 2024-02-01, from "
     "2024-01-01",
     16,
     "the new charge has the unit of the first, `100 EUR/month`; two "
     "streams can have two"},
    {"100 EUR/site/day, 3 sites, then 50 EUR/day from 2024-02-01, from "
     "2024-01-01",
     28,
     "the new charge has the unit of the first, `100 EUR/site/day`; two "
     "streams can have two"},
    {"100 EUR/day, then 5% from 2024-02-01, from 2024-01-01", 14,
     "a percentage a year follows interest; after an amount write `then "
     "500000 EUR/day from DATE`"},
    {"5% interest on 9 EUR, simple by act/365, then 50 EUR/day from "
     "2024-02-01, from 2024-01-01",
     42, "after interest only a rate follows: write `then 6.5% from DATE`"},
    {"100 EUR/day, then 50 EUR/day from 2024-02-01, then 60 EUR/day from "
     "2024-02-01, from 2024-01-01",
     47,
     "a second change on that day; `then 50 EUR/day from 2024-02-01` "
     "stands at 14"},
    {"100 EUR/day, then 50 EUR/day from 2024-02-02, then 60 EUR/day after "
     "2024-02-01, from 2024-01-01",
     47,
     "a second change on that day; `then 50 EUR/day from 2024-02-02` "
     "stands at 14"},
};

static void contradictions_are_refused(void)
{
    T_REFUSED(contradictions_are_refused_rows);
}

static void contradictions_are_read(void)
{
    t_reads("100 EUR/wek, 1 wek", NULL);
    t_reads("100 EUR/site/day, 3 sites, 4 sites from 2024-02-01, 0 sites from "
            "2024-03-01, from 2024-01-01",
            NULL);
    t_reads("100 EUR, total x1.1 every 1 month, from 2024-01-01", NULL);
    t_reads("100 EUR/line, total x2 every 1 month, 3 lines, from 2024-01-01",
            NULL);
    t_reads("100 EUR/claimant, 3 claimants", NULL);
    t_reads("100 EUR/day, 0 claimants from 2024-02-01, from 2024-01-01", NULL);
}

T_TESTS(penalty, check_charge, T(contradictions_are_refused),
        T(contradictions_are_read));
