/* Signs, comparisons and rounding of lazy sums against GMP. */
#include "num/sum.h"

#include "num/size.h"
#include "nums.h"
#include "support.h"

/* a f^n - b g^m with the two sides as near to each other as integers allow:
 * m is chosen so that only the last bits differ, or b is. */
static void near_values_compare(void)
{
    for (uint64_t i = t_effort(300); i > 0; i--) {
        dcl__sum s, t;
        mpq_t q, r, f, want;
        mpz_t n;
        int got = 9;
        long times = 4200 + (long)t_below(4000);
        mpq_inits(q, r, want, NULL);
        t_q(f, t_below(2) ? "2" : "3/2");
        mpz_init_set_si(n, times);
        dcl__sum_init(&s, NULL);
        dcl__sum_init(&t, NULL);
        t_random_q(q, 30);
        t_pow(want, q, f, times);
        CU_ASSERT_EQUAL(dcl__sum_add_pow(&s, q, f, n, NULL), DCL_OK);
        /* the other side: the same value plus 0, or a tiny rational */
        CU_ASSERT_EQUAL(dcl__sum_set_q(&t, want, NULL), DCL_OK);
        if (t_below(3) != 0) {
            t_random_q(r, 10);
            mpz_mul_2exp(mpq_denref(r), mpq_denref(r),
                         (unsigned long)t_below(9000));
            mpq_canonicalize(r);
            CU_ASSERT_EQUAL(dcl__sum_add_q(&t, r, NULL), DCL_OK);
        }
        CU_ASSERT_EQUAL(dcl__sum_cmp(&got, &s, &t, NULL, NULL), DCL_OK);
        CU_ASSERT_EQUAL(got, -mpq_sgn(r));
        CU_ASSERT_EQUAL(dcl__sum_cmp(&got, &t, &s, NULL, NULL), DCL_OK);
        CU_ASSERT_EQUAL(got, mpq_sgn(r));
        dcl__sum_clear(&s);
        dcl__sum_clear(&t);
        mpz_clear(n);
        mpq_clears(q, r, f, want, NULL);
    }
}

/* Each line: the sum of the terms has that sign, known by other means. */
static void huge_values_compare(void)
{
    static const struct {
        const char *t[9];
        int sign;
    } v[] = {
        /* 3^53 > 2^84 and 3^5 < 2^8, taken to huge powers */
        {{"1", "3", "53000000000000000000", "-1", "2",
          "84000000000000000000"}, 1},
        {{"1", "3", "5000000000000000000", "-1", "2",
          "8000000000000000000"}, -1},
        /* further convergents of log2(3): 3^306 < 2^485, 3^665 > 2^1054 */
        {{"1", "3", "306000000000000000000", "-1", "2",
          "485000000000000000000"}, -1},
        {{"1", "3", "665000000000000000000", "-1", "2",
          "1054000000000000000000"}, 1},
        {{"700000", "2", "10^1000", "-700000", "2", "0"}, 1},
        {{"-700000", "2", "10^1000", "1", "3", "10^999"}, -1},
        /* equal at the top, apart by one 10^1000 digits below */
        {{"1", "10", "10^1000", "-1", "10", "10^1000", "-1", "2", "0"}, -1},
        {{"2", "2", "10^1000", "-1", "2", "10^1000", "-1", "3/2", "10^1000"},
         1},
        {{"1", "1/2", "10^1000", "-1", "1/3", "10^1000"}, 1},
        {{"-1", "1/2", "10^1000", "1", "3", "-10^1000"}, -1},
    };
    for (size_t i = 0; i < sizeof v / sizeof *v; i++) {
        dcl__sum s;
        int sign = 9;
        dcl_err err;
        dcl__sum_init(&s, NULL);
        for (int j = 0; j < 9 && v[i].t[j] != NULL; j += 3)
            t_add_pow(&s, v[i].t[j], v[i].t[j + 1], v[i].t[j + 2]);
        T_STATUS(dcl__sum_sign(&sign, &s, NULL, &err), DCL_OK, &err);
        CU_ASSERT_EQUAL(sign, v[i].sign);
        dcl__sum_clear(&s);
    }
}

