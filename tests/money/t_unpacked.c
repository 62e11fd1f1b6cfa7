/* One day of the compiled form against the whole table: the same answers and
 * the same refusals; and never a figure from bytes that have changed. */
#include <stdio.h>
#include <stdlib.h>

#include "money/monies.h"

static const char own[] =
    "Pair: USD/RUB\nRate: 2024-10-29 98.5\n\n"
    "Pair: USD/RUB\nBy: cbr\nRate: 2024-10-30 98.6\n\n"
    "Pair: EUR/GBP\nBy: ecb\nRate: 2024-10-28 0.8330\nRate: 2024-10-29 "
    "0.8325\n\n"
    "Pair: KZT/USD\nBy: nbk\nNominal: 100\nEnded: 2024-11-20\n"
    "Rate: 2024-10-01 0.2085\nRate: 2024-11-10 0.2033\n";

/* All that a conversion says, as one text. */
static void answer(t_text *out, const dcl_rates *r, const char *from,
                   const char *to, dcl_day day, const dcl_policy *p)
{
    dcl_sink sink = t_sink(out);
    dcl_num *n = t_num("100");
    dcl_conversion *c = NULL;
    dcl_err err = {0};
    dcl_status status = dcl_rates_convert(&c, r, n, t_ccy(from), t_ccy(to),
                                          day, p, NULL, &err);
    char line[1400];
    (void)snprintf(line, sizeof line, "%d %s\n", (int)status, err.msg);
    (void)sink.put(sink.ctx, line, strlen(line));
    for (size_t k = 0; c != NULL && k <= dcl_conversion_others(c); k++) {
        const dcl_path *path = k == 0 ? dcl_conversion_path(c)
                                      : dcl_conversion_other(c, k - 1);
        (void)snprintf(line, sizeof line, "%s %s %s\n", path->rate, path->why,
                       path->apart);
        (void)sink.put(sink.ctx, line, strlen(line));
        for (size_t i = 0; i < path->legs; i++) {
            const dcl_leg *l = &path->leg[i];
            (void)snprintf(line, sizeof line, "%s/%s %s %s %lld %s %s %s:%zu\n",
                           l->base.code, l->quote.code, l->rate, l->nominal,
                           (long long)l->day, l->source_name, l->day_word,
                           l->file, l->line);
            (void)sink.put(sink.ctx, line, strlen(line));
        }
    }
    for (size_t i = 0; c != NULL && i < dcl_conversion_notes(c); i++) {
        (void)snprintf(line, sizeof line, "%s\n", dcl_conversion_note(c, i));
        (void)sink.put(sink.ctx, line, strlen(line));
    }
    dcl_conversion_free(c);
    dcl_num_free(n);
}

static void pack(t_text *out, const dcl_rates *r)
{
    dcl_sink sink = t_sink(out);
    dcl_err err = {0};
    T_STATUS(dcl_rates_pack(&sink, r, "made of this", &err), DCL_OK, &err);
}

static dcl_status unpack(dcl_rates **out, const t_text *packed, dcl_day day)
{
    dcl_err err = {0};
    return dcl_rates_unpack(out, packed->p, packed->n, "made of this", day,
                            NULL, &err);
}

static const char *any_ccy(void)
{
    static const char *const code[] = {"USD", "RUB", "EUR", "GBP", "KZT",
                                       "DEM", "RUR", "TRL", "AAA"};
    return code[t_below(sizeof code / sizeof *code)];
}

static void as_the_whole_table(void)
{
    dcl_rates *r = t_with(own);
    dcl_day first = t_day("2019-12-01");
    t_text packed = {0};
    pack(&packed, r);
    for (uint64_t i = t_effort(3000); i > 0; i--) {
        static const char *const cbr[] = {"cbr", "nbk"};
        dcl_day day = t_below(3) == 0 ? t_day("2024-10-20") +
                                            (dcl_day)t_below(40)
                                      : first + (dcl_day)t_below(2500);
        dcl_policy p = {.size = sizeof p, .rule = (dcl_rule)t_below(4)};
        t_text a = {0}, b = {0};
        const char *from = any_ccy(), *to = any_ccy();
        dcl_rates *one = NULL;
        if (t_below(3) == 0) p.max_age = DCL_AGE_ANY;
        if (t_below(4) == 0) p.max_skew = DCL_AGE_ANY;
        if (t_below(4) == 0) p.max_legs = 1;
        if (t_below(6) == 0) p.no_builtin = 1;
        if (t_below(5) == 0) {
            p.sources = cbr;
            p.source_count = 1 + t_below(2);
        }
        T_STATUS(unpack(&one, &packed, day), DCL_OK, NULL);
        answer(&a, r, from, to, day, &p);
        answer(&b, one, from, to, day, &p);
        T_STR(t_cstr(&b), t_cstr(&a));
        t_free(&a);
        t_free(&b);
        dcl_rates_free(one);
    }
    t_free(&packed);
    dcl_rates_free(r);
}

