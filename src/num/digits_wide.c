/* Decimal digits, a byte each, 64 at a time: AVX-512.
 *
 * In a vector of sums G are the bytes above 9, which carry, and P those that
 * are 9, which pass a carry on.  The carries that arrive are those of G moved
 * up by one, and of the one from below; added to P as a number they run through
 * its ones just as carries do, and what changed in P, P ^ (P + carries), are
 * the bytes that a carry reaches.  A sum that stays below 10 is, less 10, a
 * large byte: the lesser of the two is the digit. */
#include "num/digits_add.h"

#if DCL__X86_64

#include <immintrin.h>

/* The sum of 64 digits; *carry in and out. */
DCL__TARGET_AVX512 static inline __m512i sum(__m512i a, __m512i b,
                                             uint64_t *carry)
{
    const __m512i nine = _mm512_set1_epi8(9);
    __m512i x = _mm512_add_epi8(a, b);
    uint64_t g = _cvtmask64_u64(_mm512_cmpgt_epi8_mask(x, nine));
    uint64_t p = _cvtmask64_u64(_mm512_cmpeq_epi8_mask(x, nine));
    uint64_t u = p + (g << 1 | *carry);
    __mmask64 up = _cvtu64_mask64(u ^ p);
    *carry = g >> 63 | (uint64_t)(u < p);
    x = _mm512_mask_add_epi8(x, up, x, _mm512_set1_epi8(1));
    return _mm512_min_epu8(x, _mm512_sub_epi8(x, _mm512_set1_epi8(10)));
}

DCL__TARGET_AVX512 static inline void add(uint64_t *a, const uint64_t *b,
                                          size_t words)
{
    uint64_t carry = 0;
    for (size_t i = 0; i < words; i += 8)
        _mm512_storeu_si512(a + i, sum(_mm512_loadu_si512(a + i),
                                       _mm512_loadu_si512(b + i), &carry));
}

DCL__TARGET_AVX512
void dcl__digits_add_wide(uint64_t *a, const uint64_t *b, size_t words)
{
    add(a, b, words);
}

/* 64 digits as text, the first one last. */
DCL__TARGET_AVX512 static inline __m512i text(__m512i x, __m512i order)
{
    return _mm512_add_epi8(_mm512_permutexvar_epi8(order, x),
                           _mm512_set1_epi8('0'));
}

DCL__TARGET_AVX512 static inline __m512i reversal(void)
{
    const __m512i up = _mm512_set_epi64(
        0x3F3E3D3C3B3A3938, 0x3736353433323130, 0x2F2E2D2C2B2A2928,
        0x2726252423222120, 0x1F1E1D1C1B1A1918, 0x1716151413121110,
        0x0F0E0D0C0B0A0908, 0x0706050403020100);
    return _mm512_sub_epi8(_mm512_set1_epi8(63), up);
}

DCL__TARGET_AVX512 static inline void put(char *out, const uint64_t *a,
                                          size_t n)
{
    const __m512i order = reversal();
    size_t full = n / 64, top = n % 64;
    if (top > 0) {
        __m512i x = text(_mm512_loadu_si512(a + 8 * full), order);
        _mm512_mask_storeu_epi8(out + top - 64, ~UINT64_C(0) << (64 - top), x);
        out += top;
    }
    /* upwards, as memory likes it */
    for (; full > 0; full--, out += 64)
        _mm512_storeu_si512(
            out, text(_mm512_loadu_si512(a + 8 * full - 8), order));
}

DCL__TARGET_AVX512
void dcl__digits_text_wide(char *out, const uint64_t *a, size_t n)
{
    put(out, a, n);
}

DCL__TARGET_AVX512
size_t dcl__digits_add_text_wide(char *out, uint64_t *a, const uint64_t *b,
                                 size_t n, size_t words)
{
    add(a, b, words);
    n += (a[n / 8] >> 8 * (n % 8) & 0xFF) != 0;
    put(out, a, n);
    return n;
}

#endif
