/* Dates, ranges of them, and "after" a date or a span. */
#include <string.h>

#include "base/fmt.h"
#include "date/civil.h"
#include "date/workday.h"
#include "penalty/read.h"

static int is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Words that hang on the day of reading. */
static int hangs_on_today(const dcl__reader *r)
{
    return dcl__rd_is(r, "today") || dcl__rd_is(r, "tomorrow") ||
           dcl__rd_is(r, "yesterday") || dcl__rd_is(r, "now");
}

/* 20241029 and nothing more: the digits of an amount have a currency or a unit
 * after them. */
static int is_bare(const dcl__reader *r, size_t i)
{
    while (i < r->n && r->text[i] == ' ') i++;
    return i >= r->n || strchr(",;\n", r->text[i]) != NULL;
}

/* Digits that can only be a date: 2024-10-29, 10/11/2024, 29 Oct ... */
int dcl__rd_at_date(const dcl__reader *r)
{
    size_t i = r->at, digits;
    dcl__reader next = *r;
    dcl__view w;
    while (i < r->n && is_digit(r->text[i])) i++;
    digits = i - r->at;
    if (digits > 4 && digits != 8) return 0;
    if (digits == 0 || i >= r->n) return digits == 8;
    if (strchr("-/", r->text[i]) != NULL && r->text[i] != '\0')
        return i + 1 < r->n && is_digit(r->text[i + 1]);
    if (r->text[i] == '.' && digits <= 4) { /* 10.11.2024, not 12.5 days */
        size_t month = i + 1;
        while (++i < r->n && is_digit(r->text[i])) {
        }
        return i > month && i <= month + 2 && i + 1 < r->n &&
               r->text[i] == '.' && is_digit(r->text[i + 1]);
    }
    if (digits > 2 || r->text[i] != ' ') return digits == 8 && is_bare(r, i);
    while (i < r->n && r->text[i] == ' ') i++;
    next.at = i;
    w = dcl__rd_word(&next);
    return dcl__month_named(w.s, w.n) > 0;
}

static dcl_status no_date(dcl__reader *r)
{
    dcl__view w;
    if (dcl__rd_at_end(r))
        return dcl__fail(r->err, DCL_SYNTAX, r->end, 0,
                         "which day? write 2024-10-29 or 29 Oct 2024");
    w = dcl__rd_word(r);
    if (hangs_on_today(r))
        return dcl__fail(r->err, DCL_SYNTAX, r->at, w.n,
                         "a schedule cannot hang on %v; write the date", w.s,
                         w.n);
    return DCL_OK;
}

/* "or next weekday" */
static dcl_status read_shift(dcl__reader *r, dcl__shift *shift)
{
    dcl_unit unit;
    dcl__view lump;
    dcl_status s;
    *shift = DCL__SHIFT_NONE;
    if (!dcl__rd_accept(r, "or")) return DCL_OK;
    s = dcl__rd_want(r, "next", "or next weekday");
    if (s != DCL_OK) return s;
    lump = dcl__rd_lump(r);
    if (!dcl__rd_unit(r, &unit, NULL) ||
        (unit != DCL_UNIT_WEEKDAY && unit != DCL_UNIT_BUSINESS_DAY))
        return dcl__fail(r->err, DCL_SYNTAX, (size_t)(lump.s - r->text), lump.n,
                         "the next what? `weekday` or `business day`");
    *shift =
        unit == DCL_UNIT_WEEKDAY ? DCL__SHIFT_WEEKDAY : DCL__SHIFT_BUSINESS_DAY;
    return DCL_OK;
}

/* The date alone. */
static dcl_status read_plain(dcl__reader *r, dcl_day *day)
{
    size_t used = 0;
    dcl_status s = no_date(r);
    if (s != DCL_OK) return s;
    s = dcl__date_scan(day, &used, r->text + r->at, r->n - r->at, r->err);
    if (s != DCL_OK) {
        if (r->err != NULL) r->err->at += r->at;
        return s;
    }
    dcl__rd_take(r, used);
    return DCL_OK;
}

dcl_status dcl__rd_date(dcl__reader *r, dcl__date *date)
{
    dcl_status s;
    mpq_t unused;
    if (dcl__rd_peek(r) == '?') {
        mpq_init(unused);
        s = dcl__rd_number(r, unused, &date->unknown);
        mpq_clear(unused);
    } else {
        s = read_plain(r, &date->day);
    }
    return s == DCL_OK ? read_shift(r, &date->shift) : s;
}

dcl_status dcl__rd_day(dcl__reader *r, dcl_day *day)
{
    dcl__shift shift;
    size_t at = r->at;
    dcl_status s;
    if (dcl__rd_peek(r) == '?')
        return dcl__fail(r->err, DCL_SYNTAX, r->at, 1,
                         "an unknown date stands in `from`, `after`, `to`, "
                         "`until` or `then`, not here");
    s = read_plain(r, day);
    if (s == DCL_OK) s = read_shift(r, &shift);
    if (s != DCL_OK) return s;
    if (shift == DCL__SHIFT_BUSINESS_DAY)
        return dcl__fail(r->err, DCL_SYNTAX, at, r->end - at,
                         "write the business day itself here");
    if (shift == DCL__SHIFT_WEEKDAY) *day = dcl__weekday_nth(*day, 1);
    return DCL_OK;
}

/* The cursor is past "after". */
dcl_status dcl__rd_when(dcl__reader *r, dcl__when *when)
{
    int span = dcl__rd_at_number(r) && !dcl__rd_at_date(r);
    if (span && dcl__rd_peek(r) == '?') {
        dcl__reader next = *r;
        dcl__rd_take(&next, 1);
        span = dcl__rd_is_unit(&next);
    }
    if (!span) {
        when->kind = DCL__WHEN_AFTER;
        return dcl__rd_date(r, &when->date);
    }
    when->kind = DCL__WHEN_SPAN;
    return dcl__rd_span(r, &when->span, 1);
}

static int at_dots(const dcl__reader *r)
{
    return r->at + 1 < r->n && r->text[r->at] == '.' &&
           r->text[r->at + 1] == '.';
}

dcl_status dcl__rd_range(dcl__reader *r, dcl_day *first, dcl_day *last,
                         int *is_range)
{
    size_t at = r->at;
    dcl_status s = dcl__rd_day(r, first);
    if (s != DCL_OK) return s;
    *is_range = at_dots(r);
    *last = *first;
    if (!*is_range) return DCL_OK;
    dcl__rd_take(r, 2);
    *last = INT64_MAX;
    if (!is_digit(dcl__rd_peek(r))) return DCL_OK;
    s = dcl__rd_day(r, last);
    if (s == DCL_OK && *last < *first)
        return dcl__fail(r->err, DCL_RANGE, at, r->end - at,
                         "the range ends before it begins");
    return s;
}
