/* Text that grows by the hook.  Apart from fmt.c, so that the formatter, which
 * allocates nothing, links without an allocator. */
#include "base/fmt.h"

#include <string.h>

#include "base/alloc.h"

void dcl__text_put(dcl__text *t, const char *bytes, size_t n)
{
    if (t->status != DCL_OK || n == 0) return;
    if (n > SIZE_MAX / 2 - t->n) {
        t->status = DCL_NO_MEMORY;
        return;
    }
    if (t->n + n + 1 > t->cap) {
        size_t cap = t->cap < 64 ? 64 : t->cap;
        while (cap < t->n + n + 1) cap += cap / 2;
        char *p = dcl__resize(t->mem, t->p, t->cap, cap);
        if (p == NULL) {
            t->status = DCL_NO_MEMORY;
            return;
        }
        t->p = p;
        t->cap = cap;
    }
    memcpy(t->p + t->n, bytes, n);
    t->n += n;
    t->p[t->n] = '\0';
}

void dcl__text_clear(dcl__text *t)
{
    dcl__release(t->mem, t->p, t->cap);
    t->p = NULL;
    t->n = t->cap = 0;
}

static int text_sink(void *ctx, const char *bytes, size_t n)
{
    dcl__text *t = ctx;
    dcl__text_put(t, bytes, n);
    return t->status != DCL_OK;
}

dcl_sink dcl__text_sink(dcl__text *t)
{
    return (dcl_sink){text_sink, t};
}
