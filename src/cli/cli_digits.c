/* A number read by its words or digits, in memory kept from one to the next. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli_ask.h"

void cli_digits_clear(cli_digits *d)
{
    free(d->digits);
    free(d->exponent);
    memset(d, 0, sizeof *d);
}

static int make_room(char **p, size_t *cap, size_t need)
{
    char *q;
    if (need < *cap) return 1;
    q = realloc(*p, need + 64);
    if (q == NULL) return 0;
    *p = q;
    *cap = need + 64;
    return 1;
}

dcl_status cli_digits_read(cli_digits *d, dcl_dec *x, const char *text,
                           size_t n, const dcl_say_style *say,
                           const dcl_limits *limits, dcl_err *err)
{
    uint64_t most = limits->digits > 0 ? limits->digits : 10000000;
    dcl_dec_out out;
    dcl_status status;
    int again = 0;
    do {
        memset(&out, 0, sizeof out);
        out.digits = d->digits;
        out.digits_cap = d->digits_cap;
        out.exponent = d->exponent;
        out.exponent_cap = d->exponent_cap;
        status = dcl_say_read(&out, text, n, say, err);
        if (status != DCL_SPACE || again++) break;
        if (out.digits_need > most || out.exponent_need > most) {
            memset(err, 0, sizeof *err);
            err->status = DCL_TOO_BIG;
            (void)snprintf(err->msg, sizeof err->msg,
                           "the number has too many digits");
            return DCL_TOO_BIG;
        }
    } while (make_room(&d->digits, &d->digits_cap, out.digits_need) &&
             make_room(&d->exponent, &d->exponent_cap, out.exponent_need));
    if (status != DCL_OK) return status;
    memset(x, 0, sizeof *x);
    x->digits = out.digits;
    x->count = out.digits_need;
    x->exponent = out.exponent;
    x->exponent_count = out.exponent_need;
    x->negative = out.negative;
    return DCL_OK;
}
