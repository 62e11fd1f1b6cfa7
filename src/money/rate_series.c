/* Looking at what is held. */
#include <string.h>

#include "base/fmt.h"
#include "money/conversion.h"

size_t dcl_rates_count(const dcl_rates *rates)
{
    return rates->seriess;
}

dcl_status dcl_rates_series(dcl_series *out, const dcl_rates *rates, size_t i,
                            dcl_err *err)
{
    const dcl__series *s;
    dcl_leg leg;
    if (i >= rates->seriess) {
        return dcl__fail(err, DCL_RANGE, 0, 0, "there are %z series",
                         rates->seriess);
    }
    s = &rates->series[i];
    memset(out, 0, sizeof *out);
    out->base = s->base;
    out->quote = s->quote;
    out->source = dcl__at(rates, rates->publisher[s->publisher].key);
    out->source_name = dcl__at(rates, rates->publisher[s->publisher].name);
    out->nominal = "1";
    out->citation = out->file = "";
    out->count = s->count;
    out->ended = s->ended;
    if (s->count > 0) {
        const dcl__quote *q = &rates->quote[s->first];
        dcl__leg_make(&leg, rates, s, &q[s->count - 1], 0);
        out->nominal = leg.nominal;
        out->citation = leg.citation;
        out->file = leg.file;
        out->builtin = leg.builtin;
        out->first = q->day;
        out->last = q[s->count - 1].day;
    }
    return DCL_OK;
}

dcl_status dcl_rates_nth(dcl_leg *out, const dcl_rates *rates, size_t i,
                         size_t k, dcl_err *err)
{
    const dcl__series *s;
    const dcl__quote *q;
    if (i >= rates->seriess || k >= rates->series[i].count) {
        return dcl__fail(err, DCL_RANGE, 0, 0,
                         "no series %z with a rate %z", i, k);
    }
    s = &rates->series[i];
    q = &rates->quote[s->first + k];
    dcl__leg_make(out, rates, s, q, q->day);
    return DCL_OK;
}

dcl_status dcl_rates_at(dcl_leg *out, const dcl_rates *rates, dcl_ccy base,
                        dcl_ccy quote, const char *source, dcl_day day,
                        const dcl_policy *policy, dcl_err *err)
{
    size_t count, k, need;
    const dcl__series *s = dcl__series_of(&count, rates, base, quote);
    dcl_rule rule = policy != NULL ? policy->rule : DCL_RULE_ASOF;
    int64_t max_age = policy != NULL ? policy->max_age : 0;
    char asked[24];
    dcl_status status = dcl__only_day(rates, day, err);
    if (status != DCL_OK) return status;
    for (size_t i = 0; i < count; i++) {
        const dcl__publisher *p = &rates->publisher[s[i].publisher];
        if ((source == NULL || strcmp(source, dcl__at(rates, p->key)) == 0) &&
            dcl__pick(&k, rates, &s[i], day, rule)) {
            const dcl__quote *q = &rates->quote[s[i].first + k];
            if (dcl__distance_of(day - q->day) <=
                    dcl__age_limit(max_age, p->max_age) &&
                (day <= s[i].ended || max_age == DCL_AGE_ANY)) {
                dcl__leg_make(out, rates, &s[i], q, day);
                return DCL_OK;
            }
        }
    }
    (void)dcl_date_write(asked, sizeof asked, &need, day, NULL);
    return dcl__fail(err, DCL_NO_RATE, 0, 0, "no %s/%s rate%s%s for %s",
                     base.code, quote.code, source != NULL ? " of " : "",
                     source != NULL ? source : "", asked);
}
