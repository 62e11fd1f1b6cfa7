/* The forms of checked claims. */
#ifndef SHOW_SHOW_CHECK_H
#define SHOW_SHOW_CHECK_H

#include <decillion/show.h>

dcl_status dcl__check_text(const dcl_sink *sink, const dcl_check_answer *a,
                           const dcl_show_style *style, const dcl_mem *mem,
                           dcl_err *err);
dcl_status dcl__check_json(const dcl_sink *sink, const dcl_check_answer *a,
                           const dcl_show_style *style, const dcl_mem *mem,
                           dcl_err *err);

#endif
