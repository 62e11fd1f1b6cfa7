/* What a case knows, as markup. */
#include "show/pages.h"

static const char text[] = "Case:     x\n"
                           "Schedule: 5 EUR/day, from 2024-01-01\n"
                           "Sourced:  <b>said</b> [1], and [9] [x [\n"
                           "Expect:   2024-01-10  50 EUR\n"
                           "+ in a & b [2]\n"
                           "Expect:   2024-01-10  51 EUR\n"
                           "Source:   https://example.org/?a=1&b=\"2\"\n"
                           "Source:   javascript:alert(1)\n";

static void put(dcl__xml *x, const void *what)
{
    dcl__page_case(x, what, 0);
}

static void escaped_and_linked(void)
{
    dcl_book *book = NULL;
    dcl_case_answer *c = NULL;
    t_text out = {0};
    dcl_err err = {0};
    T_STATUS(dcl_book_read(&book, text, sizeof text - 1, NULL, NULL, NULL,
                           &err),
             DCL_OK, &err);
    T_STATUS(dcl_ask_case(&c, book, dcl_book_nth(book, 0), NULL, NULL, &err),
             DCL_OK, &err);
    t_has(t_part(&out, put, c),
          "&lt;b&gt;said&lt;/b&gt; <a href=\"#source-1\">[1]</a>, and [9] [x "
          "[</li>");
    t_has(out.p, "in a &amp; b <a href=\"#source-2\">[2]</a>");
    t_has(out.p, "href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\"");
    t_has(out.p, "<li id=\"source-2\">javascript:alert(1)</li>");
    CU_ASSERT_PTR_NULL(strstr(out.p, "href=\"javascript"));
    t_has(out.p, "<span class=\"yes\">reproduced</span>");
    t_has(out.p, "<span class=\"no\">missed</span>");
    t_free(&out);
    dcl_case_answer_free(c);
    dcl_book_free(book);
}

T_TESTS(show, page_case, T(escaped_and_linked));
