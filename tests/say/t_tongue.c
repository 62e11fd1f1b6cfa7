/* Every language against what two other programs agree on. */
#include <stdio.h>
#include <stdlib.h>

#include "vectors.h"

/* Without what the programs differ in: blanks, hyphens, commas, case, and the
 * sign of the Ukrainian apostrophe. */
static void bare(char *s)
{
    char *to = s;
    while (*s != '\0') {
        if (memcmp(s, "\xC2\xA0", 2) == 0 || memcmp(s, "\xC2\xAD", 2) == 0) {
            s += 2;
        } else if (memcmp(s, "\xCA\xBC", 2) == 0) {
            *to++ = '\'';
            s += 2;
        } else if (strchr(" -,", *s) != NULL) {
            s++;
        } else {
            *to++ = (char)(*s >= 'A' && *s <= 'Z' ? *s + 0x20 : *s);
            s++;
        }
    }
    *to = '\0';
}

static void vectors(void)
{
    v_file f;
    size_t rows = 0;
    if (!v_open(&f, "say-languages.tsv")) return;
    for (; v_next(&f); rows++) {
        dcl_say_style style = {0};
        v_number x;
        char *got, *back, *want;
        v_style(&style, f.column[0]);
        v_style(&style, f.column[1]);
        if (style.lang == DCL_LANG_EN && strstr(f.column[3], " and ") != NULL)
            style.flags |= DCL_SAY_AND;
        style.trim = DCL_TRIM_ALWAYS;
        v_number_of(&x, f.column[2]);
        got = v_write(&x.dec, &style);
        if (style.lang == DCL_LANG_KO && got[0] == '!') {
            /* only where four digits of 10^32 are not all zero: their noun is
             * the word for nine, and what it says could be another number */
            size_t n = strlen(f.column[2]);
            CU_ASSERT_EQUAL(strncmp(got, "!DCL_NO_NAME", 12), 0);
            CU_ASSERT(n > 32 && strspn(f.column[2] + (n > 36 ? n - 36 : 0),
                                       "0") < (n > 36 ? 4 : n - 32));
            free(got);
            v_number_free(&x);
            continue;
        }
        if (style.kind == DCL_SAY_WORDS) {
            /* what the others say is read as well */
            back = v_read(f.column[3], &style);
            want = v_plain(&x.dec);
            T_STR(back, want);
            free(back);
            free(want);
        }
        bare(got);
        bare(f.column[3]);
        T_STR(got, f.column[3]);
        free(got);
        v_number_free(&x);
    }
    CU_ASSERT(rows > 1000);
}

T_TESTS(say, tongue, T(vectors));
