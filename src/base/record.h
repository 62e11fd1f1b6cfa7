/* Records in GNU recutils' form: `Key: value` lines, a blank line ends a
 * record, `+ ` continues a value on a new line, a trailing backslash continues
 * it on the same one, `#` at the start of a line is a comment.
 *
 * Nothing is copied: a record holds byte ranges of the text, so that every
 * error can point into it. */
#ifndef BASE_RECORD_H
#define BASE_RECORD_H

#include <decillion/alloc.h>
#include <decillion/limits.h>
#include <decillion/status.h>

#include "base/fmt.h"

/* A value's part that stands in one line of the text; joined: it goes on where
 * the part before ended in a backslash, without a new line between. */
typedef struct dcl__rec_part {
    size_t at, n;
    int joined;
} dcl__rec_part;

/* parts >= 1; the first may be empty. */
typedef struct dcl__rec_field {
    size_t key_at, key_n;
    size_t part, parts;
} dcl__rec_field;

/* Reused from record to record. */
typedef struct dcl__record {
    dcl__rec_field *field;
    size_t fields, field_cap;
    dcl__rec_part *part;
    size_t parts, part_cap;
} dcl__record;

typedef struct dcl__rec_reader {
    const char *text;
    size_t n, at;
    uint64_t max_line, max_fields;
    const dcl_mem *mem;
} dcl__rec_reader;

/* limits (NULL: the defaults): `line` bounds a line, `clauses` the fields of a
 * record and the parts of its values.  A byte order mark is skipped. */
void dcl__rec_start(dcl__rec_reader *r, const char *text, size_t n,
                    const dcl_limits *limits, const dcl_mem *mem);

/* The next record; fields 0: there is none.  Record descriptors (`%rec: ...`)
 * are skipped.
 * Fails: DCL_SYNTAX with the byte; DCL_TOO_BIG; DCL_NO_MEMORY. */
dcl_status dcl__rec_next(dcl__rec_reader *r, dcl__record *rec, dcl_err *err);

void dcl__rec_clear(dcl__record *rec, const dcl_mem *mem);

/* Whether the field's key is `name`, case and all. */
int dcl__rec_is(const dcl__rec_reader *r, const dcl__rec_field *f,
                const char *name);

/* Line and column, from 1, columns in bytes, of byte `at` of a text. */
void dcl__line_column(const char *text, size_t n, size_t at, size_t *line,
                      size_t *column);

#endif
