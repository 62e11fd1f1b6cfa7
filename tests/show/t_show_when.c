/* The day a sum is reached, in each form. */
#include <decillion/show.h>

#include "support.h"

static void shown(const char *schedule, const char *sum, dcl_form form,
                  const char *want)
{
    dcl_when_question q = {0};
    dcl_when_answer *a = NULL;
    dcl_show_style style = {0};
    dcl_penalty *penalty = NULL;
    dcl_num *num = NULL;
    t_text out = {0};
    dcl_sink sink = t_sink(&out);
    dcl_err err = {0};
    T_STATUS(dcl_penalty_read(&penalty, schedule, strlen(schedule), NULL, NULL,
                              &err),
             DCL_OK, &err);
    T_STATUS(dcl_num_read(&num, sum, strlen(sum), NULL, NULL, &err), DCL_OK,
             &err);
    q.penalty = penalty;
    q.sum = num;
    style.form = form;
    T_STATUS(dcl_ask_when(&a, NULL, &q, NULL, &err), DCL_OK, &err);
    if (a != NULL) {
        T_STATUS(dcl_show_when(&sink, a, &style, NULL, &err), DCL_OK, &err);
        if (strncmp(t_cstr(&out), want, strlen(want)) != 0) {
            T_STR(t_cstr(&out), want);
        }
    }
    t_free(&out);
    dcl_when_answer_free(a);
    dcl_num_free(num);
    dcl_penalty_free(penalty);
}

#define FIVE "5 EUR/day, from 2024-01-01"

static void every_form(void)
{
    shown(FIVE, "12", DCL_FORM_TEXT,
          "2024-01-03\n\nreaches   12 EUR\nthat day  15 EUR\n"
          "before    10 EUR\ncounted   3 days\nreading   ");
    shown(FIVE, "12", DCL_FORM_JSON,
          "{\"on\":\"2024-01-03\",\"days\":\"3\",\"reading\":");
    shown(FIVE, "12", DCL_FORM_CSV,
          "on,days,reaches,before,total\r\n2024-01-03,3,12,10,15\r\n");
    shown(FIVE ", for 2 days", "12", DCL_FORM_TEXT,
          "never\n\nreaches   12 EUR\nends with 10 EUR\nreading   ");
    shown(FIVE ", for 2 days", "12", DCL_FORM_JSON,
          "{\"on\":null,\"days\":null,\"reading\":");
    shown(FIVE ", for 2 days", "12", DCL_FORM_TSV,
          "on\tdays\treaches\tbefore\ttotal\n\t\t12\t\t\n");
}

T_TESTS(show, show_when, T(every_form));
