/* The inside of a dcl_running. */
#ifndef NUM_RUNNING_H
#define NUM_RUNNING_H

#include <decillion/running.h>

#include "num/digits_add.h"

struct dcl_running {
    dcl_mem mem; /* the hook it is freed through */
    dcl_limits limits;
    unsigned cpu; /* DCL__CPU_...; tests take some away */
    unsigned factor;
    uint64_t every;
    uint64_t left; /* days before the rate is multiplied */
    dcl__digits total, rate, work;
    size_t room; /* words that all of them have */
};

/* A zeroed one, or one of before, as it stands in the middle: the digits of the
 * total and of the rate in force, and the days before that is multiplied.  mem
 * and limits are NULL or outlive it.  Cleared by dcl__running_clear, also after
 * a failure. */
dcl_status dcl__running_set(dcl_running *r, const char *total,
                            const char *rate, unsigned factor, uint64_t every,
                            uint64_t left, const dcl_mem *mem, dcl_err *err);
void dcl__running_clear(dcl_running *r);

/* A day goes by.  Room was made. */
void dcl__running_day(dcl_running *r);

/* Room for the next day's total and rate; then no step fails. */
dcl_status dcl__running_room(dcl_running *r, dcl_err *err);

/* The day is over, its rate having been added. */
void dcl__running_next(dcl_running *r);

#endif
