/* The nearest word: optimal string alignment distance. */
#include "cli/cli_near.h"

#include <string.h>

enum { LONGEST = 63 };

static unsigned char lower(char c)
{
    unsigned char u = (unsigned char)c;
    return u >= 'A' && u <= 'Z' ? (unsigned char)(u + 32) : u;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

size_t cli_distance(const char *a, size_t n, const char *b)
{
    size_t row[3][LONGEST + 1];
    size_t m = strlen(b), i, j;
    if (n > LONGEST || m > LONGEST) return LONGEST + 1;
    for (j = 0; j <= m; j++) row[0][j] = j;
    for (i = 1; i <= n; i++) {
        size_t *now = row[i % 3], *up = row[(i - 1) % 3];
        now[0] = i;
        for (j = 1; j <= m; j++) {
            int same = lower(a[i - 1]) == lower(b[j - 1]);
            now[j] =
                least(least(up[j], now[j - 1]) + 1, up[j - 1] + (size_t)!same);
            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
                lower(a[i - 2]) == lower(b[j - 1])) {
                now[j] = least(now[j], row[(i - 2) % 3][j - 2] + 1);
            }
        }
    }
    return row[n % 3][m];
}

cli_near cli_near_to(const char *word, size_t n)
{
    cli_near near_ = {word, n, NULL, 0};
    /* one slip in four letters; of a very short word, one */
    near_.distance = (n + 3) / 4 + 1;
    if (n <= 2) near_.distance = 2;
    return near_;
}

void cli_near_offer(cli_near *near_, const char *candidate)
{
    size_t d = cli_distance(near_->word, near_->n, candidate);
    /* a word typed as far as it goes is near, whatever is missing */
    if (near_->n >= 3 && strlen(candidate) > near_->n &&
        strncmp(near_->word, candidate, near_->n) == 0) {
        d = 1;
    }
    if (d < near_->distance && d < strlen(candidate)) {
        near_->distance = d;
        near_->best = candidate;
    }
}
