/* A total as rows. */
#include "show/answers.h"

static void a_row_for_each_sum(void)
{
    t_answer a = t_ask(T_GOOGLE, "2024-10-29", "USD");
    dcl_show_style style = {0};
    t_text out = {0};
    style.form = DCL_FORM_CSV;
    T_STR(t_shown(&out, &a, &style),
          "on,days,what,currency,tier,value,leading,exponent,name,rates\r\n"
          "2024-10-29,706,total,RUB,exact,"
          "1647945780296698221945714166988100000,1.65,36,1.65 undecillion,"
          "\r\n"
          "2024-10-29,706,per diem,RUB,exact,"
          "126765060022822940149670320537600000,1.27,35,127 decillion,\r\n"
          "2024-10-29,706,converted,USD,exact,"
          "16948943538997204792201112485735883.99,1.69,34,16.9 decillion,"
          "97.2300 RUB/USD 2024-10-29 Bank of Russia\r\n");
    t_free(&out);
    t_answer_free(&a);
}

static void tabs(void)
{
    t_answer a = t_ask("5 USD", "2024-10-29", NULL);
    dcl_show_style style = {0};
    t_text out = {0};
    style.form = DCL_FORM_TSV;
    t_has(t_shown(&out, &a, &style), "\ttotal\tUSD\texact\t5\t5.00\t0\t5\t\n");
    t_free(&out);
    t_answer_free(&a);
}

T_TESTS(show, total_csv, T(a_row_for_each_sum), T(tabs));
