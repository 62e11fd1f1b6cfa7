/* The second road's own calendar, amounts, rounding and tables. */
#include <stdlib.h>

#include "naive.h"

int nv_leap(long y)
{
    return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
}

static int month_days(long y, int m)
{
    static const int n[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return m == 2 && nv_leap(y) ? 29 : n[m - 1];
}

/* Days before 1 January of year y, counted from 1 January of year 1. */
static dcl_day before_year(long y)
{
    long p = y - 1;
    return (dcl_day)p * 365 + p / 4 - p / 100 + p / 400;
}

dcl_day nv_day_of(long y, int m, int d)
{
    dcl_day day = before_year(y) - before_year(1970) + d - 1;
    for (int i = 1; i < m; i++) day += month_days(y, i);
    return day;
}

nv_ymd nv_ymd_of(dcl_day day)
{
    nv_ymd r = {1970 + (long)(day / 366) - 1, 1, 1};
    while (before_year(r.y + 1) - before_year(1970) <= day) r.y++;
    day -= before_year(r.y) - before_year(1970);
    while (day >= month_days(r.y, r.m)) day -= month_days(r.y, r.m++);
    r.d = (int)day + 1;
    return r;
}

dcl_day nv_add_months(dcl_day day, long months)
{
    nv_ymd c = nv_ymd_of(day);
    long m = c.y * 12 + c.m - 1 + months;
    c.y = m / 12;
    c.m = (int)(m % 12) + 1;
    if (c.d > month_days(c.y, c.m)) c.d = month_days(c.y, c.m);
    return nv_day_of(c.y, c.m, c.d);
}

int nv_unit_months(dcl_unit u)
{
    return u == DCL_UNIT_MONTH       ? 1
           : u == DCL_UNIT_QUARTER   ? 3
           : u == DCL_UNIT_HALF_YEAR ? 6
           : u == DCL_UNIT_YEAR      ? 12
                                     : 0;
}

int nv_is_weekday(dcl_day day)
{
    long w = (long)((day % 7 + 7) % 7); /* 0: a Thursday, as 1970-01-01 */
    return w != 2 && w != 3;
}

int nv_is_business(dcl_day day, const dcl__holidays *h)
{
    int speaks = h->ranges == 0;
    long y = nv_ymd_of(day).y;
    for (size_t i = 0; i < h->ranges; i++) {
        if (nv_ymd_of(h->range[i].first).y <= y &&
            y <= nv_ymd_of(h->range[i].last).y)
            speaks = 1;
        if (h->range[i].first <= day && day <= h->range[i].last) return 0;
    }
    if (!nv_is_weekday(day)) return 0;
    return speaks ? 1 : -1;
}

int nv_counts(dcl_day day, dcl_unit unit, const dcl__holidays *h)
{
    if (unit == DCL_UNIT_WEEKDAY) return nv_is_weekday(day);
    if (unit == DCL_UNIT_BUSINESS_DAY) return nv_is_business(day, h) == 1;
    return 1;
}

dcl_day nv_boundary(dcl_day anchor, int after, const dcl__span *span, long k,
                    const dcl__holidays *h)
{
    long units = k * (long)mpz_get_si(mpq_numref(span->count));
    dcl_day d = anchor;
    if (k == 0) return anchor + after;
    if (nv_unit_months(span->unit) > 0)
        return nv_add_months(anchor, units * nv_unit_months(span->unit)) +
               after;
    if (span->unit == DCL_UNIT_DAY) return anchor + units + after;
    if (span->unit == DCL_UNIT_WEEK) return anchor + 7 * units + after;
    if (!after)
        while (!nv_counts(d, span->unit, h)) d++;
    while (units > 0)
        if (nv_counts(++d, span->unit, h)) units--;
    return d + after;
}

static long day_30(nv_ymd a, nv_ymd b, int european)
{
    int bd = b.d, ad = a.d == 31 ? 30 : a.d;
    if (bd == 31 && (european || ad == 30)) bd = 30;
    return 360 * (b.y - a.y) + 30 * (b.m - a.m) + (bd - ad);
}

void nv_years(mpq_t out, dcl__day_count by, dcl_day anchor, int after,
              dcl_day d)
{
    dcl_day first = anchor + after;
    long n = 0;
    mpq_t q;
    mpq_init(q);
    mpq_set_ui(out, 0, 1);
    switch (by) {
    case DCL__ACT_365: mpq_set_si(out, (long)(d - first + 1), 365); break;
    case DCL__ACT_360: mpq_set_si(out, (long)(d - first + 1), 360); break;
    case DCL__30_360:
        mpq_set_si(out, day_30(nv_ymd_of(first - 1), nv_ymd_of(d), 0), 360);
        break;
    case DCL__30E_360:
        mpq_set_si(out, day_30(nv_ymd_of(first - 1), nv_ymd_of(d), 1), 360);
        break;
    case DCL__ACT_ACT:
        for (dcl_day e = first; e <= d; e++)
            n += nv_leap(nv_ymd_of(e).y);
        mpq_set_si(out, n, 366);
        mpq_canonicalize(out);
        mpq_set_si(q, (long)(d - first + 1) - n, 365);
        mpq_canonicalize(q);
        mpq_add(out, out, q);
        break;
    case DCL__YEARS_DAYS_365:
        while (nv_add_months(anchor, 12 * (n + 1)) + after <= d + 1) n++;
        mpq_set_si(out, (long)(d + 1 - nv_add_months(anchor, 12 * n) - after),
                   365);
        mpq_set_si(q, n, 1);
        mpq_canonicalize(out);
        mpq_add(out, out, q);
        break;
    }
    mpq_canonicalize(out);
    mpq_clear(q);
}

void nv_amount(mpq_t out, const dcl__amount *a, const dcl__piece *s)
{
    mpq_t x, y;
    mpq_inits(x, y, NULL);
    switch (a->kind) {
    case DCL__MONEY: mpq_set(out, a->q); break;
    case DCL__PERCENT_OF:
        nv_amount(x, a->a, s);
        mpq_mul(out, a->q, x);
        break;
    case DCL__PRINCIPAL:
        nv_amount(out, s->has_principal ? &s->principal : &s->charge.amount,
                  s);
        break;
    case DCL__GREATER:
    case DCL__LESSER:
        nv_amount(x, a->a, s);
        nv_amount(y, a->b, s);
        if ((mpq_cmp(x, y) > 0) == (a->kind == DCL__GREATER))
            mpq_set(out, x);
        else
            mpq_set(out, y);
        break;
    }
    mpq_clears(x, y, NULL);
}

void nv_round(mpq_t x, mpq_srcptr unit, dcl_round mode)
{
    mpq_t q, half;
    mpz_t lo;
    int c, odd, up = 0, neg;
    mpq_inits(q, half, NULL);
    mpz_init(lo);
    mpq_set_ui(half, 1, 2);
    mpq_div(q, x, unit);
    mpz_fdiv_q(lo, mpq_numref(q), mpq_denref(q));
    mpq_set_z(x, lo);
    mpq_sub(q, q, x); /* what is left, 0 <= q < 1, above the floor */
    neg = mpz_sgn(lo) < 0;
    odd = mpz_odd_p(lo);
    c = mpq_cmp(q, half);
    if (mpq_sgn(q) != 0) switch (mode) {
        case DCL_ROUND_HALF_EVEN: up = c > 0 || (c == 0 && odd); break;
        case DCL_ROUND_HALF_UP: up = c > 0 || (c == 0 && !neg); break;
        case DCL_ROUND_HALF_DOWN: up = c > 0 || (c == 0 && neg); break;
        case DCL_ROUND_UP: up = !neg; break;
        case DCL_ROUND_DOWN: up = neg; break;
        case DCL_ROUND_CEILING: up = 1; break;
        case DCL_ROUND_FLOOR: up = 0; break;
        }
    if (up) mpz_add_ui(lo, lo, 1);
    mpq_set_z(x, lo);
    mpq_mul(x, x, unit);
    mpz_clear(lo);
    mpq_clears(q, half, NULL);
}

int nv_table(mpq_t out, const char *name, dcl_day day, const dcl_eval *eval)
{
    const char *text = NULL;
    char digits[64];
    size_t n = 0, places = 0;
    int dot = 0;
    mpz_t ten;
    for (size_t i = 0; eval != NULL && i < eval->table_count; i++)
        if (strcmp(eval->tables[i].name, name) == 0)
            for (size_t j = 0; j < eval->tables[i].steps; j++)
                if (eval->tables[i].step[j].from <= day)
                    text = eval->tables[i].step[j].percent;
    if (text == NULL) return 0;
    for (; *text != '\0' && *text != '%'; text++) {
        if (*text == '.') dot = 1;
        else {
            digits[n++] = *text;
            places += (size_t)dot;
        }
    }
    digits[n] = '\0';
    mpz_init(ten);
    mpz_ui_pow_ui(ten, 10, places + 2);
    mpz_set_str(mpq_numref(out), digits, 10);
    mpz_set(mpq_denref(out), ten);
    mpq_canonicalize(out);
    mpz_clear(ten);
    return 1;
}

dcl_day nv_date(const dcl__date *d, const dcl__holidays *h)
{
    dcl_day day = d->day;
    dcl_unit u = d->shift == DCL__SHIFT_BUSINESS_DAY ? DCL_UNIT_BUSINESS_DAY
                                                     : DCL_UNIT_WEEKDAY;
    if (d->shift != DCL__SHIFT_NONE)
        while (!nv_counts(day, u, h)) day++;
    return day;
}

/* for SPAN: the last day of that span from the first day. */
static dcl_day for_end(nv_time *t, const dcl__piece *s, const dcl__span *span)
{
    dcl__span whole = *span;
    mpz_t n, rest;
    dcl_day last;
    mpz_inits(n, rest, NULL);
    mpz_fdiv_qr(n, rest, mpq_numref(span->count), mpq_denref(span->count));
    mpq_init(whole.count);
    mpq_set_z(whole.count, n);
    last = nv_boundary(t->anchor, t->after, &whole, 1, &s->holidays) - 1;
    if (mpz_sgn(n) == 0) last = t->first - 1;
    if (mpz_sgn(rest) != 0) {
        dcl_day broken_from = last + 1;
        mpz_add_ui(n, n, 1);
        mpq_set_z(whole.count, n);
        last = nv_boundary(t->anchor, t->after, &whole, 1, &s->holidays) - 1;
        if (last < t->last) {
            t->has_fraction = 1;
            t->fraction_from = broken_from;
            mpz_set(mpq_numref(t->fraction), rest);
            mpz_set(mpq_denref(t->fraction), mpq_denref(span->count));
            mpq_canonicalize(t->fraction);
        }
    } else if (last < t->last) {
        t->has_fraction = 0;
    }
    mpq_clear(whole.count);
    mpz_clears(n, rest, NULL);
    return last;
}

void nv_time_of(nv_time *t, const dcl__piece *s)
{
    const dcl__holidays *h = &s->holidays;
    t->written = nv_date(&s->start.date, h);
    t->after = s->start.kind == DCL__WHEN_AFTER;
    t->anchor = t->written;
    if (s->grace.kind == DCL__WHEN_SPAN)
        t->anchor = nv_boundary(t->written, t->after, &s->grace.span, 1, h) -
                    t->after;
    t->first = t->anchor + t->after;
    t->last = INT64_MAX / 2; /* none */
    t->has_fraction = 0;
    for (size_t i = 0; i < s->ends; i++) {
        dcl_day e = s->end[i].kind == DCL__END_FOR
                        ? for_end(t, s, &s->end[i].span)
                        : nv_date(&s->end[i].date, h) -
                              (s->end[i].kind == DCL__END_UNTIL);
        if (e < t->last) {
            t->last = e;
            if (s->end[i].kind != DCL__END_FOR) t->has_fraction = 0;
        }
    }
}

dcl_day nv_when(const dcl__when *w, const nv_time *t, const dcl__piece *s)
{
    if (w->kind == DCL__WHEN_FROM) return nv_date(&w->date, &s->holidays);
    if (w->kind == DCL__WHEN_AFTER) return nv_date(&w->date, &s->holidays) + 1;
    return nv_boundary(t->written, t->after, &w->span, 1, &s->holidays);
}
