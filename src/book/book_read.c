/* Reads a book: records to cases and rate tables. */
#include <stdlib.h>
#include <string.h>

#include "base/nearest.h"
#include "book/book_work.h"

dcl_status dcl__pool_put(size_t *out, dcl_book *book, const char *s, size_t n,
                         dcl_err *err)
{
    size_t at = book->pool.n;
    dcl__text_put(&book->pool, s, n);
    dcl__text_put(&book->pool, "", 1);
    if (book->pool.status != DCL_OK) return dcl__no_memory(err);
    *out = at;
    return DCL_OK;
}

static int is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* A part of a value without blanks at its end and, where comments are, without
 * a comment. */
dcl__line_view dcl__book_view(const dcl__book_work *w, const dcl__rec_part *p,
                              int comments)
{
    dcl__line_view v = {w->book->text + p->at, p->n, p->at};
    size_t i;
    for (i = 0; comments && i < v.n; i++)
        if (v.s[i] == '#' && (i == 0 || is_blank(v.s[i - 1]))) v.n = i;
    while (v.n > 0 && is_blank(v.s[v.n - 1])) v.n--;
    return v;
}

/* The value's parts from `skip` on into the pool, new lines between them. */
static dcl_status pool_value(size_t *out, dcl__book_work *w,
                             const dcl__rec_field *f, size_t skip, int comments,
                             dcl_err *err)
{
    dcl__text *pool = &w->book->pool;
    size_t at = pool->n, i;
    for (i = skip; i < f->parts; i++) {
        const dcl__rec_part *p = &w->rec.part[f->part + i];
        dcl__line_view v = dcl__book_view(w, p, comments);
        if (i > skip && !p->joined) dcl__text_put(pool, "\n", 1);
        dcl__text_put(pool, v.s, v.n);
    }
    dcl__text_put(pool, "", 1);
    if (pool->status != DCL_OK) return dcl__no_memory(err);
    *out = at;
    return DCL_OK;
}

dcl_status dcl__book_fail(const dcl__rec_field *f, dcl_status status,
                          dcl_err *err, const char *what)
{
    return dcl__fail(err, status, f->key_at, f->key_n, "%s", what);
}

/* ---- keys ---- */

int dcl__book_key(const dcl__book_work *w, const dcl__rec_field *f)
{
    static const struct {
        const char *name;
        int key;
    } keys[] = {
#define KEY(name, number, text) {text, number},
        DCL_CASE_KEY_MAP(KEY)
#undef KEY
            {"Table", DCL__KEY_TABLE},
        {"Step", DCL__KEY_STEP},
    };
    size_t i;
    for (i = 0; i < sizeof keys / sizeof *keys; i++)
        if (dcl__rec_is(&w->reader, f, keys[i].name)) return keys[i].key;
    if (f->key_n > 2 && memcmp(w->book->text + f->key_at, "X_", 2) == 0)
        return DCL__KEY_USERS;
    return DCL__KEY_NONE;
}

static dcl_status unknown_key(const dcl__book_work *w, const dcl__rec_field *f,
                              dcl_err *err)
{
    dcl__nearest best = {NULL, 0, 0};
    const char *key = w->book->text + f->key_at;
#define OFFER(name, number, text)                                              \
    dcl__nearest_offer(&best, key, f->key_n, text, sizeof text - 1);
    DCL_CASE_KEY_MAP(OFFER)
#undef OFFER
    dcl__nearest_offer(&best, key, f->key_n, "Table", 5);
    dcl__nearest_offer(&best, key, f->key_n, "Step", 4);
    if (best.word != NULL)
        return dcl__fail(err, DCL_SYNTAX, f->key_at, f->key_n,
                         "no key %q; did you mean `%v`?", key, f->key_n,
                         best.word, best.n);
    return dcl__fail(err, DCL_SYNTAX, f->key_at, f->key_n,
                     "no key %q; keys of your own begin with X_, as in "
                     "`X_Lawyer`",
                     key, f->key_n);
}

static int is_single(int key)
{
    return key == DCL_CASE_CASE || key == DCL_CASE_TITLE ||
           key == DCL_CASE_COURT || key == DCL_CASE_OF || key == DCL__KEY_TABLE;
}

/* The field of that key in the record, or NULL. */
const dcl__rec_field *dcl__book_field(const dcl__book_work *w, int key)
{
    size_t i;
    for (i = 0; i < w->rec.fields; i++)
        if (dcl__book_key(w, &w->rec.field[i]) == key) return &w->rec.field[i];
    return NULL;
}

