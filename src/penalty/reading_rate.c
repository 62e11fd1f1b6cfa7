/* What is charged, in words, and how it changes. */
#include "penalty/reading.h"

#include "penalty/check.h"

void dcl__say_next(dcl__writer *w)
{
    dcl__wr(w, "; ");
}

void dcl__say_every(dcl__writer *w, const dcl__span *span)
{
    const char *word =
        span->item != NULL ? span->item : dcl_unit_name(span->unit);
    dcl__wr(w, "every ");
    if (!span->unknown && mpq_cmp_ui(span->count, 1, 1) == 0)
        dcl__wr(w, "%s", word);
    else
        dcl__wr_span(w, span);
}

void dcl__say_amount(dcl__writer *w, const dcl__amount *a)
{
    if (a->kind != DCL__MONEY && a->kind != DCL__PERCENT_OF) dcl__wr(w, "the ");
    dcl__wr_amount(w, a);
}

/* "the daily rate" */
static const char *adjective(dcl_unit unit)
{
    switch (unit) {
    case DCL_UNIT_DAY: return "daily";
    case DCL_UNIT_WEEKDAY: return "weekday";
    case DCL_UNIT_BUSINESS_DAY: return "business-day";
    case DCL_UNIT_WEEK: return "weekly";
    case DCL_UNIT_MONTH: return "monthly";
    case DCL_UNIT_QUARTER: return "quarterly";
    case DCL_UNIT_HALF_YEAR: return "half-yearly";
    case DCL_UNIT_YEAR: return "yearly";
    }
    return "";
}

/* The first of the two defaults of the language is said here, always: a unit
 * begun is a unit owed. */
static void say_unit(dcl__writer *w, const dcl__charge *c)
{
    const char *unit = dcl_unit_name(c->unit);
    dcl__say_amount(w, &c->amount);
    dcl__wr(w, " for each ");
    if (c->item != NULL) dcl__wr(w, "%s and ", c->item);
    if (c->full)
        dcl__wr(w,
                "full %s, owed on its last day; a part of one earns "
                "nothing",
                unit);
    else if (c->pro_rata)
        dcl__wr(w, "%s, each day of it earning its share", unit);
    else if (c->unit == DCL_UNIT_DAY)
        dcl__wr(w, "day");
    else if (c->unit == DCL_UNIT_WEEKDAY)
        dcl__wr(w, "weekday, Monday to Friday");
    else if (c->unit == DCL_UNIT_BUSINESS_DAY)
        dcl__wr(w, "business day");
    else
        dcl__wr(w, "%s begun, owed whole on its first day", unit);
}

static void say_method(dcl__writer *w, const dcl__method *m)
{
    dcl__say_next(w);
    if (m->kind == DCL__SIMPLE) {
        dcl__wr(w, "simple interest, which never earns interest");
    } else if (m->rests.by_dates) {
        dcl__wr(w, "interest joins the principal on");
        for (size_t i = 0; i < m->rests.days; i++) {
            dcl__wr(w, i == 0 ? " " : i + 1 < m->rests.days ? ", " : " and ");
            dcl__wr_day(w, m->rests.day[i]);
        }
    } else {
        dcl__wr(w, "interest joins the principal ");
        dcl__say_every(w, &m->rests.every);
        if (m->rests.anchor != DCL__WHEN_NONE) {
            dcl__wr(w, m->rests.anchor == DCL__WHEN_FROM
                           ? ", reckoned from the beginning of "
                           : ", reckoned from the end of ");
            dcl__wr_day(w, m->rests.anchor_day);
        } else {
            dcl__wr(w, " from the start");
        }
    }
    dcl__wr(w, "; days are counted by %s", dcl__day_count_name(m->by));
}

static void say_interest(dcl__writer *w, const dcl__piece *s)
{
    const dcl__charge *c = &s->charge;
    dcl__wr(w, "interest at ");
    dcl__wr_rate(w, &c->rate);
    dcl__wr(w, " a year on ");
    dcl__say_amount(w, &c->amount);
    if (c->kind == DCL__CHARGE_SUM_WITH_INTEREST)
        dcl__wr(w, ", which is owed too");
    else
        dcl__wr(w, ", which is not part of the total");
    if (s->rate_read.said == 1)
        dcl__wr(w, "; the rate is read once, on the first day");
    if (s->rate_read.said == 2) {
        dcl__wr(w, "; the rate is read on the first day and then ");
        dcl__say_every(w, &s->rate_read.every);
    }
    say_method(w, &s->method);
}

static int speaks_of_principal(const dcl__piece *s)
{
    if (!s->has_principal) return 0;
    if (dcl__mentions_principal(&s->charge.amount)) return 1;
    for (size_t i = 0; i < s->thens; i++)
        if (dcl__mentions_principal(&s->then[i].charge.amount)) return 1;
    for (size_t i = 0; i < s->caps; i++)
        if (dcl__mentions_principal(&s->cap[i].amount)) return 1;
    for (size_t i = 0; i < s->payments; i++)
        if (dcl__mentions_principal(&s->payment[i].amount)) return 1;
    return 0;
}

