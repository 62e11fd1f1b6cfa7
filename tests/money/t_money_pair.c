/* A pair's record and a publisher's: rates by two roads, what is refused. */
#include <stdlib.h>

#include "money/monies.h"

static void what_is_refused(void)
{
    t_unread("Pair: USD/RUB\nRate: 2024-10-29 97,23\n", DCL_SYNTAX, ",23",
             "t.rec:2: ");
    t_unread("Pair: USD/RUB\nRate: 2024-02-30 97\n", DCL_RANGE, NULL,
             "t.rec:2: ");
    t_unread("Pair: USD/RUB\n\n\nPair: USD/RUB\nRate: 2024-02-30 97\n",
             DCL_RANGE, NULL, "t.rec:5: ");
    t_unread("Pair: USD/RUB\nRate: 2024-10-29\n", DCL_SYNTAX, NULL, "t.rec:2");
    t_unread("Pair: USD/RUB\nRate: 2024-10-29 0\n", DCL_RANGE, "0\n", "zero");
    t_unread("Pair: USD/RUB\nRate: 2024-10-29 -5\n", DCL_SYNTAX, "-5", "");
    t_unread("Pair: USD/USD\nRate: 2024-10-29 1\n", DCL_RANGE, "USD/USD",
             "itself");
    t_unread("Pair: USD\n", DCL_SYNTAX, NULL, "capital");
    t_unread("Pair: usd/RUB\n", DCL_SYNTAX, "usd", "capital");
    t_unread("Pair: USD/RUB\nNominal: 0\n", DCL_RANGE, "0", "t.rec:2");
    t_unread("Pair: USD/RUB\nSauce: x\n", DCL_SYNTAX, "Sauce",
             "did you mean Source");
    t_unread("Publisher: x\nAge: -1\n", DCL_RANGE, "-1", "days");
    t_unread("Publisher: x\n\nPublisher: x\n", DCL_CONFLICT, NULL, "twice");
    t_unread("Pair: USD/RUB\nSource: a\n+ b\n", DCL_SYNTAX, NULL, "one line");
}

/* The run of Rate lines at a record's end is read by itself, unless something
 * stands among them: the built-in table both ways, written again. */
static void rates_by_two_roads(void)
{
    dcl_rates *r = t_builtin(), *slow = NULL;
    t_text first = {0}, second = {0};
    dcl_sink a = t_sink(&first), b = t_sink(&second);
    dcl_err err = {0};
    const char *text;
    char *bent;
    size_t at = 0, comments = 0;
    T_STATUS(dcl_rates_write(&a, r, &err), DCL_OK, &err);
    text = t_cstr(&first);
    bent = malloc(2 * first.n);
    for (const char *p = text; *p != '\0';) {
        size_t n = strcspn(p, "\n") + 1;
        memcpy(bent + at, p, n);
        at += n;
        if (strncmp(p, "Rate: ", 6) == 0 && strncmp(p + n, "Rate: ", 6) == 0 &&
            comments++ % 100 == 0) {
            memcpy(bent + at, "# among them\n", 13);
            at += 13;
        }
        p += n;
    }
    T_STATUS(dcl_rates_read(&slow, bent, at, "slow", NULL, &err), DCL_OK, &err);
    T_STATUS(dcl_rates_write(&b, slow, &err), DCL_OK, &err);
    CU_ASSERT(comments > 2000);
    CU_ASSERT(strcmp(text, t_cstr(&second)) == 0);
    free(bent);
    dcl_rates_free(slow);
    dcl_rates_free(r);
    t_free(&second);
    t_free(&first);
}

/* A key after the rates, a blank at their end, another record's rates. */
static void rates_among_other_lines(void)
{
    dcl_rates *r = t_table("Pair: USD/RUB\nRate: 2024-10-29 97\t\r\n"
                           "Rate: 2023-10-29  90\nBy: cbr\n\n\n"
                           "Pair: EUR/RUB\n# none\n\n"
                           "Pair: EUR/USD\nRate: 2024-10-29 1.0774");
    dcl_leg leg;
    dcl_err err = {0};
    CU_ASSERT_EQUAL(dcl_rates_count(r), 3);
    T_STATUS(dcl_rates_at(&leg, r, t_ccy("USD"), t_ccy("RUB"), "cbr",
                          t_day("2024-10-29"), NULL, &err),
             DCL_OK, &err);
    T_STR(leg.rate, "97");
    CU_ASSERT_EQUAL(leg.line, 2);
    T_STATUS(dcl_rates_at(&leg, r, t_ccy("USD"), t_ccy("RUB"), "cbr",
                          t_day("2023-10-29"), NULL, &err),
             DCL_OK, &err);
    CU_ASSERT_EQUAL(leg.line, 3);
    T_STATUS(dcl_rates_at(&leg, r, t_ccy("EUR"), t_ccy("USD"), "user",
                          t_day("2024-10-29"), NULL, &err),
             DCL_OK, &err);
    T_STR(leg.rate, "1.0774");
    CU_ASSERT_EQUAL(leg.line, 11);
    dcl_rates_free(r);
    t_unread("Currency: ABC\nRate: 2024-10-29 97\n", DCL_SYNTAX, "Rate",
             "t.rec:2: ");
    t_unread("Rate: 2024-10-29 97\n", DCL_SYNTAX, "Rate", "t.rec:1: ");
    t_unread("Pair: USD/RUB\n\nRate: 2024-10-29 97\n", DCL_SYNTAX, "Rate",
             "t.rec:3: ");
    t_unread("Pair: USD/RUB\nRate: 2024-10-29 97\nRate: 2024-10-30 9x\n",
             DCL_SYNTAX, "x\n", "t.rec:3: ");
    t_unread("Pair: USD/RUB\nRate: 2024-10-29 97\nRate: 2024-10-32 9\n",
             DCL_RANGE, "2024-10-32", "t.rec:3: ");
}

T_TESTS(money, money_pair, T(rates_by_two_roads), T(rates_among_other_lines),
        T(what_is_refused));
