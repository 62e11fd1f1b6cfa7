/* Random valid schedules over every kind of clause, as text. */
#include "penalty/gen.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "date/civil.h"
#include "support.h"

static const dcl_rate_step steps[] = {
    {16436, "7%"},    {17532, "7.75%"}, {18262, "6.25%"},
    {18628, "4.25%"}, {19051, "20%"},   {19093, "14%"},
    {19400, "7.5%"},  {19600, "13%"},   {20000, "19.25%"}};
const dcl_rate_table t_gen_table = {"key", steps, sizeof steps / sizeof *steps};

enum { CLAUSES = 40, WIDTH = 420 };

/* One piece being made. */
typedef struct piece {
    char clause[CLAUSES][WIDTH];
    size_t n;
    uint64_t allow, has;
    dcl_day start; /* the written date; 0: undated */
    const char *unit;
    int months; /* of the unit */
    const char *item;
    int interest, timeless, total, principal, business;
} piece;

static void add(piece *p, const char *fmt, ...)
{
    va_list args;
    if (p->n == CLAUSES) return;
    va_start(args, fmt);
    (void)vsnprintf(p->clause[p->n++], WIDTH, fmt, args);
    va_end(args);
}

/* One time in `odds`, where the kind is allowed; it is then noted. */
static int may(piece *p, t_gen_kind kind, uint64_t odds)
{
    uint64_t bit = UINT64_C(1) << kind;
    if (!(p->allow & bit) || t_below(odds) != 0) return 0;
    p->has |= bit;
    return 1;
}

/* Texts of a moment: several may stand in one clause. */
static const char *rotate(void)
{
    static char room[16][64];
    static unsigned at;
    return room[at++ % 16];
}

static char *slot(void)
{
    const char *s = rotate();
    char *p;
    memcpy(&p, &s, sizeof p);
    return p;
}

static const char *date(dcl_day day)
{
    char *s = slot();
    (void)dcl_date_write(s, 64, NULL, day, NULL);
    return s;
}

static const char *money(void)
{
    char *s = slot();
    if (t_below(3) > 0)
        (void)snprintf(s, 64, "%u EUR", 1 + (unsigned)t_below(5000));
    else
        (void)snprintf(s, 64, "%u.%02u EUR", (unsigned)t_below(500),
                       1 + (unsigned)t_below(99));
    return s;
}

static const char *amount(piece *p)
{
    char *s = slot();
    if (may(p, T_GEN_PERCENT, 6)) {
        p->principal = 1;
        (void)snprintf(s, 64, "%u.%u%% of principal", (unsigned)t_below(9),
                       1 + (unsigned)t_below(9));
        return s;
    }
    if (may(p, T_GEN_GREATER, 8)) {
        p->principal = 1;
        (void)snprintf(s, 64, "%s of %s and %u%% of principal",
                       t_below(2) ? "greater" : "lesser", money(),
                       1 + (unsigned)t_below(9));
        return s;
    }
    return money();
}

static const char *factor(void)
{
    static const char *const f[] = {"x2",     "x3",   "x1.5", "x3/2", "x1/2",
                                    "x11/10", "x4/3", "x0.9", "x1.01"};
    return f[t_below(sizeof f / sizeof *f)];
}

/* A span of any unit when dated, else of the charge's own family. */
static const char *span(piece *p)
{
    static const char *const unit[] = {"day",         "weekday", "week",
                                       "month",       "quarter", "half-year",
                                       "business day"};
    static const unsigned most[] = {120, 60, 20, 9, 4, 3, 60};
    char *s = slot();
    size_t u = t_below(p->business ? 7 : 6), n;
    if (p->start == 0)
        u = p->months > 0                          ? 3 + t_below(3)
            : strcmp(p->unit, "weekday") == 0      ? 1
            : strcmp(p->unit, "business day") == 0 ? 6
                                                   : 2 * t_below(2);
    n = 1 + t_below(most[u]);
    (void)snprintf(s, 64, "%zu %s%s", n, unit[u], n > 1 ? "s" : "");
    return s;
}

