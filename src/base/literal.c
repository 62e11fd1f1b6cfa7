/* Numeric literals: sign, grouped digits, fraction, power of ten. */
#include "base/literal.h"

#include <string.h>

#include "base/digits.h"
#include "base/fmt.h"

static const dcl__lit_form plain = {'.', 0, 0, 0};

static int is_digit(const char *s, size_t n, size_t i)
{
    return i < n && s[i] >= '0' && s[i] <= '9';
}

static size_t digit_run(const char *s, size_t n, size_t i)
{
    size_t start = i;
    while (is_digit(s, n, i)) i++;
    return i - start;
}

static int starts(const char *s, size_t n, size_t i, const char *with)
{
    size_t len = strlen(with);
    return n - i >= len && memcmp(s + i, with, len) == 0;
}

/* The marks that group, with the blanks first (they are the shy ones). */
static const char *const marks[] = {" ",        "\xC2\xA0", "\xE2\x80\x89",
                                    "\xE2\x80\xAF", "_",    "'",
                                    "\xE2\x80\x99", ",",    "."};
enum { BLANKS = 4, MARKS = 9 };

/* Which mark stands at i, MARKS when none or when it is the decimal mark. */
static int mark_at(const char *s, size_t n, size_t i, const dcl__lit_form *form)
{
    int m;
    for (m = 0; m < MARKS && !(i < n && starts(s, n, i, marks[m])); m++) {
    }
    if (m < MARKS && marks[m][0] == form->point) return MARKS;
    if (m < MARKS && marks[m][0] == '.' && form->both) return MARKS;
    return m;
}

/* Which groupings the runs seen so far still allow. */
typedef struct grouping {
    size_t first; /* digits before the first mark */
    size_t last;
    size_t count; /* groups after the first */
    int three, four, two; /* two: all but the last are of two */
} grouping;

static void grow(grouping *g, size_t run)
{
    if (g->count > 0 && g->last != 2) g->two = 0;
    if (run != 3) g->three = 0;
    if (run != 4) g->four = 0;
    g->last = run;
    g->count++;
}

static int well_grouped(const grouping *g, const dcl__lit_form *form)
{
    if (g->three && g->first <= 3) return 1;
    if (form->myriad && g->four && g->first <= 4) return 1;
    return form->indian && g->two && g->last == 3 && g->first <= 2;
}

/* The whole part, groups and all; *end past it. */
static dcl_status scan_whole(size_t *end, const char *s, size_t n, size_t from,
                             const dcl__lit_form *form, dcl_err *err)
{
    grouping g = {0, 0, 0, 1, 1, 1};
    size_t i = from, at = from, run = 0;
    int mark = MARKS, m;
    g.first = digit_run(s, n, i);
    i += g.first;
    for (;;) {
        m = mark_at(s, n, i, form);
        if (m == MARKS) break;
        at = i + strlen(marks[m]);
        run = digit_run(s, n, at);
        if (run == 0) break;
        /* a blank before anything but a group ends the number */
        if (m < BLANKS && ((mark != MARKS && m != mark) || g.first > 4 ||
                           !(run == 3 || (run == 4 && form->myriad))))
            break;
        if (m < BLANKS && g.first > 3 && run == 3) break;
        if (mark != MARKS && m != mark)
            return dcl__fail(err, DCL_SYNTAX, at - strlen(marks[m]),
                             strlen(marks[m]),
                             "two kinds of grouping in one number");
        mark = m;
        grow(&g, run);
        i = at + run;
    }
    if (g.count > 0 && !well_grouped(&g, form))
        return dcl__fail(err, DCL_SYNTAX, from, i - from,
                         "the digits of %q are not in groups of three%s",
                         s + from, i - from,
                         mark == MARKS - 2 ? " (a decimal mark is `.`)"
                         : mark == MARKS - 1 ? " (a decimal mark is `,`)"
                                             : "");
    if (g.count > 0 && s[from] == '0')
        return dcl__fail(err, DCL_SYNTAX, from, i - from,
                         "%q is grouped but begins with 0: write %s",
                         s + from, i - from,
                         form->point == '.' ? "`.` before a fraction"
                                            : "`,` before a fraction");
    *end = i;
    return DCL_OK;
}

