/* Numbers and sums as a question words them. */
#include <string.h>

#include <decillion/ask.h>

#include "base/alloc.h"
#include "base/fmt.h"

/* digits "e" exponent, which dcl_num_read takes at any size */
static dcl_status from_dec(dcl_num **out, const dcl_dec_out *dec,
                           const dcl_limits *limits, const dcl_mem *mem,
                           dcl_err *err)
{
    dcl__text text = {0};
    dcl_status status;
    text.mem = mem;
    if (dec->negative) dcl__text_put(&text, "-", 1);
    dcl__text_put(&text, dec->digits, dec->digits_need);
    dcl__text_put(&text, "e", 1);
    dcl__text_put(&text, dec->exponent, dec->exponent_need);
    status = text.status != DCL_OK
                 ? dcl__no_memory(err)
                 : dcl_num_read(out, text.p, text.n, limits, mem, err);
    dcl__text_clear(&text);
    return status;
}

static dcl_status read_words(dcl_num **out, const char *text, size_t n,
                             const dcl_say_style *say, const dcl_limits *limits,
                             const dcl_mem *mem, dcl_err *err)
{
    dcl_dec_out dec = {0};
    char *block = NULL;
    size_t size = 0;
    dcl_status status = dcl_say_read(&dec, text, n, say, err);
    if (status == DCL_SPACE) {
        uint64_t most =
            limits != NULL && limits->digits > 0 ? limits->digits : 10000000;
        if (dec.digits_need > most || dec.exponent_need > most) {
            return dcl__fail(err, DCL_TOO_BIG, 0, n,
                             "the number has more than %u digits", most);
        }
        size = dec.digits_need + dec.exponent_need + 2;
        block = dcl__alloc(mem, size);
        if (block == NULL) return dcl__no_memory(err);
        dec.digits = block;
        dec.digits_cap = dec.digits_need + 1;
        dec.exponent = block + dec.digits_cap;
        dec.exponent_cap = dec.exponent_need + 1;
        status = dcl_say_read(&dec, text, n, say, err);
        if (status == DCL_OK) {
            status = from_dec(out, &dec, limits, mem, err);
        }
    }
    dcl__release(mem, block, size);
    return status;
}

dcl_status dcl_ask_number(dcl_num **out, const char *text, size_t n,
                          const dcl_say_style *say, const dcl_limits *limits,
                          const dcl_mem *mem, dcl_err *err)
{
    if (say == NULL ||
        (say->lang == DCL_LANG_EN &&
         (say->scale == DCL_SCALE_LANGUAGE || say->scale == DCL_SCALE_SHORT))) {
        return dcl_num_read(out, text, n, limits, mem, err);
    }
    return read_words(out, text, n, say, limits, mem, err);
}

static int is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Bytes of a last word that a longer code may be (USDT, or a slip of USD): four
 * to seven capitals and digits after a blank; 0 where there is none. */
static size_t long_code_at_end(const char *text, size_t n)
{
    size_t k = 0;
    while (k < n && ((text[n - k - 1] >= 'A' && text[n - k - 1] <= 'Z') ||
                     (text[n - k - 1] >= '0' && text[n - k - 1] <= '9'))) {
        k++;
    }
    if (k < 4 || k > 7 || text[n - k] <= '9') return 0;
    return k == n || is_blank(text[n - k - 1]) ? k : 0;
}

/* Bytes of a trailing currency code: three capitals after a blank or a digit;
 * 0 where there is none. */
static size_t code_at_end(const char *text, size_t n)
{
    size_t i;
    if (n < 3) return 0;
    for (i = n - 3; i < n; i++) {
        if (text[i] < 'A' || text[i] > 'Z') return 0;
    }
    if (n == 3) return 3;
    return is_blank(text[n - 4]) || (text[n - 4] >= '0' && text[n - 4] <= '9')
               ? 3
               : 0;
}

dcl_status dcl_ask_money(dcl_num **out, dcl_ccy *ccy, const char *text,
                         size_t n, const dcl_rates *rates,
                         const dcl_say_style *say, const dcl_limits *limits,
                         const dcl_mem *mem, dcl_err *err)
{
    dcl_ccy found = {{0}};
    size_t code, end = n, from = 0;
    dcl_status status = DCL_OK;
    while (end > 0 && is_blank(text[end - 1])) end--;
    while (from < end && is_blank(text[from])) from++;
    code = code_at_end(text + from, end - from);
    if (code == 0) code = long_code_at_end(text + from, end - from);
    if (code > 0) {
        status = dcl_ccy_read(&found, rates, text + end - code, code, err);
        /* "2 MILLION": a word of the number */
        if (status != DCL_OK && code > 3 &&
            dcl_ask_number(out, text + from, end - from, say, limits, mem,
                           NULL) == DCL_OK) {
            memset(ccy, 0, sizeof *ccy);
            return DCL_OK;
        }
        if (status != DCL_OK) {
            if (err != NULL) err->at += end - code;
            return status;
        }
        end -= code;
        while (end > from && is_blank(text[end - 1])) end--;
    }
    if (end == from) {
        return dcl__fail(err, DCL_SYNTAX, from, n - from,
                         "how much? write an amount, as in `2 undecillion "
                         "RUB`");
    }
    status =
        dcl_ask_number(out, text + from, end - from, say, limits, mem, err);
    if (status != DCL_OK) {
        if (err != NULL) err->at += from;
        return status;
    }
    *ccy = found;
    return DCL_OK;
}
