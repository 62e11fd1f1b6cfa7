/* Many fines on one day: the roads against each other and against exact
 * rationals rounded here. */
#include <decillion/fines.h>
#include <decillion/gmp.h>

#include <stdlib.h>

#include "penalty/fines.h"
#include "support.h"

enum { TODAY = 20000, RATES = 6 };

static dcl_fines *make(unsigned every, const char *const *text, size_t n)
{
    dcl_num *rate[RATES] = {NULL};
    dcl_fines *f = NULL;
    dcl_err err = {0};
    for (size_t i = 0; i < n; i++)
        T_STATUS(dcl_num_read(&rate[i], text[i], strlen(text[i]), NULL, NULL,
                              &err),
                 DCL_OK, &err);
    T_STATUS(dcl_fines_new(&f, every, (const dcl_num *const *)rate, n, NULL,
                           &err),
             DCL_OK, &err);
    for (size_t i = 0; i < n; i++) dcl_num_free(rate[i]);
    return f;
}

static const char *const some_rates[RATES] = {
    "1", "97.2312/1", "1/97.2312", "7/3", "999983/7", "1/1000003"};

/* The total as a fraction. */
static void total(mpq_t q, unsigned every, const dcl_fine *x, const char *rate)
{
    int64_t days = TODAY - (int64_t)x->first + 1, w = days / every;
    dcl_num *num = NULL;
    mpz_t a;
    mpz_init(a);
    mpq_set_ui(q, 0, 1);
    if (days > 0) {
        mpz_import(a, 1, -1, sizeof x->amount, 0, 0, &x->amount);
        mpz_mul_ui(mpq_numref(q), a, every + (unsigned long)(days % every));
        mpz_mul_2exp(mpq_numref(q), mpq_numref(q), (unsigned long)w);
        mpz_submul_ui(mpq_numref(q), a, every);
    }
    CU_ASSERT_EQUAL(dcl_num_read(&num, rate, strlen(rate), NULL, NULL, NULL),
                    DCL_OK);
    if (num != NULL) {
        mpq_t r;
        mpq_init(r);
        CU_ASSERT_EQUAL(dcl_num_to_mpq(r, num, NULL, NULL, NULL), DCL_OK);
        mpq_mul(q, q, r);
        mpq_clear(r);
    }
    dcl_num_free(num);
    mpz_clear(a);
}

/* Division by a power of ten found by trying. */
static dcl_fine_lead rounded(mpq_srcptr q)
{
    dcl_fine_lead r = {0, 0, 0};
    mpz_t num, den, ten, rest;
    unsigned long v = 0;
    int32_t e;
    int side;
    if (mpq_sgn(q) == 0) return r;
    mpz_inits(num, den, ten, rest, NULL);
    e = (int32_t)mpz_sizeinbase(mpq_numref(q), 10) -
        (int32_t)mpz_sizeinbase(mpq_denref(q), 10) - 5;
    for (;; e++) {
        mpz_ui_pow_ui(ten, 10, (unsigned long)(e < 0 ? -e : e));
        mpz_mul(num, mpq_numref(q), ten);
        mpz_mul(den, mpq_denref(q), ten);
        mpz_tdiv_qr(num, rest, e < 0 ? num : mpq_numref(q),
                    e < 0 ? mpq_denref(q) : den);
        if (mpz_cmp_ui(num, 1000) < 0) break;
    }
    v = mpz_get_ui(num);
    mpz_mul_2exp(num, rest, 1);
    side = mpz_cmp(num, e < 0 ? mpq_denref(q) : den);
    r.inexact = mpz_sgn(rest) == 0 ? 0 : -1;
    if (side > 0 || (side == 0 && v % 2 == 1)) {
        v++;
        r.inexact = 1;
    }
    r.exponent = e + 2 + (v == 1000);
    r.digits = (uint16_t)(v == 1000 ? 100 : v);
    mpz_clears(num, den, ten, rest, NULL);
    return r;
}

