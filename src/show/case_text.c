/* Cases for people: the list, and one with what is known of it and which of its
 * published figures are reproduced. */
#include <string.h>

#include "show/check_words.h"
#include "show/show_case.h"

typedef struct page {
    dcl__page p;
    dcl__text line;
    dcl_sink sink;
    dcl_status status;
    const dcl_case_answer *a;
} page;

static void put(page *g, const char *s)
{
    dcl__text_put(&g->line, s, strlen(s));
}

static void row(page *g, const char *key)
{
    if (g->line.status != DCL_OK) g->status = dcl__no_memory(g->p.err);
    if (g->status == DCL_OK && g->line.n > 0)
        dcl__page_row(&g->p, key, g->line.p);
    g->line.n = 0;
}

/* New lines of a record are blanks in prose. */
static void put_prose(page *g, const char *s)
{
    dcl__put_claim_text(&g->line, s, strlen(s));
}

static void values(page *g, dcl_case_key key, const char *name)
{
    const char *s;
    size_t i;
    for (i = 0; (s = dcl_case_value(g->a->case_, key, i)) != NULL; i++) {
        put_prose(g, s);
        row(g, name);
    }
}

/* "0.035% below" */
static void put_off(page *g, const dcl_num *off)
{
    dcl__text t = {0};
    int side = 0;
    if (g->status != DCL_OK || off == NULL) return;
    t.mem = g->p.mem;
    g->status = dcl__put_percent(&t, &side, off, g->p.mem, g->p.err);
    if (g->status == DCL_OK && side == 0) put(g, ", to the digit");
    if (g->status == DCL_OK && side != 0)
        (void)dcl__putf(&g->sink, ", %s%% %s it", t.p,
                        side < 0 ? "below" : "above");
    dcl__text_clear(&t);
}

static const char *how(const dcl_expect *e)
{
    switch (e->match) {
    case DCL_MATCH_TRUNCATED: return " (cut off)";
    case DCL_MATCH_EXACTLY: return " exactly";
    case DCL_MATCH_NOT: return " (wrong in print)";
    case DCL_MATCH_DIGITS:
    case DCL_MATCH_WITHIN_PERCENT:
    case DCL_MATCH_WITHIN_AMOUNT: break;
    }
    return "";
}

static void expect_row(page *g, size_t i)
{
    const dcl_verdict *v = &g->a->verdict[i];
    dcl_figure f = {v->computed, {""}, 2};
    dcl_expect e;
    g->status = dcl_case_expect(&e, g->a->case_, i, g->p.err);
    if (g->status != DCL_OK) return;
    if (strlen(e.currency) < sizeof f.ccy.code)
        memcpy(f.ccy.code, e.currency, strlen(e.currency));
    (void)dcl__putf(&g->sink, "%s  %s%s%s%s: ", e.when, e.amount,
                    e.currency[0] != '\0' ? " " : "", e.currency, how(&e));
    if (e.match == DCL_MATCH_NOT)
        put(g, v->reproduced ? "indeed not; " : "but it does come out; ");
    else
        put(g, v->reproduced ? "reproduced; " : "MISSED; ");
    if (g->status == DCL_OK)
        g->status =
            dcl__name_figure(&g->line, &f, g->p.style, g->p.mem, g->p.err);
    put(g, " computed");
    put_off(g, v->off);
    row(g, i == 0 ? "figures" : "");
    if (e.remark[0] != '\0') {
        put(g, "  ");
        if (e.standing == DCL_STANDING_SOURCED) put(g, "published: ");
        put_prose(g, e.remark);
        row(g, "");
    }
}

static void sources(page *g)
{
    const char *s;
    size_t i;
    for (i = 0; (s = dcl_case_value(g->a->case_, DCL_CASE_SOURCE, i)) != NULL;
         i++) {
        (void)dcl__putf(&g->sink, "[%z] %s", i + 1, s);
        row(g, i == 0 ? "sources" : "");
    }
}