static dcl_day near_start(const piece *p, uint64_t reach)
{
    return p->start + (dcl_day)t_below(reach);
}

static void unit_charge(piece *p)
{
    static const struct {
        const char *unit;
        t_gen_kind kind;
        int months;
    } u[] = {
        {"day", T_GEN_DAY, 0},         {"day", T_GEN_DAY, 0},
        {"weekday", T_GEN_WEEKDAY, 0}, {"business day", T_GEN_BUSINESS_DAY, 0},
        {"week", T_GEN_WEEK, 0},       {"month", T_GEN_MONTH, 1},
        {"quarter", T_GEN_QUARTER, 3}, {"half-year", T_GEN_HALF_YEAR, 6},
        {"year", T_GEN_YEAR, 12}};
    const char *full = "", *share = "", *item = "";
    size_t i = t_below(9), left = 32;
    while (left-- > 0 && !(p->allow >> u[i].kind & 1)) i = t_below(9);
    if (!(p->allow >> u[i].kind & 1)) i = 0;
    p->has |= UINT64_C(1) << u[i].kind;
    p->unit = u[i].unit;
    p->months = u[i].months;
    p->business = i == 3 || p->business;
    if (i >= 4 && may(p, T_GEN_FULL, 4))
        full = "full ";
    else if (i >= 4 && (p->start != 0 || i == 4) && may(p, T_GEN_PRO_RATA, 4))
        share = " pro rata";
    if (may(p, T_GEN_ITEM_UNIT, 6)) {
        p->item = "site";
        item = "/site";
    }
    add(p, "%s%s/%s%s%s", amount(p), item, full, p->unit, share);
    if (p->item != NULL) {
        add(p, "%u sites", 1 + (unsigned)t_below(20));
        if (p->start != 0 && may(p, T_GEN_ITEMS_FROM, 2))
            add(p, "%u sites from %s", (unsigned)t_below(20),
                date(near_start(p, 300)));
    }
    if (p->start != 0 && may(p, T_GEN_THEN, 5)) {
        dcl_day day = near_start(p, 200);
        add(p, "then %s%s/%s%s%s %s %s", amount(p), item, full, p->unit, share,
            t_below(2) ? "from" : "after", date(day));
        if (t_below(2))
            add(p, "then %s%s/%s%s%s from %s", amount(p), item, full, p->unit,
                share, date(day + 2 + (dcl_day)t_below(200)));
    } else if (may(p, T_GEN_THEN_SPAN, 8)) {
        add(p, "then %s%s/%s%s%s after %s", amount(p), item, full, p->unit,
            share, span(p));
    }
}

static void escalation(piece *p)
{
    if (p->has & (T_GEN_BIT(THEN) | T_GEN_BIT(THEN_SPAN))) return;
    if (p->item != NULL && p->timeless) {
        if (may(p, T_GEN_FACTOR, 2))
            add(p, "%s every %u %ss", factor(), 1 + (unsigned)t_below(3),
                p->item);
        return;
    }
    if (p->timeless && p->start == 0) return;
    if (!p->timeless && may(p, T_GEN_FACTOR, 3))
        add(p, "%s every %s", factor(), span(p));
    else if (!p->timeless && may(p, T_GEN_STEP, 4))
        add(p, "+%u every %s", 1 + (unsigned)t_below(500), span(p));
    else if (may(p, T_GEN_TOTAL, 5)) {
        p->total = 1;
        add(p, "total %s every %s", factor(), span(p));
    }
}

