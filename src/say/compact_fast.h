/* Compact figures of a plain style by tables. */
#ifndef SAY_COMPACT_FAST_H
#define SAY_COMPACT_FAST_H

#include <decillion/say.h>

/* Whether all but the trimming of it is the default. */
int dcl__compact_is_plain(const dcl_say_style *style);

/* As dcl_say_compact in such a style; 0, and nothing done, for a number that
 * the road is not made for (below 1000, negative, past a vigintillion). */
int dcl__compact_fast(dcl_status *status, char *buf, size_t cap, size_t *need,
                      int *inexact, const dcl_dec *x, dcl_trim trim,
                      dcl_err *err);
int dcl__compact_fast_u64(dcl_status *status, char *buf, size_t cap,
                          size_t *need, int *inexact, uint64_t v,
                          dcl_trim trim, dcl_err *err);

#endif
