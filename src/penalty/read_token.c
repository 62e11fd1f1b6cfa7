/* The tokens of the schedule language. */
#include <string.h>

#include "base/fmt.h"
#include "num/number_scan.h"
#include "penalty/read.h"

static int is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

static int is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static int is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static int lower(char c)
{
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

void dcl__rd_blank(dcl__reader *r)
{
    while (r->at < r->n && is_blank(r->text[r->at])) r->at++;
    if (r->at < r->n && r->text[r->at] == '#')
        while (r->at < r->n && r->text[r->at] != '\n') r->at++;
}

void dcl__rd_take(dcl__reader *r, size_t n)
{
    r->at += n;
    r->end = r->at;
    dcl__rd_blank(r);
}

static int ends_at(const dcl__reader *r, size_t i)
{
    char c;
    if (i >= r->n) return 1;
    c = r->text[i];
    if (c == '\n' || c == ';') return 1;
    if (c != ',') return 0;
    if (i + 1 >= r->n) return 1;
    c = r->text[i + 1];
    return is_blank(c) || c == '\n';
}

int dcl__rd_at_end(const dcl__reader *r)
{
    return ends_at(r, r->at);
}

char dcl__rd_peek(const dcl__reader *r)
{
    return r->at < r->n ? r->text[r->at] : '\0';
}

dcl__view dcl__rd_word(const dcl__reader *r)
{
    size_t i = r->at;
    while (i < r->n &&
           (is_letter(r->text[i]) || (r->text[i] == '-' && i > r->at)))
        i++;
    return (dcl__view){r->text + r->at, i - r->at};
}

dcl__view dcl__rd_lump(const dcl__reader *r)
{
    size_t i = r->at;
    while (!ends_at(r, i) && !is_blank(r->text[i])) i++;
    return (dcl__view){r->text + r->at, i - r->at};
}

int dcl__view_is(dcl__view v, const char *word)
{
    size_t i = 0;
    while (i < v.n && word[i] != '\0' && lower(v.s[i]) == word[i]) i++;
    return i == v.n && word[i] == '\0';
}

int dcl__rd_is(const dcl__reader *r, const char *word)
{
    return dcl__view_is(dcl__rd_word(r), word);
}

int dcl__rd_accept(dcl__reader *r, const char *word)
{
    if (!dcl__rd_is(r, word)) return 0;
    dcl__rd_take(r, strlen(word));
    return 1;
}

dcl_status dcl__rd_want(dcl__reader *r, const char *word, const char *form)
{
    dcl__view lump;
    if (dcl__rd_accept(r, word)) return DCL_OK;
    if (dcl__rd_at_end(r))
        return dcl__fail(r->err, DCL_SYNTAX, r->end, 0,
                         "`%s` is missing: write `%s`", word, form);
    lump = dcl__rd_lump(r);
    return dcl__fail(r->err, DCL_SYNTAX, r->at, lump.n,
                     "`%s` belongs here, not %q: write `%s`", word, lump.s,
                     lump.n, form);
}

size_t dcl__rd_clause_len(const dcl__reader *r)
{
    size_t i = r->clause;
    while (!ends_at(r, i)) i++;
    while (i > r->clause && is_blank(r->text[i - 1])) i--;
    return i - r->clause;
}

/* A unit's name at the cursor, of one or two words ("business day", "half
 * year"), singular or plural; its length, or 0. */
static size_t unit_here(const dcl__reader *r, dcl_unit *unit)
{
    for (int u = DCL_UNIT_DAY; u <= DCL_UNIT_YEAR; u++) {
        const char *name = dcl_unit_name((dcl_unit)u);
        size_t i = r->at, k = 0;
        while (i < r->n && name[k] != '\0') {
            char c = (char)lower(r->text[i]);
            if (name[k] == ' ' && is_blank(c)) {
                while (i < r->n && is_blank(r->text[i])) i++;
                k++;
                continue;
            }
            if (c != name[k] && !(name[k] == '-' && c == ' ')) break;
            i++;
            k++;
        }
        if (name[k] != '\0') continue;
        if (i < r->n && lower(r->text[i]) == 's') i++;
        if (i < r->n && (is_letter(r->text[i]) || r->text[i] == '-')) continue;
        *unit = (dcl_unit)u;
        return i - r->at;
    }
    return 0;
}

int dcl__rd_is_unit(const dcl__reader *r)
{
    dcl_unit unit;
    return unit_here(r, &unit) > 0;
}

int dcl__rd_unit(dcl__reader *r, dcl_unit *unit, dcl__place *place)
{
    size_t n = unit_here(r, unit);
    if (n == 0) return 0;
    if (place != NULL) *place = (dcl__place){r->at, n};
    dcl__rd_take(r, n);
    return 1;
}

dcl_status dcl__rd_item(dcl__reader *r, char **item, dcl__place *place)
{
    dcl__view w = dcl__rd_word(r);
    size_t n = w.n;
    for (size_t i = 0; i < w.n; i++)
        if (w.s[i] >= 'A' && w.s[i] <= 'Z') n = 0;
    if (n == 0 || w.s[n - 1] == '-') {
        dcl__view lump = w.n > 0 ? w : dcl__rd_lump(r);
        return dcl__fail(r->err, DCL_SYNTAX, r->at, lump.n,
                         "%q is neither a unit of time nor a thing that is "
                         "counted, which is a lower-case word",
                         lump.s, lump.n);
    }
    *place = (dcl__place){r->at, n};
    dcl__rd_take(r, n);
    /* the plural's s; the last of "class" is not */
    if (n > 1 && w.s[n - 1] == 's' && w.s[n - 2] != 's') n--;
    *item = dcl__strdup(w.s, n, r->mem);
    return *item != NULL ? DCL_OK : dcl__no_memory(r->err);
}

int dcl__rd_at_number(const dcl__reader *r)
{
    return is_digit(dcl__rd_peek(r)) || dcl__rd_peek(r) == '?';
}

static size_t symbol_here(const dcl__reader *r)
{
    static const char *const symbol[] = {"$", "\xE2\x82\xAC", "\xC2\xA3",
                                         "\xC2\xA5", "\xE2\x82\xBD"};
    for (size_t i = 0; i < sizeof symbol / sizeof *symbol; i++) {
        size_t n = strlen(symbol[i]);
        if (r->n - r->at >= n && memcmp(r->text + r->at, symbol[i], n) == 0)
            return n;
    }
    return 0;
}

dcl_status dcl__rd_no_symbol(dcl__reader *r)
{
    size_t n = symbol_here(r);
    if (n == 0) return DCL_OK;
    return dcl__fail(r->err, DCL_SYNTAX, r->at, n,
                     "write the currency after the amount, in three capitals, "
                     "as in `100 USD`");
}

/* What stands where a number should. */
static dcl_status no_number(dcl__reader *r)
{
    dcl__view lump = dcl__rd_lump(r);
    if (dcl__rd_no_symbol(r) != DCL_OK) return DCL_SYNTAX;
    if (lump.n > 1 && (lump.s[0] == '-' || lump.s[0] == '+') &&
        is_digit(lump.s[1]))
        return dcl__fail(r->err, DCL_SYNTAX, r->at, 1,
                         "a number here has no sign");
    if (lump.n > 1 && lump.s[0] == '.' && is_digit(lump.s[1]))
        return dcl__fail(r->err, DCL_SYNTAX, r->at, lump.n,
                         "write a digit before the point, as in 0.5");
    if (lump.n == 0)
        return dcl__fail(r->err, DCL_SYNTAX, r->end, 0,
                         "a number is missing here");
    return dcl__fail(r->err, DCL_SYNTAX, r->at, lump.n,
                     "a number belongs here, not %q", lump.s, lump.n);
}

static dcl_status take_unknown(dcl__reader *r, int *unknown)
{
    if (unknown == NULL)
        return dcl__fail(r->err, DCL_SYNTAX, r->at, 1,
                         "an unknown cannot stand here");
    if (r->penalty->unknowns > 0)
        return dcl__fail(r->err, DCL_SYNTAX, r->at, 1,
                         "one unknown at a time; the other `?` stands at %z",
                         r->unknown_at + 1);
    r->penalty->unknowns = 1;
    r->unknown_at = r->at;
    *unknown = 1;
    dcl__rd_take(r, 1);
    return DCL_OK;
}

/* The digits, points, commas and low lines at the cursor. */
static dcl__view number_run(const dcl__reader *r)
{
    size_t i = r->at;
    while (!ends_at(r, i) && (is_digit(r->text[i]) || r->text[i] == ',' ||
                              r->text[i] == '.' || r->text[i] == '_'))
        i++;
    return (dcl__view){r->text + r->at, i - r->at};
}

dcl_status dcl__rd_number(dcl__reader *r, mpq_ptr q, int *unknown)
{
    size_t used = 0;
    dcl_err why = {DCL_OK, 0, 0, ""};
    dcl__view run;
    dcl_status s;
    if (unknown != NULL) *unknown = 0;
    if (dcl__rd_peek(r) == '?') return take_unknown(r, unknown);
    if (!is_digit(dcl__rd_peek(r))) return no_number(r);
    s = dcl__number_scan(q, &used, r->text + r->at, r->n - r->at, &r->limits,
                         r->mem, &why);
    run = number_run(r);
    if (s == DCL_SYNTAX && memchr(run.s, ',', run.n) != NULL)
        return dcl__fail(r->err, DCL_SYNTAX, r->at, run.n,
                         "%q: the decimal point is `.`; a group has three "
                         "digits",
                         run.s, run.n);
    if (s != DCL_OK) {
        why.at += r->at;
        if (r->err != NULL) *r->err = why;
        return s;
    }
    if (r->at + used < r->n && r->text[r->at + used] >= 'a' &&
        r->text[r->at + used] <= 'z')
        return dcl__fail(r->err, DCL_SYNTAX, r->at + used, 0,
                         "a blank belongs between a number and a word");
    dcl__rd_take(r, used);
    return DCL_OK;
}
