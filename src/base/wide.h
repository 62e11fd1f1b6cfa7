/* Products of 128 bits, with the compiler's own type or without it. */
#ifndef BASE_WIDE_H
#define BASE_WIDE_H

#include <stdint.h>

#if defined(__GNUC__) || defined(__clang__)
#define DCL__MAYBE_UNUSED __attribute__((unused))
#else
#define DCL__MAYBE_UNUSED
#endif

#ifdef __SIZEOF_INT128__
__extension__ typedef unsigned __int128 dcl__u128;
#define DCL__U128 1
#endif

/* The high half of a * b by four products of 32 bits: with a = A 2^32 + a0 and
 * b so, none of the sums exceeds (2^32 - 1)^2 + 2 (2^32 - 1) = 2^64 - 1. */
DCL__MAYBE_UNUSED
static inline uint64_t dcl__mulhi_by_halves(uint64_t a, uint64_t b)
{
    uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
    uint64_t mid = a1 * b0 + (a0 * b0 >> 32);
    uint64_t low = a0 * b1 + (uint32_t)mid;
    return a1 * b1 + (mid >> 32) + (low >> 32);
}

static inline uint64_t dcl__mulhi(uint64_t a, uint64_t b)
{
#ifdef DCL__U128
    return (uint64_t)((dcl__u128)a * b >> 64);
#else
    return dcl__mulhi_by_halves(a, b);
#endif
}

/* Bits of v > 0, by halves. */
DCL__MAYBE_UNUSED
static inline unsigned dcl__bits_by_halves(uint64_t v)
{
    unsigned n = 1, half = 32;
    for (; half > 0; half /= 2)
        if (v >> half > 0) {
            v >>= half;
            n += half;
        }
    return n;
}

/* bsr leaves its register alone where v is 0, and so waits for what was in it
 * before: a register just made zero keeps calls from waiting for each other. */
static inline unsigned dcl__bits(uint64_t v)
{
#if defined(__x86_64__) && (defined(__GNUC__) || defined(__clang__))
    uint64_t n = 0;
    __asm__("bsrq %1, %0" : "+r"(n) : "r"(v) : "cc");
    return (unsigned)n + 1;
#elif defined(__GNUC__) || defined(__clang__)
    return 64 - (unsigned)__builtin_clzll(v);
#else
    return dcl__bits_by_halves(v);
#endif
}

#endif
