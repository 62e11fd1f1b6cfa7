/* Order, duplicates and contradictions in a table. */
#include "money/monies.h"
#include "money/rates.h"

static void refused(const char *text, const char *part)
{
    dcl_rates *r = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_rates_read(&r, text, strlen(text), "t.rec", NULL, &err),
             DCL_CONFLICT, &err);
    if (strstr(err.msg, part) == NULL) T_STR(err.msg, part);
    dcl_rates_free(r);
}

static void contradictions(void)
{
    refused("Pair: USD/RUB\nBy: cbr\nRate: 2024-10-29 97.2300\n\n"
            "Pair: USD/RUB\nBy: cbr\nRate: 2024-10-29 97.24\n",
            "cbr for USD/RUB on 2024-10-29: 97.2300 (t.rec:3) and "
            "97.24 (t.rec:7)");
    refused("Pair: USD/RUB\nRate: 2024-10-29 5\nRate: 2024-10-29 6\n",
            "two rates");
    refused("Pair: VND/RUB\nNominal: 100\nRate: 2024-10-29 5\n\n"
            "Pair: VND/RUB\nNominal: 1000\nRate: 2024-10-29 5\n",
            "two rates");
    refused("Currency: ABC\nMinor: 2\n\nCurrency: ABC\nMinor: 3\n",
            "described twice: t.rec:1 and t.rec:4");
}

static void the_same_twice_is_once(void)
{
    dcl_rates *r = t_table(
        "Pair: USD/RUB\nRate: 2024-10-29 5\nRate: 2024-10-29 5.00\n\n"
        "Pair: USD/RUB\nNominal: 10\nRate: 2024-10-29 50\n\n"
        "Currency: ABC\nMinor: 2\n\nCurrency: ABC\nMinor: 2\n");
    dcl_series s;
    dcl_err err = {0};
    T_STATUS(dcl_rates_series(&s, r, 0, &err), DCL_OK, &err);
    CU_ASSERT_EQUAL(s.count, 1);
    CU_ASSERT_EQUAL(dcl_rates_count(r), 1);
    CU_ASSERT_EQUAL(dcl_ccy_count(r), 1);
    dcl_rates_free(r);
}

/* Whatever the order in, each series is ascending and nothing is lost. */
static void any_order_in(void)
{
    for (uint64_t i = t_effort(60); i > 0; i--) {
        char text[4096] = "", line[64];
        size_t n = 1 + (size_t)t_below(40), at = 0, total = 0;
        unsigned char seen[3][60] = {{0}};
        static const char *const pair[] = {"USD/RUB", "EUR/USD", "EUR/RUB"};
        dcl_rates *r;
        for (size_t k = 0; k < n; k++) {
            size_t p = (size_t)t_below(3), d = (size_t)t_below(60);
            dcl_day day = t_day("2024-01-01") + (dcl_day)d;
            char iso[16];
            size_t need;
            if (seen[p][d]) continue;
            seen[p][d] = 1;
            total++;
            (void)dcl_date_write(iso, sizeof iso, &need, day, NULL);
            memcpy(line, "Pair: xxx/xxx\nRate: 2024-01-01 1\n\n", 35);
            memcpy(line + 6, pair[p], 7);
            memcpy(line + 20, iso, 10);
            memcpy(text + at, line, 34);
            at += 34;
        }
        text[at] = '\0';
        r = t_table(text);
        for (size_t s = 0; s < dcl_rates_count(r); s++) {
            const dcl__series *one = &r->series[s];
            total -= one->count;
            for (size_t k = 1; k < one->count; k++) {
                CU_ASSERT(r->quote[one->first + k - 1].day <
                          r->quote[one->first + k].day);
            }
        }
        CU_ASSERT_EQUAL(total, 0);
        dcl_rates_free(r);
    }
}

static void newest_first_is_turned(void)
{
    dcl_rates *r = t_table("Pair: USD/RUB\nRate: 2024-10-31 3\n"
                           "Rate: 2024-10-30 2\nRate: 2024-10-29 1\n");
    T_RATE(r, "USD/RUB", "2024-10-29", NULL, "1");
    T_RATE(r, "USD/RUB", "2024-10-30", NULL, "2");
    T_RATE(r, "USD/RUB", "2024-10-31", NULL, "3");
    dcl_rates_free(r);
}

/* A pair that its publisher gave up, and took up again. */
static void what_ended(void)
{
    dcl_rates *r = t_table("Pair: EUR/RUB\nEnded: 2024-10-29\n"
                           "Rate: 2024-10-29 3\n\nPair: EUR/USD\n"
                           "Ended: 2024-10-29\nRate: 2024-10-29 4\n\n"
                           "Pair: EUR/USD\nRate: 2024-10-31 5\n");
    T_REFUSED(r, "EUR/RUB", "2024-10-30", NULL, DCL_NO_RATE, "ended EUR/RUB");
    T_RATE(r, "EUR/USD", "2024-10-30", NULL, "4");
    T_RATE(r, "EUR/USD", "2024-11-01", NULL, "5");
    dcl_rates_free(r);
}

T_TESTS(money, index, T(what_ended), T(contradictions),
        T(the_same_twice_is_once),
        T(any_order_in), T(newest_first_is_turned));
