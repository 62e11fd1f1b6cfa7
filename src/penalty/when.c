/* The first day on which a total is reached.
 *
 * From region to region: within one the total does not fall (regions end where
 * it may), so its first day at or past the sum is found by strides that double
 * and a bisection, each comparison exact. */
#include "penalty/case.h"

#include <string.h>

#include "base/fmt.h"
#include "num/num.h"
#include "penalty/plain.h"
#include "penalty/try.h"

/* The last day that is asked about: boundaries after it still have dates. */
#define WHEN_END (DCL_DAY_FAR - 1000)

/* Of the work that limits.steps allows; each takes three totals. */
#define STEPS_A_REGION 50

typedef struct quest {
    dcl__case c;
    dcl__sum sum, total;
    dcl_err *err;
    dcl_day known; /* the first day found refused, as yet */
    dcl_status refusal;
    uint64_t steps;
} quest;

/* Whether the total on a day is at least the sum.  A day that is refused
 * (holidays that no list speaks for) counts as an end of the search. */
static dcl_status reached(int *yes, quest *q, dcl_day day)
{
    dcl__moment m = {0};
    dcl_status st = DCL_OK;
    m.day = day;
    if (day >= q->known) {
        *yes = 1;
        return DCL_OK;
    }
    st = dcl__case_accrued(&q->total, &q->c, &m, q->err);
    if (st == DCL_RANGE) {
        q->known = day;
        q->refusal = st;
        *yes = 1;
        return DCL_OK;
    }
    TRY(st);
    TRY(dcl__sum_cmp(yes, &q->total, &q->sum, &q->c.limits, q->err));
    *yes = *yes >= 0;
done:
    return st;
}

/* The first day in lo + 1 .. hi that reaches it: lo does not, hi does. */
static dcl_status narrow(dcl_day *out, quest *q, dcl_day lo, dcl_day hi)
{
    dcl_status st = DCL_OK;
    int yes;
    while (hi - lo > 1) {
        dcl_day mid = lo + (hi - lo) / 2;
        TRY(reached(&yes, q, mid));
        if (yes) hi = mid;
        else lo = mid;
    }
    *out = hi;
done:
    return st;
}

/* A guess at the day, where log2 of the total runs straight from a to b: as
 * that of a rate that grows by a factor does after a while. */
static dcl_day guess(dcl_day a, double log_a, dcl_day b, double log_b,
                     double log_sum, dcl_day end)
{
    double slope = (log_b - log_a) / (double)(b - a);
    double far = slope > 1e-9 ? (log_sum - log_b) / slope : 0;
    if (far < 1 || far > (double)(end - b)) return b;
    return b + (dcl_day)far;
}

/* Two totals a good way in, then around the day where a straight line of
 * their logarithms leads: lo and hi close in on it by exact comparisons alone,
 * however good the guess was. */
static dcl_status leap(dcl_day *lo, dcl_day *hi, int *yes, quest *q,
                       dcl_day end)
{
    static const int64_t probe[] = {1024, 2048};
    dcl_status st = DCL_OK;
    double log[2], log_sum = dcl__sum_log2(&q->sum);
    dcl_day at[2];
    for (int i = 0; i < 2; i++) {
        at[i] = *lo + probe[i];
        if (at[i] >= end) goto done;
        TRY(reached(yes, q, at[i]));
        if (*yes) {
            *hi = at[i];
            goto done;
        }
        log[i] = dcl__sum_log2(&q->total);
        if (i == 0) continue;
        *lo = at[1];
    }
    at[0] = guess(at[0], log[0], at[1], log[1], log_sum, end);
    for (int64_t stride = 4; at[0] > *lo; stride *= 8) { /* up to past it */
        TRY(reached(yes, q, at[0]));
        if (*yes) {
            *hi = at[0];
            break;
        }
        *lo = at[0];
        at[0] = end - *lo > stride ? *lo + stride : end;
        if (*lo == end) goto done;
    }
    for (int64_t stride = 4; *yes && *hi - stride > *lo; stride *= 8) {
        int before;
        TRY(reached(&before, q, *hi - stride));
        if (!before) {
            *lo = *hi - stride;
            break;
        }
        *hi -= stride;
    }
done:
    return st;
}

/* Within a region from lo, which does not reach it, to end. */
static dcl_status search(dcl_day *out, int *found, quest *q, dcl_day lo,
                         dcl_day end)
{
    dcl_status st = DCL_OK;
    dcl_day hi = lo, stride = 1;
    int yes = 0;
    *found = 0;
    if (end - lo > 4096) {
        TRY(leap(&lo, &hi, &yes, q, end));
        if (!yes) hi = lo;
    }
    for (; hi < end && !yes; stride *= 2) {
        lo = hi;
        hi = end - hi > stride ? hi + stride : end;
        TRY(reached(&yes, q, hi));
    }
    if (!yes) goto done;
    *found = 1;
    TRY(narrow(out, q, lo, hi));
done:
    return st;
}

