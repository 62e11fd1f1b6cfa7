/* Expect lines: what each form means, and what is refused where. */
#include <decillion/book.h>

#include "support.h"

static const char head[] = "Case: a\nSchedule: 1 RUB/day\nExpect: ";

static dcl_status read_line(dcl_book **out, const char *line, dcl_err *err)
{
    char text[400];
    strcpy(text, head);
    strcat(text, line);
    return dcl_book_read(out, text, strlen(text), NULL, NULL, NULL, err);
}

/* "when|amount|currency|match|tolerance|remark|standing" */
static void dump(char out[400], const char *line)
{
    dcl_book *b = NULL;
    dcl_err err = {0};
    dcl_expect e;
    strcpy(out, "(refused)");
    T_STATUS(read_line(&b, line, &err), DCL_OK, &err);
    if (b != NULL &&
        dcl_case_expect(&e, dcl_book_nth(b, 0), 0, &err) == DCL_OK) {
        strcpy(out, e.when);
        strcat(strcat(out, "|"), e.amount);
        strcat(strcat(out, "|"), e.currency);
        strcat(strcat(out, "|"), dcl_match_name(e.match));
        strcat(strcat(out, "|"), e.tolerance);
        strcat(strcat(out, "|"), e.remark);
        strcat(strcat(out, "|"), dcl_standing_name(e.standing));
    }
    dcl_book_free(b);
}

static void what_is_read(void)
{
    static const char *const t[][2] = {
        {"2023-10-17  91.5 quintillion RUB",
         "2023-10-17|91.5 quintillion|RUB|to the digits printed|||sourced"},
        {"29 Oct 2024 2e36",
         "29 Oct 2024|2e36||to the digits printed|||sourced"},
        {"after 706 days 2 undecillion RUB\n+ as printed",
         "after 706 days|2 undecillion|RUB|to the digits printed||as printed|"
         "sourced"},
        {"after 10^18 weeks\t5 RUB truncated",
         "after 10^18 weeks|5|RUB|truncated|||sourced"},
        {"after 1 000 business days 5 RUB exactly",
         "after 1 000 business days|5|RUB|exactly|||sourced"},
        {"after 2 undecillion half-years 5 exactly",
         "after 2 undecillion half-years|5||exactly|||sourced"},
        {"2024-01-01..2024-01-31  30000000 EUR exactly\n+ derived: so",
         "2024-01-01..2024-01-31|30000000|EUR|exactly||derived: so|derived"},
        {"2024-01-01 5 RUB within 5%\n+ fitted: so\n+ and so",
         "2024-01-01|5|RUB|within a percentage|5|fitted: so\nand so|fitted"},
        {"2024-01-01 5 RUB within 0.04 %",
         "2024-01-01|5|RUB|within a percentage|0.04||sourced"},
        {"2024-01-01 5 RUB within 1 million RUB",
         "2024-01-01|5|RUB|within an amount|1 million||sourced"},
        {"2024-01-01 5 RUB within 1 million",
         "2024-01-01|5|RUB|within an amount|1 million||sourced"},
        {"2024-01-01 2,500,000 RUB not # wrong",
         "2024-01-01|2,500,000|RUB|not|||sourced"},
        {"2024-01-01 2 500 000 not", "2024-01-01|2 500 000||not|||sourced"},
    };
    for (size_t i = 0; i < sizeof t / sizeof *t; i++) {
        char got[400];
        dump(got, t[i][0]);
        T_STR(got, t[i][1]);
    }
}

static void days(void)
{
    dcl_book *b = NULL;
    dcl_expect e;
    CU_ASSERT_EQUAL(read_line(&b, "1970-01-02..1970-01-04 5", NULL), DCL_OK);
    CU_ASSERT_EQUAL(dcl_case_expects(dcl_book_nth(b, 0)), 1);
    CU_ASSERT_EQUAL(dcl_case_expect(&e, dcl_book_nth(b, 0), 0, NULL), DCL_OK);
    CU_ASSERT_EQUAL(e.first, 1);
    CU_ASSERT_EQUAL(e.day, 3);
    CU_ASSERT_EQUAL(e.after, 0);
    CU_ASSERT_EQUAL(e.at, sizeof head - 1);
    CU_ASSERT_EQUAL(dcl_case_expect(&e, dcl_book_nth(b, 0), 1, NULL),
                    DCL_ARGUMENT);
    dcl_book_free(b);
}

/* at: bytes from the line's beginning. */
static void what_is_refused(void)
{
    static const struct {
        const char *line;
        size_t at;
        const char *words;
    } bad[] = {
        {"soon 5 RUB", 0, "begins with a date"},
        {"10/11/2024 5 RUB", 0, "begins with a date"},
        {"2024-02-30 5 RUB", 0, "29 days"},
        {"2024-01-02..2024-01-01 5", 0, "before the first"},
        {"2024-01-02..soon 5", 12, "date"},
        {"2024-01-02x 5", 10, "blank"},
        {"2024-01-02", 10, "which figure"},
        {"2024-01-02 RUB", 11, "which figure"},
        {"2024-01-02 exactly", 11, "which figure"},
        {"after 5 parsecs 5 RUB", 6, "how long"},
        {"after days 5 RUB", 6, "how long"},
        {"after", 5, "how long"},
        {"2024-01-02 5 RUB roughly", 17, "compared"},
        {"2024-01-02 5 RUB exactly so", 25, "remark"},
        {"2024-01-02 5 RUB within", 23, "within what"},
        {"2024-01-02 5 RUB within %", 24, "within what"},
        {"2024-01-02 5 RUB within 1 USD", 26, "another currency"},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        dcl_book *b = NULL;
        dcl_err err = {0};
        dcl_status s = read_line(&b, bad[i].line, &err);
        if (s == DCL_OK || err.at != sizeof head - 1 + bad[i].at ||
            strstr(err.msg, bad[i].words) == NULL) {
            T_STR(bad[i].line, "(is refused)");
            T_STR(err.msg, bad[i].words);
            CU_ASSERT_EQUAL(err.at, sizeof head - 1 + bad[i].at);
        }
        dcl_book_free(b);
    }
}

T_TESTS(book, expect, T(what_is_read), T(days), T(what_is_refused));
