/* Digits of intervals against GMP's floors of their two ends. */
#include "num/cut.h"

#include "support.h"

#if DCL__HAVE_EXP10

/* floor(v * 10^(k-1) / 2^s) and, in *same, whether that of the numbers below
 * v + err is the same: floor of (v + err) 10^(k-1) less the least bit. */
static void slow(mpz_ptr digits, int *same, mpz_srcptr v, int s,
                 unsigned long err, int k)
{
    mpz_t ten, hi;
    mpz_init(ten);
    mpz_init(hi);
    mpz_ui_pow_ui(ten, 10, (unsigned long)(k - 1));
    mpz_mul(digits, v, ten);
    mpz_add_ui(hi, v, err);
    mpz_mul(hi, hi, ten);
    mpz_tdiv_q_2exp(digits, digits, (mp_bitcnt_t)s);
    mpz_tdiv_q_2exp(hi, hi, (mp_bitcnt_t)s);
    *same = mpz_cmp(digits, hi) == 0;
    mpz_clear(ten);
    mpz_clear(hi);
}

/* A number in [1, top) at 2^s; half the time next to one of k digits. */
static void some_value(mpz_ptr v, int s, unsigned top, int k)
{
    mpz_t ten;
    mpz_init(ten);
    mpz_set_ui(v, 0);
    for (int i = 0; i < 5; i++) {
        mpz_mul_2exp(v, v, 64);
        mpz_add_ui(v, v, (unsigned long)t_random());
    }
    mpz_ui_pow_ui(ten, 10, (unsigned long)(k - 1));
    if (t_below(2)) {
        mpz_mul_ui(ten, ten, top - 1);
        mpz_fdiv_r(v, v, ten);
        mpz_fdiv_q_ui(ten, ten, top - 1);
        mpz_add(v, v, ten);
        mpz_mul_2exp(v, v, (mp_bitcnt_t)s);
        mpz_fdiv_q(v, v, ten);
        mpz_sub_ui(v, v, (unsigned long)t_below(40));
        mpz_add_ui(v, v, 20);
    } else {
        mpz_fdiv_r_2exp(v, v, (mp_bitcnt_t)s);
        mpz_set_ui(ten, 1 + (unsigned long)t_below(top - 1));
        mpz_mul_2exp(ten, ten, (mp_bitcnt_t)s);
        mpz_add(v, v, ten);
    }
    mpz_clear(ten);
}

static int ask(mpz_ptr digits, mpz_srcptr v, int width, int s, uint64_t err,
               int k)
{
    uint64_t in[4] = {0}, one = 0;
    dcl__runs runs;
    int same;
    (void)mpz_export(in, NULL, -1, 8, 0, 0, v);
    if (width == 64) {
        same = dcl__cut_64(&one, in[0], err, k);
        mpz_set_ui(digits, one);
    } else {
        int count = 0;
        if (width == 128)
            same = dcl__cut_128(&runs, (dcl__u128)in[1] << 64 | in[0], err, k);
        else
            same = dcl__cut_256(&runs, in, s, err, 0, k);
        mpz_set_ui(digits, 0);
        for (int i = 0; i < runs.runs; i++) {
            mpz_mul_ui(digits, digits, dcl__tens[runs.digits[i]]);
            mpz_add_ui(digits, digits, runs.value[i]);
            count += runs.digits[i];
        }
        CU_ASSERT_EQUAL(count, k);
    }
    return same;
}

static void against_gmp(int width, int s, unsigned top, int most_k)
{
    int decided = 0, refused = 0;
    mpz_t v, want, got;
    mpz_inits(v, want, got, NULL);
    for (uint64_t i = t_effort(20000); i > 0; i--) {
        int k = 1 + (int)t_below((uint64_t)most_k), same, said;
        uint64_t err = 1 + t_below(32);
        some_value(v, s, top, k);
        slow(want, &same, v, s, err, k);
        said = ask(got, v, width, s, err, k);
        CU_ASSERT_EQUAL(said, same);
        CU_ASSERT_EQUAL(mpz_cmp(got, want), 0);
        said ? decided++ : refused++;
    }
    CU_ASSERT(decided > 1000);
    CU_ASSERT(refused > 100);
    mpz_clears(v, want, got, NULL);
}

/* An error counted in the third word is 2^128 times as much. */
static void errors_in_a_higher_word(void)
{
    for (uint64_t i = t_effort(2000); i > 0; i--) {
        int k = 1 + (int)t_below(DCL__CUT_128 - 1), same;
        uint64_t v[4] = {t_random(), t_random(), t_random(),
                         UINT64_C(1) << 60 | t_random() >> 5};
        uint64_t err = 1 + t_below(32), wide[4];
        dcl__runs a, b;
        dcl__u128 high = (dcl__u128)v[3] << 64 | v[2];
        high += err;
        wide[0] = v[0], wide[1] = v[1];
        wide[2] = (uint64_t)high, wide[3] = (uint64_t)(high >> 64);
        same = dcl__cut_256(&a, v, 252, err, 2, k);
        (void)dcl__cut_256(&b, wide, 252, 1, 0, k);
        for (int j = 0; j < a.runs; j++)
            CU_ASSERT(!same || a.value[j] == b.value[j]);
        int equal = 1;
        for (int j = 0; j < a.runs; j++) equal &= a.value[j] == b.value[j];
        CU_ASSERT_EQUAL(same, equal);
    }
}

static void width_64(void)
{
    against_gmp(64, 60, 10, DCL__CUT_64);
}

static void width_128(void)
{
    against_gmp(128, 124, 10, DCL__CUT_128);
}

static void width_256(void)
{
    against_gmp(256, 252, 10, DCL__CUT_256);
    against_gmp(256, 251, 20, DCL__CUT_256);
}

T_TESTS(num, cut, T(width_64), T(width_128), T(width_256),
        T(errors_in_a_higher_word));

#else

static void the_general_road_serves(void)
{
    CU_PASS("no 128-bit integers here");
}

T_TESTS(num, cut, T(the_general_road_serves));

#endif
