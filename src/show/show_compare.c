/* Schedules side by side, in the form asked for. */
#include <string.h>

#include <decillion/show.h>

#include "show/csv_out.h"
#include "show/show_json.h"
#include "show/show_text.h"

/* Is the power of ten after the `e` one that a plain decimal bears? */
static int is_plain(const dcl__text *text)
{
    const char *e = memchr(text->p, 'e', text->n);
    if (e == NULL) return 1;
    if (e[1] == '-') return e[2] <= '4' && e[3] == '\0';
    return e[1] <= '6' && e[2] == '\0';
}

/* A ratio to six significant digits: "8875.31", "1.85357e-23". */
static dcl_status put_ratio(dcl__text *text, const dcl_num *ratio,
                            const dcl_show_style *style, dcl_err *err)
{
    dcl_say_style say = {0};
    dcl_sink sink = dcl__text_sink(text);
    dcl_near near_;
    dcl_status status =
        dcl_num_near(&near_, ratio, 8, style->limits, text->mem, err);
    text->n = 0;
    if (status != DCL_OK) return status;
    say.size = sizeof say;
    say.digits = 6;
    say.round = style->say.round;
    say.trim = DCL_TRIM_ALWAYS;
    say.kind = DCL_SAY_SCIENTIFIC;
    status = dcl_say_write(&sink, NULL, &near_.dec, &say, err);
    if (status == DCL_OK && text->status == DCL_OK && is_plain(text)) {
        text->n = 0;
        say.kind = DCL_SAY_DIGITS;
        status = dcl_say_write(&sink, NULL, &near_.dec, &say, err);
    }
    dcl_num_near_free(&near_);
    return text->status != DCL_OK ? dcl__no_memory(err) : status;
}

/* ---- JSON ---- */

static dcl_status json_items(const dcl_sink *sink, int *first,
                             const dcl_compare_answer *a, dcl_err *err)
{
    dcl_status status = DCL_OK;
    int list = 1;
    size_t i;
    if (dcl__json_key(sink, first, "schedules") || dcl__put(sink, "[", 1)) {
        return dcl__stopped(err);
    }
    for (i = 0; i < a->count && status == DCL_OK; i++) {
        const dcl_side *c = &a->item[i];
        int in = 1;
        if (dcl__json_next(sink, &list) || dcl__put(sink, "{", 1) ||
            dcl__json_text(sink, &in, "schedule", c->schedule) ||
            dcl__json_text(sink, &in, "reading", c->reading)) {
            return dcl__stopped(err);
        }
        if (i > 0) {
            status =
                dcl__json_day(sink, &in, "differs", c->differs, c->differ, err);
            if (status == DCL_OK) {
                status = dcl__json_day(sink, &in, "crosses", c->crosses,
                                       c->cross, err);
            }
        }
        if (status == DCL_OK && dcl__put(sink, "}", 1)) {
            status = dcl__stopped(err);
        }
    }
    if (status != DCL_OK) return status;
    return dcl__put(sink, "]", 1) ? dcl__stopped(err) : DCL_OK;
}

static dcl_status json_row(const dcl_sink *sink, const dcl_compare_answer *a,
                           size_t k, const dcl_show_style *style,
                           const dcl_mem *mem, dcl_err *err)
{
    dcl__text text = {0};
    int first = 1, list = 1;
    size_t i;
    dcl_status status;
    text.mem = mem;
    if (dcl__put(sink, "{", 1)) return dcl__stopped(err);
    status = dcl__json_day(sink, &first, "on", 1, a->day[k], err);
    if (status == DCL_OK && dcl__putf(sink, ",\"totals\":[")) {
        status = dcl__stopped(err);
    }
    for (i = 0; i < a->count && status == DCL_OK; i++) {
        const dcl_side_total *t = &a->total[k * a->count + i];
        int in = 0;
        if (dcl__json_next(sink, &list)) return dcl__stopped(err);
        status = dcl__json_figure(sink, &t->total, DCL__FIG_SHORTEST, style,
                                  mem, err);
        if (status == DCL_OK && i > 0 && t->ratio != NULL) {
            status = put_ratio(&text, t->ratio, style, err);
        }
        if (status == DCL_OK && i > 0 &&
            dcl__json_text(sink, &in, "ratio",
                           t->ratio != NULL ? text.p : NULL)) {
            status = dcl__stopped(err);
        }
        if (status == DCL_OK && dcl__put(sink, "}", 1)) {
            status = dcl__stopped(err);
        }
    }
    dcl__text_clear(&text);
    if (status != DCL_OK) return status;
    return dcl__put(sink, "]}", 2) ? dcl__stopped(err) : DCL_OK;
}

static dcl_status as_json(const dcl_sink *sink, const dcl_compare_answer *a,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err)
{
    int first = 1, list = 1;
    size_t k;
    dcl_status status;
    if (dcl__put(sink, "{", 1)) return dcl__stopped(err);
    status = json_items(sink, &first, a, err);
    if (status == DCL_OK && dcl__putf(sink, ",\"rows\":[")) {
        status = dcl__stopped(err);
    }
    for (k = 0; k < a->days && status == DCL_OK; k++) {
        if (dcl__json_next(sink, &list)) return dcl__stopped(err);
        status = json_row(sink, a, k, style, mem, err);
    }
    if (status != DCL_OK) return status;
    return dcl__put(sink, "]}\n", 3) ? dcl__stopped(err) : DCL_OK;
}

/* ---- text ---- */

