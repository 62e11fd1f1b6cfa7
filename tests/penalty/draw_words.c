/* The words for a random schedule. */
#include "draw_words.h"

#include <stdarg.h>
#include <stdio.h>

#include "support.h"

void draw_put(draw *d, const char *fmt, ...)
{
    va_list a;
    va_start(a, fmt);
    d->n += (size_t)vsnprintf(d->text + d->n, sizeof d->text - d->n, fmt, a);
    va_end(a);
}

void draw_mark(draw *d, draw_clause c)
{
    d->has |= UINT64_C(1) << c;
}

int draw_one_in(unsigned n)
{
    return t_below(n) == 0;
}

unsigned draw_between(unsigned lo, unsigned hi)
{
    return lo + (unsigned)t_below(hi - lo + 1);
}

const char *draw_date(dcl_day day)
{
    static char text[8][24];
    static unsigned i;
    char *s = text[i++ % 8];
    size_t need;
    if (dcl_date_write(s, 24, &need, day, NULL) != DCL_OK) s[0] = '\0';
    return s;
}

const char *draw_pick(const char *const *of, unsigned n)
{
    return of[t_below(n)];
}
dcl_day draw_within(const draw *d)
{
    return d->start + (dcl_day)t_below((uint64_t)(d->horizon - d->start)) -
           (draw_one_in(8) ? 20 : 0);
}

static const char *const day_spans[] = {"1 day",   "2 days",  "5 days",
                                        "7 days",  "1 week",  "2 weeks",
                                        "10 days", "90 days", "3 weeks"};
static const char *const any_spans[] = {
    "1 day",     "4 days", "1 week",     "10 days",   "1 month",  "2 weeks",
    "1 quarter", "1 year", "3 weekdays", "1 weekday", "2 months", "30 days"};
static const char *const factors[] = {"x2",   "x3/2", "x1.1", "x1/2",    "x1",
                                      "x5/4", "x0.9", "x10",  "x101/100"};

const char *draw_day_span(void)
{
    return DRAW_PICK(day_spans);
}

const char *draw_any_span(void)
{
    return DRAW_PICK(any_spans);
}

const char *draw_factor(void)
{
    return DRAW_PICK(factors);
}
