/* Day counts, each from its first day, both ends counted. */
#include "comes.h"

static const t_comes rows[] = {
    /* 92 days by 30E/360, 93 by 30/360; 210 by either */
    {"360% interest on 1, simple by 30E/360, from 2023-03-01", "2023-05-31",
     "0.92"},
    {"360% interest on 1, simple by 30/360, from 2023-03-01", "2023-05-31",
     "0.93"},
    {"360% interest on 1, simple by 30E/360, from 2023-02-01", "2023-08-31",
     "2.1"},
    {"360% interest on 1, simple by 30/360, from 2023-02-01", "2023-08-31",
     "2.1"},
    {"365% interest on 1, simple by act/365, from 2024-01-01", "2024-12-31",
     "3.66"},
    {"360% interest on 1, simple by act/360, from 2024-01-01", "2024-12-31",
     "3.66"},
    /* 2023: 365/365, 2024: 366/366, 2100 is no leap year */
    {"100% interest on 1, simple by act/act, from 2023-01-01", "2024-12-31",
     "2"},
    {"100% interest on 1, simple by act/act, from 2024-01-01", "2024-01-31",
     "31/366"},
    {"100% interest on 1, simple by act/act, from 2099-12-31", "2100-12-31",
     "366/365"},
    /* leap days vanish */
    {"100% interest on 1, simple by years + days/365, after 2023-03-01",
     "2024-03-01", "1"},
    {"100% interest on 1, simple by years + days/365, after 2023-03-01",
     "2024-03-11", "375/365"},
    {"100% interest on 1, simple by years + days/365, after 2020-02-29",
     "2021-02-28", "1"},
};

static void day_counts(void)
{
    T_COMES(rows);
}

/* Past the calendar only act/365 and act/360 count days. */
static void past_the_calendar(void)
{
    static const t_comes far[] = {
        {"3.65% interest on 1, simple by act/365, from 2024-01-01",
         "+10000000000000000 day", "1000000000000"},
        {"3.65% interest on 1, simple by act/act, from 2024-01-01",
         "+10000000000000000 day", "!DCL_RANGE"},
        {"3.65% interest on 1, simple by act/365, from 2024-01-01",
         "+10000000000000000 month", "!DCL_RANGE"},
    };
    T_COMES(far);
}

T_TESTS(penalty, years, T(day_counts), T(past_the_calendar));
