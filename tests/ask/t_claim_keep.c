/* What an answer owns goes all at once, whatever was the last to fail. */
#include "ask/claim_keep.h"

#include "support.h"

static void all_is_freed(void)
{
    for (size_t k = 0; k < 12; k++) {
        t_heap h = {0, 0, k};
        dcl__keep keep = {0};
        const dcl_num *num = NULL;
        const char *text;
        mpq_t q;
        char *p;
        keep.mem = t_heap_mem(&h);
        mpq_init(q);
        mpq_set_ui(q, 7, 3);
        text = dcl__keep_text(&keep, "abc", 3);
        if (text != NULL) T_STR(text, "abc");
        p = dcl__keep_array(&keep, 0, 5);
        if (p != NULL) CU_ASSERT_EQUAL(p[4], 0);
        if (dcl__keep_q(&num, &keep, q, NULL) == DCL_OK)
            CU_ASSERT_PTR_NOT_NULL(num);
        CU_ASSERT_PTR_NULL(dcl__keep_array(&keep, SIZE_MAX / 2, 8));
        mpq_clear(q);
        dcl__keep_free(&keep);
        CU_ASSERT_EQUAL(h.live, 0);
        if (k == 0) CU_ASSERT(text != NULL && p != NULL && num != NULL);
    }
}

T_TESTS(ask, claim_keep, T(all_is_freed));
