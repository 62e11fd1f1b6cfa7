/* The total on a day, or after a span. */
#include "penalty/total.h"

#include <stddef.h>
#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "num/whole.h"
#include "penalty/plain.h"
#include "penalty/try.h"

void dcl_total_free(dcl_total *total)
{
    dcl_mem mem;
    if (total == NULL) return;
    mem = total->mem;
    dcl_num_free(total->accrued);
    dcl_num_free(total->paid);
    dcl_num_free(total->owed);
    dcl_num_free(total->per_diem);
    dcl_num_free(total->days);
    for (size_t i = 0; i < total->shares; i++) {
        dcl_num_free(total->share[i].sum);
        dcl__release(&mem, total->share[i].name, total->share[i].name_size);
    }
    dcl__release(&mem, total->share, total->shares * sizeof *total->share);
    dcl__release(&mem, total, sizeof *total);
}

static dcl_status new_total(dcl_total **out, const dcl_mem *mem, dcl_err *err)
{
    dcl_total *t = dcl__alloc(mem, sizeof *t);
    if (t == NULL) return dcl__no_memory(err);
    memset(t, 0, sizeof *t);
    t->mem = mem != NULL ? *mem : dcl__libc;
    *out = t;
    return DCL_OK;
}

static dcl_status set_shares(dcl_total *t, const dcl__case *c, dcl_err *err)
{
    dcl_status st = DCL_OK;
    t->share = dcl__alloc_array(&t->mem, c->lanes, sizeof *t->share);
    if (t->share == NULL) return dcl__no_memory(err);
    memset(t->share, 0, c->lanes * sizeof *t->share);
    t->shares = c->lanes;
    for (size_t i = 0; i < c->lanes; i++) {
        const char *name = c->penalty->stream[i].name;
        TRY(dcl__num_of_sum(&t->share[i].sum, &c->lane[i].out, &t->mem, err));
        if (name == NULL) continue;
        t->share[i].name_size = strlen(name) + 1;
        t->share[i].name = dcl__alloc(&t->mem, t->share[i].name_size);
        if (t->share[i].name == NULL) TRY(dcl__no_memory(err));
        memcpy(t->share[i].name, name, t->share[i].name_size);
    }
done:
    return st;
}

static dcl_status set_days(dcl_total *t, const dcl__case *c, mpz_srcptr days,
                           dcl_err *err)
{
    dcl_status st;
    dcl__sum x;
    mpq_t q;
    dcl__sum_init(&x, c->mem);
    mpq_init(q);
    mpq_set_z(q, days);
    st = dcl__sum_set_q(&x, q, err);
    if (st == DCL_OK) st = dcl__num_of_sum(&t->days, &x, &t->mem, err);
    dcl__sum_clear(&x);
    mpq_clear(q);
    return st;
}

/* A moment as the case sees it: days (or months) since the case's first day.
 * A dated case moves on; days NULL: there are none to speak of. */
typedef struct ask {
    dcl__moment m;
    mpz_t n; /* days counted (months, where m.months) */
} ask;

/* The moment a day later, for the per diem; 0 where there is none. */
static int next_day(ask *a)
{
    if (a->m.months) return 0;
    if (a->m.far) {
        mpz_add_ui(a->n, a->n, 1);
        return 1;
    }
    if (a->m.day >= DCL_DAY_FAR) return 0;
    a->m.day++;
    return 1;
}

static dcl_status set_far(dcl__case *c, const ask *a, dcl_err *err)
{
    for (size_t i = 0; i < c->lanes; i++) {
        dcl__lane *l = c->lane + i;
        dcl_day later = l->stream.first - c->first;
        if (l->stream.undated) continue;
        if (a->m.months && later != 0)
            return dcl__fail(err, DCL_RANGE, 0, 0,
                             "past the calendar, months of streams that "
                             "start on different days cannot be counted; "
                             "count in days or weeks");
        mpz_sub_ui(l->n, a->n, (unsigned long)later);
    }
    return DCL_OK;
}

