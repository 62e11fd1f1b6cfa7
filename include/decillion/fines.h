/* Many doubling fines on one day: what a register or a docket of them comes
 * to, some hundred million a second.
 *
 * A fine begins with `amount` a day; the daily rate doubles every so many days
 * and the daily amounts are summed.  Each may have a rate of its own (of
 * exchange, of a discount, a number of claimants) that multiplies its total.
 * What is told are three digits, rounded half to even, and the exponent or the
 * name: as dcl_penalty_at and dcl_say_compact give them one by one.
 *
 *     dcl_fines_new(&fines, 7, rate, rates, NULL, &err);
 *     dcl_fines_lead(lead, fines, fine, n, day, &err);
 *     dcl_fines_write(buf, cap, &used, &done, fines, fine, n, day, &err);
 *                     2.57 million
 *                     1.65 undecillion
 *
 * Every digit is certified: a result that short arithmetic does not decide is
 * formed exactly. */
#ifndef DECILLION_FINES_H
#define DECILLION_FINES_H

#include <decillion/date.h>
#include <decillion/num.h>

typedef struct dcl_fine {
    uint64_t amount; /* of the first day, in whole units */
    int32_t first;   /* the first day that counts, as a dcl_day */
    uint32_t rate;   /* which of the rates; 0 where there are none */
} dcl_fine;

/* The total is about digits * 10^(exponent - 2): its first digit is worth
 * 10^exponent.  digits is 100..999, or 0 where nothing is owed. */
typedef struct dcl_fine_lead {
    int32_t exponent;
    uint16_t digits;
    int16_t inexact; /* -1, 0, 1: below, equal to, above the total */
} dcl_fine_lead;

/* Opaque, immutable, shareable between threads. */
typedef struct dcl_fines dcl_fines;

DCL_BEGIN

/* every: days after which the rate doubles, 1 to 366.  rates: above 0; they
 * are copied.  rates 0: every total stands as it is.
 * Fails: DCL_ARGUMENT; DCL_TOO_BIG for a rate past the defaults of dcl_limits;
 * DCL_NO_MEMORY.  Owns: *out is the caller's, freed with dcl_fines_free. */
DCL_API dcl_status dcl_fines_new(dcl_fines **out, unsigned every,
                                 const dcl_num *const *rate, size_t rates,
                                 const dcl_mem *mem, dcl_err *err);

/* NULL is allowed. */
DCL_API void dcl_fines_free(dcl_fines *fines);

/* out[i]: fine[i] on `day`, that day counted; a fine that has not begun owes
 * nothing.
 * Fails: DCL_ARGUMENT for a rate that is not there (err->at: the fine's
 * index); DCL_RANGE for a day outside of int32_t; as dcl_num_near. */
DCL_API dcl_status dcl_fines_lead(dcl_fine_lead *out, const dcl_fines *fines,
                                  const dcl_fine *fine, size_t n, dcl_day day,
                                  dcl_err *err);

/* The same as lines of text, "1.65 undecillion\n": as many of them as fit into
 * cap bytes, *done in number, *used bytes in all; no NUL.  Call again with
 * those that are left.
 * Fails: as dcl_fines_lead; DCL_SPACE where the first does not fit. */
DCL_API dcl_status dcl_fines_write(char *buf, size_t cap, size_t *used,
                                   size_t *done, const dcl_fines *fines,
                                   const dcl_fine *fine, size_t n, dcl_day day,
                                   dcl_err *err);

DCL_END
#endif
