/* The ECB's reference rates as CSV: a column a currency, a row a day.
 *
 *     Date,USD,JPY,...,        the history, newest first, N/A for none
 *     2024-10-29,1.0774,165.6,...,
 *     Date, USD, JPY, ...,     one day, "29 October 2024"
 *
 * Header and rows end with a comma: a row that was cut off has fewer columns
 * than the header, and is refused. */
#include "base/alloc.h"
#include "feed/csv_rows.h"

typedef struct header {
    size_t pair[DCL__ROWS_COLUMNS];
    dcl_day newest[DCL__ROWS_COLUMNS]; /* with a rate; DCL_DAY_MIN: none */
    dcl_day gap[DCL__ROWS_COLUMNS]; /* first N/A after it; DCL_DAY_MAX: none */
    size_t columns;
} header;

static dcl_status read_header(dcl__feed *f, dcl__rows *c, header *h)
{
    dcl_ccy eur = {"EUR"}, ccy;
    h->columns = c->columns;
    for (size_t i = 1; i < c->columns; i++) {
        h->newest[i] = DCL_DAY_MIN;
        h->gap[i] = DCL_DAY_MAX;
    }
    for (size_t i = 1; i < c->columns; i++) {
        dcl__span code = c->column[i];
        dcl_status status;
        if (code.n == 0 && i + 1 == c->columns) continue;
        if (!dcl__span_ccy(&ccy, code)) {
            return dcl__feed_bad(f, DCL_SYNTAX, dcl__rows_place(c, i), code.n,
                                 "%q is not a currency code", code.s, code.n);
        }
        status = dcl__feed_pair(f, &h->pair[i], eur, ccy, "1", "ecb",
                                dcl__rows_place(c, i));
        if (status != DCL_OK) return status;
    }
    return DCL_OK;
}

static dcl_status read_row(dcl__feed *f, dcl__rows *c, header *h)
{
    dcl__span day = c->column[0];
    dcl_day when;
    dcl_status status = dcl_date_read(&when, day.s, day.n, NULL);
    if (status != DCL_OK) {
        return dcl__feed_bad(f, status, dcl__rows_place(c, 0), day.n,
                             "%q is not a day", day.s, day.n);
    }
    if (c->columns != h->columns) {
        return dcl__feed_bad(f, DCL_SYNTAX, dcl__rows_place(c, 0), 0,
                             "a row of %z columns under a header of %z",
                             c->columns, h->columns);
    }
    for (size_t i = 1; i < c->columns && status == DCL_OK; i++) {
        if (i + 1 == c->columns && c->column[i].n == 0) break;
        if (dcl__span_is(c->column[i], "N/A")) {
            f->report.gaps++;
            if (when > h->newest[i] && when < h->gap[i]) h->gap[i] = when;
        } else {
            status = dcl__feed_add(f, h->pair[i], when, c->column[i],
                                   dcl__rows_place(c, i), c->line);
            if (when > h->newest[i]) h->newest[i] = when;
            if (when > h->gap[i]) h->gap[i] = DCL_DAY_MAX;
        }
    }
    return status;
}

/* A currency whose newest rate is followed by N/A has been given up (the rouble
 * on 2022-03-01), or the euro is its unit now; until the day before that N/A
 * the rate stands, as over any weekend. */
static dcl_status find_ends(dcl__feed *f, const header *h)
{
    dcl_status status = DCL_OK;
    for (size_t i = 1; i < h->columns && status == DCL_OK; i++) {
        if (h->newest[i] != DCL_DAY_MIN && h->gap[i] != DCL_DAY_MAX) {
            status = dcl_quotes_end(f->quotes, h->pair[i], h->gap[i] - 1,
                                    f->err);
        }
    }
    return status;
}

dcl_status dcl__read_ecb_csv(dcl__feed *f)
{
    dcl__rows *c = NULL;
    header *h = dcl__alloc(f->mem, sizeof *h);
    int more = 0;
    dcl_status status = h != NULL ? dcl__rows_new(&c, f, ',')
                                  : dcl__no_memory(f->err);
    if (status == DCL_OK) status = dcl__rows_next(c, &more);
    if (status == DCL_OK && more) status = read_header(f, c, h);
    while (status == DCL_OK && more) {
        status = dcl__rows_next(c, &more);
        if (status == DCL_OK && more) status = read_row(f, c, h);
    }
    if (status == DCL_OK) status = dcl__rows_whole(c);
    if (status == DCL_OK && f->report.rates > 0) status = find_ends(f, h);
    dcl__rows_free(c);
    dcl__release(f->mem, h, sizeof *h);
    return status;
}
