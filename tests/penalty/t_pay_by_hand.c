/* Payments: what is paid, what is owed, and what stops earning. */
#include "comes.h"

typedef struct row {
    const char *text, *day, *accrued, *paid, *owed;
} row;

#define DAY100 "100 EUR/day, from 2023-05-01, "
#define LOAN                                                                   \
    "1000 EUR with 10% interest, simple by act/365, from 2023-01-01, paid "    \
    "500 EUR on 2023-01-10, payments to "

static const row rows[] = {
    {DAY100 "paid 200 EUR on 2023-05-02", "2023-05-01", "100", "0", "100"},
    /* that day still earns in full, and the payment counts at its end */
    {DAY100 "paid 200 EUR on 2023-05-02", "2023-05-02", "200", "200", "0"},
    {DAY100 "paid 200 EUR on 2023-05-02", "2023-05-03", "300", "200", "100"},
    {DAY100 "remitted 200 EUR on 2023-05-02", "2023-05-03", "300", "200",
     "100"},
    /* a credit */
    {DAY100 "paid 500 EUR on 2023-05-02", "2023-05-02", "200", "500", "-300"},
    /* `all` settles what is owed that day */
    {DAY100 "paid 200 EUR on 2023-05-02, paid all on 2023-05-05", "2023-05-05",
     "500", "500", "0"},
    {DAY100 "paid 200 EUR on 2023-05-02, paid all on 2023-05-05", "2023-05-06",
     "600", "500", "100"},
    /* ten days on 1000, then, the 500 taken off, ten on 500 */
    {LOAN "principal first", "2023-01-10", "200/73", "500", "36700/73"},
    {LOAN "principal first", "2023-01-20", "300/73", "500", "36800/73"},
    /* the interest is paid first: 500 + 200/73 of principal is left */
    {LOAN "interest first", "2023-01-20", "21940/5329", "500",
     "2686440/5329"},
    /* of the case */
    {"paid 50 EUR on 2023-05-01; a: 100 EUR/day, from 2023-05-01; b: 10 "
     "EUR/day, from 2023-05-01",
     "2023-05-02", "220", "50", "170"},
};

static void payments_count_at_the_end_of_their_day(void)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        dcl_penalty *p = t_penalty(rows[i].text);
        dcl_total *t = NULL;
        dcl_err err;
        T_STATUS(dcl_penalty_at(&t, p, t_on(rows[i].day), NULL, NULL, &err),
                 DCL_OK, &err);
        if (t != NULL) {
            t_num_is(dcl_total_accrued(t), rows[i].accrued, rows[i].text);
            t_num_is(dcl_total_paid(t), rows[i].paid, rows[i].text);
            t_num_is(dcl_total_owed(t), rows[i].owed, rows[i].text);
        }
        dcl_total_free(t);
        dcl_penalty_free(p);
    }
}

T_TESTS(penalty, pay_by_hand, T(payments_count_at_the_end_of_their_day));
