/* What value of the `?` explains a total: the search's frame and its answer. */
#include "penalty/solve.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "num/size.h"
#include "penalty/try.h"

#define MOST 100

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

/* ---- the answer ---- */

typedef struct teller {
    dcl__search *s;
    const dcl_solution_sink *sink;
    uint64_t most, told;
} teller;

static dcl_status number(dcl_num **out, const dcl__search *s, mpq_srcptr q)
{
    dcl_status st;
    dcl__sum x;
    dcl__sum_init(&x, s->mem);
    st = dcl__sum_set_q(&x, q, s->err);
    if (st == DCL_OK) st = dcl__num_of_sum(out, &x, s->mem, s->err);
    dcl__sum_clear(&x);
    return st;
}

/* One solution: a day, or the numbers low..high. */
static dcl_status tell(teller *t, dcl_day day, mpq_srcptr low, mpq_srcptr high)
{
    dcl__search *s = t->s;
    dcl_status st = DCL_OK;
    dcl_num *n[4] = {NULL, NULL, NULL, NULL};
    dcl_solution x;
    memset(&x, 0, sizeof x);
    TRY(low != NULL ? dcl__try_q(s, low) : dcl__try_day(s, day));
    TRY(dcl__num_of_sum(&n[0], &s->total, s->mem, s->err));
    n[1] = n[0];
    if (low != NULL) {
        TRY(number(&n[2], s, low));
        TRY(number(&n[3], s, high));
        n[1] = NULL;
        TRY(dcl__try_q(s, high));
        TRY(dcl__num_of_sum(&n[1], &s->total, s->mem, s->err));
    }
    x.unknown = s->unknown.kind;
    x.day = day;
    x.total = n[0];
    x.total_high = n[1];
    x.low = n[2];
    x.high = n[3];
    t->told++;
    if (t->sink->solution(t->sink->ctx, &x) != 0)
        TRY(dcl__fail(s->err, DCL_STOPPED, 0, 0, "the sink stopped"));
done:
    if (n[1] != n[0]) dcl_num_free(n[1]);
    dcl_num_free(n[0]);
    dcl_num_free(n[2]);
    dcl_num_free(n[3]);
    return st;
}

/* How far the total of a value is from the target, into *off. */
static dcl_status distance(dcl__sum *off, teller *t, dcl_day day, mpq_srcptr q)
{
    dcl__search *s = t->s;
    dcl_status st = DCL_OK;
    mpq_t minus;
    int sign;
    mpq_init(minus);
    mpq_set_si(minus, -1, 1);
    TRY(q != NULL ? dcl__try_q(s, q) : dcl__try_day(s, day));
    TRY(dcl__sum_set(off, &s->total, s->err));
    TRY(dcl__plus(off, &s->target, -1, s->err));
    TRY(dcl__sum_sign(&sign, off, &s->limits, s->err));
    if (sign < 0) TRY(dcl__sum_mul_q(off, minus, s->err));
done:
    mpq_clear(minus);
    return st;
}

/* Values in order are told nearest first: from the nearest one outwards, as
 * the total moves one way.  index -> value is the caller's. */
typedef struct values {
    const dcl__search *s; /* days: of all ranges, ascending */
    mpz_srcptr first;     /* or numbers from here on */
    uint64_t count;
} values;

static dcl_day nth_day(const values *v, uint64_t i)
{
    for (size_t k = v->s->ranges; k > 0; k--) { /* the ranges come backwards */
        const dcl__day_range *r = v->s->range + k - 1;
        uint64_t n = (uint64_t)(r->last - r->first) + 1;
        if (i < n) return r->first + (dcl_day)i;
        i -= n;
    }
    return 0;
}

static void nth(mpq_ptr q, dcl_day *day, const values *v, uint64_t i)
{
    if (v->first == NULL) {
        *day = nth_day(v, i);
    } else {
        mpz_add_ui(mpq_numref(q), v->first, (unsigned long)i);
        mpz_set_ui(mpq_denref(q), 1);
    }
}

static dcl_status off_nth(dcl__sum *off, teller *t, const values *v, uint64_t i)
{
    dcl_status st;
    dcl_day day = 0;
    mpq_t q;
    mpq_init(q);
    nth(q, &day, v, i);
    st = distance(off, t, day, v->first != NULL ? q : NULL);
    mpq_clear(q);
    return st;
}

