/* One stream of the second road, a day at a time. */
#ifndef TESTS_PENALTY_NAIVE_SIM_H
#define TESTS_PENALTY_NAIVE_SIM_H

#include "naive.h"

typedef struct nv_sim {
    const dcl__piece *s;
    const dcl__piece *all; /* payments of the only stream, or NULL */
    const dcl_eval *eval;
    nv_time t;
    int refused;
    int was_lost, was_stopped, was_frozen; /* the day before */
    /* the clock: today as it counts, where it is anchored, the spans passed */
    dcl_day anchor, clock;
    int after;
    long unit_k, esc_k, rest_k, read_k, round_k;
    long work[2], work_before[2]; /* weekdays, business days since the start */
    /* unit charges */
    mpq_t item_earned, claimant_earned, sum_owed;
    int sum_begun, begun;
    mpq_t key_rate, key_count; /* of the open slice */
    mpq_t items_done;
    /* interest */
    mpq_t balance, unpaid, rate, claimants, interest_seen;
    mpq_t interest, part; /* closed slices, and the open one */
    size_t spec; /* which rate: 0 the charge's, i the i-th `then` */
    dcl_day read_on;
    /* H: what was earned; an open slice rounds as it closes */
    mpq_t earned, slice;
    /* observed: frozen within a stay that is owed afterwards */
    mpq_t frozen, seen;
    mpq_t out, paid, owed;
} nv_sim;

void nv_sim_init(nv_sim *v, const dcl__piece *s, const dcl_eval *eval);
void nv_sim_clear(nv_sim *v);
/* Days in order from v->t.first on. */
void nv_sim_day(nv_sim *v, dcl_day d);
/* The escalation of the total that falls due at the beginning of d. */
void nv_sim_flush(nv_sim *v, dcl_day d);
/* What the days so far come to: v->out, v->owed. */
void nv_sim_out(nv_sim *v, dcl_day d);
void nv_sim_pay(nv_sim *v, dcl_day d, dcl_day from);

/* parts */
long nv_passed(nv_sim *v, const dcl__span *span, long *k);
void nv_close(nv_sim *v);
void nv_slice_value(mpq_t out, nv_sim *v);
void nv_count_of(mpq_t out, const dcl__piece *s, const char *item,
                 dcl_day d, int otherwise);
void nv_clamp(mpq_t x, const dcl__piece *s, dcl__cap_scope scope,
              int claimant);
void nv_add_claimants(nv_sim *v, mpq_srcptr each, mpq_srcptr claimants);
int nv_stay(const dcl__piece *s, dcl_day d); /* 0, 1 lost, 2 stops, 3 owed */
int nv_rest_on(nv_sim *v, const dcl__rests *r, long *k, dcl_day d);

void nv_unit_day(nv_sim *v, dcl_day d, int lost);
void nv_interest_day(nv_sim *v, dcl_day d, int earns);
void nv_interest_pay(nv_sim *v, mpq_t amount);

#endif
