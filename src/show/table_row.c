/* One row of a table. */
#include "show/table_row.h"

#include <string.h>

#include "base/alloc.h"
#include "base/utf8.h"
#include "show/csv_out.h"
#include "show/log_text.h"
#include "show/show_json.h"
#include "show/show_text.h"

int dcl__table_in_digits(const dcl_show_style *style)
{
    return style->whole || style->say.kind == DCL_SAY_GROUPED ||
           style->say.kind == DCL_SAY_DIGITS;
}

/* Blanks before a cell of so many columns. */
static int put_pad(const dcl_sink *sink, size_t n, unsigned width)
{
    static const char blanks[] = "                                ";
    size_t pad = 2 + (n < width ? width - n : 0);
    int bad = 0;
    for (; pad > 0 && !bad;) {
        size_t k = pad < sizeof blanks - 1 ? pad : sizeof blanks - 1;
        bad = dcl__put(sink, blanks, k);
        pad -= k;
    }
    return bad;
}

static int put_cell(const dcl_sink *sink, const char *text, size_t n,
                    unsigned width)
{
    int bad = put_pad(sink, dcl__utf8_count(text, n), width);
    return bad ? bad : dcl__put(sink, text, n);
}

int dcl__cell(const dcl_sink *sink, const char *text, unsigned width)
{
    return put_cell(sink, text, strlen(text), width);
}

/* A figure of a row: its number, or (digits not NULL) its digits. */
typedef struct figure_of {
    const dcl_figure *f;
    const char *digits;
    size_t n;
} figure_of;

static dcl_status make(dcl__figure_text *t, const figure_of *x, unsigned what,
                       const dcl_show_style *style, const dcl_mem *mem,
                       dcl_err *err)
{
    return x->digits != NULL
               ? dcl__digits_text_make(t, x->f, x->digits, x->n, what, style,
                                       mem, err)
               : dcl__figure_text_make(t, x->f, DCL__FIG_SHORTEST, what, style,
                                       mem, err);
}

/* Past the thousandth power a name is no help in a column. */
enum { NAMED = 999 };

/* The short road of a cell: digits above the everyday, by name or as a power
 * of ten.  0, and nothing done, for others and near NAMED, where rounding may
 * lead over it. */
static int name_digits(dcl_status *status, const dcl_sink *sink,
                       const figure_of *x, unsigned width,
                       const dcl_show_style *style, dcl_err *err)
{
    dcl_say_style say = style->say;
    char text[256], tens[24];
    dcl__buf b = {text, sizeof text, 0};
    dcl_sink buf = dcl__buf_sink(&b);
    dcl_dec dec;
    if (x->digits == NULL || x->n <= 10 || x->n == NAMED + 1) return 0;
    if (say.kind == DCL_SAY_WORDS) say.kind = DCL_SAY_COMPACT;
    if (say.kind == DCL_SAY_COMPACT && x->n > NAMED)
        say.kind = DCL_SAY_SCIENTIFIC;
    if (say.kind == DCL_SAY_DIGITS || say.kind == DCL_SAY_GROUPED)
        say.kind = DCL_SAY_COMPACT; /* as dcl__figure_say has it */
    if (say.digits == 0) say.digits = 3;
    dec = dcl__lead_of_digits(tens, x->digits, x->n, style);
    if (say.kind == DCL_SAY_COMPACT) {
        if (dcl_say_compact(text, sizeof text, &b.need, NULL, &dec, &say,
                            NULL) != DCL_OK)
            return 0;
    } else if (dcl_say_write(&buf, NULL, &dec, &say, NULL) != DCL_OK ||
               b.need > sizeof text) {
        return 0;
    }
    *status = put_cell(sink, text, b.need, width) ? dcl__stopped(err) : DCL_OK;
    return 1;
}

/* And of digits that are written out, with the commas of English between them
 * or none: their width is known, and nothing is copied.  0 as above. */
static int write_digits(dcl_status *status, const dcl_sink *sink,
                        const figure_of *x, unsigned width,
                        const dcl_show_style *style, dcl_err *err)
{
    dcl_say_style say = style->say;
    dcl_dec dec = {x->digits, x->n, NULL, 0, 0, 0};
    int plain = say.kind == DCL_SAY_DIGITS;
    if (x->digits == NULL || !dcl__digits_fit(x->f, x->n, style) ||
        (say.max > 0 && x->n > say.max) ||
        (!plain && (say.lang != DCL_LANG_EN ||
                    say.group != DCL_GROUP_LANGUAGE ||
                    (say.scale != DCL_SCALE_LANGUAGE &&
                     say.scale != DCL_SCALE_SHORT))))
        return 0;
    if (!plain) say.kind = DCL_SAY_GROUPED;
    say.digits = DCL_SAY_ALL;
    say.trim = DCL_TRIM_NEVER;
    if (put_pad(sink, x->n + (plain ? 0 : (x->n - 1) / 3), width))
        *status = dcl__stopped(err);
    else
        *status = dcl_say_write(sink, NULL, &dec, &say, err);
    return 1;
}

/* A figure by name, or in digits where they are asked for or the sum is an
 * everyday one. */
