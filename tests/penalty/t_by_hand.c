/* Figures reckoned by hand from the language's definitions: amounts, caps,
 * interest, rests, and schedules without a date. */
#include "comes.h"

/* Amounts: sums, percentages, the principal, the greater and the lesser. */

static const t_comes amounts[] = {
    {"5% of 1000 EUR/day, from 2024-01-01", "2024-01-10", "500"},
    {"principal 11000 GBP, greater of 300 GBP and 5% of principal, from "
     "2024-01-01",
     "2024-01-01", "550"},
    {"principal 6000 GBP, greater of 300 GBP and 5% of principal, from "
     "2024-01-01",
     "2024-01-01", "300"},
    {"principal 5999 GBP, greater of 300 GBP and 5% of principal, from "
     "2024-01-01",
     "2024-01-01", "300"},
    {"principal 11000 GBP, lesser of 300 GBP and 5% of principal, from "
     "2024-01-01",
     "2024-01-01", "300"},
    {"greater of 10 EUR and lesser of 30 EUR and 20 EUR/day, from 2024-01-01",
     "2024-01-03", "60"},
    {"50% of 10% of 1000 EUR/day, from 2024-01-01", "2024-01-01", "50"},
    {"0.33% of principal/day, principal 8013.76 BRL, from 2024-01-01",
     "2024-01-01", "26.445408"},
    /* the cap is an amount too */
    {"100 BRL/day, principal 1000 BRL, from 2024-01-01, at most 20% of "
     "principal",
     "2024-01-10", "200"},
    {"0 EUR/day, from 2024-01-01, at least 7 EUR", "2024-01-01", "0"},
};

static void amounts_are_what_they_say(void)
{
    T_COMES(amounts);
}

/* Caps and floors, each on what the step before left. */

#define DAY100 "100 EUR/day, from 2024-01-01"
#define DOUBLES "100 EUR/day, x2 every 1 day, from 2024-01-01"

static const t_comes caps[] = {
    /* of a unit: 100 200 400 500 500 */
    {DOUBLES ", at most 500 EUR/day", "2024-01-03", "700"},
    {DOUBLES ", at most 500 EUR/day", "2024-01-05", "1700"},
    /* 300 300 400 800 */
    {DOUBLES ", at least 300 EUR/day", "2024-01-04", "1800"},
    /* before it is multiplied by claimants */
    {DOUBLES ", 3 claimants, at most 500 EUR/day", "2024-01-05", "5100"},
    /* of a claimant, then times claimants */
    {DAY100 ", 3 claimants, at most 250 EUR/claimant", "2024-01-02", "600"},
    {DAY100 ", 3 claimants, at most 250 EUR/claimant", "2024-01-03", "750"},
    {DAY100 ", 3 claimants, at most 250 EUR/claimant", "2024-03-01", "750"},
    /* of the stream, all claimants together */
    {DAY100 ", 3 claimants, at most 250 EUR", "2024-01-01", "250"},
    /* a floor holds once anything is owed, not before */
    {DAY100 ", at least 1000 EUR", "2023-12-31", "0"},
    {DAY100 ", at least 1000 EUR", "2024-01-01", "1000"},
    {DAY100 ", at least 1000 EUR", "2024-01-10", "1000"},
    {DAY100 ", at least 1000 EUR", "2024-01-11", "1100"},
    /* of the case */
    {"at most 1000 EUR in all; a: 100 EUR/day, from 2024-01-01; b: 50 "
     "EUR/day, from 2024-01-01",
     "2024-01-06", "900"},
    {"at most 1000 EUR in all; a: 100 EUR/day, from 2024-01-01; b: 50 "
     "EUR/day, from 2024-01-01",
     "2024-01-07", "1000"},
    /* exactly at the cap */
    {DAY100 ", at most 500 EUR", "2024-01-05", "500"},
    {DAY100 ", at most 500.01 EUR", "2024-01-06", "500.01"},
    /* the window: what it cut off is never owed */
    {DAY100 ", x2 every 10 days, at most 250 EUR until 2024-01-06 then "
            "continue",
     "2024-01-05", "250"},
    {DAY100 ", x2 every 10 days, at most 250 EUR until 2024-01-06 then "
            "continue",
     "2024-01-06", "350"},
    /* the clock had run: 2024-01-11 costs 200 */
    {DAY100 ", x2 every 10 days, at most 250 EUR until 2024-01-06 then "
            "continue",
     "2024-01-11", "950"},
    /* begun again on 2024-01-06: ten days of 100, then 200 */
    {DAY100 ", x2 every 10 days, at most 250 EUR until 2024-01-06 then "
            "restart",
     "2024-01-16", "1450"},
    /* stood still on 01-04 and 01-05, which the cap left nothing: eight of
     * the ten days at 100 are 2024-01-01..03 and 06..12; 01-13 costs 200 */
    {DAY100 ", x2 every 10 days, at most 250 EUR until 2024-01-06 then hold",
     "2024-01-12", "950"},
    {DAY100 ", x2 every 10 days, at most 250 EUR until 2024-01-06 then hold",
     "2024-01-13", "1150"},
};

