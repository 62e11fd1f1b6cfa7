/* The library's own form: currencies, publishers and rates in records.
 *
 *     Currency: RUB            Publisher: cbr           Pair: USD/RUB
 *     Number: 643              Name: Bank of Russia     By: cbr
 *     Minor: 2                 Day: in force            Nominal: 1
 *     ...                      Age: 14                  Rate: 2024-10-29 97.23
 *
 * The built-in data and a user's file go the same way. */
#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "base/nearest.h"
#include "base/record.h"
#include "date/civil.h"
#include "money/rate_text.h"
#include "money/rates.h"

#define RATE "Rate: "
#define RATE_N (sizeof RATE - 1)

typedef struct view {
    const char *s;
    size_t n;
} view;

typedef struct reader {
    dcl__rec_reader rec;
    dcl__record now;
    dcl_rates *rates;
    const char *name;
    dcl__off file;
    int builtin;
    size_t line, line_at; /* line_at is the start of line `line` or later */
    view run; /* Rate lines that end the record now read, taken out of it */
    dcl_err *err;
} reader;


static size_t line_of(reader *r, size_t at)
{
    const char *text = r->rec.text, *p;
    while (r->line_at < at &&
           (p = memchr(text + r->line_at, '\n', at - r->line_at)) != NULL) {
        r->line++;
        r->line_at = (size_t)(p - text) + 1;
    }
    return r->line;
}

static dcl_status bad(reader *r, dcl_status status, view v, const char *why)
{
    size_t at = (size_t)(v.s - r->rec.text);
    return dcl__fail(r->err, status, at, v.n, "%s:%z: %s", r->name,
                     line_of(r, at), why);
}

/* A failure of a part of the line, its place moved into the file. */
static dcl_status moved(reader *r, dcl_status status, const char *s)
{
    size_t at = (size_t)(s - r->rec.text);
    dcl_err inner;
    if (r->err == NULL || status == DCL_NO_MEMORY) return status;
    inner = *r->err;
    return dcl__fail(r->err, status, at + inner.at, inner.len, "%s:%z: %s",
                     r->name, line_of(r, at + inner.at), inner.msg);
}

static view key_of(const reader *r, size_t i)
{
    const dcl__rec_field *f = &r->now.field[i];
    return (view){r->rec.text + f->key_at, f->key_n};
}

static view value_of(const reader *r, size_t i)
{
    const dcl__rec_part *p = &r->now.part[r->now.field[i].part];
    view v = {r->rec.text + p->at, p->n};
    while (v.n > 0 && (v.s[v.n - 1] == ' ' || v.s[v.n - 1] == '\t' ||
                       v.s[v.n - 1] == '\r')) {
        v.n--;
    }
    while (v.n > 0 && (v.s[0] == ' ' || v.s[0] == '\t')) {
        v.s++;
        v.n--;
    }
    return v;
}

static int view_is(view v, const char *word)
{
    return strlen(word) == v.n && memcmp(v.s, word, v.n) == 0;
}

/* Cuts the word before the separator off the front of v, blanks around it
 * gone; v keeps what follows. */
static view cut(view *v, char separator)
{
    const char *p = v->n > 0 ? memchr(v->s, separator, v->n) : NULL;
    view word = {v->s, p != NULL ? (size_t)(p - v->s) : v->n};
    size_t used = p != NULL ? word.n + 1 : word.n;
    v->s += used;
    v->n -= used;
    while (v->n > 0 && v->s[0] == ' ') {
        v->s++;
        v->n--;
    }
    while (word.n > 0 && word.s[word.n - 1] == ' ') word.n--;
    return word;
}

static dcl_status store(reader *r, dcl__off *out, view v)
{
    for (size_t i = 0; i < v.n; i++) {
        if ((unsigned char)v.s[i] < 0x20 || v.s[i] == 0x7F) {
            return bad(r, DCL_SYNTAX, (view){v.s + i, 1},
                       "a control character");
        }
    }
    return dcl__rates_text(out, r->rates, v.s, v.n, r->err);
}

