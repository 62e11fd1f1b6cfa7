/* What is charged, in words. */
#include "penalty/schedule.h"

static void charges(void)
{
    t_says("100000 RUB/day, x2 every 7 days, from 2022-11-24",
           "100000 RUB for each day; the daily rate doubles every 7 days; the "
           "daily amounts are added up; the first day (2022-11-24) counts; no "
           "last day");
    t_says("5 EUR/week, x3/2 every week, for 3 weeks",
           "5 EUR for each week begun, owed whole on its first day; the weekly "
           "rate is multiplied by 1.5 every week; the weekly amounts are added "
           "up; counted from its first day, without dates; it runs for 3 weeks "
           "from the first day");
    t_says("5 EUR/site/full half-year, 14 sites, 12 sites from 2015-06-03, "
           "after 2014-12-02",
           "5 EUR for each site and full half-year, owed on its last day; a "
           "part of one earns nothing; the half-yearly rate does not change; "
           "times 14 sites; times 12 sites from 2015-06-03 on; 2014-12-02 "
           "itself does not count: the first day is 2014-12-03; no last day");
    t_says("5 EUR/month pro rata, from 2024-01-31",
           "5 EUR for each month, each day of it earning its share; the "
           "monthly rate does not change; the first day (2024-01-31) counts; "
           "no last day");
    t_says("5 EUR/night, 2 nights, 3 nights on 2023-06-09, from 2023-06-01",
           "5 EUR for each night, however long it takes; times 2 nights; 3 "
           "nights on 2023-06-09; owed from 2023-06-01 on");
    t_says("25000 USD/weekday, +25000 every 1 weekday, from 2022-04-01",
           "25000 USD for each weekday, Monday to Friday; the weekday rate "
           "rises by 25000 USD every weekday; the weekday amounts are added "
           "up; the first day (2022-04-01) counts; no last day");
    t_says("5 EUR/business day, x? every 5 days, from 2024-01-01, holidays "
           "2024-05-01",
           "5 EUR for each business day; the business-day rate is multiplied "
           "by ? every 5 days; the business-day amounts are added up; the "
           "first day (2024-01-01) counts; no last day; business days are "
           "Monday to Friday but for the holidays listed (1 entry)");
}

static void totals_and_changes(void)
{
    t_says("20 decillion USD, total x2 every 1 week, from 2024-10-29",
           "a sum of 2e34 USD; all that was earned so far doubles every week, "
           "when each has ended; the first day (2024-10-29) counts; no last "
           "day");
    t_says("5 EUR/day, total x1/2 every 3 days, for 9 days",
           "5 EUR for each day; all that was earned so far is halved every 3 "
           "days, then the unit due is added; counted from its first day, "
           "without dates; it runs for 9 days from the first day");
    t_says("5 EUR/day, then 6 EUR/day from 2024-02-01, then 7 EUR/day after "
           "2024-03-01, then 8 EUR/day after 9 months, from 2024-01-01",
           "5 EUR for each day; from 2024-02-01 on it is 6 EUR; after "
           "2024-03-01 it is 7 EUR; from 9 months after the written date on "
           "it is 8 EUR; the first day (2024-01-01) counts; no last day");
    t_says("5 EUR/violation, x3 every 1 violation, 4 violations",
           "5 EUR for each violation, however long it takes; the rate triples "
           "every violation; times 4 violations; owed whatever the date");
}

static void interest(void)
{
    t_says("8% interest on 1000 EUR, then 9% from 2024-02-01, simple by "
           "act/365, from 2024-01-01",
           "interest at 8% a year on 1000 EUR, which is not part of the "
           "total; simple interest, which never earns interest; days are "
           "counted by act/365; from 2024-02-01 on at 9%; the first day "
           "(2024-01-01) counts; no last day");
    t_says("greater of 5 EUR and principal with rate key x3 + 2% interest, "
           "principal 9 EUR, compounded every 1 year from 2024-01-01 by "
           "30E/360, rate read every 1 month, after 2023-05-01, to 2024-05-01",
           "interest at rate key x3 + 2% a year on the greater of 5 EUR and "
           "principal, which is owed too; the rate is read on the first day "
           "and then every month; interest joins the principal every year, "
           "reckoned from the beginning of 2024-01-01; days are counted by "
           "30E/360 (the principal is 9 EUR); 2023-05-01 itself does not "
           "count: the first day is 2023-05-02; the last day (2024-05-01) "
           "counts");
    t_says("8% interest on 1000 EUR, compounded on 2024-01-31 2024-02-29 "
           "2024-03-31 by act/act, from 2024-01-01",
           "interest at 8% a year on 1000 EUR, which is not part of the "
           "total; interest joins the principal on 2024-01-31, 2024-02-29 and "
           "2024-03-31; days are counted by act/act; the first day "
           "(2024-01-01) counts; no last day");
}

T_TESTS(penalty, reading_rate, T(charges), T(totals_and_changes), T(interest));
