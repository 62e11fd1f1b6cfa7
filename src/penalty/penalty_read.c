/* The reader: a text into pieces, a piece into clauses. */
#include "penalty/read.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fmt.h"
#include "base/utf8.h"
#include "num/size.h"

void dcl__rd_open(dcl__reader *r, dcl__place *place)
{
    *place = (dcl__place){r->clause, dcl__rd_clause_len(r)};
    r->place = place;
}

dcl_status dcl__rd_second(dcl__reader *r, const char *what,
                          const dcl__place *first)
{
    return dcl__fail(r->err, DCL_SYNTAX, r->clause, dcl__rd_clause_len(r),
                     "a second %s; %q stands at %z", what, r->text + first->at,
                     first->len, first->at + 1);
}

dcl_status dcl__rd_count(dcl__reader *r)
{
    if (r->clauses++ < r->limits.clauses) return DCL_OK;
    return dcl__fail(r->err, DCL_TOO_BIG, r->at, 0,
                     "more than %u clauses and dates", r->limits.clauses);
}

static dcl_status late_name(dcl__reader *r, size_t colon)
{
    return dcl__fail(r->err, DCL_SYNTAX, colon, 1,
                     "a name and its colon stand at the beginning of a "
                     "stream, after a `;`");
}

dcl_status dcl__rd_close(dcl__reader *r)
{
    dcl__view lump, word;
    if (dcl__rd_at_end(r)) return DCL_OK;
    lump = dcl__rd_lump(r);
    word = dcl__rd_word(r);
    if (lump.s[0] == ',')
        return dcl__fail(r->err, DCL_SYNTAX, r->at, 1,
                         "a comma between clauses is followed by a blank");
    if (lump.s[0] == ':') return late_name(r, r->at);
    if (dcl__clause_named(word) != NULL || dcl__rd_at_factor(r))
        return dcl__fail(r->err, DCL_SYNTAX, r->at, lump.n,
                         "a comma is missing before %q", lump.s, lump.n);
    return dcl__fail(r->err, DCL_SYNTAX, r->at, lump.n,
                     "%q after %q is not understood", lump.s, lump.n,
                     r->text + r->clause, r->end - r->clause);
}

/* "doubles every 2 days": the suggestion takes over how often.  *count: the
 * digits, "1" where there are none. */
static int every_what(const dcl__reader *r, size_t word, dcl__view *count,
                      dcl_unit *unit)
{
    dcl__reader next = *r;
    next.err = NULL;
    dcl__rd_take(&next, word);
    if (!dcl__rd_accept(&next, "every") && !dcl__rd_accept(&next, "each"))
        return 0;
    *count = (dcl__view){r->text + next.at, 0};
    while (next.at < next.n && next.text[next.at] >= '0' &&
           next.text[next.at] <= '9') {
        next.at++;
        count->n++;
    }
    if (count->n == 0) *count = (dcl__view){"1", 1};
    dcl__rd_blank(&next);
    return dcl__rd_unit(&next, unit, NULL) && count->n < 20;
}

static dcl_status no_clause(dcl__reader *r)
{
    dcl__view w = dcl__rd_word(r), count;
    dcl_unit unit;
    const char *meant = dcl__suggest_clause(w);
    if (r->at + w.n < r->n && r->text[r->at + w.n] == ':')
        return late_name(r, r->at + w.n);
    if (dcl__view_is(w, "x"))
        return dcl__fail(r->err, DCL_SYNTAX, r->at, w.n,
                         "by which factor? write `x2 every 7 days`");
    if (meant == NULL)
        return dcl__fail(r->err, DCL_SYNTAX, r->at, w.n,
                         "no clause begins with %q", w.s, w.n);
    if (meant[0] == 'x' && every_what(r, w.n, &count, &unit))
        return dcl__fail(r->err, DCL_SYNTAX, r->at, w.n,
                         "no clause begins with %q; did you mean `%v every %v "
                         "%s%s`?",
                         w.s, w.n, meant, (size_t)2, count.s, count.n,
                         dcl_unit_name(unit),
                         count.n == 1 && count.s[0] == '1' ? "" : "s");
    return dcl__fail(r->err, DCL_SYNTAX, r->at, w.n,
                     "no clause begins with %q; did you mean `%s`?", w.s, w.n,
                     meant);
}

