/* A number named, and a name read, as JSON. */
#include <string.h>

#include <decillion/show.h>

#include "show/csv_out.h"
#include "show/json_out.h"
#include "show/show_figure.h"

static int put_view(const dcl_sink *sink, int *first, const char *name,
                    const char *s, size_t n)
{
    int bad = dcl__json_key(sink, first, name);
    return bad ? bad : dcl__json_string(sink, s, n);
}

dcl_status dcl_show_said(const dcl_sink *sink, const char *input, size_t n,
                         const char *text, size_t text_n, dcl_err *err)
{
    int first = 1, bad = dcl__put(sink, "{", 1);
    if (!bad) bad = put_view(sink, &first, "input", input, n);
    if (!bad) bad = put_view(sink, &first, "text", text, text_n);
    if (!bad) bad = dcl__put(sink, "}", 1);
    return bad ? dcl__stopped(err) : DCL_OK;
}

dcl_status dcl_show_cell(const dcl_sink *sink, dcl_form form, const char *text,
                         size_t n, dcl_err *err)
{
    int bad = dcl__csv_figure(sink, form == DCL_FORM_TSV, text, n);
    return bad ? dcl__stopped(err) : DCL_OK;
}

/* The power of ten of the first digit, by the writer of scientific form: its
 * text after the "e". */
static dcl_status put_exponent(const dcl_sink *sink, int *first,
                               const dcl_dec *x, dcl_err *err)
{
    dcl_say_style say = {0};
    dcl__text text = {0};
    dcl_sink out = dcl__text_sink(&text);
    const char *e;
    dcl_status status;
    int bad;
    say.size = sizeof say;
    say.kind = DCL_SAY_SCIENTIFIC;
    say.digits = DCL_SAY_ALL;
    status = dcl_say_write(&out, NULL, x, &say, err);
    if (text.status != DCL_OK) status = dcl__no_memory(err);
    if (status == DCL_OK) {
        e = memchr(text.p, 'e', text.n);
        bad = dcl__json_text(sink, first, "exponent", e != NULL ? e + 1 : "0");
        if (bad) status = dcl__stopped(err);
    }
    dcl__text_clear(&text);
    return status;
}

dcl_status dcl_show_read(const dcl_sink *sink, const char *input, size_t n,
                         const char *value, size_t value_n, const dcl_dec *x,
                         const char *currency, dcl_err *err)
{
    int first = 1, bad = dcl__put(sink, "{", 1);
    dcl_status status;
    if (!bad) bad = put_view(sink, &first, "input", input, n);
    if (!bad) bad = put_view(sink, &first, "value", value, value_n);
    if (bad) return dcl__stopped(err);
    status = put_exponent(sink, &first, x, err);
    if (status != DCL_OK) return status;
    if (currency != NULL) {
        bad = dcl__json_text(sink, &first, "currency", currency);
    }
    if (!bad) bad = dcl__put(sink, "}", 1);
    return bad ? dcl__stopped(err) : DCL_OK;
}
