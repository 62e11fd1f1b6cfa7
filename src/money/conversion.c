/* The record of a conversion: legs, exact rate, texts. */
#include "money/conversion.h"

#include <stdarg.h>
#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "money/rate_text.h"

void *dcl__conversion_take(dcl_conversion *c, size_t n)
{
    size_t size = sizeof(dcl__page) + n;
    dcl__page *p = dcl__alloc(&c->mem, size);
    if (p == NULL) return NULL;
    p->next = c->page;
    p->size = size;
    c->page = p;
    return p + 1;
}

const char *dcl__conversion_text(dcl_conversion *c, const char *fmt, ...)
{
    dcl__text t = {.mem = &c->mem};
    dcl_sink sink = dcl__text_sink(&t);
    char *s = NULL;
    va_list args;
    va_start(args, fmt);
    (void)dcl__vputf(&sink, fmt, args);
    va_end(args);
    if (t.status == DCL_OK) s = dcl__conversion_take(c, t.n + 1);
    if (s != NULL) {
        if (t.n > 0) memcpy(s, t.p, t.n);
        s[t.n] = '\0';
    }
    dcl__text_clear(&t);
    return s;
}

void dcl__leg_make(dcl_leg *out, const dcl_rates *r, const dcl__series *s,
                   const dcl__quote *quote, dcl_day day)
{
    const dcl__block *b = &r->block[quote->block];
    const dcl__publisher *p = &r->publisher[s->publisher];
    memset(out, 0, sizeof *out);
    out->kind = DCL_LEG_MARKET;
    out->base = s->base;
    out->quote = s->quote;
    out->rate = dcl__at(r, quote->rate);
    out->nominal = dcl__at(r, b->nominal);
    out->day = quote->day;
    out->age = day - quote->day;
    out->source = dcl__at(r, p->key);
    out->source_name = dcl__at(r, p->name);
    out->day_word = dcl__at(r, p->day_word);
    out->citation = dcl__at(r, b->source);
    out->file = b->builtin ? "" : dcl__at(r, b->file);
    out->line = quote->line;
    out->builtin = b->builtin;
}

static void legal_leg(dcl_leg *out, const dcl_rates *r, const dcl__ccy *c,
                      int inverted, dcl_day day)
{
    memset(out, 0, sizeof *out);
    out->kind = DCL_LEG_LEGAL;
    out->base = c->successor;
    out->quote = c->ccy;
    out->rate = dcl__at(r, c->factor);
    out->nominal = "1";
    out->inverted = inverted;
    out->day = c->becomes;
    out->age = day - c->becomes;
    out->source = "law";
    out->source_name = "law";
    out->day_word = "fixed";
    out->citation = dcl__at(r, c->source);
    out->file = c->builtin ? "" : dcl__at(r, c->file);
    out->line = c->line;
    out->builtin = c->builtin;
}

/* The currencies from ccy up to its root of that day. */
static size_t chain(dcl_ccy *out, const dcl_rates *r, dcl_ccy ccy, dcl_day day)
{
    size_t n = 0;
    out[n++] = ccy;
    while (n <= DCL__CHAIN_MAX) {
        const dcl__ccy *c = dcl__ccy_at(r, ccy);
        if (!dcl__is_legal(c, day)) break;
        ccy = c->successor;
        out[n++] = ccy;
    }
    return n;
}

/* Appends the legal edges from one currency to another of the same root:
 * up to their first common successor, then down. */
static size_t legal_legs(dcl_leg *leg, const dcl__request *q, dcl_ccy from,
                         dcl_ccy to)
{
    dcl_ccy up[DCL__CHAIN_MAX + 1], down[DCL__CHAIN_MAX + 1];
    size_t u = chain(up, q->rates, from, q->day);
    size_t d = chain(down, q->rates, to, q->day), n = 0;
    while (u > 1 && d > 1 && dcl__ccy_cmp(up[u - 2], down[d - 2]) == 0) {
        u--;
        d--;
    }
    for (size_t i = 0; i + 1 < u; i++) {
        legal_leg(&leg[n++], q->rates, dcl__ccy_at(q->rates, up[i]), 1,
                  q->day);
    }
    for (size_t i = d - 1; i > 0; i--) {
        legal_leg(&leg[n++], q->rates, dcl__ccy_at(q->rates, down[i - 1]), 0,
                  q->day);
    }
    return n;
}