static void sum_charge(piece *p)
{
    p->timeless = 1;
    p->unit = "day";
    if (!may(p, T_GEN_ITEM, 2)) {
        p->has |= T_GEN_BIT(SUM);
        add(p, "%s", amount(p));
        return;
    }
    p->item = "night";
    add(p, "%s/night", amount(p));
    add(p, "%u.%u nights", 1 + (unsigned)t_below(9), (unsigned)t_below(10));
    if (p->start != 0 && may(p, T_GEN_EVENTS_ON, 2)) {
        dcl_day day = near_start(p, 100);
        add(p, "%u nights on %s", 1 + (unsigned)t_below(5), date(day));
        add(p, "%u nights on %s", 1 + (unsigned)t_below(5),
            date(day + 1 + (dcl_day)t_below(100)));
    }
}

static const char *rests(piece *p)
{
    static char text[160];
    dcl_day day = near_start(p, 300);
    dcl_day anchor = p->start - 400 + (dcl_day)t_below(800);
    switch (t_below(4)) {
    case 0:
        (void)snprintf(text, sizeof text, "every %s from %s", span(p),
                       date(anchor));
        break;
    case 1:
        (void)snprintf(text, sizeof text, "every %s after %s", span(p),
                       date(anchor));
        break;
    case 2:
        (void)snprintf(text, sizeof text, "on %s %s", date(day),
                       date(day + 1 + (dcl_day)t_below(300)));
        break;
    default: (void)snprintf(text, sizeof text, "every %s", span(p));
    }
    return text;
}

static void interest_charge(piece *p)
{
    static const char *const by[] = {"act/365", "act/360", "act/act",
                                     "30/360",  "30E/360", "years + days/365"};
    char rate[48];
    int table = may(p, T_GEN_TABLE, 3);
    p->interest = 1;
    p->unit = "day";
    if (table)
        (void)snprintf(rate, sizeof rate, "rate key%s%s",
                       t_below(2) ? " x3/2" : "", t_below(2) ? " + 2%" : "");
    else
        (void)snprintf(rate, sizeof rate, "%u.%u%%", (unsigned)t_below(20),
                       (unsigned)t_below(100));
    if (may(p, T_GEN_WITH, 2)) {
        add(p, "%s with %s interest", amount(p), rate);
    } else {
        p->has |= T_GEN_BIT(INTEREST);
        add(p, "%s interest on %s", rate, amount(p));
    }
    if (may(p, T_GEN_THEN, 3))
        add(p, "then %u.5%% from %s", (unsigned)t_below(20),
            date(near_start(p, 200)));
    if (table && may(p, T_GEN_READ_EVERY, 2))
        add(p, "rate read every %s", span(p));
    else if (table)
        add(p, "rate read once");
    if (may(p, T_GEN_COMPOUND, 2)) {
        add(p, "compounded %s by %s", rests(p), by[t_below(6)]);
    } else {
        p->has |= T_GEN_BIT(SIMPLE);
        add(p, "simple by %s", by[t_below(6)]);
    }
}

static void written_date(piece *p)
{
    if (may(p, T_GEN_AFTER, 2)) {
        add(p, "after %s", date(p->start));
        return;
    }
    p->has |= T_GEN_BIT(FROM);
    add(p, "from %s%s", date(p->start),
        may(p, T_GEN_SHIFT, 8) ? " or next weekday" : "");
}

static void ends(piece *p)
{
    if (p->timeless && !p->total) return;
    if (may(p, T_GEN_FOR, 5)) add(p, "for %s", span(p));
    if (p->start == 0) {
        if (!(p->has & T_GEN_BIT(FOR)) && may(p, T_GEN_BROKEN, 2) &&
            !p->timeless && !(p->has & T_GEN_BIT(FULL)))
            add(p, "for %u.%u %ss", 1 + (unsigned)t_below(60),
                1 + (unsigned)t_below(9), p->unit);
        return;
    }
    /* 140 days cover the longest grace of 120 */
    if (may(p, T_GEN_TO, 4)) add(p, "to %s", date(near_start(p, 500) + 140));
    if (may(p, T_GEN_UNTIL, 5))
        add(p, "until %s", date(near_start(p, 500) + 141));
}

