/* Whole processes, cold: fork, exec, answer, exit, by the clock on the wall.
 *
 *   cold [--quick] DECILLION FINE_GMP
 *
 * Each path runs /bin/true, the GMP program and ours in turn, and prints the
 * line of bench.c (anchors true and gmp, ratio = anchor / ours), and below it
 * `limit` lines with the peak of resident memory in KiB in place of times. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { ROUNDS = 41, SIDES = 3, ARGS = 12 };

typedef struct cold_path {
    const char *name, *size;
    const char *days;       /* of the GMP program; NULL: it cannot */
    const char *args[ARGS]; /* of ours */
    int rounds;
} cold_path;

/* A line each for `total --each`, written before the race. */
enum { LINES = 100000 };
static char each[512];

static const cold_path paths[] = {
    {"cold-google", "706 days", "706",
     {"total", "google", "--on", "2024-10-29", "--in", "USD"}, ROUNDS},
    {"cold-1e18w", "10^18 weeks", NULL,
     {"total", "google", "--after", "10^18 weeks"}, ROUNDS},
    {"proc-1e6w", "10^6 weeks", "7000000",
     {"total", "google", "--after", "10^6 weeks", "--exact", "--max-digits",
      "1000000", "--style", "digits"}, 11},
    {"proc-1e7w", "10^7 weeks", "70000000",
     {"total", "google", "--after", "10^7 weeks", "--exact", "--max-digits",
      "10000000", "--style", "digits"}, 11},
    {"cold-table", "36525 rows", NULL,
     {"table", "google", "--from", "2022-11-24", "--to", "2122-11-23"}, 11},
    {"cold-table-all", "36525 rows, all digits", NULL,
     {"table", "google", "--from", "2022-11-24", "--to", "2122-11-23",
      "--exact"}, 11},
    {"cold-each", "100000 schedules", NULL,
     {"total", "--each", each, "--on", "2024-10-29"}, 11},
};

/* What bench-quick runs of them, in so few rounds. */
enum { QUICK_ROUNDS = 11 };
static int is_quick(const cold_path *p)
{
    return strncmp(p->name, "proc-", 5) == 0;
}

/* Schedules that all differ. */
static int write_each(const char *dir)
{
    static const char *const ccy[] = {"RUB", "USD", "EUR"};
    unsigned long x = 1;
    FILE *f;
    int ok;
    snprintf(each, sizeof each, "%s/cold.each", dir);
    f = fopen(each, "w");
    for (int i = 0; f != NULL && i < LINES; i++) {
        x = (x * 1103515245 + 12345) % 2147483648u;
        fprintf(f, "%lu %s/day, x2 every %lu days, from 202%lu-%02lu-%02lu\n",
                1000 + x % 10000000, ccy[i % 3], 7 + x / 16 % 24,
                1 + x / 512 % 3, 1 + x / 2048 % 12, 1 + x / 32768 % 28);
    }
    ok = f != NULL && fclose(f) == 0;
    return ok;
}

typedef struct run {
    double seconds;
    double kib;
    int status;
} run;

static run execute(const char *const *argv, const char *output)
{
    /* execv changes no argument; its type is older than const */
    union {
        const char *const *given;
        char *const *taken;
    } args = {argv};
    struct timespec a, b;
    struct rusage use;
    run r = {0, 0, -1};
    pid_t child;
    clock_gettime(CLOCK_MONOTONIC, &a);
    child = fork();
    if (child == 0) {
        if (freopen(output, "w", stdout) == NULL) _exit(126);
        execv(argv[0], args.taken);
        _exit(127);
    }
    if (child > 0) wait4(child, &r.status, 0, &use);
    clock_gettime(CLOCK_MONOTONIC, &b);
    r.seconds = (double)(b.tv_sec - a.tv_sec) +
                1e-9 * (double)(b.tv_nsec - a.tv_nsec);
    r.kib = (double)use.ru_maxrss;
    return r;
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
    return w[n / 2];
}

