/* A century of days, 36,525 rows, each the whole total as text, against GMP
 * recomputing and converting each. */
#include "bench.h"

#include <stdlib.h>
#include <string.h>

#include <gmp.h>

#include <decillion/running.h>

#include "num/running.h"

enum { ROWS = 36525, RATE = 100000, EVERY = 7, BYTES = 29000000 };

typedef struct state {
    dcl_num *rate;
    unsigned without; /* features that are not used */
} state;

static void *open_rows(void)
{
    state *s = calloc(1, sizeof *s);
    if (s == NULL || dcl_num_read(&s->rate, "100000", 6, NULL, NULL, NULL) !=
                         DCL_OK)
        abort();
    return s;
}

static void *open_scalar(void)
{
    state *s = open_rows();
    s->without = ~0u;
    return s;
}

static void close_rows(void *p)
{
    state *s = p;
    dcl_num_free(s->rate);
    free(s);
}

static size_t by_gmp(void *p, char *out, size_t cap)
{
    char *at = out;
    mpz_t z;
    (void)p, (void)cap;
    mpz_init(z);
    for (unsigned long d = 1; d <= ROWS; d++) {
        mpz_set_ui(z, RATE * (EVERY + d % EVERY));
        mpz_mul_2exp(z, z, d / EVERY);
        mpz_sub_ui(z, z, RATE * EVERY);
        (void)mpz_get_str(at, 10, z);
        at += strlen(at);
        *at++ = '\n';
    }
    mpz_clear(z);
    return (size_t)(at - out);
}

static size_t ours(void *p, char *out, size_t cap)
{
    state *s = p;
    dcl_running *r = NULL;
    uint64_t rows = 0;
    size_t n = 0;
    if (dcl_running_new(&r, s->rate, 2, EVERY, NULL, NULL, NULL) != DCL_OK ||
        dcl_running_reserve(r, 1600, NULL) != DCL_OK)
        abort();
    r->cpu &= ~s->without;
    (void)dcl_running_rows(out, cap, &n, &rows, r, ROWS, NULL);
    dcl_running_free(r);
    return n;
}

B_PATHS(num, rows,
        {.name = "rows-100y", .size = "36525 rows", .units = ROWS,
         .cap = BYTES, .open = open_rows, .close = close_rows,
         .contender = {{"gmp", by_gmp}, {"ours", ours}}},
        {.name = "rows-100y-scalar", .size = "36525 rows", .units = ROWS,
         .cap = BYTES, .open = open_scalar, .close = close_rows,
         .contender = {{"gmp", by_gmp}, {"ours", ours}}, .heavy = 2});
