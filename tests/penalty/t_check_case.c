/* What only the whole schedule tells; the refusals that the manual lists. */
#include "penalty/schedule.h"

/* The table of the manual's chapter, row by row. */
static const t_refusal the_manuals_table_rows[] = {
    {"100000 RUB/wek, from 2020-01-01", 12,
     "nothing counts `wek`; did you mean `week`? (or add `1 wek`)"},
    {"x2 every 7 days, from 2022-11-24", 1,
     "nothing is charged; begin with an amount, as in `100000 RUB/day`"},
    {"100000 RUB/day, x2, from 2022-11-24", 19,
     "x2 how often? write `x2 every 7 days`"},
    {"100000 RUB/day, doubles every week", 17,
     "no clause begins with `doubles`; did you mean `x2 every 1 week`?"},
    {"100000 RUB/day, x0 every 7 days", 18, "a factor is above 0"},
    {"10 EUR/day, x2 every 7 days, +10 every 1 day", 30,
     "a stream escalates in one way; `x2 every 7 days` stands at 13"},
    {"100 EUR/day, x2 every 1 month, for 90 days", 14,
     "months need a start: add `from DATE` or `after DATE`"},
    {"100000 RUB/day, from 10/11/2024", 22,
     "10 November or 11 October? write 2024-11-10 or 2024-10-11"},
    {"100000 RUB/day, from 2024-02-30", 22, "February 2024 has 29 days"},
    {"100000 RUB/day, from today", 22,
     "a schedule cannot hang on today; write the date"},
    {"5 EUR/day, from 2024-01-01, after 2024-01-02", 29,
     "a second start; `from 2024-01-01` stands at 12"},
    {"5 EUR/day, from 2024-05-01, to 2024-04-30", 29,
     "the last day is before the first, 2024-05-01"},
    {"5 EUR/day, stay 2023-03-01..2023-05-31, from 2023-01-01", 39,
     "does the clock run meanwhile? add `clock runs` or `clock stops`"},
    {"5 EUR/day, at most 100 EUR until 2022-09-27, from 2022-01-01", 44,
     "and afterwards? add `then continue`, `then restart` or `then hold`"},
    {"5 EUR/day, from 2024-01-01, at most 100 USD", 41,
     "one case, one currency: this stream is in EUR"},
    {"5% interest on 1000 EUR, from 2024-01-01", 1,
     "how is interest reckoned? add `simple by act/365` or `compounded "
     "every 1 year by act/365`"},
    {"rate cbr-key interest on 9 RUB, simple by act/act, from 2024-01-01", 1,
     "does the rate move? add `rate read once` or `rate read every 1 "
     "day`"},
    {"1,5% of 900 EUR/day, from 2024-01-01", 1,
     "`1,5`: the decimal point is `.`; a group has three digits"},
    {"4000 USD/business day, from 1993-05-14", 10,
     "business days need their holidays: `holidays 1993-05-31`, "
     "`holidays none`; or write `weekday`"},
    {"100000 RUB/day, from ?, ? claimants", 25,
     "one unknown at a time; the other `?` stands at 22"},
};

static void the_manuals_table(void)
{
    T_REFUSED(the_manuals_table_rows);
}

static const t_refusal clauses_without_effect_rows[] = {
    {"x2 every 7 days, from 2022-11-24", 1,
     "nothing is charged; begin with an amount, as in `100000 RUB/day`"},
    {"from 2022-01-01; x2 every 7 days", 1,
     "nothing is charged; begin with an amount, as in `100000 RUB/day`"},
    {"x2 every 7 days; a: 5 EUR; b: 6 EUR", 1,
     "`x2 every 7 days` changes nothing in any stream"},
    {"17 sites; 5 EUR/day; 6 EUR/day", 1,
     "`17 sites` changes nothing in any stream"},
    {"simple by act/365; 5 EUR/day; 6 EUR/day", 1,
     "`simple by act/365` changes nothing in any stream"},
    {"rate read once; 5 EUR/day; 6 EUR/day", 1,
     "`rate read once` changes nothing in any stream"},
    {"to 2024-01-01; 5 EUR; 6 EUR", 1,
     "`to 2024-01-01` changes nothing in any stream"},
    {"stay 2024-01-01..2024-02-01 clock runs; 5 EUR; 6 EUR", 1,
     "`stay 2024-01-01..2024-02-01 clock runs` changes nothing in any "
     "stream"},
    {"at most 5 EUR/week; 5 EUR/day; 6 EUR/day", 1,
     "`at most 5 EUR/week` changes nothing in any stream"},
    {"holidays none; 5 EUR/day; 6 EUR/day", 1,
     "`holidays none` changes nothing in any stream"},
    {"holidays none, from 2024-01-01; 5 EUR/weekday; 6 EUR/week", 1,
     "`holidays none` changes nothing in any stream"},
    {"rounded up to 1 at the end; 5 EUR/day, rounded up to 1 at the end", 1,
     "`rounded up to 1 at the end` changes nothing in any stream"},
    {"then 5 EUR/week from 2024-01-01; 5 EUR/day, from 2023-01-01; 6 "
     "EUR/month, from 2023-01-01",
     1, "`then 5 EUR/week from 2024-01-01` changes nothing in any stream"},
    {"principal 5 EUR; 6 EUR; 7 EUR", 1,
     "nothing is a part of `principal`; write `5% of principal` where it "
     "counts"},
    {"5 EUR/day, principal 6 EUR", 12,
     "nothing is a part of `principal`; write `5% of principal` where it "
     "counts"},
    {"5 EUR/day, at most 9 EUR in all, at most 8 EUR in all", 34,
     "a second cap on the case; `at most 9 EUR in all` stands at 12"},
    {"a: 5 EUR/day, at most 9 EUR in all; b: 5 EUR/day, at most 8 EUR in "
     "all",
     51, "a second cap on the case; `at most 9 EUR in all` stands at 15"},
    {"5 EUR/day, at most 8 EUR in all, at least 9 EUR in all", 12,
     "the cap is below the floor, `at least 9 EUR in all`"},
    {"a: 5 EUR; b: 6 EUR, principal 5 EUR, at most principal in all", 38,
     "what is `principal` for all streams? say it in a piece without a "
     "charge"},
    {"paid 5% of principal on 2024-01-01; a: 5 EUR; b: 6 EUR", 1,
     "what is `principal` for all streams? say it in a piece without a "
     "charge"},
};

static void clauses_without_effect(void)
{
    T_REFUSED(clauses_without_effect_rows);
}

T_TESTS(penalty, check_case, T(the_manuals_table), T(clauses_without_effect));
