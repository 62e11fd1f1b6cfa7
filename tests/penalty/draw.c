/* Random schedules. */
#include "draw.h"

#include <stdarg.h>
#include <stdio.h>

#include "support.h"

static void put(draw *d, const char *fmt, ...)
{
    va_list a;
    va_start(a, fmt);
    d->n += (size_t)vsnprintf(d->text + d->n, sizeof d->text - d->n, fmt, a);
    va_end(a);
}

static void mark(draw *d, draw_clause c)
{
    d->has |= UINT64_C(1) << c;
}

static int one_in(unsigned n)
{
    return t_below(n) == 0;
}

static unsigned between(unsigned lo, unsigned hi)
{
    return lo + (unsigned)t_below(hi - lo + 1);
}

static const char *date(dcl_day day)
{
    static char text[8][24];
    static unsigned i;
    char *s = text[i++ % 8];
    size_t need;
    if (dcl_date_write(s, 24, &need, day, NULL) != DCL_OK) s[0] = '\0';
    return s;
}

static const char *pick(const char *const *of, unsigned n)
{
    return of[t_below(n)];
}
#define PICK(list) pick(list, sizeof(list) / sizeof *(list))

static const char *const day_spans[] = {"1 day",   "2 days",   "5 days",
                                        "7 days",  "1 week",   "2 weeks",
                                        "10 days", "90 days",  "3 weeks"};
static const char *const month_spans[] = {"1 month", "2 months", "1 quarter",
                                          "1 half-year", "1 year", "5 months"};
static const char *const any_spans[] = {
    "1 day",   "4 days",    "1 week",  "10 days",    "1 month",
    "2 weeks", "1 quarter", "1 year",  "3 weekdays", "1 weekday",
    "2 months", "30 days"};
static const char *const factors[] = {"x2", "x3/2", "x1.1", "x1/2", "x1",
                                      "x5/4", "x0.9", "x10", "x101/100"};

typedef struct stream {
    const char *unit;   /* NULL: a charge without time */
    const char *item;   /* or NULL */
    int interest, sum, items, escalates, full, pro_rata, windowed, rated;
    int business;
} stream;

static void amount(draw *d)
{
    switch (t_below(6)) {
    case 0: put(d, "%u.%02u", between(0, 99), between(1, 99)); break;
    case 1: put(d, "%u%% of principal", between(1, 9)); break;
    case 2:
        put(d, "greater of %u and %u%% of principal", between(1, 99),
            between(1, 9));
        break;
    default: put(d, "%u", between(1, 400)); break;
    }
}

static void unit(draw *d, stream *s)
{
    static const char *const months[] = {"month", "month", "quarter",
                                         "half-year", "year"};
    switch (t_below(10)) {
    case 0: case 1: case 2: case 3: s->unit = "day"; mark(d, DRAW_DAY); break;
    case 4: s->unit = "weekday"; mark(d, DRAW_WEEKDAY); break;
    case 5:
        s->unit = "business day";
        s->business = 1;
        mark(d, DRAW_BUSINESS);
        break;
    case 6: case 7: s->unit = "week"; mark(d, DRAW_WEEK); break;
    default: s->unit = PICK(months); mark(d, DRAW_MONTHS); break;
    }
    if (strcmp(s->unit, "day") == 0 || strchr(s->unit, 'y') != NULL)
        if (strcmp(s->unit, "half-year") != 0 && strcmp(s->unit, "year") != 0)
            return;
    s->full = one_in(3);
    s->pro_rata = !s->full && one_in(3);
    if (s->full) mark(d, DRAW_FULL);
    if (s->pro_rata) mark(d, DRAW_PRO_RATA);
}

static void put_unit(draw *d, const stream *s)
{
    put(d, "/");
    if (s->item != NULL) put(d, "%s/", s->item);
    put(d, "%s%s%s", s->full ? "full " : "", s->unit,
        s->pro_rata ? " pro rata" : "");
}

static void rate(draw *d, stream *s)
{
    if (one_in(3)) {
        put(d, "rate base%s%s", one_in(2) ? " x3" : "",
            one_in(2) ? " + 2%" : "");
        mark(d, DRAW_TABLE);
        s->rated = 1;
    } else {
        put(d, "%u.%u%%", between(0, 20), between(1, 9));
    }
}

