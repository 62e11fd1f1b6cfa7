/* The working, segment by segment. */
#include <string.h>

#include <decillion/show.h>

#include "show/show_json.h"
#include "show/show_text.h"
#include "show/show_total.h"

static int is_json(const dcl_show_style *style)
{
    return style->form == DCL_FORM_JSON || style->form == DCL_FORM_JSONL;
}

dcl_status dcl_show_working_head(const dcl_sink *sink,
                                 const dcl_total_answer *total,
                                 const dcl_show_style *style,
                                 const dcl_mem *mem, dcl_err *err)
{
    dcl__page page = {sink, style, mem, err, 0};
    int first = 1;
    dcl_status status;
    if (!is_json(style)) {
        if (style->title != NULL) dcl__page_row(&page, "case", style->title);
        dcl__page_row(&page, "schedule", total->schedule);
        dcl__page_row(&page, "reading", total->reading);
        return dcl__page_status(&page, DCL_OK);
    }
    if (dcl__put(sink, "{", 1)) return dcl__stopped(err);
    status =
        dcl__json_day(sink, &first, "on", total->has_asked, total->asked, err);
    if (status != DCL_OK) return status;
    return dcl__json_text(sink, &first, "days", total->days_text) ||
                   dcl__json_text(sink, &first, "reading", total->reading) ||
                   dcl__json_text(sink, &first, "schedule", total->schedule) ||
                   dcl__putf(sink, ",\"segments\":[")
               ? dcl__stopped(err)
               : DCL_OK;
}

static dcl_status put_bits_json(const dcl_sink *sink, int *first, unsigned bits,
                                dcl_err *err)
{
    int list = 1, bad = dcl__json_key(sink, first, "bits");
    unsigned bit;
    if (!bad) bad = dcl__put(sink, "[", 1);
    for (bit = 1; bit != 0 && bit <= bits && !bad; bit <<= 1) {
        const char *text =
            (bits & bit) != 0 ? dcl_bit_text((dcl_bit)bit) : NULL;
        if (text == NULL) continue;
        bad = dcl__json_next(sink, &list);
        if (!bad) bad = dcl__json_string(sink, text, strlen(text));
    }
    if (!bad) bad = dcl__put(sink, "]", 1);
    return bad ? dcl__stopped(err) : DCL_OK;
}

/* "name":"digits", null past the digits that may be written. */
static dcl_status put_value(const dcl_sink *sink, int *first, const char *name,
                            const dcl_num *num, int places,
                            const dcl_show_style *style, const dcl_mem *mem,
                            dcl_err *err)
{
    dcl__figure_text t;
    dcl_figure f = {0};
    dcl_status status;
    if (num == NULL) {
        return dcl__json_text(sink, first, name, NULL) ? dcl__stopped(err)
                                                       : DCL_OK;
    }
    f.num = num;
    f.minor = places;
    status = dcl__figure_text_make(&t, &f, DCL__FIG_SHORTEST, DCL__FIG_VALUE,
                                   style, mem, err);
    if (status == DCL_OK &&
        dcl__json_text(sink, first, name, t.has_value ? t.value.p : NULL)) {
        status = dcl__stopped(err);
    }
    dcl__figure_text_clear(&t);
    return status;
}

static dcl_status as_json(const dcl_sink *sink, uint64_t index,
                          const dcl_working *w, const dcl_show_style *style,
                          const dcl_mem *mem, dcl_err *err)
{
    const dcl_segment *s = w->segment;
    int first = 1;
    dcl_status status;
    if (index > 0 && dcl__put(sink, ",\n", 2)) return dcl__stopped(err);
    if (dcl__putf(sink, "{\"stream\":\"%z\"", s->stream + 1)) {
        return dcl__stopped(err);
    }
    first = 0;
    if (s->name != NULL && dcl__json_text(sink, &first, "name", s->name)) {
        return dcl__stopped(err);
    }
    status = dcl__json_day(sink, &first, "first", 1, s->first, err);
    if (status == DCL_OK) {
        status = dcl__json_day(sink, &first, "last", 1, s->last, err);
    }
    if (status == DCL_OK) {
        status = put_value(sink, &first, "rate", w->rate.num, w->rate.minor,
                           style, mem, err);
    }
    if (status == DCL_OK) {
        status = put_value(sink, &first, "units", s->units, 8, style, mem, err);
    }
    if (status == DCL_OK) {
        status = put_value(sink, &first, "added", w->added.num, w->added.minor,
                           style, mem, err);
    }
    if (status == DCL_OK) {
        status = put_value(sink, &first, "total", w->total.num, w->total.minor,
                           style, mem, err);
    }
    if (status == DCL_OK &&
        (dcl__json_text(sink, &first, "formula", s->formula) ||
         dcl__json_text(sink, &first, "bc", s->bc))) {
        status = dcl__stopped(err);
    }
    if (status == DCL_OK) status = put_bits_json(sink, &first, s->bits, err);
    if (status != DCL_OK) return status;
    return dcl__put(sink, "}", 1) ? dcl__stopped(err) : DCL_OK;
}

/* ---- text ---- */

