/* Memory through the hook: sizes, overflow, failure. */
#include "base/alloc.h"

#include "support.h"

static void sizes_are_given_back_exactly(void)
{
    t_heap h = {0};
    dcl_mem mem = t_heap_mem(&h);
    void *p = NULL;
    size_t cap = 0;
    for (size_t i = 0; i < 1000; i++) {
        CU_ASSERT_FATAL(dcl__grow(&mem, &p, i, &cap, 24) == 1);
        CU_ASSERT(cap > i);
        memset((char *)p + i * 24, 1, 24);
    }
    dcl__release(&mem, p, cap * 24);
    dcl__release(&mem, NULL, 0);
    CU_ASSERT_EQUAL(h.live, 0);
}

static void overflow_is_no_memory(void)
{
    t_heap h = {0};
    dcl_mem mem = t_heap_mem(&h);
    void *p = NULL;
    size_t cap = SIZE_MAX / 16;
    CU_ASSERT_PTR_NULL(dcl__alloc_array(&mem, SIZE_MAX / 8, 16));
    CU_ASSERT_PTR_NULL(dcl__alloc_array(&mem, 0, 16));
    CU_ASSERT_EQUAL(dcl__grow(&mem, &p, cap, &cap, 16), 0);
    CU_ASSERT_EQUAL(h.requests, 0);
}

static void failure_keeps_what_was(void)
{
    t_heap h = {0, 0, 2};
    dcl_mem mem = t_heap_mem(&h);
    void *p = NULL;
    size_t cap = 0;
    CU_ASSERT_EQUAL(dcl__grow(&mem, &p, 0, &cap, 8), 1);
    memset(p, 7, cap * 8);
    void *was = p;
    size_t old = cap;
    CU_ASSERT_EQUAL(dcl__grow(&mem, &p, cap, &cap, 8), 0);
    CU_ASSERT_PTR_EQUAL(p, was);
    CU_ASSERT_EQUAL(cap, old);
    CU_ASSERT_EQUAL(((char *)p)[old * 8 - 1], 7);
    dcl__release(&mem, p, cap * 8);
    CU_ASSERT_EQUAL(h.live, 0);
}

T_TESTS(base, alloc, T(sizes_are_given_back_exactly),
        T(overflow_is_no_memory), T(failure_keeps_what_was));
