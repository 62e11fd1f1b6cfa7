/* Checks of the charge, its escalation, its changes and its counts. */
#include <string.h>

#include "base/fmt.h"
#include "penalty/check.h"
#include "penalty/order.h"

static int is_claimant(const char *item)
{
    return strcmp(item, "claimant") == 0;
}

static dcl_status fail_at(const dcl__reader *r, const dcl__place *p,
                          const char *msg)
{
    return dcl__fail(r->err, DCL_SYNTAX, p->at, p->len, "%s", msg);
}

/* Row 1 of the refusals: a word that is neither a unit nor counted. */
static dcl_status check_item(const dcl__reader *r, const dcl__piece *s)
{
    const char *item = s->charge.item, *unit;
    const dcl__place *p = &s->charge.item_place;
    int undated = 0, counted = 0;
    if (item == NULL) return DCL_OK;
    for (size_t i = 0; i < s->counts; i++)
        if (strcmp(s->count[i].item, item) == 0) {
            counted = 1;
            undated |= s->count[i].dated != 1;
        }
    if (counted && (undated || is_claimant(item))) return DCL_OK;
    unit = dcl__suggest_unit(r->text + p->at, p->len);
    if (!counted && unit != NULL)
        return dcl__fail(r->err, DCL_SYNTAX, p->at, p->len,
                         "nothing counts `%s`; did you mean `%s`? (or add `1 "
                         "%s`)",
                         item, unit, item);
    if (!counted)
        return dcl__fail(r->err, DCL_SYNTAX, p->at, p->len,
                         "nothing counts `%s`; add their number, as in `1 %s`",
                         item, item);
    return dcl__fail(r->err, DCL_SYNTAX, p->at, p->len,
                     "how many `%s` before the first dated number? add `1 %s`",
                     item, item);
}

static int means_claimant(const char *item)
{
    static const char *const also[] = {"plaintiff", "applicant", "creditor",
                                       "petitioner", "complainant"};
    for (size_t i = 0; i < sizeof also / sizeof *also; i++)
        if (strcmp(item, also[i]) == 0) return 1;
    return 0;
}

static dcl_status check_count(const dcl__reader *r, const dcl__piece *s,
                              const dcl__count *c)
{
    int claimant = is_claimant(c->item);
    int timeless = s->charge.kind == DCL__CHARGE_ITEM;
    if (!dcl__same_item(c->item, s->charge.item) && means_claimant(c->item))
        return dcl__fail(r->err, DCL_SYNTAX, c->place.at, c->place.len,
                         "the language calls them claimants: write `17 "
                         "claimants`");
    if (!claimant && !dcl__same_item(c->item, s->charge.item))
        return dcl__fail(r->err, DCL_SYNTAX, c->place.at, c->place.len,
                         "nothing is charged by the `%s`; charge it, as in "
                         "`100 EUR/%s/day`, or leave the number out",
                         c->item, c->item);
    if (c->dated == 2 &&
        (!timeless || !dcl__same_item(c->item, s->charge.item)))
        return dcl__fail(r->err, DCL_SYNTAX, c->place.at, c->place.len,
                         "only events that are charged without time happen "
                         "`on` a day; write `from`");
    if (c->dated == 2 && s->start.kind == DCL__WHEN_NONE)
        return dcl__fail(r->err, DCL_SYNTAX, c->place.at, c->place.len,
                         "events `on` a day need a start to be dated from: add "
                         "`from DATE` or `after DATE`");
    if (c->dated == 1 && timeless && dcl__same_item(c->item, s->charge.item))
        return dcl__fail(r->err, DCL_SYNTAX, c->place.at, c->place.len,
                         "events happen `on` a day: write `on` for `from`");
    if (c->unknown) return DCL_OK;
    if (claimant && mpz_cmp_ui(mpq_denref(c->q), 1) != 0)
        return fail_at(r, &c->place, "claimants are whole");
    if (c->dated != 1 && mpq_sgn(c->q) == 0)
        return dcl__fail(r->err, DCL_SYNTAX, c->place.at, c->place.len,
                         "with 0 `%s` nothing is ever owed", c->item);
    return DCL_OK;
}

