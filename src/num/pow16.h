/* Whole decimals of a * 2^n - d for amounts and spans of human size, straight
 * in decimal: a row of a table, 2^(64 q) in base 10^16, times a small number.
 * GMP's conversion of the binary value costs many times as much. */
#ifndef NUM_POW16_H
#define NUM_POW16_H

#include "num/exp10.h"

#if DCL__HAVE_EXP10

enum {
    DCL__POW16_N = 64 * 96, /* n below that */
    DCL__POW16_A_BITS = 44, /* a below 2^44 */
    DCL__POW16_UNITS = 122
};

/* c, of DCL__POW16_UNITS units of 16 digits (num/text16.h), = a * 2^n - d > 0,
 * d < 2^63; answers how many there are. */
size_t dcl__pow16(uint64_t *c, uint64_t a, unsigned n, uint64_t d);

/* v / 10^16 and, in *rest, what is left; v < 2^109. */
uint64_t dcl__by_16_digits(uint64_t *rest, dcl__u128 v);

#endif
#endif