static void stays(piece *p)
{
    dcl_day at = p->start - 10;
    if (p->timeless && !p->total) return;
    for (int i = 0; i < 3; i++) {
        dcl_day last = at + (dcl_day)t_below(60);
        if (may(p, T_GEN_STOPS, 7))
            add(p, "stay %s..%s clock stops", date(at), date(last));
        else if (may(p, T_GEN_RUNS, 7))
            add(p, "stay %s..%s clock runs", date(at), date(last));
        else if (may(p, T_GEN_OWED, 9))
            add(p, "stay %s..%s clock runs then owed", date(at), date(last));
        at = last + 1 + (dcl_day)t_below(100);
    }
}

static const char *big(void)
{
    char *s = slot();
    (void)snprintf(s, 64, "%u EUR", 5000 + (unsigned)t_below(200000));
    return s;
}

static void windows(piece *p)
{
    static const char *const then[] = {"continue", "restart", "hold"};
    static const t_gen_kind kind[] = {T_GEN_CONTINUE, T_GEN_RESTART,
                                      T_GEN_HOLD};
    size_t i = p->interest ? 0 : t_below(3);
    if (p->timeless && !p->total) return;
    if (!may(p, kind[i], 3)) return;
    if (p->start == 0 || may(p, T_GEN_WITHIN, 2)) {
        p->has |= T_GEN_BIT(WITHIN);
        add(p, "at most %s within %s then %s", big(), span(p), then[i]);
    } else {
        add(p, "at most %s until %s then %s", big(),
            date(near_start(p, 300) + 30), then[i]);
    }
}

static void limits(piece *p)
{
    if (!p->timeless && !p->interest) {
        if (may(p, T_GEN_FLOOR_UNIT, 9))
            add(p, "at least %u EUR/%s", 1 + (unsigned)t_below(50), p->unit);
        if (may(p, T_GEN_CAP_UNIT, 6))
            add(p, "at most %u EUR/%s", 100 + (unsigned)t_below(9000), p->unit);
    }
    if (may(p, T_GEN_CAP_ITEM, 8))
        add(p, "at most %s/%s", big(),
            p->item != NULL && t_below(2) ? p->item : "claimant");
    if (may(p, T_GEN_FLOOR_ITEM, 12))
        add(p, "at least %u EUR/claimant", 1 + (unsigned)t_below(900));
    if (may(p, T_GEN_FLOOR_STREAM, 9))
        add(p, "at least %u EUR", 1 + (unsigned)t_below(900));
    if (may(p, T_GEN_CAP_STREAM, 6)) add(p, "at most %s", big());
    windows(p);
}

static void case_limits(piece *p)
{
    if (may(p, T_GEN_FLOOR_ALL, 12))
        add(p, "at least %u EUR in all", 1 + (unsigned)t_below(900));
    if (may(p, T_GEN_CAP_ALL, 8)) add(p, "at most %s in all", big());
}

static void payments(piece *p, int in_common)
{
    int any = 0;
    dcl_day day = near_start(p, 300);
    if (p->start == 0) return;
    if (may(p, T_GEN_PAID, 5)) {
        add(p, "paid %s on %s", amount(p), date(day));
        any = 1;
    }
    if (may(p, T_GEN_REMITTED, 8)) {
        add(p, "remitted %s on %s", money(), date(day + (dcl_day)t_below(90)));
        any = 1;
    }
    if (may(p, T_GEN_PAID_ALL, 12)) {
        add(p, "paid all on %s", date(day + (dcl_day)t_below(200)));
        any = 1;
    }
    if (any && p->interest && !in_common)
        add(p, "payments to %s first",
            may(p, T_GEN_PAY_PRINCIPAL, 2) ? "principal" : "interest");
}

