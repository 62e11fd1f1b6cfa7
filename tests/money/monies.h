/* What tests of money share: short ways to codes, days, numbers and tables. */
#ifndef TESTS_MONEY_MONIES_H
#define TESTS_MONEY_MONIES_H

#include <decillion/money.h>

#include "support.h"

dcl_ccy t_ccy(const char *code);
dcl_day t_day(const char *iso);
/* A number from "2000" or "7/3" or "10^1000"; the caller frees it. */
dcl_num *t_num(const char *text);
/* The exact value as "num/den" or "num"; the caller frees it with free. */
char *t_value(const dcl_num *num);
/* The value times 10^places, rounded to the nearest (half to even), as an
 * integer: the second road to what dcl_num_write says; freed with free. */
char *t_units(const dcl_num *num, unsigned long places);

/* A text that must be refused, at the byte where `at` is (NULL: anywhere). */
void t_unread(const char *text, dcl_status status, const char *at,
              const char *part);

dcl_rates *t_builtin(void);
/* Reads a table that must be good; name "t.rec". */
dcl_rates *t_table(const char *text);
/* The built-in table with one in front. */
dcl_rates *t_with(const char *text);

/* Converts; on success checks the exact fraction of the rate. */
dcl_status t_rate(const dcl_rates *rates, const char *pair, const char *day,
                  const dcl_policy *policy, char *rate, size_t cap,
                  dcl_err *err);
/* T_RATE(rates, "RUB/USD", "2024-10-29", policy, "100/9723") */
#define T_RATE(rates, pair, day, policy, want)                                 \
    do {                                                                       \
        char rate_[4096] = "";                                                 \
        dcl_err err_ = {0};                                                    \
        T_STATUS(t_rate(rates, pair, day, policy, rate_, sizeof rate_, &err_), \
                 DCL_OK, &err_);                                               \
        T_STR(rate_, want);                                                    \
    } while (0)
/* T_REFUSED(..., DCL_NO_RATE, "part of the message") */
#define T_REFUSED(rates, pair, day, policy, status, part)                      \
    do {                                                                       \
        char rate_[4096] = "";                                                 \
        dcl_err err_ = {0};                                                    \
        T_STATUS(t_rate(rates, pair, day, policy, rate_, sizeof rate_, &err_), \
                 status, &err_);                                               \
        if (strstr(err_.msg, part) == NULL) T_STR(err_.msg, part);             \
    } while (0)

#endif
