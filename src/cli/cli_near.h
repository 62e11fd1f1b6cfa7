/* "Did you mean": the word of a list that was probably meant. */
#ifndef CLI_NEAR_H
#define CLI_NEAR_H

#include <stddef.h>

/* Edits (a letter put in, left out, changed, or two swapped) between two
 * words, letters' case ignored; words longer than 63 bytes: 64. */
size_t cli_distance(const char *a, size_t n, const char *b);

/* Keeps the nearest of the candidates offered one by one. */
typedef struct cli_near {
    const char *word;
    size_t n;
    const char *best; /* NULL: nothing near enough */
    size_t distance;
} cli_near;

cli_near cli_near_to(const char *word, size_t n);
void cli_near_offer(cli_near *near_, const char *candidate);

#endif
