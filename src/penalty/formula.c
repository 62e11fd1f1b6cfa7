/* A segment's sum written out. */
#include "penalty/formula.h"

#include "base/alloc.h"
#include "num/size.h"
#include "penalty/try.h"

/* Digits past which a number is not spelled out in a formula. */
#define FORMULA_BITS 4000

static void put_z(dcl__text *t, mpz_srcptr z, const dcl_mem *mem)
{
    size_t n = mpz_sizeinbase(z, 10) + 2;
    char *s = dcl__alloc(mem, n);
    if (s == NULL) {
        t->status = DCL_NO_MEMORY;
        return;
    }
    mpz_get_str(s, 10, z);
    dcl__text_put(t, s, strlen(s));
    dcl__release(mem, s, n);
}

static void put(dcl__text *t, const char *s)
{
    dcl__text_put(t, s, strlen(s));
}

/* q, an integer or (a/b); 0 when it is too long. */
static int put_q(dcl__text *t, mpq_srcptr q, const dcl_mem *mem)
{
    int whole = mpz_cmp_ui(mpq_denref(q), 1) == 0;
    if (dcl__size_q(q) > FORMULA_BITS) return 0;
    if (!whole) put(t, "(");
    put_z(t, mpq_numref(q), mem);
    if (!whole) {
        put(t, "/");
        put_z(t, mpq_denref(q), mem);
        put(t, ")");
    }
    return 1;
}

/* A product of integers over a product of integers: what bc divides last. */
typedef struct fraction {
    dcl__text over, under;
    const dcl_mem *mem;
    int fits;
} fraction;

static void fraction_init(fraction *f, const dcl_mem *mem)
{
    memset(f, 0, sizeof *f);
    f->over.mem = f->under.mem = f->mem = mem;
    f->fits = 1;
}

static void fraction_clear(fraction *f)
{
    dcl__text_clear(&f->over);
    dcl__text_clear(&f->under);
}

static void factor(dcl__text *t, mpz_srcptr z, mpz_srcptr power,
                   const dcl_mem *mem)
{
    if (mpz_cmp_ui(z, 1) == 0 || (power != NULL && mpz_sgn(power) == 0)) return;
    if (t->n > 0) put(t, "*");
    put_z(t, z, mem);
    if (power == NULL) return;
    put(t, "^");
    put_z(t, power, mem);
}

static void times_pow(fraction *f, mpq_srcptr q, mpz_srcptr power)
{
    if (dcl__size_q(q) > FORMULA_BITS) f->fits = 0;
    if (!f->fits) return;
    factor(&f->over, mpq_numref(q), power, f->mem);
    factor(&f->under, mpq_denref(q), power, f->mem);
}

static void times(fraction *f, mpq_srcptr q)
{
    times_pow(f, q, NULL);
}

static dcl_status fraction_put(dcl__text *t, fraction *f)
{
    if (!f->fits) {
        dcl__text_clear(t);
        return DCL_OK;
    }
    put(t, f->over.n > 0 ? f->over.p : "1");
    if (f->under.n > 0) {
        put(t, "/(");
        put(t, f->under.p);
        put(t, ")");
    }
    if (f->over.status != DCL_OK) return f->over.status;
    return f->under.status != DCL_OK ? f->under.status : t->status;
}

/* rate * number * units, an amount that does not move. */
static dcl_status flat_units(dcl__text *t, const dcl__walk *w, mpz_srcptr n)
{
    dcl_status st;
    fraction f;
    mpq_t q;
    mpq_init(q);
    fraction_init(&f, w->p->mem);
    mpq_set(q, w->series.base);
    dcl__bounds_q(q, &w->p->unit);
    times(&f, q);
    times(&f, w->items);
    times(&f, w->claimants);
    mpq_set_z(q, n);
    if (w->p->s->charge.pro_rata && w->p->s->charge.unit == DCL_UNIT_WEEK) {
        mpz_set_ui(mpq_denref(q), 7);
        mpq_canonicalize(q);
    }
    times(&f, q);
    st = fraction_put(t, &f);
    mpq_clear(q);
    fraction_clear(&f);
    return st;
}

/* The geometric sum of a whole span of m units each, w spans and d units:
 *     base * (m / (f - 1) * (f^w1 - f^w0) + d1 * f^w1 - d0 * f^w0)
 * written  base * (a1 * f^w1 - a0 * f^w0), a = m / (f - 1) + d. */
typedef struct ends {
    mpq_t a1, a0;
    mpz_t w1, w0;
    unsigned long d1, d0;
} ends;

