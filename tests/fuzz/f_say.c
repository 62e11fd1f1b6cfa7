/* Bytes 1-12: every member of a style; 13-16: exponent; 17: sign, tail.  Then
 * digits. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <decillion/say.h>

#include "fuzz.h"

static dcl_say_style style_of(fuzz_in *in)
{
    dcl_say_style style;
    memset(&style, 0, sizeof style);
    style.size = sizeof style;
    style.kind = (dcl_say_kind)(fuzz_byte(in) % 8);
    style.lang = (dcl_lang)(fuzz_byte(in) % 13);
    style.scale = (dcl_scale)(fuzz_byte(in) % 7);
    style.names = (dcl_names)(fuzz_byte(in) % 4);
    style.round = (dcl_round)(fuzz_byte(in) % 8);
    style.trim = (dcl_trim)(fuzz_byte(in) % 4);
    style.group = (dcl_group)(fuzz_byte(in) % 13);
    style.noun = (dcl_noun)(fuzz_byte(in) % 5);
    style.flags = fuzz_byte(in) % 16;
    style.digits = fuzz_byte(in) % 40;
    style.max = fuzz_word(in, 2);
    return style;
}

/* At each capacity: the same need, a prefix, a NUL, not a byte beyond. */
static void every_capacity(const dcl_dec *x, const dcl_say_style *style)
{
    dcl_err err = {0};
    size_t need = 0, cap;
    int side = 2;
    char *whole = NULL;
    dcl_status status =
        dcl_say_compact(NULL, 0, &need, &side, x, style, &err);
    FUZZ_HOLDS(status != DCL_OK);
    if (status != DCL_SPACE || need > 400) return;
    whole = malloc(need + 1);
    if (whole == NULL) abort();
    FUZZ_HOLDS(dcl_say_compact(whole, need + 1, &need, &side, x, style,
                               &err) == DCL_OK);
    FUZZ_HOLDS(strlen(whole) == need);
    for (cap = 1; cap <= need; cap++) {
        char *part = malloc(cap);
        size_t again = 0;
        int side_again = 2;
        if (part == NULL) abort();
        FUZZ_HOLDS(dcl_say_compact(part, cap, &again, &side_again, x, style,
                                   &err) == DCL_SPACE);
        FUZZ_HOLDS(again == need && side_again == side);
        FUZZ_HOLDS(memchr(part, '\0', cap) != NULL);
        FUZZ_HOLDS(strncmp(part, whole, strlen(part)) == 0);
        free(part);
    }
    free(whole);
}

/* The short road for integers says what the general one says. */
static void short_road(const dcl_dec *x, const dcl_say_style *style)
{
    char a[512], b[512], digits[24];
    dcl_dec plain = {0};
    uint64_t u = 0;
    size_t i, need_a = 0, need_b = 0;
    int side_a = 2, side_b = 2;
    dcl_err err = {0};
    dcl_status sa, sb;
    for (i = 0; i < x->count && i < 20; i++) {
        u = 10 * u + (uint64_t)(x->digits[i] - '0');
    }
    plain.digits = digits;
    plain.count = (size_t)snprintf(digits, sizeof digits, "%" PRIu64, u);
    sa = dcl_say_compact_u64(a, sizeof a, &need_a, &side_a, u, style, &err);
    sb = dcl_say_compact(b, sizeof b, &need_b, &side_b, &plain, style, &err);
    FUZZ_HOLDS(sa == sb);
    if (sa != DCL_OK) return;
    FUZZ_HOLDS(need_a == need_b && side_a == side_b);
    FUZZ_HOLDS(strcmp(a, b) == 0);
}

void fuzz_say(const uint8_t *data, size_t n)
{
    fuzz_in in = {data, n};
    dcl_say_style style = style_of(&in);
    fuzz_text text = {0};
    dcl_sink sink = fuzz_sink(&text);
    char exponent[16];
    dcl_dec x = {0};
    dcl_err err = {0};
    int32_t e = (int32_t)fuzz_word(&in, 4);
    unsigned bits = fuzz_byte(&in);
    size_t i, len;
    char *digits = fuzz_rest(&in, &len);
    if (len == 0 || len > 2000) goto done;
    for (i = 0; i < len; i++) {
        digits[i] = (char)('0' + (unsigned char)digits[i] % 10);
    }
    x.digits = digits;
    x.count = len;
    x.exponent = exponent;
    x.exponent_count =
        (size_t)snprintf(exponent, sizeof exponent, "%" PRId32, e % 100000);
    x.negative = bits & 1;
    x.more = bits >> 1 & 1;
    (void)dcl_say_write(&sink, NULL, &x, &style, &err);
    if (style.kind != DCL_SAY_WORDS) every_capacity(&x, &style);
    if (!x.more) short_road(&x, &style);
done:
    fuzz_text_free(&text);
    free(digits);
}
