/* What one day of a charge earns. */
#include "naive_sim.h"

static void amount_in_force(mpq_t out, nv_sim *v, dcl_day d)
{
    const dcl__amount *a = &v->s->charge.amount;
    dcl_day since = INT64_MIN;
    for (size_t i = 0; i < v->s->thens; i++) {
        const dcl__then *t = &v->s->then[i];
        dcl_day at = nv_when(&t->when, &v->t, v->s);
        if (!t->is_rate && at <= d && at >= since) {
            a = &t->charge.amount;
            since = at;
        }
    }
    nv_amount(out, a, v->s);
}

static void escalate(mpq_t u, const dcl__escalation *e, long k)
{
    mpq_t x;
    mpq_init(x);
    if (e->kind == DCL__ESC_FACTOR) {
        mpz_pow_ui(mpq_numref(x), mpq_numref(e->q), (unsigned long)k);
        mpz_pow_ui(mpq_denref(x), mpq_denref(e->q), (unsigned long)k);
        mpq_mul(u, u, x);
    }
    if (e->kind == DCL__ESC_STEP) {
        mpq_set_si(x, k, 1);
        mpq_mul(x, x, e->q);
        mpq_add(u, u, x);
    }
    mpq_clear(x);
}

/* How much of a unit is owed today, 0 to 1. */
static void unit_weight(mpq_t w, nv_sim *v, dcl_day d)
{
    const dcl__charge *c = &v->s->charge;
    dcl__span one;
    mpq_set_ui(w, 1, 1);
    if (c->unit == DCL_UNIT_WEEKDAY || c->unit == DCL_UNIT_BUSINESS_DAY) {
        int owed = c->unit == DCL_UNIT_WEEKDAY
                       ? nv_is_weekday(d)
                       : nv_is_business(d, &v->s->holidays);
        if (owed < 0) v->refused = 1;
        mpq_set_si(w, owed == 1, 1);
    } else if (c->unit != DCL_UNIT_DAY) {
        dcl_day b, e;
        memset(&one, 0, sizeof one);
        mpq_init(one.count);
        mpq_set_ui(one.count, 1, 1);
        one.unit = c->unit;
        nv_passed(v, &one, &v->unit_k);
        b = nv_boundary(v->anchor, v->after, &one, v->unit_k, NULL);
        e = nv_boundary(v->anchor, v->after, &one, v->unit_k + 1, NULL);
        if (c->pro_rata)
            mpq_set_si(w, 1, (unsigned long)(e - b));
        else
            mpq_set_si(w, c->full ? v->clock + 1 == e : v->clock == b, 1);
        mpq_clear(one.count);
    }
    if (v->t.has_fraction && d >= v->t.fraction_from)
        mpq_mul(w, w, v->t.fraction);
}

/* The open slice closes when the rate or the number changes. */
static void slice_key(nv_sim *v, mpq_srcptr rate, mpq_srcptr number)
{
    if (mpq_equal(v->key_rate, rate) && mpq_equal(v->key_count, number))
        return;
    nv_close(v);
    mpq_set(v->key_rate, rate);
    mpq_set(v->key_count, number);
}

static void unit_charge(nv_sim *v, dcl_day d, mpq_t u, mpq_srcptr items,
                        mpq_srcptr n, int lost)
{
    mpq_t w, a;
    mpq_inits(w, a, NULL);
    if (v->s->escalation.kind != DCL__ESC_NONE &&
        v->s->escalation.kind != DCL__ESC_TOTAL)
        escalate(u, &v->s->escalation,
                 nv_passed(v, &v->s->escalation.every, &v->esc_k));
    nv_clamp(u, v->s, DCL__CAP_UNIT, 0);
    unit_weight(w, v, d);
    if (mpq_sgn(w) == 0 || lost) goto done;
    mpq_mul(a, items, n);
    slice_key(v, u, a);
    mpq_set(a, v->item_earned);
    nv_clamp(a, v->s, DCL__CAP_ITEM, 0);
    mpq_mul(w, w, u);
    mpq_add(v->item_earned, v->item_earned, w);
    mpq_set(w, v->item_earned);
    nv_clamp(w, v->s, DCL__CAP_ITEM, 0);
    mpq_sub(w, w, a);
    mpq_mul(w, w, items);
    nv_add_claimants(v, w, n);
done:
    mpq_clears(w, a, NULL);
}