static void caps_bind_in_their_order(void)
{
    T_COMES(caps);
}

/* Simple interest by the six day counts: 100% a year on as many euros as the
 * count's year has days earns one euro a day counted. */

#define ON(sum, by) "100% interest on " sum " EUR, simple by " by

static const t_comes interest[] = {
    /* the manual: 92 by 30E/360, 93 by 30/360; 210 by either */
    {ON("360", "30E/360") ", from 2023-03-01", "2023-05-31", "92"},
    {ON("360", "30/360") ", from 2023-03-01", "2023-05-31", "93"},
    {ON("360", "30E/360") ", from 2023-02-01", "2023-08-31", "210"},
    {ON("360", "30/360") ", from 2023-02-01", "2023-08-31", "210"},
    /* March 31, April 30, May 31 */
    {ON("360", "act/360") ", from 2023-03-01", "2023-05-31", "92"},
    {ON("365", "act/365") ", from 2023-03-01", "2023-05-31", "92"},
    {ON("365", "act/365") ", from 2024-02-28", "2024-03-01", "3"},
    /* a day is 1/366 in a leap year */
    {ON("366", "act/act") ", from 2024-01-01", "2024-01-31", "31"},
    {ON("1", "act/act") ", from 2023-12-31", "2024-01-01", "731/133590"},
    /* eleven years and 135 days; the leap days vanish */
    {ON("365", "years + days/365") ", after 2012-05-03", "2023-09-15",
     "4150"},
    {ON("365", "years + days/365") ", after 2023-02-28", "2024-02-28", "365"},
    {ON("365", "years + days/365") ", after 2023-02-28", "2024-02-29", "366"},
    /* before it begins */
    {ON("365", "act/365") ", after 2023-02-28", "2023-02-28", "0"},
    /* a change of rate cuts the slice: 31 days at 10%, 29 at 20% */
    {"10% interest on 3650 EUR, then 20% from 2024-02-01, simple by act/365, "
     "from 2024-01-01",
     "2024-02-29", "89"},
    /* days that earn nothing */
    {ON("365", "act/365") ", from 2024-01-01, stay 2024-01-11..2024-01-20 "
                          "clock runs",
     "2024-01-31", "21"},
};

static void a_day_count_is_its_definition(void)
{
    T_COMES(interest);
}

/* The principal of a `with` charge is owed beside the interest. */
static void with_owes_the_principal(void)
{
    dcl_penalty *p = t_penalty("365 EUR with 100% interest, simple by act/365, "
                               "from 2024-01-01");
    dcl_total *t = NULL;
    dcl_err err;
    T_STATUS(dcl_penalty_at(&t, p, t_on("2024-01-10"), NULL, NULL, &err),
             DCL_OK, &err);
    t_num_is(dcl_total_accrued(t), "10", "accrued");
    t_num_is(dcl_total_owed(t), "375", "owed");
    dcl_total_free(t);
    dcl_penalty_free(p);
}

/* Compounding at its rests: at each, interest joins the principal. */

