/* What only the whole schedule tells: pieces, and what is without effect. */
#include "penalty/check.h"

#include <string.h>

#include "base/fmt.h"

static dcl_status nothing_charged(const dcl__reader *r)
{
    const dcl__piece *p = r->penalty->piece;
    size_t len = r->penalty->pieces > 0 ? p->place.len : 0;
    size_t at = r->penalty->pieces > 0 ? p->place.at : 0;
    return dcl__fail(r->err, DCL_SYNTAX, at, len,
                     "nothing is charged; begin with an amount, as in `100000 "
                     "RUB/day`");
}

dcl_status dcl__check_second(const dcl__reader *r, const char *what,
                             const dcl__place *a, const dcl__place *b)
{
    const dcl__place *first = a->at < b->at ? a : b;
    const dcl__place *second = a->at < b->at ? b : a;
    return dcl__fail(r->err, DCL_SYNTAX, second->at, second->len,
                     "a second %s; %q stands at %z", what, r->text + first->at,
                     first->len, first->at + 1);
}

static dcl_status check_names(const dcl__reader *r)
{
    const dcl_penalty *p = r->penalty;
    for (size_t i = 0; i < p->pieces; i++)
        for (size_t k = 0; k < i && p->piece[i].name != NULL; k++)
            if (p->piece[k].name != NULL &&
                strcmp(p->piece[i].name, p->piece[k].name) == 0)
                return dcl__fail(r->err, DCL_SYNTAX, p->piece[i].place.at,
                                 strlen(p->piece[i].name),
                                 "a second stream is named %q; the other "
                                 "stands at %z",
                                 p->piece[i].name, strlen(p->piece[i].name),
                                 p->piece[k].place.at + 1);
    return DCL_OK;
}

dcl_status dcl__check_pieces(const dcl__reader *r)
{
    const dcl_penalty *p = r->penalty;
    const dcl__piece *common = NULL;
    size_t streams = 0;
    for (size_t i = 0; i < p->pieces; i++)
        streams += p->piece[i].charge.kind != DCL__CHARGE_NONE;
    if (streams == 0) return nothing_charged(r);
    for (size_t i = 0; i < p->pieces; i++) {
        const dcl__piece *q = &p->piece[i];
        if (q->charge.kind != DCL__CHARGE_NONE) continue;
        if (q->name != NULL)
            return dcl__fail(r->err, DCL_SYNTAX, q->place.at, q->place.len,
                             "nothing is charged under %q; add an amount, as "
                             "in `250 USD/day`",
                             q->name, strlen(q->name));
        if (common != NULL)
            return dcl__fail(r->err, DCL_SYNTAX, q->place.at, q->place.len,
                             "nothing is charged here, and what all streams "
                             "share stands at %z",
                             common->place.at + 1);
        common = q;
    }
    return check_names(r);
}

static dcl_status idle(const dcl__reader *r, const dcl__place *place)
{
    return dcl__fail(r->err, DCL_SYNTAX, place->at, place->len,
                     "%q changes nothing in any stream", r->text + place->at,
                     place->len);
}

/* Lists of the common piece of which no stream took an element. */
static dcl_status check_lent(const dcl__reader *r, const dcl__piece *common)
{
#define LENT(list, used)                                                       \
    for (size_t i = 0; i < common->used; i++)                                  \
        if (!common->list[i].lent) return idle(r, &common->list[i].place)
    LENT(then, thens);
    LENT(count, counts);
    LENT(end, ends);
    LENT(stay, stays);
#undef LENT
    for (size_t i = 0; i < common->caps; i++)
        if (!common->cap[i].lent && common->cap[i].scope != DCL__CAP_ALL)
            return idle(r, &common->cap[i].place);
    return DCL_OK;
}

/* Clauses of which there is one: some stream's is the common piece's. */
#define TAKEN(member, said)                                                    \
    do {                                                                       \
        int taken = 0;                                                         \
        for (size_t i = 0; i < p->streams; i++)                                \
            taken |= p->stream[i].member.at == common->member.at &&            \
                     p->stream[i].member.len > 0;                              \
        if ((said) && !taken) return idle(r, &common->member);                 \
    } while (0)

