/* A table, row by row: nothing is held but the widths of its columns. */
#include <string.h>

#include <decillion/show.h>

#include "show/show_json.h"
#include "show/show_text.h"
#include "show/table_row.h"

static unsigned at_least(unsigned width, size_t n)
{
    return n > width && n < 4096 ? (unsigned)n : width;
}

/* The longest name of a figure up to 10^exponent: each magnitude has its
 * own. */
static dcl_status longest_name(unsigned *width, uint64_t exponent,
                               const dcl_show_style *style, dcl_err *err)
{
    dcl_say_style say = style->say;
    char digits[32], power[24], name[256];
    dcl_dec dec = {0};
    uint64_t e;
    size_t need = 0;
    uint32_t k = say.digits > 0 && say.digits < 30 ? say.digits : 3;
    memset(digits, '9', sizeof digits);
    say.kind = DCL_SAY_COMPACT;
    say.trim = DCL_TRIM_NEVER;
    dec.digits = digits;
    dec.count = k;
    for (e = 6; e <= exponent + 3 && e < 1000; e += 3) {
        char *p = power + sizeof power;
        uint64_t v = e > k ? e - k + 1 : 0;
        do {
            *--p = (char)('0' + v % 10);
            v /= 10;
        } while (v > 0);
        dec.exponent = p;
        dec.exponent_count = (size_t)(power + sizeof power - p);
        dcl_status status =
            dcl_say_compact(name, sizeof name, &need, NULL, &dec, &say, err);
        if (status != DCL_OK && status != DCL_SPACE) return status;
        *width = at_least(*width, need);
    }
    return DCL_OK;
}

static dcl_status widths(dcl_table_layout *layout, const dcl_total_answer *last,
                         const dcl_show_style *style, const dcl_mem *mem,
                         dcl_err *err)
{
    dcl__figure_text t;
    uint64_t exponent = 0;
    size_t i;
    dcl_status status = dcl__figure_text_make(
        &t, &last->total, DCL__FIG_SHORTEST, 0, style, mem, err);
    for (i = 0; status == DCL_OK && i < t.exponent.n && i < 6; i++) {
        if (t.exponent.p[i] < '0') break;
        exponent = exponent * 10 + (uint64_t)(t.exponent.p[i] - '0');
    }
    dcl__figure_text_clear(&t);
    layout->total = layout->rate = layout->added = 9;
    layout->days =
        at_least(4, last->days_text != NULL ? strlen(last->days_text) : 0);
    if (status != DCL_OK) return status;
    status = longest_name(&layout->rate, exponent, style, err);
    layout->added = layout->rate;
    layout->total = layout->rate;
    if (dcl__table_in_digits(style)) {
        /* digits, their commas, and two places */
        layout->total =
            at_least(layout->total, (size_t)(exponent + exponent / 3 + 5));
        layout->added = layout->total;
    }
    return status;
}

static dcl_status text_head(const dcl_sink *sink,
                            const dcl_table_layout *layout,
                            const dcl_total_answer *last,
                            const dcl_show_style *style, dcl_err *err)
{
    const char *ccy = last->total.ccy.code;
    char total[32] = "total";
    int bad;
    dcl__page page = {sink, style, NULL, err, 0};
    dcl__page_row(&page, "reading", last->reading);
    dcl__page_put(&page, "\n");
    if (page.bad) return dcl__stopped(err);
    if (ccy[0] != '\0') {
        memcpy(total + 5, ", ", 2);
        memcpy(total + 7, ccy, strlen(ccy) + 1);
    }
    bad = style->color ? dcl__putf(sink, "\033[2m") : 0;
    if (!bad) bad = dcl__putf(sink, "on        ");
    if (!bad) bad = dcl__cell(sink, "days", layout->days);
    if (!bad) bad = dcl__cell(sink, "rate", layout->rate);
    if (!bad) bad = dcl__cell(sink, "added", layout->added);
    if (!bad) bad = dcl__cell(sink, total, layout->total);
    if (!bad && dcl__table_in_digits(style)) bad = dcl__putf(sink, "  name");
    if (!bad) bad = dcl__putf(sink, style->color ? "\033[0m\n" : "\n");
    return bad ? dcl__stopped(err) : DCL_OK;
}

dcl_status dcl_show_table_head(const dcl_sink *sink, dcl_table_layout *layout,
                               const dcl_total_answer *last,
                               const dcl_show_style *style, const dcl_mem *mem,
                               dcl_err *err)
{
    dcl_status status;
    switch (style->form) {
    case DCL_FORM_JSONL: return DCL_OK;
    case DCL_FORM_JSON:
        return dcl__put(sink, "[", 1) ? dcl__stopped(err) : DCL_OK;
    case DCL_FORM_CSV:
    case DCL_FORM_TSV:
        return dcl__table_csv_head(sink, style->form == DCL_FORM_TSV)
                   ? dcl__stopped(err)
                   : DCL_OK;
    case DCL_FORM_TEXT: break;
    }
    status = widths(layout, last, style, mem, err);
    if (status != DCL_OK) return status;
    return text_head(sink, layout, last, style, err);
}

dcl_status dcl_show_table_row(const dcl_sink *sink, dcl_table_layout *layout,
                              const dcl_table_row *row,
                              const dcl_show_style *style, const dcl_mem *mem,
                              dcl_err *err)
{
    dcl_status status;
    switch (style->form) {
    case DCL_FORM_JSON:
        if (layout->rows > 0 && dcl__put(sink, ",\n", 2)) {
            return dcl__stopped(err);
        }
        status = dcl__table_json(sink, row, style, mem, err);
        break;
    case DCL_FORM_JSONL:
        status = dcl__table_json(sink, row, style, mem, err);
        if (status == DCL_OK && dcl__put(sink, "\n", 1)) {
            status = dcl__stopped(err);
        }
        break;
    case DCL_FORM_CSV:
    case DCL_FORM_TSV:
        status = dcl__table_csv(sink, row, style, mem, err);
        break;
    default: status = dcl__table_text(sink, layout, row, style, mem, err);
    }
    if (status == DCL_OK) layout->rows++;
    return status;
}

dcl_status dcl_show_table_tail(const dcl_sink *sink,
                               const dcl_table_layout *layout,
                               const dcl_show_style *style, dcl_err *err)
{
    (void)layout;
    if (style->form != DCL_FORM_JSON) return DCL_OK;
    return dcl__put(sink, "]\n", 2) ? dcl__stopped(err) : DCL_OK;
}
