/* When it starts, when it ends, and the days that do not count. */
#include "base/alloc.h"
#include "base/fmt.h"
#include "penalty/read.h"

/* The written date. */
static dcl_status start(dcl__reader *r, const dcl__when *when)
{
    dcl__when *to = &r->piece->start;
    if (to->kind != DCL__WHEN_NONE)
        return dcl__rd_second(r, "start", &to->place);
    to->kind = when->kind;
    to->date = when->date;
    dcl__rd_open(r, &to->place);
    return DCL_OK;
}

dcl_status dcl__clause_from(dcl__reader *r)
{
    dcl__when when = {0};
    dcl_status s;
    dcl__rd_take(r, 4);
    when.kind = DCL__WHEN_FROM;
    s = dcl__rd_date(r, &when.date);
    return s == DCL_OK ? start(r, &when) : s;
}

/* `after DATE` is the written date, `after SPAN` the time to wait from it. */
dcl_status dcl__clause_after(dcl__reader *r)
{
    dcl__when *grace = &r->piece->grace;
    dcl__when when = {0};
    dcl_status s;
    dcl__rd_take(r, 5);
    mpq_init(when.span.count);
    s = dcl__rd_when(r, &when);
    if (s == DCL_OK && when.kind == DCL__WHEN_AFTER) {
        s = start(r, &when);
    } else if (s == DCL_OK && grace->kind != DCL__WHEN_NONE) {
        s = dcl__rd_second(r, "time to wait", &grace->place);
    } else if (s == DCL_OK) {
        grace->kind = DCL__WHEN_SPAN;
        mpq_swap(grace->span.count, when.span.count);
        grace->span.unknown = when.span.unknown;
        grace->span.unit = when.span.unit;
        grace->span.item = when.span.item;
        grace->span.place = when.span.place;
        when.span.item = NULL;
        dcl__rd_open(r, &grace->place);
    }
    dcl__strfree(when.span.item, r->mem);
    mpq_clear(when.span.count);
    return s;
}

static const char *const end_name[] = {"`to`", "`until`", "`for`"};

static dcl_status add_end(dcl__reader *r, dcl__end_kind kind, dcl__end **out)
{
    for (size_t i = 0; i < r->piece->ends; i++)
        if (r->piece->end[i].kind == kind)
            return dcl__rd_second(r, end_name[kind], &r->piece->end[i].place);
    *out = dcl__add_end(r->piece, r->mem);
    if (*out == NULL) return dcl__no_memory(r->err);
    (*out)->kind = kind;
    dcl__rd_open(r, &(*out)->place);
    return DCL_OK;
}

static dcl_status end_by_date(dcl__reader *r, dcl__end_kind kind)
{
    dcl__end *e;
    dcl_status s = add_end(r, kind, &e);
    return s == DCL_OK ? dcl__rd_date(r, &e->date) : s;
}

dcl_status dcl__clause_to(dcl__reader *r)
{
    dcl__rd_take(r, 2);
    return end_by_date(r, DCL__END_TO);
}

dcl_status dcl__clause_until(dcl__reader *r)
{
    dcl__rd_take(r, 5);
    return end_by_date(r, DCL__END_UNTIL);
}

dcl_status dcl__clause_for(dcl__reader *r)
{
    dcl__end *e;
    dcl_status s;
    dcl__rd_take(r, 3);
    s = add_end(r, DCL__END_FOR, &e);
    return s == DCL_OK ? dcl__rd_span(r, &e->span, 1) : s;
}

static dcl_status read_clock(dcl__reader *r, dcl__stay *stay)
{
    size_t at;
    if (!dcl__rd_accept(r, "clock"))
        return dcl__fail(r->err, DCL_SYNTAX, r->end, 0,
                         "does the clock run meanwhile? add `clock runs` or "
                         "`clock stops`");
    stay->stops = dcl__rd_is(r, "stops");
    if (!stay->stops && !dcl__rd_is(r, "runs"))
        return dcl__fail(r->err, DCL_SYNTAX, dcl__rd_at_end(r) ? r->end : r->at,
                         dcl__rd_lump(r).n, "the clock `runs` or `stops`");
    dcl__rd_take(r, dcl__rd_word(r).n);
    at = r->at;
    if (!dcl__rd_accept(r, "then")) return DCL_OK;
    if (dcl__rd_want(r, "owed", "clock runs then owed") != DCL_OK)
        return DCL_SYNTAX;
    stay->then_owed = 1;
    if (stay->stops)
        return dcl__fail(r->err, DCL_SYNTAX, at, r->end - at,
                         "a stopped clock withholds nothing: write `clock "
                         "runs then owed`");
    if (stay->last == INT64_MAX)
        return dcl__fail(r->err, DCL_SYNTAX, at, r->end - at,
                         "an open stay is never lifted: write its last day");
    return DCL_OK;
}

dcl_status dcl__clause_stay(dcl__reader *r)
{
    dcl__stay *stay = dcl__add_stay(r->piece, r->mem);
    int is_range = 0;
    size_t at;
    dcl_status s;
    if (stay == NULL) return dcl__no_memory(r->err);
    dcl__rd_open(r, &stay->place);
    dcl__rd_take(r, 4);
    at = r->at;
    s = dcl__rd_range(r, &stay->first, &stay->last, &is_range);
    if (s != DCL_OK) return s;
    if (!is_range)
        return dcl__fail(r->err, DCL_SYNTAX, at, r->end - at,
                         "a stay has a first and a last day: "
                         "`stay 2023-03-01..2023-05-31`; one day is "
                         "`2023-03-01..2023-03-01`");
    return read_clock(r, stay);
}

static dcl_status add_range(dcl__reader *r)
{
    dcl__holidays *h = &r->piece->holidays;
    void *list = h->range;
    dcl__day_range range;
    int is_range = 0;
    size_t at = r->at;
    dcl_status s = dcl__rd_count(r);
    if (s == DCL_OK) s = dcl__rd_range(r, &range.first, &range.last, &is_range);
    if (s != DCL_OK) return s;
    if (range.last == INT64_MAX)
        return dcl__fail(r->err, DCL_SYNTAX, at, r->end - at,
                         "holidays have an end: `2023-05-01..2023-05-09`");
    if (!dcl__grow(r->mem, &list, h->ranges, &h->range_cap, sizeof *h->range))
        return dcl__no_memory(r->err);
    h->range = list;
    h->range[h->ranges++] = range;
    return DCL_OK;
}

dcl_status dcl__clause_holidays(dcl__reader *r)
{
    dcl__holidays *h = &r->piece->holidays;
    dcl_status s = DCL_OK;
    if (h->said) return dcl__rd_second(r, "list of holidays", &h->place);
    h->said = 1;
    dcl__rd_open(r, &h->place);
    dcl__rd_take(r, 8);
    if (dcl__rd_accept(r, "none")) return DCL_OK;
    do {
        s = add_range(r);
    } while (s == DCL_OK && !dcl__rd_at_end(r));
    return s;
}
