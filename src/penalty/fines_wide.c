/* Eight fines at a time by AVX-512: fines_near.c, operation by operation. */
#include "penalty/fines.h"

#if DCL__X86_64

#include <immintrin.h>

#include "num/binade.h"

#define DOWN (_MM_FROUND_TO_NEG_INF | _MM_FROUND_NO_EXC)

/* Amounts, days counted, rates of eight records. */
typedef struct eight {
    __m512i amount, days, rate;
} eight;

DCL__TARGET_AVX512 static inline eight load(const dcl_fine *x, dcl_day day)
{
    const __m512i even = _mm512_set_epi64(14, 12, 10, 8, 6, 4, 2, 0);
    const __m512i odd = _mm512_set_epi64(15, 13, 11, 9, 7, 5, 3, 1);
    __m512i a = _mm512_loadu_si512(x), b = _mm512_loadu_si512(x + 4);
    __m512i rest = _mm512_permutex2var_epi64(a, odd, b);
    __m512i first = _mm512_srai_epi64(_mm512_slli_epi64(rest, 32), 32);
    eight e;
    e.amount = _mm512_permutex2var_epi64(a, even, b);
    e.days = _mm512_sub_epi64(_mm512_set1_epi64(day + 1), first);
    e.rate = _mm512_srli_epi64(rest, 32);
    return e;
}

/* The figures of the lanes of `ok` in [100, 2000), and their exponents. */
DCL__TARGET_AVX512 static inline __m512d scaled(__m512i *exponent,
                                                __mmask8 *ok, const eight *x,
                                                const dcl_fines *f)
{
    const __m512d zero = _mm512_setzero_pd();
    __m512i every = _mm512_set1_epi64(f->every), w, w2, r, g;
    __m512d days = _mm512_cvtepi64_pd(x->days), y, more, less, half, near_;
    w = _mm512_cvttpd_epi64(_mm512_mul_pd(
        _mm512_add_pd(days, _mm512_set1_pd(0.5)),
        _mm512_set1_pd(f->inverse)));
    *ok &= _mm512_cmplt_epu64_mask(w, _mm512_set1_epi64(DCL__BINADES));
    r = _mm512_sub_epi64(x->days, _mm512_mul_epu32(w, every));
    y = _mm512_cvtepu64_pd(x->amount);
    more = _mm512_mul_pd(y, _mm512_cvtepi64_pd(_mm512_add_epi64(r, every)));
    less = _mm512_mul_pd(y, _mm512_set1_pd(f->every));
    w2 = _mm512_sub_epi64(_mm512_set1_epi64(1023),
                          _mm512_min_epu64(w, _mm512_set1_epi64(1022)));
    half = _mm512_castsi512_pd(_mm512_slli_epi64(w2, 52));
    near_ = _mm512_mask_i64gather_pd(zero, *ok, x->rate, f->near_, 8);
    y = _mm512_mul_pd(_mm512_fnmadd_pd(less, half, more), near_);
    y = _mm512_mul_pd(y, _mm512_mask_i64gather_pd(zero, *ok, w,
                                                  dcl__binades, 8));
    *exponent = _mm512_srli_epi64(
        _mm512_mul_epu32(w, _mm512_set1_epi64(DCL__BINADE_TENS)), 32);
    *ok &= _mm512_cmp_pd_mask(y, _mm512_set1_pd(0x1p-250), _CMP_GT_OQ) &
           _mm512_cmp_pd_mask(y, _mm512_set1_pd(0x1p250), _CMP_LT_OQ);
    /* as dcl__binade_tens: the product is as near, |log2(y)| being small */
    g = _mm512_cvtpd_epi64(_mm512_roundscale_pd(
        _mm512_mul_pd(_mm512_getexp_pd(y), _mm512_set1_pd(0.30102999566)),
        DOWN));
    *exponent = _mm512_add_epi64(*exponent, g);
    g = _mm512_sub_epi64(_mm512_set1_epi64(2 - DCL__TENS_FROM), g);
    return _mm512_mul_pd(
        y, _mm512_mask_i64gather_pd(zero, *ok, g, dcl__tens_near, 8));
}

/* Rounded, with the exponent and the side, as dcl_fine_lead lies in memory. */
DCL__TARGET_AVX512 static inline __m512i rounded(__m512d q, __m512i exponent,
                                                 __mmask8 *ok, double slack)
{
    const __m512i one = _mm512_set1_epi64(1);
    __m512d halves, rest;
    __m512i k, digits, side;
    __mmask8 past = _mm512_cmp_pd_mask(q, _mm512_set1_pd(1000), _CMP_GE_OQ);
    q = _mm512_mask_mul_pd(q, past, q, _mm512_set1_pd(0.1));
    exponent = _mm512_mask_add_epi64(exponent, past, exponent, one);
    q = _mm512_add_pd(q, q);
    halves = _mm512_roundscale_pd(q, DOWN);
    rest = _mm512_sub_pd(_mm512_sub_pd(q, halves), _mm512_set1_pd(0.5));
    *ok &= _mm512_cmp_pd_mask(_mm512_abs_pd(rest),
                              _mm512_set1_pd(0.5 - slack), _CMP_LT_OQ);
    k = _mm512_cvttpd_epi64(halves);
    digits = _mm512_srli_epi64(_mm512_add_epi64(k, one), 1);
    /* odd: rounded up, 1; even: down, -1 */
    side = _mm512_sub_epi64(_mm512_slli_epi64(_mm512_and_epi64(k, one), 1),
                            one);
    past = _mm512_cmpeq_epi64_mask(digits, _mm512_set1_epi64(1000));
    exponent = _mm512_mask_add_epi64(exponent, past, exponent, one);
    digits = _mm512_mask_mov_epi64(digits, past, _mm512_set1_epi64(100));
    digits = _mm512_or_epi64(_mm512_slli_epi64(digits, 32),
                             _mm512_slli_epi64(side, 48));
    exponent = _mm512_and_epi64(exponent, _mm512_set1_epi64(0xFFFFFFFF));
    return _mm512_or_epi64(digits, exponent);
}

DCL__TARGET_AVX512
void dcl__fines_wide(dcl_fine_lead *out, uint8_t *undecided,
                     const dcl_fines *f, const dcl_fine *x, size_t eights,
                     dcl_day day)
{
    for (size_t i = 0; i < eights; i++) {
        __mmask8 ok;
        __m512i exponent;
        __m512d q;
        eight e = load(x + 8 * i, day);
        /* as unsigned, days below 1 are past any number */
        ok = _mm512_cmplt_epu64_mask(
            _mm512_sub_epi64(e.days, _mm512_set1_epi64(1)),
            _mm512_set1_epi64(DCL__FINE_DAYS - 1));
        ok &= _mm512_cmple_epu64_mask(e.amount,
                                      _mm512_set1_epi64((int64_t)f->most));
        ok &= _mm512_cmplt_epu64_mask(e.rate,
                                      _mm512_set1_epi64((int64_t)f->rates));
        q = scaled(&exponent, &ok, &e, f);
        _mm512_storeu_si512(out + 8 * i,
                            rounded(q, exponent, &ok, f->slack));
        undecided[i] = (uint8_t)~ok;
    }
}

#endif
