/* What the SQL functions compute, whatever the database. */
#include "sqlcall.h"

#include <stdlib.h>
#include <string.h>

#include <decillion/gmp.h>

/* A query must not be able to take a server's memory or a minute of its time by
 * one call: the longest argument; the longest answer; the digits of a number
 * read or written out; the work of one evaluation. */
enum {
    LONGEST = 1 << 20,
    ANSWER = 1 << 24,
    MOST_DIGITS = 200000,
    MOST_SHOWN = 10000
};

static dcl_limits bounds(void)
{
    dcl_limits limits = {0};
    limits.size = sizeof limits;
    limits.bits = 1 << 22;
    limits.digits = MOST_DIGITS;
    limits.steps = 200000;
    limits.clauses = 2000;
    limits.streams = 200;
    limits.line = LONGEST;
    return limits;
}

const char sql_float_why[] =
    "a floating-point number has lost the digits past its 17th; keep amounts "
    "as TEXT, INTEGER or NUMERIC and pass them so";

/* ---- the answer ---- */

void sql_begin(sql_call *call, const char *name, int (*stop)(void))
{
    call->name = name;
    call->stop = stop;
    call->status = DCL_OK;
    call->text = call->room;
    call->n = 0;
    call->cap = sizeof call->room;
    call->room[0] = '\0';
    call->message[0] = '\0';
}

void sql_clear(sql_call *call)
{
    if (call->text != call->room) free(call->text);
    call->text = call->room;
    call->n = 0;
    call->cap = sizeof call->room;
}

static int put(void *ctx, const char *bytes, size_t n)
{
    sql_call *call = ctx;
    if (call->stop != NULL && call->stop()) return 1;
    if (n >= ANSWER - call->n) {
        call->status = DCL_TOO_BIG;
        return 1;
    }
    if (n >= call->cap - call->n) {
        size_t cap = 2 * call->cap + n;
        char *p = malloc(cap);
        if (p == NULL) {
            call->status = DCL_NO_MEMORY;
            return 1;
        }
        memcpy(p, call->text, call->n);
        if (call->text != call->room) free(call->text);
        call->text = p;
        call->cap = cap;
    }
    memcpy(call->text + call->n, bytes, n);
    call->n += n;
    call->text[call->n] = '\0';
    return 0;
}

static dcl_sink answer(sql_call *call)
{
    dcl_sink sink;
    sink.put = put;
    sink.ctx = call;
    return sink;
}

static void put_text(sql_call *call, const char *text)
{
    (void)put(call, text, strlen(text));
}

/* ---- the message ---- */

static void say(sql_call *call, const char *text, size_t n)
{
    size_t used = strlen(call->message);
    size_t room = sizeof call->message - 1 - used;
    if (n > room) n = room;
    while (n > 0 && n == room && ((unsigned char)text[n] & 0xC0) == 0x80) n--;
    memcpy(call->message + used, text, n);
    call->message[used + n] = '\0';
}

static void say_text(sql_call *call, const char *text)
{
    say(call, text, strlen(text));
}

static void say_number(sql_call *call, size_t value)
{
    char digits[24];
    size_t i = sizeof digits;
    do digits[--i] = (char)('0' + value % 10);
    while ((value /= 10) > 0);
    say(call, digits + i, sizeof digits - i);
}

dcl_status sql_refuse(sql_call *call, dcl_status status, const char *why)
{
    sql_clear(call);
    call->status = status;
    call->message[0] = '\0';
    say_text(call, call->name);
    say_text(call, ": ");
    say_text(call, why);
    return status;
}

/* Up to 32 characters of what stands at the place, controls as blanks. */
static void say_excerpt(sql_call *call, sql_text text, size_t at, size_t len)
{
    size_t end = at, count = 0;
    while (end < text.n && (len > 0 ? end < at + len : count < 32)) {
        size_t next = end + 1;
        while (next < text.n && ((unsigned char)text.p[next] & 0xC0) == 0x80)
            next++;
        if (++count > 32) break;
        end = next;
    }
    say_text(call, " (at \"");
    for (size_t i = at; i < end; i++) {
        unsigned char c = (unsigned char)text.p[i];
        say(call, c < ' ' || c == 0x7F ? " " : text.p + i, 1);
    }
    say_text(call, "\")");
}

