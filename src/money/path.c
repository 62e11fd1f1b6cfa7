/* Which quotes may be used on a day, and which way over them is the least. */
#include "money/path.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"

int dcl__is_legal(const dcl__ccy *c, dcl_day day)
{
    return c != NULL && c->successor.code[0] != '\0' && c->becomes <= day;
}

dcl_ccy dcl__legal_root(const dcl_rates *r, dcl_ccy ccy, dcl_day day)
{
    for (size_t i = 0; i < DCL__CHAIN_MAX; i++) {
        const dcl__ccy *c = dcl__ccy_at(r, ccy);
        if (!dcl__is_legal(c, day)) break;
        ccy = c->successor;
    }
    return ccy;
}

int dcl__pick(size_t *out, const dcl_rates *r, const dcl__series *s,
              dcl_day day, dcl_rule rule)
{
    const dcl__quote *q = r->quote + s->first;
    size_t low = 0, high = s->count;
    int before, after;
    /* low: the first quote later than the day */
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (q[mid].day <= day) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    before = low > 0;
    after = low < s->count;
    if (before && q[low - 1].day == day) {
        *out = low - 1;
        return 1;
    }
    if (rule == DCL_RULE_EXACT) return 0;
    if (rule == DCL_RULE_NEAREST && before && after) {
        *out = day - q[low - 1].day <= q[low].day - day ? low - 1 : low;
        return 1;
    }
    if (before && rule != DCL_RULE_NEXT) {
        *out = low - 1;
        return 1;
    }
    if (after && rule != DCL_RULE_ASOF) {
        *out = low;
        return 1;
    }
    return 0;
}

int64_t dcl__age_limit(int64_t asked, int64_t by_default)
{
    if (asked == DCL_AGE_ANY) return INT64_MAX;
    if (asked == DCL_AGE_NONE) return 0;
    return asked > 0 ? asked : by_default;
}

/* ---- edges ---- */

static int is_rouble(dcl_ccy c)
{
    return strcmp(c.code, "RUB") == 0 || strcmp(c.code, "RUR") == 0;
}

/* The publisher's rank; 0 in *out is the best.  0: not to be used. */
static int rank_of(size_t *out, const dcl__request *q, const char *key)
{
    const dcl_policy *p = q->policy;
    int rouble = is_rouble(q->from) || is_rouble(q->to);
    if (p->source_count > 0) {
        for (size_t i = 0; i < p->source_count; i++) {
            if (strcmp(p->sources[i], key) == 0) {
                *out = i + 1;
                return 1;
            }
        }
        return 0;
    }
    *out = 4;
    if (strcmp(key, "user") == 0) *out = 1;
    if (strcmp(key, "cbr") == 0 && rouble) *out = 2;
    if (strcmp(key, "ecb") == 0) *out = 3;
    return 1;
}

static int is_ended(const dcl_rates *r, dcl_ccy ccy, dcl_day day)
{
    const dcl__ccy *c = dcl__ccy_at(r, ccy);
    return c != NULL && c->to < day;
}

static int is_assumed(const dcl__request *q, dcl_ccy a, dcl_ccy b)
{
    const dcl__assumed *g = q->assumed;
    return g->given && ((dcl__ccy_cmp(g->base, a) == 0 &&
                         dcl__ccy_cmp(g->quote, b) == 0) ||
                        (dcl__ccy_cmp(g->base, b) == 0 &&
                         dcl__ccy_cmp(g->quote, a) == 0));
}

/* Whether the quote is young enough, and not a guess at the future. */
static int is_allowed(const dcl__request *q, const dcl__series *s,
                      const dcl__quote *quote)
{
    const dcl_rates *r = q->rates;
    const dcl_policy *p = q->policy;
    int64_t age = q->day - quote->day;
    dcl_day last = r->quote[s->first + s->count - 1].day;
    if (q->relaxed) return 1;
    if (q->day > s->ended && p->max_age != DCL_AGE_ANY) return 0;
    if (p->today != NULL && q->day > *p->today && last < q->day) return 0;
    return dcl__distance_of(age) <=
           dcl__age_limit(p->max_age, r->publisher[s->publisher].max_age);
}

