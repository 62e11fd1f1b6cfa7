/* The canonical text of a schedule, which reads back to the same. */
#include "penalty/write.h"

const char *dcl__day_count_name(dcl__day_count by)
{
    static const char *const name[] = {"act/365", "act/360",
                                       "act/act", "30/360",
                                       "30E/360", "years + days/365"};
    return name[by];
}

/* Between two clauses; the first of a piece has none before it. */
static void next(dcl__writer *w, int *first)
{
    if (!*first) dcl__wr(w, ", ");
    *first = 0;
}

static void put_charge(dcl__writer *w, const dcl__charge *c)
{
    if (c->kind == DCL__CHARGE_INTEREST) {
        dcl__wr_rate(w, &c->rate);
        dcl__wr(w, " interest on ");
        dcl__wr_amount(w, &c->amount);
        return;
    }
    dcl__wr_amount(w, &c->amount);
    dcl__wr_per(w, c);
    if (c->kind == DCL__CHARGE_SUM_WITH_INTEREST) {
        dcl__wr(w, " with ");
        dcl__wr_rate(w, &c->rate);
        dcl__wr(w, " interest");
    }
}

static void put_escalation(dcl__writer *w, const dcl__escalation *e)
{
    static const char *const sign[] = {"", "x", "+", "total x"};
    dcl__wr(w, "%s", sign[e->kind]);
    dcl__wr_number(w, e->q, e->unknown);
    dcl__wr(w, " every ");
    dcl__wr_span(w, &e->every);
}

static void put_when(dcl__writer *w, const dcl__when *when)
{
    dcl__wr(w, when->kind == DCL__WHEN_FROM ? "from " : "after ");
    if (when->kind == DCL__WHEN_SPAN)
        dcl__wr_span(w, &when->span);
    else
        dcl__wr_date(w, &when->date);
}

static void put_then(dcl__writer *w, const dcl__then *t)
{
    dcl__wr(w, "then ");
    if (t->is_rate)
        dcl__wr_rate(w, &t->rate);
    else
        put_charge(w, &t->charge);
    dcl__wr(w, " ");
    put_when(w, &t->when);
}

static void put_count(dcl__writer *w, const dcl__count *c)
{
    dcl__wr_number(w, c->q, c->unknown);
    dcl__wr(w, " %s%s", c->item, dcl__plural(c->q, c->unknown, c->item));
    if (c->dated == 0) return;
    dcl__wr(w, c->dated == 1 ? " from " : " on ");
    dcl__wr_day(w, c->day);
}

static void put_rests(dcl__writer *w, const dcl__rests *rests)
{
    if (rests->by_dates) {
        dcl__wr(w, "on");
        for (size_t i = 0; i < rests->days; i++) {
            dcl__wr(w, " ");
            dcl__wr_day(w, rests->day[i]);
        }
        return;
    }
    dcl__wr(w, "every ");
    dcl__wr_span(w, &rests->every);
    if (rests->anchor == DCL__WHEN_NONE) return;
    dcl__wr(w, rests->anchor == DCL__WHEN_FROM ? " from " : " after ");
    dcl__wr_day(w, rests->anchor_day);
}

static void put_method(dcl__writer *w, const dcl__method *m)
{
    dcl__wr(w, m->kind == DCL__SIMPLE ? "simple" : "compounded ");
    if (m->kind == DCL__COMPOUND) put_rests(w, &m->rests);
    dcl__wr(w, " by %s", dcl__day_count_name(m->by));
}

static void put_end(dcl__writer *w, const dcl__end *e)
{
    static const char *const word[] = {"to ", "until ", "for "};
    dcl__wr(w, "%s", word[e->kind]);
    if (e->kind == DCL__END_FOR)
        dcl__wr_span(w, &e->span);
    else
        dcl__wr_date(w, &e->date);
}

static void put_range(dcl__writer *w, dcl_day first, dcl_day last)
{
    dcl__wr_day(w, first);
    dcl__wr(w, "..");
    if (last != INT64_MAX) dcl__wr_day(w, last);
}

static void put_stay(dcl__writer *w, const dcl__stay *s)
{
    dcl__wr(w, "stay ");
    put_range(w, s->first, s->last);
    dcl__wr(w, s->stops ? " clock stops" : " clock runs");
    if (s->then_owed) dcl__wr(w, " then owed");
}

