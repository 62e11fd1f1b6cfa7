/* Which totals count as the one that was written. */
#ifndef ASK_SOLVE_BOUNDS_H
#define ASK_SOLVE_BOUNDS_H

#include <decillion/ask.h>

typedef struct dcl__solve_bounds {
    dcl_num *asked, *low, *high;
    int low_open, high_open;
} dcl__solve_bounds;

/* From q->total and q->within or q->say->round.  Zeroed first; cleared also
 * after a failure. */
dcl_status dcl__solve_bounds_make(dcl__solve_bounds *b, const dcl_rates *rates,
                                  dcl_ccy own, const dcl_solve_question *q,
                                  const dcl_mem *mem, dcl_err *err);
void dcl__solve_bounds_clear(dcl__solve_bounds *b);

#endif
