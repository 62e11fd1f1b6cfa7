/* Powers of two and of ten as doubles of human size: for certified short
 * arithmetic, whose bound counts each entry as one rounding. */
#ifndef NUM_BINADE_H
#define NUM_BINADE_H

#include <stdint.h>

enum { DCL__BINADES = 4096, DCL__TENS_NEAR = 160, DCL__TENS_FROM = -80 };

/* floor(w log10(2)), |w| < DCL__BINADES: there w log10(2) comes no nearer to an
 * integer than 10^-4, and the constant, 2^32 log10(2) rounded down, is off by
 * 0.04. */
#define DCL__BINADE_TENS 1292913986

static inline int dcl__binade_tens(int w)
{
    int64_t x = (int64_t)w * DCL__BINADE_TENS;
    return (int)(x >= 0 ? x >> 32 : -((-x + UINT32_MAX) >> 32));
}

/* 2^w / 10^dcl__binade_tens(w), in [1, 10), to nearest */
extern const double dcl__binades[DCL__BINADES];

/* 10^(DCL__TENS_FROM + i) to nearest */
extern const double dcl__tens_near[DCL__TENS_NEAR];

#endif
