/* Steps of the working. */
#include "show/pages.h"

typedef struct job {
    dcl_sink sink;
    uint64_t n, from;
} job;

static int put(void *ctx, const dcl_working *w)
{
    job *j = ctx;
    CU_ASSERT_EQUAL(dcl_show_page_working(&j->sink, j->from + j->n++, w, NULL,
                                          NULL, NULL),
                    DCL_OK);
    return 0;
}

static const char *steps(t_text *out, uint64_t from)
{
    t_answer a = t_ask("100 USD/day, x2 every 1 day, from 1988-08-02, stay "
                       "1988-08-09..1988-09-01 clock stops, at most 1000000 "
                       "USD/day",
                       "1988-09-09", NULL);
    job j = {t_sink(out), 0, from};
    dcl_working_sink sink = {put, &j};
    j.sink.put(j.sink.ctx, "<ol>", 4);
    CU_ASSERT_EQUAL(dcl_ask_working(&sink, a.rates, a.penalty, a.total->asked,
                                    NULL, NULL, NULL),
                    DCL_OK);
    j.sink.put(j.sink.ctx, "</ol>", 5);
    t_answer_free(&a);
    t_well_formed(t_cstr(out), 1);
    return t_cstr(out);
}

static void yonkers(void)
{
    t_text out = {0};
    t_has(steps(&out, 0), "<h3>1988-08-02 to 1988-08-08, 7 days</h3>");
    t_has(out.p, "<dt>Adds</dt><dd>12,700 USD</dd>");
    t_has(out.p, "<dt>What bites</dt><dd>the cap on a unit binds</dd>");
    t_free(&out);
    memset(&out, 0, sizeof out);
    T_STR(steps(&out, DCL__PAGE_SEGMENTS), "<ol></ol>");
    t_free(&out);
}

T_TESTS(show, page_working, T(yonkers));
