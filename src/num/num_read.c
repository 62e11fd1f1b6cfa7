/* Numbers from texts. */
#include <string.h>

#include "base/fmt.h"
#include "base/literal.h"
#include "num/num.h"
#include "num/num_dec.h"
#include "num/size.h"

/* s *= the literal text[from..to), where a sign may stand only if told so. */
static dcl_status mul_plain(dcl__sum *s, const char *text, size_t from,
                            size_t to, int sign, const dcl_limits *limits,
                            dcl_err *err)
{
    dcl__dec_text t = {.mem = s->mem};
    dcl_status st;
    while (from < to && (text[from] == ' ' || text[from] == '\t')) from++;
    if (!sign && from < to && text[from] != '.' &&
        (text[from] < '0' || text[from] > '9'))
        return dcl__fail(err, DCL_SYNTAX, from, 0, "a number is expected here");
    st = dcl__dec_room(&t, to - from, to - from + 24, err);
    if (st == DCL_OK)
        st = dcl__dec_read(&t.out, text + from, to - from, NULL, err);
    if (st == DCL_SYNTAX && err != NULL) err->at += from;
    if (st == DCL_OK) st = dcl__sum_mul_dec(s, &t, limits, err);
    dcl__dec_clear(&t);
    return st;
}

/* p/q: s = p, d = q, both plain. */
static dcl_status read_fraction(dcl__sum *s, const char *text, size_t slash,
                                size_t n, const dcl_limits *limits,
                                dcl_err *err)
{
    dcl__sum d;
    mpq_t q;
    dcl_status st;
    dcl__sum_init(&d, s->mem);
    mpq_init(q);
    st = mul_plain(s, text, 0, slash, 1, limits, err);
    if (st == DCL_OK) st = dcl__sum_set_one(&d, err);
    if (st == DCL_OK) st = mul_plain(&d, text, slash + 1, n, 0, limits, err);
    if (st == DCL_OK && dcl__sum_is_zero(&d))
        st = dcl__fail(err, DCL_RANGE, slash + 1, n - slash - 1,
                       "a number is divided by zero");
    if (st == DCL_OK) st = dcl__sum_exact(q, &d, limits, err);
    if (st == DCL_OK) {
        mpq_inv(q, q);
        st = dcl__sum_mul_q(s, q, err);
    }
    mpq_clear(q);
    dcl__sum_clear(&d);
    return st;
}

static dcl_status read_number(dcl__sum *s, const char *text, size_t n,
                              const dcl_limits *limits, dcl_err *err)
{
    dcl__dec_text t = {.mem = s->mem};
    dcl_status st = dcl__dec_say(&t, text, n, NULL, limits, err);
    if (st == DCL_OK) st = dcl__sum_mul_dec(s, &t, limits, err);
    dcl__dec_clear(&t);
    return st;
}

dcl_status dcl_num_read(dcl_num **out, const char *text, size_t n,
                        const dcl_limits *limits, const dcl_mem *mem,
                        dcl_err *err)
{
    const char *slash = n > 0 ? memchr(text, '/', n) : NULL;
    dcl_status st;
    dcl__sum s;
    dcl__sum_init(&s, mem);
    st = dcl__sum_set_one(&s, err);
    if (st == DCL_OK && slash != NULL)
        st = read_fraction(&s, text, (size_t)(slash - text), n, limits, err);
    else if (st == DCL_OK)
        st = read_number(&s, text, n, limits, err);
    if (st == DCL_OK) st = dcl__num_of_sum(out, &s, mem, err);
    if (st == DCL_TOO_BIG && err != NULL) {
        err->at = 0;
        err->len = n;
    }
    dcl__sum_clear(&s);
    return st;
}

static int all_digits(const char *s, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (s[i] < '0' || s[i] > '9') return 0;
    return n > 0;
}

static dcl_status dec_text(dcl__dec_text *t, const dcl_dec *dec, dcl_err *err)
{
    size_t minus = dec->exponent_count > 0 && dec->exponent[0] == '-';
    const char *e = dec->exponent_count > 0 ? dec->exponent : "0";
    size_t e_n = dec->exponent_count > 0 ? dec->exponent_count : 1;
    dcl_status st;
    if (dec->more || !all_digits(dec->digits, dec->count) ||
        !all_digits(e + minus, e_n - minus))
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "not a whole decimal number");
    st = dcl__dec_room(t, dec->count, e_n, err);
    if (st != DCL_OK) return st;
    memcpy(t->out.digits, dec->digits, dec->count);
    memcpy(t->out.exponent, e, e_n);
    t->out.digits_need = dec->count;
    t->out.exponent_need = e_n;
    t->out.negative = dec->negative;
    return DCL_OK;
}

dcl_status dcl_num_from_dec(dcl_num **out, const dcl_dec *dec,
                            const dcl_limits *limits, const dcl_mem *mem,
                            dcl_err *err)
{
    dcl__dec_text t = {.mem = mem};
    dcl_status st;
    dcl__sum s;
    dcl__sum_init(&s, mem);
    st = dec_text(&t, dec, err);
    if (st == DCL_OK) st = dcl__sum_set_one(&s, err);
    if (st == DCL_OK) st = dcl__sum_mul_dec(&s, &t, limits, err);
    if (st == DCL_OK) st = dcl__num_of_sum(out, &s, mem, err);
    dcl__dec_clear(&t);
    dcl__sum_clear(&s);
    return st;
}
