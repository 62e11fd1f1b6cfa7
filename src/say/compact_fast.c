/* The fast road of compact figures: English short scale, three digits, half
 * even.  The first three digits, the tail's side of one half, and a table of
 * names to the vigintillion; dcl__figures_put is the twin. */
#include "say/compact_fast.h"

#include <string.h>

#include "base/digits.h"
#include "base/fmt.h"
#include "base/round.h"

/* A blank and the name, and the length of both: copied by whole rows. */
enum { ROW = 24, NAMES = 22, FIGURE = 5 };
static const char names[NAMES][ROW] = {
    "",
    " thousand",
    " million",
    " billion",
    " trillion",
    " quadrillion",
    " quintillion",
    " sextillion",
    " septillion",
    " octillion",
    " nonillion",
    " decillion",
    " undecillion",
    " duodecillion",
    " tredecillion",
    " quattuordecillion",
    " quindecillion",
    " sexdecillion",
    " septendecillion",
    " octodecillion",
    " novemdecillion",
    " vigintillion"};
static const unsigned char names_n[NAMES] = {0,  9,  8,  8,  9,  12, 12, 11,
                                             11, 10, 10, 10, 12, 13, 13, 18,
                                             14, 13, 16, 14, 15, 13};

int dcl__compact_is_plain(const dcl_say_style *s)
{
    return s == NULL ||
           ((s->size == 0 || s->size >= sizeof *s) &&
            s->kind == DCL_SAY_COMPACT && s->lang == DCL_LANG_EN &&
            (s->scale == DCL_SCALE_LANGUAGE || s->scale == DCL_SCALE_SHORT) &&
            s->names == DCL_NAMES_DICTIONARY &&
            s->round == DCL_ROUND_HALF_EVEN &&
            (unsigned)s->trim <= DCL_TRIM_NEVER &&
            s->group == DCL_GROUP_LANGUAGE &&
            (unsigned)s->noun <= DCL_NOUN_NEUTER &&
            s->flags < 2 * DCL_SAY_RARE_SIGN &&
            (s->digits == 0 || s->digits == 3));
}

/* Three digits q, the first worth 10^lead, 3 <= lead < 66; inexact < 0, 0, > 0
 * as q is below, equal to or above the truth. */
static dcl_status put(char *buf, size_t cap, size_t *need, int *inexact,
                      unsigned q, unsigned lead, int off, dcl_trim trim,
                      dcl_err *err)
{
    char text[FIGURE + ROW];
    unsigned group = lead / 3, whole = lead % 3 + 1, n = 4;
    /* the digits, with the point after the first, second or none of them */
    text[0] = (char)('0' + q / 100);
    text[1] = (char)('0' + q / 10 % 10);
    text[2] = (char)('0' + q % 10);
    text[3] = text[2];
    if (whole == 1) text[2] = text[1];
    if (whole < 3) text[whole] = '.';
    if (whole == 3) n = 3;
    if (whole < 3 && (trim == DCL_TRIM_ALWAYS ||
                      (trim == DCL_TRIM_AUTO && off == 0))) {
        while (text[n - 1] == '0') n--;
        if (text[n - 1] == '.') n--;
    }
    memcpy(text + n, names[group], ROW);
    n += names_n[group];
    if (inexact != NULL) *inexact = off;
    if (need != NULL) *need = n;
    if (n < cap) {
        memcpy(buf, text, n);
        buf[n] = '\0';
        return DCL_OK;
    }
    if (cap > 0) {
        memcpy(buf, text, cap - 1);
        buf[cap - 1] = '\0';
    }
    return dcl__fail(err, DCL_SPACE, 0, 0, "%z bytes and a NUL are needed",
                     (size_t)n);
}

/* Half to even, and the carry into a longer number. */
static int settle(unsigned *q, unsigned *lead, dcl__tail tail)
{
    int up = tail == DCL__TAIL_ABOVE_HALF ||
             (tail == DCL__TAIL_HALF && *q % 2 == 1);
    if (tail == DCL__TAIL_ZERO) return 0;
    *q += (unsigned)up;
    if (*q == 1000) {
        *q = 100;
        ++*lead;
    }
    return up ? 1 : -1;
}

int dcl__compact_fast_u64(dcl_status *status, char *buf, size_t cap,
                          size_t *need, int *inexact, uint64_t v,
                          dcl_trim trim, dcl_err *err)
{
    static const uint64_t power[20] = {
        UINT64_C(1), UINT64_C(10), UINT64_C(100), UINT64_C(1000),
        UINT64_C(10000), UINT64_C(100000), UINT64_C(1000000),
        UINT64_C(10000000), UINT64_C(100000000), UINT64_C(1000000000),
        UINT64_C(10000000000), UINT64_C(100000000000),
        UINT64_C(1000000000000), UINT64_C(10000000000000),
        UINT64_C(100000000000000), UINT64_C(1000000000000000),
        UINT64_C(10000000000000000), UINT64_C(100000000000000000),
        UINT64_C(1000000000000000000), UINT64_C(10000000000000000000)};
    unsigned lead, q;
    uint64_t unit, rest;
    int off;
    if (v < 1000) return 0;
    lead = v >= power[10] ? 10 : 3;
    while (lead < 19 && v >= power[lead + 1]) lead++;
    unit = power[lead - 2];
    q = (unsigned)(v / unit);
    rest = v - q * unit;
    off = settle(&q, &lead,
                 rest == 0          ? DCL__TAIL_ZERO
                 : rest < unit / 2  ? DCL__TAIL_BELOW_HALF
                 : rest == unit / 2 ? DCL__TAIL_HALF
                                    : DCL__TAIL_ABOVE_HALF);
    *status = put(buf, cap, need, inexact, q, lead, off, trim, err);
    return 1;
}

int dcl__compact_fast(dcl_status *status, char *buf, size_t cap, size_t *need,
                      int *inexact, const dcl_dec *x, dcl_trim trim,
                      dcl_err *err)
{
    const char *d;
    unsigned q, lead, exponent = 0;
    size_t i;
    int off;
    if (x == NULL || x->digits == NULL || x->count < 4 || x->count > 64 ||
        x->negative || x->digits[0] == '0' || x->exponent_count > 2 ||
        !dcl__all_digits(x->digits, x->count))
        return 0;
    d = x->digits;
    for (i = 0; i < x->exponent_count; i++) {
        if (x->exponent[i] < '0' || x->exponent[i] > '9') return 0;
        exponent = exponent * 10 + (unsigned)(x->exponent[i] - '0');
    }
    lead = exponent + (unsigned)x->count - 1;
    if (lead >= 3 * NAMES - 1) return 0; /* room for the carry */
    q = (unsigned)(d[0] - '0') * 100 + (unsigned)(d[1] - '0') * 10 +
        (unsigned)(d[2] - '0');
    off = settle(&q, &lead, dcl__tail_of(d + 3, x->count - 3, x->more));
    *status = put(buf, cap, need, inexact, q, lead, off, trim, err);
    return 1;
}
