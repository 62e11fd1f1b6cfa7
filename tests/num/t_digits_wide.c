/* 64 digits at a time: the words that the scalar road makes. */
#include "num/digits_add.h"
#include "support.h"

enum { WORDS = 24 };

static void twins(void)
{
#if DCL__X86_64
    if ((dcl__cpu() & DCL__CPU_AVX512) == 0) return;
    for (uint64_t k = t_effort(5000); k > 0; k--) {
        uint64_t a[WORDS], b[WORDS], carry = 0;
        unsigned char s[8 * WORDS];
        for (int i = 0; i < WORDS; i++) {
            a[i] = b[i] = 0;
            for (int j = 0; j < 8; j++) {
                uint64_t x = t_below(3) > 0 ? t_below(10) : 9;
                uint64_t y = t_below(2) > 0 ? 9 - x : t_below(10);
                a[i] |= x << 8 * j;
                b[i] |= y << 8 * j;
                x += y + carry;
                carry = x > 9;
                s[8 * i + j] = (unsigned char)(x - 10 * carry);
            }
        }
        dcl__digits_add_wide(a, b, WORDS);
        for (int i = 0; i < 8 * WORDS; i++)
            CU_ASSERT_EQUAL(a[i / 8] >> 8 * (i % 8) & 0xFF, s[i]);
    }
#endif
}

T_TESTS(num, digits_wide, T(twins));
