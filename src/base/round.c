/* The one place that knows what a rounding mode means. */
#include "base/round.h"

#include <string.h>

int dcl__round_up(dcl_round mode, int negative, int last_is_odd,
                  dcl__tail tail)
{
    if (tail == DCL__TAIL_ZERO) return 0;
    switch (mode) {
    case DCL_ROUND_HALF_EVEN:
        return tail == DCL__TAIL_ABOVE_HALF ||
               (tail == DCL__TAIL_HALF && last_is_odd);
    case DCL_ROUND_HALF_UP: return tail >= DCL__TAIL_HALF;
    case DCL_ROUND_HALF_DOWN: return tail == DCL__TAIL_ABOVE_HALF;
    case DCL_ROUND_UP: return 1;
    case DCL_ROUND_DOWN: return 0;
    case DCL_ROUND_CEILING: return !negative;
    case DCL_ROUND_FLOOR: return negative != 0;
    }
    return 0;
}

dcl__tail dcl__tail_of(const char *digits, size_t count, int more)
{
    size_t i;
    if (count == 0) return more ? DCL__TAIL_BELOW_HALF : DCL__TAIL_ZERO;
    for (i = 1; i < count && !more; i++) more = digits[i] != '0';
    if (digits[0] > '5') return DCL__TAIL_ABOVE_HALF;
    if (digits[0] == '5') return more ? DCL__TAIL_ABOVE_HALF : DCL__TAIL_HALF;
    return digits[0] != '0' || more ? DCL__TAIL_BELOW_HALF : DCL__TAIL_ZERO;
}

int dcl__round_read(dcl_round *mode, const char *s, size_t n)
{
#define TRY(name, number, text)                                                \
    if (n == sizeof text - 1 && memcmp(s, text, n) == 0) {                     \
        *mode = DCL_ROUND_##name;                                              \
        return 1;                                                              \
    }
    DCL_ROUND_MAP(TRY)
#undef TRY
    return 0;
}
