/* Writes the tables of src/num/binade.c, as C, to standard output: built and
 * run when the library is built.  MPFR rounds each entry correctly. */
#include <stdio.h>

#include <gmp.h>
#include <mpfr.h>

enum { POWERS = 4096, TENS = 160, TENS_FROM = -80 };

int main(void)
{
    mpfr_t x;
    mpz_t two, ten;
    mpfr_init2(x, 53);
    mpz_inits(two, ten, NULL);
    printf("/* made by src/num/tables/binade.c */\n"
           "const double dcl__binades[DCL__BINADES] = {\n");
    for (unsigned long w = 0, e = 0; w < POWERS; w++) {
        mpq_t q;
        mpq_init(q);
        mpz_set_ui(two, 1);
        mpz_mul_2exp(two, two, w);
        mpz_ui_pow_ui(ten, 10, e + 1);
        if (mpz_cmp(two, ten) >= 0) e++;
        mpz_ui_pow_ui(ten, 10, e);
        mpq_set_num(q, two);
        mpq_set_den(q, ten);
        mpq_canonicalize(q);
        mpfr_set_q(x, q, MPFR_RNDN);
        mpfr_printf("%Ra,%s", x, w % 4 == 3 ? "\n" : " ");
        mpq_clear(q);
    }
    printf("};\nconst double dcl__tens_near[DCL__TENS_NEAR] = {\n");
    for (long i = 0; i < TENS; i++) {
        mpfr_set_si(x, TENS_FROM + i, MPFR_RNDN);
        mpfr_exp10(x, x, MPFR_RNDN);
        mpfr_printf("%Ra,%s", x, i % 4 == 3 ? "\n" : " ");
    }
    printf("};\n");
    mpz_clears(two, ten, NULL);
    mpfr_clear(x);
    mpfr_free_cache();
    return 0;
}
