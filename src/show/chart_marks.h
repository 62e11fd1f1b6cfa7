/* Which rows of a chart an event marks, and how it is told. */
#ifndef SHOW_CHART_MARKS_H
#define SHOW_CHART_MARKS_H

#include <decillion/show.h>

/* The letters of row i, each kind once: "cs".  out: 16 bytes. */
void dcl__chart_marks(char *out, const dcl_chart_answer *a, size_t i);

/* The most letters that one row has. */
unsigned dcl__chart_mark_width(const dcl_chart_answer *a);

/* "2022-04-01 to 2022-10-01: stayed: earns nothing"; an event that goes on at
 * the last row: "from 2022-04-01". */
dcl_status dcl__put_event(const dcl_sink *sink, const dcl_chart_answer *a,
                          const dcl_event *e, dcl_err *err);

#endif
