/* The embedded data: what it holds, and figures checked against citations. */
#include "money/monies.h"
#include "money/rates.h"

static void official_figures(void)
{
    static const struct {
        const char *pair, *source, *day, *rate;
    } want[] = {
        {"USD/RUB", "cbr", "2024-10-26", "96.6657"},
        {"USD/RUB", "cbr", "2024-10-29", "97.2300"},
        {"USD/RUB", "cbr", "2024-10-30", "97.3261"},
        {"USD/RUB", "cbr", "2024-10-31", "97.0530"},
        {"USD/RUB", "cbr", "2024-11-01", "97.0226"},
        {"USD/RUB", "cbr", "2024-11-02", "97.4402"},
        {"USD/RUB", "cbr", "2024-11-03", "97.5499"},
        {"USD/RUB", "cbr", "2024-10-16", "97.0121"},
        {"USD/RUR", "cbr", "1997-12-30", "5960.0000"},
        {"USD/RUB", "cbr", "1998-01-01", "5.9600"},
        {"EUR/USD", "ecb", "2024-10-28", "1.0818"},
        {"EUR/USD", "ecb", "2024-10-29", "1.0774"},
        {"EUR/USD", "ecb", "2024-10-30", "1.0815"},
        {"EUR/USD", "ecb", "2024-10-31", "1.0882"},
        {"EUR/RUB", "ecb", "2022-03-01", "117.201"},
    };
    dcl_policy exact = {.size = sizeof exact, .rule = DCL_RULE_EXACT};
    dcl_rates *r = t_builtin();
    for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
        char base[8] = "";
        dcl_leg leg;
        dcl_err err = {0};
        memcpy(base, want[i].pair, 3);
        T_STATUS(dcl_rates_at(&leg, r, t_ccy(base), t_ccy(want[i].pair + 4),
                              want[i].source, t_day(want[i].day), &exact,
                              &err),
                 DCL_OK, &err);
        T_STR(leg.rate, want[i].rate);
        T_STR(leg.nominal, "1");
        CU_ASSERT_EQUAL(leg.builtin, 1);
        CU_ASSERT(strncmp(leg.citation, "https://", 8) == 0);
    }
    dcl_rates_free(r);
}

/* A rate that is ten times its neighbour's is a slip of the pen. */
static void no_jumps(void)
{
    dcl_rates *r = t_builtin();
    for (size_t i = 0; i < r->seriess; i++) {
        const dcl__series *s = &r->series[i];
        const char *before = NULL;
        for (size_t k = 0; k < s->count; k++) {
            const char *now = dcl__at(r, r->quote[s->first + k].rate);
            size_t whole = strcspn(now, ".");
            if (strcmp(dcl__at(r, r->publisher[s->publisher].key), "cbr") ==
                0) {
                CU_ASSERT_EQUAL(strlen(now + whole), 5);
            }
            if (before != NULL) {
                size_t was = strcspn(before, ".");
                CU_ASSERT(whole <= was + 1 && was <= whole + 1);
            }
            before = now;
        }
        CU_ASSERT(s->count > 0);
    }
    dcl_rates_free(r);
}

static void what_it_spans(void)
{
    dcl_rates *r = t_builtin();
    dcl_series s;
    dcl_err err = {0};
    size_t found = 0;
    for (size_t i = 0; i < dcl_rates_count(r); i++) {
        T_STATUS(dcl_rates_series(&s, r, i, &err), DCL_OK, &err);
        CU_ASSERT_EQUAL(s.builtin, 1);
        if (strcmp(s.source, "cbr") == 0 && strcmp(s.quote.code, "RUB") == 0) {
            CU_ASSERT_EQUAL(s.first, t_day("1998-01-01"));
            CU_ASSERT_EQUAL(s.last, t_day("2024-12-10"));
            found++;
        }
        if (strcmp(s.source, "ecb") == 0) {
            CU_ASSERT_EQUAL(s.first, t_day("2020-06-01"));
            CU_ASSERT_EQUAL(s.last, strcmp(s.quote.code, "RUB") == 0
                                        ? t_day("2022-03-01")
                                        : t_day("2024-11-29"));
            found++;
        }
    }
    CU_ASSERT_EQUAL(found, 3);
    dcl_rates_free(r);
}

static void every_allocation_may_fail(void)
{
    t_heap h = {0, 0, 0};
    dcl_mem mem = t_heap_mem(&h);
    dcl_status status = DCL_NO_MEMORY;
    for (h.fail_at = 1; status == DCL_NO_MEMORY && h.fail_at < 5000;
         h.fail_at++) {
        dcl_rates *r = NULL;
        dcl_err err = {0};
        h.requests = 0;
        status = dcl_rates_builtin(&r, &mem, &err);
        CU_ASSERT((status == DCL_OK) == (r != NULL));
        dcl_rates_free(r);
        CU_ASSERT_EQUAL(h.live, 0);
    }
    T_STATUS(status, DCL_OK, NULL);
}

T_TESTS(money, money_builtin, T(official_figures), T(no_jumps),
        T(what_it_spans),
        T(every_allocation_may_fail));
