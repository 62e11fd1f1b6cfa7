/* The fast road of compact figures: English short scale, three digits, half
 * even.  The first three digits, the tail's side of one half, and a table of
 * names to the vigintillion; dcl__figures_put is the twin. */
#include "say/compact_fast.h"

#include "base/digits.h"
#include "base/fmt.h"
#include "base/round.h"

#define ROWS(name)                                                             \
    {0xFFFF00, 0x2E00, 4, 3 + sizeof name, 0, name},                           \
        {0xFF0000, 0x2E0000, 4, 3 + sizeof name, 1001, name},                  \
    {                                                                          \
        0, 0x2E000000, 3, 2 + sizeof name, 2002, name                          \
    }
const dcl__lead_row dcl__lead_rows[DCL__LEADS] = {
    ROWS(""),
    ROWS(" thousand"),
    ROWS(" million"),
    ROWS(" billion"),
    ROWS(" trillion"),
    ROWS(" quadrillion"),
    ROWS(" quintillion"),
    ROWS(" sextillion"),
    ROWS(" septillion"),
    ROWS(" octillion"),
    ROWS(" nonillion"),
    ROWS(" decillion"),
    ROWS(" undecillion"),
    ROWS(" duodecillion"),
    ROWS(" tredecillion"),
    ROWS(" quattuordecillion"),
    ROWS(" quindecillion"),
    ROWS(" sexdecillion"),
    ROWS(" septendecillion"),
    ROWS(" octodecillion"),
    ROWS(" novemdecillion"),
    ROWS(" vigintillion")};

#if DCL__FIGURES
#define TEN(h, a, t, b, c)                                                     \
    #h a #t b "0" c, #h a #t b "1" c, #h a #t b "2" c, #h a #t b "3" c,        \
        #h a #t b "4" c, #h a #t b "5" c, #h a #t b "6" c, #h a #t b "7" c,    \
        #h a #t b "8" c, #h a #t b "9" c
#define HUNDRED(h, a, b, c)                                                    \
    TEN(h, a, 0, b, c), TEN(h, a, 1, b, c), TEN(h, a, 2, b, c),                \
        TEN(h, a, 3, b, c), TEN(h, a, 4, b, c), TEN(h, a, 5, b, c),            \
        TEN(h, a, 6, b, c), TEN(h, a, 7, b, c), TEN(h, a, 8, b, c),            \
        TEN(h, a, 9, b, c)
#define THOUSAND(a, b, c)                                                      \
    HUNDRED(0, a, b, c), HUNDRED(1, a, b, c), HUNDRED(2, a, b, c),             \
        HUNDRED(3, a, b, c), HUNDRED(4, a, b, c), HUNDRED(5, a, b, c),         \
        HUNDRED(6, a, b, c), HUNDRED(7, a, b, c), HUNDRED(8, a, b, c),         \
        HUNDRED(9, a, b, c), "1" a "0" b "0" c
const char dcl__figures[3 * 1001][4] = {
    THOUSAND(".", "", ""), THOUSAND("", ".", ""), THOUSAND("", "", ".")};
#endif

/* Digits and point without the zeros at the end of the fraction. */
static unsigned trimmed(uint32_t three, unsigned whole)
{
    unsigned zeros = three >> 16 != '0' ? 0 : (three >> 8) % 256 != '0' ? 1 : 2;
    return zeros >= 3 - whole ? whole : 4 - zeros;
}

dcl_status dcl__compact_put(char *buf, size_t cap, size_t *need, int *inexact,
                            size_t q, size_t lead, int off, dcl_trim trim,
                            dcl_err *err)
{
    char room[DCL__COMPACT_LONG], *p = cap >= sizeof room ? buf : room;
    size_t n = dcl__compact_row(p, q, lead, DCL__NAME_LONG), fits;
    lead += q > 999;
    if (trim == DCL_TRIM_ALWAYS || (trim == DCL_TRIM_AUTO && off == 0)) {
        const dcl__lead_row *r = &dcl__lead_rows[lead];
        unsigned figure = trimmed(dcl__three(q), (unsigned)(lead % 3) + 1);
        memcpy(p + figure, r->name, DCL__NAME_LONG);
        n = n - r->figure + figure;
    }
    if (inexact != NULL) *inexact = off;
    if (need != NULL) *need = n;
    if (p == buf) return DCL_OK;
    fits = n < cap ? n : cap > 0 ? cap - 1 : 0;
    if (cap > 0) {
        memcpy(buf, room, fits);
        buf[fits] = '\0';
    }
    if (n < cap) return DCL_OK;
    return dcl__fail(err, DCL_SPACE, 0, 0, "%z bytes and a NUL are needed", n);
}

/* Half to even. */
static int settle(unsigned *q, dcl__tail tail)
{
    int up = tail == DCL__TAIL_ABOVE_HALF ||
             (tail == DCL__TAIL_HALF && *q % 2 == 1);
    *q += (unsigned)up;
    return 2 * up - (tail != DCL__TAIL_ZERO);
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
    if (lead >= DCL__LEADS - 1) return 0; /* room for the carry */
    q = (unsigned)(d[0] - '0') * 100 + (unsigned)(d[1] - '0') * 10 +
        (unsigned)(d[2] - '0');
    off = settle(&q, dcl__tail_of(d + 3, x->count - 3, x->more));
    *status = dcl__compact_put(buf, cap, need, inexact, q, lead, off, trim,
                               err);
    return 1;
}
