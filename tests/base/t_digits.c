/* Runs, exponents and rounding, against schoolbook arithmetic on strings. */
#include "base/digits.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/fmt.h"
#include "base/round.h"
#include "support.h"

/* The second road: a + d by counting one digit at a time, a >= 0 or < 0. */
static void add_slowly(char *out, const char *text, int64_t d)
{
    /* magnitudes as little-endian digits, sign apart */
    int a[64] = {0}, b[64] = {0}, r[64] = {0};
    int neg_a = *text == '-', neg_b = d < 0;
    size_t n = strlen(text + neg_a), i;
    uint64_t m = d < 0 ? 0 - (uint64_t)d : (uint64_t)d;
    int c = 0, flip = 0;
    for (i = 0; i < n; i++) a[i] = text[(size_t)neg_a + n - 1 - i] - '0';
    for (i = 0; m > 0; i++, m /= 10) b[i] = (int)(m % 10);
    if (neg_a == neg_b) {
        for (i = 0; i < 64; i++) {
            c += a[i] + b[i];
            r[i] = c % 10;
            c /= 10;
        }
    } else {
        for (i = 64; i-- > 0 && a[i] == b[i];) {
        }
        flip = i != SIZE_MAX && a[i] < b[i];
        for (i = 0; i < 64; i++) {
            c += flip ? b[i] - a[i] : a[i] - b[i];
            r[i] = (c + 10) % 10;
            c = c < 0 ? -1 : 0;
        }
        if (flip) neg_a = neg_b;
    }
    for (i = 63; i > 0 && r[i] == 0; i--) {
    }
    if (neg_a && (i > 0 || r[0] > 0)) *out++ = '-';
    for (;; i--) {
        *out++ = (char)('0' + r[i]);
        if (i == 0) break;
    }
    *out = '\0';
}

static const char *written(char *dst, const dcl__exp *e)
{
    dst[dcl__exp_write(dst, 100, e)] = '\0';
    return dst;
}

/* Texts full of runs of 0 and 9, of 1 to 40 digits. */
static void random_exponent(char *s)
{
    size_t n = 1 + t_below(40), i;
    if (t_below(2)) *s++ = '-';
    for (i = 0; i < n; i++)
        s[i] = t_below(3) > 0 ? (t_below(2) ? '9' : '0')
                              : (char)('0' + t_below(10));
    if (s[0] == '0') s[0] = (char)('1' + t_below(9));
    s[n] = '\0';
}

static int64_t random_delta(void)
{
    int64_t d = (int64_t)(t_random() % UINT64_C(1000000000000000000));
    if (t_below(2)) d %= 1000;
    return t_below(2) ? d : -d;
}

static void exponents_add_as_on_paper(void)
{
    char text[64], want[80], got[128];
    uint64_t i, n = t_effort(20000);
    for (i = 0; i < n; i++) {
        dcl__exp e;
        int64_t d = random_delta() / 4, f = random_delta() / 4;
        random_exponent(text);
        CU_ASSERT_FATAL(dcl__exp_set(&e, text, strlen(text)));
        T_STR(written(got, &e), text);
        CU_ASSERT(dcl__exp_add(&e, d));
        add_slowly(want, text, d);
        T_STR(written(got, &e), want);
        CU_ASSERT(dcl__exp_add(&e, f));
        add_slowly(want, text, d + f);
        T_STR(written(got, &e), want);
        CU_ASSERT_EQUAL(dcl__exp_count(&e), strlen(want) - (want[0] == '-'));
    }
}

