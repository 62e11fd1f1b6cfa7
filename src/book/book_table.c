/* Rate tables: `Table: cbr-key` and its `Step: 2022-02-28 20%` lines. */
#include "book/book_work.h"

static int is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static dcl_status add_step(dcl__book_work *w, dcl__table *t,
                           const dcl__rec_field *f, dcl_err *err)
{
    dcl_book *b = w->book;
    dcl__line_view v = dcl__book_view(w, &w->rec.part[f->part], 1);
    dcl__step step = {0, 0};
    size_t i = v.n, digits, n;
    dcl_status status;
    while (i > 0 && !is_blank(v.s[i - 1])) i--;
    for (n = i; n > 0 && is_blank(v.s[n - 1]); n--) {
    }
    for (digits = i;
         digits < v.n && ((v.s[digits] >= '0' && v.s[digits] <= '9') ||
                          (v.s[digits] == '.' && digits > i));
         digits++) {
    }
    if (n == 0 || f->parts > 1 || digits == i || digits + 1 != v.n ||
        v.s[digits] != '%')
        return dcl__fail(err, DCL_SYNTAX, v.at, v.n,
                         "a step is a day and a percentage, `2022-02-28 20%%`");
    status = dcl_date_read(&step.from, v.s, n, err);
    if (status != DCL_OK) {
        if (err != NULL) err->at += v.at;
        return status;
    }
    if (t->steps > 0 && b->step[b->steps - 1].from >= step.from)
        return dcl__fail(err, DCL_CONFLICT, v.at, v.n,
                         "steps stand in order of time, a day once");
    status = dcl__pool_put(&step.percent, b, v.s + i, v.n - i, err);
    if (status != DCL_OK) return status;
    if (!DCL__BOOK_GROW(b, step, steps, step_cap)) return dcl__no_memory(err);
    b->step[b->steps++] = step;
    t->steps++;
    return DCL_OK;
}

dcl_status dcl__book_add_table(dcl__book_work *w, const dcl__rec_field *name,
                               dcl_err *err)
{
    dcl_book *b = w->book;
    dcl__table t = {b->table_records, b->steps, 0};
    dcl_case c;
    size_t i;
    dcl_status status = dcl__book_head(&c, w, name, 1, err);
    for (i = 0; i < w->rec.fields && status == DCL_OK; i++)
        if (dcl__book_key(w, &w->rec.field[i]) == DCL__KEY_STEP)
            status = add_step(w, &t, &w->rec.field[i], err);
    if (status != DCL_OK) return status;
    if (t.steps == 0)
        return dcl__book_fail(name, DCL_SYNTAX, err,
                              "a table has steps, `Step: 2022-02-28 20%`");
    if (!DCL__BOOK_GROW(b, table_record, table_records, table_record_cap))
        return dcl__no_memory(err);
    b->table_record[b->table_records++] = c;
    if (!DCL__BOOK_GROW(b, table, tables, table_cap))
        return dcl__no_memory(err);
    b->table[b->tables++] = t;
    return DCL_OK;
}

/* ---- all of them, as the engine takes them ---- */

dcl_status dcl__book_place_tables(dcl_book *b, dcl_err *err)
{
    size_t i, lent = 0;
    const dcl_rate_table *base = NULL;
    dcl__name *names = NULL;
    dcl_status status = DCL_OK;
    if (b->base != NULL) base = dcl_book_tables(b->base, &lent);
    if (b->tables + lent == 0) return DCL_OK;
    b->rate_table_cap = b->tables + lent;
    b->rate_table =
        dcl__alloc_array(&b->mem, b->rate_table_cap, sizeof *b->rate_table);
    if (b->rate_table == NULL) return dcl__no_memory(err);
    if (b->tables > 0) {
        b->rate_step_cap = b->steps;
        b->rate_step =
            dcl__alloc_array(&b->mem, b->steps, sizeof *b->rate_step);
        names = dcl__alloc_array(&b->mem, b->tables, sizeof *names);
        if (b->rate_step == NULL || names == NULL)
            status = dcl__no_memory(err);
        else
            status = dcl__book_sort(b, names, b->table_record, b->tables, err);
        dcl__release(&b->mem, names, b->tables * sizeof *names);
        if (status != DCL_OK) return status;
    }
    for (i = 0; i < b->steps; i++) {
        b->rate_step[i].from = b->step[i].from;
        b->rate_step[i].percent = dcl__pool_text(b, b->step[i].percent);
    }
    for (i = 0; i < b->tables; i++) {
        dcl_rate_table *t = &b->rate_table[b->rate_tables++];
        t->name = dcl__pool_text(b, b->table_record[i].name);
        t->step = b->rate_step + b->table[i].step;
        t->steps = b->table[i].steps;
    }
    for (i = 0; i < lent; i++) b->rate_table[b->rate_tables++] = base[i];
    return DCL_OK;
}
