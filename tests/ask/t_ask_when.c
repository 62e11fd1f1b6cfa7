/* The day a sum is reached: the totals around it prove it. */
#include <decillion/ask.h>

#include "support.h"

static dcl_when_answer *ask(dcl_penalty **penalty, dcl_rates **rates,
                            dcl_num **sum, const char *schedule,
                            const char *text, const dcl_mem *mem,
                            dcl_status want)
{
    dcl_when_question q = {0};
    dcl_when_answer *a = NULL;
    dcl_err err = {0};
    T_STATUS(
        dcl_penalty_read(penalty, schedule, strlen(schedule), NULL, NULL, &err),
        DCL_OK, &err);
    T_STATUS(dcl_rates_builtin(rates, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_ask_money(sum, &q.ccy, text, strlen(text), *rates, NULL, NULL,
                           NULL, &err),
             DCL_OK, &err);
    T_STATUS(dcl_date_read(&q.today, "2024-11-30", 10, &err), DCL_OK, &err);
    q.penalty = *penalty;
    q.sum = *sum;
    T_STATUS(dcl_ask_when(&a, *rates, &q, mem, &err), want, &err);
    return a;
}

static void check(const char *schedule, const char *text, const char *day)
{
    dcl_penalty *penalty = NULL;
    dcl_rates *rates = NULL;
    dcl_num *sum = NULL;
    dcl_when_answer *a =
        ask(&penalty, &rates, &sum, schedule, text, NULL, DCL_OK);
    char got[32];
    size_t need;
    int order;
    if (a != NULL && day == NULL) {
        CU_ASSERT_TRUE(a->never);
    } else if (a != NULL) {
        CU_ASSERT_FALSE(a->never);
        (void)dcl_date_write(got, sizeof got, &need, a->on, NULL);
        T_STR(got, day);
        CU_ASSERT_EQUAL(dcl_num_cmp(&order, a->total.num, a->threshold.num,
                                    NULL, NULL, NULL),
                        DCL_OK);
        CU_ASSERT(order >= 0);
        CU_ASSERT_EQUAL(dcl_num_cmp(&order, a->before.num, a->threshold.num,
                                    NULL, NULL, NULL),
                        DCL_OK);
        CU_ASSERT(order < 0);
    }
    dcl_when_answer_free(a);
    dcl_num_free(sum);
    dcl_rates_free(rates);
    dcl_penalty_free(penalty);
}

#define GOOGLE "100000 RUB/day, x2 every 7 days, from 2022-11-24"

static void the_first_day(void)
{
    check(GOOGLE, "2 undecillion RUB", "2024-10-31");
    check(GOOGLE, "700000", "2022-11-30");
    check(GOOGLE, "700000.01", "2022-12-01");
    check("20 decillion USD, total x2 every 1 week, from 2024-10-29", "googol",
          "2029-01-09");
    /* 1000 USD at 99.3759 are 99,375.90 */
    check("1 RUB/day, from 2024-01-01", "0.01 USD", "2024-01-02");
}

static void never(void)
{
    check("5 EUR/day, from 2024-01-01, to 2024-01-10", "50.01", NULL);
    check("5 EUR/day, from 2024-01-01, to 2024-01-10", "50", "2024-01-10");
    check("5 EUR/day, from 2024-01-01, at most 20 EUR", "21", NULL);
}

static void memory_runs_short(void)
{
    dcl_status status = DCL_NO_MEMORY;
    dcl_penalty *penalty = NULL;
    dcl_rates *rates = NULL;
    dcl_num *sum = NULL;
    dcl_when_question q = {0};
    dcl_err err = {0};
    size_t k;
    dcl_when_answer *first =
        ask(&penalty, &rates, &sum, GOOGLE, "5 USD", NULL, DCL_OK);
    dcl_when_answer_free(first);
    q.penalty = penalty;
    q.sum = sum;
    strcpy(q.ccy.code, "USD");
    T_STATUS(dcl_date_read(&q.today, "2024-11-30", 10, &err), DCL_OK, &err);
    for (k = 1; status == DCL_NO_MEMORY && k < 20000; k++) {
        t_heap heap = {0, 0, k};
        dcl_mem mem = t_heap_mem(&heap);
        dcl_when_answer *a = NULL;
        status = dcl_ask_when(&a, rates, &q, &mem, &err);
        CU_ASSERT(status == DCL_OK || a == NULL);
        dcl_when_answer_free(a);
        CU_ASSERT_EQUAL(heap.live, 0);
    }
    T_STATUS(status, DCL_OK, &err);
    dcl_num_free(sum);
    dcl_rates_free(rates);
    dcl_penalty_free(penalty);
}

T_TESTS(ask, ask_when, T(the_first_day), T(never), T(memory_runs_short));