static int same(const dcl_fine_lead *a, const dcl_fine_lead *b)
{
    return a->exponent == b->exponent && a->digits == b->digits &&
           a->inexact == b->inexact;
}

static void differ(const dcl_fine *x, const dcl_fine_lead *got,
                   const dcl_fine_lead *want, const char *road)
{
    char a[200];
    (void)gmp_snprintf(a, sizeof a,
                       "%s: %lu from %d, rate %u: %u e%d %d, want %u e%d %d",
                       road, (unsigned long)x->amount, (int)x->first,
                       (unsigned)x->rate, (unsigned)got->digits,
                       (int)got->exponent, (int)got->inexact,
                       (unsigned)want->digits, (int)want->exponent,
                       (int)want->inexact);
    T_STR(a, "the same");
}

static uint64_t decided, undecided;

/* By doubles, wide and not, exactly, and by hand. */
static void all_roads(dcl_fines *f, const dcl_fine *x, size_t n)
{
    dcl_fine_lead *wide = calloc(n, sizeof *wide);
    dcl_fine_lead *slow = calloc(n, sizeof *slow);
    unsigned has = f->cpu;
    dcl_err err = {0};
    mpq_t q;
    mpq_init(q);
    T_STATUS(dcl_fines_lead(wide, f, x, n, TODAY, &err), DCL_OK, &err);
    f->cpu = 0;
    T_STATUS(dcl_fines_lead(slow, f, x, n, TODAY, &err), DCL_OK, &err);
    f->cpu = has;
    for (size_t i = 0; i < n; i++) {
        dcl_fine_lead one = {0, 0, 0}, by_hand;
        total(q, f->every, x + i, some_rates[x[i].rate]);
        by_hand = rounded(q);
        if (!same(wide + i, &by_hand)) differ(x + i, wide + i, &by_hand, "1");
        if (!same(slow + i, &by_hand)) differ(x + i, slow + i, &by_hand, "2");
        if (dcl__fine_near(&one, f, x + i, TODAY)) {
            decided++;
            if (!same(&one, &by_hand)) differ(x + i, &one, &by_hand, "3");
        } else {
            undecided++;
        }
        T_STATUS(dcl__fine_exact(&one, f, x + i, TODAY, &err), DCL_OK, &err);
        if (!same(&one, &by_hand)) differ(x + i, &one, &by_hand, "4");
    }
    mpq_clear(q);
    free(wide);
    free(slow);
}

static uint64_t some_amount(void)
{
    uint64_t bits = t_below(4) > 0 ? t_below(50) : t_below(64);
    uint64_t v = t_random() >> (63 - bits);
    if (t_below(4) == 0)
        for (v %= 1000; v > 0 && v < 100000000 && t_below(4) > 0;) v *= 10;
    return v;
}

static void random_ones(void)
{
    static const unsigned every[] = {1, 7, 14, 30, 366};
    enum { N = 61 };
    dcl_fine x[N];
    decided = undecided = 0;
    for (uint64_t k = t_effort(40); k > 0; k--) {
        unsigned e = every[t_below(5)];
        dcl_fines *f = make(e, some_rates, RATES);
        for (int i = 0; i < N; i++) {
            x[i].amount = some_amount();
            x[i].rate = (uint32_t)t_below(RATES);
            x[i].first = TODAY + 3 -
                         (int32_t)t_below(t_below(2) > 0 ? 60 : 900 * e);
        }
        x[7].first = TODAY - 5000 * (int32_t)e; /* past the table */
        all_roads(f, x, N);
        dcl_fines_free(f);
    }
    CU_ASSERT(decided > undecided);
    CU_ASSERT(undecided > 0);
}

/* Amounts that bring the total next to a half unit of the third digit, or on
 * it: as near as 2^-49, where the doubles must not decide. */