static void exponents_compare_and_subtract(void)
{
    char text[64], sum[80];
    uint64_t i, n = t_effort(20000);
    for (i = 0; i < n; i++) {
        dcl__exp a, b, c;
        int64_t d = random_delta() / 3, got = 0, small;
        random_exponent(text);
        add_slowly(sum, text, d);
        CU_ASSERT(dcl__exp_set(&a, text, strlen(text)));
        CU_ASSERT(dcl__exp_set(&b, sum, strlen(sum)));
        c = a;
        CU_ASSERT(dcl__exp_add(&c, d));
        CU_ASSERT_EQUAL(dcl__exp_cmp(&b, &c), 0);
        CU_ASSERT_EQUAL(dcl__exp_cmp(&b, &a), d > 0 ? 1 : d < 0 ? -1 : 0);
        CU_ASSERT(dcl__exp_diff(&got, &c, &a));
        CU_ASSERT_EQUAL(got, d);
        CU_ASSERT_EQUAL(dcl__exp_small(&c, &small), dcl__exp_small(&c, &got));
        if (strlen(sum) < 19) {
            CU_ASSERT(dcl__exp_small(&c, &small));
            CU_ASSERT_EQUAL(small, (int64_t)strtoll(sum, NULL, 10));
        }
        random_exponent(text);
        CU_ASSERT(dcl__exp_set(&b, text, strlen(text)));
        if (strlen(text) != strlen(sum) || strcmp(text, sum) != 0)
            CU_ASSERT_EQUAL(dcl__exp_cmp(&b, &c), -dcl__exp_cmp(&c, &b));
    }
}

