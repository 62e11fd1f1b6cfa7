/* Writes 2^(64 q), q = 0 .. ROWS-1, in base 10^16, low coefficient first, with
 * a zero before each row and after the last, as C, to standard output: built
 * and run when the library is built. */
#include <stdio.h>

#include <gmp.h>

enum { ROWS = 96 };

int main(void)
{
    unsigned long at[ROWS + 1] = {0};
    mpz_t power, rest, coefficient;
    mpz_inits(power, rest, coefficient, NULL);
    printf("/* made by src/num/tables/pow16.c */\n"
           "enum { ROWS = %d };\nstatic const uint64_t rows[] = {\n",
           ROWS);
    for (int q = 0; q < ROWS; q++) {
        mpz_ui_pow_ui(rest, 2, 64ul * (unsigned long)q);
        printf("0,");
        for (at[q + 1] = at[q] + 1; mpz_sgn(rest) != 0; at[q + 1]++) {
            mpz_set_ui(coefficient,
                       mpz_tdiv_q_ui(rest, rest, 10000000000000000ul));
            gmp_printf("%Zu,%s", coefficient, at[q + 1] % 4 == 3 ? "\n" : "");
        }
    }
    printf("0};\nstatic const uint16_t row_at[ROWS + 1] = {");
    for (int q = 0; q <= ROWS; q++) printf("%lu,", at[q]);
    printf("};\n");
    mpz_clears(power, rest, coefficient, NULL);
    return 0;
}
