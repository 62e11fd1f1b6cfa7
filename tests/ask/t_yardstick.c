/* Yardsticks: the built-in ones, how they are named, what is refused. */
#include "ask/yardstick.h"

#include "support.h"

static const char *found(const dcl__yardsticks *y, const char *text,
                         size_t want_used)
{
    static char name[64];
    size_t used = 0;
    const dcl__yardstick *yard =
        dcl__yardstick_at(&used, y, text, strlen(text));
    if (yard == NULL) return "(none)";
    CU_ASSERT_EQUAL(used, want_used);
    memcpy(name, yard->name, yard->name_n);
    name[yard->name_n] = '\0';
    return name;
}

static void names(void)
{
    dcl__yardsticks y;
    dcl_err err = {0};
    T_STATUS(dcl__yardsticks_builtin(&y, NULL, &err), DCL_OK, &err);
    T_STR(found(&y, "world GDP", 9), "world-gdp");
    T_STR(found(&y, "World GDP, they say", 9), "world-gdp");
    T_STR(found(&y, "the world's GDP", 15), "world-gdp");
    T_STR(found(&y, "the world\xE2\x80\x99s GDP", 17), "world-gdp");
    T_STR(found(&y, "  of the world gdp.", 18), "world-gdp");
    T_STR(found(&y, "world-gdp", 9), "world-gdp");
    T_STR(found(&y, "US GDP", 6), "us-gdp");
    T_STR(found(&y, "Alphabet's revenue", 18), "alphabet-revenue");
    T_STR(found(&y, "Russian money supply", 20), "russian-money-supply");
    T_STR(found(&y, "world GDPs", 0), "(none)");
    T_STR(found(&y, "worldly goods", 0), "(none)");
    T_STR(found(&y, "", 0), "(none)");
    CU_ASSERT_EQUAL(dcl__yardstick_unknown(&y, "wrld GDP", 8, &err),
                    DCL_NO_NAME);
    T_STR(err.msg, "no yardstick `wrld GDP`; did you mean `world GDP`?");
    dcl__yardsticks_clear(&y);
}

static void what_is_refused(void)
{
    static const struct {
        const char *text;
        size_t at;
    } bad[] = {
        {"Yardstick: a\nTitle: b\nValue: 2023 12 USD\n", 0},
        {"Yardstick: a\nTitle: b\nSource: c\n", 0},
        {"Yardstick: a\nValue: 23 1 trillion USD\n", 20},
        {"Yardstick: a\nValue: 2023 1 trillion usd\n", 20},
        {"Yardstick: a\nValu: 2023 1 trillion USD\n", 13},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        dcl__yardsticks y;
        dcl_err err = {0};
        CU_ASSERT_EQUAL(dcl__yardsticks_read(&y, bad[i].text,
                                             strlen(bad[i].text), NULL, &err),
                        DCL_SYNTAX);
        CU_ASSERT_EQUAL(err.at, bad[i].at);
        dcl__yardsticks_clear(&y);
    }
}

T_TESTS(ask, yardstick, T(names), T(what_is_refused));
