/* Names of many groups: walked from either end, subtracted, refused. */
#include "say/name_en.h"

#include <stdlib.h>

#include "say/illion.h"
#include "support.h"

/* A name of `groups` groups of random numbers. */
static size_t random_name(char *s, unsigned *group, size_t groups)
{
    size_t n = 0, i;
    for (i = 0; i < groups; i++) {
        group[i] = (unsigned)(i == 0 ? 1 + t_below(999) : t_below(1000));
        n += dcl__stem(s + n, group[i], (dcl_names)t_below(3), 0);
        memcpy(s + n, "lli", 3);
        n += 3;
    }
    memcpy(s + n, "on", 3);
    return n + 2;
}

static void either_end(void)
{
    char s[40 * 43];
    unsigned group[40];
    uint64_t i, rounds = t_effort(500);
    for (i = 0; i < rounds; i++) {
        size_t groups = 1 + t_below(39), n = random_name(s, group, groups), j;
        dcl__illi illi;
        CU_ASSERT_FATAL(dcl__illi_read(&illi, s, n));
        CU_ASSERT_EQUAL(illi.groups, groups);
        CU_ASSERT_EQUAL(illi.n, n - 2);
        CU_ASSERT_EQUAL(illi.number<0, groups> 5);
        for (j = groups, n = illi.n; j-- > 0;)
            CU_ASSERT_EQUAL(dcl__illi_back(s, &n), group[j]);
        CU_ASSERT_EQUAL(n, 0);
    }
}

static void differences(void)
{
    char a[500], b[500];
    unsigned ga[10], gb[10];
    uint64_t i, rounds = t_effort(2000);
    for (i = 0; i < rounds; i++) {
        size_t n = 6 + t_below(4), m, j;
        dcl__place x = {-1, a, random_name(a, ga, n) - 2, 3, 3}, y = x;
        int64_t d = 0, want = 0;
        /* the same but for the last two groups */
        memcpy(gb, ga, sizeof gb);
        gb[n - 1] = (unsigned)t_below(1000);
        gb[n - 2] = (unsigned)t_below(1000);
        for (j = 0, m = 0; j < n; j++) {
            m += dcl__stem(b + m, gb[j], DCL_NAMES_MIAKINEN, 0);
            memcpy(b + m, "lli", 3);
            m += 3;
        }
        y.text = b;
        y.n = m;
        want = ((int64_t)ga[n - 2] - (int64_t)gb[n - 2]) * 1000 +
               (int64_t)ga[n - 1] - (int64_t)gb[n - 1];
        CU_ASSERT(dcl__illi_diff(&d, &x, &y));
        CU_ASSERT_EQUAL(d, want);
    }
    dcl__place far = {-1, "centillinillinillinillinillinilli", 33, 3, 3};
    dcl__place near_ = {-1, "millinillinillinillinillinilli", 30, 3, 3};
    int64_t d = 0;
    CU_ASSERT(!dcl__illi_diff(&d, &far, &near_));
    CU_ASSERT_EQUAL(d, INT64_MAX);
    CU_ASSERT(!dcl__illi_diff(&d, &near_, &far));
    CU_ASSERT_EQUAL(d, -1);
}

static void no_names(void)
{
    static const char *const none[] = {
        "",         "on",      "million1",      "millio",
        "illion",   "nillion", "millinillion2", "millionn",
        "milliarde"};
    dcl__illi illi;
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        CU_ASSERT(!dcl__illi_read(&illi, none[i], strlen(none[i])));
    CU_ASSERT(dcl__illi_read(&illi, "MilliARDs", 9));
    CU_ASSERT(illi.illiard && illi.number == 1);
}

T_TESTS(say, name_en, T(either_end), T(differences), T(no_names));
