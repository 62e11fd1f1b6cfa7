/* Currencies by ISO 4217. */
#include "money/monies.h"

static void minor_units_are_iso_s(void)
{
    static const struct {
        const char *code;
        int minor;
    } want[] = {{"RUB", 2}, {"USD", 2}, {"JPY", 0}, {"KRW", 0}, {"CLP", 0},
                {"ISK", 0}, {"VND", 0}, {"XAF", 0}, {"KMF", 0}, {"UYI", 0},
                {"BHD", 3}, {"IQD", 3}, {"KWD", 3}, {"TND", 3}, {"CLF", 4},
                {"UYW", 4}, {"HUF", 2}, {"IDR", 2}, {"MGA", 2}, {"IRR", 2}};
    dcl_rates *r = t_builtin();
    dcl_ccy_info info;
    dcl_err err = {0};
    for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
        CU_ASSERT_EQUAL(dcl_ccy_minor(r, t_ccy(want[i].code)), want[i].minor);
    }
    T_STATUS(dcl_ccy_find(&info, r, t_ccy("XAU"), &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(info.minor, -1);
    CU_ASSERT_EQUAL(dcl_ccy_minor(r, t_ccy("XAU")), DCL_MINOR_NONE);
    CU_ASSERT_EQUAL(dcl_ccy_minor(r, t_ccy("QQQ")), 2);
    dcl_rates_free(r);
}

static void the_rouble(void)
{
    dcl_rates *r = t_builtin();
    dcl_ccy_info info;
    dcl_err err = {0};
    T_STATUS(dcl_ccy_find(&info, r, t_ccy("RUB"), &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(info.number, 643);
    CU_ASSERT_EQUAL(info.from, t_day("1998-01-01"));
    CU_ASSERT_EQUAL(info.to, DCL_DAY_MAX);
    T_STR(info.symbol, "\xE2\x82\xBD");
    T_STR(dcl_ccy_name(&info, "en", "1", 1, 0), "Russian ruble");
    T_STR(dcl_ccy_name(&info, "en", "1", 1, 1), "Russian rubles");
    T_STR(dcl_ccy_name(&info, "en", "21", 2, 0), "Russian rubles");
    T_STR(dcl_ccy_name(&info, "ru", "21", 2, 0), info.russian);
    T_STR(dcl_ccy_name(&info, "ru", "11", 2, 0), info.russian_many);
    T_STR(dcl_ccy_name(&info, "ru", "112", 3, 0), info.russian_many);
    T_STR(dcl_ccy_name(&info, "ru", "104", 3, 0), info.russian_few);
    T_STR(dcl_ccy_name(&info, "ru", "5", 1, 0), info.russian_many);
    T_STR(dcl_ccy_name(&info, "ru", "0", 1, 0), info.russian_many);
    T_STR(dcl_ccy_name(&info, "ru", "1", 1, 1), info.russian_broken);
    CU_ASSERT(dcl_ccy_name(&info, "xx", "1", 1, 0) == NULL);
    T_STATUS(dcl_ccy_find(&info, r, t_ccy("RUR"), &err), DCL_OK, &err);
    T_STR(info.successor.code, "RUB");
    T_STR(info.factor, "1000");
    CU_ASSERT_EQUAL(info.becomes, t_day("1998-01-01"));
    dcl_rates_free(r);
}

static void read_says(const dcl_rates *r, const char *text, dcl_status status,
                      const char *want)
{
    dcl_ccy c = t_ccy("was");
    dcl_err err = {0};
    T_STATUS(dcl_ccy_read(&c, r, text, strlen(text), &err), status, &err);
    if (status == DCL_OK) {
        T_STR(c.code, want);
    } else {
        T_STR(c.code, "was");
        if (strstr(err.msg, want) == NULL) T_STR(err.msg, want);
    }
}

static void reading_a_code(void)
{
    dcl_rates *r = t_with("Pair: BTC/USD\nRate: 2024-10-29 72000\n");
    read_says(r, "RUB", DCL_OK, "RUB");
    read_says(r, "usd", DCL_OK, "USD");
    read_says(r, "btc", DCL_OK, "BTC");
    read_says(r, "USX", DCL_NO_CURRENCY, "USD");
    read_says(r, "RUV", DCL_NO_CURRENCY, "RUB");
    read_says(r, "XQZ", DCL_NO_CURRENCY, "nearest codes: XAF, XCD, XCG");
    read_says(r, "xqz", DCL_NO_CURRENCY, "nearest codes: XAF, XCD, XCG");
    read_says(r, "USDD", DCL_NO_CURRENCY, "nearest codes: USD");
    read_says(r, "QQQQ", DCL_NO_CURRENCY, "ISO 4217");
    read_says(r, "$", DCL_SYNTAX, "currency code");
    read_says(r, "", DCL_SYNTAX, "currency code");
    read_says(r, "USDUSDUSD", DCL_SYNTAX, "currency code");
    read_says(r, "US D", DCL_SYNTAX, "currency code");
    dcl_rates_free(r);
}

static void check_says(const dcl_rates *r, const char *code, const char *day,
                       dcl_status status, const char *want)
{
    dcl_err err = {0};
    T_STATUS(dcl_ccy_check(r, t_ccy(code), t_day(day), &err), status, &err);
    if (status != DCL_OK && strstr(err.msg, want) == NULL) {
        T_STR(err.msg, want);
    }
}

static void days_of_use(void)
{
    dcl_rates *r = t_builtin();
    check_says(r, "RUB", "2024-10-29", DCL_OK, "");
    check_says(r, "RUB", "1998-01-01", DCL_OK, "");
    check_says(r, "RUB", "1997-12-31", DCL_NO_CURRENCY,
               "before that it was RUR (1 RUB = 1000 RUR)");
    check_says(r, "RUR", "1997-12-31", DCL_OK, "");
    check_says(r, "DEM", "2001-12-31", DCL_OK, "");
    check_says(r, "DEM", "2005-01-01", DCL_NO_CURRENCY, "became EUR");
    check_says(r, "EUR", "1998-12-31", DCL_NO_CURRENCY, "1999-01-01");
    check_says(r, "TRY", "2004-06-01", DCL_NO_CURRENCY, "TRL");
    check_says(r, "QQQ", "2004-06-01", DCL_NO_CURRENCY, "no currency");
    dcl_rates_free(r);
}

/* Each is sorted and unique, has a name, and what becomes of it is known. */
static void the_whole_list(void)
{
    dcl_rates *r = t_builtin();
    dcl_ccy_info a, before = {.ccy = {"AAA"}}, next;
    dcl_err err = {0};
    size_t live = 0, euro = 0, n = dcl_ccy_count(r);
    for (size_t i = 0; i < n; i++) {
        T_STATUS(dcl_ccy_nth(&a, r, i, &err), DCL_OK, &err);
        CU_ASSERT(strcmp(before.ccy.code, a.ccy.code) < 0);
        CU_ASSERT(a.english[0] != '\0' && a.english_plural[0] != '\0');
        CU_ASSERT(a.from <= a.to);
        live += a.to == DCL_DAY_MAX;
        if (a.successor.code[0] != '\0') {
            T_STATUS(dcl_ccy_find(&next, r, a.successor, &err), DCL_OK, &err);
            CU_ASSERT(a.becomes <= a.to + 1);
            CU_ASSERT(a.factor[0] != '\0' && a.source[0] != '\0');
            euro += strcmp(a.successor.code, "EUR") == 0;
        }
        before = a;
    }
    CU_ASSERT_EQUAL(euro, 22); /* the 21 national units and the ecu */
    CU_ASSERT(live > 170 && live < 185);
    CU_ASSERT_EQUAL(dcl_ccy_nth(&a, r, n, &err), DCL_RANGE);
    dcl_rates_free(r);
}

static void a_user_s_currency(void)
{
    dcl_rates *r = t_with("Currency: ABC\nMinor: 5\nFrom: 2025-01-01\n"
                          "English: abacus / abaci\n\n"
                          "Currency: HUF\nNumber: 348\nMinor: 0\n"
                          "English: forint / forints\n");
    dcl_ccy_info info;
    dcl_err err = {0};
    CU_ASSERT_EQUAL(dcl_ccy_minor(r, t_ccy("ABC")), 5);
    CU_ASSERT_EQUAL(dcl_ccy_minor(r, t_ccy("HUF")), 0);
    T_STATUS(dcl_ccy_find(&info, r, t_ccy("ABC"), &err), DCL_OK, &err);
    T_STR(dcl_ccy_name(&info, "en", "2", 1, 0), "abaci");
    T_STR(dcl_ccy_name(&info, "ru", "2", 1, 0), "ABC");
    dcl_rates_free(r);
}

T_TESTS(money, ccy, T(minor_units_are_iso_s), T(the_rouble),
        T(reading_a_code), T(days_of_use), T(the_whole_list),
        T(a_user_s_currency));