static dcl_status check_keys(const dcl__book_work *w, int is_table,
                             dcl_err *err)
{
    size_t i;
    for (i = 0; i < w->rec.fields; i++) {
        const dcl__rec_field *f = &w->rec.field[i];
        int key = dcl__book_key(w, f);
        if (key == DCL__KEY_NONE) return unknown_key(w, f, err);
        if (is_single(key) && dcl__book_field(w, key) != f)
            return dcl__book_fail(
                f, DCL_SYNTAX, err,
                "this key stands once in a record; a blank line "
                "begins the next");
        if (is_table && (key == DCL_CASE_SCHEDULE || key == DCL_CASE_RULE ||
                         key == DCL_CASE_EXPECT || key == DCL_CASE_OF ||
                         key == DCL_CASE_COURT))
            return dcl__book_fail(
                f, DCL_SYNTAX, err,
                "a Table has Step and Source lines; a case is a "
                "record of its own");
        if (!is_table && key == DCL__KEY_STEP)
            return dcl__book_fail(
                f, DCL_SYNTAX, err,
                "a Step belongs to a Table, a record of its own");
        if (key != DCL__KEY_USERS && w->rec.part[f->part].n == 0 &&
            f->parts == 1)
            return dcl__book_fail(f, DCL_SYNTAX, err,
                                  "nothing follows this key");
    }
    return DCL_OK;
}

/* ---- values ---- */

static dcl_status add_value(dcl__book_work *w, dcl_case *c, dcl_case_key key,
                            const dcl__rec_field *f, dcl_err *err)
{
    dcl_book *b = w->book;
    int comments = key == DCL_CASE_SCHEDULE || key == DCL_CASE_EXPECT;
    size_t text;
    dcl_status status = pool_value(&text, w, f, 0, comments, err);
    if (status != DCL_OK) return status;
    if (!DCL__BOOK_GROW(b, value, values, value_cap))
        return dcl__no_memory(err);
    b->value[b->values].key = key;
    b->value[b->values++].text = text;
    c->values++;
    return DCL_OK;
}

/* A name on one line that a shell takes as it is. */
static dcl_status take_name(size_t *out, dcl__book_work *w,
                            const dcl__rec_field *f, dcl_err *err)
{
    dcl__line_view v = dcl__book_view(w, &w->rec.part[f->part], 0);
    size_t i;
    for (i = 0; i < v.n; i++) {
        char c = v.s[i];
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
            (c >= '0' && c <= '9') || c == '_' ||
            (i > 0 && (c == '-' || c == '.')))
            continue;
        break;
    }
    if (i < v.n || v.n == 0 || f->parts > 1)
        return dcl__fail(err, DCL_SYNTAX, v.at + i, i < v.n,
                         "a name is one word of letters, digits, `-`, `.` and "
                         "`_`");
    return dcl__pool_put(out, w->book, v.s, v.n, err);
}

/* The Schedule values as one text, and where each of its parts came from. */
static dcl_status join_schedule(dcl__book_work *w, dcl_case *c, dcl_err *err)
{
    dcl_book *b = w->book;
    size_t at = b->pool.n, i, k;
    int any = 0;
    for (i = 0; i < w->rec.fields; i++) {
        const dcl__rec_field *f = &w->rec.field[i];
        if (dcl__book_key(w, f) != DCL_CASE_SCHEDULE) continue;
        if (any) dcl__text_put(&b->pool, "; ", 2);
        for (k = 0; k < f->parts; k++) {
            const dcl__rec_part *p = &w->rec.part[f->part + k];
            dcl__line_view v = dcl__book_view(w, p, 1);
            if (k > 0 && !p->joined) dcl__text_put(&b->pool, "\n", 1);
            if (!DCL__BOOK_GROW(b, seg, segs, seg_cap))
                return dcl__no_memory(err);
            b->seg[b->segs].off = b->pool.n - at;
            b->seg[b->segs++].at = v.at;
            c->segs++;
            dcl__text_put(&b->pool, v.s, v.n);
        }
        any = 1;
    }
    if (!any) return DCL_OK;
    dcl__text_put(&b->pool, "", 1);
    if (b->pool.status != DCL_OK) return dcl__no_memory(err);
    c->schedule = at;
    return DCL_OK;
}

