/* How interest is reckoned, when its rate is read, and what is rounded. */
#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "base/round.h"
#include "penalty/read.h"

static const struct {
    const char *text;
    dcl__day_count by;
} day_counts[] = {
    {"act/365", DCL__ACT_365}, {"act/360", DCL__ACT_360},
    {"act/act", DCL__ACT_ACT}, {"30/360", DCL__30_360},
    {"30E/360", DCL__30E_360}, {"years + days/365", DCL__YEARS_DAYS_365},
};

/* The text at the cursor, blanks inside forgiven; its length, or 0. */
static size_t matches(const dcl__reader *r, const char *text)
{
    size_t i = r->at;
    for (; *text != '\0'; text++) {
        while (i < r->n && r->text[i] == ' ' && i > r->at) i++;
        if (*text == ' ') continue;
        if (i >= r->n ||
            (r->text[i] != *text && (r->text[i] | 0x20) != (*text | 0x20)))
            return 0;
        i++;
    }
    return i - r->at;
}

static dcl_status read_by(dcl__reader *r, dcl__day_count *by)
{
    static const char list[] = "act/365, act/360, act/act, 30/360, 30E/360 or "
                               "years + days/365";
    if (!dcl__rd_accept(r, "by"))
        return dcl__fail(r->err, DCL_SYNTAX, r->end, 0,
                         "how are days counted? add `by` with %s", list);
    for (size_t i = 0; i < sizeof day_counts / sizeof *day_counts; i++) {
        size_t n = matches(r, day_counts[i].text);
        if (n == 0) continue;
        *by = day_counts[i].by;
        dcl__rd_take(r, n);
        return DCL_OK;
    }
    return dcl__fail(r->err, DCL_SYNTAX, dcl__rd_at_end(r) ? r->end : r->at,
                     dcl__rd_lump(r).n, "days are counted by %s", list);
}

static dcl_status add_day(dcl__reader *r, dcl__rests *rests)
{
    void *list = rests->day;
    dcl_day day;
    size_t at = r->at;
    dcl_status s = dcl__rd_count(r);
    if (s == DCL_OK) s = dcl__rd_day(r, &day);
    if (s != DCL_OK) return s;
    for (size_t i = 0; i < rests->days; i++)
        if (rests->day[i] == day)
            return dcl__fail(r->err, DCL_SYNTAX, at, r->end - at,
                             "that day is said twice");
    if (!dcl__grow(r->mem, &list, rests->days, &rests->day_cap,
                   sizeof *rests->day))
        return dcl__no_memory(r->err);
    rests->day = list;
    rests->day[rests->days++] = day;
    return DCL_OK;
}

/* rests = "every" span [ ("from" | "after") date ] | "on" date { date };
 * `stop`: the word that may follow the dates. */
static dcl_status read_rests(dcl__reader *r, dcl__rests *rests)
{
    dcl_status s = DCL_OK;
    if (dcl__rd_accept(r, "on")) {
        rests->by_dates = 1;
        do {
            s = add_day(r, rests);
        } while (s == DCL_OK && !dcl__rd_at_end(r) && !dcl__rd_is(r, "by"));
        return s;
    }
    s = dcl__rd_want(r, "every", "every 1 year");
    if (s == DCL_OK) s = dcl__rd_span(r, &rests->every, 0);
    if (s != DCL_OK) return s;
    if (dcl__rd_accept(r, "from"))
        rests->anchor = DCL__WHEN_FROM;
    else if (dcl__rd_accept(r, "after"))
        rests->anchor = DCL__WHEN_AFTER;
    else
        return DCL_OK;
    return dcl__rd_day(r, &rests->anchor_day);
}

static dcl_status begin_method(dcl__reader *r, dcl__method_kind kind)
{
    dcl__method *m = &r->piece->method;
    if (m->kind != DCL__METHOD_NONE)
        return dcl__rd_second(r, "method of interest", &m->place);
    m->kind = kind;
    dcl__rd_open(r, &m->place);
    dcl__rd_take(r, dcl__rd_word(r).n);
    return DCL_OK;
}

