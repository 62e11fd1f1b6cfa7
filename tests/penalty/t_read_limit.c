/* Caps, floors, principal and payments, read and refused. */
#include "penalty/schedule.h"

static const t_refusal limits_are_refused_rows[] = {
    {"5 EUR/day, at 100 EUR", 15, "`at most` or `at least`?"},
    {"5 EUR/day, at", 14, "`at most` or `at least`?"},
    {"5 EUR/day, at most", 19, "an amount is missing here, as in `100 EUR`"},
    {"5 EUR/day, at mots 100 EUR", 15, "`at most` or `at least`?"},
    {"5 EUR/day, at most 3 months", 12,
     "a limit on time is `for`, as in `for 3 months`"},
    {"5 EUR/day, at most 100 EUR/", 28,
     "per what? write a unit, as in `/day`, or `/claimant`"},
    {"5 EUR/day, at most 100 EUR/full day", 28,
     "a limit on a unit is on the whole of it: leave out `full`"},
    {"5 EUR/site/day, 2 sites, at most 100 EUR/site/day", 42,
     "a limit on a unit is reckoned before items: write `/day`"},
    {"5 EUR/day, at most 100 EUR in", 30,
     "`all` is missing: write `at most 9000000 EUR in all`"},
    {"5 EUR/day, at most 100 EUR in total", 31,
     "`all` belongs here, not `total`: write `at most 9000000 EUR in all`"},
    {"5 EUR/day, from 2022-01-01, at most 100 EUR until 2022-09-27 then", 66,
     "then what? `continue`, `restart` or `hold`"},
    {"5 EUR/day, from 2022-01-01, at most 100 EUR until 2022-09-27 then "
     "stop",
     67, "then what? `continue`, `restart` or `hold`"},
    {"5 EUR/day, from 2022-01-01, at most 100 EUR within 9 months", 60,
     "and afterwards? add `then continue`, `then restart` or `then hold`"},
    {"5 EUR/day, from 2022-01-01, at least 100 EUR within 9 months then "
     "hold",
     46, "a floor has no window; only `at most` has"},
    {"5 EUR/day, from 2022-01-01, at most 100 EUR within then hold", 52,
     "a number belongs here, not `then`"},
    {"5 EUR/day, at most lots", 20,
     "`lots` is no amount; an amount is `100 EUR`, `5% of principal`, "
     "`greater of A and B`"},
    {"5 EUR/day, at most greater 5 EUR and 6 EUR", 28,
     "`of` belongs here, not `5`: write `greater of 300 GBP and 5% of "
     "principal`"},
    {"5 EUR/day, at most greater of 5 EUR", 36,
     "`and` is missing: write `greater of 300 GBP and 5% of principal`"},
    {"5 EUR/day, at most 5% 100 EUR", 23,
     "`of` belongs here, not `100`: write `5% of principal`"},
    {"5% of principal/day, principal 5 EUR, principal 6 EUR", 39,
     "a second principal; `principal 5 EUR` stands at 22"},
    {"5% of principal/day, principal", 22,
     "a second charge; `5% of principal/day` stands at 1; a `;` begins a "
     "stream of its own"},
    {"5 EUR/day, from 2024-01-01, paid 5 EUR", 39,
     "`on` is missing: write `paid 200 EUR on 2023-05-02`"},
    {"5 EUR/day, from 2024-01-01, paid on 2024-02-01", 34,
     "`on` is no amount; an amount is `100 EUR`, `5% of principal`, "
     "`greater of A and B`"},
    {"5 EUR/day, from 2024-01-01, remitted all", 41,
     "`on` is missing: write `remitted 100000 USD on 2023-05-02`"},
    {"5 EUR/day, from 2024-01-01, paid 5 EUR on ?", 43,
     "an unknown date stands in `from`, `after`, `to`, `until` or `then`, "
     "not here"},
    {"1 EUR with 5% interest, simple by act/365, from 2024-01-01, payments "
     "interest first",
     70,
     "`to` belongs here, not `interest`: write `payments to interest "
     "first`"},
    {"1 EUR with 5% interest, simple by act/365, from 2024-01-01, payments "
     "to costs first",
     73, "to what first? `interest` or `principal`"},
    {"1 EUR with 5% interest, simple by act/365, from 2024-01-01, payments "
     "to interest",
     81, "`first` is missing: write `payments to interest first`"},
};

static void limits_are_refused(void)
{
    T_REFUSED(limits_are_refused_rows);
}

static void limits_are_read(void)
{
    t_reads("5 EUR/day, at least 1 EUR, at most 900 EUR/claimants, at most 50 "
            "EUR per day, at most 9 EUR in all, at most 800 EUR",
            "5 EUR/day, at most 50 EUR/day, at most 900 EUR/claimant, at most "
            "800 EUR, at most 9 EUR in all, at least 1 EUR");
    t_reads("5 EUR/site/day, 3 sites, from 2024-01-01, at most 50 EUR/site, at "
            "most 20 EUR until 2024-06-01 or next weekday then restart, at "
            "most 30 EUR within 9 months then hold",
            NULL);
    t_reads("5 EUR/day, from 2024-01-01, at most ? EUR until 2024-06-01 then "
            "continue",
            NULL);
    t_reads("5 EUR/day, principal 9 EUR, at most greater of 5 EUR and lesser "
            "of 5% of principal and principal",
            NULL);
    t_reads(
        "5 EUR/day, from 2024-01-01, paid all on 2024-03-01, remitted 5 EUR on "
        "2024-02-01, paid 7 EUR on 2024-02-01, paid 6 EUR on 2024-02-01",
        "5 EUR/day, from 2024-01-01, paid 6 EUR on 2024-02-01, paid 7 EUR on "
        "2024-02-01, remitted 5 EUR on 2024-02-01, paid all on 2024-03-01");
    t_reads("1 EUR with 5% interest, simple by act/365, from 2024-01-01, paid "
            "5 EUR on 2024-02-01, payments to principal first",
            NULL);
    t_reads("at most 9 EUR in all, paid 5 EUR on 2024-02-01; 5 EUR; 6 EUR",
            NULL);
}

T_TESTS(penalty, read_limit, T(limits_are_refused), T(limits_are_read));
