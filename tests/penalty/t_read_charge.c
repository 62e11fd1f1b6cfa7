/* Charges and counts, read and refused. */
#include "penalty/schedule.h"

static const t_refusal charges_are_refused_rows[] = {
    {"100 EUR/", 9, "per what? write a unit, as in `/day`"},
    {"100 EUR per", 12, "per what? write a unit, as in `/day`"},
    {"100 EUR/DAY/week", 12, "`/week` after `100 EUR/DAY` is not understood"},
    {"100 EUR/day/week", 12, "`/week` after `100 EUR/day` is not understood"},
    {"100 EUR/Site/day, 3 sites", 9,
     "`Site` is neither a unit of time nor a thing that is counted, which "
     "is a lower-case word"},
    {"100 EUR/site/, 3 sites", 14,
     "a unit of time belongs here, as in `/site/day`"},
    {"100 EUR/site/full, 3 sites", 18,
     "a unit of time belongs here, as in `/full day`"},
    {"100 EUR/full site", 14, "a unit of time belongs here, as in `/full day`"},
    {"100 EUR/full day, from 2024-01-01", 9,
     "a day has no parts here: leave out `full`"},
    {"100 EUR/week pro", 17,
     "`rata` is missing: write `10 EUR/month pro rata`"},
    {"100 EUR/day pro rata", 9,
     "a day has no parts here: leave out `pro rata`"},
    {"100 EUR/full month pro rata, from 2024-01-01", 9,
     "`full` earns nothing for a part, `pro rata` its share: leave one "
     "out"},
    {"100 EUR a day", 9, "write `/` for `a`, as in `100000 RUB/day`"},
    {"100 EUR each week", 9, "write `/` for `each`, as in `100000 RUB/day`"},
    {"100 EUR daily", 9, "write `/day` for `daily`"},
    {"100 euros/day", 5,
     "`euros`: a currency is three capitals, as in `100 EUR/day`"},
    {"100 eur per day", 5,
     "`eur`: a currency is three capitals, as in `100 EUR/day`"},
    {"100 dollars a day", 5,
     "`dollars`: a currency is three capitals, as in `100 EUR/day`"},
    {"100 EUR/day, 200 EUR/day", 14,
     "a second charge; `100 EUR/day` stands at 1; a `;` begins a stream of "
     "its own"},
    {"100 EUR, principal", 10,
     "a second charge; `100 EUR` stands at 1; a `;` begins a stream of its "
     "own"},
    {"5% interest, from 2024-01-01", 12,
     "`on` is missing: write `8% interest on 1000 EUR`"},
    {"5% interest of 100 EUR, from 2024-01-01", 13,
     "`on` belongs here, not `of`: write `8% interest on 1000 EUR`"},
    {"5% on 100 EUR", 3,
     "a percentage of what? write `5% of principal` or `5% interest on "
     "1000 EUR`"},
    {"5%", 3,
     "a percentage of what? write `5% of principal` or `5% interest on "
     "1000 EUR`"},
    {"5% of", 6, "an amount is missing here, as in `100 EUR`"},
    {"1000 EUR with interest", 15, "a number belongs here, not `interest`"},
    {"1000 EUR with 8 interest", 16,
     "a rate is a percentage a year, as in `8%`, or a table's, as in `rate "
     "cbr-key`"},
    {"1000 EUR with 8%", 17,
     "`interest` is missing: write `1000 EUR with 8% interest`"},
    {"rate interest on 9 EUR", 6,
     "which rate? name its table, as in `rate cbr-key`"},
    {"rate on 9 EUR", 9,
     "`interest` belongs here, not `9`: write `8% interest on 1000 EUR`"},
    {"rate CBR interest on 9 EUR", 6,
     "which rate? name its table, as in `rate cbr-key`"},
    {"rate 5 interest on 9 EUR", 6,
     "which rate? name its table, as in `rate cbr-key`"},
    {"rate key x interest on 9 EUR", 10,
     "`interest` belongs here, not `x`: write `8% interest on 1000 EUR`"},
    {"rate key + 2 interest on 9 EUR", 13,
     "what is added to a rate is a percentage, as in `+ 2%`"},
    {"rate key x? interest on 9 EUR", 11, "an unknown cannot stand here"},
    {"5 days", 1, "`5 days` is no clause; write `for` before it"},
    {"100 EUR/day, 5 weeks", 14,
     "`5 weeks` is no clause; write `for` before it"},
    {"2024-01-01, 100 EUR/day", 1,
     "a date alone says nothing; write `from`, `after`, `to` or `until` "
     "before it, and blanks between holidays"},
    {"100 EUR/day, 29 Oct 2024", 14,
     "a date alone says nothing; write `from`, `after`, `to` or `until` "
     "before it, and blanks between holidays"},
    {"100 EUR/night, 3 nights on ?", 28,
     "an unknown date stands in `from`, `after`, `to`, `until` or `then`, "
     "not here"},
    {"100 EUR/night, 3 nights of 2024-01-01", 25,
     "`of` after `3 nights` is not understood"},
    {"12 sites from", 14, "which day? write 2024-10-29 or 29 Oct 2024"},
};

static void charges_are_refused(void)
{
    T_REFUSED(charges_are_refused_rows);
}

static void charges_are_read(void)
{
    t_reads("100 EUR per day", "100 EUR/day");
    t_reads("100 EUR/days", "100 EUR/day");
    t_reads("100EUR/day", "100 EUR/day");
    t_reads("100 EUR per site per full half year, 3 sites",
            "100 EUR/site/full half-year, 3 sites");
    t_reads("10 EUR/month pro rata, from 2024-01-01", NULL);
    t_reads("5 EUR/quarter, for 2 quarters", NULL);
    t_reads("100/day", NULL);
    t_reads("100", NULL);
    t_reads("principal, principal 100 EUR", NULL);
    t_reads("principal/day, principal 100 EUR", NULL);
    t_reads("100 EUR/claimant/day, 17 claimants", NULL);
    t_reads("100 EUR/class, 3 class", NULL);
    t_reads("100 EUR/line, 1 line", NULL);
    t_reads("100 EUR/night, 2 nights, 3 nights on 2024-01-01, from 2023-01-01",
            NULL);
    t_reads("100 EUR/night, 2 nights, 3 nights on 2024-01-06 or next weekday, "
            "from 2023-01-01",
            "100 EUR/night, 2 nights, 3 nights on 2024-01-08, from 2023-01-01");
    t_reads("100 EUR/day, 18 claimants from 1 Mar 2023, 17 claimants, from "
            "2023-01-01",
            "100 EUR/day, 17 claimants, 18 claimants from 2023-03-01, from "
            "2023-01-01");
    t_reads("? RUB/day, for 3 days", NULL);
    t_reads("5 EUR/line, ? lines", NULL);
    t_reads("?% of principal/day, principal 5 EUR", NULL);
    t_reads("1 EUR with rate key x3/2 + 2.50% interest, simple by act/365, "
            "rate read once, from 2024-01-01",
            "1 EUR with rate key x1.5 + 2.5% interest, simple by act/365, rate "
            "read once, from 2024-01-01");
}

T_TESTS(penalty, read_charge, T(charges_are_refused), T(charges_are_read));