/* The message of a library call that was given `text`, the argument `which`;
 * what the sink refused has its own. */
static dcl_status failed(sql_call *call, const char *which, sql_text text,
                         const dcl_err *err)
{
    size_t column = 1;
    size_t n = strlen(err->msg);
    const char *options = strstr(err->msg, " --");
    if (err->status == DCL_STOPPED) {
        if (call->status == DCL_NO_MEMORY)
            return sql_refuse(call, DCL_NO_MEMORY, "out of memory");
        if (call->status == DCL_TOO_BIG)
            return sql_refuse(call, DCL_TOO_BIG,
                              "the answer is longer than 16 MiB");
        return sql_refuse(call, DCL_STOPPED, "cancelled");
    }
    (void)sql_refuse(call, err->status, which);
    if (text.p != NULL && err->at < text.n) {
        for (size_t i = 0; i < err->at; i++)
            column += ((unsigned char)text.p[i] & 0xC0) != 0x80;
        say_text(call, ", column ");
        say_number(call, column);
    }
    say_text(call, ": ");
    /* a remedy by the program's options is none in SQL */
    if (options != NULL) {
        n = (size_t)(options - err->msg);
        while (n > 0 && err->msg[n] != ';') n--;
        if (n == 0) n = (size_t)(options - err->msg);
    }
    say(call, err->msg, n);
    if (text.p != NULL && err->at < text.n)
        say_excerpt(call, text, err->at, err->len);
    return err->status;
}

static const sql_text no_text = {NULL, 0};

/* ---- names ---- */

static dcl_status read_style(sql_call *call, dcl_say_style *out,
                             const sql_style *style)
{
    const dcl_say_style zero = {0};
    *out = zero;
    out->size = sizeof *out;
    out->max = MOST_DIGITS;
    if (style->digits < 0 || style->digits > MOST_SHOWN)
        return sql_refuse(call, DCL_ARGUMENT,
                          "digits: from 1 to 10000 significant digits");
    out->digits = (uint32_t)style->digits;
    if (style->scale.p != NULL &&
        !dcl_scale_find(&out->scale, style->scale.p, style->scale.n))
        return sql_refuse(call, DCL_ARGUMENT,
                          "scale: it is short, long, british, indian, myriad "
                          "or language");
    if (style->lang.p != NULL &&
        !dcl_lang_find(&out->lang, style->lang.p, style->lang.n))
        return sql_refuse(call, DCL_ARGUMENT,
                          "lang: it is en, ru, uk, pl, de, fr, es, it, hi, zh, "
                          "ja or ko");
    return DCL_OK;
}

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
    if (status != DCL_OK) return failed(call, which, text, &err);
    as_dec(x, &out);
    return DCL_OK;
}

static dcl_status name(sql_call *call, sql_text number,
                       const dcl_say_style *style)
{
    digits d;
    dcl_dec x;
    dcl_err err;
    dcl_sink sink = answer(call);
    dcl_status status = read_digits(call, &d, &x, "number", number, NULL);
    if (status == DCL_OK) {
        status = dcl_say_write(&sink, NULL, &x, style, &err);
        if (status != DCL_OK) status = failed(call, "number", no_text, &err);
    }
    free(d.more);
    return status;
}

dcl_status sql_magnitude(sql_call *call, sql_text number,
                         const sql_style *style)
{
    dcl_say_style say_style;
    dcl_status status = read_style(call, &say_style, style);
    return status == DCL_OK ? name(call, number, &say_style) : status;
}

dcl_status sql_spell(sql_call *call, sql_text number, const sql_style *style)
{
    dcl_say_style say_style;
    dcl_status status = read_style(call, &say_style, style);
    say_style.kind = DCL_SAY_WORDS;
    return status == DCL_OK ? name(call, number, &say_style) : status;
}

