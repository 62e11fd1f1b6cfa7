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

/* Room for the next day's total and rate; then no step fails. */
dcl_status dcl__running_room(dcl_running *r, dcl_err *err);

/* The day is over, its rate having been added. */
void dcl__running_next(dcl_running *r);

#endif
