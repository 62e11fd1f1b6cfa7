/* Records of the library's own form: places, values, words, days. */
#include "money/money_record.h"

#include <string.h>

#include "base/nearest.h"
#include "date/civil.h"

size_t dcl__mr_line(dcl__money_reader *r, size_t at)
{
    const char *text = r->rec.text, *p;
    while (r->line_at < at &&
           (p = memchr(text + r->line_at, '\n', at - r->line_at)) != NULL) {
        r->line++;
        r->line_at = (size_t)(p - text) + 1;
    }
    return r->line;
}

dcl_status dcl__mr_bad(dcl__money_reader *r, dcl_status status, dcl__view v,
                       const char *why)
{
    size_t at = (size_t)(v.s - r->rec.text);
    return dcl__fail(r->err, status, at, v.n, "%s:%z: %s", r->name,
                     dcl__mr_line(r, at), why);
}

dcl_status dcl__mr_moved(dcl__money_reader *r, dcl_status status, const char *s)
{
    size_t at = (size_t)(s - r->rec.text);
    dcl_err inner;
    if (r->err == NULL || status == DCL_NO_MEMORY) return status;
    inner = *r->err;
    return dcl__fail(r->err, status, at + inner.at, inner.len, "%s:%z: %s",
                     r->name, dcl__mr_line(r, at + inner.at), inner.msg);
}

dcl__view dcl__mr_key(const dcl__money_reader *r, size_t i)
{
    const dcl__rec_field *f = &r->now.field[i];
    return (dcl__view){r->rec.text + f->key_at, f->key_n};
}

dcl__view dcl__mr_value(const dcl__money_reader *r, size_t i)
{
    const dcl__rec_part *p = &r->now.part[r->now.field[i].part];
    dcl__view v = {r->rec.text + p->at, p->n};
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

int dcl__mr_is(dcl__view v, const char *word)
{
    return strlen(word) == v.n && memcmp(v.s, word, v.n) == 0;
}

dcl__view dcl__mr_cut(dcl__view *v, char separator)
{
    const char *p = v->n > 0 ? memchr(v->s, separator, v->n) : NULL;
    dcl__view word = {v->s, p != NULL ? (size_t)(p - v->s) : v->n};
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

dcl_status dcl__mr_store(dcl__money_reader *r, dcl__off *out, dcl__view v)
{
    for (size_t i = 0; i < v.n; i++) {
        if ((unsigned char)v.s[i] < 0x20 || v.s[i] == 0x7F) {
            return dcl__mr_bad(r, DCL_SYNTAX, (dcl__view){v.s + i, 1},
                               "a control character");
        }
    }
    return dcl__rates_text(out, r->rates, v.s, v.n, r->err);
}

dcl_status dcl__mr_code(dcl__money_reader *r, dcl_ccy *out, dcl__view v)
{
    if (dcl__ccy_code(out, v.s, v.n)) return DCL_OK;
    return dcl__mr_bad(r, DCL_SYNTAX, v,
                       "a currency code is 3 to 7 capital letters or digits");
}

int dcl__mr_plain_day(dcl_day *out, dcl__view v)
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

dcl_status dcl__mr_day(dcl__money_reader *r, dcl_day *out, dcl__view v)
{
    dcl_status status;
    if (dcl__mr_plain_day(out, v)) return DCL_OK;
    status = dcl_date_read(out, v.s, v.n, r->err);
    return status == DCL_OK ? status : dcl__mr_moved(r, status, v.s);
}

int dcl__mr_small(dcl__view v)
{
    int n = 0;
    if (v.n == 0 || v.n > 4) return -1;
    for (size_t i = 0; i < v.n; i++) {
        if (v.s[i] < '0' || v.s[i] > '9') return -1;
        n = n * 10 + (v.s[i] - '0');
    }
    return n;
}

dcl_status dcl__mr_unknown(dcl__money_reader *r, size_t i,
                           const char *const *known, size_t count)
{
    dcl__view key = dcl__mr_key(r, i);
    dcl__nearest best = {NULL, 0, 0};
    size_t at = (size_t)(key.s - r->rec.text);
    for (size_t k = 0; k < count; k++) {
        dcl__nearest_offer(&best, key.s, key.n, known[k], strlen(known[k]));
    }
    if (best.word == NULL) {
        return dcl__fail(r->err, DCL_SYNTAX, at, key.n,
                         "%s:%z: %q has no meaning in this record", r->name,
                         dcl__mr_line(r, at), key.s, key.n);
    }
    return dcl__fail(r->err, DCL_SYNTAX, at, key.n,
                     "%s:%z: %q has no meaning in this record; "
                     "did you mean %v",
                     r->name, dcl__mr_line(r, at), key.s, key.n, best.word,
                     best.n);
}
