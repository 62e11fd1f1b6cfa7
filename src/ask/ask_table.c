/* A schedule row by row: each row from the day's own total, the sum added from
 * the difference to the row before. */
#include <string.h>

#include <decillion/ask.h>

#include "ask/ask_words.h"
#include "base/fmt.h"
#include "num/sum.h"

enum { MAX_ROWS = 1000000 };

/* The day of row k, reckoned from the first one; past `to` it is `to`. */
static dcl_status row_day(dcl_day *day, const dcl_table_question *q, uint64_t k,
                          dcl_err *err)
{
    uint64_t every = q->every > 0 ? q->every : 1, n;
    uint64_t span = (uint64_t)(q->to - q->from);
    uint64_t months = 0, days = 0;
    switch (q->unit) {
    case DCL_UNIT_WEEK: days = 7; break;
    case DCL_UNIT_MONTH: months = 1; break;
    case DCL_UNIT_QUARTER: months = 3; break;
    case DCL_UNIT_HALF_YEAR: months = 6; break;
    case DCL_UNIT_YEAR: months = 12; break;
    case DCL_UNIT_WEEKDAY: {
        /* k steps of `every` weekdays: five to each seven days */
        uint64_t at = (uint64_t)dcl_date_weekday(q->from), w;
        if (every > span || k > span / every) break;
        if (at > 4) at = 4; /* from a weekend: as from its Friday */
        w = at + k * every;
        *day = q->from - (int64_t)dcl_date_weekday(q->from) +
               (int64_t)(w / 5 * 7 + w % 5);
        if (k == 0) *day = q->from;
        if (*day > q->to) *day = q->to;
        return DCL_OK;
    }
    default: days = 1; break;
    }
    n = days + months; /* one of them is 0 */
    if (n == 0 || every > span || k > span / every ||
        k * every > span / n + 1) {
        *day = k == 0 ? q->from : q->to;
        return DCL_OK;
    }
    if (days > 0) {
        *day = q->from + (int64_t)(k * every * days);
    } else {
        dcl_status status = dcl_date_add_months(
            day, q->from, (int64_t)(k * every * months), err);
        if (status == DCL_RANGE) *day = q->to;
        if (status != DCL_OK && status != DCL_RANGE) return status;
    }
    if (*day > q->to) *day = q->to;
    return DCL_OK;
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
    if (q->unit == DCL_UNIT_BUSINESS_DAY) {
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "rows follow the calendar; take weekdays");
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

/* a - b */
static dcl_status minus(dcl_num **out, const dcl_num *a, const dcl_num *b,
                        const dcl_mem *mem, dcl_err *err)
{
    dcl__sum x, y;
    mpq_t one;
    dcl_status status;
    dcl__sum_init(&x, mem);
    dcl__sum_init(&y, mem);
    mpq_init(one);
    mpq_set_si(one, -1, 1);
    status = dcl__sum_of_num(&x, a, err);
    if (status == DCL_OK) status = dcl__sum_of_num(&y, b, err);
    if (status == DCL_OK) status = dcl__sum_add_mul(&x, &y, one, err);
    if (status == DCL_OK) status = dcl__num_of_sum(out, &x, mem, err);
    mpq_clear(one);
    dcl__sum_clear(&x);
    dcl__sum_clear(&y);
    return status;
}

/* One row, out of the total on its day and the one before. */
static dcl_status put_row(const dcl_table_sink *rows, dcl_table_row *row,
                          dcl__text *days, const dcl_total *now,
                          const dcl_total *before, const dcl_limits *limits,
                          const dcl_mem *mem, dcl_err *err)
{
    dcl_num *added = NULL;
    dcl_status status = dcl__count_text(days, dcl_total_days(now), limits, err);
    if (status == DCL_OK) {
        status = minus(&added, dcl_total_accrued(now),
                       dcl_total_accrued(before), mem, err);
    }
    if (status == DCL_OK) {
        row->days_text = days->n > 0 ? days->p : NULL;
        row->total.num = dcl_total_accrued(now);
        row->added.num = added;
        if (rows->put(rows->ctx, row)) {
            status = dcl__fail(err, DCL_STOPPED, 0, 0,
                               "the output was "
                               "stopped");
        }
    }
    dcl_num_free(added);
    return status;
}

dcl_status dcl_ask_table(const dcl_table_sink *rows, const dcl_rates *rates,
                         const dcl_table_question *q, const dcl_mem *mem,
                         dcl_err *err)
{
    const dcl_limits *limits = q->eval != NULL ? q->eval->limits : NULL;
    dcl_total *before = NULL, *now = NULL;
    dcl__text days = {0};
    dcl_table_row row;
    uint64_t n = 0;
    dcl_status status = dcl_table_count(&n, q, err);
    memset(&row, 0, sizeof row);
    days.mem = mem;
    row.total = dcl__case_figure(q->penalty, rates);
    row.added = row.rate = row.total;
    if (status == DCL_OK) {
        status =
            dcl_penalty_at(&before, q->penalty, q->from - 1, q->eval, mem, err);
    }
    for (; status == DCL_OK && row.index < n; row.index++) {
        status = row_day(&row.on, q, row.index, err);
        if (status != DCL_OK) break;
        status = dcl_penalty_at(&now, q->penalty, row.on, q->eval, mem, err);
        if (status != DCL_OK) break;
        status = put_row(rows, &row, &days, now, before, limits, mem, err);
        dcl_total_free(before);
        before = now;
        now = NULL;
    }
    dcl_total_free(before);
    dcl_total_free(now);
    dcl__text_clear(&days);
    return status;
}
