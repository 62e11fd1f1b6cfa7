/* Numbers for tests of the num room, made by GMP alone: the second road. */
#ifndef TESTS_NUM_NUMS_H
#define TESTS_NUM_NUMS_H

#include <gmp.h>

#include "num/sum.h"

/* q and z are initialised by these. */
void t_q(mpq_ptr q, const char *text);
void t_z(mpz_ptr z, const char *text); /* also "10^1000", "-2^70" */

/* s += q * f^n, texts as above */
void t_add_pow(dcl__sum *s, const char *q, const char *f, const char *n);

/* out = q * f^n by GMP */
void t_pow(mpq_ptr out, mpq_srcptr q, mpq_srcptr f, long n);

/* a random rational: not 0, of at most `bits` bits a side */
void t_random_q(mpq_ptr q, unsigned bits);

#endif
