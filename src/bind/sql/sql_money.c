/* Conversion, by a rate that is given and by dated ones, for SQL. */
#include "sqlcall.h"
#include "sql_work.h"

#include <string.h>

#include <decillion/gmp.h>

static int is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* Takes a currency's three capitals off the end of *text. */
static int take_code(sql_text *text, char code[4])
{
    size_t n = text->n;
    while (n > 0 && text->p[n - 1] == ' ') n--;
    if (n < 4 || text->p[n - 4] != ' ' || !is_capital(text->p[n - 1]) ||
        !is_capital(text->p[n - 2]) || !is_capital(text->p[n - 3]))
        return 0;
    memcpy(code, text->p + n - 3, 3);
    code[3] = '\0';
    text->n = n - 4;
    return 1;
}

/* Takes "RUB/USD" off: 1 of `base` is so many of `quote`. */
static int take_pair(sql_text *text, char quote[4], char base[4])
{
    size_t n = text->n;
    sql_text rest = *text;
    while (n > 0 && text->p[n - 1] == ' ') n--;
    if (n < 8 || text->p[n - 4] != '/') return 0;
    memcpy(base, text->p + n - 3, 3);
    base[3] = '\0';
    rest.n = n - 4;
    if (!is_capital(base[0]) || !is_capital(base[1]) || !is_capital(base[2]) ||
        !take_code(&rest, quote))
        return 0;
    *text = rest;
    return 1;
}

static dcl_status read_num(sql_call *call, dcl_num **out, const char *which,
                           sql_text text)
{
    const dcl_limits limits = sql__bounds();
    dcl_err err;
    if (text.n > LONGEST)
        return sql_refuse(call, DCL_TOO_BIG, "an argument is above 1 MiB");
    if (dcl_num_read(out, text.p, text.n, &limits, NULL, &err) == DCL_OK)
        return DCL_OK;
    return sql__failed(call, which, text, &err);
}

/* *out = a * b or a / b.  The bridge asks for the size before it gives: 2^22
 * bits each. */
static dcl_status combine(sql_call *call, dcl_num **out, const dcl_num *a,
                          const dcl_num *b, int divide)
{
    const dcl_limits limits = sql__bounds();
    dcl_err err;
    mpq_t x, y;
    dcl_status status;
    mpq_init(x);
    mpq_init(y);
    status = dcl_num_to_mpq(x, a, &limits, NULL, &err);
    if (status == DCL_OK) status = dcl_num_to_mpq(y, b, &limits, NULL, &err);
    if (status != DCL_OK) {
        status = sql__failed(call, "amount", sql__no_text, &err);
    } else if (mpq_sgn(y) <= 0) {
        status = sql_refuse(call, DCL_RANGE, "rate: it is above zero");
    } else {
        if (divide)
            mpq_div(x, x, y);
        else
            mpq_mul(x, x, y);
        status = dcl_num_from_mpq(out, x, NULL, &err);
        if (status != DCL_OK)
            status = sql__failed(call, "amount", sql__no_text, &err);
    }
    mpq_clear(x);
    mpq_clear(y);
    return status;
}

/* Which way the rate is used: *divide, and the currency of the answer ("":
 * plain numbers). */
static dcl_status direction(sql_call *call, sql_text *amount, sql_text *rate,
                            int *divide, char to[4])
{
    char from[4], base[4], quote[4];
    int labelled = take_code(amount, from);
    int paired = take_pair(rate, quote, base);
    *divide = 0;
    to[0] = '\0';
    if (!labelled && !paired) return DCL_OK;
    if (!paired)
        return sql_refuse(call, DCL_ARGUMENT,
                          "rate: the amount has a currency; say the rate as "
                          "\"97.23 RUB/USD\", which is 1 USD = 97.23 RUB");
    if (!labelled)
        return sql_refuse(call, DCL_ARGUMENT,
                          "amount: the rate is of a pair; say which of the two "
                          "it is in, as \"2000 RUB\"");
    if (strcmp(base, quote) == 0 ||
        (strcmp(from, base) != 0 && strcmp(from, quote) != 0))
        return sql_refuse(call, DCL_CONFLICT,
                          "rate: the amount's currency is not one of its two");
    *divide = strcmp(from, quote) == 0;
    memcpy(to, *divide ? base : quote, 4);
    return DCL_OK;
}

