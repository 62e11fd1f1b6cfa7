/* The values of a schedule's unknown that explain a total as it was written. */
#include <string.h>

#include <decillion/ask.h>

#include "ask/ask_ratio.h"
#include "ask/ask_words.h"
#include "ask/solve_bounds.h"
#include "base/alloc.h"
#include "num/sum.h"

#define PERCENTAGE "percentage"

/* A solution and the numbers it holds. */
typedef struct kept {
    dcl_num *low, *high, *total, *total_high, *off;
} kept;

typedef struct solve_answer {
    dcl_solve_answer pub; /* first: the caller's pointer is ours */
    dcl_mem mem;
    int has_mem;
    dcl__solve_bounds bounds;
    dcl__text schedule;
    char name[32];
    dcl_answer_solution *list;
    kept *kept;
    size_t count, list_cap, kept_cap;
    dcl_num *least, *greatest;
    dcl_status status; /* of a solution that could not be kept */
    dcl_err *err;
} solve_answer;

static const dcl_mem *hook(const solve_answer *a)
{
    return a->has_mem ? &a->mem : NULL;
}

void dcl_solve_answer_free(dcl_solve_answer *answer)
{
    solve_answer *a = (solve_answer *)answer;
    dcl_mem copy;
    const dcl_mem *mem;
    size_t i;
    if (a == NULL) return;
    copy = a->mem;
    mem = a->has_mem ? &copy : NULL;
    for (i = 0; i < a->count; i++) {
        dcl_num_free(a->kept[i].low);
        dcl_num_free(a->kept[i].high);
        dcl_num_free(a->kept[i].total);
        dcl_num_free(a->kept[i].total_high);
        dcl_num_free(a->kept[i].off);
    }
    dcl_num_free(a->least);
    dcl_num_free(a->greatest);
    dcl__solve_bounds_clear(&a->bounds);
    dcl__text_clear(&a->schedule);
    dcl__release(mem, a->list, a->list_cap * sizeof *a->list);
    dcl__release(mem, a->kept, a->kept_cap * sizeof *a->kept);
    dcl__release(mem, a, sizeof *a);
}

/* A number of our own, `times` as large. */
static dcl_status copy(dcl_num **out, const dcl_num *num, unsigned times,
                       const dcl_mem *mem, dcl_err *err)
{
    dcl__sum sum;
    mpq_t by;
    dcl_status status;
    if (num == NULL) return DCL_OK;
    dcl__sum_init(&sum, mem);
    mpq_init(by);
    mpq_set_ui(by, times, 1);
    status = dcl__sum_of_num(&sum, num, err);
    if (status == DCL_OK && times != 1) {
        status = dcl__sum_mul_q(&sum, by, err);
    }
    if (status == DCL_OK) status = dcl__num_of_sum(out, &sum, mem, err);
    mpq_clear(by);
    dcl__sum_clear(&sum);
    return status;
}

/* The penalty room holds 5% as 0.05. */
static unsigned times_of(const solve_answer *a)
{
    return strcmp(a->name, PERCENTAGE) == 0 ? 100 : 1;
}

static int is_range(const dcl_solution *s)
{
    return s->unknown == DCL_UNKNOWN_AMOUNT || s->low_unbounded ||
           s->high_unbounded;
}

static dcl_status keep(solve_answer *a, const dcl_solution *s)
{
    const dcl_mem *mem = hook(a);
    dcl_answer_solution *out;
    kept *k;
    dcl_status status;
    if (!dcl__grow(mem, (void **)&a->list, a->count, &a->list_cap,
                   sizeof *a->list) ||
        !dcl__grow(mem, (void **)&a->kept, a->count, &a->kept_cap,
                   sizeof *a->kept)) {
        return dcl__no_memory(a->err);
    }
    out = &a->list[a->count];
    k = &a->kept[a->count];
    memset(out, 0, sizeof *out);
    memset(k, 0, sizeof *k);
    a->count++;
    status = copy(&k->low, s->low, times_of(a), mem, a->err);
    if (status == DCL_OK) {
        status = copy(&k->high, s->high, times_of(a), mem, a->err);
    }
    if (status == DCL_OK) status = copy(&k->total, s->total, 1, mem, a->err);
    if (status == DCL_OK) {
        status = copy(&k->total_high, s->total_high, 1, mem, a->err);
    }
    if (status == DCL_OK) {
        status = dcl__ratio(&k->off, s->total, a->bounds.asked, 1, mem, a->err);
    }
    out->day = s->day;
    out->low = k->low;
    out->high = s->unknown == DCL_UNKNOWN_AMOUNT ? k->high : NULL;
    out->total = out->total_high = a->pub.asked;
    out->total.num = k->total;
    out->total_high.num = is_range(s) ? k->total_high : NULL;
    out->off = k->off;
    out->low_unbounded = s->low_unbounded;
    out->high_unbounded = s->high_unbounded;
    out->low_open = s->low_open;
    out->high_open = s->high_open;
    out->low_rounded = s->low_rounded;
    out->high_rounded = s->high_rounded;
    return status;
}