static void put_cap(dcl__writer *w, const dcl__cap *c)
{
    static const char *const after[] = {"continue", "restart", "hold"};
    dcl__wr(w, c->least ? "at least " : "at most ");
    dcl__wr_amount(w, &c->amount);
    switch (c->scope) {
    case DCL__CAP_UNIT: dcl__wr(w, "/%s", dcl_unit_name(c->unit)); break;
    case DCL__CAP_ITEM: dcl__wr(w, "/%s", c->item); break;
    case DCL__CAP_STREAM: break;
    case DCL__CAP_WINDOW:
        dcl__wr(w, c->within ? " within " : " until ");
        if (c->within)
            dcl__wr_span(w, &c->span);
        else
            dcl__wr_date(w, &c->until);
        dcl__wr(w, " then %s", after[c->after]);
        break;
    case DCL__CAP_ALL: dcl__wr(w, " in all"); break;
    }
}

static void put_payment(dcl__writer *w, const dcl__payment *p)
{
    dcl__wr(w, p->remitted ? "remitted " : "paid ");
    if (p->all)
        dcl__wr(w, "all");
    else
        dcl__wr_amount(w, &p->amount);
    dcl__wr(w, " on ");
    dcl__wr_day(w, p->day);
}

static void put_rounding(dcl__writer *w, const dcl__rounding *r)
{
    dcl__wr(w, "rounded %s to ", dcl_round_name(r->mode));
    dcl__wr_number(w, r->unit, 0);
    dcl__wr(w, " ");
    if (r->kind == DCL__ROUND_RESTS)
        put_rests(w, &r->rests);
    else
        dcl__wr(w, r->kind == DCL__ROUND_END ? "at the end" : "each change");
}

static void put_holidays(dcl__writer *w, const dcl__holidays *h)
{
    dcl__wr(w, h->ranges > 0 ? "holidays" : "holidays none");
    for (size_t i = 0; i < h->ranges; i++) {
        dcl__wr(w, " ");
        if (h->range[i].first == h->range[i].last)
            dcl__wr_day(w, h->range[i].first);
        else
            put_range(w, h->range[i].first, h->range[i].last);
    }
}

#define PUT(said, call)                                                        \
    if (said) {                                                                \
        next(w, &first);                                                       \
        call;                                                                  \
    }
#define PUT_ALL(used, call)                                                    \
    for (size_t i = 0; i < p->used; i++) {                                     \
        next(w, &first);                                                       \
        call;                                                                  \
    }

void dcl__wr_piece(dcl__writer *w, const dcl__piece *p)
{
    int first = 1;
    if (p->name != NULL) dcl__wr(w, "%s: ", p->name);
    PUT(p->charge.kind != DCL__CHARGE_NONE, put_charge(w, &p->charge))
    PUT(p->escalation.kind != DCL__ESC_NONE, put_escalation(w, &p->escalation))
    PUT_ALL(thens, put_then(w, &p->then[i]))
    PUT_ALL(counts, put_count(w, &p->count[i]))
    PUT(p->has_principal, dcl__wr(w, "principal "))
    if (p->has_principal) dcl__wr_amount(w, &p->principal);
    PUT(p->method.kind != DCL__METHOD_NONE, put_method(w, &p->method))
    PUT(p->rate_read.said == 1, dcl__wr(w, "rate read once"))
    PUT(p->rate_read.said == 2, dcl__wr(w, "rate read every "))
    if (p->rate_read.said == 2) dcl__wr_span(w, &p->rate_read.every);
    PUT(p->start.kind != DCL__WHEN_NONE, put_when(w, &p->start))
    PUT(p->grace.kind != DCL__WHEN_NONE, put_when(w, &p->grace))
    PUT_ALL(ends, put_end(w, &p->end[i]))
    PUT_ALL(stays, put_stay(w, &p->stay[i]))
    PUT_ALL(caps, put_cap(w, &p->cap[i]))
    PUT_ALL(payments, put_payment(w, &p->payment[i]))
    PUT(p->allocation != DCL__ALLOC_NONE,
        dcl__wr(w, "payments to %s first",
                p->allocation == DCL__ALLOC_INTEREST ? "interest"
                                                     : "principal"))
    PUT(p->rounding.kind != DCL__ROUND_NONE, put_rounding(w, &p->rounding))
    PUT(p->holidays.said, put_holidays(w, &p->holidays))
}

dcl_status dcl_penalty_write(const dcl_sink *sink, const dcl_penalty *penalty,
                             const dcl_mem *mem, dcl_err *err)
{
    dcl__writer w = {sink, mem, &penalty->label, DCL_OK};
    for (size_t i = 0; i < penalty->pieces; i++) {
        if (i > 0) dcl__wr(&w, "; ");
        dcl__wr_piece(&w, &penalty->piece[i]);
    }
    if (w.status == DCL_NO_MEMORY) return dcl__no_memory(err);
    if (w.status == DCL_STOPPED)
        return dcl__fail(err, DCL_STOPPED, 0, 0, "the sink took no more");
    return DCL_OK;
}
