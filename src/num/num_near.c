/* The leading digits of a number, as text. */
#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "num/num.h"
#include "num/num_lead.h"
#include "num/size.h"

static int same_sign(mpz_srcptr a, mpz_srcptr b)
{
    return mpz_sgn(a) == mpz_sgn(b);
}

/* The power of ten in the first term's factors, or 0. */
static void common_tens(mpz_ptr m, const dcl__sum *s)
{
    mpz_srcptr two = NULL, five = NULL;
    mpz_set_ui(m, 0);
    for (size_t i = 0; i < s->term[0].powers; i++) {
        const dcl__power *p = s->term[0].power + i;
        if (mpz_cmp_ui(p->f, 2) == 0) two = p->n;
        if (mpz_cmp_ui(p->f, 5) == 0) five = p->n;
    }
    if (two == NULL || five == NULL || !same_sign(two, five)) return;
    mpz_set(m, mpz_cmpabs(two, five) < 0 ? two : five);
}

/* 3 * 10^(10^1000) is 3 with its exponent set aside: no logarithm is needed.
 * Where other terms are there too this is only another way to write the sum. */
static dcl_status lead_without_tens(dcl__lead *r, const dcl__sum *s, size_t k,
                                    const dcl_limits *limits, dcl_err *err)
{
    dcl_status st;
    dcl__sum t;
    mpz_t m;
    mpq_t tenth;
    mpz_init(m);
    common_tens(m, s);
    if (mpz_sgn(m) == 0) {
        mpz_clear(m);
        return dcl__lead_of(r, s, k, limits, err);
    }
    dcl__sum_init(&t, s->mem);
    mpq_init(tenth);
    mpq_set_ui(tenth, 1, 10);
    st = dcl__sum_set(&t, s, err);
    if (st == DCL_OK) st = dcl__sum_mul_pow(&t, tenth, m, err);
    if (st == DCL_OK) st = dcl__lead_of(r, &t, k, limits, err);
    if (st == DCL_OK) mpz_add(r->exponent, r->exponent, m);
    mpq_clear(tenth);
    mpz_clear(m);
    dcl__sum_clear(&t);
    return st;
}

static dcl_status too_long(const char *what, uint64_t limit, dcl_err *err)
{
    return dcl__fail(err, DCL_TOO_BIG, 0, 0, "%s, past the limit of %u digits",
                     what, limit);
}

dcl_status dcl__near_of_lead(dcl_near *out, dcl__lead *r,
                             const dcl_limits *limits, const dcl_mem *mem,
                             dcl_err *err)
{
    uint64_t most = dcl__limits(limits).digits;
    size_t digits = mpz_sizeinbase(r->digits, 10) + 2;
    size_t exponent = mpz_sizeinbase(r->exponent, 10) + 3;
    dcl_near n = {0};
    char *p;
    if (exponent > dcl__size_add(most, 24))
        return too_long("the exponent is", most, err);
    n.block_size = digits + exponent;
    p = dcl__alloc(mem, n.block_size);
    if (p == NULL) return dcl__no_memory(err);
    n.block = p;
    n.mem = mem != NULL ? *mem : dcl__libc;
    (void)mpz_get_str(p, 10, r->digits);
    digits = strlen(p);
    while (!r->more && digits > 1 && p[digits - 1] == '0') {
        digits--;
        mpz_add_ui(r->exponent, r->exponent, 1);
    }
    n.dec.digits = p;
    n.dec.count = digits;
    n.dec.exponent = p + n.block_size - exponent;
    (void)mpz_get_str(p + n.block_size - exponent, 10, r->exponent);
    n.dec.exponent_count = strlen(n.dec.exponent);
    n.dec.negative = r->negative;
    n.dec.more = r->more;
    *out = n;
    return DCL_OK;
}

dcl_status dcl_num_near(dcl_near *out, const dcl_num *num, size_t k,
                        const dcl_limits *limits, const dcl_mem *mem,
                        dcl_err *err)
{
    dcl_limits l = dcl__limits(limits);
    dcl__sum s = num->sum;
    dcl_status st = DCL_OK;
    dcl__lead r;
    if (k == 0)
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "at least one digit must be asked for");
    if (k > l.digits)
        return too_long("more digits are asked for", l.digits, err);
    s.mem = mem;
    dcl__lead_init(&r);
    if (s.terms > 0) st = lead_without_tens(&r, &s, k, &l, err);
    if (st == DCL_OK) st = dcl__near_of_lead(out, &r, &l, mem, err);
    if (st == DCL_OK) out->exact = dcl_num_is_exact(num, &l);
    dcl__lead_clear(&r);
    return st;
}

void dcl_num_near_free(dcl_near *near_)
{
    if (near_ == NULL || near_->block == NULL) return;
    dcl__release(&near_->mem, near_->block, near_->block_size);
    *near_ = (dcl_near){0};
}
