/* The digits of a rate to an exact rational. */
#include "money/rate_text.h"

#include <string.h>

#include "base/fmt.h"
#include "money/rates.h"

enum { EXPONENT_MAX = 999 };

static int is_digit(char c)
{
    return c >= '0' && c <= '9';
}

dcl_status dcl__rate_check(const char *s, size_t n, dcl_err *err)
{
    size_t i = 0, digits = 0, after = 0, power = 0;
    int nonzero = 0, point = 0;
    for (; i < n; i++) {
        if (is_digit(s[i])) {
            digits++;
            after += (size_t)point;
            nonzero |= s[i] != '0';
        } else if (s[i] == '.' && !point && digits > 0) {
            point = 1;
        } else {
            break;
        }
    }
    if (digits == 0 || (point && after == 0)) {
        return dcl__fail(err, DCL_SYNTAX, i < n ? i : 0, 0,
                         "%q is not a rate: digits, a point, digits", s, n);
    }
    if (digits > DCL__RATE_DIGITS) {
        return dcl__fail(err, DCL_RANGE, 0, n,
                         "a rate of %z digits: at most %d are taken", digits,
                         DCL__RATE_DIGITS);
    }
    if (i < n && (s[i] == 'e' || s[i] == 'E')) {
        size_t first;
        i++;
        if (i < n && (s[i] == '+' || s[i] == '-')) i++;
        for (first = i; i < n && is_digit(s[i]) && power <= EXPONENT_MAX; i++) {
            power = power * 10 + (size_t)(s[i] - '0');
        }
        if (i == first) i = 0;
        if (power > EXPONENT_MAX) {
            return dcl__fail(err, DCL_RANGE, first, n - first,
                             "the exponent of a rate is at most %d",
                             EXPONENT_MAX);
        }
    }
    if (i != n) {
        return dcl__fail(err, DCL_SYNTAX, i, n - i,
                         "%q is not a rate: digits, a point, digits", s, n);
    }
    if (!nonzero) {
        return dcl__fail(err, DCL_RANGE, 0, n, "a rate of zero");
    }
    return DCL_OK;
}

void dcl__rate_value(mpq_ptr out, const char *s)
{
    char digits[DCL__RATE_DIGITS + 1];
    size_t n = 0;
    long exponent = 0;
    int point = 0;
    mpz_t power;
    for (; *s != '\0' && *s != 'e' && *s != 'E'; s++) {
        if (*s == '.') {
            point = 1;
        } else {
            digits[n++] = *s;
            exponent -= point;
        }
    }
    digits[n] = '\0';
    if (*s != '\0') {
        long e = 0;
        int negative = s[1] == '-';
        s += s[1] == '-' || s[1] == '+' ? 2 : 1;
        for (; *s != '\0'; s++) e = e * 10 + (*s - '0');
        exponent += negative ? -e : e;
    }
    mpz_init(power);
    mpz_ui_pow_ui(power, 10, (unsigned long)(exponent < 0 ? -exponent
                                                          : exponent));
    mpz_set_str(mpq_numref(out), digits, 10);
    mpz_set_ui(mpq_denref(out), 1);
    if (exponent < 0) {
        mpz_set(mpq_denref(out), power);
    } else {
        mpz_mul(mpq_numref(out), mpq_numref(out), power);
    }
    mpq_canonicalize(out);
    mpz_clear(power);
}

void dcl__rate_per(mpq_ptr out, const char *rate, const char *nominal)
{
    mpq_t n;
    mpq_init(n);
    dcl__rate_value(out, rate);
    dcl__rate_value(n, nominal);
    mpq_div(out, out, n);
    mpq_clear(n);
}
