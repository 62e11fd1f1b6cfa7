/* The error bounds of the three widths against MPFR, and that they are needed:
 * a slack of 5 instead of DCL__EXP10_OUT would be wrong. */
#include "num/exp10.h"

#include "support.h"

#if DCL__HAVE_EXP10

#include <mpfr.h>

typedef struct width {
    int bits, scale;
} width;

/* Y at the given width, of F: both as integers */
static void ask(mpz_ptr y, mpz_srcptr f, int bits)
{
    uint64_t in[4] = {0}, out[4] = {0};
    (void)mpz_export(in, NULL, -1, 8, 0, 0, f);
    if (bits == 64) {
        out[0] = dcl__exp10_64(in[0]);
    } else if (bits == 128) {
        dcl__u128 r = dcl__exp10_128((dcl__u128)in[1] << 64 | in[0]);
        out[0] = (uint64_t)r;
        out[1] = (uint64_t)(r >> 64);
    } else {
        dcl__exp10_256(out, in);
    }
    mpz_import(y, 4, -1, 8, 0, 0, out);
}

/* Truth less Y in units of the last place, the truth at F + more. */
static double excess(mpz_srcptr f, unsigned long more, mpz_srcptr y, width w)
{
    double d;
    mpfr_t x;
    mpfr_init2(x, 700);
    mpfr_set_z(x, f, MPFR_RNDN);
    mpfr_add_ui(x, x, more, MPFR_RNDN);
    mpfr_div_2ui(x, x, (unsigned long)w.bits, MPFR_RNDN);
    mpfr_exp10(x, x, MPFR_RNDN);
    mpfr_mul_2ui(x, x, (unsigned long)w.scale, MPFR_RNDN);
    mpfr_sub_z(x, x, y, MPFR_RNDN);
    d = mpfr_get_d(x, MPFR_RNDN);
    mpfr_clear(x);
    return d;
}

static void random_fraction(mpz_ptr f, int bits)
{
    mpz_set_ui(f, 0);
    for (int i = 0; i < bits; i += 64) {
        mpz_mul_2exp(f, f, 64);
        mpz_add_ui(f, f, (unsigned long)t_random());
    }
    switch (t_below(4)) {
    case 0: /* next to 1: the largest error */
        for (int i = 0; i < 30; i++)
            if (t_below(8) != 0) mpz_setbit(f, (mp_bitcnt_t)(bits - 1 - i));
        break;
    case 1: /* runs of zeros and ones: the ends of tables */
        for (int i = 0; i < bits;) {
            int run = 1 + (int)t_below(40), one = (int)t_below(2);
            for (; run > 0 && i < bits; run--, i++)
                one ? mpz_setbit(f, (mp_bitcnt_t)i)
                    : mpz_clrbit(f, (mp_bitcnt_t)i);
        }
        break;
    default: break;
    }
}

static void bounds(width w, uint64_t cases)
{
    double most = 0;
    mpz_t f, y;
    mpz_init(f);
    mpz_init(y);
    for (uint64_t i = 0; i < cases + 2; i++) {
        random_fraction(f, w.bits);
        if (i == 0) mpz_set_ui(f, 0);
        if (i == 1) {
            mpz_ui_pow_ui(f, 2, (unsigned long)w.bits);
            mpz_sub_ui(f, f, 1);
        }
        ask(y, f, w.bits);
        CU_ASSERT(excess(f, 0, y, w) >= 0);
        double d = excess(f, DCL__EXP10_IN, y, w);
        CU_ASSERT(d < DCL__EXP10_OUT);
        if (d > most) most = d;
    }
    CU_ASSERT(most > 5);
    mpz_clear(f);
    mpz_clear(y);
}

static void width_64(void)
{
    bounds((width){64, 60}, t_effort(20000));
}

static void width_128(void)
{
    bounds((width){128, 124}, t_effort(20000));
}

static void width_256(void)
{
    bounds((width){256, 252}, t_effort(20000));
}

/* floor or up to 7 less, on numbers made of words of all ones and zeros too */
static void high_products(void)
{
    mpz_t a, b, p, h;
    int most = 0;
    mpz_inits(a, b, p, h, NULL);
    for (uint64_t i = t_effort(20000); i > 0; i--) {
        uint64_t x[4], y[4], r[4];
        for (int j = 0; j < 4; j++) {
            x[j] = t_below(3) ? t_random() : 0 - t_below(2);
            y[j] = t_below(3) ? t_random() : 0 - t_below(2);
        }
        dcl__mulhi_256(r, x, y);
        mpz_import(a, 4, -1, 8, 0, 0, x);
        mpz_import(b, 4, -1, 8, 0, 0, y);
        mpz_import(h, 4, -1, 8, 0, 0, r);
        mpz_mul(p, a, b);
        mpz_tdiv_q_2exp(p, p, 256);
        mpz_sub(p, p, h);
        CU_ASSERT(mpz_sgn(p) >= 0 && mpz_cmp_ui(p, 7) <= 0);
        if (mpz_cmp_si(p, most) > 0) most = (int)mpz_get_si(p);
    }
    CU_ASSERT(most >= 5);
    mpz_clears(a, b, p, h, NULL);
}

static void the_logarithm_is_rounded_down(void)
{
    mpfr_t x;
    mpz_t z, got;
    mpfr_init2(x, 64 * DCL__LOG10_2_LIMBS + 200);
    mpz_init(z);
    mpz_init(got);
    mpfr_set_ui(x, 2, MPFR_RNDN);
    mpfr_log10(x, x, MPFR_RNDN);
    mpfr_mul_2ui(x, x, 64 * DCL__LOG10_2_LIMBS, MPFR_RNDN);
    mpfr_get_z(z, x, MPFR_RNDD);
    mpz_import(got, DCL__LOG10_2_LIMBS, -1, 8, 0, 0, dcl__log10_2);
    CU_ASSERT_EQUAL(mpz_cmp(z, got), 0);
    mpz_clear(z);
    mpz_clear(got);
    mpfr_clear(x);
}

T_TESTS(num, exp10, T(width_64), T(width_128), T(width_256),
        T(high_products), T(the_logarithm_is_rounded_down));

#else

static void the_general_road_serves(void)
{
    CU_PASS("no 128-bit integers here");
}

T_TESTS(num, exp10, T(the_general_road_serves));

#endif
