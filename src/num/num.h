/* The inside of a dcl_num. */
#ifndef NUM_NUM_H
#define NUM_NUM_H

#include "num/sum.h"

/* One block from the hook: this head, the terms, the powers, the limbs.  The
 * sum's mpz are views (mpz_roinit_n) of limbs of the block, never written and
 * never cleared. */
struct dcl_num {
    dcl_mem mem; /* the hook it is freed through */
    size_t size; /* of the block */
    dcl__sum sum;
};

#endif
