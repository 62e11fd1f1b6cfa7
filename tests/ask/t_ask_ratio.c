/* Ratios are exact, and missing where there is none. */
#include "ask/ask_ratio.h"

#include "support.h"

static void check(const char *a, const char *b, int less, const char *want)
{
    dcl_num_form form = {sizeof form, 6, DCL_ROUND_HALF_EVEN, 0};
    dcl_num *x = NULL, *y = NULL, *r = NULL;
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    dcl_err err = {0};
    T_STATUS(dcl_num_read(&x, a, strlen(a), NULL, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_num_read(&y, b, strlen(b), NULL, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl__ratio(&r, x, y, less, NULL, &err), DCL_OK, &err);
    if (want == NULL) {
        CU_ASSERT_PTR_NULL(r);
    } else if (r != NULL) {
        T_STATUS(dcl_num_write(&sink, NULL, r, &form, NULL, NULL, &err), DCL_OK,
                 &err);
        T_STR(t_cstr(&out), want);
    } else {
        CU_FAIL("no ratio");
    }
    t_free(&out);
    dcl_num_free(x);
    dcl_num_free(y);
    dcl_num_free(r);
}

static void ratios(void)
{
    check("6", "4", 0, "1.5");
    check("6", "4", 1, "0.5");
    check("1", "4", 1, "-0.75");
    check("0", "4", 1, "-1");
    check("4", "0", 0, NULL);
    check("10^100000000", "4", 0, NULL);
    check("2e36", "1e36", 0, "2");
}

T_TESTS(ask, ask_ratio, T(ratios));
