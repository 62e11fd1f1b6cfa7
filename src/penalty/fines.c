/* Many doubling fines on one day: the handle, and the road that always ends. */
#include "penalty/fines.h"

#include <math.h>
#include <string.h>

#include <mpfr.h>

#include <decillion/say.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "num/enclose.h"
#include "num/num_lead.h"
#include "penalty/try.h"

enum { EVERY_MOST = 366, BLOCK = 256 };

void dcl_fines_free(dcl_fines *fines)
{
    dcl_mem mem;
    if (fines == NULL) return;
    mem = fines->mem;
    for (size_t i = 0; i < fines->made; i++) mpq_clear(fines->rate[i]);
    dcl__release(&mem, fines->rate, fines->rates * sizeof *fines->rate);
    dcl__release(&mem, fines->near_, fines->rates * sizeof *fines->near_);
    dcl__release(&mem, fines->name, DCL__FINE_NAMES * sizeof *fines->name);
    dcl__release(&mem, fines, sizeof *fines);
}

/* ---- the handle ---- */

/* To nearest; NaN where the road by doubles is not made for it. */
static double nearest(mpq_srcptr q)
{
    dcl__mpfr state;
    mpfr_t x;
    double y;
    dcl__mpfr_enter(&state);
    mpfr_init2(x, 53);
    mpfr_set_q(x, q, MPFR_RNDN);
    y = mpfr_get_exp(x) > -200 && mpfr_get_exp(x) < 200
            ? mpfr_get_d(x, MPFR_RNDN)
            : (double)NAN;
    mpfr_clear(x);
    dcl__mpfr_leave(&state);
    return y;
}

static dcl_status set_rates(dcl_fines *f, const dcl_num *const *rate,
                            size_t rates, dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl__sum s;
    dcl__sum_init(&s, &f->mem);
    f->rates = rates > 0 ? rates : 1;
    f->rate = dcl__alloc_array(&f->mem, f->rates, sizeof *f->rate);
    f->near_ = dcl__alloc_array(&f->mem, f->rates, sizeof *f->near_);
    if (f->rate == NULL || f->near_ == NULL) TRY(dcl__no_memory(err));
    for (; f->made < f->rates; f->made++) {
        mpq_init(f->rate[f->made]);
        mpq_set_ui(f->rate[f->made], 1, 1);
    }
    for (size_t i = 0; i < rates; i++) {
        TRY(dcl__sum_of_num(&s, rate[i], err));
        TRY(dcl__sum_exact(f->rate[i], &s, NULL, err));
        if (mpq_sgn(f->rate[i]) <= 0)
            TRY(dcl__fail(err, DCL_ARGUMENT, i, 0, "a rate must be above 0"));
    }
    for (size_t i = 0; i < f->rates; i++) f->near_[i] = nearest(f->rate[i]);
done:
    dcl__sum_clear(&s);
    return st;
}

/* "1.23" "12.3" "123" */
static void set_figures(dcl_fines *f)
{
    for (int i = 0; i < 1000; i++) {
        char c[3] = {(char)('0' + i / 100), (char)('0' + i / 10 % 10),
                     (char)('0' + i % 10)};
        memcpy(f->figure[0][i], (char[4]){c[0], '.', c[1], c[2]}, 4);
        memcpy(f->figure[1][i], (char[4]){c[0], c[1], '.', c[2]}, 4);
        memcpy(f->figure[2][i], (char[4]){c[0], c[1], c[2], ' '}, 4);
    }
}

/* The text of 123 and more at each exponent, less its figure. */
static dcl_status set_names(dcl_fines *f, dcl_err *err)
{
    f->name = dcl__alloc_array(&f->mem, DCL__FINE_NAMES, sizeof *f->name);
    if (f->name == NULL) return dcl__no_memory(err);
    memset(f->name, 0, DCL__FINE_NAMES * sizeof *f->name);
    for (unsigned e = 3; e < DCL__FINE_NAMES; e++) {
        dcl__fine_name *name = &f->name[e];
        char text[256], tens[4] = {(char)('0' + (e - 3) / 1000),
                                   (char)('0' + (e - 3) / 100 % 10),
                                   (char)('0' + (e - 3) / 10 % 10),
                                   (char)('0' + (e - 3) % 10)};
        dcl_dec dec = {"1230", 4, tens, 4, 0, 1};
        unsigned figure = e % 3 == 2 ? 3 : 4;
        size_t n = 0;
        if (dcl_say_compact(text, sizeof text, &n, NULL, &dec, NULL, NULL) !=
                DCL_OK ||
            n - figure >= sizeof name->text ||
            memcmp(text, f->figure[e % 3][123], figure) != 0)
            continue; /* its lines are formed one by one */
        memcpy(name->text, text + figure, n - figure);
        name->text[n - figure] = '\n';
        name->n = (uint8_t)(n - figure + 1);
        name->whole = (uint8_t)(e % 3 + 1);
    }
    return DCL_OK;
}

dcl_status dcl_fines_new(dcl_fines **out, unsigned every,
                         const dcl_num *const *rate, size_t rates,
                         const dcl_mem *mem, dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl_fines *f = NULL;
    if (every < 1 || every > EVERY_MOST)
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "a rate doubles every 1 to %d days, not %u",
                         EVERY_MOST, (uint64_t)every);
    f = dcl__alloc(mem, sizeof *f);
    if (f == NULL) return dcl__no_memory(err);
    memset(f, 0, sizeof *f);
    f->mem = mem != NULL ? *mem : dcl__libc;
    f->every = every;
    f->cpu = dcl__cpu();
    f->most = ((UINT64_C(1) << 53) - 1) / (2 * every);
    f->inverse = 1.0 / every;
    f->slack = DCL__FINE_SLACK;
    TRY(set_rates(f, rate, rates, err));
    set_figures(f);
    TRY(set_names(f, err));
    *out = f;
    f = NULL;
