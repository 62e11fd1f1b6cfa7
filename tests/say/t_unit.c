/* Every power of ten to 10^3000 in each English scale, against names put
 * together by hand; and the Indian ladder. */
#include "say/unit.h"

#include <stdio.h>
#include <stdlib.h>

#include "say/illion.h"
#include "vectors.h"

/* The second road: what is left of a power after ones, tens and hundreds. */
static void slow_name(char *out, int power, dcl_scale scale)
{
    static const char *const ones[] = {"1", "10", "100"};
    char stem[DCL__STEM];
    int r = power % 3, group = power / 3, n, half;
    sprintf(out, "%s", ones[r]);
    if (group == 0) return;
    if (group == 1) {
        strcat(out, " thousand");
        return;
    }
    n = scale == DCL_SCALE_SHORT ? group - 1 : group / 2;
    half = scale != DCL_SCALE_SHORT && group % 2 == 1;
    if (half && scale == DCL_SCALE_BRITISH) strcat(out, " thousand");
    strcat(out, " ");
    if (n >= 1000) {
        stem[dcl__stem(stem, (unsigned)n / 1000, DCL_NAMES_DICTIONARY, 0)] =
            '\0';
        strcat(strcat(out, stem), "lli");
    }
    stem[dcl__stem(stem, (unsigned)n % 1000, DCL_NAMES_DICTIONARY, n < 1000)] =
        '\0';
    strcat(out, stem);
    strcat(out, half && scale == DCL_SCALE_LONG ? "lliard" : "llion");
}

static void every_power(void)
{
    char want[200], exponent[12], *got;
    for (int scale = DCL_SCALE_SHORT; scale <= DCL_SCALE_BRITISH; scale++)
        for (int power = 0; power <= 9100; power += power < 3010 ? 1 : 7) {
            dcl_say_style style = {0};
            dcl_dec x = {"1", 1, exponent, 0, 0, 0};
            x.exponent_count = (size_t)sprintf(exponent, "%d", power);
            style.scale = (dcl_scale)scale;
            got = v_write(&x, &style);
            slow_name(want, power, (dcl_scale)scale);
            T_STR(got, want);
            free(got);
        }
}

static void indian(void)
{
    static const struct {
        const char *number, *text;
    } rows[] = {{"100000", "1 lakh"},      {"1500000", "15 lakh"},
                {"25000000", "2.5 crore"}, {"1e9", "100 crore"},
                {"1e10", "1 thousand crore"}, {"1e12", "1 lakh crore"},
                {"99999e15", "1e20"},      {"1e18", "10000 crore crore"},
                {"12345", "12.3 thousand"}, {"999", "999"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        dcl_say_style style = {.scale = DCL_SCALE_INDIAN,
                               .trim = DCL_TRIM_ALWAYS};
        v_number x;
        char *got;
        v_number_of(&x, rows[i].number);
        got = v_write(&x.dec, &style);
        T_STR(got, rows[i].text);
        free(got);
        v_number_free(&x);
    }
}

T_TESTS(say, unit, T(every_power), T(indian));