int dcl__edge_make(dcl__edge *e, const dcl__request *q, size_t series)
{
    const dcl_rates *r = q->rates;
    const dcl__series *s = &r->series[series];
    const dcl__quote *quote;
    size_t k;
    if (s->count == 0 || is_assumed(q, s->base, s->quote) ||
        is_ended(r, s->base, q->day) || is_ended(r, s->quote, q->day) ||
        !rank_of(&e->rank, q, dcl__at(r, r->publisher[s->publisher].key)) ||
        !dcl__pick(&k, r, s, q->day, q->rule)) {
        return 0;
    }
    quote = &r->quote[s->first + k];
    if (q->policy->no_builtin && r->block[quote->block].builtin) return 0;
    if (!is_allowed(q, s, quote)) return 0;
    e->series = (uint32_t)series;
    e->quote = (uint32_t)(s->first + k);
    e->publisher = s->publisher;
    e->age = q->day - quote->day;
    e->base = s->base;
    e->quote_ccy = s->quote;
    return 1;
}

static size_t make_edges(dcl__edge *edge, const dcl__request *q)
{
    size_t n = 0;
    if (q->assumed->given) {
        edge[n++] = (dcl__edge){.series = DCL__NO_SERIES,
                                .publisher = UINT32_MAX,
                                .base = q->assumed->base,
                                .quote_ccy = q->assumed->quote};
    }
    for (size_t i = 0; i < q->rates->seriess; i++) {
        n += (size_t)dcl__edge_make(&edge[n], q, i);
    }
    for (size_t i = 0; i < n; i++) {
        dcl__edge *e = &edge[i];
        e->base_root = dcl__legal_root(q->rates, e->base, q->day);
        e->quote_root = dcl__legal_root(q->rates, e->quote_ccy, q->day);
    }
    return n;
}

/* ---- the order ---- */

typedef struct key {
    size_t legs, mixed, rank, best_rank;
    int64_t oldest, skew;
    int pivot_class;
    dcl_ccy pivot;
} key;

static dcl_ccy pivot_of(const dcl__way *w)
{
    const dcl__edge *a = &w->edge[0], *b = &w->edge[1];
    if (w->edges < 2) return (dcl_ccy){{0}};
    if (dcl__ccy_cmp(a->base_root, b->base_root) == 0 ||
        dcl__ccy_cmp(a->base_root, b->quote_root) == 0) {
        return a->base_root;
    }
    return a->quote_root;
}

static key key_of(const dcl__way *w)
{
    const dcl__edge *a = &w->edge[0], *b = &w->edge[w->edges - 1];
    int64_t x = dcl__distance_of(a->age), y = dcl__distance_of(b->age);
    key k = {.legs = w->edges, .mixed = a->publisher != b->publisher,
             .oldest = x > y ? x : y,
             .skew = dcl__distance_of(a->age - b->age),
             .pivot = pivot_of(w)};
    k.rank = a->rank > b->rank ? a->rank : b->rank;
    k.best_rank = a->rank < b->rank ? a->rank : b->rank;
    k.pivot_class = strcmp(k.pivot.code, "EUR") == 0   ? 0
                    : strcmp(k.pivot.code, "USD") == 0 ? 1
                                                       : 2;
    return k;
}

#define ORDER(a, b, text)                                                      \
    if ((a) != (b)) {                                                          \
        *why = text;                                                           \
        return (a) < (b) ? -1 : 1;                                             \
    }

