/* The library's own form: what is refused, and where. */
#include <stdlib.h>

#include "money/monies.h"

static void what_is_refused(void)
{
    t_unread("Rates: USD/RUB\n", DCL_SYNTAX, "Rates", "meaning");
    t_unread("USD/RUB 97.23\n", DCL_SYNTAX, NULL, "t.rec:1: ");
}

static void an_empty_table_is_a_table(void)
{
    dcl_rates *r = t_table("# nothing\n\n");
    CU_ASSERT_EQUAL(dcl_rates_count(r), 0);
    T_REFUSED(r, "USD/RUB", "2024-10-29", NULL, DCL_NO_CURRENCY, "USD");
    dcl_rates_free(r);
}

static void line_ends_and_marks_of_other_systems(void)
{
    dcl_rates *r = t_table("\xEF\xBB\xBFPair: USD/RUB\r\n"
                           "Rate: 2024-10-29 97.2300\r\n");
    dcl_leg leg;
    dcl_err err = {0};
    T_STATUS(dcl_rates_nth(&leg, r, 0, 0, &err), DCL_OK, &err);
    T_STR(leg.rate, "97.2300");
    T_STR(leg.source, "user");
    T_STR(leg.file, "t.rec");
    CU_ASSERT_EQUAL(leg.line, 2);
    CU_ASSERT_EQUAL(leg.builtin, 0);
    dcl_rates_free(r);
}

/* Each text cut anywhere is read or refused, and nothing leaks. */
static void cut_anywhere(void)
{
    static const char text[] =
        "Currency: ABC\nNumber: 007\nMinor: 2\nBecomes: ABD 4e29 2030-01-01\n"
        "English: abacus / abaci\n\nPublisher: nbx\nAge: 3\n\n"
        "Pair: USD/ABC\nBy: nbx\nNominal: 100\nRate: 2024-10-29 97.2300\n";
    size_t good = 0;
    for (size_t n = 0; n <= strlen(text); n++) {
        t_heap h = {0, 0, 0};
        dcl_mem mem = t_heap_mem(&h);
        dcl_rates *r = NULL;
        dcl_err err = {0};
        dcl_status status = dcl_rates_read(&r, text, n, "cut.rec", &mem, &err);
        CU_ASSERT((status == DCL_OK) == (r != NULL));
        CU_ASSERT(status == DCL_OK || (err.msg[0] != '\0' && err.at <= n));
        good += status == DCL_OK;
        dcl_rates_free(r);
        CU_ASSERT_EQUAL(h.live, 0);
    }
    CU_ASSERT(good > 10 && good < strlen(text) / 2);
}

static void every_allocation_may_fail(void)
{
    static const char text[] =
        "Currency: ABC\nEnglish: a\n\nPublisher: nbx\nAge: 3\n\n"
        "Pair: USD/ABC\nBy: nbx\nRate: 2024-10-30 1\nRate: 2024-10-29 2\n"
        "Rate: 2024-10-31 2\n";
    t_heap h = {0, 0, 0};
    dcl_mem mem = t_heap_mem(&h);
    dcl_status status = DCL_NO_MEMORY;
    for (h.fail_at = 1; status == DCL_NO_MEMORY && h.fail_at < 500;
         h.fail_at++) {
        dcl_rates *r = NULL;
        dcl_err err = {0};
        h.requests = 0;
        status = dcl_rates_read(&r, text, strlen(text), "t", &mem, &err);
        CU_ASSERT((status == DCL_OK) == (r != NULL));
        dcl_rates_free(r);
        CU_ASSERT_EQUAL(h.live, 0);
    }
    T_STATUS(status, DCL_OK, NULL);
    CU_ASSERT(h.fail_at > 10);
}

T_TESTS(money, money_read, T(what_is_refused), T(an_empty_table_is_a_table),
        T(line_ends_and_marks_of_other_systems), T(cut_anywhere),
        T(every_allocation_may_fail));
