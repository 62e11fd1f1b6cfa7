/* Schedules in tests: read, written back, refused with place and message. */
#ifndef TESTS_PENALTY_SCHEDULE_H
#define TESTS_PENALTY_SCHEDULE_H

#include <decillion/penalty.h>

#include "support.h"

/* The canonical text of `text`, which must read; *out zeroed or reused. */
const char *t_canonical(t_text *out, const char *text);

/* `text` reads, its canonical text is `want` (NULL: text itself), and that
 * reads back to itself. */
void t_reads(const char *text, const char *want);

/* `text` reads, and its canonical text reads back to itself. */
void t_reads_back(const char *text);

/* The rule of `text` in words is `want`. */
void t_says(const char *text, const char *want);

/* A refusal: the column counts bytes from 1. */
typedef struct t_refusal {
    const char *text;
    size_t column;
    const char *msg;
} t_refusal;

void t_refused(const t_refusal *rows, size_t n);
#define T_REFUSED(rows) t_refused(rows, sizeof(rows) / sizeof *(rows))

#endif
