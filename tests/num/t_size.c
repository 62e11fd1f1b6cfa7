/* Bounds of sizes against the sizes themselves. */
#include "num/size.h"

#include "nums.h"
#include "support.h"

static void powers_are_bounded(void)
{
    for (uint64_t i = t_effort(500); i > 0; i--) {
        mpz_t f, n, p;
        uint64_t bound;
        mpz_init_set_ui(f, 2 + (unsigned long)t_below(t_below(2) ? 20 : 70000));
        mpz_init_set_ui(n, (unsigned long)t_below(300));
        mpz_init(p);
        mpz_pow_ui(p, f, mpz_get_ui(n));
        bound = dcl__size_pow(f, n);
        CU_ASSERT(mpz_sizeinbase(p, 2) <= bound);
        CU_ASSERT(bound <= mpz_sizeinbase(p, 2) + mpz_get_ui(n) / 16 + 2);
        mpz_neg(n, n);
        CU_ASSERT_EQUAL(dcl__size_pow(f, n), bound);
        mpz_clear(f);
        mpz_clear(n);
        mpz_clear(p);
    }
}

static void past_any_size(void)
{
    static const char *const n[] = {"2^63", "-2^64", "10^1000"};
    for (size_t i = 0; i < sizeof n / sizeof *n; i++) {
        mpz_t f, e;
        mpz_init_set_ui(f, 10);
        t_z(e, n[i]);
        CU_ASSERT_EQUAL(dcl__size_pow(f, e), UINT64_MAX);
        mpz_set_ui(f, 1);
        CU_ASSERT_EQUAL(dcl__size_pow(f, e), 1);
        mpz_clear(f);
        mpz_clear(e);
    }
    CU_ASSERT_EQUAL(dcl__size_add(UINT64_MAX, 1), UINT64_MAX);
    CU_ASSERT_EQUAL(dcl__size_add(UINT64_MAX - 1, 1), UINT64_MAX);
    CU_ASSERT_EQUAL(dcl__size_mul(UINT64_C(1) << 32, UINT64_C(1) << 32),
                    UINT64_MAX);
    CU_ASSERT_EQUAL(dcl__size_mul(0, UINT64_MAX), 0);
    CU_ASSERT_EQUAL(dcl__size_mul(UINT64_MAX, 1), UINT64_MAX);
}

/* digits of numbers with just b bits: 2^(b-1) has the fewest, 2^b - 1 the most
 */
static void digits_and_bits(void)
{
    for (uint64_t i = 0; i < 400 + t_effort(20); i++) {
        uint64_t b = i < 400 ? i + 1 : 1 + t_below(60000);
        char *least, *most;
        mpz_t z;
        mpz_init_set_ui(z, 1);
        mpz_mul_2exp(z, z, b - 1);
        least = mpz_get_str(NULL, 10, z);
        mpz_mul_2exp(z, z, 1);
        mpz_sub_ui(z, z, 1);
        most = mpz_get_str(NULL, 10, z);
        CU_ASSERT(dcl__digits_below(b) <= strlen(least));
        CU_ASSERT(strlen(most) <= dcl__digits_above(b));
        CU_ASSERT(strlen(least) <= dcl__digits_below(b) + 1 + b / 10000);
        CU_ASSERT(dcl__digits_above(b) <= strlen(most) + 1 + b / 10000);
        CU_ASSERT(b <= dcl__bits_of_digits(strlen(most)));
        {
            void (*release)(void *, size_t);
            mp_get_memory_functions(NULL, NULL, &release);
            release(least, strlen(least) + 1);
            release(most, strlen(most) + 1);
        }
        mpz_clear(z);
    }
    CU_ASSERT(dcl__digits_above(UINT64_MAX) > UINT64_MAX / 4);
    CU_ASSERT(dcl__digits_below(UINT64_MAX) > UINT64_MAX / 4);
    CU_ASSERT_EQUAL(dcl__bits_of_digits(UINT64_MAX), UINT64_MAX);
}

static void defaults(void)
{
    dcl_limits l = dcl__limits(NULL), z = {0}, huge = {.bits = UINT64_MAX,
                                                       .digits = UINT64_MAX};
    CU_ASSERT_EQUAL(l.bits, UINT64_C(1) << 26);
    CU_ASSERT_EQUAL(l.digits, 10000000);
    /* an amount of the most digits is held exactly */
    CU_ASSERT(dcl__bits_of_digits(l.digits) < l.bits);
    z = dcl__limits(&z);
    CU_ASSERT_EQUAL(memcmp(&l, &z, sizeof l), 0);
    huge = dcl__limits(&huge);
    CU_ASSERT_EQUAL(huge.bits, UINT64_C(1) << 36);
    CU_ASSERT(huge.digits < huge.bits);
    z = (dcl_limits){.depth = 3};
    CU_ASSERT_EQUAL(dcl__limits(&z).depth, 3);
}

T_TESTS(num, size, T(powers_are_bounded), T(past_any_size),
        T(digits_and_bits), T(defaults));
