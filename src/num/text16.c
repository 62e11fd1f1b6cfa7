/* Units of 16 digits as text. */
#include "num/text16.h"

#include <string.h>

#include "num/cut.h"

enum { UNIT = 16, HALF = 8, FEW = 3 };
#define HALF_UNIT UINT64_C(100000000)

/* The bits of the top unit give its digits or one less: 1233 / 4096 is above
 * log10(2) by less than 2^-13, so that floor(b * 1233 / 4096), b <= 54, is
 * floor(b log10(2)), and 10^that is the one power to compare with. */
size_t dcl__text16_size(const uint64_t *c, size_t n)
{
    uint64_t top = c[n - 1], bits = 0;
    size_t digits;
#if defined(__GNUC__)
    bits = 64 - (uint64_t)__builtin_clzll(top | 1);
#else
    for (uint64_t v = top | 1; v > 0; v >>= 1) bits++;
#endif
    digits = (size_t)(bits * 1233 >> 12);
    digits += (top | 1) >= dcl__tens[digits];
    return digits + UNIT * (n - 1);
}

/* Eight digits at once, two halves of four in one word, then four of two, then
 * eight: x / 100 = x * 5243 >> 19 below 10^4, y / 10 = y * 103 >> 10 below 100,
 * and no product reaches its neighbour. */
static inline void put_8(char *out, uint64_t v)
{
    uint64_t x = v / 10000 | v % 10000 << 32;
    uint64_t h = x * 5243 >> 19 & UINT64_C(0x0000007F0000007F);
    uint64_t y = h | (x - 100 * h) << 16;
    uint64_t t = y * 103 >> 10 & UINT64_C(0x000F000F000F000F);
    uint64_t z = (t | (y - 10 * t) << 8) + UINT64_C(0x3030303030303030);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    memcpy(out, &z, HALF);
#else
    for (int i = 0; i < HALF; i++) out[i] = (char)(z >> 8 * i);
#endif
}

/* The top unit, `digits` of it: copies of a fixed size that overlap. */
static void put_top(char *out, size_t digits, uint64_t v)
{
    char text[UNIT];
    const char *from = text + UNIT - digits;
    put_8(text, v / HALF_UNIT);
    put_8(text + HALF, v % HALF_UNIT);
    if (digits >= 8) {
        memcpy(out, from, 8);
        memcpy(out + digits - 8, text + UNIT - 8, 8);
    } else if (digits >= 4) {
        memcpy(out, from, 4);
        memcpy(out + digits - 4, text + UNIT - 4, 4);
    } else {
        for (size_t i = 0; i < digits; i++) out[i] = from[i];
    }
}

void dcl__text16(char *out, size_t size, const uint64_t *c, size_t n,
                 unsigned cpu)
{
    size_t done = 0;
    char *end = out + size;
#if DCL__X86_64
    if (n < FEW)
        ; /* a vector is longer under way */
    else if ((cpu & DCL__CPU_IFMA) != 0)
        done = dcl__text16_avx512(end, size, c, n);
    else if ((cpu & DCL__CPU_AVX2) != 0)
        done = dcl__text16_avx2(end, size, c, n);
#else
    (void)cpu;
#endif
    for (end -= UNIT * done; done + 1 < n; done++) {
        end -= UNIT;
        put_8(end, c[done] / HALF_UNIT);
        put_8(end + HALF, c[done] % HALF_UNIT);
    }
    if (done < n) put_top(out, (size_t)(end - out), c[done]);
}
