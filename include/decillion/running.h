/* A running total in decimal: the whole totals of an escalating penalty, day
 * by day, as text, at about the speed at which text is copied.
 *
 *     dcl_running_new(&r, rate, 2, 7, NULL, &err);        100000, x2 weekly
 *     dcl_running_rows(buf, cap, &used, &rows, r, days, NULL, &err);
 *                     100000
 *                     200000
 *                     ...
 *
 * Nothing is converted: the digits themselves are added.  A table of a century
 * of days has 29 MB of them. */
#ifndef DECILLION_RUNNING_H
#define DECILLION_RUNNING_H

#include <decillion/num.h>

/* Opaque.  Threads: one at a time. */
typedef struct dcl_running dcl_running;

DCL_BEGIN

/* The total is 0; each day `rate`, a whole number of 0 or more, is added to it,
 * and after each `every` days (1 or more) the rate is multiplied by `factor`,
 * 1 to 1000.
 * Fails: DCL_ARGUMENT; DCL_RANGE for a rate that is no integer; DCL_TOO_BIG
 * past limits->digits; DCL_NO_MEMORY.
 * Owns: *out is the caller's, freed with dcl_running_free. */
DCL_API dcl_status dcl_running_new(dcl_running **out, const dcl_num *rate,
                                   unsigned factor, uint64_t every,
                                   const dcl_limits *limits,
                                   const dcl_mem *mem, dcl_err *err);

/* NULL is allowed. */
DCL_API void dcl_running_free(dcl_running *running);

/* Room for totals of so many digits, taken at once: no call allocates until
 * they are longer.  Without it room is made as it is needed.
 * Fails: DCL_TOO_BIG past limits->digits, DCL_NO_MEMORY. */
DCL_API dcl_status dcl_running_reserve(dcl_running *running, uint64_t digits,
                                       dcl_err *err);

/* The totals at the end of the days that follow, a line each: of at most
 * `most` days, and as many as fit into cap bytes; *rows in number, *used bytes
 * in all; no NUL.  A line wants room for the digits of the total or the rate
 * before it, whichever has more, and 2 bytes.
 * Fails: DCL_SPACE where the first does not fit; DCL_TOO_BIG where it has more
 * than limits->digits; DCL_NO_MEMORY.  The total then stays what it was. */
DCL_API dcl_status dcl_running_rows(char *buf, size_t cap, size_t *used,
                                    uint64_t *rows, dcl_running *running,
                                    uint64_t most, dcl_err *err);

DCL_END
#endif
