/* The ends of a range of values, as scripts read them. */
#include "show/answers.h"

static const char *shown(t_text *out, const char *schedule, const char *total,
                         dcl_form form)
{
    return t_shown_solve(out, schedule, total, "2023-01-10", form);
}

static void in_json(void)
{
    static const struct {
        const char *schedule, *total, *want;
    } row[] = {
        {"10 EUR/day, from 2023-01-07, at most 50 EUR, ? claimants", "50 EUR",
         "\"count\":null,"},
        {"10 EUR/day, from 2023-01-07, at most 50 EUR, ? claimants", "50 EUR",
         "\"solutions\":[{\"low\":\"2\",\"high\":null,"},
        {"? EUR/day, from 2023-01-01, at least 50 EUR", "50 EUR",
         "{\"low\":null,\"high\":\"5.5\",\"highOpen\":true,"},
        {"10 EUR/day, from ?, at most 50 EUR", "50 EUR",
         "\"first\":null,\"last\":\"2023-01-06\","},
        {"10 EUR/day, from ?, at most 50 EUR", "50 EUR",
         "{\"low\":null,\"high\":\"2023-01-06\","},
        {"? EUR/day, from 2023-01-08", "1.000 EUR",
         "{\"low\":\"0.333166666667\",\"lowRounded\":\"up\",\"lowFraction\":"
         "\"1999/6000\",\"high\":\"0.3335\","},
    };
    size_t i;
    for (i = 0; i < sizeof row / sizeof *row; i++) {
        t_text out = {0};
        t_has(shown(&out, row[i].schedule, row[i].total, DCL_FORM_JSON),
              row[i].want);
        t_free(&out);
    }
}

T_TESTS(show, solve_end, T(in_json));
