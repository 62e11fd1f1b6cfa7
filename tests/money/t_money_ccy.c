/* A currency's record: what is refused, and where. */
#include "money/monies.h"

static void what_is_refused(void)
{
    t_unread("Currency: RUBLEDOOM\n", DCL_SYNTAX, "RUBLEDOOM", "capital");
    t_unread("Currency: ABC\nMinor: 31\n", DCL_RANGE, "31", "0 to 30");
    t_unread("Currency: ABC\nNumber: 1000\n", DCL_RANGE, "1000", "three");
    t_unread("Currency: ABC\nFrom: 2020-01-02\nTo: 2020-01-01\n", DCL_RANGE,
             "ABC", "before its first");
    t_unread("Currency: ABC\nBecomes: ABD\n", DCL_SYNTAX, NULL, "t.rec:2");
    t_unread("Currency: ABC\nBecomes: ABD 10 tomorrow\n", DCL_SYNTAX, NULL,
             "t.rec:2");
    t_unread("Currency: ABC\nEnglish: a / b / c\n", DCL_SYNTAX, "c\n", "forms");
    t_unread("Currency: ABC\nSymbol: a\tb\n", DCL_SYNTAX, "\tb", "control");
}

static void what_is_read(void)
{
    dcl_rates *r = t_table("Currency: ABC\nNumber: 999\nMinor: none\n"
                           "From: 2020-01-01\nTo: 2029-12-31\n"
                           "Becomes: ABD 1000 2030-01-01\nSymbol: A\n"
                           "English: abacus / abaci\nSource: somewhere\n");
    dcl_ccy_info info;
    dcl_err err = {0};
    T_STATUS(dcl_ccy_find(&info, r, t_ccy("ABC"), &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(info.number, 999);
    CU_ASSERT_EQUAL(info.minor, DCL_MINOR_NONE);
    CU_ASSERT_EQUAL(info.from, t_day("2020-01-01"));
    CU_ASSERT_EQUAL(info.to, t_day("2029-12-31"));
    CU_ASSERT_EQUAL(info.becomes, t_day("2030-01-01"));
    T_STR(info.successor.code, "ABD");
    T_STR(info.factor, "1000");
    T_STR(info.english_plural, "abaci");
    T_STR(info.source, "somewhere");
    dcl_rates_free(r);
}

T_TESTS(money, money_ccy, T(what_is_read), T(what_is_refused));
