/* Price lines of ledger, hledger and beancount, and comments among them:
 *
 *     P 2024-10-29 USD 97.2300 RUB          P 2024/10/29 12:00:00 USD 97.23 RUB
 *     P 2024-10-29 "USD" RUB 97,2300        2024-10-29 price USD 97.2300 RUB
 *
 * Another line than these is refused: a journal has its prices in a file of
 * their own, or `ledger prices`, `hledger prices` and `bean-query` make one. */
#include <string.h>

#include "feed/source.h"

typedef struct line {
    dcl__span rest;
    size_t number;
} line;

static dcl__span word(dcl__span *rest)
{
    dcl__span w;
    *rest = dcl__span_trim(*rest);
    w = *rest;
    w.n = 0;
    while (w.n < rest->n && w.s[w.n] != ' ' && w.s[w.n] != '\t' &&
           (w.n == 0 || w.s[w.n] != ';')) {
        w.n++;
    }
    rest->s += w.n;
    rest->n -= w.n;
    return w;
}

/* YYYY-MM-DD, with - or / or . between. */
static int read_day(dcl_day *out, dcl__span s)
{
    char iso[10];
    if (s.n != 10 || s.s[4] != s.s[7] ||
        (s.s[4] != '-' && s.s[4] != '/' && s.s[4] != '.')) {
        return 0;
    }
    memcpy(iso, s.s, 10);
    iso[4] = iso[7] = '-';
    return dcl_date_read(out, iso, 10, NULL) == DCL_OK;
}

static dcl_status read_code(dcl__feed *f, dcl_ccy *out, dcl__span s)
{
    dcl__span inner = s;
    int good;
    memset(out, 0, sizeof *out);
    if (s.n > 2 && s.s[0] == '"' && s.s[s.n - 1] == '"') {
        inner = (dcl__span){s.s + 1, s.n - 2};
    }
    good = inner.n >= 3 && inner.n < sizeof out->code;
    for (size_t i = 0; good && i < inner.n; i++) {
        char c = inner.s[i];
        good = (c >= 'A' && c <= 'Z') || (i > 0 && c >= '0' && c <= '9');
        out->code[i] = c;
    }
    if (good) return DCL_OK;
    return dcl__feed_bad(f, DCL_SYNTAX, s.s, s.n,
                         "%q is not a currency code; a symbol stands for "
                         "several currencies",
                         s.s, s.n);
}

static int is_number(dcl__span s)
{
    return s.n > 0 && s.s[0] >= '0' && s.s[0] <= '9';
}

/* Where digits begin or end within a word: "RUB97.23", "97.23RUB". */
static void unglue(dcl__span *first, dcl__span *second)
{
    size_t n = 0;
    int digit = is_number(*first);
    if (second->n > 0) return;
    while (n < first->n) {
        char c = first->s[n];
        int now = (c >= '0' && c <= '9') || c == '.' || c == ',';
        if (now != digit) break;
        n++;
    }
    *second = (dcl__span){first->s + n, first->n - n};
    first->n = n;
}

/* The number with a point; 97,2300 has a decimal comma, as hledger allows; in
 * 1,234 the comma may be either, and the line is refused. */
static dcl_status read_number(dcl__feed *f, char *to, size_t cap, dcl__span s)
{
    size_t commas = 0, at = 0;
    int point = memchr(s.s, '.', s.n) != NULL;
    for (size_t i = 0; i < s.n; i++) {
        if (s.s[i] == ',') {
            commas++;
            at = i;
        }
    }
    if (s.n >= cap || commas > 1 || (commas == 1 && point)) {
        return dcl__feed_bad(f, DCL_SYNTAX, s.s, s.n,
                             "%q: write the rate without grouping", s.s, s.n);
    }
    if (commas == 1 && s.n - at == 4 && at <= 3 && s.s[0] != '0') {
        return dcl__feed_bad(f, DCL_SYNTAX, s.s, s.n,
                             "%q may be a grouped number or have a decimal "
                             "comma; write a point or no comma",
                             s.s, s.n);
    }
    memcpy(to, s.s, s.n);
    if (commas == 1) to[at] = '.';
    to[s.n] = '\0';
    return DCL_OK;
}

/* What follows the day: COMMODITY NUMBER CODE, or COMMODITY CODE NUMBER. */
static dcl_status read_price(dcl__feed *f, dcl_day day, line *l)
{
    dcl__span base = word(&l->rest), a = word(&l->rest), b = word(&l->rest);
    dcl__span number, code, after = word(&l->rest);
    dcl_ccy from, to;
    char digits[96];
    size_t pair;
    dcl_status status;
    if (b.n > 0 && (b.s[0] == ';' || b.s[0] == '#')) {
        after = b;
        b.n = 0;
    }
    unglue(&a, &b);
    number = is_number(a) ? a : b;
    code = is_number(a) ? b : a;
    if (base.n == 0 || !is_number(number) || code.n == 0 ||
        (after.n > 0 && after.s[0] != ';' && after.s[0] != '#')) {
        return dcl__feed_bad(f, DCL_SYNTAX, base.s, base.n,
                             "a price is written USD 97.2300 RUB");
    }
    status = read_code(f, &from, base);
    if (status == DCL_OK) status = read_code(f, &to, code);
    if (status == DCL_OK) {
        status = read_number(f, digits, sizeof digits, number);
    }
    if (status == DCL_OK) {
        status = dcl__feed_pair(f, &pair, from, to, "1", NULL, base.s);
    }
    if (status != DCL_OK) return status;
    return dcl__feed_add(f, pair, day, (dcl__span){digits, strlen(digits)},
                         number.s, l->number);
}

static int is_comment(dcl__span s)
{
    return s.n == 0 || strchr(";#*%|", s.s[0]) != NULL;
}

static dcl_status read_line(dcl__feed *f, line *l)
{
    dcl__span whole = l->rest, first;
    dcl_day day;
    if (is_comment(dcl__span_trim(whole))) return DCL_OK;
    first = word(&l->rest);
    if (dcl__span_is(first, "P")) {
        first = word(&l->rest);
        if (read_day(&day, first)) {
            line ahead = *l;
            dcl__span time = word(&ahead.rest);
            if (time.n >= 4 && memchr(time.s, ':', time.n) != NULL &&
                is_number(time)) {
                *l = ahead;
            }
            return read_price(f, day, l);
        }
    } else if (read_day(&day, first)) {
        dcl__span price = word(&l->rest);
        if (dcl__span_is(price, "price")) return read_price(f, day, l);
    }
    return dcl__feed_bad(f, DCL_SYNTAX, whole.s, whole.n,
                         "not a price line such as P 2024-10-29 USD 97.23 "
                         "RUB");
}

dcl_status dcl__read_prices(dcl__feed *f)
{
    dcl__span all = {f->text, f->n};
    line l = {{NULL, 0}, 0};
    dcl_status status = DCL_OK;
    if (all.n >= 3 && memcmp(all.s, "\xEF\xBB\xBF", 3) == 0) {
        all.s += 3;
        all.n -= 3;
    }
    while (all.n > 0 && status == DCL_OK) {
        l.rest = dcl__span_cut(&all, '\n');
        l.number++;
        if (l.rest.n > 65536) {
            return dcl__feed_bad(f, DCL_TOO_BIG, l.rest.s, 0,
                                 "a line of more than 65536 bytes");
        }
        l.rest = dcl__span_trim(l.rest);
        status = read_line(f, &l);
    }
    return status == DCL_OK ? dcl__feed_whole(f) : status;
}
