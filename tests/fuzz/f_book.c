/* Byte 1: the request for memory that fails.  Then a case file. */
#include <stdlib.h>
#include <string.h>

#include <decillion/book.h>

#include "fuzz.h"

static void judge(const dcl_book *book, const dcl_case *case_)
{
    dcl_eval eval = {0};
    dcl_penalty *penalty = NULL;
    dcl_err err = {0};
    size_t i;
    eval.size = sizeof eval;
    eval.limits = &fuzz_limits;
    eval.tables = dcl_book_tables(book, &eval.table_count);
    FUZZ_HOLDS(dcl_case_fields(case_) > 0);
    if (dcl_book_penalty(&penalty, case_, &fuzz_limits, NULL, &err) == DCL_OK)
        for (i = 0; i < dcl_case_expects(case_); i++) {
            dcl_verdict verdict;
            memset(&verdict, 0, sizeof verdict);
            (void)dcl_book_check(&verdict, case_, i, penalty, &eval, NULL,
                                 &err);
            dcl_verdict_clear(&verdict);
        }
    dcl_penalty_free(penalty);
}

void fuzz_book(const uint8_t *data, size_t n)
{
    fuzz_in in = {data, n};
    fuzz_heap heap = {0};
    dcl_mem mem = fuzz_heap_mem(&heap);
    dcl_book *book = NULL;
    dcl_err err = {0};
    dcl_status status;
    size_t len, i, line, column;
    char *text;
    heap.fail_at = fuzz_byte(&in);
    text = fuzz_rest(&in, &len);
    status = dcl_book_read(&book, text, len, NULL, &fuzz_limits, &mem, &err);
    fuzz_err_holds(status, &err, len);
    FUZZ_HOLDS((status == DCL_OK) == (book != NULL));
    for (i = 0; book != NULL && i < dcl_book_count(book); i++) {
        const dcl_case *found = NULL;
        const dcl_case *case_ = dcl_book_nth(book, i);
        const char *name = dcl_case_value(case_, DCL_CASE_CASE, 0);
        FUZZ_HOLDS(name != NULL);
        FUZZ_HOLDS(dcl_book_find(&found, book, name, strlen(name), &err) ==
                   DCL_OK);
        FUZZ_HOLDS(found == case_);
        judge(book, case_);
        dcl_book_place(book, len, &line, &column);
        FUZZ_HOLDS(line > 0 && column > 0);
    }
    dcl_book_free(book);
    FUZZ_HOLDS(heap.live == 0);
    free(text);
}