/* Bits of log2(3) one at a time, by squaring 3/2 at 6000 bits (the last of
 * 3000 is safe: each squaring loses about one bit of 6000). */
static void bits_of_log2_3(mpz_ptr num)
{
    mpz_t x;
    mpz_init_set_ui(x, 3);
    mpz_mul_2exp(x, x, 6000 - 1);
    mpz_set_ui(num, 1);
    for (int i = 0; i < 3000; i++) {
        mpz_mul(x, x, x);
        mpz_tdiv_q_2exp(x, x, 6000);
        mpz_mul_2exp(num, num, 1);
        if (mpz_sizeinbase(x, 2) > 6001) {
            mpz_add_ui(num, num, 1);
            mpz_tdiv_q_2exp(x, x, 1);
        }
    }
    mpz_clear(x);
}

/* 2^p - 3^q with p/q a convergent of log2(3): relatively they differ by about
 * 1/q, so q of 400 digits takes 1329 bits and then some; the sign alternates
 * with the convergents. */
static void what_does_not_separate_is_undecided(void)
{
    dcl_limits few = {.bits = 64 * 1340}, enough = {.bits = 64 * 4096};
    dcl__sum s;
    mpz_t p[2], q[2], a, t, num, den;
    mpq_t one, two, three;
    int sign = 9, steps = 0;
    dcl_err err;
    mpz_inits(p[0], p[1], q[0], q[1], a, t, num, den, NULL);
    bits_of_log2_3(num);
    mpz_ui_pow_ui(den, 2, 3000);
    mpz_set_ui(p[1], 1);
    mpz_set_ui(q[0], 1);
    for (; mpz_sizeinbase(q[1], 10) < 400; steps++) {
        mpz_fdiv_qr(a, t, num, den);
        mpz_swap(num, den);
        mpz_swap(den, t);
        mpz_addmul(p[0], p[1], a);
        mpz_swap(p[0], p[1]);
        mpz_addmul(q[0], q[1], a);
        mpz_swap(q[0], q[1]);
    }
    mpq_inits(one, two, three, NULL);
    mpq_set_ui(one, 1, 1);
    mpq_set_ui(two, 2, 1);
    mpq_set_ui(three, 3, 1);
    dcl__sum_init(&s, NULL);
    CU_ASSERT_EQUAL(dcl__sum_add_pow(&s, one, two, p[1], NULL), DCL_OK);
    mpq_set_si(one, -1, 1);
    CU_ASSERT_EQUAL(dcl__sum_add_pow(&s, one, three, q[1], NULL), DCL_OK);
    T_STATUS(dcl__sum_sign(&sign, &s, &few, &err), DCL_UNDECIDED, &err);
    CU_ASSERT_EQUAL(sign, 9);
    T_STATUS(dcl__sum_sign(&sign, &s, &enough, &err), DCL_OK, &err);
    /* the first convergent, 1/1, is below log2(3): 2 < 3 */
    CU_ASSERT_EQUAL(sign, steps % 2 == 1 ? -1 : 1);
    few.bits = 64 * 512;
    T_STATUS(dcl__sum_sign(&sign, &s, &few, &err), DCL_TOO_BIG, &err);
    dcl__sum_clear(&s);
    mpq_clears(one, two, three, NULL);
    mpz_clears(p[0], p[1], q[0], q[1], a, t, num, den, NULL);
}

