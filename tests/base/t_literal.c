/* Numeric literals: every form that is read, every one that is refused. */
#include "base/literal.h"

#include <stdio.h>

#include "support.h"

static const dcl__lit_form german = {',', 0, 0, 0}, russian = {',', 1, 0, 0},
                           indian = {'.', 0, 1, 0}, myriad = {'.', 0, 0, 1};

/* "digits|exponent", or "!at+len message". */
static const char *got(const char *text, const dcl__lit_form *form)
{
    static char shown[400];
    char d[64], e[64];
    dcl_err err = {0};
    dcl_dec_out out = {d, sizeof d, 0, e, sizeof e, 0, 0};
    if (dcl__dec_read(&out, text, strlen(text), form, &err) != DCL_OK)
        sprintf(shown, "!%zu+%zu %s", err.at, err.len, err.msg);
    else
        sprintf(shown, "%s%.*s|%.*s", out.negative ? "-" : "",
                (int)out.digits_need, d, (int)out.exponent_need, e);
    return shown;
}

static void forms_that_are_read(void)
{
    static const struct {
        const char *text, *want;
    } rows[] = {
        {"0", "0|0"}, {"-0.00", "0|0"}, {"2500000", "2500000|0"},
        {"2,500,000", "2500000|0"}, {"2 500 000", "2500000|0"},
        {"2_500_000", "2500000|0"}, {"2'500'000", "2500000|0"},
        {"2\xC2\xA0" "500\xC2\xA0" "000", "2500000|0"},
        {"2\xE2\x80\x89" "500\xE2\x80\x89" "000", "2500000|0"},
        {"2\xE2\x80\xAF" "500", "2500|0"}, {"2\xE2\x80\x99" "500", "2500|0"},
        {"0.25", "25|-2"}, {".25", "25|-2"}, {"-5", "-5|0"}, {"+5", "5|0"},
        {"\xE2\x88\x92" "5", "-5|0"}, {"2.50", "250|-2"},
        {"2.5e36", "25|35"}, {"2.5E-36", "25|-37"}, {"2.5e+36", "25|35"},
        {"10^33", "1|33"}, {"10^-33", "1|-33"}, {"-10^33", "-1|33"},
        {"2.5*10^33", "25|32"}, {"2.5x10^33", "25|32"},
        {"2.5 \xC3\x97 10^33", "25|32"}, {"007", "7|0"},
        {"1,234.5678", "12345678|-4"}, {"  12  ", "12|0"},
        {"1e99999999999999999999999", "1|99999999999999999999999"},
        {"1.5e100000000000000000000", "15|99999999999999999999"},
        {"1.5e-99999999999999999999", "15|-100000000000000000000"},
        {"0e99999999999999999999999", "0|0"}, {"1,000", "1000|0"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        T_STR(got(rows[i].text, NULL), rows[i].want);
    T_STR(got("2.500.000,25", &german), "250000025|-2");
    T_STR(got("2,500", &german), "2500|-3");
    T_STR(got("2.5", &russian), "25|-1");
    T_STR(got("2,5", &russian), "25|-1");
    T_STR(got("2 500 000,5", &russian), "25000005|-1");
    T_STR(got("12,34,56,789", &indian), "123456789|0");
    T_STR(got("123,456,789", &indian), "123456789|0");
    T_STR(got("1,2345,6789", &myriad), "123456789|0");
}

static void forms_that_are_refused(void)
{
    static const struct {
        const char *text, *want;
    } rows[] = {
        {"", "!0+0 a number is expected here"},
        {"-", "!1+0 a number is expected here"},
        {"abc", "!0+0 a number is expected here"},
        {"2,5", "!0+3 the digits of `2,5` are not in groups of three (a decimal"
                " mark is `.`)"},
        {"2500,000", "!0+8 the digits of `2500,000` are not in groups of three"
                     " (a decimal mark is `.`)"},
        {"1,234,56", "!0+8 the digits of `1,234,56` are not in groups of three"
                     " (a decimal mark is `.`)"},
        {"12,34,567", "!0+9 the digits of `12,34,567` are not in groups of"
                      " three (a decimal mark is `.`)"},
        {"0,500", "!0+5 `0,500` is grouped but begins with 0: write `.` before"
                  " a fraction"},
        {"1,234_567", "!5+1 two kinds of grouping in one number"},
        {"1.5.2", "!3+1 a second mark after the decimal mark"},
        {"1.500,25", "!5+1 a second mark after the decimal mark"},
        {"2 50", "!1+3 the number ends before ` 50`"},
        {"2500 000", "!4+4 the number ends before ` 000`"},
        {"5.", "!1+1 the number ends before `.`"},
        {"5e", "!1+1 the number ends before `e`"},
        {"5 6", "!1+2 the number ends before ` 6`"},
        {"11^5", "!2+2 the number ends before `^5`"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        T_STR(got(rows[i].text, NULL), rows[i].want);
    T_STR(got("2.5", &german), "!0+3 the digits of `2.5` are not in groups of"
                               " three (a decimal mark is `,`)");
    T_STR(got("2.500e6", &german),
          "!1+1 this point may be a decimal mark or group digits: leave it out,"
          " or write `,` for a decimal mark");
    T_STR(got("1.234.567e2", &german), "1234567|2");
    T_STR(got("2.5e6", &german), "25|5");
    T_STR(got("-2.5E-6", &german), "-25|-7");
    T_STR(got("1234.567e5", &german), "1234567|2");
}

static void the_need_is_exact(void)
{
    static const char text[] = "1,234.50e-123";
    char d[8], e[8];
    for (size_t i = 0; i < sizeof d; i++)
        for (size_t j = 0; j < sizeof e; j++) {
            dcl_dec_out out = {d, i, 0, e, j, 0, 0};
            memset(d, '#', sizeof d);
            memset(e, '#', sizeof e);
            CU_ASSERT_EQUAL(
                dcl__dec_read(&out, text, sizeof text - 1, NULL, NULL),
                i >= 6 && j >= 4 ? DCL_OK : DCL_SPACE);
            CU_ASSERT_EQUAL(out.digits_need, 6);
            CU_ASSERT_EQUAL(out.exponent_need, 4);
            for (size_t k = i; k < sizeof d; k++) CU_ASSERT_EQUAL(d[k], '#');
            for (size_t k = j; k < sizeof e; k++) CU_ASSERT_EQUAL(e[k], '#');
        }
}

/* A literal ends where something else begins. */
static void what_follows_is_left(void)
{
    static const struct {
        const char *text;
        size_t end;
    } rows[] = {{"100000 RUB/day", 6}, {"5, x2", 1}, {"10 days", 2},
                {"2 500 000 RUB", 9},  {"3. then", 1}, {"7/3", 1},
                {"2 x10^3", 7},        {"2 x3", 1},    {"1,000,x", 5},
                {"5 2022-01-01", 1},   {"5e", 1},      {"20%", 2}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        dcl__lit lit;
        CU_ASSERT_EQUAL(dcl__lit_scan(&lit, rows[i].text, strlen(rows[i].text),
                                      NULL, NULL), DCL_OK);
        CU_ASSERT_EQUAL(lit.end, rows[i].end);
    }
}

T_TESTS(base, literal, T(forms_that_are_read), T(forms_that_are_refused),
        T(the_need_is_exact), T(what_follows_is_left));
