/* The forms of a total, one file each. */
#ifndef SHOW_SHOW_TOTAL_H
#define SHOW_SHOW_TOTAL_H

#include <decillion/show.h>

#include "show/show_figure.h"

/* "706 days counted, 2022-11-24 to 2024-10-29", after a comma where there is
 * text before it; nothing where no days are counted. */
dcl_status dcl__put_days(dcl__text *text, const dcl_total_answer *a,
                         dcl_err *err);

dcl_status dcl__total_text(const dcl_sink *sink, const dcl_total_answer *a,
                           const dcl_show_style *style, const dcl_mem *mem,
                           dcl_err *err);
dcl_status dcl__total_sentence(const dcl_sink *sink, const dcl_total_answer *a,
                               const dcl_show_style *style, const dcl_mem *mem,
                               dcl_err *err);
dcl_status dcl__total_json(const dcl_sink *sink, const dcl_total_answer *a,
                           const dcl_show_style *style, const dcl_mem *mem,
                           dcl_err *err);
/* rows: 1 the header line too */
dcl_status dcl__total_csv(const dcl_sink *sink, const dcl_total_answer *a,
                          const dcl_show_style *style, int header,
                          const dcl_mem *mem, dcl_err *err);

#endif
