/* The digits of a rate. */
#include "money/rate_text.h"

#include <stdlib.h>

#include "support.h"

static void value(const char *text, const char *want)
{
    dcl_err err = {0};
    char *got;
    mpq_t q;
    mpq_init(q);
    T_STATUS(dcl__rate_check(text, strlen(text), &err), DCL_OK, &err);
    dcl__rate_value(q, text);
    got = mpq_get_str(NULL, 10, q);
    T_STR(got, want);
    free(got);
    mpq_clear(q);
}

static void exact_values(void)
{
    value("97.2300", "9723/100");
    value("1", "1");
    value("0.00308225", "12329/4000000");
    value("5.88139E-05", "588139/10000000000");
    value("5e3", "5000");
    value("5.5e+1", "55");
    value("4e29", "400000000000000000000000000000");
    value("007.50", "15/2");
    value("9999999999999999999999999999999999999999999999999999999999999999",
          "9999999999999999999999999999999999999999999999999999999999999999");
}

static void refused(const char *text, dcl_status want)
{
    dcl_err err = {0};
    T_STATUS(dcl__rate_check(text, strlen(text), &err), want, &err);
    CU_ASSERT(err.at <= strlen(text));
}

static void what_is_no_rate(void)
{
    static const char *const bad[] = {"", ".", "1.", ".5", "-1", "+1", "1,5",
                                      "1 000", "1.2.3", "1e", "1e+", "1e5x",
                                      "x", "NaN", "N/A", "1x", "0x10", "inf"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        refused(bad[i], DCL_SYNTAX);
    }
    refused("0", DCL_RANGE);
    refused("0.000", DCL_RANGE);
    refused("0e5", DCL_RANGE);
    refused("1e1000", DCL_RANGE);
    refused("1e-1000", DCL_RANGE);
    refused("1e99999999999999999999", DCL_RANGE);
    refused("11111111111111111111111111111111"
            "111111111111111111111111111111111",
            DCL_RANGE);
}

static void per_nominal(void)
{
    mpq_t q;
    mpq_init(q);
    dcl__rate_per(q, "30.8225", "10000");
    CU_ASSERT(mpq_cmp_ui(q, 12329, 4000000) == 0);
    mpq_clear(q);
}

T_TESTS(money, rate_text, T(exact_values), T(what_is_no_rate),
        T(per_nominal));
