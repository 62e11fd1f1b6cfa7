/* A claim held against another figure: converted by a dated rate, by what
 * factor it misses, and the rate that both together imply. */
#include <string.h>

#include "ask/claim_job.h"
#include "base/fmt.h"

static dcl_status convert(const dcl_conversion **out, mpq_ptr rate,
                          const dcl__check_job *job, const dcl__reference *ref,
                          dcl_ccy to, dcl_err *err)
{
    const dcl_check_question *q = job->q;
    dcl_conversion *c = NULL;
    dcl_num *amount = NULL;
    dcl_day day = q->rate_on != NULL ? *q->rate_on : q->day;
    dcl_status status =
        dcl__num_of_sum(&amount, &ref->gauge->value, &job->keep->mem, err);
    if (status == DCL_OK)
        status = dcl_rates_convert(&c, job->rates, amount, ref->ccy, to, day,
                                   q->policy, &job->keep->mem, err);
    dcl_num_free(amount);
    if (status == DCL_OK) status = dcl__keep_conversion(job->keep, c, err);
    if (status != DCL_OK) return status;
    if (mpq_set_str(rate, dcl_conversion_path(c)->rate, 10) != 0)
        return dcl__fail(err, DCL_RANGE, 0, 0, "the rate is no fraction");
    mpq_canonicalize(rate);
    *out = c;
    return DCL_OK;
}

dcl_status dcl__reference_in(dcl__gauge *out, int *known,
                             const dcl_conversion **conversion,
                             const dcl__check_job *job,
                             const dcl__reference *ref, dcl_ccy to,
                             dcl_err *err)
{
    const dcl_policy *policy = job->q->policy;
    mpq_t rate;
    dcl_status status = dcl__gauge_set(out, ref->gauge, err);
    *conversion = NULL;
    *known = 1;
    if (status != DCL_OK || dcl__same_ccy(ref->ccy, to) ||
        ref->ccy.code[0] == '\0' || to.code[0] == '\0')
        return status;
    *known = 0;
    if (job->rates == NULL || (!job->q->has_day && job->q->rate_on == NULL &&
                               (policy == NULL || policy->assume == NULL)))
        return DCL_OK;
    mpq_init(rate);
    status = convert(conversion, rate, job, ref, to, err);
    if (status == DCL_OK) status = dcl__gauge_mul(out, rate, err);
    mpq_clear(rate);
    if (status == DCL_OK) *known = 1;
    return status;
}

/* The rate at which both figures would be equal: as the rate used is quoted,
 * else the larger number of the two ways. */
static dcl_status implied_rate(dcl_claim_match *m, dcl__check_job *job,
                               const dcl__reference *ref,
                               const dcl__gauge *part, dcl_ccy ccy,
                               dcl_err *err)
{
    const dcl_leg *leg = NULL;
    mpq_t q;
    int known, flip;
    dcl_status status;
    if (dcl__same_ccy(ref->ccy, ccy) || ref->ccy.code[0] == '\0' ||
        ccy.code[0] == '\0')
        return DCL_OK;
    mpq_init(q);
    status = dcl__gauge_ratio(q, &known, ref->gauge, part, job->q->limits, err);
    if (status == DCL_OK && known && mpq_sgn(q) > 0) {
        /* so many ref->ccy for 1 of the part's */
        flip = mpz_cmp(mpq_numref(q), mpq_denref(q)) < 0;
        if (m->conversion != NULL &&
            dcl_conversion_path(m->conversion)->legs == 1) {
            leg = dcl_conversion_path(m->conversion)->leg;
            flip = !dcl__same_ccy(leg->base, ccy);
        }
        if (flip) mpq_inv(q, q);
        m->implied.ccy = flip ? ccy : ref->ccy;
        m->implied_for = flip ? ref->ccy : ccy;
        m->implied.minor = 4;
        status = dcl__keep_q(&m->implied.num, job->keep, q, err);
    }
    mpq_clear(q);
    return status;
}

static dcl_status match_part(dcl_claim_match *m, dcl__check_job *job, size_t i,
                             size_t part, const dcl__reference *ref,
                             dcl_err *err)
{
    const dcl__work_claim *c = &job->claim[i];
    const dcl__work_part *w = &c->work[part];
    dcl_ccy ccy = c->part[part].ccy;
    dcl__gauge expected;
    dcl_status status;
    int known = 0, meet = 0;
    memset(m, 0, sizeof *m);
    m->part = part;
    dcl__gauge_init(&expected, &job->keep->mem);
    status = dcl__reference_in(&expected, &known, &m->conversion, job, ref, ccy,
                               err);
    if (status == DCL_OK && known) {
        m->expected.ccy = ccy.code[0] != '\0' ? ccy : ref->ccy;
        m->expected.minor =
            job->rates != NULL && m->expected.ccy.code[0] != '\0'
                ? dcl_ccy_minor(job->rates, m->expected.ccy)
                : 2;
        status =
            dcl__keep_sum(&m->expected.num, job->keep, &expected.value, err);
        if (status == DCL_OK)
            status = dcl__gauge_compare(&m->compared, job->keep, &expected,
                                        &w->gauge[0], job->q->limits, err);
        if (status == DCL_OK && !m->compared.agree && w->gauges == 2)
            status = dcl__gauge_meet(&meet, &expected, &w->gauge[1],
                                     job->q->limits, err);
        m->compared.other_scale = meet;
    }
    if (status == DCL_OK)
        status = implied_rate(m, job, ref, &w->gauge[0], ccy, err);
    dcl__gauge_clear(&expected);
    return status;
}