static dcl_status read_code(reader *r, dcl_ccy *out, view v)
{
    if (dcl__ccy_code(out, v.s, v.n)) return DCL_OK;
    return bad(r, DCL_SYNTAX, v,
               "a currency code is 3 to 7 capital letters or digits");
}

/* "2024-10-29", which most lines have; other forms and faults go the long
 * way. */
static int plain_day(dcl_day *out, view v)
{
    static const int weight[10] = {1000, 100, 10, 1, 0, 10, 1, 0, 10, 1};
    int part[3] = {0, 0, 0};
    if (v.n != 10 || v.s[4] != '-' || v.s[7] != '-') return 0;
    for (size_t i = 0; i < 10; i++) {
        if (i == 4 || i == 7) continue;
        if (v.s[i] < '0' || v.s[i] > '9') return 0;
        part[i > 7 ? 2 : i > 4 ? 1 : 0] += weight[i] * (v.s[i] - '0');
    }
    if (part[0] < 1 || part[1] < 1 || part[1] > 12 || part[2] < 1 ||
        part[2] > dcl__month_days(part[0], part[1])) {
        return 0;
    }
    *out = dcl__day_of(part[0], part[1], part[2]);
    return 1;
}

static dcl_status read_day(reader *r, dcl_day *out, view v)
{
    dcl_status status;
    if (plain_day(out, v)) return DCL_OK;
    status = dcl_date_read(out, v.s, v.n, r->err);
    return status == DCL_OK ? status : moved(r, status, v.s);
}

/* A whole number of at most 4 digits; -1 when it is none. */
static int small_number(view v)
{
    int n = 0;
    if (v.n == 0 || v.n > 4) return -1;
    for (size_t i = 0; i < v.n; i++) {
        if (v.s[i] < '0' || v.s[i] > '9') return -1;
        n = n * 10 + (v.s[i] - '0');
    }
    return n;
}

static dcl_status read_names(reader *r, dcl__off *name, size_t count, view v)
{
    dcl_status status = DCL_OK;
    for (size_t i = 0; i < count && status == DCL_OK; i++) {
        view word = cut(&v, '/');
        if (word.n == 0) {
            name[i] = i > 0 ? name[i - 1] : 0;
        } else {
            status = store(r, &name[i], word);
        }
    }
    if (status == DCL_OK && v.n > 0) {
        return bad(r, DCL_SYNTAX, v, "more forms than the language has");
    }
    return status;
}

static dcl_status read_becomes(reader *r, dcl__ccy *c, view v)
{
    view code = cut(&v, ' '), factor = cut(&v, ' ');
    dcl_status status = read_code(r, &c->successor, code);
    if (status == DCL_OK) {
        status = dcl__rate_check(factor.s, factor.n, r->err);
        if (status != DCL_OK) return moved(r, status, factor.s);
        status = store(r, &c->factor, factor);
    }
    if (status == DCL_OK) status = read_day(r, &c->becomes, v);
    return status;
}

static dcl_status unknown_key(reader *r, size_t i, const char *const *known,
                              size_t count)
{
    view key = key_of(r, i);
    dcl__nearest best = {NULL, 0, 0};
    size_t at = (size_t)(key.s - r->rec.text);
    for (size_t k = 0; k < count; k++) {
        dcl__nearest_offer(&best, key.s, key.n, known[k], strlen(known[k]));
    }
    if (best.word == NULL) {
        return dcl__fail(r->err, DCL_SYNTAX, at, key.n,
                         "%s:%z: %q has no meaning in this record", r->name,
                         line_of(r, at), key.s, key.n);
    }
    return dcl__fail(r->err, DCL_SYNTAX, at, key.n,
                     "%s:%z: %q has no meaning in this record; "
                     "did you mean %v",
                     r->name, line_of(r, at), key.s, key.n, best.word, best.n);
}

