/* "Did you mean": distances by hand, and what counts as near. */
#include "base/nearest.h"

#include "support.h"

static size_t distance(const char *a, const char *b)
{
    return dcl__distance(a, strlen(a), b, strlen(b));
}

static void distances(void)
{
    CU_ASSERT_EQUAL(distance("", ""), 0);
    CU_ASSERT_EQUAL(distance("", "abc"), 3);
    CU_ASSERT_EQUAL(distance("wek", "week"), 1);
    CU_ASSERT_EQUAL(distance("goggle", "google"), 1);
    CU_ASSERT_EQUAL(distance("gogole", "google"), 1); /* neighbours swapped */
    CU_ASSERT_EQUAL(distance("Google", "gOOGLE"), 0);
    CU_ASSERT_EQUAL(distance("kitten", "sitting"), 3);
    CU_ASSERT_EQUAL(distance("ab", "ba"), 1);
}

/* A distance is symmetric, and at most the longer length. */
static void any_words(void)
{
    for (uint64_t k = t_effort(2000); k > 0; k--) {
        char a[80], b[80];
        size_t an = (size_t)t_below(70), bn = (size_t)t_below(70), d;
        for (size_t i = 0; i < an; i++) a[i] = (char)('a' + t_below(3));
        for (size_t i = 0; i < bn; i++) b[i] = (char)('a' + t_below(3));
        d = dcl__distance(a, an, b, bn);
        CU_ASSERT_EQUAL(d, dcl__distance(b, bn, a, an));
        CU_ASSERT(d <= (an > bn ? an : bn));
        CU_ASSERT_EQUAL(dcl__distance(a, an, a, an), 0);
    }
}

static const char *nearest(const char *wanted)
{
    static const char *const words[] = {"google", "microsoft-2006", "twitter",
                                        "yonkers-1988", "week"};
    dcl__nearest best = {0};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        dcl__nearest_offer(&best, wanted, strlen(wanted), words[i],
                           strlen(words[i]));
    return best.word != NULL ? best.word : "(none)";
}

static void offers(void)
{
    T_STR(nearest("goggle"), "google");
    T_STR(nearest("Microsoft"), "microsoft-2006");
    T_STR(nearest("yonkers"), "yonkers-1988");
    T_STR(nearest("wek"), "week");
    T_STR(nearest("zzz"), "(none)");
    T_STR(nearest(""), "(none)");
}

T_TESTS(base, nearest, T(distances), T(any_words), T(offers));
