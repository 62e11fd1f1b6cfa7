/* What explains a total, in the form asked for. */
#include <string.h>

#include <decillion/show.h>

#include "show/csv_out.h"
#include "show/show_json.h"
#include "show/show_text.h"

/* A number as the shortest decimal of at most so many places. */
static dcl_status put_places(dcl__text *text, const dcl_num *num, int places,
                             const dcl_show_style *style, dcl_err *err)
{
    dcl_num_form form = {sizeof form, places, DCL_ROUND_HALF_EVEN, 0};
    dcl_sink sink = dcl__text_sink(text);
    dcl_status status =
        dcl_num_write(&sink, NULL, num, &form, style->limits, text->mem, err);
    return text->status != DCL_OK ? dcl__no_memory(err) : status;
}

static dcl_status put_number(dcl__text *text, const dcl_num *num,
                             const dcl_show_style *style, dcl_err *err)
{
    return put_places(text, num, 12, style, err);
}

static dcl_status put_value(dcl__text *text, const dcl_solve_answer *a,
                            const dcl_answer_solution *s, int high,
                            const dcl_show_style *style, dcl_err *err)
{
    char day[32];
    size_t need;
    dcl_status status;
    text->n = 0;
    if (a->unknown != DCL_UNKNOWN_DATE) {
        return put_number(text, high ? s->high : s->low, style, err);
    }
    status = dcl_date_write(day, sizeof day, &need, s->day, err);
    if (status == DCL_OK) dcl__text_put(text, day, need);
    return text->status != DCL_OK ? dcl__no_memory(err) : status;
}

/* ---- JSON ---- */

static dcl_status json_solution(const dcl_sink *sink, const dcl_solve_answer *a,
                                const dcl_answer_solution *s, dcl__text *text,
                                const dcl_show_style *style, dcl_err *err)
{
    int first = 1, amount = a->unknown == DCL_UNKNOWN_AMOUNT;
    dcl_status status = put_value(text, a, s, 0, style, err);
    if (status != DCL_OK) return status;
    if (dcl__put(sink, "{", 1) ||
        dcl__json_text(sink, &first, amount ? "low" : "value", text->p)) {
        return dcl__stopped(err);
    }
    if (amount) {
        status = put_value(text, a, s, 1, style, err);
        if (status != DCL_OK) return status;
        if (dcl__json_text(sink, &first, "high", text->p)) {
            return dcl__stopped(err);
        }
    }
    status = dcl__json_member(sink, &first, "total", &s->total, style,
                              text->mem, err);
    if (status == DCL_OK) {
        status = dcl__json_member(sink, &first, "totalHigh", &s->total_high,
                                  style, text->mem, err);
    }
    text->n = 0;
    if (status == DCL_OK && s->off != NULL) {
        status = put_number(text, s->off, style, err);
    }
    if (status != DCL_OK) return status;
    return dcl__json_text(sink, &first, "off",
                          s->off != NULL ? text->p : NULL) ||
                   dcl__put(sink, "}", 1)
               ? dcl__stopped(err)
               : DCL_OK;
}

static dcl_status as_json(const dcl_sink *sink, const dcl_solve_answer *a,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err)
{
    int first = 1, bad, list = 1;
    dcl__text text = {0};
    dcl_status status;
    size_t i;
    text.mem = mem;
    bad = dcl__put(sink, "{", 1);
    if (!bad) bad = dcl__json_text(sink, &first, "unknown", a->name);
    if (!bad) bad = dcl__putf(sink, ",\"count\":\"%u\"", a->count);
    if (bad) return dcl__stopped(err);
    status = dcl__json_day(sink, &first, "on", 1, a->on, err);
    if (status == DCL_OK &&
        dcl__json_text(sink, &first, "schedule", a->schedule)) {
        status = dcl__stopped(err);
    }
    if (status == DCL_OK && a->count > a->solutions &&
        a->unknown == DCL_UNKNOWN_DATE) {
        status = dcl__json_day(sink, &first, "first", 1, a->first, err);
        if (status == DCL_OK) {
            status = dcl__json_day(sink, &first, "last", 1, a->last, err);
        }
    }
    if (status == DCL_OK &&
        (dcl__json_key(sink, &first, "solutions") || dcl__put(sink, "[", 1))) {
        status = dcl__stopped(err);
    }
    for (i = 0; i < a->solutions && status == DCL_OK; i++) {
        if (dcl__json_next(sink, &list)) status = dcl__stopped(err);
        if (status == DCL_OK) {
            status = json_solution(sink, a, &a->solution[i], &text, style, err);
        }
    }
    dcl__text_clear(&text);
    if (status != DCL_OK) return status;
    return dcl__put(sink, "]}\n", 3) ? dcl__stopped(err) : DCL_OK;
}

