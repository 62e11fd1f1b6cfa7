/* Comma-separated values by RFC 4180.
 *
 * A column in quotes may hold separators, line ends and doubled quotes; around
 * others blanks are dropped, as the ECB writes ", " between its columns. */
#include "feed/csv_rows.h"

#include <string.h>

#include "base/alloc.h"

dcl_status dcl__rows_new(dcl__rows **out, dcl__feed *f, char separator)
{
    dcl__rows *c = dcl__alloc(f->mem, sizeof *c);
    if (c == NULL) return dcl__no_memory(f->err);
    c->f = f;
    c->at = f->n >= 3 && memcmp(f->text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    c->line = 0;
    c->next_line = 1;
    c->separator = separator;
    c->ended = 0;
    c->columns = c->used = 0;
    *out = c;
    return DCL_OK;
}

void dcl__rows_free(dcl__rows *c)
{
    if (c != NULL) dcl__release(c->f->mem, c, sizeof *c);
}

/* A column in quotes that begins at c->at; leaves c->at after the quote. */
static dcl_status quoted(dcl__rows *c, dcl__span *out)
{
    const char *text = c->f->text;
    size_t n = c->f->n, open = c->at, from = ++c->at, doubled = 0;
    while (c->at < n) {
        if (text[c->at] == '\n') c->next_line++;
        if (text[c->at] == '"') {
            if (c->at + 1 >= n || text[c->at + 1] != '"') break;
            c->at++;
            doubled++;
        }
        c->at++;
    }
    if (c->at >= n) {
        return dcl__feed_bad(c->f, DCL_SYNTAX, text + open, 1,
                             "a quote that does not end: the file is cut off");
    }
    *out = (dcl__span){text + from, c->at - from};
    c->at++;
    if (doubled > 0) {
        char *to = c->unquoted + c->used;
        if (out->n > sizeof c->unquoted - c->used) {
            return dcl__feed_bad(c->f, DCL_TOO_BIG, text + open, 0,
                                 "a line of more than %d bytes",
                                 DCL__ROWS_LINE);
        }
        for (size_t i = 0; i < out->n; i++) {
            c->unquoted[c->used++] = out->s[i];
            if (out->s[i] == '"') i++;
        }
        *out = (dcl__span){to, (size_t)(c->unquoted + c->used - to)};
    }
    return DCL_OK;
}

static int at_end(const dcl__rows *c)
{
    return c->at >= c->f->n || c->f->text[c->at] == '\n' ||
           (c->f->text[c->at] == '\r' &&
            (c->at + 1 >= c->f->n || c->f->text[c->at + 1] == '\n'));
}

static dcl_status column(dcl__rows *c)
{
    const char *text = c->f->text;
    dcl__span *out = &c->column[c->columns];
    dcl_status status = DCL_OK;
    size_t from;
    while (c->at < c->f->n && text[c->at] == ' ') c->at++;
    from = c->at;
    if (c->at < c->f->n && text[c->at] == '"') {
        status = quoted(c, out);
        while (c->at < c->f->n && text[c->at] == ' ') c->at++;
        if (status == DCL_OK && !at_end(c) && text[c->at] != c->separator) {
            status = dcl__feed_bad(c->f, DCL_SYNTAX, text + c->at, 1,
                                   "text after a quoted column");
        }
    } else {
        while (!at_end(c) && text[c->at] != c->separator) c->at++;
        *out = dcl__span_trim((dcl__span){text + from, c->at - from});
    }
    c->columns++;
    return status;
}

/* One record from c->at, line end included. */
static dcl_status record(dcl__rows *c)
{
    const char *text = c->f->text;
    size_t start = c->at;
    dcl_status status = DCL_OK;
    c->columns = c->used = 0;
    c->line = c->next_line;
    for (;;) {
        if (c->columns == DCL__ROWS_COLUMNS) {
            return dcl__feed_bad(c->f, DCL_TOO_BIG, text + c->at, 0,
                                 "more than %d columns", DCL__ROWS_COLUMNS);
        }
        status = column(c);
        if (status != DCL_OK) return status;
        if (c->at - start > DCL__ROWS_LINE) {
            return dcl__feed_bad(c->f, DCL_TOO_BIG, text + start, 0,
                                 "a line of more than %d bytes",
                                 DCL__ROWS_LINE);
        }
        if (at_end(c)) break;
        c->at++; /* the separator */
    }
    if (c->at < c->f->n && text[c->at] == '\r') c->at++;
    c->ended = c->at < c->f->n;
    if (c->ended) c->at++;
    c->next_line++;
    return DCL_OK;
}

dcl_status dcl__rows_next(dcl__rows *c, int *more)
{
    *more = 0;
    while (c->at < c->f->n) {
        dcl_status status = record(c);
        if (status != DCL_OK) return status;
        if (c->columns > 1 || c->column[0].n > 0) {
            *more = 1;
            return DCL_OK;
        }
    }
    c->columns = 0;
    return DCL_OK;
}

dcl__span dcl__rows_column(const dcl__rows *c, size_t i)
{
    return i < c->columns ? c->column[i] : (dcl__span){"", 0};
}

const char *dcl__rows_place(const dcl__rows *c, size_t i)
{
    uintptr_t begin = (uintptr_t)c->f->text, end = begin + c->f->n;
    const char *s = i < c->columns ? c->column[i].s : NULL;
    if ((uintptr_t)s >= begin && (uintptr_t)s <= end && s != NULL) return s;
    return c->f->text + (c->at > 0 ? c->at - 1 : 0);
}

dcl_status dcl__rows_whole(dcl__rows *c)
{
    if (c->ended || c->line == 0) return DCL_OK;
    return dcl__feed_whole(c->f);
}
