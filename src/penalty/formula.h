/* A segment's sum written out: for people, and for bc. */
#ifndef PENALTY_FORMULA_H
#define PENALTY_FORMULA_H

#include <string.h>

#include "base/fmt.h"
#include "penalty/walk.h"

/* Writes into text what units from..to of the region earn, by all items and
 * claimants, before any cap but the unit's: 0 when it is too large. */
dcl_status dcl__formula_units(dcl__text *text, const dcl__walk *w,
                              mpz_srcptr from, mpz_srcptr to, int for_bc);
/* principal * rate * years */
dcl_status dcl__formula_interest(dcl__text *text, const dcl__walk *w,
                                 const dcl__moment *m);
/* after - before */
dcl_status dcl__formula_difference(dcl__text *text, const dcl__sum *after,
                                   const dcl__sum *before,
                                   const dcl_limits *limits, dcl_err *err);

#endif
