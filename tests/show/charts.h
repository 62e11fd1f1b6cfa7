/* Charts for the tests of their forms. */
#ifndef TESTS_SHOW_CHARTS_H
#define TESTS_SHOW_CHARTS_H

#include "show/answers.h"

/* The schedule's rows from day to day; freed with dcl_chart_answer_free. */
dcl_chart_answer *t_chart(const char *schedule, const char *from,
                          const char *to, uint64_t every, dcl_unit unit);

#endif
