/* The look: colours that can be read, computed as WCAG 2 does. */
#include <math.h>
#include <stdlib.h>

#include "show/pages.h"

static void css(dcl__xml *x, const void *what)
{
    (void)what;
    dcl__xml_put(x, "<style>");
    dcl__page_css(x);
    dcl__xml_put(x, "</style>");
}

/* The nth "name:#rgb" or "#rrggbb" in the text. */
static double luminance(const char *s, const char *name, int nth)
{
    double sum = 0;
    static const double weight[3] = {0.2126, 0.7152, 0.0722};
    size_t digits, i;
    for (; nth >= 0; nth--) {
        s = strstr(s, name);
        CU_ASSERT_PTR_NOT_NULL_FATAL(s);
        s += strlen(name);
    }
    CU_ASSERT_EQUAL(*s, '#');
    digits = strspn(++s, "0123456789abcdef");
    CU_ASSERT(digits == 3 || digits == 6);
    for (i = 0; i < 3; i++) {
        char part[3] = {s[i * digits / 3], s[i * digits / 3 + digits / 3 - 1],
                        '\0'};
        double c = (double)strtol(part, NULL, 16) / 255;
        c = c <= 0.03928 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
        sum += weight[i] * c;
    }
    return sum;
}

static void contrasts(void)
{
    static const char *const ink[] = {"--ink:", "--soft:", "--link:",
                                      "--good:", "--bad:"};
    t_text out = {0};
    const char *s = t_part(&out, css, NULL);
    int scheme;
    size_t i, k;
    for (scheme = 0; scheme < 2; scheme++) {
        for (i = 0; i < 5; i++) {
            for (k = 0; k < 2; k++) {
                double a = luminance(s, ink[i], scheme);
                double b =
                    luminance(s, k == 0 ? "--paper:" : "--tint:", scheme);
                double high = a > b ? a : b, low = a > b ? b : a;
                CU_ASSERT((high + 0.05) / (low + 0.05) >= 4.5);
            }
        }
    }
    t_has(s, "@page{size:A4");
    t_has(s, "break-inside:avoid");
    t_free(&out);
}

T_TESTS(show, page_css, T(contrasts));
