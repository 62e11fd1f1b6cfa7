/* What the common piece lends: each stream as the engine sees it. */
#include "penalty/schedule.h"
#include "penalty/write.h"

/* The stream's clauses as text, although no one wrote them so. */
static void stream_is(const char *text, size_t i, const char *want)
{
    dcl_penalty *p = NULL;
    dcl_err err = {DCL_OK, 0, 0, ""};
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    dcl__writer w = {&sink, NULL, NULL, DCL_OK};
    T_STATUS(dcl_penalty_read(&p, text, strlen(text), NULL, NULL, &err), DCL_OK,
             &err);
    if (p == NULL) return;
    w.label = &p->label;
    dcl__wr_piece(&w, i < p->streams ? &p->stream[i] : &p->all);
    T_STR(t_cstr(&out), want);
    dcl_penalty_free(p);
    t_free(&out);
}

enum { ALL = 99 };

static void a_stream_takes_what_it_lacks(void)
{
    const char *uk =
        "principal 11000 GBP, after 2014-01-31; late: 100 GBP; daily: 10 "
        "GBP/day, after 3 months, for 90 days; half: 5% of principal";
    stream_is(uk, 0, "late: 100 GBP, principal 11000 GBP, after 2014-01-31");
    stream_is(uk, 1,
              "daily: 10 GBP/day, principal 11000 GBP, after "
              "2014-01-31, after 3 months, for 90 days");
}

static void its_own_kind_wins(void)
{
    const char *t = "from 2020-01-01, to 2021-01-01, for 90 days, 3 "
                    "claimants, rounded up to 1 at the end; 1 EUR/day, after "
                    "2020-02-01, until 2020-06-01, 2 claimants; 2 EUR/day, "
                    "for 10 days, rounded down to 1 each change";
    stream_is(t, 0,
              "1 EUR/day, 2 claimants, after 2020-02-01, until "
              "2020-06-01, for 90 days, rounded up to 1 at the end");
    stream_is(t, 1,
              "2 EUR/day, 3 claimants, from 2020-01-01, to 2021-01-01, "
              "for 10 days, rounded down to 1 each change");
}

static void counts_are_lent_item_by_item(void)
{
    const char *t = "3 claimants, 4 sites, from 2020-01-01, 5 claimants from "
                    "2020-03-01; 1 EUR/site/day; 2 EUR/day, 9 claimants; 3 "
                    "EUR/site/day, 7 sites";
    stream_is(t, 0,
              "1 EUR/site/day, 3 claimants, 4 sites, 5 claimants from "
              "2020-03-01, from 2020-01-01");
    stream_is(t, 1, "2 EUR/day, 9 claimants, from 2020-01-01");
    stream_is(t, 2,
              "3 EUR/site/day, 3 claimants, 7 sites, 5 claimants from "
              "2020-03-01, from 2020-01-01");
}

static void clauses_of_time_are_not_for_sums(void)
{
    const char *t =
        "from 2020-01-01, x2 every 1 week, for 3 weeks, stay "
        "2020-01-02..2020-01-03 clock runs, at most 9 EUR/day, at most 8 EUR "
        "until 2020-02-01 then hold, at most 7 EUR; 1 EUR; 2 EUR/day; 3 "
        "EUR/week; 1 EUR with 1% interest, simple by act/365";
    stream_is(t, 0, "1 EUR, from 2020-01-01, at most 7 EUR");
    stream_is(t, 1,
              "2 EUR/day, x2 every 1 week, from 2020-01-01, for 3 weeks, stay "
              "2020-01-02..2020-01-03 clock runs, at most 9 EUR/day, at most "
              "7 EUR, at most 8 EUR until 2020-02-01 then hold");
    stream_is(t, 2,
              "3 EUR/week, x2 every 1 week, from 2020-01-01, for 3 weeks, "
              "stay 2020-01-02..2020-01-03 clock runs, at most 7 EUR, at most "
              "8 EUR until 2020-02-01 then hold");
    stream_is(t, 3,
              "1 EUR with 1% interest, simple by act/365, from 2020-01-01, "
              "for 3 weeks, stay 2020-01-02..2020-01-03 clock runs, at most 7 "
              "EUR");
}

