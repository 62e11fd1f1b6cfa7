/* A figure's digits in groups, from the top: what every speller walks. */
#ifndef SAY_WALK_H
#define SAY_WALK_H

#include "base/digits.h"

/* Invariant: the next digit is worth 10^(lead - i); past the run's digits all
 * are zero. */
typedef struct dcl__walk {
    const dcl__run *run;
    size_t n; /* digits without the zeros at the end */
    size_t i;
} dcl__walk;

static inline dcl__walk dcl__walk_of(const dcl__run *run)
{
    dcl__walk w = {run, run->n, 0};
    if (run->carry) w.n = 1;
    while (w.n > 1 && dcl__run_at(run, w.n - 1) == '0') w.n--;
    return w;
}

/* Whether a digit that is not zero is still to come. */
static inline int dcl__walk_more(const dcl__walk *w)
{
    return w->i < w->n;
}

/* The value of the next `count` digits. */
static inline unsigned dcl__walk_take(dcl__walk *w, size_t count)
{
    unsigned v = 0;
    for (; count > 0; count--, w->i++)
        v = v * 10 +
            (w->i < w->n ? (unsigned)(dcl__run_at(w->run, w->i) - '0') : 0);
    return v;
}

#endif
