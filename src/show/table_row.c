/* One row of a table. */
#include "show/table_row.h"

#include <string.h>

#include "base/alloc.h"
#include "show/csv_out.h"
#include "show/log_text.h"
#include "show/show_json.h"
#include "show/show_text.h"

int dcl__table_in_digits(const dcl_show_style *style)
{
    return style->whole || style->say.kind == DCL_SAY_GROUPED ||
           style->say.kind == DCL_SAY_DIGITS;
}

static size_t columns(const char *s)
{
    size_t n = 0;
    for (; *s != '\0'; s++) n += ((unsigned char)*s & 0xC0) != 0x80;
    return n;
}

int dcl__cell(const dcl_sink *sink, const char *text, unsigned width)
{
    static const char blanks[] = "                                ";
    size_t n = columns(text);
    size_t pad = 2 + (n < width ? width - n : 0);
    int bad = 0;
    for (; pad > 0 && !bad;) {
        size_t k = pad < sizeof blanks - 1 ? pad : sizeof blanks - 1;
        bad = dcl__put(sink, blanks, k);
        pad -= k;
    }
    return bad ? bad : dcl__put(sink, text, strlen(text));
}

/* A figure by name, or in digits where they are asked for or the sum is an
 * everyday one. */
static dcl_status put_figure(dcl__text *out, const dcl_figure *f, int digits,
                             const dcl_show_style *style, const dcl_mem *mem,
                             dcl_err *err)
{
    dcl__figure_text t;
    dcl_sink sink = dcl__text_sink(out);
    dcl_say_style say = style->say;
    dcl_status status = dcl__figure_text_make(
        &t, f, DCL__FIG_SHORTEST, digits ? DCL__FIG_VALUE : 0, style, mem, err);
    if (status == DCL_OK && !digits && t.exponent.n <= 2 &&
        (t.exponent.n == 1 || t.exponent.p[0] == '-')) {
        dcl__figure_text_clear(&t);
        status = dcl__figure_text_make(&t, f, DCL__FIG_SHORTEST, DCL__FIG_VALUE,
                                       style, mem, err);
        digits = status == DCL_OK && dcl__is_everyday(&t);
    }
    if (status == DCL_OK) {
        say.kind =
            digits && say.kind != DCL_SAY_DIGITS ? DCL_SAY_GROUPED : say.kind;
        if (!digits && say.kind == DCL_SAY_WORDS) say.kind = DCL_SAY_COMPACT;
        if (digits) say.digits = 0;
        /* past the thousandth power a name is no help in a column */
        if (t.exponent.n > 3 && say.kind == DCL_SAY_COMPACT) {
            say.kind = DCL_SAY_SCIENTIFIC;
        }
        status = dcl__figure_say(&sink, NULL, &t, &say, err);
    }
    if (out->status != DCL_OK) status = dcl__no_memory(err);
    dcl__figure_text_clear(&t);
    return status;
}

dcl_status dcl__name_cell(dcl__text *out, const dcl_figure *f,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err)
{
    return put_figure(out, f, 0, style, mem, err);
}

/* The same as a cell; a figure without a number is a dash. */
static dcl_status figure_cell(const dcl_sink *sink, const dcl_figure *f,
                              int digits, unsigned width,
                              const dcl_show_style *style, const dcl_mem *mem,
                              dcl_err *err)
{
    dcl__text text = {0};
    dcl_status status;
    if (f->num == NULL) {
        return dcl__cell(sink, "-", width) ? dcl__stopped(err) : DCL_OK;
    }
    text.mem = mem;
    status = put_figure(&text, f, digits, style, mem, err);
    if (status == DCL_OK && dcl__cell(sink, text.p, width)) {
        status = dcl__stopped(err);
    }
    dcl__text_clear(&text);
    return status;
}