static dcl_standing standing_of(const char *remark)
{
    if (strncmp(remark, "derived:", 8) == 0) return DCL_STANDING_DERIVED;
    if (strncmp(remark, "fitted:", 7) == 0) return DCL_STANDING_FITTED;
    return DCL_STANDING_SOURCED;
}

static dcl_status add_expect(dcl__book_work *w, dcl_case *c,
                             const dcl__rec_field *f, dcl_err *err)
{
    dcl_book *b = w->book;
    dcl__line_view line = dcl__book_view(w, &w->rec.part[f->part], 1);
    dcl__expect e;
    dcl_status status;
    if (f->parts > 1 && w->rec.part[f->part + 1].joined)
        return dcl__fail(err, DCL_SYNTAX, line.at + line.n, 0,
                         "an Expect is one line, and its remark a `+ ` line");
    status = dcl__expect_read(&e, b, line, err);
    if (status == DCL_OK) status = pool_value(&e.remark, w, f, 1, 0, err);
    if (status != DCL_OK) return status;
    e.standing = standing_of(dcl__pool_text(b, e.remark));
    if (!DCL__BOOK_GROW(b, expect, expects, expect_cap))
        return dcl__no_memory(err);
    b->expect[b->expects++] = e;
    c->expects++;
    return DCL_OK;
}

static void begin_case(dcl_case *c, const dcl__book_work *w,
                       const dcl__rec_field *f)
{
    memset(c, 0, sizeof *c);
    c->book = w->book;
    c->at = f->key_at;
    c->value = w->book->values;
    c->seg = w->book->segs;
    c->expect = w->book->expects;
    c->schedule = DCL__NO_TEXT;
}

static dcl_status add_values(dcl__book_work *w, dcl_case *c, dcl_err *err)
{
    dcl_status status = DCL_OK;
    size_t i;
    for (i = 0; i < w->rec.fields && status == DCL_OK; i++) {
        const dcl__rec_field *f = &w->rec.field[i];
        int key = dcl__book_key(w, f);
        if (key == DCL__KEY_TABLE) key = DCL_CASE_CASE;
        if (key >= DCL__KEY_TABLE) continue;
        status = add_value(w, c, (dcl_case_key)key, f, err);
        if (status == DCL_OK && key == DCL_CASE_EXPECT)
            status = add_expect(w, c, f, err);
    }
    return status;
}

dcl_status dcl__book_head(dcl_case *c, dcl__book_work *w,
                          const dcl__rec_field *name, int is_table,
                          dcl_err *err)
{
    dcl_status status = check_keys(w, is_table, err);
    begin_case(c, w, name);
    if (status == DCL_OK) status = take_name(&c->name, w, name, err);
    if (status == DCL_OK) status = add_values(w, c, err);
    return status;
}

static dcl_status add_case(dcl__book_work *w, const dcl__rec_field *name,
                           dcl_err *err)
{
    dcl_book *b = w->book;
    const dcl__rec_field *f;
    dcl_case c;
    dcl_status status = dcl__book_head(&c, w, name, 0, err);
    if (status == DCL_OK) status = join_schedule(w, &c, err);
    if (status != DCL_OK) return status;
    if (c.schedule == DCL__NO_TEXT && dcl__book_field(w, DCL_CASE_RULE) == NULL)
        return dcl__book_fail(name, DCL_SYNTAX, err,
                              "a case has a `Schedule:`, or the `Rule:` in "
                              "words");
    f = dcl__book_field(w, DCL_CASE_EXPECT);
    if (c.schedule == DCL__NO_TEXT && f != NULL)
        return dcl__book_fail(f, DCL_SYNTAX, err,
                              "a figure is expected, but there is no Schedule "
                              "to compute it");
    if (!DCL__BOOK_GROW(b, case_, cases, case_cap)) return dcl__no_memory(err);
    b->case_[b->cases++] = c;
    return DCL_OK;
}

static dcl_status add_record(dcl__book_work *w, dcl_err *err)
{
    const dcl__rec_field *c = dcl__book_field(w, DCL_CASE_CASE);
    const dcl__rec_field *t = dcl__book_field(w, DCL__KEY_TABLE);
    if (c != NULL && t != NULL)
        return dcl__book_fail(
            c > t ? c : t, DCL_SYNTAX, err,
            "a record is a Case or a Table; a blank line begins "
            "the next");
    if (c != NULL) return add_case(w, c, err);
    if (t != NULL) return dcl__book_add_table(w, t, err);
    if (dcl__book_key(w, &w->rec.field[0]) == DCL__KEY_NONE)
        return unknown_key(w, &w->rec.field[0], err);
    return dcl__book_fail(&w->rec.field[0], DCL_SYNTAX, err,
                          "this record has no name; begin it with `Case:` or "
                          "`Table:`");
}

