/* Days that explain a total.
 *
 * From the day asked about backwards: between two of the schedule's own dates,
 * cut further into strides that double, the total moves one way with the
 * unknown date, so that the days within the interval are found by bisection
 * between the ends of each piece. */
#include "penalty/solve.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "penalty/try.h"

typedef struct dates {
    dcl_day *at; /* descending once sorted */
    size_t n, cap;
    const dcl_mem *mem;
    int failed;
} dates;

static void add(dates *d, dcl_day day)
{
    void *p = d->at;
    if (day <= DCL_DAY_MIN || day >= DCL_DAY_FAR) return;
    if (!dcl__grow(d->mem, &p, d->n, &d->cap, sizeof *d->at)) {
        d->failed = 1;
        return;
    }
    d->at = p;
    d->at[d->n++] = day;
}

static void add_date(dates *d, const dcl__date *date)
{
    if (!date->unknown) add(d, date->day);
}

static void piece_dates(dates *d, const dcl__piece *s)
{
    if (s->start.kind != DCL__WHEN_NONE) add_date(d, &s->start.date);
    for (size_t i = 0; i < s->ends; i++)
        if (s->end[i].kind != DCL__END_FOR) add_date(d, &s->end[i].date);
    for (size_t i = 0; i < s->stays; i++) {
        add(d, s->stay[i].first);
        if (s->stay[i].last < DCL_DAY_FAR) add(d, s->stay[i].last + 1);
    }
    for (size_t i = 0; i < s->thens; i++)
        if (s->then[i].when.kind != DCL__WHEN_SPAN)
            add_date(d, &s->then[i].when.date);
    for (size_t i = 0; i < s->counts; i++)
        if (s->count[i].dated) add(d, s->count[i].day);
    for (size_t i = 0; i < s->caps; i++)
        if (s->cap[i].scope == DCL__CAP_WINDOW && !s->cap[i].within)
            add_date(d, &s->cap[i].until);
    for (size_t i = 0; i < s->payments; i++) add(d, s->payment[i].day + 1);
}

static int descending(const void *a, const void *b)
{
    dcl_day x = *(const dcl_day *)a, y = *(const dcl_day *)b;
    return (x < y) - (x > y);
}

static dcl_status found(dcl__search *s, dcl_day first, dcl_day last)
{
    void *p = s->range;
    dcl__day_range *r = s->ranges > 0 ? &s->range[s->ranges - 1] : NULL;
    if (r != NULL && last >= r->first - 1) { /* they come backwards */
        if (first < r->first) r->first = first;
        return DCL_OK;
    }
    if (!dcl__grow(s->mem, &p, s->ranges, &s->range_cap, sizeof *s->range))
        return dcl__no_memory(s->err);
    s->range = p;
    s->range[s->ranges].first = first;
    s->range[s->ranges++].last = last;
    return DCL_OK;
}

static dcl_status side_of(int *side, dcl__search *s, dcl_day day)
{
    dcl_status st = DCL_OK;
    TRY(dcl__try_day(s, day));
    TRY(dcl__side(side, s));
done:
    return st;
}

/* The day next to `in` on its way to `out` whose side is not 0 any more, less
 * one step: the last that is within. */
static dcl_status edge(dcl_day *day, dcl__search *s, dcl_day in, dcl_day out)
{
    dcl_status st = DCL_OK;
    int side;
    while (in - out > 1 || out - in > 1) {
        dcl_day mid = in + (out - in) / 2;
        TRY(side_of(&side, s, mid));
        if (side == 0)
            in = mid;
        else
            out = mid;
    }
    *day = in;
done:
    return st;
}

/* A day within, between two on different sides; *any 0: there is none. */
static dcl_status hit(dcl_day *day, int *any, dcl__search *s, dcl_day lo,
                      int lo_side, dcl_day hi)
{
    dcl_status st = DCL_OK;
    int side;
    *any = 0;
    while (hi - lo > 1 && !*any) {
        dcl_day mid = lo + (hi - lo) / 2;
        TRY(side_of(&side, s, mid));
        if (side == 0) {
            *day = mid;
            *any = 1;
        } else if (side == lo_side) {
            lo = mid;
        } else {
            hi = mid;
        }
    }
done:
    return st;
}

/* One piece lo..hi, whose ends' sides are known. */
static dcl_status piece(dcl__search *s, dcl_day lo, int lo_side, dcl_day hi,
                        int hi_side)
{
    dcl_status st = DCL_OK;
    dcl_day in = lo, first = lo, last = hi;
    int any = lo_side == 0 || hi_side == 0;
    if (!any && lo_side == hi_side) return DCL_OK;
    if (!any) {
        TRY(hit(&in, &any, s, lo, lo_side, hi));
        if (!any) return DCL_OK;
    } else if (lo_side != 0) {
        in = hi;
    }
    if (lo_side != 0) TRY(edge(&first, s, in, lo));
    if (hi_side != 0) TRY(edge(&last, s, in, hi));
    TRY(found(s, first, last));
done:
    return st;
}

