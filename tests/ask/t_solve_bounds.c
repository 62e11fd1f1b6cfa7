/* The totals that would have been written so, in each way of rounding. */
#include "ask/solve_bounds.h"

#include "support.h"

static void put(t_text *out, const dcl_num *num)
{
    dcl_num_form form = {sizeof form, 6, DCL_ROUND_HALF_EVEN, 0};
    dcl_sink sink = t_sink(out);
    dcl_err err = {0};
    T_STATUS(dcl_num_write(&sink, NULL, num, &form, NULL, NULL, &err), DCL_OK,
             &err);
    (void)sink.put(sink.ctx, " ", 1);
}

static void check(const char *total, dcl_round mode, const char *within,
                  const char *want, int low_open, int high_open)
{
    dcl_say_style say = {0};
    dcl_solve_question q = {0};
    dcl__solve_bounds b;
    dcl_rates *rates = NULL;
    dcl_num *share = NULL;
    dcl_ccy eur = {"EUR"};
    t_text out = {0};
    dcl_err err = {0};
    T_STATUS(dcl_rates_builtin(&rates, NULL, &err), DCL_OK, &err);
    if (within != NULL) {
        T_STATUS(dcl_num_read(&share, within, strlen(within), NULL, NULL, &err),
                 DCL_OK, &err);
    }
    say.round = mode;
    q.say = &say;
    q.total = total;
    q.total_n = strlen(total);
    q.within = share;
    T_STATUS(dcl__solve_bounds_make(&b, rates, eur, &q, NULL, &err), DCL_OK,
             &err);
    put(&out, b.low);
    put(&out, b.asked);
    put(&out, b.high);
    T_STR(t_cstr(&out), want);
    CU_ASSERT_EQUAL(b.low_open, low_open);
    CU_ASSERT_EQUAL(b.high_open, high_open);
    t_free(&out);
    dcl__solve_bounds_clear(&b);
    dcl_num_free(share);
    dcl_rates_free(rates);
}

static void by_the_digits_written(void)
{
    /* a tie goes to the even digit: 2 is even, 3 is not */
    check("2 EUR", DCL_ROUND_HALF_EVEN, NULL, "1.5 2 2.5 ", 0, 0);
    check("3 EUR", DCL_ROUND_HALF_EVEN, NULL, "2.5 3 3.5 ", 1, 1);
    check("3", DCL_ROUND_HALF_UP, NULL, "2.5 3 3.5 ", 0, 1);
    check("3", DCL_ROUND_HALF_DOWN, NULL, "2.5 3 3.5 ", 1, 0);
    check("3", DCL_ROUND_UP, NULL, "2 3 3 ", 1, 0);
    check("3", DCL_ROUND_DOWN, NULL, "3 3 4 ", 0, 1);
    check("3", DCL_ROUND_CEILING, NULL, "2 3 3 ", 1, 0);
    check("3", DCL_ROUND_FLOOR, NULL, "3 3 4 ", 0, 1);
    /* zeros at the end of an integer are not significant, of a decimal are */
    check("1,500 EUR", DCL_ROUND_HALF_EVEN, NULL, "1450 1500 1550 ", 1, 1);
    check("1.50", DCL_ROUND_HALF_EVEN, NULL, "1.495 1.5 1.505 ", 0, 0);
    check("2.5 million EUR", DCL_ROUND_HALF_EVEN, NULL,
          "2450000 2500000 2550000 ", 1, 1);
}

static void by_a_share(void)
{
    check("200 EUR", DCL_ROUND_HALF_EVEN, "0.05", "190 200 210 ", 0, 0);
    check("200", DCL_ROUND_HALF_EVEN, "1/3", "133.333333 200 266.666667 ", 0,
          0);
}

T_TESTS(ask, solve_bounds, T(by_the_digits_written), T(by_a_share));
