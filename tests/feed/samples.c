#include "feed/samples.h"

#include <stdio.h>
#include <stdlib.h>

char *t_sample(const char *name, size_t *n)
{
    char path[256] = "tests/feed/samples/";
    char *text = malloc(1 << 20);
    FILE *f;
    strcat(path, name);
    f = fopen(path, "rb");
    CU_ASSERT(f != NULL);
    *n = f != NULL ? fread(text, 1, 1 << 20, f) : 0;
    if (f != NULL) fclose(f);
    CU_ASSERT(*n > 0);
    return text;
}

dcl_rates *t_feed(const char *name, const dcl_feed_options *options,
                  dcl_feed_report *report)
{
    size_t n;
    char *text = t_sample(name, &n);
    dcl_rates *r = NULL;
    dcl_err err = {0};
    T_STATUS(dcl_feed_read(&r, report, text, n, options, NULL, &err), DCL_OK,
             &err);
    free(text);
    return r;
}

dcl_status t_feed_text(dcl_rates **out, const char *text,
                       dcl_feed_report *report, dcl_err *err)
{
    dcl_feed_options options = {.size = sizeof options, .name = "f"};
    return dcl_feed_read(out, report, text, strlen(text), &options, NULL, err);
}

void t_feed_bad(const char *text, dcl_status status, const char *part)
{
    dcl_rates *r = NULL;
    dcl_err err = {0};
    T_STATUS(t_feed_text(&r, text, NULL, &err), status, &err);
    CU_ASSERT(r == NULL);
    CU_ASSERT(err.at <= strlen(text));
    if (strstr(err.msg, part) == NULL) T_STR(err.msg, part);
    dcl_rates_free(r);
}

void t_held(const dcl_rates *r, const char *pair, const char *source,
            const char *day, const char *nominal, const char *rate)
{
    dcl_policy exact = {.size = sizeof exact, .rule = DCL_RULE_EXACT};
    const char *slash = strchr(pair, '/');
    char base[8] = "";
    dcl_leg leg;
    dcl_err err = {0};
    dcl_status status;
    CU_ASSERT(r != NULL);
    if (r == NULL) return;
    memcpy(base, pair, (size_t)(slash - pair));
    status = dcl_rates_at(&leg, r, t_ccy(base), t_ccy(slash + 1), source,
                          t_day(day), &exact, &err);
    T_STATUS(status, DCL_OK, &err);
    if (status != DCL_OK) return;
    T_STR(leg.rate, rate);
    T_STR(leg.nominal, nominal);
    CU_ASSERT(leg.line > 0);
}
