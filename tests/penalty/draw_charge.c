/* What a random schedule charges. */
#include "draw_words.h"
#include "support.h"

static const char *const month_spans[] = {
    "1 month", "2 months", "1 quarter", "1 half-year", "1 year", "5 months"};

static void amount(draw *d)
{
    switch (t_below(6)) {
    case 0:
        draw_put(d, "%u.%02u", draw_between(0, 99), draw_between(1, 99));
        break;
    case 1: draw_put(d, "%u%% of principal", draw_between(1, 9)); break;
    case 2:
        draw_put(d, "greater of %u and %u%% of principal", draw_between(1, 99),
                 draw_between(1, 9));
        break;
    default: draw_put(d, "%u", draw_between(1, 400)); break;
    }
}

static void unit(draw *d, draw_stream *s)
{
    static const char *const months[] = {"month", "month", "quarter",
                                         "half-year", "year"};
    switch (t_below(10)) {
    case 0:
    case 1:
    case 2:
    case 3:
        s->unit = "day";
        draw_mark(d, DRAW_DAY);
        break;
    case 4:
        s->unit = "weekday";
        draw_mark(d, DRAW_WEEKDAY);
        break;
    case 5:
        s->unit = "business day";
        s->business = 1;
        draw_mark(d, DRAW_BUSINESS);
        break;
    case 6:
    case 7:
        s->unit = "week";
        draw_mark(d, DRAW_WEEK);
        break;
    default:
        s->unit = DRAW_PICK(months);
        draw_mark(d, DRAW_MONTHS);
        break;
    }
    if (strcmp(s->unit, "day") == 0 || strchr(s->unit, 'y') != NULL)
        if (strcmp(s->unit, "half-year") != 0 && strcmp(s->unit, "year") != 0)
            return;
    s->full = draw_one_in(3);
    s->pro_rata = !s->full && draw_one_in(3);
    if (s->full) draw_mark(d, DRAW_FULL);
    if (s->pro_rata) draw_mark(d, DRAW_PRO_RATA);
}

static void put_unit(draw *d, const draw_stream *s)
{
    draw_put(d, "/");
    if (s->item != NULL) draw_put(d, "%s/", s->item);
    draw_put(d, "%s%s%s", s->full ? "full " : "", s->unit,
             s->pro_rata ? " pro rata" : "");
}

static void rate(draw *d, draw_stream *s)
{
    if (draw_one_in(3)) {
        draw_put(d, "rate base%s%s", draw_one_in(2) ? " x3" : "",
                 draw_one_in(2) ? " + 2%" : "");
        draw_mark(d, DRAW_TABLE);
        s->rated = 1;
    } else {
        draw_put(d, "%u.%u%%", draw_between(0, 20), draw_between(1, 9));
    }
}

void draw_charge(draw *d, draw_stream *s)
{
    switch (t_below(10)) {
    case 0:
        s->sum = 1;
        amount(d);
        draw_mark(d, DRAW_SUM);
        break;
    case 1:
        s->items = 1;
        s->item = draw_one_in(4) ? "claimant" : "line";
        amount(d);
        draw_put(d, "/%s", s->item);
        draw_mark(d, DRAW_ITEMS);
        break;
    case 2:
    case 3:
        s->interest = 1;
        if (draw_one_in(2)) {
            draw_put(d, "%u with ", draw_between(50, 9999));
            rate(d, s);
            draw_put(d, " interest");
            draw_mark(d, DRAW_WITH);
        } else {
            rate(d, s);
            draw_put(d, " interest on %u", draw_between(50, 9999));
            draw_mark(d, DRAW_INTEREST);
        }
        break;
    default:
        unit(d, s);
        if (draw_one_in(4)) {
            s->item = draw_one_in(4) ? "claimant" : "site";
            draw_mark(d, DRAW_ITEM_RATE);
        }
        amount(d);
        put_unit(d, s);
        break;
    }
}

