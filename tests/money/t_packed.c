/* The compiled form is whole, and the same each time. */
#include "money/monies.h"

static void written_twice(void)
{
    dcl_rates *r = t_builtin();
    t_text a = {0}, b = {0};
    dcl_sink to_a = t_sink(&a), to_b = t_sink(&b);
    dcl_err err = {0};
    T_STATUS(dcl_rates_pack(&to_a, r, "key", &err), DCL_OK, &err);
    T_STATUS(dcl_rates_pack(&to_b, r, "key", &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(a.n, b.n);
    CU_ASSERT(a.n == b.n && memcmp(a.p, b.p, a.n) == 0);
    CU_ASSERT_EQUAL(a.n % 8, 0);
    t_free(&b);
    t_free(&a);
    dcl_rates_free(r);
}

static void a_table_of_one_day_is_not_written(void)
{
    dcl_rates *r = t_builtin(), *day = NULL, *all = NULL;
    const dcl_rates *part[1];
    t_text a = {0};
    dcl_sink sink = t_sink(&a);
    dcl_err err = {0};
    T_STATUS(dcl_rates_pack(&sink, r, "key", &err), DCL_OK, &err);
    T_STATUS(dcl_rates_unpack(&day, a.p, a.n, "key", t_day("2024-10-29"), NULL,
                              &err),
             DCL_OK, &err);
    T_STATUS(dcl_rates_pack(&sink, day, "key", &err), DCL_ARGUMENT, &err);
    part[0] = day;
    T_STATUS(dcl_rates_join(&all, part, 1, NULL, &err), DCL_ARGUMENT, &err);
    CU_ASSERT_PTR_NULL(all);
    dcl_rates_free(day);
    t_free(&a);
    dcl_rates_free(r);
}

T_TESTS(money, packed, T(written_twice),
        T(a_table_of_one_day_is_not_written));
