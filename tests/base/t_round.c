/* Rounding modes against the definition on exact tenths. */
#include "base/round.h"
#include "support.h"

/* value = kept + tail/10, rounded by comparing all candidates: the second
 * road knows only "nearest", "ties" and direction. */
static int slow_up(dcl_round mode, int negative, int odd, int tenths)
{
    int nearest_up = tenths > 5, tie = tenths == 5;
    if (tenths == 0) return 0;
    if (mode == DCL_ROUND_UP) return 1;
    if (mode == DCL_ROUND_DOWN) return 0;
    if (mode == DCL_ROUND_CEILING) return negative ? 0 : 1;
    if (mode == DCL_ROUND_FLOOR) return negative ? 1 : 0;
    if (!tie) return nearest_up;
    if (mode == DCL_ROUND_HALF_UP) return 1;
    if (mode == DCL_ROUND_HALF_DOWN) return 0;
    return odd;
}

static void every_mode_on_every_tenth(void)
{
    for (int mode = 0; mode <= DCL_ROUND_FLOOR; mode++)
        for (int neg = 0; neg < 2; neg++)
            for (int odd = 0; odd < 2; odd++)
                for (int tenths = 0; tenths < 10; tenths++) {
                    char digit = (char)('0' + tenths);
                    dcl__tail tail = dcl__tail_of(&digit, 1, 0);
                    CU_ASSERT_EQUAL(
                        dcl__round_up((dcl_round)mode, neg, odd, tail),
                        slow_up((dcl_round)mode, neg, odd, tenths));
                }
}

static void tails(void)
{
    CU_ASSERT_EQUAL(dcl__tail_of("", 0, 0), DCL__TAIL_ZERO);
    CU_ASSERT_EQUAL(dcl__tail_of("", 0, 1), DCL__TAIL_BELOW_HALF);
    CU_ASSERT_EQUAL(dcl__tail_of("000", 3, 0), DCL__TAIL_ZERO);
    CU_ASSERT_EQUAL(dcl__tail_of("000", 3, 1), DCL__TAIL_BELOW_HALF);
    CU_ASSERT_EQUAL(dcl__tail_of("001", 3, 0), DCL__TAIL_BELOW_HALF);
    CU_ASSERT_EQUAL(dcl__tail_of("499", 3, 1), DCL__TAIL_BELOW_HALF);
    CU_ASSERT_EQUAL(dcl__tail_of("500", 3, 0), DCL__TAIL_HALF);
    CU_ASSERT_EQUAL(dcl__tail_of("500", 3, 1), DCL__TAIL_ABOVE_HALF);
    CU_ASSERT_EQUAL(dcl__tail_of("501", 3, 0), DCL__TAIL_ABOVE_HALF);
    CU_ASSERT_EQUAL(dcl__tail_of("600", 3, 0), DCL__TAIL_ABOVE_HALF);
}

static void names_read_back(void)
{
    dcl_round mode = DCL_ROUND_FLOOR;
    for (int m = 0; m <= DCL_ROUND_FLOOR; m++) {
        const char *name = dcl_round_name((dcl_round)m);
        CU_ASSERT_EQUAL(dcl__round_read(&mode, name, strlen(name)), 1);
        CU_ASSERT_EQUAL(mode, (dcl_round)m);
    }
    CU_ASSERT_EQUAL(dcl__round_read(&mode, "half", 4), 0);
    CU_ASSERT_EQUAL(dcl__round_read(&mode, "", 0), 0);
}

T_TESTS(base, round, T(every_mode_on_every_tenth), T(tails),
        T(names_read_back));
