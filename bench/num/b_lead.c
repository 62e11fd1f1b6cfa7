/* Leading digits of A * 2^n against MPFR. */
#include "bench.h"

#include <stdlib.h>
#include <string.h>

#include <mpfr.h>

#include <decillion/doubling.h>
#include <decillion/gmp.h>

#include "num/num.h"
#include "num/num_lead.h"

enum { COUNT = 256, BIG_COUNT = 64, BIG_BITS = 1000, AMOUNT = 1200000 };

typedef struct state {
    size_t k;
    uint64_t n[COUNT];
    dcl_num *start;
    dcl_doubling d;
    mpfr_t x;
    /* big exponents */
    mpz_t big[BIG_COUNT];
    dcl_num *num[BIG_COUNT];
    mpfr_t log2, log_a, frac;
    mpz_t e;
    dcl__lead lead;
} state;

static void *must(void *p)
{
    if (p == NULL) abort();
    return p;
}

static state *open_k(size_t k)
{
    state *s = must(calloc(1, sizeof *s));
    uint64_t random = k;
    mpz_t a;
    s->k = k;
    /* MPFR's exponents end at 2^62 */
    for (int i = 0; i < COUNT; i++) s->n[i] = b_random(&random) >> 3;
    mpz_init_set_ui(a, AMOUNT);
    if (dcl_num_from_mpz(&s->start, a, NULL, NULL) != DCL_OK ||
        dcl_doubling_init(&s->d, s->start, NULL, NULL) != DCL_OK)
        abort();
    mpz_clear(a);
    mpfr_init2(s->x, 64);
    mpfr_set_emax(mpfr_get_emax_max());
    return s;
}

static void *open_12(void)
{
    return open_k(12);
}

static void *open_17(void)
{
    return open_k(17);
}

static void *open_50(void)
{
    return open_k(50);
}

static void close_k(void *p)
{
    state *s = p;
    dcl_num_free(s->start);
    mpfr_clear(s->x);
    mpfr_free_cache();
    free(s);
}

/* ---- up to 17 digits, as integers ---- */

static size_t mpfr_lead(void *p, char *out, size_t cap)
{
    state *s = p;
    size_t at = 0;
    for (int i = 0; i < COUNT && at + 16 <= cap; i++, at += 16) {
        char text[32];
        mpfr_exp_t e;
        uint64_t digits = 0;
        int64_t exponent;
        mpfr_set_ui_2exp(s->x, AMOUNT, (mpfr_exp_t)s->n[i], MPFR_RNDN);
        mpfr_get_str(text, &e, 10, s->k, s->x, MPFR_RNDZ);
        for (size_t j = 0; j < s->k; j++)
            digits = digits * 10 + (uint64_t)(text[j] - '0');
        exponent = e - (int64_t)s->k;
        memcpy(out + at, &digits, 8);
        memcpy(out + at + 8, &exponent, 8);
    }
    return at;
}

static size_t our_lead(void *p, char *out, size_t cap)
{
    state *s = p;
    size_t at = 0;
    for (int i = 0; i < COUNT && at + 16 <= cap; i++, at += 16) {
        uint64_t digits;
        int64_t exponent;
        int more;
        if (dcl_doubling_lead(&digits, &exponent, &more, NULL, &s->d, s->n[i],
                              s->k, NULL, NULL, NULL) != DCL_OK)
            return 0;
        memcpy(out + at, &digits, 8);
        memcpy(out + at + 8, &exponent, 8);
    }
    return at;
}

/* ---- more digits, as text ---- */

static size_t mpfr_near(void *p, char *out, size_t cap)
{
    state *s = p;
    size_t at = 0;
    for (int i = 0; i < COUNT && at + s->k + 9 <= cap; i++, at += s->k + 8) {
        mpfr_exp_t e;
        int64_t exponent;
        mpfr_set_ui_2exp(s->x, AMOUNT, (mpfr_exp_t)s->n[i], MPFR_RNDN);
        mpfr_get_str(out + at, &e, 10, s->k, s->x, MPFR_RNDZ);
        exponent = e - (int64_t)s->k;
        memcpy(out + at + s->k, &exponent, 8);
    }
    return at;
}

static size_t our_near(void *p, char *out, size_t cap)
{
    state *s = p;
    size_t at = 0;
    for (int i = 0; i < COUNT && at + s->k + 9 <= cap; i++, at += s->k + 8) {
        int64_t exponent;
        size_t count;
        int more;
        if (dcl_doubling_near(out + at, &count, &exponent, &more, NULL, &s->d,
                              s->n[i], s->k, NULL, NULL, NULL) != DCL_OK)
            return 0;
        memcpy(out + at + s->k, &exponent, 8);
    }
    return at;
}

/* ---- exponents of a thousand bits ---- */