/* ---- text ---- */

/* "-0.114027" as "-11.4027%": the point moves two places. */
static void put_percent(dcl__text *out, const char *off)
{
    size_t digits = strspn(off + (*off == '-'), "0123456789");
    const char *whole = off + (*off == '-');
    const char *part = whole[digits] == '.' ? whole + digits + 1 : "";
    char d[3] = {'0', '0', '\0'};
    size_t n = strlen(part), i;
    for (i = 0; i < 2 && i < n; i++) d[i] = part[i];
    dcl__text_put(out, *off == '-' ? "-" : "+", 1);
    if (digits > 1 || whole[0] != '0') dcl__text_put(out, whole, digits);
    if (d[0] != '0' || digits > 1 || whole[0] != '0') {
        dcl__text_put(out, d, 1);
    }
    dcl__text_put(out, d + 1, 1);
    if (n > 2) {
        dcl__text_put(out, ".", 1);
        dcl__text_put(out, part + 2, n - 2 < 2 ? n - 2 : 2);
    }
    dcl__text_put(out, "%", 1);
}

static dcl_status solution_row(dcl__page *p, const dcl_solve_answer *a,
                               const dcl_answer_solution *s)
{
    dcl__text text = {0}, off = {0};
    dcl_status status;
    text.mem = off.mem = p->mem;
    status = put_value(&text, a, s, 0, p->style, p->err);
    if (status == DCL_OK) {
        dcl__page_bold(p, 1);
        dcl__page_put(p, text.p);
        dcl__page_bold(p, 0);
    }
    if (status == DCL_OK && a->unknown == DCL_UNKNOWN_AMOUNT) {
        status = put_value(&text, a, s, 1, p->style, p->err);
        dcl__page_put(p, " to ");
        dcl__page_bold(p, 1);
        if (status == DCL_OK) dcl__page_put(p, text.p);
        dcl__page_bold(p, 0);
    }
    text.n = 0;
    if (status == DCL_OK) {
        status = dcl__name_figure(&text, &s->total, p->style, p->mem, p->err);
    }
    if (status == DCL_OK) {
        dcl__page_put(p, "  ");
        dcl__page_put(p, text.p);
    }
    text.n = 0;
    if (status == DCL_OK && s->total_high.num != NULL) {
        status =
            dcl__name_figure(&text, &s->total_high, p->style, p->mem, p->err);
        if (status == DCL_OK) {
            dcl__page_put(p, " to ");
            dcl__page_put(p, text.p);
        }
    }
    text.n = 0;
    if (status == DCL_OK && a->unknown != DCL_UNKNOWN_AMOUNT &&
        s->off != NULL) {
        status = put_places(&text, s->off, 4, p->style, p->err);
        if (status == DCL_OK) put_percent(&off, text.p);
        if (off.status != DCL_OK) status = dcl__no_memory(p->err);
        if (status == DCL_OK) {
            dcl__page_put(p, "  ");
            dcl__page_put(p, off.p);
        }
    }
    dcl__page_put(p, "\n");
    dcl__text_clear(&text);
    dcl__text_clear(&off);
    return status;
}

static dcl_status named(dcl__page *p, const char *before, const dcl_figure *f,
                        const char *after)
{
    dcl__text text = {0};
    dcl_status status;
    text.mem = p->mem;
    status = dcl__name_figure(&text, f, p->style, p->mem, p->err);
    if (status == DCL_OK) {
        dcl__page_put(p, before);
        dcl__page_put(p, text.p);
        dcl__page_put(p, after);
    }
    dcl__text_clear(&text);
    return status;
}

