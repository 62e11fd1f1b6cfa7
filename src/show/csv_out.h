/* Cells of CSV (RFC 4180) and TSV. */
#ifndef SHOW_CSV_OUT_H
#define SHOW_CSV_OUT_H

#include <decillion/ask.h>

#include "base/fmt.h"

/* Text: quoted where it must be; a cell that a spreadsheet would run as a
 * formula (=, +, -, @, a tab or a return first) is led by an apostrophe.  In
 * TSV, where nothing can be quoted, tabs and line ends become blanks. */
int dcl__csv_text(const dcl_sink *sink, int tsv, const char *s);

/* A number as it is shown ("-2,500"): quoted where it must be. */
int dcl__csv_figure(const dcl_sink *sink, int tsv, const char *s, size_t n);

/* A number of the program's own making, as it is. */
int dcl__csv_number(const dcl_sink *sink, const char *s);

/* Between cells; and at the end of the row (CRLF in CSV, LF in TSV). */
int dcl__csv_next(const dcl_sink *sink, int tsv);
int dcl__csv_end(const dcl_sink *sink, int tsv);

/* A conversion's rates in one cell:
 * "97.2300 RUB/USD 2024-10-29 Bank of Russia; ...". */
dcl_status dcl__csv_rates(const dcl_sink *sink, int tsv, const dcl_converted *c,
                          const dcl_mem *mem, dcl_err *err);

#endif
