/* Currencies: the code in a text, what ISO 4217 says of it, its names. */
#include <string.h>

#include "base/fmt.h"
#include "base/nearest.h"
#include "money/rates.h"

int dcl__ccy_code(dcl_ccy *out, const char *s, size_t n)
{
    dcl_ccy c = {{0}};
    if (n < 3 || n >= sizeof c.code) return 0;
    for (size_t i = 0; i < n; i++) {
        int letter = s[i] >= 'A' && s[i] <= 'Z';
        int digit = s[i] >= '0' && s[i] <= '9';
        if (!letter && !(digit && i > 0)) return 0;
        c.code[i] = s[i];
    }
    *out = c;
    return 1;
}

const dcl__ccy *dcl__ccy_at(const dcl_rates *r, dcl_ccy ccy)
{
    size_t low = 0, high = r->ccys;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        int c = dcl__ccy_cmp(r->ccy[mid].ccy, ccy);
        if (c == 0) return &r->ccy[mid];
        if (c < 0) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return NULL;
}

/* A code outside the list is known where the user's rates have it. */
static int is_quoted(const dcl_rates *r, dcl_ccy ccy)
{
    for (size_t i = 0; i < r->seriess; i++) {
        if (dcl__ccy_cmp(r->series[i].base, ccy) == 0 ||
            dcl__ccy_cmp(r->series[i].quote, ccy) == 0) {
            return 1;
        }
    }
    return 0;
}

/* How far a code is from what was written; the lower, the sooner it is told. 0:
 * too far.  One letter off, or two where the first is right; of these, money in
 * use before money withdrawn before metals and the like. */
static size_t nearness(const dcl__ccy *c, const char *s, size_t n)
{
    size_t off = dcl__distance(s, n, c->ccy.code, strlen(c->ccy.code));
    int first = n > 0 && s[0] >= 'a' && s[0] <= 'z' ? s[0] - 'a' + 'A'
                : n > 0                             ? s[0]
                                                    : 0;
    if (off == 0 || off > 2 || (off == 2 && first != c->ccy.code[0])) return 0;
    return 3 * off + (c->minor < 0 ? 2 : c->to != DCL_DAY_MAX);
}

/* The nearest codes, at most three. */
static dcl_status unknown(const dcl_rates *r, const char *s, size_t n,
                          dcl_err *err)
{
    char list[64] = "";
    dcl__buf b = {list, sizeof list, 0};
    dcl_sink sink = dcl__buf_sink(&b);
    size_t found = 0;
    for (size_t k = 3; k <= 8; k++) {
        /* those two letters off only where none is one off */
        if (k == 6 && found > 0) break;
        for (size_t i = 0; i < r->ccys && found < 3; i++) {
            if (nearness(&r->ccy[i], s, n) == k) {
                (void)dcl__putf(&sink, "%s%s", found > 0 ? ", " : "",
                                r->ccy[i].ccy.code);
                found++;
            }
        }
    }
    (void)dcl__buf_end(&b);
    if (found == 0) {
        return dcl__fail(err, DCL_NO_CURRENCY, 0, n,
                         "no currency %q; codes are ISO 4217's", s, n);
    }
    return dcl__fail(err, DCL_NO_CURRENCY, 0, n,
                     "no currency %q; the nearest codes: %s", s, n, list);
}

dcl_status dcl_ccy_read(dcl_ccy *out, const dcl_rates *rates, const char *text,
                        size_t n, dcl_err *err)
{
    char upper[sizeof out->code];
    dcl_ccy c;
    for (size_t i = 0; i < n && i < sizeof upper; i++) {
        int lower = text[i] >= 'a' && text[i] <= 'z';
        upper[i] = (char)(lower ? text[i] - 'a' + 'A' : text[i]);
    }
    if (!dcl__ccy_code(&c, upper, n)) {
        return dcl__fail(err, DCL_SYNTAX, 0, n,
                         "%q is not a currency code such as USD", text, n);
    }
    if (dcl__ccy_at(rates, c) == NULL && !is_quoted(rates, c)) {
        return unknown(rates, text, n, err);
    }
    *out = c;
    return DCL_OK;
}

static void info_of(dcl_ccy_info *out, const dcl_rates *r, const dcl__ccy *c)
{
    memset(out, 0, sizeof *out);
    out->ccy = c->ccy;
    out->number = c->number;
    out->minor = c->minor;
    out->from = c->from;
    out->to = c->to;
    out->successor = c->successor;
    out->factor = dcl__at(r, c->factor);
    out->becomes = c->becomes;
    out->symbol = dcl__at(r, c->symbol);
    out->english = dcl__at(r, c->name[DCL__EN_ONE]);
    out->english_plural = dcl__at(r, c->name[DCL__EN_MANY]);
    out->russian = dcl__at(r, c->name[DCL__RU_ONE]);
    out->russian_few = dcl__at(r, c->name[DCL__RU_FEW]);
    out->russian_many = dcl__at(r, c->name[DCL__RU_MANY]);
    out->russian_broken = dcl__at(r, c->name[DCL__RU_BROKEN]);
    out->source = dcl__at(r, c->source);
}

