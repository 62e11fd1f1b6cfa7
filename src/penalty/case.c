/* All streams of a case at a moment. */
#include "penalty/case.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "num/size.h"
#include "penalty/try.h"

void dcl__case_init(dcl__case *c, const dcl_mem *mem)
{
    memset(c, 0, sizeof *c);
    c->mem = mem;
    dcl__bounds_init(&c->all);
    dcl__sum_init(&c->paid, mem);
}

void dcl__case_clear(dcl__case *c)
{
    for (size_t i = 0; i < c->made; i++) {
        dcl__walk_clear(&c->lane[i].walk);
        dcl__stream_clear(&c->lane[i].stream);
        dcl__sum_clear(&c->lane[i].out);
        mpz_clear(c->lane[i].n);
    }
    dcl__release(c->mem, c->lane, c->lanes * sizeof *c->lane);
    dcl__bounds_clear(&c->all);
    dcl__sum_clear(&c->paid);
}

void dcl__sight_init(dcl__sight *s, const dcl_mem *mem)
{
    dcl__sum_init(&s->accrued, mem);
    dcl__sum_init(&s->paid, mem);
    dcl__sum_init(&s->owed, mem);
}

void dcl__sight_clear(dcl__sight *s)
{
    dcl__sum_clear(&s->accrued);
    dcl__sum_clear(&s->paid);
    dcl__sum_clear(&s->owed);
}

/* The streams whose own dates the case has. */
static void place(dcl__case *c, const dcl__stream *p, size_t i)
{
    if (p->undated) return;
    if (!c->dated || p->first < c->first) {
        c->first = p->first;
        c->start = i;
    }
    if (!c->dated || p->last > c->last) c->last = p->last;
    c->dated = 1;
}

static dcl_status make_lanes(dcl__case *c, dcl_err *err)
{
    const dcl_penalty *p = c->penalty;
    dcl_status st = DCL_OK;
    c->lane = dcl__alloc_array(c->mem, p->streams, sizeof *c->lane);
    if (c->lane == NULL) return dcl__no_memory(err);
    c->lanes = p->streams;
    for (size_t i = 0; i < p->streams; i++) {
        dcl__lane *l = c->lane + i;
        dcl__stream_init(&l->stream, c->mem);
        dcl__walk_init(&l->walk, &l->stream, err);
        dcl__sum_init(&l->out, c->mem);
        mpz_init(l->n);
        c->made++;
        TRY(dcl__stream_make(&l->stream, p->stream + i,
                             p->streams == 1 ? &p->all : NULL, c->eval, err));
        place(c, &l->stream, i);
    }
done:
    return st;
}

dcl_status dcl__case_make(dcl__case *c, const dcl_penalty *penalty,
                          const dcl_eval *eval, dcl_err *err)
{
    dcl_status st = DCL_OK;
    c->penalty = penalty;
    c->eval = eval;
    c->limits = dcl__limits(eval != NULL ? eval->limits : NULL);
    if (penalty->streams == 0)
        return dcl__fail(err, DCL_ARGUMENT, 0, 0, "nothing is charged");
    TRY(make_lanes(c, err));
    for (size_t i = 0; i < penalty->all.caps; i++)
        TRY(dcl__bounds_add(&c->all, &penalty->all.cap[i], &penalty->all,
                            err));
done:
    return st;
}

/* To the region that has no end; one that the calendar alone ends is none. */
dcl_status dcl__reach_far(dcl__walk *w, dcl_err *err)
{
    dcl_status st = DCL_OK;
    while (!w->begun || w->b != DCL__NO_END) {
        if (w->begun && w->mark >= w->p->marks)
            return dcl__fail(err, DCL_RANGE, 0, 0,
                             "past the calendar, which ends with the year "
                             "10^9, this schedule changes by a measure that "
                             "only the calendar has");
        TRY(dcl__walk_next(w));
    }
done:
    return st;
}

