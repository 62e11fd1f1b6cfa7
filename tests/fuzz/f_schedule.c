/* Bytes 1: the request for memory that fails; 2, 3: days after the start.
 * Then a schedule. */
#include <stdlib.h>
#include <string.h>

#include <decillion/penalty.h>

#include "fuzz.h"

static const dcl_rate_step steps[] = {{16000, "8%"}, {19000, "20%"}};
static const dcl_rate_table table = {"base", steps, 2};

static int keep_row(void *ctx, const dcl_row *row)
{
    size_t *rows = ctx;
    FUZZ_HOLDS(row->total != NULL && row->added != NULL);
    return ++*rows > 8;
}

static int keep_segment(void *ctx, const dcl_segment *segment)
{
    (void)ctx;
    (void)segment;
    return 0;
}

static int keep_solution(void *ctx, const dcl_solution *solution)
{
    (void)ctx;
    (void)solution;
    return 0;
}

/* The canonical text reads back to itself. */
static void write_again(const dcl_penalty *penalty)
{
    fuzz_text first = {0}, second = {0}, words = {0};
    dcl_sink sink = fuzz_sink(&first);
    dcl_penalty *again = NULL;
    dcl_err err = {0};
    FUZZ_HOLDS(dcl_penalty_write(&sink, penalty, NULL, &err) == DCL_OK);
    FUZZ_HOLDS(dcl_penalty_read(&again, first.p, first.n, NULL, NULL, &err) ==
               DCL_OK);
    sink = fuzz_sink(&second);
    FUZZ_HOLDS(dcl_penalty_write(&sink, again, NULL, &err) == DCL_OK);
    FUZZ_HOLDS(fuzz_same(&first, &second));
    sink = fuzz_sink(&words);
    FUZZ_HOLDS(dcl_penalty_reading(&sink, penalty, NULL, &err) == DCL_OK);
    FUZZ_HOLDS(words.n > 0 && memchr(words.p, '\n', words.n) == NULL);
    dcl_penalty_free(again);
    fuzz_text_free(&first);
    fuzz_text_free(&second);
    fuzz_text_free(&words);
}

/* The first day that reaches what a day comes to is no later than that day,
 * and the day before it comes to less. */
static void backwards(const dcl_penalty *penalty, const dcl_total *total,
                      dcl_day day, const dcl_eval *eval)
{
    dcl_day first = 0;
    dcl_total *before = NULL;
    dcl_num *zero = NULL;
    int sign = 0;
    dcl_err err = {0};
    const dcl_num *sum = dcl_total_accrued(total);
    if (dcl_num_read(&zero, "0", 1, NULL, NULL, &err) != DCL_OK) abort();
    if (dcl_num_cmp(&sign, sum, zero, &fuzz_limits, NULL, &err) == DCL_OK &&
        sign > 0 &&
        dcl_penalty_when(&first, penalty, sum, eval, NULL, &err) == DCL_OK) {
        FUZZ_HOLDS(first <= day);
        if (dcl_penalty_at(&before, penalty, first - 1, eval, NULL, &err) ==
                DCL_OK &&
            dcl_num_cmp(&sign, dcl_total_accrued(before), sum, &fuzz_limits,
                        NULL, &err) == DCL_OK)
            FUZZ_HOLDS(sign < 0);
    }
    dcl_total_free(before);
    dcl_num_free(zero);
}

static void ask(const dcl_penalty *penalty, unsigned days)
{
    dcl_eval eval = {.size = sizeof eval,
                     .limits = &fuzz_limits,
                     .tables = &table,
                     .table_count = 1};
    dcl_total *total = NULL;
    dcl_num *hundred = NULL;
    dcl_err err = {0};
    size_t rows = 0;
    dcl_day first = 0, day;
    dcl_solved solved;
    dcl_solve solve;
    (void)dcl_penalty_end(&total, penalty, &eval, NULL, &err);
    if (total != NULL) (void)dcl_total_first(total, &first);
    dcl_total_free(total);
    total = NULL;
    day = first + (dcl_day)days;
    if (dcl_penalty_at(&total, penalty, day, &eval, NULL, &err) == DCL_OK) {
        backwards(penalty, total, day, &eval);
        (void)dcl_penalty_rows(penalty, day, day + 40, 7, DCL_UNIT_DAY,
                               &(dcl_row_sink){keep_row, &rows}, &eval, NULL,
                               &err);
        (void)dcl_penalty_explain(penalty, day,
                                  &(dcl_segment_sink){keep_segment, NULL},
                                  &eval, NULL, &err);
    }
    if (dcl_num_read(&hundred, "100", 3, NULL, NULL, &err) != DCL_OK) abort();
    memset(&solved, 0, sizeof solved);
    memset(&solve, 0, sizeof solve);
    solve.size = sizeof solve;
    solve.day = day;
    solve.target = solve.low = solve.high = hundred;
    (void)dcl_penalty_solve(&solved, penalty, &solve,
                            &(dcl_solution_sink){keep_solution, NULL}, &eval,
                            NULL, &err);
    dcl_num_free(solved.low);
    dcl_num_free(solved.high);
    dcl_num_free(hundred);
    dcl_total_free(total);
}

void fuzz_schedule(const uint8_t *data, size_t n)
{
    fuzz_in in = {data, n};
    fuzz_heap heap = {0};
    dcl_mem mem = fuzz_heap_mem(&heap);
    dcl_penalty *penalty = NULL;
    dcl_err err = {0};
    dcl_status status;
    size_t len;
    unsigned days;
    char *text;
    heap.fail_at = fuzz_byte(&in);
    days = (unsigned)fuzz_word(&in, 2);
    text = fuzz_rest(&in, &len);
    status = dcl_penalty_read(&penalty, text, len, &fuzz_limits, &mem, &err);
    fuzz_err_holds(status, &err, len);
    FUZZ_HOLDS((status == DCL_OK) == (penalty != NULL));
    if (status == DCL_OK) {
        write_again(penalty);
        ask(penalty, days);
    }
    dcl_penalty_free(penalty);
    FUZZ_HOLDS(heap.live == 0);
    free(text);
}
