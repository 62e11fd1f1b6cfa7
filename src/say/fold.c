/* Folding of the letters that the languages of this room use. */
#include "say/fold.h"

uint32_t dcl__rune(const char *s, size_t n, size_t *len)
{
    unsigned char c = (unsigned char)s[0];
    size_t want = c < 0x80 ? 1 : c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2, i;
    uint32_t rune = c;
    *len = 1;
    if (c < 0x80) return rune;
    if (c < 0xC2 || c > 0xF4 || want > n) return rune + 0x110000;
    rune = c & (0xFFu >> (want + 1));
    for (i = 1; i < want; i++) {
        if (((unsigned char)s[i] & 0xC0) != 0x80)
            return (uint32_t)c + 0x110000;
        rune = rune << 6 | ((unsigned char)s[i] & 0x3F);
    }
    *len = want;
    return rune;
}

/* Latin letters with marks, to the plain letter; lower and upper alike. */
static uint32_t plain_latin(uint32_t r)
{
    /* U+00C0 .. U+00FF, the small ones 0x20 higher */
    static const char latin1[] = "aaaaaaaceeeeiiiidnooooo*ouuuuyts";
    if (r >= 0xC0 && r <= 0xFF && r != 0xD7 && r != 0xF7 && r != 0xDF)
        return (uint32_t)(unsigned char)latin1[r & 0x1F];
    switch (r | 1) {
    case 0x105: return 'a';
    case 0x107: return 'c';
    case 0x119: return 'e';
    case 0x15B: return 's';
    default: break;
    }
    switch (r) {
    case 0x141:
    case 0x142: return 'l';
    case 0x143:
    case 0x144: return 'n';
    case 0x179:
    case 0x17A:
    case 0x17B:
    case 0x17C: return 'z';
    default: return r;
    }
}

/* Devanagari: letters with a built-in nukta, and the two signs of the nasal. */
static uint32_t devanagari(uint32_t r)
{
    static const uint32_t with_nukta[8] = {0x915, 0x916, 0x917, 0x91C,
                                           0x921, 0x922, 0x92B, 0x92F};
    if (r >= 0x958 && r <= 0x95F) return with_nukta[r - 0x958];
    return r == 0x901 ? 0x902 : r;
}

uint32_t dcl__fold(uint32_t r)
{
    if (r < 0x80) return r >= 'A' && r <= 'Z' ? r + 0x20 : r;
    if (r == 0xAD || (r >= 0x300 && r <= 0x36F) || r == 0x93C || r == 0x200D ||
        r == 0x200C)
        return 0;
    if (r < 0x180) return plain_latin(r);
    if (r == 0x2BC || r == 0x2019 || r == 0x2018) return '\'';
    if (r >= 0x410 && r <= 0x42F) r += 0x20;
    if (r >= 0x400 && r <= 0x40F) r += 0x50;
    if (r == 0x490) r = 0x491;
    if (r == 0x451) r = 0x435; /* yo is often written ye */
    return r >= 0x900 && r <= 0x97F ? devanagari(r) : r;
}
