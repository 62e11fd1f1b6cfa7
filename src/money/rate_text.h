/* The digits of a rate, exactly: never through a double. */
#ifndef MONEY_RATE_TEXT_H
#define MONEY_RATE_TEXT_H

#include <gmp.h>

#include <decillion/status.h>

/* Checks digits with at most one point and an optional exponent: above zero,
 * at most 64 digits, exponent within +-999; no sign, no grouping.
 * Fails: DCL_SYNTAX, DCL_RANGE; err->at counts from s. */
dcl_status dcl__rate_check(const char *s, size_t n, dcl_err *err);

/* The exact value of a text that dcl__rate_check accepted. */
void dcl__rate_value(mpq_ptr out, const char *s);

/* The same for `rate` per `nominal`: rate / nominal. */
void dcl__rate_per(mpq_ptr out, const char *rate, const char *nominal);

#endif
