/* How cost grows: n from decade to decade by 1, 2, 5, each in a process of its
 * own, whose peak of memory is told.
 *
 *   growth [--quick]
 *
 *   growth <path> <n> <ns> <bytes of the answer> <KiB>
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <decillion/doubling.h>
#include <decillion/running.h>
#include <decillion/say.h>

enum { ROUNDS = 7 };

/* Does the work of n once; the bytes of its answer. */
typedef size_t work(void *state, uint64_t n);

typedef struct path {
    const char *name, *what;
    uint64_t from, to;
    void *(*open)(uint64_t n);
    work *run;
} path;

static void need(int ok)
{
    if (ok) return;
    fprintf(stderr, "growth: failed\n");
    exit(1);
}

static dcl_num *number(const char *text)
{
    dcl_num *num = NULL;
    need(dcl_num_read(&num, text, strlen(text), NULL, NULL, NULL) == DCL_OK);
    return num;
}

/* ---- all digits of 1200000 * 2^n - 700000 ---- */

typedef struct dec {
    dcl_doubling d;
    char *buf;
    size_t cap;
} dec;

static void *open_dec(uint64_t n)
{
    dec *x = calloc(1, sizeof *x);
    need(x != NULL);
    x->cap = n / 3 + 64;
    x->buf = malloc(x->cap);
    need(x->buf != NULL);
    need(dcl_doubling_init(&x->d, number("1200000"), number("700000"), NULL) ==
         DCL_OK);
    return x;
}

static size_t run_dec(void *state, uint64_t n)
{
    dec *x = state;
    size_t need_ = 0;
    need(dcl_doubling_write(x->buf, x->cap, &need_, &x->d, n, NULL, NULL,
                            NULL) == DCL_OK);
    return need_;
}

/* ---- words of n digits ---- */

static int count(void *ctx, const char *bytes, size_t n)
{
    (void)bytes;
    *(size_t *)ctx += n;
    return 0;
}

static void *open_spell(uint64_t n)
{
    char *digits = malloc(n);
    need(digits != NULL);
    for (uint64_t i = 0; i < n; i++) digits[i] = (char)('1' + i * i % 9);
    return digits;
}

static size_t run_spell(void *state, uint64_t n)
{
    size_t bytes = 0;
    dcl_sink sink = {count, &bytes};
    dcl_dec x = {state, n, NULL, 0, 0, 0};
    need(dcl_say_words(&sink, &x, NULL, NULL) == DCL_OK);
    return bytes;
}

/* ---- n daily rows ---- */

static void *open_rows(uint64_t n)
{
    (void)n;
    return number("100000");
}

static size_t run_rows(void *state, uint64_t n)
{
    static char window[1 << 17];
    dcl_running *r = NULL;
    size_t bytes = 0, used = 0;
    uint64_t done = 0, rows = 0;
    need(dcl_running_new(&r, state, 2, 7, NULL, NULL, NULL) == DCL_OK);
    for (; done < n; done += rows, bytes += used)
        need(dcl_running_rows(window, sizeof window, &used, &rows, r, n - done,
                              NULL) == DCL_OK);
    dcl_running_free(r);
    return bytes;
}

/* ---- the first n digits of 1200000 * 2^(10^18) - 700000 ---- */

static void *open_near(uint64_t n)
{
    return open_dec(4 * n);
}

static size_t run_near(void *state, uint64_t n)
{
    dec *x = state;
    size_t digits = 0;
    int64_t exponent;
    int more;
    need(dcl_doubling_near(x->buf, &digits, &exponent, &more, NULL, &x->d,
                           UINT64_C(1000000000000000000), n, NULL, NULL,
                           NULL) == DCL_OK);
    return digits;
}

static const path paths[] = {
    {"dec", "weeks: all digits", 100, 10000000, open_dec, run_dec},
    {"spell", "digits in words", 100, 10000000, open_spell, run_spell},
    {"rows", "daily rows", 100, 100000, open_rows, run_rows},
    {"near", "leading digits", 10, 100000, open_near,
     run_near},
};

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Median over the rounds of the mean of as many runs as last a while. */
static double median_time(const path *p, void *state, uint64_t n,
                          double target, size_t *bytes)
{
    double at[ROUNDS], one;
    long reps;
    *bytes = p->run(state, n); /* warm */
    one = now();
    *bytes = p->run(state, n);
    one = now() - one;
    reps = one > 0 ? (long)(target / one) + 1 : 1000;
    for (int k = 0; k < ROUNDS; k++) {
        double start = now();
        for (long i = 0; i < reps; i++) *bytes = p->run(state, n);
        at[k] = (now() - start) / (double)reps;
    }
    qsort(at, ROUNDS, sizeof *at, by_size);
    return at[ROUNDS / 2];
}

static int one(const path *p, uint64_t n, double target)
{
    struct rusage use;
    int status = -1;
    pid_t child;
    fflush(stdout);
    child = fork();
    if (child == 0) {
        size_t bytes = 0;
        double t = median_time(p, p->open(n), n, target, &bytes);
        printf("growth\t%s\t%llu\t%.4g\t%zu\t", p->name,
               (unsigned long long)n, t * 1e9, bytes);
        fflush(stdout);
        _exit(0);
    }
    if (child < 0 || wait4(child, &status, 0, &use) != child || status != 0)
        return 0;
    printf("%ld\t%s\n", use.ru_maxrss, p->what);
    return fflush(stdout) == 0;
}

int main(int argc, char **argv)
{
    static const uint64_t step[] = {1, 2, 5};
    int quick = argc > 1 && strcmp(argv[1], "--quick") == 0, ok = 1;
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
        for (uint64_t ten = 1; ten <= paths[i].to; ten *= 10)
            for (int j = 0; j < 3; j++) {
                uint64_t n = ten * step[j];
                if (n < paths[i].from || n > paths[i].to) continue;
                ok &= one(&paths[i], n, quick ? 1e-3 : 2e-2);
            }
    return !ok;
}
