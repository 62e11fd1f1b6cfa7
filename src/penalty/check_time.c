/* Checks of starts, ends, spans, stays and holidays. */
#include "base/fmt.h"
#include "date/span.h"
#include "penalty/check.h"
#include "penalty/write.h"

int dcl__is_dated(const dcl__piece *s)
{
    return s->start.kind != DCL__WHEN_NONE;
}

int dcl__each_span(const dcl__piece *s,
                   int (*see)(void *ctx, const dcl__span_seen *seen), void *ctx)
{
    int answer = 0;
#define ONE(said, where, what, how)                                            \
    if (answer == 0 && (said)) {                                               \
        dcl__span_seen seen = {&(what), &(where), how};                        \
        answer = see(ctx, &seen);                                              \
    }
#define MANY(list, used, said, what, how)                                      \
    for (size_t k = 0; k < s->used; k++)                                       \
    ONE(s->list[k].said, s->list[k].place, s->list[k].what, how)
    ONE(s->escalation.kind != DCL__ESC_NONE, s->escalation.place,
        s->escalation.every, DCL__SPAN_EVERY)
    ONE(s->grace.kind != DCL__WHEN_NONE, s->grace.place, s->grace.span,
        DCL__SPAN_REST)
    MANY(end, ends, kind == DCL__END_FOR, span, DCL__SPAN_FOR)
    MANY(then, thens, when.kind == DCL__WHEN_SPAN, when.span, DCL__SPAN_REST)
    MANY(cap, caps, within, span, DCL__SPAN_REST)
    ONE(s->method.kind == DCL__COMPOUND && !s->method.rests.by_dates,
        s->method.place, s->method.rests.every, DCL__SPAN_REST)
    ONE(s->rate_read.said == 2, s->rate_read.place, s->rate_read.every,
        DCL__SPAN_REST)
    ONE(s->rounding.kind == DCL__ROUND_RESTS && !s->rounding.rests.by_dates,
        s->rounding.place, s->rounding.rests.every, DCL__SPAN_REST)
#undef MANY
#undef ONE
    return answer;
}

/* Days against weeks, months against longer ones. */
static int family(dcl_unit unit)
{
    if (dcl__unit_months(unit) > 0) return 100;
    return unit == DCL_UNIT_WEEK ? DCL_UNIT_DAY : (int)unit;
}

/* The unit that spans without a start are measured against. */
static dcl_unit own_unit(const dcl__piece *s)
{
    if (s->charge.kind == DCL__CHARGE_UNIT) return s->charge.unit;
    return s->escalation.every.unit;
}

static dcl_status check_item_span(const dcl__reader *r, const dcl__piece *s,
                                  const dcl__span_seen *seen)
{
    const dcl__span *span = seen->span;
    const char *unit =
        dcl__suggest_unit(r->text + span->place.at, span->place.len);
    if (seen->role == DCL__SPAN_EVERY && s->escalation.kind != DCL__ESC_TOTAL &&
        s->charge.kind == DCL__CHARGE_ITEM &&
        dcl__same_item(span->item, s->charge.item))
        return DCL_OK;
    if (unit != NULL)
        return dcl__fail(r->err, DCL_SYNTAX, span->place.at, span->place.len,
                         "nothing counts `%s`; did you mean `%s%s`?",
                         span->item, unit,
                         dcl__plural(span->count, span->unknown, unit));
    if (seen->role == DCL__SPAN_EVERY && s->charge.kind == DCL__CHARGE_ITEM)
        return dcl__fail(r->err, DCL_SYNTAX, span->place.at, span->place.len,
                         "the charge is by the `%s`, not by the `%s`",
                         s->charge.item, span->item);
    return dcl__fail(r->err, DCL_SYNTAX, span->place.at, span->place.len,
                     "time is not counted in `%s`; write days, weeks, months "
                     "or years",
                     span->item);
}

/* A broken number: `for 12.5 days`, undated, in the charge's own unit. */
static dcl_status check_broken(const dcl__reader *r, const dcl__piece *s,
                               const dcl__span_seen *seen)
{
    const dcl__span *span = seen->span;
    if (span->unknown || mpz_cmp_ui(mpq_denref(span->count), 1) == 0)
        return DCL_OK;
    if (seen->role == DCL__SPAN_FOR && !dcl__is_dated(s) &&
        s->charge.kind == DCL__CHARGE_UNIT && s->charge.unit == span->unit &&
        !s->charge.full)
        return DCL_OK;
    return dcl__fail(r->err, DCL_SYNTAX, seen->place->at, seen->place->len,
                     seen->role == DCL__SPAN_FOR && dcl__is_dated(s)
                         ? "between dates units are whole; a broken number "
                           "needs a schedule without a start"
                         : "a span is whole here; only `for` may be broken, "
                           "in the charge's own unit and without a start");
}

