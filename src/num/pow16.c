/* Whole decimals of a * 2^n - d straight in decimal. */
#include "num/pow16.h"

#if DCL__HAVE_EXP10

#include "num/text16.h"

#include "pow16.inc"

typedef dcl__u128 u128;

#define BASE DCL__UNIT16

/* With u = floor(v / 2^50) < 2^59 and c = floor(2^114 / 10^16) < 2^61, u c /
 * 2^64 is below v / 10^16 by less than 2^50 / 10^16 (cut from v) and 2^-5 (from
 * c), together 0.15: its floor is that of v / 10^16 or one less.  (A shift of
 * two words by one instruction is slow on AMD: hence the sum of two.) */
static inline uint64_t by_16_digits(uint64_t *rest, u128 v)
{
    static const uint64_t c = UINT64_C(2076918743413931051);
    uint64_t u = ((uint64_t)(v >> 64) << 14) + ((uint64_t)v >> 50);
    uint64_t q = (uint64_t)((u128)u * c >> 64);
    uint64_t r = (uint64_t)v - q * BASE;
    uint64_t more = r >= BASE;
    *rest = r - (BASE & (0 - more));
    return q + more;
}

uint64_t dcl__by_16_digits(uint64_t *rest, u128 v)
{
    return by_16_digits(rest, v);
}

/* c -= d, c above d */
static void subtract(uint64_t *c, uint64_t d)
{
    uint64_t part[2] = {d % BASE, d / BASE}, borrow = 0;
    for (int i = 0; i < 2 || borrow > 0; i++) {
        uint64_t less = borrow + (i < 2 ? part[i] : 0);
        borrow = c[i] < less;
        c[i] = c[i] + (borrow ? BASE : 0) - less;
    }
}

/* v < 2^109, in as many units as it takes; answers how many. */
static size_t split(uint64_t *c, u128 v)
{
    uint64_t q = by_16_digits(c, v);
    c[1] = q % BASE;
    c[2] = q / BASE;
    return c[2] > 0 ? 3 : c[1] > 0 ? 2 : 1;
}

/* t[0] and t[count + 1] are 0, between them lies the row.  Unit j of the
 * product is t[j+1] m0 + t[j] m1, below 10^32 + 10^16 2^54 <
 * 2^108; each is divided by 10^16 apart from the others, so that none waits
 * for its neighbour.  Its rest r and the quotient q < 2^55 of the one below
 * have a sum s < 5 * 10^16; the reciprocal, floor(2^64 / 10^16) = 1844, is low
 * by 0.0004 of itself, so that k = floor(s / 10^16) or one less, and what is
 * left, with the carry of at most 5 that is all that runs along the row, is
 * below 2 * 10^16. */
static size_t multiply(uint64_t *c, const uint64_t *t, size_t count, u128 m)
{
    uint64_t m0, m1 = by_16_digits(&m0, m), below = 0, carry = 0;
    for (size_t j = 0; j <= count; j++) {
        uint64_t r, q, s, k, more;
        q = by_16_digits(&r, (u128)t[j + 1] * m0 + (u128)t[j] * m1);
        s = r + below;
        k = (uint64_t)((u128)s * 1844 >> 64);
        s += carry - k * BASE;
        more = s >= BASE;
        c[j] = s - (BASE & (0 - more));
        carry = k + more;
        below = q;
    }
    below += carry;
    c[count + 1] = below % BASE;
    c[count + 2] = below / BASE;
    return count + 3;
}

size_t dcl__pow16(uint64_t *c, uint64_t a, unsigned n, uint64_t d)
{
    const uint16_t *at = row_at + (n >> 6);
    size_t used;
    if (n < 64) return split(c, ((u128)a << n) - d);
    used = multiply(c, rows + at[0], (size_t)(at[1] - at[0] - 1),
                    (u128)a << (n & 63));
    if (d > 0) subtract(c, d);
    while (used > 1 && c[used - 1] == 0) used--;
    return used;
}

#endif
