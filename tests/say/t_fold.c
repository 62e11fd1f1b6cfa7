/* Letters that are compared as one. */
#include "say/fold.h"

#include "support.h"

static void alike(void)
{
    static const uint32_t rows[][2] = {
        {'A', 'a'},       {0xC9, 'e'},      {0xE9, 'e'},     {0xF1, 'n'},
        {0xD3, 'o'},      {0x105, 'a'},     {0x104, 'a'},    {0x142, 'l'},
        {0x15A, 's'},     {0x17C, 'z'},     {0x179, 'z'},    {0x144, 'n'},
        {0x416, 0x436},   {0x401, 0x435},   {0x451, 0x435},  {0x406, 0x456},
        {0x490, 0x491},   {0x2019, '\''},   {0x2BC, '\''},   {0x95B, 0x91C},
        {0x901, 0x902},   {0x93C, 0},       {0xAD, 0},       {0x301, 0},
        {0x4E07, 0x4E07}, {0x25771, 0x25771}, {0xDF, 0xDF},  {'-', '-'}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        CU_ASSERT_EQUAL(dcl__fold(rows[i][0]), rows[i][1]);
}

static void runes(void)
{
    static const struct {
        const char *s;
        size_t n, len;
        uint32_t rune;
    } rows[] = {{"a", 1, 1, 'a'},
                {"\xC3\xA9", 2, 2, 0xE9},
                {"\xE4\xB8\x87", 3, 3, 0x4E07},
                {"\xF0\xA5\x9D\xB1", 4, 4, 0x25771},
                {"\xC3", 1, 1, 0x1100C3},
                {"\xE4\xB8", 2, 1, 0x1100E4},
                {"\xE4""ab", 3, 1, 0x1100E4},
                {"\x87", 1, 1, 0x110087},
                {"\xFF", 1, 1, 0x1100FF}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t len = 0;
        CU_ASSERT_EQUAL(dcl__rune(rows[i].s, rows[i].n, &len), rows[i].rune);
        CU_ASSERT_EQUAL(len, rows[i].len);
    }
}

T_TESTS(say, fold, T(alike), T(runes));
