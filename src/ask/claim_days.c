/* On which days a claim would have been true of a schedule. */
#include "ask/claim_job.h"
#include "base/fmt.h"

/* The totals of a schedule, day by day, against a bound. */
typedef struct course {
    const dcl__check_job *job;
    dcl_day first; /* the first day that earns */
    dcl_err *err;
    dcl_status status;
} course;

/* -1, 0, 1 as the total on `day` is below, at, above the bound. */
static int side(course *c, dcl_day day, const dcl__sum *bound)
{
    const dcl_check_question *q = c->job->q;
    dcl_total *total = NULL;
    dcl__sum s;
    int sign = 0;
    if (c->status != DCL_OK) return 0;
    dcl__sum_init(&s, &c->job->keep->mem);
    c->status = dcl_penalty_at(&total, q->against, day, q->eval,
                               &c->job->keep->mem, c->err);
    if (c->status == DCL_OK)
        c->status = dcl__sum_of_num(&s, dcl_total_accrued(total), c->err);
    if (c->status == DCL_OK)
        c->status = dcl__sum_cmp(&sign, &s, bound, q->limits, c->err);
    dcl_total_free(total);
    dcl__sum_clear(&s);
    return sign;
}

/* The first day whose total is at least (above: more than) the bound; what has
 * accrued never falls.  DCL_DAY_MAX + 1: none. */
static dcl_day first_day(course *c, const dcl__sum *bound, int above)
{
    dcl_day low = c->first - 1, high = c->job->q->day, step = 1;
    if (high <= low) high = low + 1;
    /* gallop away from the day asked about, then bisect */
    if (side(c, high, bound) < above) {
        low = high;
        for (;;) {
            if (high == DCL_DAY_MAX) return DCL_DAY_MAX + 1;
            high = DCL_DAY_MAX - high > step ? high + step : DCL_DAY_MAX;
            step *= 2;
            if (c->status != DCL_OK || side(c, high, bound) >= above) break;
            low = high;
        }
    }
    while (c->status == DCL_OK && high - low > 1) {
        dcl_day mid = low + (high - low) / 2;
        if (side(c, mid, bound) < above)
            low = mid;
        else
            high = mid;
    }
    return high;
}

static int starts(dcl_day *first, const dcl__check_job *job, course *c)
{
    dcl_total *total = NULL;
    int has;
    c->status = dcl_penalty_at(&total, job->q->against, job->q->day,
                               job->q->eval, &job->keep->mem, c->err);
    if (c->status != DCL_OK) return 0;
    has = dcl_total_first(total, first);
    dcl_total_free(total);
    return has;
}

dcl_status dcl__claim_days(dcl_claim *out, const dcl__check_job *job, size_t i,
                           dcl_err *err)
{
    const dcl__work_claim *w = &job->claim[i];
    dcl__reference ref = {&w->work[w->first].gauge[0], w->part[w->first].ccy};
    const dcl_conversion *conversion;
    dcl__gauge g;
    course c = {job, 0, err, DCL_OK};
    int known = 0;
    dcl_day from, past;
    dcl__gauge_init(&g, &job->keep->mem);
    c.status = dcl__reference_in(&g, &known, &conversion, job, &ref,
                                 job->total_ccy, err);
    if (c.status == DCL_OK && known && starts(&c.first, job, &c)) {
        from = first_day(&c, &g.low, 0);
        past = c.status == DCL_OK ? first_day(&c, &g.high, 1) : from;
        if (c.status == DCL_OK && from <= DCL_DAY_MAX &&
            (from < past || from > c.first)) {
            out->has_days = from < past ? 2 : 1;
            out->true_from = from < past ? from : from - 1;
            out->true_to = from < past ? past - 1 : from;
        }
    }
    dcl__gauge_clear(&g);
    /* where the schedule cannot be followed so far, there is no such day to
     * tell */
    return c.status == DCL_RANGE || c.status == DCL_TOO_BIG ||
                   c.status == DCL_UNDECIDED
               ? DCL_OK
               : c.status;
}
