/* What happened, and on which day: against totals day by day. */
#include "ask/chart_events.h"

#include "base/alloc.h"
#include "support.h"

typedef struct found {
    dcl__keep keep;
    const dcl_event *event;
    size_t n;
} found;

static dcl_day day_of(const char *text)
{
    dcl_day day = 0;
    CU_ASSERT_EQUAL(dcl_date_read(&day, text, strlen(text), NULL), DCL_OK);
    return day;
}

static void find(found *f, const char *text, const char *from, const char *to)
{
    dcl_penalty *penalty = NULL;
    dcl_err err = {0};
    memset(f, 0, sizeof *f);
    f->keep.mem = dcl__libc;
    T_STATUS(
        dcl_penalty_read(&penalty, text, strlen(text), NULL, NULL, &err),
        DCL_OK, &err);
    T_STATUS(dcl__events_find(&f->event, &f->n, &f->keep, penalty,
                              day_of(from), day_of(to), NULL, &err),
             DCL_OK, &err);
    dcl_penalty_free(penalty);
}

static void is(const found *f, size_t i, dcl_event_kind kind, const char *first,
               const char *last)
{
    if (i >= f->n) {
        CU_FAIL("no such event");
        return;
    }
    CU_ASSERT_EQUAL(f->event[i].kind, kind);
    CU_ASSERT_EQUAL(f->event[i].first, day_of(first));
    CU_ASSERT_EQUAL(f->event[i].last, day_of(last));
}

/* United States v. City of Yonkers: stayed, then a million a day: 100 * 2^14 is
 * the first rate above it, on the 15th day that counts. */
static void yonkers(void)
{
    found f;
    find(&f,
         "100 USD/day, x2 every 1 day, from 1988-08-02, stay "
         "1988-08-09..1988-09-01 clock stops, at most 1000000 USD/day",
         "1988-08-02", "1988-10-01");
    CU_ASSERT_EQUAL(f.n, 2);
    is(&f, 0, DCL_EVENT_STAY, "1988-08-09", "1988-09-01");
    T_STR(f.event[0].text, "stayed: earns nothing, and the clock stands still");
    is(&f, 1, DCL_EVENT_CAP, "1988-09-09", "1988-10-01");
    T_STR(f.event[1].text, "the cap on a unit binds");
    dcl__keep_free(&f.keep);
}

/* Commission v. Poland: 1 million a day, half of it from 2023-04-21. */
static void poland(void)
{
    found f;
    find(&f,
         "1000000 EUR/day, then 500000 EUR/day from 2023-04-21, from "
         "2021-11-03, to 2023-06-04",
         "2021-11-03", "2023-12-31");
    CU_ASSERT_EQUAL(f.n, 2);
    is(&f, 0, DCL_EVENT_RATE, "2023-04-21", "2023-04-21");
    is(&f, 1, DCL_EVENT_END, "2023-06-04", "2023-06-04");
    dcl__keep_free(&f.keep);
}

/* The day on which each cap begins to bind is the first on which the total is
 * less than without it. */
static void caps_by_the_day(void)
{
    found f;
    /* 15 days make 1500, the 16th would pass it */
    find(&f, "100 USD/day, from 2024-01-01, at most 1500 USD", "2024-01-01",
         "2024-03-01");
    CU_ASSERT_EQUAL(f.n, 1);
    is(&f, 0, DCL_EVENT_CAP, "2024-01-16", "2024-03-01");
    dcl__keep_free(&f.keep);
    /* two streams under one cap: 150 a day, 10 days */
    find(&f,
         "at most 1500 USD in all; 100 USD/day, from 2024-01-01; 50 USD/day, "
         "from 2024-01-01",
         "2024-01-01", "2024-03-01");
    CU_ASSERT_EQUAL(f.n, 1);
    is(&f, 0, DCL_EVENT_CAP, "2024-01-11", "2024-03-01");
    CU_ASSERT_EQUAL(f.event[0].stream, SIZE_MAX);
    dcl__keep_free(&f.keep);
}

/* Doubling is the rule, not an event; another stream's beginning is one. */
static void only_what_happens(void)
{
    found f;
    find(&f, "100000 RUB/day, x2 every 7 days, from 2022-11-24", "2022-11-24",
         "2024-10-29");
    CU_ASSERT_EQUAL(f.n, 0);
    dcl__keep_free(&f.keep);
    find(&f, "1 USD/day, from 2024-01-01; 2 USD/day, from 2024-02-01",
         "2024-01-01", "2024-03-01");
    CU_ASSERT_EQUAL(f.n, 1);
    is(&f, 0, DCL_EVENT_BEGIN, "2024-02-01", "2024-02-01");
    dcl__keep_free(&f.keep);
    /* before the days asked for */
    find(&f, "1 USD/day, then 2 USD/day from 2024-02-01, from 2024-01-01",
         "2024-02-02", "2024-03-01");
    CU_ASSERT_EQUAL(f.n, 0);
    dcl__keep_free(&f.keep);
}

T_TESTS(ask, chart_events, T(yonkers), T(poland), T(caps_by_the_day),
        T(only_what_happens));