static void find_ends(ends *e, const dcl__walk *w, mpz_srcptr from,
                      mpz_srcptr to)
{
    unsigned long m = (unsigned long)(w->series.span / w->series.unit);
    mpq_t q;
    mpq_init(q);
    mpq_inits(e->a1, e->a0, NULL);
    mpz_inits(e->w1, e->w0, NULL);
    e->d1 = mpz_fdiv_q_ui(e->w1, to, m);
    e->d0 = mpz_fdiv_q_ui(e->w0, from, m);
    mpz_sub(mpq_numref(q), mpq_numref(w->series.q), mpq_denref(w->series.q));
    mpz_set(mpq_denref(q), mpq_denref(w->series.q));
    mpq_set_ui(e->a1, m, 1);
    mpq_canonicalize(q);
    mpq_div(e->a0, e->a1, q);
    mpq_set_ui(q, e->d1, 1);
    mpq_add(e->a1, e->a0, q);
    mpq_set_ui(q, e->d0, 1);
    mpq_add(e->a0, e->a0, q);
    mpq_clear(q);
}

static void ends_clear(ends *e)
{
    mpq_clears(e->a1, e->a0, NULL);
    mpz_clears(e->w1, e->w0, NULL);
}

/* base * items * claimants, a day's share of a week where it is one. */
static void scale_of(mpq_ptr k, const dcl__walk *w)
{
    mpq_mul(k, w->series.base, w->items);
    mpq_mul(k, k, w->claimants);
    if (w->p->s->charge.pro_rata && w->p->s->charge.unit == DCL_UNIT_WEEK) {
        mpz_mul_ui(mpq_denref(k), mpq_denref(k), 7);
        mpq_canonicalize(k);
    }
}

static int geometric(const dcl__walk *w)
{
    return w->series.kind == DCL__ESC_FACTOR &&
           mpq_cmp_ui(w->series.q, 1, 1) != 0 && w->series.offset == 0 &&
           w->series.span % w->series.unit == 0;
}

/* f^w * (m/|f - 1| + d), falling: - d; without what is 1 or 0 in it. */
static void put_end(dcl__text *t, const dcl__walk *w, mpz_srcptr spans,
                    unsigned long d)
{
    dcl_sink sink = dcl__text_sink(t);
    const dcl_mem *mem = w->p->mem;
    int inner;
    mpq_t k;
    mpq_init(k);
    mpz_sub(mpq_numref(k), mpq_numref(w->series.q), mpq_denref(w->series.q));
    mpz_set(mpq_denref(k), mpq_denref(w->series.q));
    mpq_canonicalize(k);
    inner = d != 0 && mpz_sgn(spans) != 0;
    if (mpz_sgn(spans) != 0) {
        put_q(t, w->series.q, mem);
        put(t, "^");
        put_z(t, spans, mem);
        put(t, " * ");
    } else if (d != 0) {
        inner = 1;
    }
    if (inner) put(t, "(");
    (void)dcl__putf(&sink, "%u",
                    (uint64_t)(w->series.span / w->series.unit));
    if (d != 0 && mpq_sgn(k) < 0) {
        mpq_neg(k, k);
        put(t, "/");
        put_q(t, k, mem);
        (void)dcl__putf(&sink, " - %u", (uint64_t)d);
    } else {
        mpq_abs(k, k);
        if (mpq_cmp_ui(k, 1, 1) != 0) {
            put(t, "/");
            put_q(t, k, mem);
        }
        if (d != 0) (void)dcl__putf(&sink, " + %u", (uint64_t)d);
    }
    if (inner) put(t, ")");
    mpq_clear(k);
}

/* 100000 * (2^100 * (7 + 6) - 7): as a person would check it. */
static dcl_status geometric_words(dcl__text *t, const dcl__walk *w,
                                  mpz_srcptr from, mpz_srcptr to)
{
    int falls = mpq_cmp_ui(w->series.q, 1, 1) < 0;
    mpq_t k;
    ends e;
    mpq_init(k);
    find_ends(&e, w, from, to);
    scale_of(k, w);
    if (put_q(t, k, w->p->mem)) {
        put(t, " * (");
        put_end(t, w, falls ? e.w0 : e.w1, falls ? e.d0 : e.d1);
        put(t, " - ");
        put_end(t, w, falls ? e.w1 : e.w0, falls ? e.d1 : e.d0);
        put(t, ")");
    }
    ends_clear(&e);
    mpq_clear(k);
    return t->status;
}

/* scale (A1 B0 p^w1 - A0 B1 p^w0 q^(w1 - w0)) / (B0 B1 q^w1), for
 * a1 (p/q)^w1 - a0 (p/q)^w0; falling, both a are below 0 and change places. */
