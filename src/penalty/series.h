/* Sums over units whose amount escalates by the count of spans passed, in
 * closed form. */
#ifndef PENALTY_SERIES_H
#define PENALTY_SERIES_H

#include "penalty/stream.h"

/* Unit i is charged at e(i) = floor((unit * i + offset) / span) spans, all in
 * ticks of one kind (days, or months, or weekdays).
 *     FACTOR  base * q^e      STEP  base + q * e      NONE  base
 * and no less than the floor nor more than the cap of `bounds`. */
typedef struct dcl__series {
    dcl__escalation_kind kind;
    mpq_srcptr base, q;
    int64_t unit, span, offset;
    const dcl__bounds *bounds;
    const dcl_limits *limits;
} dcl__series;

/* out += scale * the sum of units from <= i < to.
 * Fails: DCL_TOO_BIG, DCL_UNDECIDED where a bound cannot be compared. */
dcl_status dcl__series_add(dcl__sum *out, const dcl__series *s, mpz_srcptr from,
                           mpz_srcptr to, mpq_srcptr scale, dcl_err *err);

/* The amount of a unit charged at e spans, bounds applied. */
dcl_status dcl__series_amount(mpq_ptr out, const dcl__series *s, mpz_srcptr e,
                              dcl_err *err);

/* e(i) */
void dcl__series_exponent(mpz_ptr e, const dcl__series *s, mpz_srcptr i);

/* out += scale * sum of q^(m - e(i)), from <= i < to: equal amounts, each
 * multiplied at every span's end that follows it, m of them in all. */
dcl_status dcl__series_add_total(dcl__sum *out, const dcl__series *s,
                                 mpz_srcptr from, mpz_srcptr to, mpz_srcptr m,
                                 mpq_srcptr scale, dcl_err *err);

/* ---- series_whole.c ---- */

/* sum = k * the sum of q^e(i), from <= i < to, where q is whole, the span a
 * multiple of the unit, and q's powers are small enough to be formed; 0, and
 * sum is anything, where they are not. */
int dcl__series_whole(mpq_ptr sum, const dcl__series *s, mpz_srcptr from,
                      mpz_srcptr to, mpq_srcptr k);

/* ---- series_way.c ---- */

/* Whether the amount rises with e (1), falls (-1) or stays (0). */
int dcl__series_way(const dcl__series *s);

/* log2 of the largest term of a sum, roughly: only to begin a search with. */
double dcl__sum_log2(const dcl__sum *x);

/* Whether the amount at e, unbounded, is at least x (way 1) or at most x. */
dcl_status dcl__series_past(int *past, const dcl__series *s, int way,
                            mpz_srcptr e, mpq_srcptr x, dcl_err *err);

/* *e: the first e >= 0 at which the amount, unbounded, is at least x (way 1)
 * or at most x (way -1); it must come to that. */
dcl_status dcl__series_first_past(mpz_ptr e, const dcl__series *s, int way,
                                  mpq_srcptr x, dcl_err *err);

#endif
