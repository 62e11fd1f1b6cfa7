/* A page: what stands before the working, and what after it. */
#include <string.h>

#include <decillion/version.h>

#include "show/chart_marks.h"
#include "show/chart_svg.h"
#include "show/page.h"

void dcl__page_open(dcl__xml *x, const char *id, const char *heading)
{
    dcl__xml_putf(x, "<section aria-labelledby=\"%s\">\n", id);
    dcl__xml_putf(x, "<h2 id=\"%s\">%s</h2>\n", id, heading);
}

void dcl__page_close(dcl__xml *x)
{
    dcl__xml_put(x, "</section>\n");
}

/* Figures of a page are large by name. */
static dcl_show_style by_name(const dcl_show_style *style)
{
    dcl_show_style out;
    memset(&out, 0, sizeof out);
    out.size = sizeof out;
    if (style != NULL) out = *style;
    out.say.kind = DCL_SAY_COMPACT;
    return out;
}

static void title(dcl__xml *x, const dcl_report *r, const char *raise,
                  const char *lower)
{
    if (r->title != NULL) {
        dcl__xml_text(x, r->title);
    } else {
        dcl__xml_put(x, "A penalty of ");
        dcl__xml_large(x, &r->total->total, raise, lower);
    }
}

static void head(dcl__xml *x, const dcl_report *r)
{
    dcl__xml_put(x, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
                    "<meta charset=\"utf-8\">\n"
                    "<meta name=\"viewport\" content=\"width=device-width, "
                    "initial-scale=1\">\n"
                    "<meta name=\"color-scheme\" content=\"light dark\">\n"
                    "<meta http-equiv=\"Content-Security-Policy\" "
                    "content=\"default-src &#39;none&#39;; style-src "
                    "&#39;unsafe-inline&#39;; base-uri &#39;none&#39;; "
                    "form-action &#39;none&#39;\">\n"
                    "<meta name=\"referrer\" content=\"no-referrer\">\n"
                    "<meta name=\"generator\" content=\"decillion ");
    dcl__xml_put(x, dcl_version());
    dcl__xml_put(x, "\">\n<title>");
    title(x, r, "^", "");
    dcl__xml_put(x, "</title>\n<style>\n");
    dcl__page_css(x);
    dcl__xml_put(x, "</style>\n</head>\n<body>\n<header>\n<h1>");
    title(x, r, "<sup>", "</sup>");
    dcl__xml_put(x, "</h1>\n");
    if (r->case_ != NULL &&
        dcl_case_value(r->case_->case_, DCL_CASE_COURT, 0) != NULL) {
        dcl__xml_put(x, "<p class=\"soft\">");
        dcl__xml_text(x, dcl_case_value(r->case_->case_, DCL_CASE_COURT, 0));
        dcl__xml_put(x, "</p>\n");
    }
    dcl__xml_put(x, "</header>\n<main>\n");
}

/* The clauses of the reading, a line each; a stream ends with ". ". */
static void reading(dcl__xml *x, const dcl_total_answer *a)
{
    const char *s = a->reading != NULL ? a->reading : "";
    dcl__page_open(x, "rule", "How the rule is read");
    dcl__xml_put(x, "<ul>\n");
    while (*s != '\0' && !dcl__xml_failed(x)) {
        const char *stop = strstr(s, "; ");
        size_t n = stop != NULL ? (size_t)(stop - s) : strlen(s);
        dcl__xml_put(x, "<li>");
        dcl__xml_view(x, s, n);
        dcl__xml_put(x, "</li>\n");
        s += n;
        if (*s != '\0') s += 2;
    }
    dcl__xml_put(x, "</ul>\n<p class=\"small soft\">As a schedule:</p>\n<pre>");
    dcl__xml_text(x, a->schedule);
    dcl__xml_put(x, "</pre>\n");
    dcl__page_close(x);
}

static void put_events(dcl__xml *x, const dcl_chart_answer *a)
{
    size_t i, n = a->events;
    if (n > DCL__SVG_EVENTS) n = DCL__SVG_EVENTS;
    if (n == 0) return;
    dcl__xml_put(x, "<ol>\n");
    for (i = 0; i < n && !dcl__xml_failed(x); i++) {
        dcl__text text = {0};
        dcl_sink sink = dcl__text_sink(&text);
        text.mem = x->mem;
        dcl__xml_keep(x, &text,
                      dcl__put_event(&sink, a, &a->event[i], x->err));
        if (x->status == DCL_OK) {
            dcl__xml_put(x, "<li>");
            dcl__xml_view(x, text.p, text.n);
            dcl__xml_put(x, "</li>\n");
        }
        dcl__text_clear(&text);
    }
    dcl__xml_put(x, "</ol>\n");
    if (n < a->events) {
        dcl__xml_putf(x, "<p>And %z more, in the working below.</p>\n",
                      a->events - n);
    }
}

