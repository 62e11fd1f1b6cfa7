/* The interval of the totals that would have been written so. */
#include "ask/solve_bounds.h"

#include <string.h>

#include "base/fmt.h"
#include "book/printed.h"
#include "num/sum.h"

void dcl__solve_bounds_clear(dcl__solve_bounds *b)
{
    dcl_num_free(b->asked);
    dcl_num_free(b->low);
    dcl_num_free(b->high);
    memset(b, 0, sizeof *b);
}

/* Ends of the interval in halves of the last digit, away from zero, and
 * whether they count, by the way of rounding. */
typedef struct ends {
    int low, high;
    int low_open, high_open;
} ends;

static ends ends_of(dcl_round mode, int negative, int even)
{
    ends e = {-1, 1, 0, 0};
    if (mode == DCL_ROUND_CEILING) {
        mode = negative ? DCL_ROUND_DOWN : DCL_ROUND_UP;
    }
    if (mode == DCL_ROUND_FLOOR) {
        mode = negative ? DCL_ROUND_UP : DCL_ROUND_DOWN;
    }
    switch (mode) {
    case DCL_ROUND_HALF_UP: e.high_open = 1; break;
    case DCL_ROUND_HALF_DOWN: e.low_open = 1; break;
    case DCL_ROUND_UP:
        e.low = -2;
        e.high = 0;
        e.low_open = 1;
        break;
    case DCL_ROUND_DOWN:
        e.low = 0;
        e.high = 2;
        e.high_open = 1;
        break;
    default: e.low_open = e.high_open = !even;
    }
    return e;
}

static dcl_status value(dcl_num **out, const dcl__printed *p, int halves,
                        const dcl_mem *mem, dcl_err *err)
{
    dcl__sum sum;
    dcl_status status;
    dcl__sum_init(&sum, mem);
    status = dcl__printed_value(&sum, p, halves, err);
    if (status == DCL_OK) status = dcl__num_of_sum(out, &sum, mem, err);
    dcl__sum_clear(&sum);
    return status;
}

static dcl_status by_digits(dcl__solve_bounds *b, const char *text, size_t n,
                            const dcl_solve_question *q, const dcl_mem *mem,
                            dcl_err *err)
{
    const dcl_limits *limits = q->eval != NULL ? q->eval->limits : NULL;
    dcl_round mode = q->say != NULL ? q->say->round : DCL_ROUND_HALF_EVEN;
    dcl__printed p;
    dcl_status status;
    ends e;
    dcl__printed_init(&p);
    status = dcl__printed_read(&p, text, n, q->say, limits, mem, err);
    if (status == DCL_OK) {
        e = ends_of(mode, p.negative, mpz_even_p(p.digits));
        status = value(&b->low, &p, p.negative ? e.high : e.low, mem, err);
        if (status == DCL_OK) {
            status = value(&b->high, &p, p.negative ? e.low : e.high, mem, err);
        }
        b->low_open = p.negative ? e.high_open : e.low_open;
        b->high_open = p.negative ? e.low_open : e.high_open;
    }
    dcl__printed_clear(&p);
    return status;
}

/* asked * (1 -+ within) */
static dcl_status by_share(dcl__solve_bounds *b, const dcl_num *within,
                           const dcl_limits *limits, const dcl_mem *mem,
                           dcl_err *err)
{
    dcl__sum x, y;
    mpq_t q, f;
    int i;
    dcl_status status;
    dcl__sum_init(&x, mem);
    dcl__sum_init(&y, mem);
    mpq_init(q);
    mpq_init(f);
    status = dcl__sum_of_num(&x, within, err);
    if (status == DCL_OK) status = dcl__sum_exact(q, &x, limits, err);
    for (i = 0; i < 2 && status == DCL_OK; i++) {
        mpq_set_ui(f, 1, 1);
        if (i == 0) {
            mpq_sub(f, f, q);
        } else {
            mpq_add(f, f, q);
        }
        status = dcl__sum_of_num(&y, b->asked, err);
        if (status == DCL_OK) status = dcl__sum_mul_q(&y, f, err);
        if (status == DCL_OK) {
            status = dcl__num_of_sum(i == 0 ? &b->low : &b->high, &y, mem, err);
        }
    }
    mpq_clear(q);
    mpq_clear(f);
    dcl__sum_clear(&x);
    dcl__sum_clear(&y);
    return status;
}

static int is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

dcl_status dcl__solve_bounds_make(dcl__solve_bounds *b, const dcl_rates *rates,
                                  dcl_ccy own, const dcl_solve_question *q,
                                  const dcl_mem *mem, dcl_err *err)
{
    const dcl_limits *limits = q->eval != NULL ? q->eval->limits : NULL;
    const char *text = q->total;
    size_t n = q->total_n;
    dcl_ccy ccy = {{0}};
    dcl_status status;
    memset(b, 0, sizeof *b);
    status = dcl_ask_money(&b->asked, &ccy, text, n, rates, q->say, limits, mem,
                           err);
    if (status != DCL_OK) return status;
    if (ccy.code[0] != '\0' && strcmp(ccy.code, own.code) != 0) {
        return dcl__fail(err, DCL_CONFLICT, n - 3, 3,
                         "the schedule's amounts are in %s; give the total in "
                         "%s",
                         own.code[0] != '\0' ? own.code : "no currency",
                         own.code[0] != '\0' ? own.code : "none");
    }
    if (q->within != NULL) return by_share(b, q->within, limits, mem, err);
    if (ccy.code[0] != '\0') {
        while (is_blank(text[n - 1])) n--;
        n -= 3; /* the code */
        while (n > 0 && is_blank(text[n - 1])) n--;
    }
    return by_digits(b, text, n, q, mem, err);
}
