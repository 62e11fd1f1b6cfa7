/* The allocation hook: where the library's own memory comes from.
 *
 * Each function that allocates takes a `const dcl_mem *mem`, NULL meaning
 * malloc, realloc and free of libc.  A handle remembers a copy of the hook it
 * was made with and is freed through it.  Nothing the library hands out was
 * allocated by GMP; GMP's and MPFR's own temporaries come from the functions
 * that the application may have set with mp_set_memory_functions, which this
 * library never calls. */
#ifndef DECILLION_ALLOC_H
#define DECILLION_ALLOC_H

#include <decillion/api.h>

/* alloc: n > 0 bytes aligned for any type, or NULL.
 * resize: as realloc; p is never NULL, size never 0; NULL leaves p as it was.
 * release: p is never NULL.
 * ctx is passed through.  The functions must be callable from each thread that
 * uses a handle made with them. */
typedef struct dcl_mem {
    void *(*alloc)(void *ctx, size_t size);
    void *(*resize)(void *ctx, void *p, size_t old_size, size_t size);
    void (*release)(void *ctx, void *p, size_t size);
    void *ctx;
} dcl_mem;

#endif
