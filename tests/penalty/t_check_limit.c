/* Checks of caps, principal, payments and interest. */
#include "penalty/schedule.h"

static const t_refusal contradictions_are_refused_rows[] = {
    {"5 EUR, at most 3 EUR/day", 8,
     "nothing is charged by a unit of time here"},
    {"5 EUR/week, at most 3 EUR/day, from 2024-01-01", 13,
     "the charge is by the week: a limit on a unit is by the week too"},
    {"5 EUR/day, at most 3 EUR/site", 12, "nothing is charged by the `site`"},
    {"5 EUR, at most 3 EUR until 2024-01-01 then hold, from 2023-01-01", 8,
     "a sum that does not grow needs no window: write `at most` alone"},
    {"5% interest on 9 EUR, simple by act/365, at most 3 EUR until "
     "2024-01-01 then hold, from 2023-01-01",
     42, "interest has no clock to stop or restart: write `then continue`"},
    {"5 EUR/day, at least 0 EUR", 12, "a floor of 0 changes nothing"},
    {"5 EUR/day, at most 5 EUR, at most 6 EUR", 27,
     "a second cap of its kind; `at most 5 EUR` stands at 12"},
    {"5 EUR/day, at most 5 EUR/day, at most 6 EUR/day", 31,
     "a second cap of its kind; `at most 5 EUR/day` stands at 12"},
    {"5 EUR/day, at most 5 EUR/claimant, at most 6 EUR/claimants", 36,
     "a second cap of its kind; `at most 5 EUR/claimant` stands at 12"},
    {"5 EUR/day, at least 5 EUR, at least 6 EUR", 28,
     "a second floor of its kind; `at least 5 EUR` stands at 12"},
    {"5 EUR/day, at most 5 EUR until 2024-01-01 then hold, at most 6 EUR "
     "until 2024-01-01 then restart, from 2023-01-01",
     54,
     "a second cap of its kind; `at most 5 EUR until 2024-01-01 then hold` "
     "stands at 12"},
    {"5 EUR/day, at most 5 EUR within 9 months then hold, at most 6 EUR "
     "within 9 months then restart, from 2023-01-01",
     53,
     "a second cap of its kind; `at most 5 EUR within 9 months then hold` "
     "stands at 12"},
    {"5 EUR/day, at most 5 EUR, at least 6 EUR", 12,
     "the cap is below the floor, `at least 6 EUR`"},
    {"5 EUR/day, at most 5 EUR/day, at least 6 EUR/day", 12,
     "the cap is below the floor, `at least 6 EUR/day`"},
    {"5 EUR/day, at most 5 EUR/claimant, at least 6 EUR/claimant, at least "
     "3 EUR",
     12, "the cap is below the floor, `at least 6 EUR/claimant`"},
    {"5% of principal/day", 1,
     "what is `principal`? add `principal 11000 GBP`"},
    {"5 EUR/day, at most principal", 12,
     "what is `principal`? add `principal 11000 GBP`"},
    {"5 EUR/day, then 5% of principal/day from 2024-01-01, from 2023-01-01", 12,
     "what is `principal`? add `principal 11000 GBP`"},
    {"5 EUR/day, paid 5% of principal on 2024-01-01, from 2023-01-01", 12,
     "what is `principal`? add `principal 11000 GBP`"},
    {"5% of principal/day, principal 5% of principal", 22,
     "`principal` cannot be a part of itself"},
    {"5% interest on 9 EUR, from 2024-01-01", 1,
     "how is interest reckoned? add `simple by act/365` or `compounded "
     "every 1 year by act/365`"},
    {"5 EUR/day, simple by act/365", 12, "no interest is charged here"},
    {"5 EUR/day, rate read once", 12,
     "no interest is charged here, so no rate is read"},
    {"5 EUR/day, payments to interest first", 12,
     "no interest is charged here, so there is nothing to pay first"},
    {"rate key interest on 9 EUR, simple by act/365, from 2024-01-01", 1,
     "does the rate move? add `rate read once` or `rate read every 1 day`"},
    {"5% interest on 9 EUR, simple by act/365, rate read once, from "
     "2024-01-01",
     42, "the rate is said as a number; nothing is read from a table"},
    {"5% interest on 9 EUR, simple by act/365, paid 5 EUR on 2024-02-01, "
     "from 2024-01-01",
     42,
     "what does it pay first? add `payments to interest first` or "
     "`payments to principal first`"},
    {"5% interest on 9 EUR, simple by act/365, payments to interest first, "
     "from 2024-01-01",
     42, "nothing is paid here"},
    {"5 EUR/day, at most 5 EUR within 9 months then hold, at most 6 EUR "
     "within 3 quarters then restart, from 2023-01-01",
     53,
     "a second cap of its kind; `at most 5 EUR within 9 months then hold` "
     "stands at 12"},
};

static void contradictions_are_refused(void)
{
    T_REFUSED(contradictions_are_refused_rows);
}

static void contradictions_are_read(void)
{
    t_reads("5 EUR/day, at most 5 EUR, at least 5 EUR", NULL);
    t_reads("5 EUR/day, from 2024-01-01, at most 5 EUR until 2024-02-01 then "
            "hold, at most 6 EUR until 2024-03-01 then restart",
            NULL);
    t_reads("5 EUR/day, at most 5 EUR/claimant, at most 5 EUR, at least 1 "
            "EUR/claimant",
            NULL);
    t_reads("5% interest on 9 EUR, simple by act/365, from 2024-01-01, at most "
            "3 EUR until 2024-06-01 then continue",
            NULL);
    t_reads("5% of principal/day, principal 5% of 900 EUR, at most principal "
            "in all",
            NULL);
    t_reads(
        "simple by act/365, from 2024-01-01; 5% interest on 9 EUR; 6 EUR/day",
        NULL);
    t_reads("simple by act/365, from 2024-01-01, payments to interest first; "
            "5% interest on 9 EUR, paid 3 EUR on 2024-02-01; 6 EUR/day",
            NULL);
}

T_TESTS(penalty, check_limit, T(contradictions_are_refused),
        T(contradictions_are_read));
