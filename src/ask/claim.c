/* Claims checked: each taken apart, and held against the first, a schedule, a
 * yardstick. */
#include <string.h>

#include "ask/claim_job.h"
#include "base/alloc.h"
#include "base/fmt.h"

/* The answer, and what it owns. */
typedef struct box {
    dcl_check_answer answer;
    dcl__keep keep;
} box;

const char *dcl_part_kind_name(dcl_part_kind kind)
{
    switch (kind) {
#define NAME(name, number, text)                                               \
    case DCL_PART_##name: return text;
        DCL_PART_MAP(NAME)
#undef NAME
    }
    return NULL;
}

const char *dcl_slip_name(dcl_slip slip)
{
    switch (slip) {
#define NAME(name, number, text)                                               \
    case DCL_SLIP_##name: return text;
        DCL_SLIP_MAP(NAME)
#undef NAME
    }
    return NULL;
}

void dcl_check_answer_free(dcl_check_answer *answer)
{
    box *b = (box *)(void *)answer;
    dcl_mem mem;
    if (answer == NULL) return;
    mem = b->keep.mem;
    dcl__keep_free(&b->keep);
    dcl__release(&mem, b, sizeof *b);
}

static dcl_status take_total(dcl__check_job *job, dcl_check_answer *a,
                             dcl_err *err)
{
    const dcl_check_question *q = job->q;
    dcl_total *total = NULL;
    dcl__sum s;
    dcl_status status;
    if (q->against == NULL) return DCL_OK;
    if (!q->has_day)
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "a schedule comes to a sum on a day: give one");
    dcl__sum_init(&s, &job->keep->mem);
    status = dcl_penalty_at(&total, q->against, q->day, q->eval,
                            &job->keep->mem, err);
    if (status == DCL_OK)
        status = dcl__sum_of_num(&s, dcl_total_accrued(total), err);
    if (status == DCL_OK) status = dcl__gauge_exact(&job->total, &s, err);
    if (status == DCL_OK)
        status = dcl__keep_sum(&a->total.num, job->keep, &s, err);
    if (status == DCL_OK) {
        const char *label = dcl_penalty_label(q->against);
        size_t n = strlen(label);
        if (n < sizeof job->total_ccy.code)
            memcpy(job->total_ccy.code, label, n);
        a->total.ccy = job->total_ccy;
        a->total.minor = job->rates != NULL && n > 0
                             ? dcl_ccy_minor(job->rates, job->total_ccy)
                             : 2;
        job->has_total = 1;
    }
    dcl__sum_clear(&s);
    dcl_total_free(total);
    return status;
}

/* Each claim with the first one's first figure, and with the total. */
static dcl_status match_all(dcl__check_job *job, dcl_err *err)
{
    const dcl__work_claim *one = &job->claim[0];
    dcl__reference first = {&one->work[one->first].gauge[0],
                            one->part[one->first].ccy};
    dcl__reference total = {&job->total, job->total_ccy};
    dcl_status status = DCL_OK;
    size_t i;
    for (i = 0; i < job->claims && status == DCL_OK; i++) {
        dcl_claim *c = &job->out[i];
        status = dcl__claim_match(&c->first, &c->firsts, job, i, &first, i == 0,
                                  err);
        if (status != DCL_OK || !job->has_total) continue;
        status =
            dcl__claim_match(&c->against, &c->againsts, job, i, &total, 0, err);
        if (status == DCL_OK) status = dcl__claim_days(c, job, i, err);
    }
    return status;
}

