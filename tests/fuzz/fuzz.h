/* What the fuzz targets share.
 *
 * A target is f_<name>.c with one function fuzz_<name>, which takes any bytes.
 * The first few choose options, the rest is the text under test, so that a
 * corpus file stays readable.  Each target asserts more than that nothing
 * crashes: what is written reads back the same, two roads agree, a failed
 * call has left nothing behind. */
#ifndef TESTS_FUZZ_H
#define TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>

#include <decillion/alloc.h>
#include <decillion/limits.h>
#include <decillion/status.h>
#include <decillion/text.h>

/* Every target, and what it holds true. */
#define FUZZ_MAP(X)                                                            \
    X(book)     /* a case file: its schedules read, its figures are judged */  \
    X(check)    /* a claim of the press */                                     \
    X(cli)      /* a command line, one word a line */                          \
    X(convert)  /* a rate file of our own, then a conversion there and back */ \
    X(date)     /* a date: written, read back; weekday and months */           \
    X(engine)   /* a schedule's total: closed form against day by day */       \
    X(feed)     /* a publisher's file: read, written out, read back */         \
    X(name)     /* a number's name in each language: read, written, read */    \
    X(number)   /* a number: read, written, read back; near against whole */   \
    X(say)      /* a number shown in any style; each capacity; read back */    \
    X(schedule) /* a schedule: read, canonical, read back; all questions */

typedef void fuzz_run(const uint8_t *data, size_t n);

#define FUZZ_DECLARE(name) fuzz_run fuzz_##name;
FUZZ_MAP(FUZZ_DECLARE)
#undef FUZZ_DECLARE

/* NULL for a name that is none. */
fuzz_run *fuzz_find(const char *name);

/* What must hold; else the place is printed and the process aborts. */
#define FUZZ_HOLDS(what) fuzz_holds((what) != 0, #what, __FILE__, __LINE__)
void fuzz_holds(int ok, const char *what, const char *file, int line);

/* The bytes not yet used. */
typedef struct fuzz_in {
    const uint8_t *p;
    size_t n;
} fuzz_in;

unsigned fuzz_byte(fuzz_in *in); /* 0 at the end */
uint64_t fuzz_word(fuzz_in *in, int bytes);
/* The rest as a text, NUL-terminated in a block of just that size, so that a
 * byte read beyond it is seen. */
char *fuzz_rest(fuzz_in *in, size_t *n);

/* A hook whose k-th request fails (0: none) and which counts what is out. */
typedef struct fuzz_heap {
    size_t live, requests, fail_at;
} fuzz_heap;
dcl_mem fuzz_heap_mem(fuzz_heap *heap);

/* A sink that keeps what it was given. */
typedef struct fuzz_text {
    char *p;
    size_t n, cap;
} fuzz_text;
dcl_sink fuzz_sink(fuzz_text *text); /* *text zeroed */
void fuzz_text_free(fuzz_text *text);
int fuzz_same(const fuzz_text *a, const fuzz_text *b);

/* An error is one line of printable text that points into the n bytes. */
void fuzz_err_holds(dcl_status status, const dcl_err *err, size_t n);

/* Small enough that no input takes long: 2^16 bits, 2000 digits and steps. */
extern const dcl_limits fuzz_limits;

#endif
