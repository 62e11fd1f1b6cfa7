/* How much work and memory an answer may cost. */
#ifndef DECILLION_LIMITS_H
#define DECILLION_LIMITS_H

#include <decillion/api.h>

/* Bounds, asked before anything is formed.  Zero means the default.
 *
 * bits   of numerator plus denominator of a value held exactly, and of the
 *        precision at which comparing gives up (default 2^26, 20 million
 *        digits; at most 2^36)
 * digits read in or written out of one number (default 10^7)
 * steps  of work in one evaluation: segments, rows, roundings (default 10^7)
 * clauses, streams, depth, line: of a schedule text (10,000; 1,000; 16; 16 MiB)
 */
typedef struct dcl_limits {
    size_t size; /* sizeof (dcl_limits); 0: the first release's */
    uint64_t bits;
    uint64_t digits;
    uint64_t steps;
    uint64_t clauses;
    uint64_t streams;
    uint64_t depth;
    uint64_t line;
} dcl_limits;

#endif
