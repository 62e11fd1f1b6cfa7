/* The schedules of a book: each built-in one is read, and what is wrong in a
 * user's is shown at its place in the file. */
#include <decillion/book.h>

#include "support.h"

static void every_built_in_schedule_reads(void)
{
    dcl_book *b = NULL;
    dcl_err err = {0};
    size_t n = 0;
    T_STATUS(dcl_book_builtin(&b, NULL, &err), DCL_OK, &err);
    for (size_t i = 0; b != NULL && i < dcl_book_count(b); i++) {
        const dcl_case *c = dcl_book_nth(b, i);
        dcl_penalty *p = NULL;
        dcl_status s;
        if (dcl_case_schedule(c) == NULL) continue;
        s = dcl_book_penalty(&p, c, NULL, NULL, &err);
        if (s != DCL_OK) T_STR(dcl_case_value(c, DCL_CASE_CASE, 0), err.msg);
        n += s == DCL_OK;
        dcl_penalty_free(p);
    }
    CU_ASSERT(n >= 53);
    dcl_book_free(b);
}

/* line and column of the fault in the book's text */
static void faults(const char *text, dcl_status want, size_t line,
                   size_t column)
{
    dcl_book *b = NULL;
    dcl_penalty *p = NULL;
    dcl_err err = {0};
    size_t l = 0, k = 0;
    T_STATUS(dcl_book_read(&b, text, strlen(text), NULL, NULL, NULL, &err),
             DCL_OK, &err);
    if (b == NULL) return;
    CU_ASSERT_EQUAL(dcl_book_penalty(&p, dcl_book_nth(b, 0), NULL, NULL, &err),
                    want);
    CU_ASSERT_PTR_NULL(p);
    dcl_book_place(b, err.at, &l, &k);
    CU_ASSERT_EQUAL(l, line);
    CU_ASSERT_EQUAL(k, column);
    dcl_book_free(b);
}

static void faults_are_placed(void)
{
    faults("Case: a\nSchedule: 100 RUB/wek, from 2020-01-01\n", DCL_SYNTAX, 2,
           19);
    faults("# x\nCase: a\nSchedule: 100 RUB/day # so\n+ x2\n"
           "+ from 2020-01-01\n",
           DCL_SYNTAX, 4, 5);
    faults("Case: a\nSchedule: b: 100 RUB/day, from 2020-01-01\n"
           "Schedule: c: 5 USD\n",
           DCL_SYNTAX, 3, 16);
    faults("Case: a\nRule: as the court thinks\n", DCL_ARGUMENT, 1, 1);
}

T_TESTS(book, book_penalty, T(every_built_in_schedule_reads),
        T(faults_are_placed));
