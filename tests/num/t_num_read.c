/* Numbers from texts, and back: read(write(x)) is x. */
#include <decillion/gmp.h>
#include <decillion/num.h>

#include <stdlib.h>

#include "nums.h"
#include "support.h"

static void vectors(void)
{
    static const struct {
        const char *text, *want; /* NULL: DCL_SYNTAX at `at` */
        size_t at;
    } v[] = {
        {"2500000", "2500000", 0},
        {"2,500,000", "2500000", 0},
        {"2 500 000", "2500000", 0},
        {"2_500_000", "2500000", 0},
        {"0.25", "1/4", 0},
        {"-5", "-5", 0},
        {"2.5e36", "2500000000000000000000000000000000000", 0},
        {"10^33", "1000000000000000000000000000000000", 0},
        {"2.5 decillion", "2500000000000000000000000000000000", 0},
        {"one hundred and five thousand", "105000", 0},
        {"7/3", "7/3", 0},
        {" -14 / 6 ", "-7/3", 0},
        {"1.5/0.25", "6", 0},
        {"1e3/2", "500", 0},
        {"7/", NULL, 2},
        {"/7", NULL, 0},
        {"7/-3", NULL, 2},
        {"7/3/2", NULL, 3},
        {"7/3x", NULL, 3},
        {"", NULL, 0},
        {"x", NULL, 0},
        {"1,00", NULL, 0},
    };
    for (size_t i = 0; i < sizeof v / sizeof *v; i++) {
        dcl_num *num = NULL;
        dcl_err err = {0};
        mpq_t got, want;
        dcl_status st = dcl_num_read(&num, v[i].text, strlen(v[i].text), NULL,
                                     NULL, &err);
        if (v[i].want == NULL) {
            T_STATUS(st, DCL_SYNTAX, &err);
            CU_ASSERT_EQUAL(err.at, v[i].at);
            CU_ASSERT_PTR_NULL(num);
            continue;
        }
        mpq_init(got);
        t_q(want, v[i].want);
        T_STATUS(st, DCL_OK, &err);
        if (st == DCL_OK) {
            CU_ASSERT_EQUAL(dcl_num_to_mpq(got, num, NULL, NULL, NULL),
                            DCL_OK);
            CU_ASSERT(mpq_equal(got, want));
        }
        dcl_num_free(num);
        mpq_clears(got, want, NULL);
    }
}

static void written_and_read_back(void)
{
    for (uint64_t i = t_effort(500); i > 0; i--) {
        dcl_num *num = NULL, *back = NULL;
        t_text text = {0};
        dcl_sink sink = t_sink(&text);
        mpq_t q;
        int sign = 9;
        mpq_init(q);
        t_random_q(q, 1 + (unsigned)t_below(200));
        mpz_ui_pow_ui(mpq_denref(q), 10, (unsigned long)t_below(20));
        CU_ASSERT_EQUAL(dcl_num_from_mpq(&num, q, NULL, NULL), DCL_OK);
        CU_ASSERT_EQUAL(dcl_num_write(&sink, NULL, num, NULL, NULL, NULL, NULL),
                        DCL_OK);
        CU_ASSERT_EQUAL(
            dcl_num_read(&back, t_cstr(&text), text.n, NULL, NULL, NULL),
            DCL_OK);
        CU_ASSERT_EQUAL(dcl_num_cmp(&sign, num, back, NULL, NULL, NULL),
                        DCL_OK);
        CU_ASSERT_EQUAL(sign, 0);
        dcl_num_free(num);
        dcl_num_free(back);
        t_free(&text);
        mpq_clear(q);
    }
}

/* exponents too large to write out, read and shown again */
static void exponents_of_any_size(void)
{
    static const char *const text[] = {
        "2.5e1000000000000000000000000000000",
        "-1e-1000000000000000000000000000000", "10^99999999999999999999"};
    static const char *const digits[] = {"25", "1", "1"};
    static const char *const exponent[] = {
        "999999999999999999999999999999", "-1000000000000000000000000000000",
        "99999999999999999999"};
    for (size_t i = 0; i < 3; i++) {
        dcl_num *num = NULL;
        dcl_near n = {0};
        dcl_err err;
        T_STATUS(dcl_num_read(&num, text[i], strlen(text[i]), NULL, NULL,
                              &err),
                 DCL_OK, &err);
        T_STATUS(dcl_num_near(&n, num, 9, NULL, NULL, &err), DCL_OK, &err);
        CU_ASSERT_EQUAL(n.dec.count, strlen(digits[i]));
        CU_ASSERT_EQUAL(memcmp(n.dec.digits, digits[i], n.dec.count), 0);
        CU_ASSERT_EQUAL(n.dec.exponent_count, strlen(exponent[i]));
        CU_ASSERT_EQUAL(
            memcmp(n.dec.exponent, exponent[i], n.dec.exponent_count), 0);
        CU_ASSERT_EQUAL(n.dec.negative, i == 1);
        CU_ASSERT_EQUAL(n.dec.more, 0);
        CU_ASSERT_EQUAL(n.exact, 0);
        dcl_num_near_free(&n);
        dcl_num_free(num);
    }
}

