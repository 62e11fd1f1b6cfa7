/* Claims held against each other and against a yardstick. */
#include "ask/checked.h"

static const dcl_claim *second(const t_checked *c)
{
    return &c->answer->claim[1];
}

/* Which rate is implied, and in what quotation. */
static void implied_rates(void)
{
    static const char *const claims[] = {"200 RUB", "4 USD", NULL};
    static const char *const turned[] = {"4 USD", "200 RUB", NULL};
    t_checked c;
    t_check(&c, claims, NULL, NULL, NULL);
    CU_ASSERT_EQUAL(second(&c)->firsts, 1);
    CU_ASSERT_EQUAL(second(&c)->first[0].compared.known, 0);
    T_STR(second(&c)->first[0].implied.ccy.code, "RUB");
    T_STR(second(&c)->first[0].implied_for.code, "USD");
    CU_ASSERT_EQUAL(c.answer->agree, 1);
    t_checked_free(&c);
    t_check(&c, turned, "2024-10-29", NULL, NULL);
    T_STR(second(&c)->first[0].implied.ccy.code, "RUB");
    T_STR(second(&c)->first[0].implied_for.code, "USD");
    CU_ASSERT_EQUAL(second(&c)->first[0].compared.known, 1);
    CU_ASSERT_EQUAL(second(&c)->first[0].compared.agree, 0);
    CU_ASSERT_PTR_NOT_NULL(second(&c)->first[0].conversion);
    CU_ASSERT_EQUAL(c.answer->agree, 0);
    t_checked_free(&c);
}

/* Bare numbers take the other's currency. */
static void bare_numbers(void)
{
    static const char *const claims[] = {"2 million RUB", "2,000,000", NULL};
    t_checked c;
    t_check(&c, claims, NULL, NULL, NULL);
    CU_ASSERT_EQUAL(second(&c)->first[0].compared.agree, 1);
    T_STR(second(&c)->first[0].expected.ccy.code, "RUB");
    CU_ASSERT_PTR_NULL(second(&c)->first[0].implied.num);
    t_checked_free(&c);
}

static void multiples(void)
{
    static const char *const claims[] = {"210 trillion USD", NULL};
    t_checked c;
    t_check(&c, claims, NULL, NULL, "world GDP");
    CU_ASSERT_PTR_NOT_NULL(c.answer->claim[0].times_low);
    CU_ASSERT_EQUAL(c.answer->claim[0].times.known, 0);
    CU_ASSERT_EQUAL(c.answer->agree, 1);
    t_checked_free(&c);
    t_check(&c, claims, NULL, NULL, "2 times world GDP");
    CU_ASSERT_EQUAL(c.answer->claim[0].times.agree, 1);
    t_checked_free(&c);
    t_check(&c, claims, NULL, NULL, "ten world GDP");
    CU_ASSERT_EQUAL(c.answer->claim[0].times.agree, 0);
    CU_ASSERT_EQUAL(c.answer->claim[0].times.larger, 1);
    CU_ASSERT_EQUAL(c.answer->agree, 0);
    t_checked_free(&c);
}

T_TESTS(ask, claim_match, T(implied_rates), T(bare_numbers), T(multiples));