/* ---- the whole ---- */

static int by_name(const void *a, const void *b)
{
    const dcl__name *x = a, *y = b;
    int order = strcmp(x->name, y->name);
    if (order != 0) return order;
    return x->i < y->i ? -1 : x->i > y->i;
}

/* The index of names, from `record` (cases or tables); two of one name are a
 * conflict at the later. */
dcl_status dcl__book_sort(dcl_book *b, dcl__name *names, const dcl_case *record,
                          size_t n, dcl_err *err)
{
    size_t i;
    for (i = 0; i < n; i++) {
        names[i].name = dcl__pool_text(b, record[i].name);
        names[i].i = i;
    }
    if (n > 1) qsort(names, n, sizeof *names, by_name);
    for (i = 1; i < n; i++) {
        if (strcmp(names[i - 1].name, names[i].name) != 0) continue;
        return dcl__fail(err, DCL_CONFLICT, record[names[i].i].at, 0,
                         "a second record named %q", names[i].name,
                         strlen(names[i].name));
    }
    return DCL_OK;
}

static dcl_status index_cases(dcl_book *b, dcl_err *err)
{
    if (b->cases == 0) return DCL_OK;
    b->by_name = dcl__alloc_array(&b->mem, b->cases, sizeof *b->by_name);
    if (b->by_name == NULL) return dcl__no_memory(err);
    b->by_name_cap = b->cases;
    return dcl__book_sort(b, b->by_name, b->case_, b->cases, err);
}

/* `Of` names a case of this book or of the base. */
static dcl_status check_of(const dcl_book *b, dcl_err *err)
{
    size_t i;
    for (i = 0; i < b->cases; i++) {
        const char *of = dcl_case_value(&b->case_[i], DCL_CASE_OF, 0);
        const dcl_case *found;
        dcl_status status = DCL_OK;
        if (of != NULL) status = dcl_book_find(&found, b, of, strlen(of), err);
        if (status == DCL_NO_CASE && b->base != NULL &&
            dcl_book_find(&found, b->base, of, strlen(of), NULL) == DCL_OK)
            status = DCL_OK;
        if (status == DCL_OK) continue;
        if (err != NULL) err->at = b->case_[i].at;
        return status;
    }
    return DCL_OK;
}

static dcl_status read_records(dcl_book *b, const dcl_limits *limits,
                               dcl_err *err)
{
    dcl__book_work w;
    dcl_status status;
    memset(&w, 0, sizeof w);
    w.book = b;
    dcl__rec_start(&w.reader, b->text, b->n, limits, &b->mem);
    do {
        status = dcl__rec_next(&w.reader, &w.rec, err);
        if (status == DCL_OK && w.rec.fields > 0) status = add_record(&w, err);
    } while (status == DCL_OK && w.rec.fields > 0);
    dcl__rec_clear(&w.rec, &b->mem);
    return status;
}

dcl_status dcl_book_read(dcl_book **out, const char *text, size_t n,
                         const dcl_book *base, const dcl_limits *limits,
                         const dcl_mem *mem, dcl_err *err)
{
    dcl_book *b = dcl__alloc(mem, sizeof *b);
    dcl_status status = DCL_OK;
    if (b == NULL) return dcl__no_memory(err);
    memset(b, 0, sizeof *b);
    b->mem = mem != NULL ? *mem : dcl__libc;
    b->pool.mem = &b->mem;
    b->base = base;
    b->text = n < SIZE_MAX ? dcl__alloc(&b->mem, n + 1) : NULL;
    if (b->text == NULL) {
        status = dcl__no_memory(err);
    } else {
        if (n > 0) memcpy(b->text, text, n);
        b->text[n] = '\0';
        b->n = n;
        status = read_records(b, limits, err);
    }
    if (status == DCL_OK) status = index_cases(b, err);
    if (status == DCL_OK) status = dcl__book_place_tables(b, err);
    if (status == DCL_OK) status = check_of(b, err);
    if (status != DCL_OK) {
        dcl_book_free(b);
        return status;
    }
    *out = b;
    return DCL_OK;
}
