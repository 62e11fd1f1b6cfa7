/* Charts for the tests of their forms. */
#include "show/charts.h"

dcl_chart_answer *t_chart(const char *schedule, const char *from,
                          const char *to, uint64_t every, dcl_unit unit)
{
    dcl_table_question q = {0};
    dcl_chart_answer *chart = NULL;
    dcl_penalty *penalty = NULL;
    dcl_rates *rates = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_rates_builtin(&rates, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_penalty_read(&penalty, schedule, strlen(schedule), NULL, NULL,
                              &err),
             DCL_OK, &err);
    T_STATUS(dcl_date_read(&q.from, from, strlen(from), &err), DCL_OK, &err);
    T_STATUS(dcl_date_read(&q.to, to, strlen(to), &err), DCL_OK, &err);
    q.penalty = penalty;
    q.every = every;
    q.unit = unit;
    T_STATUS(dcl_ask_chart(&chart, rates, &q, NULL, &err), DCL_OK, &err);
    dcl_penalty_free(penalty);
    dcl_rates_free(rates);
    return chart;
}
