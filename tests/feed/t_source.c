/* What the readers of all forms share. */
#include "feed/source.h"

#include "feed/samples.h"

static void dotted_days(void)
{
    dcl_day day = 0;
    CU_ASSERT(dcl__span_dotted_day(&day, (dcl__span){"25.04.2026", 10}));
    CU_ASSERT_EQUAL(day, t_day("2026-04-25"));
    CU_ASSERT(!dcl__span_dotted_day(&day, (dcl__span){"30.02.2026", 10}));
    CU_ASSERT(!dcl__span_dotted_day(&day, (dcl__span){"2026-04-25", 10}));
    CU_ASSERT(!dcl__span_dotted_day(&day, (dcl__span){"25.04.202", 9}));
    CU_ASSERT(!dcl__span_dotted_day(&day, (dcl__span){"2x.04.2026", 10}));
}

static void spans(void)
{
    dcl__span s = {"a,b,,c", 6};
    dcl_ccy ccy;
    CU_ASSERT(dcl__span_is(dcl__span_cut(&s, ','), "a"));
    CU_ASSERT(dcl__span_is(dcl__span_cut(&s, ','), "b"));
    CU_ASSERT(dcl__span_is(dcl__span_cut(&s, ','), ""));
    CU_ASSERT(dcl__span_is(dcl__span_cut(&s, ','), "c"));
    CU_ASSERT_EQUAL(s.n, 0);
    CU_ASSERT(dcl__span_is(dcl__span_trim((dcl__span){" \ta b\r", 6}),
                           "a b"));
    CU_ASSERT(dcl__span_ccy(&ccy, (dcl__span){"USD", 3}));
    CU_ASSERT(!dcl__span_ccy(&ccy, (dcl__span){"USd", 3}));
    CU_ASSERT(!dcl__span_ccy(&ccy, (dcl__span){"US", 2}));
}

/* More series than are remembered are announced again, and still merge. */
static void many_pairs(void)
{
    char text[40000] = "date,base,quote,rate\n", code[4] = "AAA";
    dcl_rates *r = NULL;
    dcl_err err = {0};
    for (int round = 1; round <= 2; round++) {
        for (int i = 0; i < 300; i++) {
            code[1] = (char)('A' + i / 26);
            code[2] = (char)('A' + i % 26);
            strcat(text, round == 1 ? "2024-10-29," : "2024-10-30,");
            strcat(text, code);
            strcat(text, ",XYZ,1.5\n");
        }
    }
    T_STATUS(t_feed_text(&r, text, NULL, &err), DCL_OK, &err);
    if (r == NULL) return;
    CU_ASSERT_EQUAL(dcl_rates_count(r), 300);
    for (size_t i = 0; i < dcl_rates_count(r); i++) {
        dcl_series s;
        T_STATUS(dcl_rates_series(&s, r, i, &err), DCL_OK, &err);
        CU_ASSERT_EQUAL(s.count, 2);
    }
    dcl_rates_free(r);
}

T_TESTS(feed, source, T(dotted_days), T(spans), T(many_pairs));
