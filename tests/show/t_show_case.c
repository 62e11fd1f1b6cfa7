/* Cases in each form; a sink that stops, memory that fails. */
#include <decillion/show.h>

#include "support.h"

static dcl_case_answer *ask(dcl_book **book, const char *name)
{
    const dcl_case *c = NULL;
    dcl_case_answer *a = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_book_builtin(book, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_book_find(&c, *book, name, strlen(name), &err), DCL_OK, &err);
    T_STATUS(dcl_ask_case(&a, *book, c, NULL, NULL, &err), DCL_OK, &err);
    return a;
}

static void forms(void)
{
    dcl_book *book = NULL;
    dcl_case_answer *a = ask(&book, "google");
    dcl_show_style style = {0};
    dcl_err err = {0};
    for (int form = DCL_FORM_TEXT; form <= DCL_FORM_TSV; form++) {
        dcl_status want = form < DCL_FORM_CSV ? DCL_OK : DCL_ARGUMENT;
        t_text t = {0};
        dcl_sink sink = t_sink(&t);
        style.form = (dcl_form)form;
        T_STATUS(dcl_show_case(&sink, a, &style, NULL, &err), want, &err);
        T_STATUS(dcl_show_cases(&sink, book, &style, NULL, &err), want, &err);
        if (want == DCL_OK)
            CU_ASSERT_PTR_NOT_NULL(strstr(t_cstr(&t), "chessboard"));
        t_free(&t);
    }
    dcl_case_answer_free(a);
    dcl_book_free(book);
}

static int refuse(void *ctx, const char *bytes, size_t n)
{
    (void)bytes;
    (void)n;
    return --*(int *)ctx < 0;
}

static void sinks_may_stop(void)
{
    dcl_book *book = NULL;
    dcl_case_answer *a = ask(&book, "google");
    dcl_show_style style = {0};
    for (int form = DCL_FORM_TEXT; form <= DCL_FORM_JSON; form++) {
        style.form = (dcl_form)form;
        for (int allowed = 0; allowed < 60; allowed++) {
            int left = allowed;
            dcl_sink sink = {refuse, &left};
            CU_ASSERT_EQUAL(dcl_show_case(&sink, a, &style, NULL, NULL),
                            DCL_STOPPED);
            left = allowed;
            CU_ASSERT_EQUAL(dcl_show_cases(&sink, book, &style, NULL, NULL),
                            DCL_STOPPED);
        }
    }
    dcl_case_answer_free(a);
    dcl_book_free(book);
}

static void no_memory_leaves_nothing_behind(void)
{
    dcl_book *book = NULL;
    dcl_case_answer *a = ask(&book, "poland-judiciary-2021");
    dcl_show_style style = {0};
    for (int form = DCL_FORM_TEXT; form <= DCL_FORM_JSON; form++) {
        dcl_status s = DCL_NO_MEMORY;
        style.form = (dcl_form)form;
        for (size_t k = 1; s == DCL_NO_MEMORY && k < 2000; k++) {
            t_heap h = {0, 0, k};
            dcl_mem mem = t_heap_mem(&h);
            t_text t = {0};
            dcl_sink sink = t_sink(&t);
            s = dcl_show_case(&sink, a, &style, &mem, NULL);
            CU_ASSERT_EQUAL(h.live, 0);
            t_free(&t);
        }
        CU_ASSERT_EQUAL(s, DCL_OK);
    }
    dcl_case_answer_free(a);
    dcl_book_free(book);
}

T_TESTS(show, show_case, T(forms), T(sinks_may_stop),
        T(no_memory_leaves_nothing_behind));
