/* The first day on which a schedule's total reaches a sum. */
#include <string.h>

#include <decillion/ask.h>

#include "ask/ask_converted.h"
#include "ask/ask_words.h"
#include "base/alloc.h"

/* The record and what it owns. */
typedef struct when_answer {
    dcl_when_answer pub; /* first: the caller's pointer is ours */
    dcl_mem mem;
    int has_mem;
    dcl_total *before, *total, *most;
    dcl__converted_list converted;
    dcl__words words;
    dcl__text days;
} when_answer;

static const dcl_mem *hook(const when_answer *a)
{
    return a->has_mem ? &a->mem : NULL;
}

void dcl_when_answer_free(dcl_when_answer *answer)
{
    when_answer *a = (when_answer *)answer;
    dcl_mem copy;
    const dcl_mem *mem;
    if (a == NULL) return;
    copy = a->mem;
    mem = a->has_mem ? &copy : NULL;
    dcl__converted_free(&a->converted, mem);
    dcl__words_clear(&a->words);
    dcl__text_clear(&a->days);
    dcl_total_free(a->before);
    dcl_total_free(a->total);
    dcl_total_free(a->most);
    dcl__release(mem, a, sizeof *a);
}

/* The sum in the schedule's own currency. */
static dcl_status set_threshold(when_answer *a, const dcl_rates *rates,
                                const dcl_when_question *q, dcl_err *err)
{
    dcl_figure own = dcl__case_figure(q->penalty, rates);
    dcl__convert_job job = {0};
    dcl_policy policy = {0};
    dcl_status status;
    a->pub.sum = own;
    a->pub.sum.num = q->sum;
    a->pub.threshold = a->pub.sum;
    a->pub.sum.minor = -1; /* as it was given */
    if (q->ccy.code[0] == '\0' || strcmp(q->ccy.code, own.ccy.code) == 0) {
        return DCL_OK;
    }
    if (own.ccy.code[0] == '\0') {
        return dcl__fail(err, DCL_NO_CURRENCY, 0, 0,
                         "the schedule's amounts have no currency; ask for a "
                         "bare number");
    }
    a->pub.sum.ccy = q->ccy;
    a->pub.sum.minor = dcl_ccy_minor(rates, q->ccy);
    if (q->policy != NULL) policy = *q->policy;
    /* the newest rate may be old: it is told how old */
    if (q->rate_on == NULL && policy.max_age == 0) {
        policy.max_age = DCL_AGE_ANY;
    }
    job.rates = rates;
    job.from = a->pub.sum;
    a->pub.sum.minor = -1;
    job.in = &own.ccy;
    job.count = 1;
    job.day = q->rate_on != NULL ? *q->rate_on : q->today;
    job.has_day = 1;
    job.chosen = q->rate_on != NULL;
    job.policy = &policy;
    status = dcl__convert_all(&a->converted, &job, hook(a), err);
    if (status != DCL_OK) return status;
    a->pub.converted = a->converted.list;
    a->pub.threshold = a->converted.list[0].figure;
    return DCL_OK;
}

static dcl_status set_totals(when_answer *a, const dcl_when_question *q,
                             dcl_err *err)
{
    const dcl_limits *limits = q->eval != NULL ? q->eval->limits : NULL;
    dcl_figure own = a->pub.threshold;
    dcl_status status =
        dcl_penalty_at(&a->total, q->penalty, a->pub.on, q->eval, hook(a), err);
    if (status == DCL_OK) {
        status = dcl_penalty_at(&a->before, q->penalty, a->pub.on - 1, q->eval,
                                hook(a), err);
    }
    if (status != DCL_OK) return status;
    own.num = dcl_total_accrued(a->total);
    a->pub.total = own;
    own.num = dcl_total_accrued(a->before);
    a->pub.before = own;
    status = dcl__count_text(&a->days, dcl_total_days(a->total), limits, err);
    if (status == DCL_OK && a->days.n > 0) a->pub.days_text = a->days.p;
    return status;
}

/* What it ends with, where it ends at all. */
static void set_most(when_answer *a, const dcl_when_question *q)
{
    a->pub.never = 1;
    a->pub.most = a->pub.threshold;
    a->pub.most.num = NULL;
    if (dcl_penalty_end(&a->most, q->penalty, q->eval, hook(a), NULL) ==
        DCL_OK) {
        a->pub.most.num = dcl_total_accrued(a->most);
    }
}

static dcl_status compute(when_answer *a, const dcl_rates *rates,
                          const dcl_when_question *q, dcl_err *err)
{
    dcl_status status = set_threshold(a, rates, q, err);
    if (status == DCL_OK) {
        status = dcl__words_make(&a->words, q->penalty, hook(a), err);
    }
    if (status != DCL_OK) return status;
    a->pub.schedule = a->words.schedule.p;
    a->pub.reading = a->words.reading.p;
    status = dcl_penalty_when(&a->pub.on, q->penalty, a->pub.threshold.num,
                              q->eval, hook(a), err);
    if (status == DCL_NEVER) {
        set_most(a, q);
        return DCL_OK;
    }
    return status == DCL_OK ? set_totals(a, q, err) : status;
}

dcl_status dcl_ask_when(dcl_when_answer **out, const dcl_rates *rates,
                        const dcl_when_question *q, const dcl_mem *mem,
                        dcl_err *err)
{
    dcl_status status;
    when_answer *a = dcl__alloc(mem, sizeof *a);
    if (a == NULL) return dcl__no_memory(err);
    memset(a, 0, sizeof *a);
    a->pub.size = sizeof a->pub;
    a->has_mem = mem != NULL;
    if (mem != NULL) a->mem = *mem;
    a->days.mem = hook(a);
    status = compute(a, rates, q, err);
    if (status != DCL_OK) {
        dcl_when_answer_free(&a->pub);
        return status;
    }
    *out = &a->pub;
    return DCL_OK;
}
