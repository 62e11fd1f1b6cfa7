/* Reads records in GNU recutils' form. */
#include "base/record.h"

#include <string.h>

#include "base/alloc.h"

enum { MAX_LINE = 16 * 1024 * 1024, MAX_FIELDS = 10000 };

static uint64_t bound(const dcl_limits *limits, uint64_t own, uint64_t usual)
{
    return limits != NULL && own != 0 ? own : usual;
}

void dcl__rec_start(dcl__rec_reader *r, const char *text, size_t n,
                    const dcl_limits *limits, const dcl_mem *mem)
{
    r->text = text;
    r->n = n;
    r->at = n >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    r->max_line = bound(limits, limits != NULL ? limits->line : 0, MAX_LINE);
    r->max_fields =
        bound(limits, limits != NULL ? limits->clauses : 0, MAX_FIELDS);
    r->mem = mem;
}

void dcl__rec_clear(dcl__record *rec, const dcl_mem *mem)
{
    dcl__release(mem, rec->field, rec->field_cap * sizeof *rec->field);
    dcl__release(mem, rec->part, rec->part_cap * sizeof *rec->part);
    memset(rec, 0, sizeof *rec);
}

int dcl__rec_is(const dcl__rec_reader *r, const dcl__rec_field *f,
                const char *name)
{
    size_t n = strlen(name);
    return f->key_n == n && memcmp(r->text + f->key_at, name, n) == 0;
}

/* A line of the text without its end: bytes at..end, the next begins at next.
 */
typedef struct line {
    size_t at, end, next;
} line;

static dcl_status take_line(line *out, dcl__rec_reader *r, dcl_err *err)
{
    const char *s = r->text + r->at;
    size_t left = r->n - r->at;
    const char *eol = memchr(s, '\n', left);
    size_t n = eol != NULL ? (size_t)(eol - s) : left;
    const char *nul;
    if (n > r->max_line)
        return dcl__fail(err, DCL_TOO_BIG, r->at, 0,
                         "a line of %z bytes; the limit is %u", n,
                         r->max_line);
    nul = memchr(s, '\0', n);
    if (nul != NULL)
        return dcl__fail(err, DCL_SYNTAX, r->at + (size_t)(nul - s), 1,
                         "a zero byte: this is not a text");
    out->at = r->at;
    out->next = r->at + n + (eol != NULL);
    if (n > 0 && s[n - 1] == '\r') n--;
    out->end = r->at + n;
    r->at = out->next;
    return DCL_OK;
}

static int is_space(char c)
{
    return c == ' ' || c == '\t';
}

static int is_blank(const char *s, const line *l)
{
    size_t i = l->at;
    while (i < l->end && is_space(s[i])) i++;
    return i == l->end;
}

static int is_alpha(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The key's length, or 0: a letter or %, then letters, digits, _ and -. */
static size_t key_length(const char *s, size_t n)
{
    size_t i = 0;
    if (n == 0 || !(is_alpha(s[0]) || s[0] == '%')) return 0;
    for (i = 1; i < n; i++) {
        char c = s[i];
        if (!is_alpha(c) && !(c >= '0' && c <= '9') && c != '_' && c != '-')
            break;
    }
    return i;
}

/* One line's part; while it ends in a backslash, the next line's too. */
static dcl_status add_parts(dcl__rec_reader *r, dcl__record *rec, line l,
                            dcl_err *err)
{
    dcl__rec_field *f = &rec->field[rec->fields - 1];
    dcl_status status = DCL_OK;
    int joined = 0, more = 1;
    while (more && status == DCL_OK) {
        dcl__rec_part *p;
        more = l.end > l.at && r->text[l.end - 1] == '\\' && r->at < r->n;
        if (rec->parts >= r->max_fields)
            return dcl__fail(err, DCL_TOO_BIG, l.at, 0,
                             "a record of more than %u lines", r->max_fields);
        if (!dcl__grow(r->mem, (void **)&rec->part, rec->parts,
                       &rec->part_cap, sizeof *rec->part))
            return dcl__no_memory(err);
        p = &rec->part[rec->parts++];
        p->at = l.at;
        p->n = l.end - l.at - (size_t)more;
        p->joined = joined;
        f->parts++;
        joined = 1;
        if (more) status = take_line(&l, r, err);
    }
    return status;
}

static dcl_status add_field(dcl__rec_reader *r, dcl__record *rec, line l,
                            dcl_err *err)
{
    size_t key = key_length(r->text + l.at, l.end - l.at);
    size_t colon = l.at + key;
    dcl__rec_field *f;
    if (key == 0 || colon == l.end || r->text[colon] != ':')
        return dcl__fail(err, DCL_SYNTAX, l.at, l.end - l.at,
                         "a line is `Key: value`, `+ more of the value`, a "
                         "`# comment` or blank");
    if (colon + 1 < l.end && !is_space(r->text[colon + 1]))
        return dcl__fail(err, DCL_SYNTAX, colon, 1,
                         "write a blank after `%v:`", r->text + l.at, key);
    if (rec->fields >= r->max_fields)
        return dcl__fail(err, DCL_TOO_BIG, l.at, 0,
                         "a record of more than %u fields", r->max_fields);
    if (!dcl__grow(r->mem, (void **)&rec->field, rec->fields, &rec->field_cap,
                   sizeof *rec->field))
        return dcl__no_memory(err);
    f = &rec->field[rec->fields++];
    f->key_at = l.at;
    f->key_n = key;
    f->part = rec->parts;
    f->parts = 0;
    l.at = colon + 1;
    while (l.at < l.end && is_space(r->text[l.at])) l.at++;
    return add_parts(r, rec, l, err);
}

static dcl_status add_line(dcl__rec_reader *r, dcl__record *rec, line l,
                           dcl_err *err)
{
    if (r->text[l.at] != '+') return add_field(r, rec, l, err);
    if (rec->fields == 0)
        return dcl__fail(err, DCL_SYNTAX, l.at, 1,
                         "`+` continues a value, but none stands before it");
    l.at++;
    if (l.at < l.end && is_space(r->text[l.at])) l.at++;
    return add_parts(r, rec, l, err);
}

dcl_status dcl__rec_next(dcl__rec_reader *r, dcl__record *rec, dcl_err *err)
{
    dcl_status status = DCL_OK;
    rec->fields = rec->parts = 0;
    while (r->at < r->n && status == DCL_OK) {
        line l;
        status = take_line(&l, r, err);
        if (status != DCL_OK) break;
        if (is_blank(r->text, &l)) {
            if (rec->fields == 0) continue;
            if (r->text[rec->field[0].key_at] != '%') break;
            rec->fields = rec->parts = 0;
        } else if (r->text[l.at] != '#') {
            status = add_line(r, rec, l, err);
        }
    }
    if (status == DCL_OK && rec->fields > 0 &&
        r->text[rec->field[0].key_at] == '%')
        rec->fields = rec->parts = 0;
    return status;
}

void dcl__line_column(const char *text, size_t n, size_t at, size_t *line_no,
                      size_t *column)
{
    size_t i, start = 0;
    *line_no = 1;
    if (at > n) at = n;
    for (i = 0; i < at; i++) {
        if (text[i] != '\n') continue;
        ++*line_no;
        start = i + 1;
    }
    *column = at - start + 1;
}
