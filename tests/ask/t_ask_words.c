/* What every answer says of its schedule. */
#include "ask/ask_words.h"

#include "support.h"

static void text_reading_currency(void)
{
    static const char text[] = "5 JPY/day,  from 2024-01-01";
    dcl_penalty *penalty = NULL;
    dcl_rates *rates = NULL;
    dcl__words w;
    dcl_figure f;
    dcl_err err = {0};
    T_STATUS(
        dcl_penalty_read(&penalty, text, sizeof text - 1, NULL, NULL, &err),
        DCL_OK, &err);
    T_STATUS(dcl_rates_builtin(&rates, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl__words_make(&w, penalty, NULL, &err), DCL_OK, &err);
    T_STR(w.schedule.p, "5 JPY/day, from 2024-01-01");
    CU_ASSERT_PTR_NOT_NULL(strstr(w.reading.p, "2024-01-01"));
    dcl__words_clear(&w);
    f = dcl__case_figure(penalty, rates);
    T_STR(f.ccy.code, "JPY");
    CU_ASSERT_EQUAL(f.minor, 0);
    f = dcl__case_figure(penalty, NULL);
    CU_ASSERT_EQUAL(f.minor, 2);
    dcl_rates_free(rates);
    dcl_penalty_free(penalty);
}

T_TESTS(ask, ask_words, T(text_reading_currency));