static dcl_status check_counts(const dcl__reader *r, const dcl__piece *s)
{
    dcl_status st = check_item(r, s);
    for (size_t i = 0; i < s->counts && st == DCL_OK; i++) {
        const dcl__count *c = &s->count[i];
        st = check_count(r, s, c);
        if (st != DCL_OK || i == 0) continue;
        if (c[-1].dated == c->dated && dcl__same_item(c[-1].item, c->item) &&
            (!c->dated || c[-1].day == c->day))
            st = dcl__check_second(r, "number of the same", &c[-1].place,
                                   &c->place);
    }
    return st;
}

static dcl_status check_escalation(const dcl__reader *r, const dcl__piece *s)
{
    const dcl__escalation *e = &s->escalation;
    const dcl__charge *c = &s->charge;
    if (e->kind == DCL__ESC_NONE) return DCL_OK;
    if (dcl__is_interest(c))
        return fail_at(r, &e->place,
                       "interest grows by its rate: write `compounded every 1 "
                       "year by act/365`, or `then 6.5% from DATE`");
    if (e->kind != DCL__ESC_TOTAL && c->kind == DCL__CHARGE_SUM)
        return fail_at(r, &e->place,
                       "a sum has no rate to escalate; for a sum that grows "
                       "write `total x2 every 1 week`");
    if (!e->unknown && (e->kind == DCL__ESC_STEP ? mpq_sgn(e->q) == 0
                                                 : mpq_cmp_ui(e->q, 1, 1) == 0))
        return dcl__fail(r->err, DCL_SYNTAX, e->place.at, e->place.len,
                         "%q changes nothing", r->text + e->place.at,
                         e->place.len);
    if (e->kind != DCL__ESC_TOTAL && c->kind == DCL__CHARGE_ITEM &&
        e->every.item == NULL)
        return dcl__fail(r->err, DCL_SYNTAX, e->every.place.at,
                         e->every.place.len,
                         "the charge is by the `%s`, without time: write "
                         "`every 1 %s`",
                         c->item, c->item);
    return DCL_OK;
}

/* The new charge is of the same kind as the first. */
static dcl_status check_then(const dcl__reader *r, const dcl__piece *s,
                             const dcl__then *t)
{
    const dcl__charge *c = &s->charge;
    if (t->is_rate != dcl__is_interest(c))
        return fail_at(r, &t->place,
                       t->is_rate
                           ? "a percentage a year follows interest; after an "
                             "amount write `then 500000 EUR/day from DATE`"
                           : "after interest only a rate follows: write `then "
                             "6.5% from DATE`");
    if (t->is_rate) return DCL_OK;
    if (t->charge.kind != c->kind || t->charge.unit != c->unit ||
        t->charge.full != c->full || t->charge.pro_rata != c->pro_rata ||
        !dcl__same_item(t->charge.item, c->item))
        return dcl__fail(r->err, DCL_SYNTAX, t->charge.place.at,
                         t->charge.place.len,
                         "the new charge has the unit of the first, %q; two "
                         "streams can have two",
                         r->text + c->place.at, c->place.len);
    return DCL_OK;
}

static dcl_status check_thens(const dcl__reader *r, const dcl__piece *s)
{
    dcl_status st = DCL_OK;
    if (s->thens > 0 && s->escalation.kind != DCL__ESC_NONE)
        return dcl__fail(
            r->err, DCL_SYNTAX, s->then[0].place.at, s->then[0].place.len,
            "does the clock of %q go on? say it by two streams",
            r->text + s->escalation.place.at, s->escalation.place.len);
    for (size_t i = 0; i < s->thens && st == DCL_OK; i++) {
        st = check_then(r, s, &s->then[i]);
        if (st == DCL_OK && i > 0 &&
            dcl__when_order(&s->then[i - 1].when, &s->then[i].when) == 0)
            st = dcl__check_second(r, "change on that day",
                                   &s->then[i - 1].place, &s->then[i].place);
    }
    return st;
}

dcl_status dcl__check_charge(const dcl__reader *r, const dcl__piece *s)
{
    dcl_status st = check_counts(r, s);
    if (st == DCL_OK) st = check_escalation(r, s);
    return st == DCL_OK ? check_thens(r, s) : st;
}