static int one_solution(void *ctx, const dcl_solution *solution)
{
    solve_answer *a = ctx;
    a->status = keep(a, solution);
    return a->status != DCL_OK;
}

/* What stands at the `?` of the canonical text. */
static void name_unknown(solve_answer *a)
{
    const char *text = a->schedule.p;
    const char *at = strchr(text, '?'), *s, *name = "base";
    size_t n;
    a->pub.name = a->name;
    if (at == NULL) return;
    for (s = at; s > text && s[-1] != ' '; s--) {
    }
    if (at > text && at[-1] == 'x') name = "factor";
    if (at > text && at[-1] == '+') name = "step";
    if (at[1] == '%') name = PERCENTAGE;
    for (n = 0; at[1] == ' ' && at[2 + n] >= 'a' && at[2 + n] <= 'z'; n++) {
    }
    if (n > 0 && n < sizeof a->name && strcmp(name, "base") == 0 &&
        memcmp(at + 2, "every", 5) != 0) {
        memcpy(a->name, at + 2, n); /* claimants, sites, days */
        a->name[n] = '\0';
        return;
    }
    if (s - text >= 5 && memcmp(s - 5, "from ", 5) == 0) name = "start";
    if (s - text >= 6 && memcmp(s - 6, "after ", 6) == 0) name = "start";
    if (s - text >= 3 && memcmp(s - 3, "to ", 3) == 0) name = "end";
    if (s - text >= 6 && memcmp(s - 6, "until ", 6) == 0) name = "end";
    memcpy(a->name, name, strlen(name) + 1);
}

static dcl_status compute(solve_answer *a, const dcl_rates *rates,
                          const dcl_solve_question *q, dcl_err *err)
{
    dcl_solution_sink sink;
    dcl_sink text = dcl__text_sink(&a->schedule);
    dcl_solve ask = {0};
    dcl_solved solved;
    dcl_status status;
    memset(&solved, 0, sizeof solved);
    a->pub.asked = dcl__case_figure(q->penalty, rates);
    status = dcl__solve_bounds_make(&a->bounds, rates, a->pub.asked.ccy, q,
                                    hook(a), err);
    if (status == DCL_OK) {
        status = dcl_penalty_write(&text, q->penalty, hook(a), err);
    }
    if (a->schedule.status != DCL_OK) status = dcl__no_memory(err);
    if (status != DCL_OK) return status;
    a->pub.schedule = a->schedule.p;
    name_unknown(a);
    a->pub.low = a->pub.high = a->pub.asked;
    a->pub.asked.num = ask.target = a->bounds.asked;
    a->pub.low.num = ask.low = a->bounds.low;
    a->pub.high.num = ask.high = a->bounds.high;
    a->pub.low_open = ask.low_open = a->bounds.low_open;
    a->pub.high_open = ask.high_open = a->bounds.high_open;
    a->pub.on = ask.day = q->day;
    ask.size = sizeof ask;
    ask.most = q->most;
    sink.solution = one_solution;
    sink.ctx = a;
    status = dcl_penalty_solve(&solved, q->penalty, &ask, &sink, q->eval,
                               hook(a), err);
    if (a->status != DCL_OK) return a->status;
    if (status == DCL_NEVER) return DCL_OK;
    if (status != DCL_OK) return status;
    a->pub.unknown = solved.unknown;
    a->pub.count = solved.count;
    a->pub.first = solved.first;
    a->pub.last = solved.last;
    a->pub.low_unbounded = solved.low_unbounded;
    a->pub.high_unbounded = solved.high_unbounded;
    a->pub.least = a->least = solved.low;
    a->pub.greatest = a->greatest = solved.high;
    a->pub.solution = a->list;
    a->pub.solutions = a->count;
    return DCL_OK;
}

dcl_status dcl_ask_solve(dcl_solve_answer **out, const dcl_rates *rates,
                         const dcl_solve_question *q, const dcl_mem *mem,
                         dcl_err *err)
{
    dcl_status status;
    solve_answer *a = dcl__alloc(mem, sizeof *a);
    if (a == NULL) return dcl__no_memory(err);
    memset(a, 0, sizeof *a);
    a->pub.size = sizeof a->pub;
    a->has_mem = mem != NULL;
    if (mem != NULL) a->mem = *mem;
    a->schedule.mem = hook(a);
    a->err = err;
    status = compute(a, rates, q, err);
    if (status != DCL_OK) {
        dcl_solve_answer_free(&a->pub);
        return status;
    }
    *out = &a->pub;
    return DCL_OK;
}
