/* What a page knows of its case: published figures beside computed ones, facts
 * and how each is known, sources. */
#include <string.h>

#include "show/check_words.h"
#include "show/page.h"

/* ---- [1] in a text is a link to the first source ---- */

static size_t sources_of(const dcl_case *c)
{
    size_t n = 0;
    while (dcl_case_value(c, DCL_CASE_SOURCE, n) != NULL) n++;
    return n;
}

/* The number of "[12]" at s, and its length; 0: none. */
static size_t reference(const char *s, size_t *len)
{
    size_t n = 0, i;
    for (i = 1; s[i] >= '0' && s[i] <= '9' && i < 5; i++) {
        n = n * 10 + (size_t)(s[i] - '0');
    }
    *len = i + 1;
    return s[i] == ']' ? n : 0;
}

static void put_prose(dcl__xml *x, const dcl_case *c, const char *s)
{
    size_t sources = sources_of(c);
    for (;;) {
        size_t k = strcspn(s, "["), len = 0, n;
        dcl__xml_view(x, s, k);
        s += k;
        if (*s == '\0' || dcl__xml_failed(x)) return;
        n = reference(s, &len);
        if (n > 0 && n <= sources) {
            dcl__xml_putf(x, "<a href=\"#source-%z\">[%z]</a>", n, n);
            s += len;
        } else {
            dcl__xml_put(x, "[");
            s++;
        }
    }
}

/* ---- published and computed ---- */

/* "0.035% below" */
static void put_off(dcl__xml *x, const dcl_num *off)
{
    dcl__text text = {0};
    int side = 0;
    if (off == NULL || dcl__xml_failed(x)) return;
    text.mem = x->mem;
    dcl__xml_keep(x, &text,
                  dcl__put_percent(&text, &side, off, x->mem, x->err));
    if (x->status == DCL_OK && side == 0) {
        dcl__xml_put(x, "to the digit");
    } else if (x->status == DCL_OK) {
        dcl__xml_view(x, text.p, text.n);
        dcl__xml_put(x, side < 0 ? "% below" : "% above");
    }
    dcl__text_clear(&text);
}

static void put_verdict(dcl__xml *x, const dcl_expect *e, int reproduced)
{
    if (e->match == DCL_MATCH_NOT) {
        dcl__xml_put(x, reproduced ? "<span class=\"yes\">wrong in "
                                     "print</span>"
                                   : "<span class=\"no\">comes out after "
                                     "all</span>");
    } else {
        dcl__xml_put(x, reproduced ? "<span class=\"yes\">reproduced</span>"
                                   : "<span class=\"no\">missed</span>");
    }
}

static void expect_row(dcl__xml *x, const dcl_case_answer *a, size_t i)
{
    const dcl_verdict *v = &a->verdict[i];
    dcl_figure f = {v->computed, {""}, 2};
    dcl_expect e;
    if (dcl__xml_failed(x)) return;
    x->status = dcl_case_expect(&e, a->case_, i, x->err);
    if (x->status != DCL_OK) return;
    if (strlen(e.currency) < sizeof f.ccy.code) {
        memcpy(f.ccy.code, e.currency, strlen(e.currency));
    }
    dcl__xml_put(x, "<tr><th scope=\"row\">");
    dcl__xml_text(x, e.when);
    dcl__xml_put(x, "</th><td>");
    dcl__xml_text(x, e.amount);
    dcl__xml_put(x, " ");
    dcl__xml_text(x, e.currency);
    if (e.match == DCL_MATCH_TRUNCATED) dcl__xml_put(x, " (cut off)");
    if (e.remark[0] != '\0') {
        dcl__xml_put(x, "<br><span class=\"remark\">");
        if (e.standing == DCL_STANDING_SOURCED) dcl__xml_put(x, "published: ");
        put_prose(x, a->case_, e.remark);
        dcl__xml_put(x, "</span>");
    }
    dcl__xml_put(x, "</td><td>");
    dcl__page_named(x, &f);
    dcl__xml_put(x, "<br><span class=\"remark\">");
    put_off(x, v->off);
    dcl__xml_put(x, "</span></td><td>");
    put_verdict(x, &e, v->reproduced);
    dcl__xml_put(x, "</td></tr>\n");
}

