/* Stems and names against a second reading of the rule: a table of what each
 * pair of unit and follower makes, written out by hand. */
#include "say/illion.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/digits.h"
#include "say/name_en.h"
#include "support.h"

static const char *const components[19] = {
    "",           "deci",        "viginti",      "triginta", "quadraginta",
    "quinquaginta", "sexaginta", "septuaginta",  "octoginta", "nonaginta",
    "centi",      "ducenti",     "trecenti",     "quadringenti", "quingenti",
    "sescenti",   "septingenti", "octingenti",   "nongenti"};
/* The unit as it stands before each of them: column of the digit 3, 6, 7, 9. */
static const char *const joined[19][4] = {
    {"", "", "", ""},
    {"tre", "se", "septen", "noven"},
    {"tres", "ses", "septem", "novem"},
    {"tres", "ses", "septen", "noven"},
    {"tres", "ses", "septen", "noven"},
    {"tres", "ses", "septen", "noven"},
    {"tre", "se", "septen", "noven"},
    {"tre", "se", "septen", "noven"},
    {"tres", "sex", "septem", "novem"},
    {"tre", "se", "septe", "nove"},
    {"tres", "sex", "septen", "noven"},
    {"tre", "se", "septen", "noven"},
    {"tres", "ses", "septen", "noven"},
    {"tres", "ses", "septen", "noven"},
    {"tres", "ses", "septen", "noven"},
    {"tre", "se", "septen", "noven"},
    {"tre", "se", "septen", "noven"},
    {"tres", "sex", "septem", "novem"},
    {"tre", "se", "septe", "nove"}};

static void slow_stem(char *out, unsigned n, const char *five)
{
    static const char *const low[10] = {"ni",     "mi",    "bi",    "tri",
                                        "quadri", "quinti", "sexti", "septi",
                                        "octi",   "noni"};
    unsigned t = n / 10 % 10, h = n / 100, next = t > 0 ? t : 9 + h;
    const char *unit = "";
    if (n < 10) {
        strcpy(out, low[n]);
        return;
    }
    switch (n % 10) {
    case 1: unit = "un"; break;
    case 2: unit = "duo"; break;
    case 3: unit = joined[next][0]; break;
    case 4: unit = "quattuor"; break;
    case 5: unit = five; break;
    case 6: unit = joined[next][1]; break;
    case 7: unit = joined[next][2]; break;
    case 8: unit = "octo"; break;
    case 9: unit = joined[next][3]; break;
    }
    sprintf(out, "%s%s%s", unit, components[t],
            h > 0 ? components[9 + h] : "");
    out[strlen(out) - 1] = 'i';
}

static const char *stem_of(char *room, unsigned n, dcl_names names)
{
    room[dcl__stem(room, n, names, 0)] = '\0';
    return room;
}

static void stems_by_two_roads(void)
{
    char got[DCL__STEM], want[80];
    for (unsigned n = 0; n < 1000; n++) {
        slow_stem(want, n, "quin");
        T_STR(stem_of(got, n, DCL_NAMES_MIAKINEN), want);
        T_STR(stem_of(got, n, DCL_NAMES_DICTIONARY), want);
        slow_stem(want, n, "quinqua");
        T_STR(stem_of(got, n, DCL_NAMES_CONWAY), want);
        CU_ASSERT_PTR_NULL(strstr(got, "lli"));
    }
    got[dcl__stem(got, 16, DCL_NAMES_DICTIONARY, 1)] = '\0';
    T_STR(got, "sexdeci");
    got[dcl__stem(got, 19, DCL_NAMES_DICTIONARY, 1)] = '\0';
    T_STR(got, "novemdeci");
}