static void next_to_halves(void)
{
    enum { N = 64, EVERY = 7 };
    dcl_fines *f = make(EVERY, some_rates, RATES);
    dcl_fine x[N];
    mpz_t half, unit, ten;
    mpz_inits(half, unit, ten, NULL);
    decided = undecided = 0;
    for (uint64_t k = t_effort(60); k > 0; k--) {
        for (int i = 0; i < N; i++) {
            unsigned long w = t_below(900), r = t_below(EVERY), tens = 9;
            /* amount * ((7 + r) 2^w - 7) ~ (2 d + 1) 5 10^tens */
            mpz_set_ui(unit, EVERY + r);
            mpz_mul_2exp(unit, unit, w);
            mpz_sub_ui(unit, unit, EVERY);
            if (mpz_sgn(unit) == 0) mpz_set_ui(unit, 1);
            tens += mpz_sizeinbase(unit, 10) + t_below(2);
            mpz_ui_pow_ui(ten, 10, tens);
            mpz_mul_ui(half, ten, 5 * (2 * (100 + t_below(900)) + 1));
            mpz_tdiv_q(half, half, unit);
            mpz_add_ui(half, half, t_below(3));
            x[i].amount = mpz_get_ui(half);
            x[i].rate = 0;
            x[i].first = TODAY + 1 - (int32_t)(EVERY * w + r);
        }
        all_roads(f, x, N);
    }
    CU_ASSERT(undecided > decided);
    mpz_clears(half, unit, ten, NULL);
    dcl_fines_free(f);
}

/* What is rounded is within 2^-39.8 of the truth, as PROOFS.md says, and a
 * hundredth of the bound that the slack has over it is too little. */
static void error_is_bounded(void)
{
    dcl_fines *f = make(7, some_rates, RATES);
    mpq_t truth, got, most, bound;
    mpq_inits(truth, got, most, bound, NULL);
    for (uint64_t k = t_effort(4000); k > 0; k--) {
        dcl_fine x = {some_amount(), TODAY - (int32_t)t_below(6800),
                      (uint32_t)t_below(RATES)};
        double q;
        int32_t e;
        if (!dcl__fine_scaled(&q, &e, f, &x, TODAY)) continue;
        total(truth, 7, &x, some_rates[x.rate]);
        mpz_ui_pow_ui(mpq_numref(got), 10,
                      (unsigned long)(e > 2 ? e - 2 : 2 - e));
        mpz_set_ui(mpq_denref(got), 1);
        if (e > 2) mpq_div(truth, truth, got);
        else mpq_mul(truth, truth, got);
        mpq_set_d(got, q);
        mpq_sub(got, got, truth);
        mpq_abs(got, got);
        if (mpq_cmp(got, most) > 0) mpq_set(most, got);
        CU_ASSERT(q >= 100 && q < 1000);
    }
    mpq_set_d(bound, 0x1.2p-40);
    CU_ASSERT(mpq_cmp(most, bound) < 0);
    mpq_set_d(bound, 0x1p-44);
    CU_ASSERT(mpq_cmp(most, bound) > 0);
    mpq_clears(truth, got, most, bound, NULL);
    dcl_fines_free(f);
}

/* With no slack at all a figure next to a half is decided wrongly: the slack
 * is what keeps it right. */
static void slack_is_needed(void)
{
    dcl_fines *f = make(7, some_rates, RATES);
    uint64_t wrong = 0;
    mpz_t half, unit;
    mpq_t q;
    mpz_inits(half, unit, NULL);
    mpq_init(q);
    f->slack = 0;
    for (int i = 0; i < 40000 && wrong == 0; i++) {
        unsigned long w = 100 + t_below(800);
        dcl_fine x = {0, TODAY + 1 - (int32_t)(7 * w), 0};
        dcl_fine_lead got, want;
        mpz_set_ui(unit, 7);
        mpz_mul_2exp(unit, unit, w);
        mpz_sub_ui(unit, unit, 7);
        mpz_ui_pow_ui(half, 10, mpz_sizeinbase(unit, 10) + 10);
        mpz_mul_ui(half, half, 5 * (2 * (100 + t_below(900)) + 1));
        mpz_cdiv_q(half, half, unit);
        if (mpz_cmp_ui(half, f->most) > 0) continue;
        x.amount = mpz_get_ui(half);
        total(q, 7, &x, "1");
        want = rounded(q);
        wrong += dcl__fine_near(&got, f, &x, TODAY) && !same(&got, &want);
    }
    CU_ASSERT(wrong > 0);
    mpq_clear(q);
    mpz_clears(half, unit, NULL);
    dcl_fines_free(f);
}

