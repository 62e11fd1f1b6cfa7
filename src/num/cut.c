/* Decimal digits of a short interval in fixed point.
 *
 * The fraction is kept in the top bits of a word (or four), so that crossing
 * the next integer is a carry out of it: floor is the same for all of
 * [x, x + err) just when fraction + err does not carry (at an end of the
 * interval equal to the next integer, which is not in it, this refuses). */
#include "num/cut.h"

const uint64_t dcl__tens[20] = {
    1u,
    10u,
    100u,
    1000u,
    10000u,
    100000u,
    1000000u,
    10000000u,
    100000000u,
    1000000000u,
    UINT64_C(10000000000),
    UINT64_C(100000000000),
    UINT64_C(1000000000000),
    UINT64_C(10000000000000),
    UINT64_C(100000000000000),
    UINT64_C(1000000000000000),
    UINT64_C(10000000000000000),
    UINT64_C(100000000000000000),
    UINT64_C(1000000000000000000),
    UINT64_C(10000000000000000000),
};

#if DCL__HAVE_EXP10

typedef dcl__u128 u128;

/* err * 10^16 * 2^4 <= 32 * 2^4 * 10^16 < 2^64 */
int dcl__cut_64(uint64_t *out, uint64_t v, uint64_t err, int k)
{
    uint64_t ten = dcl__tens[k - 1];
    u128 w = (u128)v * ten;
    uint64_t fraction = (uint64_t)w << 4, wide = (err << 4) * ten;
    *out = (uint64_t)(w >> 60);
    return fraction + wide >= fraction;
}

/* x * by: the integer part, and the fraction in place of x. */
static inline uint64_t times_128(u128 *x, uint64_t by)
{
    u128 low = (u128)(uint64_t)*x * by;
    u128 high = (*x >> 64) * by + (uint64_t)(low >> 64);
    *x = high << 64 | (uint64_t)low;
    return (uint64_t)(high >> 64);
}

/* The digit before the point and up to 17 behind it, then the rest.  err * 2^4
 * * 10^34 <= 2^9 * 10^34 < 2^128. */
int dcl__cut_128(dcl__runs *out, u128 v, uint64_t err, int k)
{
    int first = k - 1 < 17 ? k - 1 : 17, rest = k - 1 - first;
    u128 fraction = v << 4, wide = (u128)(err << 4) * dcl__tens[first];
    out->value[0] = (uint64_t)(v >> 124) * dcl__tens[first];
    out->value[0] += times_128(&fraction, dcl__tens[first]);
    out->digits[0] = first + 1;
    out->value[1] = times_128(&fraction, dcl__tens[rest]);
    out->digits[1] = rest;
    out->runs = 1 + (rest > 0);
    wide *= dcl__tens[rest];
    return fraction + wide >= fraction;
}

/* x * by: what leaves at the top. */
static inline uint64_t times_256(uint64_t x[4], uint64_t by)
{
    u128 c = 0;
    for (int i = 0; i < 4; i++) {
        c += (u128)x[i] * by;
        x[i] = (uint64_t)c;
        c >>= 64;
    }
    return (uint64_t)c;
}

/* err * 2^5 * 10^71 <= 2^10 * 10^71 < 2^256; at = 2: 2^10 * 10^33 < 2^128 */
int dcl__cut_256(dcl__runs *out, const uint64_t v[4], int s, uint64_t err,
                 int at, int k)
{
    int up = 256 - s;
    uint64_t x[4], wide[4] = {0, 0, 0, 0};
    u128 c = 0;
    wide[at] = err << up;
    x[3] = v[3] << up | v[2] >> (64 - up);
    x[2] = v[2] << up | v[1] >> (64 - up);
    x[1] = v[1] << up | v[0] >> (64 - up);
    x[0] = v[0] << up;
    out->value[0] = v[3] >> (64 - up);
    out->digits[0] = 1;
    out->runs = 1;
    for (k--; k > 0; k -= out->digits[out->runs++]) {
        int some = k < 19 ? k : 19;
        out->value[out->runs] = times_256(x, dcl__tens[some]);
        out->digits[out->runs] = some;
        (void)times_256(wide, dcl__tens[some]);
    }
    for (int i = 0; i < 4; i++) c = ((u128)x[i] + wide[i] + (c >> 64));
    return c >> 64 == 0;
}

#endif