static dcl_status name_cell(const dcl_sink *sink, const dcl_figure *f,
                            const dcl_show_style *style, const dcl_mem *mem,
                            dcl_err *err)
{
    dcl__figure_text t;
    dcl_status status = dcl__figure_text_make(&t, f, DCL__FIG_SHORTEST,
                                              DCL__FIG_NAME, style, mem, err);
    if (status == DCL_OK && dcl__putf(sink, "  %s", t.name.p)) {
        status = dcl__stopped(err);
    }
    dcl__figure_text_clear(&t);
    return status;
}

dcl_status dcl__table_text(const dcl_sink *sink, const dcl_table_layout *layout,
                           const dcl_table_row *row,
                           const dcl_show_style *style, const dcl_mem *mem,
                           dcl_err *err)
{
    int digits = dcl__table_in_digits(style), bad;
    char day[32];
    size_t need;
    dcl_status status = dcl_date_write(day, sizeof day, &need, row->on, err);
    if (status != DCL_OK) return status;
    bad = dcl__putf(sink, "%s", day);
    if (!bad) {
        bad = dcl__cell(sink, row->days_text != NULL ? row->days_text : "-",
                        layout->days);
    }
    if (bad) return dcl__stopped(err);
    status = figure_cell(sink, &row->rate, 0, layout->rate, style, mem, err);
    if (status == DCL_OK) {
        status = figure_cell(sink, &row->added, digits, layout->added, style,
                             mem, err);
    }
    if (status == DCL_OK) {
        status = figure_cell(sink, &row->total, digits, layout->total, style,
                             mem, err);
    }
    if (status == DCL_OK && digits) {
        status = name_cell(sink, &row->total, style, mem, err);
    }
    if (status != DCL_OK) return status;
    return dcl__put(sink, "\n", 1) ? dcl__stopped(err) : DCL_OK;
}

/* "name":"digits", null where there is no number or it is too long. */
static dcl_status json_value(const dcl_sink *sink, int *first, const char *name,
                             const dcl_figure *f, const dcl_show_style *style,
                             const dcl_mem *mem, dcl_err *err)
{
    dcl__figure_text t;
    dcl_status status;
    if (f->num == NULL) {
        return dcl__json_text(sink, first, name, NULL) ? dcl__stopped(err)
                                                       : DCL_OK;
    }
    status = dcl__figure_text_make(&t, f, DCL__FIG_SHORTEST, DCL__FIG_VALUE,
                                   style, mem, err);
    if (status == DCL_OK &&
        dcl__json_text(sink, first, name, t.has_value ? t.value.p : NULL)) {
        status = dcl__stopped(err);
    }
    dcl__figure_text_clear(&t);
    return status;
}

dcl_status dcl__table_json(const dcl_sink *sink, const dcl_table_row *row,
                           const dcl_show_style *style, const dcl_mem *mem,
                           dcl_err *err)
{
    int first = 1;
    dcl_status status;
    if (dcl__put(sink, "{", 1)) return dcl__stopped(err);
    status = dcl__json_day(sink, &first, "on", 1, row->on, err);
    if (status != DCL_OK) return status;
    if (dcl__json_text(sink, &first, "days", row->days_text)) {
        return dcl__stopped(err);
    }
    status = json_value(sink, &first, "rate", &row->rate, style, mem, err);
    if (status == DCL_OK) {
        status =
            json_value(sink, &first, "added", &row->added, style, mem, err);
    }
    if (status == DCL_OK) {
        status = dcl__json_member(sink, &first, "total", &row->total, style,
                                  mem, err);
    }
    if (status != DCL_OK) return status;
    return dcl__put(sink, "}", 1) ? dcl__stopped(err) : DCL_OK;
}

int dcl__table_csv_head(const dcl_sink *sink, int tsv)
{
    static const char *const column[] = {"on",    "days",  "rate",
                                         "added", "total", "currency",
                                         "tier",  "log10", "name"};
    size_t i;
    int bad = 0;
    for (i = 0; i < sizeof column / sizeof *column && !bad; i++) {
        if (i > 0) bad = dcl__csv_next(sink, tsv);
        if (!bad) bad = dcl__csv_text(sink, tsv, column[i]);
    }
    return bad ? bad : dcl__csv_end(sink, tsv);
}