/* The digits of a file, commas left out; NULL on failure. */
static char *digits(const char *name)
{
    FILE *f = fopen(name, "r");
    size_t n = 0, cap = 1 << 16;
    char *p = f != NULL ? malloc(cap) : NULL;
    int c;
    while (p != NULL && (c = getc(f)) != EOF) {
        if (c == ',') continue;
        if (n + 1 == cap) {
            char *q = realloc(p, cap *= 2);
            if (q == NULL) free(p);
            p = q;
        }
        if (p != NULL) p[n++] = (char)(c == '\n' ? ' ' : c);
    }
    if (p != NULL) p[n] = '\0';
    if (f != NULL) fclose(f);
    return p;
}

/* Nonzero when all of the anchor's figure stands in our answer. */
static int same(const char *ours_file, const char *gmp_file)
{
    char *ours = digits(ours_file), *gmp = digits(gmp_file);
    int ok = ours != NULL && gmp != NULL && gmp[0] != '\0';
    if (ok) {
        gmp[strlen(gmp) - 1] = '\0';
        ok = strstr(ours, gmp) != NULL;
    }
    free(ours);
    free(gmp);
    return ok;
}

static void print(const char *kind, const cold_path *p, const char *anchor,
                  const double *ours, const double *theirs, double scale)
{
    double q[ROUNDS];
    for (int k = 0; k < p->rounds; k++) q[k] = theirs[k] / ours[k];
    printf("%s\t%s\t%s\t%.4g\t%s\t%.4g\t%.4g\n", kind, p->name, p->size,
           median(ours, p->rounds) * scale, anchor,
           median(theirs, p->rounds) * scale, median(q, p->rounds));
}

static int run_path(const cold_path *p, const char *prog, const char *gmp,
                    const char *dir)
{
    char ours_out[512], gmp_out[512];
    const char *argv[SIDES][ARGS + 2] = {{"/bin/true"}, {gmp, p->days}, {prog}};
    const char *out[SIDES] = {"/dev/null", gmp_out, ours_out};
    double at[SIDES][ROUNDS], kib[SIDES][ROUNDS];
    snprintf(ours_out, sizeof ours_out, "%s/cold.ours", dir);
    snprintf(gmp_out, sizeof gmp_out, "%s/cold.gmp", dir);
    for (int i = 0; p->args[i] != NULL; i++) argv[2][i + 1] = p->args[i];
    for (int k = 0; k < p->rounds; k++)
        for (int j = 0; j < SIDES; j++) {
            int s = (j + k) % SIDES;
            run r;
            if (s == 1 && p->days == NULL) continue;
            r = execute(argv[s], out[s]);
            at[s][k] = r.seconds;
            kib[s][k] = r.kib;
            if (r.status != 0) {
                fprintf(stderr, "cold: %s: %s ended with status %d\n", p->name,
                        argv[s][0], r.status);
                return 0;
            }
        }
    if (p->days != NULL && !same(ours_out, gmp_out)) {
        fprintf(stderr, "cold: %s: the answers differ\n", p->name);
        return 0;
    }
    if (p->days != NULL) print("bench", p, "gmp", at[2], at[1], 1e9);
    print("limit", p, "true", at[2], at[0], 1e9);
    if (p->days != NULL) print("memory", p, "gmp", kib[2], kib[1], 1);
    print("memory", p, "true", kib[2], kib[0], 1);
    return fflush(stdout) == 0;
}

int main(int argc, char **argv)
{
    char dir[] = "/tmp/decillion-cold-XXXXXX";
    char file[600];
    int quick = argc > 1 && strcmp(argv[1], "--quick") == 0, ok;
    if (argc != 3 + quick || mkdtemp(dir) == NULL) {
        fprintf(stderr, "usage: cold [--quick] DECILLION FINE_GMP\n");
        return 2;
    }
    printf("# by the clock; `memory` lines are the peak in KiB\n");
    fflush(stdout); /* or each child writes it too */
    ok = write_each(dir);
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        cold_path p = paths[i];
        if (quick && !is_quick(&p)) continue;
        if (quick) p.rounds = QUICK_ROUNDS;
        ok &= run_path(&p, argv[1 + quick], argv[2 + quick], dir);
    }
    remove(each);
    snprintf(file, sizeof file, "%s/cold.ours", dir);
    remove(file);
    snprintf(file, sizeof file, "%s/cold.gmp", dir);
    remove(file);
    rmdir(dir);
    return !ok;
}
