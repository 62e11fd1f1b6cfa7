/* Dates as text: ISO 8601 and "29 Oct 2024" in, ISO 8601 out. */
#include <string.h>

#include "base/fmt.h"
#include "date/civil.h"

static int is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static int is_alpha(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static int is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static int lower(char c)
{
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

/* A figure of a date: up to 9 digits' value (more is past every year). */
typedef struct figure {
    int64_t value;
    size_t digits;
} figure;

static size_t read_figure(figure *f, const char *s, size_t n)
{
    size_t i = 0;
    f->value = 0;
    for (; i < n && is_digit(s[i]); i++)
        if (i < 9) f->value = f->value * 10 + (s[i] - '0');
    f->digits = i;
    return i;
}

int dcl__month_named(const char *s, size_t n)
{
    for (int month = 1; month <= 12; month++) {
        const char *name = dcl__month_name(month);
        size_t i = 0;
        if (n != 3 && n != strlen(name)) continue;
        while (i < n && lower(s[i]) == lower(name[i])) i++;
        if (i == n) return month;
    }
    return 0;
}

/* The day of a date that must exist and be readable, 0001 to 9999. */
static dcl_status make(dcl_day *out, int64_t year, int64_t month, int64_t day,
                       size_t len, dcl_err *err)
{
    dcl_ymd ymd = {year, 0, 0};
    dcl_status s;
    ymd.month = month > 99 ? 99 : (int)month;
    ymd.day = day > 99 ? 99 : (int)day;
    if (year < 1)
        return dcl__fail(err, DCL_RANGE, 0, len,
                         "there is no year 0; dates go from 0001-01-01 to "
                         "9999-12-31");
    s = dcl_date_from_ymd(out, ymd, err);
    if (s != DCL_OK && err != NULL) err->len = len;
    return s;
}

static int exists(int64_t year, int64_t month, int64_t day)
{
    return year >= 1 && month >= 1 && month <= 12 && day >= 1 &&
           day <= dcl__month_days(year, (int)month);
}

/* Two digits, for messages. */
#define TWO(v) (char)('0' + (v) / 10), (char)('0' + (v) % 10)

/* D/M/YYYY: nobody can tell the month from the day. */
static dcl_status ambiguous(int64_t a, int64_t b, int64_t year, size_t len,
                            dcl_err *err)
{
    char y[4] = {(char)('0' + year / 1000 % 10), (char)('0' + year / 100 % 10),
                 (char)('0' + year / 10 % 10), (char)('0' + year % 10)};
    int ab = exists(year, b, a), ba = exists(year, a, b);
    if (ab && ba && a != b)
        return dcl__fail(err, DCL_SYNTAX, 0, len,
                         "%d %s or %d %s? write %v-%c%c-%c%c or %v-%c%c-%c%c",
                         (int)a, dcl__month_name((int)b), (int)b,
                         dcl__month_name((int)a), y, (size_t)4, TWO(b), TWO(a),
                         y, (size_t)4, TWO(a), TWO(b));
    if (ab || ba) {
        int64_t m = ab ? b : a, d = ab ? a : b;
        return dcl__fail(err, DCL_SYNTAX, 0, len,
                         "write the date as %v-%c%c-%c%c", y, (size_t)4, TWO(m),
                         TWO(d));
    }
    return dcl__fail(err, DCL_SYNTAX, 0, len,
                     "no such date; write it as 2024-10-29");
}

static dcl_status unreadable(size_t len, dcl_err *err)
{
    return dcl__fail(err, DCL_SYNTAX, 0, len,
                     "a date is written 2024-10-29 or 29 Oct 2024");
}

/* a SEP b SEP c, all figures. */
static dcl_status three(dcl_day *out, const figure f[3], char sep, size_t len,
                        dcl_err *err)
{
    int iso =
        sep == '-' && f[0].digits == 4 && f[1].digits == 2 && f[2].digits == 2;
    if (iso) return make(out, f[0].value, f[1].value, f[2].value, len, err);
    if (f[0].digits == 4 && f[1].digits <= 2 && f[2].digits <= 2) {
        int64_t y = f[0].value, m = f[1].value, d = f[2].value;
        if (!exists(y, m, d)) return make(out, y, m, d, len, err);
        return dcl__fail(err, DCL_SYNTAX, 0, len,
                         "write the date as %c%c%c%c-%c%c-%c%c", TWO(y / 100),
                         TWO(y % 100), TWO(m), TWO(d));
    }
    if (f[0].digits <= 2 && f[1].digits <= 2 && f[2].digits == 4)
        return ambiguous(f[0].value, f[1].value, f[2].value, len, err);
    if (f[0].digits <= 2 && f[1].digits <= 2 && f[2].digits == 2)
        return dcl__fail(err, DCL_SYNTAX, 0, len,
                         "write the year with four digits, as in 2024-10-29");
    return unreadable(len, err);
}

/* DIGITS MONTH YEAR; text[i] is the blank after the digits. */
static dcl_status spelt(dcl_day *out, size_t *used, figure day,
                        const char *text, size_t n, size_t i, dcl_err *err)
{
    figure year;
    size_t word, end;
    int month;
    while (i < n && is_blank(text[i])) i++;
    word = i;
    while (i < n && is_alpha(text[i])) i++;
    month = dcl__month_named(text + word, i - word);
    if (month == 0) return unreadable(word > 0 && i > word ? i : word, err);
    if (i < n && text[i] == '.') i++; /* "Oct." */
    end = i;
    while (i < n && is_blank(text[i])) i++;
    i += read_figure(&year, text + i, n - i);
    if (year.digits != 4 || day.digits > 2) {
        if (year.digits == 0) i = end;
        return dcl__fail(err, DCL_SYNTAX, 0, i,
                         "a date is written 29 Oct 2024, the year with four "
                         "digits");
    }
    *used = i;
    return make(out, year.value, month, day.value, i, err);
}

/* MONTH DAY, YEAR: refused, with the way to write it. */
static dcl_status month_first(const char *text, size_t n, dcl_err *err)
{
    size_t i = 0, word;
    figure day, year;
    while (i < n && is_alpha(text[i])) i++;
    word = i;
    if (dcl__month_named(text, word) != 0) {
        while (i < n && is_blank(text[i])) i++;
        i += read_figure(&day, text + i, n - i);
        if (i < n && text[i] == ',') i++;
        while (i < n && is_blank(text[i])) i++;
        i += read_figure(&year, text + i, n - i);
        if (day.digits > 0 && day.digits <= 2 && year.digits == 4)
            return dcl__fail(err, DCL_SYNTAX, 0, i,
                             "write the day first: %d %v %c%c%c%c",
                             (int)day.value, text, word, TWO(year.value / 100),
                             TWO(year.value % 100));
    }
    return unreadable(word, err);
}

dcl_status dcl__date_scan(dcl_day *out, size_t *used, const char *text,
                          size_t n, dcl_err *err)
{
    figure f[3];
    size_t i, parts = 1;
    char sep = 0;
    dcl_status s;
    i = read_figure(&f[0], text, n);
    if (i == 0) return month_first(text, n, err);
    if (i < n && is_blank(text[i]))
        return spelt(out, used, f[0], text, n, i, err);
    while (parts < 3 && i + 1 < n && strchr("-/.", text[i]) != NULL &&
           text[i] != '\0' && is_digit(text[i + 1]) &&
           (sep == 0 || text[i] == sep)) {
        sep = text[i++];
        i += read_figure(&f[parts++], text + i, n - i);
    }
    if (parts < 3) {
        while (i < n && (is_alpha(text[i]) || is_digit(text[i]))) i++;
        return unreadable(i, err);
    }
    s = three(out, f, sep, i, err);
    if (s == DCL_OK) *used = i;
    return s;
}

dcl_status dcl_date_read(dcl_day *out, const char *text, size_t n, dcl_err *err)
{
    dcl_day day;
    size_t used = 0;
    dcl_status s;
    if (n == 0) return dcl__fail(err, DCL_SYNTAX, 0, 0, "no date is given");
    s = dcl__date_scan(&day, &used, text, n, err);
    if (s != DCL_OK) return s;
    if (used < n)
        return dcl__fail(err, DCL_SYNTAX, used, n - used,
                         "%q after the date is not understood", text + used,
                         n - used);
    *out = day;
    return DCL_OK;
}

dcl_status dcl_date_write(char *buf, size_t cap, size_t *need, dcl_day day,
                          dcl_err *err)
{
    dcl__buf b = {buf, cap, 0};
    dcl_sink sink = dcl__buf_sink(&b);
    dcl_ymd d;
    if (day < DCL_DAY_MIN || day > DCL_DAY_FAR)
        return dcl__fail(err, DCL_RANGE, 0, 0,
                         "day %i is outside the calendar, years 1 to 10^9",
                         day);
    d = dcl_date_to_ymd(day);
    if (d.year > 9999)
        (void)dcl__putf(&sink, "+%i", d.year);
    else
        (void)dcl__putf(&sink, "%c%c%c%c", TWO(d.year / 100),
                        TWO(d.year % 100));
    (void)dcl__putf(&sink, "-%c%c-%c%c", TWO(d.month), TWO(d.day));
    if (need != NULL) *need = b.need;
    if (dcl__buf_end(&b) != DCL_OK)
        return dcl__fail(err, DCL_SPACE, 0, 0, "a date needs %z bytes",
                         b.need + 1);
    return DCL_OK;
}
