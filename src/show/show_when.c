/* The day a sum is reached, in the form asked for. */
#include <string.h>

#include <decillion/show.h>

#include "show/csv_out.h"
#include "show/show_json.h"
#include "show/show_text.h"

static dcl_status as_json(const dcl_sink *sink, const dcl_when_answer *a,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err)
{
    int first = 1;
    dcl_status status;
    if (dcl__put(sink, "{", 1)) return dcl__stopped(err);
    status = dcl__json_day(sink, &first, "on", !a->never, a->on, err);
    if (status != DCL_OK) return status;
    if (dcl__json_text(sink, &first, "days", a->days_text) ||
        dcl__json_text(sink, &first, "reading", a->reading) ||
        dcl__json_text(sink, &first, "schedule", a->schedule)) {
        return dcl__stopped(err);
    }
    status =
        dcl__json_member(sink, &first, "reaches", &a->sum, style, mem, err);
    if (status == DCL_OK) {
        status = dcl__json_member(sink, &first, "before", &a->before, style,
                                  mem, err);
    }
    if (status == DCL_OK) {
        status =
            dcl__json_member(sink, &first, "total", &a->total, style, mem, err);
    }
    if (status == DCL_OK) {
        status =
            dcl__json_member(sink, &first, "most", &a->most, style, mem, err);
    }
    if (status == DCL_OK && a->converted != NULL) {
        status =
            dcl__json_converted(sink, &first, a->converted, 1, style, mem, err);
    }
    if (status != DCL_OK) return status;
    return dcl__put(sink, "}\n", 2) ? dcl__stopped(err) : DCL_OK;
}

static dcl_status figure_row(dcl__page *p, const char *key, const dcl_figure *f)
{
    dcl__text text = {0};
    dcl_status status;
    text.mem = p->mem;
    status = dcl__name_figure(&text, f, p->style, p->mem, p->err);
    if (status == DCL_OK) dcl__page_row(p, key, text.p);
    dcl__text_clear(&text);
    return status;
}

static dcl_status threshold_rows(dcl__page *p, const dcl_when_answer *a)
{
    dcl_status status = figure_row(p, "reaches", &a->sum);
    const dcl_path *path;
    size_t i;
    if (status != DCL_OK || a->converted == NULL) return status;
    status = figure_row(p, "that is", &a->threshold);
    path = dcl_conversion_path(a->converted->conversion);
    for (i = 0; i < path->legs && status == DCL_OK; i++) {
        dcl__text text = {0};
        dcl_sink sink = dcl__text_sink(&text);
        text.mem = p->mem;
        status = dcl__put_leg(&sink, &path->leg[i], p->err);
        if (text.status != DCL_OK) status = dcl__no_memory(p->err);
        if (status == DCL_OK) dcl__page_row(p, i == 0 ? "at" : "and", text.p);
        dcl__text_clear(&text);
    }
    return status;
}

static dcl_status headline(dcl__page *p, const dcl_when_answer *a)
{
    char day[32];
    size_t need;
    dcl_status status = DCL_OK;
    dcl__page_bold(p, 1);
    if (a->never) {
        dcl__page_put(p, "never");
    } else {
        status = dcl_date_write(day, sizeof day, &need, a->on, p->err);
        if (status == DCL_OK) dcl__page_put(p, day);
    }
    dcl__page_bold(p, 0);
    dcl__page_put(p, "\n\n");
    return status;
}

static dcl_status as_text(const dcl_sink *sink, const dcl_when_answer *a,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err)
{
    dcl__page page = {sink, style, mem, err, 0};
    dcl__page *p = &page;
    dcl_status status = headline(p, a);
    if (style->title != NULL) dcl__page_row(p, "case", style->title);
    if (status == DCL_OK) status = threshold_rows(p, a);
    if (status == DCL_OK && !a->never) {
        status = figure_row(p, "that day", &a->total);
        if (status == DCL_OK) status = figure_row(p, "before", &a->before);
        if (status == DCL_OK && a->days_text != NULL) {
            dcl__text text = {0};
            dcl_sink out = dcl__text_sink(&text);
            text.mem = mem;
            status = dcl__put_count(&out, a->days_text, "day", err);
            if (text.status != DCL_OK) status = dcl__no_memory(err);
            if (status == DCL_OK) dcl__page_row(p, "counted", text.p);
            dcl__text_clear(&text);
        }
    }
    if (status == DCL_OK && a->never && a->most.num != NULL) {
        status = figure_row(p, "ends with", &a->most);
    }
    if (status == DCL_OK) {
        dcl__page_row(p, "reading", a->reading);
        if (a->converted != NULL) dcl__page_notes(p, a->converted, 1);
    }
    return dcl__page_status(p, status);
}

/* One row: the day, the days counted, the totals before and that day. */
static dcl_status as_csv(const dcl_sink *sink, const dcl_when_answer *a,
                         const dcl_show_style *style, const dcl_mem *mem,
                         dcl_err *err)
{
    int tsv = style->form == DCL_FORM_TSV, bad, i;
    const dcl_figure *figure[3];
    char day[32] = "";
    size_t need;
    dcl_status status = DCL_OK;
    figure[0] = &a->sum;
    figure[1] = &a->before;
    figure[2] = &a->total;
    if (!a->never) status = dcl_date_write(day, sizeof day, &need, a->on, err);
    if (status != DCL_OK) return status;
    bad = dcl__putf(sink, tsv ? "on\tdays\treaches\tbefore\ttotal\n"
                              : "on,days,reaches,before,total\r\n");
    if (!bad) bad = dcl__csv_number(sink, day);
    if (!bad) bad = dcl__csv_next(sink, tsv);
    if (!bad && a->days_text != NULL) {
        bad = dcl__csv_number(sink, a->days_text);
    }
    for (i = 0; i < 3 && !bad && status == DCL_OK; i++) {
        dcl__figure_text t;
        bad = dcl__csv_next(sink, tsv);
        if (bad || figure[i]->num == NULL) continue;
        status = dcl__figure_text_make(&t, figure[i], DCL__FIG_SHORTEST,
                                       DCL__FIG_VALUE, style, mem, err);
        if (status == DCL_OK && t.has_value) {
            bad = dcl__csv_number(sink, t.value.p);
        }
        dcl__figure_text_clear(&t);
    }
    if (status != DCL_OK) return status;
    if (!bad) bad = dcl__csv_end(sink, tsv);
    return bad ? dcl__stopped(err) : DCL_OK;
}

dcl_status dcl_show_when(const dcl_sink *sink, const dcl_when_answer *answer,
                         const dcl_show_style *style, const dcl_mem *mem,
                         dcl_err *err)
{
    static const dcl_show_style plain;
    if (style == NULL) style = &plain;
    switch (style->form) {
    case DCL_FORM_JSON:
    case DCL_FORM_JSONL: return as_json(sink, answer, style, mem, err);
    case DCL_FORM_CSV:
    case DCL_FORM_TSV: return as_csv(sink, answer, style, mem, err);
    case DCL_FORM_TEXT: break;
    }
    return as_text(sink, answer, style, mem, err);
}
