#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const dcl_limits fuzz_limits = {.size = sizeof fuzz_limits,
                                .bits = 1 << 16,
                                .digits = 2000,
                                .steps = 2000,
                                .clauses = 64,
                                .streams = 8,
                                .line = 1 << 16};

fuzz_run *fuzz_find(const char *name)
{
#define FUZZ_IS(target)                                                        \
    if (strcmp(name, #target) == 0) return fuzz_##target;
    FUZZ_MAP(FUZZ_IS)
#undef FUZZ_IS
    return NULL;
}

void fuzz_holds(int ok, const char *what, const char *file, int line)
{
    if (ok) return;
    fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
    abort();
}

unsigned fuzz_byte(fuzz_in *in)
{
    if (in->n == 0) return 0;
    in->n--;
    return *in->p++;
}

uint64_t fuzz_word(fuzz_in *in, int bytes)
{
    uint64_t word = 0;
    while (bytes-- > 0) word = word << 8 | fuzz_byte(in);
    return word;
}

char *fuzz_rest(fuzz_in *in, size_t *n)
{
    char *text = malloc(in->n + 1);
    if (text == NULL) abort();
    if (in->n > 0) memcpy(text, in->p, in->n);
    text[in->n] = '\0';
    *n = in->n;
    in->p += in->n;
    in->n = 0;
    return text;
}

/* ---- memory ---- */

static int refuses(fuzz_heap *heap)
{
    return ++heap->requests == heap->fail_at;
}

static void *heap_alloc(void *ctx, size_t size)
{
    fuzz_heap *heap = ctx;
    void *p = refuses(heap) ? NULL : malloc(size);
    if (p != NULL) heap->live += size;
    return p;
}

static void *heap_resize(void *ctx, void *p, size_t old_size, size_t size)
{
    fuzz_heap *heap = ctx;
    void *q = refuses(heap) ? NULL : realloc(p, size);
    if (q != NULL) heap->live = heap->live - old_size + size;
    return q;
}

static void heap_release(void *ctx, void *p, size_t size)
{
    fuzz_heap *heap = ctx;
    FUZZ_HOLDS(heap->live >= size);
    heap->live -= size;
    free(p);
}

dcl_mem fuzz_heap_mem(fuzz_heap *heap)
{
    dcl_mem mem = {heap_alloc, heap_resize, heap_release, heap};
    return mem;
}

/* ---- text ---- */

static int put(void *ctx, const char *bytes, size_t n)
{
    fuzz_text *text = ctx;
    FUZZ_HOLDS(n > 0);
    if (text->cap - text->n < n) {
        size_t cap = 2 * (text->n + n);
        char *p = realloc(text->p, cap);
        if (p == NULL) abort();
        text->p = p;
        text->cap = cap;
    }
    memcpy(text->p + text->n, bytes, n);
    text->n += n;
    return 0;
}

dcl_sink fuzz_sink(fuzz_text *text)
{
    dcl_sink sink = {put, text};
    return sink;
}

void fuzz_text_free(fuzz_text *text)
{
    free(text->p);
    memset(text, 0, sizeof *text);
}

int fuzz_same(const fuzz_text *a, const fuzz_text *b)
{
    return a->n == b->n && (a->n == 0 || memcmp(a->p, b->p, a->n) == 0);
}

void fuzz_err_holds(dcl_status status, const dcl_err *err, size_t n)
{
    const char *end = memchr(err->msg, '\0', sizeof err->msg);
    const char *s;
    if (status == DCL_OK) return;
    FUZZ_HOLDS(err->status == status);
    FUZZ_HOLDS(end != NULL && end > err->msg);
    for (s = err->msg; s < end; s++) FUZZ_HOLDS((unsigned char)*s >= ' ');
    FUZZ_HOLDS(err->at <= n && err->len <= n - err->at);
}
