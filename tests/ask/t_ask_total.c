/* The headline question and what hangs on it. */
#include <decillion/ask.h>

#include "support.h"

typedef struct fixture {
    dcl_penalty *penalty;
    dcl_rates *rates;
    dcl_total_question q;
    dcl_num *count;
} fixture;

static fixture ask_of(const char *schedule, const char *day)
{
    fixture f;
    dcl_err err = {0};
    memset(&f, 0, sizeof f);
    T_STATUS(dcl_penalty_read(&f.penalty, schedule, strlen(schedule), NULL,
                              NULL, &err),
             DCL_OK, &err);
    T_STATUS(dcl_rates_builtin(&f.rates, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_date_read(&f.q.day, day, strlen(day), &err), DCL_OK, &err);
    f.q.penalty = f.penalty;
    return f;
}

static void done(fixture *f)
{
    dcl_num_free(f->count);
    dcl_rates_free(f->rates);
    dcl_penalty_free(f->penalty);
}

static void written(const dcl_num *num, const char *want)
{
    dcl_num_form form = {sizeof form, 2, DCL_ROUND_HALF_EVEN, 0};
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    dcl_err err = {0};
    T_STATUS(dcl_num_write(&sink, NULL, num, &form, NULL, NULL, &err), DCL_OK,
             &err);
    T_STR(t_cstr(&out), want);
    t_free(&out);
}

#define GOOGLE "100000 RUB/day, x2 every 7 days, from 2022-11-24"

static void the_google_fine(void)
{
    fixture f = ask_of(GOOGLE, "2024-10-29");
    dcl_ccy in[2] = {{"USD"}, {"EUR"}};
    dcl_total_answer *a = NULL;
    dcl_err err = {0};
    f.q.in = in;
    f.q.in_count = 2;
    T_STATUS(dcl_ask_total(&a, f.rates, &f.q, NULL, &err), DCL_OK, &err);
    if (a != NULL) {
        written(a->total.num, "1647945780296698221945714166988100000");
        written(a->converted[0].figure.num,
                "16948943538997204792201112485735883.99");
        written(a->converted[1].figure.num,
                "15731337979392245027103315839740007.41");
        /* the next day is the last of week 101: 100000 * 2^100 */
        written(a->per_diem.num, "126765060022822940149670320537600000");
        T_STR(a->days_text, "706");
        T_STR(a->schedule, GOOGLE);
        T_STR(a->total.ccy.code, "RUB");
        CU_ASSERT_TRUE(a->has_on && a->on == f.q.day);
        CU_ASSERT_FALSE(a->early);
        CU_ASSERT_FALSE(a->owed_differs);
        CU_ASSERT_PTR_NULL(a->paid.num);
        CU_ASSERT_EQUAL(a->streams, 0);
        CU_ASSERT_TRUE(strlen(a->reading) > 20);
    }
    dcl_total_answer_free(a);
    done(&f);
}

static void before_the_first_day(void)
{
    fixture f = ask_of(GOOGLE, "2020-01-01");
    dcl_total_answer *a = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_ask_total(&a, f.rates, &f.q, NULL, &err), DCL_OK, &err);
    if (a != NULL) {
        CU_ASSERT_TRUE(a->early);
        written(a->total.num, "0");
    }
    dcl_total_answer_free(a);
    done(&f);
}

static void shares_payments_and_what_is_owed(void)
{
    fixture f = ask_of("parking: 250 USD/day; fence: 125 USD/day, from "
                       "2024-01-11; from 2024-01-01, paid 1000 USD on "
                       "2024-01-05",
                       "2024-01-20");
    dcl_total_answer *a = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_ask_total(&a, f.rates, &f.q, NULL, &err), DCL_OK, &err);
    if (a != NULL) {
        CU_ASSERT_EQUAL(a->streams, 2);
        T_STR(a->stream[0].name, "parking");
        written(a->stream[0].figure.num, "5000");
        T_STR(a->stream[1].name, "fence");
        written(a->stream[1].figure.num, "1250");
        written(a->total.num, "6250");
        written(a->paid.num, "1000");
        CU_ASSERT_TRUE(a->owed_differs);
        written(a->owed.num, "5250");
        written(a->per_diem.num, "375");
    }
    dcl_total_answer_free(a);
    done(&f);
}