static int is_point(const char *s, size_t n, size_t i,
                    const dcl__lit_form *form)
{
    return i < n && (s[i] == form->point || (form->both && s[i] == '.'));
}

static size_t skip_blank(const char *s, size_t n, size_t i)
{
    return i < n && s[i] == ' ' ? i + 1 : i;
}

/* "e36", "*10^33", " x 10^-3": its exponent; i unchanged when there is none. */
static size_t scan_power(dcl__lit *out, const char *s, size_t n, size_t i)
{
    size_t j = i, sign;
    if (i < n && (s[i] == 'e' || s[i] == 'E')) {
        j = i + 1;
    } else {
        j = skip_blank(s, n, j);
        if (starts(s, n, j, "\xC3\x97"))
            j += 2;
        else if (starts(s, n, j, "*") || starts(s, n, j, "x"))
            j += 1;
        else
            return i;
        j = skip_blank(s, n, j);
        if (!starts(s, n, j, "10^")) return i;
        j += 3;
    }
    sign = j < n && (s[j] == '-' || s[j] == '+');
    if (!is_digit(s, n, j + sign)) return i;
    out->exp = s + j;
    out->exp_n = sign + digit_run(s, n, j + sign);
    return j + out->exp_n;
}

static size_t scan_sign(dcl__lit *out, const char *s, size_t n)
{
    if (n > 0 && (s[0] == '-' || s[0] == '+')) {
        out->negative = s[0] == '-';
        return 1;
    }
    if (starts(s, n, 0, "\xE2\x88\x92")) {
        out->negative = 1;
        return 3;
    }
    return 0;
}

/* A whole part of just 10 and then ^: a power of ten. */
static size_t scan_bare_power(dcl__lit *out, const char *s, size_t n, size_t i)
{
    size_t sign;
    if (out->whole_n != 2 || !starts(s, n, i - 2, "10^")) return i;
    sign = i + 1 < n && (s[i + 1] == '-' || s[i + 1] == '+');
    if (!is_digit(s, n, i + 1 + sign)) return i;
    out->whole_n = 1;
    out->exp = s + i + 1;
    out->exp_n = sign + digit_run(s, n, i + 1 + sign);
    return i + 1 + out->exp_n;
}

/* 2.5e6 where a comma is the decimal mark: the point of a program's number, as
 * no group has one digit.  2.500e6 may be that or 2500e6.
 * *point is set where it is a decimal mark.
 * Fails: DCL_SYNTAX where nobody can tell. */
static dcl_status machine_point(int *point, const char *s, size_t n, size_t i,
                                dcl_err *err)
{
    size_t whole = digit_run(s, n, i), at = i + whole, frac, end;
    *point = 0;
    if (whole == 0 || at >= n || s[at] != '.') return DCL_OK;
    frac = digit_run(s, n, at + 1);
    end = at + 1 + frac;
    if (frac == 0 || end >= n || (s[end] | 0x20) != 'e') return DCL_OK;
    if (frac == 3 && whole <= 3)
        return dcl__fail(err, DCL_SYNTAX, at, 1,
                         "this point may be a decimal mark or group digits: "
                         "leave it out, or write `,` for a decimal mark");
    *point = 1;
    return DCL_OK;
}