static dcl_status day_to(dcl__text *text, const char *before, dcl_day day,
                         dcl_err *err)
{
    char s[32];
    size_t need;
    dcl_status status = dcl_date_write(s, sizeof s, &need, day, err);
    if (status != DCL_OK) return status;
    dcl__text_put(text, before, strlen(before));
    dcl__text_put(text, s, need);
    return text->status != DCL_OK ? dcl__no_memory(err) : DCL_OK;
}

static dcl_status differ_row(dcl__page *p, const dcl_compare_answer *a,
                             size_t i)
{
    const dcl_side *c = &a->item[i];
    dcl__text text = {0};
    dcl_status status = DCL_OK;
    text.mem = p->mem;
    if (!a->searched) {
        dcl__page_row(p, "differs", "not looked for: too many days");
    } else if (!c->differs) {
        dcl__page_row(p, "differs", "on no day asked about, nor before");
    } else {
        status = day_to(&text, "from A first on ", c->differ, p->err);
        if (status == DCL_OK && c->crosses) {
            status = day_to(&text, "; overtakes, or is overtaken, on ",
                            c->cross, p->err);
        }
        if (status == DCL_OK) dcl__page_row(p, "differs", text.p);
    }
    dcl__text_clear(&text);
    return status;
}

static void letter(char name[4], size_t i)
{
    name[0] = i < 26 ? (char)('A' + i) : '#';
    name[1] = '\0';
}

static dcl_status total_row(dcl__page *p, const dcl_compare_answer *a, size_t k,
                            size_t i)
{
    const dcl_side_total *t = &a->total[k * a->count + i];
    dcl__text text = {0}, ratio = {0};
    char key[4];
    dcl_status status;
    text.mem = ratio.mem = p->mem;
    letter(key, i);
    status = dcl__name_figure(&text, &t->total, p->style, p->mem, p->err);
    if (status == DCL_OK && t->ratio != NULL) {
        status = put_ratio(&ratio, t->ratio, p->style, p->err);
        if (status == DCL_OK) {
            dcl__text_put(&text, ", ", 2);
            dcl__text_put(&text, ratio.p, ratio.n);
            dcl__text_put(&text, " times A", 8);
        }
        if (text.status != DCL_OK) status = dcl__no_memory(p->err);
    }
    if (status == DCL_OK) dcl__page_row(p, key, text.p);
    dcl__text_clear(&text);
    dcl__text_clear(&ratio);
    return status;
}

static dcl_status as_text(const dcl_sink *sink, const dcl_compare_answer *a,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err)
{
    dcl__page page = {sink, style, mem, err, 0};
    dcl__page *p = &page;
    char day[32], key[4];
    size_t i, k, need;
    dcl_status status = DCL_OK;
    for (i = 0; i < a->count && status == DCL_OK; i++) {
        letter(key, i);
        dcl__page_row(p, key, a->item[i].schedule);
        dcl__page_row(p, "reading", a->item[i].reading);
        if (i > 0) status = differ_row(p, a, i);
        dcl__page_put(p, "\n");
    }
    for (k = 0; k < a->days && status == DCL_OK; k++) {
        status = dcl_date_write(day, sizeof day, &need, a->day[k], err);
        if (status != DCL_OK) break;
        if (k > 0) dcl__page_put(p, "\n");
        dcl__page_bold(p, 1);
        dcl__page_put(p, day);
        dcl__page_bold(p, 0);
        dcl__page_put(p, "\n");
        for (i = 0; i < a->count && status == DCL_OK; i++) {
            status = total_row(p, a, k, i);
        }
    }
    return dcl__page_status(p, status);
}

/* ---- CSV: a row a day and schedule ---- */

static dcl_status as_csv(const dcl_sink *sink, const dcl_compare_answer *a,
                         const dcl_show_style *style, const dcl_mem *mem,
                         dcl_err *err)
{
    int tsv = style->form == DCL_FORM_TSV;
    int bad = dcl__putf(sink, tsv ? "on\tschedule\ttotal\tname\tratio\n"
                                  : "on,schedule,total,name,ratio\r\n");
    dcl__text ratio = {0};
    char day[32];
    size_t i, n = a->count * a->days, need;
    dcl_status status = DCL_OK;
    ratio.mem = mem;
    for (i = 0; i < n && status == DCL_OK && !bad; i++) {
        const dcl_side_total *c = &a->total[i];
        dcl__figure_text t;
        status =
            dcl_date_write(day, sizeof day, &need, a->day[i / a->count], err);
        if (status != DCL_OK) break;
        status = dcl__figure_text_make(&t, &c->total, DCL__FIG_SHORTEST,
                                       DCL__FIG_NAME | DCL__FIG_VALUE, style,
                                       mem, err);
        ratio.n = 0;
        if (status == DCL_OK && c->ratio != NULL) {
            status = put_ratio(&ratio, c->ratio, style, err);
        }
        if (status == DCL_OK) {
            bad = dcl__csv_number(sink, day) || dcl__csv_next(sink, tsv) ||
                  dcl__csv_text(sink, tsv, a->item[i % a->count].schedule) ||
                  dcl__csv_next(sink, tsv) ||
                  dcl__csv_number(sink, t.has_value ? t.value.p : "") ||
                  dcl__csv_next(sink, tsv) ||
                  dcl__csv_text(sink, tsv, t.name.p) ||
                  dcl__csv_next(sink, tsv) ||
                  dcl__csv_number(sink, ratio.n > 0 ? ratio.p : "") ||
                  dcl__csv_end(sink, tsv);
        }
        dcl__figure_text_clear(&t);
    }
    dcl__text_clear(&ratio);
    if (status != DCL_OK) return status;
    return bad ? dcl__stopped(err) : DCL_OK;
}

dcl_status dcl_show_compare(const dcl_sink *sink,
                            const dcl_compare_answer *answer,
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
