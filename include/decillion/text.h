/* Where long output goes: a sink, a function and a context.
 *
 * A sink receives the text in pieces, in order; it never has to be held whole
 * in memory. */
#ifndef DECILLION_TEXT_H
#define DECILLION_TEXT_H

#include <decillion/api.h>

/* put: takes n > 0 bytes of UTF-8 (not NUL-terminated, a character never split
 * between two calls); a nonzero answer stops the output and the call
 * that writes answers DCL_STOPPED. */
typedef struct dcl_sink {
    int (*put)(void *ctx, const char *bytes, size_t n);
    void *ctx;
} dcl_sink;

/* How a figure is rounded to the digits shown.  The names are those of
 * IEEE 754 and of the common decimal libraries: UP is away from zero, DOWN
 * toward zero, CEILING toward +infinity, FLOOR toward -infinity. */
#define DCL_ROUND_MAP(X)                                                       \
    X(HALF_EVEN, 0, "half-even")                                               \
    X(HALF_UP, 1, "half-up")                                                   \
    X(HALF_DOWN, 2, "half-down")                                               \
    X(UP, 3, "up")                                                             \
    X(DOWN, 4, "down")                                                         \
    X(CEILING, 5, "ceiling")                                                   \
    X(FLOOR, 6, "floor")

typedef enum dcl_round {
#define DCL_ROUND_ENUM(name, number, text) DCL_ROUND_##name = number,
    DCL_ROUND_MAP(DCL_ROUND_ENUM)
#undef DCL_ROUND_ENUM
} dcl_round;

/* A decimal number to be shown: (-1)^negative * digits * 10^exponent.
 *
 * digits   `count` >= 1 of '0'..'9', leading zeros allowed, not NUL-terminated.
 * exponent an optional '-' and `exponent_count` - (that) decimal digits, of any
 *          length; NULL and 0 mean zero.
 * more     nonzero: the digits are a truncated prefix, and the true value lies
 *          strictly between digits and digits + 1 (in units of 10^exponent).
 *          This one bit is all that correct rounding needs of the tail.
 * Zero the struct before filling it; later releases may add members. */
typedef struct dcl_dec {
    const char *digits;
    size_t count;
    const char *exponent;
    size_t exponent_count;
    int negative;
    int more;
} dcl_dec;

/* Caller's memory for a decimal number that the library reads: value =
 * (-1)^negative * digits * 10^exponent, digits without leading zeros ("0" for
 * zero), exponent "" never, "0" or "-12" or of any length; neither is
 * NUL-terminated.  The _need members are exact, also when DCL_SPACE is
 * answered because a _cap is below them. */
typedef struct dcl_dec_out {
    char *digits;
    size_t digits_cap;
    size_t digits_need;
    char *exponent;
    size_t exponent_cap;
    size_t exponent_need;
    int negative;
} dcl_dec_out;

DCL_BEGIN

/* "half-even", ...; NULL for a number that is no mode. */
DCL_API const char *dcl_round_name(dcl_round mode);

DCL_END
#endif