static dcl_status nearer(int *yes, teller *t, const values *v, uint64_t a,
                         uint64_t b)
{
    dcl_status st = DCL_OK;
    dcl__sum x, y;
    int sign;
    dcl__sum_init(&x, t->s->mem);
    dcl__sum_init(&y, t->s->mem);
    TRY(off_nth(&x, t, v, a));
    TRY(off_nth(&y, t, v, b));
    TRY(dcl__sum_cmp(&sign, &x, &y, &t->s->limits, t->s->err));
    *yes = sign <= 0;
done:
    dcl__sum_clear(&x);
    dcl__sum_clear(&y);
    return st;
}

/* The index nearest to the target: distances fall to it and rise from it. */
static dcl_status nearest(uint64_t *at, teller *t, const values *v)
{
    dcl_status st = DCL_OK;
    uint64_t lo = 0, hi = v->count - 1;
    int left;
    while (lo < hi) {
        uint64_t mid = lo + (hi - lo) / 2;
        TRY(nearer(&left, t, v, mid, mid + 1));
        if (left) hi = mid;
        else lo = mid + 1;
    }
    *at = lo;
done:
    return st;
}

static dcl_status tell_nth(teller *t, const values *v, uint64_t i)
{
    dcl_status st;
    dcl_day day = 0;
    mpq_t q;
    mpq_init(q);
    nth(q, &day, v, i);
    st = tell(t, day, v->first != NULL ? q : NULL, v->first != NULL ? q : NULL);
    mpq_clear(q);
    return st;
}

static dcl_status tell_all(teller *t, const values *v)
{
    dcl_status st = DCL_OK;
    uint64_t lo, hi;
    int left;
    if (v->count == 0) return DCL_OK;
    TRY(nearest(&lo, t, v));
    hi = lo + 1;
    TRY(tell_nth(t, v, lo));
    while (t->told < t->most && (lo > 0 || hi < v->count)) {
        left = lo > 0;
        if (lo > 0 && hi < v->count) TRY(nearer(&left, t, v, lo - 1, hi));
        TRY(tell_nth(t, v, left ? --lo : hi++));
    }
done:
    return st;
}

static dcl_status days(dcl_solved *out, teller *t)
{
    dcl__search *s = t->s;
    dcl_status st = DCL_OK;
    values v = {s, NULL, 0};
    TRY(dcl__solve_days(s));
    for (size_t i = 0; i < s->ranges; i++)
        v.count += (uint64_t)(s->range[i].last - s->range[i].first) + 1;
    out->count = v.count;
    if (v.count == 0) goto done;
    out->first = s->range[s->ranges - 1].first;
    out->last = s->range[0].last;
    TRY(tell_all(t, &v));
done:
    return st;
}

static dcl_status counts(dcl_solved *out, teller *t)
{
    dcl_status st = DCL_OK;
    values v = {t->s, NULL, 0};
    mpz_t first, last, n;
    mpq_t q;
    int found;
    mpz_inits(first, last, n, NULL);
    mpq_init(q);
    TRY(dcl__solve_count(first, last, &found, t->s));
    if (!found) goto done;
    mpz_sub(n, last, first);
    v.first = first;
    v.count = out->count = mpz_get_ui(n) + 1;
    mpq_set_z(q, first);
    TRY(number(&out->low, t->s, q));
    mpq_set_z(q, last);
    TRY(number(&out->high, t->s, q));
    TRY(tell_all(t, &v));
done:
    mpz_clears(first, last, n, NULL);
    mpq_clear(q);
    return st;
}

static dcl_status amounts(dcl_solved *out, teller *t)
{
    dcl_status st = DCL_OK;
    mpq_t low, high;
    int found;
    mpq_inits(low, high, NULL);
    TRY(dcl__solve_amount(low, high, &found, t->s));
    out->count = (uint64_t)found;
    if (!found) goto done;
    TRY(number(&out->low, t->s, low));
    TRY(number(&out->high, t->s, high));
    TRY(tell(t, 0, low, high));
done:
    mpq_clears(low, high, NULL);
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
    teller t = {&s, sink, ask->most > 0 ? ask->most : MOST, 0};
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
    switch (s.unknown.kind) {
    case DCL_UNKNOWN_DATE: TRY(days(&answer, &t)); break;
    case DCL_UNKNOWN_COUNT: TRY(counts(&answer, &t)); break;
    case DCL_UNKNOWN_AMOUNT: TRY(amounts(&answer, &t)); break;
    }
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