void draw_escalation(draw *d, draw_stream *s)
{
    const char *span = draw_any_span();
    if (s->interest) return;
    if (s->sum) {
        if (draw_one_in(2)) {
            s->escalates = 1;
            draw_mark(d, DRAW_TOTAL);
            draw_put(d, ", total %s every %s", draw_factor(), span);
        }
        return;
    }
    if (s->items) {
        if (draw_one_in(2)) {
            s->escalates = 1;
            draw_mark(d, DRAW_FACTOR);
            draw_put(d, ", %s every %u %ss", draw_factor(), draw_between(1, 4),
                     s->item);
        } else if (draw_one_in(2)) {
            s->escalates = 1;
            draw_mark(d, DRAW_STEP);
            draw_put(d, ", +%u every %u %ss", draw_between(1, 9),
                     draw_between(1, 4), s->item);
        }
        return;
    }
    if (draw_one_in(3)) return;
    if (draw_one_in(2))
        span = strchr(s->unit, 'm') || strchr(s->unit, 'q') ||
                       strcmp(s->unit, "year") == 0
                   ? DRAW_PICK(month_spans)
                   : draw_day_span();
    s->escalates = 1;
    switch (t_below(5)) {
    case 0:
        draw_mark(d, DRAW_TOTAL);
        draw_put(d, ", total %s every %s", draw_factor(), span);
        break;
    case 1:
    case 2:
        draw_mark(d, DRAW_STEP);
        draw_put(d, ", +%u every %s", draw_between(0, 30), span);
        break;
    default:
        draw_mark(d, DRAW_FACTOR);
        draw_put(d, ", %s every %s", draw_factor(), span);
        break;
    }
}

void draw_thens(draw *d, draw_stream *s)
{
    dcl_day day = d->start;
    if (s->escalates || s->items || s->item != NULL || draw_one_in(3)) return;
    for (unsigned n = draw_between(1, 2); n > 0; n--) {
        day += (dcl_day)draw_between(1, 150);
        draw_put(d, ", then ");
        if (s->interest)
            rate(d, s);
        else {
            draw_put(d, "%u", draw_between(1, 300));
            if (s->unit != NULL) put_unit(d, s);
        }
        if (n == 1 && draw_one_in(4))
            draw_put(d, " after %u months", draw_between(1, 9));
        else
            draw_put(d, " %s %s", draw_one_in(2) ? "from" : "after",
                     draw_date(day));
        draw_mark(d, DRAW_THEN);
    }
}

void draw_counts(draw *d, const draw_stream *s)
{
    if (s->item != NULL && s->items) {
        if (draw_one_in(2))
            draw_put(d, ", %u.%u %ss", draw_between(1, 9), draw_between(0, 9),
                     s->item);
        for (unsigned n = draw_between(1, 3); n > 0; n--)
            draw_put(d, ", %u.5 %ss on %s", draw_between(0, 5), s->item,
                     draw_date(draw_within(d)));
        draw_mark(d, DRAW_DATED);
    } else if (s->item != NULL && strcmp(s->item, "claimant") != 0) {
        draw_put(d, ", %u %ss", draw_between(1, 5), s->item);
        if (draw_one_in(2)) {
            draw_put(d, ", %u %ss from %s", draw_between(0, 7), s->item,
                     draw_date(draw_within(d)));
            draw_mark(d, DRAW_DATED);
        }
    }
    if (s->item != NULL && s->items && strcmp(s->item, "claimant") == 0) return;
    if (draw_one_in(3) ||
        (s->item != NULL && strcmp(s->item, "claimant") == 0)) {
        draw_put(d, ", %u claimants", draw_between(1, 5));
        draw_mark(d, DRAW_CLAIMANTS);
    }
    if (draw_one_in(4) && !s->sum) {
        draw_put(d, ", %u claimants from %s", draw_between(1, 7),
                 draw_date(draw_within(d)));
        draw_mark(d, DRAW_CLAIMANTS);
        draw_mark(d, DRAW_DATED);
    }
}

void draw_method(draw *d, draw_stream *s)
{
    static const char *const by[] = {"act/365", "act/360", "act/act",
                                     "30/360",  "30E/360", "years + days/365"};
    if (!s->interest) return;
    if (draw_one_in(2)) {
        draw_put(d, ", simple by %s", DRAW_PICK(by));
        draw_mark(d, DRAW_SIMPLE);
    } else {
        draw_put(d, ", compounded ");
        if (draw_one_in(6))
            draw_put(d, "on %s", draw_date(draw_within(d)));
        else {
            draw_put(d, "every %s", draw_any_span());
            if (draw_one_in(3))
                draw_put(d, " %s %s", draw_one_in(2) ? "from" : "after",
                         draw_date(draw_within(d)));
        }
        draw_put(d, " by %s", DRAW_PICK(by));
        draw_mark(d, DRAW_COMPOUND);
    }
    if (s->rated && draw_one_in(3))
        draw_put(d, ", rate read once");
    else if (s->rated)
        draw_put(d, ", rate read every %s", draw_any_span());
}