static dcl_status geometric_bc(dcl__text *t, const dcl__walk *w,
                               mpz_srcptr from, mpz_srcptr to)
{
    const dcl_mem *mem = w->p->mem;
    int falls = mpq_cmp_ui(w->series.q, 1, 1) < 0;
    dcl_status st;
    fraction one, zero, out;
    const char *first, *second;
    ends e;
    mpq_t k;
    mpz_t gap;
    mpq_init(k);
    mpz_init(gap);
    find_ends(&e, w, from, to);
    fraction_init(&one, mem);
    fraction_init(&zero, mem);
    fraction_init(&out, mem);
    mpq_abs(e.a1, e.a1);
    mpq_abs(e.a0, e.a0);
    mpz_sub(gap, e.w1, e.w0);
    factor(&one.over, mpq_numref(e.a1), NULL, mem);
    factor(&one.over, mpq_denref(e.a0), NULL, mem);
    factor(&one.over, mpq_numref(w->series.q), e.w1, mem);
    factor(&zero.over, mpq_numref(e.a0), NULL, mem);
    factor(&zero.over, mpq_denref(e.a1), NULL, mem);
    factor(&zero.over, mpq_numref(w->series.q), e.w0, mem);
    factor(&zero.over, mpq_denref(w->series.q), gap, mem);
    scale_of(k, w);
    times(&out, k);
    first = one.over.n > 0 ? one.over.p : "1";
    second = zero.over.n > 0 ? zero.over.p : "1";
    if (out.over.n > 0) put(&out.over, "*");
    put(&out.over, "(");
    put(&out.over, falls ? second : first);
    put(&out.over, "-");
    put(&out.over, falls ? first : second);
    put(&out.over, ")");
    factor(&out.under, mpq_denref(e.a0), NULL, mem);
    factor(&out.under, mpq_denref(e.a1), NULL, mem);
    factor(&out.under, mpq_denref(w->series.q), e.w1, mem);
    st = one.over.status != DCL_OK    ? one.over.status
         : zero.over.status != DCL_OK ? zero.over.status
                                      : fraction_put(t, &out);
    ends_clear(&e);
    fraction_clear(&one);
    fraction_clear(&zero);
    fraction_clear(&out);
    mpq_clear(k);
    mpz_clear(gap);
    return st;
}

dcl_status dcl__formula_units(dcl__text *text, const dcl__walk *w,
                              mpz_srcptr from, mpz_srcptr to, int for_bc)
{
    dcl_status st = DCL_OK;
    mpz_t n;
    if (w->series.kind == DCL__ESC_NONE ||
        (w->series.kind == DCL__ESC_FACTOR &&
         mpq_cmp_ui(w->series.q, 1, 1) == 0)) {
        mpz_init(n);
        mpz_sub(n, to, from);
        st = flat_units(text, w, n);
        mpz_clear(n);
    } else if (geometric(w)) {
        st = for_bc ? geometric_bc(text, w, from, to)
                    : geometric_words(text, w, from, to);
    }
    return st;
}

dcl_status dcl__formula_interest(dcl__text *text, const dcl__walk *w,
                                 const dcl__moment *m)
{
    mpq_srcptr balance = dcl__sum_rational(&w->at.balance);
    dcl__moment before = {0};
    dcl_status st = DCL_OK;
    fraction f;
    mpq_t y, y0;
    mpq_inits(y, y0, NULL);
    fraction_init(&f, w->p->mem);
    if (balance == NULL || mpq_sgn(balance) <= 0) goto done;
    before.day = w->a - 1;
    TRY(dcl__years(y, w->p, m, w->err));
    TRY(dcl__years(y0, w->p, &before, w->err));
    mpq_sub(y, y, y0);
    times(&f, balance);
    times(&f, w->rate);
    times(&f, y);
    st = fraction_put(text, &f);
done:
    mpq_clears(y, y0, NULL);
    fraction_clear(&f);
    return st;
}

dcl_status dcl__formula_difference(dcl__text *text, const dcl__sum *after,
                                   const dcl__sum *before,
                                   const dcl_limits *limits, dcl_err *err)
{
    dcl_status st = DCL_OK;
    mpq_t a, b;
    mpq_inits(a, b, NULL);
    if (dcl__sum_bits(after) > FORMULA_BITS ||
        dcl__sum_bits(before) > FORMULA_BITS)
        goto done;
    TRY(dcl__sum_exact(a, after, limits, err));
    TRY(dcl__sum_exact(b, before, limits, err));
    if (mpz_cmp(mpq_denref(a), mpq_denref(b)) == 0) {
        int whole = mpz_cmp_ui(mpq_denref(a), 1) == 0;
        put(text, whole ? "" : "(");
        put_z(text, mpq_numref(a), after->mem);
        if (mpq_sgn(b) != 0) {
            put(text, "-");
            put_z(text, mpq_numref(b), after->mem);
        }
        put(text, whole ? "" : ")/");
        if (!whole) put_z(text, mpq_denref(a), after->mem);
    } else {
        mpq_sub(a, a, b);
        put_z(text, mpq_numref(a), after->mem);
        if (mpz_cmp_ui(mpq_denref(a), 1) != 0) {
            put(text, "/");
            put_z(text, mpq_denref(a), after->mem);
        }
    }
    st = text->status;
done:
    mpq_clears(a, b, NULL);
    return st;
}
