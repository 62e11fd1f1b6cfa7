/* Whole pages: one file, well-formed, that asks for nothing else. */
#include "show/pages.h"

/* What would make a browser fetch: there is none of it, but for links. */
static void alone(const char *page)
{
    static const char *const fetching[] = {
        "<script", "<img", "<link", "<iframe", "<object", "<embed", "<video",
        "src=", "url(", "@import", "@font-face", "<use", "<image", "onload",
        "style=\"", "<base", "<form", "http-equiv=\"refresh\""};
    size_t i;
    for (i = 0; i < sizeof fetching / sizeof *fetching; i++) {
        CU_ASSERT_PTR_NULL(strstr(page, fetching[i]));
    }
}

static void the_google_fine(void)
{
    t_text out = {0};
    const char *s = t_page(&out, NULL, "google", "2024-10-29", "USD", 0);
    alone(s);
    t_has(s, "<html lang=\"en\">");
    t_has(s, "<p class=\"big\">1.65 undecillion RUB</p>");
    t_has(s, ">16.9 decillion USD</p>");
    t_has(s, "at 97.2300 RUB per USD, Bank of Russia");
    t_has(s, "<li>the daily rate doubles every 7 days</li>");
    t_has(s, "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"wide\"");
    t_has(s, "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"narrow\"");
    t_has(s, "<td class=\"name\">1.65 undecillion</td>");
    t_has(s, "<code>100000 * (2^100 * (7 + 6) - 7)</code>");
    t_has(s, "reproduced</span>");
    t_has(s, "<li id=\"source-1\">");
    t_has(s, "decillion table &quot;a &lt;b&gt;&quot; --html "
             "&#39;it&#39;\\&#39;&#39;s.html&#39;</pre>");
    t_free(&out);
}

static void altered_cases(void)
{
    t_text out = {0};
    const char *s = t_page(&out, NULL, "google", "2024-10-29", NULL, 1);
    t_has(s, "is not comparable");
    CU_ASSERT_PTR_NULL(strstr(s, "reproduced</span>"));
    t_free(&out);
}

static void before_the_first_day(void)
{
    t_text out = {0};
    const char *s = t_page(&out, T_GOOGLE, NULL, "2022-11-01", NULL, 0);
    alone(s);
    t_has(s, "<h1>A penalty of 0 RUB</h1>");
    t_has(s, "none: the first day that earns is 2022-11-24");
    t_has(s, "<li>Nothing has accrued.</li>");
    t_free(&out);
}

static void past_any_name(void)
{
    t_text out = {0};
    const char *s = t_page(&out, "1 USD/day, x10 every 1 day, from 2000-01-01, "
                                 "at most 10^4000 USD",
                           NULL, "2024-10-29", NULL, 0);
    alone(s);
    t_has(s, "digits left out");
    CU_ASSERT(out.n < 100000);
    t_free(&out);
}

T_TESTS(show, show_page, T(the_google_fine), T(altered_cases),
        T(before_the_first_day), T(past_any_name));
