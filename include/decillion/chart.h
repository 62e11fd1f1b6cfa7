/* A schedule over time, kept whole for a chart: rows as of a table, and what
 * happened on the way: stays, caps, changes of the rate. */
#ifndef DECILLION_CHART_H
#define DECILLION_CHART_H

#include <decillion/ask.h>

/* What happened.  A letter marks its rows in a chart of text. */
#define DCL_EVENT_MAP(X)                                                       \
    X(BEGIN, 0, 'b', "begins")                                                 \
    X(STAY, 1, 's', "stayed")                                                  \
    X(CAP, 2, 'c', "a cap binds")                                              \
    X(FLOOR, 3, 'f', "a floor binds")                                          \
    X(RATE, 4, 'r', "the rate changes")                                        \
    X(END, 5, 'e', "the last day")

typedef enum dcl_event_kind {
#define DCL_EVENT_ENUM(name, number, letter, text) DCL_EVENT_##name = number,
    DCL_EVENT_MAP(DCL_EVENT_ENUM)
#undef DCL_EVENT_ENUM
} dcl_event_kind;

/* BEGIN, RATE, END are of one day; the others hold through `last`. */
typedef struct dcl_event {
    dcl_event_kind kind;
    dcl_day first, last;
    size_t stream;    /* which; SIZE_MAX: the whole case */
    const char *name; /* of that stream, or NULL */
    const char *text; /* what, in words: "the cap on the stream binds" */
} dcl_event;

/* Everything is the answer's. */
typedef struct dcl_chart_answer {
    size_t size;
    const dcl_table_row *row;
    size_t rows;
    const dcl_event *event; /* by their first day */
    size_t events;
    uint64_t every; /* between rows */
    dcl_unit unit;
    const char *schedule; /* canonical text */
    const char *reading;
} dcl_chart_answer;

DCL_BEGIN

/* The rows of a table and the events up to its last day; the days on which
 * caps begin to bind are found by halving.  q->max_rows 0: 10,000.
 * A change of the rate that the escalation itself makes is no event.
 * Fails: as dcl_ask_table and dcl_penalty_explain.
 * Owns: *out is the caller's, freed with dcl_chart_answer_free. */
DCL_API dcl_status dcl_ask_chart(dcl_chart_answer **out, const dcl_rates *rates,
                                 const dcl_table_question *q,
                                 const dcl_mem *mem, dcl_err *err);

/* NULL is allowed. */
DCL_API void dcl_chart_answer_free(dcl_chart_answer *answer);

/* Sets q->every and q->unit to the finest of 1 day, 1 week, 1 month, 3 months,
 * 1, 5, 10, 50, 100, ... years with at most `rows` rows (2 or more) from
 * q->from to q->to. */
DCL_API void dcl_table_fit(dcl_table_question *q, uint64_t rows);

/* "stayed", ...; NULL for a number that is no kind. */
DCL_API const char *dcl_event_text(dcl_event_kind kind);
/* 's', ...; 0 likewise. */
DCL_API char dcl_event_letter(dcl_event_kind kind);

DCL_END
#endif
