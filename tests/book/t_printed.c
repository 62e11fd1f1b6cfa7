/* Printed figures: which digits count, and the interval they stand for. */
#include "book/printed.h"

#include "support.h"

/* "digits e exponent" */
static void check(const char *text, const char *digits, const char *exponent,
                  size_t count)
{
    dcl__printed p;
    dcl_err err = {0};
    char got[200];
    dcl__printed_init(&p);
    T_STATUS(dcl__printed_read(&p, text, strlen(text), NULL, NULL, NULL, &err),
             DCL_OK, &err);
    T_STR(mpz_get_str(got, 10, p.digits), digits);
    T_STR(mpz_get_str(got, 10, p.exponent), exponent);
    CU_ASSERT_EQUAL(p.count, count);
    CU_ASSERT_EQUAL(p.negative, text[0] == '-');
    dcl__printed_clear(&p);
}

static void which_digits_count(void)
{
    check("2 undecillion", "2", "36", 1);
    check("2.5 decillion", "25", "32", 2);
    check("2.0 undecillion", "20", "35", 2);
    check("2.50 million", "250", "4", 3);
    check("2,500,000", "25", "5", 2);
    check("2500 million", "25", "8", 2);
    check("91511687138260100000", "915116871382601", "5", 15);
    check("0.90", "90", "-2", 2);
    check("1e100", "1", "100", 1);
    check("-5", "5", "0", 1);
    check("0", "0", "0", 1);
    check("94 trillion", "94", "12", 2);
}

/* The value `halves` half units away, as a fraction. */
static void value(const char *text, int halves, const char *want)
{
    dcl__printed p;
    dcl__sum s;
    char got[200];
    dcl__printed_init(&p);
    dcl__sum_init(&s, NULL);
    CU_ASSERT_EQUAL(
        dcl__printed_read(&p, text, strlen(text), NULL, NULL, NULL, NULL),
        DCL_OK);
    CU_ASSERT_EQUAL(dcl__printed_value(&s, &p, halves, NULL), DCL_OK);
    T_STR(mpq_get_str(got, 10, dcl__sum_rational(&s)), want);
    dcl__sum_clear(&s);
    dcl__printed_clear(&p);
}

static void intervals(void)
{
    value("2.5 million", 0, "2500000");
    value("2.5 million", -1, "2450000");
    value("2.5 million", 1, "2550000");
    value("2.5 million", 2, "2600000");
    value("0.90", -1, "179/200");
    value("0.90", 1, "181/200");
    value("-20", 1, "-25");
    value("0", 1, "1/2");
    value("0", 0, "0");
    value("0", -1, "-1/2");
}

static void what_is_no_number(void)
{
    dcl__printed p;
    dcl_limits limits = {0};
    dcl_err err = {0};
    dcl__printed_init(&p);
    CU_ASSERT_EQUAL(dcl__printed_read(&p, "", 0, NULL, NULL, NULL, &err),
                    DCL_SYNTAX);
    CU_ASSERT_EQUAL(dcl__printed_read(&p, "wek", 3, NULL, NULL, NULL, &err),
                    DCL_SYNTAX);
    limits.digits = 5;
    CU_ASSERT_EQUAL(
        dcl__printed_read(&p, "123456", 6, NULL, &limits, NULL, &err),
        DCL_TOO_BIG);
    CU_ASSERT_EQUAL(
        dcl__printed_read(&p, "12345", 5, NULL, &limits, NULL, &err), DCL_OK);
    dcl__printed_clear(&p);
}

static void no_memory_leaves_nothing_behind(void)
{
    for (size_t k = 1; k < 4; k++) {
        t_heap h = {0, 0, k};
        dcl_mem mem = t_heap_mem(&h);
        dcl__printed p;
        dcl_status s;
        dcl__printed_init(&p);
        s = dcl__printed_read(&p, "2.5 decillion", 13, NULL, NULL, &mem, NULL);
        CU_ASSERT_EQUAL(s, k <= 2 ? DCL_NO_MEMORY : DCL_OK);
        CU_ASSERT_EQUAL(h.live, 0);
        dcl__printed_clear(&p);
    }
}

T_TESTS(book, printed, T(which_digits_count), T(intervals),
        T(what_is_no_number), T(no_memory_leaves_nothing_behind));
