/* What a call answers, and the record of what went wrong and where.
 *
 * Every function that can fail returns a dcl_status and takes, as its last
 * parameter, an optional dcl_err that the caller owns.  On failure the outputs
 * are untouched (except after DCL_SPACE, see there). */
#ifndef DECILLION_STATUS_H
#define DECILLION_STATUS_H

#include <decillion/api.h>

/* One list: the enum, the names, the manual and the test that each occurs.
 *        name         number  meaning */
#define DCL_STATUS_MAP(X)                                                      \
    X(OK, 0, "answered")                                                       \
    X(SPACE, 1, "the buffer is too small; the exact need is reported")         \
    X(NO_MEMORY, 2, "the allocation hook returned NULL")                       \
    X(ARGUMENT, 3, "an argument is outside what the header allows")            \
    X(SYNTAX, 4, "the text is not understood; the place is reported")          \
    X(RANGE, 5, "understood, but no such date, count or value exists")         \
    X(TOO_BIG, 6, "past a limit of dcl_limits")                                \
    X(UNDECIDED, 7, "two values do not separate within dcl_limits.bits")       \
    X(NO_CURRENCY, 8, "no such currency, or not on that date")                 \
    X(NO_RATE, 9, "no rate for that pair, date and policy")                    \
    X(NO_CASE, 10, "no case of that name")                                     \
    X(NO_NAME, 11, "the language or style has no name for that number")        \
    X(NEVER, 12, "the answer is no: it never happens, or nothing fits")        \
    X(STOPPED, 13, "the sink returned nonzero")                                \
    X(CONFLICT, 14, "two records contradict each other")

typedef enum dcl_status {
#define DCL_STATUS_ENUM(name, number, text) DCL_##name = number,
    DCL_STATUS_MAP(DCL_STATUS_ENUM)
#undef DCL_STATUS_ENUM
} dcl_status;

/* What went wrong.  `at` and `len` are bytes of the text that the failing call
 * was given: the excerpt that a caret can underline (len 0: a point).  `msg` is
 * one line of ASCII or UTF-8, ends without a full stop, and names the remedy
 * where there is one.  It never contains a control character of the input.
 * The library writes it only on failure. */
typedef struct dcl_err {
    dcl_status status;
    size_t at;
    size_t len;
    char msg[240];
} dcl_err;

DCL_BEGIN

/* "DCL_OK", "DCL_SPACE", ...; "DCL_?" for a number that is no status.
 * Owns: a constant.  Threads: safe. */
DCL_API const char *dcl_status_name(dcl_status status);

/* The meaning as in the list above.  Owns: a constant.  Threads: safe. */
DCL_API const char *dcl_status_text(dcl_status status);

DCL_END
#endif
