/* Exact numbers of any size, and what can be said of them without writing
 * them out.
 *
 * A dcl_num is an immutable exact number: a rational, or a sum of rationals
 * times powers too large to be written (700000 * 2^(10^18) - 700000).  Two
 * tiers of truth, never mixed: a number is EXACT where its value fits
 * dcl_limits.bits, and CERTIFIED beyond, where the digits asked for are proven
 * by a two-sided enclosure that is refined until they are decided.
 * Threads: a dcl_num may be shared; calls keep no state. */
#ifndef DECILLION_NUM_H
#define DECILLION_NUM_H

#include <decillion/alloc.h>
#include <decillion/limits.h>
#include <decillion/status.h>
#include <decillion/text.h>

typedef struct dcl_num dcl_num;

DCL_BEGIN

/* Reads a number as people write it: 2500000  2,500,000  2 500 000  2_500_000
 * 0.25  2.5e36  10^33  2.5 decillion  -5  7/3.  `n` bytes, nothing before or
 * after but blanks.  Never through a float; exponents of any size, lazily.
 * Names are English, short scale (else: dcl_say_read and dcl_num_from_dec).
 * Fails: DCL_SYNTAX with the place; DCL_RANGE for 7/0; DCL_TOO_BIG past
 * limits->digits, in the number or in its exponent.
 * Owns: *out is the caller's, freed with dcl_num_free. */
DCL_API dcl_status dcl_num_read(dcl_num **out, const char *text, size_t n,
                                const dcl_limits *limits, const dcl_mem *mem,
                                dcl_err *err);

/* A number from digits and an exponent, as dcl_say_read gives them for a text
 * in any language.  dec->more must be 0.
 * Fails: DCL_ARGUMENT where dec is not made of digits; DCL_TOO_BIG past
 * limits->digits.  Owns: as dcl_num_read; nothing of dec is kept. */
DCL_API dcl_status dcl_num_from_dec(dcl_num **out, const dcl_dec *dec,
                                    const dcl_limits *limits,
                                    const dcl_mem *mem, dcl_err *err);

/* NULL is allowed. */
DCL_API void dcl_num_free(dcl_num *num);

/* 1 where the whole value fits limits->bits and can be written, else 0. */
DCL_API int dcl_num_is_exact(const dcl_num *num, const dcl_limits *limits);

/* -1, 0 or 1 as a <, =, > b.  Equal powers cancel exactly; what then still
 * does not separate at limits->bits / 64 bits, and cannot be written out, is
 * undecided.
 * Fails: DCL_UNDECIDED; DCL_TOO_BIG as dcl_num_near does. */
DCL_API dcl_status dcl_num_cmp(int *out, const dcl_num *a, const dcl_num *b,
                               const dcl_limits *limits, const dcl_mem *mem,
                               dcl_err *err);

/* The first k >= 1 significant digits, truncated, as a dcl_dec whose `more`
 * says whether anything is cut off: then there are just k digits.  Where
 * nothing is cut off the zeros at the end are dropped (700 is 7 * 10^2), and
 * zero is the digit 0.  The texts live in one block that dcl_num_near_free
 * releases, also before anything was put there if it is zeroed.
 * Certified: each digit is proven, whatever the size of the number.
 * Fails: DCL_UNDECIDED; DCL_TOO_BIG for k past limits->digits, and where the
 * exponent is so long (limits->bits / 64 bits) that no logarithm is taken. */
typedef struct dcl_near {
    dcl_dec dec;   /* value ~ digits * 10^exponent */
    int exact;     /* the number's tier: 1 exact, 0 certified */
    void *block;   /* the library's */
    size_t block_size;
    dcl_mem mem;
} dcl_near;

DCL_API dcl_status dcl_num_near(dcl_near *out, const dcl_num *num, size_t k,
                                const dcl_limits *limits, const dcl_mem *mem,
                                dcl_err *err);
DCL_API void dcl_num_near_free(dcl_near *near_);

/* Rounding and form of dcl_num_write; NULL stands for places -1. */
typedef struct dcl_num_form {
    size_t size;    /* sizeof (dcl_num_form); 0: the first release's */
    int64_t places; /* digits after the point kept; -1: shortest exact decimal,
                       or DCL_RANGE where there is none (7/3) */
    dcl_round round;
    int pad;        /* nonzero: always `places` digits after the point, else
                       without zeros at the end */
} dcl_num_form;

/* Writes the whole value in decimal, rounded as `form` says, without groups:
 * "-1234.5".  A value rounded to zero has no sign.  *inexact (may be NULL) is
 * -1, 0, 1 as what is written is below, equal to, above the truth.
 * Fails: DCL_TOO_BIG past limits->digits (both sides of the point), before
 * anything is written; also, for places -1, past limits->bits; DCL_RANGE;
 * DCL_UNDECIDED as dcl_num_near; DCL_ARGUMENT for places below -1;
 * DCL_STOPPED. */
DCL_API dcl_status dcl_num_write(const dcl_sink *sink, int *inexact,
                                 const dcl_num *num, const dcl_num_form *form,
                                 const dcl_limits *limits, const dcl_mem *mem,
                                 dcl_err *err);

DCL_END
#endif
