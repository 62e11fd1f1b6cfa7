/* The values found, told nearest first; a range that goes on without end is
 * one solution. */
#include "penalty/solve_tell.h"

#include <string.h>

#include "base/fmt.h"
#include "penalty/try.h"

#define MOST 100

typedef struct teller {
    dcl__search *s;
    const dcl_solution_sink *sink;
    uint64_t most, told;
} teller;

static dcl_status number(dcl_num **out, const dcl__search *s, mpq_srcptr q)
{
    dcl_status st;
    dcl__sum x;
    dcl__sum_init(&x, s->mem);
    st = dcl__sum_set_q(&x, q, s->err);
    if (st == DCL_OK) st = dcl__num_of_sum(out, &x, s->mem, s->err);
    dcl__sum_clear(&x);
    return st;
}

/* The total with a number, or a day. */
static dcl_status total_of(dcl_num **out, dcl__search *s, mpq_srcptr q,
                           dcl_day day)
{
    dcl_status st = DCL_OK;
    TRY(q != NULL ? dcl__try_q(s, q) : dcl__try_day(s, day));
    TRY(dcl__num_of_sum(out, &s->total, s->mem, s->err));
done:
    return st;
}

static dcl_status hand_over(teller *t, dcl_solution *x)
{
    x->unknown = t->s->unknown.kind;
    t->told++;
    if (t->sink->solution(t->sink->ctx, x) != 0)
        return dcl__fail(t->s->err, DCL_STOPPED, 0, 0, "the sink stopped");
    return DCL_OK;
}

/* ---- ranges ---- */

/* The numbers between two ends. */
static dcl_status tell_ends(teller *t, const dcl__ends *e)
{
    dcl__search *s = t->s;
    dcl_status st = DCL_OK;
    dcl_num *n[4] = {NULL, NULL, NULL, NULL};
    dcl_solution x;
    memset(&x, 0, sizeof x);
    TRY(total_of(&n[0], s, e->low.q, 0));
    TRY(total_of(&n[1], s, e->high.q, 0));
    if (!e->low.none) TRY(number(&n[2], s, e->low.q));
    if (!e->high.none) TRY(number(&n[3], s, e->high.q));
    x.total = n[0];
    x.total_high = n[1];
    x.low = n[2];
    x.high = n[3];
    x.low_unbounded = e->low.none;
    x.high_unbounded = e->high.none;
    x.low_open = e->low.open;
    x.high_open = e->high.open;
    x.low_rounded = e->low.rounded;
    x.high_rounded = e->high.rounded;
    TRY(hand_over(t, &x));
done:
    for (size_t i = 0; i < 4; i++) dcl_num_free(n[i]);
    return st;
}

/* All days up to one, or from one on, and the totals of both ends. */
static dcl_status tell_days(teller *t, const dcl__day_range *r, int low)
{
    dcl_status st = DCL_OK;
    dcl_num *n[2] = {NULL, NULL};
    dcl_solution x;
    memset(&x, 0, sizeof x);
    TRY(total_of(&n[0], t->s, NULL, r->first));
    TRY(total_of(&n[1], t->s, NULL, r->last));
    x.day = low ? r->last : r->first;
    x.low_unbounded = low;
    x.high_unbounded = !low;
    x.total = n[0];
    x.total_high = n[1];
    TRY(hand_over(t, &x));
done:
    dcl_num_free(n[0]);
    dcl_num_free(n[1]);
    return st;
}

/* ---- one by one ---- */

/* Values in order are told from the nearest one outwards, as the total moves
 * one way.  index -> value: */
typedef struct values {
    const dcl__day_range *range; /* days: descending, */
    size_t ranges;
    mpz_srcptr first; /* or numbers from here on */
    mpz_t count;
} values;

static dcl_day nth_day(const values *v, uint64_t i)
{
    for (size_t k = v->ranges; k > 0; k--) { /* the ranges come backwards */
        const dcl__day_range *r = v->range + k - 1;
        uint64_t n = (uint64_t)(r->last - r->first) + 1;
        if (i < n) return r->first + (dcl_day)i;
        i -= n;
    }
    return 0;
}

