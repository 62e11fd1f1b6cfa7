/* Why no way was found, and what would give one.
 *
 * The limits are lifted one kind at a time: what then appears is what stood in
 * the way. */
#include <string.h>

#include "base/fmt.h"
#include "money/conversion.h"

static const char *iso(char *buf, size_t cap, dcl_day day)
{
    size_t need;
    (void)dcl_date_write(buf, cap, &need, day, NULL);
    return buf;
}

static const char *days(int64_t n)
{
    return n == 1 ? "day" : "days";
}

static int64_t oldest(const dcl__way *w)
{
    int64_t a = dcl__distance_of(w->edge[0].age);
    int64_t b = dcl__distance_of(w->edge[w->edges - 1].age);
    return a > b ? a : b;
}

/* The way that would be chosen; without limits (relaxed), the one that comes
 * nearest to them: the youngest. */
static dcl_status best_way(dcl__way *out, size_t *count, dcl__request q,
                           const dcl_policy *policy, int relaxed,
                           const dcl_mem *mem, dcl_err *err)
{
    dcl__way way[DCL__OTHERS + 1];
    dcl_status status;
    size_t best = 0;
    q.policy = policy;
    q.relaxed = relaxed;
    status = dcl__ways(way, count, DCL__OTHERS + 1, &q, mem, err);
    if (status != DCL_OK || *count == 0) return status;
    for (size_t i = 1; i < *count && relaxed; i++) {
        if (oldest(&way[i]) < oldest(&way[best])) best = i;
    }
    *out = way[best];
    return DCL_OK;
}

/* "; --source cbr would answer": what the policy shuts out, opened. */
static dcl_status other_source(dcl__buf *b, const dcl__request *q,
                               const dcl_mem *mem, dcl_err *err)
{
    dcl_policy open = *q->policy;
    dcl_sink sink = dcl__buf_sink(b);
    dcl__way way = {.edges = 0};
    size_t count = 0;
    dcl_status status = DCL_OK;
    if (open.source_count > 0) {
        open.source_count = 0;
        status = best_way(&way, &count, *q, &open, 0, mem, err);
    }
    for (size_t i = 0; i < way.edges && status == DCL_OK && count > 0; i++) {
        uint32_t p = way.edge[i].publisher;
        if (p == UINT32_MAX || (i > 0 && p == way.edge[0].publisher)) continue;
        (void)dcl__putf(&sink, "%s --source %s", b->need == 0 ? ";" : "",
                        dcl__at(q->rates, q->rates->publisher[p].key));
    }
    if (b->need > 0) (void)dcl__putf(&sink, " would answer");
    return status;
}

/* The rule of days, the number of legs and the built-in data likewise, one at
 * a time; the first that answers is told. */
static dcl_status other_rule(dcl__buf *b, const dcl__request *q,
                             const dcl_mem *mem, dcl_err *err)
{
    static const char *const word[3] = {"--rate-policy asof", "--max-legs 2",
                                        "the built-in data"};
    dcl_sink sink = dcl__buf_sink(b);
    dcl_status status = DCL_OK;
    for (size_t i = 0; i < 3 && status == DCL_OK && b->need == 0; i++) {
        dcl__request open = *q;
        dcl_policy policy = *q->policy;
        dcl__way way;
        size_t count = 0;
        if (i == 0) open.rule = DCL_RULE_ASOF;
        if (i == 1) policy.max_legs = 0;
        if (i == 2) policy.no_builtin = 0;
        status = best_way(&way, &count, open, &policy, 0, mem, err);
        if (status == DCL_OK && count > 0) {
            (void)dcl__putf(&sink, "; %s would answer", word[i]);
        }
    }
    return status;
}

/* The limits of age, today or skew were in the way. */
static dcl_status too_far(const dcl__request *q, const dcl__way *way,
                          const char *hint, dcl_err *err)
{
    const dcl_rates *r = q->rates;
    const dcl__edge *e = &way->edge[0];
    const dcl__publisher *p;
    int64_t limit, age;
    char asked[24], used[24];
    for (size_t i = 1; i < way->edges; i++) {
        if (e->series == DCL__NO_SERIES ||
            dcl__distance_of(way->edge[i].age) > dcl__distance_of(e->age)) {
            e = &way->edge[i];
        }
    }
    p = &r->publisher[e->publisher];
    limit = dcl__age_limit(q->policy->max_age, p->max_age);
    age = dcl__distance_of(e->age);
    iso(asked, sizeof asked, q->day);
    iso(used, sizeof used, r->quote[e->quote].day);
    if (q->policy->today != NULL && q->day > *q->policy->today) {
        return dcl__fail(err, DCL_NO_RATE, 0, 0,
                         "no rate for %s yet: the newest %s/%s of %s is of "
                         "%s; use --rate-on %s or --assume-rate \"N %s/%s\"",
                         asked, e->base.code, e->quote_ccy.code,
                         dcl__at(r, p->name), used, used, q->from.code,
                         q->to.code);
    }
    if (q->day > r->series[e->series].ended &&
        q->policy->max_age != DCL_AGE_ANY) {
        return dcl__fail(err, DCL_NO_RATE, 0, 0,
                         "%s ended %s/%s on %s; its newest rate is %i %s "
                         "older than %s%s; --max-age none, --rate-on or "
                         "--assume-rate decides",
                         dcl__at(r, p->name), e->base.code, e->quote_ccy.code,
                         used, age, days(age), asked, hint);
    }
    if (age > limit) {
        return dcl__fail(err, DCL_NO_RATE, 0, 0,
                         "no %s/%s rate of %s within %i %s of %s; the "
                         "nearest is of %s, %i %s away%s; --max-age, "
                         "--rate-on or --assume-rate decides",
                         e->base.code, e->quote_ccy.code, dcl__at(r, p->name),
                         limit, days(limit), asked, used, age, days(age),
                         hint);
    }
    age = dcl__distance_of(way->edge[0].age - way->edge[1].age);
    return dcl__fail(err, DCL_NO_RATE, 0, 0,
                     "the rates to cross from %s to %s are %i %s apart on "
                     "%s%s; use --rate-on or --assume-rate",
                     q->from.code, q->to.code, age, days(age), asked, hint);
}

