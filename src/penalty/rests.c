/* Boundaries of rests and readings, reckoned by the clock or by dates. */
#include "penalty/walk.h"

#include "penalty/try.h"

static int64_t whole(const dcl__span *span)
{
    return mpz_fits_slong_p(mpq_numref(span->count))
               ? mpz_get_si(mpq_numref(span->count))
               : INT64_MAX;
}

static dcl__grid dated(const dcl__walk *w, const dcl__rests *r)
{
    dcl__grid g = {r->every.unit, whole(&r->every), r->anchor_day,
                   r->anchor == DCL__WHEN_AFTER, &w->p->off};
    return g;
}

dcl_status dcl__spans_passed(int64_t *out, const dcl__walk *w,
                             const dcl__span *span, dcl_day day)
{
    dcl__moment m = {0};
    dcl_status st = DCL_OK;
    mpz_t k;
    mpz_init(k);
    m.day = day;
    TRY(dcl__clock_passed(k, &w->clock, span->unit, whole(span), &m, 0,
                          w->err));
    *out = mpz_get_si(k);
done:
    mpz_clear(k);
    return st;
}

dcl_status dcl__rests_next(dcl_day *out, const dcl__walk *w,
                           const dcl__rests *r, dcl_day day)
{
    dcl_status st = DCL_OK;
    dcl__grid g;
    int64_t k;
    *out = DCL__NO_END;
    if (r->by_dates) {
        for (size_t i = 0; i < r->days; i++)
            if (r->day[i] > day && r->day[i] < *out) *out = r->day[i];
        return DCL_OK;
    }
    if (r->anchor == DCL__WHEN_NONE)
        return w->stopped ? DCL_OK
                          : dcl__clock_next(out, &w->clock, r->every.unit,
                                            whole(&r->every), day, w->err);
    g = dated(w, r);
    TRY(dcl__grid_count(&k, &g, day, w->err));
    st = dcl__grid_nth(out, &g, k + 1, w->err);
    if (st == DCL_RANGE) {
        *out = DCL__NO_END;
        st = DCL_OK;
    }
done:
    return st;
}

dcl_status dcl__rests_on(int *out, const dcl__walk *w, const dcl__rests *r,
                         int64_t *passed)
{
    dcl_status st = DCL_OK;
    dcl_day next;
    int64_t k;
    if (r->by_dates || r->anchor != DCL__WHEN_NONE) {
        TRY(dcl__rests_next(&next, w, r, w->a - 1));
        *out = next == w->a;
        return DCL_OK;
    }
    *out = 0;
    if (w->stopped) return DCL_OK;
    TRY(dcl__spans_passed(&k, w, &r->every, w->a));
    *out = k > *passed;
    *passed = k;
done:
    return st;
}
