/* A book's cases and tables, as they were read. */
#include <string.h>

#include "base/alloc.h"
#include "base/nearest.h"
#include "book/book_model.h"

#define RELEASE(book, array, cap)                                              \
    dcl__release(&mem, (book)->array, (book)->cap * sizeof *(book)->array)

void dcl_book_free(dcl_book *book)
{
    dcl_mem mem;
    if (book == NULL) return;
    mem = book->mem;
    RELEASE(book, case_, case_cap);
    RELEASE(book, value, value_cap);
    RELEASE(book, seg, seg_cap);
    RELEASE(book, expect, expect_cap);
    RELEASE(book, by_name, by_name_cap);
    RELEASE(book, table_record, table_record_cap);
    RELEASE(book, table, table_cap);
    RELEASE(book, step, step_cap);
    RELEASE(book, rate_step, rate_step_cap);
    RELEASE(book, rate_table, rate_table_cap);
    dcl__text_clear(&book->pool);
    dcl__release(&mem, book->text, book->n + 1);
    dcl__release(&mem, book, sizeof *book);
}

void dcl_book_place(const dcl_book *book, size_t at, size_t *line,
                    size_t *column)
{
    dcl__line_column(book->text, book->n, at, line, column);
}

size_t dcl_book_count(const dcl_book *book)
{
    return book->cases;
}

const dcl_case *dcl_book_nth(const dcl_book *book, size_t i)
{
    return i < book->cases ? &book->case_[i] : NULL;
}

/* Index of the first name not before `name`. */
static size_t lower_bound(const dcl_book *book, const char *name, size_t n)
{
    size_t low = 0, high = book->cases;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        const char *s = book->by_name[mid].name;
        if (strncmp(s, name, n) < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

static dcl_status not_found(const dcl_book *book, const char *name, size_t n,
                            dcl_err *err)
{
    dcl__nearest best = {NULL, 0, 0};
    size_t i;
    for (i = 0; i < book->cases; i++) {
        const char *s = book->by_name[i].name;
        dcl__nearest_offer(&best, name, n, s, strlen(s));
    }
    if (best.word == NULL)
        return dcl__fail(err, DCL_NO_CASE, 0, n,
                         "no case named %q; `decillion cases` lists them", name,
                         n);
    return dcl__fail(err, DCL_NO_CASE, 0, n,
                     "no case named %q; did you mean `%v`?", name, n, best.word,
                     best.n);
}

dcl_status dcl_book_find(const dcl_case **out, const dcl_book *book,
                         const char *name, size_t n, dcl_err *err)
{
    size_t i = lower_bound(book, name, n);
    if (n == 0 || memchr(name, '\0', n) != NULL || i == book->cases ||
        strlen(book->by_name[i].name) != n ||
        memcmp(book->by_name[i].name, name, n) != 0)
        return not_found(book, name, n, err);
    *out = &book->case_[book->by_name[i].i];
    return DCL_OK;
}

const dcl_rate_table *dcl_book_tables(const dcl_book *book, size_t *count)
{
    *count = book->rate_tables;
    return book->rate_table;
}

const dcl_case *dcl_book_table(const dcl_book *book, size_t i)
{
    if (i < book->tables) return &book->table_record[book->table[i].record];
    return book->base != NULL ? dcl_book_table(book->base, i - book->tables)
                              : NULL;
}

/* ---- names of the lists ---- */

const char *dcl_case_key_name(dcl_case_key key)
{
    switch (key) {
#define NAME(name, number, text)                                               \
    case DCL_CASE_##name: return text;
        DCL_CASE_KEY_MAP(NAME)
#undef NAME
    }
    return NULL;
}

const char *dcl_standing_name(dcl_standing standing)
{
    switch (standing) {
#define NAME(name, number, text)                                               \
    case DCL_STANDING_##name: return text;
        DCL_STANDING_MAP(NAME)
#undef NAME
    }
    return NULL;
}

const char *dcl_match_name(dcl_match match)
{
    switch (match) {
#define NAME(name, number, text)                                               \
    case DCL_MATCH_##name: return text;
        DCL_MATCH_MAP(NAME)
#undef NAME
    }
    return NULL;
}

/* ---- a case ---- */

const char *dcl_case_value(const dcl_case *c, dcl_case_key key, size_t i)
{
    size_t k;
    for (k = 0; k < c->values; k++) {
        const dcl__value *v = &c->book->value[c->value + k];
        if (v->key == key && i-- == 0) return dcl__pool_text(c->book, v->text);
    }
    return NULL;
}

size_t dcl_case_fields(const dcl_case *c)
{
    return c->values;
}

const char *dcl_case_field(const dcl_case *c, size_t i, dcl_case_key *key)
{
    const dcl__value *v;
    if (i >= c->values) return NULL;
    v = &c->book->value[c->value + i];
    *key = v->key;
    return dcl__pool_text(c->book, v->text);
}

const char *dcl_case_schedule(const dcl_case *c)
{
    return c->schedule != DCL__NO_TEXT ? dcl__pool_text(c->book, c->schedule)
                                       : NULL;
}

size_t dcl_case_place(const dcl_case *c, size_t at)
{
    size_t k;
    for (k = c->segs; k > 0; k--) {
        const dcl__seg *s = &c->book->seg[c->seg + k - 1];
        if (s->off <= at) return s->at + (at - s->off);
    }
    return c->at;
}

size_t dcl_case_expects(const dcl_case *c)
{
    return c->expects;
}

dcl_status dcl_case_expect(dcl_expect *out, const dcl_case *c, size_t i,
                           dcl_err *err)
{
    const dcl_book *b = c->book;
    const dcl__expect *e;
    if (i >= c->expects)
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "there are %z expected figures", c->expects);
    e = &b->expect[c->expect + i];
    out->when = dcl__pool_text(b, e->when);
    out->amount = dcl__pool_text(b, e->amount);
    out->currency = dcl__pool_text(b, e->currency);
    out->tolerance = dcl__pool_text(b, e->tolerance);
    out->remark = dcl__pool_text(b, e->remark);
    out->match = e->match;
    out->standing = e->standing;
    out->after = e->after;
    out->first = e->first;
    out->day = e->day;
    out->at = e->at;
    return DCL_OK;
}
