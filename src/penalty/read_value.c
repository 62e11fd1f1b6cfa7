/* Amounts, spans, factors and rates. */
#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "penalty/read.h"

static int is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static int is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* A currency after a number, or none. */
dcl_status dcl__rd_label(dcl__reader *r)
{
    dcl__view w = dcl__rd_word(r);
    dcl__label *label = &r->penalty->label;
    size_t capitals = 0;
    if (dcl__rd_no_symbol(r) != DCL_OK) return DCL_SYNTAX;
    while (capitals < w.n && is_capital(w.s[capitals])) capitals++;
    if (capitals == 0) return DCL_OK;
    if (capitals != 3 || w.n != 3)
        return dcl__fail(r->err, DCL_SYNTAX, r->at, w.n,
                         "%q: a currency is three capitals, as in `100 USD`",
                         w.s, w.n);
    if (label->s[0] == '\0')
        memcpy(label->s, w.s, 3);
    else if (memcmp(label->s, w.s, 3) != 0)
        return dcl__fail(r->err, DCL_SYNTAX, r->at, w.n,
                         "one case, one currency: this stream is in %s",
                         label->s);
    dcl__rd_take(r, 3);
    return DCL_OK;
}

static dcl_status read_amount(dcl__reader *r, dcl__amount *a, uint64_t depth);

static dcl_status part(dcl__reader *r, dcl__amount **to, uint64_t depth)
{
    dcl__amount *a = dcl__alloc(r->mem, sizeof *a);
    if (a == NULL) return dcl__no_memory(r->err);
    dcl__amount_init(a);
    *to = a;
    return read_amount(r, a, depth + 1);
}

/* What follows a number: `% of AMOUNT`, or a currency. */
static dcl_status rest(dcl__reader *r, dcl__amount *a, uint64_t depth)
{
    dcl_status s;
    if (dcl__rd_peek(r) != '%') {
        a->kind = DCL__MONEY;
        return dcl__rd_label(r);
    }
    dcl__rd_take(r, 1);
    a->kind = DCL__PERCENT_OF;
    mpq_set_ui(a->q, 0, 1);
    s = dcl__rd_want(r, "of", "5% of principal");
    return s == DCL_OK ? part(r, &a->a, depth) : s;
}

/* q becomes the fraction that the percentage is. */
static void percent(mpq_ptr q)
{
    mpq_t hundred;
    mpq_init(hundred);
    mpq_set_ui(hundred, 100, 1);
    mpq_div(q, q, hundred);
    mpq_clear(hundred);
}

static dcl_status number_amount(dcl__reader *r, dcl__amount *a, uint64_t depth)
{
    mpq_t q;
    dcl_status s;
    mpq_init(q);
    s = dcl__rd_number(r, q, &a->unknown);
    if (s == DCL_OK) {
        int is_percent = dcl__rd_peek(r) == '%';
        s = rest(r, a, depth);
        if (is_percent) percent(q);
        mpq_swap(a->q, q);
    }
    mpq_clear(q);
    return s;
}

static dcl_status read_amount(dcl__reader *r, dcl__amount *a, uint64_t depth)
{
    static const char form[] = "greater of 300 GBP and 5% of principal";
    dcl_status s;
    if (depth > r->limits.depth)
        return dcl__fail(r->err, DCL_TOO_BIG, r->at, 0,
                         "an amount within an amount, over %u deep",
                         r->limits.depth);
    if (dcl__rd_accept(r, "principal")) {
        a->kind = DCL__PRINCIPAL;
        return DCL_OK;
    }
    if (!dcl__rd_is(r, "greater") && !dcl__rd_is(r, "lesser")) {
        if (dcl__rd_word(r).n > 0 && !dcl__rd_at_end(r)) {
            dcl__view lump = dcl__rd_lump(r);
            return dcl__fail(r->err, DCL_SYNTAX, r->at, lump.n,
                             "%q is no amount; an amount is `100 EUR`, `5%% of "
                             "principal`, `greater of A and B`",
                             lump.s, lump.n);
        }
        if (dcl__rd_at_end(r))
            return dcl__fail(r->err, DCL_SYNTAX, r->end, 0,
                             "an amount is missing here, as in `100 EUR`");
        return number_amount(r, a, depth);
    }
    a->kind = dcl__rd_is(r, "greater") ? DCL__GREATER : DCL__LESSER;
    dcl__rd_take(r, dcl__rd_word(r).n);
    s = dcl__rd_want(r, "of", form);
    if (s == DCL_OK) s = part(r, &a->a, depth);
    if (s == DCL_OK) s = dcl__rd_want(r, "and", form);
    return s == DCL_OK ? part(r, &a->b, depth) : s;
}

dcl_status dcl__rd_amount(dcl__reader *r, dcl__amount *a)
{
    return read_amount(r, a, 1);
}

dcl_status dcl__rd_amount_rest(dcl__reader *r, dcl__amount *a)
{
    mpq_t q;
    int is_percent = dcl__rd_peek(r) == '%';
    dcl_status s;
    mpq_init(q);
    mpq_set(q, a->q);
    s = rest(r, a, 1);
    if (is_percent) percent(q);
    mpq_swap(a->q, q);
    mpq_clear(q);
    return s;
}

static dcl_status check_count(dcl__reader *r, const dcl__span *span, size_t at)
{
    if (!span->unknown && mpq_sgn(span->count) <= 0)
        return dcl__fail(r->err, DCL_RANGE, at, r->end - at,
                         "a span is above 0");
    return DCL_OK;
}