static dcl_status ccy_field(reader *r, dcl__ccy *c, size_t i)
{
    static const char *const known[] = {
        "Currency", "Number",  "Minor",   "From",   "To",
        "Becomes",  "Symbol",  "English", "Russian", "Source"};
    view key = key_of(r, i), v = value_of(r, i);
    if (view_is(key, "Number")) {
        c->number = small_number(v);
        if (c->number >= 0 && c->number < 1000) return DCL_OK;
        return bad(r, DCL_RANGE, v, "an ISO 4217 number has three digits");
    }
    if (view_is(key, "Minor")) {
        c->minor = view_is(v, "none") ? -1 : small_number(v);
        if (view_is(v, "none") || (c->minor >= 0 && c->minor <= 30)) {
            return DCL_OK;
        }
        return bad(r, DCL_RANGE, v, "digits after the point: 0 to 30, or none");
    }
    if (view_is(key, "From")) return read_day(r, &c->from, v);
    if (view_is(key, "To")) return read_day(r, &c->to, v);
    if (view_is(key, "Becomes")) return read_becomes(r, c, v);
    if (view_is(key, "Symbol")) return store(r, &c->symbol, v);
    if (view_is(key, "Source")) return store(r, &c->source, v);
    if (view_is(key, "English")) return read_names(r, &c->name[0], 2, v);
    if (view_is(key, "Russian")) {
        return read_names(r, &c->name[DCL__RU_ONE], 4, v);
    }
    return unknown_key(r, i, known, sizeof known / sizeof *known);
}

static dcl_status read_ccy(reader *r)
{
    dcl__ccy c = {.number = -1, .minor = 2, .from = DCL_DAY_MIN,
                  .to = DCL_DAY_MAX, .file = r->file, .builtin = r->builtin};
    view v = value_of(r, 0);
    dcl_status status = read_code(r, &c.ccy, v);
    c.line = (uint32_t)line_of(r, (size_t)(v.s - r->rec.text));
    for (size_t i = 1; i < r->now.fields && status == DCL_OK; i++) {
        status = ccy_field(r, &c, i);
    }
    if (status == DCL_OK && c.from > c.to) {
        status = bad(r, DCL_RANGE, v, "its last day is before its first");
    }
    return status == DCL_OK ? dcl__rates_push_ccy(r->rates, &c, r->err)
                            : status;
}

static dcl_status read_publisher(reader *r)
{
    static const char *const known[] = {"Publisher", "Name", "Day", "Age",
                                        "Source"};
    dcl__publisher p;
    uint32_t index;
    view v = value_of(r, 0);
    dcl_status status =
        v.n == 0 ? bad(r, DCL_SYNTAX, v, "a publisher needs a key")
                 : dcl__rates_publisher(&index, r->rates, v.s, v.n, r->err);
    if (status != DCL_OK) return status;
    p = r->rates->publisher[index];
    if (p.known) return bad(r, DCL_CONFLICT, v, "described twice");
    p.known = 1;
    p.builtin = r->builtin;
    for (size_t i = 1; i < r->now.fields && status == DCL_OK; i++) {
        view key = key_of(r, i);
        v = value_of(r, i);
        if (view_is(key, "Name")) {
            status = store(r, &p.name, v);
        } else if (view_is(key, "Day")) {
            status = store(r, &p.day_word, v);
        } else if (view_is(key, "Source")) {
            status = store(r, &p.source, v);
        } else if (view_is(key, "Age")) {
            p.max_age = small_number(v);
            if (p.max_age < 0) {
                status = bad(r, DCL_RANGE, v, "an age is 0 to 9999 days");
            }
        } else {
            status = unknown_key(r, i, known, sizeof known / sizeof *known);
        }
    }
    if (status == DCL_OK) r->rates->publisher[index] = p;
    return status;
}

