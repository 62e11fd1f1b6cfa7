/* The geometry of charts: logarithms as whole numbers of any size, scales and
 * the ticks of axes.  Pure: numbers in, numbers out. */
#ifndef SHOW_CHART_SCALE_H
#define SHOW_CHART_SCALE_H

#include <decillion/date.h>

#include "num/sum.h"

/* floor(8 log10 |x|), exactly; *sign that of x, 0: then out is untouched.
 * Fails: as dcl_num_near. */
dcl_status dcl__eighths(mpz_ptr out, int *sign, const dcl_num *num,
                        const dcl_limits *limits, const dcl_mem *mem,
                        dcl_err *err);

/* floor(10^4 log10 |x|), for places on a picture; else as above. */
dcl_status dcl__log_place(mpz_ptr out, int *sign, const dcl_num *num,
                          const dcl_limits *limits, const dcl_mem *mem,
                          dcl_err *err);

/* The powers of ten that a block stands for: the least of 1, 2, 5, 10, ... with
 * which so many eighths fit into so many blocks. */
void dcl__bar_scale(mpz_ptr powers, mpz_srcptr most, unsigned blocks);

/* The eighths of a block in a bar, 0 for x below 1. */
unsigned long dcl__bar_length(mpz_srcptr eighths, mpz_srcptr powers);

/* An axis of powers of ten: from 10^(low / 10^4) to 10^(high / 10^4), a tick at
 * each `step`-th power from `first` on.  Initialise, make, clear. */
typedef struct dcl__log_axis {
    mpz_t low, high;         /* in 10^-4 of a power, as dcl__log_place */
    mpz_t first, last, step; /* powers */
    int fine;                /* ticks at twice and five times a power too */
} dcl__log_axis;

void dcl__log_axis_init(dcl__log_axis *a);
void dcl__log_axis_clear(dcl__log_axis *a);
/* least <= most: the places to show; at most `ticks` whole ticks. */
void dcl__log_axis_make(dcl__log_axis *a, mpz_srcptr least, mpz_srcptr most,
                        unsigned ticks);

/* Hundredths of a point below the top, of a picture so many points high. */
long dcl__log_y(const dcl__log_axis *a, mpz_srcptr place, long points);

/* An axis of days: ticks each so many days or months. */
typedef struct dcl__day_axis {
    dcl_day first, last;
    dcl_day tick; /* the first one, not before `first` */
    int64_t days, months; /* one of them is 0 */
} dcl__day_axis;

void dcl__day_axis_make(dcl__day_axis *a, dcl_day first, dcl_day last,
                        unsigned ticks);
/* The next tick; 0 past the last. */
int dcl__day_axis_next(dcl_day *tick, const dcl__day_axis *a);
/* "2023", "Jan 2023", "5 Jan"; whole: with the year.  out: 32 bytes. */
void dcl__day_label(char *out, const dcl__day_axis *a, dcl_day tick, int whole);

/* Hundredths of a point from the left. */
long dcl__day_x(const dcl__day_axis *a, dcl_day day, long points);

#endif
