/* An allocator of one's own: every byte that the library holds is asked of
 * this hook, which counts, and refuses past a budget.  What comes of a refusal
 * is an answer (DCL_NO_MEMORY), and nothing is left behind.
 *
 *   counting_alloc SCHEDULE DATE [BUDGET_BYTES] */
#include <decillion/penalty.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct counter {
    size_t live, peak, calls, budget;
} counter;

static int grow(counter *c, size_t size)
{
    if (size > c->budget - c->live) return 0;
    c->calls++;
    c->live += size;
    if (c->live > c->peak) c->peak = c->live;
    return 1;
}

static void *alloc(void *ctx, size_t size)
{
    counter *c = ctx;
    void *p;
    if (!grow(c, size)) return NULL;
    p = malloc(size);
    if (p == NULL) c->live -= size;
    return p;
}

/* The library tells the size that it asked for: no header is needed. */
static void release(void *ctx, void *p, size_t size)
{
    counter *c = ctx;
    c->live -= size;
    free(p);
}

static void *resize(void *ctx, void *p, size_t old_size, size_t size)
{
    void *q = alloc(ctx, size);
    if (q == NULL) return NULL;
    memcpy(q, p, old_size < size ? old_size : size);
    release(ctx, p, old_size);
    return q;
}

static int put(void *file, const char *bytes, size_t n)
{
    return fwrite(bytes, 1, n, file) != n;
}

int main(int argc, char **argv)
{
    counter c = {0, 0, 0, SIZE_MAX};
    const dcl_mem mem = {alloc, resize, release, &c};
    const dcl_sink out = {put, stdout};
    dcl_penalty *penalty = NULL;
    dcl_total *total = NULL;
    dcl_day day;
    dcl_err err;
    dcl_status status;
    if (argc < 3) {
        fputs("usage: counting_alloc SCHEDULE DATE [BUDGET_BYTES]\n", stderr);
        return 2;
    }
    if (argc > 3) c.budget = strtoul(argv[3], NULL, 10);
    status = dcl_penalty_read(&penalty, argv[1], strlen(argv[1]), NULL, &mem,
                              &err);
    if (status == DCL_OK)
        status = dcl_date_read(&day, argv[2], strlen(argv[2]), &err);
    if (status == DCL_OK)
        status = dcl_penalty_at(&total, penalty, day, NULL, &mem, &err);
    if (status == DCL_OK)
        status = dcl_num_write(&out, NULL, dcl_total_accrued(total), NULL, NULL,
                               &mem, &err);
    puts(status == DCL_OK ? "" : dcl_status_name(status));
    printf("asked more than once: %s\n", c.calls > 1 ? "yes" : "no");
    printf("within the budget: %s\n", c.peak <= c.budget ? "yes" : "no");
    dcl_total_free(total);
    dcl_penalty_free(penalty);
    printf("live at the end: %lu bytes\n", (unsigned long)c.live);
    return c.live != 0;
}
