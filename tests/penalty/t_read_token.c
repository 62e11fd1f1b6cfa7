/* Numbers and words, read and refused. */
#include "penalty/schedule.h"

static const t_refusal tokens_are_refused_rows[] = {
    {"$100/day", 1,
     "write the currency after the amount, in three capitals, as in `100 "
     "USD`"},
    {"100$/day", 4,
     "write the currency after the amount, in three capitals, as in `100 "
     "USD`"},
    {"100 $/day", 5,
     "write the currency after the amount, in three capitals, as in `100 "
     "USD`"},
    {"\xE2\x82\xAC"
     "100/day",
     1,
     "write the currency after the amount, in three capitals, as in `100 "
     "USD`"},
    {"100 RUBLES/day", 5,
     "`RUBLES`: a currency is three capitals, as in `100 USD`"},
    {"100 RU/day", 5, "`RU`: a currency is three capitals, as in `100 USD`"},
    {"-5 EUR/day", 1, "a number here has no sign"},
    {"5 EUR/day, at most -100 EUR", 20, "a number here has no sign"},
    {"5 EUR/day, at most +100 EUR", 20, "a number here has no sign"},
    {".5 EUR/day", 1, "write a digit before the point, as in 0.5"},
    {"1,00 EUR/day", 1,
     "`1,00`: the decimal point is `.`; a group has three digits"},
    {"1,0000 EUR/day", 1,
     "`1,0000`: the decimal point is `.`; a group has three digits"},
    {"12,34,567 EUR/day", 1,
     "`12,34,567`: the decimal point is `.`; a group has three digits"},
    {"5. EUR/day", 2, "`.` after `5` is not understood"},
    {"1e EUR/day", 2, "a blank belongs between a number and a word"},
    {"10^ EUR/day", 3, "`^` after `10` is not understood"},
    {"1__000 EUR/day", 2, "`__000` after `1` is not understood"},
    {"? RUB/day, x? every 7 days", 13,
     "one unknown at a time; the other `?` stands at 1"},
    {"5 EUR/day, from ?, to ?", 23,
     "one unknown at a time; the other `?` stands at 17"},
    {"5 EUR/day, 0x10 claimants", 13,
     "a blank belongs between a number and a word"},
};

static void tokens_are_refused(void)
{
    T_REFUSED(tokens_are_refused_rows);
}

static void tokens_are_read(void)
{
    t_reads("2,500,000 RUB/day", "2500000 RUB/day");
    t_reads("2 500 000 RUB/day", "2500000 RUB/day");
    t_reads("2_500_000 RUB/day", "2500000 RUB/day");
    t_reads("2e34 RUB/day", "2e34 RUB/day");
    t_reads("10^33 RUB/day", "1e33 RUB/day");
    t_reads("1.5 million RUB/day", "1500000 RUB/day");
    t_reads("100 RUB/day, 1,000 claimants", "100 RUB/day, 1000 claimants");
    t_reads("100 RUB/Day\t,\tx2  every\t7   Days",
            "100 RUB/day, x2 every 7 days");
    t_reads("100 RUB/business   day, holidays none",
            "100 RUB/business day, holidays none");
    t_reads("100 RUB/day\r\nx2 every 7 days\r\n",
            "100 RUB/day, x2 every 7 days");
}

T_TESTS(penalty, read_token, T(tokens_are_refused), T(tokens_are_read));
