/* The parts of a claim: what each means on each scale, and whether they
 * agree. */
#include <string.h>

#include "ask/claim_job.h"
#include "base/alloc.h"
#include "base/fmt.h"

void dcl__work_claim_clear(dcl__work_claim *w, const dcl_mem *mem)
{
    size_t i;
    for (i = 0; w->work != NULL && i < w->text.parts; i++) {
        dcl__gauge_clear(&w->work[i].gauge[0]);
        dcl__gauge_clear(&w->work[i].gauge[1]);
    }
    dcl__release(mem, w->work, w->text.parts * sizeof *w->work);
    dcl__claim_text_clear(&w->text);
}

/* The languages of one scale have one style; English, short and long. */
static void styles(dcl__claim_text *c, const dcl_say_style *say)
{
    if (say != NULL) c->style[0] = *say;
    c->style[0].kind = DCL_SAY_COMPACT;
    c->style[0].digits = 0;
    c->styles = 1;
    if (c->style[0].lang != DCL_LANG_EN ||
        c->style[0].scale == DCL_SCALE_INDIAN)
        return;
    /* lakhs and crores are English too */
    if (c->style[0].group == DCL_GROUP_LANGUAGE)
        c->style[0].group = DCL_GROUP_INDIAN;
    if (c->style[0].scale == DCL_SCALE_LANGUAGE)
        c->style[0].scale = DCL_SCALE_SHORT;
    c->style[1] = c->style[0];
    c->style[1].scale =
        c->style[0].scale == DCL_SCALE_SHORT ? DCL_SCALE_LONG : DCL_SCALE_SHORT;
    c->styles = 2;
}

/* The one currency that is named holds for all parts of the claim. */
static void spread_currency(dcl__claim_text *c)
{
    dcl_ccy none, one;
    size_t i;
    memset(&none, 0, sizeof none);
    one = none;
    for (i = 0; i < c->parts; i++) {
        if (c->part[i].ccy.code[0] == '\0') continue;
        if (one.code[0] != '\0' && !dcl__same_ccy(one, c->part[i].ccy)) return;
        one = c->part[i].ccy;
    }
    for (i = 0; i < c->parts; i++)
        if (c->part[i].kind != DCL_PART_TIMES) c->part[i].ccy = one;
}

dcl_status dcl__yard_gauge(dcl__gauge *g, dcl_ccy *ccy,
                           const dcl__check_job *job,
                           const dcl__yardstick *yard, dcl_err *err)
{
    const dcl_limits *limits = job->q->limits;
    dcl__printed p;
    dcl__sum s;
    dcl_status status = DCL_OK;
    size_t i;
    int sign;
    dcl__printed_init(&p);
    dcl__sum_init(&s, g->value.mem);
    memset(ccy, 0, sizeof *ccy);
    for (i = 0; i < yard->values && status == DCL_OK; i++) {
        const dcl__yard_value *v = &job->yards.value[yard->value + i];
        memcpy(ccy->code, v->ccy, 3);
        status = dcl__printed_read(&p, v->amount, v->amount_n, NULL, limits,
                                   g->value.mem, err);
        if (status == DCL_OK) status = dcl__printed_value(&s, &p, 0, err);
        if (status == DCL_OK && i == 0) status = dcl__gauge_exact(g, &s, err);
        if (status == DCL_OK)
            status = dcl__sum_cmp(&sign, &s, &g->low, limits, err);
        if (status == DCL_OK && sign < 0)
            status = dcl__sum_set(&g->low, &s, err);
        if (status == DCL_OK)
            status = dcl__sum_cmp(&sign, &s, &g->high, limits, err);
        if (status == DCL_OK && sign > 0)
            status = dcl__sum_set(&g->high, &s, err);
        if (status == DCL_OK) status = dcl__sum_set(&g->value, &s, err);
    }
    dcl__sum_clear(&s);
    dcl__printed_clear(&p);
    return status;
}

