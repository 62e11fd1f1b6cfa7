/* Decimal texts compared and moved, digit by digit. */
#include "feed/decimal.h"

#include <string.h>

#include "base/fmt.h"

enum { DIGITS = 72 };

/* digits (no leading zeros) * 10^exponent */
typedef struct decimal {
    char digit[DIGITS];
    size_t n;
    long exponent;
} decimal;

static void take(decimal *d, const char *s)
{
    int point = 0;
    memset(d, 0, sizeof *d);
    for (; *s != '\0' && *s != 'e' && *s != 'E'; s++) {
        if (*s == '.') {
            point = 1;
            continue;
        }
        d->exponent -= point;
        if ((d->n > 0 || *s != '0') && d->n < DIGITS) d->digit[d->n++] = *s;
    }
    if (*s != '\0') {
        long e = 0;
        int negative = s[1] == '-';
        s += s[1] == '-' || s[1] == '+' ? 2 : 1;
        for (; *s >= '0' && *s <= '9' && e < 10000; s++) {
            e = e * 10 + (*s - '0');
        }
        d->exponent += negative ? -e : e;
    }
}

static void trim(decimal *d)
{
    while (d->n > 0 && d->digit[d->n - 1] == '0') {
        d->n--;
        d->exponent++;
    }
}

int dcl__decimal_power(const char *text)
{
    decimal d;
    take(&d, text);
    trim(&d);
    return d.n == 1 && d.digit[0] == '1' && d.exponent >= 0 &&
                   d.exponent <= 999
               ? (int)d.exponent
               : -1;
}

int dcl__decimal_is_per(const char *unit, const char *value,
                        const char *nominal)
{
    int power = dcl__decimal_power(nominal);
    decimal a, b;
    if (power < 0) return 1;
    take(&a, unit);
    take(&b, value);
    trim(&a);
    trim(&b);
    return a.n == b.n && memcmp(a.digit, b.digit, a.n) == 0 &&
           a.exponent == b.exponent - power;
}

static int put_zeros(const dcl_sink *sink, long n)
{
    int bad = 0;
    for (; n > 0 && !bad; n--) bad = dcl__put(sink, "0", 1);
    return bad;
}

int dcl__decimal_put(const dcl_sink *sink, const char *value, int shift)
{
    decimal d;
    long whole; /* digits before the point */
    int bad;
    if (shift == 0 && strchr(value, 'e') == NULL &&
        strchr(value, 'E') == NULL) {
        return dcl__put(sink, value, strlen(value));
    }
    take(&d, value);
    d.exponent -= shift;
    whole = (long)d.n + d.exponent;
    if (whole <= 0) {
        bad = dcl__put(sink, "0.", 2);
        if (!bad) bad = put_zeros(sink, -whole);
        return bad ? bad : dcl__put(sink, d.digit, d.n);
    }
    if (d.exponent >= 0) {
        bad = dcl__put(sink, d.digit, d.n);
        return bad ? bad : put_zeros(sink, d.exponent);
    }
    bad = dcl__put(sink, d.digit, (size_t)whole);
    if (!bad) bad = dcl__put(sink, ".", 1);
    return bad ? bad
               : dcl__put(sink, d.digit + whole, d.n - (size_t)whole);
}