static void refusals(void)
{
    dcl_fines *f = NULL;
    dcl_num *zero = NULL;
    const dcl_num *rates[1];
    dcl_fine x[3] = {{1, 0, 0}, {1, 0, 0}, {1, 0, 9}};
    dcl_fine_lead lead[3];
    dcl_err err = {0};
    T_STATUS(dcl_fines_new(&f, 0, NULL, 0, NULL, &err), DCL_ARGUMENT, &err);
    T_STATUS(dcl_fines_new(&f, 367, NULL, 0, NULL, &err), DCL_ARGUMENT, &err);
    T_STATUS(dcl_num_read(&zero, "0", 1, NULL, NULL, &err), DCL_OK, &err);
    rates[0] = zero;
    T_STATUS(dcl_fines_new(&f, 7, rates, 1, NULL, &err), DCL_ARGUMENT, &err);
    CU_ASSERT_PTR_NULL(f);
    f = make(7, NULL, 0);
    T_STATUS(dcl_fines_lead(lead, f, x, 3, TODAY, &err), DCL_ARGUMENT, &err);
    CU_ASSERT_EQUAL(err.at, 2);
    T_STATUS(dcl_fines_lead(lead, f, x, 2, (dcl_day)1 << 40, &err), DCL_RANGE,
             &err);
    T_STATUS(dcl_fines_lead(lead, f, x, 2, TODAY, &err), DCL_OK, &err);
    dcl_fines_free(f);
    dcl_fines_free(NULL);
    dcl_num_free(zero);
}

static void memory_runs_out(void)
{
    for (size_t k = 1;; k++) {
        t_heap heap = {0, 0, k};
        dcl_mem mem = t_heap_mem(&heap);
        dcl_num *rate = NULL;
        const dcl_num *rates[1];
        dcl_fines *f = NULL;
        dcl_status st;
        CU_ASSERT_EQUAL(dcl_num_read(&rate, "7/3", 3, NULL, NULL, NULL),
                        DCL_OK);
        rates[0] = rate;
        st = dcl_fines_new(&f, 7, rates, 1, &mem, NULL);
        dcl_fines_free(f);
        dcl_num_free(rate);
        CU_ASSERT_EQUAL(heap.live, 0);
        if (st == DCL_OK) break;
        T_STATUS(st, DCL_NO_MEMORY, NULL);
    }
}

/* The memory is all taken when the handle is made. */
static void nothing_is_allocated(void)
{
    t_heap heap = {0};
    dcl_mem mem = t_heap_mem(&heap);
    dcl_fine x[100];
    dcl_fine_lead lead[100];
    dcl_fines *f = NULL;
    size_t before;
    T_STATUS(dcl_fines_new(&f, 7, NULL, 0, &mem, NULL), DCL_OK, NULL);
    before = heap.requests;
    for (int i = 0; i < 100; i++)
        x[i] = (dcl_fine){1000003 + (uint64_t)i, TODAY - 3000, 0};
    T_STATUS(dcl_fines_lead(lead, f, x, 100, TODAY, NULL), DCL_OK, NULL);
    CU_ASSERT_EQUAL(heap.requests, before);
    dcl_fines_free(f);
    CU_ASSERT_EQUAL(heap.live, 0);
}

T_TESTS(penalty, fines, T(random_ones), T(next_to_halves),
        T(error_is_bounded), T(slack_is_needed), T(refusals),
        T(memory_runs_out), T(nothing_is_allocated));
