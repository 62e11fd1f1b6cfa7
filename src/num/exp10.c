/* 10^f in fixed point: tables for the first bits of f, a series for the rest.
 *
 * f = i/2^10 + j/2^20 + ... + r (11 bits each at width 64), and
 *     10^f = 10^(i/2^10) * 10^(j/2^20) * ... * e^(r ln 10).
 * All factors but the first are held less 1, scaled up, and combined from the
 * small end: (1 + a)(1 + b) - 1 = a + b + ab loses nothing of the larger.
 * Every division by a power of two is a shift, which rounds down. */
#include "num/exp10.h"

#if DCL__HAVE_EXP10

#include <string.h>

#include "exp10.inc"

const uint64_t dcl__log10_2[DCL__LOG10_2_LIMBS] = LOG10_2;
static const uint64_t ln10_by_4[4] = LN10_BY_4;

typedef dcl__u128 u128;

static inline uint64_t mulhi64(uint64_t a, uint64_t b)
{
    return (uint64_t)(((u128)a * b) >> 64);
}

uint64_t dcl__exp10_64(uint64_t f)
{
    uint64_t y = first_64[f >> 53][0];            /* 2^60 */
    uint64_t t = second_64[f >> 42 & 2047][0];    /* 2^73 */
    uint64_t z = mulhi64(f << 22, ln10_by_4[3]);  /* 2^84, below 2^-20.7 */
    uint64_t p = (z >> 11) + (mulhi64(z, z) >> 32); /* 2^73: z + z^2/2 */
    uint64_t u = t + p + (mulhi64(t, p) >> 9);
    return y + (mulhi64(y, u) >> 9);
}

/* floor(a * b / 2^128) or up to 2 less: low halves only by their carries. */
static inline u128 mulhi128(u128 a, u128 b)
{
    uint64_t ah = (uint64_t)(a >> 64), al = (uint64_t)a;
    uint64_t bh = (uint64_t)(b >> 64), bl = (uint64_t)b;
    return (u128)ah * bh + mulhi64(ah, bl) + mulhi64(al, bh);
}

static inline u128 pair(const uint64_t w[2])
{
    return (u128)w[1] << 64 | w[0];
}

u128 dcl__exp10_128(u128 f)
{
    static const uint64_t sixth = UINT64_MAX / 6, by_24 = UINT64_MAX / 24;
    uint64_t fh = (uint64_t)(f >> 64);
    u128 y = pair(high[0][fh >> 54]);         /* 2^124 */
    u128 t1 = pair(high[1][fh >> 44 & 1023]); /* 2^136 */
    u128 t2 = pair(high[2][fh >> 34 & 1023]); /* 2^146 */
    u128 ln = (u128)ln10_by_4[3] << 64 | ln10_by_4[2];
    u128 z = mulhi128(f << 30, ln);           /* 2^156, below 2^-28.7 */
    u128 z2 = mulhi128(z, z);                 /* 2^184 */
    uint64_t zh = (uint64_t)(z >> 64);        /* 2^92 */
    uint64_t z3 = mulhi64((uint64_t)(z2 >> 64), zh); /* 2^148 */
    uint64_t z4 = mulhi64(z3, zh);            /* 2^176 */
    u128 p = (z >> 10) + (z2 >> 39) + (mulhi64(z3, sixth) >> 2) +
             (mulhi64(z4, by_24) >> 30);      /* 2^146 */
    u128 v = t2 + p + (mulhi128(t2, p << 10) >> 28);
    u128 u = t1 + (v >> 10) + (mulhi128(t1, v) >> 18);
    return y + (mulhi128(y, u) >> 8);
}

/* Column sums of the schoolbook product: of the column of 2^192 the high
 * halves, of those above everything, of those below nothing. */
static inline void mulhi(uint64_t h[4], const uint64_t a[4],
                         const uint64_t b[4])
{
    u128 c4 = (u128)mulhi64(a[0], b[3]) + mulhi64(a[1], b[2]) +
              mulhi64(a[2], b[1]) + mulhi64(a[3], b[0]);
    u128 p13 = (u128)a[1] * b[3], p22 = (u128)a[2] * b[2],
         p31 = (u128)a[3] * b[1], p23 = (u128)a[2] * b[3],
         p32 = (u128)a[3] * b[2], p33 = (u128)a[3] * b[3];
    u128 c5, c6;
    c4 += (u128)(uint64_t)p13 + (uint64_t)p22 + (uint64_t)p31;
    c5 = (c4 >> 64) + (p13 >> 64) + (p22 >> 64) + (p31 >> 64) +
         (uint64_t)p23 + (uint64_t)p32;
    c6 = (c5 >> 64) + (p23 >> 64) + (p32 >> 64) + (uint64_t)p33;
    h[0] = (uint64_t)c4;
    h[1] = (uint64_t)c5;
    h[2] = (uint64_t)c6;
    h[3] = (uint64_t)(c6 >> 64) + (uint64_t)(p33 >> 64);
}

