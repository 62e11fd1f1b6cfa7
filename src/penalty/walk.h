/* A walk through a stream: region after region in which nothing changes, each
 * summed in closed form. */
#ifndef PENALTY_WALK_H
#define PENALTY_WALK_H

#include "penalty/clock.h"
#include "penalty/series.h"

/* What has come together by the end of a day. */
typedef struct dcl__state {
    dcl__sum item, claimant; /* earned by one, before his cap; kept only where
                                there is one */
    dcl__sum earned;         /* by the stream, in closed slices */
    dcl__sum slice;          /* in the open one, to be rounded as it closes */
    int keyed;               /* the open slice's rate and number: */
    mpq_t key_rate, key_number;
    mpz_t units;             /* begun (or ended), earned or not */
    mpq_t share;             /* units pro rata, of months */
    mpz_t spans;             /* of the escalation that have passed */
    /* interest: the principal that earns, what is due and has not joined it,
     * interest of closed slices and of the open one */
    dcl__sum balance, unpaid, interest, part;
} dcl__state;

typedef struct dcl__walk {
    const dcl__stream *p;
    dcl_err *err;
    dcl__state at; /* at the end of day a - 1, and the events of a's morning */
    dcl_day a, b;  /* the region; b DCL__NO_END: it has no end */
    int begun;     /* there is a region */
    dcl__clock clock;
    /* the region's own */
    int stopped;    /* the clock stands still */
    int lost;       /* a stay: nothing is earned */
    int owed_later; /* a stay: what is earned is seen after it */
    int held;       /* stopped by a window's cap that left nothing */
    int over;       /* past the last day */
    int done;       /* and past the end of a span that ended with it */
    int each;       /* set once: regions end at each rest */
    int follow;     /* set once: regions end where a total may fall */
    int cut;        /* the escalation does not move within the region */
    int no_calendar; /* it would, had the calendar not ended */
    mpq_srcptr base, items, claimants;
    dcl__series series;
    mpq_t flat;     /* the amount of a unit, where cut */
    mpq_t rate;     /* of interest */
    /* the walk's */
    dcl__sum frozen; /* what is seen within a stay that is owed later */
    dcl__sum paid;
    size_t mark, window, payment; /* the next of each */
    int sum_begun, sum_live, items_begun;
    dcl__sum sum_owed;
    mpq_t sum_amount, items_done;
    mpq_t in_balance; /* claimants whose principal is in the balance */
    size_t spec;      /* the rate in force, read on read_on */
    dcl_day read_on, read_until;
    int64_t rests, reads, rounds; /* boundaries that passed */
    uint64_t steps;
    int64_t longest; /* region so far, in days */
} dcl__walk;

void dcl__state_init(dcl__state *s, const dcl_mem *mem);
void dcl__state_clear(dcl__state *s);
dcl_status dcl__state_set(dcl__state *s, const dcl__state *from, dcl_err *err);

/* Safe to clear after init, once. */
void dcl__walk_init(dcl__walk *w, const dcl__stream *p, dcl_err *err);
void dcl__walk_clear(dcl__walk *w);

/* To the next region: the first, or the one that begins with b + 1.
 * Fails: DCL_TOO_BIG past limits.steps; what the rules of the stream ask. */
dcl_status dcl__walk_next(dcl__walk *w);
/* To the region that holds day. */
dcl_status dcl__walk_reach(dcl__walk *w, dcl_day day);

/* The state at a moment within the region (one past the calendar is in the
 * last). */
dcl_status dcl__walk_state(dcl__state *out, const dcl__walk *w,
                           const dcl__moment *m);

/* What that state comes to: the stream's total, with windows, caps and
 * rounding at the end.  `seen` is the total before those. */
dcl_status dcl__walk_seen(dcl__sum *seen, const dcl__walk *w,
                          const dcl__state *s);
dcl_status dcl__walk_out(dcl__sum *out, const dcl__walk *w,
                         const dcl__state *s);

/* rate.c: what a unit (or a year of interest) is charged at on a day of the
 * region; *has 0: nothing is. */
dcl_status dcl__walk_rate(dcl__sum *out, int *has, const dcl__walk *w,
                          dcl_day day);

/* ---- parts, by file ---- */

/* slices.c */
int dcl__rounds_slices(const dcl__stream *p);
dcl_status dcl__slice_close(const dcl__walk *w, dcl__state *s);
/* Adds what was earned at a rate by a number; close: a slice of its own. */
dcl_status dcl__slice_add(const dcl__walk *w, dcl__state *s, mpq_srcptr rate,
                          mpq_srcptr number, const dcl__sum *x);
dcl_status dcl__slice_whole(const dcl__walk *w, dcl__state *s,
                            const dcl__sum *x);
/* x, what one item earned, becomes what the stream earns by it. */
dcl_status dcl__multiply(const dcl__walk *w, dcl__state *s, dcl__sum *x,
                         mpq_srcptr items, mpq_srcptr claimants);
dcl_status dcl__multiply_claimants(const dcl__walk *w, dcl__state *s,
                                   dcl__sum *x, mpq_srcptr claimants);

/* accrue.c: charges by the unit */
dcl_status dcl__accrue_begin(dcl__walk *w);
dcl_status dcl__accrue(dcl__state *s, const dcl__walk *w,
                       const dcl__moment *m);

/* events.c: sums, and charges by the item, on the region's first day */
dcl_status dcl__events_begin(dcl__walk *w);

/* interest.c */
dcl_status dcl__interest_begin(dcl__walk *w);
dcl_status dcl__interest(dcl__state *s, const dcl__walk *w,
                         const dcl__moment *m);

/* compound.c: interest with rests within the region, none of them rounded. */
dcl_status dcl__compound(dcl__state *s, const dcl__walk *w,
                         const dcl__moment *m);

/* Years earned from the stream's first day through the moment's, by the day
 * count. */
dcl_status dcl__years(mpq_ptr out, const dcl__stream *p, const dcl__moment *m,
                      dcl_err *err);
/* The open slice closes: what it earned is due. */
dcl_status dcl__part_close(const dcl__walk *w, dcl__state *s);

/* rests.c */
dcl_status dcl__rests_next(dcl_day *out, const dcl__walk *w,
                           const dcl__rests *r, dcl_day day);
/* Whether one falls on the region's first day; *passed remembers. */
dcl_status dcl__rests_on(int *out, const dcl__walk *w, const dcl__rests *r,
                         int64_t *passed);
/* The number of spans that have passed at the beginning of a day. */
dcl_status dcl__spans_passed(int64_t *out, const dcl__walk *w,
                             const dcl__span *span, dcl_day day);

/* pay.c: the payments of days before `day`, in order */
dcl_status dcl__pay_before(dcl__walk *w, dcl_day day);
/* What was paid by the end of a day, whose state is s. */
dcl_status dcl__paid_by(dcl__sum *paid, const dcl__walk *w, dcl_day day,
                        const dcl__state *s);
/* The principal of a `with` charge that is owed on a day. */
dcl_status dcl__principal_owed(dcl__sum *out, const dcl__walk *w, dcl_day day);

#endif
