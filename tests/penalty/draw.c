/* Random schedules. */
#include "draw.h"

#include <stdio.h>

#include "draw_words.h"
#include "support.h"

static void ends(draw *d)
{
    if (draw_one_in(2)) return;
    draw_mark(d, DRAW_END);
    if (draw_one_in(2))
        draw_put(d, ", %s %s", draw_one_in(2) ? "to" : "until",
                 draw_date(d->start + 30 + (dcl_day)t_below(500)));
    if (draw_one_in(2))
        draw_put(d, ", for %s", draw_one_in(2) ? "9 months" : "200 days");
}

static void stays(draw *d)
{
    dcl_day day = d->start - 20;
    for (unsigned n = draw_one_in(2) ? 0 : draw_between(1, 3); n > 0; n--) {
        dcl_day first = day + (dcl_day)draw_between(1, 150);
        day = first + (dcl_day)(draw_one_in(4) ? 0 : draw_between(0, 60));
        draw_put(d, ", stay %s..%s clock ", draw_date(first), draw_date(day));
        switch (t_below(3)) {
        case 0:
            draw_put(d, "stops");
            draw_mark(d, DRAW_STOPS);
            break;
        case 1:
            draw_put(d, "runs");
            draw_mark(d, DRAW_RUNS);
            break;
        default:
            draw_put(d, "runs then owed");
            draw_mark(d, DRAW_OWED);
            break;
        }
    }
}

static void window(draw *d)
{
    static const char *const then[] = {"continue", "restart", "hold"};
    unsigned k = (unsigned)t_below(3);
    draw_put(d, ", at most %u ", draw_between(50, 20000));
    if (draw_one_in(3))
        draw_put(d, "within %u months", draw_between(1, 9));
    else
        draw_put(d, "until %s",
                 draw_date(d->start + (dcl_day)draw_between(10, 400)));
    draw_put(d, " then %s", then[k]);
    draw_mark(d, (draw_clause)(DRAW_CONTINUE + k));
}

static void caps(draw *d, const draw_stream *s)
{
    if (s->unit != NULL && draw_one_in(3)) {
        draw_put(d, ", at most %u/%s", draw_between(100, 900), s->unit);
        draw_mark(d, DRAW_CAP_UNIT);
    }
    if (s->unit != NULL && draw_one_in(6)) {
        draw_put(d, ", at least %u/%s", draw_between(1, 99), s->unit);
        draw_mark(d, DRAW_FLOOR);
    }
    if (draw_one_in(5)) {
        draw_put(d, ", at most %u/claimant", draw_between(500, 9000));
        draw_mark(d, DRAW_CAP_ONE);
    }
    if (s->item != NULL && strcmp(s->item, "claimant") != 0 && draw_one_in(3)) {
        draw_put(d, ", at most %u/%s", draw_between(500, 9000), s->item);
        draw_mark(d, DRAW_CAP_ONE);
    }
    if (draw_one_in(10)) {
        draw_put(d, ", at least %u/claimant", draw_between(100, 400));
        draw_mark(d, DRAW_FLOOR);
    }
    if (draw_one_in(4)) {
        draw_put(d, ", at most %u", draw_between(1000, 90000));
        draw_mark(d, DRAW_CAP_STREAM);
    }
    if (draw_one_in(8)) {
        draw_put(d, ", at least %u", draw_between(100, 900));
        draw_mark(d, DRAW_FLOOR);
    }
    if (draw_one_in(3)) window(d);
    if (draw_one_in(10)) window(d);
}

static void payments(draw *d, const draw_stream *s)
{
    int any = 0;
    for (unsigned n = draw_one_in(2) ? 0 : draw_between(1, 4); n > 0;
         n--, any = 1) {
        if (draw_one_in(4)) {
            draw_put(d, ", paid all on %s", draw_date(draw_within(d)));
            draw_mark(d, DRAW_PAID_ALL);
        } else {
            draw_put(d, ", %s %u on %s", draw_one_in(2) ? "paid" : "remitted",
                     draw_between(1, 3000), draw_date(draw_within(d)));
            draw_mark(d, DRAW_PAID);
        }
    }
    if (any && s->interest)
        draw_put(d, ", payments to %s first",
                 draw_one_in(2) ? "interest" : "principal");
}

