/* The manual's cases: each figure was got day by day from the definitions. */
#include "comes.h"

#define GOOGLE "100000 RUB/day, x2 every 7 days"
#define TSARGRAD                                                               \
    GOOGLE ", from 2021-12-27, at most 1 billion RUB until 2022-09-27 then "
#define YONKERS                                                                \
    "100 USD/day, x2 every 1 day, from 1988-08-02, stay "                      \
    "1988-08-09..1988-09-01 clock stops, at most 1000000 USD/day"
#define TRUMP                                                                  \
    "10000 USD/day, after 2022-04-25, stay 2022-05-07..2022-05-19 clock runs " \
    "then owed"

static const t_comes manual[] = {
    {GOOGLE ", for 189 days", "", "93952408900000"},
    {TSARGRAD "continue", "2022-10-03", "439804652110400000"},
    {TSARGRAD "restart", "2022-10-03", "1000700000"},
    {TSARGRAD "hold", "2022-10-03", "2024000000"},
    {TSARGRAD "continue", "2022-03-08", "920900000"},
    {TSARGRAD "continue", "2022-03-09", "1000000000"},
    {GOOGLE ", from 2022-11-24, until 2023-10-18", "2023-10-17",
     "91479367430962500000"},
    {GOOGLE ", 2 claimants, from 2022-12-01, until 2023-10-18", "",
     "91479367430961800000"},
    {GOOGLE ", from 2022-11-24", "2024-10-29",
     "1647945780296698221945714166988100000"},
    {"50000 USD/day, x2 every 1 day, from 2023-02-07, to 2023-02-09",
     "2023-02-09", "350000"},
    {YONKERS, "1988-09-08", "1638300"},
    {YONKERS, "1988-09-09", "2638300"},
    {"city: 819200 USD; council: 500 USD/member/day, 4 members, for 7 days", "",
     "833200"},
    {TRUMP, "2022-05-06", "110000"},
    {TRUMP, "2022-05-19", "110000"},
    {TRUMP, "2022-05-20", "250000"},
    {"parking: 250 USD/day, for 407 days; fence: 125 USD/day, for 379 days; "
     "driveway: 75 USD/day, for 215 days",
     "", "165250"},
    {"1500000 EUR/day, from 2005-12-16, to 2006-06-20, at most 2000000 "
     "EUR/day",
     "2006-06-20", "280500000"},
    {"100000 EUR/day, after 2022-12-19, to 2023-02-09", "2023-02-09",
     "5200000"},
    {"1000000 EUR/day, then 500000 EUR/day from 2023-04-21, from 2021-11-03, "
     "to 2023-06-04",
     "2023-06-04", "556500000"},
    {"after 2014-12-02; hazardous: 400000 EUR/site/full half-year, 14 sites; "
     "other: 200000 EUR/site/full half-year, 186 sites",
     "2015-06-02", "42800000"},
    {"after 2014-12-02; hazardous: 400000 EUR/site/full half-year, 14 sites; "
     "other: 200000 EUR/site/full half-year, 186 sites",
     "2015-06-01", "0"},
    {"624150 EUR/point, 20.8 points", "", "12982320"},
    {"1000000 NOK/day, from 2023-08-14, to 2023-11-03, for 3 months",
     "2024-11-03", "82000000"},
    {"200000 NGN/line, 5.2 million lines", "", "1040000000000"},
    {"4000 USD/business day, from 1993-05-14, to 1993-07-09, holidays "
     "1993-05-31 1993-07-05; 10000 USD/day, from 1993-07-10",
     "1993-07-09", "156000"},
    {"8% interest on 7533269948 USD, simple by years + days/365, after "
     "2012-05-03, to 2023-09-15, rounded half-up to 1 at the end",
     "2023-09-15", "6852179788"},
    {"5.42% interest on 16.099 billion USD, compounded every 1 year by "
     "act/365, after 2023-09-15",
     "2023-09-16", "174513160/73"},
    {"5.12% interest on 35 EUR, simple by act/365, after 2010-09-15, to "
     "2011-03-17, rounded half-up to 0.01 every 1 year after 2010-12-31",
     "2010-12-31", "0.53"},
    {"5.12% interest on 35 EUR, simple by act/365, after 2010-09-15, to "
     "2011-03-17, rounded half-up to 0.01 every 1 year after 2010-12-31",
     "2011-03-17", "0.9"},
    {"7% interest on 10000 PLN, then 6.5% from 2020-03-18, then 6% from "
     "2020-04-09, then 5.6% from 2020-05-29, simple by act/365, after "
     "2015-12-31, to 2021-01-10, rounded half-up to 0.01 at the end",
     "2021-01-10", "3419.23"},
    {"principal 8013.76 BRL, rounded half-up to 0.01 at the end; penalty: "
     "0.33% of principal/day, for 1 day, at most 20% of principal; selic: 1% "
     "of principal/month, for 1 month",
     "", "106.59"},
    {"3% of principal/day, principal 50000 RUB, after 2023-03-01, at most "
     "principal",
     "2023-04-02", "48000"},
    {"3% of principal/day, principal 50000 RUB, after 2023-03-01, at most "
     "principal",
     "2023-05-01", "50000"},
    {"principal 11000 GBP, after 2014-01-31; late: 100 GBP; daily: 10 GBP/day, "
     "after 3 months, for 90 days; 6 months: greater of 300 GBP and 5% of "
     "principal, after 6 months; 12 months: greater of 300 GBP and 5% of "
     "principal, after 12 months",
     "2014-09-06", "1550"},
};

