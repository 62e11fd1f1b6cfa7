/* The fast road of reading against its twin: what it takes, it takes to the
 * same value; what is spoilt, it leaves. */
#include <stdio.h>
#include <stdlib.h>

#include "say/reader.h"
#include "vectors.h"

static int fast(const char *text, char *value)
{
    char digits[4000], exponent[40];
    dcl_dec_out out = {digits, sizeof digits, 0, exponent, sizeof exponent,
                       0, 0};
    if (!dcl__read_fast(&out, text, strlen(text))) return 0;
    sprintf(value, "%.*s|%.*s", (int)out.digits_need, digits,
            (int)out.exponent_need, exponent);
    return 1;
}

/* The twin reads what begins with a capital. */
static int slow(char *text, char *value)
{
    char digits[4000], exponent[40];
    dcl_dec_out out = {digits, sizeof digits, 0, exponent, sizeof exponent,
                       0, 0};
    dcl_status status;
    char keep = text[0];
    text[0] = (char)(keep - 'a' + 'A');
    status = dcl_say_read(&out, text, strlen(text), NULL, NULL);
    text[0] = keep;
    if (status != DCL_OK) return 0;
    sprintf(value, "%.*s|%.*s", (int)out.digits_need, digits,
            (int)out.exponent_need, exponent);
    return 1;
}

static void by_two_roads(void)
{
    uint64_t i, n = t_effort(3000), taken = 0;
    for (i = 0; i < n; i++) {
        dcl_say_style style = {.kind = DCL_SAY_WORDS};
        char number[120], exponent[16], a[4100], b[4100], *text;
        size_t len = 1 + t_below(100), j;
        for (j = 0; j < len; j++) number[j] = "0123456789000"[t_below(13)];
        if (number[0] == '0') number[0] = '4';
        dcl_dec x = {number, len, exponent, 0, 0, 0};
        x.exponent_count =
            (size_t)sprintf(exponent, "%d", (int)t_below(4) * 3000);
        text = v_write(&x, &style);
        CU_ASSERT(slow(text, b));
        if (fast(text, a)) {
            taken++;
            T_STR(a, b);
        }
        free(text);
    }
    CU_ASSERT(taken > n / 2);
}

static void spoilt_is_left_or_the_same(void)
{
    uint64_t i, n = t_effort(20000);
    for (i = 0; i < n; i++) {
        dcl_say_style style = {.kind = DCL_SAY_WORDS};
        char number[40], a[4100], b[4100], *text;
        size_t len = 1 + t_below(30), j, at;
        for (j = 0; j < len; j++) number[j] = "0123456789000"[t_below(13)];
        if (number[0] == '0') number[0] = '4';
        dcl_dec x = {number, len, "6", 1, 0, 0};
        text = v_write(&x, &style);
        at = 1 + t_below(strlen(text));
        switch (t_below(3)) {
        case 0: text[at - (text[at] == '\0')] = "abet -"[t_below(6)]; break;
        case 1: memmove(text + at - 1, text + at, strlen(text + at) + 1); break;
        default: text[at] = '\0'; break;
        }
        if (text[0] >= 'a' && text[0] <= 'z' && fast(text, a)) {
            CU_ASSERT(slow(text, b));
            T_STR(a, b);
        }
        free(text);
    }
}

static void gives_the_needs(void)
{
    static const char text[] = "seven hundred twenty-one million four";
    dcl_dec_out out = {NULL, 0, 0, NULL, 0, 0, 0};
    CU_ASSERT(dcl__read_fast(&out, text, sizeof text - 1));
    CU_ASSERT_EQUAL(out.digits_need, 9);
    CU_ASSERT_EQUAL(out.exponent_need, 1);
}

T_TESTS(say, read_fast, T(by_two_roads), T(spoilt_is_left_or_the_same),
        T(gives_the_needs));
