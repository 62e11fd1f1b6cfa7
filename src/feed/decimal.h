/* Decimal texts compared and moved, digit by digit. */
#ifndef FEED_DECIMAL_H
#define FEED_DECIMAL_H

#include <decillion/text.h>

/* Whether unit = value / nominal exactly, for texts as dcl_quotes_add takes
 * them.  A nominal that is no power of ten is not judged: 1. */
int dcl__decimal_is_per(const char *unit, const char *value,
                        const char *nominal);

/* k where the text is 10^k, 0 <= k; -1 where it is not. */
int dcl__decimal_power(const char *text);

/* Puts value * 10^-shift, without an exponent; a value that is not shifted and
 * has none keeps its digits, trailing zeros too.  What the sink answers. */
int dcl__decimal_put(const dcl_sink *sink, const char *value, int shift);

#endif
