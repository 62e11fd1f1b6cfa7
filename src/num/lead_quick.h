/* Leading digits of a sum ruled by one power of two, by 256 bits of fixed
 * point. */
#ifndef NUM_LEAD_QUICK_H
#define NUM_LEAD_QUICK_H

#include "num/num_lead.h"

/* As dcl__lead_of, for sums in which one term q * 2^n, n > 0, is far above the
 * others (PROOFS.md, section 4).  1 where that decides; 0, with *x undefined,
 * where the sum is of another kind or the digits are not decided. */
int dcl__lead_quick(dcl__lead *x, const dcl__sum *s, size_t k);

#endif
