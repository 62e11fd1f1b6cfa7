/* The longest number at the start of a longer text: what the schedule language
 * calls a NUMBER. */
#ifndef NUM_NUMBER_SCAN_H
#define NUM_NUMBER_SCAN_H

#include <gmp.h>

#include <decillion/num.h>

/* Reads the longest number that text[0..n) begins with and sets *used to its
 * bytes (blanks after it not counted): digits with '.' and groups of three
 * ("2,500,000", "2 500 000", "2_500_000"), "2e34", "10^33", and any of these
 * with an English magnitude name on the same line ("2 undecillion", longest
 * name first).  No sign, no percentage, no p/q: those are the caller's.
 *
 * A comma before a blank, a line's end or the text's end is not part of it; a
 * comma before anything else is, and must stand before three digits, or the
 * place of it is a DCL_SYNTAX.  No digit at text[0] is DCL_SYNTAX at 0, with
 * *used untouched.
 * Fails: DCL_SYNTAX; DCL_TOO_BIG past limits->digits and for a value past
 * limits->bits (a rational holds it); DCL_NO_MEMORY. */
dcl_status dcl__number_scan(mpq_ptr out, size_t *used, const char *text,
                            size_t n, const dcl_limits *limits,
                            const dcl_mem *mem, dcl_err *err);

#endif
