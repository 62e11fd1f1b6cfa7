/* Digits of any number of them. */
#include "show/pages.h"

static void digits(dcl__xml *x, const void *what)
{
    const t_answer *a = what;
    dcl__page_digits(x, &a->total->total, 0);
}

static void of(const char *schedule, const char *span, const char *want)
{
    t_answer a = t_ask(schedule, span, NULL);
    t_text out = {0};
    t_has(t_part(&out, digits, &a), want);
    t_free(&out);
    t_answer_free(&a);
}

/* 1,111 ones: 1 and 23 groups before, 12 groups after. */
static void groups_and_ends(void)
{
    of("1 USD/day, x10 every 1 day", "7 days",
       "<p class=\"digits\">1,<wbr>111,<wbr>111 USD</p>");
    of("1 USD/day, x10 every 1 day", "1000 days", "111,<wbr>111 USD</p>");
    of("1 USD/day, x10 every 1 day", "1111 days",
       "\xE2\x80\xA6 1005 of 1111 digits left out \xE2\x80\xA6");
    of("1 USD/day, x10 every 1 day", "20000 days",
       "A number of 20,000 digits before the point");
    of("1 USD/day, x10 every 1 day", "10^30 days",
       "A number of 1,000,000,000,000,000,000,000,000,000,000 digits");
}

static void sum(dcl__xml *x, const void *what)
{
    dcl__page_sum(x, ((const t_answer *)what)->total);
}

static void shares_and_payments(void)
{
    t_answer a = t_ask("lines: 5 EUR/day, from 2024-01-01, paid 12 EUR on "
                       "2024-01-04; 7 EUR/day, from 2024-01-01",
                       "2024-01-10", NULL);
    t_text out = {0};
    t_has(t_part(&out, sum, &a), "<p class=\"big\">120 EUR</p>");
    t_has(out.p, "<dt>Paid</dt><dd>12 EUR</dd>");
    t_has(out.p, "<dt>Owed</dt><dd>108 EUR</dd>");
    t_has(out.p, "<dt>The next day adds</dt><dd>12 EUR</dd>");
    t_free(&out);
    t_answer_free(&a);
}

T_TESTS(show, page_sum, T(groups_and_ends), T(shares_and_payments));