static void nth(mpq_ptr q, dcl_day *day, const values *v, mpz_srcptr i)
{
    if (v->first == NULL) {
        *day = nth_day(v, mpz_get_ui(i));
    } else {
        mpz_add(mpq_numref(q), v->first, i);
        mpz_set_ui(mpq_denref(q), 1);
    }
}

/* How far the total of a value is from the target, into *off. */
static dcl_status distance(dcl__sum *off, teller *t, const values *v,
                           mpz_srcptr i)
{
    dcl__search *s = t->s;
    dcl_status st = DCL_OK;
    dcl_day day = 0;
    mpq_t q;
    int sign;
    mpq_init(q);
    nth(q, &day, v, i);
    TRY(v->first != NULL ? dcl__try_q(s, q) : dcl__try_day(s, day));
    TRY(dcl__sum_set(off, &s->total, s->err));
    TRY(dcl__plus(off, &s->target, -1, s->err));
    TRY(dcl__sum_sign(&sign, off, &s->limits, s->err));
    mpq_set_si(q, -1, 1);
    if (sign < 0) TRY(dcl__sum_mul_q(off, q, s->err));
done:
    mpq_clear(q);
    return st;
}

static dcl_status nearer(int *yes, teller *t, const values *v, mpz_srcptr a,
                         mpz_srcptr b)
{
    dcl_status st = DCL_OK;
    dcl__sum x, y;
    int sign;
    dcl__sum_init(&x, t->s->mem);
    dcl__sum_init(&y, t->s->mem);
    TRY(distance(&x, t, v, a));
    TRY(distance(&y, t, v, b));
    TRY(dcl__sum_cmp(&sign, &x, &y, &t->s->limits, t->s->err));
    *yes = sign <= 0;
done:
    dcl__sum_clear(&x);
    dcl__sum_clear(&y);
    return st;
}

/* The index nearest to the target: distances fall to it and rise from it. */
static dcl_status nearest(mpz_ptr lo, teller *t, const values *v)
{
    dcl_status st = DCL_OK;
    mpz_t hi, mid, next;
    int left;
    mpz_inits(hi, mid, next, NULL);
    mpz_set_ui(lo, 0);
    mpz_sub_ui(hi, v->count, 1);
    while (mpz_cmp(lo, hi) < 0) {
        mpz_add(mid, lo, hi);
        mpz_fdiv_q_2exp(mid, mid, 1);
        mpz_add_ui(next, mid, 1);
        TRY(nearer(&left, t, v, mid, next));
        mpz_set(left ? hi : lo, left ? mid : next);
    }
done:
    mpz_clears(hi, mid, next, NULL);
    return st;
}

static dcl_status tell_nth(teller *t, const values *v, mpz_srcptr i)
{
    dcl_status st = DCL_OK;
    dcl_num *total = NULL, *count = NULL;
    dcl_solution x;
    mpq_t q;
    mpq_init(q);
    memset(&x, 0, sizeof x);
    nth(q, &x.day, v, i);
    TRY(total_of(&total, t->s, v->first != NULL ? q : NULL, x.day));
    if (v->first != NULL) TRY(number(&count, t->s, q));
    x.low = x.high = count;
    x.total = x.total_high = total;
    TRY(hand_over(t, &x));
done:
    dcl_num_free(total);
    dcl_num_free(count);
    mpq_clear(q);
    return st;
}

static dcl_status tell_all(teller *t, const values *v)
{
    dcl_status st = DCL_OK;
    mpz_t lo, hi; /* the last told on the left, the next on the right */
    int left;
    if (mpz_sgn(v->count) == 0) return DCL_OK;
    mpz_inits(lo, hi, NULL);
    TRY(nearest(lo, t, v));
    mpz_add_ui(hi, lo, 1);
    TRY(tell_nth(t, v, lo));
    while (t->told < t->most &&
           (mpz_sgn(lo) > 0 || mpz_cmp(hi, v->count) < 0)) {
        left = mpz_sgn(lo) > 0;
        if (left) mpz_sub_ui(lo, lo, 1);
        if (left && mpz_cmp(hi, v->count) < 0) {
            TRY(nearer(&left, t, v, lo, hi));
            if (!left) mpz_add_ui(lo, lo, 1);
        }
        TRY(tell_nth(t, v, left ? lo : hi));
        if (!left) mpz_add_ui(hi, hi, 1);
    }
done:
    mpz_clears(lo, hi, NULL);
    return st;
}

