/* Canonical text: the manual's cases, and what is forgiven on the way. */
#include <stdio.h>
#include <stdlib.h>

#include "penalty/gen.h"
#include "penalty/schedule.h"

/* Section 6 of the manual's chapter. */
static const char *const cases[] = {
    "100000 RUB/day, x2 every 7 days, for 189 days",
    "100000 RUB/day, x2 every 7 days, from 2022-11-24, until 2023-10-18",
    "100000 RUB/day, x2 every 7 days, 2 claimants, from 2022-12-01, until "
    "2023-10-18",
    "100000 RUB/day, x2 every 7 days, from 2022-11-24",
    "100000 RUB/day, x2 every 7 days, from 2022-11-24, for 546 days",
    "100000 RUB/day, from ?",
    "50000 USD/day, x2 every 1 day, from 2023-02-07, to 2023-02-09",
    "100 USD/day, x2 every 1 day, from 1988-08-02, stay "
    "1988-08-09..1988-09-01 clock stops, at most 1000000 USD/day",
    "city: 819200 USD; council: 500 USD/member/day, 4 members, for 7 days",
    "10000 USD/day, after 2022-04-25, stay 2022-05-07..2022-05-19 clock runs "
    "then owed",
    "parking: 250 USD/day, for 407 days; fence: 125 USD/day, for 379 days; "
    "driveway: 75 USD/day, for 215 days",
    "1500000 EUR/day, from 2005-12-16, to 2006-06-20, at most 2000000 "
    "EUR/day",
    "100000 EUR/day, after 2022-12-19, to 2023-02-09",
    "1000000 EUR/day, then 500000 EUR/day from 2023-04-21, from 2021-11-03, "
    "to 2023-06-04",
    "after 2014-12-02; hazardous: 400000 EUR/site/full half-year, 14 sites; "
    "other: 200000 EUR/site/full half-year, 186 sites",
    "624150 EUR/point, 20.8 points",
    "1000000 NOK/day, from 2023-08-14, to 2023-11-03, for 3 months",
    "4000 USD/business day, from 1993-05-14, to 1993-07-09, holidays "
    "1993-05-31 1993-07-05; 10000 USD/day, from 1993-07-10",
    "8% interest on 7533269948 USD, simple by years + days/365, after "
    "2012-05-03, to 2023-09-15, rounded half-up to 1 at the end",
    "5.12% interest on 35 EUR, simple by act/365, after 2010-09-15, to "
    "2011-03-17, rounded half-up to 0.01 every 1 year after 2010-12-31",
    "7% interest on 10000 PLN, then 6.5% from 2020-03-18, then 6% from "
    "2020-04-09, then 5.6% from 2020-05-29, simple by act/365, after "
    "2015-12-31, to 2021-01-10, rounded half-up to 0.01 at the end",
    "principal 8013.76 BRL, rounded half-up to 0.01 at the end; penalty: "
    "0.33% of principal/day, for 1 day, at most 20% of principal; selic: 1% "
    "of principal/month, for 1 month",
    "3% of principal/day, principal 50000 RUB, after 2023-03-01, at most "
    "principal",
    "rate cbr-key interest on 1000000 RUB, simple by act/act, rate read every "
    "1 day, after 2022-01-10, to 2023-01-31, stay 2022-04-01..2022-10-01 "
    "clock runs",
    "rate rbi-bank x3 interest on 1000000 INR, compounded every 1 month by "
    "act/365, rate read every 1 month, after 2020-01-15, after 45 days",
    "principal 11000 GBP, after 2014-01-31; late: 100 GBP; daily: 10 "
    "GBP/day, after 3 months, for 90 days; 6 months: greater of 300 GBP and "
    "5% of principal, after 6 months; 12 months: greater of 300 GBP and 5% "
    "of principal, after 12 months",
};

static void the_manuals_cases_are_canonical(void)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        t_reads(cases[i], NULL);
}

