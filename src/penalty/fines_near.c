/* A fine by doubles, with a proven bound (PROOFS.md, section 5); the scalar
 * twin of fines_wide.c, operation by operation. */
#include "num/binade.h"
#include "penalty/fines.h"

#include <string.h>

/* floor(log2(y)) of a positive normal y. */
static int exponent_of(double y)
{
    uint64_t bits;
    memcpy(&bits, &y, sizeof bits);
    return (int)(bits >> 52) - 1023;
}

/* 2^-w, or 2^-1022 where that is less. */
static double half_to(int w)
{
    uint64_t bits = (uint64_t)(w < 1022 ? 1023 - w : 1) << 52;
    double y;
    memcpy(&y, &bits, sizeof y);
    return y;
}

int dcl__fine_scaled(double *q, int32_t *exponent, const dcl_fines *f,
                     const dcl_fine *x, dcl_day day)
{
    int64_t days = day - x->first + 1;
    double less, more, y;
    int w, r, g, past;
    if (days < 1 || days >= DCL__FINE_DAYS || x->amount > f->most ||
        x->rate >= f->rates)
        return 0;
    w = (int)(((double)days + 0.5) * f->inverse);
    r = (int)days - w * (int)f->every;
    if (w >= DCL__BINADES) return 0;
    less = (double)x->amount * f->every;
    more = (double)x->amount * (double)(r + (int)f->every);
    y = (more - less * half_to(w)) * f->near_[x->rate] * dcl__binades[w];
    if (!(y > 0x1p-250 && y < 0x1p250)) return 0;
    g = dcl__binade_tens(exponent_of(y));
    y *= dcl__tens_near[2 - g - DCL__TENS_FROM];
    past = y >= 1000;
    *q = past ? y * 0.1 : y;
    *exponent = dcl__binade_tens(w) + g + past;
    return 1;
}

int dcl__fine_near(dcl_fine_lead *out, const dcl_fines *f, const dcl_fine *x,
                   dcl_day day)
{
    double q, rest;
    int32_t e;
    int halves, digits;
    if (!dcl__fine_scaled(&q, &e, f, x, day)) return 0;
    halves = (int)(2 * q);
    rest = 2 * q - halves - 0.5;
    if (!(rest < 0.5 - f->slack && rest > f->slack - 0.5)) return 0;
    digits = (halves + 1) >> 1;
    out->inexact = halves % 2 != 0 ? 1 : -1;
    out->exponent = e + (digits == 1000);
    out->digits = (uint16_t)(digits == 1000 ? 100 : digits);
    return 1;
}
