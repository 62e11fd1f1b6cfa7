/* Which rate and which way: policies, limits, and the order of preference. */
#include "money/path.h"

#include <stdlib.h>

#include "money/monies.h"

static dcl_policy rule(dcl_rule r)
{
    return (dcl_policy){.size = sizeof(dcl_policy), .rule = r};
}

static void four_rules(void)
{
    dcl_policy exact = rule(DCL_RULE_EXACT), next = rule(DCL_RULE_NEXT);
    dcl_policy nearest = rule(DCL_RULE_NEAREST), asof = rule(DCL_RULE_ASOF);
    dcl_rates *r = t_builtin();
    /* Saturday 26 October 2024's order stands to Monday; the next is of 29 */
    T_RATE(r, "USD/RUB", "2024-10-27", &asof, "966657/10000");
    T_RATE(r, "USD/RUB", "2024-10-27", &next, "9723/100");
    T_RATE(r, "USD/RUB", "2024-10-27", &nearest, "966657/10000");
    T_RATE(r, "USD/RUB", "2024-10-28", &nearest, "9723/100");
    T_RATE(r, "USD/RUB", "2024-10-29", &exact, "9723/100");
    T_REFUSED(r, "USD/RUB", "2024-10-28", &exact, DCL_NO_RATE, "USD");
    dcl_rates_free(r);
}

static void nearest_of_two_equally_far_is_the_earlier(void)
{
    dcl_policy nearest = rule(DCL_RULE_NEAREST);
    dcl_rates *r = t_table("Pair: USD/RUB\nRate: 2024-01-01 10\n"
                           "Rate: 2024-01-05 20\n");
    T_RATE(r, "USD/RUB", "2024-01-03", &nearest, "10");
    T_RATE(r, "USD/RUB", "2024-01-04", &nearest, "20");
    dcl_rates_free(r);
}

static void the_rouble_that_ecb_stopped_quoting(void)
{
    static const char *const ecb[] = {"ecb"}, *const cbr[] = {"cbr"};
    dcl_policy p = {.size = sizeof p, .sources = ecb, .source_count = 1};
    dcl_rates *r = t_builtin();
    T_RATE(r, "EUR/RUB", "2022-03-01", &p, "117201/1000");
    T_REFUSED(r, "EUR/RUB", "2022-03-02", &p, DCL_NO_RATE,
              "European Central Bank ended EUR/RUB on 2022-03-01");
    T_REFUSED(r, "EUR/RUB", "2024-10-29", &p, DCL_NO_RATE, "973 days");
    /* without a choice of source the Bank of Russia's dollar is crossed */
    T_RATE(r, "EUR/USD", "2022-03-02", NULL, "5553/5000");
    T_RATE(r, "EUR/RUB", "2022-03-02", NULL, "5094638721/50000000");
    T_REFUSED(r, "EUR/RUB", "2024-10-29", &p, DCL_NO_RATE, "--source cbr");
    p.max_age = 3;
    T_REFUSED(r, "EUR/USD", "2024-12-03", &p, DCL_NO_RATE, "within 3 days");
    p.max_age = DCL_AGE_ANY;
    T_RATE(r, "EUR/RUB", "2024-10-29", &p, "117201/1000");
    p.max_age = DCL_AGE_NONE;
    T_REFUSED(r, "EUR/USD", "2024-11-30", &p, DCL_NO_RATE, "within 0 days");
    p.sources = cbr;
    p.max_age = 0;
    T_RATE(r, "USD/RUB", "2022-03-10", &p, "1160847/10000");
    T_REFUSED(r, "USD/EUR", "2024-10-29", &p, DCL_NO_RATE, "--source ecb");
    dcl_rates_free(r);
}

static void the_gap_of_new_year_is_within_the_limit(void)
{
    dcl_rates *r = t_builtin();
    T_RATE(r, "USD/RUB", "2021-01-11", NULL, "738757/10000");
    dcl_rates_free(r);
}

static void the_future_has_no_rate(void)
{
    dcl_day today = t_day("2024-12-09");
    dcl_policy p = {.size = sizeof p, .today = &today};
    dcl_rates *r = t_builtin();
    /* the order for the 10th is already out on the 9th */
    T_RATE(r, "USD/RUB", "2024-12-10", &p, "993759/10000");
    T_REFUSED(r, "USD/RUB", "2024-12-11", &p, DCL_NO_RATE, "yet");
    T_REFUSED(r, "USD/RUB", "2024-12-11", &p, DCL_NO_RATE,
              "--rate-on 2024-12-10");
    T_REFUSED(r, "USD/RUB", "2024-12-11", &p, DCL_NO_RATE, "--assume-rate");
    T_REFUSED(r, "USD/RUB", "2026-11-22", NULL, DCL_NO_RATE, "712 days");
    dcl_rates_free(r);
}

