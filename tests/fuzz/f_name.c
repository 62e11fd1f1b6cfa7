/* Byte 1: language; 2: scale; 3: names.  Then a number as it is written or
 * said in that language. */
#include <stdlib.h>
#include <string.h>

#include <decillion/num.h>
#include <decillion/say.h>

#include "fuzz.h"

enum { DIGITS = 3000, EXPONENT = 400 };

typedef struct value {
    char digits[DIGITS];
    char exponent[EXPONENT];
    dcl_dec_out out;
} value;

static dcl_status read_value(value *v, const char *text, size_t n,
                             const dcl_say_style *style, dcl_err *err)
{
    memset(&v->out, 0, sizeof v->out);
    v->out.digits = v->digits;
    v->out.digits_cap = sizeof v->digits;
    v->out.exponent = v->exponent;
    v->out.exponent_cap = sizeof v->exponent;
    return dcl_say_read(&v->out, text, n, style, err);
}

static dcl_dec dec_of(const value *v)
{
    dcl_dec dec = {0};
    dec.digits = v->digits;
    dec.count = v->out.digits_need;
    dec.exponent = v->exponent;
    dec.exponent_count = v->out.exponent_need;
    dec.negative = v->out.negative;
    return dec;
}

/* One number, whatever zeros at the end stand in the exponent. */
static int same(const value *a, const value *b)
{
    dcl_dec x = dec_of(a), y = dec_of(b);
    dcl_num *p = NULL, *q = NULL;
    int sign = 1;
    if (dcl_num_from_dec(&p, &x, NULL, NULL, NULL) != DCL_OK ||
        dcl_num_from_dec(&q, &y, NULL, NULL, NULL) != DCL_OK ||
        dcl_num_cmp(&sign, p, q, NULL, NULL, NULL) != DCL_OK)
        sign = 1;
    dcl_num_free(p);
    dcl_num_free(q);
    return sign == 0;
}

/* In every kind in which the value can be written whole, it reads back. */
static void write_again(const value *v, dcl_say_style style)
{
    static value again; /* large; one thread */
    int kind;
    dcl_dec dec = dec_of(v);
    for (kind = 0; kind <= (int)DCL_SAY_SI; kind++) {
        fuzz_text text = {0};
        dcl_sink sink = fuzz_sink(&text);
        dcl_err err = {0};
        style.kind = (dcl_say_kind)kind;
        style.digits = DCL_SAY_ALL;
        style.max = DIGITS - 10;
        if (dcl_say_write(&sink, NULL, &dec, &style, &err) == DCL_OK) {
            FUZZ_HOLDS(text.n > 0);
            FUZZ_HOLDS(read_value(&again, text.p, text.n, &style, &err) ==
                       DCL_OK);
            FUZZ_HOLDS(same(v, &again));
        }
        fuzz_text_free(&text);
    }
}

void fuzz_name(const uint8_t *data, size_t n)
{
    static value v; /* large; one thread */
    fuzz_in in = {data, n};
    dcl_say_style style;
    dcl_err err = {0};
    dcl_status status;
    size_t len;
    char *text;
    memset(&style, 0, sizeof style);
    style.size = sizeof style;
    style.lang = (dcl_lang)(fuzz_byte(&in) % 12);
    style.scale = (dcl_scale)(fuzz_byte(&in) % 6);
    style.names = (dcl_names)(fuzz_byte(&in) % 3);
    text = fuzz_rest(&in, &len);
    status = read_value(&v, text, len, &style, &err);
    fuzz_err_holds(status, &err, len);
    if (status == DCL_OK) write_again(&v, style);
    free(text);
}
