/* Logarithms for axes: against figures worked out with bc. */
#include "show/log_text.h"

#include "support.h"

static void check(const char *digits, const char *exponent, const char *want)
{
    dcl_dec dec = {0};
    char out[64];
    dec.digits = digits;
    dec.count = strlen(digits);
    dcl__log_text(out, &dec, exponent, strlen(exponent));
    T_STR(out, want);
}

/* scale=12; l(1.647945780296698)/l(10) */
static void four_decimals(void)
{
    check("1647945780296698", "36", "36.2169");
    check("1", "0", "0.0000");
    check("2", "0", "0.3010");
    check("9", "0", "0.9542");
    check("99999999999999999", "5", "5.9999");
    check("1", "301029995663981201", "301029995663981201.0000");
    check("5", "2", "2.6989");
    check("0", "0", "");
}

/* scale=12; l(0.05)/l(10) is -1.301029..., rounded down */
static void below_one(void)
{
    check("5", "-2", "-1.3011");
    check("1", "-2", "-2.0000");
    check("5", "-1", "-0.3011");
    check("9999", "-1", "-0.0001");
    check("2", "-10", "-9.6990");
    check("2", "-1000", "-999.6990");
    check("2", "-301029995663981201", "-301029995663981200.6990");
    check("1", "-1", "-1.0000");
}

T_TESTS(show, log_text, T(four_decimals), T(below_one));