static dcl_status set_per_diem(dcl_total *t, dcl__case *c, ask *a,
                               const dcl__sum *now, dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl__sum x;
    mpq_t minus;
    dcl__sum_init(&x, c->mem);
    mpq_init(minus);
    mpq_set_si(minus, -1, 1);
    if (!next_day(a)) goto done;
    if (a->m.far) TRY(set_far(c, a, err));
    TRY(dcl__case_accrued(&x, c, &a->m, err));
    TRY(dcl__sum_add_mul(&x, now, minus, err));
    TRY(dcl__num_of_sum(&t->per_diem, &x, &t->mem, err));
done:
    /* the day after may be refused where the day itself is not: a year
     * without a list of holidays, the end of the calendar */
    if (st == DCL_RANGE || st == DCL_TOO_BIG) {
        if (err != NULL) memset(err, 0, sizeof *err);
        st = DCL_OK;
    }
    dcl__sum_clear(&x);
    mpq_clear(minus);
    return st;
}

/* Days counted by the moment, the case's end being no later. */
static dcl_status count_days(dcl_total *t, const dcl__case *c, const ask *a,
                             dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl_day on = a->m.day < c->last ? a->m.day : c->last;
    mpz_t n;
    mpz_init(n);
    if (!c->dated) {
        if (!a->m.months && a->m.far) TRY(set_days(t, c, a->n, err));
        goto done;
    }
    t->has_first = 1;
    t->first = c->first;
    if (a->m.far && c->last == DCL__NO_END) {
        if (!a->m.months) TRY(set_days(t, c, a->n, err));
        goto done;
    }
    if (a->m.far) on = c->last;
    mpz_set_si(n, (long)(on - c->first + 1));
    if (mpz_sgn(n) < 0) mpz_set_ui(n, 0);
    TRY(set_days(t, c, n, err));
    t->has_on = !a->m.far;
    t->on = a->m.day;
done:
    mpz_clear(n);
    return st;
}

static int accrued_only(const dcl_eval *eval)
{
    return eval != NULL && eval->size > offsetof(dcl_eval, accrued_only) &&
           eval->accrued_only;
}

/* A payment changes nothing of what has accrued, but it may be one that cannot
 * be reckoned, and then nothing is told. */
static int has_payments(const dcl_penalty *p)
{
    size_t n = p->all.payments;
    for (size_t i = 0; i < p->streams; i++) n += p->stream[i].payments;
    return n > 0;
}

static dcl_status make_parts(dcl_total *t, dcl__case *c, ask *a,
                             const dcl__sight *s, dcl_err *err)
{
    dcl_status st = DCL_OK;
    TRY(dcl__num_of_sum(&t->paid, &s->paid, &t->mem, err));
    TRY(dcl__num_of_sum(&t->owed, &s->owed, &t->mem, err));
    TRY(set_shares(t, c, err));
    if (c->dated) TRY(set_per_diem(t, c, a, &s->accrued, err));
done:
    return st;
}

static dcl_status make(dcl_total **out, dcl__case *c, ask *a,
                       const dcl_mem *mem, dcl_err *err)
{
    dcl_status st = DCL_OK;
    int only = accrued_only(c->eval);
    dcl_total *t = NULL;
    dcl__sight s;
    dcl__sight_init(&s, c->mem);
    TRY(new_total(&t, mem, err));
    if (a->m.far) TRY(set_far(c, a, err));
    TRY(only && !has_payments(c->penalty)
            ? dcl__case_accrued(&s.accrued, c, &a->m, err)
            : dcl__case_see(&s, c, &a->m, err));
    TRY(dcl__num_of_sum(&t->accrued, &s.accrued, &t->mem, err));
    TRY(count_days(t, c, a, err));
    if (!only) TRY(make_parts(t, c, a, &s, err));
    *out = t;
    t = NULL;
done:
    dcl_total_free(t);
    dcl__sight_clear(&s);
    return st;
}