dcl_status dcl__lit_scan(dcl__lit *out, const char *text, size_t n,
                         const dcl__lit_form *form, dcl_err *err)
{
    dcl__lit lit;
    size_t i, end = 0;
    dcl_status status;
    memset(&lit, 0, sizeof lit);
    i = scan_sign(&lit, text, n);
    if (form == NULL) form = &plain;
    lit.whole = text + i;
    if (form->point == ',' && !form->both) {
        dcl__lit_form machine = *form;
        int point = 0;
        status = machine_point(&point, text, n, i, err);
        if (status != DCL_OK) return status;
        machine.both = 1;
        if (point) return dcl__lit_scan(out, text, n, &machine, err);
    }
    if (!is_digit(text, n, i) &&
        !(is_point(text, n, i, form) && is_digit(text, n, i + 1)))
        return dcl__fail(err, DCL_SYNTAX, i, 0, "a number is expected here");
    status = scan_whole(&end, text, n, i, form, err);
    if (status != DCL_OK) return status;
    lit.whole_n = end - i;
    i = end;
    if (is_point(text, n, i, form) && is_digit(text, n, i + 1)) {
        lit.frac = text + i + 1;
        lit.frac_n = digit_run(text, n, i + 1);
        i += 1 + lit.frac_n;
        if (i < n && (text[i] == '.' || text[i] == ',') &&
            is_digit(text, n, i + 1))
            return dcl__fail(err, DCL_SYNTAX, i, 1,
                             "a second mark after the decimal mark");
    }
    end = scan_power(&lit, text, n, i);
    if (end == i && lit.frac_n == 0) end = scan_bare_power(&lit, text, n, i);
    lit.end = end;
    *out = lit;
    return DCL_OK;
}

/* Digits of whole and fraction without leading zeros, up to cap of them. */
static size_t put_digits(char *dst, size_t cap, const dcl__lit *lit)
{
    size_t count = 0, i;
    for (i = 0; i < lit->whole_n; i++) {
        char c = lit->whole[i];
        if (c < '0' || c > '9' || (count == 0 && c == '0')) continue;
        if (count < cap) dst[count] = c;
        count++;
    }
    for (i = 0; i < lit->frac_n; i++) {
        if (count == 0 && lit->frac[i] == '0') continue;
        if (count < cap) dst[count] = lit->frac[i];
        count++;
    }
    return count;
}

dcl_status dcl__lit_value(dcl_dec_out *out, const dcl__lit *lit, int64_t shift,
                          dcl_err *err)
{
    dcl__exp e;
    const char *exp = lit->exp;
    size_t exp_n = lit->exp_n;
    if (exp_n > 0 && *exp == '+') {
        exp++;
        exp_n--;
    }
    if (!dcl__exp_set(&e, exp, exp_n) || lit->frac_n > INT64_MAX / 16 ||
        !dcl__exp_add(&e, shift - (int64_t)lit->frac_n))
        return dcl__fail(err, DCL_ARGUMENT, 0, 0, "not a literal");
    out->negative = lit->negative;
    out->digits_need = put_digits(out->digits, out->digits_cap, lit);
    if (out->digits_need == 0) {
        out->digits_need = 1;
        if (out->digits_cap > 0) out->digits[0] = '0';
        out->negative = 0;
        dcl__exp_from(&e, 0);
    }
    out->exponent_need = dcl__exp_write(out->exponent, out->exponent_cap, &e);
    if (out->digits_need > out->digits_cap ||
        out->exponent_need > out->exponent_cap)
        return dcl__fail(err, DCL_SPACE, 0, 0,
                         "%z digits and an exponent of %z bytes are needed",
                         out->digits_need, out->exponent_need);
    return DCL_OK;
}

dcl_status dcl__dec_read(dcl_dec_out *out, const char *text, size_t n,
                         const dcl__lit_form *form, dcl_err *err)
{
    dcl__lit lit;
    size_t from = 0;
    dcl_status status;
    while (from < n && (text[from] == ' ' || text[from] == '\t')) from++;
    while (n > from && (text[n - 1] == ' ' || text[n - 1] == '\t')) n--;
    status = dcl__lit_scan(&lit, text + from, n - from, form, err);
    if (status == DCL_OK && lit.end < n - from)
        status = dcl__fail(err, DCL_SYNTAX, lit.end, n - from - lit.end,
                           "the number ends before %q",
                           text + from + lit.end, n - from - lit.end);
    if (status != DCL_OK) {
        if (err != NULL) err->at += from;
        return status;
    }
    return dcl__lit_value(out, &lit, 0, err);
}