static uint64_t saturated(mpz_srcptr n)
{
    return mpz_sizeinbase(n, 2) > 63 ? UINT64_MAX : (uint64_t)mpz_get_ui(n);
}

static dcl_status days(dcl_solved *out, teller *t)
{
    dcl__search *s = t->s;
    dcl_status st = DCL_OK;
    values v = {0};
    mpz_init(v.count);
    TRY(dcl__solve_days(s));
    if (s->ranges == 0) goto done;
    out->first = s->range[s->ranges - 1].first;
    out->last = s->range[0].last;
    out->low_unbounded = s->no_low;
    out->high_unbounded = s->no_high;
    v.range = s->range + (s->no_high ? 1 : 0);
    v.ranges = s->ranges - (s->no_high ? 1 : 0);
    if (s->no_low && v.ranges > 0) v.ranges--;
    for (size_t i = 0; i < v.ranges; i++)
        mpz_add_ui(v.count, v.count,
                   (unsigned long)(v.range[i].last - v.range[i].first) + 1);
    TRY(tell_all(t, &v));
    if (s->no_low && (s->ranges > 1 || !s->no_high))
        TRY(tell_days(t, s->range + s->ranges - 1, 1));
    if (s->no_high) TRY(tell_days(t, s->range, 0));
    out->count = s->no_low || s->no_high ? UINT64_MAX : saturated(v.count);
done:
    mpz_clear(v.count);
    return st;
}

static dcl_status counts(dcl_solved *out, teller *t)
{
    dcl_status st = DCL_OK;
    values v = {0};
    dcl__ends e;
    int found;
    dcl__ends_init(&e);
    mpz_init(v.count);
    TRY(dcl__solve_count(&e, &found, t->s));
    if (!found) goto done;
    out->high_unbounded = e.high.none;
    TRY(number(&out->low, t->s, e.low.q));
    if (e.high.none) {
        out->count = UINT64_MAX;
        TRY(tell_ends(t, &e));
        goto done;
    }
    TRY(number(&out->high, t->s, e.high.q));
    mpz_sub(v.count, mpq_numref(e.high.q), mpq_numref(e.low.q));
    mpz_add_ui(v.count, v.count, 1);
    v.first = mpq_numref(e.low.q);
    out->count = saturated(v.count);
    TRY(tell_all(t, &v));
done:
    mpz_clear(v.count);
    dcl__ends_clear(&e);
    return st;
}

static dcl_status amounts(dcl_solved *out, teller *t)
{
    dcl_status st = DCL_OK;
    dcl__ends e;
    int found;
    dcl__ends_init(&e);
    TRY(dcl__solve_amount(&e, &found, t->s));
    out->count = (uint64_t)found;
    if (!found) goto done;
    out->low_unbounded = e.low.none;
    out->high_unbounded = e.high.none;
    if (!e.low.none) TRY(number(&out->low, t->s, e.low.q));
    if (!e.high.none) TRY(number(&out->high, t->s, e.high.q));
    TRY(tell_ends(t, &e));
done:
    dcl__ends_clear(&e);
    return st;
}

dcl_status dcl__solve_tell(dcl_solved *out, dcl__search *s,
                           const dcl_solution_sink *sink, uint64_t most)
{
    teller t = {s, sink, most > 0 ? most : MOST, 0};
    switch (s->unknown.kind) {
    case DCL_UNKNOWN_DATE: return days(out, &t);
    case DCL_UNKNOWN_COUNT: return counts(out, &t);
    case DCL_UNKNOWN_AMOUNT: break;
    }
    return amounts(out, &t);
}
