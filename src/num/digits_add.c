/* Decimal digits, a byte each: addition and text, eight to a word.
 *
 * 246 is added to each digit of a word, so that a sum of two digits and a carry
 * that reaches 10 reaches 256 and carries into the next byte by itself.  A byte
 * that did not carry is 246 or more, one that did at most 9: the top bit tells
 * from which to take 246 again. */
#include "num/digits_add.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"

#define ONES UINT64_C(0x0101010101010101)

enum { GROUP = 8 }; /* words */

static size_t groups_of(size_t n)
{
    return (n + 8 * GROUP - 1) / (8 * GROUP);
}

dcl_status dcl__digits_room(dcl__digits *a, size_t n, const dcl_mem *mem,
                            dcl_err *err)
{
    enum { LINE = 64 };
    dcl__digits b = {.n = a->n};
    char *p;
    if (n <= 8 * a->words) return DCL_OK;
    if (n > SIZE_MAX / 4) return dcl__no_memory(err);
    b.words = GROUP * groups_of(n);
    if (b.words < 2 * a->words) b.words = 2 * a->words;
    b.size = b.words * sizeof *b.word + LINE;
    b.block = p = dcl__alloc(mem, b.size);
    if (p == NULL) return dcl__no_memory(err);
    p += (LINE - (uintptr_t)p % LINE) % LINE;
    b.word = (uint64_t *)(void *)p;
    memset(p, 0, b.words * sizeof *b.word);
    if (a->words > 0) memcpy(p, a->word, a->words * sizeof *a->word);
    dcl__release(mem, a->block, a->size);
    *a = b;
    return DCL_OK;
}

dcl_status dcl__digits_zero(dcl__digits *a, const dcl_mem *mem, dcl_err *err)
{
    dcl_status st = dcl__digits_room(a, 8 * GROUP, mem, err);
    if (st != DCL_OK) return st;
    memset(a->word, 0, a->words * sizeof *a->word);
    a->n = 1;
    return DCL_OK;
}

void dcl__digits_clear(dcl__digits *a, const dcl_mem *mem)
{
    dcl__release(mem, a->block, a->size);
    *a = (dcl__digits){0};
}

dcl_status dcl__digits_set(dcl__digits *a, const char *text, size_t n,
                           const dcl_mem *mem, dcl_err *err)
{
    dcl_status st = dcl__digits_room(a, n + 1, mem, err);
    if (st != DCL_OK) return st;
    memset(a->word, 0, a->words * sizeof *a->word);
    for (; n > 1 && *text == '0'; n--) text++;
    for (size_t j = 0; j < n; j++)
        a->word[j / 8] |= (uint64_t)(text[n - 1 - j] - '0') << 8 * (j % 8);
    a->n = n > 0 ? n : 1;
    return DCL_OK;
}

static inline int digit_at(const dcl__digits *a, size_t j)
{
    return (int)(a->word[j / 8] >> 8 * (j % 8) & 0xFF);
}

/* A word carries by itself, or passes a carry on where all its bytes are 255:
 * so the chain from word to word is an `and` and an `or`. */
static inline uint64_t sum(uint64_t a, uint64_t b, uint64_t *carry)
{
    uint64_t x = a + 246 * ONES, y = x + b, z = y + *carry;
    *carry = (uint64_t)(y < x) | ((uint64_t)(y == UINT64_MAX) & *carry);
    return z - (z >> 7 & ONES) * 246;
}

static void add(uint64_t *a, const uint64_t *b, size_t words)
{
    uint64_t carry = 0;
    for (size_t i = 0; i < words; i++) a[i] = sum(a[i], b[i], &carry);
}

/* The words that a sum of n digits and its carry need, in whole groups. */
static size_t words_of(const dcl__digits *a, const dcl__digits *b, size_t *n)
{
    *n = a->n > b->n ? a->n : b->n;
    return GROUP * groups_of(*n + 1);
}

void dcl__digits_add(dcl__digits *a, const dcl__digits *b, unsigned cpu)
{
    size_t n, words = words_of(a, b, &n);
#if DCL__X86_64
    if ((cpu & DCL__CPU_AVX512) != 0)
        dcl__digits_add_wide(a->word, b->word, words);
    else
#endif
        add(a->word, b->word, words);
    (void)cpu;
    a->n = n;
    a->n += digit_at(a, n) != 0;
}

static void put_8(char *out, uint64_t w)
{
    const unsigned char c[8] = {
        (unsigned char)(w >> 56), (unsigned char)(w >> 48),
        (unsigned char)(w >> 40), (unsigned char)(w >> 32),
        (unsigned char)(w >> 24), (unsigned char)(w >> 16),
        (unsigned char)(w >> 8),  (unsigned char)w};
    memcpy(out, c, sizeof c);
}

void dcl__digits_text(char *out, const dcl__digits *a, unsigned cpu)
{
    size_t n = a->n;
#if DCL__X86_64
    if ((cpu & DCL__CPU_AVX512) != 0) {
        dcl__digits_text_wide(out, a->word, n);
        return;
    }
#endif
    (void)cpu;
    for (; n % 8 != 0; n--) *out++ = (char)('0' + digit_at(a, n - 1));
    for (; n > 0; n -= 8, out += 8) put_8(out, a->word[n / 8 - 1] + '0' * ONES);
}

void dcl__digits_add_text(char *out, dcl__digits *a, const dcl__digits *b,
                          unsigned cpu)
{
#if DCL__X86_64
    if ((cpu & DCL__CPU_AVX512) != 0) {
        size_t n, words = words_of(a, b, &n);
        a->n = dcl__digits_add_text_wide(out, a->word, b->word, n, words);
        return;
    }
#endif
    dcl__digits_add(a, b, cpu);
    dcl__digits_text(out, a, cpu);
}
