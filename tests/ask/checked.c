/* Claims checked in one call, for tests. */
#include "ask/checked.h"

void t_check(t_checked *c, const char *const claims[], const char *on,
             const char *against, const char *times)
{
    dcl_check_question q = {0};
    dcl_err err = {0};
    memset(c, 0, sizeof *c);
    T_STATUS(dcl_rates_builtin(&c->rates, NULL, &err), DCL_OK, &err);
    while (q.claims < 4 && claims[q.claims] != NULL) {
        c->claim[q.claims] = claims[q.claims];
        q.claims++;
    }
    q.size = sizeof q;
    q.claim = c->claim;
    q.times = times;
    q.day = 20000;
    if (on != NULL) {
        q.has_day = 1;
        T_STATUS(dcl_date_read(&q.day, on, strlen(on), &err), DCL_OK, &err);
    }
    if (against != NULL)
        T_STATUS(dcl_penalty_read(&c->penalty, against, strlen(against), NULL,
                                  NULL, &err),
                 DCL_OK, &err);
    q.against = c->penalty;
    T_STATUS(dcl_ask_check(&c->answer, NULL, c->rates, &q, NULL, &err), DCL_OK,
             &err);
}

void t_checked_free(t_checked *c)
{
    dcl_check_answer_free(c->answer);
    dcl_penalty_free(c->penalty);
    dcl_book_free(c->book);
    dcl_rates_free(c->rates);
}
