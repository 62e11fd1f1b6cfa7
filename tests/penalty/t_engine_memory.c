/* Every request for memory may fail, in each of the engine's calls. */
#include "comes.h"

static int row(void *ctx, const dcl_row *r)
{
    (void)ctx, (void)r;
    return 0;
}

static int segment(void *ctx, const dcl_segment *s)
{
    (void)ctx, (void)s;
    return 0;
}

static int solution(void *ctx, const dcl_solution *s)
{
    (void)ctx, (void)s;
    return 0;
}

typedef struct job {
    const dcl_penalty *p;
    const dcl_num *n;
    int call;
} job;

static dcl_status run(const job *j, const dcl_mem *mem, dcl_err *err)
{
    dcl_day day = t_on("2024-06-15"), found = 0;
    dcl_row_sink rows = {row, NULL};
    dcl_segment_sink segments = {segment, NULL};
    dcl_solution_sink solutions = {solution, NULL};
    dcl_solve ask = {0};
    dcl_solved out = {0};
    dcl_total *t = NULL;
    dcl_status st;
    switch (j->call) {
    case 0:
        st = dcl_penalty_after(&t, j->p, j->n, DCL_UNIT_WEEK, &t_eval, mem,
                               err);
        dcl_total_free(t);
        return st;
    case 1:
        return dcl_penalty_rows(j->p, day - 9, day, 3, DCL_UNIT_DAY, &rows,
                                &t_eval, mem, err);
    case 2: return dcl_penalty_when(&found, j->p, j->n, &t_eval, mem, err);
    case 3:
        return dcl_penalty_explain(j->p, day, &segments, &t_eval, mem, err);
    default:
        ask.day = day;
        ask.target = ask.low = ask.high = j->n;
        st = dcl_penalty_solve(&out, j->p, &ask, &solutions, &t_eval, mem,
                               err);
        dcl_num_free(out.low);
        dcl_num_free(out.high);
        return st == DCL_NEVER ? DCL_OK : st;
    }
}

static void fails_each(const char *text, int call)
{
    dcl_penalty *p = t_penalty(text);
    dcl_num *n = t_number("1000");
    job j = {p, n, call};
    size_t k;
    for (k = 1;; k += 1 + k / 40) { /* the first ones each, then fewer */
        t_heap heap = {0, 0, k};
        dcl_mem mem = t_heap_mem(&heap);
        dcl_err err = {0};
        dcl_status st = run(&j, &mem, &err);
        CU_ASSERT_EQUAL(heap.live, 0);
        if (heap.requests < k) {
            T_STATUS(st, DCL_OK, &err);
            break;
        }
        T_STATUS(st, DCL_NO_MEMORY, &err);
        if (st != DCL_NO_MEMORY) break;
    }
    CU_ASSERT(k > 5);
    dcl_num_free(n);
    dcl_penalty_free(p);
}

#define BOTH                                                                   \
    "10 EUR/day, x2 every 7 days, from 2024-06-01, 3 claimants, stay "         \
    "2024-06-03..2024-06-04 clock stops, at most 500 EUR/day, at most 100 "    \
    "EUR until 2024-06-10 then hold, paid all on 2024-06-05; 100 EUR with "    \
    "8% interest, compounded every 1 day by act/365, after 2024-05-01, paid "  \
    "5 EUR on 2024-05-09, payments to interest first"

static void no_memory(void)
{
    for (int call = 0; call < 4; call++) fails_each(BOTH, call);
    fails_each("10 EUR/day, from ?, 3 claimants", 4);
    fails_each("10 EUR/day, from 2024-06-01, ? claimants", 4);
    fails_each("? EUR/day, from 2024-06-01", 4);
}

T_TESTS(penalty, engine_memory, T(no_memory));