static void the_manuals_cases(void)
{
    T_COMES(manual);
}

static const t_comes spans[] = {
    {GOOGLE ", from 2022-11-24", "+706 day",
     "1647945780296698221945714166988100000"},
    {GOOGLE ", from 2022-11-24", "+0 day", "0"},
    {GOOGLE ", from 2022-11-24", "+1 week", "700000"},
    {GOOGLE, "+189 day", "93952408900000"},
    {GOOGLE, "+27 week", "93952408900000"},
    {GOOGLE, "+1 month", "!DCL_RANGE"},
    {"20 decillion USD, total x2 every 1 week, from 2024-10-29", "+1 week",
     "40 decillion"},
    {"20 decillion USD, total x2 every 1 week", "+3 week", "160 decillion"},
    {"10 EUR/day, for 12.5 days", "", "125"},
    {"10 EUR/day, x2 every 5 days, for 12.5 days", "", "250"},
    {"10 EUR/week", "+10 day", "20"},
    {"10 EUR/full week", "+10 day", "10"},
    {"70 EUR/week pro rata", "+10 day", "100"},
};

static void after_a_span(void)
{
    T_COMES(spans);
}

/* 700000 * 2^(10^18) - 700000, as leading digits and exponent. */
static void absurd_spans(void)
{
    dcl_penalty *p = t_penalty(GOOGLE ", from 2022-11-24");
    dcl_num *count = t_number("10^18");
    dcl_total *t = NULL;
    dcl_near n;
    dcl_day day;
    dcl_err err = {0};
    T_STATUS(dcl_penalty_after(&t, p, count, DCL_UNIT_WEEK, NULL, NULL, &err),
             DCL_OK, &err);
    T_STATUS(dcl_num_near(&n, dcl_total_accrued(t), 10, NULL, NULL, &err),
             DCL_OK, &err);
    CU_ASSERT_EQUAL(n.exact, 0);
    CU_ASSERT_NSTRING_EQUAL(n.dec.digits, "1145082914", 10);
    CU_ASSERT_NSTRING_EQUAL(n.dec.exponent, "301029995663981192",
                            n.dec.exponent_count);
    CU_ASSERT_EQUAL(dcl_num_is_exact(dcl_total_accrued(t), NULL), 0);
    CU_ASSERT_EQUAL(dcl_total_on(t, &day), 0);
    t_num_is(dcl_total_days(t), "7000000000000000000", "days");
    dcl_num_near_free(&n);
    dcl_total_free(t);
    dcl_num_free(count);
    dcl_penalty_free(p);
}

static void paid_and_owed(void)
{
    dcl_penalty *p = t_penalty(
        "a: 10 EUR/day, from 2024-01-01; b: 100 EUR with 36.5% interest, "
        "simple by act/365, from 2024-01-01, paid 50 EUR on 2024-01-10, "
        "payments to interest first; paid 30 EUR on 2024-01-05");
    dcl_total *t = NULL;
    dcl_day day;
    dcl_err err = {0};
    T_STATUS(dcl_penalty_at(&t, p, t_on("2024-01-20"), NULL, NULL, &err),
             DCL_OK, &err);
    /* b: 10 days of 0.1; 50 pays that 1 and 49 of the principal, and 51
     * earns 0.051 a day */
    t_num_is(dcl_total_stream(t, 0), "200", "a");
    t_num_is(dcl_total_stream(t, 1), "1.51", "b");
    t_num_is(dcl_total_accrued(t), "201.51", "accrued");
    t_num_is(dcl_total_paid(t), "80", "paid");
    t_num_is(dcl_total_owed(t), "221.51", "owed");
    t_num_is(dcl_total_per_diem(t), "10.051", "per diem");
    t_num_is(dcl_total_days(t), "20", "days");
    CU_ASSERT_EQUAL(dcl_total_streams(t), 2);
    T_STR(dcl_total_stream_name(t, 1), "b");
    CU_ASSERT(dcl_total_on(t, &day) && day == t_on("2024-01-20"));
    CU_ASSERT(dcl_total_first(t, &day) && day == t_on("2024-01-01"));
    dcl_total_free(t);
    dcl_penalty_free(p);
}

static void no_memory(void)
{
    dcl_penalty *p =
        t_penalty(YONKERS ", 3 claimants, paid 5 USD on 1988-08-20");
    size_t k;
    for (k = 1;; k++) {
        t_heap heap = {0, 0, k};
        dcl_mem mem = t_heap_mem(&heap);
        dcl_total *t = NULL;
        dcl_err err = {0};
        dcl_status st = dcl_penalty_at(&t, p, t_on("1988-09-09"), NULL, &mem,
                                       &err);
        dcl_total_free(t);
        CU_ASSERT_EQUAL(heap.live, 0);
        if (st == DCL_OK) break;
        CU_ASSERT_EQUAL(st, DCL_NO_MEMORY);
    }
    CU_ASSERT(k > 5);
    dcl_penalty_free(p);
}

T_TESTS(penalty, total, T(the_manuals_cases), T(after_a_span), T(absurd_spans),
        T(paid_and_owed), T(no_memory));
