/* What bounds a random charge, and what is paid of it. */
#include <stdio.h>
#include <string.h>

#include "date/civil.h"
#include "penalty/gen_piece.h"
#include "support.h"

void gen_written_date(gen_piece *p)
{
    if (gen_may(p, T_GEN_AFTER, 2)) {
        gen_add(p, "after %s", gen_date(p->start));
        return;
    }
    p->has |= T_GEN_BIT(FROM);
    gen_add(p, "from %s%s", gen_date(p->start),
            gen_may(p, T_GEN_SHIFT, 8) ? " or next weekday" : "");
}

void gen_ends(gen_piece *p)
{
    if (p->timeless && !p->total) return;
    if (gen_may(p, T_GEN_FOR, 5)) gen_add(p, "for %s", gen_span(p));
    if (p->start == 0) {
        if (!(p->has & T_GEN_BIT(FOR)) && gen_may(p, T_GEN_BROKEN, 2) &&
            !p->timeless && !(p->has & T_GEN_BIT(FULL)))
            gen_add(p, "for %u.%u %ss", 1 + (unsigned)t_below(60),
                    1 + (unsigned)t_below(9), p->unit);
        return;
    }
    /* 140 days cover the longest grace of 120 */
    if (gen_may(p, T_GEN_TO, 4))
        gen_add(p, "to %s", gen_date(gen_near_start(p, 500) + 140));
    if (gen_may(p, T_GEN_UNTIL, 5))
        gen_add(p, "until %s", gen_date(gen_near_start(p, 500) + 141));
}

void gen_stays(gen_piece *p)
{
    dcl_day at = p->start - 10;
    if (p->timeless && !p->total) return;
    for (int i = 0; i < 3; i++) {
        dcl_day last = at + (dcl_day)t_below(60);
        if (gen_may(p, T_GEN_STOPS, 7))
            gen_add(p, "stay %s..%s clock stops", gen_date(at), gen_date(last));
        else if (gen_may(p, T_GEN_RUNS, 7))
            gen_add(p, "stay %s..%s clock runs", gen_date(at), gen_date(last));
        else if (gen_may(p, T_GEN_OWED, 9))
            gen_add(p, "stay %s..%s clock runs then owed", gen_date(at),
                    gen_date(last));
        at = last + 1 + (dcl_day)t_below(100);
    }
}

static const char *big(void)
{
    char *s = gen_slot();
    (void)snprintf(s, 64, "%u EUR", 5000 + (unsigned)t_below(200000));
    return s;
}

static void windows(gen_piece *p)
{
    static const char *const then[] = {"continue", "restart", "hold"};
    static const t_gen_kind kind[] = {T_GEN_CONTINUE, T_GEN_RESTART,
                                      T_GEN_HOLD};
    size_t i = p->interest ? 0 : t_below(3);
    if (p->timeless && !p->total) return;
    if (!gen_may(p, kind[i], 3)) return;
    if (p->start == 0 || gen_may(p, T_GEN_WITHIN, 2)) {
        p->has |= T_GEN_BIT(WITHIN);
        gen_add(p, "at most %s within %s then %s", big(), gen_span(p), then[i]);
    } else {
        gen_add(p, "at most %s until %s then %s", big(),
                gen_date(gen_near_start(p, 300) + 30), then[i]);
    }
}

void gen_limits(gen_piece *p)
{
    if (!p->timeless && !p->interest) {
        if (gen_may(p, T_GEN_FLOOR_UNIT, 9))
            gen_add(p, "at least %u EUR/%s", 1 + (unsigned)t_below(50),
                    p->unit);
        if (gen_may(p, T_GEN_CAP_UNIT, 6))
            gen_add(p, "at most %u EUR/%s", 100 + (unsigned)t_below(9000),
                    p->unit);
    }
    if (gen_may(p, T_GEN_CAP_ITEM, 8))
        gen_add(p, "at most %s/%s", big(),
                p->item != NULL && t_below(2) ? p->item : "claimant");
    if (gen_may(p, T_GEN_FLOOR_ITEM, 12))
        gen_add(p, "at least %u EUR/claimant", 1 + (unsigned)t_below(900));
    if (gen_may(p, T_GEN_FLOOR_STREAM, 9))
        gen_add(p, "at least %u EUR", 1 + (unsigned)t_below(900));
    if (gen_may(p, T_GEN_CAP_STREAM, 6)) gen_add(p, "at most %s", big());
    windows(p);
}

void gen_case_limits(gen_piece *p)
{
    if (gen_may(p, T_GEN_FLOOR_ALL, 12))
        gen_add(p, "at least %u EUR in all", 1 + (unsigned)t_below(900));
    if (gen_may(p, T_GEN_CAP_ALL, 8)) gen_add(p, "at most %s in all", big());
}

void gen_payments(gen_piece *p, int in_common)
{
    int any = 0;
    dcl_day day = gen_near_start(p, 300);
    if (p->start == 0) return;
    if (gen_may(p, T_GEN_PAID, 5)) {
        gen_add(p, "paid %s on %s", gen_amount(p), gen_date(day));
        any = 1;
    }
    if (gen_may(p, T_GEN_REMITTED, 8)) {
        gen_add(p, "remitted %s on %s", gen_money(),
                gen_date(day + (dcl_day)t_below(90)));
        any = 1;
    }
    if (gen_may(p, T_GEN_PAID_ALL, 12)) {
        gen_add(p, "paid all on %s", gen_date(day + (dcl_day)t_below(200)));
        any = 1;
    }
    if (any && p->interest && !in_common)
        gen_add(p, "payments to %s first",
                gen_may(p, T_GEN_PAY_PRINCIPAL, 2) ? "principal" : "interest");
}

void gen_rounding(gen_piece *p)
{
    static const char *const mode[] = {
        "half-even", "half-up", "half-down", "up", "down", "ceiling", "floor"};
    const char *unit = t_below(2) ? "0.01" : t_below(2) ? "1" : "0.05";
    const char *m = mode[t_below(7)];
    if (gen_may(p, T_GEN_ROUND_END, 6))
        gen_add(p, "rounded %s to %s at the end", m, unit);
    else if (gen_may(p, T_GEN_ROUND_CHANGE, 8))
        gen_add(p, "rounded %s to %s each change", m, unit);
    else if (p->start != 0 && gen_may(p, T_GEN_ROUND_RESTS, 8))
        gen_add(p, "rounded %s to %s %s", m, unit, gen_rests(p));
}

void gen_claimants(gen_piece *p)
{
    if (gen_may(p, T_GEN_CLAIMANTS, 4))
        gen_add(p, "%u claimants", 1 + (unsigned)t_below(17));
    if (p->start != 0 && gen_may(p, T_GEN_CLAIMANTS_FROM, 6))
        gen_add(p, "%u claimants from %s", (unsigned)t_below(20),
                gen_date(gen_near_start(p, 300)));
}

void gen_holidays(gen_piece *p)
{
    char text[GEN_WIDTH] = "holidays";
    for (int year = 2015; year <= 2029; year++) {
        dcl_day day = dcl__day_of(year, 1, 1) + (dcl_day)t_below(360);
        strcat(text, " ");
        strcat(text, gen_date(day));
        if (t_below(8) == 0) {
            strcat(text, "..");
            strcat(text, gen_date(day + 1 + (dcl_day)t_below(4)));
        }
    }
    gen_add(p, "%s", text);
}
