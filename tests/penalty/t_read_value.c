/* Amounts, spans and factors, read and refused. */
#include "penalty/schedule.h"

static const t_refusal values_are_refused_rows[] = {
    {"5 EUR/day, at most 5 Eur", 22,
     "`Eur`: a currency is three capitals, as in `100 USD`"},
    {"5 EUR/day, at most 5 eur", 22,
     "`eur` after `at most 5` is not understood"},
    {"5 EUR/day, paid 5 USD on 2024-01-01", 19,
     "one case, one currency: this stream is in EUR"},
    {"5 EUR/day; 6 USD/day", 14,
     "one case, one currency: this stream is in EUR"},
    {"5 EUR/day, x1.5.2 every 1 day", 16,
     "a second mark after the decimal mark"},
    {"5 EUR/day, x3/ every 1 day", 14, "x3 how often? write `x3 every 7 days`"},
    {"5 EUR/day, x? every ? days", 21,
     "one unknown at a time; the other `?` stands at 13"},
    {"5 EUR/day, for -3 days", 16, "a number here has no sign"},
    {"5 EUR/day, for 3 Days-Off", 18,
     "`Days-Off` is neither a unit of time nor a thing that is counted, "
     "which is a lower-case word"},
};

static void values_are_refused(void)
{
    T_REFUSED(values_are_refused_rows);
}

static void values_are_read(void)
{
    t_reads("5% of 900 EUR/day", NULL);
    t_reads("0.5% of greater of 100 EUR and 5% of 900 EUR/day", NULL);
    t_reads("0% of 5 EUR/day", NULL);
    t_reads("0 EUR/day, +5 every 1 day", NULL);
    t_reads("33.30% of 5.10 EUR", "33.3% of 5.1 EUR");
    t_reads("5 EUR/day, at most 5, x2.50 every 07 days",
            "5 EUR/day, x2.5 every 7 days, at most 5 EUR");
    t_reads("5/day, at most 5 EUR", "5 EUR/day, at most 5 EUR");
}

T_TESTS(penalty, read_value, T(values_are_refused), T(values_are_read));
