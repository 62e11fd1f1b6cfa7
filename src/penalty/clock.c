/* A stream's clock. */
#include "penalty/clock.h"

#include <string.h>

#include "base/fmt.h"
#include "penalty/try.h"

void dcl__clock_start(dcl__clock *c, const dcl__stream *p, dcl_day anchor,
                      int after)
{
    c->p = p;
    c->anchor = anchor;
    c->after = after;
    c->from = anchor + after;
    c->stopped = 0;
    c->work[0] = c->work[1] = 0;
}

static int work_kind(dcl_unit unit)
{
    if (unit == DCL_UNIT_WEEKDAY) return 0;
    return unit == DCL_UNIT_BUSINESS_DAY ? 1 : -1;
}

static dcl_status workdays(int64_t *out, const dcl__clock *c, int kind,
                           dcl_day first, dcl_day last, dcl_err *err)
{
    if (last < first) {
        *out = 0;
        return DCL_OK;
    }
    return dcl__workdays(out, first, last, kind == 1 ? &c->p->off : NULL, err);
}

dcl_status dcl__clock_go(dcl__clock *c, dcl_day to, int stopped, dcl_err *err)
{
    dcl_status st = DCL_OK;
    if (to <= c->from) return DCL_OK;
    if (stopped) {
        c->stopped += to - c->from;
    } else {
        for (int kind = 0; kind < 2; kind++) {
            int64_t n;
            if (!c->counts_work[kind]) continue;
            TRY(workdays(&n, c, kind, c->from, to - 1, err));
            c->work[kind] += n;
        }
    }
    c->from = to;
done:
    return st;
}

static dcl__grid grid_of(const dcl__clock *c, dcl_unit unit, int64_t n)
{
    dcl__grid g = {unit, n, c->anchor, c->after, &c->p->off};
    return g;
}

static dcl_status too_far(dcl_err *err, const char *why)
{
    return dcl__fail(err, DCL_RANGE, 0, 0,
                     "past the calendar, which ends with the year 10^9: %s",
                     why);
}

/* Weekdays among the days from c->from to `more` days past the n-th of the
 * stream. */
static dcl_status far_work(mpz_ptr k, const dcl__clock *c, int kind,
                           mpz_srcptr n, int more, dcl_err *err)
{
    int64_t days = c->from - c->p->first - more, part;
    unsigned long rest;
    mpz_t weeks;
    if (kind == 1 && c->p->off.ranges > 0)
        return too_far(err, "no list of holidays speaks for it");
    mpz_init(weeks);
    if (days >= 0) mpz_sub_ui(weeks, n, (unsigned long)days);
    else mpz_add_ui(weeks, n, (unsigned long)-days);
    rest = mpz_fdiv_q_ui(weeks, weeks, 7);
    part = dcl__weekdays(c->from, c->from + (dcl_day)rest - 1);
    mpz_mul_ui(k, weeks, 5);
    mpz_add_ui(k, k, (unsigned long)(part + c->work[kind]));
    mpz_clear(weeks);
    return DCL_OK;
}

/* Days that the clock counts from its start through the far moment. */
static void far_days(mpz_ptr x, const dcl__clock *c, const dcl__moment *m)
{
    int64_t less = c->anchor + c->after - c->p->first + c->stopped;
    mpz_sub_ui(x, m->n, (unsigned long)less);
}

static int whole_months(const dcl__clock *c)
{
    return c->stopped == 0 && c->anchor == c->p->anchor &&
           c->after == c->p->after;
}

static dcl_status far_passed(mpz_ptr k, const dcl__clock *c, dcl_unit unit,
                             int64_t n, const dcl__moment *m, int end,
                             dcl_err *err)
{
    int months = dcl__unit_months(unit), kind = work_kind(unit);
    unsigned long span;
    dcl_status st = DCL_OK;
    if (m->months != (months > 0))
        return too_far(err, "days and months have no common measure there");
    if (kind >= 0) {
        TRY(far_work(k, c, kind, m->n, end - c->after, err));
        if (!c->after) mpz_sub_ui(k, k, 1);
        span = (unsigned long)n;
        mpz_fdiv_q_ui(k, k, span);
        return DCL_OK;
    }
    if (months > 0 && !whole_months(c))
        return too_far(err, "a stay has moved the months");
    span = (unsigned long)n * (unsigned long)(months > 0 ? months
                                              : dcl__unit_days(unit));
    if (months > 0) mpz_set(k, m->n);
    else far_days(k, c, m);
    if (!end && months > 0) { /* those that end before the last day begins */
        mpz_cdiv_q_ui(k, k, span);
        mpz_sub_ui(k, k, 1);
    } else {
        if (!end) mpz_sub_ui(k, k, 1);
        mpz_fdiv_q_ui(k, k, span);
    }
done:
    return st;
}