static void changes_are_lent_to_their_like(void)
{
    const char *t = "from 2020-01-01, then 5 EUR/day from 2020-02-01, then 6% "
                    "from 2020-02-01, simple by act/365, rate read once; 1 "
                    "EUR/day; 2 EUR/week; 3% interest on 9 EUR; rate key "
                    "interest on 9 EUR";
    dcl_penalty *p = NULL;
    dcl_err err = {DCL_OK, 0, 0, ""};
    /* a number's interest reads no table, so the common reading is at fault */
    CU_ASSERT_EQUAL(dcl_penalty_read(&p, t, strlen(t), NULL, NULL, &err),
                    DCL_SYNTAX);
    /* a stream with changes of its own takes none */
    t = "from 2020-01-01, then 5 EUR/day from 2020-02-01; 1 EUR/day; 2 "
        "EUR/day, then 9 EUR/day from 2020-05-01";
    stream_is(t, 1,
              "2 EUR/day, then 9 EUR/day from 2020-05-01, from "
              "2020-01-01");
    t = "from 2020-01-01, then 5 EUR/day from 2020-02-01, then 6% from "
        "2020-03-01, simple by act/365; 1 EUR/day; 2 EUR/week; 3% interest "
        "on 9 EUR";
    stream_is(t, 0,
              "1 EUR/day, then 5 EUR/day from 2020-02-01, from "
              "2020-01-01");
    stream_is(t, 1, "2 EUR/week, from 2020-01-01");
    stream_is(t, 2,
              "3% interest on 9 EUR, then 6% from 2020-03-01, simple by "
              "act/365, from 2020-01-01");
}

static void the_case_keeps_its_own(void)
{
    const char *t = "at most 9 EUR in all, paid 1 EUR on 2020-01-01, "
                    "principal 5 EUR; 1% of principal; 2 EUR, at least 2 EUR "
                    "in all, paid 2 EUR on 2020-01-01, at most 8 EUR";
    stream_is(t, 0, "1% of principal, principal 5 EUR");
    stream_is(t, 1,
              "2 EUR, principal 5 EUR, at most 8 EUR, paid 2 EUR on "
              "2020-01-01");
    stream_is(t, ALL,
              "principal 5 EUR, at most 9 EUR in all, at least 2 EUR "
              "in all, paid 1 EUR on 2020-01-01");
}

/* A thousand streams share ten thousand stays: no copy is made. */
static void shared_lists_are_not_copied(void)
{
    t_text t = {0};
    dcl_sink sink = t_sink(&t);
    t_heap h = {0, 0, 0};
    dcl_mem mem = t_heap_mem(&h);
    dcl_penalty *p = NULL;
    dcl_err err = {DCL_OK, 0, 0, ""};
    (void)dcl__putf(&sink, "from 2000-01-01");
    for (int y = 2000; y < 2300; y++)
        for (int m = 10; m <= 12; m++)
            (void)dcl__putf(&sink, ", stay %d-%d-01..%d-%d-02 clock runs", y, m,
                            y, m);
    for (int i = 0; i < 900; i++) (void)dcl__putf(&sink, "; %d EUR/day", i + 1);
    T_STATUS(dcl_penalty_read(&p, t.p, t.n, NULL, &mem, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(p->streams, 900);
    CU_ASSERT_EQUAL(p->copies, 0);
    CU_ASSERT(p->stream[0].stay == p->stream[899].stay);
    dcl_penalty_free(p);
    /* one stay of its own in each would copy nothing; a claimant's count of
     * its own beside lent ones copies all, and is refused before it does */
    t.n = 0;
    (void)dcl__putf(&sink, "from 2000-01-01");
    for (int y = 2000; y < 2300; y++)
        (void)dcl__putf(&sink, ", %d claimants from %d-01-01", y, y);
    for (int i = 0; i < 900; i++)
        (void)dcl__putf(&sink, "; %d EUR/site/day, 2 sites", i + 1);
    T_STATUS(dcl_penalty_read(&p, t.p, t.n, NULL, &mem, &err), DCL_TOO_BIG,
             &err);
    CU_ASSERT_EQUAL(h.live, 0);
    t_free(&t);
}

T_TESTS(penalty, merge, T(a_stream_takes_what_it_lacks), T(its_own_kind_wins),
        T(counts_are_lent_item_by_item), T(clauses_of_time_are_not_for_sums),
        T(changes_are_lent_to_their_like), T(the_case_keeps_its_own),
        T(shared_lists_are_not_copied));
