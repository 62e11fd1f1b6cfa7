/* Bytes 1, 2: days after 2023-01-01; 3: rule; 4: legs, Regulation 1103/97.
 * Then records of rates, and the way from the first pair's base to each
 * currency held. */
#include <stdlib.h>
#include <string.h>

#include <decillion/gmp.h>
#include <decillion/money.h>

#include "fuzz.h"

/* What was given, or NULL: no way there. */
static dcl_conversion *convert(const dcl_rates *rates, const dcl_num *amount,
                               dcl_ccy from, dcl_ccy to, dcl_day day,
                               const dcl_policy *policy)
{
    dcl_conversion *made = NULL;
    dcl_err err = {0};
    dcl_status status = dcl_rates_convert(&made, rates, amount, from, to, day,
                                          policy, NULL, &err);
    FUZZ_HOLDS((status == DCL_OK) == (made != NULL));
    if (status != DCL_OK) fuzz_err_holds(status, &err, SIZE_MAX);
    return made;
}

/* There and back is the same rational, by the same path. */
static void there_and_back(const dcl_rates *rates, dcl_ccy from, dcl_ccy to,
                           dcl_day day, const dcl_policy *policy)
{
    dcl_num *amount = NULL;
    dcl_conversion *there = NULL, *back = NULL;
    dcl_err err = {0};
    int sign = 1;
    if (dcl_num_read(&amount, "123456789/7", 11, NULL, NULL, &err) != DCL_OK)
        abort();
    there = convert(rates, amount, from, to, day, policy);
    if (there != NULL) {
        const dcl_path *path = dcl_conversion_path(there);
        FUZZ_HOLDS(path->market_legs <= path->legs);
        back = convert(rates, dcl_conversion_amount(there), to, from, day,
                       policy);
    }
    if (back != NULL && !policy->eu1103 &&
        dcl_conversion_path(back)->legs == 1 &&
        dcl_conversion_path(there)->legs == 1) {
        FUZZ_HOLDS(dcl_num_cmp(&sign, amount, dcl_conversion_amount(back),
                               NULL, NULL, &err) == DCL_OK);
        FUZZ_HOLDS(sign == 0);
    }
    dcl_conversion_free(there);
    dcl_conversion_free(back);
    dcl_num_free(amount);
}

void fuzz_convert(const uint8_t *data, size_t n)
{
    fuzz_in in = {data, n};
    dcl_policy policy = {0};
    dcl_rates *rates = NULL;
    dcl_series series;
    dcl_err err = {0};
    dcl_status status;
    size_t len, i, count;
    unsigned bits;
    dcl_day day = 19358 + (dcl_day)(fuzz_word(&in, 2) % 2000);
    char *text;
    policy.size = sizeof policy;
    policy.rule = (dcl_rule)(fuzz_byte(&in) % 4);
    bits = fuzz_byte(&in);
    policy.max_legs = bits % 3;
    policy.eu1103 = bits >> 2 & 1;
    policy.no_builtin = bits >> 3 & 1;
    text = fuzz_rest(&in, &len);
    status = dcl_rates_read(&rates, text, len, "file", NULL, &err);
    fuzz_err_holds(status, &err, len);
    count = rates == NULL ? 0 : dcl_rates_count(rates);
    for (i = 0; i < count && i < 6; i++) {
        if (dcl_rates_series(&series, rates, i, &err) != DCL_OK) abort();
        there_and_back(rates, series.base, series.quote, day, &policy);
        there_and_back(rates, series.quote, series.base, series.last, &policy);
    }
    dcl_rates_free(rates);
    free(text);
}
