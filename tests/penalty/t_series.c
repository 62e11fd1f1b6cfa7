/* Sums over escalating units, against adding them one by one. */
#include "num/size.h"
#include "penalty/series.h"
#include "support.h"

static const char *const factors[] = {"2", "3/2", "1/2", "10", "101/100", "1"};

/* Unit i at floor((unit i + offset) / span) spans, by the definition. */
static void one(mpq_t u, const dcl__series *s, long i)
{
    long e = (long)((s->unit * i + s->offset) / s->span);
    mpq_set(u, s->base);
    for (; e > 0; e--) {
        if (s->kind == DCL__ESC_FACTOR) mpq_mul(u, u, s->q);
        if (s->kind == DCL__ESC_STEP) mpq_add(u, u, s->q);
    }
    dcl__bounds_q(u, s->bounds);
}

static void draw(dcl__series *s, mpq_t base, mpq_t q, dcl__bounds *b)
{
    static const int64_t ticks[] = {1, 7, 1, 3, 6, 12};
    s->kind = t_below(3) == 0 ? DCL__ESC_STEP : DCL__ESC_FACTOR;
    mpq_set_ui(base, (unsigned long)t_below(50), 1);
    mpq_set_str(q, factors[t_below(6)], 10);
    s->base = base;
    s->q = q;
    s->unit = ticks[t_below(6)];
    s->span = 1 + (int64_t)t_below(30);
    s->offset = t_below(2) ? s->unit - 1 : 0;
    b->has_floor = t_below(2) == 0;
    b->has_cap = t_below(2) == 0;
    mpq_set_ui(b->floor, 1 + (unsigned long)t_below(40), 1);
    mpq_set_ui(b->cap, 41 + (unsigned long)t_below(400), 1);
    s->bounds = b;
    s->limits = NULL;
}

/* Long powers stay unexpanded in a sum, so its exact value is asked for. */
static void comes_to(const dcl__sum *sum, mpq_srcptr want)
{
    dcl_limits limits = dcl__limits(NULL);
    dcl_err err = {0};
    mpq_t exact;
    mpq_init(exact);
    T_STATUS(dcl__sum_exact(exact, sum, &limits, &err), DCL_OK, &err);
    CU_ASSERT(mpq_equal(exact, want));
    mpq_clear(exact);
}

static void one_by_one(void)
{
    dcl__bounds b;
    dcl__series s;
    mpq_t base, q, u, want, scale;
    mpz_t from, to;
    dcl__bounds_init(&b);
    mpq_inits(base, q, u, want, scale, NULL);
    mpz_inits(from, to, NULL);
    for (uint64_t k = t_effort(2000); k > 0; k--) {
        long lo = (long)t_below(40), hi = lo + (long)t_below(120);
        dcl__sum sum;
        dcl_err err = {0};
        dcl__sum_init(&sum, NULL);
        draw(&s, base, q, &b);
        mpq_set_ui(scale, 1 + (unsigned long)t_below(3), 7);
        mpq_canonicalize(scale);
        mpq_set_ui(want, 0, 1);
        for (long i = lo; i < hi; i++) {
            one(u, &s, i);
            mpq_add(want, want, u);
        }
        mpq_mul(want, want, scale);
        mpz_set_si(from, lo);
        mpz_set_si(to, hi);
        T_STATUS(dcl__series_add(&sum, &s, from, to, scale, &err), DCL_OK,
                 &err);
        comes_to(&sum, want);
        dcl__sum_clear(&sum);
    }
    dcl__bounds_clear(&b);
    mpq_clears(base, q, u, want, scale, NULL);
    mpz_clears(from, to, NULL);
}

/* Each unit times the factor at every span's end after it. */
static void totals(void)
{
    dcl__bounds b;
    dcl__series s;
    mpq_t base, q, want, scale;
    mpz_t from, to, m;
    dcl__bounds_init(&b);
    mpq_inits(base, q, want, scale, NULL);
    mpz_inits(from, to, m, NULL);
    mpq_set_ui(scale, 5, 1);
    for (uint64_t k = t_effort(500); k > 0; k--) {
        long n = (long)t_below(60), e = 0;
        dcl__sum sum;
        dcl_err err = {0};
        dcl__sum_init(&sum, NULL);
        draw(&s, base, q, &b);
        s.kind = DCL__ESC_NONE;
        mpq_set_ui(want, 0, 1);
        for (long i = 0; i < n; i++) {
            for (; e < (s.unit * i + s.offset) / s.span; e++)
                mpq_mul(want, want, s.q);
            mpq_add(want, want, scale);
        }
        mpz_set_si(m, e);
        mpz_set_si(to, n);
        T_STATUS(dcl__series_add_total(&sum, &s, from, to, m, scale, &err),
                 DCL_OK, &err);
        comes_to(&sum, want);
        dcl__sum_clear(&sum);
    }
    dcl__bounds_clear(&b);
    mpq_clears(base, q, want, scale, NULL);
    mpz_clears(from, to, m, NULL);
}

T_TESTS(penalty, series, T(one_by_one), T(totals));
