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

/* The last rate of a currency, or of a pair given up, is followed by none. */
static void an_end_that_is_known(void)
{
    static const char age[] =
        "EUR/HRK: the rate of European Central Bank, published 2022-12-30, "
        "answers for 2022-12-31 (1 day later)\n";
    dcl_rates *r = t_with("Pair: EUR/HRK\nBy: ecb\nRate: 2022-12-30 7.5365\n");
    notes(r, "HRK", "EUR", "2022-12-31", age);
    dcl_rates_free(r);
    r = t_with("Pair: EUR/HRK\nBy: ecb\nEnded: 2023-01-01\n"
               "Rate: 2022-12-30 7.5365\n");
    notes(r, "HRK", "EUR", "2022-12-31", age);
    dcl_rates_free(r);
}

/* Both rates are named, and where the user's stands. */
static void a_rate_of_the_user_s_in_place_of_another(void)
{
    dcl_rates *r = t_with("Pair: USD/RUB\nRate: 2024-10-29 98.5\n"
                          "Rate: 2024-10-30 97.32610\n");
    notes(r, "USD", "RUB", "2024-10-29",
          "USD/RUB for 2024-10-29: 98.5 of the user's rates (t.rec:2) in "
          "place of 97.2300 of Bank of Russia\n");
    /* the same rate is no other */
    notes(r, "USD", "RUB", "2024-10-30", "");
    dcl_rates_free(r);
    r = t_with("Pair: RUB/USD\nRate: 2024-10-29 0.01\n");
    notes(r, "USD", "RUB", "2024-10-29",
          "RUB/USD for 2024-10-29: 0.01 of the user's rates (t.rec:2) in "
          "place of 97.2300 RUB of Bank of Russia\n");
    dcl_rates_free(r);
    r = t_with("Pair: USD/RUB\nBy: cbr\nRate: 2024-10-29 98.5\n"
               "Rate: 2024-10-30 97.3261\n");
    notes(r, "USD", "RUB", "2024-10-29",
          "USD/RUB for 2024-10-29: 98.5 of Bank of Russia (t.rec:3) in place "
          "of 97.2300 of Bank of Russia\n");
    notes(r, "USD", "RUB", "2024-10-30", "");
    dcl_rates_free(r);
}

/* What was replaced is known of a table joined again, in either order. */
static void replaced_and_joined_again(void)
{
    for (int own_first = 0; own_first < 2; own_first++) {
        dcl_rates *own = t_table("Pair: USD/RUB\nBy: cbr\n"
                                 "Rate: 2024-10-29 98.5\n");
        dcl_rates *builtin = t_builtin(), *once = NULL, *twice = NULL;
        const dcl_rates *part[2] = {own_first ? own : builtin,
                                    own_first ? builtin : own};
        dcl_err err = {0};
        T_STATUS(dcl_rates_join(&once, part, 2, NULL, &err), DCL_OK, &err);
        part[0] = once;
        T_STATUS(dcl_rates_join(&twice, part, 1, NULL, &err), DCL_OK, &err);
        notes(twice, "USD", "RUB", "2024-10-29",
              "USD/RUB for 2024-10-29: 98.5 of Bank of Russia (t.rec:3) in "
              "place of 97.2300 of Bank of Russia\n");
        dcl_rates_free(twice);
        dcl_rates_free(once);
        dcl_rates_free(builtin);
        dcl_rates_free(own);
    }
}

T_TESTS(money, notes, T(each_note), T(one_publisher_crossed),
        T(an_end_that_is_known), T(a_rate_of_the_user_s_in_place_of_another),
        T(replaced_and_joined_again));
