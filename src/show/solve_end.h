/* The value that answers a `?`, or an end of the range of them, as text. */
#ifndef SHOW_SOLVE_END_H
#define SHOW_SOLVE_END_H

#include <decillion/show.h>

#include "base/fmt.h"

typedef struct dcl__solve_text {
    dcl__text value;    /* a day, or a decimal */
    dcl__text fraction; /* "1/3" where that is exact and the decimal is not */
    int rounded;        /* 0: exact; 1 up, -1 down, 2 to the nearest */
} dcl__solve_text;

/* high: not 0 for the high end.  The range must have the end.  A decimal that
 * must be cut is rounded into the range. */
dcl_status dcl__solve_end_text(dcl__solve_text *out, const dcl_solve_answer *a,
                               const dcl_answer_solution *s, int high,
                               const dcl_show_style *style, dcl_err *err);
/* A number as the shortest decimal of at most so many places. */
dcl_status dcl__solve_places(dcl__text *text, const dcl_num *num, int places,
                             const dcl_show_style *style, dcl_err *err);
/* Whether a solution has two ends. */
int dcl__solve_is_range(const dcl_solve_answer *a,
                        const dcl_answer_solution *s);
/* solve_page.c: the answer in words. */
dcl_status dcl__solve_page(const dcl_sink *sink, const dcl_solve_answer *a,
                           const dcl_show_style *style, const dcl_mem *mem,
                           dcl_err *err);
void dcl__solve_text_clear(dcl__solve_text *t);

#endif
