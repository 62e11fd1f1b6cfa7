/* Integers by every door against the general road, which dcl_say_write takes:
 * powers of ten, halves and carries with their neighbours, random numbers,
 * every capacity, every style that the doors tell apart. */
#include <stdio.h>

#include <decillion/say.h>

#include "base/wide.h"
#include "support.h"

/* Digits of high * 2^64 + low, by long division: no road of the library. */
static size_t digits_of(char *out, uint64_t high, uint64_t low)
{
    uint32_t limb[4] = {(uint32_t)(high >> 32), (uint32_t)high,
                        (uint32_t)(low >> 32), (uint32_t)low};
    char back[40];
    size_t n = 0, i;
    do {
        uint64_t rest = 0;
        for (i = 0; i < 4; i++) {
            rest = rest << 32 | limb[i];
            limb[i] = (uint32_t)(rest / 10);
            rest %= 10;
        }
        back[n++] = (char)('0' + rest);
    } while (limb[0] | limb[1] | limb[2] | limb[3]);
    for (i = 0; i < n; i++) out[i] = back[n - 1 - i];
    return n;
}

static void compare(uint64_t high, uint64_t low, const dcl_say_style *style)
{
    char digits[40], got[80];
    dcl_dec x = {digits, digits_of(digits, high, low), NULL, 0, 0, 0};
    t_text want = {0};
    dcl_sink sink = t_sink(&want);
    dcl_compact how;
    size_t need = 0;
    int a = 7, b = 8;
    CU_ASSERT_EQUAL(dcl_say_write(&sink, &b, &x, style, NULL), DCL_OK);
    CU_ASSERT_EQUAL(dcl_say_compact_u128(got, sizeof got, &need, &a, high, low,
                                         style, NULL),
                    DCL_OK);
    T_STR(got, t_cstr(&want));
    CU_ASSERT_EQUAL(a, b);
    CU_ASSERT_EQUAL(need, want.n);
    T_STATUS(dcl_compact_make(&how, style, NULL), DCL_OK, NULL);
    memset(got, '#', sizeof got);
    CU_ASSERT_EQUAL(dcl_compact_u128(got, sizeof got, high, low, &how),
                    want.n);
    T_STR(got, t_cstr(&want));
    if (high == 0) {
        CU_ASSERT_EQUAL(dcl_say_compact_u64(got, sizeof got, &need, &a, low,
                                            style, NULL),
                        DCL_OK);
        T_STR(got, t_cstr(&want));
        CU_ASSERT_EQUAL(a, b);
        CU_ASSERT_EQUAL(dcl_compact_u64(got, sizeof got, low, &how), want.n);
        T_STR(got, t_cstr(&want));
    }
    t_free(&want);
}

static dcl_say_style any_style(void)
{
    dcl_say_style s = {.trim = (dcl_trim)t_below(3)};
    if (t_below(3) > 0) return s;
    if (t_below(2)) s.size = sizeof s;
    if (t_below(2)) s.digits = (uint32_t)t_below(20);
    if (t_below(3) == 0) s.round = (dcl_round)t_below(7);
    if (t_below(3) == 0) s.kind = (dcl_say_kind)(2 + t_below(5));
    if (t_below(3) == 0) s.lang = (dcl_lang)t_below(12);
    else if (t_below(3) == 0) s.scale = (dcl_scale)(1 + t_below(3));
    return s;
}

typedef struct wide {
    uint64_t high, low;
} wide;

/* v * by + add modulo 2^128 */
static wide step(wide v, uint64_t by, int64_t add)
{
    wide w = {v.high * by + dcl__mulhi_by_halves(v.low, by), v.low * by};
    uint64_t low = w.low + (uint64_t)add;
    if (add > 0 && low < w.low) w.high++;
    if (add < 0 && low > w.low) w.high--;
    w.low = low;
    return w;
}

/* c * 10^m / 2 and the neighbours of it, for every m and c = 2 q, 2 q + 1 of
 * three digits q: what is exact, what is a tie, what carries. */
