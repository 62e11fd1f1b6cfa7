/* What a book holds.  Texts are offsets into one pool, which moves while it
 * grows and is fixed once the book is read. */
#ifndef BOOK_BOOK_MODEL_H
#define BOOK_BOOK_MODEL_H

#include <decillion/book.h>

#include "base/fmt.h"
#include "base/record.h"

/* An offset that is none. */
#define DCL__NO_TEXT SIZE_MAX

typedef struct dcl__value {
    dcl_case_key key;
    size_t text;
} dcl__value;

/* From byte `off` of the schedule text on, the text is the book's from byte
 * `at` on. */
typedef struct dcl__seg {
    size_t off, at;
} dcl__seg;

/* amount_at, tolerance_at: bytes of the book's text. */
typedef struct dcl__expect {
    size_t when, span, amount, currency, tolerance, remark;
    size_t at, span_at, amount_at, tolerance_at;
    dcl_unit unit;
    dcl_match match;
    dcl_standing standing;
    int after;
    dcl_day first, day;
} dcl__expect;

/* A case, or a rate table's record (its name stands as the Case). */
struct dcl_case {
    const dcl_book *book;
    size_t at;
    size_t name;
    size_t value, values;
    size_t schedule; /* DCL__NO_TEXT: a rule without figures */
    size_t seg, segs;
    size_t expect, expects;
};

typedef struct dcl__name {
    const char *name;
    size_t i;
} dcl__name;

typedef struct dcl__table {
    size_t record; /* in table_record */
    size_t step, steps;
} dcl__table;

/* Until the book is read, a step's percentage is an offset. */
typedef struct dcl__step {
    dcl_day from;
    size_t percent;
} dcl__step;

struct dcl_book {
    dcl_mem mem;
    const dcl_book *base;
    char *text;
    size_t n;
    dcl__text pool;
    dcl_case *case_;
    size_t cases, case_cap;
    dcl__value *value;
    size_t values, value_cap;
    dcl__seg *seg;
    size_t segs, seg_cap;
    dcl__expect *expect;
    size_t expects, expect_cap;
    dcl__name *by_name; /* of the cases, sorted; `cases` of them */
    size_t by_name_cap;
    dcl_case *table_record;
    size_t table_records, table_record_cap;
    dcl__table *table;
    size_t tables, table_cap;
    dcl__step *step;
    size_t steps, step_cap;
    dcl_rate_step *rate_step; /* the steps, their texts in place */
    size_t rate_step_cap;
    dcl_rate_table *rate_table; /* its own, then the base's */
    size_t rate_tables, rate_table_cap;
};

/* What a reader of values needs to place its errors: the value's first line,
 * cut at a comment, and where that line begins in the book's text. */
typedef struct dcl__line_view {
    const char *s;
    size_t n;
    size_t at;
} dcl__line_view;

/* Reads the first line of an Expect value. */
dcl_status dcl__expect_read(dcl__expect *out, dcl_book *book,
                            dcl__line_view line, dcl_err *err);

/* Copies n bytes into the pool, terminated. */
dcl_status dcl__pool_put(size_t *out, dcl_book *book, const char *s, size_t n,
                         dcl_err *err);

/* The pool's text at an offset. */
static inline const char *dcl__pool_text(const dcl_book *book, size_t offset)
{
    return book->pool.p + offset;
}

#endif