/* Parts that only repeat the first figure are not held against anything
 * again. */
static int is_told(const dcl__work_claim *c, size_t k, int foreign)
{
    const dcl_part *p = &c->part[k];
    int other = !dcl__same_ccy(p->ccy, c->part[c->first].ccy);
    if (foreign) return other;
    if (k == c->first) return 1;
    return other || (p->with_first.known && !p->with_first.agree);
}

dcl_status dcl__claim_match(const dcl_claim_match **out, size_t *count,
                            dcl__check_job *job, size_t i,
                            const dcl__reference *ref, int foreign,
                            dcl_err *err)
{
    const dcl__work_claim *c = &job->claim[i];
    dcl_claim_match *m = dcl__keep_array(job->keep, c->text.parts, sizeof *m);
    dcl_status status = DCL_OK;
    size_t k, n = 0;
    if (m == NULL) return dcl__no_memory(err);
    for (k = 0; k < c->text.parts && status == DCL_OK; k++) {
        if (!is_told(c, k, foreign)) continue;
        status = match_part(&m[n++], job, i, k, ref, err);
    }
    *out = m;
    *count = n;
    return status;
}

/* ---- --times ---- */

dcl_status dcl__claim_times(dcl_claim *out, dcl__check_job *job, size_t i,
                            const dcl__found *multiple, const dcl__gauge *yard,
                            dcl_ccy yard_ccy, dcl_err *err)
{
    const dcl__work_claim *c = &job->claim[i];
    const dcl__gauge *figure = &c->work[c->first].gauge[0];
    const dcl_conversion *conversion;
    dcl__reference ref = {yard, yard_ccy};
    dcl__gauge g, real, claimed;
    mpq_t q, widen;
    int known = 0;
    dcl_status status;
    dcl__gauge_init(&g, &job->keep->mem);
    dcl__gauge_init(&real, &job->keep->mem);
    dcl__gauge_init(&claimed, &job->keep->mem);
    mpq_init(q);
    mpq_init(widen);
    status = dcl__reference_in(&g, &known, &conversion, job, &ref,
                               c->part[c->first].ccy, err);
    if (status == DCL_OK && known) {
        mpq_t low, high;
        mpq_init(low);
        mpq_init(high);
        status = dcl__sum_exact(low, &g.low, job->q->limits, err);
        if (status == DCL_OK)
            status = dcl__sum_exact(high, &g.high, job->q->limits, err);
        if (status == DCL_OK) {
            mpq_inv(low, low);
            mpq_inv(high, high);
            status = dcl__gauge_set(&real, figure, err);
        }
        if (status == DCL_OK) status = dcl__sum_mul_q(&real.low, high, err);
        if (status == DCL_OK) status = dcl__sum_mul_q(&real.high, low, err);
        if (status == DCL_OK)
            status = dcl__sum_exact(q, &g.value, job->q->limits, err);
        if (status == DCL_OK) {
            mpq_inv(q, q);
            status = dcl__sum_mul_q(&real.value, q, err);
        }
        mpq_clear(high);
        mpq_clear(low);
    }
    if (status == DCL_OK && known)
        status = dcl__keep_sum(&out->times_low, job->keep, &real.low, err);
    if (status == DCL_OK && known)
        status = dcl__keep_sum(&out->times_high, job->keep, &real.high, err);
    if (status == DCL_OK && known && multiple != NULL) {
        status = dcl__gauge_printed(&claimed, &multiple->value[0], err);
        /* yardsticks are known to one part in ten */
        mpq_set_ui(widen, 10, 11);
        if (status == DCL_OK) status = dcl__sum_mul_q(&real.low, widen, err);
        mpq_set_ui(widen, 11, 10);
        if (status == DCL_OK) status = dcl__sum_mul_q(&real.high, widen, err);
        if (status == DCL_OK)
            status = dcl__gauge_compare(&out->times, job->keep, &real, &claimed,
                                        job->q->limits, err);
    }
    mpq_clear(widen);
    mpq_clear(q);
    dcl__gauge_clear(&claimed);
    dcl__gauge_clear(&real);
    dcl__gauge_clear(&g);
    return status;
}
