/* Figures laid out: what is kept, stripped, padded and counted. */
#include "say/figure.h"

#include "support.h"

static void layouts(void)
{
    static const struct {
        const char *digits;
        int up;
        size_t shown;
        dcl_trim trim;
        int inexact;
        uint64_t whole, zeros, frac, pad, all;
    } rows[] = {{"250", 0, 3, DCL_TRIM_AUTO, 0, 1, 0, 1, 0, 2},
                {"250", 0, 3, DCL_TRIM_AUTO, 1, 1, 0, 2, 0, 3},
                {"25", 0, 3, DCL_TRIM_NEVER, 0, 1, 0, 1, 1, 3},
                {"200", 0, 3, DCL_TRIM_ALWAYS, 1, 1, 0, 0, 0, 1},
                {"25", -3, 3, DCL_TRIM_NEVER, 0, 0, 2, 2, 1, 6},
                {"25", 5, 3, DCL_TRIM_NEVER, 0, 6, 0, 0, 0, 6},
                {"100", 2, 3, DCL_TRIM_ALWAYS, 0, 3, 0, 0, 0, 3},
                {"9", -1, 1, DCL_TRIM_AUTO, 0, 0, 0, 1, 0, 2}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t n = strlen(rows[i].digits);
        dcl__fig fig;
        dcl__way way;
        dcl__figure f;
        memset(&fig, 0, sizeof fig);
        memset(&way, 0, sizeof way);
        fig.digits = (dcl__run){rows[i].digits, n, n, 0};
        fig.inexact = rows[i].inexact;
        way.s.trim = rows[i].trim;
        way.digits = rows[i].shown;
        f = dcl__figure_of(&fig, rows[i].up, &way);
        CU_ASSERT_EQUAL(f.whole, rows[i].whole);
        CU_ASSERT_EQUAL(f.zeros, rows[i].zeros);
        CU_ASSERT_EQUAL(f.frac, rows[i].frac);
        CU_ASSERT_EQUAL(f.pad, rows[i].pad);
        CU_ASSERT_EQUAL(dcl__figure_digits(&f), rows[i].all);
        CU_ASSERT_EQUAL(dcl__figure_has_fraction(&f),
                        rows[i].zeros + rows[i].frac + rows[i].pad > 0);
    }
}

T_TESTS(say, figure, T(layouts));
