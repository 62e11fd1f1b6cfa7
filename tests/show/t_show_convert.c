/* A sum in other currencies, in each form. */
#include <decillion/show.h>

#include "support.h"

static void shown(dcl_form form, const char *want)
{
    dcl_convert_question q = {0};
    dcl_convert_answer *a = NULL;
    dcl_show_style style = {0};
    dcl_rates *rates = NULL;
    dcl_num *amount = NULL;
    dcl_ccy usd = {"USD"};
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    dcl_err err = {0};
    T_STATUS(dcl_rates_builtin(&rates, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_num_read(&amount, "2e36", 4, NULL, NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_date_read(&q.day, "2024-10-29", 10, &err), DCL_OK, &err);
    q.amount = amount;
    strcpy(q.ccy.code, "RUB");
    q.in = &usd;
    q.in_count = 1;
    style.form = form;
    T_STATUS(dcl_ask_convert(&a, rates, &q, NULL, &err), DCL_OK, &err);
    if (a != NULL) {
        T_STATUS(dcl_show_convert(&sink, a, &style, NULL, &err), DCL_OK, &err);
        if (strncmp(t_cstr(&out), want, strlen(want)) != 0) {
            T_STR(t_cstr(&out), want);
        }
    }
    t_free(&out);
    dcl_convert_answer_free(a);
    dcl_num_free(amount);
    dcl_rates_free(rates);
}

static void every_form(void)
{
    shown(DCL_FORM_TEXT,
          "2 undecillion RUB\n"
          "2,000,000,000,000,000,000,000,000,000,000,000,000 RUB\n"
          "\n20.6 decillion USD\n"
          "20,569,782,988,789,468,271,109,739,792,245,191.81 USD\n"
          "at 97.2300 RUB per USD, Bank of Russia, in force 2024-10-29\n"
          "\non        2024-10-29\n");
    shown(DCL_FORM_JSON,
          "{\"on\":\"2024-10-29\",\"amount\":{\"currency\":\"RUB\","
          "\"tier\":\"exact\",\"value\":"
          "\"2000000000000000000000000000000000000\",\"rounded\":false,"
          "\"leading\":\"2.00\",\"exponent\":\"36\",\"name\":"
          "\"2 undecillion\",\"scale\":\"short\"},\"converted\":[{"
          "\"currency\":\"USD\",\"tier\":\"exact\",\"value\":"
          "\"20569782988789468271109739792245191.81\",\"rounded\":true,"
          "\"fraction\":\"");
    shown(DCL_FORM_CSV,
          "on,currency,tier,value,leading,exponent,name,rates\r\n"
          "2024-10-29,RUB,exact,2000000000000000000000000000000000000,2.00,36,"
          "2 undecillion,\r\n"
          "2024-10-29,USD,exact,20569782988789468271109739792245191.81,2.06,"
          "34,20.6 decillion,97.2300 RUB/USD 2024-10-29 Bank of Russia\r\n");
}

T_TESTS(show, show_convert, T(every_form));
