/* A rounded figure laid out around its decimal point. */
#ifndef SAY_FIGURE_H
#define SAY_FIGURE_H

#include "say/pen.h"
#include "say/way.h"

/* whole digits, point, zeros, digits, pad zeros.  The digits are those of
 * fig->digits: the first `whole` of them (filled up with zeros where there are
 * fewer), then frac of them. */
typedef struct dcl__figure {
    const dcl__fig *fig;
    uint64_t whole; /* 0: a lone 0 stands before the point */
    uint64_t zeros;
    size_t from; /* the first digit after the point */
    size_t frac;
    uint64_t pad;
} dcl__figure;

/* fig with its first digit worth 10^up, and trimmed or padded as way says. */
dcl__figure dcl__figure_of(const dcl__fig *fig, int64_t up,
                           const dcl__way *way);

static inline int dcl__figure_has_fraction(const dcl__figure *f)
{
    return f->zeros + f->frac + f->pad > 0;
}

/* Digits it takes to write it out. */
uint64_t dcl__figure_digits(const dcl__figure *f);

/* Digit i of the whole part, 0 <= i < whole. */
char dcl__figure_at(const dcl__figure *f, uint64_t i);

/* The form that a noun takes after the figure. */
dcl_plural dcl__figure_plural(const dcl__figure *f, const dcl__way *way);

/* Sign, whole part (grouped or not), fraction. */
void dcl__figure_put(dcl__pen *pen, const dcl__figure *f, const dcl__way *way,
                     int grouped);

#endif
