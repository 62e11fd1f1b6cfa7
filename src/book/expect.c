/* An Expect line: WHEN  AMOUNT  [how it is compared]. */
#include <string.h>

#include "book/book_model.h"

/* Where the reader stands in the line. */
typedef struct cursor {
    dcl__line_view line;
    size_t i;
} cursor;

static int is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static int is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static int is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static void skip_blanks(cursor *c)
{
    while (c->i < c->line.n && is_blank(c->line.s[c->i])) c->i++;
}

/* The word at i (up to a blank), its length. */
static size_t word_length(const cursor *c, size_t i)
{
    size_t end = i;
    while (end < c->line.n && !is_blank(c->line.s[end])) end++;
    return end - i;
}

static int word_is(const cursor *c, size_t i, const char *word)
{
    size_t n = strlen(word);
    return word_length(c, i) == n && memcmp(c->line.s + i, word, n) == 0;
}

static dcl_status fail_at(const cursor *c, size_t i, size_t n, dcl_err *err,
                          const char *what)
{
    return dcl__fail(err, DCL_SYNTAX, c->line.at + i, n, "%s", what);
}

/* The bytes of a date at i: 2024-10-29, or 29 Oct 2024 in three words; 0 where
 * neither begins. */
static size_t date_length(const cursor *c, size_t i)
{
    const char *s = c->line.s + i;
    size_t left = c->line.n - i, k = 0;
    if (left >= 10 && s[4] == '-' && s[7] == '-') return 10;
    while (k < left && is_digit(s[k])) k++;
    if (k == 0 || k > 2 || k >= left || !is_blank(s[k])) return 0;
    while (k < left && is_blank(s[k])) k++;
    if (k >= left || !is_letter(s[k])) return 0;
    while (k < left && is_letter(s[k])) k++;
    while (k < left && is_blank(s[k])) k++;
    if (left - k < 4 || !is_digit(s[k])) return 0;
    return k + 4;
}

static dcl_status take_date(dcl_day *out, cursor *c, dcl_err *err)
{
    size_t n = date_length(c, c->i);
    dcl_status status;
    if (n == 0)
        return fail_at(c, c->i, word_length(c, c->i), err,
                       "an Expect begins with a date, `2023-10-17`, or with "
                       "`after 706 days`");
    status = dcl_date_read(out, c->line.s + c->i, n, err);
    if (status != DCL_OK && err != NULL) err->at += c->line.at + c->i;
    c->i += n;
    return status;
}

/* "day", "days", "business days": the unit at i and its bytes, or 0. */
static size_t unit_length(const cursor *c, size_t i, dcl_unit *unit)
{
    static const struct {
        const char *name;
        dcl_unit unit;
    } units[] = {
#define UNIT(name, number, text) {text, DCL_UNIT_##name},
        DCL_UNIT_MAP(UNIT)
#undef UNIT
    };
    size_t k, n, left = c->line.n - i;
    const char *s = c->line.s + i;
    for (k = 0; k < sizeof units / sizeof *units; k++) {
        n = strlen(units[k].name);
        if (left < n || memcmp(s, units[k].name, n) != 0) continue;
        if (n < left && s[n] == 's') n++;
        if (n < left && !is_blank(s[n])) continue;
        *unit = units[k].unit;
        return n;
    }
    return 0;
}

/* after SPAN: the number runs up to the first word that is a unit. */
static dcl_status take_span(dcl__expect *e, dcl_book *book, cursor *c,
                            dcl_err *err)
{
    size_t number, end, n = 0;
    c->i += word_length(c, c->i);
    skip_blanks(c);
    number = c->i;
    while (c->i < c->line.n && n == 0) {
        n = unit_length(c, c->i, &e->unit);
        if (n == 0) {
            c->i += word_length(c, c->i);
            skip_blanks(c);
        }
    }
    if (n == 0 || c->i == number)
        return fail_at(c, number, 0, err,
                       "after how long? write `after 706 days`");
    for (end = c->i; is_blank(c->line.s[end - 1]); end--) {
    }
    c->i += n;
    e->after = 1;
    e->first = e->day = DCL_DAY_MIN - 1;
    e->span_at = c->line.at + number;
    return dcl__pool_put(&e->span, book, c->line.s + number, end - number, err);
}

static dcl_status take_when(dcl__expect *e, dcl_book *book, cursor *c,
                            dcl_err *err)
{
    size_t begin = c->i;
    dcl_status status;
    if (word_is(c, c->i, "after")) {
        status = take_span(e, book, c, err);
    } else {
        e->first = DCL_DAY_MIN - 1;
        status = take_date(&e->day, c, err);
        if (status == DCL_OK && c->line.n - c->i > 2 &&
            memcmp(c->line.s + c->i, "..", 2) == 0) {
            c->i += 2;
            e->first = e->day;
            status = take_date(&e->day, c, err);
            if (status == DCL_OK && e->day < e->first)
                status = fail_at(c, begin, c->i - begin, err,
                                 "the last day is before the first");
        }
    }
    if (status != DCL_OK) return status;
    if (c->i < c->line.n && !is_blank(c->line.s[c->i]))
        return fail_at(c, c->i, word_length(c, c->i), err,
                       "a blank stands between the day and the amount");
    return dcl__pool_put(&e->when, book, c->line.s + begin, c->i - begin, err);
}

