/* A total as JSON, as the program's contract has it. */
#include "show/answers.h"

static void the_google_fine(void)
{
    dcl_show_style style = {0};
    t_answer a = t_ask(T_GOOGLE, "2024-10-29", "USD");
    t_text out = {0};
    const char *json;
    style.form = DCL_FORM_JSON;
    json = t_shown(&out, &a, &style);
    CU_ASSERT_PTR_EQUAL(
        strstr(json, "{\"on\":\"2024-10-29\",\"days\":\"706\",\"reading\":\""),
        json);
    t_has(json, "\",\"schedule\":\"" T_GOOGLE "\",\"total\":{");
    t_has(json, "\"total\":{\"currency\":\"RUB\",\"tier\":\"exact\",\"value\":"
                "\"1647945780296698221945714166988100000\",\"rounded\":false,"
                "\"leading\":\"1.65\",\"exponent\":\"36\",\"name\":"
                "\"1.65 undecillion\",\"scale\":\"short\"}");
    t_has(json, "\"converted\":[{\"currency\":\"USD\",\"tier\":\"exact\","
                "\"value\":\"16948943538997204792201112485735883.99\","
                "\"rounded\":true,\"fraction\":\"");
    t_has(json, "\"leading\":\"1.69\",\"exponent\":\"34\",\"name\":"
                "\"16.9 decillion\"");
    t_has(json, "\"legs\":[{\"base\":\"USD\",\"quote\":\"RUB\",\"rate\":"
                "\"97.2300\",\"date\":\"2024-10-29\",\"source\":"
                "\"Bank of Russia\"}]");
    CU_ASSERT_EQUAL(json[strlen(json) - 1], '\n');
    t_free(&out);
    t_answer_free(&a);
}

static void past_the_calendar_and_the_digits(void)
{
    dcl_show_style style = {0};
    t_answer a = t_ask(T_GOOGLE, "10^18 weeks", NULL);
    t_text out = {0};
    const char *json;
    style.form = DCL_FORM_JSONL;
    json = t_shown(&out, &a, &style);
    CU_ASSERT_PTR_EQUAL(strstr(json, "{\"after\":\"10^18 weeks\",\"on\":null,"
                                     "\"days\":\"7000000000000000000\","),
                        json);
    t_has(json, "\"tier\":\"certified\",\"value\":null,");
    t_has(json, "\"exponent\":\"301029995663981201\"");
    t_free(&out);
    t_answer_free(&a);
}

T_TESTS(show, total_json, T(the_google_fine),
        T(past_the_calendar_and_the_digits));
