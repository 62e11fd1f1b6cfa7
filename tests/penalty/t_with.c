/* Start, base and claimants replaced: the canonical text shows where. */
#include <decillion/penalty.h>

#include "date/civil.h"
#include "penalty/schedule.h"

typedef struct change {
    const char *text;
    int start; /* 2022-11-24 */
    const char *base, *claimants;
    const char *want; /* canonical, or the refusal */
    dcl_status status;
} change;

static dcl_status apply(const change *c, t_text *out, dcl_err *err,
                        const dcl_mem *mem)
{
    dcl_day day = dcl__day_of(2022, 11, 24);
    dcl_penalty_change with = {sizeof with, c->start ? &day : NULL, c->base,
                               c->claimants};
    dcl_penalty *p = NULL, *q = NULL;
    dcl_sink sink = t_sink(out);
    dcl_status s =
        dcl_penalty_read(&p, c->text, strlen(c->text), NULL, mem, err);
    if (s == DCL_OK) s = dcl_penalty_with(&q, p, &with, mem, err);
    CU_ASSERT_EQUAL(s == DCL_OK, q != NULL);
    if (s == DCL_OK) s = dcl_penalty_write(&sink, q, mem, err);
    dcl_penalty_free(p);
    dcl_penalty_free(q);
    return s;
}

static const change changes[] = {
    {"100 RUB/day, x2 every 7 days, from 2020-01-01", 1, "100000", NULL,
     "100000 RUB/day, x2 every 7 days, from 2022-11-24", DCL_OK},
    {"100 RUB/day, x2 every 7 days, from ?", 1, NULL, NULL,
     "100 RUB/day, x2 every 7 days, from 2022-11-24", DCL_OK},
    {"100 RUB/day, after 2020-01-01", 1, NULL, NULL,
     "100 RUB/day, after 2022-11-24", DCL_OK},
    {"100 RUB/day, from 2020-01-01 or next weekday", 1, NULL, NULL,
     "100 RUB/day, from 2022-11-24", DCL_OK},
    {"100 RUB/day", 1, "5000 RUB", "17",
     "5000 RUB/day, 17 claimants, from 2022-11-24", DCL_OK},
    {"100 RUB/day, 3 claimants", 0, NULL, "2 thousand",
     "100 RUB/day, 2000 claimants", DCL_OK},
    {"100/day", 0, "7 RUB", NULL, "7 RUB/day", DCL_OK},
    {"5% of principal/day, principal 9 EUR", 0, "1% of principal", NULL,
     "1% of principal/day, principal 9 EUR", DCL_OK},
    {"8% interest on 1000 EUR, simple by act/365, from 2020-01-01", 0,
     "2e34 EUR", NULL,
     "8% interest on 2e34 EUR, simple by act/365, from 2020-01-01", DCL_OK},
    /* the common piece that holds the part */
    {"from 2020-01-01, 2 claimants; a: 1 EUR/day; b: 2 EUR/day", 1, NULL, "9",
     "9 claimants, from 2022-11-24; a: 1 EUR/day; b: 2 EUR/day", DCL_OK},
    {"from 2020-01-01; a: 1 EUR/day", 1, "5", "9",
     "from 2022-11-24; a: 5 EUR/day, 9 claimants", DCL_OK},
    /* other dated clauses stay where they are */
    {"1 EUR/day, from 2020-01-01, stay 2020-02-01..2020-02-03 clock runs", 1,
     NULL, NULL,
     "1 EUR/day, from 2022-11-24, stay 2020-02-01..2020-02-03 clock runs",
     DCL_OK},
    {"a: 1 EUR/day; b: 2 EUR/day", 0, "5", NULL,
     "the base can be replaced in a schedule with one stream; this one has 2",
     DCL_ARGUMENT},
    {"a: 1 EUR/day, from 2020-01-01; b: 2 EUR/day", 1, NULL, NULL,
     "the start can be replaced in a schedule with one stream, or where all "
     "streams share it; this one has 2 streams",
     DCL_ARGUMENT},
    {"a: 1 EUR/day; b: 2 EUR/day", 0, NULL, "5",
     "the number of claimants can be replaced in a schedule with one stream, "
     "or where all streams share it; this one has 2 streams",
     DCL_ARGUMENT},
    {"1 EUR/day, 2 claimants, 3 claimants from 2021-01-01, from 2020-01-01", 0,
     NULL, "5",
     "the number of claimants changes by date; change it in the schedule",
     DCL_ARGUMENT},
    {"1 EUR/day, from 2020-01-01, to 2021-01-01", 1, NULL, NULL,
     "the last day is before the first, 2022-11-24", DCL_RANGE},
    {"1 EUR/day", 0, "5 USD", NULL,
     "one case, one currency: this stream is in EUR", DCL_SYNTAX},
    {"1 EUR/day", 0, "5 EUR/day", NULL,
     "`/day` after the amount is not understood", DCL_SYNTAX},
    {"1 EUR/day", 0, "", NULL, "an amount is missing here, as in `100 EUR`",
     DCL_SYNTAX},
    {"1 EUR/day", 0, NULL, "1.5", "`1.5` is no whole number above 0",
     DCL_RANGE},
    {"1 EUR/day", 0, NULL, "0", "`0` is no whole number above 0", DCL_RANGE},
    {"1 EUR/day", 0, NULL, "many", "a number belongs here, not `many`",
     DCL_SYNTAX},
};

static void parts_are_replaced_where_they_stand(void)
{
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        t_text out = {0};
        dcl_err err = {DCL_OK, 0, 0, ""};
        T_STATUS(apply(&changes[i], &out, &err, NULL), changes[i].status, &err);
        T_STR(changes[i].status == DCL_OK ? t_cstr(&out) : err.msg,
              changes[i].want);
        t_free(&out);
    }
}

static void a_start_past_the_calendar(void)
{
    dcl_penalty *p = NULL, *q = NULL;
    dcl_day day = DCL_DAY_MAX + 1;
    dcl_penalty_change with = {sizeof with, &day, NULL, NULL};
    CU_ASSERT_EQUAL(dcl_penalty_read(&p, "1/day", 5, NULL, NULL, NULL), DCL_OK);
    CU_ASSERT_EQUAL(dcl_penalty_with(&q, p, &with, NULL, NULL), DCL_RANGE);
    CU_ASSERT_PTR_NULL(q);
    dcl_penalty_free(p);
}

static void every_allocation_may_fail(void)
{
    for (size_t i = 0; i < 11; i++) {
        size_t fail = 1;
        dcl_status s;
        do {
            t_heap h = {0, 0, fail++};
            dcl_mem mem = t_heap_mem(&h);
            t_text out = {0};
            s = apply(&changes[i], &out, NULL, &mem);
            CU_ASSERT(s == DCL_OK || s == DCL_NO_MEMORY);
            CU_ASSERT_EQUAL(h.live, 0);
            t_free(&out);
        } while (s == DCL_NO_MEMORY);
        CU_ASSERT(fail > 10);
    }
}

T_TESTS(penalty, with, T(parts_are_replaced_where_they_stand),
        T(a_start_past_the_calendar), T(every_allocation_may_fail));
