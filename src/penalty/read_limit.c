/* Caps, floors, the principal, and what was paid. */
#include "base/fmt.h"
#include "penalty/read.h"

static dcl_status read_window(dcl__reader *r, dcl__cap *cap)
{
    dcl_status s;
    cap->scope = DCL__CAP_WINDOW;
    cap->within = dcl__rd_is(r, "within");
    if (cap->least)
        return dcl__fail(r->err, DCL_SYNTAX, r->at, dcl__rd_word(r).n,
                         "a floor has no window; only `at most` has");
    dcl__rd_take(r, dcl__rd_word(r).n);
    s = cap->within ? dcl__rd_span(r, &cap->span, 1)
                    : dcl__rd_date(r, &cap->until);
    if (s != DCL_OK) return s;
    if (!dcl__rd_accept(r, "then"))
        return dcl__fail(r->err, DCL_SYNTAX, r->end, 0,
                         "and afterwards? add `then continue`, `then restart` "
                         "or `then hold`");
    if (dcl__rd_accept(r, "continue"))
        cap->after = DCL__AFTER_CONTINUE;
    else if (dcl__rd_accept(r, "restart"))
        cap->after = DCL__AFTER_RESTART;
    else if (dcl__rd_accept(r, "hold"))
        cap->after = DCL__AFTER_HOLD;
    else
        return dcl__fail(r->err, DCL_SYNTAX, dcl__rd_at_end(r) ? r->end : r->at,
                         dcl__rd_lump(r).n,
                         "then what? `continue`, `restart` or `hold`");
    return DCL_OK;
}

static dcl_status read_cap_per(dcl__reader *r, dcl__cap *cap)
{
    dcl__place place;
    dcl_status s;
    size_t at;
    dcl__rd_take(r, dcl__rd_peek(r) == '/' ? 1 : 3);
    at = r->at;
    if (dcl__rd_accept(r, "full"))
        return dcl__fail(r->err, DCL_SYNTAX, at, 4,
                         "a limit on a unit is on the whole of it: leave out "
                         "`full`");
    if (dcl__rd_unit(r, &cap->unit, &place)) {
        cap->scope = DCL__CAP_UNIT;
        return DCL_OK;
    }
    if (dcl__rd_at_end(r))
        return dcl__fail(r->err, DCL_SYNTAX, r->end, 0,
                         "per what? write a unit, as in `/day`, or "
                         "`/claimant`");
    cap->scope = DCL__CAP_ITEM;
    s = dcl__rd_item(r, &cap->item, &place);
    if (s == DCL_OK && dcl__rd_peek(r) == '/')
        return dcl__fail(r->err, DCL_SYNTAX, place.at,
                         dcl__rd_lump(r).n + place.len,
                         "a limit on a unit is reckoned before items: write "
                         "`/day`");
    return s;
}

dcl_status dcl__clause_at(dcl__reader *r)
{
    dcl__cap *cap = dcl__add_cap(r->piece, r->mem);
    dcl_status s;
    if (cap == NULL) return dcl__no_memory(r->err);
    dcl__rd_open(r, &cap->place);
    dcl__rd_take(r, 2);
    cap->scope = DCL__CAP_STREAM;
    cap->least = dcl__rd_is(r, "least");
    if (!cap->least && !dcl__rd_is(r, "most"))
        return dcl__fail(r->err, DCL_SYNTAX, dcl__rd_at_end(r) ? r->end : r->at,
                         dcl__rd_lump(r).n, "`at most` or `at least`?");
    dcl__rd_take(r, dcl__rd_word(r).n);
    s = dcl__rd_amount(r, &cap->amount);
    if (s != DCL_OK) return s;
    if (dcl__rd_is_unit(r))
        return dcl__fail(r->err, DCL_SYNTAX, r->clause, dcl__rd_clause_len(r),
                         "a limit on time is `for`, as in `for 3 months`");
    if (dcl__rd_peek(r) == '/' || dcl__rd_is(r, "per"))
        return read_cap_per(r, cap);
    if (dcl__rd_is(r, "until") || dcl__rd_is(r, "within"))
        return read_window(r, cap);
    if (!dcl__rd_accept(r, "in")) return DCL_OK;
    cap->scope = DCL__CAP_ALL;
    return dcl__rd_want(r, "all", "at most 9000000 EUR in all");
}

/* `principal AMOUNT` says what it is; `principal`, `principal/day`, `principal
 * with 5% interest` charge it. */
dcl_status dcl__clause_principal(dcl__reader *r)
{
    dcl__piece *p = r->piece;
    dcl__reader next = *r;
    dcl__rd_take(&next, 9);
    if (dcl__rd_at_end(&next) || dcl__rd_peek(&next) == '/' ||
        dcl__rd_is(&next, "per") || dcl__rd_is(&next, "with"))
        return dcl__clause_charge(r);
    if (p->has_principal)
        return dcl__rd_second(r, "principal", &p->principal_place);
    p->has_principal = 1;
    dcl__rd_open(r, &p->principal_place);
    dcl__rd_take(r, 9);
    return dcl__rd_amount(r, &p->principal);
}

static dcl_status payment(dcl__reader *r, int remitted)
{
    const char *form = remitted ? "remitted 100000 USD on 2023-05-02"
                                : "paid 200 EUR on 2023-05-02";
    dcl__payment *p = dcl__add_payment(r->piece, r->mem);
    dcl_status s = DCL_OK;
    if (p == NULL) return dcl__no_memory(r->err);
    p->remitted = remitted;
    dcl__rd_open(r, &p->place);
    dcl__rd_take(r, dcl__rd_word(r).n);
    p->all = dcl__rd_accept(r, "all");
    if (!p->all) s = dcl__rd_amount(r, &p->amount);
    if (s == DCL_OK) s = dcl__rd_want(r, "on", form);
    return s == DCL_OK ? dcl__rd_day(r, &p->day) : s;
}

dcl_status dcl__clause_paid(dcl__reader *r)
{
    return payment(r, 0);
}

dcl_status dcl__clause_remitted(dcl__reader *r)
{
    return payment(r, 1);
}

dcl_status dcl__clause_payments(dcl__reader *r)
{
    static const char form[] = "payments to interest first";
    dcl__piece *p = r->piece;
    dcl_status s;
    if (p->allocation != DCL__ALLOC_NONE)
        return dcl__rd_second(r, "order of payments", &p->allocation_place);
    dcl__rd_open(r, &p->allocation_place);
    dcl__rd_take(r, 8);
    s = dcl__rd_want(r, "to", form);
    if (s != DCL_OK) return s;
    if (dcl__rd_accept(r, "interest"))
        p->allocation = DCL__ALLOC_INTEREST;
    else if (dcl__rd_accept(r, "principal"))
        p->allocation = DCL__ALLOC_PRINCIPAL;
    else
        return dcl__fail(r->err, DCL_SYNTAX, dcl__rd_at_end(r) ? r->end : r->at,
                         dcl__rd_lump(r).n,
                         "to what first? `interest` or `principal`");
    return dcl__rd_want(r, "first", form);
}
