/* The named power of ten under a number: "million", "lakh crore". */
#ifndef SAY_UNIT_H
#define SAY_UNIT_H

#include "say/pen.h"
#include "say/way.h"

/* What the ten's power is called.
 * NONE: below a thousand.  UNNAMED: past the last noun there is. */
typedef enum dcl__unit_kind {
    DCL__UNIT_NONE,
    DCL__UNIT_UNNAMED,
    DCL__UNIT_THOUSAND, /* English */
    DCL__UNIT_ILLION,   /* English, by rule */
    DCL__UNIT_NOUN      /* of a table */
} dcl__unit_kind;

typedef struct dcl__unit {
    dcl__unit_kind kind;
    int64_t up;       /* exponent of the number's first digit in this unit */
    int thousand;     /* ILLION: "thousand" before it */
    int illiard;      /* ILLION */
    unsigned step;    /* ILLION: N = place / step */
    dcl__exp place;   /* ILLION: N * step */
    size_t noun;      /* NOUN: index */
} dcl__unit;

/* The largest unit that is not above 10^lead. */
dcl__unit dcl__unit_of(const dcl__exp *lead, const dcl__way *way);

/* Its name, in the form wanted, with what stands before it (a blank). */
void dcl__unit_put(dcl__pen *pen, const dcl__unit *unit, dcl_plural form,
                   const dcl__way *way);

#endif