static void powers_and_ties(void)
{
    static const dcl_trim trims[] = {DCL_TRIM_AUTO, DCL_TRIM_ALWAYS,
                                     DCL_TRIM_NEVER};
    unsigned m, c, k;
    int d;
    for (m = 1; m <= 35; m++)
        for (c = 200; c < 2000;
             c += c >= 1990 || c < 204 ? 1 : 1 + (unsigned)t_below(60)) {
            wide v = {0, 5};
            for (k = 1; k < m; k++) v = step(v, 10, 0);
            v = step(v, c, 0);
            for (d = -1; d <= 1; d++) {
                dcl_say_style style = {.trim = trims[t_below(3)]};
                wide w = step(v, 1, d);
                compare(w.high, w.low, &style);
            }
        }
}

static void random_numbers(void)
{
    uint64_t i, n = t_effort(60000);
    compare(0, UINT64_MAX, NULL);
    compare(UINT64_MAX, UINT64_MAX, NULL);
    compare(1, 0, NULL);
    for (i = 0; i <= 1001; i++) compare(0, i, NULL);
    for (i = 0; i < n; i++) {
        dcl_say_style style = any_style();
        uint64_t high = i % 2 ? t_random() >> t_below(64) : 0;
        compare(high, t_random() >> (high > 0 ? 0 : t_below(64)), &style);
    }
}

/* No byte past the capacity, as much as fits, whatever it is. */
static void every_capacity(void)
{
    static const wide v[] = {{0, 1234567}, {0, 999999}, {0, 7},
                             {0, UINT64_MAX},
                             {UINT64_C(54210108624275221), 7}, {0, 2500000}};
    size_t i, cap, j;
    for (i = 0; i < sizeof v / sizeof *v; i++) {
        char whole[64], part[64];
        dcl_compact how;
        size_t n, need;
        T_STATUS(dcl_compact_make(&how, NULL, NULL), DCL_OK, NULL);
        n = dcl_compact_u128(whole, sizeof whole, v[i].high, v[i].low, &how);
        CU_ASSERT_EQUAL(strlen(whole), n);
        for (cap = 0; cap < 48; cap++) {
            size_t fits = n < cap ? n : cap > 0 ? cap - 1 : 0;
            memset(part, '#', sizeof part);
            CU_ASSERT_EQUAL(dcl_compact_u128(cap > 0 ? part : NULL, cap,
                                             v[i].high, v[i].low, &how),
                            n);
            for (j = cap; j < sizeof part; j++) CU_ASSERT_EQUAL(part[j], '#');
            CU_ASSERT_EQUAL(memcmp(part, whole, fits), 0);
            if (cap > 0) CU_ASSERT_EQUAL(part[fits], '\0');
            memset(part, '#', sizeof part);
            CU_ASSERT_EQUAL(dcl_say_compact_u128(part, cap, &need, NULL,
                                                 v[i].high, v[i].low, NULL,
                                                 NULL),
                            n < cap ? DCL_OK : DCL_SPACE);
            CU_ASSERT_EQUAL(need, n);
            for (j = cap; j < sizeof part; j++) CU_ASSERT_EQUAL(part[j], '#');
        }
    }
}

static void styles_that_fail(void)
{
    dcl_compact how;
    dcl_say_style words = {.kind = DCL_SAY_WORDS},
                  few = {.kind = DCL_SAY_DIGITS, .max = 3},
                  odd = {.trim = (dcl_trim)7};
    char s[32];
    T_STATUS(dcl_compact_make(&how, &words, NULL), DCL_ARGUMENT, NULL);
    T_STATUS(dcl_compact_make(&how, &odd, NULL), DCL_ARGUMENT, NULL);
    T_STATUS(dcl_compact_make(&how, &few, NULL), DCL_OK, NULL);
    CU_ASSERT_EQUAL(dcl_compact_u64(s, sizeof s, 1000, &how), 0);
    CU_ASSERT_EQUAL(dcl_compact_u64(s, sizeof s, 999, &how), 3);
}

/* The compiler's product and bit count against the portable ones. */
static void by_halves(void)
{
    uint64_t i, n = t_effort(100000);
    for (i = 0; i < n; i++) {
        uint64_t a = t_random() >> t_below(64), b = t_random() >> t_below(64);
        if (t_below(9) == 0) a = UINT64_MAX - t_below(3);
        CU_ASSERT_EQUAL(dcl__mulhi(a, b), dcl__mulhi_by_halves(a, b));
        CU_ASSERT_EQUAL(dcl__bits(a | 1), dcl__bits_by_halves(a | 1));
    }
}

T_TESTS(say, compact_int, T(powers_and_ties), T(random_numbers),
        T(every_capacity), T(styles_that_fail), T(by_halves));