static void rounding(piece *p)
{
    static const char *const mode[] = {
        "half-even", "half-up", "half-down", "up", "down", "ceiling", "floor"};
    const char *unit = t_below(2) ? "0.01" : t_below(2) ? "1" : "0.05";
    const char *m = mode[t_below(7)];
    if (may(p, T_GEN_ROUND_END, 6))
        add(p, "rounded %s to %s at the end", m, unit);
    else if (may(p, T_GEN_ROUND_CHANGE, 8))
        add(p, "rounded %s to %s each change", m, unit);
    else if (p->start != 0 && may(p, T_GEN_ROUND_RESTS, 8))
        add(p, "rounded %s to %s %s", m, unit, rests(p));
}

static void claimants(piece *p)
{
    if (may(p, T_GEN_CLAIMANTS, 4))
        add(p, "%u claimants", 1 + (unsigned)t_below(17));
    if (p->start != 0 && may(p, T_GEN_CLAIMANTS_FROM, 6))
        add(p, "%u claimants from %s", (unsigned)t_below(20),
            date(near_start(p, 300)));
}

static void holidays(piece *p)
{
    char text[WIDTH] = "holidays";
    for (int year = 2015; year <= 2029; year++) {
        dcl_day day = dcl__day_of(year, 1, 1) + (dcl_day)t_below(360);
        strcat(text, " ");
        strcat(text, date(day));
        if (t_below(8) == 0) {
            strcat(text, "..");
            strcat(text, date(day + 1 + (dcl_day)t_below(4)));
        }
    }
    add(p, "%s", text);
}

/* A written date; month ends more often than by chance. */
static dcl_day any_start(void)
{
    dcl_day day = dcl__day_of(2019, 1, 1) + (dcl_day)t_below(1400);
    dcl_ymd d = dcl_date_to_ymd(day);
    if (t_below(3) == 0)
        day += dcl__month_days(d.year, d.month) - d.day - (int)t_below(2);
    return day;
}

#define ROUNDED                                                                \
    (T_GEN_BIT(ROUND_END) | T_GEN_BIT(ROUND_CHANGE) | T_GEN_BIT(ROUND_RESTS))

/* shared: what the common piece has already. */
static void make_stream(piece *p, uint64_t allow, dcl_day start,
                        uint64_t shared)
{
    uint64_t charges = T_GEN_BIT(SUM) | T_GEN_BIT(ITEM) | T_GEN_BIT(INTEREST) |
                       T_GEN_BIT(WITH);
    memset(p, 0, sizeof *p);
    p->allow = allow;
    p->start = start;
    if (start != 0 && (allow & (T_GEN_BIT(INTEREST) | T_GEN_BIT(WITH))) &&
        t_below(5) == 0)
        interest_charge(p);
    else if ((allow & charges & (T_GEN_BIT(SUM) | T_GEN_BIT(ITEM))) &&
             t_below(8) == 0)
        sum_charge(p);
    else
        unit_charge(p);
    if (!p->interest) escalation(p);
    if (start != 0 && !(shared & T_GEN_BIT(FROM))) written_date(p);
    if (start != 0 && may(p, T_GEN_GRACE, 6))
        add(p, "after %u days", 1 + (unsigned)t_below(120));
    ends(p);
    if (start != 0) stays(p);
    claimants(p);
    limits(p);
    payments(p, 0);
    if (!(shared & ROUNDED)) rounding(p);
    if (p->principal && !(shared & T_GEN_BIT(PRINCIPAL))) {
        p->has |= T_GEN_BIT(PRINCIPAL);
        add(p, "principal %s", money());
    }
    if (p->business && !(shared & T_GEN_BIT(BUSINESS_DAY))) holidays(p);
}

static void put(t_gen *g, const char *s)
{
    size_t n = strlen(s);
    if (g->n + n >= sizeof g->text) return;
    memcpy(g->text + g->n, s, n + 1);
    g->n += n;
}

