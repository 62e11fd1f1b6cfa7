/* Rates as plain CSV with a header, in any order of columns:
 *
 *     date,base,quote,rate,nominal,source
 *     2024-10-29,USD,RUB,97.2300,1,cbr
 *
 * 1 (or nominal) base = rate quote.  nominal and source may be missing. */
#include <string.h>

#include "feed/csv_rows.h"

enum { DATE, BASE, QUOTE, RATE, NOMINAL, SOURCE, NAMES };

typedef struct header {
    size_t column[NAMES];
    size_t columns;
} header;

static dcl_status read_header(dcl__feed *f, dcl__rows *c, header *h)
{
    static const char *const name[NAMES] = {"date", "base",    "quote",
                                            "rate", "nominal", "source"};
    h->columns = c->columns;
    for (size_t k = 0; k < NAMES; k++) h->column[k] = SIZE_MAX;
    for (size_t i = 0; i < c->columns; i++) {
        size_t k = 0;
        while (k < NAMES && !dcl__span_is(c->column[i], name[k])) k++;
        if (k == NAMES || h->column[k] != SIZE_MAX) {
            return dcl__feed_bad(f, DCL_SYNTAX, dcl__rows_place(c, i),
                                 c->column[i].n,
                                 "%q: the columns are date, base, quote, "
                                 "rate, nominal, source, each once",
                                 c->column[i].s, c->column[i].n);
        }
        h->column[k] = i;
    }
    for (size_t k = 0; k <= RATE; k++) {
        if (h->column[k] == SIZE_MAX) {
            return dcl__feed_bad(f, DCL_SYNTAX, f->text, 0, "no column %s",
                                 name[k]);
        }
    }
    return DCL_OK;
}

/* A column copied into a buffer; what is too long fails later, cut. */
static const char *text_of(char *buf, size_t cap, const dcl__rows *c,
                           size_t column, const char *none)
{
    dcl__span s = column != SIZE_MAX ? dcl__rows_column(c, column)
                                     : (dcl__span){"", 0};
    size_t n = s.n < cap ? s.n : cap - 1;
    if (n == 0) return none;
    memcpy(buf, s.s, n);
    buf[n] = '\0';
    return buf;
}

static dcl_status read_row(dcl__feed *f, dcl__rows *c, const header *h)
{
    dcl__span day = dcl__rows_column(c, h->column[DATE]);
    dcl__span rate = dcl__rows_column(c, h->column[RATE]);
    dcl__span code[2] = {dcl__rows_column(c, h->column[BASE]),
                         dcl__rows_column(c, h->column[QUOTE])};
    dcl_ccy ccy[2] = {{{0}}, {{0}}};
    char nominal[80], source[80];
    dcl_day when;
    size_t pair;
    dcl_status status = dcl_date_read(&when, day.s, day.n, NULL);
    if (status != DCL_OK) {
        return dcl__feed_bad(f, status, dcl__rows_place(c, h->column[DATE]),
                             day.n, "%q is not a day", day.s, day.n);
    }
    if (c->columns != h->columns) {
        return dcl__feed_bad(f, DCL_SYNTAX, dcl__rows_place(c, 0), 0,
                             "a row of %z columns under a header of %z",
                             c->columns, h->columns);
    }
    for (size_t k = 0; k < 2; k++) {
        if (code[k].n < sizeof ccy[k].code) {
            memcpy(ccy[k].code, code[k].s, code[k].n);
        }
    }
    status = dcl__feed_pair(
        f, &pair, ccy[0], ccy[1],
        text_of(nominal, sizeof nominal, c, h->column[NOMINAL], "1"),
        text_of(source, sizeof source, c, h->column[SOURCE], NULL),
        dcl__rows_place(c, h->column[BASE]));
    if (status != DCL_OK) return status;
    return dcl__feed_add(f, pair, when, rate,
                         dcl__rows_place(c, h->column[RATE]), c->line);
}

dcl_status dcl__read_csv(dcl__feed *f)
{
    dcl__rows *c = NULL;
    header h = {.columns = 0};
    int more = 0;
    dcl_status status = dcl__rows_new(&c, f, ',');
    if (status == DCL_OK) status = dcl__rows_next(c, &more);
    if (status == DCL_OK && more) status = read_header(f, c, &h);
    while (status == DCL_OK && more) {
        status = dcl__rows_next(c, &more);
        if (status == DCL_OK && more) status = read_row(f, c, &h);
    }
    if (status == DCL_OK) status = dcl__rows_whole(c);
    dcl__rows_free(c);
    return status;
}
