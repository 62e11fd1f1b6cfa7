/* The working: each stream's segments, what each adds, what bit. */
#include "penalty/case.h"

#include <string.h>

#include "base/fmt.h"
#include "penalty/formula.h"
#include "penalty/try.h"

const char *dcl_bit_text(dcl_bit bit)
{
    switch (bit) {
#define DCL_BIT_CASE(name, number, text)                                       \
    case DCL_BIT_##name: return text;
        DCL_BIT_MAP(DCL_BIT_CASE)
#undef DCL_BIT_CASE
    }
    return NULL;
}

typedef struct teller {
    const dcl_segment_sink *sink;
    const dcl_mem *mem;
    dcl_err *err;
    dcl__lane *lane;
    size_t stream;
    dcl__sum before, out, x; /* the total before the region, after it */
    dcl__state end;          /* at the region's end, or the day asked for */
    dcl__text formula, bc;
    unsigned bits;
} teller;

/* *set: whether x (above 0) is beyond the bound. */
static dcl_status beyond(int *set, const dcl__sum *x, mpq_srcptr bound,
                         int side, const dcl__walk *w)
{
    dcl_status st = DCL_OK;
    dcl__sum b;
    int sign;
    dcl__sum_init(&b, x->mem);
    TRY(dcl__sum_set_q(&b, bound, w->err));
    TRY(dcl__sum_cmp(&sign, x, &b, &w->p->limits, w->err));
    *set = sign == side;
done:
    dcl__sum_clear(&b);
    return st;
}

static dcl_status bit_of(teller *t, const dcl__bounds *b, const dcl__sum *x,
                         unsigned bit)
{
    const dcl__walk *w = &t->lane->walk;
    dcl_status st = DCL_OK;
    int set = 0;
    if (dcl__sum_is_zero(x)) return DCL_OK;
    if (b->has_cap) TRY(beyond(&set, x, b->cap, 1, w));
    if (set) t->bits |= bit;
    set = 0;
    if (b->has_floor) TRY(beyond(&set, x, b->floor, -1, w));
    if (set) t->bits |= DCL_BIT_FLOOR;
done:
    return st;
}

/* The unbounded amount of the last unit of the region. */
static dcl_status bit_of_unit(teller *t, dcl_day last)
{
    const dcl__walk *w = &t->lane->walk;
    const dcl__escalation *e = &w->p->s->escalation;
    dcl_status st = DCL_OK;
    dcl__moment m = {0};
    dcl__sum rate;
    mpz_t k;
    dcl__sum_init(&rate, t->mem);
    mpz_init(k);
    if (!dcl__bounds_any(&w->p->unit) || w->stopped || w->lost || w->over)
        goto done;
    m.day = last;
    if (e->kind == DCL__ESC_FACTOR || e->kind == DCL__ESC_STEP)
        TRY(dcl__clock_passed(k, &w->clock, e->every.unit,
                              mpz_get_si(mpq_numref(e->every.count)), &m, 0,
                              w->err));
    if (e->kind == DCL__ESC_FACTOR) {
        TRY(dcl__sum_add_pow(&rate, w->base, e->q, k, w->err));
    } else {
        mpq_t q;
        mpq_init(q);
        mpq_set_z(q, k);
        mpq_mul(q, q, e->q);
        mpq_add(q, q, w->base);
        st = dcl__sum_set_q(&rate, q, w->err);
        mpq_clear(q);
        TRY(st);
    }
    TRY(bit_of(t, &w->p->unit, &rate, DCL_BIT_UNIT_CAP));
done:
    dcl__sum_clear(&rate);
    mpz_clear(k);
    return st;
}

static dcl_status find_bits(teller *t, dcl_day last)
{
    const dcl__walk *w = &t->lane->walk;
    dcl_status st = DCL_OK;
    int set = 0;
    if (w->lost) t->bits |= DCL_BIT_STAY;
    if (w->held) t->bits |= DCL_BIT_HELD;
    else if (w->stopped) t->bits |= DCL_BIT_STOPPED;
    if (w->owed_later) t->bits |= DCL_BIT_OWED_LATER;
    if (w->over) t->bits |= DCL_BIT_ENDED;
    if (w->p->s->charge.kind == DCL__CHARGE_UNIT) TRY(bit_of_unit(t, last));
    TRY(bit_of(t, &w->p->item, &t->end.item, DCL_BIT_ITEM_CAP));
    TRY(bit_of(t, &w->p->claimant, &t->end.claimant, DCL_BIT_ITEM_CAP));
    TRY(dcl__walk_seen(&t->x, w, &t->end));
    for (size_t i = w->window; i < w->p->windows; i++) {
        TRY(beyond(&set, &t->x, w->p->window[i].cap, 1, w));
        if (set) t->bits |= DCL_BIT_WINDOW_CAP;
    }
    for (size_t i = 0; i < w->p->windows; i++)
        if (w->p->window[i].end == w->a) {
            t->bits |= DCL_BIT_CUT_OFF;
            if (w->p->window[i].after == DCL__AFTER_RESTART)
                t->bits |= DCL_BIT_RESTART;
        }
    TRY(bit_of(t, &w->p->whole, &t->x, DCL_BIT_STREAM_CAP));
done:
    return st;
}