static void stems_read_back(void)
{
    char text[DCL__STEM + 4];
    for (unsigned n = 0; n < 1000; n++)
        for (int names = 0; names < 3; names++) {
            unsigned value = 5000;
            size_t len = dcl__stem(text, n, (dcl_names)names, 0);
            memcpy(text + len, "lli", 3);
            CU_ASSERT_EQUAL(dcl__stem_read(&value, text, len + 3), len);
            CU_ASSERT_EQUAL(value, n);
            /* a letter less or more is another stem or none */
            CU_ASSERT(dcl__stem_read(&value, text + 1, len + 2) != len - 1 ||
                      value != n);
        }
}

static void what_others_write(void)
{
    static const struct {
        const char *text;
        unsigned value;
    } rows[] = {{"sexdecilli", 16},     {"sedecilli", 16},
                {"novemdecilli", 19},   {"novendecilli", 19},
                {"septemdecilli", 17},  {"septdecilli", 17},
                {"trevigintilli", 23},  {"sexvigintilli", 26},
                {"septenvigintilli", 27}, {"quinquadecilli", 15},
                {"duocentilli", 102},   {"ducentilli", 200},
                {"trecentilli", 300},   {"trescentilli", 103},
                {"sescentilli", 600},   {"sexcentilli", 106},
                {"unoctogintaducentilli", 281}};
    static const char *const none[] = {
        "lli", "illi", "umlli", "unlli", "undelli", "xdecilli",
        "centidecilli", "decidecilli", "duodecvigintilli", "noventilli"};
    unsigned value = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CU_ASSERT(dcl__stem_read(&value, rows[i].text,
                                 strlen(rows[i].text)) > 0);
        CU_ASSERT_EQUAL(value, rows[i].value);
    }
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        CU_ASSERT_EQUAL(dcl__stem_read(&value, none[i], strlen(none[i])), 0);
}

static size_t name_of(char *room, int64_t place, unsigned step, int illiard)
{
    dcl__buf b = {room, 200, 0};
    dcl_sink sink = dcl__buf_sink(&b);
    dcl__pen pen;
    dcl__exp e;
    dcl__exp_from(&e, place);
    dcl__pen_init(&pen, &sink);
    dcl__illion_put(&pen, &e, step, DCL_NAMES_MIAKINEN, illiard);
    dcl__pen_flush(&pen);
    (void)dcl__buf_end(&b);
    return b.need;
}

/* All 999 * 1000 joints of two groups, written and read. */
static void every_joint(void)
{
    static char low[1000][48];
    char got[200], want[200];
    unsigned bad = 0;
    for (unsigned n = 0; n < 1000; n++) slow_stem(low[n], n, "quin");
    for (unsigned a = 1; a < 1000; a++)
        for (unsigned b = 0; b < 1000; b++) {
            dcl__illi illi;
            size_t n = name_of(got, 3 * (1000 * (int64_t)a + b), 3, 0);
            strcpy(want, low[a]);
            strcat(want, "lli");
            strcat(want, low[b]);
            strcat(want, "llion");
            bad += strcmp(got, want) != 0;
            bad += !dcl__illi_read(&illi, got, n) ||
                   illi.number != 1000 * (int64_t)a + b || illi.illiard;
        }
    CU_ASSERT_EQUAL(bad, 0);
}

static void the_book_has(void)
{
    static const struct {
        int64_t n;
        const char *name;
    } rows[] = {{1000, "millinillion"},
                {1001, "millimillion"},
                {1003, "millitrillion"},
                {1000000, "millinillinillion"},
                {1000003, "millinillitrillion"},
                {12210, "duodecillideciducentillion"},
                {11000670036, "undecillinilliseptuagintasescentillisestrigint"
                              "illion"}};
    char got[200];
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        (void)name_of(got, 3 * rows[i].n, 3, 0);
        T_STR(got, rows[i].name);
    }
    (void)name_of(got, 6 * 12, 6, 1);
    T_STR(got, "duodecilliard");
}

T_TESTS(say, illion, T(stems_by_two_roads), T(stems_read_back),
        T(what_others_write), T(every_joint), T(the_book_has));
