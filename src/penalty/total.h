/* The inside of a dcl_total. */
#ifndef PENALTY_TOTAL_H
#define PENALTY_TOTAL_H

#include "penalty/case.h"

typedef struct dcl__share {
    char *name; /* or NULL */
    size_t name_size;
    dcl_num *sum;
} dcl__share;

struct dcl_total {
    dcl_mem mem; /* the hook it is freed through */
    dcl_num *accrued, *paid, *owed, *per_diem, *days;
    int has_on, has_first;
    dcl_day on, first;
    dcl__share *share;
    size_t shares;
};

#endif