/* --times "world GDP", "a million world GDP", "8 times world GDP" */
static dcl_status take_times(dcl__check_job *job, dcl_check_answer *a,
                             dcl_err *err)
{
    const char *text = job->q->times;
    const dcl__yardstick *yard;
    dcl__claim_text scan = job->claim[0].text;
    dcl__found f;
    dcl__gauge g;
    dcl_ccy ccy;
    dcl_status status = DCL_OK;
    size_t used = 0, i = 0, n, word;
    if (text == NULL) return DCL_OK;
    n = strlen(text);
    scan.s = text;
    scan.n = n;
    dcl__found_init(&f);
    dcl__gauge_init(&g, &job->keep->mem);
    if (n > 0 && dcl__claim_digit(text[0]))
        status = dcl__claim_literal(&f, &i, &scan, 0, err);
    else if (n > 0)
        status = dcl__claim_words(&f, &i, &scan, 0, err);
    word = dcl__claim_blanks(text, n, i);
    if (dcl__claim_word_is(text, word, dcl__claim_word(text, n, word), "times",
                           0))
        i = word + 5;
    yard = dcl__yardstick_at(&used, &job->yards, text + i, n - i);
    if (status == DCL_OK && yard == NULL)
        status = dcl__yardstick_unknown(&job->yards, text + i, n - i, err);
    if (status == DCL_OK) status = dcl__yard_gauge(&g, &ccy, job, yard, err);
    if (status == DCL_OK) {
        a->yardstick = dcl__keep_text(job->keep, yard->title, yard->title_n);
        a->yardstick_source =
            dcl__keep_text(job->keep, yard->source, yard->source_n);
        a->yardstick_low.ccy = a->yardstick_high.ccy = ccy;
        a->yardstick_low.minor = a->yardstick_high.minor = 2;
        if (a->yardstick == NULL || a->yardstick_source == NULL)
            status = dcl__no_memory(err);
    }
    if (status == DCL_OK)
        status = dcl__keep_sum(&a->yardstick_low.num, job->keep, &g.low, err);
    if (status == DCL_OK)
        status = dcl__keep_sum(&a->yardstick_high.num, job->keep, &g.high, err);
    for (n = 0; n < job->claims && status == DCL_OK; n++)
        status = dcl__claim_times(&job->out[n], job, n, i > 0 ? &f : NULL, &g,
                                  ccy, err);
    dcl__gauge_clear(&g);
    dcl__found_clear(&f);
    return status;
}

static int matches_agree(const dcl_claim_match *m, size_t n)
{
    size_t i;
    for (i = 0; i < n; i++)
        if (m[i].compared.known && !m[i].compared.agree) return 0;
    return 1;
}

static int all_agree(const dcl__check_job *job)
{
    size_t i;
    for (i = 0; i < job->claims; i++) {
        const dcl_claim *c = &job->out[i];
        if (!c->agree || !matches_agree(c->first, c->firsts) ||
            !matches_agree(c->against, c->againsts) ||
            (c->times.known && !c->times.agree))
            return 0;
    }
    return 1;
}

static dcl_status work(dcl__check_job *job, dcl_check_answer *a, size_t *which,
                       dcl_err *err)
{
    dcl_status status =
        dcl__yardsticks_builtin(&job->yards, &job->keep->mem, err);
    size_t i;
    for (i = 0; i < job->claims && status == DCL_OK; i++) {
        if (which != NULL) *which = i;
        status = dcl__claim_read(job, i, err);
    }
    if (status == DCL_OK) status = take_total(job, a, err);
    if (status == DCL_OK) status = match_all(job, err);
    if (status == DCL_OK) status = take_times(job, a, err);
    if (status == DCL_OK) a->agree = all_agree(job);
    return status;
}

dcl_status dcl_ask_check(dcl_check_answer **out, size_t *which,
                         const dcl_rates *rates, const dcl_check_question *q,
                         const dcl_mem *mem, dcl_err *err)
{
    dcl__check_job job;
    box *b;
    dcl_status status = DCL_OK;
    size_t i;
    if (q->claims == 0)
        return dcl__fail(err, DCL_ARGUMENT, 0, 0, "no claim is given");
    b = dcl__alloc(mem, sizeof *b);
    if (b == NULL) return dcl__no_memory(err);
    memset(b, 0, sizeof *b);
    memset(&job, 0, sizeof job);
    b->keep.mem = mem != NULL ? *mem : dcl__libc;
    job.q = q;
    job.rates = rates;
    job.keep = &b->keep;
    job.claims = q->claims;
    dcl__gauge_init(&job.total, &b->keep.mem);
    job.out = dcl__keep_array(&b->keep, q->claims, sizeof *job.out);
    job.claim = dcl__alloc_array(&b->keep.mem, q->claims, sizeof *job.claim);
    if (job.claim != NULL) memset(job.claim, 0, q->claims * sizeof *job.claim);
    b->answer.size = sizeof b->answer;
    b->answer.has_day = q->has_day;
    b->answer.day = q->day;
    b->answer.claim = job.out;
    b->answer.claims = q->claims;
    b->answer.yardstick = b->answer.yardstick_source = "";
    if (job.out == NULL || job.claim == NULL)
        status = dcl__no_memory(err);
    else
        status = work(&job, &b->answer, which, err);
    for (i = 0; job.claim != NULL && i < q->claims; i++)
        dcl__work_claim_clear(&job.claim[i], &b->keep.mem);
    dcl__release(&b->keep.mem, job.claim, q->claims * sizeof *job.claim);
    dcl__gauge_clear(&job.total);
    if (job.yards.mem != NULL) dcl__yardsticks_clear(&job.yards);
    if (status == DCL_OK)
        *out = &b->answer;
    else
        dcl_check_answer_free(&b->answer);
    return status;
}
