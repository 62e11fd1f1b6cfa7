/* Decimal digits of a number in fixed point that is known to lie in a short
 * interval: the digits, if all of the interval has the same. */
#ifndef NUM_CUT_H
#define NUM_CUT_H

#include "num/exp10.h"

/* 10^0 .. 10^19 */
extern const uint64_t dcl__tens[20];

#if DCL__HAVE_EXP10

/* Digits in runs: value[i] has digits[i] of them, leading zeros counted. */
typedef struct dcl__runs {
    uint64_t value[5];
    int digits[5];
    int runs;
} dcl__runs;

enum { DCL__CUT_64 = 17, DCL__CUT_128 = 35, DCL__CUT_256 = 72 };

/* The interval is [v, v + err) * 2^-s, within [1/2, 20); at width 256 err is
 * counted in word `at`, so 2^(64 at) times as much.  Gives floor(x *
 * 10^(k-1)) for all x in it, 1 <= k; 0 where that is not one number.  err is
 * at most 32; k at most as above (more digits than the width can decide).
 * Widths 64 and 128: s is 60 and 124; v is below 2^64, 2^128.
 * Width 256: s is 251 or 252. */
int dcl__cut_64(uint64_t *out, uint64_t v, uint64_t err, int k);
int dcl__cut_128(dcl__runs *out, dcl__u128 v, uint64_t err, int k);
int dcl__cut_256(dcl__runs *out, const uint64_t v[4], int s, uint64_t err,
                 int at, int k);

#endif
#endif
