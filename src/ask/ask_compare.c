/* Schedules side by side. */
#include <string.h>

#include <decillion/ask.h>

#include "ask/ask_ratio.h"
#include "ask/ask_words.h"
#include "base/alloc.h"

enum { DAYS_MOST = 40000 };

typedef struct compare_answer {
    dcl_compare_answer pub; /* first: the caller's pointer is ours */
    dcl_mem mem;
    int has_mem;
    size_t n, days;
    dcl_side *item;
    dcl__words *words;
    dcl_day *day;
    dcl_side_total *cell;
    dcl_total **total; /* of each cell */
    dcl_num **ratio;
} compare_answer;

static const dcl_mem *hook(const compare_answer *a)
{
    return a->has_mem ? &a->mem : NULL;
}

void dcl_compare_answer_free(dcl_compare_answer *answer)
{
    compare_answer *a = (compare_answer *)answer;
    dcl_mem copy;
    const dcl_mem *mem;
    size_t i, cells;
    if (a == NULL) return;
    copy = a->mem;
    mem = a->has_mem ? &copy : NULL;
    cells = a->n * a->days;
    for (i = 0; a->words != NULL && i < a->n; i++) {
        dcl__words_clear(&a->words[i]);
    }
    for (i = 0; a->total != NULL && i < cells; i++) {
        dcl_total_free(a->total[i]);
    }
    for (i = 0; a->ratio != NULL && i < cells; i++) dcl_num_free(a->ratio[i]);
    dcl__release(mem, a->item, a->n * sizeof *a->item);
    dcl__release(mem, a->words, a->n * sizeof *a->words);
    dcl__release(mem, a->day, a->days * sizeof *a->day);
    dcl__release(mem, a->cell, cells * sizeof *a->cell);
    dcl__release(mem, a->total, cells * sizeof *a->total);
    dcl__release(mem, a->ratio, cells * sizeof *a->ratio);
    dcl__release(mem, a, sizeof *a);
}

static void *zeroed(const dcl_mem *mem, size_t n, size_t size)
{
    void *p = dcl__alloc_array(mem, n, size);
    if (p != NULL) memset(p, 0, n * size);
    return p;
}

static dcl_status make_room(compare_answer *a, dcl_err *err)
{
    const dcl_mem *mem = hook(a);
    size_t cells;
    if (a->days > SIZE_MAX / a->n) return dcl__no_memory(err);
    cells = a->n * a->days;
    a->item = zeroed(mem, a->n, sizeof *a->item);
    a->words = zeroed(mem, a->n, sizeof *a->words);
    a->day = zeroed(mem, a->days, sizeof *a->day);
    a->cell = zeroed(mem, cells, sizeof *a->cell);
    a->total = zeroed(mem, cells, sizeof *a->total);
    a->ratio = zeroed(mem, cells, sizeof *a->ratio);
    return a->item != NULL && a->words != NULL && a->day != NULL &&
                   a->cell != NULL && a->total != NULL && a->ratio != NULL
               ? DCL_OK
               : dcl__no_memory(err);
}

static const dcl_eval *eval_of(const dcl_compare_question *q, size_t i)
{
    return q->eval != NULL ? q->eval[i] : NULL;
}

static dcl_status set_items(compare_answer *a, const dcl_compare_question *q,
                            dcl_err *err)
{
    const char *label = dcl_penalty_label(q->penalty[0]), *other;
    dcl_status status = DCL_OK;
    size_t i;
    for (i = 0; i < a->n && status == DCL_OK; i++) {
        other = dcl_penalty_label(q->penalty[i]);
        if (strcmp(label, other) != 0) {
            return dcl__fail(err, DCL_CONFLICT, 0, 0,
                             "the schedules are in two currencies, %s and %s",
                             label[0] != '\0' ? label : "none",
                             other[0] != '\0' ? other : "none");
        }
        status = dcl__words_make(&a->words[i], q->penalty[i], hook(a), err);
        a->item[i].schedule = a->words[i].schedule.p;
        a->item[i].reading = a->words[i].reading.p;
    }
    return status;
}