static void market_leg(dcl_leg *leg, const dcl__request *q,
                       const dcl__edge *e)
{
    if (e->series != DCL__NO_SERIES) {
        dcl__leg_make(leg, q->rates, &q->rates->series[e->series],
                      &q->rates->quote[e->quote], q->day);
        return;
    }
    memset(leg, 0, sizeof *leg);
    leg->kind = DCL_LEG_ASSUMED;
    leg->base = e->base;
    leg->quote = e->quote_ccy;
    leg->rate = q->assumed->rate;
    leg->nominal = "1";
    leg->day = q->day;
    leg->source = "assumed";
    leg->source_name = "assumed by the user";
    leg->day_word = "assumed";
    leg->citation = "";
    leg->file = "";
}

static size_t all_legs(dcl_leg *leg, const dcl__request *q,
                       const dcl__way *way)
{
    dcl_ccy now = q->from;
    dcl_ccy root = q->from_root;
    size_t n = 0;
    for (size_t i = 0; i < way->edges; i++) {
        const dcl__edge *e = &way->edge[i];
        int inverted = dcl__ccy_cmp(e->base_root, root) != 0;
        n += legal_legs(leg + n, q, now, inverted ? e->quote_ccy : e->base);
        market_leg(&leg[n], q, e);
        leg[n++].inverted = inverted;
        now = inverted ? e->base : e->quote_ccy;
        root = inverted ? e->base_root : e->quote_root;
    }
    return n + legal_legs(leg + n, q, now, q->to);
}

static void multiply(mpq_ptr rate, const dcl_leg *leg, size_t n)
{
    mpq_t one;
    mpq_init(one);
    mpq_set_ui(rate, 1, 1);
    for (size_t i = 0; i < n; i++) {
        dcl__rate_per(one, leg[i].rate, leg[i].nominal);
        if (leg[i].inverted) mpq_inv(one, one);
        mpq_mul(rate, rate, one);
    }
    mpq_clear(one);
}

static const char *fraction(dcl_conversion *c, mpq_srcptr rate)
{
    size_t num = mpz_sizeinbase(mpq_numref(rate), 10);
    size_t den = mpz_sizeinbase(mpq_denref(rate), 10);
    char *s = dcl__conversion_take(c, num + den + 6);
    if (s == NULL) return NULL;
    mpz_get_str(s, 10, mpq_numref(rate));
    if (mpz_cmp_ui(mpq_denref(rate), 1) != 0) {
        size_t n = strlen(s);
        s[n] = '/';
        mpz_get_str(s + n + 1, 10, mpq_denref(rate));
    }
    return s;
}

dcl_status dcl__path_make(dcl_path *out, mpq_ptr rate, dcl_conversion *c,
                          const dcl__request *q, const dcl__way *way,
                          dcl_err *err)
{
    dcl_leg leg[DCL__LEG_MAX], *kept = NULL;
    size_t n = all_legs(leg, q, way);
    memset(out, 0, sizeof *out);
    multiply(rate, leg, n);
    if (n > 0) {
        kept = dcl__conversion_take(c, n * sizeof *kept);
        if (kept == NULL) return dcl__no_memory(err);
        memcpy(kept, leg, n * sizeof *kept);
    }
    for (size_t i = 0; i < n; i++) {
        if (kept[i].kind != DCL_LEG_ASSUMED) continue;
        /* the request does not outlive the call */
        kept[i].rate = dcl__conversion_text(c, "%s", kept[i].rate);
        if (kept[i].rate == NULL) return dcl__no_memory(err);
    }
    out->leg = kept;
    out->legs = n;
    out->market_legs = way->edges;
    out->rate = fraction(c, rate);
    out->why = out->apart = "";
    return out->rate != NULL ? DCL_OK : dcl__no_memory(err);
}

void dcl_conversion_free(dcl_conversion *c)
{
    dcl_mem mem;
    if (c == NULL) return;
    mem = c->mem;
    while (c->page != NULL) {
        dcl__page *p = c->page;
        c->page = p->next;
        dcl__release(&mem, p, p->size);
    }
    dcl_num_free(c->amount);
    dcl__release(&mem, c, sizeof *c);
}

const dcl_num *dcl_conversion_amount(const dcl_conversion *conversion)
{
    return conversion->amount;
}

dcl_ccy dcl_conversion_ccy(const dcl_conversion *conversion)
{
    return conversion->ccy;
}

const dcl_path *dcl_conversion_path(const dcl_conversion *conversion)
{
    return &conversion->path;
}

size_t dcl_conversion_others(const dcl_conversion *conversion)
{
    return conversion->others;
}

const dcl_path *dcl_conversion_other(const dcl_conversion *conversion,
                                     size_t i)
{
    return i < conversion->others ? &conversion->other[i] : NULL;
}

size_t dcl_conversion_notes(const dcl_conversion *conversion)
{
    return conversion->notes;
}

const char *dcl_conversion_note(const dcl_conversion *conversion, size_t i)
{
    return i < conversion->notes ? conversion->note[i] : NULL;
}
