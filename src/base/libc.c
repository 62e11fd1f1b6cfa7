/* libc's allocator as a hook; the formatter alone does not link this file. */
#include <stdlib.h>

#include "base/alloc.h"

static void *libc_alloc(void *ctx, size_t size)
{
    (void)ctx;
    return malloc(size);
}

static void *libc_resize(void *ctx, void *p, size_t old_size, size_t size)
{
    (void)ctx;
    (void)old_size;
    return realloc(p, size);
}

static void libc_release(void *ctx, void *p, size_t size)
{
    (void)ctx;
    (void)size;
    free(p);
}

const dcl_mem dcl__libc = {libc_alloc, libc_resize, libc_release, NULL};
