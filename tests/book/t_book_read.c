/* Books are read whole or refused at the place. */
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

static const char google[] =
    "# a comment\n"
    "Case:      google\n"
    "Title:     Broadcasters v. Google\n"
    "Court:     Moscow\n"
    "Schedule:  100000 RUB/day   # a comment\n"
    "+ x2 every 7 days,\n"
    "+ # nothing here\n"
    "+ from 2022-11-24\n"
    "Fitted:    the start\n"
    "+ to a total [1]\n"
    "Expect:    2023-10-17  91.5 quintillion RUB # all\n"
    "+ # is no comment here\n"
    "X_Lawyer:  me\n"
    "Source:    https://x.y/z#w\n"
    "Source:    none found\n"
    "\n"
    "Case: flat\n"
    "Of: google\n"
    "Schedule: a: 5 EUR/day, from 2024-01-01\n"
    "Schedule: b: 6 EUR\n"
    "\n"
    "Case: words\n"
    "Rule: as the court\n"
    "+ thinks fit\n";

static void what_stands_in_a_case(void)
{
    dcl_book *b = must(google, NULL);
    const dcl_case *c = dcl_book_nth(b, 0);
    dcl_case_key key = DCL_CASE_CASE;
    CU_ASSERT_EQUAL(dcl_book_count(b), 3);
    CU_ASSERT_PTR_NULL(dcl_book_nth(b, 3));
    T_STR(dcl_case_value(c, DCL_CASE_CASE, 0), "google");
    T_STR(dcl_case_value(c, DCL_CASE_TITLE, 0), "Broadcasters v. Google");
    T_STR(dcl_case_value(c, DCL_CASE_FITTED, 0), "the start\nto a total [1]");
    T_STR(dcl_case_value(c, DCL_CASE_SOURCE, 0), "https://x.y/z#w");
    T_STR(dcl_case_value(c, DCL_CASE_SOURCE, 1), "none found");
    CU_ASSERT_PTR_NULL(dcl_case_value(c, DCL_CASE_SOURCE, 2));
    CU_ASSERT_PTR_NULL(dcl_case_value(c, DCL_CASE_OF, 0));
    T_STR(dcl_case_schedule(c),
          "100000 RUB/day\nx2 every 7 days,\n\nfrom 2022-11-24");
    CU_ASSERT_EQUAL(dcl_case_fields(c), 8);
    T_STR(dcl_case_field(c, 4, &key), "the start\nto a total [1]");
    CU_ASSERT_EQUAL(key, DCL_CASE_FITTED);
    CU_ASSERT_PTR_NULL(dcl_case_field(c, 8, &key));
    c = dcl_book_nth(b, 1);
    T_STR(dcl_case_schedule(c), "a: 5 EUR/day, from 2024-01-01; b: 6 EUR");
    c = dcl_book_nth(b, 2);
    CU_ASSERT_PTR_NULL(dcl_case_schedule(c));
    T_STR(dcl_case_value(c, DCL_CASE_RULE, 0), "as the court\nthinks fit");
    dcl_book_free(b);
}

static const char tables[] = "Table: key\n"
                             "Title: Key rate\n"
                             "Step: 2022-02-14 9.5%\n"
                             "Step: 28 Feb 2022   20%  # war\n"
                             "Source: https://x\n";

typedef struct refusal {
    const char *text;
    dcl_status status;
    size_t line, column;
    const char *words;
} refusal;

