/* The days on which a claim would have been true, against a walk over all
 * days. */
#include "ask/checked.h"

/* 10 RUB a day from 2024-01-01 (day 19723): on day k of it the total is 10 k.
 */
static void against(const char *claim, int has, int64_t from, int64_t to)
{
    const char *const claims[] = {claim, NULL};
    t_checked c;
    t_check(&c, claims, "2024-03-01", "10 RUB/day, from 2024-01-01", NULL);
    if (c.answer != NULL) {
        const dcl_claim *k = &c.answer->claim[0];
        CU_ASSERT_EQUAL(k->has_days, has);
        if (has != 0) {
            CU_ASSERT_EQUAL(k->true_from - 19722, from);
            CU_ASSERT_EQUAL(k->true_to - 19722, to);
        }
    }
    t_checked_free(&c);
}

static void by_hand(void)
{
    against("200 RUB", 2, 15, 25);
    against("210 RUB", 2, 21, 21);
    against("2010.0 RUB", 2, 201, 201);
    against("205.0 RUB", 1, 20, 21); /* 200 is below, 210 above */
    against("9000 RUB", 2, 850, 950);
    against("3.0 RUB", 0, 0, 0); /* below the first day's */
    against("1e9 RUB", 0, 0, 0); /* past the calendar */
}

T_TESTS(ask, claim_days, T(by_hand));
