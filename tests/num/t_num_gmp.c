/* GMP's numbers there and back. */
#include <decillion/gmp.h>

#include "num/sum.h"
#include "nums.h"
#include "support.h"

static void there_and_back(void)
{
    for (uint64_t i = t_effort(300); i > 0; i--) {
        dcl_num *num = NULL;
        dcl_err err;
        mpq_t q, back;
        mpz_t z;
        mpz_init(z);
        mpq_inits(q, back, NULL);
        t_random_q(q, 300);
        if (t_below(9) == 0) mpq_set_ui(q, 0, 1);
        T_STATUS(dcl_num_from_mpq(&num, q, NULL, &err), DCL_OK, &err);
        T_STATUS(dcl_num_to_mpq(back, num, NULL, NULL, &err), DCL_OK, &err);
        CU_ASSERT(mpq_equal(q, back));
        mpz_set_ui(z, 5);
        if (mpz_cmp_ui(mpq_denref(q), 1) != 0) {
            T_STATUS(dcl_num_to_mpz(z, num, NULL, NULL, &err), DCL_RANGE,
                     &err);
            CU_ASSERT_EQUAL(mpz_cmp_ui(z, 5), 0);
        }
        dcl_num_free(num);
        T_STATUS(dcl_num_from_mpz(&num, mpq_numref(q), NULL, &err), DCL_OK,
                 &err);
        T_STATUS(dcl_num_to_mpz(z, num, NULL, NULL, &err), DCL_OK, &err);
        CU_ASSERT_EQUAL(mpz_cmp(z, mpq_numref(q)), 0);
        dcl_num_free(num);
        mpz_clear(z);
        mpq_clears(q, back, NULL);
    }
}

static void what_is_refused(void)
{
    dcl_num *num = NULL;
    dcl__sum s;
    dcl_err err;
    mpq_t q;
    mpq_init(q);
    mpz_set_ui(mpq_denref(q), 0);
    T_STATUS(dcl_num_from_mpq(&num, q, NULL, &err), DCL_ARGUMENT, &err);
    mpz_set_ui(mpq_numref(q), 6);
    mpz_set_ui(mpq_denref(q), 4);
    T_STATUS(dcl_num_from_mpq(&num, q, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_num_to_mpq(q, num, NULL, NULL, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(mpz_cmp_ui(mpq_denref(q), 2), 0);
    dcl_num_free(num);
    num = NULL;
    dcl__sum_init(&s, NULL);
    t_add_pow(&s, "1", "2", "10^18");
    CU_ASSERT_EQUAL(dcl__num_of_sum(&num, &s, NULL, NULL), DCL_OK);
    T_STATUS(dcl_num_to_mpq(q, num, NULL, NULL, &err), DCL_TOO_BIG, &err);
    T_STATUS(dcl_num_to_mpz(mpq_numref(q), num, NULL, NULL, &err),
             DCL_TOO_BIG, &err);
    CU_ASSERT_EQUAL(mpq_cmp_ui(q, 3, 2), 0);
    dcl_num_free(num);
    num = NULL;
    for (size_t k = 1; k <= 2; k++) {
        t_heap h = {.fail_at = k};
        dcl_mem mem = t_heap_mem(&h);
        T_STATUS(dcl_num_from_mpq(&num, q, &mem, &err), DCL_NO_MEMORY, &err);
        CU_ASSERT_PTR_NULL(num);
        CU_ASSERT_EQUAL(h.live, 0);
    }
    dcl__sum_clear(&s);
    mpq_clear(q);
}

T_TESTS(num, num_gmp, T(there_and_back), T(what_is_refused));
