/* Numbers and sums as questions word them. */
#include <decillion/ask.h>

#include "support.h"

static void check(const char *text, const dcl_say_style *say, const char *code,
                  const char *digits)
{
    dcl_num_form plain = {sizeof plain, -1, DCL_ROUND_HALF_EVEN, 0};
    dcl_rates *rates = NULL;
    dcl_num *num = NULL;
    dcl_ccy ccy = {{0}};
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    dcl_err err = {0};
    T_STATUS(dcl_rates_builtin(&rates, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_ask_money(&num, &ccy, text, strlen(text), rates, say, NULL,
                           NULL, &err),
             DCL_OK, &err);
    T_STR(ccy.code, code);
    if (num != NULL) {
        T_STATUS(dcl_num_write(&sink, NULL, num, &plain, NULL, NULL, &err),
                 DCL_OK, &err);
        T_STR(t_cstr(&out), digits);
    }
    t_free(&out);
    dcl_num_free(num);
    dcl_rates_free(rates);
}

static void a_sum_and_its_currency(void)
{
    dcl_say_style lang = {0};
    check("20 decillion USD", NULL, "USD",
          "20000000000000000000000000000000000");
    check("100000RUB", NULL, "RUB", "100000");
    check(" 2,500,000  EUR ", NULL, "EUR", "2500000");
    check("2.5e6", NULL, "", "2500000");
    check("-5 GBP", NULL, "GBP", "-5");
    check("2 MILLION", NULL, "", "2000000");
    lang.scale = DCL_SCALE_LONG;
    check("2.5 sextillion RUB", &lang, "RUB",
          "2500000000000000000000000000000000000");
}

static void refuse(const char *text, dcl_status want, size_t at)
{
    dcl_rates *rates = NULL;
    dcl_num *num = NULL;
    dcl_ccy ccy = {"XYZ"};
    dcl_err err = {0};
    T_STATUS(dcl_rates_builtin(&rates, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_ask_money(&num, &ccy, text, strlen(text), rates, NULL, NULL,
                           NULL, &err),
             want, &err);
    CU_ASSERT_EQUAL(err.at, at);
    CU_ASSERT_PTR_NULL(num);
    T_STR(ccy.code, "XYZ");
    dcl_rates_free(rates);
}

static void refused_with_the_place(void)
{
    refuse("5 USDD", DCL_NO_CURRENCY, 2);
    refuse("20 decillion RUX", DCL_NO_CURRENCY, 13);
    refuse("USD", DCL_SYNTAX, 0);
    refuse("", DCL_SYNTAX, 0);
    refuse("20 decilion USD", DCL_SYNTAX, 3);
}

T_TESTS(ask, ask_read, T(a_sum_and_its_currency), T(refused_with_the_place));
