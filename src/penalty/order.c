/* The canonical order of what may be said in any order. */
#include "penalty/order.h"

#include <stdlib.h>
#include <string.h>

#include "date/span.h"

static int sign(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int item_order(const char *a, const char *b)
{
    if (a == NULL || b == NULL) return (a != NULL) - (b != NULL);
    return strcmp(a, b);
}

int dcl__amount_order(const dcl__amount *a, const dcl__amount *b)
{
    int c = sign(a->kind, b->kind);
    if (c == 0) c = sign(a->unknown, b->unknown);
    if (c == 0) c = mpq_cmp(a->q, b->q);
    if (c == 0 && a->a != NULL) c = dcl__amount_order(a->a, b->a);
    if (c == 0 && a->b != NULL) c = dcl__amount_order(a->b, b->b);
    return c;
}

/* Days in 4800 units: a month is 146097 / 4800 days on average, a weekday
 * 7/5 of a day. */
static unsigned long weight(dcl_unit unit)
{
    unsigned long months = (unsigned long)dcl__unit_months(unit);
    unsigned long days = (unsigned long)dcl__unit_days(unit);
    if (months > 0) return 146097 * months;
    return days > 0 ? 4800 * days : 6720;
}

static int length_order(const dcl__span *a, const dcl__span *b)
{
    mpq_t x, y;
    int c;
    mpq_inits(x, y, NULL);
    mpq_set_ui(x, a->item != NULL ? 1 : weight(a->unit), 1);
    mpq_set_ui(y, b->item != NULL ? 1 : weight(b->unit), 1);
    mpq_mul(x, x, a->count);
    mpq_mul(y, y, b->count);
    c = mpq_cmp(x, y);
    mpq_clears(x, y, NULL);
    return c;
}

int dcl__span_order(const dcl__span *a, const dcl__span *b)
{
    int c = item_order(a->item, b->item);
    if (c == 0) c = sign(b->unknown, a->unknown);
    if (c == 0) c = length_order(a, b);
    return c != 0 || a->item != NULL ? c : sign(a->unit, b->unit);
}

int dcl__span_same(const dcl__span *a, const dcl__span *b)
{
    if (dcl__span_order(a, b) == 0) return 1;
    if (a->item != NULL || b->item != NULL || a->unknown || b->unknown)
        return 0;
    if ((dcl__unit_months(a->unit) > 0) != (dcl__unit_months(b->unit) > 0) ||
        (dcl__unit_days(a->unit) > 0) != (dcl__unit_days(b->unit) > 0))
        return 0;
    return (dcl__unit_months(a->unit) > 0 || dcl__unit_days(a->unit) > 0) &&
           length_order(a, b) == 0;
}

static int date_order(const dcl__date *a, const dcl__date *b)
{
    int c = sign(b->unknown, a->unknown);
    if (c == 0 && !a->unknown) c = sign(a->day, b->day);
    return c != 0 ? c : sign(a->shift, b->shift);
}

int dcl__when_order(const dcl__when *a, const dcl__when *b)
{
    int c = sign(a->kind == DCL__WHEN_SPAN, b->kind == DCL__WHEN_SPAN);
    dcl__date x = a->date, y = b->date;
    if (c != 0) return c;
    if (a->kind == DCL__WHEN_SPAN) return dcl__span_order(&a->span, &b->span);
    if (a->kind == DCL__WHEN_AFTER) x.day++;
    if (b->kind == DCL__WHEN_AFTER) y.day++;
    return date_order(&x, &y);
}

static int by_then(const void *a, const void *b)
{
    const dcl__then *x = a, *y = b;
    return dcl__when_order(&x->when, &y->when);
}

static int by_count(const void *a, const void *b)
{
    const dcl__count *x = a, *y = b;
    int c = sign(x->dated != 0, y->dated != 0);
    if (c == 0 && x->dated) c = sign(x->day, y->day);
    if (c == 0) c = item_order(x->item, y->item);
    return c;
}

static int by_end(const void *a, const void *b)
{
    const dcl__end *x = a, *y = b;
    return sign(x->kind, y->kind);
}

static int by_stay(const void *a, const void *b)
{
    const dcl__stay *x = a, *y = b;
    int c = sign(x->first, y->first);
    return c != 0 ? c : sign(x->last, y->last);
}

static int by_cap(const void *a, const void *b)
{
    const dcl__cap *x = a, *y = b;
    int c = sign(x->least, y->least);
    if (c == 0) c = sign(x->scope, y->scope);
    if (c == 0) c = item_order(x->item, y->item);
    if (c != 0 || x->scope != DCL__CAP_WINDOW) return c;
    c = sign(x->within, y->within);
    if (c != 0) return c;
    return x->within ? dcl__span_order(&x->span, &y->span)
                     : date_order(&x->until, &y->until);
}

/* Of one day, "paid all" settles what the others left. */
static int by_payment(const void *a, const void *b)
{
    const dcl__payment *x = a, *y = b;
    int c = sign(x->day, y->day);
    if (c == 0) c = sign(x->all, y->all);
    if (c == 0) c = sign(x->remitted, y->remitted);
    return c != 0 ? c : dcl__amount_order(&x->amount, &y->amount);
}

static int by_day(const void *a, const void *b)
{
    const dcl_day *x = a, *y = b;
    return sign(*x, *y);
}

#define SORT(list, n, cmp)                                                     \
    do {                                                                       \
        if ((n) > 1) qsort(list, n, sizeof *(list), cmp);                      \
    } while (0)

void dcl__piece_order(dcl__piece *p)
{
    SORT(p->then, p->thens, by_then);
    SORT(p->count, p->counts, by_count);
    SORT(p->end, p->ends, by_end);
    SORT(p->stay, p->stays, by_stay);
    SORT(p->cap, p->caps, by_cap);
    SORT(p->payment, p->payments, by_payment);
    SORT(p->method.rests.day, p->method.rests.days, by_day);
    SORT(p->rounding.rests.day, p->rounding.rests.days, by_day);
    p->holidays.ranges =
        dcl__day_ranges_merge(p->holidays.range, p->holidays.ranges);
}

void dcl__piece_order_copied(dcl__piece *p)
{
    if (p->then_cap > 0) SORT(p->then, p->thens, by_then);
    if (p->count_cap > 0) SORT(p->count, p->counts, by_count);
    if (p->end_cap > 0) SORT(p->end, p->ends, by_end);
    if (p->stay_cap > 0) SORT(p->stay, p->stays, by_stay);
    if (p->cap_cap > 0) SORT(p->cap, p->caps, by_cap);
}
