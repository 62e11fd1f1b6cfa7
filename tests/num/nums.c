/* Numbers for tests of the num room, made by GMP alone. */
#include "nums.h"

#include <stdlib.h>

#include "support.h"

void t_q(mpq_ptr q, const char *text)
{
    mpq_init(q);
    if (mpq_set_str(q, text, 10) != 0) abort();
    mpq_canonicalize(q);
}

void t_z(mpz_ptr z, const char *text)
{
    char base[64];
    const char *hat = strchr(text, '^');
    mpz_init(z);
    if (hat == NULL) {
        if (mpz_set_str(z, text, 10) != 0) abort();
        return;
    }
    memcpy(base, text, (size_t)(hat - text));
    base[hat - text] = '\0';
    if (mpz_set_str(z, base + (base[0] == '-'), 10) != 0) abort();
    mpz_pow_ui(z, z, strtoul(hat + 1, NULL, 10));
    if (base[0] == '-') mpz_neg(z, z);
}

void t_add_pow(dcl__sum *s, const char *q, const char *f, const char *n)
{
    mpq_t qq, ff;
    mpz_t nn;
    dcl_err err;
    t_q(qq, q);
    t_q(ff, f);
    t_z(nn, n);
    T_STATUS(dcl__sum_add_pow(s, qq, ff, nn, &err), DCL_OK, &err);
    mpz_clear(nn);
    mpq_clear(ff);
    mpq_clear(qq);
}

void t_pow(mpq_ptr out, mpq_srcptr q, mpq_srcptr f, long n)
{
    unsigned long times = n < 0 ? 0 - (unsigned long)n : (unsigned long)n;
    mpq_t p;
    mpq_init(p);
    mpz_pow_ui(mpq_numref(p), mpq_numref(f), times);
    mpz_pow_ui(mpq_denref(p), mpq_denref(f), times);
    if (n < 0) mpq_inv(p, p);
    mpq_mul(out, q, p);
    mpq_clear(p);
}

void t_random_q(mpq_ptr q, unsigned bits)
{
    mpz_ptr side[2];
    side[0] = mpq_numref(q);
    side[1] = mpq_denref(q);
    for (int i = 0; i < 2; i++) {
        uint64_t want = 1 + t_below(bits);
        mpz_set_ui(side[i], 1);
        for (uint64_t b = 1; b < want; b++) {
            mpz_mul_2exp(side[i], side[i], 1);
            mpz_add_ui(side[i], side[i], (unsigned long)t_below(2));
        }
    }
    if (t_below(2)) mpz_neg(mpq_numref(q), mpq_numref(q));
    mpq_canonicalize(q);
}
