/* Stays, limits, payments and rounding, in words. */
#include "penalty/schedule.h"

#define DAILY                                                                  \
    "5 EUR for each day; the daily rate does not change; the first day "       \
    "(2023-01-01) counts; no last day; "

static void stays(void)
{
    t_says("5 EUR/day, from 2023-01-01, stay 2023-03-01..2023-05-31 clock "
           "stops",
           DAILY "stayed from 2023-03-01 to 2023-05-31, both days included: "
                 "these days earn nothing, and the clock stands still");
    t_says("5 EUR/day, from 2023-01-01, stay 2023-03-01.. clock runs",
           DAILY "stayed from 2023-03-01 on without end: these days earn "
                 "nothing, and the clock runs on");
    t_says("5 EUR/day, from 2023-01-01, stay 2023-03-01..2023-05-31 clock "
           "runs then owed",
           DAILY "stayed from 2023-03-01 to 2023-05-31, both days included: "
                 "what these days withhold falls due at once on the day "
                 "after, and the clock runs on");
}

static void caps(void)
{
    t_says("5 EUR/day, from 2023-01-01, at most 9 EUR/day, at most 8 "
           "EUR/claimant, at most 7 EUR, at least 1 EUR",
           DAILY "at most 9 EUR for each day, before items and claimants are "
                 "counted; at most 8 EUR for each claimant; at most 7 EUR "
                 "altogether; at least 1 EUR altogether, once anything is "
                 "owed");
    t_says("5 EUR/day, from 2023-01-01, at most 9 EUR until 2023-09-27 then "
           "continue",
           DAILY "at most 9 EUR until 2023-09-27, that day not counted; what "
                 "the cap cuts off is never owed; after that the rule goes on "
                 "as if the clock had run all along");
    t_says("5 EUR/day, from 2023-01-01, at most 9 EUR within 9 months then "
           "restart",
           DAILY "at most 9 EUR in the first 9 months from the written date; "
                 "what the cap cuts off is never owed; after that the rule "
                 "begins again at its base");
    t_says("5 EUR/day, from 2023-01-01, at most 9 EUR within 9 months then "
           "hold",
           DAILY "at most 9 EUR in the first 9 months from the written date; "
                 "what the cap cuts off is never owed; after that the rule "
                 "goes on where it stood when the cap was reached");
    t_says("at most 9 EUR in all, paid 3 EUR on 2023-05-05; a: 5 EUR; b: 6 "
           "EUR",
           "a: a sum of 5 EUR; owed whatever the date. b: a sum of 6 EUR; "
           "owed whatever the date. All streams together; at most 9 EUR in "
           "the whole case; 3 EUR paid at the end of 2023-05-05");
}

static void payments_and_rounding(void)
{
    t_says("5 EUR/day, from 2023-01-01, paid 3 EUR on 2023-05-05, remitted "
           "all on 2023-06-06, rounded half-up to 0.01 at the end",
           DAILY "3 EUR paid at the end of 2023-05-05; all that was owed "
                 "remitted at the end of 2023-06-06; rounded half-up to 0.01 "
                 "once, at the end");
    t_says("5 EUR/day, from 2023-01-01, rounded up to 1 each change",
           DAILY "rounded up to 1 at each change of rate or balance");
    t_says("5 EUR/day, from 2023-01-01, rounded up to 1 every 1 year after "
           "2022-12-31",
           DAILY "rounded up to 1 at each change of rate or balance and every "
                 "year after 2022-12-31");
    t_says("5 EUR/day, from 2023-01-01, rounded up to 1 on 2023-05-05",
           DAILY "rounded up to 1 at each change of rate or balance and on "
                 "the dates given");
    t_says("1 EUR with 5% interest, simple by act/365, from 2023-01-01, paid "
           "3 EUR on 2023-05-05, payments to principal first",
           "interest at 5% a year on 1 EUR, which is owed too; simple "
           "interest, which never earns interest; days are counted by "
           "act/365; the first day (2023-01-01) counts; no last day; 3 EUR "
           "paid at the end of 2023-05-05; payments go to the principal "
           "first");
}

T_TESTS(penalty, reading_limit, T(stays), T(caps), T(payments_and_rounding));