dcl_status sql_convert_at(sql_call *call, sql_text amount, sql_text rate,
                          int64_t places)
{
    dcl_num *a = NULL, *r = NULL, *product = NULL;
    char to[4];
    int divide = 0;
    dcl_status status = sql__places(call, places);
    if (status == DCL_OK) status = direction(call, &amount, &rate, &divide, to);
    if (status == DCL_OK) status = read_num(call, &a, "amount", amount);
    if (status == DCL_OK) status = read_num(call, &r, "rate", rate);
    if (status == DCL_OK) status = combine(call, &product, a, r, divide);
    if (status == DCL_OK) status = sql__write(call, product, places, 1);
    if (status == DCL_OK && to[0] != '\0') {
        sql__put(call, " ");
        sql__put(call, to);
    }
    dcl_num_free(product);
    dcl_num_free(r);
    dcl_num_free(a);
    return status;
}

static dcl_status read_ccy(sql_call *call, dcl_ccy *out, const char *which,
                           const dcl_rates *rates, sql_text text)
{
    dcl_err err;
    if (dcl_ccy_read(out, rates, text.p, text.n, &err) == DCL_OK) return DCL_OK;
    return sql__failed(call, which, text, &err);
}

static dcl_status by_rates(sql_call *call, dcl_conversion **out,
                           const dcl_rates *rates, sql_text amount,
                           sql_text from, sql_text to, dcl_day day)
{
    dcl_num *a = NULL;
    dcl_ccy f, t;
    dcl_err err;
    dcl_status status = read_ccy(call, &f, "from", rates, from);
    if (status == DCL_OK) status = read_ccy(call, &t, "to", rates, to);
    if (status == DCL_OK) status = read_num(call, &a, "amount", amount);
    if (status == DCL_OK &&
        dcl_rates_convert(out, rates, a, f, t, day, NULL, NULL, &err) != DCL_OK)
        status = sql__failed(call, "date", sql__no_text, &err);
    dcl_num_free(a);
    return status;
}

dcl_status sql_convert(sql_call *call, const dcl_rates *rates, sql_text amount,
                       sql_text from, sql_text to, dcl_day day, int64_t places)
{
    dcl_conversion *c = NULL;
    dcl_status status = sql__places(call, places);
    if (status == DCL_OK)
        status = by_rates(call, &c, rates, amount, from, to, day);
    if (status == DCL_OK) {
        if (places < 0) places = dcl_ccy_minor(rates, dcl_conversion_ccy(c));
        status = sql__write(call, dcl_conversion_amount(c), places, 1);
    }
    dcl_conversion_free(c);
    return status;
}

static void put_leg(sql_call *call, const dcl_leg *leg)
{
    char day[32] = "";
    (void)(dcl_date_write(day, sizeof day, NULL, leg->day, NULL) == DCL_OK);
    sql__put(call, leg->nominal);
    sql__put(call, " ");
    sql__put(call, leg->base.code);
    sql__put(call, " = ");
    sql__put(call, leg->rate);
    sql__put(call, " ");
    sql__put(call, leg->quote.code);
    sql__put(call, ", ");
    sql__put(call, leg->source_name);
    sql__put(call, ", ");
    sql__put(call, leg->day_word);
    sql__put(call, " ");
    sql__put(call, day);
}

dcl_status sql_convert_source(sql_call *call, const dcl_rates *rates,
                              sql_text from, sql_text to, dcl_day day)
{
    const sql_text one = {"1", 1};
    dcl_conversion *c = NULL;
    dcl_status status = by_rates(call, &c, rates, one, from, to, day);
    if (status == DCL_OK) {
        const dcl_path *path = dcl_conversion_path(c);
        for (size_t i = 0; i < path->legs; i++) {
            if (i > 0) sql__put(call, "; ");
            put_leg(call, &path->leg[i]);
        }
        for (size_t i = 0; i < dcl_conversion_notes(c); i++) {
            if (call->n > 0) sql__put(call, "; ");
            sql__put(call, dcl_conversion_note(c, i));
        }
    }
    dcl_conversion_free(c);
    return status;
}
