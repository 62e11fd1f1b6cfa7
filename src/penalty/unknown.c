/* The `?` of a schedule. */
#include "penalty/unknown.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"

static void add(dcl__unknown *u, dcl_unknown kind, mpq_ptr q, dcl_day *day,
                int *unknown)
{
    void *p = u->slot;
    dcl__slot *s;
    if (!*unknown || u->slot_cap == SIZE_MAX) return;
    if (!dcl__grow(u->mem, &p, u->slots, &u->slot_cap, sizeof *s)) {
        dcl__release(u->mem, u->slot, u->slot_cap * sizeof *s);
        u->slot = NULL;
        u->slots = 0;
        u->slot_cap = SIZE_MAX; /* told by the caller */
        return;
    }
    u->slot = p;
    s = u->slot + u->slots++;
    s->q = q;
    if (q != NULL) s->saved = *q;
    s->day = day;
    s->unknown = unknown;
    u->kind = kind;
}

static void in_amount(dcl__unknown *u, dcl__amount *a)
{
    if (a == NULL) return;
    add(u, DCL_UNKNOWN_AMOUNT, a->q, NULL, &a->unknown);
    in_amount(u, a->a);
    in_amount(u, a->b);
}

static void in_span(dcl__unknown *u, dcl__span *s)
{
    add(u, DCL_UNKNOWN_COUNT, s->count, NULL, &s->unknown);
}

static void in_date(dcl__unknown *u, dcl__date *d)
{
    add(u, DCL_UNKNOWN_DATE, NULL, &d->day, &d->unknown);
}

static void in_rate(dcl__unknown *u, dcl__rate *r)
{
    add(u, DCL_UNKNOWN_AMOUNT, r->value, NULL, &r->unknown);
}

static void in_charge(dcl__unknown *u, dcl__charge *c)
{
    in_amount(u, &c->amount);
    in_rate(u, &c->rate);
}

static void in_lists(dcl__unknown *u, dcl__piece *s)
{
    for (size_t i = 0; i < s->thens; i++) {
        in_charge(u, &s->then[i].charge);
        in_rate(u, &s->then[i].rate);
        in_date(u, &s->then[i].when.date);
        in_span(u, &s->then[i].when.span);
    }
    for (size_t i = 0; i < s->counts; i++)
        add(u, DCL_UNKNOWN_COUNT, s->count[i].q, NULL, &s->count[i].unknown);
    for (size_t i = 0; i < s->ends; i++) {
        in_date(u, &s->end[i].date);
        if (s->end[i].date.unknown) u->is_end = 1;
        in_span(u, &s->end[i].span);
    }
    for (size_t i = 0; i < s->caps; i++) {
        in_amount(u, &s->cap[i].amount);
        in_date(u, &s->cap[i].until);
        in_span(u, &s->cap[i].span);
    }
    for (size_t i = 0; i < s->payments; i++)
        in_amount(u, &s->payment[i].amount);
}

static void in_piece(dcl__unknown *u, dcl__piece *s)
{
    in_charge(u, &s->charge);
    add(u, DCL_UNKNOWN_AMOUNT, s->escalation.q, NULL, &s->escalation.unknown);
    in_span(u, &s->escalation.every);
    in_amount(u, &s->principal);
    in_span(u, &s->method.rests.every);
    in_span(u, &s->rate_read.every);
    in_span(u, &s->rounding.rests.every);
    in_date(u, &s->start.date);
    if (s->start.date.unknown) u->is_start = 1;
    in_span(u, &s->grace.span);
    in_lists(u, s);
}

/* What `all` has of its own. */
static void in_all(dcl__unknown *u, dcl__piece *all)
{
    for (size_t i = 0; i < all->caps; i++) in_amount(u, &all->cap[i].amount);
    for (size_t i = 0; i < all->payments; i++)
        in_amount(u, &all->payment[i].amount);
}

dcl_status dcl__unknown_find(dcl__unknown *u, dcl_penalty *penalty,
                             const dcl_mem *mem, dcl_err *err)
{
    memset(u, 0, sizeof *u);
    u->mem = mem;
    for (size_t i = 0; i < penalty->streams; i++)
        in_piece(u, &penalty->stream[i]);
    in_all(u, &penalty->all);
    if (u->slot_cap == SIZE_MAX) {
        u->slot_cap = 0;
        return dcl__no_memory(err);
    }
    if (u->slots == 0)
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "nothing is asked: put a `?` for a number or a date, "
                         "as in `from ?`");
    return DCL_OK;
}

void dcl__unknown_put(dcl__unknown *u, mpq_srcptr q, dcl_day day)
{
    for (size_t i = 0; i < u->slots; i++) {
        if (u->slot[i].q != NULL) *u->slot[i].q = *q;
        else *u->slot[i].day = day;
        *u->slot[i].unknown = 0;
    }
}

void dcl__unknown_restore(dcl__unknown *u)
{
    for (size_t i = 0; i < u->slots; i++) {
        if (u->slot[i].q != NULL) *u->slot[i].q = u->slot[i].saved;
        *u->slot[i].unknown = 1;
    }
}

void dcl__unknown_clear(dcl__unknown *u)
{
    dcl__release(u->mem, u->slot, u->slot_cap * sizeof *u->slot);
}
