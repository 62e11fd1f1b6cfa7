/* The test runner and what every test file has. */
#include "support.h"

#include <stdio.h>
#include <stdlib.h>

#include <CUnit/Basic.h>

#define X(room, file) extern const t_test t_##room##_##file[];
#include "tests.inc"
#undef X

static const struct {
    const char *room, *file;
    const t_test *test;
} suites[] = {
#define X(room, file) {#room, #file, t_##room##_##file},
#include "tests.inc"
#undef X
};

void t_str(const char *got, const char *want, const char *file, int line)
{
    int same = got != NULL && strcmp(got, want) == 0;
    if (!same)
        printf("\n%s:%d\n  got  %.2000s\n  want %.2000s\n", file, line,
               got != NULL ? got : "(null)", want);
    CU_assertImplementation(same, (unsigned)line, "T_STR", file, "",
                            CU_FALSE);
}

void t_status(dcl_status got, dcl_status want, const dcl_err *err,
              const char *file, int line)
{
    if (got != want)
        printf("\n%s:%d: %s, want %s: %s\n", file, line, dcl_status_name(got),
               dcl_status_name(want),
               err != NULL && got != DCL_OK ? err->msg : "");
    CU_assertImplementation(got == want, (unsigned)line, "T_STATUS", file, "",
                            CU_FALSE);
}

static uint64_t seed, state;

/* splitmix64 (Steele, Lea, Flood 2014) */
uint64_t t_random(void)
{
    uint64_t z = state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

uint64_t t_below(uint64_t n)
{
    return n > 0 ? t_random() % n : 0;
}

uint64_t t_effort(uint64_t cases)
{
    const char *e = getenv("DCL_TEST_EFFORT");
    double times = e != NULL ? atof(e) : 1;
    double all = (double)cases * times;
    return all < 1 ? 1 : (uint64_t)all;
}

static int keep(void *ctx, const char *bytes, size_t n)
{
    t_text *t = ctx;
    if (t->n + n + 1 > t->cap) {
        t->cap = (t->n + n + 1) * 2;
        t->p = realloc(t->p, t->cap);
        if (t->p == NULL) abort();
    }
    memcpy(t->p + t->n, bytes, n);
    t->n += n;
    t->p[t->n] = '\0';
    return 0;
}

dcl_sink t_sink(t_text *t)
{
    return (dcl_sink){keep, t};
}

const char *t_cstr(t_text *t)
{
    return t->p != NULL ? t->p : "";
}

void t_free(t_text *t)
{
    free(t->p);
    memset(t, 0, sizeof *t);
}

/* The size stands before each block: a wrong size given back is seen. */
enum { HEAD = 16 };

static void *heap_alloc(void *ctx, size_t size)
{
    t_heap *h = ctx;
    char *p;
    h->requests++;
    if (h->requests == h->fail_at) return NULL;
    p = malloc(size + HEAD);
    if (p == NULL) abort();
    memcpy(p, &size, sizeof size);
    h->live++;
    return p + HEAD;
}

static void heap_release(void *ctx, void *p, size_t size)
{
    t_heap *h = ctx;
    size_t was;
    memcpy(&was, (char *)p - HEAD, sizeof was);
    if (was != size) {
        printf("released %zu bytes of a block of %zu\n", size, was);
        abort();
    }
    h->live--;
    free((char *)p - HEAD);
}

static void *heap_resize(void *ctx, void *p, size_t old_size, size_t size)
{
    void *q = heap_alloc(ctx, size);
    if (q == NULL) return NULL;
    memcpy(q, p, old_size < size ? old_size : size);
    heap_release(ctx, p, old_size);
    return q;
}

dcl_mem t_heap_mem(t_heap *h)
{
    return (dcl_mem){heap_alloc, heap_resize, heap_release, h};
}

/* A test's name is printed before it runs: CUnit does not fork, and a crash
 * must leave the name behind. */
static void begin(const CU_pTest test, const CU_pSuite suite)
{
    printf("%s: %s\n", suite->pName, test->pName);
    fflush(stdout);
    state = seed;
}

static void failed(const CU_pTest test, const CU_pSuite suite,
                   const CU_pFailureRecord failure)
{
    (void)suite;
    for (const CU_FailureRecord *f = failure; f != NULL; f = f->pNext)
        printf("  FAILED %s %s:%u %s\n", test->pName, f->strFileName,
               f->uiLineNumber, f->strCondition);
}

/* With arguments: only the suites whose "room" or "room/file" is named. */
static int wanted(const char *room, const char *file, int argc, char **argv)
{
    char name[128];
    (void)snprintf(name, sizeof name, "%s/%s", room, file);
    for (int i = 1; i < argc; i++)
        if (strcmp(argv[i], room) == 0 || strcmp(argv[i], name) == 0) return 1;
    return argc < 2;
}

int main(int argc, char **argv)
{
    const char *s = getenv("DCL_TEST_SEED");
    unsigned bad;
    seed = s != NULL ? strtoull(s, NULL, 0) : UINT64_C(20241029);
    printf("seed %llu (DCL_TEST_SEED), effort %llu%% (DCL_TEST_EFFORT)\n",
           (unsigned long long)seed, (unsigned long long)t_effort(100));
    if (CU_initialize_registry() != CUE_SUCCESS) return 2;
    for (size_t i = 0; i < sizeof suites / sizeof *suites; i++) {
        char name[128];
        CU_pSuite suite;
        if (!wanted(suites[i].room, suites[i].file, argc, argv)) continue;
        (void)snprintf(name, sizeof name, "%s/%s", suites[i].room,
                       suites[i].file);
        suite = CU_add_suite(name, NULL, NULL);
        if (suite == NULL) return 2;
        for (const t_test *t = suites[i].test; t->name != NULL; t++)
            if (CU_add_test(suite, t->name, t->run) == NULL) return 2;
    }
    CU_set_test_start_handler(begin);
    CU_set_test_complete_handler(failed);
    if (CU_run_all_tests() != CUE_SUCCESS) return 2;
    CU_basic_show_failures(CU_get_failure_list());
    bad = CU_get_number_of_failures();
    printf("\nRun Summary:    Type  Total    Ran Passed Failed Inactive\n"
           "              suites %6u %6u    n/a %6u %8u\n"
           "               tests %6u %6u %6u %6u %8u\n"
           "             asserts %6u %6u %6u %6u      n/a\n",
           CU_get_registry()->uiNumberOfSuites, CU_get_number_of_suites_run(),
           CU_get_number_of_suites_failed(),
           CU_get_number_of_suites_inactive(),
           CU_get_registry()->uiNumberOfTests, CU_get_number_of_tests_run(),
           CU_get_number_of_tests_run() - CU_get_number_of_tests_failed(),
           CU_get_number_of_tests_failed(), CU_get_number_of_tests_inactive(),
           CU_get_number_of_asserts(), CU_get_number_of_asserts(),
           CU_get_number_of_successes(), bad);
    CU_cleanup_registry();
    return bad > 0;
}