dcl_status dcl__clock_passed(mpz_ptr k, const dcl__clock *c, dcl_unit unit,
                             int64_t n, const dcl__moment *m, int end,
                             dcl_err *err)
{
    int kind = work_kind(unit);
    dcl_day day = m->day + end;
    int64_t passed = 0;
    dcl_status st = DCL_OK;
    if (m->far) return far_passed(k, c, unit, n, m, end, err);
    if (kind >= 0) {
        TRY(workdays(&passed, c, kind, c->from, c->after ? day - 1 : day, err));
        passed += c->work[kind] - (c->after ? 0 : 1);
        passed = passed > 0 ? passed / n : 0;
    } else {
        dcl__grid g = grid_of(c, unit, n);
        TRY(dcl__grid_count(&passed, &g, day - c->stopped, err));
        if (passed < 0) passed = 0;
    }
    mpz_set_si(k, (long)passed);
done:
    return st;
}

dcl_status dcl__clock_units(mpz_ptr k, const dcl__clock *c, dcl_unit unit,
                            int full, const dcl__moment *m, dcl_err *err)
{
    int kind = work_kind(unit);
    dcl_status st = DCL_OK;
    if (kind >= 0 && m->far) {
        st = m->months ? too_far(err, "count in days or weeks")
                       : far_work(k, c, kind, m->n, 0, err);
    } else if (kind >= 0) {
        int64_t n = 0;
        st = workdays(&n, c, kind, c->from, m->day, err);
        mpz_set_si(k, (long)(n + c->work[kind]));
    } else {
        st = dcl__clock_passed(k, c, unit, 1, m, full, err);
        if (!full) mpz_add_ui(k, k, 1);
    }
    return st;
}

dcl_status dcl__clock_next(dcl_day *out, const dcl__clock *c, dcl_unit unit,
                           int64_t n, dcl_day day, dcl_err *err)
{
    int kind = work_kind(unit);
    dcl__moment m = {0};
    dcl_status st = DCL_OK;
    int64_t k;
    mpz_t passed;
    mpz_init(passed);
    m.day = day;
    TRY(dcl__clock_passed(passed, c, unit, n, &m, 0, err));
    k = mpz_get_si(passed);
    if (kind >= 0) {
        if (n > DCL_DAY_FAR || k > DCL_DAY_FAR / n) {
            *out = DCL__NO_END;
            goto done;
        }
        k = (k + 1) * n + (c->after ? 0 : 1) - c->work[kind];
        st = dcl__workday_nth(out, c->from, k, kind == 1 ? &c->p->off : NULL,
                              err);
        if (st == DCL_OK) *out += c->after;
    } else {
        dcl__grid g = grid_of(c, unit, n);
        st = dcl__grid_nth(out, &g, k + 1, err);
        if (st == DCL_OK) *out += c->stopped;
    }
    if (st == DCL_RANGE) { /* the day itself is refused where it is wanted */
        *out = DCL__NO_END;
        st = DCL_OK;
    }
done:
    mpz_clear(passed);
    return st;
}

dcl_status dcl__clock_unit(dcl_day *first, dcl_day *end, const dcl__clock *c,
                           dcl_unit unit, dcl_day day, dcl_err *err)
{
    dcl__grid g = grid_of(c, unit, 1);
    dcl_status st = DCL_OK;
    int64_t k;
    TRY(dcl__grid_count(&k, &g, day - c->stopped, err));
    TRY(dcl__grid_nth(first, &g, k, err));
    TRY(dcl__grid_nth(end, &g, k + 1, err));
done:
    return st;
}
