/* Cells of CSV and TSV, safe to open in a spreadsheet. */
#include "show/csv_out.h"

#include <string.h>

#include "show/show_figure.h"

static int has_any(const char *s, size_t n, const char *of)
{
    size_t i;
    for (i = 0; i < n && (s[i] == '\0' || strchr(of, s[i]) == NULL); i++) {
    }
    return i < n;
}

static int put_cell(const dcl_sink *sink, int tsv, const char *lead,
                    const char *s, size_t n)
{
    size_t i, run = 0;
    int bad = 0, quote = !tsv && has_any(s, n, ",\"\r\n");
    if (quote) bad = dcl__put(sink, "\"", 1);
    if (!bad) bad = dcl__put(sink, lead, strlen(lead));
    for (i = 0; i < n && !bad; i++) {
        int doubled = quote && s[i] == '"';
        int blanked = tsv && (s[i] == '\t' || s[i] == '\n' || s[i] == '\r');
        if (!doubled && !blanked) continue;
        bad = dcl__put(sink, s + run, i - run);
        if (!bad) bad = dcl__put(sink, doubled ? "\"\"" : " ", doubled ? 2 : 1);
        run = i + 1;
    }
    if (!bad) bad = dcl__put(sink, s + run, n - run);
    if (!bad && quote) bad = dcl__put(sink, "\"", 1);
    return bad;
}

int dcl__csv_text(const dcl_sink *sink, int tsv, const char *s)
{
    int formula = s[0] != '\0' && strchr("=+-@\t\r", s[0]) != NULL;
    return put_cell(sink, tsv, formula ? "'" : "", s, strlen(s));
}

int dcl__csv_figure(const dcl_sink *sink, int tsv, const char *s, size_t n)
{
    return put_cell(sink, tsv, "", s, n);
}

int dcl__csv_number(const dcl_sink *sink, const char *s)
{
    return dcl__put(sink, s, strlen(s));
}

int dcl__csv_next(const dcl_sink *sink, int tsv)
{
    return dcl__put(sink, tsv ? "\t" : ",", 1);
}

int dcl__csv_end(const dcl_sink *sink, int tsv)
{
    return tsv ? dcl__put(sink, "\n", 1) : dcl__put(sink, "\r\n", 2);
}

dcl_status dcl__csv_rates(const dcl_sink *sink, int tsv, const dcl_converted *c,
                          const dcl_mem *mem, dcl_err *err)
{
    dcl__text text = {0};
    dcl_sink out = dcl__text_sink(&text);
    const dcl_path *path = dcl_conversion_path(c->conversion);
    dcl_status status = DCL_OK;
    size_t i;
    int bad = 0;
    text.mem = mem;
    for (i = 0; i < path->legs && status == DCL_OK; i++) {
        const dcl_leg *leg = &path->leg[i];
        char day[32] = "";
        size_t need;
        if (leg->kind != DCL_LEG_ASSUMED) {
            status = dcl_date_write(day, sizeof day, &need, leg->day, err);
        }
        (void)dcl__putf(&out, "%s%s %s/%s%s%s %s %s", i > 0 ? "; " : "",
                        leg->rate, leg->quote.code,
                        strcmp(leg->nominal, "1") != 0 ? leg->nominal : "",
                        strcmp(leg->nominal, "1") != 0 ? " " : "",
                        leg->base.code, day, leg->source_name);
    }
    if (text.status != DCL_OK) status = dcl__no_memory(err);
    if (status == DCL_OK && text.n > 0) {
        bad = dcl__csv_text(sink, tsv, text.p);
    }
    dcl__text_clear(&text);
    return bad ? dcl__stopped(err) : status;
}
