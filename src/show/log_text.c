/* log10 to four decimals.
 *
 * With x = m * 10^e, 1 <= m < 10, the digits of log10 m are the exponents that
 * m^10, and what is left of it to the power of 10, and so on, have: each step
 * raises a number below 10 to the 10th power and divides the power of ten out.
 * A step multiplies the relative error by 10 and adds less than 10 ulp; four
 * steps from 15 digits leave an error below 10^-10 of the number, that is,
 * below 10^-14 in the logarithm: far under the fourth decimal that is shown.
 * The figure is for axes; no value passes through it. */
#include "show/log_text.h"

#include <string.h>

static double mantissa(const dcl_dec *dec)
{
    double m = 0, place = 1;
    size_t i = 0, k;
    while (i < dec->count && dec->digits[i] == '0') i++;
    for (k = 0; i < dec->count && k < 17; i++, k++) {
        m += (dec->digits[i] - '0') * place;
        place /= 10;
    }
    return m;
}

/* What is left of ten: 10 - x for the last digit that is not zero, 9 - x for
 * those before it, 0 after it. */
static void from_ten(char *s, size_t n)
{
    while (n > 0 && s[n - 1] == '0') n--;
    if (n == 0) return;
    s[n - 1] = (char)('0' + '9' + 1 - s[n - 1]);
    while (--n > 0) s[n - 1] = (char)('0' + '9' - s[n - 1]);
}

/* k - 1 for k above zero, in n digits; how many are left. */
static size_t one_less(char *k, size_t n)
{
    size_t i = n;
    while (k[i - 1] == '0') k[--i] = '9';
    k[i - 1]--;
    if (k[0] != '0' || n == 1) return n;
    memmove(k, k + 1, n - 1);
    return n - 1;
}

void dcl__log_text(char *out, const dcl_dec *dec, const char *exponent,
                   size_t n)
{
    double m = mantissa(dec);
    char part[4];
    int i, k, below = n > 0 && exponent[0] == '-';
    out[0] = '\0';
    if (m <= 0 || dec->negative) return;
    for (i = 0; i < 4; i++) {
        double square = m * m, fourth = square * square;
        int digit = 0;
        m = fourth * fourth * square;
        for (k = 0; k < 9 && m >= 10; k++) {
            m /= 10;
            digit++;
        }
        part[i] = (char)('0' + digit);
    }
    memcpy(out, exponent, n);
    if (below && memcmp(part, "0000", 4) != 0) {
        n = 1 + one_less(out + 1, n - 1);
        from_ten(part, 4);
    }
    out[n++] = '.';
    memcpy(out + n, part, 4);
    out[n + 4] = '\0';
}
