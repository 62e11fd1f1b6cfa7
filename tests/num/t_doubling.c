/* The widths of the fixed-point road, forced one by one, against the general
 * road, which goes by exact values and MPFR's enclosures. */
#include <decillion/doubling.h>
#include <decillion/gmp.h>

#include <stdlib.h>

#include <mpfr.h>

#include "num/doubling_try.h"
#include "num/num_lead.h"
#include "num/sum.h"
#include "nums.h"
#include "support.h"

typedef struct fine {
    dcl_num *start, *less;
    dcl_doubling d;
    mpq_t q, minus;
} fine;

static void fine_open(fine *x, const char *start, const char *less)
{
    dcl_err err = {0};
    memset(x, 0, sizeof *x);
    t_q(x->q, start);
    t_q(x->minus, less != NULL ? less : "0");
    T_STATUS(dcl_num_from_mpq(&x->start, x->q, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_num_from_mpq(&x->less, x->minus, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_doubling_init(&x->d, x->start, less != NULL ? x->less : NULL,
                               &err),
             DCL_OK, &err);
}

static void fine_close(fine *x)
{
    dcl_num_free(x->start);
    dcl_num_free(x->less);
    mpq_clears(x->q, x->minus, NULL);
}

/* "-digits+e exponent" by exact values or enclosures */
static void general_text(char *text, const fine *x, uint64_t n, size_t k)
{
    dcl__sum s;
    dcl_near near_ = {0};
    dcl__lead lead;
    dcl_err err = {0};
    mpq_t two, minus;
    mpz_t z;
    dcl__lead_init(&lead);
    mpq_inits(two, minus, NULL);
    mpq_set_ui(two, 2, 1);
    mpq_neg(minus, x->minus);
    mpz_init_set_ui(z, (unsigned long)n);
    dcl__sum_init(&s, NULL);
    CU_ASSERT_EQUAL(dcl__sum_add_pow(&s, x->q, two, z, NULL), DCL_OK);
    CU_ASSERT_EQUAL(dcl__sum_add_q(&s, minus, NULL), DCL_OK);
    if (!dcl__sum_is_zero(&s))
        T_STATUS(dcl__lead_by_enclosures(&lead, &s, k, NULL, &err), DCL_OK,
                 &err);
    T_STATUS(dcl__near_of_lead(&near_, &lead, NULL, NULL, &err), DCL_OK, &err);
    (void)gmp_snprintf(text, 400, "%s%.*s%se%.*s",
                       near_.dec.negative ? "-" : "", (int)near_.dec.count,
                       near_.dec.digits, near_.dec.more ? "+" : "",
                       (int)near_.dec.exponent_count, near_.dec.exponent);
    dcl_num_near_free(&near_);
    dcl__lead_clear(&lead);
    dcl__sum_clear(&s);
    mpz_clear(z);
    mpq_clears(two, minus, NULL);
}

static void check_public(const fine *x, uint64_t n, size_t k, const char *want)
{
    static char got[500];
    char digits[300];
    size_t count = 0;
    int64_t exponent = 0;
    int more = 9, negative = 9;
    dcl_err err = {0};
    uint64_t lead = 0;
    T_STATUS(dcl_doubling_near(digits, &count, &exponent, &more, &negative,
                               &x->d, n, k, NULL, NULL, &err),
             DCL_OK, &err);
    (void)gmp_snprintf(got, sizeof got, "%s%.*s%se%ld", negative ? "-" : "",
                       (int)count, digits, more ? "+" : "", (long)exponent);
    T_STR(got, want);
    if (k > 19) return;
    T_STATUS(dcl_doubling_lead(&lead, &exponent, &more, &negative, &x->d, n, k,
                               NULL, NULL, &err),
             DCL_OK, &err);
    while (!more && lead != 0 && lead % 10 == 0) {
        lead /= 10;
        exponent++;
    }
    (void)gmp_snprintf(got, sizeof got, "%s%lu%se%ld", negative ? "-" : "",
                       (unsigned long)lead, more ? "+" : "", (long)exponent);
    T_STR(got, want);
}

#if DCL__HAVE_EXP10

static unsigned decided[3], refused[3];

static void check_widths(const fine *x, uint64_t n, size_t k, const char *want)
{
    static const int width[] = {64, 128, 256};
    static const size_t most[] = {DCL__CUT_64, DCL__CUT_128, DCL__CUT_256};
    static char got[500];
    for (int i = 0; i < 3; i++) {
        dcl__runs r;
        int64_t exponent = 0;
        size_t at = 0;
        if (k > most[i]) continue;
        if (!dcl__doubling_try(&r, &exponent, &x->d, n, k, width[i])) {
            refused[i]++;
            continue;
        }
        decided[i]++;
        if (x->d.negative) got[at++] = '-';
        for (int j = 0; j < r.runs; j++)
            at += (size_t)gmp_snprintf(got + at, 100, "%0*lu", r.digits[j],
                                       (unsigned long)r.value[j]);
        (void)gmp_snprintf(got + at, 100, "+e%ld", (long)exponent);
        T_STR(got, want);
    }
}

#else

static void check_widths(const fine *x, uint64_t n, size_t k, const char *want)
{
    (void)x, (void)n, (void)k, (void)want;
}

#endif

static void check(const fine *x, uint64_t n, size_t k)
{
    static char want[500];
    general_text(want, x, n, k);
    check_public(x, n, k, want);
    check_widths(x, n, k, want);
}

static const struct {
    const char *start, *less;
} some[] = {
    {"700000", "700000"}, {"700000", NULL},        {"1", NULL},
    {"-5", "3"},          {"700000/97", "7/3"},
    {"100000000000000000007", "1"},
    {"1/3", "-1000000"},  {"9999999/1000", "0"},   {"1024", "1/1024"},
    {"625", NULL},        {"1", "100000000000000000000000000000000000000"},
};

static void random_exponents(void)
{
    for (uint64_t i = t_effort(1500); i > 0; i--) {
        size_t j = t_below(sizeof some / sizeof *some);
        fine x;
        fine_open(&x, some[j].start, some[j].less);
        check(&x, t_random() >> t_below(60), 1 + t_below(t_below(3) ? 20 : 72));
        fine_close(&x);
    }
}

static void every_small_exponent(void)
{
    for (size_t j = 0; j < sizeof some / sizeof *some; j++) {
        fine x;
        fine_open(&x, some[j].start, some[j].less);
        for (uint64_t n = 0; n < 300; n += 1 + t_below(4))
            check(&x, n, 1 + t_below(40));
        fine_close(&x);
    }
}

/* 2^q next to powers of ten, q from the convergents of log10(2): digits 999...
 * and 1000... as long as q itself. */
static void next_to_a_carry(void)
{
    fine x;
    uint64_t q[2] = {0, 1};
    mpfr_t l;
    fine_open(&x, "1", NULL);
    mpfr_init2(l, 500);
    mpfr_set_ui(l, 2, MPFR_RNDN);
    mpfr_log10(l, l, MPFR_RNDN);
    for (;;) {
        unsigned long a;
        uint64_t next;
        mpfr_ui_div(l, 1, l, MPFR_RNDN);
        a = mpfr_get_ui(l, MPFR_RNDD);
        mpfr_sub_ui(l, l, a, MPFR_RNDN);
        if (a > (UINT64_MAX - q[0]) / q[1]) break;
        next = a * q[1] + q[0];
        q[0] = q[1];
        q[1] = next;
        for (size_t k = 1; k < 45; k++)
            for (uint64_t times = 1; times < 4; times++)
                if (q[1] <= UINT64_MAX / times) check(&x, q[1] * times, k);
    }
    mpfr_clear(l);
    fine_close(&x);
#if DCL__HAVE_EXP10
    for (int i = 0; i < 3; i++) {
        CU_ASSERT(decided[i] > 100);
        CU_ASSERT(refused[i] > 100);
    }
#endif
}

/* whole amounts, by the table and by GMP, against GMP here */
static void whole_values(void)
{
    static const char *const starts[] = {"700000", "1", "17592186044415",
                                         "17592186044416", "7/3", "-5"};
    static const char *const less[] = {"0", "700000", "9223372036854775807",
                                       "9223372036854775808", "-3", "1/7"};
    static char got[4000];
    for (uint64_t i = t_effort(3000); i > 0; i--) {
        uint64_t n = t_below(t_below(2) ? 6200 : 130);
        size_t need = 0, cap = t_below(10) ? sizeof got : t_below(2000);
        fine x;
        mpq_t want;
        dcl_err err = {0};
        dcl_status st;
        char *text;
        fine_open(&x, starts[t_below(3) ? t_below(4) : t_below(6)],
                  less[t_below(3) ? t_below(4) : t_below(6)]);
        mpq_init(want);
        mpq_mul_2exp(want, x.q, n);
        mpq_sub(want, want, x.minus);
        st = dcl_doubling_write(got, cap, &need, &x.d, n, NULL, NULL, &err);
        if (mpz_cmp_ui(mpq_denref(want), 1) != 0) {
            T_STATUS(st, DCL_RANGE, &err);
        } else {
            text = mpz_get_str(NULL, 10, mpq_numref(want));
            CU_ASSERT_EQUAL(need, strlen(text));
            T_STATUS(st, need < cap ? DCL_OK : DCL_SPACE, &err);
            if (need < cap) T_STR(got, text);
            if (need >= cap && cap > 0) {
                CU_ASSERT_EQUAL(strlen(got), cap - 1);
                CU_ASSERT_EQUAL(memcmp(got, text, cap - 1), 0);
            }
            void (*release)(void *, size_t);
            mp_get_memory_functions(NULL, NULL, &release);
            release(text, strlen(text) + 1);
        }
        mpq_clear(want);
        fine_close(&x);
    }
}

static void what_is_refused(void)
{
    fine x;
    dcl_doubling d;
    dcl_err err;
    dcl_num *zero = NULL, *huge = NULL;
    dcl__sum s;
    uint64_t digits = 77;
    int64_t exponent = 77;
    int more = 77;
    dcl_limits l = {.digits = 30};
    char text[40];
    size_t count = 77;
    fine_open(&x, "5", NULL);
    dcl__sum_init(&s, NULL);
    CU_ASSERT_EQUAL(dcl__num_of_sum(&zero, &s, NULL, NULL), DCL_OK);
    t_add_pow(&s, "1", "2", "10^18");
    CU_ASSERT_EQUAL(dcl__num_of_sum(&huge, &s, NULL, NULL), DCL_OK);
    T_STATUS(dcl_doubling_init(&d, zero, NULL, &err), DCL_ARGUMENT, &err);
    T_STATUS(dcl_doubling_init(&d, huge, NULL, &err), DCL_TOO_BIG, &err);
    T_STATUS(dcl_doubling_init(&d, x.start, huge, &err), DCL_TOO_BIG, &err);
    T_STATUS(dcl_doubling_init(&d, x.start, zero, &err), DCL_OK, &err);
    T_STATUS(dcl_doubling_lead(&digits, &exponent, &more, NULL, &d, 100, 20,
                               NULL, NULL, &err),
             DCL_ARGUMENT, &err);
    T_STATUS(dcl_doubling_lead(&digits, &exponent, &more, NULL, &d, 100, 0,
                               NULL, NULL, &err),
             DCL_ARGUMENT, &err);
    T_STATUS(dcl_doubling_near(text, &count, &exponent, &more, NULL, &d, 100,
                               31, &l, NULL, &err),
             DCL_TOO_BIG, &err);
    /* 5 * 2^1 is exact, so it goes by the road that allocates */
    for (size_t k = 1; k < 20; k++) {
        t_heap h = {.fail_at = k};
        dcl_mem mem = t_heap_mem(&h);
        dcl_status st = dcl_doubling_near(text, &count, &exponent, &more, NULL,
                                          &d, 1, 5, NULL, &mem, &err);
        CU_ASSERT_EQUAL(st, h.requests < k ? DCL_OK : DCL_NO_MEMORY);
        CU_ASSERT_EQUAL(h.live, 0);
        if (st == DCL_OK) break;
        CU_ASSERT(digits == 77 && exponent == 77 && more == 77 && count == 77);
    }
    CU_ASSERT(count == 1 && text[0] == '1' && exponent == 1 && more == 0);
    dcl_num_free(zero);
    dcl_num_free(huge);
    dcl__sum_clear(&s);
    fine_close(&x);
}

/* After the first call nothing is allocated. */
static void nothing_is_allocated(void)
{
    fine x;
    t_heap h = {0};
    dcl_mem mem = t_heap_mem(&h);
    uint64_t digits;
    int64_t exponent;
    int more;
    fine_open(&x, "700000", "700000");
    for (uint64_t n = 100; n < 1100; n++)
        CU_ASSERT_EQUAL(dcl_doubling_lead(&digits, &exponent, &more, NULL,
                                          &x.d, n, 12, NULL, &mem, NULL),
                        DCL_OK);
    CU_ASSERT_EQUAL(h.requests, 0);
    fine_close(&x);
}

T_TESTS(num, doubling, T(random_exponents), T(every_small_exponent),
        T(next_to_a_carry), T(whole_values), T(what_is_refused),
        T(nothing_is_allocated));
