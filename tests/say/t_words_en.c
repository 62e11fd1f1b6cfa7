/* English against its vectors, both ways. */
#include <stdio.h>
#include <stdlib.h>

#include "vectors.h"

/* The number before the first blank left out: "one million" to "million". */
static const char *without_one(const char *s)
{
    return s + strcspn(s, " ") + 1;
}

/* n * times + plus, on paper. */
static void multiply(char *out, const char *n, int times, int plus)
{
    size_t len = strlen(n), i;
    char digits[500];
    int carry = plus;
    for (i = 0; i < len + 2; i++) {
        carry += i < len ? (n[len - 1 - i] - '0') * times : 0;
        digits[i] = (char)('0' + carry % 10);
        carry /= 10;
    }
    while (i > 1 && digits[i - 1] == '0') i--;
    while (i > 0) *out++ = digits[--i];
    *out = '\0';
}

static void check_name(const v_file *f)
{
    dcl_say_style style = {0};
    char exponent[500], want[520], *got;
    int illiard = strcmp(f->column[0], "name") != 0;
    dcl_dec x = {"1", 1, exponent, 0, 0, 0};
    v_style(&style, f->column[1]);
    style.scale = illiard ? DCL_SCALE_LONG : DCL_SCALE_SHORT;
    multiply(exponent, f->column[3], illiard ? 6 : 3, 3);
    x.exponent_count = strlen(exponent);
    got = v_write(&x, &style);
    T_STR(without_one(got), f->column[4]);
    free(got);
    got = v_read(f->column[4], &style);
    CU_ASSERT_EQUAL(got[0], '!'); /* nothing counts it */
    free(got);
    sprintf(want, "1|%s", exponent);
    style.kind = DCL_SAY_WORDS;
    char *text = v_write(&x, &style);
    got = v_read(text, &style);
    T_STR(got, want);
    free(got);
    free(text);
}

static void check_text(const v_file *f)
{
    dcl_say_style style = {0};
    v_number x;
    char *got, *back, *plain;
    style.names = DCL_NAMES_MIAKINEN;
    v_style(&style, f->column[0]);
    v_style(&style, f->column[1]);
    v_style(&style, f->column[2]);
    v_number_of(&x, f->column[3]);
    got = v_write(&x.dec, &style);
    T_STR(got, f->column[4]);
    if (style.kind == DCL_SAY_WORDS) {
        back = v_read(got, &style);
        plain = v_plain(&x.dec);
        T_STR(back, plain);
        free(back);
        free(plain);
    }
    free(got);
    v_number_free(&x);
}

static void check_read(const v_file *f)
{
    dcl_say_style style = {0};
    v_number x;
    char *got, *want;
    v_style(&style, f->column[1]);
    got = v_read(f->column[3], &style);
    if (strcmp(f->column[0], "refuse") == 0) {
        CU_ASSERT_EQUAL(strncmp(got, "!DCL_SYNTAX", 11), 0);
        free(got);
        return;
    }
    v_number_of(&x, f->column[4]);
    want = v_plain(&x.dec);
    T_STR(got, want);
    free(got);
    free(want);
    v_number_free(&x);
}

static void check_power(const v_file *f)
{
    dcl_say_style style = {0};
    char *got;
    dcl_dec x = {"1", 1, f->column[3], strlen(f->column[3]), 0, 0};
    style.names = DCL_NAMES_MIAKINEN;
    v_style(&style, f->column[1]);
    got = v_write(&x, &style);
    T_STR(without_one(got), f->column[4]);
    free(got);
}

static void check_read_name(const v_file *f)
{
    dcl_say_style style = {0};
    size_t n = strlen(f->column[4]), at = 2;
    int plus = f->column[4][n - 1] == '+';
    char text[200], *got;
    style.scale = plus ? DCL_SCALE_LONG : DCL_SCALE_SHORT;
    sprintf(text, "1 %s", f->column[3]);
    got = v_read(text, &style);
    CU_ASSERT_EQUAL(strncmp(got, "1|", 2), 0);
    CU_ASSERT_EQUAL(atoll(got + at),
                    atoll(f->column[4]) * (plus ? 6 : 3) + 3);
    free(got);
}

static void vectors(void)
{
    v_file f;
    size_t rows = 0;
    if (!v_open(&f, "say-en.tsv")) return;
    for (; v_next(&f); rows++) {
        const char *what = f.column[0];
        if (strcmp(what, "name") == 0 || strcmp(what, "name-illiard") == 0)
            check_name(&f);
        else if (strcmp(what, "power") == 0)
            check_power(&f);
        else if (strcmp(what, "read-name") == 0)
            check_read_name(&f);
        else if (strcmp(what, "read") == 0 || strcmp(what, "refuse") == 0)
            check_read(&f);
        else
            check_text(&f);
    }
    CU_ASSERT(rows > 1500);
}

/* Long numbers: a pattern repeated and cut, and the length and FNV-1a of its
 * words.  The same texts were compared, by SHA-256, with those of the
 * implementation that made the vectors. */
static void digests(void)
{
    static const struct {
        const char *pattern;
        size_t digits;
        const char *style;
        size_t bytes;
        uint64_t hash;
    } rows[] = {
        {"123456789", 100000, "british conway", 1538056,
         UINT64_C(0x0e775c1854b28da8)},
        {"10", 100000, "long miakinen", 1465774,
         UINT64_C(0x6754bd72c6ac1aec)},
        {"9", 10000, "short conway", 180339,
         UINT64_C(0xfd279a53d946bf46)},
        {"123456789", 9999, "british miakinen", 142575,
         UINT64_C(0x1ed5137a77aefd93)},
        {"100000000000", 100000, "long conway", 319834,
         UINT64_C(0x5fe7a05fd85fde7d)},
};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        dcl_say_style style = {.kind = DCL_SAY_WORDS};
        size_t n = rows[i].digits, m = strlen(rows[i].pattern), j;
        char *digits = malloc(n), *got;
        dcl_dec x = {digits, n, NULL, 0, 0, 0};
        uint64_t hash = UINT64_C(0xcbf29ce484222325);
        for (j = 0; j < n; j++) digits[j] = rows[i].pattern[j % m];
        v_style(&style, rows[i].style);
        got = v_write(&x, &style);
        CU_ASSERT_EQUAL(strlen(got), rows[i].bytes);
        for (j = 0; got[j] != '\0'; j++)
            hash = (hash ^ (unsigned char)got[j]) * UINT64_C(0x100000001b3);
        CU_ASSERT_EQUAL(hash, rows[i].hash);
        free(digits);
        free(got);
    }
}

T_TESTS(say, words_en, T(vectors), T(digests));
