/* One sum in several currencies, each with its way there; and the question
 * that asks for nothing else. */
#include "ask/ask_converted.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"

void dcl__converted_free(dcl__converted_list *list, const dcl_mem *mem)
{
    size_t i;
    for (i = 0; i < list->count; i++) {
        dcl_conversion_free(list->conversion[i]);
    }
    dcl__release(mem, list->conversion, list->count * sizeof *list->conversion);
    dcl__release(mem, list->list, list->count * sizeof *list->list);
    memset(list, 0, sizeof *list);
}

static dcl_status make_room(dcl__converted_list *out, size_t n,
                            const dcl_mem *mem, dcl_err *err)
{
    out->list = dcl__alloc_array(mem, n, sizeof *out->list);
    if (out->list == NULL) return dcl__no_memory(err);
    out->conversion = dcl__alloc_array(mem, n, sizeof *out->conversion);
    if (out->conversion == NULL) {
        dcl__release(mem, out->list, n * sizeof *out->list);
        out->list = NULL;
        return dcl__no_memory(err);
    }
    memset(out->list, 0, n * sizeof *out->list);
    memset(out->conversion, 0, n * sizeof *out->conversion);
    out->count = n;
    return DCL_OK;
}

static int has_assumed(const dcl_conversion *conversion)
{
    const dcl_path *path = dcl_conversion_path(conversion);
    for (size_t k = 0; k < path->legs; k++)
        if (path->leg[k].kind == DCL_LEG_ASSUMED) return 1;
    return 0;
}

dcl_status dcl__convert_all(dcl__converted_list *out,
                            const dcl__convert_job *job, const dcl_mem *mem,
                            dcl_err *err)
{
    dcl_status status;
    int assumed = 0;
    size_t i;
    if (job->from.ccy.code[0] == '\0') {
        return dcl__fail(err, DCL_NO_CURRENCY, 0, 0,
                         "there is no currency to convert from; write the "
                         "amount with one, as in `100000 RUB/day`");
    }
    status = make_room(out, job->count, mem, err);
    for (i = 0; i < job->count && status == DCL_OK; i++) {
        dcl_converted *c = &out->list[i];
        status = dcl_rates_convert(&out->conversion[i], job->rates,
                                   job->from.num, job->from.ccy, job->in[i],
                                   job->day, job->policy, mem, err);
        if (status != DCL_OK) break;
        c->conversion = out->conversion[i];
        c->figure.num = dcl_conversion_amount(c->conversion);
        c->figure.ccy = job->in[i];
        c->figure.minor = dcl_ccy_minor(job->rates, job->in[i]);
        c->asked = job->day;
        c->has_asked = job->has_day;
        c->chosen = job->chosen;
        assumed |= has_assumed(c->conversion);
    }
    if (status == DCL_OK && i > 0 && !assumed && job->policy != NULL &&
        job->policy->assume != NULL)
        status = dcl__fail(err, DCL_NO_RATE, 0, 0,
                           "%q has no part in a conversion from "
                           "%s to %s",
                           job->policy->assume, strlen(job->policy->assume),
                           job->from.ccy.code, job->in[0].code);
    return status;
}

/* The record and what it owns. */
typedef struct convert_answer {
    dcl_convert_answer pub; /* first: the caller's pointer is ours */
    dcl_mem mem;
    int has_mem;
    dcl__converted_list converted;
} convert_answer;

void dcl_convert_answer_free(dcl_convert_answer *answer)
{
    convert_answer *a = (convert_answer *)answer;
    dcl_mem mem;
    int has_mem;
    if (a == NULL) return;
    mem = a->mem;
    has_mem = a->has_mem;
    dcl__converted_free(&a->converted, has_mem ? &mem : NULL);
    dcl__release(has_mem ? &mem : NULL, a, sizeof *a);
}

dcl_status dcl_ask_convert(dcl_convert_answer **out, const dcl_rates *rates,
                           const dcl_convert_question *q, const dcl_mem *mem,
                           dcl_err *err)
{
    dcl__convert_job job = {0};
    dcl_status status;
    convert_answer *a = dcl__alloc(mem, sizeof *a);
    if (a == NULL) return dcl__no_memory(err);
    memset(a, 0, sizeof *a);
    a->pub.size = sizeof a->pub;
    a->has_mem = mem != NULL;
    if (mem != NULL) a->mem = *mem;
    a->pub.amount.num = q->amount;
    a->pub.amount.ccy = q->ccy;
    a->pub.amount.minor = dcl_ccy_minor(rates, q->ccy);
    a->pub.on = q->day;
    job.rates = rates;
    job.from = a->pub.amount;
    a->pub.amount.minor = -1; /* as it was given */
    job.in = q->in;
    job.count = q->in_count;
    job.day = q->rate_on != NULL ? *q->rate_on : q->day;
    job.has_day = 1;
    job.chosen = q->rate_on != NULL;
    job.policy = q->policy;
    status = dcl__convert_all(&a->converted, &job, mem != NULL ? &a->mem : NULL,
                              err);
    a->pub.converted = a->converted.list;
    a->pub.converts = a->converted.count;
    if (status != DCL_OK) {
        dcl_convert_answer_free(&a->pub);
        return status;
    }
    *out = &a->pub;
    return DCL_OK;
}