static void charge(draw *d, stream *s)
{
    switch (t_below(10)) {
    case 0:
        s->sum = 1;
        amount(d);
        mark(d, DRAW_SUM);
        break;
    case 1:
        s->items = 1;
        s->item = one_in(4) ? "claimant" : "line";
        amount(d);
        put(d, "/%s", s->item);
        mark(d, DRAW_ITEMS);
        break;
    case 2: case 3:
        s->interest = 1;
        if (one_in(2)) {
            put(d, "%u with ", between(50, 9999));
            rate(d, s);
            put(d, " interest");
            mark(d, DRAW_WITH);
        } else {
            rate(d, s);
            put(d, " interest on %u", between(50, 9999));
            mark(d, DRAW_INTEREST);
        }
        break;
    default:
        unit(d, s);
        if (one_in(4)) {
            s->item = one_in(4) ? "claimant" : "site";
            mark(d, DRAW_ITEM_RATE);
        }
        amount(d);
        put_unit(d, s);
        break;
    }
}

static void escalation(draw *d, stream *s)
{
    const char *span = PICK(any_spans);
    if (s->interest) return;
    if (s->sum) {
        if (one_in(2)) {
            s->escalates = 1;
            mark(d, DRAW_TOTAL);
            put(d, ", total %s every %s", PICK(factors), span);
        }
        return;
    }
    if (s->items) {
        if (one_in(2)) {
            s->escalates = 1;
            mark(d, DRAW_FACTOR);
            put(d, ", %s every %u %ss", PICK(factors), between(1, 4), s->item);
        } else if (one_in(2)) {
            s->escalates = 1;
            mark(d, DRAW_STEP);
            put(d, ", +%u every %u %ss", between(1, 9), between(1, 4),
                s->item);
        }
        return;
    }
    if (one_in(3)) return;
    if (one_in(2))
        span = strchr(s->unit, 'm') || strchr(s->unit, 'q') ||
                       strcmp(s->unit, "year") == 0
                   ? PICK(month_spans)
                   : PICK(day_spans);
    s->escalates = 1;
    switch (t_below(5)) {
    case 0:
        mark(d, DRAW_TOTAL);
        put(d, ", total %s every %s", PICK(factors), span);
        break;
    case 1: case 2:
        mark(d, DRAW_STEP);
        put(d, ", +%u every %s", between(0, 30), span);
        break;
    default:
        mark(d, DRAW_FACTOR);
        put(d, ", %s every %s", PICK(factors), span);
        break;
    }
}

static dcl_day within(const draw *d)
{
    return d->start + (dcl_day)t_below((uint64_t)(d->horizon - d->start)) -
           (one_in(8) ? 20 : 0);
}

static void thens(draw *d, stream *s)
{
    dcl_day day = d->start;
    if (s->escalates || s->items || s->item != NULL || one_in(3)) return;
    for (unsigned n = between(1, 2); n > 0; n--) {
        day += (dcl_day)between(1, 150);
        put(d, ", then ");
        if (s->interest) rate(d, s);
        else {
            put(d, "%u", between(1, 300));
            if (s->unit != NULL) put_unit(d, s);
        }
        if (n == 1 && one_in(4)) put(d, " after %u months", between(1, 9));
        else put(d, " %s %s", one_in(2) ? "from" : "after", date(day));
        mark(d, DRAW_THEN);
    }
}

static void counts(draw *d, const stream *s)
{
    if (s->item != NULL && s->items) {
        if (one_in(2))
            put(d, ", %u.%u %ss", between(1, 9), between(0, 9), s->item);
        for (unsigned n = between(1, 3); n > 0; n--)
            put(d, ", %u.5 %ss on %s", between(0, 5), s->item, date(within(d)));
        mark(d, DRAW_DATED);
    } else if (s->item != NULL && strcmp(s->item, "claimant") != 0) {
        put(d, ", %u %ss", between(1, 5), s->item);
        if (one_in(2)) {
            put(d, ", %u %ss from %s", between(0, 7), s->item, date(within(d)));
            mark(d, DRAW_DATED);
        }
    }
    if (s->item != NULL && s->items && strcmp(s->item, "claimant") == 0) return;
    if (one_in(3) || (s->item != NULL && strcmp(s->item, "claimant") == 0)) {
        put(d, ", %u claimants", between(1, 5));
        mark(d, DRAW_CLAIMANTS);
    }
    if (one_in(4) && !s->sum) {
        put(d, ", %u claimants from %s", between(1, 7), date(within(d)));
        mark(d, DRAW_CLAIMANTS);
        mark(d, DRAW_DATED);
    }
}

