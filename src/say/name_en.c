/* -illions in a text: whole names of any length, forward and backward. */
#include "say/name_en.h"

#include <string.h>

#include "say/illion.h"

enum { SMALL_GROUPS = 5 };
#define TRILLION INT64_C(1000000000000)

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* The group at s; the bytes that its stem and -lli- take, 0 when none. */
static size_t group_at(unsigned *value, const char *s, size_t n)
{
    char low[DCL__STEM + 3];
    size_t m = n < sizeof low ? n : sizeof low, i, len;
    for (i = 0; i < m; i++) low[i] = lower(s[i]);
    len = dcl__stem_read(value, low, m);
    return len > 0 ? len + 3 : 0;
}

static int ends(const char *s, size_t n, size_t at, const char *with)
{
    size_t i, len = strlen(with);
    if (n - at != len) return 0;
    for (i = 0; i < len; i++)
        if (lower(s[at + i]) != with[i]) return 0;
    return 1;
}

int dcl__illi_read(dcl__illi *out, const char *s, size_t n)
{
    dcl__illi name = {s, 0, 0, 0, 0};
    unsigned group;
    size_t used;
    if (n > 0 && lower(s[n - 1]) == 's') n--;
    while ((used = group_at(&group, s + name.n, n - name.n)) > 0) {
        if (name.groups == 0 && group == 0) return 0;
        name.n += used;
        name.number = ++name.groups > SMALL_GROUPS ? -1
                                                   : name.number * 1000 + group;
    }
    name.illiard = ends(s, n, name.n, "ard");
    if (name.groups == 0 || !(name.illiard || ends(s, n, name.n, "on")))
        return 0;
    *out = name;
    return 1;
}

unsigned dcl__illi_back(const char *text, size_t *end)
{
    unsigned value = 0;
    size_t from = *end - 3; /* where its -lli- is */
    while (from > 0 && !(from >= 3 && lower(text[from - 1]) == 'i' &&
                         lower(text[from - 2]) == 'l' &&
                         lower(text[from - 3]) == 'l' && from + 3 < *end))
        from--;
    (void)group_at(&value, text + from, *end - from);
    *end = from;
    return value;
}

static size_t groups_of(const char *text, size_t n)
{
    size_t count = 0;
    for (; n > 0; count++) (void)dcl__illi_back(text, &n);
    return count;
}

int dcl__illi_diff(int64_t *diff, const dcl__place *a, const dcl__place *b)
{
    size_t n = groups_of(a->text, a->n), m = groups_of(b->text, b->n);
    size_t i = 0, j = 0, left;
    int64_t d = 0;
    for (left = n > m ? n : m; left > 0; left--) {
        unsigned v = 0, w = 0;
        /* what follows is below one of what is known */
        if (d > TRILLION || d < -TRILLION) {
            *diff = d > 0 ? INT64_MAX : -1;
            return 0;
        }
        if (left <= n) i += group_at(&v, a->text + i, a->n - i);
        if (left <= m) j += group_at(&w, b->text + j, b->n - j);
        d = d * 1000 + (int64_t)v - (int64_t)w;
    }
    *diff = d;
    return 1;
}