/* A multiple of a yardstick: the factor is judged to one part in ten, as well
 * as yardsticks are known. */
static dcl_status times_gauge(dcl__gauge *g, const dcl__gauge *yard,
                              const dcl__gauge *factor,
                              const dcl_limits *limits, dcl_err *err)
{
    mpq_t f, part;
    dcl__gauge wide;
    dcl_status status;
    int sign = 0;
    mpq_init(f);
    mpq_init(part);
    dcl__gauge_init(&wide, g->value.mem);
    status = dcl__sum_exact(f, &factor->value, limits, err);
    if (status == DCL_OK) status = dcl__gauge_set(&wide, yard, err);
    if (status == DCL_OK) status = dcl__gauge_mul(&wide, f, err);
    if (status == DCL_OK) status = dcl__gauge_set(g, &wide, err);
    mpq_set_ui(part, 9, 10);
    if (status == DCL_OK) status = dcl__sum_mul_q(&wide.low, part, err);
    mpq_set_ui(part, 11, 10);
    if (status == DCL_OK) status = dcl__sum_mul_q(&wide.high, part, err);
    /* or, if that is wider, as it is printed */
    if (status == DCL_OK) status = dcl__sum_exact(f, &factor->low, limits, err);
    if (status == DCL_OK) status = dcl__sum_set(&g->low, &yard->low, err);
    if (status == DCL_OK) status = dcl__sum_mul_q(&g->low, f, err);
    if (status == DCL_OK)
        status = dcl__sum_exact(f, &factor->high, limits, err);
    if (status == DCL_OK) status = dcl__sum_set(&g->high, &yard->high, err);
    if (status == DCL_OK) status = dcl__sum_mul_q(&g->high, f, err);
    if (status == DCL_OK)
        status = dcl__sum_cmp(&sign, &wide.low, &g->low, limits, err);
    if (status == DCL_OK && sign < 0) dcl__sum_swap(&wide.low, &g->low);
    if (status == DCL_OK)
        status = dcl__sum_cmp(&sign, &wide.high, &g->high, limits, err);
    if (status == DCL_OK && sign > 0) dcl__sum_swap(&wide.high, &g->high);
    dcl__gauge_clear(&wide);
    mpq_clear(part);
    mpq_clear(f);
    return status;
}

static dcl_status gauge_times(dcl__work_part *w, dcl__check_job *job,
                              dcl__found *f, dcl_err *err)
{
    dcl__gauge yard, factor;
    dcl_status status;
    size_t k;
    dcl__gauge_init(&yard, &job->keep->mem);
    dcl__gauge_init(&factor, &job->keep->mem);
    status = dcl__yard_gauge(&yard, &f->ccy, job, f->yardstick, err);
    for (k = 0; k < f->values && status == DCL_OK; k++) {
        status = dcl__gauge_printed(&factor, &f->value[k], err);
        if (status == DCL_OK)
            status =
                times_gauge(&w->gauge[k], &yard, &factor, job->q->limits, err);
    }
    dcl__gauge_clear(&factor);
    dcl__gauge_clear(&yard);
    return status;
}

/* So many zeros or digits after the digits of `first`: its significant digits,
 * the first of them at 10^power. */
static dcl_status gauge_count(dcl__work_part *w, const dcl__found *f,
                              const dcl__found *first, dcl_err *err)
{
    dcl__printed p;
    dcl_status status;
    dcl__printed_init(&p);
    mpz_set(p.digits, first->value[0].digits);
    p.count = first->value[0].count;
    p.negative = first->value[0].negative;
    mpz_set_ui(p.exponent, f->count);
    mpz_sub_ui(p.exponent, p.exponent, p.count - (f->kind == DCL_PART_ZEROS));
    status = dcl__gauge_printed(&w->gauge[0], &p, err);
    w->gauges = 1;
    dcl__printed_clear(&p);
    return status;
}

