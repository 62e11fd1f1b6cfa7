/* Schedules side by side: against the same days one by one. */
#include <decillion/ask.h>

#include "support.h"

static dcl_penalty *penalty(const char *text)
{
    dcl_penalty *p = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_penalty_read(&p, text, strlen(text), NULL, NULL, &err), DCL_OK,
             &err);
    return p;
}

static void day_is(int has, dcl_day day, const char *want)
{
    char got[32] = "";
    size_t need;
    if (has) (void)dcl_date_write(got, sizeof got, &need, day, NULL);
    T_STR(got, want);
}

/* differs, crosses: "" for never */
static void check(const char *a, const char *b, const char *on,
                  const char *differs, const char *crosses, const char *ratio)
{
    const dcl_penalty *list[2];
    dcl_penalty *x = penalty(a), *y = penalty(b);
    dcl_compare_question q = {0};
    dcl_compare_answer *answer = NULL;
    dcl_num_form form = {sizeof form, 4, DCL_ROUND_HALF_EVEN, 0};
    dcl_day day;
    dcl_err err = {0};
    list[0] = x;
    list[1] = y;
    T_STATUS(dcl_date_read(&day, on, 10, &err), DCL_OK, &err);
    q.penalty = list;
    q.count = 2;
    q.day = &day;
    q.days = 1;
    T_STATUS(dcl_ask_compare(&answer, NULL, &q, NULL, &err), DCL_OK, &err);
    if (answer != NULL) {
        const dcl_side *s = &answer->item[1];
        t_text out = {0};
        dcl_sink sink = t_sink(&out);
        CU_ASSERT_TRUE(answer->searched);
        day_is(s->differs, s->differ, differs);
        day_is(s->crosses, s->cross, crosses);
        if (ratio == NULL) {
            CU_ASSERT_PTR_NULL(answer->total[1].ratio);
        } else {
            T_STATUS(dcl_num_write(&sink, NULL, answer->total[1].ratio, &form,
                                   NULL, NULL, &err),
                     DCL_OK, &err);
            T_STR(t_cstr(&out), ratio);
        }
        t_free(&out);
    }
    dcl_compare_answer_free(answer);
    dcl_penalty_free(x);
    dcl_penalty_free(y);
}

#define FIVE "5 EUR/day, from 2024-01-01"

static void side_by_side(void)
{
    /* by hand: 7 * (1+2+4+8) = 105 by 28 January, then 16 a day: 121, 137,
     * 153, 169 against 145, 150, 155, 160 */
    check(FIVE, "1 EUR/day, x2 every 7 days, from 2024-01-01", "2024-02-01",
          "2024-01-01", "2024-02-01", "1.0562");
    check(FIVE, FIVE, "2024-02-01", "", "", "1");
    check(FIVE, "5 EUR/day, from 2024-01-01, to 2024-01-10", "2024-01-20",
          "2024-01-11", "", "0.5");
    check("5 EUR/day, from 2024-03-01", FIVE, "2024-01-02", "2024-01-01", "",
          NULL);
}

static void two_currencies(void)
{
    const dcl_penalty *list[2];
    dcl_penalty *x = penalty(FIVE), *y = penalty("5 USD/day, from 2024-01-01");
    dcl_compare_question q = {0};
    dcl_compare_answer *answer = NULL;
    dcl_day day = 0;
    dcl_err err = {0};
    list[0] = x;
    list[1] = y;
    q.penalty = list;
    q.count = 2;
    q.day = &day;
    q.days = 1;
    T_STATUS(dcl_ask_compare(&answer, NULL, &q, NULL, &err), DCL_CONFLICT,
             &err);
    q.count = 1;
    T_STATUS(dcl_ask_compare(&answer, NULL, &q, NULL, &err), DCL_ARGUMENT,
             &err);
    CU_ASSERT_PTR_NULL(answer);
    dcl_penalty_free(x);
    dcl_penalty_free(y);
}

static void memory_runs_short(void)
{
    const dcl_penalty *list[2];
    dcl_penalty *x = penalty(FIVE), *y = penalty(FIVE ", to 2024-01-02");
    dcl_compare_question q = {0};
    dcl_status status = DCL_NO_MEMORY;
    dcl_day day;
    dcl_err err = {0};
    size_t k;
    list[0] = x;
    list[1] = y;
    T_STATUS(dcl_date_read(&day, "2024-01-04", 10, &err), DCL_OK, &err);
    q.penalty = list;
    q.count = 2;
    q.day = &day;
    q.days = 1;
    for (k = 1; status == DCL_NO_MEMORY && k < 20000; k++) {
        t_heap heap = {0, 0, k};
        dcl_mem mem = t_heap_mem(&heap);
        dcl_compare_answer *a = NULL;
        status = dcl_ask_compare(&a, NULL, &q, &mem, &err);
        CU_ASSERT(status == DCL_OK || a == NULL);
        dcl_compare_answer_free(a);
        CU_ASSERT_EQUAL(heap.live, 0);
    }
    T_STATUS(status, DCL_OK, &err);
    dcl_penalty_free(x);
    dcl_penalty_free(y);
}

T_TESTS(ask, ask_compare, T(side_by_side), T(two_currencies),
        T(memory_runs_short));