/* Days near the ends of a range may be within as well where a month's length
 * or a weekend bends what is otherwise one way. */
static dcl_status look_around(dcl__search *s)
{
    dcl_status st = DCL_OK;
    int side;
    for (size_t i = 0; i < s->ranges; i++) {
        dcl__day_range *r = s->range + i;
        dcl_day newer = i > 0 ? s->range[i - 1].first : s->day + 1;
        dcl_day first = r->first, last = r->last;
        for (dcl_day d = r->last + 1; d < newer && d <= r->last + 4; d++) {
            TRY(side_of(&side, s, d));
            if (side == 0) last = d;
        }
        for (dcl_day d = r->first - 1; d >= r->first - 4 && d >= DCL_DAY_MIN;
             d--) {
            st = side_of(&side, s, d);
            if (st == DCL_RANGE) break; /* no holidays are known there */
            if (st != DCL_OK) goto done;
            if (side == 0 && d == first - 1) first = d;
        }
        st = DCL_OK;
        r->first = first;
        if (last == r->last + 1) r->last = last;
    }
done:
    return st;
}

/* A date after the day asked about changes nothing any more: if one is within,
 * all are, and the newest range has no end. */
static dcl_status look_ahead(dcl__search *s)
{
    dcl_status st;
    dcl__day_range newest;
    void *p = s->range;
    int next, far;
    if (s->day >= DCL_DAY_MAX) return DCL_OK;
    st = side_of(&next, s, s->day + 1);
    if (st == DCL_OK) st = side_of(&far, s, DCL_DAY_MAX);
    if (st == DCL_RANGE) return DCL_OK; /* past the end of the holidays */
    if (st != DCL_OK) return st;
    if (next != 0 || far != 0) return DCL_OK;
    s->no_high = 1;
    if (s->ranges > 0 && s->range[0].last == s->day) {
        s->range[0].last = DCL_DAY_MAX;
        return DCL_OK;
    }
    if (!dcl__grow(s->mem, &p, s->ranges, &s->range_cap, sizeof *s->range))
        return dcl__no_memory(s->err);
    s->range = p;
    newest.first = s->day + 1;
    newest.last = DCL_DAY_MAX;
    memmove(s->range + 1, s->range, s->ranges++ * sizeof *s->range);
    s->range[0] = newest;
    return DCL_OK;
}

/* A list of holidays begins somewhere, and before it a start has no total: *lo
 * becomes the first that has one, if the total is then already above. */
static dcl_status first_with_total(dcl_day *lo, int *side, dcl__search *s,
                                   dcl_day hi)
{
    dcl_status st;
    dcl_day none = *lo, some = hi;
    while (some - none > 1) {
        dcl_day mid = none + (some - none) / 2;
        st = side_of(side, s, mid);
        if (st != DCL_OK && st != DCL_RANGE) return st;
        if (st == DCL_OK)
            some = mid;
        else
            none = mid;
    }
    st = side_of(side, s, some);
    if (st == DCL_OK && *side <= 0) st = side_of(side, s, none);
    *lo = some;
    return st;
}

dcl_status dcl__solve_days(dcl__search *s)
{
    dates d = {NULL, 0, 0, s->mem, 0};
    dcl_status st = DCL_OK;
    dcl_day hi = s->day, oldest = s->day, lo;
    int hi_side, lo_side;
    size_t i = 0;
    for (size_t k = 0; k < s->penalty->streams; k++)
        piece_dates(&d, s->penalty->stream + k);
    if (d.failed) TRY(dcl__no_memory(s->err));
    if (d.n > 0) qsort(d.at, d.n, sizeof *d.at, descending);
    if (d.n > 0) oldest = d.at[d.n - 1];
    TRY(side_of(&hi_side, s, hi));
    for (dcl_day stride = 1; hi > DCL_DAY_MIN; stride *= 2) {
        while (i < d.n && d.at[i] >= hi) i++;
        lo = hi - stride > DCL_DAY_MIN ? hi - stride : DCL_DAY_MIN;
        if (i < d.n && d.at[i] > lo) lo = d.at[i];
        st = side_of(&lo_side, s, lo);
        if (st == DCL_RANGE && s->unknown.is_start)
            st = first_with_total(&lo, &lo_side, s, hi);
        if (st != DCL_OK) goto done;
        TRY(piece(s, lo, lo_side, hi, hi_side));
        /* once above, an earlier start only adds, an earlier end never does */
        if (lo < oldest && lo_side != 0 && lo_side != hi_side &&
            (s->unknown.is_end || lo_side > 0))
            break;
        if (lo < oldest && lo_side > 0 && !s->unknown.is_end) break;
        if (lo < oldest && lo_side < 0 && s->unknown.is_end) break;
        hi = lo;
        hi_side = lo_side;
    }
    TRY(look_around(s));
    if (s->ranges > 0 && s->range[s->ranges - 1].first == DCL_DAY_MIN)
        s->no_low = 1;
    TRY(look_ahead(s));
done:
    dcl__release(s->mem, d.at, d.cap * sizeof *d.at);
    return st;
}
