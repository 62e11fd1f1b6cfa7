/* What the parts of the SQL calls share. */
#ifndef BIND_SQL_WORK_H
#define BIND_SQL_WORK_H

#include "sqlcall.h"

/* A query must not be able to take a server's memory or a minute of its time by
 * one call: the longest argument; the longest answer; the digits of a number
 * read or written out; those of a figure that is named. */
enum {
    LONGEST = 1 << 20,
    ANSWER = 1 << 24,
    MOST_DIGITS = 200000,
    MOST_SHOWN = 10000
};

dcl_limits sql__bounds(void);

extern const sql_text sql__no_text;

/* Where the answer goes. */
dcl_sink sql__answer(sql_call *call);
void sql__put(sql_call *call, const char *text);

/* The message of a library call that was given `text`, the argument `which`. */
dcl_status sql__failed(sql_call *call, const char *which, sql_text text,
                       const dcl_err *err);

dcl_status sql__style(sql_call *call, dcl_say_style *out,
                      const sql_style *style);
dcl_status sql__places(sql_call *call, int64_t places);

/* Writes the whole value; the remedy where there is no such decimal. */
dcl_status sql__write(sql_call *call, const dcl_num *num, int64_t places,
                      int pad);

#endif