static void picture(dcl__xml *x, const dcl_report *r)
{
    static const dcl__svg_form wide = {760, 340, 7, 8,  14,
                                       "wide", "wide", 1, 0};
    static const dcl__svg_form narrow = {340, 300, 6, 4, 13, "narrow", "narrow",
                                         0,   0};
    const char *code = r->total->total.ccy.code;
    dcl__page_open(x, "chart", "How it grew");
    dcl__xml_put(x, "<figure>\n");
    dcl__svg_chart(x, r, &wide);
    dcl__svg_chart(x, r, &narrow);
    dcl__xml_putf(x, "<figcaption>The total%s%s on a logarithmic scale: from "
                     "each line to the next it is multiplied.",
                  code[0] != '\0' ? " in " : "", code);
    if (dcl__svg_gaps(x, r->chart) > 0) {
        dcl__xml_put(x, " Zero has no place on such a scale; the line is left "
                        "out there.");
    }
    dcl__xml_put(x, "\n");
    put_events(x, r->chart);
    dcl__xml_put(x, "</figcaption>\n</figure>\n");
    dcl__page_close(x);
}

dcl_status dcl_show_page_head(const dcl_sink *sink, const dcl_report *report,
                              const dcl_show_style *style, const dcl_mem *mem,
                              dcl_err *err)
{
    dcl_show_style own = by_name(style);
    dcl__xml x = dcl__xml_begin(sink, &own, mem, err);
    head(&x, report);
    dcl__page_sum(&x, report->total);
    reading(&x, report->total);
    picture(&x, report);
    if (report->table != NULL) {
        dcl__page_open(&x, "table", "From day to day");
        dcl__page_table(&x, report->table);
        dcl__page_close(&x);
    }
    dcl__page_open(&x, "working", "The working");
    dcl__xml_put(&x, "<p>Days in which nothing changes but what the closed "
                     "form says make one step; the sums added make the "
                     "total.</p>\n<ol class=\"steps\">\n");
    return dcl__xml_end(&x);
}

/* A working without segments (the day is before the first) has no list. */
dcl_status dcl_show_page_tail(const dcl_sink *sink, const dcl_report *report,
                              uint64_t segments, const dcl_show_style *style,
                              const dcl_mem *mem, dcl_err *err)
{
    dcl_show_style own = by_name(style);
    dcl__xml x = dcl__xml_begin(sink, &own, mem, err);
    if (segments == 0) dcl__xml_put(&x, "<li>Nothing has accrued.</li>\n");
    dcl__xml_put(&x, "</ol>\n");
    if (segments > DCL__PAGE_SEGMENTS) {
        dcl__xml_putf(&x, "<p>And %u more steps, which <code>decillion "
                          "explain</code> tells.</p>\n",
                      segments - DCL__PAGE_SEGMENTS);
    }
    dcl__page_close(&x);
    if (report->case_ != NULL) {
        dcl__page_case(&x, report->case_, report->altered);
    }
    if (report->command != NULL) {
        dcl__page_open(&x, "again", "To make this page again");
        dcl__xml_put(&x, "<pre>");
        dcl__xml_text(&x, report->command);
        dcl__xml_put(&x, "</pre>\n");
        dcl__page_close(&x);
    }
    dcl__xml_put(&x, "</main>\n<footer>\n<p>Computed by decillion ");
    dcl__xml_put(&x, dcl_version());
    dcl__xml_put(&x, ", in exact arithmetic.");
    if (own.say.lang == DCL_LANG_EN) {
        dcl__xml_putf(&x, " Names are those of the %s scale.",
                      own.say.scale == DCL_SCALE_LANGUAGE
                          ? "short"
                          : dcl_scale_name(own.say.scale));
    }
    dcl__xml_put(&x, "</p>\n</footer>\n</body>\n</html>\n");
    return dcl__xml_end(&x);
}
