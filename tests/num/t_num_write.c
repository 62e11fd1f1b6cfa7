/* Whole decimals: read back by GMP and compared with the value. */
#include <decillion/num.h>

#include <stdlib.h>

#include "num/sum.h"
#include "nums.h"
#include "support.h"

static dcl_num *num_of_q(mpq_srcptr q)
{
    dcl_num *num = NULL;
    dcl__sum s;
    dcl__sum_init(&s, NULL);
    CU_ASSERT_EQUAL(dcl__sum_set_q(&s, q, NULL), DCL_OK);
    CU_ASSERT_EQUAL(dcl__num_of_sum(&num, &s, NULL, NULL), DCL_OK);
    dcl__sum_clear(&s);
    return num;
}

/* The text as a rational; *places is set to its digits after the point. */
static void text_value(mpq_ptr out, size_t *places, const char *text)
{
    size_t n = strlen(text);
    const char *point = strchr(text, '.');
    char *digits = malloc(n + 1);
    if (digits == NULL) abort();
    *places = point != NULL ? n - (size_t)(point - text) - 1 : 0;
    strcpy(digits, text);
    if (point != NULL)
        memmove(digits + (point - text), point + 1, *places + 1);
    CU_ASSERT_EQUAL(mpz_set_str(mpq_numref(out), digits, 10), 0);
    mpz_ui_pow_ui(mpq_denref(out), 10, *places);
    mpq_canonicalize(out);
    free(digits);
}

/* Whether `got` is what rounding q to a multiple of unit gives, by the
 * definitions: on the right side, nearer than half, ties as the mode says. */
static int rounded_well(mpq_srcptr got, mpq_srcptr q, mpq_srcptr unit,
                        dcl_round mode)
{
    int ok, half, side, odd, sign = mpq_sgn(q);
    mpq_t off, twice;
    mpq_inits(off, twice, NULL);
    mpq_sub(off, got, q);
    side = mpq_sgn(off);
    mpq_abs(off, off);
    mpq_add(twice, off, off);
    half = mpq_cmp(twice, unit);
    mpq_div(twice, got, unit);
    ok = mpz_cmp_ui(mpq_denref(twice), 1) == 0 && mpq_cmp(off, unit) < 0;
    odd = mpz_odd_p(mpq_numref(twice));
    if (side != 0) switch (mode) {
        case DCL_ROUND_HALF_EVEN: ok &= half < 0 || (half == 0 && !odd); break;
        case DCL_ROUND_HALF_UP:
            ok &= half < 0 || (half == 0 && side == sign);
            break;
        case DCL_ROUND_HALF_DOWN:
            ok &= half < 0 || (half == 0 && side != sign);
            break;
        case DCL_ROUND_UP: ok &= side == sign; break;
        case DCL_ROUND_DOWN: ok &= side == -sign; break;
        case DCL_ROUND_CEILING: ok &= side > 0; break;
        case DCL_ROUND_FLOOR: ok &= side < 0; break;
        }
    mpq_clears(off, twice, NULL);
    return ok;
}

static void random_q(mpq_ptr q)
{
    t_random_q(q, 1 + (unsigned)t_below(t_below(8) == 0 ? 2000 : 60));
    switch (t_below(4)) {
    case 0: mpz_set_ui(mpq_denref(q), 1); break;
    case 1: /* near ties: odd over 2 * 10^i */
        mpz_ui_pow_ui(mpq_denref(q), 10, (unsigned long)t_below(8));
        mpz_mul_ui(mpq_denref(q), mpq_denref(q), 2);
        break;
    default: break;
    }
    mpq_canonicalize(q);
    if (t_below(50) == 0) mpq_set_ui(q, 0, 1);
}

