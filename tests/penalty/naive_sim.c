/* The day as the manual orders it: clock, stay, charge, caps, windows,
 * rounding, payments. */
#include "naive_sim.h"

#define EACH(X)                                                                \
    X(v->item_earned) X(v->claimant_earned) X(v->sum_owed) X(v->key_rate)      \
    X(v->key_count) X(v->items_done) X(v->balance) X(v->unpaid) X(v->rate)     \
    X(v->claimants) X(v->interest_seen) X(v->interest) X(v->part) X(v->earned) \
    X(v->slice) X(v->frozen) X(v->seen) X(v->out) X(v->paid) X(v->owed)        \
    X(v->t.fraction)
#define INIT(q) mpq_init(q);
#define CLEAR(q) mpq_clear(q);

void nv_sim_init(nv_sim *v, const dcl__piece *s, const dcl_eval *eval)
{
    memset(v, 0, sizeof *v);
    EACH(INIT)
    v->s = s;
    v->eval = eval;
    nv_time_of(&v->t, s);
    v->anchor = v->t.anchor;
    v->after = v->t.after;
    v->clock = v->t.first - 1;
    v->read_on = v->t.first;
    mpq_set_si(v->key_rate, -1, 1);
}

void nv_sim_clear(nv_sim *v)
{
    EACH(CLEAR)
}

/* Whole spans passed since the start when today begins; *k remembers. */
long nv_passed(nv_sim *v, const dcl__span *span, long *k)
{
    long n = mpz_get_si(mpq_numref(span->count));
    int b = span->unit == DCL_UNIT_BUSINESS_DAY;
    if (span->unit == DCL_UNIT_WEEKDAY || b) {
        long w = v->after ? v->work_before[b] : v->work[b] - 1;
        *k = w > 0 ? w / n : 0;
    } else {
        while (nv_boundary(v->anchor, v->after, span, *k + 1,
                           &v->s->holidays) <= v->clock)
            ++*k;
    }
    return *k;
}

int nv_stay(const dcl__piece *s, dcl_day d)
{
    int kind = 0;
    for (size_t i = 0; i < s->stays; i++) {
        const dcl__stay *y = &s->stay[i];
        int k = y->stops ? 2 : y->then_owed ? 3 : 1;
        if (d < y->first || d > y->last) continue;
        if (kind == 0 || k == 2 || (k == 1 && kind == 3)) kind = k;
    }
    return kind;
}

void nv_count_of(mpq_t out, const dcl__piece *s, const char *item, dcl_day d,
                 int otherwise)
{
    dcl_day since = INT64_MIN;
    mpq_set_si(out, otherwise, 1);
    for (size_t i = 0; i < s->counts; i++) {
        const dcl__count *c = &s->count[i];
        if (strcmp(c->item, item) != 0) continue;
        if (c->dated == 0 && since == INT64_MIN) mpq_set(out, c->q);
        if (c->dated == 1 && c->day <= d && c->day >= since) {
            mpq_set(out, c->q);
            since = c->day;
        }
    }
}

/* Nothing owed stays nothing; else the floors, then the caps. */
void nv_clamp(mpq_t x, const dcl__piece *s, dcl__cap_scope scope, int claimant)
{
    mpq_t a;
    if (mpq_sgn(x) == 0) return;
    mpq_init(a);
    for (int pass = 1; pass >= 0; pass--)
        for (size_t i = 0; i < s->caps; i++) {
            const dcl__cap *c = &s->cap[i];
            if (c->scope != scope || c->least != pass) continue;
            if (scope == DCL__CAP_ITEM &&
                (strcmp(c->item, "claimant") == 0) != claimant)
                continue;
            nv_amount(a, &c->amount, s);
            if (pass ? mpq_cmp(x, a) < 0 : mpq_cmp(x, a) > 0) mpq_set(x, a);
        }
    mpq_clear(a);
}

void nv_slice_value(mpq_t out, nv_sim *v)
{
    const dcl__rounding *r = &v->s->rounding;
    mpq_set(out, v->slice);
    if (r->kind == DCL__ROUND_CHANGE || r->kind == DCL__ROUND_RESTS)
        nv_round(out, r->unit, r->mode);
}

void nv_close(nv_sim *v)
{
    mpq_t x;
    mpq_init(x);
    nv_slice_value(x, v);
    mpq_add(v->earned, v->earned, x);
    mpq_set_ui(v->slice, 0, 1);
    mpq_clear(x);
}