/* Undated streams, once and for all. */
static dcl_status undated(dcl__case *c, mpq_srcptr count, dcl_unit unit,
                          dcl_err *err)
{
    dcl_status st = DCL_OK;
    for (size_t i = 0; i < c->lanes; i++)
        if (c->lane[i].stream.undated)
            TRY(dcl__undated(&c->lane[i].out, &c->lane[i].stream, count, unit,
                             err));
done:
    return st;
}

/* Above that the powers are not formed at once. */
enum { PLAIN_BITS = 80000 };

/* The total of the plainest schedule, and its days, by one formula; *done 0
 * where it is not that plain. */
static dcl_status plainly(int *done, dcl_total **out,
                          const dcl_penalty *penalty, dcl_day day,
                          const dcl_mem *mem, dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl_total *t = NULL;
    dcl__plain x;
    uint64_t k;
    mpz_t rate;
    mpq_t total;
    dcl__plain_init(&x);
    mpq_init(total);
    mpz_init(rate);
    *done = dcl__plain_of(&x, penalty) && dcl__plain_days(&x, penalty);
    k = *done ? dcl__plain_count(&x, day) : 0;
    *done = *done && dcl__plain_bits(&x, k) <= PLAIN_BITS;
    if (!*done) goto done;
    TRY(new_total(&t, mem, err));
    dcl__plain_form(mpq_numref(total), rate, &x, k);
    if (!dcl__z_is_one(x.over)) {
        mpz_set(mpq_denref(total), x.over);
        mpq_canonicalize(total);
    }
    TRY(dcl__num_of_q(&t->accrued, total, &t->mem, err));
    mpq_set_ui(total, (unsigned long)k, 1);
    TRY(dcl__num_of_q(&t->days, total, &t->mem, err));
    t->has_first = t->has_on = 1;
    t->first = x.first;
    t->on = day;
    *out = t;
    t = NULL;
done:
    dcl_total_free(t);
    dcl__plain_clear(&x);
    mpq_clear(total);
    mpz_clear(rate);
    return st;
}

dcl_status dcl_penalty_at(dcl_total **out, const dcl_penalty *penalty,
                          dcl_day day, const dcl_eval *eval,
                          const dcl_mem *mem, dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl__case c;
    ask a = {.m = {.day = day}};
    if (day < DCL_DAY_MIN || day > DCL_DAY_FAR)
        return dcl__fail(err, DCL_RANGE, 0, 0,
                         "no such day: the calendar has the years 1 to 10^9");
    if (accrued_only(eval) && penalty->streams == 1) {
        int done = 0;
        st = plainly(&done, out, penalty, day, mem, err);
        if (done || st != DCL_OK) return st;
    }
    dcl__case_init(&c, mem);
    mpz_init(a.n);
    TRY(dcl__case_make(&c, penalty, eval, err));
    TRY(undated(&c, NULL, DCL_UNIT_DAY, err));
    TRY(make(out, &c, &a, mem, err));
done:
    dcl__case_clear(&c);
    mpz_clear(a.n);
    return st;
}

dcl_status dcl_penalty_end(dcl_total **out, const dcl_penalty *penalty,
                           const dcl_eval *eval, const dcl_mem *mem,
                           dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl__case c;
    ask a = {.m = {.day = 0}};
    dcl__case_init(&c, mem);
    mpz_init(a.n);
    TRY(dcl__case_make(&c, penalty, eval, err));
    TRY(undated(&c, NULL, DCL_UNIT_DAY, err));
    if (c.dated && c.last == DCL__NO_END)
        TRY(dcl__fail(err, DCL_ARGUMENT, 0, 0,
                      "on which day? the schedule has no end"));
    if (c.dated) a.m.day = c.last;
    TRY(make(out, &c, &a, mem, err));
done:
    dcl__case_clear(&c);
    mpz_clear(a.n);
    return st;
}

/* ---- after a span ---- */

/* Days from the case's start to boundary n of units that are days of work:
 * five of them to a week. */