/* Clauses in any order: no clause changes what another means by it. */
static void flush(t_gen *g, piece *p, const char *name)
{
    if (g->n > 0) put(g, t_below(2) ? "; " : ";\n");
    if (name != NULL) {
        put(g, name);
        put(g, ": ");
    }
    for (size_t i = p->n; i > 1; i--) {
        size_t k = t_below(i);
        char swap[WIDTH];
        memcpy(swap, p->clause[i - 1], WIDTH);
        memcpy(p->clause[i - 1], p->clause[k], WIDTH);
        memcpy(p->clause[k], swap, WIDTH);
    }
    for (size_t i = 0; i < p->n; i++) {
        if (i > 0) put(g, t_below(8) ? ", " : "\n");
        put(g, p->clause[i]);
    }
    g->has |= p->has;
}

static void several(t_gen *g, uint64_t allow, dcl_day start)
{
    static const char *const name[] = {"first", "second count", "third"};
    static piece p;
    size_t streams = 2 + t_below(2);
    uint64_t shared = 0;
    g->has |= T_GEN_BIT(STREAMS);
    if (start != 0 && (allow & T_GEN_BIT(COMMON)) && t_below(2)) {
        memset(&p, 0, sizeof p);
        p.allow = allow;
        p.start = start;
        p.has = T_GEN_BIT(COMMON);
        written_date(&p);
        case_limits(&p);
        payments(&p, 1);
        if (p.principal) add(&p, "principal %s", money());
        if (p.principal) shared |= T_GEN_BIT(PRINCIPAL);
        rounding(&p);
        shared |= T_GEN_BIT(FROM) | (p.has & ROUNDED);
        flush(g, &p, NULL);
    }
    for (size_t i = 0; i < streams; i++) {
        dcl_day own = start;
        if (!(shared & T_GEN_BIT(FROM)) && start != 0 && t_below(2))
            own = any_start();
        make_stream(&p, allow, own, shared);
        if (own != 0 && own < g->first) g->first = own;
        flush(g, &p, t_below(2) ? name[i] : NULL);
    }
}

void t_gen_schedule(t_gen *g, uint64_t allow)
{
    static piece p;
    dcl_day start = any_start();
    memset(g, 0, sizeof *g);
    if ((allow & T_GEN_BIT(UNDATED)) && t_below(10) == 0) {
        start = 0;
        g->has |= T_GEN_BIT(UNDATED);
    }
    g->first = start;
    if ((allow & T_GEN_BIT(STREAMS)) && t_below(4) == 0) {
        several(g, allow, start);
    } else {
        make_stream(&p, allow, start, 0);
        case_limits(&p);
        if (p.principal && !(p.has & T_GEN_BIT(PRINCIPAL)))
            add(&p, "principal %s", money());
        flush(g, &p, NULL);
    }
    g->last = g->first + 900;
}

const char *t_gen_name(t_gen_kind kind)
{
    static const char *const name[] = {
#define T_GEN_NAME(name) #name,
        T_GEN_MAP(T_GEN_NAME)
#undef T_GEN_NAME
    };
    return name[kind];
}

void t_gen_note(t_gen_met *m, const t_gen *g)
{
    for (int i = 0; i < T_GEN_KINDS; i++)
        for (int k = 0; k < T_GEN_KINDS; k++)
            m->met[i][k] += (g->has >> i & 1) && (g->has >> k & 1);
}

void t_gen_print(const t_gen_met *m)
{
    for (int i = 0; i < T_GEN_KINDS; i++) {
        printf("%-14s", t_gen_name((t_gen_kind)i));
        for (int k = 0; k <= i; k++)
            printf("%c", m->met[i][k] == 0    ? '.'
                         : m->met[i][k] < 10  ? '1'
                         : m->met[i][k] < 100 ? '2'
                                              : '3');
        printf("\n");
    }
}