/* Adds to the slice what `each` claimant earned, less what his cap cuts. */
void nv_add_claimants(nv_sim *v, mpq_srcptr each, mpq_srcptr claimants)
{
    mpq_t a, b;
    mpq_inits(a, b, NULL);
    mpq_set(a, v->claimant_earned);
    nv_clamp(a, v->s, DCL__CAP_ITEM, 1);
    mpq_add(v->claimant_earned, v->claimant_earned, each);
    mpq_set(b, v->claimant_earned);
    nv_clamp(b, v->s, DCL__CAP_ITEM, 1);
    mpq_sub(b, b, a);
    mpq_mul(b, b, claimants);
    mpq_add(v->slice, v->slice, b);
    mpq_clears(a, b, NULL);
}

/* Whether a rest falls at the beginning of d. */
int nv_rest_on(nv_sim *v, const dcl__rests *r, long *k, dcl_day d)
{
    int after = r->anchor == DCL__WHEN_AFTER;
    long was = *k;
    if (r->by_dates) {
        for (size_t i = 0; i < r->days; i++)
            if (r->day[i] == d) return 1;
        return 0;
    }
    if (r->anchor == DCL__WHEN_NONE) return nv_passed(v, &r->every, k) > was;
    while (nv_boundary(r->anchor_day, after, &r->every, *k,
                       &v->s->holidays) < d)
        ++*k;
    return nv_boundary(r->anchor_day, after, &r->every, *k,
                       &v->s->holidays) == d;
}

static dcl_day window_end(const nv_sim *v, const dcl__cap *c)
{
    return c->within ? nv_boundary(v->t.written, v->t.after, &c->span, 1,
                                   &v->s->holidays)
                     : nv_date(&c->until, &v->s->holidays);
}

/* What is cut off when a window ends is never owed. */
static void windows_end(nv_sim *v, dcl_day d)
{
    mpq_t a;
    mpq_init(a);
    for (size_t i = 0; i < v->s->caps; i++) {
        const dcl__cap *c = &v->s->cap[i];
        if (c->scope != DCL__CAP_WINDOW || window_end(v, c) != d) continue;
        nv_amount(a, &c->amount, v->s);
        nv_close(v);
        if (mpq_cmp(v->seen, a) > 0) {
            mpq_sub(a, v->seen, a);
            mpq_sub(v->earned, v->earned, a);
            mpq_sub(v->frozen, v->frozen, a);
            mpq_sub(v->seen, v->seen, a);
        }
        if (c->after != DCL__AFTER_RESTART) continue;
        v->anchor = d;
        v->after = 0;
        v->clock = d - 1;
        v->unit_k = v->esc_k = v->rest_k = v->read_k = v->round_k = 0;
        v->work[0] = v->work[1] = 0;
        mpq_set_si(v->key_rate, -1, 1);
    }
    mpq_clear(a);
}

static int held(nv_sim *v, dcl_day d)
{
    int yes = 0;
    mpq_t a;
    mpq_init(a);
    for (size_t i = 0; i < v->s->caps; i++) {
        const dcl__cap *c = &v->s->cap[i];
        if (c->scope != DCL__CAP_WINDOW || c->after != DCL__AFTER_HOLD ||
            d >= window_end(v, c))
            continue;
        nv_amount(a, &c->amount, v->s);
        if (mpq_cmp(v->seen, a) >= 0) yes = 1;
    }
    mpq_clear(a);
    return yes;
}

static void multiply_total(nv_sim *v, dcl_day d, int lost)
{
    long was = v->esc_k, now;
    if (v->s->escalation.kind != DCL__ESC_TOTAL) return;
    now = nv_passed(v, &v->s->escalation.every, &v->esc_k);
    if (lost || d > v->t.last + 1 || now == was) return;
    nv_close(v);
    for (; was < now; was++) {
        mpq_mul(v->slice, v->earned, v->s->escalation.q);
        mpq_sub(v->slice, v->slice, v->earned);
        nv_close(v);
    }
}

static void clock_forward(nv_sim *v, dcl_day d)
{
    v->clock++;
    for (int b = 0; b < 2; b++) {
        v->work_before[b] = v->work[b];
        if (b == 0)
            v->work[b] += nv_is_weekday(d);
        else
            v->work[b] += nv_is_business(d, &v->s->holidays) == 1;
    }
}

static int is_interest(const dcl__piece *s)
{
    return s->charge.kind == DCL__CHARGE_INTEREST ||
           s->charge.kind == DCL__CHARGE_SUM_WITH_INTEREST;
}

