/* A free list for each size.  A schedule's numbers are many, small and gone
 * after the line: malloc spent a third of the time of `total --each`.
 *
 * Both GMP and the library's hook name the size of what they give back, so a
 * block needs no header.  Blocks of a class are cut from slabs that are never
 * returned: as much as the program held at once, at its peak, and no more. */
#include "cli/cli_mem.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <decillion/gmp.h>

#include "cli/cli_err.h"

/* A sanitizer sees a block only where it is malloc's own. */
#if defined(__SANITIZE_ADDRESS__)
#define PLAIN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer)
#define PLAIN 1
#endif
#endif
#ifndef PLAIN
#define PLAIN 0
#endif

enum { STEP = 16, CLASSES = 256, SLAB = 1 << 16 };
enum { SMALL = PLAIN ? 0 : STEP * CLASSES };

/* The link in a block that nobody uses. */
typedef struct block {
    struct block *next;
} block;

/* The process has one memory, and GMP's functions have no context to hold it:
 * hence the only state of the program outside of its `cli`. */
static struct {
    block *gone[CLASSES + 1]; /* by size / STEP, rounded up; 0 is unused */
    char *slab;
    size_t left;
} pool;

static size_t class_of(size_t size)
{
    return (size + STEP - 1) / STEP;
}

/* A new block, size 1..SMALL; what is left of a slab is too little and lost. */
static void *cut(size_t size)
{
    size_t n = class_of(size) * STEP;
    void *p;
    if (pool.left < n) {
        char *slab = malloc(SLAB);
        if (slab == NULL) return NULL;
        pool.slab = slab;
        pool.left = SLAB;
    }
    p = pool.slab;
    pool.slab += n;
    pool.left -= n;
    return p;
}

static void *take(void *ctx, size_t size)
{
    block *b;
    (void)ctx;
    if (size == 0 || size > SMALL) return malloc(size > 0 ? size : 1);
    b = pool.gone[class_of(size)];
    if (b == NULL) return cut(size);
    pool.gone[class_of(size)] = b->next;
    return b;
}

static void give(void *ctx, void *p, size_t size)
{
    block *b = p;
    (void)ctx;
    if (p == NULL) return;
    if (size == 0 || size > SMALL) {
        free(p);
        return;
    }
    b->next = pool.gone[class_of(size)];
    pool.gone[class_of(size)] = b;
}

static void *change(void *ctx, void *p, size_t old_size, size_t size)
{
    void *q;
    int small = old_size > 0 && old_size <= SMALL;
    if (!small && (size == 0 || size > SMALL))
        return realloc(p, size > 0 ? size : 1);
    if (small && size > 0 && class_of(old_size) == class_of(size)) return p;
    q = take(ctx, size);
    if (q == NULL) return NULL;
    memcpy(q, p, old_size < size ? old_size : size);
    give(ctx, p, old_size);
    return q;
}

const dcl_mem cli_mem = {take, change, give, NULL};

/* GMP knows no failure: it would abort. */
static void *or_end(void *p)
{
    if (p == NULL) _exit((int)cli_fail(CLI_LIMIT, "out of memory"));
    return p;
}

static void *gmp_take(size_t size)
{
    return or_end(take(NULL, size));
}

static void *gmp_change(void *p, size_t old_size, size_t size)
{
    return or_end(change(NULL, p, old_size, size));
}

static void gmp_give(void *p, size_t size)
{
    give(NULL, p, size);
}

void cli_mem_begin(void)
{
    mp_set_memory_functions(gmp_take, gmp_change, gmp_give);
}
