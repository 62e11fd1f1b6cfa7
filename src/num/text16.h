/* Numbers held in units of 16 decimal digits, as text: sum of c[i] 10^(16 i),
 * every c[i] below 10^16. */
#ifndef NUM_TEXT16_H
#define NUM_TEXT16_H

#include <stddef.h>
#include <stdint.h>

#include "num/cpu.h"

#define DCL__UNIT16 UINT64_C(10000000000000000)

/* Digits of c[0..n), n >= 1: c[n-1] is not 0, or n is 1. */
size_t dcl__text16_size(const uint64_t *c, size_t n);

/* Writes these digits, dcl__text16_size of them, and nothing else.  cpu is
 * dcl__cpu() or less. */
void dcl__text16(char *out, size_t size, const uint64_t *c, size_t n,
                 unsigned cpu);

/* The vector roads, for dcl__text16: each writes the digits of as many units
 * from c[0] on as it can so that they end at `end`, the next at end - 16, and
 * tells how many units it wrote.  `size` digits are to be written in all: what
 * is above them in the last unit is 0 and not written. */
#if DCL__X86_64
size_t dcl__text16_avx512(char *end, size_t size, const uint64_t *c, size_t n);
size_t dcl__text16_avx2(char *end, size_t size, const uint64_t *c, size_t n);
#endif

#endif
