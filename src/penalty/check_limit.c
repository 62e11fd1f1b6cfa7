/* Checks of caps and floors, of the principal, of payments and interest. */
#include <string.h>

#include "base/fmt.h"
#include "penalty/check.h"
#include "penalty/order.h"

int dcl__mentions_principal(const dcl__amount *a)
{
    if (a->kind == DCL__PRINCIPAL) return 1;
    return (a->a != NULL && dcl__mentions_principal(a->a)) ||
           (a->b != NULL && dcl__mentions_principal(a->b));
}

static dcl_status fail_at(const dcl__reader *r, const dcl__place *p,
                          const char *msg)
{
    return dcl__fail(r->err, DCL_SYNTAX, p->at, p->len, "%s", msg);
}

static dcl_status check_cap(const dcl__reader *r, const dcl__piece *s,
                            const dcl__cap *c)
{
    const dcl__charge *charge = &s->charge;
    int sum =
        charge->kind == DCL__CHARGE_SUM || charge->kind == DCL__CHARGE_ITEM;
    if (c->scope == DCL__CAP_UNIT && charge->kind != DCL__CHARGE_UNIT)
        return fail_at(r, &c->place,
                       "nothing is charged by a unit of time here");
    if (c->scope == DCL__CAP_UNIT && c->unit != charge->unit)
        return dcl__fail(r->err, DCL_SYNTAX, c->place.at, c->place.len,
                         "the charge is by the %s: a limit on a unit is by "
                         "the %s too",
                         dcl_unit_name(charge->unit),
                         dcl_unit_name(charge->unit));
    if (c->scope == DCL__CAP_ITEM && strcmp(c->item, "claimant") != 0 &&
        !dcl__same_item(c->item, charge->item))
        return dcl__fail(r->err, DCL_SYNTAX, c->place.at, c->place.len,
                         "nothing is charged by the `%s`", c->item);
    if (c->scope == DCL__CAP_WINDOW && sum &&
        s->escalation.kind != DCL__ESC_TOTAL)
        return fail_at(r, &c->place,
                       "a sum that does not grow needs no window: write `at "
                       "most` alone");
    if (c->scope == DCL__CAP_WINDOW && dcl__is_interest(charge) &&
        c->after != DCL__AFTER_CONTINUE)
        return fail_at(r, &c->place,
                       "interest has no clock to stop or restart: write `then "
                       "continue`");
    if (c->least && c->amount.kind == DCL__MONEY && !c->amount.unknown &&
        mpq_sgn(c->amount.q) == 0)
        return fail_at(r, &c->place, "a floor of 0 changes nothing");
    return DCL_OK;
}

static int same_reach(const dcl__cap *a, const dcl__cap *b)
{
    if (a->scope != b->scope || !dcl__same_item(a->item, b->item)) return 0;
    if (a->scope != DCL__CAP_WINDOW) return 1;
    if (a->within != b->within) return 0;
    if (a->within) return dcl__span_same(&a->span, &b->span);
    return a->until.unknown == b->until.unknown &&
           a->until.day == b->until.day && a->until.shift == b->until.shift;
}

static int below(const dcl__amount *a, const dcl__amount *b)
{
    return a->kind == DCL__MONEY && b->kind == DCL__MONEY && !a->unknown &&
           !b->unknown && mpq_cmp(a->q, b->q) < 0;
}

/* Caps are sorted, the floors after them; of each reach there is one. */
static dcl_status check_cap_pairs(const dcl__reader *r, const dcl__piece *s)
{
    size_t floors = 0;
    for (size_t i = 1; i < s->caps; i++)
        if (s->cap[i].least == s->cap[i - 1].least &&
            same_reach(&s->cap[i], &s->cap[i - 1]))
            return dcl__check_second(
                r, s->cap[i].least ? "floor of its kind" : "cap of its kind",
                &s->cap[i - 1].place, &s->cap[i].place);
    while (floors < s->caps && !s->cap[floors].least) floors++;
    /* both runs are in the same order: one walk along the two */
    for (size_t i = 0, k = floors; i < floors && k < s->caps;) {
        const dcl__cap *most = &s->cap[i], *least = &s->cap[k];
        int order = most->scope != least->scope
                        ? (most->scope > least->scope ? 1 : -1)
                    : most->item == NULL ? 0
                                         : strcmp(most->item, least->item);
        if (order == 0 && most->scope != DCL__CAP_WINDOW &&
            below(&most->amount, &least->amount))
            return dcl__fail(r->err, DCL_SYNTAX, most->place.at,
                             most->place.len, "the cap is below the floor, %q",
                             r->text + least->place.at, least->place.len);
        i += order <= 0;
        k += order >= 0;
    }
    return DCL_OK;
}

