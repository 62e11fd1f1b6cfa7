/* Currencies of figures: signs, codes, words, before and after. */
#include "ask/claim_scan.h"

#include "support.h"

static const char *before(const char *text, size_t at, size_t want)
{
    static char code[16];
    dcl__claim_text c;
    dcl_ccy ccy = {""};
    const char *symbol = "";
    size_t used = 9;
    memset(&c, 0, sizeof c);
    c.s = text;
    c.n = strlen(text);
    if (dcl__claim_ccy_before(&ccy, &symbol, &used, &c, at, NULL) != DCL_OK)
        return "(refused)";
    CU_ASSERT_EQUAL(used, want);
    strcpy(code, ccy.code);
    return code;
}

static const char *after(const dcl_rates *rates, const char *text, size_t want)
{
    static char code[16];
    dcl__claim_text c;
    dcl_ccy ccy = {""};
    const char *symbol = "";
    memset(&c, 0, sizeof c);
    c.s = text;
    c.n = strlen(text);
    c.rates = rates;
    CU_ASSERT_EQUAL(dcl__claim_ccy_after(&ccy, &symbol, &c, 1), want);
    strcpy(code, ccy.code);
    return code;
}

static void signs_and_codes_before(void)
{
    T_STR(before("$5", 1, 1), "USD");
    T_STR(before("US$5", 3, 3), "USD");
    T_STR(before("a $ 5", 4, 2), "USD");
    T_STR(before("\xE2\x82\xAC"
                 "5",
                 3, 3),
          "EUR");
    T_STR(before("\xC2\xA3"
                 "5",
                 2, 2),
          "GBP");
    T_STR(before("\xE2\x82\xBD"
                 "5",
                 3, 3),
          "RUB");
    T_STR(before("USD 5", 4, 4), "USD");
    T_STR(before("A$5", 2, 0), "(refused)");
    T_STR(before("5", 0, 0), "");
    T_STR(before("XUSD 5", 5, 0), "");
}

static void words_after(void)
{
    dcl_rates *rates = NULL;
    CU_ASSERT_EQUAL(dcl_rates_builtin(&rates, NULL, NULL), DCL_OK);
    T_STR(after(rates, "5 RUB", 4), "RUB");
    T_STR(after(rates, "5 rubles", 7), "RUB");
    T_STR(after(rates, "5 Roubles.", 8), "RUB");
    T_STR(after(rates, "5 US dollars", 11), "USD");
    T_STR(after(rates, "5 of American dollars", 20), "USD");
    T_STR(after(rates, "5 Australian dollars", 19), "AUD");
    T_STR(after(rates, "5 Narnian dollars", 0), "");
    T_STR(after(rates, "5\xE2\x82\xAC", 3), "EUR");
    T_STR(after(rates, "5 $6", 0), "");
    T_STR(after(rates, "5 XQZ", 0), "");
    T_STR(after(rates, "5 channels", 0), "");
    T_STR(
        after(rates, "5 \xD1\x80\xD1\x83\xD0\xB1\xD0\xBB\xD0\xB5\xD0\xB9", 13),
        "RUB");
    dcl_rates_free(rates);
}

T_TESTS(ask, claim_ccy, T(signs_and_codes_before), T(words_after));
