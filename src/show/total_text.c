/* A total for people: the figure large, in names and in digits; each
 * conversion with its rates; then the day, the reading, and what else there is
 * to say. */
#include "show/show_text.h"
#include "show/show_total.h"

#include <string.h>

/* A row whose value is gathered in a text first. */
static dcl_status end_row(dcl__page *p, const char *key, dcl__text *text,
                          dcl_status status)
{
    if (text->status != DCL_OK) status = dcl__no_memory(p->err);
    if (status == DCL_OK && text->n > 0) dcl__page_row(p, key, text->p);
    dcl__text_clear(text);
    return status;
}

static dcl_status put_day(dcl__text *text, dcl_day day, dcl_err *err)
{
    char s[32];
    size_t need;
    dcl_status status = dcl_date_write(s, sizeof s, &need, day, err);
    if (status == DCL_OK) dcl__text_put(text, s, strlen(s));
    return status;
}

/* Are the days counted all those from the first to the last? */
static int runs_through(const dcl_total_answer *a)
{
    int64_t days = a->on - a->first + 1;
    const char *s = a->days_text;
    int64_t n = 0;
    if (strlen(s) > 15) return 0;
    for (; *s >= '0' && *s <= '9'; s++) n = n * 10 + (*s - '0');
    return *s == '\0' && n == days;
}

dcl_status dcl__put_days(dcl__text *text, const dcl_total_answer *a,
                         dcl_err *err)
{
    dcl_sink sink = dcl__text_sink(text);
    dcl_status status = DCL_OK;
    if (a->days_text == NULL) return DCL_OK;
    if (text->n > 0) dcl__text_put(text, ", ", 2);
    status = dcl__put_count(&sink, a->days_text, "day", err);
    if (status != DCL_OK || !a->has_first || !a->has_on) return status;
    if (!runs_through(a)) {
        (void)dcl__putf(&sink, " counted, from ");
        return put_day(text, a->first, err);
    }
    (void)dcl__putf(&sink, " counted, ");
    status = put_day(text, a->first, err);
    if (status != DCL_OK) return status;
    (void)dcl__putf(&sink, " to ");
    return put_day(text, a->on, err);
}

static dcl_status day_row(dcl__page *p, const dcl_total_answer *a)
{
    dcl__text text = {0};
    dcl_sink sink = dcl__text_sink(&text);
    dcl_status status = DCL_OK;
    const char *key = a->has_asked ? "on" : a->after != NULL ? "after" : "days";
    text.mem = p->mem;
    if (a->has_asked) {
        status = put_day(&text, a->asked, p->err);
    } else if (a->after != NULL) {
        (void)dcl__putf(&sink, "%s", a->after);
    }
    if (status == DCL_OK && a->early) {
        (void)dcl__putf(&sink, ", before the first day, ");
        status = put_day(&text, a->first, p->err);
        (void)dcl__putf(&sink, ": nothing has accrued");
    } else if (status == DCL_OK) {
        status = dcl__put_days(&text, a, p->err);
    }
    return end_row(p, key, &text, status);
}

static dcl_status figure_row(dcl__page *p, const char *key, const char *before,
                             const dcl_figure *f)
{
    dcl__text text = {0};
    dcl_status status;
    text.mem = p->mem;
    dcl__text_put(&text, before, strlen(before));
    status = dcl__name_figure(&text, f, p->style, p->mem, p->err);
    return end_row(p, key, &text, status);
}

/* What was paid above what had accrued is a credit, and said to be one. */
static dcl_status owed_row(dcl__page *p, const dcl_figure *f)
{
    dcl__text text = {0};
    dcl_status status;
    text.mem = p->mem;
    status = dcl__name_figure(&text, f, p->style, p->mem, p->err);
    if (status == DCL_OK && text.n > 0 && text.p[0] == '-') {
        dcl__text_put(&text, ", a credit", 10);
    }
    return end_row(p, "owed", &text, status);
}

static dcl_status owed_rows(dcl__page *p, const dcl_total_answer *a)
{
    dcl_status status = DCL_OK;
    size_t i;
    for (i = 0; i < a->streams && status == DCL_OK; i++) {
        dcl__text head = {0};
        dcl_sink sink = dcl__text_sink(&head);
        head.mem = p->mem;
        if (a->stream[i].name[0] != '\0') {
            (void)dcl__putf(&sink, "%s: ", a->stream[i].name);
        } else {
            (void)dcl__putf(&sink, "stream %z: ", i + 1);
        }
        status = head.status != DCL_OK
                     ? dcl__no_memory(p->err)
                     : figure_row(p, i == 0 ? "of which" : "", head.p,
                                  &a->stream[i].figure);
        dcl__text_clear(&head);
    }
    if (status == DCL_OK && a->paid.num != NULL) {
        status = figure_row(p, "paid", "", &a->paid);
    }
    if (status == DCL_OK && a->owed_differs) {
        status = owed_row(p, &a->owed);
    }
    if (status == DCL_OK && a->per_diem.num != NULL) {
        status = figure_row(p, "next day", "adds ", &a->per_diem);
    }
    return status;
}

/* What the digits are worth. */
static dcl_status tier_row(dcl__page *p, const dcl__figure_text *t,
                           const dcl_total_answer *a)
{
    dcl__text text = {0};
    dcl_sink sink = dcl__text_sink(&text);
    const char *mode = dcl_round_name(p->style->say.round);
    text.mem = p->mem;
    if (t->has_value) {
        (void)dcl__putf(&sink, "exact");
        if (t->rounded) {
            (void)dcl__putf(&sink, "; shown rounded %s to %d places", mode,
                            t->places);
        }
        if (a->converts > 0) {
            (void)dcl__putf(&sink, "; conversions rounded %s", mode);
        }
    } else if (t->near_.exact) {
        (void)dcl__putf(&sink, "certified: each digit shown is proven; "
                               "--exact writes the whole value out");
    } else {
        (void)dcl__putf(&sink, "certified: each digit shown is proven; the "
                               "whole value is too long to write out");
    }
    return end_row(p, "figure", &text, DCL_OK);
}

dcl_status dcl__total_text(const dcl_sink *sink, const dcl_total_answer *a,
                           const dcl_show_style *style, const dcl_mem *mem,
                           dcl_err *err)
{
    dcl__page page = {sink, style, mem, err, 0};
    dcl__page *p = &page;
    dcl__figure_text t;
    size_t i;
    dcl_status status = dcl__page_figure(p, &a->total, DCL__FIG_SHORTEST, &t);
    for (i = 0; i < a->converts && status == DCL_OK && p->bad == 0; i++) {
        status = dcl__page_converted(p, &a->converted[i]);
    }
    dcl__page_put(p, "\n");
    if (style->title != NULL) dcl__page_row(p, "case", style->title);
    if (status == DCL_OK) status = day_row(p, a);
    if (status == DCL_OK && a->reading != NULL) {
        dcl__page_row(p, "reading", a->reading);
    }
    if (status == DCL_OK) status = owed_rows(p, a);
    if (status == DCL_OK) status = tier_row(p, &t, a);
    if (status == DCL_OK) status = dcl__page_long_name(p, &t);
    if (status == DCL_OK) dcl__page_notes(p, a->converted, a->converts);
    dcl__figure_text_clear(&t);
    return dcl__page_status(p, status);
}
