/* What the engine evaluates: each stream with what the common piece lends. */
#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "penalty/model.h"
#include "penalty/order.h"

/* Makes room for `want` elements of `size` in a list that a stream owns. */
static int list_new(void **list, size_t *room, size_t want, size_t size,
                    const dcl_mem *mem)
{
    *list = NULL;
    *room = 0;
    if (want == 0) return 1;
    *list = dcl__alloc_array(mem, want, size);
    if (*list == NULL) return 0;
    *room = want;
    return 1;
}

/* Does a clause that speaks of time speak to such a charge? */
static int runs(const dcl__piece *s)
{
    return s->charge.kind == DCL__CHARGE_UNIT || dcl__is_interest(&s->charge) ||
           s->escalation.kind == DCL__ESC_TOTAL;
}

static int escalates(const dcl__piece *s, const dcl__escalation *e)
{
    switch (s->charge.kind) {
    case DCL__CHARGE_UNIT: return e->every.item == NULL;
    case DCL__CHARGE_ITEM:
        return e->kind == DCL__ESC_TOTAL
                   ? e->every.item == NULL
                   : dcl__same_item(e->every.item, s->charge.item);
    case DCL__CHARGE_SUM: return e->kind == DCL__ESC_TOTAL;
    default: return 0;
    }
}

static int takes_then(const dcl__piece *s, const dcl__then *t)
{
    if (s->thens > 0) return 0;
    if (t->is_rate) return dcl__is_interest(&s->charge);
    return t->charge.kind == s->charge.kind &&
           t->charge.unit == s->charge.unit &&
           t->charge.full == s->charge.full &&
           t->charge.pro_rata == s->charge.pro_rata &&
           dcl__same_item(t->charge.item, s->charge.item);
}

static int takes_count(const dcl__piece *s, const dcl__count *c)
{
    for (size_t i = 0; i < s->counts; i++)
        if (dcl__same_item(s->count[i].item, c->item)) return 0;
    return strcmp(c->item, "claimant") == 0 ||
           dcl__same_item(c->item, s->charge.item);
}

static int takes_end(const dcl__piece *s, const dcl__end *e)
{
    for (size_t i = 0; i < s->ends; i++)
        if (dcl__end_group_of(s->end[i].kind) == dcl__end_group_of(e->kind))
            return 0;
    return runs(s);
}

static int takes_stay(const dcl__piece *s, const dcl__stay *stay)
{
    (void)stay;
    if (s->stays > 0) return 0;
    if (runs(s)) return 1;
    for (size_t i = 0; i < s->counts; i++)
        if (s->count[i].dated == 2) return 1;
    return 0;
}

static int takes_cap(const dcl__piece *s, const dcl__cap *c)
{
    if (c->scope == DCL__CAP_ALL) return 0;
    for (size_t i = 0; i < s->caps; i++)
        if (s->cap[i].least == c->least && s->cap[i].scope == c->scope &&
            dcl__same_item(s->cap[i].item, c->item))
            return 0;
    switch (c->scope) {
    case DCL__CAP_UNIT:
        return s->charge.kind == DCL__CHARGE_UNIT && s->charge.unit == c->unit;
    case DCL__CAP_ITEM:
        return strcmp(c->item, "claimant") == 0 ||
               dcl__same_item(c->item, s->charge.item);
    case DCL__CAP_WINDOW:
        return runs(s) && (!dcl__is_interest(&s->charge) ||
                           c->after == DCL__AFTER_CONTINUE);
    default: return 1;
    }
}

/* A list of the stream: its own elements (but those of the case), then the
 * common piece's that it takes.  Where it is all of one of them, it is shared:
 * a thousand streams do not copy ten thousand stays. */