static dcl_status gauges(dcl__check_job *job, dcl__work_claim *c, dcl_err *err)
{
    size_t i, k;
    dcl_status status = DCL_OK;
    while (c->text.part[c->first].values == 0) c->first++;
    for (i = 0; i < c->text.parts && status == DCL_OK; i++) {
        dcl__found *f = &c->text.part[i];
        dcl__work_part *w = &c->work[i];
        w->gauges = f->values;
        if (f->kind == DCL_PART_TIMES) {
            status = gauge_times(w, job, f, err);
        } else if (f->values == 0) {
            status = gauge_count(w, f, &c->text.part[c->first], err);
        } else {
            for (k = 0; k < f->values && status == DCL_OK; k++)
                status = dcl__gauge_printed(&w->gauge[k], &f->value[k], err);
        }
    }
    return status;
}

/* Whether so many zeros or digits are those of the first figure: the zeros that
 * it ends in, those of its magnitude, or of its leading digit. */
static int count_fits(const dcl__found *f, const dcl__found *first)
{
    const dcl__printed *p = &first->value[0];
    mpz_t lead;
    int fits;
    mpz_init(lead);
    mpz_add_ui(lead, p->exponent, p->count - 1);
    if (f->kind == DCL_PART_COUNT) {
        mpz_add_ui(lead, lead, 1);
        fits = mpz_cmp_ui(lead, f->count) == 0;
    } else {
        fits = mpz_cmp_ui(lead, f->count) == 0 ||
               mpz_cmp_ui(p->exponent, f->count) == 0;
        if (!fits && first->whole > 1) {
            mpz_sub_ui(lead, lead, first->whole - 1);
            fits = mpz_cmp_ui(lead, f->count) == 0;
        }
    }
    mpz_clear(lead);
    return fits;
}

/* Any reading of a with any of b, but for the first of both. */
static dcl_status other_scales(int *meet, const dcl__work_part *a,
                               const dcl__work_part *b,
                               const dcl_limits *limits, dcl_err *err)
{
    size_t i, k;
    dcl_status status = DCL_OK;
    *meet = 0;
    for (i = 0; i < a->gauges && status == DCL_OK; i++)
        for (k = 0; k < b->gauges && status == DCL_OK && !*meet; k++)
            if (i + k > 0)
                status = dcl__gauge_meet(meet, &a->gauge[i], &b->gauge[k],
                                         limits, err);
    return status;
}

static dcl_status compare_parts(dcl__check_job *job, dcl__work_claim *c,
                                dcl_err *err)
{
    const dcl_limits *limits = job->q->limits;
    size_t i;
    dcl_status status = DCL_OK;
    for (i = 0; i < c->text.parts && status == DCL_OK; i++) {
        const dcl__found *f = &c->text.part[i];
        const dcl__found *first = &c->text.part[c->first];
        dcl_compared *out = &c->part[i].with_first;
        if (i == c->first || !dcl__same_ccy(f->ccy, first->ccy)) continue;
        status = dcl__gauge_compare(out, job->keep, &c->work[c->first].gauge[0],
                                    &c->work[i].gauge[0], limits, err);
        if (status == DCL_OK && f->values == 0 && count_fits(f, first)) {
            out->agree = 1;
            out->is_power = out->power = 0;
        }
        if (status == DCL_OK && !out->agree)
            status = other_scales(&out->other_scale, &c->work[c->first],
                                  &c->work[i], limits, err);
    }
    return status;
}

/* ---- into the answer ---- */

