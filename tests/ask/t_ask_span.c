/* A span is a number and a unit; everything else is refused with its place. */
#include <decillion/ask.h>

#include "support.h"

static void check(const char *text, dcl_unit unit, const char *digits)
{
    dcl_num_form plain = {sizeof plain, -1, DCL_ROUND_HALF_EVEN, 0};
    dcl_num *count = NULL;
    dcl_unit got = DCL_UNIT_YEAR;
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    dcl_err err = {0};
    T_STATUS(dcl_ask_span(&count, &got, text, strlen(text), NULL, NULL, &err),
             DCL_OK, &err);
    if (count == NULL) return;
    CU_ASSERT_EQUAL(got, unit);
    T_STATUS(dcl_num_write(&sink, NULL, count, &plain, NULL, NULL, &err),
             DCL_OK, &err);
    T_STR(t_cstr(&out), digits);
    dcl_num_free(count);
    t_free(&out);
}

static void every_unit(void)
{
    check("706 days", DCL_UNIT_DAY, "706");
    check("1 day", DCL_UNIT_DAY, "1");
    check("10^18 weeks", DCL_UNIT_WEEK, "1000000000000000000");
    check("3 business days", DCL_UNIT_BUSINESS_DAY, "3");
    check("5 weekdays", DCL_UNIT_WEEKDAY, "5");
    check("2 quarters", DCL_UNIT_QUARTER, "2");
    check("4 half-years", DCL_UNIT_HALF_YEAR, "4");
    check("12 months", DCL_UNIT_MONTH, "12");
    check(" 1 million  years ", DCL_UNIT_YEAR, "1000000");
    check("12.5 days", DCL_UNIT_DAY, "12.5");
    check("7days", DCL_UNIT_DAY, "7");
}

static void refuse(const char *text, dcl_status want, size_t at,
                   const char *says)
{
    dcl_num *count = NULL;
    dcl_unit unit;
    dcl_err err = {0};
    T_STATUS(dcl_ask_span(&count, &unit, text, strlen(text), NULL, NULL, &err),
             want, &err);
    CU_ASSERT_EQUAL(err.at, at);
    CU_ASSERT_PTR_NOT_NULL(strstr(err.msg, says));
    CU_ASSERT_PTR_NULL(count);
}

static void refused_with_the_place(void)
{
    refuse("706 dags", DCL_SYNTAX, 4, "did you mean `days`");
    refuse("706 wek", DCL_SYNTAX, 4, "weeks");
    refuse("706", DCL_SYNTAX, 3, "add a unit");
    refuse("days", DCL_SYNTAX, 0, "");
    refuse(" days", DCL_SYNTAX, 1, "");
    refuse("7x days", DCL_SYNTAX, 1, "");
    refuse("", DCL_SYNTAX, 0, "");
    refuse("-5 days", DCL_RANGE, 0, "0 or more");
    refuse("5 fortnights", DCL_SYNTAX, 2, "weeks");
}

T_TESTS(ask, ask_span, T(every_unit), T(refused_with_the_place));
