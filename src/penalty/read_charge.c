/* What is charged, how it changes, and how many times. */
#include <string.h>

#include "base/fmt.h"
#include "penalty/read.h"

static int at_per(const dcl__reader *r)
{
    return dcl__rd_peek(r) == '/' || dcl__rd_is(r, "per");
}

/* "a day", "each week": for a stroke */
static int at_each(const dcl__reader *r)
{
    return dcl__rd_is(r, "a") || dcl__rd_is(r, "an") || dcl__rd_is(r, "each") ||
           dcl__rd_is(r, "every");
}

static void take_per(dcl__reader *r)
{
    dcl__rd_take(r, dcl__rd_peek(r) == '/' ? 1 : 3);
}

/* [ "full" ] UNIT [ "pro" "rata" ], or an item. */
static dcl_status read_unit(dcl__reader *r, dcl__charge *c)
{
    size_t full_at = r->at;
    c->full = dcl__rd_accept(r, "full");
    if (!dcl__rd_unit(r, &c->unit, &c->unit_place)) {
        dcl__view lump = dcl__rd_lump(r);
        if (c->full || c->item != NULL)
            return dcl__fail(r->err, DCL_SYNTAX, r->at, lump.n,
                             "a unit of time belongs here, as in `/%sday`",
                             c->full ? "full " : "site/");
        if (dcl__rd_at_end(r))
            return dcl__fail(r->err, DCL_SYNTAX, r->end, 0,
                             "per what? write a unit, as in `/day`");
        c->kind = DCL__CHARGE_ITEM;
        return dcl__rd_item(r, &c->item, &c->item_place);
    }
    c->kind = DCL__CHARGE_UNIT;
    if (dcl__rd_accept(r, "pro")) {
        dcl_status s = dcl__rd_want(r, "rata", "10 EUR/month pro rata");
        if (s != DCL_OK) return s;
        c->pro_rata = 1;
    }
    if (c->full && c->pro_rata)
        return dcl__fail(r->err, DCL_SYNTAX, full_at, r->end - full_at,
                         "`full` earns nothing for a part, `pro rata` its "
                         "share: leave one out");
    if ((c->full || c->pro_rata) &&
        (c->unit == DCL_UNIT_DAY || c->unit == DCL_UNIT_WEEKDAY ||
         c->unit == DCL_UNIT_BUSINESS_DAY))
        return dcl__fail(r->err, DCL_SYNTAX, full_at, r->end - full_at,
                         "a day has no parts here: leave out `%s`",
                         c->full ? "full" : "pro rata");
    return DCL_OK;
}

/* per = "/" ( unit | ITEM [ "/" unit ] ) */
static dcl_status read_per(dcl__reader *r, dcl__charge *c)
{
    dcl_status s;
    take_per(r);
    s = read_unit(r, c);
    if (s != DCL_OK || c->kind != DCL__CHARGE_ITEM || !at_per(r)) return s;
    take_per(r);
    return read_unit(r, c);
}

static dcl_status want_interest(dcl__reader *r, const char *form)
{
    return dcl__rd_want(r, "interest", form);
}

/* After the amount: per unit, with interest, or nothing. */
static dcl_status after_amount(dcl__reader *r, dcl__charge *c)
{
    dcl_status s;
    dcl__view w;
    const char *unit;
    if (at_per(r)) return read_per(r, c);
    if (dcl__rd_accept(r, "with")) {
        c->kind = DCL__CHARGE_SUM_WITH_INTEREST;
        s = dcl__rd_rate(r, &c->rate);
        return s == DCL_OK ? want_interest(r, "1000 EUR with 8% interest") : s;
    }
    c->kind = DCL__CHARGE_SUM;
    w = dcl__rd_word(r);
    unit = w.n > 4 && w.s[w.n - 1] == 'y' ? dcl__suggest_unit(w.s, w.n) : NULL;
    if (unit != NULL)
        return dcl__fail(r->err, DCL_SYNTAX, r->at, w.n, "write `/%s` for `%v`",
                         unit, w.s, w.n);
    if (at_each(r))
        return dcl__fail(r->err, DCL_SYNTAX, r->at, w.n,
                         "write `/` for `%v`, as in `100000 RUB/day`", w.s,
                         w.n);
    return DCL_OK;
}

static dcl_status interest_on(dcl__reader *r, dcl__charge *c)
{
    dcl_status s;
    c->kind = DCL__CHARGE_INTEREST;
    s = want_interest(r, "8% interest on 1000 EUR");
    if (s == DCL_OK) s = dcl__rd_want(r, "on", "8% interest on 1000 EUR");
    return s == DCL_OK ? dcl__rd_amount(r, &c->amount) : s;
}

