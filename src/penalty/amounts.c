/* What an amount, a percentage or a rate read from a table comes to. */
#include "penalty/stream.h"

#include <string.h>

#include "base/fmt.h"
#include "penalty/try.h"

static dcl_status unknown(const dcl__piece *s, dcl_err *err)
{
    return dcl__fail(err, DCL_ARGUMENT, s->place.at, s->place.len,
                     "the schedule holds a `?`: only solve answers it");
}

/* The principal a stream's amounts name: its clause, else what its interest
 * is on; NULL where there is neither. */
static const dcl__amount *principal_of(const dcl__piece *s)
{
    if (s->has_principal) return &s->principal;
    return dcl__is_interest(&s->charge) ? &s->charge.amount : NULL;
}

static dcl_status value(mpq_ptr out, const dcl__amount *a, const dcl__piece *s,
                        int within_principal, dcl_err *err)
{
    const dcl__amount *p = principal_of(s);
    dcl_status st = DCL_OK;
    mpq_t b;
    mpq_init(b);
    if (a->unknown) TRY(unknown(s, err));
    switch (a->kind) {
    case DCL__MONEY: mpq_set(out, a->q); break;
    case DCL__PERCENT_OF:
        TRY(value(out, a->a, s, within_principal, err));
        mpq_mul(out, out, a->q);
        break;
    case DCL__PRINCIPAL:
        if (p == NULL || within_principal)
            TRY(dcl__fail(err, DCL_ARGUMENT, s->place.at, s->place.len,
                          "`principal` of what? add `principal AMOUNT`"));
        TRY(value(out, p, s, 1, err));
        break;
    case DCL__GREATER:
    case DCL__LESSER:
        TRY(value(out, a->a, s, within_principal, err));
        TRY(value(b, a->b, s, within_principal, err));
        if ((mpq_cmp(b, out) > 0) == (a->kind == DCL__GREATER)) mpq_set(out, b);
        break;
    }
done:
    mpq_clear(b);
    return st;
}

dcl_status dcl__amount_value(mpq_ptr out, const dcl__amount *a,
                             const dcl__piece *s, dcl_err *err)
{
    return value(out, a, s, 0, err);
}

/* "4.25%" as a fraction, exactly. */
static dcl_status percent(mpq_ptr out, const char *text, dcl_err *err)
{
    size_t n = 0, places = 0;
    int point = 0, negative = text[0] == '-';
    const char *c = text + negative;
    mpz_set_ui(mpq_numref(out), 0);
    for (; *c != '\0' && *c != '%' && n < 1000; c++) {
        if (*c == '.' && !point) {
            point = 1;
            continue;
        }
        if (*c < '0' || *c > '9') break;
        mpz_mul_ui(mpq_numref(out), mpq_numref(out), 10);
        mpz_add_ui(mpq_numref(out), mpq_numref(out), (unsigned)(*c - '0'));
        places += (size_t)point;
        n++;
    }
    if (n == 0 || *c != '%' || c[1] != '\0')
        return dcl__fail(err, DCL_SYNTAX, 0, 0,
                         "a step of a rate table is %q, not a percentage",
                         text, strlen(text));
    mpz_ui_pow_ui(mpq_denref(out), 10, places + 2);
    if (negative) mpq_neg(out, out);
    mpq_canonicalize(out);
    return DCL_OK;
}

dcl_status dcl__rate_on(mpq_ptr out, dcl_day *until, const dcl__rate *rate,
                           dcl_day day, const dcl_eval *eval, dcl_err *err)
{
    const dcl_rate_table *t = NULL;
    dcl_status st = DCL_OK;
    size_t lo = 0, hi, n;
    *until = DCL__NO_END;
    if (rate->table == NULL) {
        mpq_set(out, rate->value);
        return DCL_OK;
    }
    n = strlen(rate->table);
    for (size_t i = 0; eval != NULL && i < eval->table_count; i++)
        if (strcmp(eval->tables[i].name, rate->table) == 0)
            t = &eval->tables[i];
    if (t == NULL)
        return dcl__fail(err, DCL_NO_RATE, 0, 0, "no rate table %q",
                         rate->table, n);
    for (hi = t->steps; lo < hi;) {
        size_t mid = lo + (hi - lo) / 2;
        if (t->step[mid].from <= day) lo = mid + 1;
        else hi = mid;
    }
    if (lo == 0)
        return dcl__fail(err, DCL_NO_RATE, 0, 0,
                         "the rate table %q begins later than the day on "
                         "which it is read", rate->table, n);
    if (lo < t->steps) *until = t->step[lo].from;
    TRY(percent(out, t->step[lo - 1].percent, err));
    mpq_mul(out, out, rate->factor);
    mpq_add(out, out, rate->plus);
done:
    return st;
}
