/* A schedule's life: each allocation fails once, and nothing is lost. */
#include "penalty/model.h"

#include "penalty/gen.h"
#include "penalty/schedule.h"

/* Reads, writes and says a text under a heap that fails at request `fail`. */
static dcl_status live(const char *text, size_t fail)
{
    t_heap h = {0, 0, fail};
    dcl_mem mem = t_heap_mem(&h);
    dcl_penalty *p = NULL;
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    dcl_err err = {DCL_OK, 0, 0, ""};
    dcl_status s = dcl_penalty_read(&p, text, strlen(text), NULL, &mem, &err);
    if (s != DCL_OK) CU_ASSERT_PTR_NULL(p);
    if (s == DCL_OK) s = dcl_penalty_write(&sink, p, &mem, &err);
    if (s == DCL_OK) s = dcl_penalty_reading(&sink, p, &mem, &err);
    CU_ASSERT(s == DCL_OK || s == DCL_NO_MEMORY);
    if (s != DCL_OK) CU_ASSERT_EQUAL(err.status, s);
    dcl_penalty_free(p);
    CU_ASSERT_EQUAL(h.live, 0);
    t_free(&out);
    return s;
}

static void every_allocation_may_fail(void)
{
    static t_gen g;
    for (uint64_t i = t_effort(40); i-- > 0;) {
        size_t fail = 1;
        t_gen_schedule(&g, T_GEN_ALL);
        while (live(g.text, fail) == DCL_NO_MEMORY) fail++;
        CU_ASSERT(fail > 3);
        CU_ASSERT_EQUAL(live(g.text, 0), DCL_OK);
    }
}

/* The lists of a piece grow past their first room and give all of it back. */
static void long_lists(void)
{
    t_heap h = {0, 0, 0};
    dcl_mem mem = t_heap_mem(&h);
    dcl__piece p;
    dcl__piece_init(&p);
    for (int i = 0; i < 100; i++) {
        dcl__count *c = dcl__add_count(&p, &mem);
        CU_ASSERT_PTR_NOT_NULL_FATAL(c);
        CU_ASSERT_EQUAL(mpq_sgn(c->q), 0);
        c->item = dcl__strdup("site", 4, &mem);
        CU_ASSERT_PTR_NOT_NULL_FATAL(dcl__add_then(&p, &mem));
        CU_ASSERT_PTR_NOT_NULL_FATAL(dcl__add_cap(&p, &mem));
        CU_ASSERT_PTR_NOT_NULL_FATAL(dcl__add_stay(&p, &mem));
        CU_ASSERT_PTR_NOT_NULL_FATAL(dcl__add_end(&p, &mem));
        CU_ASSERT_PTR_NOT_NULL_FATAL(dcl__add_payment(&p, &mem));
    }
    CU_ASSERT_EQUAL(p.counts, 100);
    CU_ASSERT_EQUAL(p.stay[99].last, INT64_MAX);
    dcl__piece_clear(&p, &mem);
    CU_ASSERT_EQUAL(h.live, 0);
}

static void amounts_move(void)
{
    dcl__amount a, b;
    dcl__amount_init(&a);
    dcl__amount_init(&b);
    mpq_set_ui(b.q, 7, 2);
    b.kind = DCL__PRINCIPAL;
    dcl__amount_move(&a, &b, NULL);
    CU_ASSERT_EQUAL(mpq_cmp_ui(a.q, 7, 2), 0);
    CU_ASSERT_EQUAL(a.kind, DCL__PRINCIPAL);
    CU_ASSERT_EQUAL(mpq_sgn(b.q), 0);
    dcl__amount_clear(&a, NULL);
    dcl__amount_clear(&b, NULL);
}

static void small_things(void)
{
    dcl_penalty *p = NULL;
    dcl_penalty_free(NULL);
    dcl__strfree(NULL, NULL);
    CU_ASSERT(dcl__same_item(NULL, NULL));
    CU_ASSERT(!dcl__same_item("site", NULL));
    CU_ASSERT(!dcl__same_item(NULL, "site"));
    CU_ASSERT(dcl__same_item("site", "site"));
    CU_ASSERT_EQUAL(dcl_penalty_read(&p, "1 RUB/day", 9, NULL, NULL, NULL),
                    DCL_OK);
    T_STR(dcl_penalty_label(p), "RUB");
    dcl_penalty_free(p);
    CU_ASSERT_EQUAL(dcl_penalty_read(&p, "1/day", 5, NULL, NULL, NULL), DCL_OK);
    T_STR(dcl_penalty_label(p), "");
    dcl_penalty_free(p);
}

T_TESTS(penalty, model, T(every_allocation_may_fail), T(long_lists),
        T(amounts_move), T(small_things));
