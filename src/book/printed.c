/* A figure as it was printed, and the interval it stands for. */
#include "book/printed.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"

enum { MAX_DIGITS = 10000000 };

void dcl__printed_init(dcl__printed *p)
{
    mpz_init(p->digits);
    mpz_init(p->exponent);
    p->count = 1;
    p->negative = 0;
}

void dcl__printed_clear(dcl__printed *p)
{
    mpz_clear(p->digits);
    mpz_clear(p->exponent);
}

/* What dcl_say_read hands out, in texts that GMP reads. */
typedef struct texts {
    dcl_dec_out dec;
    char *digits, *exponent;
} texts;

static void clear_texts(texts *t, const dcl_mem *mem)
{
    dcl__release(mem, t->digits, t->dec.digits_cap + 1);
    dcl__release(mem, t->exponent, t->dec.exponent_cap + 1);
}

static dcl_status read_texts(texts *t, const char *text, size_t n,
                             const dcl_say_style *style,
                             const dcl_limits *limits, const dcl_mem *mem,
                             dcl_err *err)
{
    uint64_t most =
        limits != NULL && limits->digits != 0 ? limits->digits : MAX_DIGITS;
    dcl_status status = dcl_say_read(&t->dec, text, n, style, err);
    if (status != DCL_SPACE) return status;
    if (t->dec.digits_need > most || t->dec.exponent_need > most)
        return dcl__fail(err, DCL_TOO_BIG, 0, n,
                         "a number of more than %u digits", most);
    t->digits = dcl__alloc(mem, t->dec.digits_need + 1);
    t->exponent = dcl__alloc(mem, t->dec.exponent_need + 1);
    t->dec.digits_cap = t->digits != NULL ? t->dec.digits_need : 0;
    t->dec.exponent_cap = t->exponent != NULL ? t->dec.exponent_need : 0;
    if (t->digits == NULL || t->exponent == NULL) return dcl__no_memory(err);
    t->dec.digits = t->digits;
    t->dec.exponent = t->exponent;
    status = dcl_say_read(&t->dec, text, n, style, err);
    if (status != DCL_OK) return status;
    t->digits[t->dec.digits_need] = '\0';
    t->exponent[t->dec.exponent_need] = '\0';
    return DCL_OK;
}

dcl_status dcl__printed_read(dcl__printed *p, const char *text, size_t n,
                             const dcl_say_style *style,
                             const dcl_limits *limits, const dcl_mem *mem,
                             dcl_err *err)
{
    texts t;
    dcl_status status;
    size_t count, zeros = 0;
    memset(&t, 0, sizeof t);
    status = read_texts(&t, text, n, style, limits, mem, err);
    if (status == DCL_OK) {
        count = t.dec.digits_need;
        /* zeros after a point were printed because they count */
        while (memchr(text, '.', n) == NULL && count > 1 &&
               t.digits[count - 1] == '0') {
            count--;
            zeros++;
        }
        t.digits[count] = '\0';
        if (mpz_set_str(p->digits, t.digits, 10) != 0 ||
            mpz_set_str(p->exponent, t.exponent, 10) != 0)
            status = dcl__fail(err, DCL_SYNTAX, 0, n, "no number");
        mpz_add_ui(p->exponent, p->exponent, zeros);
        p->count = count;
        p->negative = t.dec.negative;
    }
    clear_texts(&t, mem);
    return status;
}

dcl_status dcl__printed_value(dcl__sum *out, const dcl__printed *p, int halves,
                              dcl_err *err)
{
    mpq_t q, ten;
    dcl__sum s;
    dcl_status status;
    mpq_init(q);
    mpq_init(ten);
    dcl__sum_init(&s, out->mem);
    mpz_mul_2exp(mpq_numref(q), p->digits, 1);
    if (halves < 0)
        mpz_sub_ui(mpq_numref(q), mpq_numref(q), (unsigned long)-halves);
    else
        mpz_add_ui(mpq_numref(q), mpq_numref(q), (unsigned long)halves);
    mpz_set_ui(mpq_denref(q), 2);
    mpq_canonicalize(q);
    if (p->negative) mpq_neg(q, q);
    mpq_set_ui(ten, 10, 1);
    status = mpq_sgn(q) != 0 ? dcl__sum_add_pow(&s, q, ten, p->exponent, err)
                             : DCL_OK;
    if (status == DCL_OK) dcl__sum_swap(out, &s);
    dcl__sum_clear(&s);
    mpq_clear(ten);
    mpq_clear(q);
    return status;
}
