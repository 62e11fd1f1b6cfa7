/* Whole decimals of A * 2^W - D against GMP: build and convert. */
#include "bench.h"

#include <stdlib.h>
#include <string.h>

#include <gmp.h>

#include <decillion/doubling.h>
#include <decillion/gmp.h>

enum { START = 1200000, LESS = 700000 };

typedef struct state {
    unsigned long weeks;
    mpz_t z;
    dcl_num *start, *less;
    dcl_doubling d;
} state;

static dcl_num *whole(unsigned long v)
{
    dcl_num *num = NULL;
    mpz_t z;
    mpz_init_set_ui(z, v);
    if (dcl_num_from_mpz(&num, z, NULL, NULL) != DCL_OK) abort();
    mpz_clear(z);
    return num;
}

static void *open_weeks(unsigned long weeks)
{
    state *s = calloc(1, sizeof *s);
    if (s == NULL) abort();
    s->weeks = weeks;
    mpz_init(s->z);
    s->start = whole(START);
    s->less = whole(LESS);
    if (dcl_doubling_init(&s->d, s->start, s->less, NULL) != DCL_OK) abort();
    return s;
}

static void *open_52(void)
{
    return open_weeks(52);
}

static void *open_300(void)
{
    return open_weeks(300);
}

static void *open_century(void)
{
    return open_weeks(5218);
}

static void *open_1e6(void)
{
    return open_weeks(1000000);
}

static void *open_1e7(void)
{
    return open_weeks(10000000);
}

static void close_weeks(void *p)
{
    state *s = p;
    mpz_clear(s->z);
    dcl_num_free(s->start);
    dcl_num_free(s->less);
    free(s);
}

static size_t by_gmp(void *p, char *out, size_t cap)
{
    state *s = p;
    (void)cap;
    mpz_set_ui(s->z, START);
    mpz_mul_2exp(s->z, s->z, s->weeks);
    mpz_sub_ui(s->z, s->z, LESS);
    (void)mpz_get_str(out, 10, s->z);
    return strlen(out);
}

static size_t ours(void *p, char *out, size_t cap)
{
    state *s = p;
    size_t need = 0;
    if (dcl_doubling_write(out, cap, &need, &s->d, s->weeks, NULL, NULL,
                           NULL) != DCL_OK)
        return 0;
    return need;
}

#define PATH(path, weeks, bytes, opener, slow)                                 \
    {                                                                          \
        .name = path, .size = weeks, .units = 1, .cap = bytes,                 \
        .open = opener, .close = close_weeks,                                  \
        .contender = {{"gmp", by_gmp}, {"ours", ours}}, .heavy = slow,         \
    }

B_PATHS(num, dec, PATH("dec-52w", "22 digits", 64, open_52, 0),
        PATH("dec-300w", "97 digits", 128, open_300, 0),
        PATH("dec-100y", "1577 digits", 2000, open_century, 0),
        PATH("dec-1e6w", "301037 digits", 310000, open_1e6, 0),
        PATH("dec-1e7w", "3010307 digits", 3020000, open_1e7, 1));
