/* The caller's buffer: every capacity, never a byte beyond; every carry in
 * every scale and rounding mode. */
#include <stdio.h>
#include <stdlib.h>

#include "vectors.h"

static void fill(const dcl_dec *x, const dcl_say_style *style)
{
    char whole[300], part[304];
    size_t need = 0, again, cap, i;
    T_STATUS(dcl_say_compact(whole, sizeof whole, &need, NULL, x, style, NULL),
             DCL_OK, NULL);
    CU_ASSERT_EQUAL(need, strlen(whole));
    for (cap = 0; cap <= need + 3; cap++) {
        dcl_status status;
        memset(part, '#', sizeof part);
        status = dcl_say_compact(cap > 0 ? part : NULL, cap, &again, NULL, x,
                                 style, NULL);
        CU_ASSERT_EQUAL(status, cap > need ? DCL_OK : DCL_SPACE);
        CU_ASSERT_EQUAL(again, need);
        for (i = cap; i < sizeof part; i++) CU_ASSERT_EQUAL(part[i], '#');
        if (cap == 0) continue;
        i = strlen(part);
        CU_ASSERT(i < cap);
        CU_ASSERT_EQUAL(memcmp(part, whole, i), 0);
        /* no more is cut than a character */
        CU_ASSERT(i + 4 >= (cap > need ? need : cap - 1));
        CU_ASSERT(((unsigned char)whole[i] & 0xC0) != 0x80);
    }
}

static void every_capacity(void)
{
    dcl_dec x = {"251987654321", 12, "25", 2, 1, 0};
    dcl_dec huge = {"25", 2, "3000000000000000000000000000002", 31, 0, 0};
    for (int lang = 0; lang <= DCL_LANG_KO; lang++)
        for (int kind = 0; kind <= DCL_SAY_SI; kind++) {
            dcl_say_style style = {.lang = (dcl_lang)lang,
                                   .kind = (dcl_say_kind)kind};
            if (kind == DCL_SAY_WORDS) continue;
            fill(&x, &style);
        }
    fill(&huge, NULL);
    x.negative = 0;
    fill(&x, NULL); /* the fast road */
}

/* 999.9996 thousand is 1.00 million: 9...96 at each power, each mode; what
 * must be shown follows from whether the nines carry. */
static void every_carry(void)
{
    for (int scale = DCL_SCALE_SHORT; scale <= DCL_SCALE_BRITISH; scale++)
        for (int mode = 0; mode <= DCL_ROUND_FLOOR; mode++)
            for (int negative = 0; negative < 2; negative++)
                for (int power = 3; power < 130; power++) {
                    dcl_say_style style = {.scale = (dcl_scale)scale,
                                           .round = (dcl_round)mode,
                                           .trim = DCL_TRIM_ALWAYS};
                    char digits[140], exponent[8], *got, *want;
                    int up = mode <= DCL_ROUND_UP ||
                             (mode == DCL_ROUND_CEILING && !negative) ||
                             (mode == DCL_ROUND_FLOOR && negative);
                    int inexact = 9;
                    size_t need;
                    dcl_dec x = {digits, (size_t)power + 1, NULL, 0, negative,
                                 0};
                    dcl_dec y = {up ? "1" : "999", up ? 1 : 3, exponent, 0,
                                 negative, 0};
                    memset(digits, '9', sizeof digits);
                    digits[power] = '6';
                    y.exponent_count = (size_t)sprintf(
                        exponent, "%d", up ? power + 1 : power - 2);
                    got = v_write(&x, &style);
                    want = v_write(&y, &style);
                    T_STR(got, want);
                    CU_ASSERT_EQUAL(dcl_say_compact(NULL, 0, &need, &inexact,
                                                    &x, &style, NULL),
                                    DCL_SPACE);
                    CU_ASSERT_EQUAL(inexact, up != negative ? 1 : -1);
                    free(got);
                    free(want);
                }
}

static void words_are_refused(void)
{
    dcl_say_style style = {.kind = DCL_SAY_WORDS};
    dcl_dec x = {"1", 1, NULL, 0, 0, 0};
    size_t need;
    dcl_err err;
    T_STATUS(dcl_say_compact(NULL, 0, &need, NULL, &x, &style, &err),
             DCL_ARGUMENT, &err);
}

T_TESTS(say, say_compact, T(every_capacity), T(every_carry),
        T(words_are_refused));