void dcl__say_charge(dcl__writer *w, const dcl__piece *s)
{
    const dcl__charge *c = &s->charge;
    switch (c->kind) {
    case DCL__CHARGE_UNIT: say_unit(w, c); break;
    case DCL__CHARGE_ITEM:
        dcl__say_amount(w, &c->amount);
        dcl__wr(w, " for each %s, however long it takes", c->item);
        break;
    case DCL__CHARGE_SUM:
        dcl__wr(w, "a sum of ");
        dcl__say_amount(w, &c->amount);
        break;
    default: say_interest(w, s); break;
    }
    if (!speaks_of_principal(s)) return;
    dcl__wr(w, " (the principal is ");
    dcl__wr_amount(w, &s->principal);
    dcl__wr(w, ")");
}

/* "doubles", "is halved", "is multiplied by 1.1" */
static void say_factor(dcl__writer *w, const dcl__escalation *e)
{
    if (!e->unknown && mpq_cmp_ui(e->q, 2, 1) == 0)
        dcl__wr(w, " doubles");
    else if (!e->unknown && mpq_cmp_ui(e->q, 3, 1) == 0)
        dcl__wr(w, " triples");
    else if (!e->unknown && mpq_cmp_ui(e->q, 1, 2) == 0)
        dcl__wr(w, " is halved");
    else {
        dcl__wr(w, " is multiplied by ");
        dcl__wr_number(w, e->q, e->unknown);
    }
}

/* The second default: what escalates is the rate, not the total. */
static void say_escalation(dcl__writer *w, const dcl__piece *s)
{
    const dcl__escalation *e = &s->escalation;
    dcl__say_next(w);
    if (e->kind == DCL__ESC_TOTAL) {
        dcl__wr(w, "all that was earned so far");
        say_factor(w, e);
    } else {
        if (s->charge.kind == DCL__CHARGE_UNIT)
            dcl__wr(w, "the %s rate", adjective(s->charge.unit));
        else
            dcl__wr(w, "the rate");
        if (e->kind == DCL__ESC_FACTOR) {
            say_factor(w, e);
        } else {
            dcl__wr(w, " rises by ");
            dcl__wr_number(w, e->q, e->unknown);
            if (w->label->s[0] != '\0') dcl__wr(w, " %s", w->label->s);
        }
    }
    dcl__wr(w, " ");
    dcl__say_every(w, &e->every);
    if (e->kind == DCL__ESC_TOTAL && s->charge.kind == DCL__CHARGE_UNIT)
        dcl__wr(w, ", then the unit due is added");
    else if (e->kind == DCL__ESC_TOTAL)
        dcl__wr(w, ", when each has ended");
    else if (s->charge.kind == DCL__CHARGE_UNIT)
        dcl__wr(w, "; the %s amounts are added up", adjective(s->charge.unit));
}

static void say_then(dcl__writer *w, const dcl__then *t)
{
    dcl__say_next(w);
    switch (t->when.kind) {
    case DCL__WHEN_FROM: dcl__wr(w, "from "); break;
    case DCL__WHEN_AFTER: dcl__wr(w, "after "); break;
    default: dcl__wr(w, "from "); break;
    }
    if (t->when.kind == DCL__WHEN_SPAN) {
        dcl__wr_span(w, &t->when.span);
        dcl__wr(w, " after the written date on");
    } else {
        dcl__wr_date(w, &t->when.date);
        dcl__wr(w, t->when.kind == DCL__WHEN_FROM ? " on" : "");
    }
    dcl__wr(w, t->is_rate ? " at " : " it is ");
    if (t->is_rate)
        dcl__wr_rate(w, &t->rate);
    else
        dcl__say_amount(w, &t->charge.amount);
}

void dcl__say_changes(dcl__writer *w, const dcl__piece *s)
{
    if (s->escalation.kind != DCL__ESC_NONE) {
        say_escalation(w, s);
    } else if (s->thens == 0 && s->charge.kind == DCL__CHARGE_UNIT) {
        dcl__say_next(w);
        dcl__wr(w, "the %s rate does not change", adjective(s->charge.unit));
    }
    for (size_t i = 0; i < s->thens; i++) say_then(w, &s->then[i]);
}

void dcl__say_counts(dcl__writer *w, const dcl__piece *s)
{
    for (size_t i = 0; i < s->counts; i++) {
        const dcl__count *c = &s->count[i];
        dcl__say_next(w);
        if (c->dated != 2) dcl__wr(w, "times ");
        dcl__wr_number(w, c->q, c->unknown);
        dcl__wr(w, " %s%s", c->item, dcl__plural(c->q, c->unknown, c->item));
        if (c->dated == 0) continue;
        dcl__wr(w, c->dated == 1 ? " from " : " on ");
        dcl__wr_day(w, c->day);
        if (c->dated == 1) dcl__wr(w, " on");
    }
}
