/* A small reader of markup: strict where browsers forgive. */
#include "show/markup.h"

#include <stdio.h>
#include <stdlib.h>

#include "support.h"

enum { DEPTH = 64, NAME = 32, IDS = 512 };

typedef struct reader {
    const char *s, *p;
    char open[DEPTH][NAME];
    int depth, html, roots, ids;
    char id[IDS][NAME];
} reader;

static int is_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_';
}

static int name(reader *r, char *out)
{
    int n = 0;
    while (is_name(r->p[0]) && n < NAME - 1) out[n++] = *r->p++;
    out[n] = '\0';
    return n > 0;
}

/* &amp; &lt; &gt; &quot; &#39; and no other. */
static int entity(reader *r)
{
    static const char *const known[] = {"&amp;", "&lt;", "&gt;", "&quot;",
                                        "&#39;"};
    size_t i;
    for (i = 0; i < 5; i++) {
        if (strncmp(r->p, known[i], strlen(known[i])) == 0) {
            r->p += strlen(known[i]);
            return 1;
        }
    }
    return 0;
}

static int text(reader *r, char stop)
{
    while (*r->p != '\0' && *r->p != stop) {
        if (*r->p == '<' || (*r->p == '>' && stop == '<')) return 0;
        if ((unsigned char)*r->p < 0x20 && *r->p != '\n') return 0;
        if (*r->p == '&') {
            if (!entity(r)) return 0;
        } else {
            r->p++;
        }
    }
    return 1;
}

static int new_id(reader *r, const char *from, const char *end)
{
    size_t n = (size_t)(end - from);
    int i;
    if (n == 0 || n >= NAME || r->ids == IDS) return 0;
    for (i = 0; i < r->ids; i++) {
        if (strlen(r->id[i]) == n && memcmp(r->id[i], from, n) == 0) return 0;
    }
    memcpy(r->id[r->ids], from, n);
    r->id[r->ids++][n] = '\0';
    return 1;
}

static int attributes(reader *r)
{
    char seen[24][NAME];
    int n = 0, i;
    while (*r->p == ' ') {
        const char *from;
        while (*r->p == ' ') r->p++;
        if (*r->p == '>' || *r->p == '/' || *r->p == '?') return 1;
        if (n == 24 || !name(r, seen[n])) return 0;
        for (i = 0; i < n; i++) {
            if (strcmp(seen[i], seen[n]) == 0) return 0;
        }
        if (*r->p == '=') {
            r->p++;
            if (*r->p++ != '"') return 0;
            from = r->p;
            if (!text(r, '"') || *r->p != '"') return 0;
            if (strcmp(seen[n], "id") == 0 && !new_id(r, from, r->p)) return 0;
            r->p++;
        } else if (!r->html) {
            return 0;
        }
        n++;
    }
    return 1;
}

static int is_void(const char *element)
{
    static const char *const list[] = {"meta", "br", "hr", "wbr", "link",
                                       "img", "col"};
    size_t i;
    for (i = 0; i < sizeof list / sizeof *list; i++) {
        if (strcmp(list[i], element) == 0) return 1;
    }
    return 0;
}

static int tag(reader *r)
{
    char element[NAME];
    r->p++;
    if (strncmp(r->p, "!DOCTYPE html>", 14) == 0) {
        r->p += 14;
        return r->html && r->depth == 0;
    }
    if (*r->p == '?') {
        r->p++;
        if (r->p != r->s + 2 || !name(r, element) || !attributes(r)) return 0;
        if (strncmp(r->p, "?>", 2) != 0) return 0;
        r->p += 2;
        return 1;
    }
    if (*r->p == '/') {
        r->p++;
        if (!name(r, element) || *r->p++ != '>') return 0;
        return r->depth > 0 && strcmp(r->open[--r->depth], element) == 0;
    }
    if (!name(r, element) || !attributes(r)) return 0;
    if (r->depth == 0 && r->roots++ > 0) return 0;
    if (strncmp(r->p, "/>", 2) == 0) {
        r->p += 2;
        return 1;
    }
    if (*r->p++ != '>') return 0;
    if (r->html && is_void(element)) return 1;
    if (r->depth == DEPTH) return 0;
    strcpy(r->open[r->depth++], element);
    if (strcmp(element, "style") == 0) {
        /* CSS: up to its end; a `<` in it would be no CSS of ours */
        r->p += strcspn(r->p, "<");
    }
    return 1;
}

long t_markup_fault(const char *s, int html)
{
    reader *r = calloc(1, sizeof *r);
    long at = 0;
    int good = r != NULL;
    if (!good) return 1;
    r->s = r->p = s;
    r->html = html;
    while (good && *r->p != '\0') {
        if (*r->p == '<') {
            good = tag(r);
        } else {
            const char *from = r->p;
            good = text(r, '<');
            /* no text outside the root */
            if (r->depth == 0 && strspn(from, "\n") < (size_t)(r->p - from)) {
                good = 0;
            }
        }
    }
    if (!good || r->depth != 0 || r->roots != 1) at = r->p - s + 1;
    free(r);
    return at;
}

void t_well_formed(const char *s, int html)
{
    long at = t_markup_fault(s, html);
    if (at > 0) {
        (void)printf("\n  fault at byte %ld: %.60s\n", at,
                     at > 20 ? s + at - 20 : s);
        CU_FAIL("not well-formed");
    } else {
        CU_PASS("well-formed");
    }
}
