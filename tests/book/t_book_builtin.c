/* The built-in casebook keeps its promises of form: every case is titled and
 * cited, every [n] has its source, every figure is cited or said to be worked
 * out. */
#include <decillion/book.h>

#include "support.h"

/* The largest n of a [n] in the text. */
static unsigned largest_cited(const char *s)
{
    unsigned most = 0, n;
    while ((s = strchr(s, '[')) != NULL) {
        for (n = 0, s++; *s >= '0' && *s <= '9'; s++)
            n = n * 10 + (unsigned)(*s - '0');
        if (*s == ']' && n < 1000 && n > most) most = n;
    }
    return most;
}

static void check_case(const dcl_case *c)
{
    const char *name = dcl_case_value(c, DCL_CASE_CASE, 0);
    size_t sources = 0, i, expects = dcl_case_expects(c);
    dcl_case_key key;
    if (dcl_case_value(c, DCL_CASE_TITLE, 0) == NULL) T_STR(name, "(title)");
    while (dcl_case_value(c, DCL_CASE_SOURCE, sources) != NULL) {
        const char *s = dcl_case_value(c, DCL_CASE_SOURCE, sources++);
        if (strcmp(s, "none found") != 0 && strncmp(s, "http", 4) != 0)
            T_STR(name, s);
    }
    if (sources == 0) T_STR(name, "(cited)");
    for (i = 0; i < dcl_case_fields(c); i++) {
        const char *s = dcl_case_field(c, i, &key);
        if (largest_cited(s) > sources) T_STR(name, s);
        if (key == DCL_CASE_SOURCED && largest_cited(s) == 0) T_STR(name, s);
    }
    for (i = 0; i < expects; i++) {
        dcl_expect e;
        CU_ASSERT_EQUAL(dcl_case_expect(&e, c, i, NULL), DCL_OK);
        if (largest_cited(e.remark) > sources) T_STR(name, e.remark);
        if (e.standing == DCL_STANDING_SOURCED && largest_cited(e.remark) == 0)
            T_STR(name, e.when);
    }
}

static void every_case_is_honest(void)
{
    dcl_book *b = NULL;
    dcl_err err = {0};
    size_t expects = 0, n = 0;
    T_STATUS(dcl_book_builtin(&b, NULL, &err), DCL_OK, &err);
    if (b == NULL) return;
    for (size_t i = 0; i < dcl_book_count(b); i++) {
        check_case(dcl_book_nth(b, i));
        expects += dcl_case_expects(dcl_book_nth(b, i));
    }
    CU_ASSERT(dcl_book_count(b) >= 54);
    CU_ASSERT(expects >= 114);
    (void)dcl_book_tables(b, &n);
    CU_ASSERT_EQUAL(n, 2);
    dcl_book_free(b);
}

T_TESTS(book, book_builtin, T(every_case_is_honest));
