/* Reading the library's own form: what the readers of its records share. */
#ifndef MONEY_MONEY_RECORD_H
#define MONEY_MONEY_RECORD_H

#include "base/fmt.h"
#include "base/record.h"
#include "money/rates.h"

#define DCL__RATE_KEY "Rate: "
#define DCL__RATE_KEY_N (sizeof DCL__RATE_KEY - 1)

typedef struct dcl__view {
    const char *s;
    size_t n;
} dcl__view;

typedef struct dcl__money_reader {
    dcl__rec_reader rec;
    dcl__record now;
    dcl_rates *rates;
    const char *name;
    dcl__off file;
    int builtin;
    size_t line, line_at; /* line_at is the start of line `line` or later */
    dcl__view
        run; /* Rate lines that end the record now read, taken out of it */
    dcl_err *err;
} dcl__money_reader;

size_t dcl__mr_line(dcl__money_reader *r, size_t at);
dcl_status dcl__mr_bad(dcl__money_reader *r, dcl_status status, dcl__view v,
                       const char *why);
/* A failure of a part of the line, its place moved into the file. */
dcl_status dcl__mr_moved(dcl__money_reader *r, dcl_status status,
                         const char *s);
dcl__view dcl__mr_key(const dcl__money_reader *r, size_t i);
dcl__view dcl__mr_value(const dcl__money_reader *r, size_t i);
int dcl__mr_is(dcl__view v, const char *word);
/* Cuts the word before the separator off the front of v, blanks around it
 * gone; v keeps what follows. */
dcl__view dcl__mr_cut(dcl__view *v, char separator);
dcl_status dcl__mr_store(dcl__money_reader *r, dcl__off *out, dcl__view v);
dcl_status dcl__mr_code(dcl__money_reader *r, dcl_ccy *out, dcl__view v);
/* "2024-10-29", which most lines have; other forms and faults go the long
 * way. */
int dcl__mr_plain_day(dcl_day *out, dcl__view v);
dcl_status dcl__mr_day(dcl__money_reader *r, dcl_day *out, dcl__view v);
/* A whole number of at most 4 digits; -1 when it is none. */
int dcl__mr_small(dcl__view v);
dcl_status dcl__mr_unknown(dcl__money_reader *r, size_t i,
                           const char *const *known, size_t count);

/* The records themselves: a currency, a publisher, a pair with its rates. */
dcl_status dcl__mr_ccy(dcl__money_reader *r);
dcl_status dcl__mr_publisher(dcl__money_reader *r);
dcl_status dcl__mr_pair(dcl__money_reader *r);

#endif