dcl_status dcl__clause_simple(dcl__reader *r)
{
    dcl_status s = begin_method(r, DCL__SIMPLE);
    return s == DCL_OK ? read_by(r, &r->piece->method.by) : s;
}

dcl_status dcl__clause_compounded(dcl__reader *r)
{
    dcl__method *m = &r->piece->method;
    dcl_status s = begin_method(r, DCL__COMPOUND);
    if (s != DCL_OK) return s;
    if (!dcl__rd_is(r, "every") && !dcl__rd_is(r, "on"))
        return dcl__fail(r->err, DCL_SYNTAX, r->end, 0,
                         "how often does interest join the principal? add "
                         "`every 1 year` or `on DATE`");
    s = read_rests(r, &m->rests);
    return s == DCL_OK ? read_by(r, &m->by) : s;
}

/* The cursor is on "read". */
dcl_status dcl__clause_rate_read(dcl__reader *r)
{
    dcl__rate_read *rr = &r->piece->rate_read;
    if (rr->said != 0)
        return dcl__rd_second(r, "reading of the rate", &rr->place);
    dcl__rd_open(r, &rr->place);
    dcl__rd_take(r, 4);
    if (dcl__rd_accept(r, "once")) {
        rr->said = 1;
        return DCL_OK;
    }
    rr->said = 2;
    if (dcl__rd_accept(r, "every")) return dcl__rd_span(r, &rr->every, 0);
    return dcl__fail(r->err, DCL_SYNTAX, dcl__rd_at_end(r) ? r->end : r->at,
                     dcl__rd_lump(r).n,
                     "`rate read once` or `rate read every 1 day`?");
}

static dcl_status read_mode(dcl__reader *r, dcl_round *mode)
{
    dcl__view w = dcl__rd_word(r);
    if (!dcl__round_read(mode, w.s, w.n))
        return dcl__fail(r->err, DCL_SYNTAX, dcl__rd_at_end(r) ? r->end : r->at,
                         dcl__rd_lump(r).n,
                         "rounded how? half-even, half-up, half-down, up, "
                         "down, ceiling or floor");
    dcl__rd_take(r, w.n);
    return DCL_OK;
}

static dcl_status read_rounding_when(dcl__reader *r, dcl__rounding *to)
{
    dcl_status s;
    if (dcl__rd_accept(r, "at")) {
        to->kind = DCL__ROUND_END;
        s = dcl__rd_want(r, "the", "at the end");
        return s == DCL_OK ? dcl__rd_want(r, "end", "at the end") : s;
    }
    if (dcl__rd_accept(r, "each")) {
        to->kind = DCL__ROUND_CHANGE;
        return dcl__rd_want(r, "change", "each change");
    }
    to->kind = DCL__ROUND_RESTS;
    if (dcl__rd_is(r, "every") || dcl__rd_is(r, "on"))
        return read_rests(r, &to->rests);
    return dcl__fail(r->err, DCL_SYNTAX, r->end, 0,
                     "rounded when? add `at the end`, `each change` or `every "
                     "1 day`");
}

dcl_status dcl__clause_rounded(dcl__reader *r)
{
    dcl__rounding *to = &r->piece->rounding;
    size_t at;
    dcl_status s;
    if (to->kind != DCL__ROUND_NONE)
        return dcl__rd_second(r, "rounding", &to->place);
    to->kind = DCL__ROUND_END;
    dcl__rd_open(r, &to->place);
    dcl__rd_take(r, 7);
    s = read_mode(r, &to->mode);
    if (s == DCL_OK)
        s = dcl__rd_want(r, "to", "rounded half-up to 0.01 at the end");
    at = r->at;
    if (s == DCL_OK) s = dcl__rd_number(r, to->unit, NULL);
    if (s != DCL_OK) return s;
    if (mpq_sgn(to->unit) <= 0)
        return dcl__fail(r->err, DCL_RANGE, at, r->end - at,
                         "nothing can be rounded to 0; write 0.01 or 1");
    return read_rounding_when(r, to);
}
