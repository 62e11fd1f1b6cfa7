/* Pages for the tests of their parts. */
#ifndef TESTS_SHOW_PAGES_H
#define TESTS_SHOW_PAGES_H

#include "show/charts.h"
#include "show/markup.h"
#include "show/page.h"

/* One part of a page, written between <main> and </main> as `put` says, tried
 * for its form; freed with t_free. */
const char *t_part(t_text *out, void (*put)(dcl__xml *x, const void *what),
                   const void *what);

/* A whole page of a schedule, from its first day to `to`, converted into `in`
 * (NULL: not); `name` (NULL: none): of the casebook, its own schedule then. */
const char *t_page(t_text *out, const char *schedule, const char *name,
                   const char *to, const char *in, int altered);

#endif
