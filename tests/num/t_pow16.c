/* Decimals straight from a table against GMP's conversion. */
#include "num/pow16.h"
#include "num/text16.h"

#include "support.h"

#if DCL__HAVE_EXP10

static void check(uint64_t a, unsigned n, uint64_t d)
{
    static char text[16 * DCL__POW16_UNITS + 1], want[4000];
    uint64_t c[DCL__POW16_UNITS];
    mpz_t z;
    mpz_init_set_ui(z, (unsigned long)a);
    mpz_mul_2exp(z, z, n);
    mpz_sub_ui(z, z, (unsigned long)d);
    if (mpz_sgn(z) > 0) {
        size_t units = dcl__pow16(c, a, n, d);
        size_t size = dcl__text16_size(c, units);
        dcl__text16(text, size, c, units, 0);
        text[size] = '\0';
        (void)mpz_get_str(want, 10, z);
        T_STR(text, want);
    }
    mpz_clear(z);
}

static void random_values(void)
{
    for (uint64_t i = t_effort(20000); i > 0; i--)
        check(t_random() >> (20 + t_below(43)),
              (unsigned)t_below(t_below(2) ? 130 : DCL__POW16_N),
              t_below(3) ? t_random() >> (1 + t_below(62)) : 0);
}

/* each n; borrows that run through: 5^j 2^n - d with 2^n 5^j = 10^j ... */
static void every_exponent_and_long_borrows(void)
{
    uint64_t five = 1;
    for (unsigned n = 0; n < DCL__POW16_N; n++)
        check(700000, n, n % 2 ? 700000 : 0);
    check((UINT64_C(1) << 44) - 1, DCL__POW16_N - 1, INT64_MAX);
    for (int j = 0; j < 19; j++, five *= 5)
        for (unsigned n = (unsigned)j; n < 200; n++)
            if (five >> 44 == 0)
                for (uint64_t d = 0; d < 3; d++) check(five, n, d);
}

static void division(void)
{
    for (uint64_t i = t_effort(20000); i > 0; i--) {
        dcl__u128 v = (dcl__u128)(t_random() >> 19) << 64 | t_random();
        dcl__u128 back;
        uint64_t rest, q;
        v >>= t_below(109);
        if (t_below(2)) { /* next to a multiple */
            back = (dcl__u128)(t_random() >> 9) * UINT64_C(10000000000000000);
            v = back + t_below(3) - (back > 0);
        }
        q = dcl__by_16_digits(&rest, v);
        back = (dcl__u128)q * UINT64_C(10000000000000000) + rest;
        CU_ASSERT(back == v);
        CU_ASSERT(rest < UINT64_C(10000000000000000));
    }
}

T_TESTS(num, pow16, T(random_values), T(every_exponent_and_long_borrows),
        T(division));

#else

static void the_general_road_serves(void)
{
    CU_PASS("no 128-bit integers here");
}

T_TESTS(num, pow16, T(the_general_road_serves));

#endif
