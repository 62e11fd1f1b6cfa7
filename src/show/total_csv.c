/* A total as rows: one for the sum, one for each currency it is given in. */
#include "show/csv_out.h"
#include "show/show_total.h"

#include <string.h>

static const char *const column[] = {"on",   "days",  "what",    "currency",
                                     "tier", "value", "leading", "exponent",
                                     "name", "rates"};

static int put_header(const dcl_sink *sink, int tsv)
{
    size_t i, n = sizeof column / sizeof *column;
    int bad = 0;
    for (i = 0; i < n && !bad; i++) {
        if (i > 0) bad = dcl__csv_next(sink, tsv);
        if (!bad) bad = dcl__csv_text(sink, tsv, column[i]);
    }
    return bad ? bad : dcl__csv_end(sink, tsv);
}

static dcl_status put_row(const dcl_sink *sink, const dcl_total_answer *a,
                          const char *what, const dcl_figure *f,
                          const dcl_converted *c, const dcl_show_style *style,
                          const dcl_mem *mem, dcl_err *err)
{
    int tsv = style->form == DCL_FORM_TSV, bad = 0;
    dcl__figure_text t;
    char day[32] = "";
    size_t need, i;
    dcl_status status = dcl__figure_text_make(
        &t, f, c != NULL ? DCL__FIG_PADDED : DCL__FIG_SHORTEST,
        DCL__FIG_NAME | DCL__FIG_VALUE, style, mem, err);
    if (status == DCL_OK && (a->has_asked || a->has_on)) {
        status = dcl_date_write(day, sizeof day, &need,
                                a->has_asked ? a->asked : a->on, err);
    }
    if (status == DCL_OK) {
        const char *cell[9];
        cell[0] = day;
        cell[1] = a->days_text != NULL ? a->days_text : "";
        cell[2] = what;
        cell[3] = f->ccy.code;
        cell[4] = t.exact ? "exact" : "certified";
        cell[5] = t.has_value ? t.value.p : "";
        cell[6] = t.leading.p;
        cell[7] = t.exponent.p;
        cell[8] = t.name.p;
        for (i = 0; i < 9 && !bad; i++) {
            int number = i == 1 || (i >= 5 && i <= 7);
            bad = number ? dcl__csv_number(sink, cell[i])
                         : dcl__csv_text(sink, tsv, cell[i]);
            if (!bad) bad = dcl__csv_next(sink, tsv);
        }
        if (!bad && c != NULL) status = dcl__csv_rates(sink, tsv, c, mem, err);
        if (!bad && status == DCL_OK) bad = dcl__csv_end(sink, tsv);
        if (bad) status = dcl__stopped(err);
    }
    dcl__figure_text_clear(&t);
    return status;
}

dcl_status dcl__total_csv(const dcl_sink *sink, const dcl_total_answer *a,
                          const dcl_show_style *style, int header,
                          const dcl_mem *mem, dcl_err *err)
{
    dcl_status status;
    size_t i;
    if (header && put_header(sink, style->form == DCL_FORM_TSV)) {
        return dcl__stopped(err);
    }
    status = put_row(sink, a, "total", &a->total, NULL, style, mem, err);
    if (status == DCL_OK && a->paid.num != NULL) {
        status = put_row(sink, a, "paid", &a->paid, NULL, style, mem, err);
    }
    if (status == DCL_OK && a->owed_differs) {
        status = put_row(sink, a, "owed", &a->owed, NULL, style, mem, err);
    }
    if (header && status == DCL_OK && a->per_diem.num != NULL) {
        status =
            put_row(sink, a, "per diem", &a->per_diem, NULL, style, mem, err);
    }
    for (i = 0; i < a->converts && status == DCL_OK; i++) {
        status = put_row(sink, a, "converted", &a->converted[i].figure,
                         &a->converted[i], style, mem, err);
    }
    return status;
}
