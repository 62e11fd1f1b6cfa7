/* Leading digits of start * 2^n - less for many n: what a batch of fines, a
 * table of millennia or a chart needs, in nanoseconds each.
 *
 * The same certified digits as dcl_num_near gives, by shorter roads: 64, 128 or
 * 256 bits of fixed point first, each with a proven bound, and dcl_num_near's
 * own road where those do not decide.  Exact and short values come out exact.
 *
 *     dcl_doubling d;
 *     dcl_doubling_init(&d, start, less, NULL, NULL);
 *     dcl_doubling_lead(&digits, &exponent, &more, &d, weeks, 3, NULL, NULL,
 *                       NULL);                  700000 * 2^weeks - 700000
 */
#ifndef DECILLION_DOUBLING_H
#define DECILLION_DOUBLING_H

#include <decillion/num.h>

/* Made by dcl_doubling_init, copied freely, never freed; the two numbers must
 * outlive it.  The members are the library's.
 * Threads: may be shared once made. */
typedef struct dcl_doubling {
    const dcl_num *start, *less;
    uint64_t log[4]; /* fraction of log10(|start|), rounded down, low first */
    int64_t tens;    /* and its integer part */
    int64_t from;    /* |less / start| < 2^from */
    int negative;    /* the sign of start */
    int small;       /* whether they are whole[0] < 2^44 and whole[1] < 2^63 */
    uint64_t whole[2];
} dcl_doubling;

DCL_BEGIN

/* less may be NULL: nothing is subtracted.
 * Fails: DCL_ARGUMENT where start is 0; DCL_TOO_BIG where one of the two is
 * more than a rational of a million bits. */
DCL_API dcl_status dcl_doubling_init(dcl_doubling *out, const dcl_num *start,
                                     const dcl_num *less, dcl_err *err);

/* The first k digits (1..19) of start * 2^n - less, truncated, as an integer:
 * |value| is within [*digits, *digits + 1) * 10^*exponent, and *more tells
 * whether it is more than *digits; *negative (may be NULL) its sign.  Zero has
 * the digit 0.  An integer of fewer than k digits has no zeros added.
 * Fails: as dcl_num_near; DCL_ARGUMENT for k outside 1..19. */
DCL_API dcl_status dcl_doubling_lead(uint64_t *digits, int64_t *exponent,
                                     int *more, int *negative,
                                     const dcl_doubling *doubling, uint64_t n,
                                     size_t k, const dcl_limits *limits,
                                     const dcl_mem *mem, dcl_err *err);

/* The same for any k >= 1, as text: *count <= k digits to `digits`, which has
 * room for k, without a NUL; as dcl_num_near, without zeros at the end where
 * *more is 0. */
DCL_API dcl_status dcl_doubling_near(char *digits, size_t *count,
                                     int64_t *exponent, int *more,
                                     int *negative,
                                     const dcl_doubling *doubling, uint64_t n,
                                     size_t k, const dcl_limits *limits,
                                     const dcl_mem *mem, dcl_err *err);

/* The whole of start * 2^n - less, in decimal, as dcl_num_write with places -1
 * writes it.  snprintf-like: at most cap bytes with the NUL, *need exact
 * without it.  Quick for whole amounts below 2^44 and n below 6144: a century
 * of weeks.
 * Fails: DCL_SPACE; else as dcl_num_write. */
DCL_API dcl_status dcl_doubling_write(char *buf, size_t cap, size_t *need,
                                      const dcl_doubling *doubling, uint64_t n,
                                      const dcl_limits *limits,
                                      const dcl_mem *mem, dcl_err *err);

DCL_END
#endif
