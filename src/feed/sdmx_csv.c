/* SDMX-CSV of the ECB's data-api: an observation a row, columns by name.
 *
 *     FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE
 *     D,USD,EUR,SP00,A,2024-10-29,1.0774
 *
 * 1 CURRENCY_DENOM = OBS_VALUE CURRENCY.  What is not a daily spot rate is
 * passed over, and counted. */
#include <string.h>

#include "feed/csv_rows.h"

enum { FREQ, CURRENCY, DENOM, TYPE, PERIOD, VALUE, MULT, NAMES };

typedef struct header {
    size_t column[NAMES]; /* SIZE_MAX: there is none */
    size_t columns;
} header;

static dcl_status read_header(dcl__feed *f, dcl__rows *c, header *h)
{
    static const char *const name[NAMES] = {
        "FREQ",        "CURRENCY",  "CURRENCY_DENOM", "EXR_TYPE",
        "TIME_PERIOD", "OBS_VALUE", "UNIT_MULT"};
    static const int required[] = {CURRENCY, DENOM, PERIOD, VALUE};
    h->columns = c->columns;
    for (size_t k = 0; k < NAMES; k++) {
        h->column[k] = SIZE_MAX;
        for (size_t i = 0; i < c->columns; i++) {
            if (dcl__span_is(c->column[i], name[k])) h->column[k] = i;
        }
    }
    for (size_t k = 0; k < sizeof required / sizeof *required; k++) {
        if (h->column[required[k]] == SIZE_MAX) {
            return dcl__feed_bad(f, DCL_SYNTAX, f->text, 0,
                                 "no column %s", name[required[k]]);
        }
    }
    return DCL_OK;
}

static int differs(const dcl__rows *c, const header *h, int name,
                   const char *want)
{
    return h->column[name] != SIZE_MAX &&
           !dcl__span_is(dcl__rows_column(c, h->column[name]), want);
}

static dcl_status read_row(dcl__feed *f, dcl__rows *c, const header *h)
{
    dcl__span period = dcl__rows_column(c, h->column[PERIOD]);
    dcl__span value = dcl__rows_column(c, h->column[VALUE]);
    dcl__span code = dcl__rows_column(c, h->column[CURRENCY]);
    const char *place = dcl__rows_place(c, h->column[VALUE]);
    dcl_ccy ccy, denom;
    dcl_day day;
    size_t pair;
    dcl_status status;
    if (c->columns != h->columns) {
        return dcl__feed_bad(f, DCL_SYNTAX, dcl__rows_place(c, 0), 0,
                             "a row of %z columns under a header of %z",
                             c->columns, h->columns);
    }
    if (differs(c, h, FREQ, "D") || differs(c, h, TYPE, "SP00") ||
        !dcl__span_ccy(&ccy, code) ||
        !dcl__span_ccy(&denom, dcl__rows_column(c, h->column[DENOM]))) {
        dcl__feed_skip(f, dcl__rows_column(c, 0));
        return DCL_OK;
    }
    if (differs(c, h, MULT, "0") &&
        dcl__rows_column(c, h->column[MULT]).n > 0) {
        return dcl__feed_bad(f, DCL_RANGE, place, 0,
                             "a unit multiplier, which rates have not");
    }
    status = dcl_date_read(&day, period.s, period.n, NULL);
    if (status != DCL_OK) {
        return dcl__feed_bad(f, status, dcl__rows_place(c, h->column[PERIOD]),
                             period.n, "%q is not a day", period.s, period.n);
    }
    if (value.n == 0 || dcl__span_is(value, "NaN")) {
        f->report.gaps++;
        return DCL_OK;
    }
    status = dcl__feed_pair(f, &pair, denom, ccy, "1", "ecb", place);
    if (status != DCL_OK) return status;
    return dcl__feed_add(f, pair, day, value, place, c->line);
}

dcl_status dcl__read_sdmx(dcl__feed *f)
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
