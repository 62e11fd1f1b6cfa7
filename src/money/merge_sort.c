/* A stable merge sort whose memory is the caller's: qsort is neither stable
 * nor free of hidden allocation. */
#include <string.h>

#include "money/rates.h"

typedef struct order {
    size_t size;
    int (*cmp)(const void *a, const void *b, const void *ctx);
    const void *ctx;
} order;

static int is_sorted(const char *base, size_t n, const order *o)
{
    for (size_t i = 1; i < n; i++) {
        if (o->cmp(base + (i - 1) * o->size, base + i * o->size, o->ctx) > 0) {
            return 0;
        }
    }
    return 1;
}

static void merge(char *to, const char *from, size_t low, size_t mid,
                  size_t high, const order *o)
{
    size_t a = low, b = mid, size = o->size;
    for (size_t i = low; i < high; i++) {
        int left = a < mid &&
                   (b >= high ||
                    o->cmp(from + a * size, from + b * size, o->ctx) <= 0);
        memcpy(to + i * size, from + (left ? a++ : b++) * size, size);
    }
}

void dcl__merge_sort(void *base, void *scratch, size_t n, size_t size,
                     int (*cmp)(const void *a, const void *b, const void *ctx),
                     const void *ctx)
{
    order o = {size, cmp, ctx};
    char *from = base, *to = scratch;
    if (is_sorted(base, n, &o)) return;
    for (size_t width = 1; width < n; width *= 2) {
        char *swap = from;
        for (size_t low = 0; low < n; low += 2 * width) {
            size_t mid = n - low < width ? n : low + width;
            size_t high = n - mid < width ? n : mid + width;
            merge(to, from, low, mid, high, &o);
        }
        from = to;
        to = swap;
    }
    if (from != base) memcpy(base, from, n * size);
}