static dcl_status far_workdays(mpz_ptr n, const dcl__case *c, dcl_unit unit,
                               dcl_err *err)
{
    const dcl__stream *p = &c->lane[c->start].stream;
    dcl__grid g = {DCL_UNIT_WEEKDAY, 1, p->anchor, p->after, NULL};
    dcl_status st = DCL_OK;
    dcl_day day;
    unsigned long rest;
    if (unit == DCL_UNIT_BUSINESS_DAY && p->off.ranges > 0)
        return dcl__fail(err, DCL_RANGE, 0, 0,
                         "no list of holidays speaks for that time");
    rest = mpz_fdiv_q_ui(n, n, 5) + 5; /* boundary 0 is no weekday's */
    TRY(dcl__grid_nth(&day, &g, (int64_t)rest, err));
    mpz_sub_ui(n, n, 1);
    mpz_mul_ui(n, n, 7);
    mpz_add_ui(n, n, (unsigned long)(day - p->first));
done:
    return st;
}

/* Where `count` units lead: a day of the calendar, or past it. */
static dcl_status moment_after(ask *a, const dcl__case *c, mpz_srcptr count,
                               dcl_unit unit, dcl_err *err)
{
    const dcl__stream *p = &c->lane[c->start].stream;
    dcl__grid g = {unit, 1, p->anchor, p->after, &p->off};
    int months = dcl__unit_months(unit), days = dcl__unit_days(unit);
    dcl_status st = DCL_OK;
    a->m.flush = 1;
    if (mpz_fits_slong_p(count)) {
        st = dcl__grid_nth(&a->m.day, &g, mpz_get_si(count), err);
        if (st == DCL_OK) {
            a->m.day--;
            return DCL_OK;
        }
        if (st != DCL_RANGE) return st;
    }
    st = DCL_OK;
    if (err != NULL) memset(err, 0, sizeof *err);
    a->m.far = 1;
    mpz_set(a->n, count);
    if (months > 0) {
        a->m.months = 1;
        mpz_mul_ui(a->n, a->n, (unsigned long)months);
    } else if (days > 0) {
        mpz_mul_ui(a->n, a->n, (unsigned long)days);
    } else {
        TRY(far_workdays(a->n, c, unit, err));
    }
    a->m.n = a->n;
done:
    return st;
}

/* Days of an undated case, where its count has them. */
static void days_of(ask *a, mpq_srcptr count, dcl_unit unit)
{
    int days = dcl__unit_days(unit);
    a->m.months = 1; /* none */
    if (days == 0 || mpz_cmp_ui(mpq_denref(count), 1) != 0) return;
    a->m.months = 0;
    a->m.far = 1;
    mpz_mul_ui(a->n, mpq_numref(count), (unsigned long)days);
}

dcl_status dcl_penalty_after(dcl_total **out, const dcl_penalty *penalty,
                             const dcl_num *count, dcl_unit unit,
                             const dcl_eval *eval, const dcl_mem *mem,
                             dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl__case c;
    dcl__sum x;
    ask a = {.m = {.day = 0}};
    mpq_t q;
    dcl__case_init(&c, mem);
    dcl__sum_init(&x, mem);
    mpz_init(a.n);
    mpq_init(q);
    if (dcl_unit_name(unit) == NULL)
        TRY(dcl__fail(err, DCL_ARGUMENT, 0, 0, "no such unit of time"));
    TRY(dcl__case_make(&c, penalty, eval, err));
    TRY(dcl__sum_of_num(&x, count, err));
    TRY(dcl__sum_exact(q, &x, &c.limits, err));
    if (mpq_sgn(q) < 0)
        TRY(dcl__fail(err, DCL_RANGE, 0, 0, "a span is 0 or more"));
    TRY(undated(&c, q, unit, err));
    if (!c.dated) {
        days_of(&a, q, unit);
    } else if (mpz_cmp_ui(mpq_denref(q), 1) != 0) {
        TRY(dcl__fail(err, DCL_RANGE, 0, 0,
                      "a schedule with a start is counted in whole units"));
    } else {
        TRY(moment_after(&a, &c, mpq_numref(q), unit, err));
    }
    TRY(make(out, &c, &a, mem, err));
done:
    dcl__case_clear(&c);
    dcl__sum_clear(&x);
    mpz_clear(a.n);
    mpq_clear(q);
    return st;
}
