/* The life of a schedule's parts: made, filled by the reader, freed. */
#include "penalty/model.h"

#include <string.h>

#include "base/alloc.h"

char *dcl__strdup(const char *s, size_t n, const dcl_mem *mem)
{
    char *p = dcl__alloc(mem, n + 1);
    if (p == NULL) return NULL;
    memcpy(p, s, n);
    p[n] = '\0';
    return p;
}

void dcl__strfree(char *s, const dcl_mem *mem)
{
    if (s != NULL) dcl__release(mem, s, strlen(s) + 1);
}

int dcl__same_item(const char *a, const char *b)
{
    if (a == NULL || b == NULL) return a == b;
    return strcmp(a, b) == 0;
}

void dcl__amount_init(dcl__amount *a)
{
    memset(a, 0, sizeof *a);
    mpq_init(a->q);
}

static void amount_free(dcl__amount *a, const dcl_mem *mem)
{
    if (a == NULL) return;
    dcl__amount_clear(a, mem);
    dcl__release(mem, a, sizeof *a);
}

/* The nesting is bounded by the reader (dcl_limits.depth). */
void dcl__amount_clear(dcl__amount *a, const dcl_mem *mem)
{
    mpq_clear(a->q);
    amount_free(a->a, mem);
    amount_free(a->b, mem);
}

void dcl__amount_move(dcl__amount *a, dcl__amount *b, const dcl_mem *mem)
{
    dcl__amount_clear(a, mem);
    *a = *b;
    dcl__amount_init(b);
}

static void span_init(dcl__span *s)
{
    mpq_init(s->count);
}

static void span_clear(dcl__span *s, const dcl_mem *mem)
{
    mpq_clear(s->count);
    dcl__strfree(s->item, mem);
}

static void rate_init(dcl__rate *r)
{
    mpq_init(r->value);
    mpq_init(r->factor);
    mpq_init(r->plus);
    mpq_set_ui(r->factor, 1, 1);
}

static void rate_clear(dcl__rate *r, const dcl_mem *mem)
{
    dcl__strfree(r->table, mem);
    mpq_clear(r->value);
    mpq_clear(r->factor);
    mpq_clear(r->plus);
}

static void charge_init(dcl__charge *c)
{
    dcl__amount_init(&c->amount);
    rate_init(&c->rate);
}

static void charge_clear(dcl__charge *c, const dcl_mem *mem)
{
    dcl__amount_clear(&c->amount, mem);
    rate_clear(&c->rate, mem);
    dcl__strfree(c->item, mem);
}

static void then_init(dcl__then *t)
{
    charge_init(&t->charge);
    rate_init(&t->rate);
    span_init(&t->when.span);
}

static void then_clear(dcl__then *t, const dcl_mem *mem)
{
    charge_clear(&t->charge, mem);
    rate_clear(&t->rate, mem);
    span_clear(&t->when.span, mem);
}

static void count_init(dcl__count *c)
{
    mpq_init(c->q);
}

static void count_clear(dcl__count *c, const dcl_mem *mem)
{
    mpq_clear(c->q);
    dcl__strfree(c->item, mem);
}

static void end_init(dcl__end *e)
{
    span_init(&e->span);
}

static void end_clear(dcl__end *e, const dcl_mem *mem)
{
    span_clear(&e->span, mem);
}

static void stay_init(dcl__stay *s)
{
    s->last = INT64_MAX;
}

static void stay_clear(dcl__stay *s, const dcl_mem *mem)
{
    (void)s;
    (void)mem;
}

static void cap_init(dcl__cap *c)
{
    dcl__amount_init(&c->amount);
    span_init(&c->span);
}

static void cap_clear(dcl__cap *c, const dcl_mem *mem)
{
    dcl__amount_clear(&c->amount, mem);
    dcl__strfree(c->item, mem);
    span_clear(&c->span, mem);
}

static void payment_init(dcl__payment *p)
{
    dcl__amount_init(&p->amount);
}

