/* Whether a published figure is reproduced, and how close. */
#include <string.h>

#include "book/book_model.h"
#include "book/printed.h"

/* What one check works with. */
typedef struct work {
    const dcl__expect *e;
    dcl__printed printed;
    dcl__sum computed, published, low, high;
    const dcl_limits *limits;
    const dcl_mem *mem;
} work;

void dcl_verdict_clear(dcl_verdict *v)
{
    if (v == NULL) return;
    dcl_num_free(v->computed);
    dcl_num_free(v->published);
    dcl_num_free(v->off);
    memset(v, 0, sizeof *v);
}

/* sum += sign * what had accrued by `day`. */
static dcl_status add_day(dcl__sum *sum, const dcl_penalty *penalty,
                          dcl_day day, long sign, const dcl_eval *eval,
                          const dcl_mem *mem, dcl_err *err)
{
    dcl_total *total = NULL;
    dcl__sum s;
    mpq_t q;
    dcl_status status = dcl_penalty_at(&total, penalty, day, eval, mem, err);
    if (status != DCL_OK) return status;
    dcl__sum_init(&s, mem);
    mpq_init(q);
    mpq_set_si(q, sign, 1);
    status = dcl__sum_of_num(&s, dcl_total_accrued(total), err);
    if (status == DCL_OK) status = dcl__sum_add_mul(sum, &s, q, err);
    mpq_clear(q);
    dcl__sum_clear(&s);
    dcl_total_free(total);
    return status;
}

static dcl_status after_span(dcl__sum *sum, const char *count,
                             const dcl__expect *e, const dcl_penalty *penalty,
                             const dcl_eval *eval, const dcl_limits *limits,
                             const dcl_mem *mem, dcl_err *err)
{
    dcl_total *total = NULL;
    dcl_num *n = NULL;
    dcl_status status =
        dcl_num_read(&n, count, strlen(count), limits, mem, err);
    if (status != DCL_OK && err != NULL) err->at += e->span_at;
    if (status == DCL_OK)
        status = dcl_penalty_after(&total, penalty, n, e->unit, eval, mem, err);
    if (status == DCL_OK)
        status = dcl__sum_of_num(sum, dcl_total_accrued(total), err);
    dcl_total_free(total);
    dcl_num_free(n);
    return status;
}

static dcl_status compute(work *w, const dcl_case *c,
                          const dcl_penalty *penalty, const dcl_eval *eval,
                          dcl_err *err)
{
    const dcl__expect *e = w->e;
    dcl_status status;
    if (e->after)
        return after_span(&w->computed, dcl__pool_text(c->book, e->span), e,
                          penalty, eval, w->limits, w->mem, err);
    status = add_day(&w->computed, penalty, e->day, 1, eval, w->mem, err);
    if (status == DCL_OK && e->first > DCL_DAY_MIN)
        status =
            add_day(&w->computed, penalty, e->first - 1, -1, eval, w->mem, err);
    return status;
}

/* within P%, within AMOUNT: low and high around the published figure. */
static dcl_status tolerance(work *w, const char *text, dcl_err *err)
{
    dcl_num *n = NULL;
    dcl__sum t;
    mpq_t q;
    dcl_status status;
    dcl__sum_init(&t, w->mem);
    mpq_init(q);
    status = dcl_num_read(&n, text, strlen(text), w->limits, w->mem, err);
    if (status != DCL_OK && err != NULL) err->at += w->e->tolerance_at;
    if (status == DCL_OK) status = dcl__sum_of_num(&t, n, err);
    if (status == DCL_OK && w->e->match == DCL_MATCH_WITHIN_PERCENT) {
        mpq_srcptr p = dcl__sum_rational(&t);
        if (p == NULL || mpz_sizeinbase(mpq_numref(p), 2) > 4096) {
            status = dcl__fail(err, DCL_RANGE, w->e->tolerance_at, 0,
                               "no such percentage");
        } else {
            mpq_set_ui(q, w->printed.negative ? 0 : 1, 100);
            mpq_canonicalize(q);
            if (w->printed.negative) mpq_set_si(q, -1, 100);
            mpq_mul(q, q, p);
            dcl__sum_clear(&t);
            dcl__sum_init(&t, w->mem);
            status = dcl__sum_add_mul(&t, &w->published, q, err);
        }
    }
    mpq_set_ui(q, 1, 1);
    if (status == DCL_OK) status = dcl__sum_set(&w->low, &w->published, err);
    if (status == DCL_OK) status = dcl__sum_set(&w->high, &w->published, err);
    if (status == DCL_OK) status = dcl__sum_add_mul(&w->high, &t, q, err);
    mpq_neg(q, q);
    if (status == DCL_OK) status = dcl__sum_add_mul(&w->low, &t, q, err);
    dcl_num_free(n);
    mpq_clear(q);
    dcl__sum_clear(&t);
    return status;
}

