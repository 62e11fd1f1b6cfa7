/* 10^f for 0 <= f < 1 in fixed point, and powers of two split into powers of
 * ten: integers only, tables and short series.  PROOFS.md, section 3, derives
 * the error bounds.
 *
 * The three widths compute the same thing the same way.  All steps round down,
 * so that what is returned never exceeds the truth. */
#ifndef NUM_EXP10_H
#define NUM_EXP10_H

#include <stdint.h>

#include <gmp.h>

#include "base/wide.h"

#if defined(__SIZEOF_INT128__) && GMP_NUMB_BITS == 64
#define DCL__HAVE_EXP10 1
#else
#define DCL__HAVE_EXP10 0
#endif

/* With F the fraction given, as an integer, and a true f of which only
 *     F <= f * 2^w < F + DCL__EXP10_IN            (w = 64, 128, 256)
 * is known, the answer Y has
 *     Y <= 10^f * 2^s < Y + DCL__EXP10_OUT        (s = 60, 124, 252). */
#define DCL__EXP10_IN 3
#define DCL__EXP10_OUT 8

/* Limbs of log10(2) behind the point that are held, rounded down. */
#define DCL__LOG10_2_LIMBS 72

#if DCL__HAVE_EXP10

uint64_t dcl__exp10_64(uint64_t f);
dcl__u128 dcl__exp10_128(dcl__u128 f);
void dcl__exp10_256(uint64_t y[4], const uint64_t f[4]); /* low limb first */

extern const uint64_t dcl__log10_2[DCL__LOG10_2_LIMBS];

/* floor(a * b / 2^256), or up to 7 less: PROOFS.md, 3.3. */
void dcl__mulhi_256(uint64_t h[4], const uint64_t a[4], const uint64_t b[4]);

#endif
#endif
