/* Cases are found by name, and each byte of a schedule has its place in the
 * file. */
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

/* Every byte of a schedule text maps to the same byte of the file. */
static void places_map_back(void)
{
    dcl_book *b = must(google, NULL);
    for (size_t k = 0; k < 2; k++) {
        const dcl_case *c = dcl_book_nth(b, k);
        const char *s = dcl_case_schedule(c);
        size_t line, column;
        for (size_t i = 0; s[i] != '\0'; i++) {
            size_t at = dcl_case_place(c, i);
            CU_ASSERT(at < sizeof google - 1);
            if (s[i] == '\n' || s[i] == ';' || s[i] == ' ') continue;
            CU_ASSERT_EQUAL(google[at], s[i]);
        }
        dcl_book_place(b, dcl_case_place(c, (size_t)(strstr(s, "from") - s)),
                       &line, &column);
        CU_ASSERT_EQUAL(line, k == 0 ? 8 : 19);
        CU_ASSERT_EQUAL(column, k == 0 ? 3 : 25);
    }
    dcl_book_free(b);
}

static void finding(void)
{
    dcl_book *b = must(google, NULL);
    const dcl_case *c = NULL;
    dcl_err err = {0};
    CU_ASSERT_EQUAL(dcl_book_find(&c, b, "words", 5, &err), DCL_OK);
    T_STR(dcl_case_value(c, DCL_CASE_CASE, 0), "words");
    CU_ASSERT_EQUAL(dcl_book_find(&c, b, "google/x", 6, &err), DCL_OK);
    CU_ASSERT_EQUAL(dcl_book_find(&c, b, "goggle", 6, &err), DCL_NO_CASE);
    T_STR(err.msg, "no case named `goggle`; did you mean `google`?");
    CU_ASSERT_EQUAL(dcl_book_find(&c, b, "goo", 3, &err), DCL_NO_CASE);
    CU_ASSERT_EQUAL(dcl_book_find(&c, b, "", 0, &err), DCL_NO_CASE);
    CU_ASSERT_EQUAL(dcl_book_find(&c, b, "zzz", 3, &err), DCL_NO_CASE);
    CU_ASSERT_EQUAL(dcl_book_find(&c, b, "google\0", 7, &err), DCL_NO_CASE);
    dcl_book_free(b);
}

static void names_of_the_lists(void)
{
    T_STR(dcl_case_key_name(DCL_CASE_EXPECT), "Expect");
    T_STR(dcl_standing_name(DCL_STANDING_FITTED), "fitted");
    T_STR(dcl_match_name(DCL_MATCH_NOT), "not");
    CU_ASSERT_PTR_NULL(dcl_case_key_name((dcl_case_key)99));
    CU_ASSERT_PTR_NULL(dcl_standing_name((dcl_standing)99));
    CU_ASSERT_PTR_NULL(dcl_match_name((dcl_match)99));
}

T_TESTS(book, book_case, T(places_map_back), T(finding), T(names_of_the_lists));
