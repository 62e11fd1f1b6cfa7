/* Stays, limits, payments and rounding, in words. */
#include "penalty/reading.h"

static int has_clock(const dcl__piece *s)
{
    return s->escalation.kind != DCL__ESC_NONE;
}

void dcl__say_stays(dcl__writer *w, const dcl__piece *s)
{
    for (size_t i = 0; i < s->stays; i++) {
        const dcl__stay *stay = &s->stay[i];
        const char *clock =
            has_clock(s) ? "the clock of the escalation" : "the clock";
        dcl__say_next(w);
        dcl__wr(w, "stayed from ");
        dcl__wr_day(w, stay->first);
        if (stay->last == INT64_MAX) {
            dcl__wr(w, " on without end");
        } else {
            dcl__wr(w, " to ");
            dcl__wr_day(w, stay->last);
            dcl__wr(w, ", both days included");
        }
        if (stay->then_owed)
            dcl__wr(w,
                    ": what these days withhold falls due at once on the "
                    "day after, and %s runs on",
                    clock);
        else
            dcl__wr(w, ": these days earn nothing, and %s %s", clock,
                    stay->stops ? "stands still" : "runs on");
    }
}

static void say_window(dcl__writer *w, const dcl__cap *c)
{
    static const char *const after[] = {
        "after that the rule goes on as if the clock had run all along",
        "after that the rule begins again at its base",
        "after that the rule goes on where it stood when the cap was reached"};
    if (c->within) {
        dcl__wr(w, " in the first ");
        dcl__wr_span(w, &c->span);
        dcl__wr(w, " from the written date");
    } else {
        dcl__wr(w, " until ");
        dcl__wr_date(w, &c->until);
        dcl__wr(w, ", that day not counted");
    }
    dcl__wr(w, "; what the cap cuts off is never owed; %s", after[c->after]);
}

static void say_cap(dcl__writer *w, const dcl__cap *c)
{
    dcl__say_next(w);
    dcl__wr(w, c->least ? "at least " : "at most ");
    dcl__say_amount(w, &c->amount);
    switch (c->scope) {
    case DCL__CAP_UNIT:
        dcl__wr(w, " for each %s, before items and claimants are counted",
                dcl_unit_name(c->unit));
        break;
    case DCL__CAP_ITEM: dcl__wr(w, " for each %s", c->item); break;
    case DCL__CAP_STREAM: dcl__wr(w, " altogether"); break;
    case DCL__CAP_WINDOW: say_window(w, c); break;
    case DCL__CAP_ALL: dcl__wr(w, " in the whole case"); break;
    }
    if (c->least) dcl__wr(w, ", once anything is owed");
}

void dcl__say_caps(dcl__writer *w, const dcl__piece *s)
{
    for (size_t i = 0; i < s->caps; i++) say_cap(w, &s->cap[i]);
}

void dcl__say_payments(dcl__writer *w, const dcl__piece *s)
{
    for (size_t i = 0; i < s->payments; i++) {
        const dcl__payment *p = &s->payment[i];
        dcl__say_next(w);
        if (p->all)
            dcl__wr(w, "all that was owed");
        else
            dcl__say_amount(w, &p->amount);
        dcl__wr(w, p->remitted ? " remitted" : " paid");
        dcl__wr(w, " at the end of ");
        dcl__wr_day(w, p->day);
    }
    if (s->payments > 0 && s->allocation != DCL__ALLOC_NONE)
        dcl__wr(w, "; payments go to %s first",
                s->allocation == DCL__ALLOC_INTEREST ? "interest"
                                                     : "the principal");
}

static void say_rests(dcl__writer *w, const dcl__rests *r)
{
    if (r->by_dates) {
        dcl__wr(w, "on the dates given");
        return;
    }
    dcl__say_every(w, &r->every);
    if (r->anchor == DCL__WHEN_NONE) return;
    dcl__wr(w, r->anchor == DCL__WHEN_FROM ? " from " : " after ");
    dcl__wr_day(w, r->anchor_day);
}

void dcl__say_rounding(dcl__writer *w, const dcl__rounding *r)
{
    if (r->kind == DCL__ROUND_NONE) return;
    dcl__say_next(w);
    dcl__wr(w, "rounded %s to ", dcl_round_name(r->mode));
    dcl__wr_number(w, r->unit, 0);
    if (r->kind == DCL__ROUND_END) {
        dcl__wr(w, " once, at the end");
        return;
    }
    dcl__wr(w, " at each change of rate or balance");
    if (r->kind != DCL__ROUND_RESTS) return;
    dcl__wr(w, " and ");
    say_rests(w, &r->rests);
}
