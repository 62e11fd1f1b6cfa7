/* What the records share: days. */
#include "money/monies.h"

/* The short way to a day is dcl_date_read's: every day of some years, and what
 * is none. */
static void days_by_two_roads(void)
{
    dcl_day first = t_day("1899-12-25");
    for (uint64_t i = t_effort(400); i > 0; i--) {
        dcl_day day = first + (dcl_day)t_below(80000), seen = 0;
        char text[64] = "Pair: USD/RUB\nRate: ", iso[16];
        size_t need, at = strlen(text);
        dcl_leg leg;
        dcl_rates *r = NULL;
        dcl_err err = {0};
        dcl_status want, got;
        (void)dcl_date_write(iso, sizeof iso, &need, day, NULL);
        if (t_below(3) == 0) iso[5 + t_below(5)] = (char)('0' + t_below(10));
        strcat(text, iso);
        strcat(text, " 1\n");
        want = dcl_date_read(&seen, iso, strlen(iso), NULL);
        got = dcl_rates_read(&r, text, strlen(text), "t.rec", NULL, &err);
        T_STATUS(got, want, &err);
        CU_ASSERT(got == DCL_OK || (err.at >= at && err.at <= at + 10));
        if (got == DCL_OK && want == DCL_OK) {
            T_STATUS(dcl_rates_nth(&leg, r, 0, 0, &err), DCL_OK, &err);
            CU_ASSERT_EQUAL(leg.day, seen);
        }
        dcl_rates_free(r);
    }
}

T_TESTS(money, money_record, T(days_by_two_roads));
