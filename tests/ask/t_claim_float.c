/* Digits that went through a double: against the compiler's own doubles. */
#include "ask/claim_scan.h"

#include <stdio.h>
#include <stdlib.h>

#include "support.h"

static unsigned slips(const char *digits)
{
    dcl__printed p;
    unsigned got = 99;
    dcl__printed_init(&p);
    if (dcl__printed_read(&p, digits, strlen(digits), NULL, NULL, NULL, NULL) ==
        DCL_OK)
        got = dcl__claim_float(&p);
    dcl__printed_clear(&p);
    return got;
}

static void known_ones(void)
{
    CU_ASSERT_EQUAL(slips("31210773462863364000000000000000000"),
                    DCL_SLIP_FLOAT);
    CU_ASSERT_EQUAL(slips("20565635200000003000000000000000000"),
                    DCL_SLIP_FLOAT);
    CU_ASSERT_EQUAL(slips("20565635200000003248674777639944192"),
                    DCL_SLIP_BINARY);
    CU_ASSERT_EQUAL(slips("91511687138260100000"), 0);
    CU_ASSERT_EQUAL(slips("1647945780296698221945714166988100000"), 0);
    CU_ASSERT_EQUAL(slips("450359962737049600"), 0);
    CU_ASSERT_EQUAL(slips("18446744073709551616"), 0);
    CU_ASSERT_EQUAL(slips("0"), 0);
    CU_ASSERT_EQUAL(slips("0.12345678901234567"), 0);
    CU_ASSERT_EQUAL(slips("1e400"), 0);
}

/* The shortest writing of a double, by the C library: the fewest digits that
 * read back. */
static int shortest(char out[64], double x)
{
    int n;
    for (n = 1; n <= 17; n++) {
        (void)snprintf(out, 64, "%.*e", n - 1, x);
        if (strtod(out, NULL) == x) return n;
    }
    return 18;
}

/* Doubles with 16 or 17 digits are found out, with zeros or in full; the same
 * digits with a last one that no double has are not. */
static void random_doubles(void)
{
    size_t found = 0;
    for (uint64_t i = t_effort(2000); i > 0; i--) {
        double x = (double)(t_random() >> 11) * 0x1p-53 + 0.5;
        char s[64], full[400];
        unsigned got;
        int n;
        x *= (double)(1 + t_below(9)) * 1e25;
        n = shortest(s, x);
        got = slips(s);
        if (n == 16 || n == 17) {
            found++;
            CU_ASSERT_EQUAL(got, DCL_SLIP_FLOAT);
        }
        (void)snprintf(full, sizeof full, "%.0f", x);
        CU_ASSERT(slips(full) == DCL_SLIP_BINARY || n < 15);
        /* 17 digits, the last of them moved by three: where doubles are so far
         * apart, no double has these */
        if (n == 17) {
            char moved[64];
            strcpy(moved, s);
            moved[17] = (char)('0' + (s[17] - '0' + 5) % 10);
            if (strtod(moved, NULL) == x ||
                shortest(full, strtod(moved, NULL)) != 17 ||
                strncmp(full, moved, 18) != 0)
                CU_ASSERT_EQUAL(slips(moved), 0);
        }
    }
    CU_ASSERT(found > 100);
}

T_TESTS(ask, claim_float, T(known_ones), T(random_doubles));
