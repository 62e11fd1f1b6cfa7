/* The value of a number as its words come: what every language's reader
 * feeds.
 *
 * A number is a sum of terms, coefficient * 10^place, places descending.  A
 * coefficient grows by additions ("twenty", then "five") and by multipliers
 * inside it ("hundred"; "thousand" where a period has six digits). */
#ifndef SAY_TALLY_H
#define SAY_TALLY_H

#include <decillion/say.h>

/* A place: `at`, or where that is -1 step * N + plus, N the one that the
 * English name text[0..n) says, which has more digits than fit. */
typedef struct dcl__place {
    int64_t at;
    const char *text;
    size_t n;
    unsigned step;
    unsigned plus;
} dcl__place;

enum { DCL__TALLY_DEPTH = 6 };

/* Invariant: value < 10^19; applied[] descends; what is below
 * 10^applied[depth - 1] in value came after that multiplier; the next addition
 * must be below 10^room. */
typedef struct dcl__tally {
    dcl_dec_out *out;
    size_t n;         /* digits put out so far */
    int terms;
    dcl__place last;  /* of the last term */
    int64_t top;      /* of the first */
    int begun;        /* something is in value */
    int zero;         /* it is a lone zero */
    uint64_t value;
    unsigned room;
    unsigned applied[DCL__TALLY_DEPTH];
    unsigned depth;
    uint64_t after;   /* digits after the point */
    int negative;
} dcl__tally;

/* What was wrong with a word where it stands. */
typedef enum dcl__misfit {
    DCL__FITS,
    DCL__NOT_HERE, /* does not fit after what came before it */
    DCL__NO_COUNT, /* a multiplier or magnitude that counts nothing */
    DCL__UNORDERED /* not below the magnitude before it */
} dcl__misfit;

void dcl__tally_init(dcl__tally *t, dcl_dec_out *out);

/* Adds a word's value; `room` is how many digits may follow in the places that
 * its zeros leave open (twenty 1, ten 0, five 0, trois cents 2). */
dcl__misfit dcl__tally_add(dcl__tally *t, uint64_t value, unsigned room);
/* Multiplies what it can reach by 10^power.  lone: it may stand for itself
 * (mil, cento). */
dcl__misfit dcl__tally_multiply(dcl__tally *t, unsigned power, int lone);
/* Ends a term.  lone: as above. */
dcl__misfit dcl__tally_magnitude(dcl__tally *t, const dcl__place *place,
                                 int lone);
/* All that was said counts 10^power (das lakh karor). */
dcl__misfit dcl__tally_again(dcl__tally *t, unsigned power);
/* Ends the last term, at place 0, so that a fraction may follow. */
dcl__misfit dcl__tally_units(dcl__tally *t);
/* A digit after the point. */
dcl__misfit dcl__tally_fraction(dcl__tally *t, unsigned digit);

/* Writes the exponent, which is the last place less the digits after the
 * point, plus `shift`; and the needs.
 * Fails: DCL_SPACE, DCL_TOO_BIG (digits past memory). */
dcl_status dcl__tally_end(dcl__tally *t, dcl_err *err);

/* DCL_OK, or DCL_SPACE where a need is past its cap. */
dcl_status dcl__tally_fits(const dcl_dec_out *out, dcl_err *err);

/* The exponent of place + shift into out->exponent; out->exponent_need. */
void dcl__place_write(dcl_dec_out *out, const dcl__place *place,
                      int64_t shift);

#endif
