/* Interest, a day at a time. */
#include "naive_sim.h"

static void part_value(mpq_t out, nv_sim *v)
{
    const dcl__rounding *r = &v->s->rounding;
    mpq_set(out, v->part);
    if (r->kind == DCL__ROUND_CHANGE || r->kind == DCL__ROUND_RESTS)
        nv_round(out, r->unit, r->mode);
}

static void close_part(nv_sim *v)
{
    mpq_t x;
    mpq_init(x);
    part_value(x, v);
    mpq_add(v->interest, v->interest, x);
    mpq_add(v->unpaid, v->unpaid, x);
    mpq_set_ui(v->part, 0, 1);
    mpq_clear(x);
}

static void balance_day(nv_sim *v, dcl_day d)
{
    const dcl__piece *s = v->s;
    mpq_t n, a;
    mpq_inits(n, a, NULL);
    if (s->method.kind == DCL__COMPOUND &&
        nv_rest_on(v, &s->method.rests, &v->rest_k, d)) {
        close_part(v);
        mpq_add(v->balance, v->balance, v->unpaid);
        mpq_set_ui(v->unpaid, 0, 1);
    }
    if (s->rounding.kind == DCL__ROUND_RESTS &&
        nv_rest_on(v, &s->rounding.rests, &v->round_k, d))
        close_part(v);
    nv_count_of(n, s, "claimant", d, 1);
    if (!mpq_equal(n, v->claimants)) {
        close_part(v);
        nv_amount(a, &s->charge.amount, s);
        mpq_sub(v->claimants, n, v->claimants);
        mpq_mul(a, a, v->claimants);
        mpq_add(v->balance, v->balance, a);
        mpq_set(v->claimants, n);
    }
    mpq_clears(n, a, NULL);
}

/* The rate of the day; the slice closes when it is another. */
static void rate_day(nv_sim *v, dcl_day d, int earns)
{
    const dcl__piece *s = v->s;
    const dcl__rate *rate = &s->charge.rate;
    dcl_day since = INT64_MIN;
    size_t spec = 0;
    mpq_t r;
    mpq_init(r);
    if (s->rate_read.said == 2) {
        long was = v->read_k;
        if (nv_passed(v, &s->rate_read.every, &v->read_k) > was)
            v->read_on = d;
    }
    for (size_t i = 0; i < s->thens; i++) {
        dcl_day at = nv_when(&s->then[i].when, &v->t, s);
        if (at <= d && at >= since) {
            spec = i + 1;
            since = at;
            rate = &s->then[i].rate;
        }
    }
    if (spec != v->spec) {
        v->spec = spec;
        v->read_on = d;
    }
    if (earns) {
        if (rate->table == NULL) {
            mpq_set(r, rate->value);
        } else {
            if (!nv_table(r, rate->table, v->read_on, v->eval)) v->refused = 1;
            mpq_mul(r, r, rate->factor);
            mpq_add(r, r, rate->plus);
        }
        if (!mpq_equal(r, v->rate)) close_part(v);
        mpq_set(v->rate, r);
    } else {
        close_part(v);
    }
    mpq_clear(r);
}

void nv_interest_day(nv_sim *v, dcl_day d, int earns)
{
    const dcl__piece *s = v->s;
    mpq_t y, before;
    mpq_inits(y, before, NULL);
    balance_day(v, d);
    rate_day(v, d, earns);
    if (earns && mpq_sgn(v->balance) > 0) {
        if (s->method.by == DCL__ACT_ACT) { /* this day's alone */
            mpq_set_ui(y, 1, nv_leap(nv_ymd_of(d).y) ? 366 : 365);
        } else {
            nv_years(y, s->method.by, v->t.anchor, v->t.after, d);
            nv_years(before, s->method.by, v->t.anchor, v->t.after, d - 1);
            mpq_sub(y, y, before);
        }
        mpq_mul(y, y, v->rate);
        mpq_mul(y, y, v->balance);
        mpq_add(v->part, v->part, y);
    }
    part_value(y, v);
    mpq_add(y, y, v->interest);
    mpq_sub(before, y, v->interest_seen);
    mpq_set(v->interest_seen, y);
    if (mpq_sgn(v->claimants) > 0 && mpq_sgn(before) != 0) {
        mpq_div(before, before, v->claimants);
        nv_add_claimants(v, before, v->claimants);
        mpq_add(v->earned, v->earned, v->slice);
        mpq_set_ui(v->slice, 0, 1);
    }
    mpq_clears(y, before, NULL);
}

/* x = min(*pay, most, at least 0); *pay -= x */
static void take(mpq_t x, mpq_t pay, mpq_srcptr most)
{
    mpq_set(x, mpq_cmp(pay, most) < 0 ? pay : most);
    if (mpq_sgn(x) < 0) mpq_set_ui(x, 0, 1);
    mpq_sub(pay, pay, x);
}

void nv_interest_pay(nv_sim *v, mpq_t amount)
{
    mpq_t x, pay;
    mpq_inits(x, pay, NULL);
    mpq_set(pay, amount);
    close_part(v);
    if (v->s->allocation == DCL__ALLOC_PRINCIPAL) {
        take(x, pay, v->balance);
        mpq_sub(v->balance, v->balance, x);
    }
    take(x, pay, v->unpaid);
    mpq_sub(v->unpaid, v->unpaid, x);
    mpq_sub(v->balance, v->balance, pay); /* what is over: a credit */
    mpq_clears(x, pay, NULL);
}
