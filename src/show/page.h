/* The parts of a page, one file each. */
#ifndef SHOW_PAGE_H
#define SHOW_PAGE_H

#include "show/xml_out.h"

/* Segments of the working that are shown. */
enum { DCL__PAGE_SEGMENTS = 100 };

/* The look of it, between <style> and </style>. */
void dcl__page_css(dcl__xml *x);

/* The figure large, its days, shares, payments; the conversions. */
void dcl__page_sum(dcl__xml *x, const dcl_total_answer *a);

/* Digits in groups, where lines may end between them; long ones from both
 * ends. */
void dcl__page_digits(dcl__xml *x, const dcl_figure *f, int how);

/* By name; past the thousandth power as a power of ten. */
static inline void dcl__page_named(dcl__xml *x, const dcl_figure *f)
{
    dcl__xml_large(x, f, "<sup>", "</sup>");
}

/* The rows of a table. */
void dcl__page_table(dcl__xml *x, const dcl_chart_answer *a);

/* Published figures beside computed ones; what is known; sources. */
void dcl__page_case(dcl__xml *x, const dcl_case_answer *c, int altered);

/* <section> with its heading, and its end. */
void dcl__page_open(dcl__xml *x, const char *id, const char *heading);
void dcl__page_close(dcl__xml *x);

#endif
