/* JSON, written piece by piece to a sink.  Members are told their place by a
 * flag that the caller keeps: 1 before the first. */
#ifndef SHOW_JSON_OUT_H
#define SHOW_JSON_OUT_H

#include "base/fmt.h"

/* Any bytes as a JSON string: quotes, controls and U+2028/9 escaped, bytes that
 * are no UTF-8 as U+FFFD.  0, or what the sink answered. */
int dcl__json_string(const dcl_sink *sink, const char *s, size_t n);

/* A comma where one is due. */
int dcl__json_next(const dcl_sink *sink, int *first);
/* "name": with its comma. */
int dcl__json_key(const dcl_sink *sink, int *first, const char *name);
/* "name":"value"; NULL is null. */
int dcl__json_text(const dcl_sink *sink, int *first, const char *name,
                   const char *value);
int dcl__json_bool(const dcl_sink *sink, int *first, const char *name,
                   int value);

#endif
