/* The rule in words: starts and ends, and that every schedule has words. */
#include "penalty/gen.h"
#include "penalty/schedule.h"

#define DAILY "5 EUR for each day; the daily rate does not change; "

static void starts_and_ends(void)
{
    t_says("5 EUR/day, from ?, for 3 months",
           DAILY "the date it runs from is not known; it runs for 3 months "
                 "from the first day");
    t_says("5 EUR/day, from 2024-06-01 or next weekday, until 2024-07-01",
           DAILY "the first day (2024-06-01 or next weekday) counts: the "
                 "first day is 2024-06-03; it ends before 2024-07-01, which "
                 "does not count");
    t_says("5 EUR/day, after 2024-01-31, after 3 months, to 2024-07-01, for 9 "
           "days",
           DAILY "2024-01-31 itself does not count, and it waits 3 months: "
                 "the first day is 2024-05-01; the last day (2024-07-01) "
                 "counts, or it runs for 9 days from the first day, whichever "
                 "comes first");
    t_says("5 EUR/day, from 2024-01-31, after 1 month",
           DAILY "2024-01-31 is the day it is reckoned from, and it waits 1 "
                 "month: the first day is 2024-02-29; no last day");
    t_says("5 EUR, from 2024-01-31, after 1 month",
           "a sum of 5 EUR; owed from 2024-02-29 on");
    t_says("5 EUR, from ?", "a sum of 5 EUR; owed from its first day on");
}

static void several_streams(void)
{
    t_says("parking: 250 USD/day, for 407 days; 7 USD",
           "parking: 250 USD for each day; the daily rate does not change; "
           "counted from its first day, without dates; it runs for 407 days "
           "from the first day. a sum of 7 USD; owed whatever the date");
}

/* No clause is silent: a reading differs whenever the canonical text does. */
static void every_schedule_has_words(void)
{
    static t_gen g;
    for (uint64_t i = t_effort(500); i-- > 0;) {
        dcl_penalty *p = NULL;
        t_text t = {0};
        dcl_sink sink = t_sink(&t);
        dcl_err err = {DCL_OK, 0, 0, ""};
        t_gen_schedule(&g, T_GEN_ALL);
        T_STATUS(dcl_penalty_read(&p, g.text, g.n, NULL, NULL, &err), DCL_OK,
                 &err);
        T_STATUS(dcl_penalty_reading(&sink, p, NULL, &err), DCL_OK, &err);
        CU_ASSERT(t.n > 20);
        CU_ASSERT_PTR_NULL(strstr(t_cstr(&t), "(null)"));
        CU_ASSERT_PTR_NULL(strstr(t_cstr(&t), "  "));
        CU_ASSERT_PTR_NULL(strstr(t_cstr(&t), "; ;"));
        dcl_penalty_free(p);
        t_free(&t);
    }
}

T_TESTS(penalty, reading, T(starts_and_ends), T(several_streams),
        T(every_schedule_has_words));
