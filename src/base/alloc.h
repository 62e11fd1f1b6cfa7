/* Memory through the caller's hook; NULL is libc's. */
#ifndef BASE_ALLOC_H
#define BASE_ALLOC_H

#include <decillion/alloc.h>

/* libc's malloc, realloc and free.  In a file of its own, so that the
 * formatter, which allocates nothing, links without it. */
extern const dcl_mem dcl__libc;

/* Never called with size 0.  NULL when the hook has no memory. */
void *dcl__alloc(const dcl_mem *mem, size_t size);

/* p may be NULL (old_size 0). */
void *dcl__resize(const dcl_mem *mem, void *p, size_t old_size, size_t size);

/* p may be NULL. */
void dcl__release(const dcl_mem *mem, void *p, size_t size);

/* count * size bytes, NULL also when the product overflows. */
void *dcl__alloc_array(const dcl_mem *mem, size_t count, size_t size);

/* Makes room for one more element of `size` bytes in *p (count used of *cap);
 * 0 when there is no memory, and *p is as it was. */
int dcl__grow(const dcl_mem *mem, void **p, size_t count, size_t *cap,
              size_t size);

#endif
