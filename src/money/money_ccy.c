/* A currency's record. */
#include <string.h>

#include "money/money_record.h"
#include "money/rate_text.h"

static dcl_status read_names(dcl__money_reader *r, dcl__off *name, size_t count,
                             dcl__view v)
{
    dcl_status status = DCL_OK;
    for (size_t i = 0; i < count && status == DCL_OK; i++) {
        dcl__view word = dcl__mr_cut(&v, '/');
        if (word.n == 0) {
            name[i] = i > 0 ? name[i - 1] : 0;
        } else {
            status = dcl__mr_store(r, &name[i], word);
        }
    }
    if (status == DCL_OK && v.n > 0) {
        return dcl__mr_bad(r, DCL_SYNTAX, v,
                           "more forms than the language has");
    }
    return status;
}

static dcl_status read_becomes(dcl__money_reader *r, dcl__ccy *c, dcl__view v)
{
    dcl__view code = dcl__mr_cut(&v, ' '), factor = dcl__mr_cut(&v, ' ');
    dcl_status status = dcl__mr_code(r, &c->successor, code);
    if (status == DCL_OK) {
        status = dcl__rate_check(factor.s, factor.n, r->err);
        if (status != DCL_OK) return dcl__mr_moved(r, status, factor.s);
        status = dcl__mr_store(r, &c->factor, factor);
    }
    if (status == DCL_OK) status = dcl__mr_day(r, &c->becomes, v);
    return status;
}

static dcl_status ccy_field(dcl__money_reader *r, dcl__ccy *c, size_t i)
{
    static const char *const known[] = {
        "Currency", "Number", "Minor",   "From",    "To",
        "Becomes",  "Symbol", "English", "Russian", "Source"};
    dcl__view key = dcl__mr_key(r, i), v = dcl__mr_value(r, i);
    if (dcl__mr_is(key, "Number")) {
        c->number = dcl__mr_small(v);
        if (c->number >= 0 && c->number < 1000) return DCL_OK;
        return dcl__mr_bad(r, DCL_RANGE, v,
                           "an ISO 4217 number has three digits");
    }
    if (dcl__mr_is(key, "Minor")) {
        c->minor = dcl__mr_is(v, "none") ? -1 : dcl__mr_small(v);
        if (dcl__mr_is(v, "none") || (c->minor >= 0 && c->minor <= 30)) {
            return DCL_OK;
        }
        return dcl__mr_bad(r, DCL_RANGE, v,
                           "digits after the point: 0 to 30, or none");
    }
    if (dcl__mr_is(key, "From")) return dcl__mr_day(r, &c->from, v);
    if (dcl__mr_is(key, "To")) return dcl__mr_day(r, &c->to, v);
    if (dcl__mr_is(key, "Becomes")) return read_becomes(r, c, v);
    if (dcl__mr_is(key, "Symbol")) return dcl__mr_store(r, &c->symbol, v);
    if (dcl__mr_is(key, "Source")) return dcl__mr_store(r, &c->source, v);
    if (dcl__mr_is(key, "English")) return read_names(r, &c->name[0], 2, v);
    if (dcl__mr_is(key, "Russian")) {
        return read_names(r, &c->name[DCL__RU_ONE], 4, v);
    }
    return dcl__mr_unknown(r, i, known, sizeof known / sizeof *known);
}

dcl_status dcl__mr_ccy(dcl__money_reader *r)
{
    dcl__ccy c = {.number = -1,
                  .minor = 2,
                  .from = DCL_DAY_MIN,
                  .to = DCL_DAY_MAX,
                  .file = r->file,
                  .builtin = r->builtin};
    dcl__view v = dcl__mr_value(r, 0);
    dcl_status status = dcl__mr_code(r, &c.ccy, v);
    c.line = (uint32_t)dcl__mr_line(r, (size_t)(v.s - r->rec.text));
    for (size_t i = 1; i < r->now.fields && status == DCL_OK; i++) {
        status = ccy_field(r, &c, i);
    }
    if (status == DCL_OK && c.from > c.to) {
        status =
            dcl__mr_bad(r, DCL_RANGE, v, "its last day is before its first");
    }
    return status == DCL_OK ? dcl__rates_push_ccy(r->rates, &c, r->err)
                            : status;
}
