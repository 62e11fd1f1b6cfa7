/* What checking claims works with, and its steps. */
#ifndef ASK_CLAIM_JOB_H
#define ASK_CLAIM_JOB_H

#include "ask/claim_gauge.h"
#include "ask/claim_scan.h"

/* A part at work: gauge[k] is the interval of reading k. */
typedef struct dcl__work_part {
    dcl__gauge gauge[2];
    size_t gauges; /* 0: a count that nothing gives a size to */
} dcl__work_part;

typedef struct dcl__work_claim {
    dcl__claim_text text;
    dcl__work_part *work; /* one for each part */
    dcl_part *part;       /* the answer's */
    size_t first;         /* the part that is the claim's first figure */
} dcl__work_claim;

typedef struct dcl__check_job {
    const dcl_check_question *q;
    const dcl_rates *rates;
    dcl__keep *keep;
    dcl__yardsticks yards;
    dcl__work_claim *claim;
    dcl_claim *out; /* the answer's */
    size_t claims;
    int has_total;
    dcl__gauge total; /* of --against */
    dcl_ccy total_ccy;
} dcl__check_job;

/* The claim's text into parts, each with its readings and compared with the
 * claim's first figure. */
dcl_status dcl__claim_read(dcl__check_job *job, size_t i, dcl_err *err);
void dcl__work_claim_clear(dcl__work_claim *w, const dcl_mem *mem);

/* A yardstick's values as one interval, its newest as the value.  *ccy: its
 * currency. */
dcl_status dcl__yard_gauge(dcl__gauge *g, dcl_ccy *ccy,
                           const dcl__check_job *job,
                           const dcl__yardstick *yard, dcl_err *err);

/* A figure that another is held against. */
typedef struct dcl__reference {
    const dcl__gauge *gauge;
    dcl_ccy ccy;
} dcl__reference;

/* `ref` in the currency of `to`, by the question's rate; conversion NULL and
 * *known 1 where none is needed, *known 0 where there is no rate to judge
 * by. */
dcl_status dcl__reference_in(dcl__gauge *out, int *known,
                             const dcl_conversion **conversion,
                             const dcl__check_job *job,
                             const dcl__reference *ref, dcl_ccy to,
                             dcl_err *err);

/* Claim i's parts held against ref: those that differ from its first figure,
 * and that; `foreign`: only those in another currency than it. */
dcl_status dcl__claim_match(const dcl_claim_match **out, size_t *count,
                            dcl__check_job *job, size_t i,
                            const dcl__reference *ref, int foreign,
                            dcl_err *err);

/* The days on which the claim would have been true. */
dcl_status dcl__claim_days(dcl_claim *out, const dcl__check_job *job, size_t i,
                           dcl_err *err);

/* How many times the yardstick of --times claim i is. */
dcl_status dcl__claim_times(dcl_claim *out, dcl__check_job *job, size_t i,
                            const dcl__found *multiple, const dcl__gauge *yard,
                            dcl_ccy yard_ccy, dcl_err *err);

static inline int dcl__same_ccy(dcl_ccy a, dcl_ccy b)
{
    size_t i;
    for (i = 0; i < sizeof a.code; i++)
        if (a.code[i] != b.code[i]) return 0;
    return 1;
}

#endif
