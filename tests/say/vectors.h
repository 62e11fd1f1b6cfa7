/* Rows of a file of vectors, and the calls that they are compared with. */
#ifndef TESTS_SAY_VECTORS_H
#define TESTS_SAY_VECTORS_H

#include <decillion/say.h>

#include "support.h"

enum { V_COLUMNS = 6 };

typedef struct v_file {
    char *text;
    char *at;
    char *column[V_COLUMNS]; /* "" where a row has fewer */
    size_t line;
} v_file;

/* tests/vectors/<name>; a failed assertion when it cannot be read. */
int v_open(v_file *f, const char *name);
/* The next row that is no comment; 0 at the end, which frees. */
int v_next(v_file *f);

/* A number as vectors have it: "-1.5e36", "2500000". */
typedef struct v_number {
    char *room;
    dcl_dec dec;
} v_number;
void v_number_of(v_number *x, const char *text);
void v_number_free(v_number *x);

/* dcl_say_write as a string, "!DCL_X message" when it fails; to be freed. */
char *v_write(const dcl_dec *x, const dcl_say_style *style);
/* dcl_say_read as "-digits|exponent", zeros at the end of the digits moved
 * into the exponent; to be freed. */
char *v_read(const char *text, const dcl_say_style *style);
/* The same form of a number. */
char *v_plain(const dcl_dec *x);

/* One row: a style, a number (to be shown) or a text (to be read), and what is
 * wanted. */
typedef struct v_row {
    const char *style, *given, *want;
} v_row;
void v_shows(const v_row *rows, size_t n);
void v_reads(const v_row *rows, size_t n);
#define V_SHOWS(rows) v_shows(rows, sizeof(rows) / sizeof(rows)[0])
#define V_READS(rows) v_reads(rows, sizeof(rows) / sizeof(rows)[0])

/* What names the style's parts: "ru british words". */
void v_style(dcl_say_style *style, const char *words);

#endif
