/* One term of a lazy sum: a rational times powers of primitive integers. */
#include "num/term.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "num/size.h"
#include "num/whole.h"

dcl_status dcl__fits(uint64_t bits, uint64_t limit, dcl_err *err)
{
    if (bits <= limit) return DCL_OK;
    if (bits == UINT64_MAX)
        return dcl__fail(err, DCL_TOO_BIG, 0, 0,
                         "the exact value is past any size; the limit is %u "
                         "bits",
                         limit);
    return dcl__fail(err, DCL_TOO_BIG, 0, 0,
                     "the exact value may take %u bits, past the limit of %u",
                     bits, limit);
}

static dcl_status fits_default(uint64_t bits, dcl_err *err)
{
    return dcl__fits(bits, dcl__limits(NULL).bits, err);
}

void dcl__term_init(dcl__term *t)
{
    memset(t, 0, sizeof *t);
    mpq_init(t->q);
}

void dcl__term_clear(dcl__term *t, const dcl_mem *mem)
{
    for (size_t i = 0; i < t->powers; i++) {
        mpz_clear(t->power[i].f);
        mpz_clear(t->power[i].n);
    }
    dcl__release(mem, t->power, t->power_cap * sizeof *t->power);
    mpq_clear(t->q);
    memset(t, 0, sizeof *t);
}

dcl_status dcl__term_copy(dcl__term *t, const dcl__term *from,
                          const dcl_mem *mem, dcl_err *err)
{
    if (from->powers > 0) {
        t->power = dcl__alloc_array(mem, from->powers, sizeof *t->power);
        if (t->power == NULL) return dcl__no_memory(err);
        t->power_cap = from->powers;
        for (size_t i = 0; i < from->powers; i++) {
            mpz_init_set(t->power[i].f, from->power[i].f);
            mpz_init_set(t->power[i].n, from->power[i].n);
        }
        t->powers = from->powers;
    }
    mpq_set(t->q, from->q);
    return DCL_OK;
}

dcl_status dcl__term_mul_q(dcl__term *t, mpq_srcptr q, dcl_err *err)
{
    dcl_status s = fits_default(
        dcl__size_add(dcl__size_q(t->q), dcl__size_q(q)), err);
    if (s == DCL_OK) dcl__q_mul(t->q, t->q, q);
    return s;
}

static void drop_power(dcl__term *t, size_t i)
{
    mpz_clear(t->power[i].f);
    mpz_clear(t->power[i].n);
    t->powers--;
    memmove(t->power + i, t->power + i + 1,
            (t->powers - i) * sizeof *t->power);
}

/* t *= base^n, base primitive. */
static dcl_status times(dcl__term *t, mpz_srcptr base, mpz_srcptr n,
                        const dcl_mem *mem, dcl_err *err)
{
    size_t i = 0;
    void *p = t->power;
    while (i < t->powers && mpz_cmp(t->power[i].f, base) < 0) i++;
    if (i < t->powers && mpz_cmp(t->power[i].f, base) == 0) {
        mpz_add(t->power[i].n, t->power[i].n, n);
        return DCL_OK;
    }
    if (!dcl__grow(mem, &p, t->powers, &t->power_cap, sizeof *t->power))
        return dcl__no_memory(err);
    t->power = p;
    memmove(t->power + i + 1, t->power + i,
            (t->powers - i) * sizeof *t->power);
    mpz_init_set(t->power[i].f, base);
    mpz_init_set(t->power[i].n, n);
    t->powers++;
    return DCL_OK;
}

/* The largest e with r = root^e; r has no prime factor below DCL__PRIME_END,
 * so each e needs at least 10 bits of r.  An r too long to search is taken as
 * it is: like powers of it still merge when they are written alike. */
static unsigned long take_root(mpz_ptr r)
{
    unsigned long e = 1;
    size_t bits = mpz_sizeinbase(r, 2);
    if (bits <= DCL__FOLD_BITS && mpz_perfect_power_p(r)) {
        mpz_t root;
        mpz_init(root);
        for (e = bits / 10 + 1; e > 1; e--)
            if (mpz_root(root, r, e)) break;
        if (e > 1) mpz_swap(root, r);
        mpz_clear(root);
    }
    return e;
}

/* t *= f^n for an integer f >= 1. */
static dcl_status times_integer(dcl__term *t, mpz_srcptr f, mpz_srcptr n,
                                const dcl_mem *mem, dcl_err *err)
{
    dcl_status s = DCL_OK;
    mpz_t r, base, m;
    mpz_init_set(r, f);
    mpz_init(base);
    mpz_init(m);
    for (unsigned long d = 2; d < DCL__PRIME_END && s == DCL_OK;
         d += d == 2 ? 1 : 2) {
        if (mpz_cmp_ui(r, 1) == 0) break;
        if (!mpz_divisible_ui_p(r, d)) continue;
        mpz_set_ui(base, d);
        mpz_mul_ui(m, n, mpz_remove(r, r, base));
        s = times(t, base, m, mem, err);
    }
    if (s == DCL_OK && mpz_cmp_ui(r, 1) != 0) {
        mpz_mul_ui(m, n, take_root(r));
        s = times(t, r, m, mem, err);
    }
    mpz_clear(m);
    mpz_clear(base);
    mpz_clear(r);
    return s;
}

