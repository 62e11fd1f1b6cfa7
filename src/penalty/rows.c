/* A table: the total row after row, with the rate in force. */
#include <stddef.h>

#include "penalty/case.h"

#include "base/fmt.h"
#include "penalty/try.h"

/* What a row is made of; the numbers of the last one. */
typedef struct rows {
    dcl__case c;
    dcl__sum total, before, x;
    const dcl_mem *mem;
    dcl_err *err;
    const dcl_row_sink *sink;
} rows;

static dcl_status number(dcl_num **out, rows *r, const dcl__sum *x)
{
    return dcl__num_of_sum(out, x, r->mem, r->err);
}

static dcl_status days_by(dcl__sum *out, const rows *r, dcl_day day)
{
    dcl_status st;
    mpq_t q;
    if (day > r->c.last) day = r->c.last;
    mpq_init(q);
    if (r->c.dated && day >= r->c.first)
        mpq_set_si(q, (long)(day - r->c.first + 1), 1);
    st = dcl__sum_set_q(out, q, r->err);
    mpq_clear(q);
    return st;
}

static dcl_status row(rows *r, dcl_day day)
{
    dcl_status st = DCL_OK;
    dcl__moment m = {0};
    dcl_num *n[4] = {NULL, NULL, NULL, NULL};
    dcl_row out = {0};
    int has = 0;
    m.day = day;
    TRY(dcl__case_accrued(&r->total, &r->c, &m, r->err));
    TRY(number(&n[0], r, &r->total));
    TRY(dcl__sum_set(&r->x, &r->total, r->err));
    TRY(dcl__plus(&r->x, &r->before, -1, r->err));
    TRY(number(&n[1], r, &r->x));
    dcl__sum_swap(&r->before, &r->total);
    TRY(days_by(&r->x, r, day));
    TRY(number(&n[2], r, &r->x));
    if (r->c.lanes == 1 && r->c.dated && day >= r->c.first)
        TRY(dcl__walk_rate(&r->x, &has, &r->c.lane[0].walk, day));
    if (has) TRY(number(&n[3], r, &r->x));
    out.day = day;
    out.total = n[0];
    out.added = n[1];
    out.days = n[2];
    out.rate = n[3];
    if (r->sink->row(r->sink->ctx, &out) != 0)
        TRY(dcl__fail(r->err, DCL_STOPPED, 0, 0, "the sink stopped"));
done:
    for (int i = 0; i < 4; i++) dcl_num_free(n[i]);
    return st;
}

static dcl_status check(const rows *r, dcl_day from, dcl_day to, int64_t every,
                        dcl_unit unit)
{
    int64_t days = dcl__unit_days(unit), months = dcl__unit_months(unit);
    if (dcl_unit_name(unit) == NULL || every < 1)
        return dcl__fail(r->err, DCL_ARGUMENT, 0, 0,
                         "a table has a row for each span of 1 unit or more");
    if (from < DCL_DAY_MIN || to > DCL_DAY_FAR || from > to)
        return dcl__fail(r->err, DCL_RANGE, 0, 0,
                         "the table's first day must not be after its last");
    if (days == 0) days = months > 0 ? 28 * months : 1;
    if (every < DCL_DAY_FAR / days &&
        (uint64_t)((to - from) / (days * every)) >= r->c.limits.steps)
        return dcl__fail(r->err, DCL_TOO_BIG, 0, 0,
                         "the table has more rows than limits.steps");
    return DCL_OK;
}

static int row_digits(const dcl_eval *eval)
{
    return eval != NULL && eval->size > offsetof(dcl_eval, row_digits) &&
           eval->row_digits;
}

dcl_status dcl_penalty_rows(const dcl_penalty *penalty, dcl_day from,
                            dcl_day to, int64_t every, dcl_unit unit,
                            const dcl_row_sink *sink, const dcl_eval *eval,
                            const dcl_mem *mem, dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl__grid g = {unit, every, from, 0, NULL};
    rows r = {.mem = mem, .err = err, .sink = sink};
    int done = 0;
    dcl__case_init(&r.c, mem);
    dcl__sum_init(&r.total, mem);
    dcl__sum_init(&r.before, mem);
    dcl__sum_init(&r.x, mem);
    TRY(dcl__case_make(&r.c, penalty, eval, err));
    TRY(check(&r, from, to, every, unit));
    for (size_t i = 0; i < r.c.lanes; i++)
        if (r.c.lane[i].stream.undated)
            TRY(dcl__undated(&r.c.lane[i].out, &r.c.lane[i].stream, NULL,
                             DCL_UNIT_DAY, err));
    g.off = &r.c.lane[0].stream.off;
    if (row_digits(eval)) TRY(dcl__rows_plain(&done, &r.c, &g, to, sink, err));
    if (done) goto done;
    for (int64_t k = 0;; k++) {
        dcl_day day;
        st = dcl__grid_nth(&day, &g, k, err);
        if (st == DCL_RANGE && unit != DCL_UNIT_BUSINESS_DAY) st = DCL_OK;
        TRY(st);
        if (day > to) break;
        TRY(row(&r, day));
    }
done:
    dcl__case_clear(&r.c);
    dcl__sum_clear(&r.total);
    dcl__sum_clear(&r.before);
    dcl__sum_clear(&r.x);
    return st;
}