dcl_status dcl_ccy_find(dcl_ccy_info *out, const dcl_rates *rates, dcl_ccy ccy,
                        dcl_err *err)
{
    const dcl__ccy *c = dcl__ccy_at(rates, ccy);
    dcl__ccy bare = {.ccy = ccy, .number = -1, .minor = 2,
                     .from = DCL_DAY_MIN, .to = DCL_DAY_MAX};
    if (c == NULL && !is_quoted(rates, ccy)) {
        return unknown(rates, ccy.code, strlen(ccy.code), err);
    }
    info_of(out, rates, c != NULL ? c : &bare);
    return DCL_OK;
}

static const char *iso(char *buf, size_t cap, dcl_day day)
{
    size_t need;
    (void)dcl_date_write(buf, cap, &need, day, NULL);
    return buf;
}

dcl_status dcl_ccy_check(const dcl_rates *rates, dcl_ccy ccy, dcl_day day,
                         dcl_err *err)
{
    const dcl__ccy *c = dcl__ccy_at(rates, ccy), *before = NULL;
    char first[24], last[24];
    if (c == NULL) {
        return is_quoted(rates, ccy)
                   ? DCL_OK
                   : unknown(rates, ccy.code, strlen(ccy.code), err);
    }
    if (day < c->from) {
        for (size_t i = 0; i < rates->ccys; i++) {
            if (dcl__ccy_cmp(rates->ccy[i].successor, ccy) == 0 &&
                rates->ccy[i].from <= day && rates->ccy[i].to >= day) {
                /* many became the euro: only a sole predecessor is a hint */
                if (before != NULL) break;
                before = &rates->ccy[i];
            }
        }
        if (before != NULL && dcl__ccy_cmp(before->successor, ccy) == 0 &&
            strcmp(ccy.code, "EUR") != 0) {
            return dcl__fail(err, DCL_NO_CURRENCY, 0, 0,
                             "%s begins on %s; before that it was %s "
                             "(1 %s = %s %s)",
                             ccy.code, iso(first, sizeof first, c->from),
                             before->ccy.code, ccy.code,
                             dcl__at(rates, before->factor),
                             before->ccy.code);
        }
        return dcl__fail(err, DCL_NO_CURRENCY, 0, 0, "%s begins on %s",
                         ccy.code, iso(first, sizeof first, c->from));
    }
    if (day > c->to) {
        if (c->successor.code[0] != '\0') {
            return dcl__fail(err, DCL_NO_CURRENCY, 0, 0,
                             "%s ended on %s; it became %s (1 %s = %s %s)",
                             ccy.code, iso(last, sizeof last, c->to),
                             c->successor.code, c->successor.code,
                             dcl__at(rates, c->factor), ccy.code);
        }
        return dcl__fail(err, DCL_NO_CURRENCY, 0, 0,
                         "%s ended on %s and the table has no successor",
                         ccy.code, iso(last, sizeof last, c->to));
    }
    return DCL_OK;
}

int dcl_ccy_minor(const dcl_rates *rates, dcl_ccy ccy)
{
    const dcl__ccy *c = dcl__ccy_at(rates, ccy);
    return c != NULL ? c->minor : 2;
}

/* CLDR's plural rules. */
static const char *russian(const dcl_ccy_info *info, const char *digits,
                           size_t n, int broken)
{
    int one = n > 0 ? digits[n - 1] - '0' : 0;
    int ten = n > 1 ? digits[n - 2] - '0' : 0;
    if (broken) return info->russian_broken;
    if (ten == 1 || one == 0 || one > 4) return info->russian_many;
    return one == 1 ? info->russian : info->russian_few;
}

const char *dcl_ccy_name(const dcl_ccy_info *info, const char *lang,
                         const char *digits, size_t n, int broken)
{
    const char *name = NULL;
    if (strcmp(lang, "en") == 0) {
        name = n == 1 && digits[0] == '1' && !broken ? info->english
                                                     : info->english_plural;
    } else if (strcmp(lang, "ru") == 0) {
        name = russian(info, digits, n, broken);
    } else {
        return NULL;
    }
    return name[0] != '\0' ? name : info->ccy.code;
}

size_t dcl_ccy_count(const dcl_rates *rates)
{
    return rates->ccys;
}

dcl_status dcl_ccy_nth(dcl_ccy_info *out, const dcl_rates *rates, size_t i,
                       dcl_err *err)
{
    if (i >= rates->ccys) {
        return dcl__fail(err, DCL_RANGE, 0, 0, "there are %z currencies",
                         rates->ccys);
    }
    info_of(out, rates, &rates->ccy[i]);
    return DCL_OK;
}
