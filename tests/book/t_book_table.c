/* Rate tables: what a book holds, and what its base lends it. */
#include <decillion/book.h>

#include "support.h"

static dcl_book *must(const char *text, const dcl_book *base)
{
    dcl_book *b = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_book_read(&b, text, strlen(text), base, NULL, NULL, &err),
             DCL_OK, &err);
    return b;
}

static const char tables[] = "Table: key\n"
                             "Title: Key rate\n"
                             "Step: 2022-02-14 9.5%\n"
                             "Step: 28 Feb 2022   20%  # war\n"
                             "Source: https://x\n";

static void rate_tables(void)
{
    dcl_book *b = must(tables, NULL);
    dcl_book *mine =
        must("Table: own\nStep: 2020-01-01 1%\n\nCase: a\nRule: b\n", b);
    size_t n = 0;
    const dcl_rate_table *t = dcl_book_tables(b, &n);
    CU_ASSERT_EQUAL(n, 1);
    CU_ASSERT_EQUAL(dcl_book_count(b), 0);
    T_STR(t[0].name, "key");
    CU_ASSERT_EQUAL(t[0].steps, 2);
    CU_ASSERT_EQUAL(t[0].step[1].from, 19051);
    T_STR(t[0].step[1].percent, "20%");
    t = dcl_book_tables(mine, &n);
    CU_ASSERT_EQUAL(n, 2);
    T_STR(t[0].name, "own");
    T_STR(t[1].name, "key");
    T_STR(dcl_case_value(dcl_book_table(mine, 0), DCL_CASE_CASE, 0), "own");
    T_STR(dcl_case_value(dcl_book_table(mine, 1), DCL_CASE_SOURCE, 0),
          "https://x");
    CU_ASSERT_PTR_NULL(dcl_book_table(mine, 2));
    dcl_book_free(mine);
    dcl_book_free(b);
}

T_TESTS(book, book_table, T(rate_tables));
