/* XML and HTML on their way to a sink. */
#ifndef SHOW_XML_OUT_H
#define SHOW_XML_OUT_H

#include <stdarg.h>

#include <decillion/show.h>

#include "base/fmt.h"

typedef struct dcl__xml {
    const dcl_sink *sink;
    const dcl_show_style *style;
    const dcl_mem *mem;
    dcl_err *err;
    int bad;           /* what the sink answered, once it is not 0 */
    dcl_status status; /* the first failure that is not the sink's */
} dcl__xml;

dcl__xml dcl__xml_begin(const dcl_sink *sink, const dcl_show_style *style,
                        const dcl_mem *mem, dcl_err *err);
/* DCL_OK, the first failure, or DCL_STOPPED. */
dcl_status dcl__xml_end(const dcl__xml *x);
/* 1 once there is nothing left to do. */
int dcl__xml_failed(const dcl__xml *x);

/* Markup, as it is; formatted as by dcl__putf. */
void dcl__xml_put(dcl__xml *x, const char *markup);
void dcl__xml_putf(dcl__xml *x, const char *fmt, ...);

/* Text, in elements and in attributes: markup escaped; what XML cannot hold,
 * bytes that are no UTF-8, and what turns the direction of writing: U+FFFD. */
void dcl__xml_text(dcl__xml *x, const char *s);
void dcl__xml_view(dcl__xml *x, const char *s, size_t n);

/* A number of hundredths: "12.5". */
void dcl__xml_fixed(dcl__xml *x, long hundredths);

/* A day as ISO 8601; a figure by name with its currency. */
void dcl__xml_day(dcl__xml *x, dcl_day day);
void dcl__xml_figure(dcl__xml *x, const dcl_figure *f);

/* The same, large: "1.65 undecillion RUB"; past the thousandth power as a
 * power of ten, its exponent raised between the marks given. */
void dcl__xml_large(dcl__xml *x, const dcl_figure *f, const char *raise,
                    const char *lower);

/* Digits, an optional minus first, grouped in threes. */
void dcl__xml_count(dcl__xml *x, const char *digits);

/* What is written into a text instead of a sink, to be escaped: keeps the
 * first failure of either. */
void dcl__xml_keep(dcl__xml *x, const dcl__text *text, dcl_status status);

/* How many columns the text takes, letters of East Asia as two. */
size_t dcl__xml_columns(const char *s, size_t n);
/* The bytes of the first line of s, at most so many columns: up to a blank
 * where there is one. */
size_t dcl__xml_line(const char *s, size_t columns);

#endif
