/* Moving the point. */
#include "feed/decimal.h"

#include "support.h"

static void put(const char *value, int shift, const char *want)
{
    t_text t = {0};
    dcl_sink sink = t_sink(&t);
    CU_ASSERT_EQUAL(dcl__decimal_put(&sink, value, shift), 0);
    T_STR(t_cstr(&t), want);
    t_free(&t);
}

static void moved(void)
{
    put("97.2300", 0, "97.2300");
    put("30.8225", 4, "0.00308225");
    put("30.0750", 4, "0.00300750");
    put("53.9256", 6, "0.0000539256");
    put("5.88139E-05", 0, "0.0000588139");
    put("5e3", 0, "5000");
    put("1.5e1", 0, "15");
    put("123.4", 2, "1.234");
    put("100", 2, "1.00");
    put("5", 1, "0.5");
}

static void powers(void)
{
    CU_ASSERT_EQUAL(dcl__decimal_power("1"), 0);
    CU_ASSERT_EQUAL(dcl__decimal_power("1.0"), 0);
    CU_ASSERT_EQUAL(dcl__decimal_power("10000"), 4);
    CU_ASSERT_EQUAL(dcl__decimal_power("1e6"), 6);
    CU_ASSERT_EQUAL(dcl__decimal_power("0.1"), -1);
    CU_ASSERT_EQUAL(dcl__decimal_power("20"), -1);
}

static void unit_rates(void)
{
    CU_ASSERT(dcl__decimal_is_per("0.0030075", "30.0750", "10000"));
    CU_ASSERT(dcl__decimal_is_per("5.39256E-05", "53.9256", "1000000"));
    CU_ASSERT(dcl__decimal_is_per("26.796", "26.7960", "1"));
    CU_ASSERT(!dcl__decimal_is_per("0.030075", "30.0750", "10000"));
    CU_ASSERT(!dcl__decimal_is_per("26.797", "26.7960", "1"));
    CU_ASSERT(dcl__decimal_is_per("9", "1", "3"));
}

T_TESTS(feed, decimal, T(moved), T(powers), T(unit_rates));