/* "2022-11-24 to 2024-10-23, 700 days" */
static dcl_status head_line(dcl__page *p, const dcl_segment *s)
{
    char first[32], last[32];
    size_t need;
    dcl_status status =
        dcl_date_write(first, sizeof first, &need, s->first, p->err);
    if (status == DCL_OK) {
        status = dcl_date_write(last, sizeof last, &need, s->last, p->err);
    }
    if (status != DCL_OK) return status;
    dcl__page_put(p, "\n");
    dcl__page_bold(p, 1);
    if (s->name != NULL) {
        dcl__page_put(p, s->name);
        dcl__page_put(p, ": ");
    }
    dcl__page_put(p, first);
    if (s->last != s->first) {
        dcl__page_put(p, " to ");
        dcl__page_put(p, last);
    }
    dcl__page_bold(p, 0);
    if (p->bad == 0) {
        int64_t days = s->last - s->first + 1;
        p->bad = dcl__putf(p->sink, ", %i day%s\n", days, days == 1 ? "" : "s");
    }
    return DCL_OK;
}

static dcl_status figure_row(dcl__page *p, const char *key, const dcl_figure *f)
{
    dcl__text text = {0};
    dcl_status status;
    if (f->num == NULL) return DCL_OK;
    text.mem = p->mem;
    status = dcl__name_figure(&text, f, p->style, p->mem, p->err);
    if (status == DCL_OK) dcl__page_row(p, key, text.p);
    dcl__text_clear(&text);
    return status;
}

static dcl_status rate_row(dcl__page *p, const dcl_working *w)
{
    dcl__text text = {0};
    dcl_status status;
    if (w->rate.num == NULL) return DCL_OK;
    text.mem = p->mem;
    status =
        dcl__name_rate(&text, &w->rate, &w->total, p->style, p->mem, p->err);
    if (status == DCL_OK) dcl__page_row(p, "rate", text.p);
    dcl__text_clear(&text);
    return status;
}

/* The sum added, by name and in digits. */
static dcl_status added_row(dcl__page *p, const dcl_figure *f)
{
    dcl__figure_text t;
    dcl__text text = {0};
    dcl_sink sink = dcl__text_sink(&text);
    dcl_say_style say = p->style->say;
    dcl_status status;
    text.mem = p->mem;
    status = dcl__figure_text_make(&t, f, DCL__FIG_SHORTEST, DCL__FIG_VALUE,
                                   p->style, p->mem, p->err);
    say.kind = DCL_SAY_GROUPED;
    say.digits = 0;
    if (status == DCL_OK && t.has_value) {
        status = dcl__figure_say(&sink, NULL, &t, &say, p->err);
        if (text.status != DCL_OK) status = dcl__no_memory(p->err);
        if (status == DCL_OK) dcl__page_row(p, "adds", text.p);
    } else if (status == DCL_OK) {
        status = figure_row(p, "adds", f);
    }
    dcl__text_clear(&text);
    dcl__figure_text_clear(&t);
    return status;
}

static dcl_status as_text(const dcl_sink *sink, const dcl_working *w,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err)
{
    dcl__page page = {sink, style, mem, err, 0};
    dcl__page *p = &page;
    const dcl_segment *s = w->segment;
    unsigned bit;
    dcl_status status = head_line(p, s);
    for (bit = 1; bit != 0 && bit <= s->bits; bit <<= 1) {
        const char *text =
            (s->bits & bit) != 0 ? dcl_bit_text((dcl_bit)bit) : NULL;
        if (text != NULL) dcl__page_row(p, "bites", text);
    }
    if (status == DCL_OK) status = rate_row(p, w);
    if (status == DCL_OK && s->units != NULL) {
        dcl_figure units = {0};
        units.num = s->units;
        units.minor = 8;
        status = figure_row(p, "units", &units);
    }
    if (s->formula != NULL) dcl__page_row(p, "formula", s->formula);
    if (s->bc != NULL && (s->formula == NULL || strcmp(s->bc, s->formula))) {
        dcl__page_row(p, "bc", s->bc);
    }
    if (status == DCL_OK) status = added_row(p, &w->added);
    if (status == DCL_OK) status = figure_row(p, "so far", &w->total);
    return dcl__page_status(p, status);
}

dcl_status dcl_show_working(const dcl_sink *sink, uint64_t index,
                            const dcl_working *working,
                            const dcl_show_style *style, const dcl_mem *mem,
                            dcl_err *err)
{
    return is_json(style) ? as_json(sink, index, working, style, mem, err)
                          : as_text(sink, working, style, mem, err);
}

dcl_status dcl_show_working_tail(const dcl_sink *sink,
                                 const dcl_total_answer *total,
                                 const dcl_show_style *style,
                                 const dcl_mem *mem, dcl_err *err)
{
    dcl_status status;
    int first = 0;
    if (!is_json(style)) {
        dcl_show_style plain = *style;
        dcl_total_answer rest = *total;
        plain.title = NULL;
        rest.reading = NULL; /* it stands at the head */
        if (dcl__putf(sink, "\n")) return dcl__stopped(err);
        return dcl__total_text(sink, &rest, &plain, mem, err);
    }
    if (dcl__put(sink, "]", 1)) return dcl__stopped(err);
    status =
        dcl__json_member(sink, &first, "total", &total->total, style, mem, err);
    if (status == DCL_OK) {
        status = dcl__json_converted(sink, &first, total->converted,
                                     total->converts, style, mem, err);
    }
    if (status != DCL_OK) return status;
    return dcl__put(sink, "}\n", 2) ? dcl__stopped(err) : DCL_OK;
}
