/* A sum in several currencies: each exact, each with its legs. */
#include <decillion/ask.h>

#include "support.h"

static dcl_rates *builtin(void)
{
    dcl_rates *rates = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_rates_builtin(&rates, NULL, &err), DCL_OK, &err);
    return rates;
}

static void t_written(const dcl_figure *f, const char *want)
{
    dcl_num_form form = {sizeof form, 0, DCL_ROUND_HALF_EVEN, 1};
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    dcl_err err = {0};
    form.places = f->minor;
    T_STATUS(dcl_num_write(&sink, NULL, f->num, &form, NULL, NULL, &err),
             DCL_OK, &err);
    T_STR(t_cstr(&out), want);
    t_free(&out);
}

/* By hand: 2e36 / 97.2300, and that / 1.0774. */
static void two_undecillion_rubles(void)
{
    dcl_rates *rates = builtin();
    dcl_ccy in[2] = {{"USD"}, {"EUR"}};
    dcl_convert_question q = {0};
    dcl_convert_answer *a = NULL;
    dcl_num *amount = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_num_read(&amount, "2e36", 4, NULL, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_date_read(&q.day, "2024-10-29", 10, &err), DCL_OK, &err);
    q.amount = amount;
    strcpy(q.ccy.code, "RUB");
    q.in = in;
    q.in_count = 2;
    T_STATUS(dcl_ask_convert(&a, rates, &q, NULL, &err), DCL_OK, &err);
    if (a != NULL) {
        CU_ASSERT_EQUAL(a->converts, 2);
        t_written(&a->converted[0].figure,
                  "20569782988789468271109739792245191.81");
        t_written(&a->converted[1].figure,
                  "19092057721170844877584685160799324.13");
        CU_ASSERT_EQUAL(dcl_conversion_path(a->converted[0].conversion)->legs,
                        1);
        CU_ASSERT_EQUAL(dcl_conversion_path(a->converted[1].conversion)->legs,
                        2);
        CU_ASSERT_EQUAL(a->converted[1].asked, q.day);
    }
    dcl_convert_answer_free(a);
    dcl_num_free(amount);
    dcl_rates_free(rates);
}

static void no_currency_no_rate(void)
{
    dcl_rates *rates = builtin();
    dcl_ccy usd = {"USD"};
    dcl_convert_question q = {0};
    dcl_convert_answer *a = NULL;
    dcl_num *amount = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_num_read(&amount, "1", 1, NULL, NULL, &err), DCL_OK, &err);
    q.amount = amount;
    q.in = &usd;
    q.in_count = 1;
    T_STATUS(dcl_ask_convert(&a, rates, &q, NULL, &err), DCL_NO_CURRENCY, &err);
    strcpy(q.ccy.code, "RUB");
    T_STATUS(dcl_date_read(&q.day, "1999-10-29", 10, &err), DCL_OK, &err);
    T_STATUS(dcl_ask_convert(&a, rates, &q, NULL, &err), DCL_NO_RATE, &err);
    CU_ASSERT_PTR_NULL(a);
    dcl_num_free(amount);
    dcl_rates_free(rates);
}

/* The 1st, 2nd, 3rd ... request for memory fails until none does. */
static void memory_runs_short(void)
{
    dcl_rates *rates = builtin();
    dcl_ccy usd = {"USD"};
    dcl_convert_question q = {0};
    dcl_num *amount = NULL;
    dcl_err err = {0};
    dcl_status status = DCL_NO_MEMORY;
    size_t k;
    T_STATUS(dcl_num_read(&amount, "7/3", 3, NULL, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_date_read(&q.day, "2024-10-29", 10, &err), DCL_OK, &err);
    q.amount = amount;
    strcpy(q.ccy.code, "RUB");
    q.in = &usd;
    q.in_count = 1;
    for (k = 1; status == DCL_NO_MEMORY && k < 1000; k++) {
        t_heap heap = {0, 0, k};
        dcl_mem mem = t_heap_mem(&heap);
        dcl_convert_answer *a = NULL;
        status = dcl_ask_convert(&a, rates, &q, &mem, &err);
        CU_ASSERT(status == DCL_OK || a == NULL);
        dcl_convert_answer_free(a);
        CU_ASSERT_EQUAL(heap.live, 0);
    }
    T_STATUS(status, DCL_OK, &err);
    dcl_num_free(amount);
    dcl_rates_free(rates);
}

T_TESTS(ask, ask_converted, T(two_undecillion_rubles), T(no_currency_no_rate),
        T(memory_runs_short));