static const char three_ways[] =
    "Pair: EUR/RUB\nBy: ecb\nRate: 2024-01-09 100\nRate: 2024-01-12 101\n\n"
    "Pair: USD/RUB\nBy: cbr\nRate: 2024-01-10 90\n\n"
    "Pair: EUR/USD\nBy: ecb\nRate: 2024-01-10 1.25\n\n"
    "Pair: EUR/RUB\nBy: cbr\nRate: 2024-01-08 110\n\n"
    "Pair: GBP/RUB\nBy: cbr\nRate: 2024-01-10 120\n\n"
    "Pair: EUR/GBP\nBy: ecb\nRate: 2024-01-10 0.5\n";

static void the_order_of_preference(void)
{
    static const char *const ecb[] = {"ecb", "cbr"};
    dcl_policy p = {.size = sizeof p};
    dcl_policy by_ecb = {.size = sizeof by_ecb, .sources = ecb,
                         .source_count = 2};
    dcl_rates *r = t_with("Pair: EUR/CZK\nBy: ecb\nRate: 2024-10-29 25\n");
    dcl_rates *t = t_table(three_ways);
    /* direct before crossed, then the Bank of Russia, though it is older */
    T_RATE(t, "EUR/RUB", "2024-01-10", &p, "110");
    T_RATE(t, "EUR/RUB", "2024-01-10", &by_ecb, "100");
    /* an old direct rate does not shadow a fresh way */
    p.max_age = DCL_AGE_NONE;
    T_RATE(t, "EUR/RUB", "2024-01-10", &p, "225/2");
    p.max_legs = 1;
    T_REFUSED(t, "EUR/RUB", "2024-01-10", &p, DCL_NO_RATE, "EUR/RUB");
    /* one publisher for both legs before two */
    T_RATE(t, "USD/GBP", "2024-01-10", NULL, "2/5");
    T_RATE(t, "GBP/USD", "2024-01-10", NULL, "5/2");
    T_RATE(r, "USD/CZK", "2024-10-29", NULL, "125000/5387");
    dcl_rates_free(t);
    dcl_rates_free(r);
}

static void legs_of_different_days_are_bounded(void)
{
    dcl_policy p = {.size = sizeof p};
    dcl_rates *r = t_table(
        "Pair: USD/RUB\nRate: 2024-01-10 90\n\nPair: USD/EUR\n"
        "Rate: 2024-01-04 0.5\n");
    T_REFUSED(r, "RUB/EUR", "2024-01-10", NULL, DCL_NO_RATE, "6 days apart");
    p.max_skew = 6;
    T_RATE(r, "RUB/EUR", "2024-01-10", &p, "1/180");
    p.max_skew = DCL_AGE_NONE;
    T_REFUSED(r, "RUB/EUR", "2024-01-10", &p, DCL_NO_RATE, "6 days apart");
    dcl_rates_free(r);
}

/* Two legs of one publisher go before two of better ones that differ. */
static void one_publisher_before_two(void)
{
    dcl_rates *r = t_table(
        "Pair: CHF/USD\nBy: xxx\nRate: 2024-10-29 2\n\n"
        "Pair: CHF/GBP\nBy: xxx\nRate: 2024-10-29 3\n\n"
        "Pair: EUR/USD\nBy: ecb\nRate: 2024-10-29 5\n\n"
        "Pair: EUR/GBP\nRate: 2024-10-29 7\n");
    T_RATE(r, "USD/GBP", "2024-10-29", NULL, "3/2");
    dcl_rates_free(r);
}

/* All else equal, the younger rate, and legs of one day before others. */
static void younger_and_closer(void)
{
    dcl_rates *r = t_table(
        "Pair: CHF/USD\nBy: xxx\nRate: 2024-10-27 2\n\n"
        "Pair: CHF/USD\nBy: yyy\nRate: 2024-10-29 3\n");
    T_RATE(r, "CHF/USD", "2024-10-29", NULL, "3");
    dcl_rates_free(r);
    r = t_table("Pair: CHF/USD\nBy: xxx\nRate: 2024-10-27 2\n\n"
                "Pair: CHF/GBP\nBy: xxx\nRate: 2024-10-29 3\n\n"
                "Pair: JPY/USD\nBy: xxx\nRate: 2024-10-27 5\n\n"
                "Pair: JPY/GBP\nBy: xxx\nRate: 2024-10-27 7\n");
    T_RATE(r, "USD/GBP", "2024-10-29", NULL, "7/5");
    dcl_rates_free(r);
}

