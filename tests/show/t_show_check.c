/* Checked claims in each form; a sink that stops, memory that fails. */
#include <decillion/show.h>

#include "ask/checked.h"

static const char *const claims[] = {
    "2 undecillion rubles", "$2.5 decillion (36 zeros)",
    "20,565,635,200,000,003,000,000 RUB", NULL};

static void forms(void)
{
    dcl_show_style style = {0};
    dcl_err err = {0};
    t_checked c;
    t_check(&c, claims, "2024-10-29", "100 RUB/day, from 2024-01-01",
            "2 world GDP");
    for (int form = DCL_FORM_TEXT; form <= DCL_FORM_TSV; form++) {
        t_text t = {0};
        dcl_sink sink = t_sink(&t);
        dcl_status s;
        style.form = (dcl_form)form;
        s = dcl_show_check(&sink, c.answer, &style, NULL, &err);
        T_STATUS(s, form < DCL_FORM_CSV ? DCL_OK : DCL_ARGUMENT, &err);
        if (s == DCL_OK) {
            const char *got = t_cstr(&t);
            CU_ASSERT_PTR_NOT_NULL(strstr(got, "2 undecillion rubles"));
            CU_ASSERT_EQUAL(got[t.n - 1], '\n');
        }
        t_free(&t);
    }
    t_checked_free(&c);
}

static int refuse(void *ctx, const char *bytes, size_t n)
{
    (void)bytes;
    (void)n;
    return --*(int *)ctx < 0;
}

static void sinks_may_stop(void)
{
    dcl_show_style style = {0};
    t_checked c;
    t_check(&c, claims, "2024-10-29", "100 RUB/day, from 2024-01-01",
            "2 world GDP");
    for (int form = DCL_FORM_TEXT; form <= DCL_FORM_JSON; form++) {
        style.form = (dcl_form)form;
        for (int allowed = 0; allowed < 60; allowed++) {
            int left = allowed;
            dcl_sink sink = {refuse, &left};
            CU_ASSERT_EQUAL(dcl_show_check(&sink, c.answer, &style, NULL, NULL),
                            DCL_STOPPED);
        }
    }
    t_checked_free(&c);
}

static void no_memory_leaves_nothing_behind(void)
{
    dcl_show_style style = {0};
    t_checked c;
    t_check(&c, claims, "2024-10-29", NULL, NULL);
    for (int form = DCL_FORM_TEXT; form <= DCL_FORM_JSON; form++) {
        dcl_status s = DCL_NO_MEMORY;
        style.form = (dcl_form)form;
        for (size_t k = 1; s == DCL_NO_MEMORY && k < 2000; k++) {
            t_heap h = {0, 0, k};
            dcl_mem mem = t_heap_mem(&h);
            t_text t = {0};
            dcl_sink sink = t_sink(&t);
            s = dcl_show_check(&sink, c.answer, &style, &mem, NULL);
            CU_ASSERT_EQUAL(h.live, 0);
            t_free(&t);
        }
        CU_ASSERT_EQUAL(s, DCL_OK);
    }
    t_checked_free(&c);
}

T_TESTS(show, show_check, T(forms), T(sinks_may_stop),
        T(no_memory_leaves_nothing_behind));