static dcl_status no_principal(const dcl__reader *r, const dcl__piece *s,
                               const dcl__amount *a, const dcl__place *p)
{
    if (s->has_principal || !dcl__mentions_principal(a)) return DCL_OK;
    return dcl__fail(r->err, DCL_SYNTAX, p->at, p->len,
                     "what is `principal`? add `principal 11000 GBP`");
}

static dcl_status check_principal(const dcl__reader *r, const dcl__piece *s)
{
    dcl_status st = no_principal(r, s, &s->charge.amount, &s->charge.place);
    if (st == DCL_OK && s->has_principal &&
        dcl__mentions_principal(&s->principal))
        st = fail_at(r, &s->principal_place,
                     "`principal` cannot be a part of itself");
    for (size_t i = 0; i < s->thens && st == DCL_OK; i++)
        st = no_principal(r, s, &s->then[i].charge.amount, &s->then[i].place);
    for (size_t i = 0; i < s->caps && st == DCL_OK; i++)
        st = no_principal(r, s, &s->cap[i].amount, &s->cap[i].place);
    for (size_t i = 0; i < s->payments && st == DCL_OK; i++)
        st = no_principal(r, s, &s->payment[i].amount, &s->payment[i].place);
    return st;
}

dcl_status dcl__check_limits(const dcl__reader *r, const dcl__piece *s)
{
    dcl_status st = DCL_OK;
    for (size_t i = 0; i < s->caps && st == DCL_OK; i++)
        st = check_cap(r, s, &s->cap[i]);
    if (st == DCL_OK) st = check_cap_pairs(r, s);
    return st == DCL_OK ? check_principal(r, s) : st;
}

static dcl_status check_no_interest(const dcl__reader *r, const dcl__piece *s)
{
    if (s->method.kind != DCL__METHOD_NONE)
        return fail_at(r, &s->method.place, "no interest is charged here");
    if (s->rate_read.said != 0)
        return fail_at(r, &s->rate_read.place,
                       "no interest is charged here, so no rate is read");
    if (s->allocation != DCL__ALLOC_NONE)
        return fail_at(r, &s->allocation_place,
                       "no interest is charged here, so there is nothing to "
                       "pay first");
    return DCL_OK;
}

static int has_table(const dcl__piece *s)
{
    if (s->charge.rate.table != NULL) return 1;
    for (size_t i = 0; i < s->thens; i++)
        if (s->then[i].rate.table != NULL) return 1;
    return 0;
}

dcl_status dcl__check_interest(const dcl__reader *r, const dcl__piece *s)
{
    if (!dcl__is_interest(&s->charge)) return check_no_interest(r, s);
    if (s->method.kind == DCL__METHOD_NONE)
        return fail_at(r, &s->charge.place,
                       "how is interest reckoned? add `simple by act/365` or "
                       "`compounded every 1 year by act/365`");
    if (has_table(s) && s->rate_read.said == 0)
        return fail_at(r, &s->charge.place,
                       "does the rate move? add `rate read once` or `rate "
                       "read every 1 day`");
    if (!has_table(s) && s->rate_read.said != 0)
        return fail_at(r, &s->rate_read.place,
                       "the rate is said as a number; nothing is read from a "
                       "table");
    if (s->payments > 0 && s->allocation == DCL__ALLOC_NONE)
        return fail_at(r, &s->payment[0].place,
                       "what does it pay first? add `payments to interest "
                       "first` or `payments to principal first`");
    if (s->payments == 0 && s->allocation != DCL__ALLOC_NONE)
        return fail_at(r, &s->allocation_place, "nothing is paid here");
    return DCL_OK;
}
