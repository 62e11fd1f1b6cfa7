/* Memory through the caller's hook. */
#include "base/alloc.h"

static const dcl_mem *hook(const dcl_mem *mem)
{
    return mem != NULL ? mem : &dcl__libc;
}

void *dcl__alloc(const dcl_mem *mem, size_t size)
{
    return hook(mem)->alloc(hook(mem)->ctx, size);
}

void *dcl__resize(const dcl_mem *mem, void *p, size_t old_size, size_t size)
{
    if (p == NULL) return dcl__alloc(mem, size);
    return hook(mem)->resize(hook(mem)->ctx, p, old_size, size);
}

void dcl__release(const dcl_mem *mem, void *p, size_t size)
{
    if (p != NULL) hook(mem)->release(hook(mem)->ctx, p, size);
}

void *dcl__alloc_array(const dcl_mem *mem, size_t count, size_t size)
{
    if (count == 0 || size > SIZE_MAX / count) return NULL;
    return dcl__alloc(mem, count * size);
}

int dcl__grow(const dcl_mem *mem, void **p, size_t count, size_t *cap,
              size_t size)
{
    size_t want;
    void *q;
    if (count < *cap) return 1;
    want = *cap < 8 ? 8 : *cap;
    if (want > SIZE_MAX / 2 / size) return 0;
    if (*cap >= 8) want *= 2;
    q = dcl__resize(mem, *p, *cap * size, want * size);
    if (q == NULL) return 0;
    *p = q;
    *cap = want;
    return 1;
}