static void *open_big(void)
{
    state *s = open_k(17);
    uint64_t random = 17;
    mpq_t q, two;
    mpq_init(q);
    mpq_init(two);
    mpq_set_ui(q, AMOUNT, 1);
    mpq_set_ui(two, 2, 1);
    for (int i = 0; i < BIG_COUNT; i++) {
        dcl__sum sum;
        mpz_init_set_ui(s->big[i], 1);
        for (int b = 0; b < BIG_BITS; b += 64) {
            mpz_mul_2exp(s->big[i], s->big[i], 64);
            mpz_add_ui(s->big[i], s->big[i], (unsigned long)b_random(&random));
        }
        mpz_fdiv_r_2exp(s->big[i], s->big[i], BIG_BITS);
        mpz_setbit(s->big[i], BIG_BITS - 1);
        dcl__sum_init(&sum, NULL);
        if (dcl__sum_add_pow(&sum, q, two, s->big[i], NULL) != DCL_OK ||
            dcl__num_of_sum(&s->num[i], &sum, NULL, NULL) != DCL_OK)
            abort();
        dcl__sum_clear(&sum);
    }
    mpfr_inits2(BIG_BITS + 128, s->log2, s->log_a, (mpfr_ptr)NULL);
    mpfr_init2(s->frac, 128);
    mpz_init(s->e);
    dcl__lead_init(&s->lead);
    mpfr_set_ui(s->log2, 2, MPFR_RNDN);
    mpfr_log10(s->log2, s->log2, MPFR_RNDN);
    mpfr_set_ui(s->log_a, AMOUNT, MPFR_RNDN);
    mpfr_log10(s->log_a, s->log_a, MPFR_RNDN);
    mpfr_set_prec(s->x, BIG_BITS + 128);
    mpq_clear(two);
    mpq_clear(q);
    return s;
}

static void close_big(void *p)
{
    state *s = p;
    for (int i = 0; i < BIG_COUNT; i++) {
        mpz_clear(s->big[i]);
        dcl_num_free(s->num[i]);
    }
    mpfr_clears(s->log2, s->log_a, s->frac, (mpfr_ptr)NULL);
    mpz_clear(s->e);
    dcl__lead_clear(&s->lead);
    close_k(p);
}

static size_t put_big(char *out, uint64_t digits, mpz_srcptr exponent)
{
    size_t n = mpz_size(exponent) * sizeof(mp_limb_t);
    memcpy(out, &digits, 8);
    memcpy(out + 8, mpz_limbs_read(exponent), n);
    return 8 + n;
}

/* The fraction of the logarithm, 10 to it, 17 digits; logarithms are at hand.
 * One value, rounded to nearest: nothing is proven. */
static size_t mpfr_big(void *p, char *out, size_t cap)
{
    state *s = p;
    size_t at = 0;
    for (int i = 0; i < BIG_COUNT && at + 400 <= cap; i++) {
        char text[32];
        uint64_t digits = 0;
        mpfr_exp_t e;
        mpfr_mul_z(s->x, s->log2, s->big[i], MPFR_RNDN);
        mpfr_add(s->x, s->x, s->log_a, MPFR_RNDN);
        mpfr_get_z(s->e, s->x, MPFR_RNDD);
        mpfr_frac(s->frac, s->x, MPFR_RNDN);
        mpfr_exp10(s->frac, s->frac, MPFR_RNDN);
        mpfr_get_str(text, &e, 10, 17, s->frac, MPFR_RNDZ);
        mpz_sub_ui(s->e, s->e, 16);
        for (int j = 0; j < 17; j++)
            digits = digits * 10 + (uint64_t)(text[j] - '0');
        at += put_big(out + at, digits, s->e);
    }
    return at;
}

static size_t our_big(void *p, char *out, size_t cap)
{
    state *s = p;
    size_t at = 0;
    for (int i = 0; i < BIG_COUNT && at + 400 <= cap; i++) {
        if (dcl__lead_of(&s->lead, &s->num[i]->sum, 17, NULL, NULL) != DCL_OK)
            return 0;
        at += put_big(out + at, mpz_get_ui(s->lead.digits), s->lead.exponent);
    }
    return at;
}

B_PATHS(num, lead,
        {.name = "lead-k12", .size = "n<2^61", .units = COUNT,
         .cap = COUNT * 16, .open = open_12, .close = close_k,
         .contender = {{"mpfr", mpfr_lead}, {"ours", our_lead}}},
        {.name = "lead-k17", .size = "n<2^61", .units = COUNT,
         .cap = COUNT * 16, .open = open_17, .close = close_k,
         .contender = {{"mpfr", mpfr_lead}, {"ours", our_lead}}},
        {.name = "lead-k50", .size = "n<2^61", .units = COUNT,
         .cap = COUNT * 80, .open = open_50, .close = close_k,
         .contender = {{"mpfr", mpfr_near}, {"ours", our_near}}},
        {.name = "lead-big17", .size = "n~2^1000", .units = BIG_COUNT,
         .cap = BIG_COUNT * 400, .open = open_big, .close = close_big,
         .contender = {{"mpfr", mpfr_big}, {"ours", our_big}}});