dcl_status sql_read(sql_call *call, sql_text text, const sql_style *style)
{
    digits d;
    dcl_dec x;
    dcl_err err;
    dcl_sink sink = answer(call);
    dcl_say_style say_style;
    dcl_say_style plain = {0};
    dcl_status status = read_style(call, &say_style, style);
    d.more = NULL;
    plain.size = sizeof plain;
    plain.kind = DCL_SAY_DIGITS;
    plain.max = MOST_DIGITS;
    if (status == DCL_OK)
        status = read_digits(call, &d, &x, "text", text, &say_style);
    if (status == DCL_OK) {
        status = dcl_say_write(&sink, NULL, &x, &plain, &err);
        if (status != DCL_OK) status = failed(call, "text", no_text, &err);
    }
    free(d.more);
    return status;
}

/* ---- penalties ---- */

dcl_status sql_schedule(sql_call *call, dcl_penalty **out, sql_text text)
{
    const dcl_limits limits = bounds();
    dcl_err err;
    if (dcl_penalty_read(out, text.p, text.n, &limits, NULL, &err) == DCL_OK)
        return DCL_OK;
    return failed(call, "schedule", text, &err);
}

dcl_status sql_day(sql_call *call, dcl_day *out, sql_text text)
{
    dcl_err err;
    if (dcl_date_read(out, text.p, text.n, &err) == DCL_OK) return DCL_OK;
    return failed(call, "date", text, &err);
}

static dcl_status places_of(sql_call *call, int64_t places)
{
    return places >= -1 && places <= 1000
               ? DCL_OK
               : sql_refuse(call, DCL_ARGUMENT,
                            "places: from 0 to 1000 digits after the point");
}

/* Writes the whole value; the remedy where there is no such decimal. */
static dcl_status write_num(sql_call *call, const dcl_num *num, int64_t places,
                            int pad)
{
    const dcl_limits limits = bounds();
    dcl_sink sink = answer(call);
    dcl_num_form form = {0};
    dcl_err err;
    dcl_status status;
    form.size = sizeof form;
    form.places = places;
    form.pad = pad;
    status = dcl_num_write(&sink, NULL, num, &form, &limits, NULL, &err);
    if (status == DCL_OK) return DCL_OK;
    if (status == DCL_RANGE && places < 0)
        return sql_refuse(call, status,
                          "the value has no end in decimal; say to how many "
                          "places after the point it is rounded, as the last "
                          "argument");
    return failed(call, "the answer", no_text, &err);
}

static dcl_status bring(sql_call *call, dcl_total **out,
                        const dcl_penalty *penalty, dcl_day day)
{
    const dcl_limits limits = bounds();
    dcl_eval eval = {0};
    dcl_err err;
    eval.size = sizeof eval;
    eval.limits = &limits;
    eval.accrued_only = 1;
    if (day < DCL_DAY_MIN || day > DCL_DAY_MAX)
        return sql_refuse(call, DCL_RANGE,
                          "date: from 0001-01-01 to 9999-12-31");
    if (dcl_penalty_at(out, penalty, day, &eval, NULL, &err) == DCL_OK)
        return DCL_OK;
    return failed(call, "schedule", no_text, &err);
}

dcl_status sql_penalty(sql_call *call, const dcl_penalty *penalty, dcl_day day,
                       int64_t places)
{
    dcl_total *total = NULL;
    dcl_status status = places_of(call, places);
    if (status == DCL_OK) status = bring(call, &total, penalty, day);
    if (status == DCL_OK)
        status = write_num(call, dcl_total_accrued(total), places, 1);
    dcl_total_free(total);
    return status;
}

dcl_status sql_penalty_magnitude(sql_call *call, const dcl_penalty *penalty,
                                 dcl_day day, const sql_style *style)
{
    const dcl_limits limits = bounds();
    dcl_sink sink = answer(call);
    dcl_total *total = NULL;
    dcl_near lead = {0};
    dcl_say_style say_style;
    dcl_err err;
    dcl_status status = read_style(call, &say_style, style);
    if (status == DCL_OK) status = bring(call, &total, penalty, day);
    if (status == DCL_OK) {
        /* one digit more than is shown, and whether any follow */
        size_t k = say_style.digits > 0 ? say_style.digits : 3;
        status = dcl_num_near(&lead, dcl_total_accrued(total), k + 1, &limits,
                              NULL, &err);
        if (status == DCL_OK)
            status = dcl_say_write(&sink, NULL, &lead.dec, &say_style, &err);
        if (status != DCL_OK) status = failed(call, "total", no_text, &err);
    }
    dcl_num_near_free(&lead);
    dcl_total_free(total);
    return status;
}