/* The first and last day of the series that touch a root. */
static int held(dcl_day *first, dcl_day *last, const dcl__request *q,
                dcl_ccy root)
{
    const dcl_rates *r = q->rates;
    int any = 0;
    for (size_t i = 0; i < r->seriess; i++) {
        const dcl__series *s = &r->series[i];
        dcl_day a, b;
        if (s->count == 0 ||
            (dcl__ccy_cmp(dcl__legal_root(r, s->base, q->day), root) != 0 &&
             dcl__ccy_cmp(dcl__legal_root(r, s->quote, q->day), root) != 0)) {
            continue;
        }
        a = r->quote[s->first].day;
        b = r->quote[s->first + s->count - 1].day;
        if (!any || a < *first) *first = a;
        if (!any || b > *last) *last = b;
        any = 1;
    }
    return any;
}

/* No rate of a currency at all; where the law has made another of it, of that
 * one. */
static dcl_status not_held(const dcl__request *q, dcl_ccy ccy, dcl_ccy root,
                           dcl_err *err)
{
    const dcl__ccy *c = dcl__ccy_at(q->rates, ccy);
    char day[24], way_out[128];
    dcl__buf b = {way_out, sizeof way_out, 0};
    dcl_sink sink = dcl__buf_sink(&b);
    iso(day, sizeof day, q->day);
    (void)dcl__putf(&sink, "`decillion rates update ecb --from %s --to %s` "
                           "or --rates FILE may add them", day, day);
    (void)dcl__buf_end(&b);
    if (dcl__ccy_cmp(ccy, root) != 0 && c != NULL) {
        return dcl__fail(err, DCL_NO_RATE, 0, 0,
                         "no rates of %s are held, which %s became on %s; %s, "
                         "--assume-rate \"N %s/%s\" stands in",
                         root.code, ccy.code, iso(day, sizeof day, c->becomes),
                         way_out, q->from_root.code, q->to_root.code);
    }
    return dcl__fail(err, DCL_NO_RATE, 0, 0,
                     "no rates of %s are held; %s, --assume-rate \"N %s/%s\" "
                     "stands in",
                     ccy.code, way_out, q->from_root.code, q->to_root.code);
}

static dcl_status none(const dcl__request *q, const char *hint, dcl_err *err)
{
    dcl_ccy end[2] = {q->from, q->to};
    dcl_ccy root[2] = {q->from_root, q->to_root};
    char asked[24], a[24], b[24];
    dcl_day first = 0, last = 0;
    iso(asked, sizeof asked, q->day);
    for (size_t i = 0; i < 2; i++) {
        if (!held(&first, &last, q, root[i])) {
            return not_held(q, end[i], root[i], err);
        }
        if (q->day < first || q->day > last) {
            return dcl__fail(err, DCL_NO_RATE, 0, 0,
                             "no rate of %s for %s: those held run from %s "
                             "to %s%s; use --rate-on or --assume-rate "
                             "\"N %s/%s\"",
                             root[i].code, asked, iso(a, sizeof a, first),
                             iso(b, sizeof b, last), hint, root[0].code,
                             root[1].code);
        }
    }
    return dcl__fail(err, DCL_NO_RATE, 0, 0,
                     "no way from %s to %s on %s by the rates allowed%s; "
                     "--rates FILE adds rates, --assume-rate \"N %s/%s\" "
                     "stands in",
                     q->from.code, q->to.code, asked, hint, q->from.code,
                     q->to.code);
}

dcl_status dcl_source_check(const dcl_rates *rates, const char *key,
                            dcl_err *err)
{
    char list[160] = "";
    dcl__buf b = {list, sizeof list, 0};
    dcl_sink sink = dcl__buf_sink(&b);
    for (size_t i = 0; i < rates->publishers; i++) {
        const char *known = dcl__at(rates, rates->publisher[i].key);
        if (strcmp(known, key) == 0) return DCL_OK;
        (void)dcl__putf(&sink, "%s%s", i > 0 ? ", " : "", known);
    }
    (void)dcl__buf_end(&b);
    return dcl__fail(err, DCL_NO_RATE, 0, strlen(key),
                     "no rates of a publisher %q; those known: %s", key,
                     strlen(key), list);
}

dcl_status dcl__refuse(const dcl__request *q, const dcl_mem *mem, dcl_err *err)
{
    char hint[64] = "";
    dcl__buf b = {hint, sizeof hint, 0};
    dcl__way way;
    size_t count = 0;
    dcl_status status = other_source(&b, q, mem, err);
    if (status == DCL_OK) status = other_rule(&b, q, mem, err);
    (void)dcl__buf_end(&b);
    if (status == DCL_OK) {
        status = best_way(&way, &count, *q, q->policy, 1, mem, err);
    }
    if (status != DCL_OK) return status;
    return count > 0 ? too_far(q, &way, hint, err) : none(q, hint, err);
}
