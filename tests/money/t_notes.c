/* What is said beside the figure. */
#include "money/monies.h"

/* The notes, one a line. */
static void notes(const dcl_rates *r, const char *from, const char *to,
                  const char *day, const char *want)
{
    char got[2048] = "";
    dcl_num *n = t_num("100");
    dcl_conversion *c = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_rates_convert(&c, r, n, t_ccy(from), t_ccy(to), t_day(day),
                               NULL, NULL, &err),
             DCL_OK, &err);
    for (size_t i = 0; c != NULL && i < dcl_conversion_notes(c); i++) {
        strcat(got, dcl_conversion_note(c, i));
        strcat(got, "\n");
    }
    T_STR(got, want);
    CU_ASSERT(c == NULL ||
              dcl_conversion_note(c, dcl_conversion_notes(c)) == NULL);
    dcl_conversion_free(c);
    dcl_num_free(n);
}

static void each_note(void)
{
    dcl_rates *r = t_builtin();
    notes(r, "RUB", "USD", "2024-10-29", "built-in data\n");
    notes(r, "RUB", "USD", "2024-10-28",
          "USD/RUB: the rate of Bank of Russia, in force from 2024-10-26, "
          "answers for 2024-10-28 (2 days later)\nbuilt-in data\n");
    notes(r, "RUB", "EUR", "2024-10-29",
          "crossed through USD, from rates of two publishers: Bank of Russia "
          "and European Central Bank\nbuilt-in data\n");
    notes(r, "EUR", "USD", "2024-10-27",
          "EUR/USD: the rate of European Central Bank, published 2024-10-25, "
          "answers for 2024-10-27 (2 days later)\nbuilt-in data\n");
    notes(r, "USD", "RUB", "2024-12-11",
          "USD/RUB: the rate of Bank of Russia, in force from 2024-12-10, "
          "answers for 2024-12-11 (1 day later)\n"
          "USD/RUB: the rates held of Bank of Russia end on 2024-12-10; a "
          "later one may apply\nbuilt-in data\n");
    notes(r, "DEM", "EUR", "2005-01-01",
          "DEM ended on 2001-12-31; by law 1 EUR = 1.95583 DEM\n");
    notes(r, "DEM", "EUR", "2000-01-01", "");
    dcl_rates_free(r);
}

static void one_publisher_crossed(void)
{
    dcl_rates *r = t_table("Pair: EUR/USD\nBy: ecb\nRate: 2024-10-29 1.0774\n"
                           "\nPair: EUR/GBP\nBy: ecb\n"
                           "Rate: 2024-10-29 0.8325\n");
    notes(r, "USD", "GBP", "2024-10-29", "crossed through EUR\n");
    dcl_rates_free(r);
}

T_TESTS(money, notes, T(each_note), T(one_publisher_crossed));
