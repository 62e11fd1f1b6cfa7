/* What every benchmark file has: paths, each with its contenders.
 *
 * A path is one piece of work that several contenders do on the same input.
 * Contender 0 is the anchor, 1 is ours, the others are more anchors; all write
 * their answer into the buffer given, and no time is taken before the answers
 * agree.  Then they run in turn, in one process, and what counts is the median
 * over the rounds of anchor / ours in one round: that survives a noisy machine,
 * nanoseconds do not. */
#ifndef BENCH_H
#define BENCH_H

#include <stddef.h>
#include <stdint.h>

/* Does the work once, writes the answer to out (at most cap bytes) and tells
 * its length.  Contenders of the same state run in turn: leave it as it was. */
typedef size_t b_run(void *state, char *out, size_t cap);

typedef struct b_contender {
    const char *name; /* "gmp", "snprintf", ... */
    b_run *run;
} b_contender;

enum { B_CONTENDERS = 6 };

typedef struct b_path {
    const char *name;  /* "lead-k12" */
    const char *size;  /* "n < 2^64", told beside the figures */
    double units;      /* pieces of work in one run: times are of one */
    size_t cap;        /* bytes that every answer fits in */
    void *(*open)(void); /* the state; may be NULL, and so may close */
    void (*close)(void *state);
    b_contender contender[B_CONTENDERS];
    /* Nonzero when an anchor's answer (length n) says what ours (m) says; NULL
     * where they must be the same bytes. */
    int (*agree)(const char *anchor, size_t n, const char *ours, size_t m);
    int heavy; /* 1: long: in bench-quick once a round, and against
                  memcpy or contender 0 alone; 2: not there at all */
} b_path;

/* At the end of bench/<room>/b_<file>.c, once:
 *     B_PATHS(<room>, <file>, {.name = ...}, {.name = ...});
 * The list of files is made by the Makefile. */
#define B_PATHS(room, file, ...)                                               \
    extern const b_path b_##room##_##file[];                                   \
    const b_path b_##room##_##file[] = {__VA_ARGS__, {.name = NULL}}

/* Copies `cap` bytes of a fixed text: the physical limit as a contender. */
b_run b_memcpy;

/* splitmix64: the same inputs in every run. */
uint64_t b_random(uint64_t *state);

#endif