static dcl_status check_span(const dcl__reader *r, const dcl__piece *s,
                             const dcl__span_seen *seen)
{
    const dcl__span *span = seen->span;
    if (span->item != NULL) return check_item_span(r, s, seen);
    if (!dcl__is_dated(s) && family(span->unit) != family(own_unit(s)))
        return dcl__fail(r->err, DCL_SYNTAX, seen->place->at, seen->place->len,
                         "%ss need a start: add `from DATE` or `after DATE`",
                         dcl_unit_name(span->unit));
    return check_broken(r, s, seen);
}

static dcl_status need_start(const dcl__reader *r, const dcl__place *p,
                             const char *what)
{
    return dcl__fail(r->err, DCL_SYNTAX, p->at, p->len,
                     "%s needs a start: add `from DATE` or `after DATE`", what);
}

/* Without a start nothing hangs on the calendar. */
static dcl_status check_undated(const dcl__reader *r, const dcl__piece *s)
{
    int sum =
        s->charge.kind == DCL__CHARGE_SUM || s->charge.kind == DCL__CHARGE_ITEM;
    if (s->grace.kind != DCL__WHEN_NONE)
        return dcl__fail(r->err, DCL_SYNTAX, s->grace.place.at,
                         s->grace.place.len,
                         "from which day does it wait? add `from DATE` or "
                         "`after DATE`");
    if (dcl__is_interest(&s->charge))
        return need_start(r, &s->charge.place, "interest");
    if (s->charge.pro_rata && dcl__unit_months(s->charge.unit) > 0)
        return need_start(r, &s->charge.unit_place, "a part of a month");
    for (size_t i = 0; i < s->ends; i++)
        if (s->end[i].kind != DCL__END_FOR)
            return need_start(r, &s->end[i].place, "a last day");
    for (size_t i = 0; i < s->stays && !sum; i++)
        return need_start(r, &s->stay[i].place, "a stay");
    for (size_t i = 0; i < s->thens; i++)
        if (s->then[i].when.kind != DCL__WHEN_SPAN)
            return need_start(r, &s->then[i].place, "a dated change");
    for (size_t i = 0; i < s->counts; i++)
        if (s->count[i].dated == 1)
            return need_start(r, &s->count[i].place, "a dated number");
    for (size_t i = 0; i < s->caps; i++)
        if (s->cap[i].scope == DCL__CAP_WINDOW && !s->cap[i].within)
            return need_start(r, &s->cap[i].place, "a dated window");
    for (size_t i = 0; i < s->payments && !sum; i++)
        return need_start(r, &s->payment[i].place, "a payment");
    if (s->rounding.kind == DCL__ROUND_RESTS &&
        (s->rounding.rests.by_dates ||
         s->rounding.rests.anchor != DCL__WHEN_NONE))
        return need_start(r, &s->rounding.place, "dated rounding");
    return DCL_OK;
}

static int plain_day(dcl_day *out, const dcl__date *date)
{
    if (date->unknown || date->shift == DCL__SHIFT_BUSINESS_DAY) return 0;
    *out = date->shift == DCL__SHIFT_WEEKDAY ? dcl__weekday_nth(date->day, 1)
                                             : date->day;
    return 1;
}

int dcl__first_day(dcl_day *out, const dcl__piece *s)
{
    dcl_day day;
    if (!dcl__is_dated(s) || !plain_day(&day, &s->start.date)) return 0;
    if (s->grace.kind != DCL__WHEN_NONE) {
        const dcl__span *span = &s->grace.span;
        if (span->unknown || span->unit == DCL_UNIT_BUSINESS_DAY ||
            !mpz_fits_slong_p(mpq_numref(span->count)) ||
            dcl__day_add(&day, day, mpz_get_si(mpq_numref(span->count)),
                         span->unit, NULL, NULL) != DCL_OK)
            return 0;
    }
    *out = day + (s->start.kind == DCL__WHEN_AFTER);
    return 1;
}