static void payment_clear(dcl__payment *p, const dcl_mem *mem)
{
    dcl__amount_clear(&p->amount, mem);
}

static void rests_clear(dcl__rests *r, const dcl_mem *mem)
{
    span_clear(&r->every, mem);
    dcl__release(mem, r->day, r->day_cap * sizeof *r->day);
}

/* Each list of a piece: element type and name, array, count, capacity. */
#define LISTS(X)                                                               \
    X(then, then, thens, then_cap)                                             \
    X(count, count, counts, count_cap)                                         \
    X(end, end, ends, end_cap)                                                 \
    X(stay, stay, stays, stay_cap)                                             \
    X(cap, cap, caps, cap_cap)                                                 \
    X(payment, payment, payments, payment_cap)

void dcl__piece_init(dcl__piece *p)
{
    memset(p, 0, sizeof *p);
    charge_init(&p->charge);
    mpq_init(p->escalation.q);
    span_init(&p->escalation.every);
    dcl__amount_init(&p->principal);
    span_init(&p->method.rests.every);
    span_init(&p->rate_read.every);
    span_init(&p->start.span);
    span_init(&p->grace.span);
    mpq_init(p->rounding.unit);
    span_init(&p->rounding.rests.every);
}

void dcl__piece_clear(dcl__piece *p, const dcl_mem *mem)
{
#define CLEAR(type, array, used, room)                                         \
    for (size_t i = 0; i < p->used; i++) type##_clear(&p->array[i], mem);      \
    dcl__release(mem, p->array, p->room * sizeof *p->array);
    LISTS(CLEAR)
#undef CLEAR
    dcl__strfree(p->name, mem);
    charge_clear(&p->charge, mem);
    mpq_clear(p->escalation.q);
    span_clear(&p->escalation.every, mem);
    dcl__amount_clear(&p->principal, mem);
    rests_clear(&p->method.rests, mem);
    span_clear(&p->rate_read.every, mem);
    span_clear(&p->start.span, mem);
    span_clear(&p->grace.span, mem);
    mpq_clear(p->rounding.unit);
    rests_clear(&p->rounding.rests, mem);
    dcl__release(mem, p->holidays.range,
                 p->holidays.range_cap * sizeof *p->holidays.range);
}

#define ADD(type, array, used, room)                                           \
    dcl__##type *dcl__add_##type(dcl__piece *p, const dcl_mem *mem)            \
    {                                                                          \
        void *list = p->array;                                                 \
        if (!dcl__grow(mem, &list, p->used, &p->room, sizeof *p->array))       \
            return NULL;                                                       \
        p->array = list;                                                       \
        memset(&p->array[p->used], 0, sizeof *p->array);                       \
        type##_init(&p->array[p->used]);                                       \
        return &p->array[p->used++];                                           \
    }
LISTS(ADD)
#undef ADD

dcl__piece *dcl__add_piece(dcl_penalty *penalty, const dcl_mem *mem)
{
    void *list = penalty->piece;
    if (!dcl__grow(mem, &list, penalty->pieces, &penalty->piece_cap,
                   sizeof *penalty->piece))
        return NULL;
    penalty->piece = list;
    dcl__piece_init(&penalty->piece[penalty->pieces]);
    return &penalty->piece[penalty->pieces++];
}

void dcl_penalty_free(dcl_penalty *penalty)
{
    dcl_mem mem;
    if (penalty == NULL) return;
    mem = penalty->mem;
    dcl__penalty_unmerge(penalty);
    for (size_t i = 0; i < penalty->pieces; i++)
        dcl__piece_clear(&penalty->piece[i], &mem);
    dcl__release(&mem, penalty->piece,
                 penalty->piece_cap * sizeof *penalty->piece);
    dcl__release(&mem, penalty, sizeof *penalty);
}

const char *dcl_penalty_label(const dcl_penalty *penalty)
{
    return penalty->label.s;
}