/* *x: what the units, or the interest, of the region come to by themselves. */
static dcl_status alone(dcl__sum *x, const teller *t, const dcl__moment *m)
{
    const dcl__walk *w = &t->lane->walk;
    const dcl__charge *c = &w->p->s->charge;
    dcl__moment before = {0};
    dcl_status st = DCL_OK;
    mpq_t k, y;
    mpq_inits(k, y, NULL);
    dcl__sum_clear(x);
    if (dcl__is_interest(c)) {
        before.day = w->a - 1;
        TRY(dcl__years(k, w->p, m, w->err));
        TRY(dcl__years(y, w->p, &before, w->err));
        mpq_sub(k, k, y);
        mpq_mul(k, k, w->rate);
        TRY(dcl__sum_set(x, &w->at.balance, w->err));
    } else if (c->kind == DCL__CHARGE_UNIT) {
        dcl__series units = w->series;
        dcl__bounds none = {0};
        if (units.kind != DCL__ESC_NONE) units.bounds = &none;
        mpq_set_ui(y, 1, c->pro_rata && c->unit == DCL_UNIT_WEEK ? 7 : 1);
        TRY(dcl__series_add(x, &units, w->at.units, t->end.units, y, w->err));
        mpq_mul(k, w->items, w->claimants);
    }
    TRY(dcl__sum_mul_q(x, k, w->err));
done:
    mpq_clears(k, y, NULL);
    return st;
}

/* The closed form where the region adds just that; else the difference. */
static dcl_status write_out(teller *t, const dcl__moment *m)
{
    const dcl__walk *w = &t->lane->walk;
    dcl_status st = DCL_OK;
    t->formula.n = t->bc.n = 0;
    TRY(dcl__sum_set(&t->x, &t->out, w->err));
    TRY(dcl__plus(&t->x, &t->before, -1, w->err));
    if (dcl__sum_is_zero(&t->x)) {
        dcl__text_put(&t->bc, "0", 1);
        st = t->bc.status;
        goto done;
    }
    TRY(alone(&t->x, t, m));
    TRY(dcl__plus(&t->x, &t->out, -1, w->err));
    TRY(dcl__plus(&t->x, &t->before, 1, w->err));
    if (dcl__sum_is_zero(&t->x) && dcl__is_interest(&w->p->s->charge)) {
        TRY(dcl__formula_interest(&t->formula, w, m));
        TRY(dcl__formula_interest(&t->bc, w, m));
    } else if (dcl__sum_is_zero(&t->x) &&
               w->p->s->charge.kind == DCL__CHARGE_UNIT) {
        TRY(dcl__formula_units(&t->formula, w, w->at.units, t->end.units, 0));
        TRY(dcl__formula_units(&t->bc, w, w->at.units, t->end.units, 1));
    }
    if (t->bc.n == 0)
        TRY(dcl__formula_difference(&t->bc, &t->out, &t->before,
                                    &w->p->limits, w->err));
done:
    return st;
}

static dcl_status hand_over(teller *t, const dcl_segment *s)
{
    if (t->sink->segment(t->sink->ctx, s) == 0) return DCL_OK;
    return dcl__fail(t->err, DCL_STOPPED, 0, 0, "the sink stopped");
}