static dcl_status pair_header(reader *r, dcl__block *b, size_t i)
{
    static const char *const known[] = {"Pair",   "By",    "Nominal",
                                        "Source", "Ended", "Rate"};
    view key = key_of(r, i), v = value_of(r, i);
    if (view_is(key, "By")) {
        if (v.n == 0) return bad(r, DCL_SYNTAX, v, "a publisher's key");
        return dcl__rates_publisher(&b->publisher, r->rates, v.s, v.n, r->err);
    }
    if (view_is(key, "Nominal")) {
        dcl_status status = dcl__rate_check(v.s, v.n, r->err);
        if (status != DCL_OK) return moved(r, status, v.s);
        return store(r, &b->nominal, v);
    }
    if (view_is(key, "Source")) return store(r, &b->source, v);
    if (view_is(key, "Ended")) return read_day(r, &b->ended, v);
    return unknown_key(r, i, known, sizeof known / sizeof *known);
}

static dcl_status read_rate(reader *r, uint32_t block, view v)
{
    view day = cut(&v, ' ');
    dcl_day when;
    dcl_status status = read_day(r, &when, day);
    if (status != DCL_OK) return status;
    status = dcl__rates_push_quote(
        r->rates, block, when, v.s, v.n,
        line_of(r, (size_t)(day.s - r->rec.text)), r->err);
    return status == DCL_OK || status == DCL_NO_MEMORY ? status
                                                       : moved(r, status, v.s);
}

/* The lines of r->run, each "Rate: DAY DIGITS", without the record reader: a
 * table is little else. */
static dcl_status read_run(reader *r, uint32_t block)
{
    const char *p = r->run.s, *end = p + r->run.n;
    dcl_status status = DCL_OK;
    while (p < end && status == DCL_OK) {
        const char *eol = memchr(p, '\n', (size_t)(end - p));
        view v = {p + RATE_N, (size_t)((eol != NULL ? eol : end) - p) - RATE_N};
        dcl_day day;
        if (v.n > 11 && v.s[10] == ' ' && v.s[11] != ' ' &&
            v.s[v.n - 1] > ' ' && plain_day(&day, (view){v.s, 10})) {
            status = dcl__rates_push_quote(
                r->rates, block, day, v.s + 11, v.n - 11,
                line_of(r, (size_t)(p - r->rec.text)), r->err);
            if (status != DCL_OK) status = moved(r, status, v.s + 11);
        } else {
            while (v.n > 0 && (v.s[v.n - 1] == ' ' || v.s[v.n - 1] == '\r' ||
                               v.s[v.n - 1] == '\t')) {
                v.n--;
            }
            status = read_rate(r, block, v);
        }
        p = eol != NULL ? eol + 1 : end;
    }
    return status;
}

static dcl_status read_pair(reader *r)
{
    dcl__block b = {.file = r->file, .builtin = r->builtin,
                    .publisher = UINT32_MAX, .ended = DCL_DAY_MIN};
    view v = value_of(r, 0), whole = v, base = cut(&v, '/');
    uint32_t block = 0;
    dcl_status status = read_code(r, &b.base, base);
    if (status == DCL_OK) status = read_code(r, &b.quote, v);
    if (status == DCL_OK && dcl__ccy_cmp(b.base, b.quote) == 0) {
        status = bad(r, DCL_RANGE, whole, "a currency in itself");
    }
    if (status == DCL_OK) {
        status = dcl__rates_text(&b.nominal, r->rates, "1", 1, r->err);
    }
    for (size_t i = 1; i < r->now.fields && status == DCL_OK; i++) {
        if (!view_is(key_of(r, i), "Rate")) {
            status = pair_header(r, &b, i);
        }
    }
    if (status == DCL_OK && b.publisher == UINT32_MAX) {
        status = dcl__rates_publisher(&b.publisher, r->rates, "user", 4,
                                      r->err);
    }
    if (status == DCL_OK) {
        status = dcl__rates_push_block(&block, r->rates, &b, r->err);
    }
    for (size_t i = 1; i < r->now.fields && status == DCL_OK; i++) {
        if (view_is(key_of(r, i), "Rate")) {
            status = read_rate(r, block, value_of(r, i));
        }
    }
    return status == DCL_OK ? read_run(r, block) : status;
}

