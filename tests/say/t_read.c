/* What is written is read back to the same value: every language, style and
 * scale, a table without an empty cell. */
#include <stdio.h>
#include <stdlib.h>

#include "vectors.h"

/* A number with runs of zeros and nines; `span` digits at most before the
 * point, `parts` after it. */
static void random_number(char *digits, char *exponent, dcl_dec *x, int span,
                          int parts)
{
    size_t n = 1 + t_below((uint64_t)(span + parts)), i = 0, run;
    int e;
    while (i < n) {
        char c = "0009123456789"[t_below(13)];
        for (run = 1 + t_below(4); run > 0 && i < n; run--) digits[i++] = c;
    }
    if (digits[0] == '0') digits[0] = (char)('1' + t_below(9));
    if (digits[n - 1] == '0') digits[n - 1] = '7';
    /* lead = e + n - 1 < span, and e >= -parts */
    e = -parts + (int)t_below((uint64_t)(span + parts - (int)n + 1));
    x->digits = digits;
    x->count = n;
    x->exponent = exponent;
    x->exponent_count = (size_t)sprintf(exponent, "%d", e);
    x->negative = (int)t_below(2);
    x->more = 0;
}

static int round_trip(const dcl_dec *x, const dcl_say_style *style, int *named)
{
    char *text = v_write(x, style), *back, *want;
    int good;
    if (text[0] == '!') {
        /* only the Korean nine has no name below the ceilings */
        good = strncmp(text, "!DCL_NO_NAME", 12) == 0 &&
               style->lang == DCL_LANG_KO;
        free(text);
        return good;
    }
    ++*named;
    back = v_read(text, style);
    want = v_plain(x);
    good = strcmp(back, want) == 0;
    if (!good)
        printf("\n  %s\n  is read as %s\n  but was    %s\n", text, back, want);
    free(text);
    free(back);
    free(want);
    return good;
}

/* The highest power that words reach, and the digits after the point. */
static int span_of(dcl_lang lang, dcl_scale scale)
{
    if (lang == DCL_LANG_HI || scale == DCL_SCALE_INDIAN) return 19;
    if (lang == DCL_LANG_ZH) return 48;
    if (lang == DCL_LANG_JA || lang == DCL_LANG_KO) return 72;
    return lang == DCL_LANG_EN ? 400 : 66;
}

static int has_scale(dcl_lang lang, dcl_scale scale)
{
    dcl_say_style style = {0};
    dcl_dec one = {"1", 1, NULL, 0, 0, 0};
    size_t need;
    style.lang = lang;
    style.scale = scale;
    return dcl_say_compact(NULL, 0, &need, NULL, &one, &style, NULL) !=
           DCL_ARGUMENT;
}

static void cell(dcl_say_style *style, int *bad, int *named)
{
    char digits[600], exponent[30];
    uint64_t i, n = t_effort(60);
    dcl_dec x;
    int span = span_of(style->lang, style->scale);
    int words = style->kind == DCL_SAY_WORDS;
    for (i = 0; i < n; i++) {
        style->flags = (unsigned)t_below(8);
        style->names = (dcl_names)t_below(3);
        style->trim = (dcl_trim)t_below(3);
        style->digits = words ? 0 : DCL_SAY_ALL;
        random_number(digits, exponent, &x, span, 12);
        *bad += !round_trip(&x, style, named);
    }
}

static void every_cell(void)
{
    int lang, scale, kind;
    printf("\n  read(write(x)) == x    compact   words  digits grouped"
           "   scien   engin      si\n");
    for (lang = 0; dcl_lang_name((dcl_lang)lang) != NULL; lang++)
        for (scale = 1; dcl_scale_name((dcl_scale)scale) != NULL; scale++) {
            if (!has_scale((dcl_lang)lang, (dcl_scale)scale)) continue;
            printf("  %s %-18s", dcl_lang_name((dcl_lang)lang),
                   dcl_scale_name((dcl_scale)scale));
            for (kind = 0; dcl_say_kind_name((dcl_say_kind)kind) != NULL;
                 kind++) {
                dcl_say_style style = {0};
                int bad = 0, named = 0;
                style.lang = (dcl_lang)lang;
                style.scale = (dcl_scale)scale;
                style.kind = (dcl_say_kind)kind;
                cell(&style, &bad, &named);
                printf(" %7d", bad > 0 ? -bad : named);
                CU_ASSERT_EQUAL(bad, 0);
                CU_ASSERT(named > 10);
            }
            printf("\n");
        }
}

/* What is written with SI prefixes is read without being told so, in every
 * language, but for the m that may be a million. */
