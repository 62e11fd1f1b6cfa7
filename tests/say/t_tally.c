/* The tally: additions, multipliers, magnitudes, and the needs it tells. */
#include "say/tally.h"

#include <stdio.h>

#include "support.h"

static void a_period(void)
{
    char d[40], e[8];
    dcl_dec_out out = {d, sizeof d, 0, e, sizeof e, 0, 0};
    dcl__tally t;
    dcl__place million = {6, NULL, 0, 0, 0};
    dcl__tally_init(&t, &out);
    CU_ASSERT_EQUAL(dcl__tally_add(&t, 2, 0), DCL__FITS);
    CU_ASSERT_EQUAL(dcl__tally_add(&t, 3, 0), DCL__NOT_HERE);
    CU_ASSERT_EQUAL(dcl__tally_multiply(&t, 2, 0), DCL__FITS);
    CU_ASSERT_EQUAL(dcl__tally_multiply(&t, 2, 0), DCL__UNORDERED);
    CU_ASSERT_EQUAL(dcl__tally_add(&t, 30, 1), DCL__FITS);
    CU_ASSERT_EQUAL(dcl__tally_add(&t, 4, 0), DCL__FITS);
    CU_ASSERT_EQUAL(dcl__tally_multiply(&t, 3, 0), DCL__FITS);
    CU_ASSERT_EQUAL(dcl__tally_add(&t, 5, 0), DCL__FITS);
    CU_ASSERT_EQUAL(t.value, 234005);
    CU_ASSERT_EQUAL(dcl__tally_magnitude(&t, &million, 0), DCL__FITS);
    CU_ASSERT_EQUAL(dcl__tally_magnitude(&t, &million, 0), DCL__NO_COUNT);
    CU_ASSERT_EQUAL(dcl__tally_add(&t, 7, 0), DCL__FITS);
    CU_ASSERT_EQUAL(dcl__tally_magnitude(&t, &million, 0), DCL__UNORDERED);
    CU_ASSERT_EQUAL(dcl__tally_units(&t), DCL__FITS);
    CU_ASSERT_EQUAL(dcl__tally_fraction(&t, 9), DCL__FITS);
    CU_ASSERT_EQUAL(dcl__tally_end(&t, NULL), DCL_OK);
    CU_ASSERT_EQUAL(out.digits_need, 13);
    CU_ASSERT_EQUAL(memcmp(d, "2340050000079", 13), 0);
    CU_ASSERT_EQUAL(memcmp(e, "-1", 2), 0);
}

/* 3 N + 3 + shift of a name of eight groups, at every capacity. */
static void long_places(void)
{
    static const char text[] = "centillinillinillinillinillinillinillinilli";
    static const struct {
        int64_t shift;
        const char *want;
    } rows[] = {{0, "300000000000000000000003"},
                {-3, "300000000000000000000000"},
                {-4, "299999999999999999999999"},
                {1000000, "300000000000000001000003"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (size_t cap = 0; cap < 30; cap++) {
            char e[32];
            dcl_dec_out out = {NULL, 0, 0, e, cap, 0, 0};
            dcl__place p = {-1, text, sizeof text - 1, 3, 3};
            memset(e, '#', sizeof e);
            dcl__place_write(&out, &p, rows[i].shift);
            CU_ASSERT_EQUAL(out.exponent_need, 24);
            CU_ASSERT_EQUAL(memcmp(e, rows[i].want, cap < 24 ? cap : 24), 0);
            for (size_t j = cap < 24 ? cap : 24; j < sizeof e; j++)
                CU_ASSERT_EQUAL(e[j], '#');
        }
}

T_TESTS(say, tally, T(a_period), T(long_places));