static void a_span_no_calendar_holds(void)
{
    fixture f = ask_of(GOOGLE, "2024-10-29");
    dcl_ccy usd = {"USD"};
    dcl_policy policy = {0};
    dcl_total_answer *a = NULL;
    dcl_near near_;
    dcl_err err = {0};
    T_STATUS(
        dcl_ask_span(&f.count, &f.q.unit, "10^18 weeks", 11, NULL, NULL, &err),
        DCL_OK, &err);
    f.q.count = f.count;
    f.q.after = "10^18 weeks";
    T_STATUS(dcl_ask_total(&a, f.rates, &f.q, NULL, &err), DCL_OK, &err);
    if (a != NULL) {
        CU_ASSERT_FALSE(a->has_on);
        T_STR(a->after, "10^18 weeks");
        T_STR(a->days_text, "7000000000000000000");
        T_STATUS(dcl_num_near(&near_, a->total.num, 3, NULL, NULL, &err),
                 DCL_OK, &err);
        CU_ASSERT_EQUAL(near_.exact, 0);
        dcl_num_near_free(&near_);
    }
    dcl_total_answer_free(a);
    a = NULL;
    /* no date, no rate; with a rate of one's own there is an answer */
    f.q.in = &usd;
    f.q.in_count = 1;
    T_STATUS(dcl_ask_total(&a, f.rates, &f.q, NULL, &err), DCL_NO_RATE, &err);
    policy.assume = "97.23 RUB/USD";
    f.q.policy = &policy;
    T_STATUS(dcl_ask_total(&a, f.rates, &f.q, NULL, &err), DCL_OK, &err);
    CU_ASSERT_TRUE(a != NULL && !a->converted[0].has_asked);
    dcl_total_answer_free(a);
    done(&f);
}

/* The 1st, 2nd, 3rd ... request for memory fails until none does. */
static void memory_runs_short(void)
{
    fixture f =
        ask_of("a: 250 USD/day; b: 125 USD/day; from 2024-01-01", "2024-01-20");
    dcl_ccy rub = {"RUB"};
    dcl_err err = {0};
    dcl_status status = DCL_NO_MEMORY;
    size_t k;
    f.q.in = &rub;
    f.q.in_count = 1;
    for (k = 1; status == DCL_NO_MEMORY && k < 5000; k++) {
        t_heap heap = {0, 0, k};
        dcl_mem mem = t_heap_mem(&heap);
        dcl_total_answer *a = NULL;
        status = dcl_ask_total(&a, f.rates, &f.q, &mem, &err);
        CU_ASSERT(status == DCL_OK || a == NULL);
        dcl_total_answer_free(a);
        CU_ASSERT_EQUAL(heap.live, 0);
    }
    T_STATUS(status, DCL_OK, &err);
    done(&f);
}

/* The short answer against the whole one. */
static void figures_only_is_the_same_figure(void)
{
    static const char *const schedule[] = {
        GOOGLE,
        "100 RUB/day, from 2022-11-24; fee: 7 RUB; paid 50 RUB on 2023-01-01",
        "10000 USD with 8% interest, simple by act/365, from 2022-11-24",
        "5 RUB/day, +1 RUB every 30 days, from 2022-11-24, at most 700 RUB",
    };
    for (size_t i = 0; i < sizeof schedule / sizeof *schedule; i++) {
        fixture f = ask_of(schedule[i], "2024-10-29");
        dcl_total_answer *whole = NULL, *part = NULL;
        dcl_err err = {0};
        int order = 1;
        f.q.size = sizeof f.q;
        T_STATUS(dcl_ask_total(&whole, f.rates, &f.q, NULL, &err), DCL_OK,
                 &err);
        f.q.figures_only = 1;
        T_STATUS(dcl_ask_total(&part, f.rates, &f.q, NULL, &err), DCL_OK,
                 &err);
        if (whole != NULL && part != NULL) {
            T_STATUS(dcl_num_cmp(&order, whole->total.num, part->total.num,
                                 NULL, NULL, &err),
                     DCL_OK, &err);
            CU_ASSERT_EQUAL(order, 0);
            CU_ASSERT_EQUAL(whole->on, part->on);
            CU_ASSERT_EQUAL(whole->first, part->first);
            CU_ASSERT_EQUAL(whole->early, part->early);
            CU_ASSERT_PTR_NOT_NULL(whole->owed.num);
            CU_ASSERT_PTR_NULL(part->owed.num);
            CU_ASSERT_PTR_NULL(part->per_diem.num);
            CU_ASSERT_PTR_NULL(part->schedule);
            CU_ASSERT_EQUAL(part->streams, 0);
        }
        dcl_total_answer_free(whole);
        dcl_total_answer_free(part);
        done(&f);
    }
}

T_TESTS(ask, ask_total, T(the_google_fine), T(before_the_first_day),
        T(shares_payments_and_what_is_owed), T(a_span_no_calendar_holds),
        T(memory_runs_short),
        T(figures_only_is_the_same_figure));