static dcl_status lane_out(dcl__case *c, dcl__lane *l, const dcl__moment *m,
                           dcl__sum *paid, dcl__sum *owed, dcl_err *err)
{
    dcl__moment own = *m;
    dcl_status st = DCL_OK;
    dcl__state s;
    dcl__sum x;
    (void)c;
    dcl__state_init(&s, l->stream.mem);
    dcl__sum_init(&x, l->stream.mem);
    own.n = l->n;
    if (!l->stream.undated) {
        dcl__sum_clear(&l->out);
        if (m->far || m->day >= l->stream.first) {
            if (m->far) TRY(dcl__reach_far(&l->walk, err));
            else TRY(dcl__walk_reach(&l->walk, m->day));
            TRY(dcl__walk_state(&s, &l->walk, &own));
            TRY(dcl__walk_out(&l->out, &l->walk, &s));
        }
    }
    if (paid == NULL) goto done;
    TRY(dcl__paid_by(&x, &l->walk, m->far ? DCL__NO_END : m->day, &s));
    TRY(dcl__plus(paid, &x, 1, err));
    TRY(dcl__plus(owed, &x, -1, err));
    TRY(dcl__principal_owed(&x, &l->walk, m->far ? DCL__NO_END : m->day));
    TRY(dcl__plus(owed, &x, 1, err));
done:
    dcl__state_clear(&s);
    dcl__sum_clear(&x);
    return st;
}

dcl_status dcl__case_accrued(dcl__sum *accrued, dcl__case *c,
                             const dcl__moment *m, dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl__sum_clear(accrued);
    for (size_t i = 0; i < c->lanes; i++) {
        TRY(lane_out(c, c->lane + i, m, NULL, NULL, err));
        TRY(dcl__plus(accrued, &c->lane[i].out, 1, err));
    }
    TRY(dcl__bounds_sum(accrued, &c->all, &c->limits, err));
done:
    return st;
}

/* The same with what the streams were paid and owe. */
static dcl_status see_streams(dcl__sight *out, dcl__case *c,
                              const dcl__moment *m, dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl__sum_clear(&out->accrued);
    dcl__sum_clear(&out->paid);
    dcl__sum_clear(&out->owed);
    for (size_t i = 0; i < c->lanes; i++) {
        TRY(lane_out(c, c->lane + i, m, &out->paid, &out->owed, err));
        TRY(dcl__plus(&out->accrued, &c->lane[i].out, 1, err));
    }
    TRY(dcl__bounds_sum(&out->accrued, &c->all, &c->limits, err));
    TRY(dcl__plus(&out->owed, &out->accrued, 1, err));
done:
    return st;
}

/* The payments on the sum of several streams, in order through a day. */
static dcl_status pay_in_all(dcl__case *c, dcl_day day, dcl_err *err)
{
    const dcl__piece *all = &c->penalty->all;
    dcl_status st = DCL_OK;
    dcl__sight s;
    mpq_t q;
    int sign;
    dcl__sight_init(&s, c->mem);
    mpq_init(q);
    for (; c->lanes > 1 && c->payment < all->payments; c->payment++) {
        const dcl__payment *pay = &all->payment[c->payment];
        if (pay->day > day) break;
        if (pay->all) {
            dcl__moment m = {0};
            m.day = pay->day;
            TRY(see_streams(&s, c, &m, err));
            TRY(dcl__plus(&s.owed, &c->paid, -1, err));
            TRY(dcl__sum_sign(&sign, &s.owed, &c->limits, err));
            if (sign > 0) TRY(dcl__plus(&c->paid, &s.owed, 1, err));
        } else {
            TRY(dcl__amount_value(q, &pay->amount, all, err));
            TRY(dcl__sum_add_q(&c->paid, q, err));
        }
    }
done:
    dcl__sight_clear(&s);
    mpq_clear(q);
    return st;
}

dcl_status dcl__case_see(dcl__sight *out, dcl__case *c, const dcl__moment *m,
                         dcl_err *err)
{
    dcl_status st = DCL_OK;
    TRY(pay_in_all(c, m->far ? DCL__NO_END : m->day, err));
    TRY(see_streams(out, c, m, err));
    TRY(dcl__plus(&out->paid, &c->paid, 1, err));
    TRY(dcl__plus(&out->owed, &c->paid, -1, err));
done:
    return st;
}

dcl_day dcl__case_calm(const dcl__case *c)
{
    dcl_day calm = DCL__NO_END;
    for (size_t i = 0; i < c->lanes; i++) {
        const dcl__walk *w = &c->lane[i].walk;
        dcl_day b = w->begun ? w->b : w->p->first - 1;
        if (!w->p->undated && b < calm) calm = b;
    }
    return calm;
}
