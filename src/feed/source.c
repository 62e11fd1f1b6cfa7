/* What the readers of all forms share. */
#include "feed/source.h"

#include <stdarg.h>
#include <string.h>

#include "base/record.h"
#include "date/civil.h"

dcl_status dcl__feed_bad(dcl__feed *f, dcl_status status, const char *at,
                         size_t n, const char *fmt, ...)
{
    size_t byte = (size_t)(at - f->text), line, column;
    char why[200];
    dcl__buf b = {why, sizeof why, 0};
    dcl_sink sink = dcl__buf_sink(&b);
    va_list args;
    va_start(args, fmt);
    (void)dcl__vputf(&sink, fmt, args);
    va_end(args);
    (void)dcl__buf_end(&b);
    dcl__line_column(f->text, f->n, byte, &line, &column);
    return dcl__fail(f->err, status, byte, n, "%s:%z:%z: %s", f->name, line,
                     column, why);
}

dcl_status dcl__feed_whole(dcl__feed *f)
{
    if (f->n == 0 || f->text[f->n - 1] == '\n') return DCL_OK;
    return dcl__feed_bad(f, DCL_SYNTAX, f->text + f->n, 0,
                         "the last line does not end: the file is cut off, or "
                         "wants a line end");
}

/* The failure of a library call, moved to its place. */
static dcl_status moved(dcl__feed *f, dcl_status status, const char *place,
                        size_t n)
{
    dcl_err inner;
    if (f->err == NULL || status == DCL_NO_MEMORY) return status;
    inner = *f->err;
    return dcl__feed_bad(f, status, place, n, "%s", inner.msg);
}

dcl_status dcl__feed_add(dcl__feed *f, size_t pair, dcl_day day,
                         dcl__span rate, const char *place, size_t line)
{
    dcl_status status =
        dcl_quotes_add(f->quotes, pair, day, rate.s, rate.n, line, f->err);
    if (status != DCL_OK) {
        return moved(f, status, place != NULL ? place : rate.s, rate.n);
    }
    if (f->report.rates == 0 || day < f->report.first) f->report.first = day;
    if (f->report.rates == 0 || day > f->report.last) f->report.last = day;
    f->report.rates++;
    return DCL_OK;
}

static int is_pair(const dcl__known_pair *k, const dcl__known_pair *want)
{
    return memcmp(&k->base, &want->base, sizeof k->base) == 0 &&
           memcmp(&k->quote, &want->quote, sizeof k->quote) == 0 &&
           strcmp(k->nominal, want->nominal) == 0 &&
           strcmp(k->source, want->source) == 0;
}

dcl_status dcl__feed_pair(dcl__feed *f, size_t *out, dcl_ccy base,
                          dcl_ccy quote, const char *nominal,
                          const char *source, const char *place)
{
    dcl__known_pair want = {.base = base, .quote = quote};
    dcl_pair pair = {base, quote, want.nominal, want.source, f->citation};
    dcl_status status;
    if (source == NULL) source = f->options->source;
    if (source == NULL) source = "user";
    if (strlen(nominal) >= sizeof want.nominal ||
        strlen(source) >= sizeof want.source) {
        return dcl__feed_bad(f, DCL_RANGE, place, 0,
                             "a nominal or source of too many letters");
    }
    memcpy(want.nominal, nominal, strlen(nominal));
    memcpy(want.source, source, strlen(source));
    for (size_t i = 0; i < f->knowns; i++) {
        size_t k = (f->newest + f->knowns - i) % f->knowns;
        if (is_pair(&f->known[k], &want)) {
            f->newest = k;
            *out = f->known[k].pair;
            return DCL_OK;
        }
    }
    status = dcl_quotes_pair(&want.pair, f->quotes, &pair, f->err);
    if (status != DCL_OK) return moved(f, status, place, 0);
    f->newest = f->knowns < DCL__FEED_PAIRS
                    ? f->knowns++
                    : (f->newest + 1) % DCL__FEED_PAIRS;
    f->known[f->newest] = want;
    *out = want.pair;
    return DCL_OK;
}

void dcl__feed_skip(dcl__feed *f, dcl__span what)
{
    size_t most = sizeof f->report.skipped_what - 1;
    if (f->report.skipped++ > 0) return;
    if (what.n > most) {
        what.n = most;
        while (what.n > 0 && ((unsigned char)what.s[what.n] & 0xC0) == 0x80) {
            what.n--;
        }
    }
    memcpy(f->report.skipped_what, what.s, what.n);
    f->report.skipped_what[what.n] = '\0';
    for (size_t i = 0; i < what.n; i++) {
        if ((unsigned char)what.s[i] < 0x20) f->report.skipped_what[i] = '?';
    }
}

int dcl__span_ccy(dcl_ccy *out, dcl__span s)
{
    dcl_ccy c = {{0}};
    if (s.n != 3) return 0;
    for (size_t i = 0; i < 3; i++) {
        if (s.s[i] < 'A' || s.s[i] > 'Z') return 0;
        c.code[i] = s.s[i];
    }
    *out = c;
    return 1;
}

int dcl__span_is(dcl__span s, const char *word)
{
    return strlen(word) == s.n && memcmp(s.s, word, s.n) == 0;
}

dcl__span dcl__span_trim(dcl__span s)
{
    while (s.n > 0 && (s.s[0] == ' ' || s.s[0] == '\t')) {
        s.s++;
        s.n--;
    }
    while (s.n > 0 && (s.s[s.n - 1] == ' ' || s.s[s.n - 1] == '\t' ||
                       s.s[s.n - 1] == '\r')) {
        s.n--;
    }
    return s;
}

dcl__span dcl__span_cut(dcl__span *s, char separator)
{
    const char *p = s->n > 0 ? memchr(s->s, separator, s->n) : NULL;
    dcl__span word = {s->s, p != NULL ? (size_t)(p - s->s) : s->n};
    size_t used = p != NULL ? word.n + 1 : word.n;
    s->s += used;
    s->n -= used;
    return word;
}

dcl_ccy dcl__rouble_of(dcl_day day)
{
    /* 1998-01-01, when 1000 roubles (RUR) became one (RUB) */
    static const dcl_day redenomination = 10227;
    static const dcl_ccy rub = {"RUB"}, rur = {"RUR"};
    return day < redenomination ? rur : rub;
}

int dcl__span_dotted_day(dcl_day *out, dcl__span s)
{
    dcl_ymd d = {0, 0, 0};
    if (s.n != 10 || s.s[2] != '.' || s.s[5] != '.') return 0;
    for (size_t i = 0; i < 10; i++) {
        int digit = s.s[i] - '0';
        if (i == 2 || i == 5) continue;
        if (digit < 0 || digit > 9) return 0;
        if (i < 2) {
            d.day = d.day * 10 + digit;
        } else if (i < 5) {
            d.month = d.month * 10 + digit;
        } else {
            d.year = d.year * 10 + digit;
        }
    }
    return dcl_date_from_ymd(out, d, NULL) == DCL_OK;
}