static void rounding(draw *d, const draw_stream *s)
{
    static const char *const modes[] = {
        "half-even", "half-up", "half-down", "up", "down", "ceiling", "floor"};
    static const char *const units[] = {"0.01", "1", "0.05", "10"};
    if (draw_one_in(2)) return;
    draw_put(d, ", rounded %s to %s ", DRAW_PICK(modes), DRAW_PICK(units));
    switch (t_below(3)) {
    case 0:
        draw_put(d, "at the end");
        draw_mark(d, DRAW_END_ROUND);
        break;
    case 1:
        draw_put(d, "each change");
        draw_mark(d, DRAW_CHANGE);
        break;
    default:
        draw_put(d, "every %s", draw_any_span());
        if (draw_one_in(3))
            draw_put(d, " %s %s", draw_one_in(2) ? "from" : "after",
                     draw_date(draw_within(d)));
        draw_mark(d, DRAW_RESTS);
        break;
    }
    (void)s;
}

static void start(draw *d)
{
    int after = draw_one_in(2);
    draw_mark(d, after ? DRAW_AFTER : DRAW_FROM);
    draw_put(d, ", %s %s%s", after ? "after" : "from", draw_date(d->start),
             draw_one_in(8) ? " or next weekday" : "");
    if (draw_one_in(5)) {
        draw_put(d, ", after %u %s", draw_between(1, 9),
                 draw_one_in(3)   ? "weekdays"
                 : draw_one_in(2) ? "days"
                                  : "weeks");
        draw_mark(d, DRAW_GRACE);
    }
}

static void piece(draw *d)
{
    draw_stream s;
    memset(&s, 0, sizeof s);
    draw_charge(d, &s);
    draw_escalation(d, &s);
    draw_thens(d, &s);
    draw_counts(d, &s);
    draw_method(d, &s);
    start(d);
    if (!s.sum && !s.items) ends(d);
    if (!s.sum || s.escalates) stays(d);
    caps(d, &s);
    payments(d, &s);
    rounding(d, &s);
    if (s.business)
        draw_put(d, ", holidays 2020-01-01 2021-05-03..2021-05-05 2022-12-26 "
                    "2023-01-02 2024-01-01 2025-04-21");
}

void draw_schedule(draw *d)
{
    static const unsigned counts_of[] = {1, 1, 1, 1, 2, 3};
    unsigned n = counts_of[t_below(6)];
    memset(d, 0, sizeof *d);
    d->start = 18262 + (dcl_day)t_below(1000); /* from 2020 on */
    d->horizon = d->start + 30 + (dcl_day)t_below(draw_one_in(4) ? 500 : 120);
    draw_put(d, "principal %u", draw_between(100, 9999));
    draw_mark(d, DRAW_COMMON);
    if (draw_one_in(3)) {
        draw_put(d, ", at most %u in all", draw_between(1000, 90000));
        draw_mark(d, DRAW_IN_ALL);
    }
    if (draw_one_in(8)) {
        draw_put(d, ", at least %u in all", draw_between(10, 900));
        draw_mark(d, DRAW_IN_ALL);
    }
    if (draw_one_in(8)) {
        draw_put(d, ", paid %u on %s", draw_between(1, 900),
                 draw_date(draw_within(d)));
        draw_mark(d, DRAW_PAID);
    }
    for (; n > 0; n--) {
        draw_put(d, "; ");
        piece(d);
    }
}

void draw_google(draw *d)
{
    memset(d, 0, sizeof *d);
    d->start = 18262 + (dcl_day)t_below(1000);
    d->horizon = d->start + (dcl_day)t_below(700);
    draw_put(d, "%u/%s, %s every %s, %s %s", draw_between(1, 1000000),
             draw_one_in(3) ? "week" : "day", draw_factor(), draw_day_span(),
             draw_one_in(2) ? "from" : "after", draw_date(d->start));
    if (draw_one_in(2)) draw_put(d, ", %u claimants", draw_between(2, 20));
}

void draw_count(draw_table *t, const draw *d)
{
    for (int i = 0; i < DRAW_COUNT; i++)
        for (int j = 0; j < DRAW_COUNT; j++)
            if ((d->has >> i & 1) && (d->has >> j & 1)) t->met[i][j]++;
}

unsigned draw_print(const draw_table *t)
{
    static const char *const names[] = {
#define DRAW_NAME(name, text) text,
        DRAW_CLAUSES(DRAW_NAME)
#undef DRAW_NAME
    };
    unsigned empty = 0;
    printf("    which clause met which, and how often\n%*s", 20, "");
    for (int j = 0; j < DRAW_COUNT; j++) printf("%5c", 'a' + j % 26);
    for (int i = 0; i < DRAW_COUNT; i++) {
        printf("\n%c %-17s ", 'a' + i % 26, names[i]);
        for (int j = 0; j < DRAW_COUNT; j++) {
            printf("%5u", t->met[i][j]);
            empty += t->met[i][j] == 0;
        }
    }
    printf("\n    empty cells: %u of %u\n", empty, DRAW_COUNT * DRAW_COUNT);
    return empty;
}
