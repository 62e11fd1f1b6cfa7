/* What must be said beside a converted figure. */
#include <string.h>

#include "base/fmt.h"
#include "money/conversion.h"

typedef struct days {
    char asked[24], used[24];
} days;

static const char *iso(char *buf, size_t cap, dcl_day day)
{
    size_t need;
    (void)dcl_date_write(buf, cap, &need, day, NULL);
    return buf;
}

/* Takes a text that dcl__conversion_text made; NULL: no memory. */
static dcl_status add(dcl_conversion *c, const char *text, dcl_err *err)
{
    if (text == NULL) return dcl__no_memory(err);
    if (c->notes < DCL__NOTES) c->note[c->notes++] = text;
    return DCL_OK;
}

static dcl_status note_age(dcl_conversion *c, const dcl_leg *leg, dcl_day day,
                           dcl_err *err)
{
    days d;
    int64_t age = dcl__distance_of(leg->age);
    return add(c,
               dcl__conversion_text(
                   c, "%s/%s: the rate of %s, %s %s, answers for %s (%i %s %s)",
                   leg->base.code, leg->quote.code, leg->source_name,
                   strcmp(leg->day_word, "in force") == 0 ? "in force from"
                                                          : leg->day_word,
                   iso(d.used, sizeof d.used, leg->day),
                   iso(d.asked, sizeof d.asked, day), age,
                   age == 1 ? "day" : "days",
                   leg->age > 0 ? "later" : "earlier"),
               err);
}

/* Was the rate among the last there could be, the currency ending then? */
static int is_last(const dcl__request *q, const dcl__edge *e)
{
    const dcl_rates *r = q->rates;
    dcl_ccy end[2] = {e->base, e->quote_ccy};
    for (size_t i = 0; i < 2; i++) {
        const dcl__ccy *c = dcl__ccy_at(r, end[i]);
        if (c != NULL && c->to != DCL_DAY_MAX &&
            c->to - r->quote[e->quote].day <=
                r->publisher[e->publisher].max_age) {
            return 1;
        }
    }
    return 0;
}

/* The last rate held says nothing of the days after it. */
static dcl_status note_end(dcl_conversion *c, const dcl__request *q,
                           const dcl__edge *e, dcl_err *err)
{
    const dcl__series *s = &q->rates->series[e->series];
    days d;
    if (e->age <= 0 || e->quote + 1 != s->first + s->count) return DCL_OK;
    /* the publisher gave the pair up: there is none to come */
    if (s->ended != DCL_DAY_MAX && q->day <= s->ended) return DCL_OK;
    if (is_last(q, e)) return DCL_OK;
    if (s->ended != DCL_DAY_MAX) {
        return add(c,
                   dcl__conversion_text(
                       c, "%s/%s: %s gave the pair up on %s", s->base.code,
                       s->quote.code,
                       dcl__at(q->rates,
                               q->rates->publisher[s->publisher].name),
                       iso(d.used, sizeof d.used, s->ended)),
                   err);
    }
    return add(c,
               dcl__conversion_text(
                   c, "%s/%s: the rates held of %s end on %s; a later one "
                      "may apply",
                   s->base.code, s->quote.code,
                   dcl__at(q->rates, q->rates->publisher[s->publisher].name),
                   iso(d.used, sizeof d.used,
                       q->rates->quote[e->quote].day)),
               err);
}

static dcl_status note_crossing(dcl_conversion *c, const dcl__request *q,
                                const dcl__way *way, dcl_err *err)
{
    const dcl_leg *leg[2] = {NULL, NULL};
    dcl_ccy between;
    size_t n = 0;
    if (way->edges < 2) return DCL_OK;
    for (size_t i = 0; i < c->path.legs; i++) {
        if (c->path.leg[i].kind != DCL_LEG_LEGAL && n < 2) {
            leg[n++] = &c->path.leg[i];
        }
    }
    between = dcl__legal_root(
        q->rates, leg[0]->inverted ? leg[0]->base : leg[0]->quote, q->day);
    if (way->edge[0].publisher == way->edge[1].publisher) {
        return add(c,
                   dcl__conversion_text(c, "crossed through %s",
                                        between.code),
                   err);
    }
    return add(c,
               dcl__conversion_text(
                   c, "crossed through %s, from rates of two publishers: "
                      "%s and %s",
                   between.code, leg[0]->source_name, leg[1]->source_name),
               err);
}

/* A currency past its last day. */
static dcl_status note_ended(dcl_conversion *c, const dcl__request *q,
                             dcl_ccy ccy, dcl_err *err)
{
    const dcl__ccy *m = dcl__ccy_at(q->rates, ccy);
    days d;
    if (m == NULL || m->to >= q->day) return DCL_OK;
    return add(c,
               dcl__conversion_text(
                   c, "%s ended on %s; by law 1 %s = %s %s", ccy.code,
                   iso(d.used, sizeof d.used, m->to), m->successor.code,
                   dcl__at(q->rates, m->factor), ccy.code),
               err);
}

