/* UTF-8: every character there is, and what is none. */
#include "base/utf8.h"

#include "support.h"

/* By the table of RFC 3629, section 3. */
static size_t encode(char *s, uint32_t c)
{
    if (c < 0x80) {
        s[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        s[0] = (char)(0xC0 + c / 64);
        s[1] = (char)(0x80 + c % 64);
        return 2;
    }
    if (c < 0x10000) {
        s[0] = (char)(0xE0 + c / 4096);
        s[1] = (char)(0x80 + c / 64 % 64);
        s[2] = (char)(0x80 + c % 64);
        return 3;
    }
    s[0] = (char)(0xF0 + c / 262144);
    s[1] = (char)(0x80 + c / 4096 % 64);
    s[2] = (char)(0x80 + c / 64 % 64);
    s[3] = (char)(0x80 + c % 64);
    return 4;
}

static void every_character(void)
{
    size_t wrong = 0;
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        char s[4];
        size_t n = encode(s, c);
        int surrogate = c >= 0xD800 && c <= 0xDFFF;
        uint32_t back = 0;
        wrong += dcl__utf8(&back, s, n) != (surrogate ? 0 : n);
        wrong += back != (surrogate ? 0xED : c);
        wrong += n > 1 && dcl__utf8(&back, s, n - 1) != 0;
        wrong += dcl__utf8_count(s, n) != 1;
    }
    CU_ASSERT_EQUAL(wrong, 0);
}

/* Of all texts of three bytes, so many begin with a character. */
static void no_others(void)
{
    size_t found[5] = {0};
    for (uint32_t v = 0; v < 1u << 24; v++) {
        char s[3] = {(char)(v >> 16), (char)(v >> 8), (char)v};
        uint32_t c;
        found[dcl__utf8(&c, s, 3)]++;
    }
    CU_ASSERT_EQUAL(found[1], 128u * 65536);
    CU_ASSERT_EQUAL(found[2], (0x800u - 0x80) * 256);
    CU_ASSERT_EQUAL(found[3], 0x10000u - 0x800 - 0x800);
    CU_ASSERT_EQUAL(found[4], 0);
}

static void none(void)
{
    static const char *const text[] = {
        "\x80",         "\xBF",         "\xC0\x80",         "\xC1\xBF",
        "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
        "\xF5\x80\x80\x80", "\xFE",     "\xFF",             "\xF0\x90\x80\x20"};
    for (size_t i = 0; i < sizeof text / sizeof *text; i++) {
        uint32_t c = 0;
        CU_ASSERT_EQUAL(dcl__utf8(&c, text[i], strlen(text[i])), 0);
        CU_ASSERT_EQUAL(c, (unsigned char)text[i][0]);
    }
}

T_TESTS(base, utf8, T(every_character), T(no_others), T(none));
