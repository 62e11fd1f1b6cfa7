/* Sinks that stop, whatever is being written; and that the pieces are whole
 * characters. */
#include <stdlib.h>

#include "vectors.h"

typedef struct stop {
    size_t left;
    int halves;
} stop;

static int take(void *ctx, const char *bytes, size_t n)
{
    stop *s = ctx;
    if (((unsigned char)bytes[0] & 0xC0) == 0x80) s->halves++;
    if (n > s->left) return 1;
    s->left -= n;
    return 0;
}

static void every_stop(void)
{
    char digits[4000];
    dcl_dec x = {digits, sizeof digits, NULL, 0, 0, 0};
    memset(digits, '7', sizeof digits);
    for (int lang = 0; lang <= DCL_LANG_KO; lang++)
        for (size_t left = 0; left < 20000; left += 997) {
            dcl_say_style style = {.lang = (dcl_lang)lang,
                                   .kind = DCL_SAY_WORDS};
            stop s = {left, 0};
            dcl_sink sink = {take, &s};
            dcl_status status;
            x.count = lang == DCL_LANG_EN ? sizeof digits : 19;
            status = dcl_say_write(&sink, NULL, &x, &style, NULL);
            CU_ASSERT(status == DCL_STOPPED ||
                      (status == DCL_OK && lang != DCL_LANG_EN && left > 0));
            style.kind = DCL_SAY_GROUPED;
            s.left = left % 4000;
            x.count = sizeof digits;
            CU_ASSERT_EQUAL(dcl_say_write(&sink, NULL, &x, &style, NULL),
                            DCL_STOPPED);
            CU_ASSERT_EQUAL(s.halves, 0);
        }
}

static void words_whatever_the_kind(void)
{
    t_text t = {0};
    dcl_sink sink = t_sink(&t);
    dcl_say_style style = {.kind = DCL_SAY_SI, .scale = DCL_SCALE_LONG};
    dcl_dec x = {"2", 1, "36", 2, 0, 0};
    CU_ASSERT_EQUAL(dcl_say_words(&sink, &x, &style, NULL), DCL_OK);
    T_STR(t_cstr(&t), "two sextillion");
    t_free(&t);
}

static void inexact_is_told(void)
{
    t_text t = {0};
    dcl_sink sink = t_sink(&t);
    dcl_say_style style = {.kind = DCL_SAY_WORDS, .digits = 1};
    dcl_dec x = {"27", 2, NULL, 0, 1, 0};
    int inexact = 5;
    CU_ASSERT_EQUAL(dcl_say_write(&sink, &inexact, &x, &style, NULL), DCL_OK);
    T_STR(t_cstr(&t), "minus thirty");
    CU_ASSERT_EQUAL(inexact, -1);
    t_free(&t);
}

T_TESTS(say, say_write, T(every_stop), T(words_whatever_the_kind),
        T(inexact_is_told));
