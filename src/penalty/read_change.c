/* How the charge changes: by a factor, by a step, by a date. */
#include "base/fmt.h"
#include "penalty/read.h"

static dcl_status begin_escalation(dcl__reader *r, dcl__escalation_kind kind)
{
    dcl__escalation *e = &r->piece->escalation;
    if (e->kind != DCL__ESC_NONE)
        return dcl__fail(r->err, DCL_SYNTAX, r->clause, dcl__rd_clause_len(r),
                         "a stream escalates in one way; %q stands at %z",
                         r->text + e->place.at, e->place.len, e->place.at + 1);
    e->kind = kind;
    dcl__rd_open(r, &e->place);
    return DCL_OK;
}

/* "every" span; the clause so far is quoted where it is missing. */
static dcl_status read_every(dcl__reader *r, dcl__escalation *e)
{
    size_t n = r->end - r->clause;
    if (dcl__rd_accept(r, "every")) return dcl__rd_span(r, &e->every, 0);
    if (n > 30)
        return dcl__fail(r->err, DCL_SYNTAX, r->end, 0,
                         "how often? add `every 7 days`");
    return dcl__fail(r->err, DCL_SYNTAX, r->end, 0,
                     "%v how often? write `%v every 7 days`",
                     r->text + r->clause, n, r->text + r->clause, n);
}

dcl_status dcl__clause_factor(dcl__reader *r)
{
    dcl__escalation *e = &r->piece->escalation;
    dcl_status s = begin_escalation(r, DCL__ESC_FACTOR);
    if (s == DCL_OK) s = dcl__rd_factor(r, e->q, &e->unknown);
    return s == DCL_OK ? read_every(r, e) : s;
}

dcl_status dcl__clause_total(dcl__reader *r)
{
    dcl__escalation *e = &r->piece->escalation;
    dcl_status s = begin_escalation(r, DCL__ESC_TOTAL);
    if (s != DCL_OK) return s;
    dcl__rd_take(r, 5);
    if (!dcl__rd_at_factor(r))
        return dcl__fail(r->err, DCL_SYNTAX, dcl__rd_at_end(r) ? r->end : r->at,
                         dcl__rd_lump(r).n,
                         "a factor belongs here: `total x2 every 1 week`");
    s = dcl__rd_factor(r, e->q, &e->unknown);
    return s == DCL_OK ? read_every(r, e) : s;
}

dcl_status dcl__clause_step(dcl__reader *r)
{
    dcl__escalation *e = &r->piece->escalation;
    dcl_status s = begin_escalation(r, DCL__ESC_STEP);
    if (s != DCL_OK) return s;
    dcl__rd_take(r, 1);
    s = dcl__rd_number(r, e->q, &e->unknown);
    if (s == DCL_OK && dcl__rd_peek(r) == '%')
        return dcl__fail(r->err, DCL_SYNTAX, r->at, 1,
                         "a step is an amount, as in `+25000 every 1 day`; "
                         "growth by a part is a factor, as in `x1.05`");
    if (s == DCL_OK) s = dcl__rd_label(r);
    return s == DCL_OK ? read_every(r, e) : s;
}

/* ( "from" date | "after" when ) */
static dcl_status read_moment(dcl__reader *r, dcl__when *when)
{
    size_t at = r->at;
    dcl_status s;
    if (dcl__rd_accept(r, "from")) {
        when->kind = DCL__WHEN_FROM;
        s = dcl__rd_date(r, &when->date);
    } else if (dcl__rd_accept(r, "after")) {
        s = dcl__rd_when(r, when);
    } else {
        return dcl__fail(r->err, DCL_SYNTAX, r->end, 0,
                         "from when on? add `from DATE`, `after DATE` or "
                         "`after 3 months`");
    }
    when->place = (dcl__place){at, r->end - at};
    return s;
}

/* The new charge is read as a charge, in a piece of its own. */
static dcl_status new_charge(dcl__reader *r, dcl__then *t)
{
    dcl__piece *was = r->piece, new_piece;
    dcl__place *place = r->place;
    dcl__charge swap;
    dcl_status s;
    dcl__piece_init(&new_piece);
    r->piece = &new_piece;
    s = dcl__rd_at_number(r) ? dcl__clause_number(r) : dcl__clause_charge(r);
    r->piece = was;
    r->place = place;
    swap = t->charge;
    t->charge = new_piece.charge;
    new_piece.charge = swap;
    if (s == DCL_OK && t->charge.kind == DCL__CHARGE_NONE)
        s = dcl__fail(r->err, DCL_SYNTAX, r->clause, dcl__rd_clause_len(r),
                      "`then` is followed by an amount, as in `then 500000 "
                      "EUR/day from 2023-04-21`; a new number of claimants is "
                      "`18 claimants from 2023-03-01`");
    if (s == DCL_OK && dcl__is_interest(&t->charge))
        s = dcl__fail(r->err, DCL_SYNTAX, r->clause, dcl__rd_clause_len(r),
                      "for interest only the rate is said: `then 6.5%% from "
                      "2020-03-18`");
    t->charge.place = (dcl__place){r->clause, r->end - r->clause};
    dcl__piece_clear(&new_piece, r->mem);
    return s;
}

/* A percentage that nothing is taken of is the new rate. */
static int at_rate(const dcl__reader *r)
{
    size_t i = r->at;
    dcl__reader next = *r;
    if (dcl__rd_is(r, "rate")) return 1;
    while (i < r->n &&
           ((r->text[i] >= '0' && r->text[i] <= '9') || r->text[i] == '.' ||
            r->text[i] == '?' || r->text[i] == ' '))
        i++;
    if (i == r->at || i >= r->n || r->text[i] != '%') return 0;
    next.at = i;
    dcl__rd_take(&next, 1);
    return !dcl__rd_is(&next, "of");
}

dcl_status dcl__clause_then(dcl__reader *r)
{
    dcl__then *t = dcl__add_then(r->piece, r->mem);
    dcl_status s;
    if (t == NULL) return dcl__no_memory(r->err);
    dcl__rd_open(r, &t->place);
    dcl__rd_take(r, 4);
    if (dcl__rd_at_end(r))
        return dcl__fail(r->err, DCL_SYNTAX, r->end, 0,
                         "then what? write `then 500000 EUR/day from "
                         "2023-04-21`");
    t->is_rate = at_rate(r);
    s = t->is_rate ? dcl__rd_rate(r, &t->rate) : new_charge(r, t);
    if (s == DCL_OK && t->is_rate && dcl__rd_is(r, "interest"))
        return dcl__fail(r->err, DCL_SYNTAX, r->at, 8,
                         "only the rate is said again: `then 6.5%% from "
                         "2020-03-18`");
    return s == DCL_OK ? read_moment(r, &t->when) : s;
}
