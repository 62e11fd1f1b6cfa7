/* Random valid schedules over every kind of clause, as text. */
#include "penalty/gen.h"

#include <stdio.h>
#include <string.h>

#include "date/civil.h"
#include "penalty/gen_piece.h"
#include "support.h"

static const dcl_rate_step steps[] = {
    {16436, "7%"},    {17532, "7.75%"}, {18262, "6.25%"},
    {18628, "4.25%"}, {19051, "20%"},   {19093, "14%"},
    {19400, "7.5%"},  {19600, "13%"},   {20000, "19.25%"}};
const dcl_rate_table t_gen_table = {"key", steps, sizeof steps / sizeof *steps};

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
static void make_stream(gen_piece *p, uint64_t allow, dcl_day start,
                        uint64_t shared)
{
    uint64_t charges = T_GEN_BIT(SUM) | T_GEN_BIT(ITEM) | T_GEN_BIT(INTEREST) |
                       T_GEN_BIT(WITH);
    memset(p, 0, sizeof *p);
    p->allow = allow;
    p->start = start;
    if (start != 0 && (allow & (T_GEN_BIT(INTEREST) | T_GEN_BIT(WITH))) &&
        t_below(5) == 0)
        gen_interest_charge(p);
    else if ((allow & charges & (T_GEN_BIT(SUM) | T_GEN_BIT(ITEM))) &&
             t_below(8) == 0)
        gen_sum_charge(p);
    else
        gen_unit_charge(p);
    if (!p->interest) gen_escalation(p);
    if (start != 0 && !(shared & T_GEN_BIT(FROM))) gen_written_date(p);
    if (start != 0 && gen_may(p, T_GEN_GRACE, 6))
        gen_add(p, "after %u days", 1 + (unsigned)t_below(120));
    gen_ends(p);
    if (start != 0) gen_stays(p);
    gen_claimants(p);
    gen_limits(p);
    gen_payments(p, 0);
    if (!(shared & ROUNDED)) gen_rounding(p);
    if (p->principal && !(shared & T_GEN_BIT(PRINCIPAL))) {
        p->has |= T_GEN_BIT(PRINCIPAL);
        gen_add(p, "principal %s", gen_money());
    }
    if (p->business && !(shared & T_GEN_BIT(BUSINESS_DAY))) gen_holidays(p);
}

static void put(t_gen *g, const char *s)
{
    size_t n = strlen(s);
    if (g->n + n >= sizeof g->text) return;
    memcpy(g->text + g->n, s, n + 1);
    g->n += n;
}

/* Clauses in any order: no clause changes what another means by it. */
static void flush(t_gen *g, gen_piece *p, const char *name)
{
    if (g->n > 0) put(g, t_below(2) ? "; " : ";\n");
    if (name != NULL) {
        put(g, name);
        put(g, ": ");
    }
    for (size_t i = p->n; i > 1; i--) {
        size_t k = t_below(i);
        char swap[GEN_WIDTH];
        memcpy(swap, p->clause[i - 1], GEN_WIDTH);
        memcpy(p->clause[i - 1], p->clause[k], GEN_WIDTH);
        memcpy(p->clause[k], swap, GEN_WIDTH);
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
    static gen_piece p;
    size_t streams = 2 + t_below(2);
    uint64_t shared = 0;
    g->has |= T_GEN_BIT(STREAMS);
    if (start != 0 && (allow & T_GEN_BIT(COMMON)) && t_below(2)) {
        memset(&p, 0, sizeof p);
        p.allow = allow;
        p.start = start;
        p.has = T_GEN_BIT(COMMON);
        gen_written_date(&p);
        gen_case_limits(&p);
        gen_payments(&p, 1);
        if (p.principal) gen_add(&p, "principal %s", gen_money());
        if (p.principal) shared |= T_GEN_BIT(PRINCIPAL);
        gen_rounding(&p);
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
    static gen_piece p;
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
        gen_case_limits(&p);
        if (p.principal && !(p.has & T_GEN_BIT(PRINCIPAL)))
            gen_add(&p, "principal %s", gen_money());
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
