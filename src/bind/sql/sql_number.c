/* Numbers in words and back, for SQL. */
#include "sqlcall.h"
#include "sql_work.h"

#include <stdlib.h>
#include <string.h>

/* Memory for the digits of a number that is read. */
typedef struct digits {
    char room[512];
    char exponent[64];
    char *more;
} digits;

static void as_dec(dcl_dec *x, const dcl_dec_out *out)
{
    const dcl_dec zero = {0};
    *x = zero;
    x->digits = out->digits;
    x->count = out->digits_need;
    x->exponent = out->exponent;
    x->exponent_count = out->exponent_need;
    x->negative = out->negative;
}

/* Reads `text`; *x then points into *d, whose `more` the caller frees. */
static dcl_status read_digits(sql_call *call, digits *d, dcl_dec *x,
                              const char *which, sql_text text,
                              const dcl_say_style *style)
{
    dcl_dec_out out = {0};
    dcl_err err;
    dcl_status status;
    d->more = NULL;
    if (text.n > LONGEST)
        return sql_refuse(call, DCL_TOO_BIG, "an argument is above 1 MiB");
    out.digits = d->room;
    out.digits_cap = sizeof d->room;
    out.exponent = d->exponent;
    out.exponent_cap = sizeof d->exponent;
    status = dcl_say_read(&out, text.p, text.n, style, &err);
    if (status == DCL_SPACE) {
        if (out.digits_need > MOST_DIGITS || out.exponent_need > MOST_DIGITS)
            return sql_refuse(call, DCL_TOO_BIG, "more than 200000 digits");
        d->more = malloc(out.digits_need + out.exponent_need + 2);
        if (d->more == NULL)
            return sql_refuse(call, DCL_NO_MEMORY, "out of memory");
        out.digits_cap = out.digits_need + 1;
        out.exponent_cap = out.exponent_need + 1;
        out.digits = d->more;
        out.exponent = d->more + out.digits_cap;
        status = dcl_say_read(&out, text.p, text.n, style, &err);
    }
    if (status != DCL_OK) return sql__failed(call, which, text, &err);
    as_dec(x, &out);
    return DCL_OK;
}

static dcl_status name(sql_call *call, sql_text number,
                       const dcl_say_style *style)
{
    digits d;
    dcl_dec x;
    dcl_err err;
    dcl_sink sink = sql__answer(call);
    dcl_status status = read_digits(call, &d, &x, "number", number, NULL);
    if (status == DCL_OK) {
        status = dcl_say_write(&sink, NULL, &x, style, &err);
        if (status != DCL_OK)
            status = sql__failed(call, "number", sql__no_text, &err);
    }
    free(d.more);
    return status;
}

dcl_status sql_magnitude(sql_call *call, sql_text number,
                         const sql_style *style)
{
    dcl_say_style say_style;
    dcl_status status = sql__style(call, &say_style, style);
    return status == DCL_OK ? name(call, number, &say_style) : status;
}

dcl_status sql_spell(sql_call *call, sql_text number, const sql_style *style)
{
    dcl_say_style say_style;
    dcl_status status = sql__style(call, &say_style, style);
    say_style.kind = DCL_SAY_WORDS;
    return status == DCL_OK ? name(call, number, &say_style) : status;
}

dcl_status sql_read(sql_call *call, sql_text text, const sql_style *style)
{
    digits d;
    dcl_dec x;
    dcl_err err;
    dcl_sink sink = sql__answer(call);
    dcl_say_style say_style;
    dcl_say_style plain = {0};
    dcl_status status = sql__style(call, &say_style, style);
    d.more = NULL;
    plain.size = sizeof plain;
    plain.kind = DCL_SAY_DIGITS;
    plain.max = MOST_DIGITS;
    if (status == DCL_OK)
        status = read_digits(call, &d, &x, "text", text, &say_style);
    if (status == DCL_OK) {
        status = dcl_say_write(&sink, NULL, &x, &plain, &err);
        if (status != DCL_OK)
            status = sql__failed(call, "text", sql__no_text, &err);
    }
    free(d.more);
    return status;
}