/* A unit or an item after a number. */
dcl_status dcl__rd_span(dcl__reader *r, dcl__span *span, int count_wanted)
{
    size_t at = r->at;
    dcl_status s = DCL_OK;
    if (dcl__rd_at_number(r) || count_wanted || dcl__rd_peek(r) == '-' ||
        dcl__rd_peek(r) == '+') {
        if (dcl__rd_at_end(r))
            return dcl__fail(r->err, DCL_SYNTAX, r->end, 0,
                             "how long? write a span, as in `7 days`");
        s = dcl__rd_number(r, span->count, &span->unknown);
        if (s == DCL_OK) s = check_count(r, span, at);
    } else {
        mpq_set_ui(span->count, 1, 1);
    }
    if (s != DCL_OK || dcl__rd_unit(r, &span->unit, &span->place)) return s;
    if (dcl__rd_at_end(r))
        return dcl__fail(r->err, DCL_SYNTAX, r->end, 0,
                         "of what? write a unit, as in `7 days`");
    return dcl__rd_item(r, &span->item, &span->place);
}

/* Bytes of the letter x or of the multiplication sign before a number. */
static size_t factor_mark(const dcl__reader *r)
{
    const char *s = r->text + r->at;
    size_t left = r->n - r->at;
    size_t n = 0;
    if (left > 1 && (s[0] == 'x' || s[0] == 'X')) n = 1;
    if (left > 2 && memcmp(s, "\xC3\x97", 2) == 0) n = 2;
    while (n > 0 && n < left && s[n] == ' ') n++;
    return n > 0 && n < left && (is_digit(s[n]) || strchr("?-.", s[n])) &&
                   s[n] != '\0'
               ? n
               : 0;
}

int dcl__rd_at_factor(const dcl__reader *r)
{
    return factor_mark(r) > 0;
}

dcl_status dcl__rd_factor(dcl__reader *r, mpq_ptr q, int *unknown)
{
    size_t mark = factor_mark(r), at;
    mpq_t under;
    dcl_status s;
    if (mark == 0)
        return dcl__fail(r->err, DCL_SYNTAX, r->at, dcl__rd_lump(r).n,
                         "a factor belongs here, as in `x2` or `x3/2`");
    r->at += mark;
    at = r->at;
    if (r->text[at] == '-')
        return dcl__fail(r->err, DCL_RANGE, at, dcl__rd_lump(r).n,
                         "a factor is above 0");
    s = dcl__rd_number(r, q, unknown);
    if (s != DCL_OK) return s;
    if (!*unknown && r->at + 1 < r->n && r->text[r->at] == '/' &&
        is_digit(r->text[r->at + 1])) {
        r->at++;
        mpq_init(under);
        s = dcl__rd_number(r, under, NULL);
        if (s == DCL_OK && mpq_sgn(under) == 0)
            s = dcl__fail(r->err, DCL_RANGE, at, r->end - at,
                          "nothing can be divided by 0");
        if (s == DCL_OK) mpq_div(q, q, under);
        mpq_clear(under);
    }
    if (s == DCL_OK && !*unknown && mpq_sgn(q) <= 0)
        s = dcl__fail(r->err, DCL_RANGE, at, r->end - at,
                      "a factor is above 0");
    return s;
}

static int is_name(char c)
{
    return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-';
}

/* The cursor is past "rate": NAME [ FACTOR ] [ "+" PERCENT ]. */
dcl_status dcl__rd_table_rate(dcl__reader *r, dcl__rate *rate)
{
    size_t i = r->at;
    int unknown = 0;
    dcl_status s = DCL_OK;
    while (i < r->n && is_name(r->text[i])) i++;
    if (i == r->at || is_digit(r->text[r->at]) || r->text[r->at] == '-' ||
        dcl__clause_named(dcl__rd_word(r)) != NULL || dcl__rd_is(r, "interest"))
        return dcl__fail(r->err, DCL_SYNTAX, r->at, dcl__rd_lump(r).n,
                         "which rate? name its table, as in `rate cbr-key`");
    rate->table = dcl__strdup(r->text + r->at, i - r->at, r->mem);
    if (rate->table == NULL) return dcl__no_memory(r->err);
    dcl__rd_take(r, i - r->at);
    if (dcl__rd_at_factor(r)) s = dcl__rd_factor(r, rate->factor, &unknown);
    if (unknown)
        return dcl__fail(r->err, DCL_SYNTAX, r->unknown_at, 1,
                         "an unknown cannot stand here");
    if (s != DCL_OK || dcl__rd_peek(r) != '+') return s;
    dcl__rd_take(r, 1);
    s = dcl__rd_number(r, rate->plus, NULL);
    if (s != DCL_OK) return s;
    if (dcl__rd_peek(r) != '%')
        return dcl__fail(r->err, DCL_SYNTAX, r->end, 0,
                         "what is added to a rate is a percentage, as in `+ "
                         "2%%`");
    dcl__rd_take(r, 1);
    percent(rate->plus);
    return DCL_OK;
}

dcl_status dcl__rd_rate(dcl__reader *r, dcl__rate *rate)
{
    dcl_status s;
    if (dcl__rd_accept(r, "rate")) return dcl__rd_table_rate(r, rate);
    s = dcl__rd_number(r, rate->value, &rate->unknown);
    if (s != DCL_OK) return s;
    if (dcl__rd_peek(r) != '%')
        return dcl__fail(r->err, DCL_SYNTAX, r->end, 0,
                         "a rate is a percentage a year, as in `8%%`, or a "
                         "table's, as in `rate cbr-key`");
    dcl__rd_take(r, 1);
    percent(rate->value);
    return DCL_OK;
}
