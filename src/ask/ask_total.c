/* What a schedule has come to: the total, its parts, its conversions, and the
 * words that go with them, gathered into one record. */
#include <stddef.h>
#include <string.h>

#include <decillion/ask.h>

#include "ask/ask_converted.h"
#include "ask/ask_words.h"
#include "base/alloc.h"
#include "base/fmt.h"

/* The record and what it owns. */
typedef struct total_answer {
    dcl_total_answer pub; /* first: the caller's pointer is ours */
    dcl_mem mem;
    int has_mem;
    dcl_total *total;
    dcl__words words;
    dcl__text days, after;
    dcl_share *share;
    dcl__converted_list converted;
} total_answer;

static const dcl_mem *hook(const total_answer *a)
{
    return a->has_mem ? &a->mem : NULL;
}

void dcl_total_answer_free(dcl_total_answer *answer)
{
    total_answer *a = (total_answer *)answer;
    const dcl_mem *mem;
    dcl_mem copy;
    if (a == NULL) return;
    copy = a->mem;
    mem = a->has_mem ? &copy : NULL;
    dcl__converted_free(&a->converted, mem);
    dcl__release(mem, a->share, a->pub.streams * sizeof *a->share);
    dcl__words_clear(&a->words);
    dcl__text_clear(&a->days);
    dcl__text_clear(&a->after);
    dcl_total_free(a->total);
    dcl__release(mem, a, sizeof *a);
}

static dcl_figure figure(const total_answer *a, const dcl_num *num)
{
    dcl_figure f = a->pub.total;
    f.num = num;
    return f;
}

static dcl_status set_words(total_answer *a, const dcl_total_question *q,
                            dcl_err *err)
{
    const dcl_limits *limits = q->eval != NULL ? q->eval->limits : NULL;
    dcl_status status = dcl__words_make(&a->words, q->penalty, hook(a), err);
    if (status == DCL_OK) {
        status = dcl__count_text(&a->days, a->pub.days, limits, err);
    }
    if (status != DCL_OK) return status;
    if (q->count != NULL && q->after != NULL) {
        dcl__text_put(&a->after, q->after, strlen(q->after));
    }
    if (a->after.status != DCL_OK) return dcl__no_memory(err);
    a->pub.schedule = a->words.schedule.n > 0 ? a->words.schedule.p : "";
    a->pub.reading = a->words.reading.n > 0 ? a->words.reading.p : "";
    a->pub.days_text = a->days.n > 0 ? a->days.p : NULL;
    if (q->count != NULL) a->pub.after = a->after.n > 0 ? a->after.p : "";
    return DCL_OK;
}

static dcl_status set_streams(total_answer *a, dcl_err *err)
{
    size_t n = dcl_total_streams(a->total), i;
    const char *name;
    if (n == 0 || (n == 1 && dcl_total_stream_name(a->total, 0) == NULL)) {
        return DCL_OK;
    }
    a->share = dcl__alloc_array(hook(a), n, sizeof *a->share);
    if (a->share == NULL) return dcl__no_memory(err);
    for (i = 0; i < n; i++) {
        name = dcl_total_stream_name(a->total, i);
        a->share[i].name = name != NULL ? name : "";
        a->share[i].figure = figure(a, dcl_total_stream(a->total, i));
    }
    a->pub.stream = a->share;
    a->pub.streams = n;
    return DCL_OK;
}

/* Paid and owed are told where they say something that the total does not. */
static dcl_status set_owed(total_answer *a, const dcl_limits *limits,
                           dcl_err *err)
{
    const dcl_num *accrued = dcl_total_accrued(a->total);
    const dcl_num *owed = dcl_total_owed(a->total);
    const dcl_num *paid = dcl_total_paid(a->total);
    dcl_near near_;
    int order = 0, zero;
    dcl_status status =
        dcl_num_cmp(&order, accrued, owed, limits, hook(a), err);
    if (status != DCL_OK) return status;
    status = dcl_num_near(&near_, paid, 1, limits, hook(a), err);
    if (status != DCL_OK) return status;
    zero = near_.dec.digits[0] == '0';
    dcl_num_near_free(&near_);
    a->pub.owed = figure(a, owed);
    a->pub.owed_differs = order != 0;
    if (!zero) a->pub.paid = figure(a, paid);
    return DCL_OK;
}

