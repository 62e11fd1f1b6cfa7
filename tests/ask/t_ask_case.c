/* A case with its figures judged. */
#include <decillion/claim.h>

#include "support.h"

static const char text[] = "Case: a\nSchedule: 10 RUB/day, from 2024-01-01\n"
                           "Expect: 2024-01-02 20 RUB exactly\n"
                           "Expect: 2024-01-03 20 RUB exactly\n\n"
                           "Case: b\nOf: a\nRule: as the court thinks\n";

static void judged(void)
{
    dcl_book *b = NULL;
    dcl_case_answer *a = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_book_read(&b, text, sizeof text - 1, NULL, NULL, NULL, &err),
             DCL_OK, &err);
    T_STATUS(dcl_ask_case(&a, b, dcl_book_nth(b, 0), NULL, NULL, &err), DCL_OK,
             &err);
    CU_ASSERT_EQUAL(a->holds, 0);
    CU_ASSERT_EQUAL(a->verdict[0].reproduced, 1);
    CU_ASSERT_EQUAL(a->verdict[1].reproduced, 0);
    CU_ASSERT_EQUAL(a->parts, 1);
    T_STR(a->schedule, "10 RUB/day, from 2024-01-01");
    dcl_case_answer_free(a);
    T_STATUS(dcl_ask_case(&a, b, dcl_book_nth(b, 1), NULL, NULL, &err), DCL_OK,
             &err);
    CU_ASSERT_EQUAL(a->holds, 1);
    T_STR(a->schedule, "");
    T_STR(a->reading, "");
    dcl_case_answer_free(a);
    dcl_book_free(b);
}

static void no_memory_leaves_nothing_behind(void)
{
    dcl_book *b = NULL;
    dcl_status s = DCL_NO_MEMORY;
    CU_ASSERT_EQUAL(
        dcl_book_read(&b, text, sizeof text - 1, NULL, NULL, NULL, NULL),
        DCL_OK);
    for (size_t k = 1; s == DCL_NO_MEMORY && k < 2000; k++) {
        t_heap h = {0, 0, k};
        dcl_mem mem = t_heap_mem(&h);
        dcl_case_answer *a = NULL;
        s = dcl_ask_case(&a, b, dcl_book_nth(b, 0), NULL, &mem, NULL);
        dcl_case_answer_free(a);
        CU_ASSERT_EQUAL(h.live, 0);
    }
    CU_ASSERT_EQUAL(s, DCL_OK);
    dcl_book_free(b);
}

T_TESTS(ask, ask_case, T(judged), T(no_memory_leaves_nothing_behind));