static void for_that_day_alone(void)
{
    dcl_rates *r = t_builtin(), *one = NULL;
    dcl_day day = t_day("2024-10-29");
    dcl_leg leg;
    dcl_err err = {0};
    t_text packed = {0};
    pack(&packed, r);
    T_STATUS(unpack(&one, &packed, day), DCL_OK, NULL);
    T_RATE(one, "RUB/USD", "2024-10-29", NULL, "100/9723");
    T_REFUSED(one, "RUB/USD", "2024-10-28", NULL, DCL_ARGUMENT, "another day");
    T_STATUS(dcl_rates_at(&leg, one, t_ccy("USD"), t_ccy("RUB"), NULL, day,
                          NULL, &err),
             DCL_OK, &err);
    T_STATUS(dcl_rates_at(&leg, one, t_ccy("USD"), t_ccy("RUB"), NULL, day + 1,
                          NULL, &err),
             DCL_ARGUMENT, &err);
    dcl_rates_free(one);
    one = NULL;
    T_STATUS(dcl_rates_unpack(&one, packed.p, packed.n, "made of that", day,
                              NULL, &err),
             DCL_SYNTAX, &err);
    CU_ASSERT_PTR_NULL(one);
    t_free(&packed);
    dcl_rates_free(r);
}

/* A byte that went bad is found out where it was used; else the answer is the
 * right one. */
static void bytes_that_changed(void)
{
    dcl_rates *r = t_with(own);
    t_text packed = {0};
    size_t found = 0;
    pack(&packed, r);
    for (uint64_t i = t_effort(2000); i > 0; i--) {
        dcl_day day = t_day("2024-10-01") + (dcl_day)t_below(60);
        size_t at = t_below(packed.n);
        char was = packed.p[at];
        char *copy = malloc(packed.n);
        dcl_rates *one = NULL;
        dcl_status status;
        memcpy(copy, packed.p, packed.n);
        copy[at] = (char)(was ^ (1 << t_below(8)));
        status = dcl_rates_unpack(&one, copy, packed.n, "made of this", day,
                                  NULL, NULL);
        found += status != DCL_OK;
        if (status == DCL_OK) {
            t_text a = {0}, b = {0};
            answer(&a, r, "USD", "RUB", day, NULL);
            answer(&b, one, "USD", "RUB", day, NULL);
            answer(&a, r, "EUR", "KZT", day, NULL);
            answer(&b, one, "EUR", "KZT", day, NULL);
            T_STR(t_cstr(&b), t_cstr(&a));
            t_free(&a);
            t_free(&b);
        } else {
            T_STATUS(status, DCL_SYNTAX, NULL);
        }
        dcl_rates_free(one);
        free(copy);
    }
    CU_ASSERT(found > 0);
    t_free(&packed);
    dcl_rates_free(r);
}

static void cut_off_anywhere(void)
{
    dcl_rates *r = t_with(own);
    t_text packed = {0};
    pack(&packed, r);
    for (uint64_t i = t_effort(500); i > 0; i--) {
        size_t n = t_below(4) == 0 ? t_below(400) : t_below(packed.n);
        char *part = malloc(n > 0 ? n : 1);
        dcl_rates *one = NULL;
        memcpy(part, packed.p, n);
        T_STATUS(dcl_rates_unpack(&one, part, n, "made of this", 20000, NULL,
                                  NULL),
                 DCL_SYNTAX, NULL);
        CU_ASSERT_PTR_NULL(one);
        free(part);
    }
    t_free(&packed);
    dcl_rates_free(r);
}

static void every_allocation_may_fail(void)
{
    dcl_rates *r = t_with(own);
    t_text packed = {0};
    t_heap h = {0, 0, 0};
    dcl_mem mem = t_heap_mem(&h);
    dcl_status status = DCL_NO_MEMORY;
    pack(&packed, r);
    for (h.fail_at = 1; status == DCL_NO_MEMORY && h.fail_at < 200;
         h.fail_at++) {
        dcl_rates *one = NULL;
        h.requests = 0;
        status = dcl_rates_unpack(&one, packed.p, packed.n, "made of this",
                                  t_day("2024-10-30"), &mem, NULL);
        CU_ASSERT((status == DCL_OK) == (one != NULL));
        dcl_rates_free(one);
        CU_ASSERT_EQUAL(h.live, 0);
    }
    T_STATUS(status, DCL_OK, NULL);
    CU_ASSERT(h.fail_at > 8);
    t_free(&packed);
    dcl_rates_free(r);
}

T_TESTS(money, unpacked, T(as_the_whole_table), T(for_that_day_alone),
        T(bytes_that_changed), T(cut_off_anywhere),
        T(every_allocation_may_fail));
