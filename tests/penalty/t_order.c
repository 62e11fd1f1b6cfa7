/* Orders are total: antisymmetric, and 0 only for what says the same. */
#include "penalty/order.h"

#include "date/civil.h"
#include "support.h"

static void span_set(dcl__span *s, unsigned n, unsigned d, dcl_unit unit)
{
    mpq_set_ui(s->count, n, d);
    mpq_canonicalize(s->count);
    s->unit = unit;
}

static void spans_by_length_then_unit(void)
{
    static const struct {
        unsigned n;
        dcl_unit unit;
    } up[] = {
        {1, DCL_UNIT_DAY},     {1, DCL_UNIT_WEEKDAY}, {5, DCL_UNIT_WEEKDAY},
        {7, DCL_UNIT_DAY},     {1, DCL_UNIT_WEEK},    {30, DCL_UNIT_DAY},
        {1, DCL_UNIT_MONTH},   {31, DCL_UNIT_DAY},    {3, DCL_UNIT_MONTH},
        {1, DCL_UNIT_QUARTER}, {2, DCL_UNIT_QUARTER}, {1, DCL_UNIT_HALF_YEAR},
        {12, DCL_UNIT_MONTH},  {1, DCL_UNIT_YEAR},    {366, DCL_UNIT_DAY}};
    enum { N = sizeof up / sizeof *up };
    dcl__span a = {.unknown = 0}, b = {.unknown = 0};
    mpq_inits(a.count, b.count, NULL);
    /* 5 weekdays and 7 days are as long: the unit decides */
    for (int i = 0; i < N; i++)
        for (int k = 0; k < N; k++) {
            int want = (i > k) - (i < k), got;
            span_set(&a, up[i].n, 1, up[i].unit);
            span_set(&b, up[k].n, 1, up[k].unit);
            got = dcl__span_order(&a, &b);
            got = (got > 0) - (got < 0);
            if ((i == 2 && k == 3) || (i == 3 && k == 2)) want = -want;
            CU_ASSERT_EQUAL(got, want);
        }
    mpq_clears(a.count, b.count, NULL);
}

static void spans_always_as_long(void)
{
    static const struct {
        unsigned an, bn;
        dcl_unit a, b;
        int same;
    } c[] = {{9, 3, DCL_UNIT_MONTH, DCL_UNIT_QUARTER, 1},
             {2, 1, DCL_UNIT_HALF_YEAR, DCL_UNIT_YEAR, 1},
             {14, 2, DCL_UNIT_DAY, DCL_UNIT_WEEK, 1},
             {7, 5, DCL_UNIT_DAY, DCL_UNIT_WEEKDAY, 0},
             {5, 5, DCL_UNIT_WEEKDAY, DCL_UNIT_BUSINESS_DAY, 0},
             {8, 3, DCL_UNIT_MONTH, DCL_UNIT_QUARTER, 0},
             {30, 1, DCL_UNIT_DAY, DCL_UNIT_MONTH, 0}};
    dcl__span a = {.unknown = 0}, b = {.unknown = 0};
    mpq_inits(a.count, b.count, NULL);
    for (size_t i = 0; i < sizeof c / sizeof *c; i++) {
        span_set(&a, c[i].an, 1, c[i].a);
        span_set(&b, c[i].bn, 1, c[i].b);
        CU_ASSERT_EQUAL(dcl__span_same(&a, &b), c[i].same);
        CU_ASSERT_EQUAL(dcl__span_same(&b, &a), c[i].same);
        CU_ASSERT(dcl__span_same(&a, &a));
    }
    b.unknown = 1;
    CU_ASSERT(!dcl__span_same(&a, &b));
    mpq_clears(a.count, b.count, NULL);
}

static void moments_by_the_first_day(void)
{
    dcl__when from = {.kind = DCL__WHEN_FROM},
              after = {.kind = DCL__WHEN_AFTER};
    dcl__when span = {.kind = DCL__WHEN_SPAN};
    mpq_init(span.span.count);
    mpq_set_ui(span.span.count, 1, 1);
    from.date.day = 101;
    after.date.day = 100;
    CU_ASSERT_EQUAL(dcl__when_order(&from, &after), 0);
    after.date.day = 101;
    CU_ASSERT(dcl__when_order(&from, &after) < 0);
    CU_ASSERT(dcl__when_order(&after, &from) > 0);
    CU_ASSERT(dcl__when_order(&span, &from) > 0);
    CU_ASSERT(dcl__when_order(&from, &span) < 0);
    CU_ASSERT_EQUAL(dcl__when_order(&span, &span), 0);
    from.date.unknown = 1;
    CU_ASSERT(dcl__when_order(&from, &after) < 0);
    mpq_clear(span.span.count);
}

static void amounts_by_kind_then_value(void)
{
    dcl__amount a, b, c;
    dcl__amount_init(&a);
    dcl__amount_init(&b);
    dcl__amount_init(&c);
    mpq_set_ui(b.q, 1, 2);
    CU_ASSERT(dcl__amount_order(&a, &b) < 0);
    CU_ASSERT(dcl__amount_order(&b, &a) > 0);
    CU_ASSERT_EQUAL(dcl__amount_order(&a, &a), 0);
    c.kind = DCL__PERCENT_OF;
    c.a = &a;
    CU_ASSERT(dcl__amount_order(&b, &c) < 0);
    CU_ASSERT_EQUAL(dcl__amount_order(&c, &c), 0);
    c.a = NULL;
    dcl__amount_clear(&a, NULL);
    dcl__amount_clear(&b, NULL);
    dcl__amount_clear(&c, NULL);
}

T_TESTS(penalty, order, T(spans_by_length_then_unit), T(spans_always_as_long),
        T(moments_by_the_first_day), T(amounts_by_kind_then_value));
