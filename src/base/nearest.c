/* The known word nearest to an unknown one. */
#include "base/nearest.h"

#include <string.h>

enum { LONGEST = 63 };

static int lower(char c)
{
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : (unsigned char)c;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Optimal string alignment: the usual table, three rows of it. */
size_t dcl__distance(const char *a, size_t an, const char *b, size_t bn)
{
    size_t rows[3][LONGEST + 1];
    size_t *before = rows[0], *above = rows[1], *row = rows[2], *spare;
    size_t i, j;
    if (an > LONGEST) an = LONGEST;
    if (bn > LONGEST) bn = LONGEST;
    for (j = 0; j <= bn; j++) above[j] = before[j] = j;
    for (i = 1; i <= an; i++) {
        row[0] = i;
        for (j = 1; j <= bn; j++) {
            size_t wrong = lower(a[i - 1]) != lower(b[j - 1]);
            row[j] = least(above[j - 1] + wrong,
                           1 + least(above[j], row[j - 1]));
            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
                lower(a[i - 2]) == lower(b[j - 1]))
                row[j] = least(row[j], before[j - 2] + 1);
        }
        spare = before;
        before = above;
        above = row;
        row = spare;
    }
    return above[bn];
}

static int begins(const char *a, size_t an, const char *b, size_t bn)
{
    size_t i, n = least(an, bn);
    for (i = 0; i < n && lower(a[i]) == lower(b[i]); i++) {
    }
    return n >= 3 && i == n;
}

void dcl__nearest_offer(dcl__nearest *best, const char *wanted, size_t wn,
                        const char *word, size_t n)
{
    size_t d = dcl__distance(wanted, wn, word, n);
    int prefix = begins(wanted, wn, word, n);
    if (d * 3 > (wn > n ? wn : n) && !prefix) return;
    /* a word that only begins alike yields to one that is misspelt */
    if (prefix && d > 2) d = 2;
    if (best->word != NULL && best->distance <= d) return;
    best->word = word;
    best->n = n;
    best->distance = d;
}
