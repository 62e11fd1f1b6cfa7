/* A case on its way through time: all streams, the caps in all, the payments
 * on the sum. */
#ifndef PENALTY_CASE_H
#define PENALTY_CASE_H

#include "penalty/walk.h"

typedef struct dcl__lane {
    dcl__stream stream;
    dcl__walk walk;
    dcl__sum out; /* what it comes to; of an undated stream once and for all */
    mpz_t n;      /* of a moment past the calendar */
} dcl__lane;

typedef struct dcl__case {
    const dcl_penalty *penalty;
    const dcl_mem *mem;
    const dcl_eval *eval;
    dcl_limits limits;
    dcl__lane *lane;
    size_t lanes, made;
    dcl__bounds all;
    int dated;     /* a stream has a start: */
    dcl_day first; /* the earliest first day */
    dcl_day last;  /* the latest last day */
    size_t start;  /* the stream of the first day */
    size_t payment; /* the next of the payments on the sum */
    dcl__sum paid;  /* by those before it */
} dcl__case;

/* The case at a moment. */
typedef struct dcl__sight {
    dcl__sum accrued, paid, owed;
} dcl__sight;

void dcl__case_init(dcl__case *c, const dcl_mem *mem);
void dcl__case_clear(dcl__case *c);
dcl_status dcl__case_make(dcl__case *c, const dcl_penalty *penalty,
                          const dcl_eval *eval, dcl_err *err);

void dcl__sight_init(dcl__sight *s, const dcl_mem *mem);
void dcl__sight_clear(dcl__sight *s);

/* What the case comes to at a moment not before those asked for so far; for
 * one past the calendar each lane's n is set.  Each lane's `out` is its
 * share.  Undated streams keep theirs. */
dcl_status dcl__case_accrued(dcl__sum *accrued, dcl__case *c,
                             const dcl__moment *m, dcl_err *err);
dcl_status dcl__case_see(dcl__sight *out, dcl__case *c, const dcl__moment *m,
                         dcl_err *err);

/* The last day until which no stream leaves its region, from the moment last
 * asked for; DCL__NO_END: none does any more. */
dcl_day dcl__case_calm(const dcl__case *c);

/* To the region that has no end.  Fails: DCL_RANGE where only the calendar
 * ends it. */
dcl_status dcl__reach_far(dcl__walk *w, dcl_err *err);

/* undated.c: an undated stream once `count` units have passed; count NULL: at
 * its own end, DCL_ARGUMENT where it has none. */
dcl_status dcl__undated(dcl__sum *out, const dcl__stream *p, mpq_srcptr count,
                        dcl_unit unit, dcl_err *err);

/* rows_plain.c: the rows of a grid through `to` as digits; *done 0, and nothing
 * handed over, where the schedule is not that plain.  c is just made. */
dcl_status dcl__rows_plain(int *done, dcl__case *c, const dcl__grid *g,
                           dcl_day to, const dcl_row_sink *sink,
                           dcl_err *err);

#endif
