/* The JSON of what answers share: figures, days, conversions. */
#ifndef SHOW_SHOW_JSON_H
#define SHOW_SHOW_JSON_H

#include "show/json_out.h"
#include "show/show_figure.h"

/* {"currency":...,"tier":...,"value":...,...}; how as for the text. */
dcl_status dcl__json_figure(const dcl_sink *sink, const dcl_figure *f, int how,
                            const dcl_show_style *style, const dcl_mem *mem,
                            dcl_err *err);

/* "name":{...} */
dcl_status dcl__json_member(const dcl_sink *sink, int *first, const char *name,
                            const dcl_figure *f, const dcl_show_style *style,
                            const dcl_mem *mem, dcl_err *err);

/* "name":"2024-10-29", or null where has is 0. */
dcl_status dcl__json_day(const dcl_sink *sink, int *first, const char *name,
                         int has, dcl_day day, dcl_err *err);

/* "converted":[...] */
dcl_status dcl__json_converted(const dcl_sink *sink, int *first,
                               const dcl_converted *c, size_t n,
                               const dcl_show_style *style, const dcl_mem *mem,
                               dcl_err *err);

#endif
