/* What a random schedule charges. */
#include <stdio.h>

#include "penalty/gen_piece.h"
#include "support.h"

void gen_unit_charge(gen_piece *p)
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
    if (i >= 4 && gen_may(p, T_GEN_FULL, 4))
        full = "full ";
    else if (i >= 4 && (p->start != 0 || i == 4) &&
             gen_may(p, T_GEN_PRO_RATA, 4))
        share = " pro rata";
    if (gen_may(p, T_GEN_ITEM_UNIT, 6)) {
        p->item = "site";
        item = "/site";
    }
    gen_add(p, "%s%s/%s%s%s", gen_amount(p), item, full, p->unit, share);
    if (p->item != NULL) {
        gen_add(p, "%u sites", 1 + (unsigned)t_below(20));
        if (p->start != 0 && gen_may(p, T_GEN_ITEMS_FROM, 2))
            gen_add(p, "%u sites from %s", (unsigned)t_below(20),
                    gen_date(gen_near_start(p, 300)));
    }
    if (p->start != 0 && gen_may(p, T_GEN_THEN, 5)) {
        dcl_day day = gen_near_start(p, 200);
        gen_add(p, "then %s%s/%s%s%s %s %s", gen_amount(p), item, full, p->unit,
                share, t_below(2) ? "from" : "after", gen_date(day));
        if (t_below(2))
            gen_add(p, "then %s%s/%s%s%s from %s", gen_amount(p), item, full,
                    p->unit, share, gen_date(day + 2 + (dcl_day)t_below(200)));
    } else if (gen_may(p, T_GEN_THEN_SPAN, 8)) {
        gen_add(p, "then %s%s/%s%s%s after %s", gen_amount(p), item, full,
                p->unit, share, gen_span(p));
    }
}

void gen_escalation(gen_piece *p)
{
    if (p->has & (T_GEN_BIT(THEN) | T_GEN_BIT(THEN_SPAN))) return;
    if (p->item != NULL && p->timeless) {
        if (gen_may(p, T_GEN_FACTOR, 2))
            gen_add(p, "%s every %u %ss", gen_factor(),
                    1 + (unsigned)t_below(3), p->item);
        return;
    }
    if (p->timeless && p->start == 0) return;
    if (!p->timeless && gen_may(p, T_GEN_FACTOR, 3))
        gen_add(p, "%s every %s", gen_factor(), gen_span(p));
    else if (!p->timeless && gen_may(p, T_GEN_STEP, 4))
        gen_add(p, "+%u every %s", 1 + (unsigned)t_below(500), gen_span(p));
    else if (gen_may(p, T_GEN_TOTAL, 5)) {
        p->total = 1;
        gen_add(p, "total %s every %s", gen_factor(), gen_span(p));
    }
}

void gen_sum_charge(gen_piece *p)
{
    p->timeless = 1;
    p->unit = "day";
    if (!gen_may(p, T_GEN_ITEM, 2)) {
        p->has |= T_GEN_BIT(SUM);
        gen_add(p, "%s", gen_amount(p));
        return;
    }
    p->item = "night";
    gen_add(p, "%s/night", gen_amount(p));
    gen_add(p, "%u.%u nights", 1 + (unsigned)t_below(9), (unsigned)t_below(10));
    if (p->start != 0 && gen_may(p, T_GEN_EVENTS_ON, 2)) {
        dcl_day day = gen_near_start(p, 100);
        gen_add(p, "%u nights on %s", 1 + (unsigned)t_below(5), gen_date(day));
        gen_add(p, "%u nights on %s", 1 + (unsigned)t_below(5),
                gen_date(day + 1 + (dcl_day)t_below(100)));
    }
}

void gen_interest_charge(gen_piece *p)
{
    static const char *const by[] = {"act/365", "act/360", "act/act",
                                     "30/360",  "30E/360", "years + days/365"};
    char rate[48];
    int table = gen_may(p, T_GEN_TABLE, 3);
    p->interest = 1;
    p->unit = "day";
    if (table)
        (void)snprintf(rate, sizeof rate, "rate key%s%s",
                       t_below(2) ? " x3/2" : "", t_below(2) ? " + 2%" : "");
    else
        (void)snprintf(rate, sizeof rate, "%u.%u%%", (unsigned)t_below(20),
                       (unsigned)t_below(100));
    if (gen_may(p, T_GEN_WITH, 2)) {
        gen_add(p, "%s with %s interest", gen_amount(p), rate);
    } else {
        p->has |= T_GEN_BIT(INTEREST);
        gen_add(p, "%s interest on %s", rate, gen_amount(p));
    }
    if (gen_may(p, T_GEN_THEN, 3))
        gen_add(p, "then %u.5%% from %s", (unsigned)t_below(20),
                gen_date(gen_near_start(p, 200)));
    if (table && gen_may(p, T_GEN_READ_EVERY, 2))
        gen_add(p, "rate read every %s", gen_span(p));
    else if (table)
        gen_add(p, "rate read once");
    if (gen_may(p, T_GEN_COMPOUND, 2)) {
        gen_add(p, "compounded %s by %s", gen_rests(p), by[t_below(6)]);
    } else {
        p->has |= T_GEN_BIT(SIMPLE);
        gen_add(p, "simple by %s", by[t_below(6)]);
    }
}
