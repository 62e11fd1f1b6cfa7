/* The inside of dcl_fines: three roads to the same three digits. */
#ifndef PENALTY_FINES_H
#define PENALTY_FINES_H

#include <gmp.h>

#include <decillion/fines.h>

#include "num/cpu.h"

/* What follows the digits of a figure whose first one is worth 10^e, with the
 * line's end: copied whole, then cut to n. */
enum { DCL__FINE_NAME = 46, DCL__FINE_NAMES = 1400 };
typedef struct dcl__fine_name {
    char text[DCL__FINE_NAME];
    uint8_t n;     /* of it; 0: longer than that */
    uint8_t whole; /* digits before the point, 1 to 3 */
} dcl__fine_name;

struct dcl_fines {
    dcl_mem mem; /* the hook it is freed through */
    unsigned every;
    unsigned cpu;    /* DCL__CPU_...; tests take some away */
    uint64_t most;   /* amounts up to that many are exact doubles, 2 every
                        times over */
    double inverse;  /* 1 / every */
    double slack;    /* twice what must lie between a decided figure and the
                        next half unit; tests change it */
    size_t rates, made;
    mpq_t *rate;     /* exact */
    double *near_;   /* to nearest; NaN: too large or small for this road */
    char figure[3][1000][4]; /* "1.23" "12.3" "123" */
    dcl__fine_name *name;    /* by exponent */
};

/* Twice 2^-34: the error is below 2^-39.8 (PROOFS.md, section 5). */
#define DCL__FINE_SLACK 0x1p-33

/* Days counted; below that the quotient by `every` is exact. */
enum { DCL__FINE_DAYS = 1 << 28 };

/* By doubles: 0, and nothing done, where they do not decide. */
int dcl__fine_near(dcl_fine_lead *out, const dcl_fines *f, const dcl_fine *x,
                   dcl_day day);

/* What is rounded there: *q in [100, 1000), *exponent.  0: the road is not made
 * for it. */
int dcl__fine_scaled(double *q, int32_t *exponent, const dcl_fines *f,
                     const dcl_fine *x, dcl_day day);

/* By exact numbers. */
dcl_status dcl__fine_exact(dcl_fine_lead *out, const dcl_fines *f,
                           const dcl_fine *x, dcl_day day, dcl_err *err);

#if DCL__X86_64
/* dcl__fine_near for eight fines at a time, `eights` times; of each eight, the
 * bits of those that are not decided (whose out means nothing). */
void dcl__fines_wide(dcl_fine_lead *out, uint8_t *undecided,
                     const dcl_fines *f, const dcl_fine *x, size_t eights,
                     dcl_day day);
#endif

#endif
