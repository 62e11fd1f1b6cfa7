/* Decimal digits and a decimal exponent of any size, as a lazy sum. */
#include "num/num_dec.h"

#include "base/alloc.h"
#include "base/fmt.h"
#include "num/size.h"

void dcl__dec_clear(dcl__dec_text *t)
{
    dcl__release(t->mem, t->out.digits, t->out.digits_cap + 1);
    dcl__release(t->mem, t->out.exponent, t->out.exponent_cap + 1);
    t->out = (dcl_dec_out){0};
}

dcl_status dcl__dec_room(dcl__dec_text *t, size_t digits, size_t exponent,
                         dcl_err *err)
{
    dcl__dec_clear(t);
    if (digits > SIZE_MAX / 2 || exponent > SIZE_MAX / 2)
        return dcl__no_memory(err);
    t->out.digits = dcl__alloc(t->mem, digits + 1);
    if (t->out.digits == NULL) return dcl__no_memory(err);
    t->out.digits_cap = digits;
    t->out.exponent = dcl__alloc(t->mem, exponent + 1);
    if (t->out.exponent == NULL) return dcl__no_memory(err);
    t->out.exponent_cap = exponent;
    return DCL_OK;
}

static dcl_status check_digits(size_t have, uint64_t limit, dcl_err *err)
{
    if (have <= limit) return DCL_OK;
    return dcl__fail(err, DCL_TOO_BIG, 0, 0,
                     "a number of %z digits, past the limit of %u", have,
                     limit);
}

/* Asked without room first, dcl_say_read tells what it needs. */
dcl_status dcl__dec_say(dcl__dec_text *t, const char *text, size_t n,
                        const dcl_say_style *style, const dcl_limits *limits,
                        dcl_err *err)
{
    uint64_t limit = dcl__limits(limits).digits;
    dcl_status st;
    dcl__dec_clear(t);
    st = dcl_say_read(&t->out, text, n, style, err);
    if (st != DCL_SPACE) return st;
    st = check_digits(t->out.digits_need, limit, err);
    if (st == DCL_OK) st = check_digits(t->out.exponent_need, limit, err);
    if (st == DCL_OK)
        st = dcl__dec_room(t, t->out.digits_need, t->out.exponent_need, err);
    if (st == DCL_OK) st = dcl_say_read(&t->out, text, n, style, err);
    return st;
}

dcl_status dcl__sum_set_one(dcl__sum *s, dcl_err *err)
{
    dcl_status st;
    mpq_t one;
    mpq_init(one);
    mpq_set_ui(one, 1, 1);
    st = dcl__sum_set_q(s, one, err);
    mpq_clear(one);
    return st;
}

dcl_status dcl__sum_mul_dec(dcl__sum *s, dcl__dec_text *t,
                            const dcl_limits *limits, dcl_err *err)
{
    uint64_t limit = dcl__limits(limits).digits;
    dcl_status st = check_digits(t->out.digits_need, limit, err);
    mpq_t q, ten;
    mpz_t e;
    if (st == DCL_OK) st = check_digits(t->out.exponent_need, limit, err);
    if (st != DCL_OK) return st;
    t->out.digits[t->out.digits_need] = '\0';
    t->out.exponent[t->out.exponent_need] = '\0';
    mpq_init(q);
    mpq_init(ten);
    mpz_init(e);
    mpq_set_ui(ten, 10, 1);
    if (mpz_set_str(mpq_numref(q), t->out.digits, 10) != 0 ||
        mpz_set_str(e, t->out.exponent, 10) != 0)
        st = dcl__fail(err, DCL_ARGUMENT, 0, 0, "not a decimal number");
    if (t->out.negative) mpq_neg(q, q);
    if (st == DCL_OK) st = dcl__sum_mul_q(s, q, err);
    if (st == DCL_OK && mpz_sgn(e) != 0)
        st = dcl__sum_mul_pow(s, ten, e, err);
    mpz_clear(e);
    mpq_clear(ten);
    mpq_clear(q);
    return st;
}