static void verdict(page *g)
{
    size_t i, n = dcl_case_expects(g->a->case_), good = 0;
    for (i = 0; i < n; i++) good += g->a->verdict[i].reproduced != 0;
    if (n == 0)
        put(g, "there is no figure to check");
    else
        (void)dcl__putf(&g->sink, "%z of %z figures hold", good, n);
    row(g, "verdict");
}

static void case_rows(page *g)
{
    const char *title = dcl_case_value(g->a->case_, DCL_CASE_TITLE, 0);
    const char *schedule = dcl_case_schedule(g->a->case_);
    size_t i, n = dcl_case_expects(g->a->case_);
    dcl__page_bold(&g->p, 1);
    dcl__page_put(&g->p, dcl_case_value(g->a->case_, DCL_CASE_CASE, 0));
    dcl__page_bold(&g->p, 0);
    if (title != NULL) {
        dcl__page_put(&g->p, ": ");
        dcl__page_put(&g->p, title);
    }
    dcl__page_put(&g->p, "\n");
    values(g, DCL_CASE_COURT, "court");
    values(g, DCL_CASE_OF, "part of");
    if (schedule != NULL) {
        put_prose(g, g->a->schedule[0] != '\0' ? g->a->schedule : schedule);
        row(g, "schedule");
    }
    put_prose(g, g->a->reading);
    row(g, "reading");
    values(g, DCL_CASE_RULE, "rule");
    values(g, DCL_CASE_SOURCED, "sourced");
    values(g, DCL_CASE_DERIVED, "derived");
    values(g, DCL_CASE_FITTED, "fitted");
    values(g, DCL_CASE_UNSOURCED, "unsourced");
    values(g, DCL_CASE_NOTE, "note");
    for (i = 0; i < n && g->status == DCL_OK; i++) expect_row(g, i);
    for (i = 0; i < g->a->parts; i++) {
        put(g, dcl_case_value(g->a->part[i], DCL_CASE_CASE, 0));
        row(g, i == 0 ? "see also" : "");
    }
    sources(g);
    verdict(g);
}

static void begin(page *g, const dcl_sink *sink, const dcl_case_answer *a,
                  const dcl_show_style *style, const dcl_mem *mem, dcl_err *err)
{
    memset(g, 0, sizeof *g);
    g->p = (dcl__page){sink, style, mem, err, 0};
    g->line.mem = mem;
    g->sink = dcl__text_sink(&g->line);
    g->a = a;
}

dcl_status dcl__case_text(const dcl_sink *sink, const dcl_case_answer *a,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err)
{
    page g;
    dcl_status status;
    begin(&g, sink, a, style, mem, err);
    case_rows(&g);
    status = g.status;
    dcl__text_clear(&g.line);
    return dcl__page_status(&g.p, status);
}

dcl_status dcl__cases_text(const dcl_sink *sink, const dcl_book *book,
                           const dcl_show_style *style, const dcl_mem *mem,
                           dcl_err *err)
{
    page g;
    size_t i, n = dcl_book_count(book), widest = 0;
    begin(&g, sink, NULL, style, mem, err);
    for (i = 0; i < n; i++) {
        size_t len =
            strlen(dcl_case_value(dcl_book_nth(book, i), DCL_CASE_CASE, 0));
        if (len > widest && len <= 40) widest = len;
    }
    for (i = 0; i < n && g.p.bad == 0; i++) {
        const dcl_case *c = dcl_book_nth(book, i);
        const char *name = dcl_case_value(c, DCL_CASE_CASE, 0);
        const char *title = dcl_case_value(c, DCL_CASE_TITLE, 0);
        size_t len = strlen(name);
        dcl__page_bold(&g.p, 1);
        dcl__page_put(&g.p, name);
        dcl__page_bold(&g.p, 0);
        if (title != NULL) dcl__page_put(&g.p, "  ");
        for (; title != NULL && len < widest; len++)
            dcl__page_put(&g.p, " ");
        if (title != NULL) dcl__page_put(&g.p, title);
        dcl__page_put(&g.p, "\n");
    }
    return dcl__page_status(&g.p, DCL_OK);
}
