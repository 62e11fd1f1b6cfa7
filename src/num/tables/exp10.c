/* Writes the tables of src/num/exp10.c, as C, to standard output: built and run
 * when the library is built.  Each entry is rounded down, by MPFR at a
 * precision at which the truth is no integer in its last place: checked, not
 * assumed. */
#include <stdio.h>
#include <stdlib.h>

#include <gmp.h>
#include <mpfr.h>

enum { PRECISION = 64 * 80 };

/* floor(x * 2^scale) as `limbs` words of 64 bits, low first. */
static void put(mpfr_srcptr x, long scale, int limbs, const char *end)
{
    mpfr_t t;
    mpz_t z, rest;
    mpfr_init2(t, PRECISION);
    mpz_init(z);
    mpz_init(rest);
    mpfr_mul_2si(t, x, scale, MPFR_RNDN);
    mpfr_get_z(z, t, MPFR_RNDD);
    mpfr_sub_z(t, t, z, MPFR_RNDN);
    /* 100 bits from either end, unless it is exact (10^0) */
    if (!mpfr_zero_p(t) && (mpfr_get_exp(t) < -100 ||
                            (mpfr_ui_sub(t, 1, t, MPFR_RNDN),
                             mpfr_zero_p(t) || mpfr_get_exp(t) < -100)))
        exit(1);
    if (mpz_sizeinbase(z, 2) > 64 * (size_t)limbs) exit(1);
    printf("{");
    for (int i = 0; i < limbs; i++) {
        mpz_fdiv_r_2exp(rest, z, 64);
        mpz_fdiv_q_2exp(z, z, 64);
        gmp_printf("%s0x%ZX", i > 0 ? "," : "", rest);
    }
    printf("}%s", end);
    mpz_clear(rest);
    mpz_clear(z);
    mpfr_clear(t);
}

/* x = 10^(i / 2^bits), less 1 unless it is the first table */
static void power(mpfr_ptr x, int i, int bits, int first)
{
    mpfr_set_ui_2exp(x, (unsigned long)i, -bits, MPFR_RNDN);
    mpfr_exp10(x, x, MPFR_RNDN);
    if (!first) mpfr_sub_ui(x, x, 1, MPFR_RNDN);
}

/* The high or low two words of entries of four. */
static void put_halves(mpfr_srcptr x, long scale, int high)
{
    mpfr_t t;
    mpz_t z;
    if (high) {
        put(x, scale - 128, 2, ",");
        return;
    }
    mpfr_init2(t, PRECISION);
    mpz_init(z);
    mpfr_mul_2si(t, x, scale - 128, MPFR_RNDN);
    mpfr_get_z(z, t, MPFR_RNDD);
    mpfr_sub_z(t, t, z, MPFR_RNDN);
    put(t, 128, 2, ",");
    mpz_clear(z);
    mpfr_clear(t);
}

int main(void)
{
    static const int scale[] = {252, 264, 274, 284};
    mpfr_t x;
    mpfr_init2(x, PRECISION);
    printf("/* made by src/num/tables/exp10.c */\n");
    mpfr_set_ui(x, 2, MPFR_RNDN);
    mpfr_log10(x, x, MPFR_RNDN);
    printf("#define LOG10_2 ");
    put(x, 64 * 72, 72, "\n");
    mpfr_set_ui(x, 10, MPFR_RNDN);
    mpfr_log(x, x, MPFR_RNDN);
    printf("#define LN10_BY_4 ");
    put(x, 254, 4, "\n");
    /* the entries need 284 bits, and 100 more for the check */
    mpfr_set_prec(x, 512);
    printf("static const uint64_t first_64[2048][1] = {\n");
    for (int i = 0; i < 2048; i++) {
        power(x, i, 11, 1);
        put(x, 60, 1, i % 8 == 7 ? ",\n" : ",");
    }
    printf("};\nstatic const uint64_t second_64[2048][1] = {\n");
    for (int i = 0; i < 2048; i++) {
        power(x, i, 22, 0);
        put(x, 73, 1, i % 8 == 7 ? ",\n" : ",");
    }
    for (int high = 1; high >= 0; high--) {
        printf("};\nstatic const uint64_t %s[4][1024][2] = {\n",
               high ? "high" : "low");
        for (int t = 0; t < 4; t++) {
            printf("{");
            for (int i = 0; i < 1024; i++) {
                power(x, i, 10 * (t + 1), t == 0);
                put_halves(x, scale[t], high);
                if (i % 4 == 3) printf("\n");
            }
            printf("},\n");
        }
    }
    printf("};\n");
    mpfr_clear(x);
    mpfr_free_cache();
    return 0;
}
