/* The benchmark's runner.
 *
 *   bench [--quick] [--list] [--self-check] [PATH...]
 *
 * Prints a header line of machine and versions, then for each path and anchor
 *   bench <path> <size> <ours_ns> <anchor> <anchor_ns> <ratio>
 * separated by tabs, ratio = anchor / ours, larger is better, and for memcpy
 * and memset of as many bytes as the answer has the same line with `limit` in
 * front.  Times are thread CPU time.  Each path has a process of its own. */
#define _GNU_SOURCE
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <gmp.h>
#include <mpfr.h>
#include <unicode/uvernum.h>

#include <decillion/version.h>

#include "num/cpu.h"

#define X(room, file) extern const b_path b_##room##_##file[];
#include "bench.inc"
#undef X

static const b_path *const files[] = {
#define X(room, file) b_##room##_##file,
#include "bench.inc"
#undef X
    NULL};

enum { ROUNDS = 15, QUICK_ROUNDS = 11, SIDES = B_CONTENDERS + 2 };

uint64_t b_random(uint64_t *state)
{
    uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

/* ---- one side of the race ---- */

typedef struct side {
    const char *name;
    b_run *run;
    char *out;
    size_t cap;
    size_t n;    /* of its answer */
    int limit;   /* its answer is not one */
    long reps;   /* runs a round */
    double at[ROUNDS]; /* seconds a run, by round */
} side;

typedef struct race {
    const b_path *path;
    void *state;
    side s[SIDES];
    int sides;
    int rounds;
    double target; /* seconds a round */
} race;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static char *source; /* what memcpy copies */
static int quiet;    /* no complaints: they are what is looked for */

size_t b_memcpy(void *state, char *out, size_t cap)
{
    (void)state;
    memcpy(out, source, cap);
    return cap;
}

static size_t fill(void *state, char *out, size_t cap)
{
    (void)state;
    memset(out, '7', cap);
    return cap;
}

static double runs(race *r, side *s, long n)
{
    double start = now();
    for (long i = 0; i < n; i++) s->n = s->run(r->state, s->out, s->cap);
    return (now() - start) / (double)n;
}

/* How many runs last for about the target. */
static void calibrate(race *r, side *s)
{
    long n = 1;
    double one = runs(r, s, 1);
    while (one * (double)n < r->target / 4 && n < 1L << 30) {
        n *= one * (double)n < r->target / 40 ? 8 : 2;
        one = runs(r, s, n);
    }
    s->reps = (long)(r->target / (one > 1e-12 ? one : 1e-12));
    if (s->reps < 1) s->reps = 1;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(const double *v, int n)
{
    double w[ROUNDS];
    memcpy(w, v, (size_t)n * sizeof *w);
    qsort(w, (size_t)n, sizeof *w, by_size);
    return n % 2 ? w[n / 2] : (w[n / 2 - 1] + w[n / 2]) / 2;
}

static double ratio(const race *r, const side *anchor)
{
    double q[ROUNDS];
    for (int i = 0; i < r->rounds; i++) q[i] = anchor->at[i] / r->s[1].at[i];
    return median(q, r->rounds);
}

/* ---- a race ---- */

static void add(race *r, const char *name, b_run *run, size_t cap, int limit)
{
    side *s = &r->s[r->sides++];
    *s = (side){.name = name, .run = run, .cap = cap, .limit = limit};
    s->out = malloc(cap + 1);
    if (s->out == NULL) {
        fprintf(stderr, "bench: %s: no memory\n", r->path->name);
        exit(1);
    }
    memset(s->out, '#', cap + 1);
}

static void print_text(const char *name, const char *text, size_t n)
{
    fprintf(stderr, "  %-10s %zu bytes: %.*s%s\n", name, n,
            (int)(n < 200 ? n : 200), text, n < 200 ? "" : "...");
}

/* Nonzero when every anchor says what ours says. */
static int agree(race *r)
{
    const side *ours = &r->s[1];
    int ok = 1;
    for (int i = 0; i < r->sides; i++) {
        side *s = &r->s[i];
        s->n = s->run(r->state, s->out, s->cap);
        if (s->n > s->cap) {
            if (!quiet)
                fprintf(stderr, "bench: %s: %s wrote past its buffer\n",
                        r->path->name, s->name);
            return 0;
        }
    }
    for (int i = 0; i < r->sides; i++) {
        const side *s = &r->s[i];
        if (i == 1 || s->limit || s->run == b_memcpy) continue;
        if (r->path->agree != NULL
                ? r->path->agree(s->out, s->n, ours->out, ours->n)
                : s->n == ours->n && memcmp(s->out, ours->out, s->n) == 0)
            continue;
        ok = 0;
        if (quiet) continue;
        fprintf(stderr, "bench: %s: the answers differ, nothing is timed\n",
                r->path->name);
        print_text(s->name, s->out, s->n);
        print_text(ours->name, ours->out, ours->n);
    }
    return ok;
}

static int prepare(race *r, const b_path *path, int quick)
{
    size_t n;
    *r = (race){.path = path,
                .rounds = quick ? QUICK_ROUNDS : ROUNDS,
                .target = !quick ? 2e-2 : path->heavy ? 1e-6 : 2e-3};
    r->state = path->open != NULL ? path->open() : NULL;
    source = malloc(path->cap);
    if (source == NULL) return 0;
    memset(source, '7', path->cap);
    const b_contender *c = path->contender;
    int most = quick && path->heavy ? 2 : B_CONTENDERS;
    for (int i = 0; i < most && c[i].run != NULL; i++) {
        const b_contender *one = &c[i];
        for (int j = 2; i == 0 && most == 2 && j < B_CONTENDERS; j++)
            if (c[j].run == b_memcpy) one = &c[j];
        add(r, one->name, one->run, path->cap, 0);
    }
    if (r->sides < 2 || !agree(r)) return 0;
    n = r->s[1].n;
    for (int i = 0; i < r->sides; i++)
        if (r->s[i].run == b_memcpy) r->s[i].cap = n;
    add(r, "memcpy", b_memcpy, n, 1);
    add(r, "memset", fill, n, 1);
    return 1;
}

/* The side that begins moves on from round to round. */
static void take_times(race *r)
{
    for (int i = 0; i < r->sides; i++) calibrate(r, &r->s[i]);
    for (int k = 0; k < r->rounds; k++)
        for (int j = 0; j < r->sides; j++) {
            side *s = &r->s[(j + k) % r->sides];
            s->at[k] = runs(r, s, s->reps);
        }
}

static int run_path(const b_path *path, int quick)
{
    race r;
    if (!prepare(&r, path, quick)) return 0;
    take_times(&r);
    for (int i = 0; i < r.sides; i++) {
        const side *s = &r.s[i];
        double ns = 1e9 / path->units;
        if (i == 1) continue;
        printf("%s\t%s\t%s\t%.4g\t%s\t%.4g\t%.4g\n",
               s->limit ? "limit" : "bench", path->name, path->size,
               median(r.s[1].at, r.rounds) * ns, s->name,
               median(s->at, r.rounds) * ns, ratio(&r, s));
    }
    for (int i = 0; i < r.sides; i++) free(r.s[i].out);
    if (path->close != NULL) path->close(r.state);
    free(source);
    return fflush(stdout) == 0;
}

static int in_child(const b_path *path, int quick)
{
    int status = 1;
    pid_t child;
    fflush(stdout);
    child = fork();
    if (child == 0) _exit(run_path(path, quick) ? 0 : 1);
    if (child < 0 || waitpid(child, &status, 0) != child) return 0;
    if (status != 0)
        fprintf(stderr, "bench: %s ended with status %d\n", path->name, status);
    return status == 0;
}

/* ---- the runner watches itself ---- */

static size_t spin(char *out, unsigned n, const char *answer)
{
    uint64_t x = 1, sum = 0;
    for (unsigned i = 0; i < n; i++) sum ^= b_random(&x);
    out[0] = answer[0];
    out[1] = (char)(answer[1] + (sum == 42)); /* or the loop is left out */
    return 2;
}

static size_t twice(void *state, char *out, size_t cap)
{
    (void)cap;
    return spin(out, 40000 + (state != NULL), "ok");
}

static size_t once(void *state, char *out, size_t cap)
{
    (void)cap;
    return spin(out, 20000 + (state != NULL), "ok");
}

static size_t wrong(void *state, char *out, size_t cap)
{
    (void)cap;
    return spin(out, 20000 + (state != NULL), "ko");
}

static size_t overrun(void *state, char *out, size_t cap)
{
    (void)state;
    (void)out;
    return cap + 1;
}

/* Twice the work is told as 2, a wrong answer is never timed. */
static int self_check(void)
{
    static const b_path fair = {"fair", "-", 1, 2, NULL, NULL,
                                {{"twice", twice}, {"once", once}}, NULL, 0};
    static const b_path lie = {"lie", "-", 1, 2, NULL, NULL,
                               {{"once", once}, {"wrong", wrong}}, NULL, 0};
    static const b_path far = {"far", "-", 1, 2, NULL, NULL,
                               {{"once", once}, {"overrun", overrun}}, NULL, 0};
    race r;
    int passed = 0;
    quiet = 1;
    if (prepare(&r, &fair, 1)) {
        take_times(&r);
        double q = ratio(&r, &r.s[0]);
        printf("self-check: twice the work takes %.2f times as long\n", q);
        passed += q > 1.7 && q < 2.3;
    }
    passed += !prepare(&r, &lie, 1);
    passed += !prepare(&r, &far, 1);
    printf("self-check: %d passed, %d failed\n", passed, 3 - passed);
    return passed == 3;
}

/* ---- main ---- */

static void header(void)
{
    char line[256] = "", cpu[200] = "unknown processor";
    FILE *f = fopen("/proc/cpuinfo", "r");
    while (f != NULL && fgets(line, sizeof line, f) != NULL)
        if (sscanf(line, "model name : %199[^\n]", cpu) == 1) break;
    if (f != NULL) fclose(f);
    unsigned has = dcl__cpu();
    printf("# %s%s\t%ld cores\t%s %s\tgmp %s\tmpfr %s\ticu %s\t"
           "decillion %s\n",
           cpu,
           has & DCL__CPU_AVX512 ? " with AVX-512"
           : has & DCL__CPU_AVX2 ? " with AVX2"
                                 : "",
           sysconf(_SC_NPROCESSORS_ONLN),
#ifdef __clang__
           "",
#else
           "gcc",
#endif
           __VERSION__, gmp_version, mpfr_get_version(), U_ICU_VERSION,
           dcl_version());
}

static int wanted(const char *name, char **names)
{
    if (*names == NULL) return 1;
    for (; *names != NULL; names++)
        if (strcmp(*names, name) == 0) return 1;
    return 0;
}

int main(int argc, char **argv)
{
    int quick = 0, list = 0, ok = 1, found = 0, i;
    for (i = 1; i < argc && argv[i][0] == '-'; i++) {
        if (strcmp(argv[i], "--self-check") == 0) return !self_check();
        if (strcmp(argv[i], "--quick") == 0) quick = 1;
        else if (strcmp(argv[i], "--list") == 0) list = 1;
        else {
            fprintf(stderr, "bench: no option %s\n", argv[i]);
            return 2;
        }
    }
    if (!list) header();
    for (const b_path *const *f = files; *f != NULL; f++)
        for (const b_path *p = *f; p->name != NULL; p++) {
            if (!wanted(p->name, argv + i)) continue;
            found++;
            if (list) printf("%s\t%s\n", p->name, p->size);
            else if (!quick || p->heavy < 2) ok &= in_child(p, quick);
        }
    if (found == 0 && argv[i] != NULL) {
        fprintf(stderr, "bench: no path %s (--list shows them)\n", argv[i]);
        return 2;
    }
    return !ok;
}
