/* What explains a total, in the form asked for. */
#include <string.h>

#include <decillion/show.h>

#include "show/csv_out.h"
#include "show/show_json.h"
#include "show/solve_end.h"

/* ---- JSON ---- */

static const char *const low_names[] = {"low", "lowRounded", "lowFraction",
                                        "lowOpen"};
static const char *const high_names[] = {"high", "highRounded", "highFraction",
                                         "highOpen"};

/* "low", "lowRounded", "lowFraction", "lowOpen"; null where there is none */
static dcl_status json_end(const dcl_sink *sink, int *first,
                           const dcl_solve_answer *a,
                           const dcl_answer_solution *s, int high,
                           dcl__solve_text *text, const dcl_show_style *style,
                           dcl_err *err)
{
    static const char *const how[] = {"down", NULL, "up", "nearest"};
    const char *const *name = high ? high_names : low_names;
    int none = high ? s->high_unbounded : s->low_unbounded;
    dcl_status status = DCL_OK;
    if (!none) status = dcl__solve_end_text(text, a, s, high, style, err);
    if (status != DCL_OK) return status;
    if (dcl__json_text(sink, first, name[0], none ? NULL : text->value.p))
        return dcl__stopped(err);
    if (none || a->unknown != DCL_UNKNOWN_AMOUNT) return DCL_OK;
    if (text->rounded != 0 &&
        dcl__json_text(sink, first, name[1], how[text->rounded + 1]))
        return dcl__stopped(err);
    if (text->fraction.n > 0 &&
        dcl__json_text(sink, first, name[2], text->fraction.p))
        return dcl__stopped(err);
    if ((high ? s->high_open : s->low_open) &&
        dcl__json_bool(sink, first, name[3], 1))
        return dcl__stopped(err);
    return DCL_OK;
}

static dcl_status json_solution(const dcl_sink *sink, const dcl_solve_answer *a,
                                const dcl_answer_solution *s,
                                dcl__solve_text *text,
                                const dcl_show_style *style, dcl_err *err)
{
    int first = 1;
    dcl_status status = DCL_OK;
    if (dcl__put(sink, "{", 1)) return dcl__stopped(err);
    if (!dcl__solve_is_range(a, s)) {
        status = dcl__solve_end_text(text, a, s, 0, style, err);
        if (status == DCL_OK &&
            dcl__json_text(sink, &first, "value", text->value.p))
            status = dcl__stopped(err);
    } else {
        status = json_end(sink, &first, a, s, 0, text, style, err);
        if (status == DCL_OK)
            status = json_end(sink, &first, a, s, 1, text, style, err);
    }
    if (status == DCL_OK)
        status = dcl__json_member(sink, &first, "total", &s->total, style,
                                  text->value.mem, err);
    if (status == DCL_OK) {
        status = dcl__json_member(sink, &first, "totalHigh", &s->total_high,
                                  style, text->value.mem, err);
    }
    text->value.n = 0;
    if (status == DCL_OK && s->off != NULL) {
        status = dcl__solve_places(&text->value, s->off, 12, style, err);
    }
    if (status != DCL_OK) return status;
    return dcl__json_text(sink, &first, "off",
                          s->off != NULL ? text->value.p : NULL) ||
                   dcl__put(sink, "}", 1)
               ? dcl__stopped(err)
               : DCL_OK;
}

static dcl_status as_json(const dcl_sink *sink, const dcl_solve_answer *a,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err)
{
    int first = 1, bad, list = 1;
    dcl__solve_text text;
    dcl_status status;
    size_t i;
    memset(&text, 0, sizeof text);
    text.value.mem = text.fraction.mem = mem;
    bad = dcl__put(sink, "{", 1);
    if (!bad) bad = dcl__json_text(sink, &first, "unknown", a->name);
    if (!bad && a->count == UINT64_MAX) {
        bad = dcl__json_text(sink, &first, "count", NULL);
    } else if (!bad) {
        bad = dcl__putf(sink, ",\"count\":\"%u\"", a->count);
    }
    if (bad) return dcl__stopped(err);
    status = dcl__json_day(sink, &first, "on", 1, a->on, err);
    if (status == DCL_OK &&
        dcl__json_text(sink, &first, "schedule", a->schedule)) {
        status = dcl__stopped(err);
    }
    if (status == DCL_OK && a->count > a->solutions &&
        a->unknown == DCL_UNKNOWN_DATE) {
        status = dcl__json_day(sink, &first, "first", !a->low_unbounded,
                               a->first, err);
        if (status == DCL_OK) {
            status = dcl__json_day(sink, &first, "last", !a->high_unbounded,
                                   a->last, err);
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
    dcl__solve_text_clear(&text);
    if (status != DCL_OK) return status;
    return dcl__put(sink, "]}\n", 3) ? dcl__stopped(err) : DCL_OK;
}

/* ---- rows ---- */

/* value or low, high, total, off: a row a solution */
static dcl_status as_csv(const dcl_sink *sink, const dcl_solve_answer *a,
                         const dcl_show_style *style, const dcl_mem *mem,
                         dcl_err *err)
{
    int tsv = style->form == DCL_FORM_TSV;
    int bad = dcl__putf(sink, tsv ? "low\thigh\ttotal\toff\n"
                                  : "low,high,total,off\r\n");
    dcl__solve_text t;
    dcl_status status = DCL_OK;
    size_t i;
    memset(&t, 0, sizeof t);
    t.value.mem = t.fraction.mem = mem;
    for (i = 0; i < a->solutions && !bad && status == DCL_OK; i++) {
        const dcl_answer_solution *s = &a->solution[i];
        int k;
        for (k = 0; k < 2 && !bad && status == DCL_OK; k++) {
            if (!(k ? s->high_unbounded : s->low_unbounded)) {
                status = dcl__solve_end_text(&t, a, s, k, style, err);
                if (status == DCL_OK) bad = dcl__csv_number(sink, t.value.p);
            }
            if (!bad) bad = dcl__csv_next(sink, tsv);
        }
        if (status == DCL_OK) {
            status = dcl__solve_places(&t.value, s->total.num, 12, style, err);
        }
        if (status == DCL_OK && !bad) bad = dcl__csv_number(sink, t.value.p);
        if (!bad) bad = dcl__csv_next(sink, tsv);
        if (status == DCL_OK && s->off != NULL) {
            status = dcl__solve_places(&t.value, s->off, 12, style, err);
            if (status == DCL_OK && !bad) {
                bad = dcl__csv_number(sink, t.value.p);
            }
        }
        if (!bad) bad = dcl__csv_end(sink, tsv);
    }
    dcl__solve_text_clear(&t);
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
    return dcl__solve_page(sink, answer, style, mem, err);
}
