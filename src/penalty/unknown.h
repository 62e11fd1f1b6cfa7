/* The `?` of a schedule: where it stands, and values in its place. */
#ifndef PENALTY_UNKNOWN_H
#define PENALTY_UNKNOWN_H

#include "penalty/model.h"

/* A place that holds the unknown; a clause of the common piece has one for
 * each stream that it was lent to. */
typedef struct dcl__slot {
    mpq_ptr q;
    __mpq_struct saved;
    dcl_day *day;
    int *unknown;
} dcl__slot;

/* Invariant: between put and restore the places hold the struct of the
 * caller's mpq, which stays the caller's. */
typedef struct dcl__unknown {
    dcl_unknown kind;
    int is_start; /* `from ?` or `after ?` */
    int is_end;   /* `to ?` or `until ?` */
    dcl__slot *slot;
    size_t slots, slot_cap;
    const dcl_mem *mem;
} dcl__unknown;

/* penalty is the caller's own, to be changed in place.
 * Fails: DCL_ARGUMENT where there is no `?`; DCL_NO_MEMORY. */
dcl_status dcl__unknown_find(dcl__unknown *u, dcl_penalty *penalty,
                             const dcl_mem *mem, dcl_err *err);
void dcl__unknown_put(dcl__unknown *u, mpq_srcptr q, dcl_day day);
/* As it was; call it before the penalty is freed. */
void dcl__unknown_restore(dcl__unknown *u);
void dcl__unknown_clear(dcl__unknown *u);

#endif