static void rounding_is_by_definition(void)
{
    for (uint64_t i = t_effort(500); i > 0; i--) {
        dcl_round mode = (dcl_round)t_below(7);
        dcl__sum s;
        mpq_t q, unit, got, off;
        int side, half;
        mpq_inits(q, unit, got, off, NULL);
        t_random_q(q, 40);
        t_random_q(unit, 6);
        mpq_abs(unit, unit);
        if (t_below(2)) { /* a tie */
            mpq_set_ui(q, 1 + 2 * (unsigned long)t_below(1000), 2);
            mpq_mul(q, q, unit);
            if (t_below(2)) mpq_neg(q, q);
        }
        dcl__sum_init(&s, NULL);
        CU_ASSERT_EQUAL(dcl__sum_set_q(&s, q, NULL), DCL_OK);
        CU_ASSERT_EQUAL(dcl__sum_round(&s, unit, mode, NULL, NULL), DCL_OK);
        mpq_set(got, dcl__sum_rational(&s));
        mpq_sub(off, got, q);
        side = mpq_sgn(off);
        mpq_abs(off, off);
        mpq_div(off, off, unit);
        CU_ASSERT(mpq_cmp_ui(off, 1, 1) < 0);
        half = mpq_cmp_ui(off, 1, 2);
        mpq_div(off, got, unit);
        CU_ASSERT_EQUAL(mpz_cmp_ui(mpq_denref(off), 1), 0);
        if (side != 0 && mode <= DCL_ROUND_HALF_DOWN) CU_ASSERT(half <= 0);
        if (half == 0 && mode == DCL_ROUND_HALF_EVEN)
            CU_ASSERT(mpz_even_p(mpq_numref(off)));
        if (half == 0 && mode == DCL_ROUND_HALF_UP)
            CU_ASSERT_EQUAL(side, mpq_sgn(q));
        if (half == 0 && mode == DCL_ROUND_HALF_DOWN)
            CU_ASSERT_EQUAL(side, -mpq_sgn(q));
        if (side != 0 && mode == DCL_ROUND_CEILING) CU_ASSERT(side > 0);
        if (side != 0 && mode == DCL_ROUND_FLOOR) CU_ASSERT(side < 0);
        if (side != 0 && mode == DCL_ROUND_UP)
            CU_ASSERT_EQUAL(side, mpq_sgn(q));
        if (side != 0 && mode == DCL_ROUND_DOWN)
            CU_ASSERT_EQUAL(side, -mpq_sgn(q));
        dcl__sum_clear(&s);
        mpq_clears(q, unit, got, off, NULL);
    }
}

static void limits_off_by_one(void)
{
    dcl__sum s;
    mpq_t q, unit;
    dcl_err err;
    uint64_t bits;
    dcl__sum_init(&s, NULL);
    t_add_pow(&s, "7", "2", "100000");
    t_add_pow(&s, "-7", "2", "0");
    mpq_init(q);
    t_q(unit, "0");
    bits = dcl__sum_bits(&s);
    for (int low = 0; low < 2; low++) {
        dcl_limits l = {.bits = bits - (uint64_t)low};
        dcl_status want = low ? DCL_TOO_BIG : DCL_OK;
        mpq_set_ui(q, 5, 1);
        T_STATUS(dcl__sum_exact(q, &s, &l, &err), want, &err);
        CU_ASSERT_EQUAL(mpq_cmp_ui(q, 5, 1) == 0, low);
    }
    T_STATUS(dcl__sum_round(&s, unit, 0, NULL, &err), DCL_ARGUMENT, &err);
    mpq_set_ui(unit, 10, 1);
    t_add_pow(&s, "1", "2", "10^18");
    T_STATUS(dcl__sum_round(&s, unit, 0, NULL, &err), DCL_TOO_BIG, &err);
    CU_ASSERT_EQUAL(dcl__sum_bits(&s), UINT64_C(1000000000000000000) + 10);
    dcl__sum_clear(&s);
    mpq_clears(q, unit, NULL);
}

T_TESTS(num, sum_exact, T(near_values_compare), T(huge_values_compare),
        T(what_does_not_separate_is_undecided), T(rounding_is_by_definition),
        T(limits_off_by_one));
