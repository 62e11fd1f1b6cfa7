/* Figures as intervals: where they meet, ratios, nearest powers of ten. */
#include "ask/claim_gauge.h"

#include "base/alloc.h"
#include "support.h"

static void set(dcl__gauge *g, const char *text)
{
    dcl__printed p;
    dcl__printed_init(&p);
    CU_ASSERT_EQUAL(
        dcl__printed_read(&p, text, strlen(text), NULL, NULL, NULL, NULL),
        DCL_OK);
    CU_ASSERT_EQUAL(dcl__gauge_printed(g, &p, NULL), DCL_OK);
    dcl__printed_clear(&p);
}

static dcl_compared compare(const char *a, const char *b)
{
    dcl__gauge x, y;
    dcl__keep keep = {0};
    dcl_compared c = {0};
    keep.mem = dcl__libc;
    dcl__gauge_init(&x, NULL);
    dcl__gauge_init(&y, NULL);
    set(&x, a);
    set(&y, b);
    CU_ASSERT_EQUAL(dcl__gauge_compare(&c, &keep, &x, &y, NULL, NULL), DCL_OK);
    c.factor = NULL; /* it goes with keep */
    dcl__gauge_clear(&y);
    dcl__gauge_clear(&x);
    dcl__keep_free(&keep);
    return c;
}

static void comparing(void)
{
    dcl_compared c = compare("2 undecillion", "1.65 undecillion");
    CU_ASSERT(c.known && c.agree && !c.larger);
    c = compare("2.5 decillion", "2.5e36");
    CU_ASSERT(!c.agree && c.larger && c.is_power && c.power == 3);
    c = compare("2.5e36", "2.5 decillion");
    CU_ASSERT(!c.agree && !c.larger && c.is_power && c.power == -3);
    c = compare("2.5 million", "9.1 million");
    CU_ASSERT(!c.agree && c.larger && !c.is_power && c.power == 1);
    c = compare("-20", "-30");
    CU_ASSERT(c.agree && !c.larger); /* -25 is the end of both */
    c = compare("-20.0", "-30.0");
    CU_ASSERT(!c.agree && !c.larger);
    c = compare("0", "5 million");
    CU_ASSERT(!c.agree && c.larger && !c.is_power);
    /* past all memory: compared, without a ratio to tell */
    c = compare("1e99999999999999999999", "1e99999999999999999998");
    CU_ASSERT(!c.agree && !c.larger && !c.is_power);
}

static int power(const char *q)
{
    mpq_t x;
    int p;
    mpq_init(x);
    CU_ASSERT_EQUAL(mpq_set_str(x, q, 10), 0);
    p = dcl__nearest_power(x);
    mpq_clear(x);
    return p;
}

/* The bounds are at the square roots of powers of ten: 3.1622776... */
static void nearest_powers(void)
{
    CU_ASSERT_EQUAL(power("1"), 0);
    CU_ASSERT_EQUAL(power("31622/10000"), 0);
    CU_ASSERT_EQUAL(power("31623/10000"), 1);
    CU_ASSERT_EQUAL(power("31622/100000"), -1);
    CU_ASSERT_EQUAL(power("31623/100000"), 0);
    CU_ASSERT_EQUAL(power("1000"), 3);
    CU_ASSERT_EQUAL(power("1/1000"), -3);
    CU_ASSERT_EQUAL(power("999999999999"), 12);
    for (int e = -40; e <= 40; e++) {
        char s[64] = "1", *to = s + 1;
        if (e < 0) *to++ = '/', *to++ = '1';
        memset(to, '0', (size_t)(e < 0 ? -e : e));
        to[e < 0 ? -e : e] = '\0';
        CU_ASSERT_EQUAL(power(s), e);
    }
}

T_TESTS(ask, claim_gauge, T(comparing), T(nearest_powers));
