/* A span as a question words it: a number and a unit of time. */
#include <string.h>

#include <decillion/ask.h>

#include "base/fmt.h"
#include "base/nearest.h"

static int is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* The unit's name, with or without a plural s, ends the text at `end`; the
 * byte where it begins, or SIZE_MAX.  A letter or a hyphen before it means
 * that the word is a longer one. */
static size_t ends_in(const char *text, size_t end, const char *unit)
{
    size_t n = strlen(unit);
    size_t at;
    if (end > n && text[end - 1] == 's') end--;
    if (end <= n) return SIZE_MAX;
    at = end - n;
    if (memcmp(text + at, unit, n) != 0) return SIZE_MAX;
    if (text[at - 1] == '-' || (text[at - 1] >= 'a' && text[at - 1] <= 'z')) {
        return SIZE_MAX;
    }
    return at;
}

static dcl_status no_unit(const char *text, size_t n, dcl_err *err)
{
    dcl__nearest best = {0};
    size_t at = n;
    int i;
    while (at > 0 && !is_blank(text[at - 1])) at--;
    if (at == 0 && n > 0 && text[0] >= '0' && text[0] <= '9') {
        return dcl__fail(err, DCL_SYNTAX, n, 0,
                         "%q of what? add a unit, as in `706 days`", text, n);
    }
    for (i = DCL_UNIT_DAY; i <= DCL_UNIT_YEAR; i++) {
        const char *name = dcl_unit_name((dcl_unit)i);
        size_t k = n - at;
        if (k > 1 && text[n - 1] == 's') k--;
        dcl__nearest_offer(&best, text + at, k, name, strlen(name));
    }
    if (best.word != NULL) {
        return dcl__fail(err, DCL_SYNTAX, at, n - at,
                         "no unit of time is %q; did you mean `%vs`?",
                         text + at, n - at, best.word, best.n);
    }
    return dcl__fail(err, DCL_SYNTAX, at, n - at,
                     "no unit of time is %q; write a number and days, weeks, "
                     "months or years, as in `706 days`",
                     text + at, n - at);
}

dcl_status dcl_ask_span(dcl_num **count, dcl_unit *unit, const char *text,
                        size_t n, const dcl_limits *limits, const dcl_mem *mem,
                        dcl_err *err)
{
    size_t from = 0, at = SIZE_MAX;
    dcl_status status;
    /* longest names first: "business day" and "weekday" end in "day" */
    static const dcl_unit order[] = {DCL_UNIT_BUSINESS_DAY, DCL_UNIT_HALF_YEAR,
                                     DCL_UNIT_WEEKDAY,      DCL_UNIT_QUARTER,
                                     DCL_UNIT_MONTH,        DCL_UNIT_WEEK,
                                     DCL_UNIT_YEAR,         DCL_UNIT_DAY};
    size_t i;
    while (n > 0 && is_blank(text[n - 1])) n--;
    while (from < n && is_blank(text[from])) from++;
    for (i = 0; i < sizeof order / sizeof *order && at == SIZE_MAX; i++) {
        at = ends_in(text, n, dcl_unit_name(order[i]));
        if (at != SIZE_MAX) *unit = order[i];
    }
    if (at == SIZE_MAX) return no_unit(text, n, err);
    while (at > from && is_blank(text[at - 1])) at--;
    if (at == from) {
        return dcl__fail(err, DCL_SYNTAX, from, n - from,
                         "how many? write a number before the unit");
    }
    if (text[from] == '-') {
        return dcl__fail(err, DCL_RANGE, from, at - from,
                         "a span is 0 or more");
    }
    status = dcl_num_read(count, text + from, at - from, limits, mem, err);
    if (status != DCL_OK && err != NULL) err->at += from;
    return status;
}
