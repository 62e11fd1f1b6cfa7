/* The rule in words: one sentence a stream, whatever was left unsaid and
 * taken for granted being said here. */
#include "penalty/reading.h"

#include "penalty/check.h"

/* "the first day (2022-11-24) counts", or why another is the first. */
static void say_start(dcl__writer *w, const dcl__piece *s)
{
    dcl_day first;
    dcl__say_next(w);
    if (s->start.kind == DCL__WHEN_NONE) {
        dcl__wr(w, "counted from its first day, without dates");
        return;
    }
    if (s->start.date.unknown) {
        dcl__wr(w, "the date it runs from is not known");
    } else if (s->start.kind == DCL__WHEN_FROM &&
               s->grace.kind == DCL__WHEN_NONE) {
        dcl__wr(w, "the first day (");
        dcl__wr_date(w, &s->start.date);
        dcl__wr(w, ") counts");
    } else {
        dcl__wr_date(w, &s->start.date);
        dcl__wr(w, s->start.kind == DCL__WHEN_AFTER
                       ? " itself does not count"
                       : " is the day it is reckoned from");
    }
    if (s->grace.kind != DCL__WHEN_NONE) {
        dcl__wr(w, ", and it waits ");
        dcl__wr_span(w, &s->grace.span);
    }
    if ((s->start.kind == DCL__WHEN_AFTER || s->grace.kind != DCL__WHEN_NONE ||
         s->start.date.shift != DCL__SHIFT_NONE) &&
        dcl__first_day(&first, s)) {
        dcl__wr(w, ": the first day is ");
        dcl__wr_day(w, first);
    }
}

static void say_end(dcl__writer *w, const dcl__end *e)
{
    if (e->kind == DCL__END_FOR) {
        dcl__wr(w, "it runs for ");
        dcl__wr_span(w, &e->span);
        dcl__wr(w, " from the first day");
    } else if (e->kind == DCL__END_TO) {
        dcl__wr(w, "the last day (");
        dcl__wr_date(w, &e->date);
        dcl__wr(w, ") counts");
    } else {
        dcl__wr(w, "it ends before ");
        dcl__wr_date(w, &e->date);
        dcl__wr(w, ", which does not count");
    }
}

static void say_ends(dcl__writer *w, const dcl__piece *s)
{
    int lasts = s->charge.kind == DCL__CHARGE_UNIT ||
                dcl__is_interest(&s->charge) ||
                s->escalation.kind == DCL__ESC_TOTAL;
    if (!lasts) return;
    dcl__say_next(w);
    if (s->ends == 0) dcl__wr(w, "no last day");
    for (size_t i = 0; i < s->ends; i++) {
        if (i > 0) dcl__wr(w, ", or ");
        say_end(w, &s->end[i]);
    }
    if (s->ends > 1) dcl__wr(w, ", whichever comes first");
}

static void say_holidays(dcl__writer *w, const dcl__piece *s)
{
    size_t n = s->holidays.ranges;
    if (dcl__business_use(s) == NULL) return;
    dcl__say_next(w);
    dcl__wr(w, "business days are Monday to Friday");
    if (n > 0)
        dcl__wr(w, " but for the holidays listed (%z entr%s)", n,
                n == 1 ? "y" : "ies");
    else
        dcl__wr(w, ", without holidays");
}

/* A sum that waits for its day or is always owed. */
static void say_sum_day(dcl__writer *w, const dcl__piece *s)
{
    dcl__say_next(w);
    if (s->start.kind == DCL__WHEN_NONE)
        dcl__wr(w, "owed whatever the date");
    else {
        dcl_day first;
        dcl__wr(w, "owed from ");
        if (dcl__first_day(&first, s))
            dcl__wr_day(w, first);
        else
            dcl__wr(w, "its first day");
        dcl__wr(w, " on");
    }
}

static void say_stream(dcl__writer *w, const dcl__piece *s)
{
    int sum = (s->charge.kind == DCL__CHARGE_SUM ||
               s->charge.kind == DCL__CHARGE_ITEM) &&
              s->escalation.kind != DCL__ESC_TOTAL;
    if (s->name != NULL) dcl__wr(w, "%s: ", s->name);
    dcl__say_charge(w, s);
    dcl__say_changes(w, s);
    dcl__say_counts(w, s);
    if (sum)
        say_sum_day(w, s);
    else
        say_start(w, s);
    say_ends(w, s);
    dcl__say_stays(w, s);
    dcl__say_caps(w, s);
    say_holidays(w, s);
    dcl__say_payments(w, s);
    dcl__say_rounding(w, &s->rounding);
}

dcl_status dcl_penalty_reading(const dcl_sink *sink, const dcl_penalty *penalty,
                               const dcl_mem *mem, dcl_err *err)
{
    dcl__writer w = {sink, mem, &penalty->label, DCL_OK};
    for (size_t i = 0; i < penalty->streams; i++) {
        if (i > 0) dcl__wr(&w, ". ");
        say_stream(&w, &penalty->stream[i]);
    }
    if (penalty->all.caps + penalty->all.payments > 0) {
        dcl__wr(&w, ". All streams together");
        dcl__say_caps(&w, &penalty->all);
        dcl__say_payments(&w, &penalty->all);
    }
    if (w.status == DCL_NO_MEMORY) return dcl__no_memory(err);
    if (w.status == DCL_STOPPED)
        return dcl__fail(err, DCL_STOPPED, 0, 0, "the sink took no more");
    return DCL_OK;
}