static const char *name_of(const dcl__request *q, uint32_t publisher)
{
    return dcl__at(q->rates, q->rates->publisher[publisher].name);
}

/* "USD/RUB for 2024-10-29: 98.5 of the user's rates (own.prices:2) in place of
 * 97.2300 of Bank of Russia". */
static dcl_status add_override(dcl_conversion *c, const dcl__request *q,
                               const dcl__edge *e, const char *rate,
                               const char *nominal, const dcl__series *other,
                               dcl_err *err)
{
    const dcl_rates *r = q->rates;
    const dcl__quote *own = &r->quote[e->quote];
    int turned = dcl__ccy_cmp(other->base, e->base) != 0;
    int units = strcmp(nominal, "1") != 0;
    days d;
    return add(c,
               dcl__conversion_text(
                   c, "%s/%s for %s: %s of %s (%s:%z) in place of %s%s%s%s%s "
                      "of %s",
                   e->base.code, e->quote_ccy.code,
                   iso(d.asked, sizeof d.asked, q->day), dcl__at(r, own->rate),
                   name_of(q, e->publisher),
                   dcl__at(r, r->block[own->block].file), (size_t)own->line,
                   rate, turned ? " " : "", turned ? other->quote.code : "",
                   units ? " for " : "", units ? nominal : "",
                   name_of(q, other->publisher)),
               err);
}

/* A rate that the user loaded, where a publisher has another for that day. */
static dcl_status note_override(dcl_conversion *c, const dcl__request *q,
                                const dcl__edge *e, dcl_err *err)
{
    const dcl_rates *r = q->rates;
    const dcl__quote *own = &r->quote[e->quote];
    const dcl__over *over = dcl__over_at(r, e->quote);
    dcl__edge best = {.rank = 0}, other = best;
    int found = 0;
    if (r->block[own->block].builtin) return DCL_OK;
    if (over != NULL) {
        return add_override(c, q, e, dcl__at(r, over->rate),
                            dcl__at(r, r->block[over->block].nominal),
                            &r->series[e->series], err);
    }
    if (strcmp(dcl__at(r, r->publisher[e->publisher].key), "user") != 0) {
        return DCL_OK;
    }
    for (size_t i = 0; i < r->seriess; i++) {
        const dcl__series *s = &r->series[i];
        int same = dcl__ccy_cmp(s->base, e->base) == 0 &&
                   dcl__ccy_cmp(s->quote, e->quote_ccy) == 0;
        int turned = dcl__ccy_cmp(s->base, e->quote_ccy) == 0 &&
                     dcl__ccy_cmp(s->quote, e->base) == 0;
        if (i == e->series || (!same && !turned) ||
            !dcl__edge_make(&other, q, i) ||
            (same && dcl__same_rate(r, own, &r->quote[other.quote]))) {
            continue;
        }
        if (!found || other.rank < best.rank) best = other;
        found = 1;
    }
    if (!found) return DCL_OK;
    return add_override(
        c, q, e, dcl__at(r, r->quote[best.quote].rate),
        dcl__at(r, r->block[r->quote[best.quote].block].nominal),
        &r->series[best.series], err);
}

dcl_status dcl__notes_make(dcl_conversion *c, const dcl__request *q,
                           const dcl__way *way, dcl_err *err)
{
    dcl_status status = note_crossing(c, q, way, err);
    int builtin = 0;
    for (size_t i = 0; i < c->path.legs && status == DCL_OK; i++) {
        const dcl_leg *leg = &c->path.leg[i];
        builtin |= leg->kind == DCL_LEG_MARKET && leg->builtin;
        if (leg->kind == DCL_LEG_MARKET && leg->age != 0) {
            status = note_age(c, leg, q->day, err);
        } else if (leg->kind == DCL_LEG_ASSUMED) {
            status = add(c,
                         dcl__conversion_text(
                             c, "assumed by the user: 1 %s = %s %s",
                             leg->base.code, leg->rate, leg->quote.code),
                         err);
        }
    }
    for (size_t i = 0; i < way->edges && status == DCL_OK; i++) {
        if (way->edge[i].series != DCL__NO_SERIES) {
            status = note_end(c, q, &way->edge[i], err);
            if (status == DCL_OK) {
                status = note_override(c, q, &way->edge[i], err);
            }
        }
    }
    if (status == DCL_OK) status = note_ended(c, q, q->from, err);
    if (status == DCL_OK && dcl__ccy_cmp(q->from, q->to) != 0) {
        status = note_ended(c, q, q->to, err);
    }
    if (status == DCL_OK && builtin) {
        status = add(c, dcl__conversion_text(c, "built-in data"), err);
    }
    return status;
}