static void what_is_refused(void)
{
    dcl_limits l = {.digits = 5};
    dcl_num *num = NULL;
    dcl_err err;
    T_STATUS(dcl_num_read(&num, "1/0", 3, NULL, NULL, &err), DCL_RANGE, &err);
    CU_ASSERT_EQUAL(err.at, 2);
    T_STATUS(dcl_num_read(&num, "1\0002", 3, NULL, NULL, &err), DCL_SYNTAX,
             &err);
    T_STATUS(dcl_num_read(&num, "123456", 6, &l, NULL, &err), DCL_TOO_BIG,
             &err);
    T_STATUS(dcl_num_read(&num, "1/123456", 8, &l, NULL, &err), DCL_TOO_BIG,
             &err);
    T_STATUS(dcl_num_read(&num, "1e123456", 8, &l, NULL, &err), DCL_TOO_BIG,
             &err);
    T_STATUS(dcl_num_read(&num, "1e1000000000", 12, &l, NULL, &err),
             DCL_TOO_BIG, &err);
    T_STATUS(dcl_num_read(&num, "1/1e1000000000", 14, NULL, NULL, &err),
             DCL_TOO_BIG, &err);
    CU_ASSERT_PTR_NULL(num);
    T_STATUS(dcl_num_read(&num, "12345", 5, &l, NULL, &err), DCL_OK, &err);
    dcl_num_free(num);
}

static void from_digits(void)
{
    dcl_dec dec = {"00225", 5, "-2", 2, 1, 0};
    dcl_num *num = NULL;
    dcl_err err;
    mpq_t q;
    mpq_init(q);
    T_STATUS(dcl_num_from_dec(&num, &dec, NULL, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_num_to_mpq(q, num, NULL, NULL, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(mpq_cmp_si(q, -9, 4), 0);
    dcl_num_free(num);
    num = NULL;
    dec.more = 1;
    T_STATUS(dcl_num_from_dec(&num, &dec, NULL, NULL, &err), DCL_ARGUMENT,
             &err);
    dec = (dcl_dec){"7", 1, NULL, 0, 0, 0};
    T_STATUS(dcl_num_from_dec(&num, &dec, NULL, NULL, &err), DCL_OK, &err);
    dcl_num_free(num);
    num = NULL;
    dec = (dcl_dec){"7", 1, "-", 1, 0, 0};
    T_STATUS(dcl_num_from_dec(&num, &dec, NULL, NULL, &err), DCL_ARGUMENT,
             &err);
    dec = (dcl_dec){"7x", 2, NULL, 0, 0, 0};
    T_STATUS(dcl_num_from_dec(&num, &dec, NULL, NULL, &err), DCL_ARGUMENT,
             &err);
    dec = (dcl_dec){"", 0, NULL, 0, 0, 0};
    T_STATUS(dcl_num_from_dec(&num, &dec, NULL, NULL, &err), DCL_ARGUMENT,
             &err);
    CU_ASSERT_PTR_NULL(num);
    mpq_clear(q);
}

static void every_allocation_fails_once(void)
{
    static const char *const text[] = {"2.5e5000", "7/3", "2 million"};
    for (size_t i = 0; i < 3; i++) {
        dcl_status st = DCL_NO_MEMORY;
        for (size_t k = 1; st == DCL_NO_MEMORY && k < 60; k++) {
            t_heap h = {.fail_at = k};
            dcl_mem mem = t_heap_mem(&h);
            dcl_num *num = NULL;
            st = dcl_num_read(&num, text[i], strlen(text[i]), NULL, &mem,
                              NULL);
            CU_ASSERT_EQUAL(num != NULL, st == DCL_OK);
            CU_ASSERT_EQUAL(h.live, st == DCL_OK);
            dcl_num_free(num);
            CU_ASSERT_EQUAL(h.live, 0);
        }
        CU_ASSERT_EQUAL(st, DCL_OK);
    }
}

/* 10^7 digits are read and written; one more is refused */
static void ten_million_digits(void)
{
    size_t n = t_effort(1) > 4 ? 10000000 : 300000;
    dcl_limits l = {.digits = n};
    char *text = malloc(n + 1);
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    dcl_num *num = NULL;
    dcl_err err;
    if (text == NULL) abort();
    for (size_t i = 0; i <= n; i++) text[i] = (char)('1' + t_below(9));
    T_STATUS(dcl_num_read(&num, text, n + 1, &l, NULL, &err), DCL_TOO_BIG,
             &err);
    T_STATUS(dcl_num_read(&num, text, n, &l, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_num_write(&sink, NULL, num, NULL, &l, NULL, &err), DCL_OK,
             &err);
    CU_ASSERT_EQUAL(out.n, n);
    CU_ASSERT_EQUAL(memcmp(out.p, text, n), 0);
    dcl_num_free(num);
    t_free(&out);
    free(text);
}

T_TESTS(num, num_read, T(vectors), T(written_and_read_back),
        T(exponents_of_any_size), T(what_is_refused), T(from_digits),
        T(every_allocation_fails_once), T(ten_million_digits));