static void exponents_refuse(void)
{
    dcl__exp e;
    static const char *const bad[] = {"-", "+1", "1.0", " 1", "1e5", "--1"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        CU_ASSERT(!dcl__exp_set(&e, bad[i], strlen(bad[i])));
    CU_ASSERT(dcl__exp_set(&e, NULL, 0));
    CU_ASSERT(!dcl__exp_add(&e, INT64_MAX));
    CU_ASSERT(dcl__exp_add(&e, INT64_C(999999999999999999)));
    CU_ASSERT(!dcl__exp_add(&e, 1));
    int64_t v = 0;
    CU_ASSERT(dcl__exp_small(&e, &v));
    CU_ASSERT_EQUAL(v, INT64_C(999999999999999999));
    CU_ASSERT(dcl__exp_set(&e, "-000", 4));
    char got[128];
    T_STR(written(got, &e), "0");
}

/* Rounds to k digits through a double-width integer; the second road. */
static void round_slowly(char *shown, long *exponent, int *inexact, char *s,
                         size_t k, dcl_round mode, int negative)
{
    size_t n = strlen(s), i;
    uint64_t v = 0, unit = 1, q, rest;
    int up = 0;
    for (i = 0; i < n; i++) v = v * 10 + (uint64_t)(s[i] - '0');
    for (i = k; i < n; i++) unit *= 10;
    q = v / unit;
    rest = v % unit;
    if (rest > 0) switch (mode) {
        case DCL_ROUND_HALF_EVEN:
            up = 2 * rest > unit || (2 * rest == unit && q % 2 == 1);
            break;
        case DCL_ROUND_HALF_UP: up = 2 * rest >= unit; break;
        case DCL_ROUND_HALF_DOWN: up = 2 * rest > unit; break;
        case DCL_ROUND_UP: up = 1; break;
        case DCL_ROUND_DOWN: up = 0; break;
        case DCL_ROUND_CEILING: up = !negative; break;
        case DCL_ROUND_FLOOR: up = negative; break;
        }
    *inexact = rest == 0 ? 0 : up != negative ? 1 : -1;
    q += (uint64_t)up;
    sprintf(shown, "%llu", (unsigned long long)q);
    *exponent = (long)(n > k ? n - k : 0) + (long)strlen(shown) - 1;
    if (strlen(shown) > k) shown[k] = '\0';
}

static void rounding_by_two_roads(void)
{
    uint64_t i, n = t_effort(30000);
    for (i = 0; i < n; i++) {
        char s[32], want[32], got[32], padded[40];
        long e = 0;
        int inexact = 0, negative = (int)t_below(2);
        int64_t lead = 0;
        size_t len = 1 + t_below(17), k = 1 + t_below(17), j;
        dcl_round mode = (dcl_round)t_below(7);
        dcl__fig f;
        for (j = 0; j < len; j++)
            s[j] = "0123456789995500"[t_below(16)];
        if (s[0] == '0') s[0] = '9';
        s[len] = '\0';
        round_slowly(want, &e, &inexact, s, k, mode, negative);
        sprintf(padded, "%s%s", t_below(2) ? "00" : "", s);
        dcl_dec x = {padded, strlen(padded), "-7", 2, negative, 0};
        T_STATUS(dcl__fig_round(&f, &x, k, mode, NULL), DCL_OK, NULL);
        dcl__run_copy(got, &f.digits, 0, f.digits.n);
        got[f.digits.n] = '\0';
        T_STR(got, want);
        CU_ASSERT(dcl__exp_small(&f.lead, &lead));
        CU_ASSERT_EQUAL(lead, e - 7);
        CU_ASSERT_EQUAL(f.inexact, inexact);
        CU_ASSERT_EQUAL(f.negative, negative);
    }
}

/* `more` instead of the tail's digits gives the same figure. */
static void more_is_enough(void)
{
    uint64_t i, n = t_effort(20000);
    for (i = 0; i < n; i++) {
        char s[40], a[40], b[40];
        size_t len = 10 + t_below(20), k = 1 + t_below(8), j, cut = k + 1;
        dcl_round mode = (dcl_round)t_below(7);
        dcl__fig f, g;
        for (j = 0; j < len; j++) s[j] = "012345678999555500"[t_below(18)];
        if (s[0] == '0') s[0] = '5';
        s[len - 1] = '3';
        dcl_dec x = {s, len, NULL, 0, 1, 0}, y = {s, cut, NULL, 0, 1, 1};
        CU_ASSERT_EQUAL(dcl__fig_round(&f, &x, k, mode, NULL), DCL_OK);
        CU_ASSERT_EQUAL(dcl__fig_round(&g, &y, k, mode, NULL), DCL_OK);
        dcl__run_copy(a, &f.digits, 0, k);
        dcl__run_copy(b, &g.digits, 0, k);
        CU_ASSERT_EQUAL(memcmp(a, b, k), 0);
        CU_ASSERT_EQUAL(f.inexact, g.inexact);
        /* without the digit after them only the directed modes know */
        y.count = k;
        CU_ASSERT_EQUAL(dcl__fig_round(&g, &y, k, mode, NULL),
                        mode >= DCL_ROUND_UP ? DCL_OK : DCL_ARGUMENT);
        y.count = k - 1;
        CU_ASSERT_EQUAL(dcl__fig_round(&g, &y, k, mode, NULL), DCL_ARGUMENT);
    }
}

static void what_is_no_number(void)
{
    dcl_err err;
    dcl__fig f;
    dcl_dec x = {"12a4", 4, NULL, 0, 0, 0};
    T_STATUS(dcl__fig_round(&f, &x, 3, 0, &err), DCL_ARGUMENT, &err);
    x = (dcl_dec){"124", 3, "1.5", 3, 0, 0};
    T_STATUS(dcl__fig_round(&f, &x, 3, 0, &err), DCL_ARGUMENT, &err);
    x = (dcl_dec){"", 0, "1", 1, 0, 0};
    T_STATUS(dcl__fig_round(&f, &x, 3, 0, &err), DCL_ARGUMENT, &err);
    x = (dcl_dec){"000", 3, "5", 1, 1, 0};
    T_STATUS(dcl__fig_round(&f, &x, 3, 0, &err), DCL_OK, &err);
    CU_ASSERT(f.zero && !f.negative);
    x.more = 1;
    T_STATUS(dcl__fig_round(&f, &x, 3, 0, &err), DCL_ARGUMENT, &err);
}

T_TESTS(base, digits, T(exponents_add_as_on_paper),
        T(exponents_compare_and_subtract), T(exponents_refuse),
        T(rounding_by_two_roads), T(more_is_enough), T(what_is_no_number));
