/* A sum in other currencies, in the form asked for. */
#include <string.h>

#include <decillion/show.h>

#include "show/csv_out.h"
#include "show/show_json.h"
#include "show/show_text.h"

static dcl_status as_json(const dcl_sink *sink, const dcl_convert_answer *a,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err)
{
    int first = 1;
    dcl_status status;
    if (dcl__put(sink, "{", 1)) return dcl__stopped(err);
    status = dcl__json_day(sink, &first, "on", 1, a->on, err);
    if (status == DCL_OK) {
        status = dcl__json_member(sink, &first, "amount", &a->amount, style,
                                  mem, err);
    }
    if (status == DCL_OK) {
        status = dcl__json_converted(sink, &first, a->converted, a->converts,
                                     style, mem, err);
    }
    if (status != DCL_OK) return status;
    return dcl__put(sink, "}\n", 2) ? dcl__stopped(err) : DCL_OK;
}

static dcl_status as_text(const dcl_sink *sink, const dcl_convert_answer *a,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err)
{
    dcl__page page = {sink, style, mem, err, 0};
    dcl__page *p = &page;
    dcl__figure_text t;
    char day[32];
    size_t i, need;
    dcl_status status = dcl__page_figure(p, &a->amount, DCL__FIG_SHORTEST, &t);
    dcl__figure_text_clear(&t);
    for (i = 0; i < a->converts && status == DCL_OK && p->bad == 0; i++) {
        status = dcl__page_converted(p, &a->converted[i]);
    }
    if (status == DCL_OK) {
        status = dcl_date_write(day, sizeof day, &need, a->on, err);
    }
    if (status == DCL_OK) {
        dcl__page_put(p, "\n");
        dcl__page_row(p, "on", day);
        dcl__page_notes(p, a->converted, a->converts);
    }
    return dcl__page_status(p, status);
}

static dcl_status put_row(const dcl_sink *sink, const dcl_figure *f,
                          const dcl_converted *c, const char *day,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err)
{
    int tsv = style->form == DCL_FORM_TSV;
    dcl__figure_text t;
    dcl_status status = dcl__figure_text_make(
        &t, f, c != NULL ? DCL__FIG_PADDED : DCL__FIG_SHORTEST,
        DCL__FIG_NAME | DCL__FIG_VALUE, style, mem, err);
    if (status == DCL_OK) {
        const char *cell[7];
        int i, bad = 0;
        cell[0] = day;
        cell[1] = f->ccy.code;
        cell[2] = t.exact ? "exact" : "certified";
        cell[3] = t.has_value ? t.value.p : "";
        cell[4] = t.leading.p;
        cell[5] = t.exponent.p;
        cell[6] = t.name.p;
        for (i = 0; i < 7 && !bad; i++) {
            bad = i >= 3 && i <= 5 ? dcl__csv_number(sink, cell[i])
                                   : dcl__csv_text(sink, tsv, cell[i]);
            if (!bad) bad = dcl__csv_next(sink, tsv);
        }
        if (!bad && c != NULL) {
            status = dcl__csv_rates(sink, tsv, c, mem, err);
        }
        if (!bad && status == DCL_OK) bad = dcl__csv_end(sink, tsv);
        if (bad) status = dcl__stopped(err);
    }
    dcl__figure_text_clear(&t);
    return status;
}

static dcl_status as_csv(const dcl_sink *sink, const dcl_convert_answer *a,
                         const dcl_show_style *style, const dcl_mem *mem,
                         dcl_err *err)
{
    static const char *const column[] = {"on",    "currency", "tier",
                                         "value", "leading",  "exponent",
                                         "name",  "rates"};
    int tsv = style->form == DCL_FORM_TSV, bad = 0;
    char day[32];
    size_t i, need;
    dcl_status status = dcl_date_write(day, sizeof day, &need, a->on, err);
    if (status != DCL_OK) return status;
    for (i = 0; i < 8 && !bad; i++) {
        if (i > 0) bad = dcl__csv_next(sink, tsv);
        if (!bad) bad = dcl__csv_text(sink, tsv, column[i]);
    }
    if (!bad) bad = dcl__csv_end(sink, tsv);
    if (bad) return dcl__stopped(err);
    status = put_row(sink, &a->amount, NULL, day, style, mem, err);
    for (i = 0; i < a->converts && status == DCL_OK; i++) {
        status = put_row(sink, &a->converted[i].figure, &a->converted[i], day,
                         style, mem, err);
    }
    return status;
}

dcl_status dcl_show_convert(const dcl_sink *sink,
                            const dcl_convert_answer *answer,
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
