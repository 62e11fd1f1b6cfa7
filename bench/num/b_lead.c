/* Leading digits of 1200000 * 2^n for n of 61 bits, and of 1,000: against
 * MPFR's correctly rounded conversion, and for the long n, whose power is past
 * MPFR's exponents, 10^frac(n log10 2) in MPFR, which proves nothing. */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <mpfr.h>

#include "num/sum.h"

enum { COUNT = 16, AMOUNT = 1200000, BIG_BITS = 1000 };

typedef struct lead {
    size_t k;
    uint64_t n[COUNT];
    mpz_t big[COUNT];
    dcl_num *num[COUNT];
    mpfr_t x, log2, log_amount;
} lead;

static void need(int ok)
{
    if (ok) return;
    fprintf(stderr, "b_lead: failed\n");
    exit(1);
}

static dcl_num *number(mpz_srcptr n)
{
    dcl_num *num = NULL;
    dcl__sum s;
    mpq_t amount, two;
    dcl__sum_init(&s, NULL);
    mpq_inits(amount, two, NULL);
    mpq_set_ui(amount, AMOUNT, 1);
    mpq_set_ui(two, 2, 1);
    need(dcl__sum_add_pow(&s, amount, two, n, NULL) == DCL_OK);
    need(dcl__num_of_sum(&num, &s, NULL, NULL) == DCL_OK);
    mpq_clears(amount, two, NULL);
    dcl__sum_clear(&s);
    return num;
}

static void *open_lead(size_t k, int big)
{
    lead *l = calloc(1, sizeof *l);
    uint64_t seed = 1 + k;
    mpfr_prec_t prec = (mpfr_prec_t)k * 4 + 64 + (big ? BIG_BITS : 0);
    need(l != NULL);
    l->k = k;
    mpfr_set_emax(mpfr_get_emax_max());
    mpfr_inits2(prec, l->log2, l->log_amount, (mpfr_ptr)NULL);
    mpfr_init2(l->x, big ? prec : 64);
    mpfr_set_ui(l->log2, 2, MPFR_RNDN);
    mpfr_log10(l->log2, l->log2, MPFR_RNDN);
    mpfr_set_ui(l->log_amount, AMOUNT, MPFR_RNDN);
    mpfr_log10(l->log_amount, l->log_amount, MPFR_RNDN);
    for (int i = 0; i < COUNT; i++) {
        mpz_init(l->big[i]);
        l->n[i] = b_random(&seed) >> 3;
        if (big)
            for (int bit = 0; bit < BIG_BITS; bit += 64) {
                mpz_mul_2exp(l->big[i], l->big[i], 64);
                mpz_add_ui(l->big[i], l->big[i], b_random(&seed));
            }
        else mpz_set_ui(l->big[i], l->n[i]);
        l->num[i] = number(l->big[i]);
    }
    return l;
}

static void close_lead(void *state)
{
    lead *l = state;
    for (int i = 0; i < COUNT; i++) {
        dcl_num_free(l->num[i]);
        mpz_clear(l->big[i]);
    }
    mpfr_clears(l->x, l->log2, l->log_amount, (mpfr_ptr)NULL);
    mpfr_free_cache();
    free(l);
}

static void *open_12(void)
{
    return open_lead(12, 0);
}

static void *open_17(void)
{
    return open_lead(17, 0);
}

static void *open_50(void)
{
    return open_lead(50, 0);
}

static void *open_big(void)
{
    return open_lead(17, 1);
}

/* "digits" of k places, nothing of the exponent, which each tells its way */
static size_t put(char *out, const char *digits, size_t k)
{
    memcpy(out, digits, k);
    out[k] = '\n';
    return k + 1;
}

static size_t ours(void *state, char *out, size_t cap)
{
    lead *l = state;
    size_t n = 0;
    (void)cap;
    for (int i = 0; i < COUNT; i++) {
        dcl_near near_;
        need(dcl_num_near(&near_, l->num[i], l->k, NULL, NULL, NULL) == DCL_OK);
        n += put(out + n, near_.dec.digits, l->k);
        dcl_num_near_free(&near_);
    }
    return n;
}

static size_t mpfr(void *state, char *out, size_t cap)
{
    lead *l = state;
    size_t n = 0;
    (void)cap;
    for (int i = 0; i < COUNT; i++) {
        mpfr_exp_t e;
        char text[80];
        mpfr_set_ui_2exp(l->x, AMOUNT, (mpfr_exp_t)l->n[i], MPFR_RNDN);
        mpfr_get_str(text, &e, 10, l->k, l->x, MPFR_RNDZ);
        n += put(out + n, text, l->k);
    }
    return n;
}

static size_t mpfr_frac10(void *state, char *out, size_t cap)
{
    lead *l = state;
    size_t n = 0;
    (void)cap;
    for (int i = 0; i < COUNT; i++) {
        mpfr_exp_t e;
        char text[80];
        mpfr_mul_z(l->x, l->log2, l->big[i], MPFR_RNDN);
        mpfr_add(l->x, l->x, l->log_amount, MPFR_RNDN);
        mpfr_frac(l->x, l->x, MPFR_RNDN);
        mpfr_exp10(l->x, l->x, MPFR_RNDN);
        mpfr_get_str(text, &e, 10, l->k, l->x, MPFR_RNDZ);
        n += put(out + n, text, l->k);
    }
    return n;
}

B_PATHS(num, lead,
        {"lead-k12", "n < 2^61", COUNT, COUNT * 13, open_12, close_lead,
         {{"mpfr", mpfr}, {"ours", ours}}, NULL, 0},
        {"lead-k17", "n < 2^61", COUNT, COUNT * 18, open_17, close_lead,
         {{"mpfr", mpfr}, {"ours", ours}}, NULL, 0},
        {"lead-k50", "n < 2^61", COUNT, COUNT * 51, open_50, close_lead,
         {{"mpfr", mpfr}, {"ours", ours}}, NULL, 0},
        {"lead-big17", "n of 1,000 bits", COUNT, COUNT * 18, open_big,
         close_lead, {{"mpfr-exp10", mpfr_frac10}, {"ours", ours}}, NULL, 0});
