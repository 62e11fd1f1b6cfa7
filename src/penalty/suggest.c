/* "Did you mean": what a word that begins no clause was meant for. */
#include <string.h>

#include "base/nearest.h"
#include "penalty/read.h"

/* Words people write for what the language says in another way. */
static const struct {
    const char *word, *meant;
} other[] = {
    {"doubles", "x2 every 1 week"},
    {"doubling", "x2 every 1 week"},
    {"doubled", "x2 every 1 week"},
    {"double", "x2 every 1 week"},
    {"triples", "x3 every 1 week"},
    {"tripling", "x3 every 1 week"},
    {"times", "x2 every 1 week"},
    {"multiplied", "x2 every 1 week"},
    {"escalating", "x2 every 1 week"},
    {"increases", "+25000 every 1 day"},
    {"increasing", "+25000 every 1 day"},
    {"increased", "+25000 every 1 day"},
    {"plus", "+25000 every 1 day"},
    {"adding", "+25000 every 1 day"},
    {"balance", "total x2 every 1 week"},
    {"since", "from 2024-10-29"},
    {"starting", "from 2024-10-29"},
    {"starts", "from 2024-10-29"},
    {"start", "from 2024-10-29"},
    {"beginning", "from 2024-10-29"},
    {"begins", "from 2024-10-29"},
    {"effective", "from 2024-10-29"},
    {"on", "from 2024-10-29"},
    {"grace", "after 5 days"},
    {"till", "until 2024-10-29"},
    {"before", "until 2024-10-29"},
    {"through", "to 2024-10-29"},
    {"ending", "to 2024-10-29"},
    {"ends", "to 2024-10-29"},
    {"end", "to 2024-10-29"},
    {"during", "for 3 months"},
    {"lasting", "for 3 months"},
    {"within", "for 3 months"},
    {"capped", "at most 1000000 EUR"},
    {"cap", "at most 1000000 EUR"},
    {"limit", "at most 1000000 EUR"},
    {"limited", "at most 1000000 EUR"},
    {"max", "at most 1000000 EUR"},
    {"maximum", "at most 1000000 EUR"},
    {"no", "at most 1000000 EUR"},
    {"not", "at most 1000000 EUR"},
    {"up", "at most 1000000 EUR"},
    {"ceiling", "at most 1000000 EUR"},
    {"min", "at least 100 EUR"},
    {"minimum", "at least 100 EUR"},
    {"floor", "at least 100 EUR"},
    {"stayed", "stay 2023-03-01..2023-05-31 clock stops"},
    {"suspended", "stay 2023-03-01..2023-05-31 clock stops"},
    {"suspension", "stay 2023-03-01..2023-05-31 clock stops"},
    {"moratorium", "stay 2023-03-01..2023-05-31 clock stops"},
    {"paused", "stay 2023-03-01..2023-05-31 clock stops"},
    {"except", "stay 2023-03-01..2023-05-31 clock stops"},
    {"claimants", "17 claimants"},
    {"claimant", "17 claimants"},
    {"plaintiffs", "17 claimants"},
    {"interest", "8% interest on 1000 EUR"},
    {"compound", "compounded every 1 year by act/365"},
    {"compounding", "compounded every 1 year by act/365"},
    {"payment", "paid 200 EUR on 2023-05-02"},
    {"pays", "paid 200 EUR on 2023-05-02"},
    {"forgiven", "remitted 100000 USD on 2023-05-02"},
    {"waived", "remitted 100000 USD on 2023-05-02"},
    {"purged", "remitted 100000 USD on 2023-05-02"},
    {"holiday", "holidays 1993-05-31"},
    {"rounding", "rounded half-up to 0.01 at the end"},
    {"round", "rounded half-up to 0.01 at the end"},
    {"followed", "then 500000 EUR/day from 2023-04-21"},
    {"afterwards", "then 500000 EUR/day from 2023-04-21"},
    {"daily", "100000 RUB/day"},
    {"per", "100000 RUB/day"},
    {"every", "x2 every 1 week"},
    {"each", "x2 every 1 week"},
};

/* At most two letters wrong, and fewer than half of them. */
static int near(const char *a, size_t an, const char *b, size_t *best)
{
    size_t d = dcl__distance(a, an, b, strlen(b));
    if (d > 2 || d * 2 >= an || d >= *best) return 0;
    *best = d;
    return 1;
}

const char *dcl__suggest_clause(dcl__view word)
{
    const char *meant = NULL;
    size_t best = 3;
    for (size_t i = 0; i < sizeof other / sizeof *other; i++)
        if (dcl__view_is(word, other[i].word)) return other[i].meant;
    for (size_t i = 0; i < dcl__clause_count; i++)
        if (near(word.s, word.n, dcl__clauses[i].word, &best))
            meant = dcl__clauses[i].form;
    for (size_t i = 0; i < sizeof other / sizeof *other; i++)
        if (near(word.s, word.n, other[i].word, &best)) meant = other[i].meant;
    return meant;
}

const char *dcl__suggest_unit(const char *word, size_t n)
{
    static const struct {
        const char *word, *unit;
    } also[] = {{"daily", "day"},          {"weekly", "week"},
                {"monthly", "month"},      {"quarterly", "quarter"},
                {"yearly", "year"},        {"annum", "year"},
                {"annually", "year"},      {"workday", "weekday"},
                {"halfyear", "half-year"}, {"semester", "half-year"}};
    const char *meant = NULL;
    size_t best = 3;
    dcl__view view;
    if (n > 3 && word[n - 1] == 's') n--;
    view = (dcl__view){word, n};
    for (size_t i = 0; i < sizeof also / sizeof *also; i++)
        if (dcl__view_is(view, also[i].word)) return also[i].unit;
    for (int u = DCL_UNIT_DAY; u <= DCL_UNIT_YEAR; u++)
        if (near(word, n, dcl_unit_name((dcl_unit)u), &best))
            meant = dcl_unit_name((dcl_unit)u);
    return meant;
}
