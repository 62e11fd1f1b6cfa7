/* Decimal numbers as text: runs of digits, exponents of any size, rounding to
 * significant digits.  Nothing here allocates: an exponent of a million digits
 * stays in the caller's text, and what is added to it is kept beside it. */
#ifndef BASE_DIGITS_H
#define BASE_DIGITS_H

#include <decillion/status.h>
#include <decillion/text.h>

/* Whether p[0..n) are '0' to '9', all of them. */
int dcl__all_digits(const char *p, size_t n);

/* Digits p[0..n), the last of which may have been raised by one: digits after
 * `bump` read 0 and the one at it one more than p has; `carry`: the run is
 * 1000..., as many digits as before.  bump = n: nothing was raised. */
typedef struct dcl__run {
    const char *p;
    size_t n;
    size_t bump;
    int carry;
} dcl__run;

static inline char dcl__run_at(const dcl__run *r, size_t i)
{
    if (r->carry) return i == 0 ? '1' : '0';
    if (i < r->bump) return r->p[i];
    return i == r->bump ? (char)(r->p[i] + 1) : '0';
}

/* Digits i .. i + n into dst. */
void dcl__run_copy(char *dst, const dcl__run *r, size_t i, size_t n);
/* Digits i .. i + n to a sink; what it answered. */
int dcl__run_put(const dcl_sink *sink, const dcl__run *r, size_t i, size_t n);
/* Whether a digit from i on is not zero. */
int dcl__run_any(const dcl__run *r, size_t i);

/* An integer, of any size.  Small (n = 0): the value is `low`.  Else the
 * magnitude is the digits p[0..n), changed by `step` (-1, 0, 1) at their
 * digit `at`, the ones behind it reading 9 or 0, and then `low` as 18 digits.
 * at = SIZE_MAX: the top is 1 followed by n zeros.
 * Invariant: p[0] is not '0'; n > 0 means 0 <= low < 10^18. */
typedef struct dcl__exp {
    const char *p;
    size_t n;
    size_t at;
    int step;
    int negative;
    int64_t low;
    int64_t text_low; /* the last 18 digits as they stand in the text */
    int64_t delta;    /* what was added since */
} dcl__exp;

/* An optional '-' and digits (n = 0: zero).  0 when it is anything else. */
int dcl__exp_set(dcl__exp *e, const char *text, size_t n);
void dcl__exp_from(dcl__exp *e, int64_t v);
/* e += delta.  0, and e as it was, when the deltas of one e together reach
 * 10^18: no text in memory is that long. */
int dcl__exp_add(dcl__exp *e, int64_t delta);
/* 1 and *v when it is below 2 * 10^18 in magnitude, else maybe 0. */
int dcl__exp_small(const dcl__exp *e, int64_t *v);
/* -1, 0, 1. */
int dcl__exp_cmp(const dcl__exp *a, const dcl__exp *b);
/* 1 and *v = a - b when that is below 10^18 in magnitude, else 0. */
int dcl__exp_diff(int64_t *v, const dcl__exp *a, const dcl__exp *b);
/* How many digits the magnitude has, without leading zeros ("0" for zero). */
size_t dcl__exp_count(const dcl__exp *e);
char dcl__exp_at(const dcl__exp *e, size_t i);
/* The remainder 0 <= r < m of the value, 1 <= m <= 1000. */
unsigned dcl__exp_mod(const dcl__exp *e, unsigned m);
/* Sign and digits: to a sink, or into at most cap bytes; the bytes needed. */
int dcl__exp_put(const dcl_sink *sink, const dcl__exp *e);
size_t dcl__exp_write(char *dst, size_t cap, const dcl__exp *e);

/* A dcl_dec rounded: the digits shown, the power of ten of the first of them,
 * and where that lies from the truth. */
typedef struct dcl__fig {
    int negative;
    int zero;      /* then digits is "0" and lead 0 */
    int inexact;   /* -1, 0, 1: shown is below, equal to, above the truth */
    dcl__run digits; /* the first is not '0', unless zero */
    dcl__exp lead;
} dcl__fig;

/* Rounds x to k >= 1 significant digits, or not at all (k = SIZE_MAX).  Fewer
 * than k digits come back where x has no more.
 * Fails: DCL_ARGUMENT where x is not made of digits, or `more` is set and its
 * digits are not enough to round to k. */
dcl_status dcl__fig_round(dcl__fig *out, const dcl_dec *x, size_t k,
                          dcl_round mode, dcl_err *err);

#endif
