/* Reading one day of a table in its compiled form. */
#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "money/packed.h"
#include "money/rate_text.h"

typedef struct image {
    const unsigned char *p;
    dcl__pack_head head;
    const unsigned char *part[DCL__PACK_PARTS];
    dcl_err *err;
} image;

static dcl_status broken(image *m)
{
    return dcl__fail(m->err, DCL_SYNTAX, 0, 0,
                     "no compiled table of these rates, or not whole");
}

/* A row a day, a pair a series. */
static int is_grid(const image *m)
{
    uint64_t days = m->head.count[DCL__PACK_DAYS];
    uint64_t series = m->head.count[DCL__PACK_SERIES];
    return series == 0 ? m->head.count[DCL__PACK_ROWS] == 0
                       : m->head.count[DCL__PACK_ROWS] / series == days &&
                             m->head.count[DCL__PACK_ROWS] % series == 0;
}

/* The parts' places; 0: they do not fill the n bytes. */
static int lay_out(image *m, size_t n)
{
    static const size_t size[DCL__PACK_PARTS] = {1,
                                                 sizeof(dcl__ccy),
                                                 sizeof(dcl__publisher),
                                                 sizeof(dcl__block),
                                                 sizeof(dcl__series),
                                                 sizeof(dcl__over),
                                                 1,
                                                 sizeof(dcl__pack_pair),
                                                 sizeof(int32_t),
                                                 sizeof(dcl__pack_pair),
                                                 8};
    size_t at = sizeof m->head;
    if (n < at) return 0;
    memcpy(&m->head, m->p, sizeof m->head);
    if (memcmp(m->head.magic, DCL__PACK_MAGIC, sizeof m->head.magic) != 0 ||
        m->head.order != 1) {
        return 0;
    }
    for (size_t i = 0; i < DCL__PACK_PARTS; i++) {
        uint64_t count = m->head.count[i];
        if (m->head.size[i] != size[i] || count > (n - at) / size[i]) return 0;
        m->part[i] = m->p + at;
        if (dcl__pack_padded(count * size[i]) > n - at) return 0;
        at += (size_t)dcl__pack_padded(count * size[i]);
    }
    return at == n && m->head.count[DCL__PACK_KEY] > 0 &&
           m->head.count[DCL__PACK_TEXT] > 0 &&
           m->head.count[DCL__PACK_ENDS] == m->head.count[DCL__PACK_SERIES] &&
           is_grid(m);
}

static size_t count_of(const image *m, size_t i)
{
    return (size_t)m->head.count[i];
}

static int is_whole(const image *m)
{
    dcl__pack_head head = m->head;
    uint64_t h;
    head.sum = 0;
    h = dcl__pack_sum(1, &head, sizeof head);
    for (size_t i = 0; i <= DCL__PACK_ENDS; i++) {
        h = dcl__pack_sum(h, m->part[i],
                          (size_t)(m->head.count[i] * m->head.size[i]));
    }
    return h == m->head.sum;
}

static int is_of(const image *m, const char *key)
{
    size_t n = strlen(key) + 1;
    return count_of(m, DCL__PACK_KEY) == n &&
           memcmp(m->part[DCL__PACK_KEY], key, n) == 0;
}

/* A part as an array of the table's; NULL for an empty one, *good 0 without
 * memory. */
static void *array_of(int *good, const image *m, size_t i, const dcl_mem *mem)
{
    size_t n = count_of(m, i), size = (size_t)m->head.size[i];
    void *to;
    if (n == 0 || !*good) return NULL;
    to = dcl__alloc_array(mem, n, size);
    if (to == NULL) {
        *good = 0;
        return NULL;
    }
    memcpy(to, m->part[i], n * size);
    return to;
}

static int take_heads(dcl_rates *r, const image *m)
{
    int good = 1;
    dcl__release(&r->mem, r->text, r->text_cap);
    r->text = array_of(&good, m, DCL__PACK_TEXT, &r->mem);
    r->text_n = r->text_cap = good ? count_of(m, DCL__PACK_TEXT) : 0;
    r->ccy = array_of(&good, m, DCL__PACK_CCY, &r->mem);
    r->ccys = r->ccy_cap = good ? count_of(m, DCL__PACK_CCY) : 0;
    r->publisher = array_of(&good, m, DCL__PACK_PUBLISHER, &r->mem);
    r->publishers = r->publisher_cap =
        good ? count_of(m, DCL__PACK_PUBLISHER) : 0;
    r->block = array_of(&good, m, DCL__PACK_BLOCK, &r->mem);
    r->blocks = r->block_cap = good ? count_of(m, DCL__PACK_BLOCK) : 0;
    r->series = array_of(&good, m, DCL__PACK_SERIES, &r->mem);
    r->seriess = r->series_cap = good ? count_of(m, DCL__PACK_SERIES) : 0;
    return good;
}

/* The quote at a place, if its sum is right and it is one of the series; 0:
 * broken. */
