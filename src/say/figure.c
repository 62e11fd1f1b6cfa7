/* Figures around a decimal point: trimming, padding, grouping. */
#include "say/figure.h"

#include "say/tongue.h"

dcl__figure dcl__figure_of(const dcl__fig *fig, int64_t up,
                           const dcl__way *way)
{
    dcl__figure f = {fig, 0, 0, 0, 0, 0};
    const dcl__run *r = &fig->digits;
    uint64_t shown;
    int strip = way->s.trim == DCL_TRIM_ALWAYS ||
                (way->s.trim == DCL_TRIM_AUTO && fig->inexact == 0);
    if (fig->zero) {
        f.whole = 1;
        f.from = 1;
        return f;
    }
    f.whole = up >= 0 ? (uint64_t)up + 1 : 0;
    f.from = f.whole < r->n ? (size_t)f.whole : r->n;
    f.frac = r->n - f.from;
    if (strip)
        while (f.frac > 0 && dcl__run_at(r, f.from + f.frac - 1) == '0')
            f.frac--;
    shown = f.whole > r->n ? f.whole : r->n;
    if (!strip && way->digits != SIZE_MAX && way->digits > shown)
        f.pad = way->digits - shown;
    if (up < 0 && f.frac + f.pad > 0) f.zeros = (uint64_t)(-up - 1);
    return f;
}

uint64_t dcl__figure_digits(const dcl__figure *f)
{
    return (f->whole > 0 ? f->whole : 1) + f->zeros + f->frac + f->pad;
}

char dcl__figure_at(const dcl__figure *f, uint64_t i)
{
    return i < f->fig->digits.n ? dcl__run_at(&f->fig->digits, (size_t)i) : '0';
}

dcl_plural dcl__figure_plural(const dcl__figure *f, const dcl__way *way)
{
    unsigned v = 0;
    uint64_t i = f->whole > 3 ? f->whole - 3 : 0;
    for (; i < f->whole && !f->fig->zero; i++)
        v = v * 10 + (unsigned)(dcl__figure_at(f, i) - '0');
    return dcl__plural_of(way->s.lang, v, f->whole > 3,
                          dcl__figure_has_fraction(f));
}

/* Digits i .. i + n of the whole part. */
static void put_whole(dcl__pen *pen, const dcl__figure *f, uint64_t i,
                      uint64_t n)
{
    size_t have = f->fig->digits.n, m = 0;
    if (i < have) {
        m = n < have - i ? (size_t)n : (size_t)(have - i);
        dcl__pen_run(pen, &f->fig->digits, (size_t)i, m);
    }
    dcl__pen_zeros(pen, n - m);
}

static void put_groups(dcl__pen *pen, const dcl__figure *f, dcl_group group)
{
    const char *mark = dcl__group_mark(group);
    uint64_t each = group == DCL_GROUP_MYRIAD   ? 4
                    : group == DCL_GROUP_INDIAN ? 2
                                                : 3;
    /* the Indian last group has one digit more than the others */
    uint64_t last = each == 2 ? 3 : each, left = f->whole, n;
    while (left > 0 && !pen->stopped) {
        n = left <= last ? left : (left - last) % each;
        if (n == 0) n = each;
        put_whole(pen, f, f->whole - left, n);
        left -= n;
        if (left > 0) dcl__pen_str(pen, mark);
    }
}

void dcl__figure_put(dcl__pen *pen, const dcl__figure *f, const dcl__way *way,
                     int grouped)
{
    if (f->fig->negative) dcl__pen_put(pen, "-", 1);
    if (f->whole == 0)
        dcl__pen_put(pen, "0", 1);
    else if (grouped && way->s.group != DCL_GROUP_NONE)
        put_groups(pen, f, way->s.group);
    else
        put_whole(pen, f, 0, f->whole);
    if (!dcl__figure_has_fraction(f)) return;
    dcl__pen_put(pen, &way->point, 1);
    dcl__pen_zeros(pen, f->zeros);
    dcl__pen_run(pen, &f->fig->digits, f->from, f->frac);
    dcl__pen_zeros(pen, f->pad);
}
