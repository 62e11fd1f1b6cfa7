/* The rows of a table, kept, with the events among them. */
#include <string.h>

#include <decillion/chart.h>

#include "ask/ask_words.h"
#include "ask/chart_events.h"
#include "base/alloc.h"
#include "base/fmt.h"

enum { MAX_ROWS = 10000 };

typedef struct box {
    dcl_chart_answer pub; /* first: the caller's pointer is ours */
    dcl__keep keep;
    dcl__words words;
    dcl_table_row *row;
    size_t rows, row_cap;
    dcl_status status;
    dcl_err *err;
} box;

void dcl_chart_answer_free(dcl_chart_answer *answer)
{
    box *b = (box *)(void *)answer;
    dcl_mem mem;
    if (answer == NULL) return;
    mem = b->keep.mem;
    dcl__keep_free(&b->keep);
    dcl__words_clear(&b->words);
    dcl__release(&mem, b->row, b->row_cap * sizeof *b->row);
    dcl__release(&mem, b, sizeof *b);
}

static void keep_figure(box *b, dcl_figure *out, const dcl_figure *f)
{
    dcl__sum sum;
    *out = *f;
    out->num = NULL;
    if (f->num == NULL || b->status != DCL_OK) return;
    dcl__sum_init(&sum, &b->keep.mem);
    b->status = dcl__sum_of_num(&sum, f->num, b->err);
    if (b->status == DCL_OK) {
        b->status = dcl__keep_sum(&out->num, &b->keep, &sum, b->err);
    }
    dcl__sum_clear(&sum);
}

static int put_row(void *ctx, const dcl_table_row *row)
{
    box *b = ctx;
    dcl_table_row *kept;
    if (!dcl__grow(&b->keep.mem, (void **)&b->row, b->rows, &b->row_cap,
                   sizeof *b->row)) {
        b->status = dcl__no_memory(b->err);
        return 1;
    }
    kept = &b->row[b->rows++];
    *kept = *row;
    if (row->days_text != NULL) {
        kept->days_text =
            dcl__keep_text(&b->keep, row->days_text, strlen(row->days_text));
        if (kept->days_text == NULL) b->status = dcl__no_memory(b->err);
    }
    keep_figure(b, &kept->added, &row->added);
    keep_figure(b, &kept->total, &row->total);
    keep_figure(b, &kept->rate, &row->rate);
    return b->status != DCL_OK;
}

static dcl_status compute(box *b, const dcl_rates *rates,
                          const dcl_table_question *q, dcl_err *err)
{
    dcl_table_question own = *q;
    dcl_table_sink rows = {put_row, b};
    dcl_status status;
    if (own.max_rows == 0) own.max_rows = MAX_ROWS;
    b->err = err;
    status = dcl_ask_table(&rows, rates, &own, &b->keep.mem, err);
    if (b->status != DCL_OK) return b->status;
    if (status != DCL_OK) return status;
    status = dcl__words_make(&b->words, q->penalty, &b->keep.mem, err);
    if (status != DCL_OK) return status;
    b->pub.row = b->row;
    b->pub.rows = b->rows;
    b->pub.every = q->every > 0 ? q->every : 1;
    b->pub.unit = q->unit;
    b->pub.schedule = b->words.schedule.n > 0 ? b->words.schedule.p : "";
    b->pub.reading = b->words.reading.n > 0 ? b->words.reading.p : "";
    return dcl__events_find(&b->pub.event, &b->pub.events, &b->keep, q->penalty,
                            q->from, q->to, q->eval, err);
}

dcl_status dcl_ask_chart(dcl_chart_answer **out, const dcl_rates *rates,
                         const dcl_table_question *q, const dcl_mem *mem,
                         dcl_err *err)
{
    box *b = dcl__alloc(mem, sizeof *b);
    dcl_status status;
    if (b == NULL) return dcl__no_memory(err);
    memset(b, 0, sizeof *b);
    b->keep.mem = mem != NULL ? *mem : dcl__libc;
    b->words.schedule.mem = b->words.reading.mem = &b->keep.mem;
    b->pub.size = sizeof b->pub;
    status = compute(b, rates, q, err);
    if (status != DCL_OK) {
        dcl_chart_answer_free(&b->pub);
        return status;
    }
    *out = &b->pub;
    return DCL_OK;
}

void dcl_table_fit(dcl_table_question *q, uint64_t rows)
{
    static const dcl_unit unit[] = {DCL_UNIT_DAY, DCL_UNIT_WEEK, DCL_UNIT_MONTH,
                                    DCL_UNIT_QUARTER, DCL_UNIT_YEAR};
    uint64_t most = q->max_rows, n;
    size_t i = 0;
    q->max_rows = rows;
    q->every = 1;
    q->unit = unit[0];
    while (dcl_table_count(&n, q, NULL) == DCL_TOO_BIG) {
        if (++i < sizeof unit / sizeof *unit) {
            q->unit = unit[i];
        } else {
            /* 5, 10, 50, 100, ... years */
            q->every *= q->every == 1 ? 5 : (i % 2 == 0) ? 2 : 5;
        }
    }
    q->max_rows = most;
}

const char *dcl_event_text(dcl_event_kind kind)
{
    switch (kind) {
#define DCL_EVENT_CASE(name, number, letter, text)                             \
    case DCL_EVENT_##name: return text;
        DCL_EVENT_MAP(DCL_EVENT_CASE)
#undef DCL_EVENT_CASE
    }
    return NULL;
}

char dcl_event_letter(dcl_event_kind kind)
{
    switch (kind) {
#define DCL_EVENT_CASE(name, number, letter, text)                             \
    case DCL_EVENT_##name: return letter;
        DCL_EVENT_MAP(DCL_EVENT_CASE)
#undef DCL_EVENT_CASE
    }
    return 0;
}
