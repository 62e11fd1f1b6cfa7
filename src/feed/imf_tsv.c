/* The IMF's representative rates of a month: tab-separated, a column a day, a
 * row a currency by its English name, two blocks a month, notes at the end.
 *
 *     Currency<TAB>January 09, 2023<TAB>January 10, 2023
 *     Euro(1)<TAB>1.0696<TAB>1.0723        dollars per euro
 *     Russian ruble<TAB>NA<TAB>70.3002     per dollar
 */
#include <string.h>

#include "base/alloc.h"
#include "feed/csv_rows.h"

static const unsigned char names[] = {
#include "imf-names.txt.inc"
};

typedef struct reader {
    dcl__feed *f;
    dcl__rows *c;
    dcl_day day[DCL__ROWS_COLUMNS];
    size_t columns; /* of the block; 0: before the first header */
} reader;

static int ccy_of_name(dcl_ccy *out, dcl__span name)
{
    dcl__span all = {(const char *)names, sizeof names};
    while (all.n > 0) {
        dcl__span line = dcl__span_cut(&all, '\n');
        dcl__span code = dcl__span_cut(&line, ' ');
        if (line.n == name.n && memcmp(line.s, name.s, name.n) == 0) {
            return dcl__span_ccy(out, code);
        }
    }
    return 0;
}

/* "January 09, 2023" */
static int read_day(dcl_day *out, dcl__span s)
{
    char turned[40];
    dcl__span month = dcl__span_cut(&s, ' '), day = dcl__span_cut(&s, ',');
    dcl__span year = dcl__span_trim(s);
    size_t n = day.n + month.n + year.n + 2;
    if (n > sizeof turned || day.n == 0 || year.n != 4) return 0;
    memcpy(turned, day.s, day.n);
    turned[day.n] = ' ';
    memcpy(turned + day.n + 1, month.s, month.n);
    turned[day.n + 1 + month.n] = ' ';
    memcpy(turned + n - 4, year.s, 4);
    return dcl_date_read(out, turned, n, NULL) == DCL_OK;
}

static dcl_status header(reader *r)
{
    r->columns = r->c->columns;
    /* a tab at the end of the line opens a column of nothing */
    while (r->columns > 1 && r->c->column[r->columns - 1].n == 0) {
        r->columns--;
    }
    for (size_t i = 1; i < r->columns; i++) {
        dcl__span s = r->c->column[i];
        if (!read_day(&r->day[i], s)) {
            return dcl__feed_bad(r->f, DCL_SYNTAX, dcl__rows_place(r->c, i),
                                 s.n, "%q is not a day such as "
                                      "January 09, 2023",
                                 s.s, s.n);
        }
    }
    return DCL_OK;
}

static dcl_status row(reader *r)
{
    dcl__span name = r->c->column[0];
    dcl_ccy ccy, usd = {"USD"};
    const char *place = dcl__rows_place(r->c, 0);
    size_t pair;
    int indirect = 0;
    dcl_status status;
    if (name.n > 3 && memcmp(name.s + name.n - 3, "(1)", 3) == 0) {
        indirect = 1;
        name.n -= 3;
        name = dcl__span_trim(name);
    }
    if (!ccy_of_name(&ccy, name)) {
        dcl__feed_skip(r->f, name);
        return DCL_OK;
    }
    if (strcmp(ccy.code, "USD") == 0) return DCL_OK;
    status = indirect ? dcl__feed_pair(r->f, &pair, ccy, usd, "1", "imf", place)
                      : dcl__feed_pair(r->f, &pair, usd, ccy, "1", "imf",
                                       place);
    if (status == DCL_OK && r->c->columns < r->columns) {
        return dcl__feed_bad(r->f, DCL_SYNTAX, place, name.n,
                             "a row of %z columns under a header of %z",
                             r->c->columns, r->columns);
    }
    for (size_t i = 1; i < r->columns && status == DCL_OK; i++) {
        dcl__span v = r->c->column[i];
        if (v.n == 0 || dcl__span_is(v, "NA")) {
            r->f->report.gaps++;
        } else {
            status = dcl__feed_add(r->f, pair, r->day[i], v,
                                   dcl__rows_place(r->c, i), r->c->line);
        }
    }
    return status;
}

/* Titles and notes stand alone in their lines. */
static int has_cells(const dcl__rows *c)
{
    for (size_t i = 1; i < c->columns; i++) {
        if (c->column[i].n > 0) return c->column[0].n > 0;
    }
    return 0;
}

static dcl_status read_lines(reader *r)
{
    int more = 1;
    dcl_status status = DCL_OK;
    while (status == DCL_OK) {
        status = dcl__rows_next(r->c, &more);
        if (status != DCL_OK || !more) break;
        if (dcl__span_is(r->c->column[0], "Currency") && r->c->columns > 1) {
            status = header(r);
        } else if (r->columns > 0 && has_cells(r->c)) {
            status = row(r);
        }
    }
    return status == DCL_OK ? dcl__rows_whole(r->c) : status;
}

dcl_status dcl__read_imf(dcl__feed *f)
{
    reader *r = dcl__alloc(f->mem, sizeof *r);
    dcl_status status;
    if (r == NULL) return dcl__no_memory(f->err);
    memset(r, 0, sizeof *r);
    r->f = f;
    status = dcl__rows_new(&r->c, f, '\t');
    if (status == DCL_OK) status = read_lines(r);
    dcl__rows_free(r->c);
    dcl__release(f->mem, r, sizeof *r);
    return status;
}