/* Digits as text: in quotes, so that what reads quotes as text keeps every
 * one of them. */
static int put_digits(const dcl_sink *sink, int tsv, const char *s)
{
    return tsv || s[0] == '\0' ? dcl__csv_number(sink, s)
                               : dcl__putf(sink, "\"%s\"", s);
}

static dcl_status csv_value(const dcl_sink *sink, int tsv, const dcl_figure *f,
                            const dcl_show_style *style, const dcl_mem *mem,
                            dcl_err *err)
{
    dcl__figure_text t;
    dcl_status status;
    int bad;
    if (f->num == NULL) {
        return dcl__csv_next(sink, tsv) ? dcl__stopped(err) : DCL_OK;
    }
    status = dcl__figure_text_make(&t, f, DCL__FIG_SHORTEST, DCL__FIG_VALUE,
                                   style, mem, err);
    if (status == DCL_OK) {
        bad = put_digits(sink, tsv, t.has_value ? t.value.p : "");
        if (!bad) bad = dcl__csv_next(sink, tsv);
        if (bad) status = dcl__stopped(err);
    }
    dcl__figure_text_clear(&t);
    return status;
}

static dcl_status csv_total(const dcl_sink *sink, int tsv,
                            const dcl__figure_text *t, const dcl_figure *f,
                            dcl_err *err)
{
    const dcl_mem *mem = t->value.mem;
    char *log = dcl__alloc(mem, t->exponent.n + 32);
    int bad;
    if (log == NULL) return dcl__no_memory(err);
    dcl__log_text(log, &t->near_.dec, t->exponent.p, t->exponent.n);
    bad = put_digits(sink, tsv, t->has_value ? t->value.p : "");
    if (!bad) bad = dcl__csv_next(sink, tsv);
    if (!bad) bad = dcl__csv_text(sink, tsv, f->ccy.code);
    if (!bad) bad = dcl__csv_next(sink, tsv);
    if (!bad) {
        bad = dcl__csv_text(sink, tsv, t->exact ? "exact" : "certified");
    }
    if (!bad) bad = dcl__csv_next(sink, tsv);
    if (!bad) bad = dcl__csv_number(sink, log);
    if (!bad) bad = dcl__csv_next(sink, tsv);
    if (!bad) bad = dcl__csv_text(sink, tsv, t->name.p);
    if (!bad) bad = dcl__csv_end(sink, tsv);
    dcl__release(mem, log, t->exponent.n + 32);
    return bad ? dcl__stopped(err) : DCL_OK;
}

dcl_status dcl__table_csv(const dcl_sink *sink, const dcl_table_row *row,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err)
{
    int tsv = style->form == DCL_FORM_TSV, bad;
    dcl__figure_text t;
    char day[32];
    size_t need;
    dcl_status status = dcl_date_write(day, sizeof day, &need, row->on, err);
    if (status != DCL_OK) return status;
    bad = dcl__csv_number(sink, day);
    if (!bad) bad = dcl__csv_next(sink, tsv);
    if (!bad && row->days_text != NULL) {
        bad = dcl__csv_number(sink, row->days_text);
    }
    if (!bad) bad = dcl__csv_next(sink, tsv);
    if (bad) return dcl__stopped(err);
    status = csv_value(sink, tsv, &row->rate, style, mem, err);
    if (status == DCL_OK) {
        status = csv_value(sink, tsv, &row->added, style, mem, err);
    }
    if (status != DCL_OK) return status;
    status =
        dcl__figure_text_make(&t, &row->total, DCL__FIG_SHORTEST,
                              DCL__FIG_NAME | DCL__FIG_VALUE, style, mem, err);
    if (status == DCL_OK) {
        status = csv_total(sink, tsv, &t, &row->total, err);
    }
    dcl__figure_text_clear(&t);
    return status;
}