static void see(nv_sim *v)
{
    nv_slice_value(v->seen, v);
    mpq_add(v->seen, v->seen, v->earned);
}

void nv_sim_day(nv_sim *v, dcl_day d)
{
    int stay = nv_stay(v->s, d), stopped, owed_later;
    windows_end(v, d);
    stopped = stay == 2 || held(v, d);
    owed_later = 0;
    for (size_t i = 0; i < v->s->stays; i++)
        if (v->s->stay[i].then_owed && !v->s->stay[i].stops &&
            v->s->stay[i].first <= d && d <= v->s->stay[i].last) {
            owed_later = 1;
            if (v->s->stay[i].first == d ||
                (v->s->stay[i].first < v->t.first && d == v->t.first)) {
                nv_slice_value(v->frozen, v);
                mpq_add(v->frozen, v->frozen, v->earned);
            }
        }
    if (!stopped) clock_forward(v, d);
    if (is_interest(v->s)) {
        nv_interest_day(v, d, !stopped && stay != 1 && d <= v->t.last);
    } else if (!stopped) {
        multiply_total(v, d, stay == 1);
        if (d <= v->t.last) nv_unit_day(v, d, stay == 1);
    }
    if (stopped || stay == 1) mpq_set_si(v->key_rate, -1, 1);
    see(v);
    if (owed_later) mpq_set(v->seen, v->frozen);
    v->was_lost = stay == 1;
    v->was_stopped = stopped;
    v->was_frozen = owed_later;
}

void nv_sim_flush(nv_sim *v, dcl_day d)
{
    if (is_interest(v->s) || v->was_stopped || d > v->t.last + 1) return;
    clock_forward(v, d);
    multiply_total(v, d, v->was_lost);
    if (!v->was_frozen) see(v);
}

void nv_sim_out(nv_sim *v, dcl_day d)
{
    const dcl__piece *s = v->s;
    mpq_t a;
    mpq_init(a);
    mpq_set(v->out, v->seen);
    for (size_t i = 0; i < s->caps; i++) {
        const dcl__cap *c = &s->cap[i];
        if (c->scope != DCL__CAP_WINDOW || d >= window_end(v, c)) continue;
        nv_amount(a, &c->amount, s);
        if (mpq_cmp(v->out, a) > 0) mpq_set(v->out, a);
    }
    nv_clamp(v->out, s, DCL__CAP_STREAM, 0);
    if (s->rounding.kind == DCL__ROUND_END)
        nv_round(v->out, s->rounding.unit, s->rounding.mode);
    mpq_sub(v->owed, v->out, v->paid);
    if (s->charge.kind == DCL__CHARGE_SUM_WITH_INTEREST && d >= v->t.first) {
        mpq_t n;
        mpq_init(n);
        nv_amount(a, &s->charge.amount, s);
        nv_count_of(n, s, "claimant", d, 1);
        mpq_mul(a, a, n);
        mpq_add(v->owed, v->owed, a);
        mpq_clear(n);
    }
    mpq_clear(a);
}

/* One payment at the end of a day; v->owed is up to date. */
static void pay(nv_sim *v, const dcl__payment *p)
{
    mpq_t a;
    mpq_init(a);
    if (p->all) {
        mpq_set(a, v->owed);
        if (mpq_sgn(a) < 0) mpq_set_ui(a, 0, 1);
    } else {
        nv_amount(a, &p->amount, v->s);
    }
    mpq_add(v->paid, v->paid, a);
    mpq_sub(v->owed, v->owed, a);
    if (is_interest(v->s)) nv_interest_pay(v, a);
    mpq_clear(a);
}

/* The payments of days from..d, at the end of d. */
void nv_sim_pay(nv_sim *v, dcl_day d, dcl_day from)
{
    dcl_day day = INT64_MAX;
    for (int k = 0; k < 2; k++) { /* the first day that has one */
        const dcl__piece *s = k == 0 ? v->s : v->all;
        for (size_t i = 0; s != NULL && i < s->payments; i++)
            if (s->payment[i].day >= from && s->payment[i].day < day)
                day = s->payment[i].day;
    }
    if (day > d) return;
    for (int k = 0; k < 2; k++) {
        const dcl__piece *s = k == 0 ? v->s : v->all;
        for (size_t i = 0; s != NULL && i < s->payments; i++)
            if (s->payment[i].day == day) pay(v, &s->payment[i]);
    }
    nv_sim_pay(v, d, day + 1);
}
