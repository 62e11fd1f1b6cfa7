/* Checks of starts, ends, spans and stays. */
#include "penalty/schedule.h"

static const t_refusal contradictions_are_refused_rows[] = {
    {"100 EUR/day, after 5 days", 14,
     "from which day does it wait? add `from DATE` or `after DATE`"},
    {"100 EUR/day, to 2024-01-01", 14,
     "a last day needs a start: add `from DATE` or `after DATE`"},
    {"100 EUR/day, until 2024-01-01", 14,
     "a last day needs a start: add `from DATE` or `after DATE`"},
    {"100 EUR/day, stay 2024-01-01..2024-02-01 clock runs", 14,
     "a stay needs a start: add `from DATE` or `after DATE`"},
    {"100 EUR/day, then 5 EUR/day from 2024-01-01", 14,
     "a dated change needs a start: add `from DATE` or `after DATE`"},
    {"100 EUR/day, 3 claimants from 2024-01-01", 14,
     "a dated number needs a start: add `from DATE` or `after DATE`"},
    {"100 EUR/day, at most 5 EUR until 2024-01-01 then hold", 14,
     "a dated window needs a start: add `from DATE` or `after DATE`"},
    {"100 EUR/day, paid 5 EUR on 2024-01-01", 14,
     "a payment needs a start: add `from DATE` or `after DATE`"},
    {"100 EUR/day, rounded up to 1 on 2024-01-01", 14,
     "dated rounding needs a start: add `from DATE` or `after DATE`"},
    {"100 EUR/month pro rata, for 3 months", 9,
     "a part of a month needs a start: add `from DATE` or `after DATE`"},
    {"5% interest on 9 EUR, simple by act/365, for 90 days", 1,
     "interest needs a start: add `from DATE` or `after DATE`"},
    {"100 EUR/day, for 3 months", 14,
     "months need a start: add `from DATE` or `after DATE`"},
    {"100 EUR/month, for 90 days", 16,
     "days need a start: add `from DATE` or `after DATE`"},
    {"100 EUR/week, x2 every 1 month", 15,
     "months need a start: add `from DATE` or `after DATE`"},
    {"100 EUR/weekday, x2 every 7 days", 18,
     "days need a start: add `from DATE` or `after DATE`"},
    {"100 EUR/day, for 3 weekdays", 14,
     "weekdays need a start: add `from DATE` or `after DATE`"},
    {"100 EUR/day, at most 5 EUR within 9 months then hold", 14,
     "months need a start: add `from DATE` or `after DATE`"},
    {"100 EUR/day, from 2024-01-01, for 12.5 days", 31,
     "between dates units are whole; a broken number needs a schedule "
     "without a start"},
    {"100 EUR/day, x2 every 3.5 days", 14,
     "a span is whole here; only `for` may be broken, in the charge's own "
     "unit and without a start"},
    {"100 EUR/week, for 12.5 days", 15,
     "a span is whole here; only `for` may be broken, in the charge's own "
     "unit and without a start"},
    {"100 EUR/full week, for 12.5 weeks", 20,
     "a span is whole here; only `for` may be broken, in the charge's own "
     "unit and without a start"},
    {"5 EUR/day, from 2024-05-01, until 2024-05-01", 29,
     "the last day is before the first, 2024-05-01"},
    {"5 EUR/day, after 2024-05-01, to 2024-05-01", 30,
     "the last day is before the first, 2024-05-02"},
    {"5 EUR/day, after 2024-05-01, after 3 months, to 2024-07-31", 46,
     "the last day is before the first, 2024-08-02"},
    {"5 EUR/day, from 2024-06-01 or next weekday, to 2024-06-02", 45,
     "the last day is before the first, 2024-06-03"},
    {"5 EUR, from 2024-05-01, to 2024-06-01", 25,
     "a sum that does not grow has no last day: leave out `to 2024-06-01`"},
    {"5 EUR/line, 3 lines, for 3 days", 22,
     "a sum that does not grow has no last day: leave out `for 3 days`"},
    {"5 EUR, stay 2024-01-01..2024-02-01 clock runs, from 2023-01-01", 8,
     "a sum earns nothing by the day, so nothing can be stayed"},
    {"5 EUR/day, stay 2024-01-01..2024-02-01 clock runs, stay "
     "2024-02-01..2024-03-01 clock stops, from 2023-01-01",
     52,
     "it overlaps `stay 2024-01-01..2024-02-01 clock runs`, which stands "
     "at 12"},
    {"5 EUR/day, stay 2024-01-01.. clock runs, stay 2024-02-01..2024-03-01 "
     "clock stops, from 2023-01-01",
     42, "it overlaps `stay 2024-01-01.. clock runs`, which stands at 12"},
    {"5 EUR/business day, for 3 business days", 7,
     "business days need their holidays: `holidays 1993-05-31`, `holidays "
     "none`; or write `weekday`"},
    {"5 EUR/day, for 3 business days, from 2024-01-01", 18,
     "business days need their holidays: `holidays 1993-05-31`, `holidays "
     "none`; or write `weekday`"},
    {"5 EUR/day, from 2024-01-01 or next business day", 12,
     "business days need their holidays: `holidays 1993-05-31`, `holidays "
     "none`; or write `weekday`"},
    {"5 EUR/day, to 2024-02-01 or next business day, from 2024-01-01", 12,
     "business days need their holidays: `holidays 1993-05-31`, `holidays "
     "none`; or write `weekday`"},
    {"5 EUR/weekday, from 2024-01-01, holidays none", 33,
     "no business day is counted: charge by the `business day`, or leave "
     "the holidays out"},
};

static void contradictions_are_refused(void)
{
    T_REFUSED(contradictions_are_refused_rows);
}

static void contradictions_are_read(void)
{
    t_reads("100 EUR/week, x2 every 14 days", NULL);
    t_reads("100 EUR/month, x2 every 1 quarter, for 1 year", NULL);
    t_reads("100 EUR/weekday, x2 every 5 weekdays", NULL);
    t_reads("1e34 USD, total x2 every 1 week, for 2 weeks", NULL);
    t_reads("5 EUR/day, from 2024-05-01, to 2024-05-01", NULL);
    t_reads("5 EUR/day, from 2024-05-01, until 2024-05-02", NULL);
    t_reads("100 EUR/week, for 12.5 weeks", NULL);
    t_reads("5 EUR/business day, from 2024-05-01, stay 2024-06-01..2024-06-02 "
            "clock runs, stay 2024-06-03.. clock stops, holidays none",
            NULL);
    t_reads("from 2024-01-01, holidays none; 5 EUR/business day; 6 EUR/day",
            NULL);
    t_reads("5 EUR/day, from 0001-01-01, for 1e20 years", NULL);
    t_reads("5 EUR/day, from 9999-12-31, after 1e20 years, to 9999-12-31",
            NULL);
}

T_TESTS(penalty, check_time, T(contradictions_are_refused),
        T(contradictions_are_read));
