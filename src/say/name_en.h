/* English magnitude names as they stand in a text. */
#ifndef SAY_NAME_EN_H
#define SAY_NAME_EN_H

#include "say/tally.h"

/* A name of -illi- groups found in a text: N as a number where `groups` is at
 * most 5, and its groups from either end. */
typedef struct dcl__illi {
    const char *text;
    size_t n; /* without -on or -ard */
    size_t groups;
    int illiard;
    int64_t number; /* -1: more than 5 groups */
} dcl__illi;

/* The word s[0..n), any case, as an -illion or -illiard (an s at the end
 * allowed); 0 when it is none. */
int dcl__illi_read(dcl__illi *out, const char *s, size_t n);

/* Walks the groups from the end: *end begins as n, and is 0 after the first
 * group. */
unsigned dcl__illi_back(const char *text, size_t *end);

/* *diff = N of a minus N of b.  0, and INT64_MAX or -1 in *diff, when that is
 * not within +-10^15. */
int dcl__illi_diff(int64_t *diff, const dcl__place *a, const dcl__place *b);

#endif
