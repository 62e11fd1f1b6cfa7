/* Words for what is found in a claim. */
#include "show/check_words.h"

#include "support.h"

static const char *times(const char *number)
{
    static char out[64];
    dcl_show_style style = {0};
    dcl__text t = {0};
    dcl_num *n = NULL;
    CU_ASSERT_EQUAL(dcl_num_read(&n, number, strlen(number), NULL, NULL, NULL),
                    DCL_OK);
    CU_ASSERT_EQUAL(dcl__put_times(&t, n, &style, NULL, NULL), DCL_OK);
    strcpy(out, t.p);
    dcl__text_clear(&t);
    dcl_num_free(n);
    return out;
}

static const char *percent(const char *number, int want)
{
    static char out[64];
    dcl__text t = {0};
    dcl_num *n = NULL;
    int side = 9;
    CU_ASSERT_EQUAL(dcl_num_read(&n, number, strlen(number), NULL, NULL, NULL),
                    DCL_OK);
    CU_ASSERT_EQUAL(dcl__put_percent(&t, &side, n, NULL, NULL), DCL_OK);
    CU_ASSERT_EQUAL(side, want);
    strcpy(out, t.p);
    dcl__text_clear(&t);
    dcl_num_free(n);
    return out;
}

static void numbers(void)
{
    T_STR(times("8.2279"), "8.2");
    T_STR(times("34.87"), "34.9");
    T_STR(times("121.54"), "122");
    T_STR(times("943000000000"), "943 billion");
    T_STR(percent("-0.000353", -1), "0.035");
    T_STR(percent("0.2", 1), "20");
    T_STR(percent("34.1", 1), "3,400");
    T_STR(percent("0", 0), "0");
}

static void texts_cannot_act_on_a_terminal(void)
{
    dcl__text t = {0};
    dcl__put_claim_text(&t, "a\x1b[31m\nb\x7f\xC2\x9Bz\xD1\x80", 14);
    T_STR(t.p, "a [31m b  z\xD1\x80");
    dcl__text_clear(&t);
    CU_ASSERT(strlen(dcl__slip_text(DCL_SLIP_FLOAT)) > 20);
    CU_ASSERT(strlen(dcl__slip_text(DCL_SLIP_BINARY)) > 20);
    CU_ASSERT(strlen(dcl__slip_text(DCL_SLIP_GROUPING)) > 20);
}

T_TESTS(show, check_words, T(numbers), T(texts_cannot_act_on_a_terminal));