static void method(draw *d, stream *s)
{
    static const char *const by[] = {"act/365", "act/360", "act/act",
                                     "30/360", "30E/360",
                                     "years + days/365"};
    if (!s->interest) return;
    if (one_in(2)) {
        put(d, ", simple by %s", PICK(by));
        mark(d, DRAW_SIMPLE);
    } else {
        put(d, ", compounded ");
        if (one_in(6)) put(d, "on %s", date(within(d)));
        else {
            put(d, "every %s", PICK(any_spans));
            if (one_in(3))
                put(d, " %s %s", one_in(2) ? "from" : "after", date(within(d)));
        }
        put(d, " by %s", PICK(by));
        mark(d, DRAW_COMPOUND);
    }
    if (s->rated && one_in(3)) put(d, ", rate read once");
    else if (s->rated) put(d, ", rate read every %s", PICK(any_spans));
}

static void ends(draw *d)
{
    if (one_in(2)) return;
    mark(d, DRAW_END);
    if (one_in(2))
        put(d, ", %s %s", one_in(2) ? "to" : "until",
            date(d->start + 30 + (dcl_day)t_below(500)));
    if (one_in(2)) put(d, ", for %s", one_in(2) ? "9 months" : "200 days");
}

static void stays(draw *d)
{
    dcl_day day = d->start - 20;
    for (unsigned n = one_in(2) ? 0 : between(1, 3); n > 0; n--) {
        dcl_day first = day + (dcl_day)between(1, 150);
        day = first + (dcl_day)(one_in(4) ? 0 : between(0, 60));
        put(d, ", stay %s..%s clock ", date(first), date(day));
        switch (t_below(3)) {
        case 0: put(d, "stops"); mark(d, DRAW_STOPS); break;
        case 1: put(d, "runs"); mark(d, DRAW_RUNS); break;
        default: put(d, "runs then owed"); mark(d, DRAW_OWED); break;
        }
    }
}

static void window(draw *d)
{
    static const char *const then[] = {"continue", "restart", "hold"};
    unsigned k = (unsigned)t_below(3);
    put(d, ", at most %u ", between(50, 20000));
    if (one_in(3)) put(d, "within %u months", between(1, 9));
    else put(d, "until %s", date(d->start + (dcl_day)between(10, 400)));
    put(d, " then %s", then[k]);
    mark(d, (draw_clause)(DRAW_CONTINUE + k));
}

static void caps(draw *d, const stream *s)
{
    if (s->unit != NULL && one_in(3)) {
        put(d, ", at most %u/%s", between(100, 900), s->unit);
        mark(d, DRAW_CAP_UNIT);
    }
    if (s->unit != NULL && one_in(6)) {
        put(d, ", at least %u/%s", between(1, 99), s->unit);
        mark(d, DRAW_FLOOR);
    }
    if (one_in(5)) {
        put(d, ", at most %u/claimant", between(500, 9000));
        mark(d, DRAW_CAP_ONE);
    }
    if (s->item != NULL && strcmp(s->item, "claimant") != 0 && one_in(3)) {
        put(d, ", at most %u/%s", between(500, 9000), s->item);
        mark(d, DRAW_CAP_ONE);
    }
    if (one_in(10)) {
        put(d, ", at least %u/claimant", between(100, 400));
        mark(d, DRAW_FLOOR);
    }
    if (one_in(4)) {
        put(d, ", at most %u", between(1000, 90000));
        mark(d, DRAW_CAP_STREAM);
    }
    if (one_in(8)) {
        put(d, ", at least %u", between(100, 900));
        mark(d, DRAW_FLOOR);
    }
    if (one_in(3)) window(d);
    if (one_in(10)) window(d);
}

