/* Opaque numbers: one block, immutable, compared. */
#include "num/num.h"

#include "nums.h"
#include "support.h"

static void one_block_from_the_hook(void)
{
    dcl_num *num = NULL;
    dcl__sum s, back;
    t_heap h = {0};
    dcl_mem mem = t_heap_mem(&h);
    dcl_err err;
    int sign = 9;
    dcl__sum_init(&s, NULL);
    dcl__sum_init(&back, NULL);
    t_add_pow(&s, "-700000/3", "3/2", "10^1000");
    t_add_pow(&s, "5", "2", "70000");
    t_add_pow(&s, "-1/7", "2", "0");
    h.fail_at = 1;
    T_STATUS(dcl__num_of_sum(&num, &s, &mem, &err), DCL_NO_MEMORY, &err);
    CU_ASSERT_PTR_NULL(num);
    T_STATUS(dcl__num_of_sum(&num, &s, &mem, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(h.live, 1);
    CU_ASSERT_EQUAL(h.requests, 2);
    T_STATUS(dcl__sum_of_num(&back, num, &err), DCL_OK, &err);
    T_STATUS(dcl__sum_cmp(&sign, &s, &back, NULL, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(sign, 0);
    dcl__sum_clear(&s);
    T_STATUS(dcl__sum_cmp(&sign, &num->sum, &back, NULL, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(sign, 0);
    CU_ASSERT(!dcl_num_is_exact(num, NULL));
    dcl_num_free(num);
    dcl_num_free(NULL);
    CU_ASSERT_EQUAL(h.live, 0);
    dcl__sum_clear(&back);
}

static void zero_and_exact(void)
{
    dcl_num *num = NULL;
    dcl__sum s;
    dcl_limits l = {.bits = 70000 + 4};
    dcl__sum_init(&s, NULL);
    CU_ASSERT_EQUAL(dcl__num_of_sum(&num, &s, NULL, NULL), DCL_OK);
    CU_ASSERT(dcl_num_is_exact(num, NULL));
    dcl_num_free(num);
    t_add_pow(&s, "1", "2", "70000");
    CU_ASSERT_EQUAL(dcl__num_of_sum(&num, &s, NULL, NULL), DCL_OK);
    CU_ASSERT(dcl_num_is_exact(num, &l));
    l.bits--;
    CU_ASSERT(!dcl_num_is_exact(num, &l));
    dcl_num_free(num);
    dcl__sum_clear(&s);
}

static void numbers_compare(void)
{
    static const struct {
        const char *q, *f, *n;
    } v[] = {
        /* ascending */
        {"-1", "3", "10^20"}, {"-1", "2", "10^20"}, {"-7/3", "1", "1"},
        {"1", "2", "-10^20"}, {"7/3", "1", "1"},    {"5/2", "1", "1"},
        {"1", "2", "10^18"},  {"1", "2", "10^20"},  {"1", "3", "10^20"},
    };
    enum { N = sizeof v / sizeof *v };
    dcl_num *num[N] = {0};
    for (size_t i = 0; i < N; i++) {
        dcl__sum s;
        dcl__sum_init(&s, NULL);
        t_add_pow(&s, v[i].q, v[i].f, v[i].n);
        CU_ASSERT_EQUAL(dcl__num_of_sum(&num[i], &s, NULL, NULL), DCL_OK);
        dcl__sum_clear(&s);
    }
    for (size_t i = 0; i < N; i++)
        for (size_t j = 0; j < N; j++) {
            int sign = 9;
            dcl_err err;
            T_STATUS(dcl_num_cmp(&sign, num[i], num[j], NULL, NULL, &err),
                     DCL_OK, &err);
            CU_ASSERT_EQUAL(sign, (i > j) - (i < j));
        }
    for (size_t k = 1; k < 20; k++) {
        t_heap h = {.fail_at = k};
        dcl_mem mem = t_heap_mem(&h);
        int sign = 9;
        dcl_status st = dcl_num_cmp(&sign, num[6], num[8], NULL, &mem, NULL);
        CU_ASSERT_EQUAL(st, h.requests < k ? DCL_OK : DCL_NO_MEMORY);
        CU_ASSERT_EQUAL(sign, st == DCL_OK ? -1 : 9);
        CU_ASSERT_EQUAL(h.live, 0);
    }
    for (size_t i = 0; i < N; i++) dcl_num_free(num[i]);
}

T_TESTS(num, num, T(one_block_from_the_hook), T(zero_and_exact),
        T(numbers_compare));
