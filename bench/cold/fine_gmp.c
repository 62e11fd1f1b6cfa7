/* The anchor of the cold benchmark: the Google rule after whole weeks and days
 * as one would write it on GMP in twenty lines. */
#include <stdio.h>
#include <stdlib.h>

#include <gmp.h>

int main(int argc, char **argv)
{
    unsigned long days = argc > 1 ? strtoul(argv[1], NULL, 10) : 706;
    mpz_t total, rate;
    mpz_init_set_ui(total, 700000);
    mpz_init_set_ui(rate, 100000);
    mpz_mul_2exp(total, total, days / 7);
    mpz_sub_ui(total, total, 700000);
    mpz_mul_2exp(rate, rate, days / 7);
    mpz_addmul_ui(total, rate, days % 7);
    mpz_out_str(stdout, 10, total);
    putchar('\n');
    mpz_clears(total, rate, NULL);
    return 0;
}