static void expects(dcl__xml *x, const dcl_case_answer *a)
{
    size_t i, n = dcl_case_expects(a->case_);
    if (n == 0) return;
    dcl__page_open(x, "published", "Published figures, and computed ones");
    dcl__xml_put(x, "<div class=\"scroll\" role=\"group\" tabindex=\"0\" "
                    "aria-labelledby=\"published\">\n<table class=\"left\">\n"
                    "<thead><tr><th scope=\"col\">As of</th>"
                    "<th scope=\"col\">Figure</th>"
                    "<th scope=\"col\">Computed</th>"
                    "<th scope=\"col\">Verdict</th></tr></thead>\n<tbody>\n");
    for (i = 0; i < n; i++) expect_row(x, a, i);
    dcl__xml_put(x, "</tbody>\n</table>\n</div>\n");
    dcl__page_close(x);
}

/* ---- facts and sources ---- */

static void known(dcl__xml *x, const dcl_case *c)
{
    static const dcl_case_key key[] = {
        DCL_CASE_RULE,   DCL_CASE_SOURCED,   DCL_CASE_DERIVED,
        DCL_CASE_FITTED, DCL_CASE_UNSOURCED, DCL_CASE_NOTE};
    const char *s;
    size_t i, k, n = 0;
    for (i = 0; i < sizeof key / sizeof *key; i++) {
        n += dcl_case_value(c, key[i], 0) != NULL;
    }
    if (n == 0) return;
    dcl__page_open(x, "known", "What is known, and how");
    dcl__xml_put(x, "<ul class=\"known\">\n");
    for (i = 0; i < sizeof key / sizeof *key; i++) {
        for (k = 0; (s = dcl_case_value(c, key[i], k)) != NULL; k++) {
            dcl__xml_putf(x, "<li><b>%s:</b> ", dcl_case_key_name(key[i]));
            put_prose(x, c, s);
            dcl__xml_put(x, "</li>\n");
        }
    }
    dcl__xml_put(x, "</ul>\n");
    dcl__page_close(x);
}

/* Only what a browser is safe to open is a link. */
static int is_link(const char *s)
{
    return (strncmp(s, "https://", 8) == 0 || strncmp(s, "http://", 7) == 0) &&
           strpbrk(s, " \t\n") == NULL;
}

static void sources(dcl__xml *x, const dcl_case *c)
{
    const char *s;
    size_t i;
    if (dcl_case_value(c, DCL_CASE_SOURCE, 0) == NULL) return;
    dcl__page_open(x, "sources", "Sources");
    dcl__xml_put(x, "<ol class=\"sources\">\n");
    for (i = 0; (s = dcl_case_value(c, DCL_CASE_SOURCE, i)) != NULL; i++) {
        dcl__xml_putf(x, "<li id=\"source-%z\">", i + 1);
        if (is_link(s)) {
            dcl__xml_put(x, "<a rel=\"noreferrer\" href=\"");
            dcl__xml_text(x, s);
            dcl__xml_put(x, "\">");
            dcl__xml_text(x, s);
            dcl__xml_put(x, "</a>");
        } else {
            dcl__xml_text(x, s);
        }
        dcl__xml_put(x, "</li>\n");
    }
    dcl__xml_put(x, "</ol>\n");
    dcl__page_close(x);
}

void dcl__page_case(dcl__xml *x, const dcl_case_answer *a, int altered)
{
    if (altered) {
        dcl__page_open(x, "published", "Published figures");
        dcl__xml_put(x, "<p>The case was changed for this page, so what was "
                        "published of it is not comparable. What follows is "
                        "about the case as it stands in the casebook.</p>\n");
        dcl__page_close(x);
    } else {
        expects(x, a);
    }
    known(x, a->case_);
    sources(x, a->case_);
}
