/* Lazy sums: adding and multiplying without expanding. */
#include "num/sum.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "num/size.h"
#include "num/term.h"
#include "num/whole.h"

void dcl__sum_init(dcl__sum *s, const dcl_mem *mem)
{
    static const mp_limb_t one = 1;
    memset(s, 0, sizeof *s);
    s->mem = mem;
    (void)mpz_roinit_n(mpq_numref(s->zero), &one, 0);
    (void)mpz_roinit_n(mpq_denref(s->zero), &one, 1);
}

void dcl__sum_clear(dcl__sum *s)
{
    if (s->term == NULL) return;
    for (size_t i = 0; i < s->terms; i++) dcl__term_clear(s->term + i, s->mem);
    dcl__release(s->mem, s->term, s->term_cap * sizeof *s->term);
    s->term = NULL;
    s->terms = s->term_cap = 0;
}

void dcl__sum_swap(dcl__sum *a, dcl__sum *b)
{
    dcl__sum t = *a;
    *a = *b;
    *b = t;
}

int dcl__sum_is_zero(const dcl__sum *s)
{
    return s->terms == 0;
}

mpq_srcptr dcl__sum_rational(const dcl__sum *s)
{
    if (s->terms == 0) return s->zero;
    return s->terms == 1 && s->term[0].powers == 0 ? s->term[0].q : NULL;
}

/* s += t, which is settled; t is left to be cleared.  Terms that merge are
 * moved behind `live` and go only at the end, so that a failure leaves s as
 * it was but for the order of its terms, which means nothing.  Each merge
 * takes a term away, so the loop ends. */
static dcl_status absorb(dcl__sum *s, dcl__term *t, dcl_err *err)
{
    size_t live = s->terms;
    for (size_t i = 0; i < live && mpq_sgn(t->q) != 0;) {
        if (!dcl__term_like(s->term + i, t)) {
            i++;
            continue;
        }
        dcl_status st = dcl__term_merge(t, s->term + i, s->mem, err);
        if (st != DCL_OK) return st;
        dcl__term swap = s->term[i];
        s->term[i] = s->term[--live];
        s->term[live] = swap;
        i = 0;
    }
    if (mpq_sgn(t->q) != 0 && live == s->terms) {
        void *p = s->term;
        if (!dcl__grow(s->mem, &p, s->terms, &s->term_cap, sizeof *s->term))
            return dcl__no_memory(err);
        s->term = p;
    }
    while (s->terms > live) dcl__term_clear(s->term + --s->terms, s->mem);
    if (mpq_sgn(t->q) != 0) {
        s->term[s->terms++] = *t;
        dcl__term_init(t);
    }
    return DCL_OK;
}

/* Far below any limit of bits that a sum has. */
enum { EASY_BITS = 1 << 20 };

/* s += q * from where both sides are one rational: nothing merges, nothing is
 * too large.  0, and nothing done, elsewhere. */
static int add_rational(dcl__sum *s, mpq_srcptr q, const dcl__term *from)
{
    mpq_ptr sum = s->term[0].q;
    uint64_t bits = dcl__size_q(sum);
    if (q != NULL) bits += dcl__size_q(q);
    if (from != NULL) bits += dcl__size_q(from->q);
    if (bits > EASY_BITS) return 0;
    if (from == NULL) {
        dcl__q_add(sum, sum, q);
    } else if (q == NULL) {
        dcl__q_add(sum, sum, from->q);
    } else {
        mpq_t x;
        mpq_init(x);
        dcl__q_mul(x, from->q, q);
        dcl__q_add(sum, sum, x);
        mpq_clear(x);
    }
    if (mpq_sgn(sum) == 0) dcl__sum_clear(s);
    return 1;
}

/* s += q * from * f^n; any of the three may be NULL, standing for 1. */
static dcl_status add_term(dcl__sum *s, mpq_srcptr q, const dcl__term *from,
                           mpq_srcptr f, mpz_srcptr n, dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl__term t;
    if (q != NULL && mpq_sgn(q) == 0) return DCL_OK;
    if (f == NULL && s->terms == 1 && s->term[0].powers == 0 &&
        (from == NULL || from->powers == 0) && add_rational(s, q, from))
        return DCL_OK;
    dcl__term_init(&t);
    if (from != NULL) {
        st = dcl__term_copy(&t, from, s->mem, err);
        if (st == DCL_OK && q != NULL) st = dcl__term_mul_q(&t, q, err);
    } else {
        mpq_set(t.q, q);
    }
    if (st == DCL_OK && f != NULL)
        st = dcl__term_mul_pow(&t, f, n, s->mem, err);
    if (st == DCL_OK) st = dcl__term_settle(&t, s->mem, err);
    if (st == DCL_OK) st = absorb(s, &t, err);
    dcl__term_clear(&t, s->mem);
    return st;
}

