/* 10^6 different fines, doubling weekly for up to 971 weeks, times one of 32
 * rational rates, to three digits and the name: against GMP's exact integers
 * and snprintf.  fines-1e6-100w: up to 100 weeks, where the integers are
 * short. */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gmp.h>

#include <decillion/fines.h>
#include <decillion/gmp.h>
#include <decillion/say.h>

#include "penalty/fines.h"

enum { FINES = 1000000, RATES = 32, TODAY = 20000, EVERY = 7, NAMES = 400 };

typedef struct state {
    dcl_fine *fine;
    dcl_fines *fines;
    unsigned long num[RATES], den[RATES];
    char name[NAMES][64]; /* after the figure, by exponent */
    mpz_t z, x;
    char digits[1000];
} state;

static void need(int ok)
{
    if (ok) return;
    fprintf(stderr, "b_fines: failed\n");
    exit(1);
}

/* The anchor's names, by any road: they are not what is measured. */
static void set_names(state *s)
{
    for (int e = 3; e < NAMES; e++) {
        char digits[NAMES + 1], text[128];
        dcl_dec dec = {digits, (size_t)e + 1, NULL, 0, 0, 1};
        size_t n;
        memset(digits, '1', sizeof digits);
        need(dcl_say_compact(text, sizeof text, &n, NULL, &dec, NULL, NULL) ==
                 DCL_OK &&
             strchr(text, ' ') != NULL);
        strcpy(s->name[e], strchr(text, ' '));
    }
}

static state *open_of(unsigned weeks)
{
    state *s = calloc(1, sizeof *s);
    const dcl_num *rate[RATES];
    uint64_t seed = 5;
    need(s != NULL);
    s->fine = malloc(FINES * sizeof *s->fine);
    need(s->fine != NULL);
    mpz_inits(s->z, s->x, NULL);
    for (int i = 0; i < RATES; i++) {
        dcl_num *num = NULL;
        mpq_t q;
        mpq_init(q);
        s->num[i] = 1 + b_random(&seed) % 1000000;
        s->den[i] = 1 + b_random(&seed) % 1000000;
        mpq_set_ui(q, s->num[i], s->den[i]);
        mpq_canonicalize(q);
        need(dcl_num_from_mpq(&num, q, NULL, NULL) == DCL_OK);
        rate[i] = num;
        mpq_clear(q);
    }
    for (int i = 0; i < FINES; i++) {
        /* nothing below a thousand, where the forms differ */
        uint64_t a = 10000000 + b_random(&seed) % 1000000000;
        unsigned r = (unsigned)(b_random(&seed) % RATES);
        while (a * s->num[r] / s->den[r] < 1000) a *= 10;
        s->fine[i] = (dcl_fine){
            a, TODAY - (int32_t)(b_random(&seed) % (weeks * EVERY)), r};
    }
    need(dcl_fines_new(&s->fines, EVERY, rate, RATES, NULL, NULL) == DCL_OK);
    for (int i = 0; i < RATES; i++) dcl_num_free((dcl_num *)(uintptr_t)rate[i]);
    set_names(s);
    return s;
}

static void *open_971(void)
{
    return open_of(971);
}
/* the scalar road, which every machine has */
static void *open_scalar(void)
{
    state *s = open_of(971);
    s->fines->cpu = 0;
    return s;
}
static void *open_100(void)
{
    return open_of(100);
}

static void close_of(void *state_)
{
    state *s = state_;
    dcl_fines_free(s->fines);
    free(s->fine);
    mpz_clears(s->z, s->x, NULL);
    free(s);
}

/* z / den to three digits of text: half even, by the remainder. */
static size_t put(state *s, char *out, unsigned long den)
{
    unsigned long rest = mpz_fdiv_q_ui(s->z, s->z, den);
    const char *d = mpz_get_str(s->digits, 10, s->z);
    size_t n = strlen(d), i = 4;
    int q = (d[0] - '0') * 100 + (d[1] - '0') * 10 + d[2] - '0';
    int up = d[3] > '5', e = (int)n - 1;
    if (d[3] == '5') {
        while (i < n && d[i] == '0') i++;
        up = i < n || rest > 0 || q % 2 == 1;
    }
    q += up;
    if (q == 1000) {
        q = 100;
        e++;
    }
    switch (e % 3) {
    case 0:
        return (size_t)sprintf(out, "%d.%02d%s\n", q / 100, q % 100,
                               s->name[e]);
    case 1:
        return (size_t)sprintf(out, "%d.%d%s\n", q / 10, q % 10, s->name[e]);
    default: return (size_t)sprintf(out, "%d%s\n", q, s->name[e]);
    }
}

static size_t by_gmp(void *state_, char *out, size_t cap)
{
    state *s = state_;
    size_t n = 0;
    (void)cap;
    for (int i = 0; i < FINES; i++) {
        const dcl_fine *x = &s->fine[i];
        unsigned days = (unsigned)(TODAY - x->first + 1);
        mpz_set_ui(s->z, x->amount);
        mpz_mul_ui(s->z, s->z, EVERY + days % EVERY);
        mpz_mul_2exp(s->z, s->z, days / EVERY);
        mpz_sub_ui(s->z, s->z, EVERY * x->amount);
        mpz_mul_ui(s->z, s->z, s->num[x->rate]);
        n += put(s, out + n, s->den[x->rate]);
    }
    return n;
}

static size_t ours(void *state_, char *out, size_t cap)
{
    state *s = state_;
    size_t used = 0, done = 0;
    (void)dcl_fines_write(out, cap, &used, &done, s->fines, s->fine, FINES,
                          TODAY, NULL);
    return used;
}

B_PATHS(penalty, fines,
        {.name = "fines-1e6", .size = "up to 971 weeks", .units = FINES,
         .cap = FINES * 72, .open = open_971, .close = close_of,
         .contender = {{"gmp", by_gmp}, {"ours", ours}}},
        {.name = "fines-1e6-scalar", .size = "up to 971 weeks",
         .units = FINES, .cap = FINES * 72, .open = open_scalar,
         .close = close_of, .contender = {{"gmp", by_gmp}, {"ours", ours}},
         .heavy = 2},
        {.name = "fines-1e6-100w", .size = "up to 100 weeks", .units = FINES,
         .cap = FINES * 72, .open = open_100, .close = close_of,
         .contender = {{"gmp", by_gmp}, {"ours", ours}}, .heavy = 2});