/* -5, $100, .5 have the number's own refusal. */
static dcl_status no_word(dcl__reader *r)
{
    dcl__view lump = dcl__rd_lump(r);
    dcl_status s = dcl__rd_no_symbol(r);
    if (s != DCL_OK) return s;
    if (lump.n > 1 && lump.s[1] >= '0' && lump.s[1] <= '9')
        return dcl__rd_number(r, r->piece->charge.amount.q, NULL);
    return dcl__fail(r->err, DCL_SYNTAX, r->at, lump.n,
                     "a clause begins with a word or an amount, not with %q",
                     lump.s, lump.n);
}

static dcl_status read_clause(dcl__reader *r)
{
    const dcl__clause *row;
    char c = dcl__rd_peek(r);
    dcl_status s = dcl__rd_count(r);
    if (s != DCL_OK) return s;
    r->clause = r->end = r->at;
    row = dcl__clause_named(dcl__rd_word(r));
    if (row != NULL)
        s = row->read(r);
    else if (dcl__rd_at_factor(r))
        s = dcl__clause_factor(r);
    else if (c == '+')
        s = dcl__clause_step(r);
    else if (dcl__rd_at_number(r))
        s = dcl__clause_number(r);
    else if (dcl__rd_word(r).n > 0)
        s = no_clause(r);
    else
        s = no_word(r);
    if (s == DCL_OK) s = dcl__rd_close(r);
    if (s == DCL_OK && r->place != NULL) r->place->len = r->end - r->place->at;
    r->place = NULL;
    return s;
}

/* Blanks, and the commas and new lines of blank clauses. */
static void skip_blank_clauses(dcl__reader *r)
{
    for (;;) {
        dcl__rd_blank(r);
        if (r->at >= r->n || r->text[r->at] == ';') return;
        if (r->text[r->at] != '\n' && r->text[r->at] != ',') return;
        if (!dcl__rd_at_end(r)) return;
        r->at++;
    }
}

/* Is it UTF-8 (no overlong forms, no surrogates) without control characters? */
static int is_plain_utf8(const char *text, size_t n)
{
    uint32_t c;
    for (size_t i = 0, k; i < n; i += k) {
        k = dcl__utf8(&c, text + i, n - i);
        if (k == 0 || c < 0x20 || (c >= 0x7F && c < 0xA0)) return 0;
    }
    return 1;
}

/* The words before a colon, blanks between them made one. */
static dcl_status name_stream(dcl__reader *r, size_t colon)
{
    size_t from = r->at, to = colon, n = 0;
    char *name;
    while (to > from && strchr(" \t\r", r->text[to - 1]) != NULL) to--;
    if (to == from)
        return dcl__fail(r->err, DCL_SYNTAX, colon, 1,
                         "a name stands before the colon, as in `parking: 250 "
                         "USD/day`");
    name = dcl__strdup(r->text + from, to - from, r->mem);
    if (name == NULL) return dcl__no_memory(r->err);
    for (size_t i = from; i < to; i++) {
        char c = r->text[i] == '\t' || r->text[i] == '\r' ? ' ' : r->text[i];
        if (c != ' ' || name[n - 1] != ' ') name[n++] = c;
    }
    if (!is_plain_utf8(name, n)) {
        dcl__release(r->mem, name, to - from + 1);
        return dcl__fail(r->err, DCL_SYNTAX, from, to - from,
                         "a name is UTF-8 text without control characters");
    }
    r->piece->name = dcl__strdup(name, n, r->mem);
    dcl__release(r->mem, name, to - from + 1);
    r->at = colon + 1;
    skip_blank_clauses(r);
    return r->piece->name != NULL ? DCL_OK : dcl__no_memory(r->err);
}

static dcl_status read_label(dcl__reader *r)
{
    size_t i = r->at;
    dcl__reader scan = *r;
    for (; !dcl__rd_at_end(&scan); scan.at = ++i) {
        if (r->text[i] == ':') return name_stream(r, i);
        if (r->text[i] == '#') break;
    }
    return DCL_OK;
}