static dcl_status region(teller *t, dcl_day day)
{
    dcl__walk *w = &t->lane->walk;
    dcl_segment s;
    dcl_status st = DCL_OK;
    dcl__moment m = {0};
    dcl_num *n[4] = {NULL, NULL, NULL, NULL};
    int has, by_unit = w->p->s->charge.kind == DCL__CHARGE_UNIT;
    memset(&s, 0, sizeof s);
    m.day = w->b < day ? w->b : day;
    TRY(dcl__walk_state(&t->end, w, &m));
    TRY(dcl__walk_out(&t->out, w, &t->end));
    t->bits = 0;
    TRY(find_bits(t, m.day));
    TRY(write_out(t, &m));
    TRY(dcl__sum_set(&t->x, &t->out, t->err));
    TRY(dcl__plus(&t->x, &t->before, -1, t->err));
    TRY(dcl__num_of_sum(&n[0], &t->x, t->mem, t->err));
    TRY(dcl__num_of_sum(&n[1], &t->out, t->mem, t->err));
    TRY(dcl__walk_rate(&t->x, &has, w, w->a));
    if (has) TRY(dcl__num_of_sum(&n[2], &t->x, t->mem, t->err));
    if (by_unit && !w->stopped && !w->lost && !w->over) {
        mpq_t q;
        mpq_init(q);
        mpz_sub(mpq_numref(q), t->end.units, w->at.units);
        if (w->p->s->charge.pro_rata && w->p->s->charge.unit == DCL_UNIT_WEEK)
            mpz_set_ui(mpq_denref(q), 7);
        if (w->p->s->charge.pro_rata &&
            dcl__unit_months(w->p->s->charge.unit) > 0)
            mpq_sub(q, t->end.share, w->at.share);
        mpq_canonicalize(q);
        st = dcl__sum_set_q(&t->x, q, t->err);
        mpq_clear(q);
        TRY(st);
        TRY(dcl__num_of_sum(&n[3], &t->x, t->mem, t->err));
    }
    s.stream = t->stream;
    s.name = w->p->s->name;
    s.dated = 1;
    s.first = w->a;
    s.last = m.day;
    s.bits = t->bits;
    s.added = n[0];
    s.total = n[1];
    s.rate = n[2];
    s.units = n[3];
    s.formula = t->formula.n > 0 ? t->formula.p : NULL;
    s.bc = t->bc.n > 0 ? t->bc.p : NULL;
    TRY(hand_over(t, &s));
    dcl__sum_swap(&t->before, &t->out);
done:
    for (int i = 0; i < 4; i++) dcl_num_free(n[i]);
    return st;
}

static dcl_status undated(teller *t)
{
    dcl__stream *p = &t->lane->stream;
    dcl_segment s;
    dcl_status st = DCL_OK;
    dcl_num *total = NULL;
    memset(&s, 0, sizeof s);
    TRY(dcl__undated(&t->out, p, NULL, DCL_UNIT_DAY, t->err));
    TRY(dcl__num_of_sum(&total, &t->out, t->mem, t->err));
    t->bc.n = 0;
    dcl__sum_clear(&t->before);
    TRY(dcl__formula_difference(&t->bc, &t->out, &t->before, &p->limits,
                                t->err));
    s.stream = t->stream;
    s.name = p->s->name;
    s.added = s.total = total;
    s.bc = t->bc.n > 0 ? t->bc.p : NULL;
    TRY(hand_over(t, &s));
done:
    dcl_num_free(total);
    return st;
}

static dcl_status tell(teller *t, dcl_day day)
{
    dcl__walk *w = &t->lane->walk;
    dcl_status st = DCL_OK;
    if (t->lane->stream.undated) return undated(t);
    dcl__sum_clear(&t->before);
    w->each = 1;
    if (day < t->lane->stream.first) return DCL_OK;
    do {
        TRY(dcl__walk_next(w));
        TRY(region(t, day));
    } while (w->b < day);
done:
    return st;
}

dcl_status dcl_penalty_explain(const dcl_penalty *penalty, dcl_day day,
                               const dcl_segment_sink *sink,
                               const dcl_eval *eval, const dcl_mem *mem,
                               dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl__case c;
    teller t;
    memset(&t, 0, sizeof t);
    t.sink = sink;
    t.mem = mem;
    t.err = err;
    t.formula.mem = t.bc.mem = mem;
    dcl__case_init(&c, mem);
    dcl__sum_init(&t.before, mem);
    dcl__sum_init(&t.out, mem);
    dcl__sum_init(&t.x, mem);
    dcl__state_init(&t.end, mem);
    if (day < DCL_DAY_MIN || day > DCL_DAY_FAR)
        TRY(dcl__fail(err, DCL_RANGE, 0, 0,
                      "no such day: the calendar has the years 1 to 10^9"));
    TRY(dcl__case_make(&c, penalty, eval, err));
    for (t.stream = 0; t.stream < c.lanes; t.stream++) {
        t.lane = c.lane + t.stream;
        TRY(tell(&t, day));
    }
done:
    if (st == DCL_NO_MEMORY) (void)dcl__no_memory(err);
    dcl__case_clear(&c);
    dcl__sum_clear(&t.before);
    dcl__sum_clear(&t.out);
    dcl__sum_clear(&t.x);
    dcl__state_clear(&t.end);
    dcl__text_clear(&t.formula);
    dcl__text_clear(&t.bc);
    return st;
}
