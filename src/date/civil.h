/* Civil days inside the library. */
#ifndef DATE_CIVIL_H
#define DATE_CIVIL_H

#include <decillion/date.h>

/* Days of a month, 28..31; month 1..12. */
int dcl__month_days(int64_t year, int month);

/* "January" ... "December"; month 1..12. */
const char *dcl__month_name(int month);

/* 1..12 for an English month name, whole or its first three letters, in any
 * case; else 0. */
int dcl__month_named(const char *s, size_t n);

/* The day number of a date that exists; nothing is checked. */
dcl_day dcl__day_of(int64_t year, int month, int day);

/* Reads the date at the head of text and says in *used how far it goes; what
 * follows is the caller's.  err->at counts from text.  Fails as
 * dcl_date_read. */
dcl_status dcl__date_scan(dcl_day *out, size_t *used, const char *text,
                          size_t n, dcl_err *err);

#endif