/* The interval in which the computed figure has to lie. */
static dcl_status bounds(work *w, const char *tolerance_text, dcl_err *err)
{
    int low = -1, high = 1;
    dcl_status status;
    switch (w->e->match) {
    case DCL_MATCH_WITHIN_PERCENT:
    case DCL_MATCH_WITHIN_AMOUNT: return tolerance(w, tolerance_text, err);
    case DCL_MATCH_EXACTLY: low = high = 0; break;
    case DCL_MATCH_TRUNCATED:
        low = 0;
        high = 2;
        break;
    case DCL_MATCH_DIGITS:
    case DCL_MATCH_NOT: break;
    }
    status = dcl__printed_value(&w->low, &w->printed, low, err);
    if (status == DCL_OK)
        status = dcl__printed_value(&w->high, &w->printed, high, err);
    if (w->printed.negative) dcl__sum_swap(&w->low, &w->high);
    return status;
}

static dcl_status compare(int *reproduced, const work *w, dcl_err *err)
{
    int low, high, inside;
    dcl_status status =
        dcl__sum_cmp(&low, &w->low, &w->computed, w->limits, err);
    if (status == DCL_OK)
        status = dcl__sum_cmp(&high, &w->computed, &w->high, w->limits, err);
    if (status != DCL_OK) return status;
    inside = low <= 0 && high <= 0;
    /* the far end of what is cut off to the digits is not among them */
    if (w->e->match == DCL_MATCH_TRUNCATED)
        inside =
            w->printed.negative ? low < 0 && high <= 0 : low <= 0 && high < 0;
    *reproduced = w->e->match == DCL_MATCH_NOT ? !inside : inside;
    return DCL_OK;
}

/* computed / published - 1, where both can be held. */
static dcl_status relative(dcl_num **out, const work *w, dcl_err *err)
{
    mpq_t a, b;
    dcl__sum s;
    dcl_status status;
    mpq_init(a);
    mpq_init(b);
    dcl__sum_init(&s, w->mem);
    status = dcl__sum_exact(a, &w->computed, w->limits, err);
    if (status == DCL_OK)
        status = dcl__sum_exact(b, &w->published, w->limits, err);
    if (status == DCL_OK && mpq_sgn(b) != 0) {
        mpq_sub(a, a, b);
        mpq_div(a, a, b);
        status = dcl__sum_set_q(&s, a, err);
        if (status == DCL_OK) status = dcl__num_of_sum(out, &s, w->mem, err);
    }
    dcl__sum_clear(&s);
    mpq_clear(b);
    mpq_clear(a);
    return status == DCL_TOO_BIG ? DCL_OK : status;
}

static dcl_status label_fits(const dcl_penalty *penalty, const dcl_case *c,
                             const dcl__expect *e, dcl_err *err)
{
    const char *want = dcl__pool_text(c->book, e->currency);
    const char *label = dcl_penalty_label(penalty);
    if (*want == '\0' || *label == '\0' || strcmp(want, label) == 0)
        return DCL_OK;
    return dcl__fail(err, DCL_ARGUMENT, e->amount_at, 0,
                     "this case is in %s, the figure in %s: write the sum "
                     "that was converted",
                     label, want);
}

static dcl_status judge(dcl_verdict *v, work *w, const dcl_case *c,
                        const dcl_penalty *penalty, const dcl_eval *eval,
                        dcl_err *err)
{
    const char *amount = dcl__pool_text(c->book, w->e->amount);
    dcl_status status = dcl__printed_read(&w->printed, amount, strlen(amount),
                                          NULL, w->limits, w->mem, err);
    if (status != DCL_OK && err != NULL) err->at += w->e->amount_at;
    if (status == DCL_OK) status = compute(w, c, penalty, eval, err);
    if (status == DCL_OK)
        status = dcl__printed_value(&w->published, &w->printed, 0, err);
    if (status == DCL_OK)
        status = bounds(w, dcl__pool_text(c->book, w->e->tolerance), err);
    if (status == DCL_OK) status = compare(&v->reproduced, w, err);
    if (status == DCL_OK)
        status = dcl__num_of_sum(&v->computed, &w->computed, w->mem, err);
    if (status == DCL_OK)
        status = dcl__num_of_sum(&v->published, &w->published, w->mem, err);
    if (status == DCL_OK) status = relative(&v->off, w, err);
    return status;
}

dcl_status dcl_book_check(dcl_verdict *out, const dcl_case *c, size_t i,
                          const dcl_penalty *penalty, const dcl_eval *eval,
                          const dcl_mem *mem, dcl_err *err)
{
    dcl_verdict v = {0, NULL, NULL, NULL};
    dcl_eval own = {0};
    dcl_status status;
    work w;
    if (i >= c->expects)
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "there are %z expected figures", c->expects);
    if (eval != NULL) own = *eval;
    own.size = sizeof own;
    if (own.table_count == 0)
        own.tables = dcl_book_tables(c->book, &own.table_count);
    w.e = &c->book->expect[c->expect + i];
    w.limits = own.limits;
    w.mem = mem;
    dcl__printed_init(&w.printed);
    dcl__sum_init(&w.computed, mem);
    dcl__sum_init(&w.published, mem);
    dcl__sum_init(&w.low, mem);
    dcl__sum_init(&w.high, mem);
    status = label_fits(penalty, c, w.e, err);
    if (status == DCL_OK) status = judge(&v, &w, c, penalty, &own, err);
    if (status == DCL_OK)
        *out = v;
    else
        dcl_verdict_clear(&v);
    dcl__sum_clear(&w.high);
    dcl__sum_clear(&w.low);
    dcl__sum_clear(&w.published);
    dcl__sum_clear(&w.computed);
    dcl__printed_clear(&w.printed);
    return status;
}