static dcl_status headline(dcl__page *p, const dcl_solve_answer *a)
{
    char day[32];
    size_t need;
    dcl_status status = dcl_date_write(day, sizeof day, &need, a->on, p->err);
    int bad;
    if (status != DCL_OK) return status;
    bad = a->count == 0 ? dcl__putf(p->sink, "no %s", a->name)
          : a->unknown == DCL_UNKNOWN_AMOUNT
              ? dcl__putf(p->sink, "one range of the %s", a->name)
              : dcl__putf(p->sink, "%u value%s of the %s", a->count,
                          a->count == 1 ? "" : "s", a->name);
    if (bad) return dcl__stopped(p->err);
    status =
        named(p,
              a->count == 1 || a->count == 0 || a->unknown == DCL_UNKNOWN_AMOUNT
                  ? " explains "
                  : " explain ",
              &a->asked, " on ");
    if (status != DCL_OK) return status;
    dcl__page_put(p, day);
    status = named(p, ",\nthat is, a total from ", &a->low,
                   a->low_open ? " (not that itself)" : "");
    if (status == DCL_OK) {
        status = named(p, " to ", &a->high,
                       a->high_open ? " (not that itself)\n" : "\n");
    }
    return status;
}

static dcl_status as_text(const dcl_sink *sink, const dcl_solve_answer *a,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err)
{
    dcl__page page = {sink, style, mem, err, 0};
    dcl__page *p = &page;
    dcl_status status = headline(p, a);
    char first[32] = "", last[32] = "";
    size_t i, need;
    if (a->solutions > 0) dcl__page_put(p, "\n");
    for (i = 0; i < a->solutions && status == DCL_OK && p->bad == 0; i++) {
        status = solution_row(p, a, &a->solution[i]);
    }
    if (status == DCL_OK && a->count > a->solutions && p->bad == 0) {
        if (a->unknown == DCL_UNKNOWN_DATE) {
            status = dcl_date_write(first, sizeof first, &need, a->first, err);
            if (status == DCL_OK) {
                status = dcl_date_write(last, sizeof last, &need, a->last, err);
            }
            p->bad = dcl__putf(sink, "and %u more, all from %s to %s\n",
                               a->count - a->solutions, first, last);
        } else {
            p->bad = dcl__putf(sink, "and %u more\n", a->count - a->solutions);
        }
    }
    if (status == DCL_OK) {
        dcl__page_put(p, "\n");
        dcl__page_row(p, "schedule", a->schedule);
    }
    return dcl__page_status(p, status);
}

/* value or low, high, total, off: a row a solution */
static dcl_status as_csv(const dcl_sink *sink, const dcl_solve_answer *a,
                         const dcl_show_style *style, const dcl_mem *mem,
                         dcl_err *err)
{
    int tsv = style->form == DCL_FORM_TSV;
    int bad = dcl__putf(sink, tsv ? "low\thigh\ttotal\toff\n"
                                  : "low,high,total,off\r\n");
    dcl__text text = {0};
    dcl_status status = DCL_OK;
    size_t i;
    text.mem = mem;
    for (i = 0; i < a->solutions && !bad && status == DCL_OK; i++) {
        const dcl_answer_solution *s = &a->solution[i];
        int high = a->unknown == DCL_UNKNOWN_AMOUNT, k;
        for (k = 0; k < 2 && !bad && status == DCL_OK; k++) {
            status = put_value(&text, a, s, k && high, style, err);
            if (status == DCL_OK) bad = dcl__csv_number(sink, text.p);
            if (!bad) bad = dcl__csv_next(sink, tsv);
        }
        text.n = 0;
        if (status == DCL_OK) {
            status = put_number(&text, s->total.num, style, err);
        }
        if (status == DCL_OK && !bad) bad = dcl__csv_number(sink, text.p);
        if (!bad) bad = dcl__csv_next(sink, tsv);
        text.n = 0;
        if (status == DCL_OK && s->off != NULL) {
            status = put_number(&text, s->off, style, err);
            if (status == DCL_OK && !bad) {
                bad = dcl__csv_number(sink, text.p);
            }
        }
        if (!bad) bad = dcl__csv_end(sink, tsv);
    }
    dcl__text_clear(&text);
    if (status != DCL_OK) return status;
    return bad ? dcl__stopped(err) : DCL_OK;
}

dcl_status dcl_show_solve(const dcl_sink *sink, const dcl_solve_answer *answer,
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