static dcl_status set_totals(compare_answer *a, const dcl_rates *rates,
                             const dcl_compare_question *q, dcl_err *err)
{
    dcl_figure own = dcl__case_figure(q->penalty[0], rates);
    dcl_status status = DCL_OK;
    size_t i, k;
    for (k = 0; k < a->days; k++) {
        a->day[k] = q->day[k];
        for (i = 0; i < a->n && status == DCL_OK; i++) {
            size_t at = k * a->n + i;
            status = dcl_penalty_at(&a->total[at], q->penalty[i], q->day[k],
                                    eval_of(q, i), hook(a), err);
            if (status != DCL_OK) break;
            a->cell[at].total = own;
            a->cell[at].total.num = dcl_total_accrued(a->total[at]);
            if (i == 0) continue;
            status = dcl__ratio(&a->ratio[at], a->cell[at].total.num,
                                a->cell[k * a->n].total.num, 0, hook(a), err);
            a->cell[at].ratio = a->ratio[at];
        }
    }
    return status;
}

/* The days to look at: from the earliest first day to the last asked for. */
static int span(const compare_answer *a, dcl_day *from, dcl_day *to)
{
    dcl_day first;
    size_t i, last = 0;
    int has = 0;
    for (i = 1; i < a->days; i++) {
        if (a->day[i] > a->day[last]) last = i;
    }
    *to = a->day[last];
    for (i = 0; i < a->n; i++) {
        if (!dcl_total_first(a->total[last * a->n + i], &first)) continue;
        if (!has || first < *from) *from = first;
        has = 1;
    }
    return has && *from <= *to && *to - *from < DAYS_MOST;
}

/* One schedule against the first, day by day. */
static dcl_status search(compare_answer *a, const dcl_compare_question *q,
                         size_t i, dcl_day from, dcl_day to, dcl_err *err)
{
    dcl_side *c = &a->item[i];
    const dcl_mem *mem = hook(a);
    dcl_status status = DCL_OK;
    int ahead = 0;
    dcl_day day;
    for (day = from; day <= to && status == DCL_OK && !c->crosses; day++) {
        dcl_total *x = NULL, *y = NULL;
        int order = 0;
        status =
            dcl_penalty_at(&x, q->penalty[0], day, eval_of(q, 0), mem, err);
        if (status == DCL_OK) {
            status =
                dcl_penalty_at(&y, q->penalty[i], day, eval_of(q, i), mem, err);
        }
        if (status == DCL_OK) {
            status = dcl_num_cmp(&order, dcl_total_accrued(x),
                                 dcl_total_accrued(y), NULL, mem, err);
        }
        if (order != 0 && !c->differs) {
            c->differs = 1;
            c->differ = day;
            ahead = order;
        }
        if (order != 0 && order != ahead) {
            c->crosses = 1;
            c->cross = day;
        }
        dcl_total_free(x);
        dcl_total_free(y);
    }
    return status;
}

static dcl_status compute(compare_answer *a, const dcl_rates *rates,
                          const dcl_compare_question *q, dcl_err *err)
{
    dcl_day from = 0, to = 0;
    dcl_status status = make_room(a, err);
    size_t i;
    if (status == DCL_OK) status = set_items(a, q, err);
    if (status == DCL_OK) status = set_totals(a, rates, q, err);
    if (status != DCL_OK) return status;
    a->pub.searched = span(a, &from, &to);
    for (i = 1; a->pub.searched && i < a->n && status == DCL_OK; i++) {
        status = search(a, q, i, from, to, err);
    }
    a->pub.item = a->item;
    a->pub.count = a->n;
    a->pub.day = a->day;
    a->pub.days = a->days;
    a->pub.total = a->cell;
    return status;
}

dcl_status dcl_ask_compare(dcl_compare_answer **out, const dcl_rates *rates,
                           const dcl_compare_question *q, const dcl_mem *mem,
                           dcl_err *err)
{
    dcl_status status;
    compare_answer *a;
    if (q->count < 2 || q->days < 1) {
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "a comparison wants two schedules and a day");
    }
    a = dcl__alloc(mem, sizeof *a);
    if (a == NULL) return dcl__no_memory(err);
    memset(a, 0, sizeof *a);
    a->pub.size = sizeof a->pub;
    a->has_mem = mem != NULL;
    if (mem != NULL) a->mem = *mem;
    a->n = q->count;
    a->days = q->days;
    status = compute(a, rates, q, err);
    if (status != DCL_OK) {
        dcl_compare_answer_free(&a->pub);
        return status;
    }
    *out = &a->pub;
    return DCL_OK;
}
