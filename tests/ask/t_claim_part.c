/* The parts of one claim, compared. */
#include "ask/checked.h"

static void with_first(const char *claim, size_t part, int agree, int is_power,
                       int power)
{
    const char *const claims[] = {claim, NULL};
    t_checked c;
    t_check(&c, claims, NULL, NULL, NULL);
    if (c.answer != NULL && c.answer->claim[0].parts > part) {
        const dcl_compared *w = &c.answer->claim[0].part[part].with_first;
        CU_ASSERT(w->known && w->agree == agree && w->is_power == is_power);
        if (w->power != power || w->agree != agree) T_STR(claim, "(agrees)");
        CU_ASSERT_EQUAL(c.answer->agree, agree);
    } else {
        T_STR(claim, "(so many parts)");
    }
    t_checked_free(&c);
}

static void pairs(void)
{
    with_first("2.5 million (2,500,000)", 1, 1, 0, 0);
    with_first("2.5 million (2,500,000,000)", 1, 0, 1, 3);
    with_first("2.5 million (2.5e3)", 1, 0, 1, -3);
    with_first("2 undecillion (36 zeros)", 1, 1, 0, 0);
    with_first("20 undecillion (36 zeros)", 1, 1, 0, 0);
    with_first("20 undecillion (37 zeros)", 1, 1, 0, 0);
    with_first("20 undecillion (38 zeros)", 1, 0, 1, 1);
    with_first("2.5 undecillion (35 zeros)", 1, 1, 0, 0);
    with_first("2 undecillion, 37 digits", 1, 1, 0, 0);
    with_first("2 undecillion, 38 digits", 1, 0, 1, 1);
}

/* One currency named holds for all; two are kept apart. */
static void currencies(void)
{
    static const char *const one[] = {"$2 million (2,000,000)", NULL};
    static const char *const two[] = {"$2 million (200 million RUB)", NULL};
    t_checked c;
    t_check(&c, one, NULL, NULL, NULL);
    T_STR(c.answer->claim[0].part[1].ccy.code, "USD");
    T_STR(c.answer->claim[0].part[0].symbol, "$");
    t_checked_free(&c);
    t_check(&c, two, NULL, NULL, NULL);
    T_STR(c.answer->claim[0].part[0].ccy.code, "USD");
    T_STR(c.answer->claim[0].part[1].ccy.code, "RUB");
    CU_ASSERT_EQUAL(c.answer->claim[0].part[1].with_first.known, 0);
    CU_ASSERT_EQUAL(c.answer->claim[0].firsts, 1);
    t_checked_free(&c);
}

T_TESTS(ask, claim_part, T(pairs), T(currencies));