static void set_days(total_answer *a, const dcl_total_question *q)
{
    dcl_total_answer *p = &a->pub;
    p->days = dcl_total_days(a->total);
    p->has_on = dcl_total_on(a->total, &p->on);
    p->has_first = dcl_total_first(a->total, &p->first);
    /* a schedule without a date is what it is on every day */
    p->has_asked = q->count == NULL && (p->has_on || p->has_first);
    p->asked = q->day;
    p->early = p->has_asked && p->has_first && q->day < p->first;
}

/* The day whose rate answers: the one asked for by name, else the day the
 * answer is about.  An assumed rate needs none, but the codes must mean a
 * currency on some day. */
static dcl_status rate_day(dcl__convert_job *job, const total_answer *a,
                           const dcl_total_question *q, dcl_err *err)
{
    job->has_day = 1;
    job->chosen = q->rate_on != NULL;
    if (q->rate_on != NULL) {
        job->day = *q->rate_on;
    } else if (q->count == NULL) {
        job->day = q->day;
    } else if (a->pub.has_on) {
        job->day = a->pub.on;
    } else if (q->policy != NULL && q->policy->assume != NULL) {
        job->has_day = 0;
        job->day = q->policy->today != NULL ? *q->policy->today : DCL_DAY_MAX;
    } else {
        return dcl__fail(err, DCL_NO_RATE, 0, 0,
                         "no rate: the answer is for no date of the calendar");
    }
    if (job->day > DCL_DAY_MAX) job->day = DCL_DAY_MAX;
    return DCL_OK;
}

static dcl_status set_converted(total_answer *a, const dcl_rates *rates,
                                const dcl_total_question *q, dcl_err *err)
{
    dcl__convert_job job = {0};
    dcl_status status;
    if (q->in_count == 0) return DCL_OK;
    job.rates = rates;
    job.from = a->pub.total;
    job.in = q->in;
    job.count = q->in_count;
    job.policy = q->policy;
    status = rate_day(&job, a, q, err);
    if (status == DCL_OK) {
        status = dcl__convert_all(&a->converted, &job, hook(a), err);
    }
    a->pub.converted = a->converted.list;
    a->pub.converts = a->converted.count;
    return status;
}

static int figures_only(const dcl_total_question *q)
{
    return q->size > offsetof(dcl_total_question, figures_only) &&
           q->figures_only;
}

static dcl_status compute(total_answer *a, const dcl_rates *rates,
                          const dcl_total_question *q, dcl_err *err)
{
    const dcl_limits *limits = q->eval != NULL ? q->eval->limits : NULL;
    int only = figures_only(q);
    dcl_eval eval = {0};
    dcl_status status;
    if (q->eval != NULL) {
        eval.tables = q->eval->tables;
        eval.table_count = q->eval->table_count;
    }
    eval.size = sizeof eval;
    eval.limits = limits;
    eval.accrued_only = only; /* the caller's own is not for an answer */
    a->pub.total = dcl__case_figure(q->penalty, rates);
    status = q->count != NULL
                 ? dcl_penalty_after(&a->total, q->penalty, q->count, q->unit,
                                     &eval, hook(a), err)
                 : dcl_penalty_at(&a->total, q->penalty, q->day, &eval,
                                  hook(a), err);
    if (status != DCL_OK) return status;
    a->pub.total.num = dcl_total_accrued(a->total);
    a->pub.per_diem = figure(a, dcl_total_per_diem(a->total));
    set_days(a, q);
    if (!only) status = set_owed(a, limits, err);
    if (!only && status == DCL_OK) status = set_streams(a, err);
    if (!only && status == DCL_OK) status = set_words(a, q, err);
    if (status == DCL_OK) status = set_converted(a, rates, q, err);
    return status;
}

dcl_status dcl_ask_total(dcl_total_answer **out, const dcl_rates *rates,
                         const dcl_total_question *q, const dcl_mem *mem,
                         dcl_err *err)
{
    dcl_status status;
    total_answer *a = dcl__alloc(mem, sizeof *a);
    if (a == NULL) return dcl__no_memory(err);
    memset(a, 0, sizeof *a);
    a->pub.size = sizeof a->pub;
    a->has_mem = mem != NULL;
    if (mem != NULL) a->mem = *mem;
    a->days.mem = a->after.mem = hook(a);
    status = compute(a, rates, q, err);
    if (status != DCL_OK) {
        dcl_total_answer_free(&a->pub);
        return status;
    }
    *out = &a->pub;
    return DCL_OK;
}
