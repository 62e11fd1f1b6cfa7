/* The words for a random schedule: days, amounts, spans. */
#include "penalty/gen_piece.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "support.h"

void gen_add(gen_piece *p, const char *fmt, ...)
{
    va_list args;
    if (p->n == GEN_CLAUSES) return;
    va_start(args, fmt);
    (void)vsnprintf(p->clause[p->n++], GEN_WIDTH, fmt, args);
    va_end(args);
}

int gen_may(gen_piece *p, t_gen_kind kind, uint64_t odds)
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

char *gen_slot(void)
{
    const char *s = rotate();
    char *p;
    memcpy(&p, &s, sizeof p);
    return p;
}

const char *gen_date(dcl_day day)
{
    char *s = gen_slot();
    (void)dcl_date_write(s, 64, NULL, day, NULL);
    return s;
}

const char *gen_money(void)
{
    char *s = gen_slot();
    if (t_below(3) > 0)
        (void)snprintf(s, 64, "%u EUR", 1 + (unsigned)t_below(5000));
    else
        (void)snprintf(s, 64, "%u.%02u EUR", (unsigned)t_below(500),
                       1 + (unsigned)t_below(99));
    return s;
}

const char *gen_amount(gen_piece *p)
{
    char *s = gen_slot();
    if (gen_may(p, T_GEN_PERCENT, 6)) {
        p->principal = 1;
        (void)snprintf(s, 64, "%u.%u%% of principal", (unsigned)t_below(9),
                       1 + (unsigned)t_below(9));
        return s;
    }
    if (gen_may(p, T_GEN_GREATER, 8)) {
        p->principal = 1;
        (void)snprintf(s, 64, "%s of %s and %u%% of principal",
                       t_below(2) ? "greater" : "lesser", gen_money(),
                       1 + (unsigned)t_below(9));
        return s;
    }
    return gen_money();
}

const char *gen_factor(void)
{
    static const char *const f[] = {"x2",     "x3",   "x1.5", "x3/2", "x1/2",
                                    "x11/10", "x4/3", "x0.9", "x1.01"};
    return f[t_below(sizeof f / sizeof *f)];
}

const char *gen_span(gen_piece *p)
{
    static const char *const unit[] = {"day",         "weekday", "week",
                                       "month",       "quarter", "half-year",
                                       "business day"};
    static const unsigned most[] = {120, 60, 20, 9, 4, 3, 60};
    char *s = gen_slot();
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

dcl_day gen_near_start(const gen_piece *p, uint64_t reach)
{
    return p->start + (dcl_day)t_below(reach);
}

const char *gen_rests(gen_piece *p)
{
    static char text[160];
    dcl_day day = gen_near_start(p, 300);
    dcl_day anchor = p->start - 400 + (dcl_day)t_below(800);
    switch (t_below(4)) {
    case 0:
        (void)snprintf(text, sizeof text, "every %s from %s", gen_span(p),
                       gen_date(anchor));
        break;
    case 1:
        (void)snprintf(text, sizeof text, "every %s after %s", gen_span(p),
                       gen_date(anchor));
        break;
    case 2:
        (void)snprintf(text, sizeof text, "on %s %s", gen_date(day),
                       gen_date(day + 1 + (dcl_day)t_below(300)));
        break;
    default: (void)snprintf(text, sizeof text, "every %s", gen_span(p));
    }
    return text;
}
