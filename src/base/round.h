/* The one place that knows what a rounding mode means. */
#ifndef BASE_ROUND_H
#define BASE_ROUND_H

#include <decillion/text.h>

/* What lies beyond the last digit kept, in units of it. */
typedef enum dcl__tail {
    DCL__TAIL_ZERO,
    DCL__TAIL_BELOW_HALF,
    DCL__TAIL_HALF,
    DCL__TAIL_ABOVE_HALF
} dcl__tail;

/* Whether the magnitude kept is to be raised by one unit of its last digit. */
int dcl__round_up(dcl_round mode, int negative, int last_is_odd,
                  dcl__tail tail);

/* The tail made of digits[0..count) ('0'..'9', most significant first) with
 * something more (nonzero) or nothing after them. */
dcl__tail dcl__tail_of(const char *digits, size_t count, int more);

/* "half-even" ... to its mode; 0 when the view is no mode's name. */
int dcl__round_read(dcl_round *mode, const char *s, size_t n);

#endif
