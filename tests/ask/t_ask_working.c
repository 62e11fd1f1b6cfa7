/* The working: segments follow one another, and what they add is the total. */
#include <decillion/ask.h>

#include "support.h"

typedef struct seen {
    dcl_day next;
    int n;
    char last[64];
} seen;

static int put(void *ctx, const dcl_working *w)
{
    seen *s = ctx;
    dcl_num_form form = {sizeof form, 2, DCL_ROUND_HALF_EVEN, 0};
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    if (s->n > 0) CU_ASSERT_EQUAL(w->segment->first, s->next);
    s->next = w->segment->last + 1;
    s->n++;
    T_STR(w->total.ccy.code, "USD");
    CU_ASSERT_EQUAL(
        dcl_num_write(&sink, NULL, w->total.num, &form, NULL, NULL, NULL),
        DCL_OK);
    strncpy(s->last, t_cstr(&out), sizeof s->last - 1);
    t_free(&out);
    return 0;
}

/* United States v. City of Yonkers: what it came to on 9 September 1988. */
static void yonkers(void)
{
    static const char text[] =
        "100 USD/day, x2 every 1 day, from 1988-08-02, stay "
        "1988-08-09..1988-09-01 clock stops, at most 1000000 USD/day";
    dcl_penalty *penalty = NULL;
    seen s = {0, 0, ""};
    dcl_working_sink sink = {put, &s};
    dcl_day day;
    dcl_err err = {0};
    T_STATUS(
        dcl_penalty_read(&penalty, text, sizeof text - 1, NULL, NULL, &err),
        DCL_OK, &err);
    T_STATUS(dcl_date_read(&day, "1988-09-09", 10, &err), DCL_OK, &err);
    T_STATUS(dcl_ask_working(&sink, NULL, penalty, day, NULL, NULL, &err),
             DCL_OK, &err);
    CU_ASSERT(s.n >= 3);
    CU_ASSERT_EQUAL(s.next, day + 1);
    T_STR(s.last, "2638300");
    dcl_penalty_free(penalty);
}

T_TESTS(ask, ask_working, T(yonkers));