static const refusal bad[] = {
    {"Title: x\n", DCL_SYNTAX, 1, 1, "no name"},
    {"Case: a\n", DCL_SYNTAX, 1, 1, "`Schedule:`"},
    {"Case: a b\nRule: x\n", DCL_SYNTAX, 1, 8, "one word"},
    {"Case: -a\nRule: x\n", DCL_SYNTAX, 1, 7, "one word"},
    {"Case: a/b\nRule: x\n", DCL_SYNTAX, 1, 8, "one word"},
    {"Case: a\n+ b\nRule: x\n", DCL_SYNTAX, 1, 8, "one word"},
    {"Case:\nRule: x\n", DCL_SYNTAX, 1, 1, "nothing follows"},
    {"Case: a\nRule: x\nCase: b\n", DCL_SYNTAX, 3, 1, "once"},
    {"Case: a\nRule: x\nTitle: b\nTitle: c\n", DCL_SYNTAX, 4, 1, "once"},
    {"Case: a\nTable: b\n", DCL_SYNTAX, 2, 1, "a Case or a Table"},
    {"Case: a\nSchedule: 1/day\nExpct: x\n", DCL_SYNTAX, 3, 1,
     "did you mean `Expect`"},
    {"Case: a\nRule: x\nLawyer: x\n", DCL_SYNTAX, 3, 1, "X_"},
    {"Case: a\nRule: x\nStep: 2020-01-01 5%\n", DCL_SYNTAX, 3, 1,
     "belongs to a Table"},
    {"Case: a\nRule: x\nExpect: 2020-01-01 5\n", DCL_SYNTAX, 3, 1,
     "no Schedule"},
    {"Case: a\nRule: x\n\nCase: b\nRule: x\n\nCase: a\nRule: y\n", DCL_CONFLICT,
     7, 1, "second record"},
    {"Case: a\nRule: x\nOf: b\n", DCL_NO_CASE, 1, 1, "no case named `b`"},
    {"Table: a\n", DCL_SYNTAX, 1, 1, "steps"},
    {"Table: a\nStep: 2020-01-01\n", DCL_SYNTAX, 2, 7, "percentage"},
    {"Table: a\nStep: 2020-01-01 5\n", DCL_SYNTAX, 2, 7, "percentage"},
    {"Table: a\nStep: 2020-01-01 %\n", DCL_SYNTAX, 2, 7, "percentage"},
    {"Table: a\nStep: 2020-02-30 5%\n", DCL_RANGE, 2, 7, "29 days"},
    {"Table: a\nStep: 2020-02-03 5%\nStep: 2020-02-03 6%\n", DCL_CONFLICT, 3, 7,
     "order of time"},
    {"Table: a\nStep: 2020-02-03 5%\nExpect: x\n", DCL_SYNTAX, 3, 1,
     "a case is a record of its own"},
    {"Table: a\nStep: 2020-02-03 5%\n\nTable: a\nStep: 2020-02-03 5%\n",
     DCL_CONFLICT, 4, 1, "second record"},
    {"Case: a\nSchedule: 1/day\nExpect: 2020-02-30 5\n", DCL_RANGE, 3, 9,
     "29 days"},
    {"Case: a\nwhat\n", DCL_SYNTAX, 2, 1, "Key: value"},
};

static void what_is_refused(void)
{
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        dcl_book *b = NULL;
        dcl_err err = {0};
        size_t line = 1, column = 1;
        T_STATUS(dcl_book_read(&b, bad[i].text, strlen(bad[i].text), NULL, NULL,
                               NULL, &err),
                 bad[i].status, &err);
        CU_ASSERT_PTR_NULL(b);
        for (size_t k = 0; k < err.at; k++) {
            column = bad[i].text[k] == '\n' ? 1 : column + 1;
            line += bad[i].text[k] == '\n';
        }
        if (line != bad[i].line || column != bad[i].column ||
            strstr(err.msg, bad[i].words) == NULL) {
            T_STR(err.msg, bad[i].words);
            CU_ASSERT_EQUAL(line, bad[i].line);
            CU_ASSERT_EQUAL(column, bad[i].column);
        }
        dcl_book_free(b);
    }
}

static void no_memory_leaves_nothing_behind(void)
{
    char text[2048];
    dcl_status s = DCL_NO_MEMORY;
    size_t k;
    strcpy(text, google);
    strcat(text, "\n");
    strcat(text, tables);
    for (k = 1; s == DCL_NO_MEMORY && k < 200; k++) {
        t_heap h = {0, 0, k};
        dcl_mem mem = t_heap_mem(&h);
        dcl_book *b = NULL;
        s = dcl_book_read(&b, text, strlen(text), NULL, NULL, &mem, NULL);
        CU_ASSERT_EQUAL(s == DCL_OK, b != NULL);
        dcl_book_free(b);
        CU_ASSERT_EQUAL(h.live, 0);
    }
    CU_ASSERT_EQUAL(s, DCL_OK);
    CU_ASSERT(k > 10);
}

/* Bytes changed, cut or moved: never a crash, a leak, or an error outside the
 * text. */
static void broken_books(void)
{
    static const char junk[] = ":+#\n \\-%2aE.";
    char text[2048];
    for (uint64_t i = t_effort(3000); i > 0; i--) {
        dcl_book *b = NULL;
        dcl_err err = {0};
        size_t n, changes = 1 + (size_t)t_below(4);
        strcpy(text, google);
        strcat(text, "\n");
        strcat(text, tables);
        n = strlen(text);
        while (changes-- > 0) {
            size_t at = (size_t)t_below(n), len = (size_t)t_below(20);
            switch (t_below(3)) {
            case 0: text[at] = junk[t_below(sizeof junk)]; break;
            case 1: n = at + 1; break;
            default:
                if (at + 2 * len < n) memmove(text + at, text + at + len, len);
            }
        }
        if (dcl_book_read(&b, text, n, NULL, NULL, NULL, &err) != DCL_OK)
            CU_ASSERT(err.at <= n && err.msg[0] != '\0');
        dcl_book_free(b);
    }
}

T_TESTS(book, book_read, T(what_stands_in_a_case), T(what_is_refused),
        T(no_memory_leaves_nothing_behind), T(broken_books));