static dcl_status put_reading(dcl_reading *r, dcl__check_job *job,
                              const dcl__gauge *g, dcl_scale scale, dcl_ccy ccy,
                              dcl_err *err)
{
    dcl_status status;
    r->scale = scale;
    r->figure.ccy = ccy;
    r->figure.minor = job->rates != NULL && ccy.code[0] != '\0'
                          ? dcl_ccy_minor(job->rates, ccy)
                          : 2;
    status = dcl__keep_sum(&r->figure.num, job->keep, &g->value, err);
    if (status == DCL_OK)
        status = dcl__keep_sum(&r->low, job->keep, &g->low, err);
    if (status == DCL_OK)
        status = dcl__keep_sum(&r->high, job->keep, &g->high, err);
    return status;
}

static size_t put_u64(char *end, uint64_t v)
{
    size_t n = 0;
    do {
        *--end = (char)('0' + v % 10);
        n++;
    } while ((v /= 10) > 0);
    return n;
}

static dcl_status put_part(dcl_part *out, dcl__check_job *job,
                           const dcl__found *f, const dcl__work_part *w,
                           dcl_err *err)
{
    char digits[24];
    dcl_status status = DCL_OK;
    size_t k, n;
    out->kind = f->kind;
    out->at = f->at;
    out->n = f->n;
    out->ccy = f->ccy;
    out->symbol = f->symbol;
    out->slips = f->slips;
    out->count = out->yardstick = "";
    if (f->kind == DCL_PART_ZEROS || f->kind == DCL_PART_COUNT) {
        n = put_u64(digits + sizeof digits, f->count);
        out->count = dcl__keep_text(job->keep, digits + sizeof digits - n, n);
    }
    if (f->kind == DCL_PART_TIMES)
        out->yardstick = dcl__keep_text(job->keep, f->yardstick->title,
                                        f->yardstick->title_n);
    if (out->count == NULL || out->yardstick == NULL)
        return dcl__no_memory(err);
    for (k = 0; k < w->gauges && status == DCL_OK; k++)
        status = put_reading(&out->reading[k], job, &w->gauge[k],
                             f->values > k ? f->scale[k] : DCL_SCALE_LANGUAGE,
                             f->ccy, err);
    out->readings = w->gauges;
    return status;
}

static int all_agree(const dcl__work_claim *c)
{
    size_t i;
    for (i = 0; i < c->text.parts; i++) {
        const dcl_part *p = &c->part[i];
        if (p->slips != 0 || (p->with_first.known && !p->with_first.agree))
            return 0;
    }
    return 1;
}

dcl_status dcl__claim_read(dcl__check_job *job, size_t i, dcl_err *err)
{
    dcl__work_claim *c = &job->claim[i];
    dcl_claim *out = &job->out[i];
    dcl_status status;
    size_t k;
    c->text.s = job->q->claim[i];
    c->text.n = strlen(c->text.s);
    c->text.rates = job->rates;
    c->text.yards = &job->yards;
    c->text.limits = job->q->limits;
    c->text.mem = &job->keep->mem;
    styles(&c->text, job->q->say);
    status = dcl__claim_scan(&c->text, err);
    if (status != DCL_OK) return status;
    spread_currency(&c->text);
    c->part = dcl__keep_array(job->keep, c->text.parts, sizeof *c->part);
    if (c->part == NULL) return dcl__no_memory(err);
    c->work = dcl__alloc_array(&job->keep->mem, c->text.parts, sizeof *c->work);
    if (c->work == NULL) return dcl__no_memory(err);
    for (k = 0; k < c->text.parts; k++) {
        dcl__gauge_init(&c->work[k].gauge[0], &job->keep->mem);
        dcl__gauge_init(&c->work[k].gauge[1], &job->keep->mem);
        c->work[k].gauges = 0;
    }
    status = gauges(job, c, err);
    for (k = 0; k < c->text.parts && status == DCL_OK; k++)
        status = put_part(&c->part[k], job, &c->text.part[k], &c->work[k], err);
    if (status == DCL_OK) status = compare_parts(job, c, err);
    out->text = c->text.s;
    out->part = c->part;
    out->parts = c->text.parts;
    out->agree = all_agree(c);
    return status;
}