void dcl__mulhi_256(uint64_t h[4], const uint64_t a[4], const uint64_t b[4])
{
    uint64_t r[4];
    mulhi(r, a, b);
    memcpy(h, r, sizeof r);
}

/* 0 < s < 64 */
static inline void shift_right(uint64_t a[4], int s)
{
    a[0] = a[0] >> s | a[1] << (64 - s);
    a[1] = a[1] >> s | a[2] << (64 - s);
    a[2] = a[2] >> s | a[3] << (64 - s);
    a[3] >>= s;
}

static inline void add(uint64_t r[4], const uint64_t b[4])
{
    u128 c = 0;
    for (int i = 0; i < 4; i++) {
        c += (u128)r[i] + b[i];
        r[i] = (uint64_t)c;
        c >>= 64;
    }
}

/* w = z (1 + w), all at 2^294 */
static inline void horner(uint64_t w[4], const uint64_t z[4])
{
    uint64_t t[4];
    mulhi(t, z, w);
    shift_right(t, 38);
    add(t, z);
    memcpy(w, t, sizeof t);
}

/* e^z - 1 = z(1 + z/2(1 + z/3(1 + z/4(1 + z/5(1 + z/6))))), z < 2^-38.7 */
static inline void series(uint64_t w[4], const uint64_t z[4])
{
    static const uint64_t third[4] = {UINT64_MAX / 3, UINT64_MAX / 3,
                                      UINT64_MAX / 3, UINT64_MAX / 3};
    uint64_t t[4];
    /* z/5(1 + z/6) with the high word alone, at 2^102 */
    uint64_t sixth = mulhi64(z[3], UINT64_MAX / 6);
    w[0] = w[1] = w[2] = 0;
    w[3] = mulhi64(z[3] + (mulhi64(z[3], sixth) >> 38), UINT64_MAX / 5);
    horner(w, z);
    shift_right(w, 2);
    horner(w, z);
    mulhi(t, w, third);
    memcpy(w, t, sizeof t);
    horner(w, z);
    shift_right(w, 1);
    horner(w, z);
}

/* u = (1 + t)(1 + u) - 1, both at 2^(256+s), u < 2^-s before and after */
static inline void combine(uint64_t u[4], int table, unsigned index, int s)
{
    uint64_t t[4], p[4];
    memcpy(t, low[table][index], sizeof low[table][index]);
    memcpy(t + 2, high[table][index], sizeof high[table][index]);
    mulhi(p, t, u);
    shift_right(p, s);
    add(u, t);
    add(u, p);
}

void dcl__exp10_256(uint64_t y[4], const uint64_t f[4])
{
    unsigned i0 = (unsigned)(f[3] >> 54), i1 = f[3] >> 44 & 1023,
             i2 = f[3] >> 34 & 1023, i3 = f[3] >> 24 & 1023;
    uint64_t r[4], z[4], u[4], t[4], p[4];
    r[3] = f[3] << 40 | f[2] >> 24;
    r[2] = f[2] << 40 | f[1] >> 24;
    r[1] = f[1] << 40 | f[0] >> 24;
    r[0] = f[0] << 40;
    mulhi(z, r, ln10_by_4); /* 2^(256+40-2) */
    series(u, z);
    shift_right(u, 294 - 284);
    combine(u, 3, i3, 28);
    shift_right(u, 284 - 274);
    combine(u, 2, i2, 18);
    shift_right(u, 274 - 264);
    combine(u, 1, i1, 8);
    memcpy(t, low[0][i0], sizeof low[0][i0]);
    memcpy(t + 2, high[0][i0], sizeof high[0][i0]);
    mulhi(p, t, u); /* 2^(252+264-256) */
    shift_right(p, 8);
    add(t, p);
    memcpy(y, t, sizeof t);
}

#endif
