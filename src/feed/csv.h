/* Comma-separated values by RFC 4180, bounded; the separator is chosen. */
#ifndef FEED_CSV_H
#define FEED_CSV_H

#include "feed/source.h"

#define DCL__CSV_COLUMNS 1024
#define DCL__CSV_LINE 65536

typedef struct dcl__csv {
    dcl__feed *f;
    size_t at;       /* of the next record */
    size_t line;     /* of the record read last, from 1 */
    size_t next_line;
    char separator;
    int ended;       /* the last record had no line end */
    size_t columns;
    dcl__span column[DCL__CSV_COLUMNS]; /* trimmed where not quoted */
    char unquoted[DCL__CSV_LINE]; /* columns that held doubled quotes */
    size_t used;
} dcl__csv;

/* A reader past a byte order mark, freed with dcl__csv_free (NULL allowed). */
dcl_status dcl__csv_new(dcl__csv **out, dcl__feed *f, char separator);
void dcl__csv_free(dcl__csv *c);

/* The next record that is not empty; *more 0: there is none.
 * Fails: DCL_SYNTAX for a quote that does not end or ends within a column,
 * DCL_TOO_BIG. */
dcl_status dcl__csv_next(dcl__csv *c, int *more);

/* A column of the record; past the last, an empty one. */
dcl__span dcl__csv_column(const dcl__csv *c, size_t i);

/* Where a column stands in the text (the record's place for one that had
 * doubled quotes). */
const char *dcl__csv_place(const dcl__csv *c, size_t i);

/* A publisher's file ends with a line end, or it was cut off. */
dcl_status dcl__csv_whole(dcl__csv *c);

#endif
