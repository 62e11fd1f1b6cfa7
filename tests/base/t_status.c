/* Statuses and rounding modes have names, and numbers that never move. */
#include "support.h"

static void every_status_has_a_name_and_a_meaning(void)
{
#define X(name, number, text)                                                  \
    T_STR(dcl_status_name((dcl_status)number), "DCL_" #name);                  \
    T_STR(dcl_status_text((dcl_status)number), text);
    DCL_STATUS_MAP(X)
#undef X
    T_STR(dcl_status_name((dcl_status)999), "DCL_?");
    T_STR(dcl_status_text((dcl_status)999), "no such status");
}

static void rounding_modes_have_names(void)
{
    T_STR(dcl_round_name(DCL_ROUND_HALF_EVEN), "half-even");
    T_STR(dcl_round_name(DCL_ROUND_FLOOR), "floor");
    CU_ASSERT_PTR_NULL(dcl_round_name((dcl_round)99));
}

T_TESTS(base, status, T(every_status_has_a_name_and_a_meaning),
        T(rounding_modes_have_names));
