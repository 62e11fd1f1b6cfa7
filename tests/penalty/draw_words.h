/* The words for a random schedule, and what it charges. */
#ifndef TESTS_PENALTY_DRAW_WORDS_H
#define TESTS_PENALTY_DRAW_WORDS_H

#include "draw.h"

/* Text at the end; printf's format. */
void draw_put(draw *d, const char *fmt, ...);
void draw_mark(draw *d, draw_clause c);

int draw_one_in(unsigned n);
unsigned draw_between(unsigned lo, unsigned hi);
const char *draw_pick(const char *const *of, unsigned n);
#define DRAW_PICK(list) draw_pick(list, sizeof(list) / sizeof *(list))
/* Seven more calls leave it alone. */
const char *draw_date(dcl_day day);
/* A day worth a change, most lie between start and horizon. */
dcl_day draw_within(const draw *d);

/* Spans of days, spans of any unit, factors. */
const char *draw_day_span(void);
const char *draw_any_span(void);
const char *draw_factor(void);

typedef struct draw_stream {
    const char *unit; /* NULL: a charge without time */
    const char *item; /* or NULL */
    int interest, sum, items, escalates, full, pro_rata, windowed, rated;
    int business;
} draw_stream;

void draw_charge(draw *d, draw_stream *s);
void draw_escalation(draw *d, draw_stream *s);
void draw_thens(draw *d, draw_stream *s);
void draw_counts(draw *d, const draw_stream *s);
void draw_method(draw *d, draw_stream *s);

#endif
