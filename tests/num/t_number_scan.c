/* Numbers at the start of a longer text. */
#include "num/number_scan.h"

#include <stdio.h>
#include <stdlib.h>

#include "nums.h"
#include "support.h"

static const struct {
    const char *text;
    size_t used;
    const char *want; /* NULL: DCL_SYNTAX, at `used` */
} vector[] = {
    {"100000 RUB/day", 6, "100000"},
    {"2,500,000 USD", 9, "2500000"},
    {"2 500 000 USD", 9, "2500000"},
    {"2_500_000", 9, "2500000"},
    {"0.25%", 4, "1/4"},
    {".5x", 2, "1/2"},
    {"12.5 nights", 4, "25/2"},
    {"2e34 USD", 4, "20000000000000000000000000000000000"},
    {"2.5e3, from", 5, "2500"},
    {"10^33", 5, "1000000000000000000000000000000000"},
    {"10^-2", 5, "1/100"},
    {"100, 17 claimants", 3, "100"},
    {"100,\n17 claimants", 3, "100"},
    {"100,", 3, "100"},
    {"7 days", 1, "7"},
    {"3/2 every", 1, "3"},
    {"000", 3, "0"},
    {"1 billion RUB/claimant", 9, "1000000000"},
    {"2 undecillion", 13, "2000000000000000000000000000000000000"},
    {"16.099 billion USD", 14, "16099000000"},
    {"5.2 million lines", 11, "5200000"},
    {"2 thousand million USD", 10, "2000"},
    {"3 googol", 8,
     "3000000000000000000000000000000000000000000000000000000000000000000000"
     "0000000000000000000000000000000"},
    {"7\tmillion, from", 9, "7000000"},
    {"7 millions of", 10, "7000000"},
    {"7\nmillion", 1, "7"},
    {"7, million", 1, "7"},
    {"7 million-billion", 1, "7"},
    {"0 million", 9, "0"},
    {"100,x2", 3, NULL},
    {"1,00", 0, NULL},
    {"100,2022-11-24", 0, NULL},
    {"-5", 0, NULL},
    {"+5", 0, NULL},
    {"day", 0, NULL},
    {"", 0, NULL},
};

static void vectors(void)
{
    for (size_t i = 0; i < sizeof vector / sizeof *vector; i++) {
        const char *text = vector[i].text;
        size_t used = 99;
        dcl_err err = {0};
        mpq_t got, want;
        dcl_status st;
        mpq_init(got);
        st = dcl__number_scan(got, &used, text, strlen(text), NULL, NULL,
                              &err);
        if (vector[i].want == NULL) {
            T_STATUS(st, DCL_SYNTAX, &err);
            CU_ASSERT_EQUAL(err.at, vector[i].used);
            CU_ASSERT_EQUAL(used, 99);
        } else {
            t_q(want, vector[i].want);
            T_STATUS(st, DCL_OK, &err);
            CU_ASSERT_EQUAL(used, vector[i].used);
            CU_ASSERT(mpq_equal(got, want));
            mpq_clear(want);
        }
        mpq_clear(got);
    }
}

static void limits_off_by_one(void)
{
    dcl_limits l = {.digits = 5};
    size_t used = 0;
    mpq_t q;
    dcl_err err;
    mpq_init(q);
    T_STATUS(dcl__number_scan(q, &used, "12345", 5, &l, NULL, &err), DCL_OK,
             &err);
    T_STATUS(dcl__number_scan(q, &used, "123456", 6, &l, NULL, &err),
             DCL_TOO_BIG, &err);
    T_STATUS(dcl__number_scan(q, &used, "1e99999999999", 13, NULL, NULL, &err),
             DCL_TOO_BIG, &err);
    T_STATUS(dcl__number_scan(q, &used, "0e99999999999", 13, NULL, NULL, &err),
             DCL_OK, &err);
    CU_ASSERT_EQUAL(mpq_sgn(q), 0);
    l = (dcl_limits){.bits = 20};
    T_STATUS(dcl__number_scan(q, &used, "524287", 6, &l, NULL, &err), DCL_OK,
             &err);
    T_STATUS(dcl__number_scan(q, &used, "524288", 6, &l, NULL, &err),
             DCL_TOO_BIG, &err);
    mpq_clear(q);
}

/* The short road of plain whole numbers against the same number with a point,
 * which has none; and names after it, short words among them. */
static void plain_numbers_two_roads(void)
{
    static const char *const behind[] = {"", " RUB/day", "d", " days", "\t, x",
                                         " million", " googol", " Googol x",
                                         "%", "/2", " thousand-x", " mill"};
    for (uint64_t i = 0; i < t_effort(200); i++) {
        char plain[64], point[64], digits[32];
        const char *tail = behind[t_random() % (sizeof behind /
                                                sizeof *behind)];
        size_t n = 1 + t_random() % 20, used[2] = {0, 0};
        dcl_err err = {0};
        mpq_t q[2];
        for (size_t d = 0; d < n; d++)
            digits[d] = (char)('0' + t_random() % 10);
        digits[n] = '\0';
        (void)snprintf(plain, sizeof plain, "%s%s", digits, tail);
        (void)snprintf(point, sizeof point, "%s.0%s", digits, tail);
        mpq_inits(q[0], q[1], NULL);
        T_STATUS(dcl__number_scan(q[0], &used[0], plain, strlen(plain), NULL,
                                  NULL, &err), DCL_OK, &err);
        T_STATUS(dcl__number_scan(q[1], &used[1], point, strlen(point), NULL,
                                  NULL, &err), DCL_OK, &err);
        CU_ASSERT_EQUAL(used[0] + 2, used[1]);
        CU_ASSERT(mpq_equal(q[0], q[1]));
        mpq_clears(q[0], q[1], NULL);
    }
}

static void a_million_digits(void)
{
    size_t n = 1000000, used = 0;
    char *text = malloc(n);
    mpq_t q, want;
    if (text == NULL) abort();
    memset(text, '9', n);
    mpq_inits(q, want, NULL);
    CU_ASSERT_EQUAL(dcl__number_scan(q, &used, text, n, NULL, NULL, NULL),
                    DCL_OK);
    CU_ASSERT_EQUAL(used, n);
    mpz_ui_pow_ui(mpq_numref(want), 10, n);
    mpz_sub_ui(mpq_numref(want), mpq_numref(want), 1);
    CU_ASSERT(mpq_equal(q, want));
    mpq_clears(q, want, NULL);
    free(text);
}

static void every_allocation_fails_once(void)
{
    dcl_status st = DCL_NO_MEMORY;
    for (size_t k = 1; st == DCL_NO_MEMORY && k < 50; k++) {
        t_heap h = {.fail_at = k};
        dcl_mem mem = t_heap_mem(&h);
        size_t used = 99;
        mpq_t q;
        mpq_init(q);
        st = dcl__number_scan(q, &used, "2.5e2000 million", 16, NULL, &mem,
                              NULL);
        CU_ASSERT_EQUAL(used, st == DCL_OK ? 16 : 99);
        CU_ASSERT(st == DCL_OK || mpq_sgn(q) == 0);
        CU_ASSERT_EQUAL(h.live, 0);
        mpq_clear(q);
    }
    CU_ASSERT_EQUAL(st, DCL_OK);
}

T_TESTS(num, number_scan, T(vectors), T(limits_off_by_one),
        T(plain_numbers_two_roads), T(a_million_digits),
        T(every_allocation_fails_once));
