/* The merge sort: ordered, stable, nothing lost. */
#include "money/rates.h"
#include "support.h"

typedef struct item {
    int key;
    size_t was;
} item;

static int by_key(const void *a, const void *b, const void *ctx)
{
    const item *x = a, *y = b;
    (void)ctx;
    return (x->key > y->key) - (x->key < y->key);
}

static void random_arrays(void)
{
    enum { MOST = 70 };
    for (uint64_t i = t_effort(500); i > 0; i--) {
        item a[MOST], scratch[MOST];
        size_t n = (size_t)t_below(MOST + 1), seen = 0;
        for (size_t k = 0; k < n; k++) a[k] = (item){(int)t_below(9), k};
        dcl__merge_sort(a, scratch, n, sizeof *a, by_key, NULL);
        for (size_t k = 0; k < n; k++) {
            if (k > 0) {
                CU_ASSERT(a[k - 1].key < a[k].key ||
                          (a[k - 1].key == a[k].key &&
                           a[k - 1].was < a[k].was));
            }
            seen += a[k].was;
        }
        CU_ASSERT_EQUAL(seen, n * (n > 0 ? n - 1 : 0) / 2);
    }
}

T_TESTS(money, merge_sort, T(random_arrays));