/* Whether a stream in its last region can come to any sum at all. */
static int bounded(const dcl__walk *w)
{
    const dcl__piece *s = w->p->s;
    int falls = mpq_cmp_ui(s->escalation.q, 1, 1) < 0;
    if (w->p->undated || w->over || w->lost || w->stopped ||
        w->p->whole.has_cap)
        return 1;
    if (s->charge.kind == DCL__CHARGE_SUM || s->charge.kind == DCL__CHARGE_ITEM)
        return s->escalation.kind != DCL__ESC_TOTAL ||
               mpq_cmp_ui(s->escalation.q, 1, 1) <= 0;
    if (dcl__is_interest(&s->charge)) return mpq_sgn(w->rate) == 0;
    if (mpq_sgn(w->base) == 0 && s->escalation.kind != DCL__ESC_STEP) return 1;
    return (s->escalation.kind == DCL__ESC_FACTOR && falls &&
            !w->p->unit.has_floor) ||
           (s->escalation.kind == DCL__ESC_TOTAL && falls);
}

static dcl_status not_found(quest *q)
{
    int all = 1;
    for (size_t i = 0; i < q->c.lanes; i++)
        all &= bounded(&q->c.lane[i].walk);
    if (all || q->c.all.has_cap)
        return dcl__fail(q->err, DCL_NEVER, 0, 0,
                         "the total never comes to that");
    return dcl__fail(q->err, DCL_RANGE, 0, 0,
                     "the total does not come to that before the calendar "
                     "ends, with the year 10^9");
}

static dcl_status find(dcl_day *out, quest *q)
{
    dcl_status st = DCL_OK;
    dcl_day day = q->c.first, end = day;
    int found = 0;
    while (!found) {
        if (q->steps >= q->c.limits.steps)
            TRY(dcl__fail(q->err, DCL_TOO_BIG, 0, 0,
                          "more segments or roundings than limits.steps "
                          "allows"));
        q->steps += STEPS_A_REGION;
        TRY(reached(&found, q, day));
        if (found) {
            *out = day;
            break;
        }
        end = dcl__case_calm(&q->c);
        if (end > WHEN_END) end = WHEN_END;
        TRY(search(out, &found, q, day, end));
        if (!found && end == WHEN_END) TRY(not_found(q));
        day = end + 1;
    }
    if (*out >= q->known) st = q->refusal; /* err says why */
done:
    return st;
}

/* A sum of more bits is found by enclosures. */
enum { PLAIN_BITS = 1 << 20 };

/* The day on which the plainest schedule comes to it, by one formula; *done 0
 * where it is not that plain, ends before, or never does. */
static dcl_status plainly(int *done, dcl_day *out, const dcl_penalty *penalty,
                          const dcl_num *sum, const dcl_mem *mem, dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl__plain x;
    dcl__sum s;
    uint64_t k = 1;
    mpq_t q;
    dcl__plain_init(&x);
    dcl__sum_init(&s, mem);
    mpq_init(q);
    *done = dcl__plain_of(&x, penalty) && dcl__plain_days(&x, penalty) &&
            dcl__sum_bits(&sum->sum) <= PLAIN_BITS;
    if (!*done) goto done;
    TRY(dcl__sum_of_num(&s, sum, err));
    TRY(dcl__sum_exact(q, &s, NULL, err));
    mpz_mul(mpq_numref(q), mpq_numref(q), x.over);
    mpz_cdiv_q(mpq_numref(q), mpq_numref(q), mpq_denref(q));
    if (mpz_sgn(mpq_numref(q)) > 0) k = dcl__plain_reach(&x, mpq_numref(q));
    *done = k > 0 && k <= (uint64_t)(WHEN_END - x.first) &&
            x.first + (dcl_day)(k - 1) <= x.last;
    if (*done) *out = x.first + (dcl_day)(k - 1);
done:
    dcl__plain_clear(&x);
    dcl__sum_clear(&s);
    mpq_clear(q);
    return st;
}

dcl_status dcl_penalty_when(dcl_day *out, const dcl_penalty *penalty,
                            const dcl_num *sum, const dcl_eval *eval,
                            const dcl_mem *mem, dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl_day day = 0;
    quest q;
    int done = 0;
    if (penalty->streams == 1) {
        st = plainly(&done, out, penalty, sum, mem, err);
        if (done || st != DCL_OK) return st;
    }
    memset(&q, 0, sizeof q);
    q.err = err;
    q.known = INT64_MAX;
    dcl__case_init(&q.c, mem);
    dcl__sum_init(&q.sum, mem);
    dcl__sum_init(&q.total, mem);
    TRY(dcl__case_make(&q.c, penalty, eval, err));
    if (!q.c.dated)
        TRY(dcl__fail(err, DCL_ARGUMENT, 0, 0,
                      "a schedule without a start has no dates: add `from "
                      "DATE` or `after DATE`"));
    TRY(dcl__sum_of_num(&q.sum, sum, err));
    for (size_t i = 0; i < q.c.lanes; i++) {
        dcl__lane *l = q.c.lane + i;
        l->walk.follow = 1;
        if (l->stream.undated)
            TRY(dcl__undated(&l->out, &l->stream, NULL, DCL_UNIT_DAY, err));
    }
    TRY(find(&day, &q));
    *out = day;
done:
    dcl__case_clear(&q.c);
    dcl__sum_clear(&q.sum);
    dcl__sum_clear(&q.total);
    return st;
}