/* The number of a charge is in c->amount.q already. */
static dcl_status after_number(dcl__reader *r, dcl__charge *c)
{
    dcl_status s;
    if (dcl__rd_peek(r) == '%') {
        dcl__reader next = *r;
        dcl__rd_take(&next, 1);
        if (dcl__rd_is(&next, "interest")) {
            mpq_t hundred;
            *r = next;
            mpq_init(hundred);
            mpq_set_ui(hundred, 100, 1);
            mpq_div(c->rate.value, c->amount.q, hundred);
            mpq_clear(hundred);
            mpq_set_ui(c->amount.q, 0, 1);
            c->rate.unknown = c->amount.unknown;
            c->amount.unknown = 0;
            return interest_on(r, c);
        }
        if (!dcl__rd_is(&next, "of"))
            return dcl__fail(r->err, DCL_SYNTAX, next.end, 0,
                             "a percentage of what? write `5%% of principal` "
                             "or `5%% interest on 1000 EUR`");
    }
    s = dcl__rd_amount_rest(r, &c->amount);
    return s == DCL_OK ? after_amount(r, c) : s;
}

static dcl_status begin_charge(dcl__reader *r)
{
    dcl__charge *c = &r->piece->charge;
    if (c->kind != DCL__CHARGE_NONE)
        return dcl__fail(r->err, DCL_SYNTAX, r->clause, dcl__rd_clause_len(r),
                         "a second charge; %q stands at %z; a `;` begins a "
                         "stream of its own",
                         r->text + c->place.at, c->place.len, c->place.at + 1);
    dcl__rd_open(r, &c->place);
    return DCL_OK;
}

/* greater of, lesser of, principal/day */
dcl_status dcl__clause_charge(dcl__reader *r)
{
    dcl_status s = begin_charge(r);
    if (s == DCL_OK) s = dcl__rd_amount(r, &r->piece->charge.amount);
    return s == DCL_OK ? after_amount(r, &r->piece->charge) : s;
}

/* `rate read ...` or `rate cbr-key interest on ...` */
dcl_status dcl__clause_rate(dcl__reader *r)
{
    dcl__charge *c = &r->piece->charge;
    dcl_status s;
    dcl__rd_take(r, 4);
    if (dcl__rd_is(r, "read")) return dcl__clause_rate_read(r);
    s = begin_charge(r);
    if (s == DCL_OK) s = dcl__rd_table_rate(r, &c->rate);
    return s == DCL_OK ? interest_on(r, c) : s;
}

/* ITEM [ ("from" | "on") date ], the number being read. */
static dcl_status read_count(dcl__reader *r, mpq_ptr q, int unknown)
{
    dcl__count *c;
    dcl__place item_place;
    dcl_status s;
    if (dcl__rd_is_unit(r))
        return dcl__fail(r->err, DCL_SYNTAX, r->clause, dcl__rd_clause_len(r),
                         "%q is no clause; write `for` before it",
                         r->text + r->clause, dcl__rd_clause_len(r));
    c = dcl__add_count(r->piece, r->mem);
    if (c == NULL) return dcl__no_memory(r->err);
    mpq_set(c->q, q);
    c->unknown = unknown;
    dcl__rd_open(r, &c->place);
    s = dcl__rd_item(r, &c->item, &item_place);
    if (s != DCL_OK) return s;
    if (at_per(r) || at_each(r))
        return dcl__fail(r->err, DCL_SYNTAX, item_place.at, item_place.len,
                         "%q: a currency is three capitals, as in `100 "
                         "EUR/day`",
                         r->text + item_place.at, item_place.len);
    if (dcl__rd_accept(r, "from"))
        c->dated = 1;
    else if (dcl__rd_accept(r, "on"))
        c->dated = 2;
    else
        return DCL_OK;
    return dcl__rd_day(r, &c->day);
}

/* Words that a lower-case word after a number may be without being an item. */
static int no_item(dcl__view w)
{
    return w.n == 0 || (w.s[0] >= 'A' && w.s[0] <= 'Z') ||
           dcl__view_is(w, "with") || dcl__view_is(w, "per") ||
           dcl__view_is(w, "a") || dcl__view_is(w, "each") ||
           dcl__view_is(w, "an") || dcl__view_is(w, "every") ||
           dcl__view_is(w, "interest") || dcl__clause_named(w) != NULL;
}

/* A number opens a count when an item follows it, else a charge. */
dcl_status dcl__clause_number(dcl__reader *r)
{
    mpq_t q;
    int unknown = 0;
    dcl_status s;
    if (dcl__rd_at_date(r))
        return dcl__fail(r->err, DCL_SYNTAX, r->at,
                         r->clause + dcl__rd_clause_len(r) - r->at,
                         "a date alone says nothing; write `from`, `after`, "
                         "`to` or `until` before it, and blanks between "
                         "holidays");
    mpq_init(q);
    s = dcl__rd_number(r, q, &unknown);
    if (s == DCL_OK && !no_item(dcl__rd_word(r))) {
        s = read_count(r, q, unknown);
    } else if (s == DCL_OK) {
        s = begin_charge(r);
        mpq_set(r->piece->charge.amount.q, q);
        r->piece->charge.amount.unknown = unknown;
        if (s == DCL_OK) s = after_number(r, &r->piece->charge);
    }
    mpq_clear(q);
    return s;
}