dcl_status dcl__term_mul_pow(dcl__term *t, mpq_srcptr f, mpz_srcptr n,
                             const dcl_mem *mem, dcl_err *err)
{
    dcl_status s = times_integer(t, mpq_numref(f), n, mem, err);
    if (s == DCL_OK && mpz_cmp_ui(mpq_denref(f), 1) != 0) {
        mpz_t m;
        mpz_init(m);
        mpz_neg(m, n);
        s = times_integer(t, mpq_denref(f), m, mem, err);
        mpz_clear(m);
    }
    return s;
}

/* q *= f^n; the caller has asked the size.  n fits a long. */
static void fold(mpq_ptr q, mpz_srcptr f, long n)
{
    mpq_t p;
    mpq_init(p);
    mpz_pow_ui(mpq_numref(p), f, n < 0 ? 0 - (unsigned long)n
                                       : (unsigned long)n);
    if (n < 0) mpq_inv(p, p);
    dcl__q_mul(q, q, p);
    mpq_clear(p);
}

/* Each round either ends or removes a power: when a composite f is folded, its
 * factors may divide by the others anew. */
dcl_status dcl__term_settle(dcl__term *t, const dcl_mem *mem, dcl_err *err)
{
    dcl_status s = DCL_OK;
    int again = 1;
    while (again && s == DCL_OK) {
        again = 0;
        for (size_t i = 0; i < t->powers && s == DCL_OK;) {
            dcl__power *p = t->power + i;
            mpz_add_ui(p->n, p->n,
                       mpz_remove(mpq_numref(t->q), mpq_numref(t->q), p->f));
            mpz_sub_ui(p->n, p->n,
                       mpz_remove(mpq_denref(t->q), mpq_denref(t->q), p->f));
            if (dcl__size_pow(p->f, p->n) > DCL__FOLD_BITS) {
                i++;
                continue;
            }
            s = fits_default(
                dcl__size_add(dcl__size_q(t->q), DCL__FOLD_BITS), err);
            if (s != DCL_OK) break;
            fold(t->q, p->f, mpz_get_si(p->n));
            drop_power(t, i);
            again = 1;
        }
    }
    if (t->powers == 0 && t->power != NULL) {
        dcl__release(mem, t->power, t->power_cap * sizeof *t->power);
        t->power = NULL;
        t->power_cap = 0;
    }
    return s;
}

int dcl__term_like(const dcl__term *a, const dcl__term *b)
{
    uint64_t bits = 0;
    mpz_t d;
    if (a->powers != b->powers) return 0;
    for (size_t i = 0; i < a->powers; i++)
        if (mpz_cmp(a->power[i].f, b->power[i].f) != 0) return 0;
    mpz_init(d);
    for (size_t i = 0; i < a->powers && bits <= DCL__FOLD_BITS; i++) {
        mpz_sub(d, a->power[i].n, b->power[i].n);
        if (mpz_sgn(d) != 0)
            bits = dcl__size_add(bits, dcl__size_pow(a->power[i].f, d));
    }
    mpz_clear(d);
    return bits <= DCL__FOLD_BITS;
}

/* With m the smaller of the two exponents of f in each place:
 * a f^i + b f^j = (a f^(i-m) + b f^(j-m)) f^m. */
dcl_status dcl__term_merge(dcl__term *a, const dcl__term *b,
                           const dcl_mem *mem, dcl_err *err)
{
    mpq_t q;
    mpz_t d;
    dcl_status s = fits_default(
        dcl__size_add(dcl__size_add(dcl__size_q(a->q), dcl__size_q(b->q)),
                      2 * DCL__FOLD_BITS + 1),
        err);
    if (s != DCL_OK) return s;
    mpq_init(q);
    mpz_init(d);
    mpq_set(q, b->q);
    for (size_t i = 0; i < a->powers; i++) {
        mpz_sub(d, b->power[i].n, a->power[i].n);
        if (mpz_sgn(d) > 0) {
            fold(q, b->power[i].f, mpz_get_si(d));
        } else if (mpz_sgn(d) < 0) {
            fold(a->q, b->power[i].f, -mpz_get_si(d));
            mpz_set(a->power[i].n, b->power[i].n);
        }
    }
    dcl__q_add(a->q, a->q, q);
    mpz_clear(d);
    mpq_clear(q);
    return mpq_sgn(a->q) != 0 ? dcl__term_settle(a, mem, err) : DCL_OK;
}
