/* What can be asked of a total, each against a case known by hand. */
#include "comes.h"

static void each_question_has_its_answer(void)
{
    dcl_penalty *p = t_penalty("parking: 100 EUR/day, from 2024-01-01; 7 "
                               "EUR/day, from 2024-01-03, paid 10 EUR on "
                               "2024-01-04");
    dcl_total *t = NULL;
    dcl_day day = 0;
    dcl_err err;
    T_STATUS(dcl_penalty_at(&t, p, t_on("2024-01-05"), NULL, NULL, &err),
             DCL_OK, &err);
    t_num_is(dcl_total_accrued(t), "521", "accrued");
    t_num_is(dcl_total_paid(t), "10", "paid");
    t_num_is(dcl_total_owed(t), "511", "owed");
    t_num_is(dcl_total_per_diem(t), "107", "per diem");
    t_num_is(dcl_total_days(t), "5", "days");
    CU_ASSERT_EQUAL(dcl_total_on(t, &day), 1);
    T_STR(t_iso(day), "2024-01-05");
    CU_ASSERT_EQUAL(dcl_total_first(t, &day), 1);
    T_STR(t_iso(day), "2024-01-01");
    CU_ASSERT_EQUAL_FATAL(dcl_total_streams(t), 2);
    T_STR(dcl_total_stream_name(t, 0), "parking");
    CU_ASSERT_PTR_NULL(dcl_total_stream_name(t, 1));
    t_num_is(dcl_total_stream(t, 0), "500", "parking");
    t_num_is(dcl_total_stream(t, 1), "21", "the other");
    dcl_total_free(t);
    dcl_total_free(NULL);
    dcl_penalty_free(p);
}

static void without_a_date_there_is_no_day(void)
{
    dcl_penalty *p = t_penalty("100 EUR/day, for 12 days");
    dcl_total *t = NULL;
    dcl_day day = 42;
    dcl_err err;
    T_STATUS(dcl_penalty_end(&t, p, NULL, NULL, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(dcl_total_on(t, &day), 0);
    CU_ASSERT_EQUAL(dcl_total_first(t, &day), 0);
    CU_ASSERT_EQUAL(day, 42);
    t_num_is(dcl_total_accrued(t), "1200", "accrued");
    dcl_total_free(t);
    dcl_penalty_free(p);
}

T_TESTS(penalty, total_get, T(each_question_has_its_answer),
        T(without_a_date_there_is_no_day));
