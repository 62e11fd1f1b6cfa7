/* What reading a book's records shares: the record in hand, its values, and
 * the keys that it may have. */
#ifndef BOOK_BOOK_WORK_H
#define BOOK_BOOK_WORK_H

#include "base/alloc.h"
#include "book/book_model.h"

typedef struct dcl__book_work {
    dcl_book *book;
    dcl__rec_reader reader;
    dcl__record rec;
} dcl__book_work;

/* Room for one more in an array of the book; 0 when there is no memory. */
#define DCL__BOOK_GROW(book, array, count, cap)                                \
    dcl__grow(&(book)->mem, (void **)&(book)->array, (book)->count,            \
              &(book)->cap, sizeof *(book)->array)

/* Keys that no case has; below them the numbers are dcl_case_key's. */
enum {
    DCL__KEY_TABLE = 100,
    DCL__KEY_STEP,
    DCL__KEY_USERS, /* X_... */
    DCL__KEY_NONE
};

int dcl__book_key(const dcl__book_work *w, const dcl__rec_field *f);

/* The first field of that key in the record, or NULL. */
const dcl__rec_field *dcl__book_field(const dcl__book_work *w, int key);

/* A part of a value without blanks at its end and, where comments are, without
 * a comment. */
dcl__line_view dcl__book_view(const dcl__book_work *w, const dcl__rec_part *p,
                              int comments);

/* A failure at a field's key. */
dcl_status dcl__book_fail(const dcl__rec_field *f, dcl_status status,
                          dcl_err *err, const char *what);

/* The record's head: its keys checked, its name and its values taken over. */
dcl_status dcl__book_head(dcl_case *c, dcl__book_work *w,
                          const dcl__rec_field *name, int is_table,
                          dcl_err *err);

/* Fills names (n of them) with the records' and sorts them; two of one name
 * are a conflict at the later. */
dcl_status dcl__book_sort(dcl_book *b, dcl__name *names, const dcl_case *record,
                          size_t n, dcl_err *err);

/* A Table's record. */
dcl_status dcl__book_add_table(dcl__book_work *w, const dcl__rec_field *name,
                               dcl_err *err);

/* The tables as the engine takes them, the base's after the book's own. */
dcl_status dcl__book_place_tables(dcl_book *b, dcl_err *err);

#endif
