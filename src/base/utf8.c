#include "base/utf8.h"

size_t dcl__utf8(uint32_t *c, const char *s, size_t n)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const unsigned char *u = (const unsigned char *)s;
    uint32_t v;
    size_t k, i;
    *c = u[0];
    if (u[0] < 0x80) return 1;
    k = u[0] >= 0xF0 ? 4 : u[0] >= 0xE0 ? 3 : u[0] >= 0xC2 ? 2 : 0;
    if (k == 0 || k > n || u[0] > 0xF4) return 0;
    v = u[0] & (0x7Fu >> k);
    for (i = 1; i < k; i++) {
        if ((u[i] & 0xC0) != 0x80) return 0;
        v = v << 6 | (u[i] & 0x3Fu);
    }
    if (v < least[k] || v > 0x10FFFF || (v >= 0xD800 && v < 0xE000)) return 0;
    *c = v;
    return k;
}

size_t dcl__utf8_count(const char *s, size_t n)
{
    size_t k = 0;
    for (; n > 0; n--, s++) k += ((unsigned char)*s & 0xC0) != 0x80;
    return k;
}
