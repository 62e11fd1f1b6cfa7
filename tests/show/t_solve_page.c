/* What explains a total, in words: ends that are open, cut or not there. */
#include "show/answers.h"

static const char *shown(t_text *out, const char *schedule, const char *total,
                         dcl_form form)
{
    return t_shown_solve(out, schedule, total, "2023-01-10", form);
}

static void in_words(void)
{
    static const struct {
        const char *schedule, *total, *want;
    } row[] = {
        {"10 EUR/day, from 2023-01-07, at most 50 EUR, ? claimants", "50 EUR",
         "any number of claimants from 2 up explains 50 EUR on 2023-01-10,\n"
         "that is, a total from 45 EUR (not that itself) to 55 EUR (not that "
         "itself)\n\n2 and above  50 EUR\n"},
        {"? EUR/day, from 2023-01-01, at most 50 EUR", "50.0 EUR",
         "any base from 4.995 up explains 50 EUR on 2023-01-10,\n"},
        {"? EUR/day, from 2023-01-01, at most 50 EUR", "50 EUR",
         "any base above 4.5 explains 50 EUR on 2023-01-10,\n"},
        {"? EUR/day, from 2023-01-01, at most 50 EUR", "50 EUR",
         "\n\nmore than 4.5  45 EUR to 50 EUR\n"},
        {"? EUR/day, from 2023-01-01, at least 50 EUR", "50 EUR",
         "any base less than 5.5 explains 50 EUR on 2023-01-10,\n"},
        {"10 EUR/day, from ?, at most 50 EUR", "50 EUR",
         "any start up to 2023-01-06 explains 50 EUR on 2023-01-10,\n"},
        {"10 EUR/day, from ?, at most 50 EUR", "50 EUR",
         "\n\nup to 2023-01-06  50 EUR\n"},
        {"10 EUR/day, from 2023-01-01, to ?", "100 EUR",
         "\n\n2023-01-06 and later  60 EUR to 100 EUR\n"},
        {"? EUR/day, from 2023-01-08", "55 EUR",
         "\n\nmore than 109/6 (about 18.1666666667), less than 18.5  54.5 EUR"},
        {"? EUR/day, from 2023-01-08, rounded half-up to 1 at the end",
         "10.0 EUR",
         "\n\n3.16666666667 (rounded up) to 3.49999999999 (rounded down)  10 "
         "EUR\n"},
        {"?% interest on 365 EUR, simple by act/365, from 2023-01-01",
         "10.00 EUR", "99.95% to 100.05%"},
        {"1 EUR/day, ? claimants, from 2023-01-01", "1 undecillion EUR",
         "more, all from 50000000000000000000000000000000001 to "
         "149999999999999999999999999999999999\n"},
    };
    size_t i;
    for (i = 0; i < sizeof row / sizeof *row; i++) {
        t_text out = {0};
        t_has(shown(&out, row[i].schedule, row[i].total, DCL_FORM_TEXT),
              row[i].want);
        t_free(&out);
    }
}

T_TESTS(show, solve_page, T(in_words));
