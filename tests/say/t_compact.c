/* Every kind of figure: what it looks like, and where one form gives way to
 * another. */
#include <stdio.h>
#include <stdlib.h>

#include "vectors.h"

static void compact(void)
{
    static const v_row rows[] = {
        {"", "2000000000000000000000000000000000000", "2 undecillion"},
        {"", "1999999999999999999999999999999999999", "2.00 undecillion"},
        {"", "0", "0"},
        {"", "-0.00", "0"},
        {"never", "0", "0"},
        {"", "999.9996e3", "1.00 million"},
        {"", "12.345", "12.3"},
        {"", "-999.9996e33", "-1.00 undecillion"},
        {"1", "345", "300"},
        {"never", "5", "5.00"},
        {"5", "0.00012", "0.00012"},
        {"never", "0.25", "0.250"},
        {"", "1e-20", "0.00000000000000000001"},
        {"", "1e-21", "1e-21"},
        {"", "1.234e-21", "1.23e-21"},
        {"down 3", "1.8173e6", "1.81 million"},
        {"british", "1e9", "1 thousand million"},
        {"british", "999.9996e9", "1.00 billion"},
        {"long", "1e9", "1 milliard"},
        {"long", "999.9996e9", "1.00 billion"},
        {"ru", "1647945780296698221945714166988100000",
         "1,65 \xD1\x83\xD0\xBD"
         "\xD0\xB4\xD0\xB5\xD1\x86\xD0\xB8\xD0\xBB\xD0\xBB\xD0\xB8\xD0\xBE\xD0"
         "\xBD\xD0\xB0"},
        {"ru", "1e66", "1e66"},
        {"de", "1.5e66", "1,5e66"},
        {"conway", "2.5e48", "2.5 quinquadecillion"},
        {"", "2.5e48", "2.5 quindecillion"},
        {"", "1e51", "1 sexdecillion"},
        {"conway", "1e51", "1 sedecillion"}};
    V_SHOWS(rows);
}

static void scientific_and_engineering(void)
{
    static const v_row rows[] = {{"scientific", "2500000", "2.5e6"},
                                 {"scientific", "0", "0"},
                                 {"scientific 2", "9.96e30", "1.0e31"},
                                 {"scientific", "-0.0025", "-2.5e-3"},
                                 {"scientific never", "7", "7.00e0"},
                                 {"engineering", "25000", "25e3"},
                                 {"engineering", "0.25", "250e-3"},
                                 {"engineering", "999.96e3", "1.00e6"},
                                 {"engineering", "1e-5", "10e-6"}};
    V_SHOWS(rows);
}

static void si(void)
{
    static const v_row rows[] = {{"si", "2.5e6", "2.5 M"},
                                 {"si", "999", "999"},
                                 {"si", "999.96e3", "1.00 M"},
                                 {"si", "1e30", "1 Q"},
                                 {"si", "2e36", "2,000,000 Q"},
                                 {"si", "1e39", "1e39"},
                                 {"si", "0.0015", "1.5 m"},
                                 {"si", "1e-6", "1 \xC2\xB5"},
                                 {"si", "1e-30", "1 q"},
                                 {"si", "9.9e-31", "9.9e-31"},
                                 {"si", "0", "0"},
                                 {"si", "-1e27", "-1 R"}};
    V_SHOWS(rows);
}

static void whole(void)
{
    static const v_row rows[] = {{"digits", "2.5e12", "2500000000000"},
                                 {"digits 2", "2.56e12", "2600000000000"},
                                 {"digits", "-0.00120", "-0.0012"},
                                 {"digits never", "0.00120", "0.00120"},
                                 {"grouped", "1234567.5", "1,234,567.5"},
                                 {"grouped", "123", "123"},
                                 {"grouped de", "1234567.5", "1.234.567,5"},
                                 {"grouped hi", "123456789", "12,34,56,789"},
                                 {"grouped ru", "1234567",
                                  "1\xC2\xA0"
                                  "234\xC2\xA0"
                                  "567"}};
    static const struct {
        dcl_group group;
        const char *text;
    } marks[] = {{DCL_GROUP_SPACE, "12 345 678"},
                 {DCL_GROUP_THIN, "12\xE2\x80\x89"
                                  "345\xE2\x80\x89"
                                  "678"},
                 {DCL_GROUP_NARROW, "12\xE2\x80\xAF"
                                    "345\xE2\x80\xAF"
                                    "678"},
                 {DCL_GROUP_APOSTROPHE, "12'345'678"},
                 {DCL_GROUP_UNDERSCORE, "12_345_678"},
                 {DCL_GROUP_INDIAN, "1,23,45,678"},
                 {DCL_GROUP_MYRIAD, "1234,5678"}};
    V_SHOWS(rows);
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        dcl_say_style style = {.kind = DCL_SAY_GROUPED,
                               .group = marks[i].group};
        dcl_dec x = {"12345678", 8, NULL, 0, 0, 0};
        char *got = v_write(&x, &style), *back = v_read(got, &style);
        T_STR(got, marks[i].text);
        T_STR(back, "12345678|0");
        free(got);
        free(back);
    }
}

static void what_is_too_long(void)
{
    dcl_say_style style = {.kind = DCL_SAY_DIGITS};
    dcl_dec x = {"1", 1, "9999999", 7, 0, 0};
    size_t need;
    CU_ASSERT_EQUAL(dcl_say_compact(NULL, 0, &need, NULL, &x, &style, NULL),
                    DCL_SPACE);
    CU_ASSERT_EQUAL(need, 10000000);
    x.exponent = "10000000";
    x.exponent_count = 8;
    CU_ASSERT_EQUAL(dcl_say_compact(NULL, 0, &need, NULL, &x, &style, NULL),
                    DCL_TOO_BIG);
    style.max = 10000001;
    CU_ASSERT_EQUAL(dcl_say_compact(NULL, 0, &need, NULL, &x, &style, NULL),
                    DCL_SPACE);
    x.exponent = "99999999999999999999999999";
    x.exponent_count = 26;
    CU_ASSERT_EQUAL(dcl_say_compact(NULL, 0, &need, NULL, &x, &style, NULL),
                    DCL_TOO_BIG);
}

T_TESTS(say, compact, T(compact), T(scientific_and_engineering), T(si),
        T(whole), T(what_is_too_long));
