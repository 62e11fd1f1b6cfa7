/* The Federal Reserve's H.10 as the Data Download Program gives it: a column a
 * series, six lines of header, each of which says which way it is quoted.
 *
 *     "Unit:","Currency:_Per_EUR","Currency:_Per_USD","Index:_1997_Jan_100"
 *     "Currency:","USD","BRL","NA"
 *     "Unique Identifier: ","H10/H10/RXI$US_N.B.EU","H10/H10/RXI_N.B.BZ",...
 *     "Time Period","RXI$US_N.B.EU","RXI_N.B.BZ","JRXWTFB_N.B"
 *     2021-02-19,1.2136,5.3938,ND
 */
#include <string.h>

#include "base/alloc.h"
#include "feed/csv_rows.h"

typedef struct series {
    dcl_ccy base, quote;
    size_t pair;
    int has_unit, has_quote, is_one, used;
} series;

typedef struct reader {
    dcl__feed *f;
    dcl__rows *c;
    series s[DCL__ROWS_COLUMNS];
    size_t columns;
} reader;

/* "Currency:_Per_EUR" to EUR. */
static int per(dcl_ccy *out, dcl__span unit)
{
    static const char start[] = "Currency:_Per_";
    size_t n = sizeof start - 1;
    if (unit.n != n + 3 || memcmp(unit.s, start, n) != 0) return 0;
    return dcl__span_ccy(out, (dcl__span){unit.s + n, 3});
}

static int begins(dcl__span s, const char *with)
{
    size_t n = strlen(with);
    return s.n >= n && memcmp(s.s, with, n) == 0;
}

static void header_line(reader *r)
{
    dcl__span label = r->c->column[0];
    r->columns = r->c->columns;
    for (size_t i = 1; i < r->c->columns; i++) {
        dcl__span v = dcl__span_trim(r->c->column[i]);
        series *s = &r->s[i];
        if (begins(label, "Unit:")) s->has_unit = per(&s->base, v);
        if (begins(label, "Currency:")) {
            s->has_quote = dcl__span_ccy(&s->quote, v);
        }
        if (begins(label, "Multiplier:")) s->is_one = dcl__span_is(v, "1");
    }
}

/* The series' own name says the same as its unit: $US is dollars per unit. */
static dcl_status last_header_line(reader *r)
{
    static const char dollars[] = "RXI$US_";
    for (size_t i = 1; i < r->c->columns; i++) {
        dcl__span name = dcl__span_trim(r->c->column[i]);
        const char *place = dcl__rows_place(r->c, i);
        series *s = &r->s[i];
        dcl_status status;
        int direct;
        if (!s->has_unit || !s->has_quote || !begins(name, "RXI")) {
            dcl__feed_skip(r->f, name);
            continue;
        }
        direct = begins(name, dollars);
        if (direct != (strcmp(s->quote.code, "USD") == 0) || !s->is_one) {
            return dcl__feed_bad(r->f, DCL_CONFLICT, place, name.n,
                                 "%q, its Unit, Multiplier and Currency do "
                                 "not say the same",
                                 name.s, name.n);
        }
        status = dcl__feed_pair(r->f, &s->pair, s->base, s->quote, "1", "fed",
                                place);
        if (status != DCL_OK) return status;
        s->used = 1;
    }
    return DCL_OK;
}

static dcl_status data_line(reader *r)
{
    dcl__span day = r->c->column[0];
    dcl_day when;
    dcl_status status = dcl_date_read(&when, day.s, day.n, NULL);
    if (status != DCL_OK) {
        return dcl__feed_bad(r->f, status, dcl__rows_place(r->c, 0), day.n,
                             "%q is not a day", day.s, day.n);
    }
    if (r->c->columns != r->columns) {
        return dcl__feed_bad(r->f, DCL_SYNTAX, dcl__rows_place(r->c, 0), 0,
                             "a row of %z columns under a header of %z",
                             r->c->columns, r->columns);
    }
    for (size_t i = 1; i < r->c->columns && status == DCL_OK; i++) {
        if (!r->s[i].used) continue;
        if (dcl__span_is(r->c->column[i], "ND")) {
            r->f->report.gaps++;
        } else {
            status = dcl__feed_add(r->f, r->s[i].pair, when, r->c->column[i],
                                   dcl__rows_place(r->c, i), r->c->line);
        }
    }
    return status;
}

static dcl_status read_lines(reader *r)
{
    int more = 1, in_header = 1;
    dcl_status status = DCL_OK;
    while (status == DCL_OK) {
        status = dcl__rows_next(r->c, &more);
        if (status != DCL_OK || !more) break;
        if (!in_header) {
            status = data_line(r);
        } else if (begins(r->c->column[0], "Time Period")) {
            in_header = 0;
            status = last_header_line(r);
        } else {
            header_line(r);
        }
    }
    if (status == DCL_OK && in_header) {
        return dcl__feed_bad(r->f, DCL_SYNTAX, r->f->text + r->f->n, 0,
                             "no line Time Period: the file is cut off");
    }
    return status == DCL_OK ? dcl__rows_whole(r->c) : status;
}

dcl_status dcl__read_fed(dcl__feed *f)
{
    reader *r = dcl__alloc(f->mem, sizeof *r);
    dcl_status status;
    if (r == NULL) return dcl__no_memory(f->err);
    memset(r, 0, sizeof *r);
    r->f = f;
    status = dcl__rows_new(&r->c, f, ',');
    if (status == DCL_OK) status = read_lines(r);
    dcl__rows_free(r->c);
    dcl__release(f->mem, r, sizeof *r);
    return status;
}