static int is_currency(const cursor *c, size_t i)
{
    size_t k;
    if (word_length(c, i) != 3) return 0;
    for (k = 0; k < 3; k++)
        if (c->line.s[i + k] < 'A' || c->line.s[i + k] > 'Z') return 0;
    return 1;
}

static int is_how(const cursor *c, size_t i)
{
    return word_is(c, i, "exactly") || word_is(c, i, "truncated") ||
           word_is(c, i, "within") || word_is(c, i, "not");
}

/* The number runs up to a currency or to the word that says how. */
static dcl_status take_amount(dcl__expect *e, dcl_book *book, cursor *c,
                              dcl_err *err)
{
    size_t begin, end;
    dcl_status status;
    skip_blanks(c);
    begin = end = c->i;
    while (c->i < c->line.n && !is_currency(c, c->i) && !is_how(c, c->i)) {
        end = c->i += word_length(c, c->i);
        skip_blanks(c);
    }
    if (end == begin)
        return fail_at(c, begin, 0, err,
                       "which figure? write it after the day, as in "
                       "`2023-10-17  91.5 quintillion RUB`");
    e->amount_at = c->line.at + begin;
    status =
        dcl__pool_put(&e->amount, book, c->line.s + begin, end - begin, err);
    if (status != DCL_OK) return status;
    end = c->i;
    if (c->i < c->line.n && is_currency(c, c->i)) end += 3;
    status =
        dcl__pool_put(&e->currency, book, c->line.s + c->i, end - c->i, err);
    c->i = end;
    skip_blanks(c);
    return status;
}

/* within P% | within AMOUNT [CUR] */
static dcl_status take_tolerance(dcl__expect *e, dcl_book *book, cursor *c,
                                 dcl_err *err)
{
    size_t begin, end;
    c->i += word_length(c, c->i);
    skip_blanks(c);
    begin = c->i;
    end = c->line.n;
    while (end > begin && is_blank(c->line.s[end - 1])) end--;
    c->i = end;
    e->match = DCL_MATCH_WITHIN_AMOUNT;
    if (end > begin && c->line.s[end - 1] == '%') {
        e->match = DCL_MATCH_WITHIN_PERCENT;
        end--;
    } else if (end - begin > 4 && is_blank(c->line.s[end - 4])) {
        cursor tail = *c;
        tail.line.n = end;
        if (is_currency(&tail, end - 3)) {
            const char *own = dcl__pool_text(book, e->currency);
            if (*own != '\0' && memcmp(c->line.s + end - 3, own, 3) != 0)
                return fail_at(c, end - 3, 3, err,
                               "the tolerance is in another currency");
            end -= 4;
        }
    }
    while (end > begin && is_blank(c->line.s[end - 1])) end--;
    if (end == begin)
        return fail_at(c, begin, 0, err,
                       "within what? write `within 5%` or `within 1 USD`");
    e->tolerance_at = c->line.at + begin;
    return dcl__pool_put(&e->tolerance, book, c->line.s + begin, end - begin,
                         err);
}

static dcl_status take_how(dcl__expect *e, dcl_book *book, cursor *c,
                           dcl_err *err)
{
    dcl_status status = dcl__pool_put(&e->tolerance, book, "", 0, err);
    e->match = DCL_MATCH_DIGITS;
    e->tolerance_at = 0;
    if (status != DCL_OK || c->i == c->line.n) return status;
    if (word_is(c, c->i, "within")) return take_tolerance(e, book, c, err);
    if (word_is(c, c->i, "exactly")) e->match = DCL_MATCH_EXACTLY;
    if (word_is(c, c->i, "truncated")) e->match = DCL_MATCH_TRUNCATED;
    if (word_is(c, c->i, "not")) e->match = DCL_MATCH_NOT;
    if (e->match == DCL_MATCH_DIGITS)
        return fail_at(c, c->i, word_length(c, c->i), err,
                       "a figure is compared `exactly`, `truncated`, `within "
                       "5%`, `within 1 USD` or `not`");
    c->i += word_length(c, c->i);
    skip_blanks(c);
    if (c->i < c->line.n)
        return fail_at(c, c->i, word_length(c, c->i), err,
                       "nothing follows here; a remark stands on a line of "
                       "its own, `+ ...`");
    return status;
}

dcl_status dcl__expect_read(dcl__expect *out, dcl_book *book,
                            dcl__line_view line, dcl_err *err)
{
    cursor c = {line, 0};
    dcl__expect e;
    dcl_status status;
    memset(&e, 0, sizeof e);
    e.at = line.at;
    skip_blanks(&c);
    status = take_when(&e, book, &c, err);
    if (status == DCL_OK) status = take_amount(&e, book, &c, err);
    if (status == DCL_OK) status = take_how(&e, book, &c, err);
    if (status == DCL_OK) *out = e;
    return status;
}