static dcl_status check_factor(mpq_srcptr f, dcl_err *err)
{
    if (mpq_sgn(f) > 0) return DCL_OK;
    return dcl__fail(err, DCL_ARGUMENT, 0, 0, "a factor must be above 0");
}

/* s = q * a * f^n, made beside s, which may be a. */
static dcl_status set_product(dcl__sum *s, const dcl__sum *a, mpq_srcptr q,
                              mpq_srcptr f, mpz_srcptr n, dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl__sum r;
    dcl__sum_init(&r, s->mem);
    for (size_t i = 0; i < a->terms && st == DCL_OK; i++)
        st = add_term(&r, q, a->term + i, f, n, err);
    if (st == DCL_OK) dcl__sum_swap(&r, s);
    dcl__sum_clear(&r);
    return st;
}

dcl_status dcl__sum_set(dcl__sum *s, const dcl__sum *from, dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl__sum r;
    if (s == from) return DCL_OK;
    dcl__sum_init(&r, s->mem);
    if (from->terms > 0) {
        r.term = dcl__alloc_array(r.mem, from->terms, sizeof *r.term);
        if (r.term == NULL) return dcl__no_memory(err);
        r.term_cap = from->terms;
    }
    for (size_t i = 0; i < from->terms && st == DCL_OK; i++) {
        dcl__term_init(r.term + r.terms);
        st = dcl__term_copy(r.term + r.terms, from->term + i, r.mem, err);
        r.terms++;
    }
    if (st == DCL_OK) dcl__sum_swap(&r, s);
    dcl__sum_clear(&r);
    return st;
}

dcl_status dcl__sum_set_q(dcl__sum *s, mpq_srcptr q, dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl__sum r;
    dcl__sum_init(&r, s->mem);
    st = dcl__sum_add_q(&r, q, err);
    if (st == DCL_OK) dcl__sum_swap(&r, s);
    dcl__sum_clear(&r);
    return st;
}

dcl_status dcl__sum_add_q(dcl__sum *s, mpq_srcptr q, dcl_err *err)
{
    dcl_status st = dcl__fits(dcl__size_q(q), dcl__limits(NULL).bits, err);
    if (st != DCL_OK) return st;
    return add_term(s, q, NULL, NULL, NULL, err);
}

dcl_status dcl__sum_add_pow(dcl__sum *s, mpq_srcptr q, mpq_srcptr f,
                            mpz_srcptr n, dcl_err *err)
{
    dcl_status st = check_factor(f, err);
    if (st != DCL_OK) return st;
    return add_term(s, q, NULL, f, n, err);
}

dcl_status dcl__sum_add_mul(dcl__sum *s, const dcl__sum *a, mpq_srcptr q,
                            dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl__sum r;
    if (mpz_cmp_ui(mpq_numref(q), 1) == 0 && mpz_cmp_ui(mpq_denref(q), 1) == 0)
        q = NULL; /* stands for 1 in add_term */
    if (a->terms == 1) return add_term(s, q, a->term, NULL, NULL, err);
    dcl__sum_init(&r, s->mem);
    st = dcl__sum_set(&r, s, err);
    for (size_t i = 0; i < a->terms && st == DCL_OK; i++)
        st = add_term(&r, q, a->term + i, NULL, NULL, err);
    if (st == DCL_OK) dcl__sum_swap(&r, s);
    dcl__sum_clear(&r);
    return st;
}

dcl_status dcl__sum_mul_q(dcl__sum *s, mpq_srcptr q, dcl_err *err)
{
    return set_product(s, s, q, NULL, NULL, err);
}

dcl_status dcl__sum_mul_pow(dcl__sum *s, mpq_srcptr f, mpz_srcptr n,
                            dcl_err *err)
{
    dcl_status st = check_factor(f, err);
    if (st != DCL_OK) return st;
    return set_product(s, s, NULL, f, n, err);
}