/* What is past its last day has no market, only the law. */
static void a_withdrawn_currency(void)
{
    dcl_rates *r = t_with("Pair: EUR/BGN\nBy: ecb\nRate: 2025-12-30 1.9558\n"
                          "Rate: 2025-12-31 1.9558\n\n"
                          "Pair: USD/BGN\nBy: cbr\nRate: 2025-12-31 1.7\n\n"
                          "Pair: EUR/USD\nBy: ecb\nRate: 2026-01-02 1.1723\n");
    T_RATE(r, "EUR/BGN", "2025-12-31", NULL, "9779/5000");
    T_RATE(r, "EUR/BGN", "2026-01-01", NULL, "195583/100000");
    T_RATE(r, "USD/BGN", "2026-01-02", NULL, "195583/117230");
    T_RATE(r, "USD/DEM", "2020-06-02", NULL, "195583/111740");
    dcl_rates_free(r);
    /* a market rate of the old unit, of the better publisher, is none */
    r = t_with("Pair: USD/BGN\nBy: ecb\nRate: 2025-12-31 1.7\n\n"
               "Pair: EUR/USD\nBy: xxx\nRate: 2026-01-02 1.25\n");
    T_RATE(r, "USD/BGN", "2026-01-02", NULL, "195583/125000");
    dcl_rates_free(r);
}

/* The same rates in any order give the same way: blocks are shuffled. */
static void order_of_input_does_not_matter(void)
{
    char text[sizeof three_ways + 8];
    const char *block[8];
    size_t length[8], n = 0;
    for (const char *p = three_ways; *p != '\0' && n < 8;) {
        const char *end = strstr(p, "\n\n");
        block[n] = p;
        length[n++] = end != NULL ? (size_t)(end - p) : strlen(p);
        p = end != NULL ? end + 2 : p + strlen(p);
    }
    for (uint64_t i = t_effort(40); i > 0; i--) {
        dcl_rates *r;
        size_t at = 0;
        for (size_t k = n; k > 1; k--) {
            size_t j = (size_t)t_below(k), swap = length[k - 1];
            const char *b = block[k - 1];
            block[k - 1] = block[j];
            length[k - 1] = length[j];
            block[j] = b;
            length[j] = swap;
        }
        for (size_t k = 0; k < n; k++) {
            memcpy(text + at, block[k], length[k]);
            at += length[k];
            text[at++] = '\n';
            if (text[at - 2] != '\n') text[at++] = '\n';
        }
        text[at] = '\0';
        r = t_table(text);
        T_RATE(r, "EUR/RUB", "2024-01-10", NULL, "110");
        T_RATE(r, "USD/GBP", "2024-01-10", NULL, "2/5");
        dcl_rates_free(r);
    }
}

/* The fast search against a walk. */
static void picking_against_a_walk(void)
{
    dcl_rates *r = t_builtin();
    for (uint64_t i = t_effort(3000); i > 0; i--) {
        const dcl__series *s = &r->series[t_below(r->seriess)];
        const dcl__quote *q = r->quote + s->first;
        dcl_day day = q[0].day - 20 +
                      (dcl_day)t_below(
                          (uint64_t)(q[s->count - 1].day - q[0].day + 40));
        dcl_rule how = (dcl_rule)t_below(4);
        size_t before = SIZE_MAX, after = SIZE_MAX, want = SIZE_MAX, got;
        int found;
        for (size_t k = 0; k < s->count; k++) {
            if (q[k].day <= day) before = k;
            if (q[k].day >= day && after == SIZE_MAX) after = k;
        }
        if (how == DCL_RULE_EXACT && before == after) want = before;
        if (how == DCL_RULE_ASOF) want = before;
        if (how == DCL_RULE_NEXT) want = after;
        if (how == DCL_RULE_NEAREST) {
            want = before == SIZE_MAX  ? after
                   : after == SIZE_MAX ? before
                   : day - q[before].day <= q[after].day - day ? before
                                                               : after;
        }
        found = dcl__pick(&got, r, s, day, how);
        CU_ASSERT_EQUAL(found, want != SIZE_MAX);
        if (found) CU_ASSERT_EQUAL(got, want);
    }
    dcl_rates_free(r);
}

T_TESTS(money, path, T(four_rules),
        T(nearest_of_two_equally_far_is_the_earlier),
        T(the_rouble_that_ecb_stopped_quoting),
        T(the_gap_of_new_year_is_within_the_limit), T(the_future_has_no_rate),
        T(the_order_of_preference), T(one_publisher_before_two),
        T(younger_and_closer), T(legs_of_different_days_are_bounded),
        T(a_withdrawn_currency), T(order_of_input_does_not_matter),
        T(picking_against_a_walk));
