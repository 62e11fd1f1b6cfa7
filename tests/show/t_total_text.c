/* A total for people. */
#include "show/answers.h"

static void the_google_fine(void)
{
    t_answer a = t_ask(T_GOOGLE, "2024-10-29", "USD EUR");
    dcl_show_style style = {0};
    t_text out = {0};
    const char *s;
    style.title = "google: Russian broadcasters v. Google";
    style.width = 80;
    s = t_shown(&out, &a, &style);
    CU_ASSERT_PTR_EQUAL(
        strstr(s, "1.65 undecillion RUB\n"
                  "1,647,945,780,296,698,221,945,714,166,988,100,000 RUB\n"
                  "\n16.9 decillion USD\n"
                  "16,948,943,538,997,204,792,201,112,485,735,883.99 USD\n"
                  "at 97.2300 RUB per USD, Bank of Russia, in force "
                  "2024-10-29\n"
                  "\n15.7 decillion EUR\n"
                  "15,731,337,979,392,245,027,103,315,839,740,007.41 EUR\n"
                  "at 97.2300 RUB per USD, Bank of Russia, in force "
                  "2024-10-29\n"
                  "and 1.0774 USD per EUR, European Central Bank, published "
                  "2024-10-29\n"),
        s);
    t_has(s, "\ncase      google: Russian broadcasters v. Google\n");
    t_has(s, "\non        2024-10-29, 706 days counted, 2022-11-24 to "
             "2024-10-29\n");
    t_has(s, "\nreading   ");
    t_has(s, "\nnext day  adds 127 decillion RUB\n");
    t_has(s, "\nfigure    exact; conversions rounded half-even\n");
    t_free(&out);
    t_answer_free(&a);
}

static void before_the_first_day(void)
{
    t_answer a = t_ask(T_GOOGLE, "2020-01-01", NULL);
    t_text out = {0};
    const char *s = t_shown(&out, &a, NULL);
    CU_ASSERT_PTR_EQUAL(strstr(s, "0 RUB\n\n"), s);
    t_has(s, "on        2020-01-01, before the first day, 2022-11-24: nothing "
             "has accrued\n");
    t_free(&out);
    t_answer_free(&a);
}

static void certified(void)
{
    t_answer a = t_ask(T_GOOGLE, "10^18 weeks", NULL);
    t_text out = {0};
    const char *s = t_shown(&out, &a, NULL);
    t_has(s, "1.15e301029995663981201 RUB\n");
    t_has(s, "after     10^18 weeks, 7,000,000,000,000,000,000 days\n");
    t_has(s, "figure    certified: each digit shown is proven");
    t_free(&out);
    t_answer_free(&a);
}

static void in_colour(void)
{
    t_answer a = t_ask("5 USD", "2024-10-29", NULL);
    dcl_show_style style = {0};
    t_text out = {0};
    const char *s;
    style.color = 1;
    s = t_shown(&out, &a, &style);
    CU_ASSERT_PTR_EQUAL(strstr(s, "\033[1m5 USD\033[0m\n"), s);
    t_free(&out);
    memset(&out, 0, sizeof out);
    s = t_shown(&out, &a, NULL);
    CU_ASSERT_PTR_NULL(strchr(s, '\033'));
    t_free(&out);
    t_answer_free(&a);
}

T_TESTS(show, total_text, T(the_google_fine), T(before_the_first_day),
        T(certified), T(in_colour));
