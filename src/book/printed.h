/* A figure as it was printed: its significant digits, and the interval of the
 * values that would have been printed so. */
#ifndef BOOK_PRINTED_H
#define BOOK_PRINTED_H

#include <decillion/say.h>

#include "num/sum.h"

/* (-1)^negative * digits * 10^exponent.  The last digit is the last that
 * counts: of "2,500,000" the digits are 25, of "2.50 million" 250. */
typedef struct dcl__printed {
    mpz_t digits;
    mpz_t exponent;
    size_t count; /* of digits; 1 for zero */
    int negative;
} dcl__printed;

void dcl__printed_init(dcl__printed *p);
void dcl__printed_clear(dcl__printed *p);

/* Reads the n bytes of text as dcl_say_read does.
 * Fails: as it; DCL_TOO_BIG past limits->digits; DCL_NO_MEMORY. */
dcl_status dcl__printed_read(dcl__printed *p, const char *text, size_t n,
                             const dcl_say_style *style,
                             const dcl_limits *limits, const dcl_mem *mem,
                             dcl_err *err);

/* out = the value `halves` half units of the last digit further from zero than
 * printed: 0 the figure itself, -1 and 1 the ends of its rounding interval, 2
 * the end of the interval of what is cut off to it. */
dcl_status dcl__printed_value(dcl__sum *out, const dcl__printed *p, int halves,
                              dcl_err *err);

#endif
