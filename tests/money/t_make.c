/* Putting a table together by hand. */
#include "money/monies.h"
#include "money/rates.h"

static void texts_and_publishers(void)
{
    dcl_rates *r = NULL;
    dcl_err err = {0};
    dcl__off a, b, empty;
    uint32_t p, q;
    T_STATUS(dcl__rates_new(&r, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl__rates_text(&a, r, "abc", 3, &err), DCL_OK, &err);
    T_STATUS(dcl__rates_text(&empty, r, "", 0, &err), DCL_OK, &err);
    T_STATUS(dcl__rates_text(&b, r, "defg", 2, &err), DCL_OK, &err);
    T_STR(dcl__at(r, a), "abc");
    T_STR(dcl__at(r, b), "de");
    CU_ASSERT_EQUAL(empty, 0);
    T_STR(dcl__at(r, 0), "");
    T_STATUS(dcl__rates_publisher(&p, r, "cbr", 3, &err), DCL_OK, &err);
    T_STATUS(dcl__rates_publisher(&q, r, "cbrx", 3, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(p, q);
    T_STATUS(dcl__rates_publisher(&q, r, "cbrx", 4, &err), DCL_OK, &err);
    CU_ASSERT(p != q);
    dcl_rates_free(r);
    dcl_rates_free(NULL);
}

static void quotes_are_checked(void)
{
    dcl_rates *r = NULL;
    dcl_err err = {0};
    T_STATUS(dcl__rates_new(&r, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl__rates_push_quote(r, 0, DCL_DAY_MAX + 1, "1", 1, 1, &err),
             DCL_RANGE, &err);
    T_STATUS(dcl__rates_push_quote(r, 0, 0, "x", 1, 1, &err), DCL_SYNTAX,
             &err);
    CU_ASSERT_EQUAL(r->quotes, 0);
    dcl_rates_free(r);
}

T_TESTS(money, make, T(texts_and_publishers), T(quotes_are_checked));