static void payments(draw *d, const stream *s)
{
    int any = 0;
    for (unsigned n = one_in(2) ? 0 : between(1, 4); n > 0; n--, any = 1) {
        if (one_in(4)) {
            put(d, ", paid all on %s", date(within(d)));
            mark(d, DRAW_PAID_ALL);
        } else {
            put(d, ", %s %u on %s", one_in(2) ? "paid" : "remitted",
                between(1, 3000), date(within(d)));
            mark(d, DRAW_PAID);
        }
    }
    if (any && s->interest)
        put(d, ", payments to %s first", one_in(2) ? "interest" : "principal");
}

static void rounding(draw *d, const stream *s)
{
    static const char *const modes[] = {"half-even", "half-up", "half-down",
                                        "up", "down", "ceiling", "floor"};
    static const char *const units[] = {"0.01", "1", "0.05", "10"};
    if (one_in(2)) return;
    put(d, ", rounded %s to %s ", PICK(modes), PICK(units));
    switch (t_below(3)) {
    case 0: put(d, "at the end"); mark(d, DRAW_END_ROUND); break;
    case 1: put(d, "each change"); mark(d, DRAW_CHANGE); break;
    default:
        put(d, "every %s", PICK(any_spans));
        if (one_in(3))
            put(d, " %s %s", one_in(2) ? "from" : "after", date(within(d)));
        mark(d, DRAW_RESTS);
        break;
    }
    (void)s;
}

static void start(draw *d)
{
    int after = one_in(2);
    mark(d, after ? DRAW_AFTER : DRAW_FROM);
    put(d, ", %s %s%s", after ? "after" : "from", date(d->start),
        one_in(8) ? " or next weekday" : "");
    if (one_in(5)) {
        put(d, ", after %u %s", between(1, 9),
            one_in(3) ? "weekdays" : one_in(2) ? "days" : "weeks");
        mark(d, DRAW_GRACE);
    }
}

static void piece(draw *d)
{
    stream s;
    memset(&s, 0, sizeof s);
    charge(d, &s);
    escalation(d, &s);
    thens(d, &s);
    counts(d, &s);
    method(d, &s);
    start(d);
    if (!s.sum && !s.items) ends(d);
    if (!s.sum || s.escalates) stays(d);
    caps(d, &s);
    payments(d, &s);
    rounding(d, &s);
    if (s.business)
        put(d, ", holidays 2020-01-01 2021-05-03..2021-05-05 2022-12-26 "
               "2023-01-02 2024-01-01 2025-04-21");
}

void draw_schedule(draw *d)
{
    static const unsigned counts_of[] = {1, 1, 1, 1, 2, 3};
    unsigned n = counts_of[t_below(6)];
    memset(d, 0, sizeof *d);
    d->start = 18262 + (dcl_day)t_below(1000); /* from 2020 on */
    d->horizon = d->start + 30 + (dcl_day)t_below(one_in(4) ? 500 : 120);
    put(d, "principal %u", between(100, 9999));
    mark(d, DRAW_COMMON);
    if (one_in(3)) {
        put(d, ", at most %u in all", between(1000, 90000));
        mark(d, DRAW_IN_ALL);
    }
    if (one_in(8)) {
        put(d, ", at least %u in all", between(10, 900));
        mark(d, DRAW_IN_ALL);
    }
    if (one_in(8)) {
        put(d, ", paid %u on %s", between(1, 900), date(within(d)));
        mark(d, DRAW_PAID);
    }
    for (; n > 0; n--) {
        put(d, "; ");
        piece(d);
    }
}

void draw_google(draw *d)
{
    memset(d, 0, sizeof *d);
    d->start = 18262 + (dcl_day)t_below(1000);
    d->horizon = d->start + (dcl_day)t_below(700);
    put(d, "%u/%s, %s every %s, %s %s", between(1, 1000000),
        one_in(3) ? "week" : "day", PICK(factors), PICK(day_spans),
        one_in(2) ? "from" : "after", date(d->start));
    if (one_in(2)) put(d, ", %u claimants", between(2, 20));
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