static dcl_status put_figure(dcl__text *out, const figure_of *x, int digits,
                             const dcl_show_style *style, const dcl_mem *mem,
                             dcl_err *err)
{
    dcl__figure_text t;
    dcl_sink sink = dcl__text_sink(out);
    dcl_say_style say = style->say;
    dcl_status status =
        make(&t, x, digits ? DCL__FIG_VALUE : 0, style, mem, err);
    if (status == DCL_OK && !digits && t.exponent.n <= 2 &&
        (t.exponent.n == 1 || t.exponent.p[0] == '-')) {
        dcl__figure_text_clear(&t);
        status = make(&t, x, DCL__FIG_VALUE, style, mem, err);
        digits = status == DCL_OK && dcl__is_everyday(&t);
    }
    if (status == DCL_OK) {
        say.kind =
            digits && say.kind != DCL_SAY_DIGITS ? DCL_SAY_GROUPED : say.kind;
        if (!digits && say.kind == DCL_SAY_WORDS) say.kind = DCL_SAY_COMPACT;
        if (digits) say.digits = 0;
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
    figure_of x = {f, NULL, 0};
    return put_figure(out, &x, 0, style, mem, err);
}

/* The same as a cell; a figure without a number is a dash. */
static dcl_status figure_cell(const dcl_sink *sink, const figure_of *x,
                              int digits, unsigned width,
                              const dcl_show_style *style, const dcl_mem *mem,
                              dcl_err *err)
{
    dcl__text text = {0};
    dcl_status status = DCL_OK;
    if (x->f->num == NULL && x->digits == NULL) {
        return dcl__cell(sink, "-", width) ? dcl__stopped(err) : DCL_OK;
    }
    if (digits ? write_digits(&status, sink, x, width, style, err)
               : name_digits(&status, sink, x, width, style, err))
        return status;
    text.mem = mem;
    status = put_figure(&text, x, digits, style, mem, err);
    if (status == DCL_OK && put_cell(sink, text.p, text.n, width)) {
        status = dcl__stopped(err);
    }
    dcl__text_clear(&text);
    return status;
}

static dcl_status name_cell(const dcl_sink *sink, const figure_of *x,
                            const dcl_show_style *style, const dcl_mem *mem,
                            dcl_err *err)
{
    dcl__figure_text t;
    dcl_status status = make(&t, x, DCL__FIG_NAME, style, mem, err);
    if (status == DCL_OK && dcl__putf(sink, "  %s", t.name.p)) {
        status = dcl__stopped(err);
    }
    dcl__figure_text_clear(&t);
    return status;
}

/* The three of a row. */
typedef struct figures_of {
    figure_of rate, added, total;
} figures_of;

static figures_of figures(const dcl_table_row *row)
{
    figures_of x = {{&row->rate, NULL, 0},
                    {&row->added, NULL, 0},
                    {&row->total, NULL, 0}};
    if (row->digits == NULL) return x;
    x.rate.digits = row->digits->rate;
    x.rate.n = row->digits->rate_n;
    x.added.digits = row->digits->added;
    x.added.n = row->digits->added_n;
    x.total.digits = row->digits->total;
    x.total.n = row->digits->total_n;
    return x;
}

dcl_status dcl__table_text(const dcl_sink *sink, const dcl_table_layout *layout,
                           const dcl_table_row *row,
                           const dcl_show_style *style, const dcl_mem *mem,
                           dcl_err *err)
{
    int digits = dcl__table_in_digits(style), bad;
    figures_of x = figures(row);
    char day[32];
    size_t need;
    dcl_status status = dcl_date_write(day, sizeof day, &need, row->on, err);
    if (status != DCL_OK) return status;
    bad = dcl__put(sink, day, need);
    if (!bad) {
        bad = dcl__cell(sink, row->days_text != NULL ? row->days_text : "-",
                        layout->days);
    }
    if (bad) return dcl__stopped(err);
    status = figure_cell(sink, &x.rate, 0, layout->rate, style, mem, err);
    if (status == DCL_OK) {
        status = figure_cell(sink, &x.added, digits, layout->added, style, mem,
                             err);
    }
    if (status == DCL_OK) {
        status = figure_cell(sink, &x.total, digits, layout->total, style, mem,
                             err);
    }
    if (status == DCL_OK && digits) {
        status = name_cell(sink, &x.total, style, mem, err);
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
    if (row->digits != NULL)
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "rows as digits are for text, CSV and TSV");
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

static dcl_status csv_value(const dcl_sink *sink, int tsv, const figure_of *x,
                            const dcl_show_style *style, const dcl_mem *mem,
                            dcl_err *err)
{
    dcl__figure_text t;
    dcl_status status;
    int bad;
    if (x->f->num == NULL && x->digits == NULL) {
        return dcl__csv_next(sink, tsv) ? dcl__stopped(err) : DCL_OK;
    }
    status = make(&t, x, DCL__FIG_VALUE, style, mem, err);
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
    figures_of x = figures(row);
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
    status = csv_value(sink, tsv, &x.rate, style, mem, err);
    if (status == DCL_OK) {
        status = csv_value(sink, tsv, &x.added, style, mem, err);
    }
    if (status != DCL_OK) return status;
    status = make(&t, &x.total, DCL__FIG_NAME | DCL__FIG_VALUE, style, mem,
                  err);
    if (status == DCL_OK) {
        status = csv_total(sink, tsv, &t, &row->total, err);
    }
    dcl__figure_text_clear(&t);
    return status;
}
