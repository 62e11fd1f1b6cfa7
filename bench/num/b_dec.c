/* The whole decimal value of the Google rule after W weeks, 700000 * (2^W - 1),
 * built and written out: against GMP's own power and mpz_get_str. */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "num/sum.h"

enum { WEEK = 700000 };

static const unsigned long weeks[] = {52, 300, 5218, 1000000, 10000000};

/* The state is a number of weeks; nothing is kept between runs. */
#define OPEN(i)                                                                \
    static void *open_##i(void)                                                \
    {                                                                          \
        unsigned long *w = malloc(sizeof *w);                                  \
        if (w != NULL) *w = weeks[i];                                          \
        return w;                                                              \
    }
OPEN(0)
OPEN(1)
OPEN(2)
OPEN(3)
OPEN(4)

static size_t gmp(void *state, char *out, size_t cap)
{
    mpz_t x;
    (void)cap;
    mpz_init_set_ui(x, WEEK);
    mpz_mul_2exp(x, x, *(unsigned long *)state);
    mpz_sub_ui(x, x, WEEK);
    mpz_get_str(out, 10, x);
    mpz_clear(x);
    return strlen(out);
}

typedef struct text {
    char *p;
    size_t n, cap;
} text;

static int keep(void *ctx, const char *bytes, size_t n)
{
    text *t = ctx;
    if (n > t->cap - t->n) return 1;
    memcpy(t->p + t->n, bytes, n);
    t->n += n;
    return 0;
}

static size_t ours(void *state, char *out, size_t cap)
{
    text t = {out, 0, cap};
    dcl_sink sink = {keep, &t};
    dcl_num_form whole = {0};
    dcl_num *num = NULL;
    dcl__sum s;
    mpq_t week, two;
    mpz_t n;
    int ok;
    dcl__sum_init(&s, NULL);
    mpq_inits(week, two, NULL);
    mpz_init_set_ui(n, *(unsigned long *)state);
    mpq_set_ui(week, WEEK, 1);
    mpq_set_ui(two, 2, 1);
    ok = dcl__sum_add_pow(&s, week, two, n, NULL) == DCL_OK;
    mpq_neg(week, week);
    ok = ok && dcl__sum_add_q(&s, week, NULL) == DCL_OK &&
         dcl__num_of_sum(&num, &s, NULL, NULL) == DCL_OK &&
         dcl_num_write(&sink, NULL, num, &whole, NULL, NULL, NULL) == DCL_OK;
    if (!ok) t.n = 0;
    dcl_num_free(num);
    mpq_clears(week, two, NULL);
    mpz_clear(n);
    dcl__sum_clear(&s);
    return t.n;
}

/* digits: 6 + W log10(2), and GMP's sign and NUL */
#define PATH(name, size, i, digits, heavy)                                     \
    {name, size, 1, (digits) + 10, open_##i, free,                             \
     {{"gmp", gmp}, {"ours", ours}}, NULL, heavy}

B_PATHS(num, dec, PATH("dec-52w", "52 weeks", 0, 22, 0),
        PATH("dec-300w", "300 weeks", 1, 97, 0),
        PATH("dec-100y", "5,218 weeks", 2, 1577, 0),
        PATH("dec-1e6w", "10^6 weeks", 3, 301036, 0),
        PATH("dec-1e7w", "10^7 weeks", 4, 3010306, 1));