static int quote_at(dcl__pack_quote *q, const char **digits, const image *m,
                    uint32_t place, size_t series)
{
    size_t n = count_of(m, DCL__PACK_QUOTES) * 8, at = (size_t)place * 8;
    if (at >= n || n - at < sizeof *q) return 0;
    memcpy(q, m->part[DCL__PACK_QUOTES] + at, sizeof *q);
    at += sizeof *q;
    *digits = (const char *)m->part[DCL__PACK_QUOTES] + at;
    return q->digits > 0 && q->digits <= n - at &&
           dcl__pack_quote_sum(m->head.seed, q, *digits) == q->sum &&
           q->series == series && (*digits)[q->digits - 1] == '\0' &&
           q->block < count_of(m, DCL__PACK_BLOCK);
}

/* How many of the days that have a quote are that one or earlier. */
static size_t until(const image *m, dcl_day day)
{
    size_t low = 0, high = count_of(m, DCL__PACK_DAYS);
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        int32_t at;
        memcpy(&at, m->part[DCL__PACK_DAYS] + mid * sizeof at, sizeof at);
        if (at <= day) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return low;
}

static dcl__pack_pair pair_at(const image *m, size_t part, size_t i)
{
    dcl__pack_pair p;
    memcpy(&p, m->part[part] + i * sizeof p, sizeof p);
    return p;
}

/* What the quote stands in place of goes along, under its new number. */
static dcl_status take_over(dcl_rates *r, const image *m, size_t number)
{
    const unsigned char *p = m->part[DCL__PACK_OVER];
    for (size_t i = 0; i < count_of(m, DCL__PACK_OVER); i++) {
        void *grown = r->over;
        dcl__over o;
        memcpy(&o, p + i * sizeof o, sizeof o);
        if (o.quote != number) continue;
        if (!dcl__grow(&r->mem, &grown, r->overs, &r->over_cap, sizeof o)) {
            return dcl__no_memory(m->err);
        }
        o.quote = (uint32_t)r->quotes - 1;
        r->over = grown;
        r->over[r->overs++] = o;
        break;
    }
    return DCL_OK;
}

static dcl_status take_quote(dcl_rates *r, image *m, const dcl__pack_quote *q,
                             const char *digits, const dcl__series *whole)
{
    dcl_status status = dcl__rates_push_quote(r, q->block, q->day, digits,
                                              q->digits - 1, q->line, m->err);
    return status == DCL_OK ? take_over(r, m, whole->first + q->number)
                            : status;
}

/* The quotes of one series that can answer for the day, or are told of when
 * none does: the first, the last until the day, the first after it, the last.
 * `around`: where the two in the middle should be. */
static dcl_status take_series(dcl_rates *r, image *m, size_t i,
                              dcl__pack_pair around, dcl_day day)
{
    dcl__series *s = &r->series[i], whole = *s;
    dcl__pack_pair ends = pair_at(m, DCL__PACK_ENDS, i);
    uint32_t place[4] = {ends.before, around.before, around.after, ends.after};
    uint32_t until_day = 0, after_day = whole.count, last = DCL__PACK_NONE;
    dcl_status status = DCL_OK;
    s->first = (uint32_t)r->quotes;
    s->count = 0;
    if (whole.count == 0) return DCL_OK;
    for (size_t k = 0; k < 4 && status == DCL_OK; k++) {
        const char *digits;
        dcl__pack_quote q;
        if (place[k] == DCL__PACK_NONE) continue;
        if (!quote_at(&q, &digits, m, place[k], i) || q.number >= whole.count ||
            (k == 0 && q.number != 0) ||
            (k == 3 && q.number != whole.count - 1)) {
            return broken(m);
        }
        if (q.day <= day && q.number >= until_day) until_day = q.number + 1;
        if (q.day > day && q.number < after_day) after_day = q.number;
        if (last != DCL__PACK_NONE && q.number <= last) continue;
        last = q.number;
        status = take_quote(r, m, &q, digits, &whole);
        s->count++;
    }
    /* neighbours, with the day between them */
    if (status == DCL_OK && until_day != after_day) return broken(m);
    return status;
}

dcl_status dcl_rates_unpack(dcl_rates **out, const void *packed, size_t n,
                            const char *key, dcl_day day, const dcl_mem *mem,
                            dcl_err *err)
{
    image m = {.p = packed, .err = err};
    dcl_rates *r = NULL;
    dcl_status status;
    size_t row;
    if (!lay_out(&m, n) || !is_of(&m, key) || !is_whole(&m)) return broken(&m);
    status = dcl__rates_new(&r, mem, err);
    if (status == DCL_OK && !take_heads(r, &m)) status = dcl__no_memory(err);
    row = until(&m, day);
    for (size_t i = 0; status == DCL_OK && i < r->seriess; i++) {
        /* before all days: only the first is after */
        dcl__pack_pair none = {DCL__PACK_NONE, DCL__PACK_NONE};
        dcl__pack_pair around =
            row > 0 ? pair_at(&m, DCL__PACK_ROWS, (row - 1) * r->seriess + i)
                    : none;
        status = take_series(r, &m, i, around, day);
    }
    if (status == DCL_OK) {
        r->one_day = 1;
        r->only = day;
        *out = r;
    } else {
        dcl_rates_free(r);
    }
    return status;
}

dcl_status dcl__only_day(const dcl_rates *r, dcl_day day, dcl_err *err)
{
    if (!r->one_day || r->only == day) return DCL_OK;
    return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                     "the table was read for another day");
}