static dcl_status check_ends(const dcl__reader *r, const dcl__piece *s)
{
    dcl_day first, last;
    char text[24];
    if (s->ends > 0 && s->escalation.kind != DCL__ESC_TOTAL &&
        (s->charge.kind == DCL__CHARGE_SUM ||
         s->charge.kind == DCL__CHARGE_ITEM))
        return dcl__fail(r->err, DCL_SYNTAX, s->end[0].place.at,
                         s->end[0].place.len,
                         "a sum that does not grow has no last day: leave out "
                         "%q",
                         r->text + s->end[0].place.at, s->end[0].place.len);
    for (size_t i = 0; i < s->ends; i++) {
        const dcl__end *e = &s->end[i];
        if (e->kind == DCL__END_FOR || !plain_day(&last, &e->date) ||
            !dcl__first_day(&first, s))
            continue;
        if (e->kind == DCL__END_UNTIL) last--;
        if (last >= first) continue;
        (void)dcl_date_write(text, sizeof text, NULL, first, NULL);
        return dcl__fail(r->err, DCL_RANGE, e->place.at, e->place.len,
                         "the last day is before the first, %s", text);
    }
    return DCL_OK;
}

static dcl_status check_stays(const dcl__reader *r, const dcl__piece *s)
{
    int events = 0;
    for (size_t i = 0; i < s->counts; i++) events |= s->count[i].dated == 2;
    if (s->stays > 0 && s->escalation.kind != DCL__ESC_TOTAL && !events &&
        (s->charge.kind == DCL__CHARGE_SUM ||
         s->charge.kind == DCL__CHARGE_ITEM))
        return dcl__fail(r->err, DCL_SYNTAX, s->stay[0].place.at,
                         s->stay[0].place.len,
                         "a sum earns nothing by the day, so nothing can be "
                         "stayed");
    for (size_t i = 1; i < s->stays; i++)
        if (s->stay[i].first <= s->stay[i - 1].last)
            return dcl__fail(
                r->err, DCL_SYNTAX, s->stay[i].place.at, s->stay[i].place.len,
                "it overlaps %q, which stands at %z",
                r->text + s->stay[i - 1].place.at, s->stay[i - 1].place.len,
                s->stay[i - 1].place.at + 1);
    return DCL_OK;
}

static int spans_business(void *ctx, const dcl__span_seen *seen)
{
    if (seen->span->item != NULL || seen->span->unit != DCL_UNIT_BUSINESS_DAY)
        return 0;
    *(const dcl__place **)ctx = &seen->span->place;
    return 1;
}

const dcl__place *dcl__business_use(const dcl__piece *s)
{
    const dcl__place *use = NULL;
    if (s->charge.kind == DCL__CHARGE_UNIT &&
        s->charge.unit == DCL_UNIT_BUSINESS_DAY)
        return &s->charge.unit_place;
    if (s->start.date.shift == DCL__SHIFT_BUSINESS_DAY) return &s->start.place;
    for (size_t i = 0; i < s->ends; i++)
        if (s->end[i].date.shift == DCL__SHIFT_BUSINESS_DAY)
            return &s->end[i].place;
    for (size_t i = 0; i < s->thens; i++)
        if (s->then[i].when.date.shift == DCL__SHIFT_BUSINESS_DAY)
            return &s->then[i].place;
    for (size_t i = 0; i < s->caps; i++)
        if (s->cap[i].until.shift == DCL__SHIFT_BUSINESS_DAY)
            return &s->cap[i].place;
    (void)dcl__each_span(s, spans_business, &use);
    return use;
}

static dcl_status check_holidays(const dcl__reader *r, const dcl__piece *s)
{
    const dcl__place *use = dcl__business_use(s);
    const dcl_penalty *p = r->penalty;
    if (use != NULL && !s->holidays.said)
        return dcl__fail(r->err, DCL_SYNTAX, use->at, use->len,
                         "business days need their holidays: `holidays "
                         "1993-05-31`, `holidays none`; or write `weekday`");
    /* those of the common piece may serve another stream */
    if (use != NULL || !s->holidays.said ||
        (p->has_common && p->piece[0].holidays.said &&
         p->piece[0].holidays.place.at == s->holidays.place.at))
        return DCL_OK;
    return dcl__fail(r->err, DCL_SYNTAX, s->holidays.place.at,
                     s->holidays.place.len,
                     "no business day is counted: charge by the `business "
                     "day`, or leave the holidays out");
}

typedef struct span_check {
    const dcl__reader *r;
    const dcl__piece *s;
} span_check;

static int see_span(void *ctx, const dcl__span_seen *seen)
{
    const span_check *c = ctx;
    return (int)check_span(c->r, c->s, seen);
}

dcl_status dcl__check_time(const dcl__reader *r, const dcl__piece *s)
{
    span_check spans = {r, s};
    dcl_status st = DCL_OK;
    if (!dcl__is_dated(s)) st = check_undated(r, s);
    if (st == DCL_OK) st = (dcl_status)dcl__each_span(s, see_span, &spans);
    if (st == DCL_OK) st = check_ends(r, s);
    if (st == DCL_OK) st = check_stays(r, s);
    return st == DCL_OK ? check_holidays(r, s) : st;
}
