/* Two-sided enclosures of lazy sums.  PROOFS.md, section 1, derives them.
 *
 * MPFR's exponents end at about 2^62 and those of our numbers do not, so an
 * enclosure carries an exponent of its own. */
#ifndef NUM_ENCLOSE_H
#define NUM_ENCLOSE_H

#include <mpfr.h>

#include "num/sum.h"

/* The state of MPFR that belongs to the application: exponent range and flags.
 * Between enter and leave the range is the widest. */
typedef struct dcl__mpfr {
    mpfr_exp_t emin, emax;
    mpfr_flags_t flags;
} dcl__mpfr;

void dcl__mpfr_enter(dcl__mpfr *state);
void dcl__mpfr_leave(const dcl__mpfr *state);

/* lo * 2^e <= value <= hi * 2^e, and max(|lo|, |hi|) is in [1/2, 1) unless the
 * value is the sum of no terms. */
typedef struct dcl__enc {
    mpfr_t lo, hi;
    mpz_t e;
} dcl__enc;

void dcl__enc_init(dcl__enc *x);
void dcl__enc_clear(dcl__enc *x);

/* The precision, and the bits of an exponent, at which work on enclosures
 * gives up: limits->bits / 64, but at least 256. */
uint64_t dcl__most_bits(const dcl_limits *limits);

/* Encloses s at precision p.  Call it between enter and leave.  Fails:
 * DCL_TOO_BIG for exponents of more than most_bits bits. */
dcl_status dcl__enclose(dcl__enc *x, const dcl__sum *s, mpfr_prec_t p,
                        uint64_t most_bits, dcl_err *err);

#endif