static void rounding_is_by_definition(void)
{
    for (uint64_t i = t_effort(3000); i > 0; i--) {
        dcl_num_form form = {.places = (int64_t)t_below(8),
                             .round = (dcl_round)t_below(7),
                             .pad = (int)t_below(2)};
        /* a quarter by way of certified digits: nothing is held exactly */
        dcl_limits tight = {.bits = 1};
        const dcl_limits *limits = t_below(4) == 0 ? &tight : NULL;
        t_text text = {0};
        dcl_sink sink = t_sink(&text);
        int inexact = 9;
        size_t places = 0;
        mpq_t q, got, unit;
        dcl_num *num;
        dcl_err err = {0};
        mpq_inits(q, got, unit, NULL);
        random_q(q);
        num = num_of_q(q);
        T_STATUS(dcl_num_write(&sink, &inexact, num, &form, limits, NULL,
                               &err),
                 DCL_OK, &err);
        if (text.n > 0) {
            text_value(got, &places, t_cstr(&text));
            mpz_ui_pow_ui(mpq_denref(unit), 10, (unsigned long)form.places);
            mpz_set_ui(mpq_numref(unit), 1);
            CU_ASSERT(rounded_well(got, q, unit, form.round));
            CU_ASSERT_EQUAL(inexact, (mpq_cmp(got, q) > 0) -
                                         (mpq_cmp(got, q) < 0));
            if (form.pad)
                CU_ASSERT_EQUAL((int64_t)places, form.places)
            else
                CU_ASSERT(places == 0 || text.p[text.n - 1] != '0');
            CU_ASSERT(mpq_sgn(got) != 0 || text.p[0] != '-');
        }
        t_free(&text);
        dcl_num_free(num);
        mpq_clears(q, got, unit, NULL);
    }
}

static void shortest_is_exact(void)
{
    for (uint64_t i = t_effort(1000); i > 0; i--) {
        t_text text = {0};
        dcl_sink sink = t_sink(&text);
        int inexact = 9;
        size_t places = 0;
        mpq_t q, got;
        mpz_t rest;
        dcl_num *num;
        dcl_status st;
        mpq_inits(q, got, NULL);
        mpz_init(rest);
        t_random_q(q, 50);
        mpz_ui_pow_ui(rest, t_below(2) ? 5 : 2, (unsigned long)t_below(30));
        if (t_below(4) != 0) mpz_swap(mpq_denref(q), rest);
        mpq_canonicalize(q);
        num = num_of_q(q);
        st = dcl_num_write(&sink, &inexact, num, NULL, NULL, NULL, NULL);
        mpz_set(rest, mpq_denref(q));
        while (mpz_divisible_ui_p(rest, 2)) mpz_divexact_ui(rest, rest, 2);
        while (mpz_divisible_ui_p(rest, 5)) mpz_divexact_ui(rest, rest, 5);
        if (mpz_cmp_ui(rest, 1) != 0) {
            CU_ASSERT_EQUAL(st, DCL_RANGE);
            CU_ASSERT_EQUAL(text.n, 0);
        } else {
            CU_ASSERT_EQUAL(st, DCL_OK);
            text_value(got, &places, t_cstr(&text));
            CU_ASSERT(mpq_equal(got, q));
            CU_ASSERT_EQUAL(inexact, 0);
            CU_ASSERT(places == 0 || text.p[text.n - 1] != '0');
        }
        t_free(&text);
        dcl_num_free(num);
        mpz_clear(rest);
        mpq_clears(q, got, NULL);
    }
}

static void by_eye(void)
{
    static const struct {
        const char *q;
        int64_t places;
        dcl_round round;
        int pad;
        const char *want;
        int inexact;
    } v[] = {
        {"1647945780296698221945714166988100000", 0, 0, 0,
         "1647945780296698221945714166988100000", 0},
        {"1/8", 2, DCL_ROUND_HALF_EVEN, 0, "0.12", -1},
        {"-1/8", 2, DCL_ROUND_HALF_EVEN, 0, "-0.12", 1},
        {"3/8", 2, DCL_ROUND_HALF_EVEN, 0, "0.38", 1},
        {"-1/1000", 2, DCL_ROUND_HALF_EVEN, 1, "0.00", 1},
        {"-1/1000", 2, DCL_ROUND_FLOOR, 1, "-0.01", -1},
        {"5", 2, 0, 1, "5.00", 0},
        {"5", 2, 0, 0, "5", 0},
        {"1999/100", 1, DCL_ROUND_HALF_EVEN, 1, "20.0", 1},
        {"1/3", 40, DCL_ROUND_DOWN, 0,
         "0.3333333333333333333333333333333333333333", -1},
        {"1/1000000", -1, 0, 0, "0.000001", 0},
        {"0", 2, 0, 1, "0.00", 0},
        {"0", -1, 0, 0, "0", 0},
        {"100", 35, 0, 1, "100.00000000000000000000000000000000000", 0},
    };
    for (size_t i = 0; i < sizeof v / sizeof *v; i++) {
        dcl_num_form form = {0, v[i].places, v[i].round, v[i].pad};
        t_text text = {0};
        dcl_sink sink = t_sink(&text);
        int inexact = 9;
        mpq_t q;
        dcl_num *num;
        dcl_err err;
        t_q(q, v[i].q);
        num = num_of_q(q);
        T_STATUS(
            dcl_num_write(&sink, &inexact, num, &form, NULL, NULL, &err),
            DCL_OK, &err);
        T_STR(t_cstr(&text), v[i].want);
        CU_ASSERT_EQUAL(inexact, v[i].inexact);
        dcl_num_free(num);
        mpq_clear(q);
        t_free(&text);
    }
}

