/* The figures found in a text: which, where, and what is none. */
#include "ask/claim_scan.h"

#include <stdio.h>

#include "support.h"

/* "kind@at+n ..." */
static const char *found(const char *text)
{
    static char out[400];
    dcl__yardsticks yards;
    dcl__claim_text c;
    dcl_status s;
    memset(&c, 0, sizeof c);
    CU_ASSERT_EQUAL(dcl__yardsticks_builtin(&yards, NULL, NULL), DCL_OK);
    c.s = text;
    c.n = strlen(text);
    c.yards = &yards;
    c.style[0].scale = DCL_SCALE_SHORT;
    c.style[1].scale = DCL_SCALE_LONG;
    c.styles = 2;
    out[0] = '\0';
    s = dcl__claim_scan(&c, NULL);
    for (size_t i = 0; s == DCL_OK && i < c.parts; i++)
        (void)snprintf(out + strlen(out), 40, "%s%s@%zu+%zu", i > 0 ? " " : "",
                       dcl_part_kind_name(c.part[i].kind), c.part[i].at,
                       c.part[i].n);
    if (s != DCL_OK) strcpy(out, dcl_status_name(s));
    dcl__claim_text_clear(&c);
    dcl__yardsticks_clear(&yards);
    return out;
}

static void figures(void)
{
    T_STR(found("$2.5 decillion"), "name@0+14");
    T_STR(found("fined $2.5 decillion."), "name@6+14");
    T_STR(found("2,500,000 (2.5 million)"), "digits@0+9 name@11+11");
    T_STR(found("2e34 dollars"), "power@0+12");
    T_STR(found("2 x 10^34"), "power@0+9");
    T_STR(found("an undecillion"), "name@0+14");
    T_STR(found("2 undecillion (36 zeros)"), "name@0+13 zeros@15+8");
    T_STR(found("a 2 followed by 36 zeros, $20 decillion"),
          "zeros@2+22 name@26+13");
    T_STR(found("20 trillion times world GDP"), "multiple@0+27");
    T_STR(found("a 37-digit figure, 2 undecillion"),
          "digit count@2+8 name@19+13");
}

static void what_is_none(void)
{
    T_STR(found("17 channels owe 2 undecillion"), "name@16+13");
    T_STR(found("17 channels"), "digits@0+2");
    T_STR(found("on 2024-10-29, 2 undecillion"), "name@15+13");
    T_STR(found("up 20% to 2 million"), "name@10+9");
    T_STR(found("8 times as much as 2 million"), "name@19+9");
    T_STR(found("one of two million"), "name@7+11");
    T_STR(found(""), "DCL_SYNTAX");
    T_STR(found("nothing"), "DCL_SYNTAX");
    T_STR(found("36 zeros"), "DCL_SYNTAX");
}

T_TESTS(ask, claim_scan, T(figures), T(what_is_none));
