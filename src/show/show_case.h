/* The forms of cases. */
#ifndef SHOW_SHOW_CASE_H
#define SHOW_SHOW_CASE_H

#include <decillion/show.h>

dcl_status dcl__case_text(const dcl_sink *sink, const dcl_case_answer *a,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err);
dcl_status dcl__cases_text(const dcl_sink *sink, const dcl_book *book,
                           const dcl_show_style *style, const dcl_mem *mem,
                           dcl_err *err);
dcl_status dcl__case_json(const dcl_sink *sink, const dcl_case_answer *a,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err);
dcl_status dcl__cases_json(const dcl_sink *sink, const dcl_book *book,
                           const dcl_show_style *style, const dcl_mem *mem,
                           dcl_err *err);

#endif