static dcl_status read_piece(dcl__reader *r)
{
    size_t begin, end;
    dcl_status s;
    skip_blank_clauses(r);
    if (r->at >= r->n || r->text[r->at] == ';') return DCL_OK;
    if (r->penalty->pieces > r->limits.streams)
        return dcl__fail(r->err, DCL_TOO_BIG, r->at, 0, "more than %u streams",
                         r->limits.streams);
    r->piece = dcl__add_piece(r->penalty, r->mem);
    if (r->piece == NULL) return dcl__no_memory(r->err);
    begin = end = r->at;
    s = read_label(r);
    while (s == DCL_OK && r->at < r->n && r->text[r->at] != ';') {
        s = read_clause(r);
        end = r->end;
        skip_blank_clauses(r);
    }
    r->piece->place = (dcl__place){begin, end - begin};
    return s;
}

static dcl_status read_case(dcl__reader *r)
{
    dcl_status s = DCL_OK;
    if (r->n > r->limits.line)
        return dcl__fail(r->err, DCL_TOO_BIG, 0, 0,
                         "a schedule of %z bytes; %u are read", r->n,
                         r->limits.line);
    while (s == DCL_OK && r->at < r->n) {
        s = read_piece(r);
        if (s == DCL_OK && r->at < r->n) r->at++; /* the semicolon */
    }
    if (s == DCL_OK) s = dcl__check_pieces(r);
    if (s == DCL_OK)
        s = dcl__penalty_merge(r->penalty, r->limits.clauses * 10, r->err);
    return s == DCL_OK ? dcl__check(r) : s;
}

static void begin(dcl__reader *r, dcl_penalty *penalty, const char *text,
                  size_t n, const dcl_limits *limits, const dcl_mem *mem,
                  dcl_err *err)
{
    memset(r, 0, sizeof *r);
    r->text = text;
    r->n = n;
    r->mem = mem;
    r->limits = dcl__limits(limits);
    r->err = err;
    r->penalty = penalty;
}

dcl_status dcl__read_amount(dcl__amount *out, dcl__label *label,
                            const char *text, size_t n,
                            const dcl_limits *limits, const dcl_mem *mem,
                            dcl_err *err)
{
    dcl__reader r;
    dcl_penalty penalty;
    dcl_status s;
    memset(&penalty, 0, sizeof penalty);
    penalty.label = *label;
    begin(&r, &penalty, text, n, limits, mem, err);
    dcl__rd_blank(&r);
    s = dcl__rd_amount(&r, out);
    if (s == DCL_OK && r.at < n)
        s = dcl__fail(err, DCL_SYNTAX, r.at, n - r.at,
                      "%q after the amount is not understood", text + r.at,
                      n - r.at);
    if (s == DCL_OK) *label = penalty.label;
    return s;
}

dcl_status dcl__read_whole(mpq_ptr out, const char *text, size_t n,
                           const dcl_limits *limits, const dcl_mem *mem,
                           dcl_err *err)
{
    dcl__reader r;
    dcl_penalty penalty;
    dcl_status s;
    memset(&penalty, 0, sizeof penalty);
    begin(&r, &penalty, text, n, limits, mem, err);
    dcl__rd_blank(&r);
    s = dcl__rd_number(&r, out, NULL);
    if (s == DCL_OK && r.at < n)
        s = dcl__fail(err, DCL_SYNTAX, r.at, n - r.at,
                      "%q after the number is not understood", text + r.at,
                      n - r.at);
    if (s == DCL_OK &&
        (mpz_cmp_ui(mpq_denref(out), 1) != 0 || mpq_sgn(out) == 0))
        s = dcl__fail(err, DCL_RANGE, 0, n, "%q is no whole number above 0",
                      text, n);
    return s;
}

dcl_status dcl_penalty_read(dcl_penalty **out, const char *text, size_t n,
                            const dcl_limits *limits, const dcl_mem *mem,
                            dcl_err *err)
{
    dcl__reader r;
    dcl_status s;
    dcl_penalty *p = dcl__alloc(mem, sizeof *p);
    if (p == NULL) return dcl__no_memory(err);
    memset(p, 0, sizeof *p);
    p->mem = mem != NULL ? *mem : dcl__libc;
    begin(&r, p, text, n, limits, mem, err);
    s = read_case(&r);
    if (s == DCL_OK)
        *out = p;
    else
        dcl_penalty_free(p);
    return s;
}
