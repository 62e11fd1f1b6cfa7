/* What value of the `?` explains a total: the search's frame and its answer. */
#include "penalty/solve_tell.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "num/size.h"
#include "penalty/try.h"

/* The schedule once more, ours to change: its canonical text, read. */
static dcl_status copy(dcl__search *s, const dcl_penalty *penalty)
{
    dcl_status st = DCL_OK;
    dcl__text text = {NULL, 0, 0, s->mem, DCL_OK};
    dcl_sink sink = dcl__text_sink(&text);
    st = dcl_penalty_write(&sink, penalty, s->mem, s->err);
    if (text.status != DCL_OK) TRY(dcl__no_memory(s->err));
    TRY(st);
    TRY(dcl_penalty_read(&s->penalty, text.p, text.n,
                         s->eval != NULL ? s->eval->limits : NULL, s->mem,
                         s->err));
done:
    dcl__text_clear(&text);
    return st;
}

/* The total with what is in place now.  A date that makes the schedule none at
 * all (a start after its end) comes to nothing. */
static dcl_status evaluate(dcl__search *s)
{
    dcl_status st = DCL_OK;
    dcl__moment m = {0};
    dcl__case c;
    dcl__case_init(&c, s->mem);
    m.day = s->day;
    st = dcl__case_make(&c, s->penalty, s->eval, s->err);
    for (size_t i = 0; i < c.lanes && st == DCL_OK; i++)
        if (c.lane[i].stream.undated)
            st = dcl__undated(&c.lane[i].out, &c.lane[i].stream, NULL,
                              DCL_UNIT_DAY, s->err);
    if (st == DCL_OK) st = dcl__case_accrued(&s->total, &c, &m, s->err);
    dcl__case_clear(&c);
    return st;
}

dcl_status dcl__try_day(dcl__search *s, dcl_day day)
{
    dcl_status st;
    dcl__unknown_put(&s->unknown, NULL, day);
    st = evaluate(s);
    dcl__unknown_restore(&s->unknown);
    return st;
}

dcl_status dcl__try_q(dcl__search *s, mpq_srcptr q)
{
    dcl_status st;
    dcl__unknown_put(&s->unknown, q, 0);
    st = evaluate(s);
    dcl__unknown_restore(&s->unknown);
    return st;
}

dcl_status dcl__side(int *side, const dcl__search *s)
{
    dcl_status st = DCL_OK;
    int low, high;
    TRY(dcl__sum_cmp(&low, &s->total, &s->low, &s->limits, s->err));
    TRY(dcl__sum_cmp(&high, &s->total, &s->high, &s->limits, s->err));
    *side = low < 0 || (s->low_open && low == 0)      ? -1
            : high > 0 || (s->high_open && high == 0) ? 1
                                                      : 0;
done:
    return st;
}

static dcl_status prepare(dcl__search *s, const dcl_penalty *penalty,
                          const dcl_solve *ask)
{
    dcl_status st = DCL_OK;
    s->limits = dcl__limits(s->eval != NULL ? s->eval->limits : NULL);
    s->day = ask->day;
    s->low_open = ask->low_open;
    s->high_open = ask->high_open;
    if (ask->target == NULL || ask->low == NULL || ask->high == NULL ||
        ask->day < DCL_DAY_MIN || ask->day > DCL_DAY_FAR)
        TRY(dcl__fail(s->err, DCL_ARGUMENT, 0, 0,
                      "a target, an interval and a day are wanted"));
    TRY(dcl__sum_of_num(&s->target, ask->target, s->err));
    TRY(dcl__sum_of_num(&s->low, ask->low, s->err));
    TRY(dcl__sum_of_num(&s->high, ask->high, s->err));
    TRY(copy(s, penalty));
    TRY(dcl__unknown_find(&s->unknown, s->penalty, s->mem, s->err));
done:
    return st;
}

static void search_clear(dcl__search *s)
{
    dcl__unknown_clear(&s->unknown);
    dcl_penalty_free(s->penalty);
    dcl__sum_clear(&s->target);
    dcl__sum_clear(&s->low);
    dcl__sum_clear(&s->high);
    dcl__sum_clear(&s->total);
    dcl__release(s->mem, s->range, s->range_cap * sizeof *s->range);
}

dcl_status dcl_penalty_solve(dcl_solved *out, const dcl_penalty *penalty,
                             const dcl_solve *ask,
                             const dcl_solution_sink *sink,
                             const dcl_eval *eval, const dcl_mem *mem,
                             dcl_err *err)
{
    dcl_status st = DCL_OK;
    dcl__search s;
    dcl_solved answer;
    memset(&s, 0, sizeof s);
    memset(&answer, 0, sizeof answer);
    s.eval = eval;
    s.mem = mem;
    s.err = err;
    dcl__sum_init(&s.target, mem);
    dcl__sum_init(&s.low, mem);
    dcl__sum_init(&s.high, mem);
    dcl__sum_init(&s.total, mem);
    TRY(prepare(&s, penalty, ask));
    answer.unknown = s.unknown.kind;
    TRY(dcl__solve_tell(&answer, &s, sink, ask->most));
    if (answer.count == 0)
        TRY(dcl__fail(err, DCL_NEVER, 0, 0,
                      "no value of the `?` explains that total"));
    *out = answer;
    memset(&answer, 0, sizeof answer);
done:
    dcl_num_free(answer.low);
    dcl_num_free(answer.high);
    search_clear(&s);
    return st;
}
