/* The size question, asked before anything is formed. */
#include "num/size.h"

enum { FIRST_SIZE = sizeof(dcl_limits) };

/* GMP 6 holds 2^37 bits in an mpz (an int counts its limbs), and MPFR's
 * precisions are as long.  Half of it leaves room for one product. */
#define BITS_MOST (UINT64_C(1) << 36)

static void set_default(uint64_t *limit, uint64_t value, uint64_t most)
{
    if (*limit == 0) *limit = value;
    if (*limit > most) *limit = most;
}

dcl_limits dcl__limits(const dcl_limits *limits)
{
    dcl_limits l = {0};
    if (limits != NULL) l = *limits;
    l.size = FIRST_SIZE;
    set_default(&l.bits, UINT64_C(1) << 26, BITS_MOST);
    set_default(&l.digits, 10000000, BITS_MOST / 4);
    set_default(&l.steps, 10000000, UINT64_MAX);
    set_default(&l.clauses, 10000, UINT64_MAX);
    set_default(&l.streams, 1000, UINT64_MAX);
    set_default(&l.depth, 16, UINT64_MAX);
    set_default(&l.line, UINT64_C(16) << 20, UINT64_MAX);
    return l;
}

uint64_t dcl__size_q(mpq_srcptr q)
{
    return dcl__size_add(dcl__size_z(mpq_numref(q)),
                         dcl__size_z(mpq_denref(q)));
}

/* In sixteenths of a bit, not below log2(f): exact for 2, else the bits of
 * f^16, or 16 times those of f where f is long. */
static uint64_t log2_above(mpz_srcptr f)
{
    uint64_t log = 16;
    mpz_t p;
    if (mpz_cmp_ui(f, 2) == 0) return log;
    if (mpz_sizeinbase(f, 2) > 64)
        return dcl__size_mul(16, mpz_sizeinbase(f, 2));
    mpz_init(p);
    mpz_pow_ui(p, f, 16);
    log = mpz_sizeinbase(p, 2);
    mpz_clear(p);
    return log;
}

/* bits(f^n) = floor(n log2(f)) + 1 */
uint64_t dcl__size_pow(mpz_srcptr f, mpz_srcptr n)
{
    uint64_t times = 0, sixteenths;
    if (mpz_cmpabs_ui(f, 1) == 0) return 1;
    if (mpz_sizeinbase(n, 2) > 64) return UINT64_MAX;
    mpz_export(&times, NULL, -1, sizeof times, 0, 0, n);
    sixteenths = log2_above(f);
    return dcl__size_add(
        dcl__size_add(dcl__size_mul(times / 16, sixteenths),
                      (dcl__size_mul(times % 16, sixteenths)) / 16),
        2);
}

/* bits <= 2^64 - 1 splits as 100000 a + b, so that no product overflows. */
uint64_t dcl__digits_above(uint64_t bits)
{
    return bits / 100000 * 30103 + bits % 100000 * 30103 / 100000 + 1;
}

uint64_t dcl__digits_below(uint64_t bits)
{
    uint64_t b = bits > 0 ? bits - 1 : 0;
    return b / 1000 * 301 + b % 1000 * 301 / 1000 + 1;
}

uint64_t dcl__bits_of_digits(uint64_t digits)
{
    return dcl__size_add(
        dcl__size_add(dcl__size_mul(digits / 1000, 3322),
                      digits % 1000 * 3322 / 1000),
        1);
}
