/* Lines for other programs: what is written reads back. */
#include "feed/samples.h"

static void writes(const dcl_rates *r, dcl_feed_form form,
                   const dcl_feed_choice *choice, const char *want)
{
    t_text t = {0};
    dcl_sink sink = t_sink(&t);
    dcl_err err = {0};
    T_STATUS(dcl_feed_write(&sink, NULL, r, form, choice, &err), DCL_OK, &err);
    T_STR(t.n > 0 ? t_cstr(&t) : "", want);
    t_free(&t);
}

static void three_forms(void)
{
    dcl_rates *r = t_table("Pair: USD/RUB\nBy: cbr\nRate: 2024-10-29 97.2300\n"
                           "\nPair: VND/RUB\nBy: cbr\nNominal: 10000\n"
                           "Rate: 2026-03-03 30.8225\n\n"
                           "Pair: US5/RUB\nRate: 2024-10-29 5.88139E-05\n");
    writes(r, DCL_FEED_LEDGER, NULL,
           "P 2024-10-29 \"US5\" 0.0000588139 RUB\n"
           "P 2024-10-29 USD 97.2300 RUB\n"
           "P 2026-03-03 VND 0.00308225 RUB\n");
    writes(r, DCL_FEED_BEANCOUNT, NULL,
           "2024-10-29 price US5 0.0000588139 RUB\n"
           "2024-10-29 price USD 97.2300 RUB\n"
           "2026-03-03 price VND 0.00308225 RUB\n");
    writes(r, DCL_FEED_CSV, NULL,
           "date,base,quote,rate,nominal,source\n"
           "2024-10-29,US5,RUB,5.88139E-05,1,user\n"
           "2024-10-29,USD,RUB,97.2300,1,cbr\n"
           "2026-03-03,VND,RUB,30.8225,10000,cbr\n");
    dcl_rates_free(r);
}

static void what_is_chosen(void)
{
    dcl_day from = t_day("2024-10-29"), to = t_day("2024-10-30");
    dcl_feed_choice c = {.size = sizeof c, .base = t_ccy("USD"),
                         .source = "cbr", .from = &from, .to = &to};
    dcl_rates *r = t_builtin();
    writes(r, DCL_FEED_LEDGER, &c,
           "P 2024-10-29 USD 97.2300 RUB\nP 2024-10-30 USD 97.3261 RUB\n");
    c.source = "ecb";
    writes(r, DCL_FEED_LEDGER, &c, "");
    c.base = t_ccy("EUR");
    c.quote = t_ccy("USD");
    writes(r, DCL_FEED_BEANCOUNT, &c,
           "2024-10-29 price EUR 1.0774 USD\n"
           "2024-10-30 price EUR 1.0815 USD\n");
    dcl_rates_free(r);
}

/* All the built-in rates, out and in again, give the same exact values. */
static void round_trip(dcl_feed_form form)
{
    dcl_rates *r = t_builtin(), *again = NULL;
    t_text t = {0}, second = {0};
    dcl_sink sink = t_sink(&t), sink2 = t_sink(&second);
    size_t written = 0;
    dcl_feed_report report;
    dcl_err err = {0};
    T_STATUS(dcl_feed_write(&sink, &written, r, form, NULL, &err), DCL_OK,
             &err);
    T_STATUS(t_feed_text(&again, t_cstr(&t), &report, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(report.rates, written);
    CU_ASSERT(written > 2500);
    T_STATUS(dcl_feed_write(&sink2, NULL, again, form, NULL, &err), DCL_OK,
             &err);
    CU_ASSERT_EQUAL(t.n, second.n);
    CU_ASSERT(strcmp(t_cstr(&t), t_cstr(&second)) == 0);
    dcl_rates_free(again);
    dcl_rates_free(r);
    t_free(&second);
    t_free(&t);
}

static void out_and_in_again(void)
{
    round_trip(DCL_FEED_LEDGER);
    round_trip(DCL_FEED_BEANCOUNT);
    round_trip(DCL_FEED_CSV);
}

static int full(void *ctx, const char *bytes, size_t n)
{
    (void)ctx;
    (void)bytes;
    (void)n;
    return 1;
}

static void what_is_refused(void)
{
    dcl_rates *r = t_table("Pair: USD/RUB\nNominal: 3\n"
                           "Rate: 2024-10-29 97.2300\n");
    t_text t = {0};
    dcl_sink sink = t_sink(&t), stop = {full, NULL};
    dcl_err err = {0};
    T_STATUS(dcl_feed_write(&sink, NULL, r, DCL_FEED_LEDGER, NULL, &err),
             DCL_RANGE, &err);
    T_STATUS(dcl_feed_write(&sink, NULL, r, DCL_FEED_CBR_XML, NULL, &err),
             DCL_ARGUMENT, &err);
    T_STATUS(dcl_feed_write(&stop, NULL, r, DCL_FEED_CSV, NULL, &err),
             DCL_STOPPED, &err);
    t_free(&t);
    dcl_rates_free(r);
}

T_TESTS(feed, feed_write, T(three_forms), T(what_is_chosen),
        T(out_and_in_again), T(what_is_refused));
