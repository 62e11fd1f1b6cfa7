/* What every test file has: CUnit's assertions, a table of its tests, random
 * numbers with a printed seed, and an effort knob. */
#ifndef TESTS_SUPPORT_H
#define TESTS_SUPPORT_H

#include <stdint.h>
#include <string.h>

#include <CUnit/CUnit.h>

#include <decillion/status.h>
#include <decillion/text.h>

typedef struct t_test {
    const char *name;
    void (*run)(void);
} t_test;

/* At the end of tests/<room>/t_<file>.c, once:
 *     T_TESTS(<room>, <file>, T(one_thing), T(another));
 * The list of files is made by the Makefile. */
#define T(f) {#f, f}
#define T_TESTS(room, file, ...)                                               \
    extern const t_test t_##room##_##file[];                                   \
    const t_test t_##room##_##file[] = {__VA_ARGS__, {NULL, NULL}}

/* Equal texts, both printed when they are not. */
#define T_STR(got, want) t_str(got, want, __FILE__, __LINE__)
void t_str(const char *got, const char *want, const char *file, int line);

/* A status, with err's message printed when it is another. */
#define T_STATUS(got, want, err) t_status(got, want, err, __FILE__, __LINE__)
void t_status(dcl_status got, dcl_status want, const dcl_err *err,
              const char *file, int line);

/* Random numbers: the seed is printed once; DCL_TEST_SEED=N repeats a run,
 * DCL_TEST_EFFORT=N (default 1) multiplies the number of random cases. */
uint64_t t_random(void);
uint64_t t_below(uint64_t n); /* 0 .. n-1 */
uint64_t t_effort(uint64_t cases);

/* A sink that keeps what it was given, in memory of the test. */
typedef struct t_text {
    char *p;
    size_t n, cap;
} t_text;
dcl_sink t_sink(t_text *t); /* *t zeroed */
const char *t_cstr(t_text *t);
void t_free(t_text *t);

/* A hook that counts what is out and fails the k-th request (0: never). */
#include <decillion/alloc.h>
typedef struct t_heap {
    size_t live, requests, fail_at;
} t_heap;
dcl_mem t_heap_mem(t_heap *h);

#endif