#define TEN(rests) "10% interest on 1000 EUR, compounded " rests " by act/365, "

static const t_comes rests[] = {
    {TEN("every 1 year") "from 2021-01-01", "2021-12-31", "100"},
    {TEN("every 1 year") "from 2021-01-01", "2022-12-31", "210"},
    /* 181 days on 1100 */
    {TEN("every 1 year") "from 2021-01-01", "2022-06-30", "11282/73"},
    /* on 1 January, the first slice short: 184 days of 2021, then a year */
    {TEN("every 1 year from 2021-01-01") "from 2021-07-01", "2021-12-31",
     "3680/73"},
    {TEN("every 1 year from 2021-01-01") "from 2021-07-01", "2022-12-31",
     "11348/73"},
    /* at the day's end: the anniversary of `after` */
    {TEN("every 1 year") "after 2020-12-31", "2022-12-31", "210"},
    /* each month: 31 days on 1000, 28 on what that made */
    {TEN("every 1 month") "from 2021-01-01", "2021-02-28", "432436/26645"},
};

static void interest_joins_the_principal(void)
{
    T_COMES(rests);
}

/* Schedules without a date, counted from their first day. */

static const t_comes undated[] = {
    {"100 EUR/day, for 12.5 days", "", "1250"},
    {"100 EUR/day, for 12.5 days", "+12 day", "1200"},
    {"100 EUR/day, for 12.5 days", "+13 day", "1250"},
    {"100 EUR/day, for 12.5 days", "+1000 day", "1250"},
    {"100000 RUB/day, x2 every 7 days, for 189 days", "", "93952408900000"},
    {"100000 RUB/day, x2 every 7 days, for 189 days", "+7 day", "700000"},
    {"100000 RUB/day, x2 every 7 days, for 189 days", "+1 week", "700000"},
    /* a week begun is owed, a full week when it has run */
    {"10 EUR/week, for 3 weeks", "+15 day", "30"},
    {"10 EUR/full week, for 3 weeks", "+20 day", "20"},
    {"10 EUR/full week, for 3 weeks", "+21 day", "30"},
    {"10 EUR/month, for 3 months", "", "30"},
    /* sums and items know no time */
    {"819200 USD", "", "819200"},
    {"200000 NGN/line, 5.2 million lines", "", "1040000000000"},
    {"624150 EUR/point, 20.8 points", "", "12982320"},
    /* the longest stream is the case's end */
    {"a: 250 USD/day, for 407 days; b: 125 USD/day, for 379 days", "",
     "149125"},
};

static void a_schedule_without_a_date_is_counted(void)
{
    T_COMES(undated);
}

/* 7 (2^w - 1) of 100000 after w weeks, however many. */
static void no_span_is_too_long(void)
{
    dcl_penalty *p = t_penalty("100000 RUB/day, x2 every 7 days");
    dcl_num *n = t_number("10^1000");
    dcl_total *t = NULL;
    dcl_near near_;
    dcl_err err;
    T_STATUS(dcl_penalty_after(&t, p, n, DCL_UNIT_WEEK, NULL, NULL, &err),
             DCL_OK, &err);
    T_STATUS(dcl_num_near(&near_, dcl_total_accrued(t), 9, NULL, NULL, &err),
             DCL_OK, &err);
    /* 700000 * 2^(10^1000) by logarithms of 1100 digits */
    CU_ASSERT_EQUAL(memcmp(near_.dec.digits, "274201749", 9), 0);
    CU_ASSERT_EQUAL(near_.dec.exponent_count, 1000);
    CU_ASSERT_EQUAL(near_.exact, 0);
    dcl_num_near_free(&near_);
    dcl_total_free(t);
    dcl_num_free(n);
    dcl_penalty_free(p);
}

T_TESTS(penalty, by_hand, T(amounts_are_what_they_say),
        T(caps_bind_in_their_order),
        T(a_day_count_is_its_definition),
        T(with_owes_the_principal),
        T(interest_joins_the_principal),
        T(a_schedule_without_a_date_is_counted),
        T(no_span_is_too_long));
