/* "Did you mean": the known word nearest to an unknown one. */
#ifndef BASE_NEAREST_H
#define BASE_NEAREST_H

#include <stddef.h>

/* The number of letters to insert, delete, replace or swap with a neighbour
 * (case is not looked at) to turn a into b; words over 63 bytes are cut. */
size_t dcl__distance(const char *a, size_t an, const char *b, size_t bn);

/* Offers words one after the other; keeps the nearest.  Zero-initialise. */
typedef struct dcl__nearest {
    const char *word;
    size_t n;
    size_t distance;
} dcl__nearest;

/* A word counts as near when at most a third of its letters are wrong, or when
 * either begins with the other (three letters at least). */
void dcl__nearest_offer(dcl__nearest *best, const char *wanted, size_t wn,
                        const char *word, size_t n);

#endif