done:
    dcl_fines_free(f);
    return st;
}

/* ---- by exact numbers ---- */

/* s = rate * amount * ((every + r) * 2^w - every) */
static dcl_status total(dcl__sum *s, const dcl_fines *f, const dcl_fine *x,
                        int64_t days, dcl_err *err)
{
    dcl_status st = DCL_OK;
    int64_t every = f->every;
    mpq_t q, two;
    mpz_t w;
    mpq_inits(q, two, NULL);
    mpz_init_set_si(w, (long)(days / every));
    mpq_set_ui(two, 2, 1);
    mpz_import(mpq_numref(q), 1, -1, sizeof x->amount, 0, 0, &x->amount);
    mpq_mul(q, q, f->rate[x->rate]);
    mpz_mul_si(mpq_numref(q), mpq_numref(q), (long)(every + days % every));
    mpq_canonicalize(q);
    TRY(dcl__sum_add_pow(s, q, two, w, err));
    mpq_set_si(q, -(long)every, 1);
    mpq_mul(q, q, f->rate[x->rate]);
    mpz_import(mpq_numref(two), 1, -1, sizeof x->amount, 0, 0, &x->amount);
    mpq_mul(q, q, two);
    TRY(dcl__sum_add_q(s, q, err));
done:
    mpq_clears(q, two, NULL);
    mpz_clear(w);
    return st;
}

/* Four digits and whether there are more of them, to three. */
static void round_lead(dcl_fine_lead *out, const dcl__lead *lead)
{
    enum { KEPT = 1000 };
    unsigned long v = mpz_get_ui(lead->digits), rest;
    int32_t e = (int32_t)mpz_get_si(lead->exponent) + 3, up;
    for (; v < KEPT; e--) v *= 10; /* an integer of fewer digits */
    rest = v % 10;
    v /= 10;
    up = rest > 5 || (rest == 5 && (lead->more || v % 2 == 1));
    out->inexact = (int16_t)(up                        ? 1
                             : rest == 0 && !lead->more ? 0
                                                        : -1);
    v += (unsigned long)up;
    out->exponent = e + (v == KEPT);
    out->digits = (uint16_t)(v == KEPT ? KEPT / 10 : v);
}

dcl_status dcl__fine_exact(dcl_fine_lead *out, const dcl_fines *f,
                           const dcl_fine *x, dcl_day day, dcl_err *err)
{
    int64_t days = day - x->first + 1;
    dcl_status st = DCL_OK;
    dcl__lead lead;
    dcl__sum s;
    *out = (dcl_fine_lead){0, 0, 0};
    if (x->rate >= f->rates)
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "rate %u is not there: there are %z",
                         (uint64_t)x->rate, f->rates);
    if (days < 1 || x->amount == 0) return DCL_OK;
    dcl__sum_init(&s, &f->mem);
    dcl__lead_init(&lead);
    TRY(total(&s, f, x, days, err));
    TRY(dcl__lead_of(&lead, &s, 4, NULL, err));
    round_lead(out, &lead);
done:
    dcl__lead_clear(&lead);
    dcl__sum_clear(&s);
    return st;
}

/* ---- a batch ---- */

static dcl_status settle(dcl_fine_lead *out, const dcl_fines *f,
                         const dcl_fine *x, size_t i, dcl_day day,
                         dcl_err *err)
{
    dcl_status st = dcl__fine_exact(out + i, f, x + i, day, err);
    if (st != DCL_OK && err != NULL) err->at = i;
    return st;
}

/* Eights of a block, at most BLOCK fines; how many were done. */
static dcl_status wide(size_t *done, dcl_fine_lead *out, const dcl_fines *f,
                       const dcl_fine *x, size_t n, dcl_day day, dcl_err *err)
{
    dcl_status st = DCL_OK;
    *done = 0;
#if DCL__X86_64
    uint8_t undecided[BLOCK / 8];
    if ((f->cpu & DCL__CPU_AVX512) == 0) return DCL_OK;
    *done = n / 8 * 8;
    dcl__fines_wide(out, undecided, f, x, n / 8, day);
    for (size_t i = 0; i < n / 8; i++)
        for (size_t j = 8 * i; undecided[i] != 0; j++, undecided[i] >>= 1)
            if (undecided[i] & 1) TRY(settle(out, f, x, j, day, err));
done:
#else
    (void)out, (void)f, (void)x, (void)n, (void)day, (void)err;
#endif
    return st;
}

dcl_status dcl_fines_lead(dcl_fine_lead *out, const dcl_fines *fines,
                          const dcl_fine *fine, size_t n, dcl_day day,
                          dcl_err *err)
{
    dcl_status st = DCL_OK;
    size_t i, k = 0, j;
    if (day < INT32_MIN || day > INT32_MAX)
        return dcl__fail(err, DCL_RANGE, 0, 0, "day %i", day);
    for (i = 0; i < n && st == DCL_OK; i += k) {
        k = n - i < BLOCK ? n - i : BLOCK;
        st = wide(&j, out + i, fines, fine + i, k, day, err);
        for (; j < k && st == DCL_OK; j++)
            if (!dcl__fine_near(out + i + j, fines, fine + i + j, day))
                st = settle(out + i, fines, fine + i, j, day, err);
        if (st != DCL_OK && err != NULL) err->at += i;
    }
    return st;
}
