/* Whole decimals of a * 2^n - d straight in decimal. */
#include "num/pow16.h"

#if DCL__HAVE_EXP10

#include <string.h>

#include "pow16.inc"

typedef dcl__u128 u128;

#define BASE UINT64_C(10000000000000000)

/* With u = floor(v / 2^50) < 2^59, c = floor(2^114 / 10^16) < 2^61 the high
 * product is low by less than 2^50 / 10^16 (cut from v), 2^-5 (from c) and 1
 * (the floor), together 1.2: of integers, by 0, 1 or 2. */
uint64_t dcl__by_16_digits(uint64_t *rest, u128 v)
{
    static const uint64_t c = UINT64_C(2076918743413931051);
    uint64_t q = (uint64_t)(((u128)(uint64_t)(v >> 50) * c) >> 64);
    uint64_t r = (uint64_t)v - q * BASE;
    for (; r >= BASE; q++) r -= BASE;
    *rest = r;
    return q;
}

/* Eight digits at once, two halves of four in one word, then four of two, then
 * eight: x / 100 = x * 5243 >> 19 below 10^4, y / 10 = y * 103 >> 10 below 100,
 * and no product reaches its neighbour. */
static void put_8(char *out, uint64_t v)
{
    uint64_t x = v / 10000 | v % 10000 << 32;
    uint64_t h = x * 5243 >> 19 & UINT64_C(0x0000007F0000007F);
    uint64_t y = h | (x - 100 * h) << 16;
    uint64_t t = y * 103 >> 10 & UINT64_C(0x000F000F000F000F);
    uint64_t z = (t | (y - 10 * t) << 8) + UINT64_C(0x3030303030303030);
    for (int i = 0; i < 8; i++) out[i] = (char)(z >> 8 * i);
}

static void put_16(char *out, uint64_t v)
{
    put_8(out, v / 100000000);
    put_8(out + 8, v % 100000000);
}

/* c -= d, c above d */
static void subtract(uint64_t *c, uint64_t d)
{
    uint64_t part[2] = {d % BASE, d / BASE}, borrow = 0;
    for (int i = 0; i < 2 || borrow > 0; i++) {
        uint64_t less = borrow + (i < 2 ? part[i] : 0);
        if (i >= 2 || less > 0) {
            borrow = c[i] < less;
            c[i] = c[i] + (borrow ? BASE : 0) - less;
        }
    }
}

/* Coefficient j is t[j] m0 + t[j-1] m1 + t[j-2] m2 and the carry, m2 at most 1:
 * below 2 * 10^32 + 10^16 + 2^56 < 2^109. */
char *dcl__pow16(char *out, uint64_t a, unsigned n, uint64_t d)
{
    const uint64_t *t = rows + row_at[n >> 6];
    int count = row_at[(n >> 6) + 1] - row_at[n >> 6], used;
    uint64_t c[DCL__POW16_BYTES / 16 + 1], m0, m1, m2, carry = 0;
    char *p = out + DCL__POW16_BYTES;
    m1 = dcl__by_16_digits(&m0, (u128)a << (n & 63));
    m2 = m1 / BASE;
    m1 %= BASE;
    for (used = 0; used < count + 2 || carry > 0; used++) {
        u128 v = carry;
        if (used < count) v += (u128)t[used] * m0;
        if (used >= 1 && used <= count) v += (u128)t[used - 1] * m1;
        if (used >= 2 && used <= count + 1) v += t[used - 2] * m2;
        carry = dcl__by_16_digits(c + used, v);
    }
    if (d > 0) subtract(c, d);
    while (used > 1 && c[used - 1] == 0) used--;
    for (int i = 0; i < used; i++) put_16(p -= 16, c[i]);
    while (*p == '0' && p < out + DCL__POW16_BYTES - 1) p++;
    return p;
}

#endif
