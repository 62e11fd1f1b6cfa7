/* Civil days: the proleptic Gregorian calendar, without clock or time zone. */
#ifndef DECILLION_DATE_H
#define DECILLION_DATE_H

#include <decillion/alloc.h>
#include <decillion/status.h>
#include <decillion/text.h>

/* A civil day: days since 1970-01-01 (day 0, a Thursday). */
typedef int64_t dcl_day;

/* What can be read: 0001-01-01 to 9999-12-31.  What can be computed and
 * written: up to +1000000000-12-31. */
#define DCL_DAY_MIN INT64_C(-719162)
#define DCL_DAY_MAX INT64_C(2932896)
#define DCL_DAY_FAR INT64_C(365241780837)

typedef struct dcl_ymd {
    int64_t year;
    int month; /* 1..12 */
    int day;   /* 1..31 */
} dcl_ymd;

/* Units of time in the schedule language.  A quarter, half-year and year are
 * 3, 6 and 12 months. */
#define DCL_UNIT_MAP(X)                                                        \
    X(DAY, 0, "day")                                                           \
    X(WEEKDAY, 1, "weekday")                                                   \
    X(BUSINESS_DAY, 2, "business day")                                         \
    X(WEEK, 3, "week")                                                         \
    X(MONTH, 4, "month")                                                       \
    X(QUARTER, 5, "quarter")                                                   \
    X(HALF_YEAR, 6, "half-year")                                               \
    X(YEAR, 7, "year")

typedef enum dcl_unit {
#define DCL_UNIT_ENUM(name, number, text) DCL_UNIT_##name = number,
    DCL_UNIT_MAP(DCL_UNIT_ENUM)
#undef DCL_UNIT_ENUM
} dcl_unit;

DCL_BEGIN

/* Reads "2024-10-29" or "29 Oct 2024" (English month names, whole or of three
 * letters, any case), nothing before or after.
 * Fails: DCL_SYNTAX, DCL_RANGE ("February 2024 has 29 days"); an ambiguous
 * 10/11/2024 is DCL_SYNTAX with both readings in the message.
 * Threads: safe, as is all of this header. */
DCL_API dcl_status dcl_date_read(dcl_day *out, const char *text, size_t n,
                                 dcl_err *err);

/* Writes ISO 8601: "2024-10-29"; "+63000-01-01" past the year 9999.
 * snprintf-like: at most cap bytes with the NUL, *need without it.
 * Fails: DCL_SPACE; DCL_RANGE outside DCL_DAY_MIN..DCL_DAY_FAR. */
DCL_API dcl_status dcl_date_write(char *buf, size_t cap, size_t *need,
                                  dcl_day day, dcl_err *err);

/* Fails: DCL_RANGE, with the month's length in the message. */
DCL_API dcl_status dcl_date_from_ymd(dcl_day *out, dcl_ymd ymd, dcl_err *err);

/* day within DCL_DAY_MIN..DCL_DAY_FAR. */
DCL_API dcl_ymd dcl_date_to_ymd(dcl_day day);

/* 0 Monday .. 6 Sunday. */
DCL_API int dcl_date_weekday(dcl_day day);

/* The day `months` later (or earlier); a day that the month lacks becomes its
 * last: 31 January + 1 month is the last day of February.
 * Fails: DCL_RANGE past DCL_DAY_FAR or before DCL_DAY_MIN. */
DCL_API dcl_status dcl_date_add_months(dcl_day *out, dcl_day day,
                                       int64_t months, dcl_err *err);

/* "day", "business day", ...; NULL for a number that is no unit. */
DCL_API const char *dcl_unit_name(dcl_unit unit);

DCL_END
#endif
