/* Units of 16 digits as text, by vectors.
 *
 * Eight digits in each lane of 64 bits, split as in text16.c: into two halves
 * of four digits, four of two, eight of one, by products with reciprocals
 * rounded up.  v c >> s is floor(v / d) where v (c d - 2^s) < 2^s:
 *     d = 10^4, v < 10^8: c = 3518437209, s = 45: v * 1168 < 2^37
 *     d = 100,  v < 10^4: c = 5243, s = 19:       v * 12 < 2^17
 *     d = 10,   v < 100:  c = 103, s = 10:        v * 6 < 2^10 */
#include "num/text16.h"

#if DCL__X86_64

#include <immintrin.h>

enum { UNIT = 16 };

/* ---- AVX-512: four units, 64 digits, at a time ---- */

DCL__TARGET_IFMA
static inline __m512i ascii_512(__m512i v)
{
    const __m512i ten4 = _mm512_set1_epi64(10000);
    const __m512i hundred = _mm512_set1_epi16(100);
    __m512i four = _mm512_srli_epi64(
        _mm512_mul_epu32(v, _mm512_set1_epi64(3518437209)), 45);
    __m512i x = _mm512_or_si512(
        four, _mm512_slli_epi64(
                  _mm512_sub_epi64(v, _mm512_mul_epu32(four, ten4)), 32));
    __m512i two = _mm512_srli_epi16(
        _mm512_mulhi_epu16(x, _mm512_set1_epi16(5243)), 3);
    __m512i y = _mm512_or_si512(
        two, _mm512_slli_epi32(
                 _mm512_sub_epi16(x, _mm512_mullo_epi16(two, hundred)), 16));
    __m512i one = _mm512_srli_epi16(
        _mm512_mullo_epi16(y, _mm512_set1_epi16(103)), 10);
    /* (y - 10 one) << 8 | one */
    __m512i z = _mm512_sub_epi16(
        _mm512_slli_epi16(y, 8),
        _mm512_mullo_epi16(one, _mm512_set1_epi16(2559)));
    return _mm512_add_epi8(z, _mm512_set1_epi8('0'));
}

/* Four units, the lowest first, as 64 digits in reading order.  With x =
 * floor(v / 2^8) < 2^46 and 10^8 = 2^8 * 390625: x c >> 70 = floor(x / 390625)
 * for c = 2^70 / 390625 rounded up, since x < 2^46 < 2^70 / 390625. */
DCL__TARGET_IFMA
static inline __m512i digits_512(__m512i units)
{
    const __m512i order = _mm512_set_epi64(0, 0, 1, 1, 2, 2, 3, 3);
    __m512i v = _mm512_permutexvar_epi64(order, units);
    __m512i high = _mm512_srli_epi64(
        _mm512_madd52hi_epu64(_mm512_setzero_si512(), _mm512_srli_epi64(v, 8),
                              _mm512_set1_epi64(3022314549036573)),
        18);
    /* the odd lanes have the low halves */
    return ascii_512(_mm512_mask_sub_epi64(
        high, 0xAA, v, _mm512_mul_epu32(high, _mm512_set1_epi64(100000000))));
}

DCL__TARGET_IFMA
size_t dcl__text16_avx512(char *end, size_t size, const uint64_t *c, size_t n)
{
    size_t done = 0, left = size;
    for (; left >= 64; left -= 64, done += 4) {
        __m256i units = _mm256_loadu_si256((const void *)(c + done));
        end -= 64;
        _mm512_storeu_si512(end, digits_512(_mm512_castsi256_si512(units)));
    }
    if (left > 0) {
        /* bytes 64 - left .. 63 come first */
        __mmask8 some = (__mmask8)((1u << (n - done)) - 1);
        __m512i text = digits_512(
            _mm512_castsi256_si512(_mm256_maskz_loadu_epi64(some, c + done)));
        __m512i first = _mm512_set1_epi8((char)(64 - left));
        static const char upward[64] = {
            0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15,
            16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
            32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47,
            48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
        first = _mm512_add_epi8(first, _mm512_loadu_si512(upward));
        _mm512_mask_storeu_epi8(end - left, (UINT64_C(1) << left) - 1,
                                _mm512_permutexvar_epi8(first, text));
    }
    return n;
}

/* ---- AVX2: two units at a time ---- */

DCL__TARGET_AVX2
static inline __m256i ascii_256(__m256i v)
{
    const __m256i ten4 = _mm256_set1_epi64x(10000);
    const __m256i hundred = _mm256_set1_epi16(100);
    __m256i four = _mm256_srli_epi64(
        _mm256_mul_epu32(v, _mm256_set1_epi64x(3518437209)), 45);
    __m256i x = _mm256_or_si256(
        four, _mm256_slli_epi64(
                  _mm256_sub_epi64(v, _mm256_mul_epu32(four, ten4)), 32));
    __m256i two = _mm256_srli_epi16(
        _mm256_mulhi_epu16(x, _mm256_set1_epi16(5243)), 3);
    __m256i y = _mm256_or_si256(
        two, _mm256_slli_epi32(
                 _mm256_sub_epi16(x, _mm256_mullo_epi16(two, hundred)), 16));
    __m256i one = _mm256_srli_epi16(
        _mm256_mullo_epi16(y, _mm256_set1_epi16(103)), 10);
    __m256i z = _mm256_sub_epi16(
        _mm256_slli_epi16(y, 8),
        _mm256_mullo_epi16(one, _mm256_set1_epi16(2559)));
    return _mm256_add_epi8(z, _mm256_set1_epi8('0'));
}

DCL__TARGET_AVX2
size_t dcl__text16_avx2(char *end, size_t size, const uint64_t *c, size_t n)
{
    const uint64_t half = 100000000;
    size_t done = 0;
    (void)n;
    for (; size >= 2 * UNIT; size -= 2 * UNIT, done += 2) {
        uint64_t a = c[done] / half, b = c[done + 1] / half;
        end -= 2 * UNIT;
        _mm256_storeu_si256(
            (void *)end,
            ascii_256(_mm256_set_epi64x(
                (long long)(c[done] - a * half), (long long)a,
                (long long)(c[done + 1] - b * half), (long long)b)));
    }
    return done;
}

#else

typedef int dcl__text16_x86_none; /* ISO C forbids an empty file */

#endif
