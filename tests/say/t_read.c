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

T_TESTS(say, read, T(every_cell));
