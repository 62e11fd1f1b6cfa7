/* Growing text: with memory, without, and at every refusal between. */
#include "base/fmt.h"

#include "support.h"

static void texts_grow_and_fail_cleanly(void)
{
    for (size_t fail = 0; fail < 8; fail++) {
        t_heap h = {0, 0, fail};
        dcl_mem mem = t_heap_mem(&h);
        dcl__text t = {NULL, 0, 0, &mem, DCL_OK};
        dcl_sink sink = dcl__text_sink(&t);
        int bad = 0;
        for (int i = 0; i < 100 && !bad; i++)
            bad = dcl__putf(&sink, "%d,", i);
        CU_ASSERT_EQUAL(bad != 0, t.status == DCL_NO_MEMORY);
        if (!bad) CU_ASSERT_EQUAL(t.n, 290);
        dcl__text_clear(&t);
        CU_ASSERT_EQUAL(h.live, 0);
    }
}

static void pieces_add_up(void)
{
    dcl__text t = {NULL, 0, 0, NULL, DCL_OK};
    dcl__text_put(&t, "", 0);
    CU_ASSERT_PTR_NULL(t.p);
    dcl__text_put(&t, "unde", 4);
    dcl__text_put(&t, "cillion", 7);
    T_STR(t.p, "undecillion");
    CU_ASSERT_EQUAL(t.n, 11);
    dcl__text_put(&t, "x", SIZE_MAX / 2);
    CU_ASSERT_EQUAL(t.status, DCL_NO_MEMORY);
    T_STR(t.p, "undecillion");
    dcl__text_clear(&t);
}

T_TESTS(base, text, T(texts_grow_and_fail_cleanly), T(pieces_add_up));
