/* The fast road against its twin, which dcl_say_write takes. */
#include "say/compact_fast.h"

#include <stdio.h>

#include "support.h"

static void compare(const dcl_dec *x, const dcl_say_style *style,
                    const uint64_t *v)
{
    char got[80];
    t_text want = {0};
    dcl_sink sink = t_sink(&want);
    size_t need = 0;
    int a = 7, b = 8;
    dcl_status s;
    CU_ASSERT_EQUAL(dcl_say_write(&sink, &b, x, style, NULL), DCL_OK);
    s = v != NULL ? dcl_say_compact_u64(got, sizeof got, &need, &a, *v, style,
                                        NULL)
                  : dcl_say_compact(got, sizeof got, &need, &a, x, style, NULL);
    CU_ASSERT_EQUAL(s, DCL_OK);
    T_STR(got, t_cstr(&want));
    CU_ASSERT_EQUAL(a, b);
    CU_ASSERT_EQUAL(need, want.n);
    t_free(&want);
}

static void integers(void)
{
    uint64_t i, n = t_effort(30000), power = 1;
    for (i = 0; i < n; i++) {
        dcl_say_style style = {.trim = (dcl_trim)t_below(3)};
        uint64_t v = t_random() >> t_below(64);
        char text[24];
        /* around what is exact, half, and next to a power of ten */
        if (t_below(3) == 0) {
            power = power > UINT64_C(1000000000000000000) ? 1 : power * 10;
            v = (100 + t_below(900)) * power / (t_below(2) ? 2 : 1) +
                t_below(3) - 1;
        }
        dcl_dec x = {text, (size_t)sprintf(text, "%llu",
                                           (unsigned long long)v),
                     NULL, 0, 0, 0};
        compare(&x, t_below(4) ? &style : NULL, &v);
    }
}

static void digits(void)
{
    uint64_t i, n = t_effort(30000);
    for (i = 0; i < n; i++) {
        dcl_say_style style = {.trim = (dcl_trim)t_below(3)};
        char text[64], exponent[4];
        size_t len = 4 + t_below(58), j;
        for (j = 0; j < len; j++) text[j] = "01234567895500999"[t_below(17)];
        dcl_dec x = {text, len, exponent,
                     (size_t)sprintf(exponent, "%d", (int)t_below(20)), 0,
                     (int)t_below(2)};
        /* a cut figure must have digits enough to be rounded */
        if (x.more && text[0] == '0') text[0] = '3';
        compare(&x, &style, NULL);
    }
}

/* The figures of the table against the computed ones and against printf. */
static void figures(void)
{
    for (size_t q = 0; q <= 1000; q++)
        for (size_t lead = 0; lead < 3; lead++) {
            const dcl__lead_row *r = &dcl__lead_rows[lead];
            uint32_t w = dcl__figure_word(r, q);
            int v = q == 1000 ? 100 : (int)q, ten = lead > 0 ? 10 : 100;
            char text[16], want[16];
            CU_ASSERT_EQUAL(w, dcl__figure_computed(r, q));
            for (int i = 0; i < 4; i++) text[i] = (char)(w >> 8 * i);
            text[4] = '\0';
            if (lead == 2) sprintf(want, "%03d.", v);
            else sprintf(want, "%0*d.%0*d", lead > 0 ? 2 : 1, v / ten,
                         lead > 0 ? 1 : 2, v % ten);
            T_STR(text, want);
        }
}

T_TESTS(say, compact_fast, T(figures), T(integers), T(digits));