/* 1.0001^200000 has 2.7 million bits on each side but nine digits before its
 * point; both roads, and 2^(-10^18) rounded both ways. */
static void what_is_too_large_to_hold_may_be_short(void)
{
    dcl_limits tight = {.bits = 1u << 16};
    dcl_num_form form = {.places = 2, .round = DCL_ROUND_HALF_EVEN, .pad = 1};
    t_text a = {0}, b = {0}, c = {0};
    dcl_sink sink = t_sink(&a);
    int x = 9, y = 9;
    dcl__sum s;
    dcl_num *num = NULL;
    dcl_err err;
    dcl__sum_init(&s, NULL);
    t_add_pow(&s, "-1/3", "10001/10000", "200000");
    CU_ASSERT_EQUAL(dcl__num_of_sum(&num, &s, NULL, NULL), DCL_OK);
    T_STATUS(dcl_num_write(&sink, &x, num, &form, NULL, NULL, &err), DCL_OK,
             &err);
    sink = t_sink(&b);
    T_STATUS(dcl_num_write(&sink, &y, num, &form, &tight, NULL, &err), DCL_OK,
             &err);
    T_STR(t_cstr(&a), t_cstr(&b));
    CU_ASSERT_EQUAL(x, y);
    CU_ASSERT(a.n > 9);
    dcl_num_free(num);
    dcl__sum_clear(&s);
    t_add_pow(&s, "1", "2", "-10^18");
    CU_ASSERT_EQUAL(dcl__num_of_sum(&num, &s, NULL, NULL), DCL_OK);
    sink = t_sink(&c);
    T_STATUS(dcl_num_write(&sink, &x, num, &form, NULL, NULL, &err), DCL_OK,
             &err);
    form.round = DCL_ROUND_UP;
    T_STATUS(dcl_num_write(&sink, &y, num, &form, NULL, NULL, &err), DCL_OK,
             &err);
    T_STR(t_cstr(&c), "0.000.01");
    CU_ASSERT_EQUAL(x, -1);
    CU_ASSERT_EQUAL(y, 1);
    T_STATUS(dcl_num_write(&sink, &y, num, NULL, NULL, NULL, &err),
             DCL_TOO_BIG, &err);
    dcl_num_free(num);
    dcl__sum_clear(&s);
    t_free(&a);
    t_free(&b);
    t_free(&c);
}

/* Values that fit but are long, shown to a few places: by certified digits,
 * as the expanded value's own (its rational, written by the exact road). */
static void a_few_digits_of_a_long_value(void)
{
    for (uint64_t i = 0; i < t_effort(6); i++) {
        dcl_num_form form = {0, (int64_t)t_below(9),
                             (dcl_round)t_below(DCL_ROUND_FLOOR + 1), 0};
        t_text lazy = {0}, whole = {0};
        dcl_sink to_lazy = t_sink(&lazy), to_whole = t_sink(&whole);
        int side = 2, want = 3;
        dcl__sum s;
        dcl_num *a = NULL, *b;
        mpq_t q, f;
        mpz_t n;
        mpq_inits(q, f, NULL);
        mpz_init_set_ui(n, 6000 + t_below(6000));
        mpq_set_ui(f, 1 + t_below(98), 100);
        mpq_canonicalize(f);
        mpq_set_si(q, (long)t_below(2000) - 1000, 7);
        mpq_canonicalize(q);
        dcl__sum_init(&s, NULL);
        CU_ASSERT_EQUAL(dcl__sum_set_q(&s, q, NULL), DCL_OK);
        CU_ASSERT_EQUAL(dcl__sum_add_pow(&s, q, f, n, NULL), DCL_OK);
        CU_ASSERT_EQUAL(dcl__num_of_sum(&a, &s, NULL, NULL), DCL_OK);
        CU_ASSERT_EQUAL(dcl__sum_exact(q, &s, NULL, NULL), DCL_OK);
        b = num_of_q(q);
        T_STATUS(dcl_num_write(&to_lazy, &side, a, &form, NULL, NULL, NULL),
                 DCL_OK, NULL);
        T_STATUS(dcl_num_write(&to_whole, &want, b, &form, NULL, NULL, NULL),
                 DCL_OK, NULL);
        T_STR(t_cstr(&lazy), t_cstr(&whole));
        CU_ASSERT_EQUAL(side, want);
        dcl_num_free(a);
        dcl_num_free(b);
        dcl__sum_clear(&s);
        mpq_clears(q, f, NULL);
        mpz_clear(n);
        t_free(&lazy);
        t_free(&whole);
    }
}

