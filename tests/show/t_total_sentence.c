/* A total as one sentence. */
#include "show/answers.h"

static void quotable(void)
{
    t_answer a = t_ask(T_GOOGLE, "2024-10-29", "USD");
    dcl_show_style style = {0};
    t_text out = {0};
    const char *s;
    style.sentence = 1;
    s = t_shown(&out, &a, &style);
    CU_ASSERT_PTR_EQUAL(
        strstr(s, "On 29 October 2024, with 706 days counted, it comes to "
                  "1.65 undecillion RUB "
                  "(1,647,945,780,296,698,221,945,714,166,988,100,000), or "
                  "16.9 decillion USD "
                  "(16,948,943,538,997,204,792,201,112,485,735,883.99) at "
                  "97.2300 RUB per USD, Bank of Russia, in force 2024-10-29"),
        s);
    CU_ASSERT_EQUAL(strchr(s, '\n') - s, (long)strlen(s) - 1);
    t_free(&out);
    t_answer_free(&a);
}

T_TESTS(show, total_sentence, T(quotable));
