/* What an answer owns: numbers, conversions, blocks of memory; all freed at
 * once. */
#ifndef ASK_CLAIM_KEEP_H
#define ASK_CLAIM_KEEP_H

#include <decillion/money.h>

#include "num/sum.h"

typedef struct dcl__block {
    void *p;
    size_t n;
} dcl__block;

/* Zero-initialise but for mem. */
typedef struct dcl__keep {
    dcl_mem mem;
    dcl_num **num;
    size_t nums, num_cap;
    dcl_conversion **conversion;
    size_t conversions, conversion_cap;
    dcl__block *block;
    size_t blocks, block_cap;
} dcl__keep;

void dcl__keep_free(dcl__keep *k);

/* count zeroed elements; NULL when there is no memory (count 0: one). */
void *dcl__keep_array(dcl__keep *k, size_t count, size_t size);

/* A copy of n bytes, terminated. */
const char *dcl__keep_text(dcl__keep *k, const char *s, size_t n);

/* The sum as a number that the answer owns. */
dcl_status dcl__keep_sum(const dcl_num **out, dcl__keep *k, const dcl__sum *s,
                         dcl_err *err);
dcl_status dcl__keep_q(const dcl_num **out, dcl__keep *k, mpq_srcptr q,
                       dcl_err *err);

/* Takes the conversion over, also when it fails. */
dcl_status dcl__keep_conversion(dcl__keep *k, dcl_conversion *c, dcl_err *err);

#endif
