/* A schedule row by row: each row from the day's own total, the sum added from
 * the difference to the row before. */
#include <stddef.h>
#include <string.h>

#include <decillion/ask.h>

#include "ask/ask_words.h"
#include "base/fmt.h"
#include "num/sum.h"

enum { MAX_ROWS = 1000000 };

/* k steps of `every` weekdays on: five to each seven days, and from a weekend
 * as from its Friday. */
static dcl_day weekdays_on(const dcl_table_question *q, uint64_t steps)
{
    int weekday = dcl_date_weekday(q->from);
    uint64_t w = (uint64_t)(weekday > 4 ? 4 : weekday) + steps;
    if (steps == 0) return q->from;
    return q->from - weekday + (int64_t)(w / 5 * 7 + w % 5);
}

/* The day of row k, reckoned from the first one; past `to` it is `to`.
 * Business days count as weekdays: there are not more of them. */
static dcl_status row_day(dcl_day *day, const dcl_table_question *q, uint64_t k,
                          dcl_err *err)
{
    uint64_t every = q->every > 0 ? q->every : 1;
    uint64_t span = (uint64_t)(q->to - q->from);
    int64_t days = 0, months = 0;
    dcl_status status = DCL_OK;
    *day = k == 0 ? q->from : q->to;
    if (k == 0 || every > span || k > span / every) return DCL_OK;
    switch (q->unit) {
    case DCL_UNIT_DAY: days = 1; break;
    case DCL_UNIT_WEEK: days = 7; break;
    case DCL_UNIT_MONTH: months = 1; break;
    case DCL_UNIT_QUARTER: months = 3; break;
    case DCL_UNIT_HALF_YEAR: months = 6; break;
    case DCL_UNIT_YEAR: months = 12; break;
    case DCL_UNIT_WEEKDAY:
    case DCL_UNIT_BUSINESS_DAY: *day = weekdays_on(q, k * every); break;
    }
    if (days > 0 && k * every <= span / (uint64_t)days) {
        *day = q->from + (int64_t)(k * every) * days;
    } else if (months > 0 && k * every <= span / (uint64_t)months) {
        status = dcl_date_add_months(day, q->from,
                                     (int64_t)(k * every) * months, err);
    }
    if (status == DCL_RANGE) {
        *day = q->to;
        status = DCL_OK;
    }
    if (*day > q->to) *day = q->to;
    return status;
}

dcl_status dcl_table_count(uint64_t *rows, const dcl_table_question *q,
                           dcl_err *err)
{
    uint64_t most = q->max_rows > 0 ? q->max_rows : MAX_ROWS;
    uint64_t low = 0, high = most;
    dcl_day day = q->from;
    dcl_status status;
    if (q->to < q->from) {
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "the last row is before the first");
    }
    status = row_day(&day, q, high, err);
    if (status != DCL_OK) return status;
    if (day < q->to) {
        return dcl__fail(err, DCL_TOO_BIG, 0, 0,
                         "more than %u rows; --max-rows raises the limit",
                         most);
    }
    /* the first row that is `to`: days never go back */
    while (low < high) {
        uint64_t middle = low + (high - low) / 2;
        status = row_day(&day, q, middle, err);
        if (status != DCL_OK) return status;
        if (day < q->to) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low + 1 > most) {
        return dcl__fail(err, DCL_TOO_BIG, 0, 0,
                         "more than %u rows; --max-rows raises the limit",
                         most);
    }
    *rows = low + 1;
    return DCL_OK;
}

/* What stands between the schedule's rows and the asker's. */
typedef struct table {
    const dcl_table_sink *rows;
    dcl_table_row row;
    dcl__text days;
    const dcl_limits *limits;
    dcl_day last; /* the day of the row before */
    int skip;     /* that row was shown */
    dcl_status status;
    dcl_err *err;
} table;

static int put_row(void *ctx, const dcl_row *from)
{
    table *t = ctx;
    if (t->skip) {
        t->skip = 0;
        return 0;
    }
    if (from->digits == NULL) {
        t->status = dcl__count_text(&t->days, from->days, t->limits, t->err);
        if (t->status != DCL_OK) return 1;
    }
    t->row.on = from->day;
    t->row.days_text = from->digits != NULL ? from->digits->days
                       : from->days != NULL ? t->days.p
                                            : NULL;
    t->row.digits = from->digits;
    t->row.rate.num = from->rate;
    t->row.added.num = from->added;
    t->row.total.num = from->total;
    t->last = from->day;
    if (t->rows->put(t->rows->ctx, &t->row)) {
        t->status = dcl__fail(t->err, DCL_STOPPED, 0, 0,
                              "the output was "
                              "stopped");
        return 1;
    }
    t->row.index++;
    return 0;
}

/* The asker's evaluation, with rows as digits where these are asked for. */
static dcl_eval eval_of(const dcl_table_question *q)
{
    dcl_eval eval = {0};
    if (q->eval != NULL) {
        size_t n = q->eval->size;
        if (n == 0) n = offsetof(dcl_eval, accrued_only);
        memcpy(&eval, q->eval, n < sizeof eval ? n : sizeof eval);
    }
    eval.size = sizeof eval;
    eval.row_digits = q->size > offsetof(dcl_table_question, digits_only) &&
                      q->digits_only;
    return eval;
}

dcl_status dcl_ask_table(const dcl_table_sink *rows, const dcl_rates *rates,
                         const dcl_table_question *q, const dcl_mem *mem,
                         dcl_err *err)
{
    dcl_row_sink sink;
    uint64_t every = q->every > 0 ? q->every : 1, n = 0;
    dcl_eval eval = eval_of(q);
    table t;
    dcl_status status = dcl_table_count(&n, q, err);
    if (status != DCL_OK) return status;
    memset(&t, 0, sizeof t);
    t.rows = rows;
    t.err = err;
    t.days.mem = mem;
    t.limits = q->eval != NULL ? q->eval->limits : NULL;
    t.row.total = dcl__case_figure(q->penalty, rates);
    t.row.added = t.row.total;
    t.row.rate = dcl__rate_figure(q->penalty, 0, &t.row.total);
    sink.row = put_row;
    sink.ctx = &t;
    if (every > (uint64_t)(q->to - q->from) + 1) {
        every = (uint64_t)(q->to - q->from) + 1;
    }
    status = dcl_penalty_rows(q->penalty, q->from, q->to, (int64_t)every,
                              q->unit, &sink, &eval, mem, err);
    if (status == DCL_OK && t.last < q->to) {
        /* the last day asked for ends the table, wherever the steps fall */
        t.skip = 1;
        status = dcl_penalty_rows(q->penalty, t.last, q->to, q->to - t.last,
                                  DCL_UNIT_DAY, &sink, &eval, mem, err);
    }
    if (t.status != DCL_OK) status = t.status;
    dcl__text_clear(&t.days);
    return status;
}