/* ---- money ---- */

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
    const dcl_limits limits = bounds();
    dcl_err err;
    if (text.n > LONGEST)
        return sql_refuse(call, DCL_TOO_BIG, "an argument is above 1 MiB");
    if (dcl_num_read(out, text.p, text.n, &limits, NULL, &err) == DCL_OK)
        return DCL_OK;
    return failed(call, which, text, &err);
}

/* *out = a * b or a / b.  The bridge asks for the size before it gives: 2^22
 * bits each. */
static dcl_status combine(sql_call *call, dcl_num **out, const dcl_num *a,
                          const dcl_num *b, int divide)
{
    const dcl_limits limits = bounds();
    dcl_err err;
    mpq_t x, y;
    dcl_status status;
    mpq_init(x);
    mpq_init(y);
    status = dcl_num_to_mpq(x, a, &limits, NULL, &err);
    if (status == DCL_OK) status = dcl_num_to_mpq(y, b, &limits, NULL, &err);
    if (status != DCL_OK) {
        status = failed(call, "amount", no_text, &err);
    } else if (mpq_sgn(y) <= 0) {
        status = sql_refuse(call, DCL_RANGE, "rate: it is above zero");
    } else {
        if (divide) mpq_div(x, x, y);
        else mpq_mul(x, x, y);
        status = dcl_num_from_mpq(out, x, NULL, &err);
        if (status != DCL_OK) status = failed(call, "amount", no_text, &err);
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
    dcl_status status = places_of(call, places);
    if (status == DCL_OK)
        status = direction(call, &amount, &rate, &divide, to);
    if (status == DCL_OK) status = read_num(call, &a, "amount", amount);
    if (status == DCL_OK) status = read_num(call, &r, "rate", rate);
    if (status == DCL_OK) status = combine(call, &product, a, r, divide);
    if (status == DCL_OK) status = write_num(call, product, places, 1);
    if (status == DCL_OK && to[0] != '\0') {
        put_text(call, " ");
        put_text(call, to);
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
    return failed(call, which, text, &err);
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
        status = failed(call, "date", no_text, &err);
    dcl_num_free(a);
    return status;
}

dcl_status sql_convert(sql_call *call, const dcl_rates *rates, sql_text amount,
                       sql_text from, sql_text to, dcl_day day, int64_t places)
{
    dcl_conversion *c = NULL;
    dcl_status status = places_of(call, places);
    if (status == DCL_OK)
        status = by_rates(call, &c, rates, amount, from, to, day);
    if (status == DCL_OK) {
        if (places < 0) places = dcl_ccy_minor(rates, dcl_conversion_ccy(c));
        status = write_num(call, dcl_conversion_amount(c), places, 1);
    }
    dcl_conversion_free(c);
    return status;
}

static void put_leg(sql_call *call, const dcl_leg *leg)
{
    char day[32] = "";
    (void)(dcl_date_write(day, sizeof day, NULL, leg->day, NULL) == DCL_OK);
    put_text(call, leg->nominal);
    put_text(call, " ");
    put_text(call, leg->base.code);
    put_text(call, " = ");
    put_text(call, leg->rate);
    put_text(call, " ");
    put_text(call, leg->quote.code);
    put_text(call, ", ");
    put_text(call, leg->source_name);
    put_text(call, ", ");
    put_text(call, leg->day_word);
    put_text(call, " ");
    put_text(call, day);
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
            if (i > 0) put_text(call, "; ");
            put_leg(call, &path->leg[i]);
        }
        for (size_t i = 0; i < dcl_conversion_notes(c); i++) {
            if (call->n > 0) put_text(call, "; ");
            put_text(call, dcl_conversion_note(c, i));
        }
    }
    dcl_conversion_free(c);
    return status;
}
