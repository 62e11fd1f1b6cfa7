/* One width of the fixed-point road, for tests that force each. */
#ifndef NUM_DOUBLING_TRY_H
#define NUM_DOUBLING_TRY_H

#include <decillion/doubling.h>

#include "num/cut.h"

#if DCL__HAVE_EXP10

/* k digits by arithmetic of 64, 128 or 256 bits; 0 where it does not decide. */
int dcl__doubling_try(dcl__runs *runs, int64_t *exponent,
                      const dcl_doubling *d, uint64_t n, size_t k, int width);

#endif
#endif
