/* Expected figures: every one of the built-in casebook is reproduced, and each
 * way of comparing says no where it should. */
#include <decillion/book.h>

#include "support.h"

static size_t check_case(const dcl_case *c)
{
    const char *name = dcl_case_value(c, DCL_CASE_CASE, 0);
    dcl_penalty *p = NULL;
    dcl_err err = {0};
    size_t i, n = dcl_case_expects(c);
    if (n == 0) return 0;
    T_STATUS(dcl_book_penalty(&p, c, NULL, NULL, &err), DCL_OK, &err);
    for (i = 0; p != NULL && i < n; i++) {
        dcl_verdict v = {0};
        dcl_expect e;
        dcl_status s = dcl_book_check(&v, c, i, p, NULL, NULL, &err);
        CU_ASSERT_EQUAL(dcl_case_expect(&e, c, i, NULL), DCL_OK);
        if (s != DCL_OK) {
            T_STR(name, e.when);
            T_STR(err.msg, e.amount);
        } else if (!v.reproduced) {
            t_text t = {0};
            dcl_sink sink = t_sink(&t);
            dcl_num_form form = {0};
            form.places = 6;
            (void)dcl_num_write(&sink, NULL, v.computed, &form, NULL, NULL,
                                NULL);
            T_STR(name, e.when);
            T_STR(t_cstr(&t), e.amount);
            t_free(&t);
        }
        dcl_verdict_clear(&v);
    }
    dcl_penalty_free(p);
    return n;
}

static void the_casebook_is_reproduced(void)
{
    dcl_book *b = NULL;
    dcl_err err = {0};
    size_t n = 0;
    T_STATUS(dcl_book_builtin(&b, NULL, &err), DCL_OK, &err);
    for (size_t i = 0; b != NULL && i < dcl_book_count(b); i++)
        n += check_case(dcl_book_nth(b, i));
    CU_ASSERT(n >= 114);
    dcl_book_free(b);
}

/* 1 reproduced, 0 missed, -1 refused */
static int verdict(const char *schedule, const char *expect, t_text *off)
{
    char text[600] = "Case: a\nSchedule: ";
    dcl_book *b = NULL;
    dcl_penalty *p = NULL;
    dcl_verdict v = {0};
    dcl_err err = {0};
    int got = -1;
    strcat(text, schedule);
    strcat(strcat(text, "\nExpect: "), expect);
    T_STATUS(dcl_book_read(&b, text, strlen(text), NULL, NULL, NULL, &err),
             DCL_OK, &err);
    if (b == NULL) return got;
    T_STATUS(dcl_book_penalty(&p, dcl_book_nth(b, 0), NULL, NULL, &err), DCL_OK,
             &err);
    if (p != NULL && dcl_book_check(&v, dcl_book_nth(b, 0), 0, p, NULL, NULL,
                                    &err) == DCL_OK) {
        got = v.reproduced;
        if (off != NULL && v.off != NULL) {
            dcl_sink sink = t_sink(off);
            dcl_num_form form = {0};
            form.places = -1;
            off->n = 0;
            CU_ASSERT_EQUAL(
                dcl_num_write(&sink, NULL, v.off, &form, NULL, NULL, NULL),
                DCL_OK);
        }
    }
    dcl_verdict_clear(&v);
    dcl_penalty_free(p);
    dcl_book_free(b);
    return got;
}

static void each_way_of_comparing(void)
{
    static const struct {
        const char *expect;
        int want;
    } t[] = {
        /* 12,345,678 after one day */
        {"after 1 day 12 million", 1},
        {"after 1 day 12.3 million", 1},
        {"after 1 day 12.4 million", 0},
        {"after 1 day 12345678", 1},
        {"after 1 day 12345679", 0},
        {"after 1 day 12346000", 1},
        {"after 1 day 12345000", 0},
        {"after 1 day 12345000 truncated", 1},
        {"after 1 day 12.34 million truncated", 1},
        {"after 1 day 12.35 million truncated", 0},
        {"after 1 day 12.345678 million truncated", 1},
        {"after 1 day 12345678 exactly", 1},
        {"after 1 day 12345677 exactly", 0},
        {"after 1 day 12346 thousand within 1000 RUB", 1},
        {"after 1 day 12345677 within 1", 1},
        {"after 1 day 12345676 within 1", 0},
        {"after 1 day 12 million within 3%", 1},
        {"after 1 day 12 million within 2%", 0},
        {"after 1 day 12 million not", 0},
        {"after 1 day 12.4 million not", 1},
        {"2024-01-01 12345678 RUB exactly", 1},
        {"2023-12-31 0 RUB", 1},
        {"2024-01-02..2024-01-02 12345678 RUB exactly", 1},
        {"2024-01-01..2024-01-10 123456780 RUB exactly", 1},
        {"2024-01-01 5 USD", -1},
        {"2024-01-01 five score", -1},
        {"after 1 month 5 RUB", 0},
    };
    for (size_t i = 0; i < sizeof t / sizeof *t; i++) {
        int got =
            verdict("12345678 RUB/day, from 2024-01-01", t[i].expect, NULL);
        if (got != t[i].want) T_STR(t[i].expect, "(is judged otherwise)");
    }
}