#define JOIN(list, used, room, own, takes)                                     \
    do {                                                                       \
        void *to;                                                              \
        size_t mine = 0, lent = 0, n = 0;                                      \
        for (size_t i = 0; i < piece->used; i++) mine += (own) != 0;           \
        for (size_t i = 0; i < common->used; i++)                              \
            if (takes(&was, &common->list[i])) {                               \
                common->list[i].lent = 1;                                      \
                lent++;                                                        \
            }                                                                  \
        s->room = 0;                                                           \
        s->used = mine + lent;                                                 \
        if (lent == 0 && mine == piece->used) {                                \
            s->list = piece->list;                                             \
        } else if (mine == 0 && lent == common->used) {                        \
            s->list = common->list;                                            \
        } else {                                                               \
            p->copies += mine + lent;                                          \
            s->used = 0;                                                       \
            if (p->copies > max_copies) return DCL_TOO_BIG;                    \
            if (!list_new(&to, &s->room, mine + lent, sizeof *s->list, mem))   \
                return DCL_NO_MEMORY;                                          \
            s->list = to;                                                      \
            for (size_t i = 0; i < piece->used; i++)                           \
                if (own) s->list[n++] = piece->list[i];                        \
            for (size_t i = 0; i < common->used; i++)                          \
                if (takes(&was, &common->list[i]))                             \
                    s->list[n++] = common->list[i];                            \
            s->used = n;                                                       \
        }                                                                      \
    } while (0)

/* `was` is the stream before the list in question is joined, so that two
 * elements of the common piece do not hide each other. */
static dcl_status join_lists(dcl_penalty *p, dcl__piece *s,
                             const dcl__piece *piece, dcl__piece *common,
                             uint64_t max_copies)
{
    const dcl_mem *mem = &p->mem;
    dcl__piece was = *piece;
    was.escalation = s->escalation;
    JOIN(then, thens, then_cap, 1, takes_then);
    JOIN(count, counts, count_cap, 1, takes_count);
    was.counts = s->counts;
    was.count = s->count;
    JOIN(end, ends, end_cap, 1, takes_end);
    JOIN(stay, stays, stay_cap, 1, takes_stay);
    JOIN(cap, caps, cap_cap, piece->cap[i].scope != DCL__CAP_ALL, takes_cap);
    return DCL_OK;
}

/* The clauses of which a piece has one. */
static void lend(dcl__piece *s, const dcl__piece *common)
{
    int interest = dcl__is_interest(&s->charge);
    if (s->escalation.kind == DCL__ESC_NONE &&
        common->escalation.kind != DCL__ESC_NONE &&
        escalates(s, &common->escalation))
        s->escalation = common->escalation;
    if (!s->has_principal && common->has_principal) {
        s->has_principal = 1;
        s->principal = common->principal;
        s->principal_place = common->principal_place;
    }
    if (s->start.kind == DCL__WHEN_NONE) s->start = common->start;
    if (s->grace.kind == DCL__WHEN_NONE) s->grace = common->grace;
    if (interest && s->method.kind == DCL__METHOD_NONE)
        s->method = common->method;
    if (interest && s->rate_read.said == 0) s->rate_read = common->rate_read;
    if (interest && s->payments > 0 && s->allocation == DCL__ALLOC_NONE) {
        s->allocation = common->allocation;
        s->allocation_place = common->allocation_place;
    }
    if (s->rounding.kind == DCL__ROUND_NONE) s->rounding = common->rounding;
    if (!s->holidays.said) s->holidays = common->holidays;
}

