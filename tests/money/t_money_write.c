/* read(write(x)) is x. */
#include "money/monies.h"

static void round_trip(const dcl_rates *r)
{
    t_text first = {0}, second = {0};
    dcl_sink a = t_sink(&first), b = t_sink(&second);
    dcl_rates *again = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_rates_write(&a, r, &err), DCL_OK, &err);
    T_STATUS(dcl_rates_read(&again, t_cstr(&first), first.n, "again", NULL,
                            &err),
             DCL_OK, &err);
    T_STATUS(dcl_rates_write(&b, again, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(first.n, second.n);
    CU_ASSERT(strcmp(t_cstr(&first), t_cstr(&second)) == 0);
    CU_ASSERT_EQUAL(dcl_rates_count(r), dcl_rates_count(again));
    CU_ASSERT_EQUAL(dcl_ccy_count(r), dcl_ccy_count(again));
    for (size_t i = 0; i < dcl_rates_count(r); i++) {
        dcl_series x, y;
        dcl_leg p, q;
        T_STATUS(dcl_rates_series(&x, r, i, &err), DCL_OK, &err);
        T_STATUS(dcl_rates_series(&y, again, i, &err), DCL_OK, &err);
        CU_ASSERT_EQUAL(x.count, y.count);
        for (size_t k = 0; k < x.count && k < y.count; k++) {
            T_STATUS(dcl_rates_nth(&p, r, i, k, &err), DCL_OK, &err);
            T_STATUS(dcl_rates_nth(&q, again, i, k, &err), DCL_OK, &err);
            CU_ASSERT_EQUAL(p.day, q.day);
            CU_ASSERT(strcmp(p.rate, q.rate) == 0);
            CU_ASSERT(strcmp(p.nominal, q.nominal) == 0);
            CU_ASSERT(strcmp(p.source_name, q.source_name) == 0);
        }
    }
    dcl_rates_free(again);
    t_free(&second);
    t_free(&first);
}

static void the_built_in_table(void)
{
    dcl_rates *r = t_builtin();
    round_trip(r);
    dcl_rates_free(r);
}

static void a_small_table(void)
{
    static const char text[] =
        "Currency: ABC\nNumber: 007\nMinor: none\nFrom: 2020-01-01\n"
        "To: 2029-12-31\nBecomes: ABD 4e29 2030-01-01\nSource: a law\n"
        "Symbol: A\nEnglish: abacus / abaci\n"
        "Russian: a / b / c / d\n\n"
        "Publisher: nbx\nName: Bank of X\nDay: in force\nAge: 3\n"
        "Source: here\n\n"
        "Pair: USD/ABC\nBy: nbx\nNominal: 100\nSource: there\n"
        "Ended: 2024-10-30\n"
        "Rate: 2024-10-29 97.2300\nRate: 2024-10-30 5.88139E-05\n\n";
    dcl_rates *r = t_table(text);
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    dcl_err err = {0};
    T_STATUS(dcl_rates_write(&sink, r, &err), DCL_OK, &err);
    T_STR(t_cstr(&out), text);
    t_free(&out);
    round_trip(r);
    dcl_rates_free(r);
}

static int full(void *ctx, const char *bytes, size_t n)
{
    size_t *left = ctx;
    (void)bytes;
    if (n > *left) return 1;
    *left -= n;
    return 0;
}

static void a_sink_that_stops(void)
{
    dcl_rates *r = t_table("Currency: ABC\n\nPair: USD/ABC\n"
                           "Rate: 2024-10-29 1\n");
    dcl_status status = DCL_STOPPED;
    size_t most;
    for (most = 0; status == DCL_STOPPED && most < 200; most++) {
        size_t left = most;
        dcl_sink sink = {full, &left};
        dcl_err err = {0};
        status = dcl_rates_write(&sink, r, &err);
    }
    T_STATUS(status, DCL_OK, NULL);
    CU_ASSERT(most > 60);
    dcl_rates_free(r);
}

T_TESTS(money, money_write, T(the_built_in_table), T(a_small_table),
        T(a_sink_that_stops));