/* A tie may have been rounded either way; what is cut off may not reach the
 * next digit. */
static void the_ends_of_the_interval(void)
{
    CU_ASSERT_EQUAL(verdict("25 RUB/day", "after 1 day 2e1", NULL), 1);
    CU_ASSERT_EQUAL(verdict("25 RUB/day", "after 1 day 3e1", NULL), 1);
    CU_ASSERT_EQUAL(verdict("25.01 RUB/day", "after 1 day 2e1", NULL), 0);
    CU_ASSERT_EQUAL(verdict("30 RUB/day", "after 1 day 2e1 truncated", NULL),
                    0);
    CU_ASSERT_EQUAL(
        verdict("29.999 RUB/day", "after 1 day 2e1 truncated", NULL), 1);
    CU_ASSERT_EQUAL(verdict("20 RUB/day", "after 1 day 2e1 truncated", NULL),
                    1);
}

static void how_close(void)
{
    t_text t = {0};
    CU_ASSERT_EQUAL(verdict("12 RUB/day", "after 1 day 10 RUB", &t), 1);
    T_STR(t_cstr(&t), "0.2");
    CU_ASSERT_EQUAL(verdict("9 RUB/day", "after 1 day 10 RUB exactly", &t), 0);
    T_STR(t_cstr(&t), "-0.1");
    CU_ASSERT_EQUAL(verdict("9 RUB/day", "after 1 day 9 RUB", &t), 1);
    T_STR(t_cstr(&t), "0");
    t_free(&t);
}

/* Totals too large to be written out are judged by their digits. */
static void any_size(void)
{
    static const char googol[] = "100000 RUB/day, x2 every 7 days";
    /* 7 * 10^5 * (2^(10^18) - 1) = 1.14508...e301029995663981201 */
    CU_ASSERT_EQUAL(
        verdict(googol, "after 10^18 weeks 1.145e301029995663981201 RUB",
                NULL),
        1);
    CU_ASSERT_EQUAL(
        verdict(googol, "after 10^18 weeks 1.146e301029995663981201 RUB",
                NULL),
        0);
}

static void no_memory_leaves_nothing_behind(void)
{
    static const char text[] = "Case: a\nSchedule: 5 RUB/day\n"
                               "Expect: after 3 days 15 RUB within 1%\n";
    dcl_book *b = NULL;
    dcl_penalty *p = NULL;
    dcl_status s = DCL_NO_MEMORY;
    CU_ASSERT_EQUAL(
        dcl_book_read(&b, text, sizeof text - 1, NULL, NULL, NULL, NULL),
        DCL_OK);
    CU_ASSERT_EQUAL(dcl_book_penalty(&p, dcl_book_nth(b, 0), NULL, NULL, NULL),
                    DCL_OK);
    for (size_t k = 1; s == DCL_NO_MEMORY && k < 400; k++) {
        t_heap h = {0, 0, k};
        dcl_mem mem = t_heap_mem(&h);
        dcl_verdict v = {0};
        s = dcl_book_check(&v, dcl_book_nth(b, 0), 0, p, NULL, &mem, NULL);
        if (s == DCL_OK) CU_ASSERT_EQUAL(v.reproduced, 1);
        dcl_verdict_clear(&v);
        CU_ASSERT_EQUAL(h.live, 0);
    }
    CU_ASSERT_EQUAL(s, DCL_OK);
    dcl_penalty_free(p);
    dcl_book_free(b);
}

T_TESTS(book, check, T(the_casebook_is_reproduced), T(each_way_of_comparing),
        T(the_ends_of_the_interval), T(how_close), T(any_size),
        T(no_memory_leaves_nothing_behind));