static void si_unasked(void)
{
    int lang;
    uint64_t i, n = t_effort(300), milli = 0;
    for (lang = 0; dcl_lang_name((dcl_lang)lang) != NULL; lang++)
        for (i = 0; i < n; i++) {
            char digits[600], exponent[30], *text, *back, *want;
            dcl_say_style style = {.lang = (dcl_lang)lang,
                                   .kind = DCL_SAY_SI, .digits = DCL_SAY_ALL};
            dcl_dec x;
            size_t len;
            random_number(digits, exponent, &x, 45, 33);
            text = v_write(&x, &style);
            style.kind = i % 2 == 0 ? DCL_SAY_COMPACT : DCL_SAY_WORDS;
            back = v_read(text, &style);
            want = v_plain(&x);
            len = strlen(text);
            if (len > 2 && strcmp(text + len - 2, " m") == 0) {
                CU_ASSERT_EQUAL(strncmp(back, "!DCL_SYNTAX", 11), 0);
                milli++;
            } else {
                T_STR(back, want);
            }
            free(text);
            free(back);
            free(want);
        }
    CU_ASSERT(milli > 0);
}

/* Long numbers, by the fast road and by the general one. */
static void long_numbers(void)
{
    static const dcl_scale scales[] = {DCL_SCALE_SHORT, DCL_SCALE_SHORT,
                                       DCL_SCALE_LONG, DCL_SCALE_BRITISH};
    for (int i = 0; i < 4; i++) {
        size_t n = (i == 0 ? 1000000 : 30000) * (size_t)t_effort(1), j;
        char *digits = malloc(n);
        dcl_say_style style = {.kind = DCL_SAY_WORDS, .scale = scales[i],
                               .max = 1000000000};
        int named = 0;
        dcl_dec x = {digits, n, "7", 1, 0, 0};
        if (i == 1) style.flags = DCL_SAY_AND | DCL_SAY_COMMAS;
        for (j = 0; j < n; j++) digits[j] = "0123456789000"[t_below(13)];
        digits[0] = digits[n - 1] = '3';
        CU_ASSERT(round_trip(&x, &style, &named));
        CU_ASSERT_EQUAL(named, 1);
        free(digits);
    }
}

/* Whatever is in a text, it is read or refused with a place inside it; and what
 * is read says the same when written and read again. */
static void garbage(void)
{
    static const char *const bits[] = {
        "one ", "two-", "hundred", " thousand ", "million", "lli", "on", "ard",
        "nilli", "and ", "point ", "-", "+", ",", ".", "0", "7", "1,234", "e",
        "10^", "x", " ", "\xC2\xA0", "\xE2\x88\x92", "crore", "lakh", "googol",
        "\xD0\xBE\xD0\xB4\xD0\xB8\xD0\xBD ",
        "\xD1\x86\xD0\xB5\xD0\xBB\xD1\x8B\xD1\x85 ", "cento",
        "otto", "ein", "und", "zwanzig", "\xE5\x8D\x81",
        "\xE4\xB8\x80", "\xE9\x9B\xB6", "\xE4\xB8\x87", "\xEA\xB5\xAC", "\xFF",
        "\xE4", "mil ", "vingt", "et", "un ", "\xC2\xB5", "k", "minus "};
    uint64_t i, n = t_effort(60000), good = 0;
    for (i = 0; i < n; i++) {
        char text[200], digits[300], exponent[60];
        size_t len = 0, k = 1 + t_below(9);
        dcl_dec_out out = {digits, sizeof digits, 0, exponent, sizeof exponent,
                           0, 0};
        dcl_say_style style = {.lang = (dcl_lang)t_below(12)};
        dcl_err err = {0};
        dcl_status status;
        if (style.lang == DCL_LANG_EN) style.scale = (dcl_scale)t_below(5);
        if (t_below(8) == 0) style.kind = DCL_SAY_SI;
        while (k-- > 0) {
            const char *s = bits[t_below(sizeof bits / sizeof *bits)];
            memcpy(text + len, s, strlen(s));
            len += strlen(s);
        }
        status = dcl_say_read(&out, text, len, &style, &err);
        if (status == DCL_OK && out.digits_need < 300) {
            dcl_dec x = {digits, out.digits_need, exponent, out.exponent_need,
                         out.negative, 0};
            int named = 0;
            style.digits = DCL_SAY_ALL;
            CU_ASSERT(round_trip(&x, &style, &named));
            good++;
            continue;
        }
        CU_ASSERT(status == DCL_SYNTAX || status == DCL_SPACE ||
                  status == DCL_TOO_BIG);
        CU_ASSERT(err.at + err.len <= len);
        CU_ASSERT(status != DCL_SYNTAX || err.msg[0] != '\0');
    }
    CU_ASSERT(good > n / 100);
}

T_TESTS(say, read, T(every_cell), T(si_unasked),
        T(long_numbers), T(garbage));