/* `number` items, the first after those done. */
static void items_earn(mpq_t sum, nv_sim *v, mpq_srcptr u, mpq_srcptr number)
{
    const dcl__escalation *e = &v->s->escalation;
    int by_item = e->kind != DCL__ESC_NONE && e->every.item != NULL;
    mpq_t left, piece, one, r;
    mpz_t i;
    mpq_inits(left, piece, one, r, NULL);
    mpz_init(i);
    mpq_set(left, number);
    mpq_set_ui(sum, 0, 1);
    while (mpq_sgn(left) > 0) {
        mpq_set(piece, left);
        mpq_set(r, u);
        mpz_fdiv_q(i, mpq_numref(v->items_done), mpq_denref(v->items_done));
        if (by_item) {
            escalate(r, e, mpz_get_si(i) /
                               mpz_get_si(mpq_numref(e->every.count)));
            mpz_add_ui(i, i, 1);
            mpq_set_z(one, i);
            mpq_sub(one, one, v->items_done);
            if (mpq_cmp(one, piece) < 0) mpq_set(piece, one);
        } else if (e->kind != DCL__ESC_NONE) {
            escalate(r, e, v->esc_k);
        }
        nv_clamp(r, v->s, DCL__CAP_UNIT, 0);
        nv_clamp(r, v->s, DCL__CAP_ITEM, 0);
        mpq_mul(r, r, piece);
        mpq_add(sum, sum, r);
        mpq_add(v->items_done, v->items_done, piece);
        mpq_sub(left, left, piece);
    }
    mpz_clear(i);
    mpq_clears(left, piece, one, r, NULL);
}

static void item_charge(nv_sim *v, dcl_day d, mpq_t u, mpq_srcptr n, int lost)
{
    const dcl__piece *s = v->s;
    mpq_t sum;
    mpq_init(sum);
    if (s->escalation.kind != DCL__ESC_NONE && s->escalation.every.item == NULL)
        nv_passed(v, &s->escalation.every, &v->esc_k);
    for (size_t i = 0; i < s->counts; i++) {
        const dcl__count *c = &s->count[i];
        if (strcmp(c->item, s->charge.item) != 0) continue;
        if (c->dated == 2 ? c->day != d : v->begun) continue;
        items_earn(sum, v, u, c->q);
        if (lost) continue;
        nv_close(v);
        nv_add_claimants(v, sum, n);
        nv_close(v);
    }
    v->begun = 1;
    mpq_clear(sum);
}

/* A sum is owed on its first day; a `then` replaces it. */
static void sum_charge(nv_sim *v, mpq_t u, mpq_srcptr n, int lost)
{
    if (!v->begun) {
        v->begun = 1;
        v->sum_begun = !lost;
        mpq_set(v->key_rate, u);
    } else if (!v->sum_begun || mpq_equal(v->key_count, u)) {
        return;
    }
    mpq_set(v->key_count, u);
    if (!v->sum_begun) return;
    nv_close(v);
    nv_clamp(u, v->s, DCL__CAP_ITEM, 1);
    mpq_mul(u, u, n);
    mpq_sub(v->slice, u, v->sum_owed);
    mpq_set(v->sum_owed, u);
    nv_close(v);
}

void nv_unit_day(nv_sim *v, dcl_day d, int lost)
{
    const dcl__piece *s = v->s;
    int per_claimant = s->charge.item != NULL &&
                       strcmp(s->charge.item, "claimant") == 0;
    mpq_t u, items, n;
    mpq_inits(u, items, n, NULL);
    amount_in_force(u, v, d);
    nv_count_of(n, s, "claimant", d, 1);
    mpq_set_ui(items, 1, 1);
    if (s->rounding.kind == DCL__ROUND_RESTS &&
        nv_rest_on(v, &s->rounding.rests, &v->round_k, d))
        nv_close(v);
    switch (s->charge.kind) {
    case DCL__CHARGE_UNIT:
        if (s->charge.item != NULL && !per_claimant)
            nv_count_of(items, s, s->charge.item, d, 0);
        unit_charge(v, d, u, items, n, lost);
        break;
    case DCL__CHARGE_ITEM:
        if (per_claimant) mpq_set_ui(n, 1, 1);
        item_charge(v, d, u, n, lost);
        break;
    default: sum_charge(v, u, n, lost); break;
    }
    mpq_clears(u, items, n, NULL);
}
