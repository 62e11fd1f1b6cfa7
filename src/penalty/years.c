/* Day counts: the years that interest is earned for. */
#include "penalty/walk.h"

#include "base/fmt.h"
#include "penalty/try.h"

static int leap(int64_t y)
{
    return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
}

/* Days of leap years in the years 1 .. y - 1. */
static int64_t leap_days_before(int64_t y)
{
    return ((y - 1) / 4 - (y - 1) / 100 + (y - 1) / 400) * 366;
}

/* Days of leap years through `day`, counted from year 1. */
static int64_t leap_days(dcl_day day)
{
    dcl_ymd c = dcl_date_to_ymd(day);
    int64_t n = leap_days_before(c.year);
    dcl_day first;
    if (leap(c.year)) {
        c.month = c.day = 1;
        if (dcl_date_from_ymd(&first, c, NULL) == DCL_OK) n += day - first + 1;
    }
    return n;
}

static void act_act(mpq_ptr out, dcl_day first, dcl_day day)
{
    int64_t in_leap = leap_days(day) - leap_days(first - 1);
    int64_t other = day - first + 1 - in_leap;
    /* in_leap / 366 + other / 365 */
    mpz_set_si(mpq_numref(out), (long)(in_leap * 365));
    mpz_add_ui(mpq_numref(out), mpq_numref(out), (unsigned long)(other * 366));
    mpz_set_ui(mpq_denref(out), 365 * 366);
    mpq_canonicalize(out);
}

static int64_t days_30(dcl_day before, dcl_day day, int european)
{
    dcl_ymd a = dcl_date_to_ymd(before), b = dcl_date_to_ymd(day);
    if (a.day == 31) a.day = 30;
    if (b.day == 31 && (european || a.day == 30)) b.day = 30;
    return 360 * (b.year - a.year) + 30 * (b.month - a.month) + b.day - a.day;
}

static dcl_status years_days(mpq_ptr out, const dcl__stream *p, dcl_day day,
                             dcl_err *err)
{
    dcl__grid g = {DCL_UNIT_YEAR, 1, p->anchor, p->after, NULL};
    dcl_status st = DCL_OK;
    dcl_day first;
    int64_t k;
    mpz_t n;
    mpz_init(n);
    TRY(dcl__grid_count(&k, &g, day + 1, err));
    TRY(dcl__grid_nth(&first, &g, k, err));
    mpq_set_si(out, (long)(day + 1 - first), 365);
    mpq_canonicalize(out);
    mpz_set_si(n, (long)k);
    mpz_addmul(mpq_numref(out), n, mpq_denref(out));
done:
    mpz_clear(n);
    return st;
}

static dcl_status far_years(mpq_ptr out, const dcl__stream *p,
                            const dcl__moment *m, dcl_err *err)
{
    dcl__day_count by = p->s->method.by;
    if (m->months || (by != DCL__ACT_365 && by != DCL__ACT_360))
        return dcl__fail(err, DCL_RANGE, 0, 0,
                         "past the calendar, which ends with the year 10^9, "
                         "only act/365 and act/360 count days");
    mpz_set(mpq_numref(out), m->n);
    mpz_set_ui(mpq_denref(out), by == DCL__ACT_365 ? 365 : 360);
    mpq_canonicalize(out);
    return DCL_OK;
}

dcl_status dcl__years(mpq_ptr out, const dcl__stream *p, const dcl__moment *m,
                      dcl_err *err)
{
    unsigned long base = 360;
    int64_t days;
    if (!m->far && m->day < p->first) {
        mpq_set_ui(out, 0, 1);
        return DCL_OK;
    }
    if (m->far) return far_years(out, p, m, err);
    days = m->day - p->first + 1;
    switch (p->s->method.by) {
    case DCL__ACT_ACT: act_act(out, p->first, m->day); return DCL_OK;
    case DCL__YEARS_DAYS_365: return years_days(out, p, m->day, err);
    case DCL__30_360: days = days_30(p->first - 1, m->day, 0); break;
    case DCL__30E_360: days = days_30(p->first - 1, m->day, 1); break;
    case DCL__ACT_365: base = 365; break;
    case DCL__ACT_360: break;
    }
    mpq_set_si(out, (long)days, base);
    mpq_canonicalize(out);
    return DCL_OK;
}