static dcl_status check_common(const dcl__reader *r)
{
    const dcl_penalty *p = r->penalty;
    const dcl__piece *common = p->piece;
    TAKEN(escalation.place, common->escalation.kind != DCL__ESC_NONE);
    TAKEN(method.place, common->method.kind != DCL__METHOD_NONE);
    TAKEN(rate_read.place, common->rate_read.said != 0);
    TAKEN(start.place, common->start.kind != DCL__WHEN_NONE);
    TAKEN(grace.place, common->grace.kind != DCL__WHEN_NONE);
    TAKEN(allocation_place, common->allocation != DCL__ALLOC_NONE);
    TAKEN(rounding.place, common->rounding.kind != DCL__ROUND_NONE);
    if (common->holidays.said) {
        int used = 0;
        for (size_t i = 0; i < p->streams; i++)
            used |=
                p->stream[i].holidays.place.at == common->holidays.place.at &&
                dcl__business_use(&p->stream[i]) != NULL;
        if (!used) return idle(r, &common->holidays.place);
    }
    return check_lent(r, common);
}

static dcl_status whose_principal(const dcl__reader *r, const dcl__amount *a,
                                  const dcl__place *place)
{
    if (r->penalty->all.has_principal || !dcl__mentions_principal(a))
        return DCL_OK;
    return dcl__fail(r->err, DCL_SYNTAX, place->at, place->len,
                     "what is `principal` for all streams? say it in a piece "
                     "without a charge");
}

/* Two caps on the case, or a floor above its cap. */
static dcl_status check_all(const dcl__reader *r)
{
    const dcl__piece *all = &r->penalty->all;
    const dcl__cap *most = NULL, *least = NULL;
    dcl_status s = DCL_OK;
    for (size_t i = 0; i < all->caps && s == DCL_OK; i++) {
        const dcl__cap **same = all->cap[i].least ? &least : &most;
        if (*same != NULL)
            return dcl__check_second(
                r, all->cap[i].least ? "floor on the case" : "cap on the case",
                &(*same)->place, &all->cap[i].place);
        *same = &all->cap[i];
        s = whose_principal(r, &all->cap[i].amount, &all->cap[i].place);
    }
    for (size_t i = 0; i < all->payments && s == DCL_OK; i++)
        s = whose_principal(r, &all->payment[i].amount, &all->payment[i].place);
    if (s != DCL_OK) return s;
    if (most != NULL && least != NULL && most->amount.kind == DCL__MONEY &&
        least->amount.kind == DCL__MONEY && !most->amount.unknown &&
        !least->amount.unknown && mpq_cmp(most->amount.q, least->amount.q) < 0)
        return dcl__fail(r->err, DCL_SYNTAX, most->place.at, most->place.len,
                         "the cap is below the floor, %q",
                         r->text + least->place.at, least->place.len);
    return DCL_OK;
}

/* Is `principal` said and spoken of by no one? */
static dcl_status check_principal_used(const dcl__reader *r,
                                       const dcl__piece *said)
{
    const dcl_penalty *p = r->penalty;
    size_t at = said->principal_place.at;
    int used = 0;
    if (!said->has_principal) return DCL_OK;
    for (size_t i = 0; i < p->streams && !used; i++) {
        const dcl__piece *s = &p->stream[i];
        if (!s->has_principal || s->principal_place.at != at) continue;
        used = dcl__mentions_principal(&s->charge.amount);
        for (size_t k = 0; k < s->thens; k++)
            used |= dcl__mentions_principal(&s->then[k].charge.amount);
        for (size_t k = 0; k < s->caps; k++)
            used |= dcl__mentions_principal(&s->cap[k].amount);
        for (size_t k = 0; k < s->payments; k++)
            used |= dcl__mentions_principal(&s->payment[k].amount);
    }
    for (size_t k = 0; k < p->all.caps; k++)
        used |= dcl__mentions_principal(&p->all.cap[k].amount);
    for (size_t k = 0; k < p->all.payments; k++)
        used |= dcl__mentions_principal(&p->all.payment[k].amount);
    if (used) return DCL_OK;
    return dcl__fail(r->err, DCL_SYNTAX, at, said->principal_place.len,
                     "nothing is a part of `principal`; write `5%% of "
                     "principal` where it counts");
}

dcl_status dcl__check(const dcl__reader *r)
{
    const dcl_penalty *p = r->penalty;
    dcl_status s = DCL_OK;
    for (size_t i = 0; i < p->streams && s == DCL_OK; i++) {
        s = dcl__check_charge(r, &p->stream[i]);
        if (s == DCL_OK) s = dcl__check_time(r, &p->stream[i]);
        if (s == DCL_OK) s = dcl__check_limits(r, &p->stream[i]);
        if (s == DCL_OK) s = dcl__check_interest(r, &p->stream[i]);
    }
    if (s == DCL_OK) s = check_all(r);
    if (s == DCL_OK && p->has_common) s = check_common(r);
    for (size_t i = 0; i < p->pieces && s == DCL_OK; i++)
        s = check_principal_used(r, &p->piece[i]);
    return s;
}
