/* The fast road of English words against its twin, which a style with a flag
 * that changes nothing in English takes. */
#include <stdio.h>
#include <stdlib.h>

#include "say/speller.h"
#include "vectors.h"

/* By each width of stores: the same text as the general road's. */
static void widths(const dcl_dec *x, const dcl_say_style *style,
                   const char *want)
{
    for (unsigned w = 0; w <= 2; w++) {
        t_text got = {0};
        dcl_sink sink = t_sink(&got);
        int stopped = 7;
        if (dcl__spell_en_by(w, &stopped, &sink, x, style)) {
            T_STR(t_cstr(&got), want);
            CU_ASSERT_EQUAL(stopped, 0);
        } else {
            CU_ASSERT_EQUAL(x->digits[0], '0');
        }
        t_free(&got);
    }
}

static void by_two_roads(void)
{
    uint64_t i, n = t_effort(300);
    for (i = 0; i < n; i++) {
        dcl_say_style fast = {.kind = DCL_SAY_WORDS}, slow;
        size_t len = 1 + t_below(i % 50 == 0 ? 9000 : 100), j;
        char *text = malloc(len), exponent[24], *a, *b;
        for (j = 0; j < len; j++)
            text[j] = "0123456789000999"[t_below(16)];
        fast.names = (dcl_names)t_below(2);
        slow = fast;
        slow.flags = DCL_SAY_RARE_SIGN;
        dcl_dec x = {text, len, exponent, 0, 0, 0};
        x.exponent_count = (size_t)sprintf(
            exponent, "%llu", (unsigned long long)(t_random() >> t_below(60)) %
                                  100000000000000000);
        a = v_write(&x, &fast);
        b = v_write(&x, &slow);
        T_STR(a, b);
        widths(&x, &fast, b);
        free(a);
        free(b);
        free(text);
    }
}

/* Every N to a million and a bit, one group of it at a time. */
static void every_name_in_a_row(void)
{
    dcl_say_style fast = {.kind = DCL_SAY_WORDS}, slow = fast;
    size_t n = 60000;
    char *text = malloc(n), *a, *b;
    slow.flags = DCL_SAY_RARE_SIGN;
    for (size_t j = 0; j < n; j++) text[j] = (char)('1' + j % 9);
    dcl_dec x = {text, n, "2970000", 7, 0, 0};
    a = v_write(&x, &fast);
    b = v_write(&x, &slow);
    CU_ASSERT_EQUAL(strcmp(a, b), 0);
    widths(&x, &fast, b);
    free(a);
    free(b);
    free(text);
}

T_TESTS(say, words_fast, T(by_two_roads), T(every_name_in_a_row));
