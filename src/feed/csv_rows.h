/* Comma-separated values by RFC 4180, bounded; the separator is chosen. */
#ifndef FEED_CSV_ROWS_H
#define FEED_CSV_ROWS_H

#include "feed/source.h"

#define DCL__ROWS_COLUMNS 1024
#define DCL__ROWS_LINE 65536

typedef struct dcl__rows {
    dcl__feed *f;
    size_t at;       /* of the next record */
    size_t line;     /* of the record read last, from 1 */
    size_t next_line;
    char separator;
    int ended;       /* the last record had no line end */
    size_t columns;
    dcl__span column[DCL__ROWS_COLUMNS]; /* trimmed where not quoted */
    char unquoted[DCL__ROWS_LINE]; /* columns that held doubled quotes */
    size_t used;
} dcl__rows;

/* A reader past a byte order mark, freed with dcl__rows_free (NULL allowed). */
dcl_status dcl__rows_new(dcl__rows **out, dcl__feed *f, char separator);
void dcl__rows_free(dcl__rows *c);

/* The next record that is not empty; *more 0: there is none.
 * Fails: DCL_SYNTAX for a quote that does not end or ends within a column,
 * DCL_TOO_BIG. */
dcl_status dcl__rows_next(dcl__rows *c, int *more);

/* A column of the record; past the last, an empty one. */
dcl__span dcl__rows_column(const dcl__rows *c, size_t i);

/* Where a column stands in the text (the record's place for one that had
 * doubled quotes). */
const char *dcl__rows_place(const dcl__rows *c, size_t i);

/* A publisher's file ends with a line end, or it was cut off. */
dcl_status dcl__rows_whole(dcl__rows *c);

#endif