/* Caps on the case wherever they stand, payments of the common piece. */
static int gather_all(dcl_penalty *p)
{
    size_t caps = 0, payments = 0;
    void *list;
    for (size_t i = 0; i < p->pieces; i++)
        for (size_t k = 0; k < p->piece[i].caps; k++)
            caps += p->piece[i].cap[k].scope == DCL__CAP_ALL;
    if (p->has_common) payments = p->piece[0].payments;
    if (!list_new(&list, &p->all.cap_cap, caps, sizeof *p->all.cap, &p->mem))
        return 0;
    p->all.cap = list;
    if (!list_new(&list, &p->all.payment_cap, payments, sizeof *p->all.payment,
                  &p->mem))
        return 0;
    p->all.payment = list;
    for (size_t i = 0; i < p->pieces; i++)
        for (size_t k = 0; k < p->piece[i].caps; k++)
            if (p->piece[i].cap[k].scope == DCL__CAP_ALL)
                p->all.cap[p->all.caps++] = p->piece[i].cap[k];
    if (p->has_common ? p->piece[0].has_principal : p->streams == 1) {
        const dcl__piece *of = p->has_common ? &p->piece[0] : &p->stream[0];
        p->all.has_principal = of->has_principal;
        p->all.principal = of->principal;
    }
    for (size_t i = 0; i < payments; i++) {
        p->piece[0].payment[i].in_common = 1;
        p->all.payment[p->all.payments++] = p->piece[0].payment[i];
    }
    return 1;
}

static void common_first(dcl_penalty *p)
{
    size_t i = 0;
    dcl__piece common;
    while (i < p->pieces && p->piece[i].charge.kind != DCL__CHARGE_NONE) i++;
    p->has_common = i < p->pieces;
    if (!p->has_common || i == 0) return;
    common = p->piece[i];
    memmove(p->piece + 1, p->piece, i * sizeof *p->piece);
    p->piece[0] = common;
}

static dcl_status make_streams(dcl_penalty *p, uint64_t max_copies)
{
    dcl__piece nothing, *common = &nothing;
    size_t first = p->has_common ? 1 : 0, n = p->pieces - first;
    dcl_status st = DCL_OK;
    memset(&nothing, 0, sizeof nothing);
    if (p->has_common) common = &p->piece[0];
    if (n == 0) return DCL_OK;
    p->stream = dcl__alloc_array(&p->mem, n, sizeof *p->stream);
    if (p->stream == NULL) return DCL_NO_MEMORY;
    for (size_t i = 0; i < n && st == DCL_OK; i++) {
        const dcl__piece *piece = &p->piece[first + i];
        dcl__piece *s = &p->stream[i];
        *s = *piece;
        s->then_cap = s->count_cap = s->end_cap = s->stay_cap = 0;
        s->cap_cap = s->payment_cap = 0;
        p->streams++;
        if (p->has_common) lend(s, common);
        st = join_lists(p, s, piece, common, max_copies);
        if (st == DCL_OK) dcl__piece_order_copied(s);
    }
    return st;
}

dcl_status dcl__penalty_merge(dcl_penalty *p, uint64_t max_copies, dcl_err *err)
{
    dcl_status s;
    common_first(p);
    for (size_t i = 0; i < p->pieces; i++) dcl__piece_order(&p->piece[i]);
    s = make_streams(p, max_copies);
    if (s == DCL_OK && !gather_all(p)) s = DCL_NO_MEMORY;
    if (s == DCL_OK) return s;
    dcl__penalty_unmerge(p);
    if (s == DCL_NO_MEMORY) return dcl__no_memory(err);
    return dcl__fail(err, s, 0, 0,
                     "the streams have over %u clauses between them",
                     max_copies);
}

/* Only copied lists (those with room) are a stream's own. */
static void unlist(dcl__piece *s, const dcl_mem *mem)
{
#define DROP(list, room)                                                       \
    if (s->room > 0) dcl__release(mem, s->list, s->room * sizeof *s->list)
    DROP(then, then_cap);
    DROP(count, count_cap);
    DROP(end, end_cap);
    DROP(stay, stay_cap);
    DROP(cap, cap_cap);
    DROP(payment, payment_cap);
#undef DROP
}

void dcl__penalty_unmerge(dcl_penalty *p)
{
    size_t n = p->pieces - (p->has_common ? 1 : 0);
    for (size_t i = 0; i < p->streams; i++) unlist(&p->stream[i], &p->mem);
    if (p->stream != NULL)
        dcl__release(&p->mem, p->stream, n * sizeof *p->stream);
    unlist(&p->all, &p->mem);
    memset(&p->all, 0, sizeof p->all);
    p->stream = NULL;
    p->streams = 0;
}