static int refuse(void *ctx, const char *bytes, size_t n)
{
    (void)bytes;
    *(size_t *)ctx += n;
    return 1;
}

static void limits_off_by_one(void)
{
    static const struct {
        const char *q;
        int64_t places;
        int pad;
        uint64_t digits; /* needed */
    } v[] = {{"99999", 0, 0, 5},   {"100000", 0, 0, 6}, {"1/1000", -1, 0, 4},
             {"999/10", 0, 0, 3},  {"199/2", 0, 0, 3},  {"12", 5, 1, 7},
             {"12", 5, 0, 2},      {"1/3", 5, 0, 6}};
    for (size_t i = 0; i < sizeof v / sizeof *v; i++)
        for (uint64_t d = v[i].digits - 1; d <= v[i].digits; d++) {
            dcl_num_form form = {0, v[i].places, DCL_ROUND_HALF_UP, v[i].pad};
            dcl_limits l = {.digits = d};
            t_text text = {0};
            dcl_sink sink = t_sink(&text);
            mpq_t q;
            dcl_num *num;
            dcl_err err;
            dcl_status want = d < v[i].digits ? DCL_TOO_BIG : DCL_OK;
            if (v[i].places >= 0 && (uint64_t)v[i].places >= d)
                want = DCL_TOO_BIG;
            t_q(q, v[i].q);
            num = num_of_q(q);
            T_STATUS(dcl_num_write(&sink, NULL, num, &form, &l, NULL, &err),
                     want, &err);
            CU_ASSERT_EQUAL(text.n > 0, want == DCL_OK);
            dcl_num_free(num);
            mpq_clear(q);
            t_free(&text);
        }
}

static void sinks_that_stop_and_hooks_that_fail(void)
{
    dcl_num_form form = {.places = 2};
    size_t got = 0;
    dcl_sink sink = {refuse, &got};
    dcl_status st = DCL_NO_MEMORY;
    dcl_err err;
    mpq_t q;
    dcl_num *num;
    t_q(q, "-7/3");
    num = num_of_q(q);
    T_STATUS(dcl_num_write(&sink, NULL, num, &form, NULL, NULL, &err),
             DCL_STOPPED, &err);
    CU_ASSERT_EQUAL(got, 1);
    form.places = -2;
    T_STATUS(dcl_num_write(&sink, NULL, num, &form, NULL, NULL, &err),
             DCL_ARGUMENT, &err);
    form.places = 2;
    for (size_t k = 1; st == DCL_NO_MEMORY && k < 50; k++) {
        t_heap h = {.fail_at = k};
        dcl_mem mem = t_heap_mem(&h);
        t_text text = {0};
        dcl_sink keep = t_sink(&text);
        int inexact = 9;
        st = dcl_num_write(&keep, &inexact, num, &form, NULL, &mem, NULL);
        CU_ASSERT_EQUAL(text.n > 0, st == DCL_OK);
        CU_ASSERT_EQUAL(inexact == 9, st != DCL_OK);
        CU_ASSERT_EQUAL(h.live, 0);
        t_free(&text);
    }
    CU_ASSERT_EQUAL(st, DCL_OK);
    dcl_num_free(num);
    mpq_clear(q);
}

T_TESTS(num, num_write, T(rounding_is_by_definition), T(shortest_is_exact),
        T(by_eye), T(what_is_too_large_to_hold_may_be_short),
        T(a_few_digits_of_a_long_value),
        T(limits_off_by_one), T(sinks_that_stop_and_hooks_that_fail));
