/* Tables from a text: what the library knows of money without being told, and
 * what a user tells it. */
#include "money/rates.h"

static const unsigned char currencies[] = {
#include "currencies.rec.inc"
};

static const unsigned char rates_text[] = {
#include "rates.rec.inc"
};

dcl_status dcl_rates_builtin(dcl_rates **out, const dcl_mem *mem, dcl_err *err)
{
    dcl_rates *r = NULL;
    dcl_status status = dcl__rates_new(&r, mem, err);
    if (status != DCL_OK) return status;
    status = dcl__money_read(r, (const char *)currencies, sizeof currencies,
                             "currencies.rec", 1, err);
    if (status == DCL_OK) {
        status = dcl__money_read(r, (const char *)rates_text,
                                 sizeof rates_text, "rates.rec", 1, err);
    }
    if (status == DCL_OK) status = dcl__rates_finish(r, err);
    if (status == DCL_OK) {
        *out = r;
    } else {
        dcl_rates_free(r);
    }
    return status;
}

dcl_status dcl_rates_read(dcl_rates **out, const char *text, size_t n,
                          const char *name, const dcl_mem *mem, dcl_err *err)
{
    dcl_rates *rates = NULL;
    dcl_status status = dcl__rates_new(&rates, mem, err);
    if (status != DCL_OK) return status;
    status = dcl__money_read(rates, text, n, name, 0, err);
    if (status == DCL_OK) status = dcl__rates_finish(rates, err);
    if (status == DCL_OK) {
        *out = rates;
    } else {
        dcl_rates_free(rates);
    }
    return status;
}