/* Those whose magnitudes stand as published. */
static void magnitudes_become_digits(void)
{
    t_reads("100000 RUB/day, x2 every 7 days, from 2021-12-27, at most 1 "
            "billion RUB until 2022-09-27 then continue",
            "100000 RUB/day, x2 every 7 days, from 2021-12-27, at most "
            "1000000000 RUB until 2022-09-27 then continue");
    t_reads("20 decillion USD, total x2 every 1 week, from 2024-10-29",
            "2e34 USD, total x2 every 1 week, from 2024-10-29");
    t_reads("100000 RUB/day, x2 every 7 days, after ?, after 5 days, at most "
            "1 billion RUB within 9 months then continue",
            "100000 RUB/day, x2 every 7 days, after ?, after 5 days, at most "
            "1000000000 RUB within 9 months then continue");
    t_reads("200000 NGN/line, 5.2 million lines",
            "200000 NGN/line, 5200000 lines");
    t_reads("5.42% interest on 16.099 billion USD, compounded every 1 year "
            "by act/365, after 2023-09-15",
            "5.42% interest on 16099000000 USD, compounded every 1 year by "
            "act/365, after 2023-09-15");
}

/* Every random schedule reads, and its canonical text reads back to itself:
 * whatever order its clauses were in. */
static void random_schedules_read_back(void)
{
    static t_gen g;
    static t_gen_met met;
    for (uint64_t i = t_effort(3000); i-- > 0;) {
        t_gen_schedule(&g, T_GEN_ALL);
        t_gen_note(&met, &g);
        t_reads_back(g.text);
    }
    for (int k = 0; k < T_GEN_KINDS; k++) {
        if (met.met[k][k] == 0)
            printf("never: %s\n", t_gen_name((t_gen_kind)k));
        CU_ASSERT(met.met[k][k] > 0);
    }
    if (getenv("DCL_TEST_TABLE") != NULL) t_gen_print(&met);
}

static void ties_have_an_order(void)
{
    t_reads("1 EUR/day, from 2024-01-01, at most 5 EUR within 9 months then "
            "hold, at most 6 EUR until 2024-03-01 then hold",
            "1 EUR/day, from 2024-01-01, at most 6 EUR until 2024-03-01 then "
            "hold, at most 5 EUR within 9 months then hold");
    t_reads("1 EUR/day, from 2024-01-01, paid all on 2024-02-01, remitted 1 "
            "EUR on 2024-02-01, paid 9 EUR on 2024-02-01",
            "1 EUR/day, from 2024-01-01, paid 9 EUR on 2024-02-01, remitted 1 "
            "EUR on 2024-02-01, paid all on 2024-02-01");
}

/* Principle 3: order-free.  The clauses of a canonical text, shuffled, have
 * that canonical text again. */
static void no_order_matters(void)
{
    static t_gen g;
    for (uint64_t i = t_effort(1500); i-- > 0;) {
        t_text want = {0}, got = {0};
        char *clause[64], *at, mixed[sizeof g.text];
        size_t n = 0, len = 0;
        t_gen_schedule(&g, T_GEN_ALL & ~T_GEN_BIT(STREAMS));
        (void)t_canonical(&want, g.text);
        memcpy(g.text, t_cstr(&want), want.n + 1);
        for (at = g.text; n < 64; at += 2) {
            clause[n++] = at;
            at = strstr(at, ", ");
            if (at == NULL) break;
            *at = '\0';
        }
        while (n > 0) {
            size_t k = t_below(n);
            len += (size_t)snprintf(mixed + len, sizeof mixed - len, "%s%s",
                                    len > 0 ? ", " : "", clause[k]);
            clause[k] = clause[--n];
        }
        T_STR(t_canonical(&got, mixed), t_cstr(&want));
        t_free(&want);
        t_free(&got);
    }
}

T_TESTS(penalty, write, T(no_order_matters), T(ties_have_an_order),
        T(random_schedules_read_back), T(the_manuals_cases_are_canonical),
        T(magnitudes_become_digits));