static dcl_status one_part_each(reader *r)
{
    for (size_t i = 0; i < r->now.fields; i++) {
        if (r->now.field[i].parts != 1) {
            return bad(r, DCL_SYNTAX, value_of(r, i),
                       "a value stands in one line here");
        }
    }
    return DCL_OK;
}

static dcl_status read_record(reader *r)
{
    static const char *const known[] = {"Currency", "Publisher", "Pair"};
    dcl_status status = one_part_each(r);
    if (status != DCL_OK) return status;
    if (view_is(key_of(r, 0), "Currency")) return read_ccy(r);
    if (view_is(key_of(r, 0), "Publisher")) return read_publisher(r);
    if (view_is(key_of(r, 0), "Pair")) return read_pair(r);
    return unknown_key(r, 0, known, sizeof known / sizeof *known);
}

/* The first "Rate: " at the start of a line from byte `at` on; n where there is
 * none. */
static size_t find_rate(const char *text, size_t at, size_t n)
{
    while (at + RATE_N <= n && memcmp(text + at, RATE, RATE_N) != 0) {
        const char *eol = memchr(text + at, '\n', n - at);
        if (eol == NULL) return n;
        at = (size_t)(eol - text) + 1;
    }
    return at + RATE_N <= n ? at : n;
}

/* How many bytes of Rate lines there are from `at` to the end of the record;
 * 0 where another line is among them. */
static size_t run_of(const char *text, size_t at, size_t n)
{
    size_t from = at;
    while (at + RATE_N <= n && memcmp(text + at, RATE, RATE_N) == 0) {
        const char *eol = memchr(text + at, '\n', n - at);
        at = eol != NULL ? (size_t)(eol - text) + 1 : n;
    }
    return at == n || text[at] == '\n' ? at - from : 0;
}

/* The next record, the Rate lines at its end in r->run; *rate is the first Rate
 * line not yet passed. */
static dcl_status next_record(reader *r, size_t n, size_t *rate)
{
    const char *text = r->rec.text;
    size_t from = r->rec.at, run;
    dcl_status status;
    r->run = (view){text, 0};
    if (*rate < from) *rate = find_rate(text, from, n);
    run = *rate < n ? run_of(text, *rate, n) : 0;
    /* a line before it, not blank, of the same record */
    if (run > 0 && *rate > from + 1 && text[*rate - 2] > ' ') {
        r->rec.n = *rate;
        status = dcl__rec_next(&r->rec, &r->now, r->err);
        r->rec.n = n;
        if (status != DCL_OK) return status;
        if (r->rec.at < *rate) return DCL_OK;
        if (r->now.fields > 0 && view_is(key_of(r, 0), "Pair")) {
            r->run = (view){text + *rate, run};
            r->rec.at = *rate + run;
            return DCL_OK;
        }
        r->rec.at = from;
    }
    return dcl__rec_next(&r->rec, &r->now, r->err);
}

dcl_status dcl__money_read(dcl_rates *rates, const char *text, size_t n,
                           const char *name, int builtin, dcl_err *err)
{
    /* a record may hold a rate a day for some thousand years */
    dcl_limits limits = {.size = sizeof limits, .clauses = 1 << 24,
                         .line = DCL__RATE_LINE};
    reader r = {.rates = rates, .name = name, .builtin = builtin, .line = 1,
                .err = err};
    size_t rate;
    dcl_status status =
        dcl__rates_text(&r.file, rates, name, strlen(name), err);
    dcl__rec_start(&r.rec, text, n, &limits, &rates->mem);
    rate = find_rate(text, r.rec.at, n);
    while (status == DCL_OK) {
        status = next_record(&r, n, &rate);
        if (status != DCL_OK) {
            status = moved(&r, status, text);
            break;
        }
        if (r.now.fields == 0) break;
        status = read_record(&r);
    }
    dcl__rec_clear(&r.now, &rates->mem);
    return status;
}
