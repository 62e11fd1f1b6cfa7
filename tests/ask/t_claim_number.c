/* A figure's value on each scale. */
#include "ask/claim_scan.h"

#include <stdio.h>

#include "support.h"

/* "digits e exponent / the other scale's" and how far it was read */
static const char *value(const char *text, int words)
{
    static char out[300];
    char a[100];
    dcl__claim_text c;
    dcl__found f;
    size_t end = 0;
    dcl_status s;
    memset(&c, 0, sizeof c);
    c.s = text;
    c.n = strlen(text);
    c.style[0].scale = DCL_SCALE_SHORT;
    c.style[1].scale = DCL_SCALE_LONG;
    c.style[0].group = c.style[1].group = DCL_GROUP_INDIAN;
    c.styles = 2;
    dcl__found_init(&f);
    s = words ? dcl__claim_words(&f, &end, &c, 0, NULL)
              : dcl__claim_literal(&f, &end, &c, 0, NULL);
    out[0] = '\0';
    if (s != DCL_OK) strcpy(out, dcl_status_name(s));
    if (s == DCL_OK && end > 0)
        for (size_t k = 0; k < f.values; k++) {
            (void)snprintf(out + strlen(out), 120, "%s%s", k > 0 ? " / " : "",
                           mpz_get_str(a, 10, f.value[k].digits));
            (void)snprintf(out + strlen(out), 120, "e%s",
                           mpz_get_str(a, 10, f.value[k].exponent));
        }
    (void)snprintf(out + strlen(out), 30, " to %zu", end);
    dcl__found_clear(&f);
    return out;
}

static void digits_and_names(void)
{
    T_STR(value("2500000", 0), "25e5 to 7");
    T_STR(value("2.5 decillion", 0), "25e32 / 25e59 to 13");
    T_STR(value("2.5 million", 0), "25e5 to 11");
    T_STR(value("20 trillion trillion trillion", 0), "2e37 / 2e55 to 29");
    T_STR(value("91 quintillion 511 quadrillion x", 0),
          "91511e15 / 91000511e24 to 30");
    T_STR(value("2 million 500 thousand", 0), "25e5 to 22");
    /* not below the group before it: another figure */
    T_STR(value("2 thousand 500 million", 0), "2e3 to 10");
    T_STR(value("2.5 decillion 36 zeros", 0), "25e32 / 25e59 to 13");
    T_STR(value("1 milliard euros", 0), "1e9 to 10");
    T_STR(value("2.5 x 10^21", 0), "25e20 to 11");
    T_STR(value("2,500,00,0000", 0), "25e8 to 13");
    T_STR(value("12,34,56,789", 0), "123456789e0 to 12");
    T_STR(value("2,5 million", 0), "DCL_SYNTAX to 0");
}

static void words(void)
{
    T_STR(value("two undecillion", 1), "2e36 / 2e66 to 15");
    T_STR(value("an undecillion", 1), "1e36 / 1e66 to 14");
    T_STR(value("a million dollars", 1), "1e6 to 9");
    T_STR(value("one hundred and five thousand of", 1), "105e3 to 29");
    T_STR(value("nothing", 1), " to 0");
    T_STR(value("a fine", 1), " to 0");
}

T_TESTS(ask, claim_number, T(digits_and_names), T(words));