int dcl__way_cmp(const char **why, const dcl__way *chosen,
                 const dcl__way *behind)
{
    key a = key_of(chosen), b = key_of(behind);
    ORDER(a.legs, b.legs, "more market legs")
    ORDER(a.mixed, b.mixed, "rates of two publishers")
    ORDER(a.rank, b.rank, "a publisher of lower rank")
    ORDER(a.best_rank, b.best_rank, "a publisher of lower rank")
    ORDER(a.oldest, b.oldest, "an older rate")
    ORDER(a.skew, b.skew, "days further apart")
    ORDER(a.pivot_class, b.pivot_class, "another currency between")
    ORDER(dcl__ccy_cmp(a.pivot, b.pivot), 0, "another currency between")
    /* the series are in a fixed order, whatever order the data came in */
    for (size_t i = 0; i < chosen->edges; i++) {
        ORDER(chosen->edge[i].series, behind->edge[i].series,
              "later by pair and publisher")
    }
    *why = "the same";
    return 0;
}

#undef ORDER

/* ---- ways ---- */

typedef struct list {
    dcl__way *way;
    size_t n, most;
} list;

static void offer(list *l, const dcl__way *w)
{
    const char *why;
    size_t at = l->n;
    while (at > 0 && dcl__way_cmp(&why, &l->way[at - 1], w) > 0) at--;
    if (at == l->most) return;
    if (l->n < l->most) l->n++;
    memmove(l->way + at + 1, l->way + at, (l->n - at - 1) * sizeof *w);
    l->way[at] = *w;
}

/* The other end of an edge that touches `root`; 0 when it does not, or only
 * joins what the law has joined. */
static int across(dcl_ccy *other, const dcl__edge *e, dcl_ccy root)
{
    int at_base = dcl__ccy_cmp(e->base_root, root) == 0;
    int at_quote = dcl__ccy_cmp(e->quote_root, root) == 0;
    if (at_base == at_quote) return 0;
    *other = at_base ? e->quote_root : e->base_root;
    return 1;
}

static void two_legs(list *l, const dcl__request *q, const dcl__edge *edge,
                     size_t n, size_t first)
{
    dcl_ccy middle, end;
    int64_t limit = q->relaxed ? INT64_MAX
                               : dcl__age_limit(q->policy->max_skew, 5);
    if (!across(&middle, &edge[first], q->from_root)) return;
    for (size_t i = 0; i < n; i++) {
        int64_t skew = dcl__distance_of(edge[i].age - edge[first].age);
        int assumed = edge[i].series == DCL__NO_SERIES ||
                      edge[first].series == DCL__NO_SERIES;
        if (i != first && across(&end, &edge[i], middle) &&
            dcl__ccy_cmp(end, q->to_root) == 0 && (assumed || skew <= limit)) {
            dcl__way w = {{edge[first], edge[i]}, 2};
            offer(l, &w);
        }
    }
}

dcl_status dcl__ways(dcl__way *ways, size_t *count, size_t most,
                     const dcl__request *q, const dcl_mem *mem, dcl_err *err)
{
    size_t room = q->rates->seriess + 1, n;
    dcl__edge *edge = dcl__alloc_array(mem, room, sizeof *edge);
    list l = {ways, 0, most};
    dcl_ccy end;
    if (edge == NULL) return dcl__no_memory(err);
    n = make_edges(edge, q);
    for (size_t i = 0; i < n; i++) {
        if (across(&end, &edge[i], q->from_root) &&
            dcl__ccy_cmp(end, q->to_root) == 0) {
            dcl__way w = {{edge[i], edge[i]}, 1};
            offer(&l, &w);
        }
    }
    for (size_t i = 0; i < n && q->policy->max_legs != 1; i++) {
        if (across(&end, &edge[i], q->from_root) &&
            dcl__ccy_cmp(end, q->to_root) != 0) {
            two_legs(&l, q, edge, n, i);
        }
    }
    *count = l.n;
    dcl__release(mem, edge, room * sizeof *edge);
    return DCL_OK;
}
